"""The lean columns of all strikes in an Arrow file beside the store, made anew whenever the store has changed."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from geodata.errors import StoreError
from geodata.store import beside, bulk, connection, gather, lean, lines, memory, reading
from geodata.store.lean import LEAN

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["LEAN", "load"]

_FORMAT = b"3"
_NAMES = b"names"


def load(engine: Engine) -> pd.DataFrame:
    """The lean columns of every strike that counts, in the order of arrival, as they are in the store now.

    Lines that are missing, or cannot be read, are written anew from their rows.
    """
    try:
        return _load(engine)
    except _Lacking:
        connection.write(engine, lines.fill)
    except bulk.NotWhole:
        if not connection.write(engine, lines.mend):
            raise
    return _load(engine)


class _Lacking(Exception):  # noqa: N818 - no error
    """Some strikes have no line yet."""


def _load(engine: Engine) -> pd.DataFrame:
    file = beside.place(engine, ".arrow")
    with connection.reading(engine) as session:
        token = f"{reading.changes(session)} {reading.witness(session)}".encode()
        found = _kept(file, token)
        if found is not None:
            return found
        if lines.lacking(session):
            raise _Lacking
        with tempfile.TemporaryDirectory() as elsewhere:
            made = beside.made(engine, file, lambda part: _write(session, token, part), elsewhere=Path(elsewhere))
            memory.give_back()
            found = _kept(made, token)
    if found is None:
        raise StoreError(f"the snapshot '{made}' was not written whole")
    return found


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


def _write(session: Connection, token: bytes, path: Path) -> None:
    import pyarrow as pa

    schema = lean.schema({b"strikemap": _FORMAT, b"changes": token})
    names: dict[str, list[str]] = {}
    with path.open("wb") as sink:
        with pa.ipc.new_file(sink, schema) as writer:
            for batch in gather.batches(session, schema, names):
                writer.write_batch(batch)
            # The names are known only now; they go with a last batch of no rows.
            writer.write_batch(
                pa.RecordBatch.from_pylist([], schema=schema), custom_metadata={_NAMES: json.dumps(names)}
            )
        sink.flush()
        os.fsync(sink.fileno())  # a mapped file must be whole before it has its name, also after a loss of power
