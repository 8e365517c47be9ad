"""Where what was hit stands, told in a sentence of its own: "An air strike on a mosque in El Fasher ... The mosque
stands in the Daraja quarter". The strike told at the town moves to the quarter. English only.
"""

from __future__ import annotations

from collections.abc import Sequence

from geodata.gazetteer.distance import distance_km
from geodata.lexicon import bits
from geodata.lexicon.en.beside import PARTS_OF_TOWN, STANDING
from geodata.strikes.event import Event
from geodata.strikes.positions import within
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import Words

_BUILT = bits("facility_nouns", "target_nouns")
_DISTRICT = bits("district_nouns")
_BEHIND = 6
"""Sentences behind the last telling."""
_OPENING = 6
"""Tokens in which the subject and its verb open the sentence: "The 25-storey block stands"."""
_NEAR_KM = 30.0


def find(scene: Scene, events: Sequence[Event]) -> None:
    """Move the only strike told at a town to the part of it in which the report says that the building stands."""
    for event in events:
        town = event.mention
        if town.kind != "settlement" or [other.mention.name for other in events].count(town.name) > 1:
            continue
        first = event.first.facts.words.number
        for words in scene.sentences[first + 1 : event.sentence + 1 + _BEHIND]:
            part = _part(scene, words, town) if words.text and _is_subject(words, event) else None
            if part is None:
                continue
            unknown = part.location is None or part.location.gazetteer_id is None
            if unknown and town.location is not None:
                part.location, part.parent = within(town.location, part), town
            event.mention = part
            event.tellings[0].mention = part
            break


def _is_subject(words: Words, event: Event) -> bool:
    """Whether a sentence opens with "The mosque stands", of a building that the strike was told to have hit."""
    opening = words.lower[:_OPENING]
    if opening[0] != "the" or STANDING.isdisjoint(opening):
        return False
    verb = next(j for j, word in enumerate(opening) if word in STANDING)
    noun = next((j for j in range(verb - 1, 0, -1) if words.cover[j] & _BUILT), None)
    if noun is None:
        return False
    return any(words.lower[noun] in told.facts.words.lower for told in event.tellings)


def _part(scene: Scene, words: Words, town: Mention) -> Mention | None:
    """The part of the town behind "in the": a district, or a name before "quarter"."""
    for mention in scene.mentions[words.number]:
        if mention.inside or words.lower[mention.first - 2 : mention.first] != ["in", "the"]:
            continue
        named = words.lower[mention.last - 1] in PARTS_OF_TOWN
        if (mention.kind == "district" or named or words.has(mention.last, _DISTRICT)) and _lies_in(mention, town):
            mention.kind = "district"
            return mention
    return None


def _lies_in(part: Mention, town: Mention) -> bool:
    spot, place = part.location, town.location
    if spot is None or place is None:
        return True
    reach = max(_NEAR_KM, place.radius_km)
    return distance_km(spot.latitude, spot.longitude, place.latitude, place.longitude) <= reach
