"""Rows -> what is counted at each place: once for a filter, whatever the view is then panned and zoomed to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from dashboard.map_data import ATTRIBUTES, EACH_WEAPON, INTERCEPTED, NEEDED, WEAPONS, MapData
from dashboard.places import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.map_data import Ints, Pairs, Rows

    Flags = np.ndarray[Any, np.dtype[np.bool_]]

Mode = Literal["mentions", "reports", "events"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Columns with one value a place of MapData. `weapon` has one column for each of WEAPONS."""

    mode: Mode
    n: Ints  # what the mode counts: rows, distinct reports or distinct events
    struck: Ints  # the same of what was not intercepted
    intercepted: Ints  # and of what was: a report of both is in both
    sure: Ints  # rows that need no review
    weapon: Ints  # rows by weapon
    # Of the mode's pairs whose report or event is told of several places, those that any row is of; None of mentions.
    shared_struck: Flags | None = None
    shared_intercepted: Flags | None = None


def tally(data: MapData, rows: Rows = None, mode: Mode = "mentions") -> Tally:
    """What is counted of these rows at each place. 1 M rows take about 10 ms, of reports or events about 40."""
    cells = data.cells if rows is None else data.cells[rows]
    intercepted, needed = (cells & INTERCEPTED) > 0, (cells & NEEDED) > 0
    weapon = np.bincount(cells // EACH_WEAPON, minlength=(data.places + 1) * len(WEAPONS))
    weapon = weapon.reshape(-1, len(WEAPONS))[: data.places].astype(np.int32)
    mentions, stopped = weapon.sum(axis=1), _of_places(data, cells[intercepted])
    found = Tally(
        mode=mode,
        n=mentions,
        struck=mentions - stopped,
        intercepted=stopped,
        sure=mentions - _of_places(data, cells[needed]),
        weapon=weapon,
    )
    if mode == "mentions":
        return found
    pairs = _pairs(data, mode)
    numbers = pairs.of_row if rows is None else pairs.of_row[rows]
    seen, downed = _seen(pairs, numbers[~intercepted]), _seen(pairs, numbers[intercepted])
    return replace(
        found,
        n=_distinct(pairs, seen | downed),
        struck=_distinct(pairs, seen),
        intercepted=_distinct(pairs, downed),
        shared_struck=seen[pairs.shared],
        shared_intercepted=downed[pairs.shared],
    )


def folded(data: MapData, told: Tally, within: Mapping[int, Sequence[int]]) -> Tally:
    """The tally where each town of `within` stands for these places of its own, too: what both are told of is one."""
    if not within:
        return told
    towns = np.repeat(list(within), [len(inner) for inner in within.values()])
    inner = np.array([place for one in within.values() for place in one], dtype=np.int64)
    into = np.full(data.places, NOWHERE)
    into[towns], into[inner] = towns, towns

    def joined(column: Ints) -> Ints:
        found = column.copy()
        np.add.at(found, towns, column[inner])
        return found

    whole = replace(
        told,
        n=joined(told.n),
        struck=joined(told.struck),
        intercepted=joined(told.intercepted),
        sure=joined(told.sure),
        weapon=joined(told.weapon),
    )
    struck, intercepted = told.shared_struck, told.shared_intercepted
    if struck is None or intercepted is None:
        return whole
    keys = _keys(_pairs(data, told.mode), into, data.places)
    return replace(
        whole,
        n=whole.n - _again(keys, struck | intercepted, data.places),
        struck=whole.struck - _again(keys, struck, data.places),
        intercepted=whole.intercepted - _again(keys, intercepted, data.places),
    )


def grouped(data: MapData, told: Tally, into: Ints, groups: int) -> Ints:
    """What is counted in each group, `into` telling the group of each place or NOWHERE: a report of several is one."""
    held = into != NOWHERE
    found = np.bincount(into[held], told.n[held], minlength=groups).astype(np.int64)
    if told.shared_struck is None or told.shared_intercepted is None:
        return found
    return found - _again(
        _keys(_pairs(data, told.mode), into, groups), told.shared_struck | told.shared_intercepted, groups
    )


def _pairs(data: MapData, mode: Mode) -> Pairs:
    return data.reports if mode == "reports" else data.events


def _keys(pairs: Pairs, into: Ints, marks: int) -> Ints:
    """A number for the report and the mark of each shared pair, equal where both are; NOWHERE where no mark has it.

    `into` is the mark of a place.
    """
    mark = into[pairs.place][pairs.shared]
    return np.where(mark == NOWHERE, NOWHERE, np.cumsum(pairs.starts_row, dtype=np.int64) * marks + mark)


def _again(keys: Ints, seen: Flags, marks: int) -> Ints:
    """How often each mark's sum counts what one of its places has counted already."""
    # Those of one report stand in a row: the keys are all but sorted, which a stable sort is quick with.
    key = np.sort(keys[seen & (keys != NOWHERE)], kind="stable")
    return np.bincount(key[1:][key[1:] == key[:-1]] % marks, minlength=marks)


def _of_places(data: MapData, cells: Ints) -> Ints:
    """How many of the rows with these cells each place has."""
    return np.bincount(cells // ATTRIBUTES, minlength=data.places + 1)[: data.places]


def _seen(pairs: Pairs, numbers: Ints) -> Flags:
    """Which pairs any of these rows is of."""
    seen = np.zeros(len(pairs) + 1, dtype=bool)  # the last is of rows that could not be placed
    seen[numbers] = True
    return seen[:-1]


def _distinct(pairs: Pairs, seen: Flags) -> Ints:
    """How many of the pairs seen each place has: they stand place by place."""
    found = np.flatnonzero(seen)
    return np.diff(np.searchsorted(found, pairs.starts), append=len(found))
