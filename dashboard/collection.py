"""What the page shows: strikes as lean columns, the reports they were read from, and an archive for the words.

Built once, read-only, shared by all visitors. Nothing here knows Streamlit.
"""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from dashboard import places_map
from dashboard.archive import Archive, Detail, Joined, Memory
from dashboard.columns import Columns, Mask, Vocabulary, from_frame
from dashboard.filters import Filters, Passing
from dashboard.tally import Mode, Tally, tally
from geodata.model import Report, Strike

if TYPE_CHECKING:
    import pandas as pd

Origin = Literal["demonstration", "store", "reports", "mine"]
# What the filters, the map and the lists ask of every row; quotes and other words are asked for by row.
LEAN = (
    "strike_id", "event_id", "report_id", "source", "language", "published", "date", "date_end", "date_precision",
    "place", "place_kind", "settlement", "district", "admin1", "country", "gazetteer_id", "latitude", "longitude",
    "radius_km", "place_confidence", "weapon", "killed_min", "killed_max", "injured_min", "injured_max",
    "killed_text", "injured_text", "killed_told", "injured_told",
    "claim_status", "intercepted", "background", "aggregate", "confidence", "review",
)  # fmt: skip
KEPT = 4  # askings whose rows are kept: a few megabytes each with a million rows
# As many visitors' filters are worked out at once as there are cores: more would take their memory and be no sooner.
# Taken before what `Passing.once` makes, never within it.
TURNS = threading.BoundedSemaphore(os.cpu_count() or 1)
# Linking a visitor's reports with what is there already: at this many rows it still takes well under a second.
LINKED_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Read:
    """The reports that were read, those without any strike too, counted by outlet and day; NaT = day not known."""

    source: Vocabulary
    published: NDArray[np.datetime64]
    count: NDArray[np.int64]

    def __len__(self) -> int:
        return int(self.count.sum())


@dataclass(frozen=True)
class Collection:
    """A frame's rows and everything about them. `events` is the event of each row as a code; None = not linked.

    The frame itself is not kept: what is asked of a million rows is in `columns` and `places`, a third of its size.
    """

    origin: Origin
    columns: Columns
    places: places_map.MapData
    read: Read
    archive: Archive
    built: dt.date | None = None
    serial: int = 0  # what the store counted when this was read; another number means it has changed
    events: NDArray[np.int32] | None = None
    latest_first: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    _passing: dict[Filters, Passing] = field(default_factory=dict, repr=False)
    _held: WeakValueDictionary[Filters, Passing] = field(default_factory=WeakValueDictionary, repr=False)

    def __len__(self) -> int:
        return len(self.columns)

    def passing(self, filters: Filters) -> Passing:
        """Which rows pass; the last few askings are kept for all visitors, and those that a run holds on to."""
        found = self._passing.pop(filters, None) or self._held.get(filters)
        found = found or Passing(self.columns, filters, search=self.archive.search)
        self._held[filters] = found
        while len(self._passing) >= KEPT:
            for oldest in list(self._passing)[:1]:
                self._passing.pop(oldest, None)  # another visitor's thread may be at it, too
        self._passing[filters] = found
        return found

    def any_day(self, filters: Filters) -> Passing:
        """What passes the same filters whatever its day: the axis of time stays while a range on it is moved."""
        return self.passing(filters.but(since=None, until=None, undated=None))

    def tally(self, filters: Filters, mode: Mode) -> Tally:
        """What the filters leave at each place, kept with what passes them."""
        with TURNS:
            passing = self.passing(filters)
            return passing.once(f"tally {mode}", lambda: tally(self.places, passing.rows, mode))

    def ordered(self, mask: Mask) -> NDArray[np.int32]:
        """The rows that pass, latest first, undated last."""
        return self.latest_first[mask[self.latest_first]]

    def latest(self, mask: Mask, most: int) -> NDArray[np.int32]:
        """The first few of `ordered`, without looking through all rows where they are found early."""
        found: list[NDArray[np.int32]] = []
        have, start, step = 0, 0, 4096
        while have < most and start < len(self):
            part = self.latest_first[start : start + step]
            found.append(part[mask[part]])
            have, start, step = have + len(found[-1]), start + step, step * 4
        return np.concatenate(found)[:most] if found else np.empty(0, dtype=np.int32)


def make(
    frame: pd.DataFrame,
    read: Read,
    archive: Archive,
    *,
    origin: Origin,
    built: dt.date | None = None,
    serial: int = 0,
) -> Collection:
    """A collection of a frame with the columns LEAN; of figures, their words or whether there are any."""
    lean = frame.loc[:, [name for name in LEAN if name in frame]]
    columns = from_frame(lean)
    latest = np.where(columns.dated, -columns.first, np.iinfo(np.int32).max)  # undated last
    return Collection(
        origin=origin,
        columns=columns,
        places=places_map.prepare(lean),
        read=read,
        archive=archive,
        built=built,
        serial=serial,
        events=_events(lean),
        latest_first=np.argsort(latest, kind="stable").astype(np.int32),
    )


def of_rows(
    rows: Sequence[Detail],
    reports: Iterable[Report],
    *,
    origin: Origin,
    built: dt.date | None = None,
    serial: int = 0,
    link: bool = False,
    archive: Callable[[Sequence[Detail], Mapping[str, Report]], Archive] = Memory,
) -> Collection:
    """A collection held in memory. `link` tells which strikes are one event, where the rows do not say so already."""
    from geodata.frame import from_rows

    frame = from_rows(rows)
    if link and len(frame) and frame["event_id"].isna().any():
        from geodata import events

        frame["event_id"] = events.link(frame)
        rows = [{**row, "event_id": event} for row, event in zip(rows, frame["event_id"], strict=True)]
    known = {report.report_id: report for report in reports}
    return make(frame, read_of(known.values()), archive(rows, known), origin=origin, built=built, serial=serial)


def joined(first: Collection, second: Collection) -> Collection:
    """Both as one, of the first's origin; their strikes are linked with one another where they are few enough."""
    if (
        len(first) + len(second) <= LINKED_AT_ONCE
        and isinstance(first.archive, Memory)
        and isinstance(second.archive, Memory)
    ):
        rows = [{**row, "event_id": None} for row in (*first.archive.rows, *second.archive.rows)]
        reports = {**first.archive.reports, **second.archive.reports}
        return of_rows(rows, reports.values(), origin=first.origin, built=first.built, link=True)
    import pandas as pd

    parts = [first.archive.frame(), second.archive.frame()]
    frame = pd.concat([part.loc[:, [name for name in LEAN if name in parts[0]]] for part in parts], ignore_index=True)
    for name in ("weapon", "date_precision", "place_kind", "claim_status", "review"):
        frame[name] = frame[name].astype(parts[0][name].dtype)
    read = Read(
        _vocabulary([*_spelled(first.read.source), *_spelled(second.read.source)]),
        np.concatenate([first.read.published, second.read.published]),
        np.concatenate([first.read.count, second.read.count]),
    )
    archive = Joined(first.archive, second.archive)
    return make(frame, read, archive, origin=first.origin, built=first.built, serial=first.serial)


def detail(strike: Strike) -> dict[str, Any]:
    """A strike as a row of plain values, with the places that were weighed for it."""
    from dataclasses import asdict

    from geodata.frame import row

    location = strike.location
    extra = {
        "local_name": location.local_name if location else None,
        "candidates": [asdict(candidate) for candidate in location.candidates[:6]] if location else [],
    }
    return {**row(strike), **extra}


def read_of(reports: Iterable[Report]) -> Read:
    """What is counted of reports: their outlets and days of publication."""
    return counted(Counter((report.source, _day(report.published)) for report in reports))


def counted(reports: Mapping[tuple[str | None, dt.date | None], int]) -> Read:
    """The same from how many reports there are of each outlet and day."""
    return Read(
        _vocabulary([source for source, _ in reports]),
        np.array([day for _, day in reports], dtype="datetime64[D]"),
        np.array(list(reports.values()), dtype=np.int64),
    )


def distinct(codes: NDArray[Any], rows: Mask | NDArray[np.intp]) -> int:
    """How many different codes these rows have, nulls (-1) not among them."""
    chosen = codes[rows]
    if not len(chosen):
        return 0
    seen = np.zeros(int(chosen.max()) + 2, dtype=bool)
    seen[chosen] = True  # the last cell is reached by -1
    return int(np.count_nonzero(seen[:-1]))


def _events(frame: pd.DataFrame) -> NDArray[np.int32] | None:
    """Codes of the events, a row without one standing for itself; None where nothing is linked."""
    import pandas as pd

    if not len(frame) or frame["event_id"].isna().all():
        return None
    codes, found = pd.factorize(frame["event_id"])
    alone = codes < 0
    codes[alone] = len(found) + np.arange(int(alone.sum()))
    return codes.astype(np.int32)


def _vocabulary(names: Sequence[str | None]) -> Vocabulary:
    found = sorted({name for name in names if name})
    place: Mapping[str | None, int] = {name: i for i, name in enumerate(found)}
    return Vocabulary(tuple(found), np.array([place.get(name, -1) for name in names], dtype=np.int32))


def _spelled(vocabulary: Vocabulary) -> list[str | None]:
    return [vocabulary.names[code] if code >= 0 else None for code in vocabulary.codes]


def _day(published: dt.date | dt.datetime | None) -> dt.date | None:
    if isinstance(published, dt.datetime):
        return (published.astimezone(dt.UTC) if published.tzinfo else published).date()
    return published
