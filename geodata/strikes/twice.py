"""One strike told twice: by its town and the kind of building, and further on by the building's name. English only."""

from __future__ import annotations

from geodata.gazetteer.distance import distance_km
from geodata.lexicon import bits
from geodata.lexicon.en.beside import STREETS
from geodata.strikes import alike, heads
from geodata.strikes.event import Event
from geodata.strikes.holding import contains
from geodata.strikes.positions import within
from geodata.strikes.scene import RANK
from geodata.strikes.tellings import Telling

_FACILITY = bits("facility_nouns")
_FAR_BACK = 10
"""Sentences back in which the building may have been spoken of without its name."""


def unnamed(events: list[Event], telling: Telling) -> Event | None:
    """The strike on "a school in Nuseirat" that "the Al-Mufti school was bombarded" goes on about; None where it is
    another: the report says where the named one lies, figures or days differ, or two would do."""
    facts, mention = telling.facts, telling.mention
    if facts.words.language != "en" or mention.kind != "facility" or facts.another or telling.alike > 1:
        return None
    if mention.location is not None and mention.location.gazetteer_id is not None:
        return None
    if any(alike.relation(event.mention, mention) == "same" for event in events):
        return None  # told by its name before
    told = mention.parent if mention.parent is not None and mention.parent.sentence == mention.sentence else None
    kinds = heads.kin(heads.in_name(mention.text, facts.words.language), facts.words.language)
    if mention.text.lower().split()[-1] in STREETS:
        kinds |= _stands_there(telling)
    found = [event for event in events if _may_be(event, telling) and heads.of_event(event) & kinds]
    if told is not None:
        found = [event for event in found if contains(told, event.mention)]  # "the X school in the central strip"
    return found[0] if len(found) == 1 else None


def in_part(events: list[Event], telling: Telling) -> Event | None:
    """The strike on "a camp in Rafah" where a jet "bombed the camp in the Tel al-Sultan quarter": the part of the town
    in which the same thing stands; None where it is another or two would do."""
    facts, mention = telling.facts, telling.mention
    if facts.words.language != "en" or mention.kind not in ("settlement", "district") or facts.another:
        return None
    kinds = _stands_there(telling)
    found = [event for event in events if kinds and _may_be(event, telling) and heads.of_event(event) & kinds]
    found = [event for event in found if event.mention.kind == "settlement" and _reaches(event, telling)]
    return found[0] if len(found) == 1 else None


def _reaches(event: Event, telling: Telling) -> bool:
    """Whether the circle of a town and that of its part meet."""
    town, part = event.mention.location, telling.mention.location
    if town is None or part is None or town.name == part.name:
        return False
    apart = distance_km(town.latitude, town.longitude, part.latitude, part.longitude)
    return apart <= town.radius_km + part.radius_km


def _stands_there(telling: Telling) -> frozenset[str]:
    """ "The building on Victory embankment", "the camp in the X quarter": the kinds of what stands at the place."""
    words, first = telling.facts.words, telling.mention.first
    if telling.mention.sentence != words.number:
        return frozenset()  # named sentences before
    first -= words.lower[first - 1 : first] == ["the"]
    if words.lower[first - 1 : first] not in (["on"], ["in"]):
        return frozenset()
    held = next((i for i in words.where(_FACILITY) if words.phrase_end[i] == first - 1), None)
    if held is None or "the" not in words.lower[max(held - 3, 0) : held]:
        return frozenset()
    return heads.kin((heads.at(words, held),), words.language)


def _may_be(event: Event, telling: Telling) -> bool:
    gap = telling.facts.words.number - event.sentence
    if not 0 < gap <= _FAR_BACK or not RANK["district"] <= event.mention.rank <= RANK["admin1"]:
        return False
    same = alike.same_occasion(event, telling) and not alike.figures_differ(event, telling.facts)
    return same and not alike.other_kinds(event, telling.facts)


def move(event: Event, telling: Telling) -> None:
    """The named building lies where the report placed it without its name."""
    mention, town = telling.mention, event.mention
    if town.location is not None:
        mention.location, mention.parent = within(town.location, mention), town
    event.mention = mention
