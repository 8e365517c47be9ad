"""The store's own random number, an index of the strikes that lack their line, and shorter indexes in PostgreSQL.

Files beside a store say which store they were made of: path and counter may be those of another that stood there
before. PostgreSQL keeps no B-tree entry of more than 2,704 bytes, and words for a place, or an address, may be longer.
"""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """A row, an index, and three that become hashes."""
    op.execute(sa.text("INSERT INTO meta (name, value) VALUES ('store', :own)").bindparams(own=secrets.randbits(62)))
    unlined = sa.text("lean = ''")
    op.create_index("strikes_unlined", "strikes", ["id"], sqlite_where=unlined, postgresql_where=unlined)
    if op.get_bind().dialect.name == "postgresql":
        for name, table, column, where in (
            ("strikes_place_text", "strikes", "place_text", None),
            ("strikes_unnumbered", "strikes", "place", sa.text("gazetteer_id IS NULL")),
            ("reports_url", "reports", "url", None),
        ):
            op.execute(sa.text(f"DROP INDEX IF EXISTS {name}"))
            op.create_index(name, table, [column], postgresql_using="hash", postgresql_where=where)
