"""A store as it is at one moment -> an SQLite file, which is a store itself. Writers are not kept waiting.

It has a number of its own (`meta.store`): put in the store's place, it is not shown from files made of the other.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sqlite3
import tempfile
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select, update

from geodata.errors import BadOption, StoreError
from geodata.store import connection, migrate
from geodata.store.tables import meta, metadata


def write(engine: Engine, target: Path) -> None:
    """Writes the backup whole, then gives it its name; an older backup of that name is replaced only then."""
    database = engine.url.database if engine.dialect.name == "sqlite" else None
    if database is not None and target.absolute().resolve() == Path(database).resolve():
        raise BadOption(f"'{target}' is the store itself; name another file for its backup")
    if target.is_dir() or not target.parent.is_dir():
        raise StoreError(f"the backup '{target}' cannot be written: name a file in a folder that exists")
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
        os.close(handle)
    except OSError as error:
        raise StoreError(f"the backup '{target}' cannot be written: {(error.strerror or '').lower()}") from None
    part = Path(name)
    try:
        if database is not None:
            _copy_file(Path(database), part)
        else:
            _copy_rows(engine, part)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        if database is not None:
            shutil.copymode(database, part)
        part.replace(target)
    except (sqlite3.Error, OSError) as error:
        if isinstance(error, StoreError):
            raise
        raise StoreError(f"the backup '{target}' cannot be written ({error})") from None
    finally:
        for leftover in (part, Path(f"{part}-wal"), Path(f"{part}-shm"), Path(f"{part}-journal")):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _copy_file(source: Path, part: Path) -> None:
    """SQLite's own online backup, all pages from one moment: in WAL mode nobody waits for it."""
    with (
        contextlib.closing(sqlite3.connect(source.as_uri() + "?mode=ro", uri=True, timeout=30)) as live,
        contextlib.closing(sqlite3.connect(part)) as copy,
    ):
        live.backup(copy, pages=-1)
        copy.execute("UPDATE meta SET value = ? WHERE name = 'store'", (secrets.randbits(62),))
        copy.commit()
        copy.execute("PRAGMA journal_mode = DELETE")  # one file to carry away; opening it as a store turns WAL on


def _copy_rows(engine: Engine, part: Path) -> None:
    made = connection.engine(connection.address(part))
    try:
        with connection.reading(engine) as source:
            connection.write(made, lambda copy: _copy_tables(source, copy))
    finally:
        made.dispose()


def _copy_tables(source: Connection, copy: Connection) -> None:
    migrate.upgrade(copy)
    for table in metadata.sorted_tables:
        copy.execute(table.delete())
        found = connection.streamed(source, select(table)).mappings()
        for batch in found.partitions(1000):
            copy.execute(insert(table), [dict(row) for row in batch])
    copy.execute(update(meta).where(meta.c.name == "store").values(value=secrets.randbits(62)))
