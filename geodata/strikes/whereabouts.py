"""Where what was hit stands, told in a sentence of its own: "An air strike on a mosque in El Fasher ... The mosque
stands in the Daraja quarter". The strike told at the town moves to the quarter. English only.
"""

from __future__ import annotations

from collections.abc import Sequence

from geodata.lexicon import bits
from geodata.lexicon.en.beside import FORMS_OF_BE, LOCATED_WORDS, PARTS_OF_TOWN, STANDING
from geodata.strikes.event import Event
from geodata.strikes.positions import is_near, within
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import Words

_BUILT = bits("facility_nouns", "target_nouns")
_DISTRICT = bits("district_nouns")
_OTHER = bits("another")
_CLAUSE = bits("clause_words")
_RELATIVE = bits("relative_words")
_BEHIND = 6
"""Sentences behind the last telling."""
_OPENING = 6
"""Tokens in which the subject and its verb open the sentence: "The 25-storey block stands"."""


def find(scene: Scene, events: Sequence[Event]) -> None:
    """Move the only strike told at a town to the part of it in which the report says that the building stands."""
    for event in events:
        town = event.mention
        if town.kind != "settlement" or [other.mention.name for other in events].count(town.name) > 1:
            continue
        first = event.first.facts.words.number
        for words in scene.sentences[first + 1 : event.sentence + 1 + _BEHIND]:
            behind = _is_subject(words, event) if words.text else None
            part = _part(scene, words, town, behind) if behind is not None else None
            if part is None:
                continue
            unknown = part.location is None or part.location.gazetteer_id is None
            if unknown and town.location is not None:
                part.location, part.parent = within(town.location, part), town
            event.mention = part
            event.tellings[0].mention = part
            break


def _is_subject(words: Words, event: Event) -> int | None:
    """The index behind "The mosque stands" at the head of a sentence, of a building that the strike was told to have
    hit; None where it opens otherwise: "The other school is in", "The hospital is now treating"."""
    if words.lower[0] != "the":
        return None
    verb = next((j for j in range(2, min(_OPENING, len(words))) if words.lower[j] in STANDING), None)
    if verb is None or words.any(_OTHER, 0, verb) or not words.cover[verb - 1] & _BUILT:
        return None
    last = verb + 1
    if words.lower[verb] in FORMS_OF_BE and words.lower[last : last + 1] != ["in"]:
        if words.lower[last : last + 1] not in LOCATED_WORDS:
            return None
        last += 1
    same = any(words.lower[verb - 1] in told.facts.words.lower for told in event.tellings)
    return last if same else None


def _part(scene: Scene, words: Words, town: Mention, first: int) -> Mention | None:
    """The part of the town behind "in the", in the same clause: a district, or a name before "quarter"."""
    for mention in scene.mentions[words.number]:
        before = mention.first - 2
        if mention.inside or before < first or words.lower[before : mention.first] != ["in", "the"]:
            continue
        if any(words.bits[k] & (_CLAUSE | _RELATIVE) for k in range(first, before)):
            return None
        named = words.lower[mention.last - 1] in PARTS_OF_TOWN
        if (mention.kind == "district" or named or words.has(mention.last, _DISTRICT)) and is_near(mention, town):
            mention.kind = "district"
            return mention
    return None
