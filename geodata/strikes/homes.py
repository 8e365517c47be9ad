"""Which land is whose: a side is not taken to strike its own unless the sentence says so."""

from __future__ import annotations

from geodata import lexicon
from geodata.lexicon.en.beside import FIRED, HELD
from geodata.lexicon.lands import AT_WAR_ABROAD, CONTESTED, HOMES
from geodata.strikes.event import Event


def is_home(event: Event, actor: str) -> bool:
    """A side is not taken to strike its own land unless the sentence says so."""
    country = event.mention.location.country if event.mention.location else None
    return country is not None and HOMES.get(actor) == country


def abroad(event: Event, said: list[str], events: list[Event]) -> list[str]:
    """Of the sides that a report ties to strikes those whose land this place is not; none where both strike there.

    A place that no gazetteer has is taken to lie in the country of the one told next to it.
    """
    country = None
    if event.mention.location is None:
        known = [e for e in events if e.mention.location is not None]
        nearest = min(known, key=lambda e: abs(e.sentence - event.sentence), default=None)
        beside = nearest.mention.location if nearest is not None else None
        country = beside.country if beside is not None else None
    others = [
        side for side in said if not is_home(event, side) and not (country is not None and HOMES.get(side) == country)
    ]
    return [] if _is_contested(event) and len(others) < len(said) else others


def spares(event: Event, side: str | None) -> bool:
    """Whether a country is the one whose land this place is, and strikes none of it: what its strikes did, told before
    any place, was done elsewhere."""
    return side is not None and side in AT_WAR_ABROAD and is_home(event, side) and not _is_contested(event)


def _is_contested(event: Event) -> bool:
    place = event.mention.location
    return place is not None and place.admin1 in CONTESTED


def is_another_s(event: Event, actor: str) -> bool:
    """ "an air strike on an RSF-held area", "a missile fired from Lebanon": not done by those, or by their enemy."""
    words = event.first.facts.words
    if words.language != "en":
        return False
    known = lexicon.of("en").language.actors
    if any(known.get(word.rpartition("-")[0]) == actor for word in words.lower if word.endswith(HELD)):
        return True
    trigger = event.first.role.trigger
    if (
        trigger is not None
        and words.actor.get(trigger.last, ("", 0))[0] == actor
        and trigger.form in ("verb", "passive")
    ):
        return True  # "struck Israeli spy equipment"
    for at, (name, _) in words.actor.items():
        whence = next((j for j in range(at - 1, max(at - 4, -1), -1) if words.lower[j] == "from"), 0)
        if whence and words.lower[whence - 1] in FIRED and name in HOMES and actor in HOMES:
            return HOMES[name] != HOMES[actor]
    return False
