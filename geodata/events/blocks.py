"""Which strikes could be one event at all: the same town, days that overlap.

A strike's days are an interval, as wide as its date is precise. An undated strike may be up to `UNDATED_DAYS` older
than its report: news looks back, but not far.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

IntArray = npt.NDArray[np.int64]

# Coarser places say too little: two strikes "in Donetsk Oblast" on one day are hardly ever one.
LINKABLE_KINDS = ("facility", "district", "settlement")
UNDATED_DAYS = 2
WEEK_DAYS = 6
# In a town that hundreds of reports name on one day, a strike is compared with so many of its neighbours in time at
# the most; without a bound a feed that repeats itself would cost the square of its length.
NEIGHBOURS = 256


@dataclass(frozen=True, slots=True)
class Blocks:
    """Strikes that can be linked, sorted by place and first day; arrays are parallel.

    `rows` are positions in the frame, `place` a number for each town, `first` and `last` days since 1970.
    """

    rows: IntArray
    place: IntArray
    first: IntArray
    last: IntArray


def blocks(frame: pd.DataFrame) -> Blocks:
    """The strikes of a frame that can be linked; totals, coarse, unplaced and wholly undated ones are left out."""
    first, last = days(frame)
    fine = frame["place_kind"].isin(LINKABLE_KINDS).to_numpy(bool)
    placed = frame["latitude"].notna().to_numpy(bool)
    usable = fine & placed & ~frame["aggregate"].to_numpy(bool) & (first <= last)
    usable &= (frame["review"] != "rejected").to_numpy(bool)
    rows = np.flatnonzero(usable).astype(np.int64)
    place = _place_numbers(frame.iloc[rows])
    # Ties are broken by strike_id, never by position: the order of arrival must not matter.
    rank = frame["strike_id"].iloc[rows].argsort().to_numpy().argsort()
    order = np.lexsort((rank, last[rows], first[rows], place))
    rows = rows[order]
    return Blocks(rows, place[order], first[rows], last[rows])


def days(frame: pd.DataFrame) -> tuple[IntArray, IntArray]:
    """First and last day on which each strike may have happened, in days since 1970; first > last = not known."""
    date = _day_numbers(frame["date"])
    end = _day_numbers(frame["date_end"])
    published = _day_numbers(frame["published"].dt.tz_convert(None))
    precision = frame["date_precision"].astype("string").fillna("unknown").to_numpy()
    dated = date > _NEVER
    first = np.where(dated, date, np.where(published > _NEVER, published - UNDATED_DAYS, 1))
    last = np.where(dated, date, np.where(published > _NEVER, published, 0))
    # The night "of Tuesday" may be told by its evening or by its morning.
    first = np.where(dated & (precision == "night"), first - 1, first)
    last = np.where(dated & (precision == "week"), last + WEEK_DAYS, last)
    last = np.where(dated & (end > date), end, last)
    # A month or a year is too wide to tell two strikes apart.
    wide = np.isin(precision, ("month", "year"))
    return np.where(wide, 1, first).astype(np.int64), np.where(wide, 0, last).astype(np.int64)


def pairs(found: Blocks) -> tuple[IntArray, IntArray]:
    """Pairs of positions in `found` at one town whose days overlap, the first before the second."""
    n = len(found.rows)
    if n == 0:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    # One number that sorts as (place, first day) does, so that one search finds where a strike's neighbours end.
    base = int(found.first.min())
    width = int(max(found.last.max(), found.first.max())) - base + 2
    key = found.place * width + (found.first - base)
    stop = np.searchsorted(key, found.place * width + (found.last - base), side="right")
    here = np.arange(n, dtype=np.int64)
    count = np.minimum(np.maximum(stop - here - 1, 0), NEIGHBOURS)
    left = np.repeat(here, count)
    offset = np.arange(len(left), dtype=np.int64) - np.repeat(np.cumsum(count) - count, count)
    return left, left + 1 + offset


_NEVER = np.iinfo(np.int64).min // 4


def _day_numbers(times: pd.Series[Any]) -> IntArray:
    numbers = times.to_numpy("datetime64[D]")
    return np.where(np.isnat(numbers), _NEVER, numbers.astype(np.int64)).astype(np.int64)


def _place_numbers(frame: pd.DataFrame) -> IntArray:
    """A number for each town: namesakes of two oblasts differ; a plant outside any town counts by its own id."""
    named = frame["settlement"].notna()
    key = (
        frame["country"].astype("string").fillna("")
        + "|"
        + frame["admin1"].astype("string").fillna("")
        + "|"
        + frame["settlement"].astype("string").fillna("")
    ).where(named, frame["gazetteer_id"].astype("string").fillna(frame["place"].astype("string")))
    return pd.factorize(key, sort=True)[0].astype(np.int64)
