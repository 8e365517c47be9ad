"""The lean columns of all strikes in an Arrow file beside the store, made anew whenever the store has changed.

A page keeps these in memory for a million strikes and asks for words and reasons by id. Names that repeat (place,
oblast, outlet ...) are pandas categories here, where the frame's contract has strings: a tenth of the memory.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from sqlalchemy import Connection, Engine, Select, select

from geodata import frame
from geodata.errors import StoreError
from geodata.store import connection, content, reading
from geodata.store.ingest import withdrawn
from geodata.store.overlay import Overlay
from geodata.store.tables import OF_REPORT, links, reports, strikes

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

# What filters, marks, counts and linking ask. The rest (quote, spans, reasons, words of figures) comes by strike_id.
# `fingerprint` is no column of the frame: what the quote tells of targets and hours, as `events.link` compares it.
# fmt: off
LEAN: tuple[str, ...] = (
    "strike_id", "event_id", "report_id", "source", "language", "published", "date", "date_end", "date_precision",
    "place", "place_kind", "settlement", "district", "admin2", "admin1", "country", "gazetteer_id", "latitude",
    "longitude", "radius_km", "place_confidence", "weapon", "killed_min", "killed_max", "injured_min", "injured_max",
    "alleged_actor", "claim_status", "intercepted", "background", "aggregate", "confidence", "review", "fingerprint",
)
_REPEATING = frozenset((
    "source", "language", "place", "settlement", "district", "admin2", "admin1", "country", "gazetteer_id",
    "alleged_actor",
))
# fmt: on
_DTYPES = {column.name: column.dtype for column in frame.COLUMNS} | {"fingerprint": "int64"}
_BATCH = 50_000
_FORMAT = b"2"


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
    import pandas as pd
    import pyarrow as pa

    try:
        with pa.memory_map(str(file)) as source:
            reader = pa.ipc.open_file(source)
            told = reader.schema.metadata or {}
            if told.get(b"strikemap") != _FORMAT or told.get(b"changes") != token:
                return None
            table = reader.read_all()
            columns = {name: _series(name, table.column(name)) for name in LEAN}
            del table, reader
    except (OSError, pa.ArrowException):  # absent, torn, or not ours: it is made anew
        return None
    pa.default_memory_pool().release_unused()
    return pd.DataFrame(columns, copy=False)


def _series(name: str, column: pa.ChunkedArray) -> pd.Series[Any]:
    """A column copied out of the mapped file: what is not copied would keep all of it in memory."""
    import numpy as np
    import pandas as pd
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        return _category(name, column)
    if pa.types.is_string(column.type):
        return pd.Series(column.combine_chunks().to_pandas(types_mapper={pa.string(): pd.StringDtype()}.get))
    if _DTYPES[name] == "Int64":
        missing = column.is_null().to_numpy()
        return pd.Series(pd.arrays.IntegerArray(np.array(column.fill_null(0)), missing))
    found = np.array(column)
    return pd.Series(found).dt.tz_localize("UTC") if name == "published" else pd.Series(found)


def _category(name: str, column: pa.ChunkedArray) -> pd.Series[Any]:
    import numpy as np
    import pandas as pd

    if not column.num_chunks:
        return pd.Series(pd.Categorical([], categories=frame.CATEGORIES.get(name, ())))
    whole = column.unify_dictionaries().combine_chunks()
    whole = whole.chunk(0) if hasattr(whole, "chunk") else whole
    codes = np.array(whole.indices.fill_null(-1))
    names = whole.dictionary.to_pylist()
    if name in frame.CATEGORIES:
        order = {category: code for code, category in enumerate(frame.CATEGORIES[name])}
        table = np.array([order.get(one, -1) for one in names] + [-1])  # the last cell is that of code -1
        codes, names = table[codes], list(frame.CATEGORIES[name])
    return pd.Series(pd.Categorical.from_codes(codes, categories=pd.Index(names, dtype="str")))


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

    schema = pa.schema([(name, _arrow_type(name)) for name in LEAN])
    schema = schema.with_metadata({b"strikemap": _FORMAT, b"changes": token})
    columns = [_Column(name, schema.field(name).type) for name in LEAN]
    # A column's names grow from batch to batch; only the new ones are written.
    options = pa.ipc.IpcWriteOptions(emit_dictionary_deltas=True)
    with pa.OSFile(path, "wb") as sink, pa.ipc.new_file(sink, schema, options=options) as writer:
        for batch in _batches(session):
            arrays = [column.array(values) for column, values in zip(columns, batch, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


def _arrow_type(name: str) -> pa.DataType:
    import pyarrow as pa

    dtype = _DTYPES[name]
    if name in _REPEATING or dtype == "category":
        return pa.dictionary(pa.int32(), pa.string())
    return {
        "float64": pa.float64(),
        "Int64": pa.int64(),
        "int64": pa.int64(),
        "bool": pa.bool_(),
        "datetime64[s]": pa.timestamp("s"),
        "datetime64[s, UTC]": pa.timestamp("s", "UTC"),
    }.get(dtype, pa.string())


class _Column:
    """Turns a column's values into Arrow arrays, batch by batch."""

    def __init__(self, name: str, kind: pa.DataType) -> None:
        import pyarrow as pa

        self._name, self._kind, self._pa = name, kind, pa
        self._codes: dict[str, int] = {}

    def array(self, values: Sequence[Any]) -> pa.Array:
        pa = self._pa
        if pa.types.is_dictionary(self._kind):
            codes = self._codes
            found = [None if value is None else codes.setdefault(value, len(codes)) for value in values]
            return pa.DictionaryArray.from_arrays(pa.array(found, pa.int32()), pa.array(list(codes), pa.string()))
        if pa.types.is_boolean(self._kind):
            return pa.array([bool(value) for value in values], self._kind)  # SQLite has 0 and 1
        if self._name == "published":
            return pa.array([_seconds(value) for value in values], self._kind)
        if pa.types.is_timestamp(self._kind):
            return pa.array(values, pa.string()).cast(self._kind)
        return pa.array(values, self._kind)


@lru_cache(maxsize=100_000)
def _seconds(published: str | None) -> int | None:
    moment = content.moment(published)
    if moment is None:
        return None
    read = dt.datetime.fromisoformat(moment)
    return int((read if read.tzinfo else read.replace(tzinfo=dt.UTC)).timestamp())


def _batches(session: Connection) -> Iterator[Sequence[Sequence[Any]]]:
    """The values of each column of LEAN, some ten thousand rows at a time."""
    overlay, out = Overlay(session), withdrawn(session)
    # A rule asks for the words that named the place; the rest of the overlay for columns of LEAN.
    names = [*LEAN, "place_text", "document", "current"]
    with contextlib.closing(_cursor(session, _statement(names))) as cursor:
        while part := cursor.fetchmany(_BATCH):
            kept: list[Sequence[Any]] = [row for row in part if row[-1] and row[-2] not in out]
            if overlay:
                laid = (overlay.laid_over(dict(zip(names, row, strict=True))) for row in kept)
                kept = [[row[name] for name in names] for row in laid]
            if kept:
                yield list(zip(*kept, strict=True))[: len(LEAN)]


def _cursor(session: Connection, statement: Select[Any]) -> Any:
    """The driver's own rows: making SQLAlchemy's of a million takes longer than all the rest."""
    driver: Any = session.connection.driver_connection
    # PostgreSQL's keeps all rows in memory unless the cursor is the server's, which is one with a name.
    cursor = driver.cursor() if session.dialect.name == "sqlite" else driver.cursor("strikemap_lean")
    cursor.execute(str(statement.compile(dialect=session.dialect)))
    return cursor


def _statement(names: Sequence[str]) -> Select[Any]:
    """In the order of arrival, which is that of the keys; whether a report counts is looked at row by row."""
    from_report = OF_REPORT | {"document", "current"}
    columns = [
        links.c.event_id if name == "event_id" else reports.c[name] if name in from_report else strikes.c[name]
        for name in names
    ]
    joined = strikes.join(reports, strikes.c.report == reports.c.id)
    joined = joined.outerjoin(links, links.c.strike_id == strikes.c.strike_id)
    return select(*columns).select_from(joined).order_by(strikes.c.id)
