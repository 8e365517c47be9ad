"""Brings a database to this version's schema: makes an empty one, migrates an older one, refuses a newer one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from geodata.errors import StoreError
from geodata.store import lines

HEAD = "0005"
_VERSIONS = "alembic_version"


def version(connection: Connection) -> str | None:
    """The schema version of a database; None for an empty one. StoreError for one that is not ours."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if _VERSIONS not in tables or "reports" not in tables:
        raise StoreError(f"{_shown(connection)} is a database of something else, not a store of strikemap")
    found = connection.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalar()  # noqa: S608 - our own name
    return str(found) if found else None


def upgrade(connection: Connection) -> None:
    """Runs the missing steps within the caller's transaction: all of them, or none."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    now = version(connection)
    if now is not None and now not in {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}:
        raise StoreError(
            f"{_shown(connection)} was made by a later version of strikemap (schema {now}); "
            "update with: pip install --upgrade strikemap"
        )
    if now != HEAD:
        command.upgrade(config, "head")
        lines.fill(connection)


def _shown(connection: Connection) -> str:
    url = connection.engine.url
    return f"'{url.database if url.get_backend_name() == 'sqlite' else url.render_as_string()}'"
