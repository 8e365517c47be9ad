"""Events of a frame of strikes, and what a new report touches."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pandas as pd

from geodata.events.agreement import APART, THRESHOLD, Facts, scores
from geodata.events.blocks import Blocks, blocks, pairs
from geodata.events.clusters import best_first, groups


def link(
    frame: pd.DataFrame,
    *,
    merged: Sequence[Collection[str]] = (),
    split: Sequence[Collection[str]] = (),
) -> pd.Series[Any]:
    """The event of each strike: a string Series on the frame's index, named `event_id`, never null.

    `event_id` is the smallest `strike_id` of the event, so a former event's id is always the id of one of its
    strikes: a link to it stays good by asking for that strike's event. A strike that cannot be linked (a total, a
    whole oblast, no place, no day at all) is an event of its own.

    What people decided comes before what the machine finds: each of `merged` are strike ids that are one event, with
    whatever else belongs to theirs; each of `split` are strike ids that are an event by themselves, the later ones
    counting where two name the same strike.
    """
    ids = frame["strike_id"].astype("string").to_numpy(dtype=object)
    events = ids.copy()
    found = blocks(frame)
    apart = {strike_id: number for number, own in enumerate(split) for strike_id in own}
    side = np.array([apart.get(strike_id, -1) for strike_id in ids[found.rows]], dtype=np.int64)
    group = _groups(frame, found, side)
    # The smallest strike_id of each group, found by sorting once.
    own = ids[found.rows]
    order = np.lexsort((own.astype(str), group))
    start = np.flatnonzero(np.r_[True, group[order][1:] != group[order][:-1]]) if len(order) else order
    size = np.diff(np.r_[start, len(order)])
    events[found.rows[order]] = np.repeat(own[order][start], size)
    linked = pd.Series(events, index=frame.index, name="event_id", dtype="string")
    return _with_decisions(linked, ids, [*split, *merged]) if split or merged else linked


def _with_decisions(linked: pd.Series[Any], ids: Any, together: Sequence[Collection[str]]) -> pd.Series[Any]:
    """The events of strikes that people put together become one, named as ever by its smallest strike."""
    event_of = dict(zip(ids, linked, strict=True))
    name = {event: event for event in event_of.values()}
    for strikes in together:
        events = {event_of[strike] for strike in strikes if strike in event_of}
        names = {name[event] for event in events}
        if len(names) > 1:
            smallest = min(names)
            name = {event: smallest if held in names else held for event, held in name.items()}
    return linked.map(name).astype("string")


def touched(frame: pd.DataFrame, new: pd.Series[Any]) -> pd.Series[Any]:
    """Which strikes must be linked anew when those marked in `new` (bool, on the frame's index) have come.

    A town's strikes whose days chain together are one neighbourhood: nothing outside it can change.
    """
    found = blocks(frame)
    affected = new.to_numpy(bool).copy()
    if len(found.rows):
        hood = _neighbourhoods(found)
        fresh = np.unique(hood[affected[found.rows]])
        affected[found.rows[np.isin(hood, fresh)]] = True
    return pd.Series(affected, index=frame.index, name="touched")


def _groups(frame: pd.DataFrame, found: Blocks, side: Any) -> Any:
    facts = Facts(frame, found)
    left, right = pairs(found)
    other = (facts.report[left] != facts.report[right]) & (side[left] == side[right])
    left, right = left[other], right[other]
    weighed = scores(facts, left, right)
    join = np.flatnonzero(weighed >= THRESHOLD)
    order = join[best_first(weighed[join], left[join], right[join])]
    apart = np.flatnonzero(weighed < APART)
    return groups(len(found.rows), facts.report, (left[order], right[order]), (left[apart], right[apart]))


def _neighbourhoods(found: Blocks) -> Any:
    """A number for each run of strikes at one town whose days overlap from one to the next."""
    n = len(found.rows)
    starts = np.ones(n, dtype=bool)
    # The furthest last day so far within the town: a running maximum that starts anew with each town.
    width = int(found.last.max()) - int(found.last.min()) + 1
    lifted = found.place * (2 * width) + (found.last - int(found.last.min()))
    furthest = np.maximum.accumulate(lifted) - found.place * (2 * width) + int(found.last.min())
    same_town = found.place[1:] == found.place[:-1]
    starts[1:] = ~(same_town & (found.first[1:] <= furthest[:-1]))
    return np.cumsum(starts)
