"""Facilities, districts and towns of no gazetteer put where the report says they lie: at their town, in their area.

"Okhmatdyt children's hospital in Kyiv" is a facility at Kyiv's position: finer than its town, as precise as the town.
"""

from __future__ import annotations

from geodata.gazetteer.distance import distance_km
from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import PARTS_OF_TOWN, SLAVIC_ADJECTIVES
from geodata.model import Location
from geodata.strikes.dateline import is_dateline
from geodata.strikes.positions import around_town, named_for, sole_of, within
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import Words

_OF = bits("of_words")
_AND = bits("and_words")
_AT = bits("at_words")
_OFF_KM, _AROUND_KM = 20.0, 120.0
"""How far from a town a district lies that is another town's."""


def settle(scene: Scene) -> None:
    """Give facilities and districts without a position that of the town they lie in."""
    last_town: Mention | None = None
    last_area: Mention | None = None
    area_at = -9
    for number in range(len(scene.sentences)):
        words = scene.sentences[number]
        row = scene.mentions[number]
        if not row:
            continue
        for at, mention in enumerate(row):
            if last_town is not None and number - last_town.sentence <= 2 and _abroad(words, row, mention, last_town):
                mention.kind, mention.location = "district", None
            if mention.location is None and mention.kind == "settlement" and words.language == "en":
                mention.parent = mention.parent or _area_of(
                    words, row, at, last_area if number - area_at <= 2 else None
                )
            if mention.location is not None or mention.kind not in ("facility", "district"):
                continue
            if words.language == "en" and (town := _called_by(words, row, mention, last_town)) is not None:
                mention.location = within(town, mention)
                continue
            parent = mention.parent or _parent_in(words, row, at) or _town_near(scene, words, row, mention)
            if words.language == "en" and parent is not None and parent.location is None:
                parent = _town_near(
                    scene, words, row, mention
                )  # "the X mosque in the Y district", neither of them known
            if parent is None and last_town is not None and number - last_town.sentence <= 2:
                parent = last_town
            if parent is None and words.language == "en":
                areas = [m for m in row if m.kind == "admin1" and m.location is not None]
                parent = areas[0] if len(areas) == 1 else last_area if number - area_at <= 1 and not areas else None
            if parent is not None and parent.location is not None:
                mention.parent = parent
                mention.location = (
                    around_town(row, mention, parent.location)
                    or sole_of(parent, mention)
                    or named_for(parent, mention)
                    or within(parent.location, mention)
                )
        towns = [m for m in row if not m.inside and m.kind in ("settlement", "district") and m.location is not None]
        # The town a report was sent from holds none of the places it tells of.
        if words.language == "en":
            towns = [m for m in towns if not is_dateline(scene, words, m) and not _is_group(words, m)]
        if towns:
            last_town = towns[0]
        areas = [m for m in row if m.kind == "admin1" and m.location is not None]
        if len(areas) == 1:
            last_area, area_at = areas[0], number


def _called_by(words: Words, row: list[Mention], mention: Mention, near: Mention | None) -> Location | None:
    """ "Moscow was attacked. Drones fell in the Ramenskoye district": the town that a district is called after, where
    it lies some way off the town told before, and no words say that the district is of that town."""
    held = near.location if near is not None else None
    own = next((m for m in row if m.inside and m.first == mention.first and m.kind == "settlement"), None)
    place = own.location if own is not None else None
    if mention.kind != "district" or place is None or held is None or mention.parent is not None:
        return None
    if words.lower[mention.first - 1 : mention.first] == ["'s"] or words.lower[mention.last : mention.last + 1] == [
        "of"
    ]:
        return None
    away = distance_km(place.latitude, place.longitude, held.latitude, held.longitude)
    return place if _OFF_KM < away < _AROUND_KM else None


def _is_listed(words: Words, row: list[Mention], mention: Mention, behind: Mention) -> bool:
    """ "in Banvat, Dara, Shahpur and Kirni", "Kisik and Mosul": a town beside others holds none of them."""
    if behind.kind == "settlement" and any(words.bits[j] & _AND for j in range(mention.last, behind.first)):
        return True
    if words.lower[mention.last : behind.first] != [","] or behind.rank > mention.rank:
        return False
    first = behind.last + (words.text[behind.last : behind.last + 1] == [","])
    first += words.has(first, _AND)
    return first > behind.last and any(m.first == first and m.rank <= behind.rank for m in row)


def _area_of(words: Words, row: list[Mention], at: int, before: Mention | None) -> Mention | None:
    """What says where a town lies that no gazetteer has: the place right behind it, else the area spoken of before."""
    behind = next((m for m in row[at + 1 :] if not m.inside), None)
    near = behind is not None and behind.location is not None and behind.first - row[at].last <= 4
    if behind is not None and near and not _is_listed(words, row, row[at], behind):
        return behind
    towns = [m for m in row[:at] if m.kind == "settlement" and m.location is not None and not m.inside]
    if len(towns) == 1 and words.lower[row[at].last : row[at].last + 1] and words.lower[row[at].last] in PARTS_OF_TOWN:
        return towns[0]  # "the east of Sanaa, where it hit a house in the Shu'ub area"
    areas = [m for m in row if m.kind in ("admin1", "admin2") and m.location is not None]
    return areas[0] if len(areas) == 1 else before if not areas else None


def _is_group(words: Words, mention: Mention) -> bool:
    """ "Taliban", a village in Turkey too: the side of that name."""
    return any(
        a <= mention.first and b >= mention.last and name == mention.text for a, (name, b) in words.actor.items()
    )


def _abroad(words: Words, row: list[Mention], mention: Mention, town: Mention) -> bool:
    """ "в Калининском районе" of a town just named, taken for a place of that name in another region or country."""
    place, home = mention.location, town.location
    if words.language == "en":
        return (
            mention.kind in ("admin2", "district")
            and place is not None
            and home is not None
            and place.admin1 != home.admin1
            and mention.text.lower().removesuffix(" district").endswith(SLAVIC_ADJECTIVES)
            and not any(m is not mention and m.location is not None for m in row)
        )
    return (
        words.language != "en"
        and mention.kind in ("admin2", "district", "settlement")
        and mention.last - mention.first > 1
        and words.lower[mention.last - 1].startswith(slavic.RAION)
        and place is not None
        and home is not None
        and (place.country != home.country or (mention.kind != "admin2" and place.admin1 != home.admin1))
    )


def _parent_in(words: Words, row: list[Mention], at: int) -> Mention | None:
    """The place right behind: "hospital in Kyiv", "Saltivskyi district of Kharkiv", "plant, Zaporizhzhia"."""
    mention = row[at]
    for other in row[at + 1 :]:
        if other.first < mention.last:
            continue
        if other.first - mention.last > 7:
            return None
        between = range(mention.last, other.first)
        if words.language == "en" and words.lower[other.last : other.last + 1] == ["'s"]:
            continue  # "in Russia's Krasnodar region": the region, where it is a place of its own
        if any(words.bits[j] & (_AT | _OF) or words.text[j] in ",(" for j in between):
            return other if other.location is not None and other.kind != "facility" else None
    for other in reversed(row[:at]):
        if other.last < len(words) and words.lower[other.last] == "'s" and mention.first - other.last <= 3:
            return other
    return None


def _town_near(scene: Scene, words: Words, row: list[Mention], mention: Mention) -> Mention | None:
    towns = [m for m in row if m is not mention and not m.inside and m.kind == "settlement" and m.location is not None]
    if words.language == "en":
        towns = [m for m in towns if not is_dateline(scene, words, m) and not _is_group(words, m)]
    towns = [m for m in towns if m.last >= len(words) or words.lower[m.last] != "'s"]
    if words.language == "en" and mention.kind == "facility":
        # "In Ahmadpur East, Bahawalpur, missiles hit the X mosque": the second only says where the first lies
        held = [m for m in towns if not (words.text[m.first - 1] == "," and any(o.last == m.first - 1 for o in towns))]
        towns = held or towns
    return min(towns, key=lambda m: abs(m.first - mention.first)) if towns else None
