"""Which strikes are one event, kept up to date: only the neighbourhoods that something new touches are linked anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata import events

if TYPE_CHECKING:
    from geodata.store.archive import Store


def link(store: Store) -> int:
    """Links what has no event yet, with the strikes around it; how many strikes changed their event."""
    lean = store.load()
    if lean.empty:
        return 0
    alive = set(lean["strike_id"])
    # An event whose eldest strike was withdrawn or replaced has lost its name: what is left of it is linked anew.
    new = lean["event_id"].isna() | ~lean["event_id"].isin(alive)
    merged, split = store.groupings()
    # What people put together or took apart may lie in any neighbourhood: those are linked anew each time.
    new |= lean["strike_id"].isin([strike for decided in (*merged, *split) for strike in decided])
    if not new.any():
        return 0
    found = lean[events.touched(lean, new)]
    linked = events.link(found, merged=merged, split=split)
    return store.link(dict(zip(found["strike_id"], linked, strict=True)))
