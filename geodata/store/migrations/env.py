"""Run by Alembic, with the connection (and the transaction) that `geodata.store.migrate` hands over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], target_metadata=None)
context.run_migrations()
