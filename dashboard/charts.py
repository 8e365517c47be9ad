"""Strikes over time and reports read by outlet, counted into bins: days, or weeks, months and years on long ranges.

Nothing here draws or knows Streamlit; `components/timeline.js` draws what `timeline` returns.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.collection import Collection
from dashboard.columns import Columns, Mask, Vocabulary
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

    def count(self, days: Days) -> NDArray[np.int64]:
        """How many of the days fall into each bin."""
        place = self.of(days)
        return np.bincount(place[place >= 0], minlength=len(self))


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
    wide = rows & columns.dated & ~columns.day
    if not wide.any():
        return []
    pairs = np.stack([columns.first[wide].astype(np.int64), columns.last[wide].astype(np.int64)], axis=1)
    found, counts = np.unique(pairs, axis=0, return_counts=True)
    order = np.lexsort((found[:, 0], -counts))[:MOST_SPANS]
    return [(np.datetime64(int(found[i, 0]), "D"), np.datetime64(int(found[i, 1]), "D"), int(counts[i])) for i in order]


def coverage(source: Vocabulary, published: Days, over: Bins) -> list[tuple[str | None, NDArray[np.int64]]]:
    """Reports read per outlet and bin, the outlets with most reports first; the last entry, None, is all others."""
    place = over.of(published)
    counted = place >= 0
    table = np.zeros((len(source.names) + 1, len(over)), dtype=np.int64)
    np.add.at(table, (source.codes[counted], place[counted]), 1)  # code -1 is the last row: outlet not known
    order = np.argsort(-table.sum(axis=1), kind="stable")
    order = order[table[order].sum(axis=1) > 0]
    own = [code for code in order if code < len(source.names)][:MOST_OUTLETS]
    rows: list[tuple[str | None, NDArray[np.int64]]] = [(source.names[code], table[code]) for code in own]
    others = [code for code in order if code not in own]
    if others:
        rows.append((None, table[others].sum(axis=0)))
    return rows


def timeline(
    collection: Collection,
    any_day: Mask,
    *,
    since: dt.date | None,
    until: dt.date | None,
    words: Words,
) -> dict[str, Any] | None:
    """What the timeline draws; None where no row has a day.

    `any_day` are the rows that pass all filters but the dates: the axis is theirs, so that a chosen range can
    be widened again.
    """
    columns = collection.columns
    dated = any_day & columns.dated
    if not dated.any():
        return None
    exact = dated & columns.day
    over = bins(columns.first[dated].min(), columns.last[dated].max())
    counts = over.count(columns.first[exact])
    strips = coverage(collection.read.source, collection.read.published, over)
    hidden = len(collection.read.source.names) - sum(1 for name, _ in strips if name is not None)
    return {
        "unit": over.unit,
        "title": words("timeline" if over.unit == "day" else f"timeline_{over.unit}"),
        "bins": [_bin(over, i, int(count), words) for i, count in enumerate(counts)],
        "spans": [
            {"from": str(first), "to": str(last), "label": f"{_span(first, last, words)}: {words('timeline_bar', n=n)}"}
            for first, last, n in spans(columns, dated)
        ],
        "from": since.isoformat() if since else None,
        "to": until.isoformat() if until else None,
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
                "timeline_step_day", "timeline_step_week",
            )
        },
    }  # fmt: skip


def _bin(over: Bins, i: int, count: int, words: Words) -> dict[str, Any]:
    first, last = over.edges[i], over.edges[i + 1] - _ONE
    return {
        "from": str(first),
        "to": str(last),
        "n": count,
        "label": f"{_span(first, last, words)}: {words('timeline_bar', n=count)}",
    }


def _span(first: np.datetime64, last: np.datetime64, words: Words) -> str:
    return words.span(first.astype(dt.date), last.astype(dt.date))


def _ticks(over: Bins, words: Words, most: int = 5) -> list[dict[str, Any]]:
    """At most a handful of bins whose day is written under the axis."""
    step = max(1, -(-len(over) // most))
    return [{"bin": i, "label": _tick(over, i, words)} for i in range(0, len(over), step)]


def _tick(over: Bins, i: int, words: Words) -> str:
    day: dt.date = over.edges[i].astype(dt.date)
    if over.unit == "year":
        return str(day.year)
    return words.month(day) if over.unit == "month" else words.short_day(day)
