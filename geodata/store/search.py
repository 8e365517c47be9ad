"""Strikes by the words of their reports, whatever the case.

A database looks through a million quotes in seven seconds. So the words of a large store stand in lower case in an
Arrow file beside it, which is looked through in a fifth of a second; the rows that came since are asked of the
database, until they are many enough for the file to be made anew.
"""

from __future__ import annotations

import contextlib
import os
import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from geodata.store import beside, bulk, reading
from geodata.store.decisions import counting
from geodata.store.overlay import Overlay
from geodata.store.tables import readings, reports, strikes

if TYPE_CHECKING:
    import pyarrow as pa

# So many rows are read from the database and looked through in a seventh of a second.
MANY = 20_000

_FORMAT = b"1"
_LOT = 1_000
_LOOKED_IN = (strikes.c.quote, strikes.c.place, strikes.c.place_text, reports.c.title, reports.c.source)
_MAKING = threading.Lock()  # one visitor makes the file, the others wait for it


class _Known(NamedTuple):
    """How far a file goes: strikes up to the key `last`, as they were after the `reread`th time one was read again."""

    last: int
    reread: int


def search(session: Connection, words: str) -> list[str]:
    """The strike_id of every strike with these words in its quote, place, title or outlet; blanks match any others."""
    import pyarrow as pa

    file = beside.place(session.engine, ".words.arrow")
    with _MAKING:
        known = _known(session, file)
        if _past(session, known.last) > MANY:
            _make(session, file)
            known = _known(session, file)
    found = _Found(words)
    try:
        if known.last:
            _look_through(file, found)
    except (OSError, pa.ArrowException):  # torn
        known, found = _Known(0, 0), _Found(words)
    for table in _rows(session, after=known.last):
        found.look(table)
    return found.as_decided(session, found.counting(session))


class _Found:
    """Strikes with some words, and the reports that tell of them."""

    def __init__(self, words: str) -> None:
        import pyarrow as pa
        import pyarrow.compute as pc

        folded = pc.utf8_lower(pa.scalar(words)).as_py()
        self._pattern = r"\s+".join(re.escape(word) for word in folded.split())
        # (strike, report) once each: another process may make the file anew meanwhile, and rows are looked at twice.
        self._told: dict[tuple[str, int], None] = {}

    def look(self, rows: pa.Table | pa.RecordBatch) -> None:
        """Looks through rows as `_rows` gives them."""
        import pyarrow.compute as pc

        hits = rows.filter(pc.match_substring_regex(rows["words"], self._pattern))
        told = zip(hits["strike_id"].to_pylist(), hits["report"].to_pylist(), strict=True)
        self._told.update(dict.fromkeys(told))

    def counting(self, session: Connection) -> list[str]:
        """Those whose reports count."""
        keys = sorted({report for _, report in self._told})
        out: set[int] = set()
        for start in range(0, len(keys), _LOT):
            lot = keys[start : start + _LOT]
            between = reports.c.id.between(lot[0], lot[-1])  # what lies between may be more, but needs no list of keys
            out.update(session.execute(select(reports.c.id).where(between & ~counting())).scalars())
        return [strike for strike, report in self._told if report not in out]

    def as_decided(self, session: Connection, machines: Iterable[str]) -> list[str]:
        """The strikes found in the machine's rows, those that people decided about by what stands there now."""
        overlay = Overlay(session)
        decided = overlay.strikes | reading.named(session, overlay.rules)
        holds = re.compile(self._pattern)
        names = [column.name for column in _LOOKED_IN]
        rows = reading.rows(session, strike_ids=decided, overlay=overlay) if decided else ()
        now = [row["strike_id"] for row in rows if holds.search("\n".join(row[name] or "" for name in names).lower())]
        return list(dict.fromkeys([*(strike for strike in machines if strike not in decided), *now]))


def _known(session: Connection, file: Path) -> _Known:
    """What a file knows that is still right; nothing (0) where there is none, or rows of it were read again."""
    import pyarrow as pa

    now = session.execute(select(func.coalesce(func.max(readings.c.id), 0))).scalar_one()
    try:
        with pa.memory_map(str(file)) as source:
            told = pa.ipc.open_file(source).schema.metadata or {}
        known = _Known(int(told[b"last"]), int(told[b"reread"]))
        right = told[b"strikemap"] == _FORMAT and told[b"witness"].decode() == reading.witness(
            session, strike=known.last
        )
    except (OSError, KeyError, ValueError, pa.ArrowException):  # absent, torn, or not ours
        return _Known(0, now)
    return known if right and known.reread == now else _Known(0, now)


def _past(session: Connection, last: int) -> int:
    """How many strikes came after a key, counted up to one more than MANY."""
    some = select(strikes.c.id).where(strikes.c.id > last).limit(MANY + 1).subquery()
    return int(session.execute(select(func.count()).select_from(some)).scalar_one())


def _make(session: Connection, file: Path) -> None:
    """Writes the file anew; none where it may not be written, or has no room: then the database is asked."""
    import pyarrow as pa

    last = session.execute(select(func.max(strikes.c.id))).scalar_one()
    reread = session.execute(select(func.coalesce(func.max(readings.c.id), 0))).scalar_one()
    schema = pa.schema([("report", pa.int64()), ("strike_id", pa.large_string()), ("words", pa.large_string())])
    told = {"last": str(last), "reread": str(reread), "witness": reading.witness(session, strike=last)}
    schema = schema.with_metadata({"strikemap": _FORMAT, **told})

    def write(part: Path) -> None:
        with part.open("wb") as sink:
            with pa.ipc.new_file(sink, schema) as writer:
                for table in _rows(session, after=0):
                    writer.write_table(table.cast(schema))
            sink.flush()
            os.fsync(sink.fileno())  # a mapped file must be whole before it has its name

    with contextlib.suppress(OSError):
        beside.made(session.engine, file, write)


def _rows(session: Connection, *, after: int) -> Iterator[pa.Table]:
    """Every strike past a key, those of older versions too: which reports count may change without a new row."""
    import pyarrow as pa
    import pyarrow.compute as pc

    cells: dict[ColumnElement[str], Mapping[str, bulk.Kind]] = {bulk.cell(strikes.c.report): {"report": "whole"}}
    for column in (strikes.c.strike_id, *_LOOKED_IN):
        cells[bulk.cell(column)] = {column.name: "id"}
    for table in bulk.tables(session, strikes.join(reports), strikes.c.id, cells, after=after):
        words = (table[column.name].combine_chunks() for column in _LOOKED_IN)
        joined = pc.binary_join_element_wise(*words, pa.scalar("\n", pa.large_string()), null_handling="skip")
        yield table.select(["report", "strike_id"]).append_column("words", pc.utf8_lower(joined))


def _look_through(file: Path, found: _Found) -> None:
    import pyarrow as pa

    with pa.memory_map(str(file)) as source:
        reader = pa.ipc.open_file(source)
        for number in range(reader.num_record_batches):
            found.look(reader.get_batch(number))
