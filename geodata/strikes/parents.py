"""A name that says where another lies, "Sumy, Ukraine" or "a village near Pokrovsk", and is not struck itself."""

from __future__ import annotations

from geodata.gazetteer.distance import distance_km
from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    DISTANCES,
    DISTRICTS,
    LOCATED,
    VILLAGES,
)
from geodata.strikes.governing import covering
from geodata.strikes.holding import contains
from geodata.strikes.role import Role, no, yes
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_OF = bits("of_words")
_DETERMINERS = bits("determiners")
_WATER = bits("water_nouns")
_AT = bits("at_words")
_NEAR = bits("near_words")
_AND = bits("and_words")
_ONTO = bits("onto_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_SPEECH = bits("speech_verbs")
_CLAUSE = bits("clause_words")
_DISTRICT = bits("district_nouns")
_TOWNS = bits("settlement_nouns")


def is_parent(words: Words, mentions: list[Mention], at: int) -> Role | None:
    """A coarser place that only says where the one before lies: "Nikopol, Kherson region", "Krasne, near Lviv"."""
    mention = mentions[at]
    before = [m for m in mentions[:at] if not m.inside and m.last <= mention.first]
    while before and words.lower[before[-1].last : before[-1].last + 1] == ["'s"]:
        before.pop()  # "in Sudan's North Kordofan": the owner of the name itself
    if len(before) == 1 and words.has(before[0].last, _WATER) and before[0].kind == "settlement":
        return None  # "the bridge over the Velika Morava at Varvarin"
    previous = before[-1] if before else None
    if previous is None:
        return None
    between = range(previous.last, mention.first)
    own_spot = mention.location is not None and mention.location.gazetteer_id is not None  # no town's, lent to it
    if own_spot and contains(previous, mention):
        return None  # "in Iraq, four strikes near Ramadi": nothing lies in or near a part of itself
    if words.lower[previous.last : mention.first] == ["in"]:
        previous.parent = previous.parent or mention
        return no("area of the place before", coarse=True)  # "on the road to Qana in Tyre"
    if _lies_far(words, between):
        return no("only says where the place before lies", coarse=True)
    if len(between) <= 9 and words.text[between.start] == "," and any(words.lower[j] in LOCATED for j in between):
        return no("only says where the place before lies", coarse=True)  # "X, which lies in Y"
    if words.language == "en" and any(words.lower[j : j + 2] == ["is", "the"] for j in between):
        return None  # "Just west of X is the town of Y"
    if len(between) > 9 or any(
        words.bits[j] & (_SPEECH | _CLAUSE | _AND) & ~(_AT | _SKIP) and words.text[j] not in "," for j in between
    ):
        return None
    if any(words.text[j] in ";:.—–" for j in between):
        return None
    if any(j in words.figures and words.has(j + 1, _AT) for j in between):
        return None  # "44 over the Krasnodar region, six over the Black Sea"
    if any(words.bits[j] & (_HARM | _DAMAGE) for j in between):
        return None
    if any(words.lower[j] in LOCATED for j in between):
        return no("only says where the place before lies", coarse=True)
    near = any(words.bits[j] & _NEAR for j in between)
    at_word = any(words.bits[j] & (_AT | _OF) for j in between)
    at_word = at_word or (mention.kind == "region" and words.lower[mention.first - 1] == "on")  # "on Mount Sinjar"
    comma = any(words.text[j] in ",(" for j in between)
    own = any(words.cover[j] & _TARGETS for j in between) and any(words.bits[j] & _AND for j in between)
    inside = previous.rank > mention.rank and comma and words.any(_TOWNS, previous.last, mention.first)
    if inside and near:
        return None  # "in the X urban district, near the village of Y"
    if near and (comma or len(between) <= 2) and not own:  # "struck the village of X, and launch sites near Y"
        return no("only says where the place before lies", coarse=True)
    if not (comma or at_word) or _is_its_kind(words, previous, between):
        return None
    if contains(mention, previous) and (comma or at_word):
        return no("holds the place before", coarse=True)
    if comma and _is_town_of(words, previous, mention):
        return no("the town of the place before", coarse=True)
    if _is_its_district(words, previous, mention):
        previous.parent = previous.parent or mention
        return no("area of the place before", coarse=True)
    # "the Rosneft refinery, one of the largest, in the Samara region"
    spot = previous.location
    unplaced = previous.kind == "facility" and (spot is None or (spot.gazetteer_id is None and mention.rank == 4))
    if previous.location is None and mention.kind in ("settlement", "district") and _only_kinds(words, between):
        previous.parent = previous.parent or mention
        return no("area of the place before", coarse=True)
    area = previous.location.admin1 if previous.location is not None else None
    if mention.kind == "settlement" and area is not None and area.startswith(mention.name) and at_word:
        # "Nova Kakhovka, in Kherson": the region by its short name
        return no("area of the place before", coarse=True)
    if (
        mention.rank > previous.rank
        and mention.rank >= 3
        and ((comma and len(between) <= 4) or (at_word and len(between) <= 6) or (comma and at_word and unplaced))
    ):
        if previous.location is None:
            previous.parent = previous.parent or mention
        if unplaced:
            previous.parent = mention
            if spot is not None and mention.location is not None and spot.admin1 != mention.location.admin1:
                previous.location = None  # that of a namesake of the town in its name
        if previous.location is not None and mention.location is not None and mention.kind == "country":
            same = previous.location.country == mention.location.country
            return no("country of the place before", coarse=True) if same else None
        return no("area of the place before", coarse=True)
    return None


def _is_its_kind(words: Words, previous: Mention, between: range) -> bool:
    """ "the Arab city of X", "the rebel-held town of X": no place, but what the town behind is like."""
    if len(between) != 2 or words.lower[between[1]] != "of" or words.lower[between[0]] not in VILLAGES:
        return False
    compound = previous.end < words.end[previous.last - 1]
    return compound or words.lower[previous.first - 1 : previous.first] == ["the"]


def _only_kinds(words: Words, between: range) -> bool:
    """ "X area in Y", "X village of Y": a kind of place and where it lies, nothing else."""
    if words.language != "en" or not 1 <= len(between) <= 3:
        return False
    at = between[-1] - words.has(between[-1], _DETERMINERS)  # "X in the Y district"
    kinds = range(between.start, at)
    named = all(words.bits[j] & (_SKIP | _TARGETS) and words.text[j].islower() for j in kinds)
    return named and (words.lower[at] == "in" or (bool(kinds) and words.lower[at] == "of"))


def _lies_far(words: Words, between: range) -> bool:
    """ "X, a village located a mile or so west of Y": a distance from another place."""
    if len(between) > 15 or not between or words.text[between[0]] not in ",(":
        return False
    return any(words.lower[j] in DISTANCES and words.has(j + 1, _NEAR) for j in between)


def _is_its_district(words: Words, previous: Mention, mention: Mention) -> bool:
    """ "the village of X in the Y district", "X village, Y township": the district that a town or village lies in."""
    if previous.kind == "facility" and mention.rank <= 4:
        return any(words.bits[j] & _DISTRICT for j in range(previous.last, mention.first))  # "in the district of Y"
    if previous.kind != "settlement" or mention.rank > 4:
        return False
    if not {words.lower[mention.last - 1], *words.lower[mention.last : mention.last + 1]} & DISTRICTS:
        return False
    if previous.location is None:
        return True
    before = previous.first - 1 - (words.lower[previous.first - 1 : previous.first] == ["of"])
    kinds = {*words.lower[max(before, 0) : before + 1], *words.lower[previous.last : previous.last + 1]}
    return bool(kinds & VILLAGES)


def apposed(words: Words, mention: Mention, live: list[Trigger]) -> Role | None:
    """ "struck the country's main fuel producer, the Kremenchuk refinery": the name behind the object of a strike."""
    comma = next((j for j in range(mention.first - 1, max(mention.first - 3, 0), -1) if words.text[j] == ","), None)
    if comma is None or mention.kind != "facility":
        return None
    for j in range(comma - 1, max(comma - 9, -1), -1):
        trigger = covering(live, j)
        if trigger is not None:
            fell = trigger.form == "arrive" and words.has(trigger.last, _ONTO)  # "fell on the press, X Street and"
            return yes("object", trigger, "names the object of the strike") if trigger.form == "verb" or fell else None
        if not (words.text[j][0].isalnum() or words.lower[j] in ("'s", "'", "’")) or words.bits[j] & (
            _CLAUSE | _AND | _HARM
        ):
            return None
    return None


def road_between(words: Words, mentions: list[Mention], at: int, i: int) -> Role | None:
    """ "on the road between X and Y": the first of them stands for the spot."""
    first = next((m for m in reversed(mentions[:at]) if m.last == i), None)
    if first is None:
        return None
    j = first.first - 1
    while j > 0 and (words.cover[j] & (_SKIP | _OF) or words.is_side(j, j + 1)):
        j -= 1  # "between the Lebanese towns of"
    if words.lower[j] != "between":
        return None
    return no("the other end of the road", coarse=True)


def _is_town_of(words: Words, previous: Mention, mention: Mention) -> bool:
    """ "the Palace Hotel, Donetsk", "Bortnychi, Kyiv": the town, or the chief town, of the place before the comma."""
    if mention.kind != "settlement" or mention.first - previous.last != 1:
        return False
    if words.has(mention.last, _AND) or (
        words.text[mention.last : mention.last + 1] == [","]
        and previous.rank == 2
        and words.text[mention.last + 1 : mention.last + 2] != []
        and (words.text[mention.last + 1][:1].isupper() or words.has(mention.last + 1, _AND))
    ):
        return False  # a list
    one, town = previous.location, mention.location
    if previous.kind in ("facility", "district"):
        return (
            one is None or town is None or distance_km(one.latitude, one.longitude, town.latitude, town.longitude) < 30
        )
    areas = (one.admin1 or "", one.admin2 or "") if one is not None else ()
    return any(area.startswith(mention.name) for area in areas)
