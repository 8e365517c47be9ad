"""Strikes over time and reports read by outlet, counted into bins: days, or weeks, months and years on long ranges.

Nothing here draws or knows Streamlit; `components/timeline.js` draws what `timeline` returns.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.collection import Collection, Read
from dashboard.columns import LAST_DAY, Columns, Mask, day_of
from dashboard.filters import Passing
from dashboard.words import Words

Unit = Literal["day", "week", "month", "year"]
MOST_BINS: Final = 190  # three pixels a bar on a narrow screen
MOST_OUTLETS: Final = 8
MOST_SPANS: Final = 12
_ONE = np.timedelta64(1, "D")
Days = NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class Bins:
    """Consecutive bins of one unit: bin i holds the days edges[i] .. edges[i + 1] - 1."""

    unit: Unit
    edges: Days

    def __len__(self) -> int:
        return len(self.edges) - 1

    def of(self, days: Days) -> NDArray[np.int64]:
        """The bin of each day, -1 for a day before the first or after the last, and for NaT."""
        place = np.searchsorted(self.edges, days, side="right") - 1
        outside = np.isnat(days) | (place >= len(self)) | (place < 0)
        return np.where(outside, -1, place)

    def sum(self, zero: np.datetime64, by_day: NDArray[np.int64]) -> NDArray[np.int64]:
        """What is counted by day from `zero`, by bin; every day counted must lie within the bins."""
        if not len(by_day):
            return np.zeros(len(self), dtype=np.int64)
        place = self.of(zero + np.arange(len(by_day)))
        return np.bincount(place[place >= 0], by_day[place >= 0], minlength=len(self)).astype(np.int64)


def bins(first: np.datetime64, last: np.datetime64) -> Bins:
    """Days where they are few enough, else weeks (from Monday), months or years, covering [first, last]."""
    units: tuple[Unit, ...] = ("day", "week", "month", "year")
    for unit in units:
        edges = _edges(first, last, unit)
        if len(edges) - 1 <= MOST_BINS or unit == "year":
            break
    return Bins(unit, edges)


def _edges(first: np.datetime64, last: np.datetime64, unit: Unit) -> Days:
    if unit in ("day", "week"):
        start = first.astype("datetime64[D]")
        step = 1
        if unit == "week":
            start = start - int((start.astype(np.int64) + 3) % 7)  # 1 January 1970 was a Thursday
            step = 7
        stop = last.astype("datetime64[D]") + step
        return np.arange(start, stop + (step - 1 if step > 1 else 1), step, dtype="datetime64[D]")
    code = "M" if unit == "month" else "Y"
    whole = np.arange(first.astype(f"datetime64[{code}]"), last.astype(f"datetime64[{code}]") + 2)
    return whole.astype("datetime64[D]")


def spans(columns: Columns, rows: Mask) -> list[tuple[np.datetime64, np.datetime64, int]]:
    """What is known only to a span: (first day, last day, how many), the most told first. A week is not a day."""
    wide = np.flatnonzero(rows & columns.wide)
    if not len(wide):
        return []
    # Both days in one number: sorting pairs of a million takes a second.
    pairs = columns.first[wide].astype(np.int64) * 2**32 + columns.last[wide] + 2**31
    found, counts = np.unique(pairs, return_counts=True)
    first, last = found // 2**32, found % 2**32 - 2**31
    order = np.lexsort((first, -counts))[:MOST_SPANS]
    return [(day_of(first[i]), day_of(last[i]), int(counts[i])) for i in order]


def coverage(read: Read, over: Bins) -> list[tuple[str | None, NDArray[np.int64]]]:
    """Reports read per outlet and bin, the outlets with most reports first; the last entry, None, is all others."""
    source = read.source
    place = over.of(read.published)
    known = place >= 0
    rows_ = np.where(source.codes[known] < 0, len(source.names), source.codes[known])  # the last: outlet not known
    size = (len(source.names) + 1, len(over))
    table = np.bincount(rows_ * size[1] + place[known], read.count[known], minlength=size[0] * size[1])
    table = table.reshape(size).astype(np.int64)
    order = np.argsort(-table.sum(axis=1), kind="stable")
    order = order[table[order].sum(axis=1) > 0]
    own = [code for code in order if code < len(source.names)][:MOST_OUTLETS]
    rows: list[tuple[str | None, NDArray[np.int64]]] = [(source.names[code], table[code]) for code in own]
    others = [code for code in order if code not in own]
    if others:
        rows.append((None, table[others].sum(axis=0)))
    return rows


class Bars(NamedTuple):
    """What is drawn over time, the words apart: small enough to be kept with what passes the filters."""

    over: Bins
    counts: NDArray[np.int64]  # known to the day, by bin
    told: NDArray[np.int64]  # days of which something is told, as runs: first, first past it, first, ...
    spans: list[tuple[np.datetime64, np.datetime64, int]]
    coverage: list[tuple[str | None, NDArray[np.int64]]]


def bars(collection: Collection, rows: Mask) -> Bars | None:
    """The bars of these rows; None where none has a day."""
    columns = collection.columns
    dated = rows & columns.dated
    if not dated.any():
        return None
    first, last = columns.first[dated].min(), columns.last[dated].max()
    over = bins(day_of(first), day_of(last))
    by_day = np.bincount(columns.first[rows & columns.exact] - first, minlength=int(last - first) + 1)
    told = by_day > 0
    told[columns.first[rows & columns.wide] - first] = True  # a span is played on its first day
    counts = over.sum(day_of(first), by_day)
    return Bars(over, counts, _runs(told) + first, spans(columns, rows), coverage(collection.read, over))


def _runs(told: Mask) -> NDArray[np.int64]:
    """Where each run of True begins and where it has ended, in turn."""
    return np.flatnonzero(np.diff(told, prepend=False, append=False))


def timeline(
    collection: Collection,
    any_day: Passing,
    *,
    since: dt.date | None,
    until: dt.date | None,
    words: Words,
) -> dict[str, Any] | None:
    """What the timeline draws; None where no row has a day.

    `any_day` is what passes all filters but the dates: the axis is theirs, so that a chosen range can
    be widened again.
    """
    drawn = any_day.once("bars", lambda: bars(collection, any_day.all))
    if drawn is None:
        return None
    over, counts, told, wide, strips = drawn
    hidden = len(collection.read.source.names) - sum(1 for name, _ in strips if name is not None)
    return {
        "unit": over.unit,
        "title": words("timeline" if over.unit == "day" else f"timeline_{over.unit}"),
        # Columns, not one object a bar: of all that a change sends this is the most.
        "edges": over.edges.astype(np.int64).tolist(),
        "n": counts.tolist(),
        "told": told.tolist(),
        "days": [_span(over.edges[i], over.edges[i + 1] - _ONE, words) for i in range(len(over))],
        "bar": words.forms("map_counts_mentions"),
        "language": words.language,
        "spans": [
            {
                "from": str(first),
                "to": str(last),
                "label": f"{_span(first, last, words)}: {words('map_counts_mentions', n=n)}",
            }
            for first, last, n in wide
        ],
        "from": since.isoformat() if since else None,
        "to": until.isoformat() if until else None,
        "chosen": words.range(since, until),
        "coverage": [
            {"name": name if name is not None else words("coverage_others", n=max(hidden, 1)), "counts": row.tolist()}
            for name, row in strips
        ],
        "ticks": _ticks(over, words),
        "words": {
            key: words(key)
            for key in (
                "timeline_hint", "timeline_clear", "timeline_play", "timeline_pause", "timeline_previous",
                "timeline_next", "timeline_spans", "coverage", "coverage_note", "coverage_silent",
                "timeline_step", "timeline_step_day", "timeline_step_week",
            )
        },
    }  # fmt: skip


def _span(first: np.datetime64, last: np.datetime64, words: Words) -> str:
    return words.span(first.astype(dt.date), min(last, LAST_DAY).astype(dt.date))  # the last bin may reach past it


def _ticks(over: Bins, words: Words, most: int = 5) -> list[dict[str, Any]]:
    """At most a handful of bins whose day is written under the axis."""
    step = max(1, -(-len(over) // most))
    return [{"bin": i, "label": _tick(over, i, words)} for i in range(0, len(over), step)]


def _tick(over: Bins, i: int, words: Words) -> str:
    day: dt.date = over.edges[i].astype(dt.date)
    if over.unit == "year":
        return str(day.year)
    return words.short_month(day) if over.unit == "month" else words.short_day(day)
