"""The headline: one live sentence of honest counts, and what is counted apart from it, each in words of its own.

Every number leads to its list: a part is (words, target), the target a view with the filters that list it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from dashboard.collection import Collection, distinct
from dashboard.columns import KINDS, Mask, day_of
from dashboard.filters import NOT_STATED, SHOWN, Filters, Passing
from dashboard.tally import Mode
from dashboard.words import Words

# What a number leads to: (view, kinds shown, undated). None leaves the filter as it is.
Target = tuple[str, str | None, str | None]
Part = tuple[str, Target | None]
APART: Final = ("intercepted", "background", "aggregate", "needed", "rejected")


@dataclass(frozen=True, slots=True)
class Counts:
    """What passes the filters, counted once."""

    mentions: int
    events: int | None  # None: reports are not linked into events
    places: int
    reports_read: int
    outlets: int
    unplaced: int
    undated: int  # without a day, among those shown
    undated_hidden: int  # without a day, kept out by the range of dates alone
    first: np.datetime64 | None
    last: np.datetime64 | None
    apart: Mapping[str, int]  # by kind, under the same filters, whether shown or not


def count(collection: Collection, passing: Passing) -> Counts:
    """The numbers of the headline for what the filters let through."""
    columns, filters = collection.columns, passing.asked
    among = told(collection, filters)
    shown = passing.all & among
    undated_hidden = 0
    if filters.undated_shown == "without":
        undated_hidden = int(np.count_nonzero(passing.but("dates") & among & ~columns.dated))
    read = collection.read
    asked = read.source.mask(filters.sources, null=NOT_STATED) if filters.sources else np.ones(len(read.count), bool)
    by_kind = passing.counted("kinds")
    rows = np.flatnonzero(shown)
    undated = int(np.count_nonzero(shown & ~columns.dated))
    dated = undated < len(rows)
    return Counts(
        mentions=len(rows),
        events=distinct(collection.events, rows) if collection.events is not None else None,
        places=distinct(collection.places.place, rows),
        reports_read=int(read.count[asked].sum()),
        outlets=distinct(read.source.codes, asked),
        unplaced=int(np.count_nonzero(shown & (columns.precision.codes == columns.precision.names.index("unplaced")))),
        undated=undated,
        undated_hidden=undated_hidden,
        first=day_of(columns.first[rows].min()) if dated else None,
        last=day_of(columns.last[rows].max()) if dated else None,
        apart={kind: int(by_kind[KINDS.index(kind)]) for kind in APART},
    )


def told(collection: Collection, filters: Filters) -> Mask:
    """The rows the sentence itself counts: strikes; the other kinds only where they alone are asked for."""
    kinds = filters.kinds or SHOWN
    return collection.columns.kind.mask(("strike",) if "strike" in kinds else kinds)


def sentence(counts: Counts, filters: Filters, mode: Mode, words: Words) -> list[Part]:
    """The headline in parts; those with a target are numbers that lead to their list."""
    if counts.mentions == 0:
        return [(words("headline_none"), None)]
    slots: dict[str, Part] = {
        "strikes": (_strikes(counts, filters, mode, words), ("table", None, None)),
        "places": (words("count_places", n=counts.places), ("map", None, None)),
        "reports": (words("count_reports", n=counts.reports_read), ("sources", None, None)),
        "outlets": (words("count_outlets", n=counts.outlets), ("sources", None, None)),
    }
    key = "headline_undated"
    if counts.first is not None and counts.last is not None:
        key = "headline"
        slots["range"] = (words.span(counts.first.astype(object), counts.last.astype(object)), None)
    if counts.outlets == 0:  # reports whose outlet nobody knows are not "by 0 outlets"
        key += "_unsourced"
    return [slots[text] if is_slot else (text, None) for text, is_slot in words.parts(key)]


def _strikes(counts: Counts, filters: Filters, mode: Mode, words: Words) -> str:
    if "strike" in filters.kinds:
        if mode == "events" and counts.events is not None:
            return words("count_event", n=counts.events)
        return words("count_strike", n=counts.mentions)
    kinds = [kind for kind in filters.kinds if kind in APART]
    return words(f"count_{kinds[0]}" if len(kinds) == 1 else "count_mention", n=counts.mentions)


def remarks(counts: Counts, filters: Filters, words: Words) -> list[list[Part]]:
    """The sentences after the headline: what has no place, what has no day, and what is counted apart."""
    said: list[list[Part]] = []
    if counts.unplaced:
        said.append([(words("headline_unplaced", n=counts.unplaced), ("unplaced", None, None))])
    if counts.undated:
        said.append([(words("headline_no_date", n=counts.undated), ("table", None, "only"))])
    if counts.undated_hidden:
        said.append([(words("undated_hidden", n=counts.undated_hidden), ("table", None, "with"))])
    apart = [kind for kind in APART if counts.apart[kind] and (kind not in filters.kinds or "strike" in filters.kinds)]
    if apart:
        listed: list[Part] = []
        for kind in apart:
            if listed:
                listed.append((", ", None))
            listed.append((words(f"count_{kind}", n=counts.apart[kind]), ("table", kind, None)))
        before, after = words.form("left_out").split("{list}")
        said.append([(before, None), *listed, (after, None)])
    return said
