"""Strikes by the words of their reports, whatever the case.

A database looks through a million quotes in seven seconds. So the words of a large store stand in a file beside it
(`words`), which is looked through in a quarter of a second; the rows that came since are asked of the database, until
they are many enough for the file to be made anew.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from geodata import searching
from geodata.store import beside, reading, words
from geodata.store.decisions import counting
from geodata.store.overlay import Overlay
from geodata.store.tables import reports, strikes

if TYPE_CHECKING:
    import pyarrow as pa

# So many rows are read from the database and looked through in a quarter of a second.
MANY = 20_000

_LOT = 1_000
_MAKING: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)  # one visitor makes it, the others wait


def search(session: Connection, text: str) -> list[str]:
    """The strike_id of every strike with this text in its quote, place, title or outlet; blanks match any others.

    BadInput where it is too long, or no text.
    """
    found = _Found(searching.wanted(text))
    file = beside.place(session.engine, ".words.arrow")
    with _MAKING[file]:
        known = words.opened(session, file)
        if _past(session, known.last) > MANY:
            words.make(session, file)
            known = words.opened(session, file)
    for batch in known.batches():
        found.look(batch)
    for table in words.lots(session, after=known.last):
        found.look(table)
    return found.as_decided(session, found.counting(session))


class _Found:
    """Strikes with some words, and the reports that tell of them."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self._reports: list[pa.Array] = []  # those that have the words in their title or outlet
        self._told: dict[tuple[str, int], None] = {}  # (strike, report)

    def look(self, rows: pa.Table | pa.RecordBatch) -> None:
        """Looks through rows of `words`; those of reports come before those of their strikes."""
        import pyarrow as pa
        import pyarrow.compute as pc

        hits = pc.match_substring(rows["words"], self._wanted)
        of_report = pc.is_null(rows["strike_id"])
        found = rows.filter(pc.and_(hits, of_report))["report"]
        if len(found):
            self._reports += found.chunks if isinstance(found, pa.ChunkedArray) else [found]
        if self._reports:
            hits = pc.or_(hits, pc.is_in(rows["report"], pa.chunked_array(self._reports)))
        kept = rows.filter(pc.and_not(hits, of_report))
        told = zip(kept["strike_id"].to_pylist(), kept["report"].to_pylist(), strict=True)
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
        rows = reading.rows(session, strike_ids=decided, overlay=overlay) if decided else ()
        now = [row["strike_id"] for row in rows if self._wanted in searching.of_row(row)]
        return list(dict.fromkeys([*(strike for strike in machines if strike not in decided), *now]))


def _past(session: Connection, last: int) -> int:
    """How many strikes came after a key, counted up to one more than MANY."""
    some = select(strikes.c.id).where(strikes.c.id > last).limit(MANY + 1).subquery()
    return int(session.execute(select(func.count()).select_from(some)).scalar_one())
