"""The lean columns of all strikes in an Arrow file beside the store, made anew whenever the store has changed."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from sqlalchemy import Connection, Engine

from geodata.errors import StoreError
from geodata.store import connection, gather, lean, memory, reading
from geodata.store.lean import LEAN

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["LEAN", "load"]

_FORMAT = b"3"
_NAMES = b"names"


def load(engine: Engine) -> pd.DataFrame:
    """The lean columns of every strike that counts, in the order of arrival, as they are in the store now."""
    file = _beside(engine)
    with connection.reading(engine) as session:
        token = str(reading.changes(session)).encode()
        found = _kept(file, token)
        if found is not None:
            return found
        with tempfile.TemporaryDirectory() as elsewhere:
            made = _made(session, token, file, Path(elsewhere))
            memory.give_back()
            found = _kept(made, token)
    if found is None:
        raise StoreError(f"the snapshot '{made}' was not written whole")
    return found


def _beside(engine: Engine) -> Path:
    """Beside an SQLite store; for PostgreSQL in the user's cache folder."""
    if engine.dialect.name == "sqlite":
        return Path(f"{engine.url.database}.arrow")
    name = hashlib.sha256(engine.url.render_as_string(hide_password=True).encode()).hexdigest()[:16]
    return Path(platformdirs.user_cache_dir("strikemap")) / f"{name}.arrow"


def _kept(file: Path, token: bytes) -> pd.DataFrame | None:
    """The frame of a snapshot that is still the store's; None where there is none."""
    import pyarrow as pa

    try:
        with pa.memory_map(str(file)) as source:
            reader = pa.ipc.open_file(source)
            made_of = reader.schema.metadata or {}
            if made_of.get(b"strikemap") != _FORMAT or made_of.get(b"changes") != token:
                return None
            told = reader.get_batch_with_custom_metadata(reader.num_record_batches - 1)[1]
            found = lean.from_table(reader.read_all(), json.loads(told[_NAMES]))
            del reader
    except (OSError, pa.ArrowException):  # absent, torn, or not ours: it is made anew
        return None
    pa.default_memory_pool().release_unused()
    return found


def _made(session: Connection, token: bytes, file: Path, elsewhere: Path) -> Path:
    """The snapshot, written for the next to open the store; in `elsewhere` where its folder may not be written to."""
    for target in (file, elsewhere / file.name):
        part: str | None = None
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
            os.close(handle)
            _write(session, token, part)
            database = session.engine.url.database
            if session.dialect.name == "sqlite" and database is not None:
                shutil.copymode(database, part)  # who may read the store may read this, and nobody else
            os.replace(part, target)  # noqa: PTH105
        except OSError:
            if target.parent == elsewhere:
                raise
        else:
            return target
        finally:
            if part is not None:
                with contextlib.suppress(OSError):
                    os.unlink(part)  # noqa: PTH108
    raise AssertionError("unreachable")


def _write(session: Connection, token: bytes, path: str) -> None:
    import pyarrow as pa

    schema = lean.schema({b"strikemap": _FORMAT, b"changes": token})
    names: dict[str, list[str]] = {}
    with Path(path).open("wb") as sink:
        with pa.ipc.new_file(sink, schema) as writer:
            for batch in gather.batches(session, schema, names):
                writer.write_batch(batch)
            # The names are known only now; they go with a last batch of no rows.
            writer.write_batch(
                pa.RecordBatch.from_pylist([], schema=schema), custom_metadata={_NAMES: json.dumps(names)}
            )
        sink.flush()
        os.fsync(sink.fileno())  # a mapped file must be whole before it has its name, also after a loss of power
