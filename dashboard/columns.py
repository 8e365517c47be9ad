"""A frame as lean, read-only numpy columns: what the filters ask, at a few bytes a strike.

Row i of `Columns` is row i of the frame. Codes are places in a vocabulary; -1 means null. Nothing here knows Streamlit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from dashboard.coded import codes, listed, numbers
from geodata.frame import CATEGORIES, MOST_PEOPLE

if TYPE_CHECKING:
    import pandas as pd

Codes = NDArray[np.signedinteger[Any]]  # of the fewest bytes that hold them: a million are read in a tenth of the time
Mask = NDArray[np.bool_]

# Days are numbers from 1970-01-01. A row without one begins after every day and ends before it: in no range.
NO_FIRST: Final = np.iinfo(np.int32).max
NO_LAST: Final = np.iinfo(np.int32).min
LAST_DAY: Final = np.datetime64(dt.date.max, "D")  # a span that would end later could not be said as a date
FEW: Final = 12  # names asked for one by one; more are looked up in a table
# What a row is to the headline: exactly one of these, the first that holds.
KINDS: Final = ("rejected", "needed", "background", "aggregate", "intercepted", "strike")
CASUALTIES: Final = ("yes", "no", "not_stated")
# How precisely the place is known, finest first; "unplaced" is not on the map.
PRECISIONS: Final = ("site", "settlement", "area", "oblast", "country", "unplaced")
_PRECISION_OF: Final = {
    "facility": "site",
    "district": "site",
    "settlement": "settlement",
    "admin2": "area",
    "admin1": "oblast",
    "country": "country",
    "region": "country",
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A column of names as codes into `names`; -1 is null."""

    names: tuple[str, ...]
    codes: Codes

    def mask(self, wanted: Sequence[str], *, null: str | None = None) -> Mask:
        """Rows whose name is wanted; `null` is the word that asks for rows without one."""
        asked = set(wanted)
        codes = [code for code, name in enumerate(self.names) if name in asked]
        if null is not None and null in asked:
            codes.append(-1)
        if len(codes) > FEW:
            table = np.zeros(len(self.names) + 1, dtype=bool)  # the last cell is reached by code -1
            table[codes] = True
            return table[self.codes]
        found = np.zeros(len(self.codes), dtype=bool)
        for code in codes:
            found |= self.codes == code
        return found

    def count(self, rows: Mask | NDArray[np.intp]) -> NDArray[np.int64]:
        """How many of the rows, a mask or numbers, have each name; the last is of those without one."""
        if len(self.names) <= FEW and rows.dtype == np.bool_:
            part = np.empty(len(rows), dtype=bool)  # one for all: a megabyte asked for anew costs more than its use
            counts = []
            for code in (*range(len(self.names)), -1):
                np.equal(self.codes, code, out=part)
                part &= rows
                counts.append(np.count_nonzero(part))
            return np.array(counts)
        table = np.bincount(self.codes[rows].astype(np.int32) + 1, minlength=len(self.names) + 1)
        return np.roll(table, -1)


@dataclass(frozen=True)
class Columns:
    """What the filters ask of a frame. `first` and `last` are the days a strike may have happened on, both included;
    NO_FIRST and NO_LAST where the report tells none.

    `report` are codes of report_id without the ids. `killed` and `injured` are what the table sorts by: the lower
    bound, else the upper; -1 = not stated.
    """

    first: NDArray[np.int32]
    last: NDArray[np.int32]
    day: Mask  # known to the day or night, not to a week, month or year
    kind: Vocabulary
    weapon: Vocabulary
    country: Vocabulary
    admin1: Vocabulary
    source: Vocabulary
    language: Vocabulary
    claim_status: Vocabulary
    review: Vocabulary
    precision: Vocabulary
    casualties: Vocabulary
    place: Vocabulary
    report: Codes
    killed: NDArray[np.int32]
    injured: NDArray[np.int32]
    confidence: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.first)

    @cached_property
    def dated(self) -> Mask:
        return self.first <= self.last

    @cached_property
    def exact(self) -> Mask:
        """Known to the day or night."""
        return self.dated & self.day

    @cached_property
    def wide(self) -> Mask:
        """Known to a week, a month or a year only: these days are spans, not a day."""
        return self.dated & ~self.day

    @cached_property
    def range(self) -> tuple[np.datetime64, np.datetime64] | None:
        """First and last day of all dated rows; None where no row has a day."""
        if not self.dated.any():
            return None
        return day_of(self.first.min()), day_of(self.last.max())


def day_of(number: np.int32 | int) -> np.datetime64:
    """The day of a number in `first` or `last` of a dated row."""
    return np.datetime64(int(number), "D")


def number_of(day: dt.date) -> int:
    """The other way round."""
    return int(np.datetime64(day, "D").astype(np.int64))


def _numbered(days: NDArray[np.datetime64], missing: int) -> NDArray[np.int32]:
    return np.where(np.isnat(days), missing, days.astype(np.int64)).astype(np.int32)


def from_frame(frame: pd.DataFrame) -> Columns:
    """The columns of a frame; `frame` needs only the columns named here."""
    first = frame["date"].to_numpy().astype("datetime64[D]")
    precision = frame["date_precision"].astype("object").fillna("unknown").to_numpy()
    last = _last_days(first, frame["date_end"].to_numpy().astype("datetime64[D]"), precision)
    return Columns(
        first=_locked(_numbered(first, NO_FIRST)),
        last=_locked(_numbered(last, NO_LAST)),
        day=_locked(np.isin(precision, ["day", "night"]) & ((last == first) | (precision == "night"))),
        kind=_fixed(_kinds(frame), KINDS),
        weapon=_named(frame["weapon"], CATEGORIES["weapon"]),
        country=_named(frame["country"]),
        admin1=_named(frame["admin1"]),
        source=_named(frame["source"]),
        language=_named(frame["language"]),
        claim_status=_named(frame["claim_status"], CATEGORIES["claim_status"]),
        review=_named(frame["review"], CATEGORIES["review"]),
        precision=_fixed(_precisions(frame), PRECISIONS),
        casualties=_fixed(_casualties(frame), CASUALTIES),
        place=_named(frame["place"]),
        report=_locked(_fewest(codes(frame, "report_id")[0])),
        killed=_locked(_stated(frame, "killed")),
        injured=_locked(_stated(frame, "injured")),
        confidence=_locked(frame["confidence"].to_numpy(dtype="float32", na_value=0.0)),
    )


def _last_days(
    first: NDArray[np.datetime64], stated: NDArray[np.datetime64], precision: NDArray[Any]
) -> NDArray[np.datetime64]:
    """The last day each strike may have happened on: as stated, else what its precision says ("in March").

    Never past LAST_DAY: a week told of 30 December 9999 has two days.
    """
    last = np.where(np.isnat(stated), first, stated)
    open_end = np.isnat(stated) & ~np.isnat(first)
    one = np.timedelta64(1, "D")
    for name, unit in (("month", "M"), ("year", "Y")):
        rows = open_end & (precision == name)
        last[rows] = (first[rows].astype(f"datetime64[{unit}]") + 1).astype("datetime64[D]") - one
    weeks = open_end & (precision == "week")
    last[weeks] = np.minimum(first[weeks] + np.timedelta64(6, "D"), LAST_DAY)
    return np.asarray(last, dtype="datetime64[D]")


def _kinds(frame: pd.DataFrame) -> NDArray[np.int32]:
    """The first of KINDS that holds, as a code."""
    review = listed(frame, "review", ("rejected", "needed"))
    holds = [review == 0, review == 1]
    holds += [frame[name].to_numpy(dtype=bool) for name in ("background", "aggregate", "intercepted")]
    return np.select(holds, range(len(holds)), default=KINDS.index("strike")).astype(np.int32)


def _precisions(frame: pd.DataFrame) -> NDArray[np.int32]:
    known = [
        PRECISIONS.index(_PRECISION_OF[kind]) if kind in _PRECISION_OF else -1 for kind in CATEGORIES["place_kind"]
    ]
    result = np.array([*known, -1], dtype=np.int32)[listed(frame, "place_kind", CATEGORIES["place_kind"])]
    result[frame["latitude"].isna().to_numpy()] = PRECISIONS.index("unplaced")
    return result


def _casualties(frame: pd.DataFrame) -> NDArray[np.int32]:
    """yes: somebody was hurt, says the report, with a number or without; no: it says nobody was; else not stated."""
    hurt = np.zeros(len(frame), dtype=bool)
    none = np.zeros(len(frame), dtype=bool)
    for what in ("killed", "injured"):
        low = frame[f"{what}_min"].to_numpy(dtype="float64", na_value=np.nan)
        high = frame[f"{what}_max"].to_numpy(dtype="float64", na_value=np.nan)
        hurt |= (low > 0) | (high > 0)
        hurt |= np.isnan(low) & np.isnan(high) & _told(frame, what)
        none |= high == 0
    return np.select([hurt, none], [0, 1], default=2).astype(np.int32)


def _told(frame: pd.DataFrame, what: str) -> Mask:
    """Whether the report has words on them ("dozens"). A large store's lean columns say only that there are some."""
    said = np.zeros(len(frame), dtype=bool)
    if f"{what}_text" in frame:
        said |= frame[f"{what}_text"].notna().to_numpy()
    if f"{what}_told" in frame:
        said |= frame[f"{what}_told"].eq(True).to_numpy(dtype=bool)
    return said


def _fixed(codes: NDArray[np.int32], names: tuple[str, ...]) -> Vocabulary:
    return Vocabulary(names, _locked(codes.astype(np.int8)))


def _named(column: pd.Series[Any], names: tuple[str, ...] | None = None) -> Vocabulary:
    import pandas as pd

    if names is None:
        found: Any
        if isinstance(column.dtype, pd.CategoricalDtype):  # a large frame's names are codes already
            told, found = column.cat.codes.to_numpy(), column.cat.categories
            order = np.argsort(np.asarray(found, dtype=object), kind="stable")
            place = np.empty(len(order) + 1, dtype=np.int32)
            place[order], place[-1] = np.arange(len(order)), -1
            return Vocabulary(tuple(str(found[i]) for i in order), _locked(_fewest(place[told])))
        told, found = pd.factorize(column, sort=True)
        return Vocabulary(tuple(str(name) for name in found), _locked(_fewest(told)))
    values = pd.Categorical(column, categories=list(names))
    return Vocabulary(names, _locked(values.codes.astype(np.int8)))


def _fewest(told: NDArray[Any]) -> Codes:
    """Codes in the fewest bytes that hold them."""
    most = int(told.max(initial=0))
    return told.astype(np.int8 if most < 2**7 else np.int16 if most < 2**15 else np.int32)


def _stated(frame: pd.DataFrame, what: str) -> NDArray[np.int32]:
    """The lower bound of a figure, else the upper; -1 = not stated."""
    low, high = (numbers(frame, f"{what}_{part}") for part in ("min", "max"))
    found = np.where(np.isnan(low), high, low)
    return np.asarray(np.clip(np.nan_to_num(found, nan=-1), -1, MOST_PEOPLE), dtype=np.int32)


def _locked(array: NDArray[Any]) -> NDArray[Any]:
    """Shared between all visitors: nobody may write to it."""
    array = np.ascontiguousarray(array)
    array.flags.writeable = False
    return array
