"""The lean columns of all strikes in an Arrow file beside the store, made anew whenever the store has changed.

A page keeps these in memory for a million strikes and asks for words and reasons by id. Names that repeat (place,
oblast, outlet ...) are pandas categories here, where the frame's contract has strings: a tenth of the memory.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from sqlalchemy import Connection, Engine, select

from geodata import frame
from geodata.store import connection, content, reading
from geodata.store.ingest import withdrawn
from geodata.store.overlay import Overlay
from geodata.store.tables import OF_REPORT, links, reports, strikes

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

# What filters, marks and counts ask. The rest (quote, spans, reasons, words of figures) comes by strike_id.
# fmt: off
LEAN: tuple[str, ...] = (
    "strike_id", "event_id", "report_id", "source", "language", "published", "date", "date_end", "date_precision",
    "place", "place_kind", "settlement", "district", "admin2", "admin1", "country", "gazetteer_id", "latitude",
    "longitude", "radius_km", "place_confidence", "weapon", "killed_min", "killed_max", "injured_min", "injured_max",
    "claim_status", "intercepted", "background", "aggregate", "confidence", "review",
)
# fmt: on
_REPEATING = frozenset(
    ["source", "language", "place", "gazetteer_id", "settlement", "district", "admin2", "admin1", "country"]
)
_BATCH = 50_000
_FORMAT = b"1"
_COLUMNS = {column.name: column for column in frame.COLUMNS}


def load(engine: Engine) -> pd.DataFrame:
    """The lean columns of every strike that counts, in the order of arrival, as they are in the store now."""
    with connection.reading(engine) as session:
        token = str(reading.changes(session)).encode()
        found = _kept(_beside(engine), token)
        if found is None:
            found = _table(session, token)
            _keep(found, _beside(engine), engine.url.database if engine.dialect.name == "sqlite" else None)
    return _frame(found)


def _beside(engine: Engine) -> Path:
    """Beside an SQLite store; for PostgreSQL in the user's cache folder."""
    if engine.dialect.name == "sqlite":
        return Path(f"{engine.url.database}.arrow")
    name = hashlib.sha256(engine.url.render_as_string(hide_password=True).encode()).hexdigest()[:16]
    return Path(platformdirs.user_cache_dir("strikemap")) / f"{name}.arrow"


def _kept(file: Path, token: bytes) -> pa.Table | None:
    import pyarrow as pa

    try:
        with pa.memory_map(str(file)) as source:
            found = pa.ipc.open_file(source).read_all()
    except (OSError, pa.ArrowException):  # absent, torn, or not ours: it is made anew
        return None
    told = found.schema.metadata or {}
    return found if told.get(b"strikemap") == _FORMAT and told.get(b"changes") == token else None


def _keep(table: pa.Table, file: Path, beside: str | None) -> None:
    """Writes the snapshot for the next to open the store; a folder that may not be written to does without."""
    import pyarrow as pa

    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".part")
        os.close(handle)
        try:
            with pa.OSFile(name, "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
                writer.write_table(table)
            if beside is not None:  # who may read the store may read its snapshot, and nobody else
                shutil.copymode(beside, name)
            os.replace(name, file)  # noqa: PTH105
        except BaseException:
            os.unlink(name)  # noqa: PTH108
            raise


def _table(session: Connection, token: bytes) -> pa.Table:
    import pyarrow as pa

    schema = pa.schema([(name, _arrow_type(name)) for name in LEAN])
    batches = [pa.record_batch(arrays, schema=schema) for arrays in _batches(session, schema)]
    table = pa.Table.from_batches(batches, schema=schema).unify_dictionaries().combine_chunks()
    return table.replace_schema_metadata({b"strikemap": _FORMAT, b"changes": token})


def _arrow_type(name: str) -> pa.DataType:
    import pyarrow as pa

    dtype = _COLUMNS[name].dtype
    if name in _REPEATING or dtype == "category":
        return pa.dictionary(pa.int32(), pa.string())
    return {
        "float64": pa.float64(),
        "Int64": pa.int64(),
        "bool": pa.bool_(),
        "datetime64[s]": pa.timestamp("s"),
        "datetime64[s, UTC]": pa.timestamp("s", "UTC"),
    }.get(dtype, pa.string())


def _batches(session: Connection, schema: pa.Schema) -> Iterator[list[pa.Array]]:
    import pyarrow as pa

    overlay, out = Overlay(session), withdrawn(session)
    about = _reports(session, out)
    # All names that the overlay may change; strikes first, then the two that are joined here.
    names = [name for name in LEAN if name not in OF_REPORT and name != "event_id"]
    events = {row[0]: row[1] for row in session.execute(select(links.c.strike_id, links.c.event_id))}
    more = ["place_text"] if overlay else []
    chosen = select(strikes.c.report, *(strikes.c[name] for name in (*names, *more)))
    found = connection.streamed(
        session,
        chosen.join(reports, strikes.c.report == reports.c.id)
        .where(reports.c.current)
        .order_by(strikes.c.report, strikes.c.ordinal),
    )
    for part in found.partitions(_BATCH):
        kept = [row for row in part if row[0] in about] if out else part
        if not kept:
            continue
        columns: dict[str, Any] = dict(zip(("report", *names, *more), zip(*kept, strict=True), strict=True))
        for place, name in enumerate(("report_id", "source", "language", "published")):
            columns[name] = [about[key][place] for key in columns["report"]]
        columns["event_id"] = [events.get(name) for name in columns["strike_id"]] if events else [None] * len(kept)
        if overlay:
            rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
            laid = [overlay.laid_over(row) for row in rows]
            columns = {name: [row[name] for row in laid] for name in LEAN}
        yield [_array(pa, columns[name], schema.field(name).type) for name in LEAN]


def _array(pa: Any, values: Any, kind: Any) -> Any:
    if pa.types.is_dictionary(kind):
        return pa.array(values, pa.string()).dictionary_encode()
    if pa.types.is_boolean(kind):
        return pa.array([bool(value) for value in values], kind)
    if pa.types.is_timestamp(kind) and kind.tz is None:
        return pa.array(values, pa.string()).cast(kind)
    return pa.array(values, kind)


def _reports(session: Connection, out: set[str]) -> dict[int, tuple[str, str | None, str | None, Any]]:
    """What strikes take from their report: its id, outlet, language, and publication in seconds since 1970."""
    import datetime as dt

    chosen = select(
        reports.c.id, reports.c.report_id, reports.c.source, reports.c.language, reports.c.published, reports.c.document
    ).where(reports.c.current)
    made = {}
    for key, report_id, source, language, published, document in session.execute(chosen):
        if document in out:
            continue
        moment = content.moment(published)
        seconds = None
        if moment is not None:
            read = dt.datetime.fromisoformat(moment)
            seconds = int((read if read.tzinfo else read.replace(tzinfo=dt.UTC)).timestamp())
        made[key] = (report_id, source, language, seconds)
    return made


def _frame(table: pa.Table) -> pd.DataFrame:
    import pandas as pd
    import pyarrow as pa

    types = {pa.int64(): pd.Int64Dtype(), pa.string(): pd.StringDtype()}
    made: pd.DataFrame = table.to_pandas(types_mapper=types.get, split_blocks=True, ignore_metadata=True)
    for name, categories in frame.CATEGORIES.items():
        made[name] = made[name].cat.set_categories(list(categories))
    return made
