"""Which strikes are one event, kept up to date: only the towns that something new touches are linked anew.

What came, changed or went waits in `unlinked`. A town is linked whole, for its days may chain together over years; the
result is the same as if all of the store were linked at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, select

from geodata import events
from geodata.store import connection, decisions, ingest, reading
from geodata.store.overlay import Overlay
from geodata.store.tables import links, strikes, unlinked

if TYPE_CHECKING:
    import pandas as pd

    from geodata.store.archive import Store

# With more than this to link, to compare with or decided by hand, all of the store is looked at: its lean columns are
# read faster, and in less memory, than so many rows by themselves.
MANY = 20_000


class Linked(NamedTuple):
    """The events found, when the store counted `changes` writes; `waited` are the strikes that this was done for."""

    events: dict[str, str]
    waited: list[str]
    changes: int


def link(store: Store) -> int:
    """Links what waits, with the strikes around it; how many strikes changed their event."""
    found = _found(store)
    if not found.waited:
        return 0

    def work(session: Connection) -> int | None:
        if reading.changes(session, hold=True) != found.changes:
            return None
        return ingest.link(session, found.events, done=found.waited)

    def alone(session: Connection) -> int:
        reading.changes(session, hold=True)
        again = _found(store)
        return ingest.link(session, again.events, done=again.waited)

    changed = store.write(work)
    # Somebody wrote meanwhile, maybe strikes of the same towns: once more, and this time the others wait.
    return store.write(alone) if changed is None else changed


def _found(store: Store) -> Linked:
    with connection.reading(store.engine) as session:
        changes = reading.changes(session)
        waiting = int(session.execute(select(func.count()).select_from(unlinked)).scalar_one())
        if not waiting:
            return Linked({}, [], changes)
        merged, split = decisions.groupings(session)
        waited = list(session.execute(select(unlinked.c.strike_id)).scalars())
        # What people put together or took apart may lie in any town: those are linked anew each time.
        seeds = {*waited, *(strike for decided in (*merged, *split) for strike in decided)}
        seeds |= _companions(session, seeds)
        overlay = Overlay(session)
        few = len(seeds) + len(overlay.strikes) <= MANY
        found = _towns(session, seeds, overlay) if few else None
        lean = store.load() if found is None else found
    new = lean["strike_id"].isin(seeds)
    here = lean[events.touched(lean, new)]
    linked = events.link(here, merged=merged, split=split)
    return Linked(dict(zip(here["strike_id"], linked, strict=True)), waited, changes)


def _companions(session: Connection, strike_ids: Iterable[str]) -> set[str]:
    """The strikes that share an event with one of these, as linked before: one that left may have held it together."""
    found: set[str] = set()
    for batch in ingest.batches(strike_ids):
        theirs = select(links.c.event_id).where(links.c.strike_id.in_(batch))
        found.update(session.execute(select(links.c.strike_id).where(links.c.event_id.in_(theirs))).scalars())
    return found


def _towns(session: Connection, seeds: set[str], overlay: Overlay) -> pd.DataFrame | None:
    """All strikes of the towns of these strikes, as they count; None where these are too many to be read so."""
    from geodata.frame import from_rows

    decided = overlay.strikes | reading.named(session, overlay.rules)
    kept = {row["strike_id"]: row for row in reading.rows(session, strike_ids=seeds | decided, overlay=overlay)}
    towns = {_town(row) for name, row in kept.items() if name in seeds}
    counts = (session.execute(select(func.count()).select_from(strikes).where(_in(one))) for one in towns)
    if sum(int(count.scalar_one()) for count in counts) > MANY:
        return None
    for one in towns:
        for row in reading.rows(session, where=_in(one), overlay=overlay):
            kept.setdefault(row["strike_id"], row)
    return from_rows(kept.values())


Town = tuple[tuple[str, str | None], ...]


def _town(row: dict[str, Any]) -> Town:
    """What `events.blocks` holds to be one town, as columns with their values: settlement, country and oblast; where
    there is no settlement the id in the gazetteer, else the name."""
    if row["settlement"] is not None:
        names: tuple[str, ...] = ("settlement", "country", "admin1")
    elif row["gazetteer_id"] is not None:
        names = ("gazetteer_id", "settlement")
    else:
        names = ("place", "gazetteer_id", "settlement")
    return tuple((name, row[name]) for name in names)


def _in(town: Town) -> ColumnElement[bool]:
    """Each kind of town has an index; an OR of them would have none."""
    return and_(*(strikes.c[name] == value for name, value in town))  # `== None` is IS NULL here
