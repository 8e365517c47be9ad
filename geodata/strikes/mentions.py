"""The places of a report completed: regions told by the word behind, parents told beside, facilities and districts."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from geodata.gazetteer import default
from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import ARTICLES, DAYS_AND_MONTHS, VAGUE_AREAS
from geodata.lexicon.lands import APART
from geodata.model import Location, PlaceKind
from geodata.strikes.dateline import end_of_dateline
from geodata.strikes.facilities import add_named, turn_heads
from geodata.strikes.positions import DISTRICT_KM, in_area, within
from geodata.strikes.scene import RANK, Mention, Scene
from geodata.strikes.seats import add_capitals
from geodata.strikes.settling import settle
from geodata.tokens import INSIDE, Words

_FACILITY = bits("facility_nouns")
_DISTRICT = bits("district_nouns")
_SETTLEMENT = bits("settlement_nouns")
_REGION = bits("region_nouns")
_AND = bits("and_words")
_AT = bits("at_words")
_COMPASS = bits("compass_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_LONGEST_HOLD = 4
"""Tokens between a place and the area it lies in: "community of the southern"."""
_BEFORE_DASH = 4
"""Tokens from "regions" to the dash behind it: "regions on Monday –"."""
_BETWEEN_LISTED = 2
"""Tokens between two names of a list: ", and"."""


def complete(scene: Scene) -> None:
    """Add facilities and districts named in each sentence, and give them their place and position."""
    _regions(scene)
    if scene.lexicon.language.territories:
        _territories(scene)
    for number, words in enumerate(scene.sentences):
        if words.language in ("uk", "ru"):
            turn_heads(scene, words, number)
        if words.language == "en":
            _lines(words, scene.mentions[number])
            if "capital" in words.lower:
                add_capitals(scene, words, number)
        if words.all_bits & (_FACILITY | _DISTRICT):
            add_named(scene, words, number)
        scene.mentions[number].sort(key=lambda m: (m.first, -m.last))
    if scene.lexicon.language.word_order == "free":
        for words, row in zip(scene.sentences, scene.mentions, strict=True):
            _told_parents(words, row)
            _town_of_district(words, row)
            if len(row) > 1:
                _sharing_a_noun(words, row)
        sent_from = end_of_dateline(scene.report.text)
        for mention in scene.mentions[0] if sent_from else ():
            mention.inside |= mention.start < sent_from  # where the report was written says nothing of a strike
    else:
        for words, row in zip(scene.sentences, scene.mentions, strict=True):
            _told_abroad(words, row)
    settle(scene)
    if scene.lexicon.language.word_order == "free":
        for words, row in zip(scene.sentences, scene.mentions, strict=True):
            _raions(words, row)


def _lines(words: Words, row: list[Mention]) -> None:
    """ "near the Durand line": a line on the map, no town of that name."""
    for mention in row:
        if words.lower[mention.last : mention.last + 1] == ["line"] and words.lower[
            max(mention.first - 1, 0) : mention.first
        ] == ["the"]:
            mention.inside = True


def _told_abroad(words: Words, row: list[Mention]) -> None:
    """ "the town of Toul in the Nabatieh district": no namesake in another country, though the gazetteer lacks it."""
    for mention, area in pairwise(row):
        place, held = mention.location, area.location
        if mention.kind == "facility" and area.kind == "settlement" and place is not None and held is not None:
            away = None not in (place.country, held.country) and place.country != held.country
            if away and words.lower[mention.last : area.first] == ["in"]:  # "the Central Park in Kharkiv"
                mention.location, mention.parent = within(held, mention), area
                mention.name = mention.text
            continue
        if mention.kind != "settlement" or place is None or held is None:
            continue
        gap = words.lower[mention.last : area.first]
        compass = len(gap) == 2 and gap[0] == "," and words.has(area.first - 1, _COMPASS)
        if compass and area.kind == "settlement" and None not in (place.country, held.country):
            if place.country != held.country:  # "in Safiah, southern Sanaa"
                mention.kind, mention.location, mention.parent = "district", None, area
            continue
        if len(gap) > _LONGEST_HOLD or None in (place.country, held.country):
            continue
        if place.country == held.country and area.kind == "admin1" and {"in", "of"} & set(gap) and "," not in gap:
            _in_told_area(mention, held)
        if gap[:1] != ["in"]:
            continue
        if place.country != held.country and RANK["admin2"] <= area.rank <= RANK["region"]:
            mention.location, mention.parent = within(held, mention), area


def _in_told_area(mention: Mention, area: Location) -> None:
    """ "the Bilenke community of the Zaporizhzhia region": the one of that name in the region told."""
    place = mention.location
    if place is None or place.admin1 in (None, area.admin1) or place.name in APART:
        return
    found = (e for e in default().find(mention.text) if e.kind == "settlement" and e.admin1 == area.admin1)
    entry = next((e for e in found if e.country == area.country), None)
    if entry is not None:
        reason = f"{entry.name} in {area.name}, as the report says"
        mention.location = replace(default().location(entry), confidence=place.confidence, reason=reason)
        mention.name = mention.location.name


def _raions(words: Words, row: list[Mention]) -> None:
    """ "Погарского района" that only its town was found for is the land around that town."""
    for mention in row:
        own_noun = mention.last - mention.first > 1 and words.lower[mention.last - 1].startswith(slavic.RAION)
        if own_noun and mention.kind == "settlement" and mention.location is not None:
            mention.kind = "admin2"


def _territories(scene: Scene) -> None:
    """ "southern Gaza" is the strip, not the city."""
    lands = scene.lexicon.language.territories
    for words, row in zip(scene.sentences, scene.mentions, strict=True):
        for mention in row:
            land = lands.get(mention.text.lower()) if mention.kind == "settlement" else None
            if land is None or not words.has(mention.first - 1, _COMPASS):
                continue
            found = [e for e in default().find(land) if e.kind in ("admin1", "region", "country")]
            if found:
                reason = f"“{words.text[mention.first - 1]} {mention.text}” is the land, not the town"
                mention.location = replace(default().location(found[0]), confidence=0.8, reason=reason)
                mention.kind, mention.name = found[0].kind, mention.location.name


def _regions(scene: Scene) -> None:
    """ "Kursk region", "Kyivska and Vinnytska oblasts": the region, where the name alone was taken for its town."""
    places = default()
    if scene.lexicon.language.word_order == "free":
        from geodata.toponyms.cyrillic_words import QUARTERS  # of no use to reports in English

        for words, row in zip(scene.sentences, scene.mentions, strict=True):
            for mention in row:
                if mention.location is None and mention.kind == "settlement":
                    mention.kind = _kind_by_noun(words, mention)
                    if mention.first and words.lower[mention.first - 1] in QUARTERS:
                        mention.kind = "district"  # "квартал Тель-аль-Хава"
                elif mention.kind == "settlement" and words.lower[mention.last - 1].startswith(slavic.OKRUG):
                    _called_after(mention)
    for words, row in zip(scene.sentences, scene.mentions, strict=True):
        if not words.all_bits & _REGION:
            continue
        listed = _of_list(words, row) if words.language == "en" else []
        for mention in row:
            at = mention.last
            while (
                at < len(words)
                and at - mention.last < 9
                and (words.text[at] == "," or words.bits[at] & _AND or any(m.first <= at < m.last for m in row))
            ):
                at += 1
            if words.language == "en" and mention.kind == "admin1" and words.has(at, _REGION):
                _around_city(mention)
                continue
            plural = at > mention.last
            if words.language != "en" and mention.kind == "settlement" and _is_elliptic(words, mention):
                at = next(iter(words.where(_REGION, 0, mention.first)), at)
                plural = False
            if mention.kind == "settlement" and words.language != "en" and words.bits[mention.last - 1] & _REGION:
                at = mention.last - 1  # «Воронежская область» is one of the names that the city has somewhere
                plural = False
            if mention.kind != "settlement":
                continue
            before = words.language == "en" and (_is_region_of(words, mention) or mention in listed)
            if not before and (not words.has(at, _REGION) or words.bits[at] & (_SETTLEMENT | INSIDE)):
                continue
            if plural and not before and not words.lower[at].endswith("s"):
                continue
            country = mention.location.country if mention.location is not None else None
            name = mention.text if words.language == "en" else _oblast(mention.text, words.language)
            found = [e for e in places.find(name) if e.kind == "admin1" and country in (None, e.country)]
            town = mention.location
            if not found and town is not None and town.admin1 is not None and town.name in town.admin1:
                # "Sulaimani province", where the gazetteer knows only the town by that spelling
                found = [e for e in places.find(town.admin1) if e.kind == "admin1" and e.country == country]
            if found:
                mention.location = replace(
                    places.location(found[0]),
                    confidence=0.8,
                    reason=f"“{mention.text}” stands before a word for a region",
                )
                mention.kind, mention.name = "admin1", mention.location.name
            elif mention.location is None and words.language == "en" and words.lower[at] not in VAGUE_AREAS:
                mention.kind = "admin1"  # a province by a name that the gazetteer lacks


def _of_list(words: Words, row: list[Mention]) -> list[Mention]:
    """ "nine regions – Sumy, Mykolaiv and Kherson": the names listed behind a word for regions and a dash."""
    for i in words.where(_REGION):
        dash = next((j for j in range(i + 1, min(i + _BEFORE_DASH, len(words))) if words.text[j] in "–—:"), None)
        if dash is not None and words.lower[i].endswith("s"):
            listed: list[Mention] = []
            end = dash + 1
            for mention in row:
                if 0 <= mention.first - end <= _BETWEEN_LISTED and (listed or mention.first == end):
                    listed.append(mention)
                    end = mention.last
            return listed
    return []


def _is_elliptic(words: Words, mention: Mention) -> bool:
    """ "14 – над Нижегородской областью, 9 – над Воронежской": the noun was told before."""
    alone = mention.last - mention.first == 1 and words.lower[mention.first].endswith(slavic.OF_OBLAST)
    return alone and words.has(mention.first - 1, _AT) and words.any(_REGION, 0, mention.first)


def _is_region_of(words: Words, mention: Mention) -> bool:
    """ "the southeastern province of al-Bayda"."""
    of = words.lower[mention.first - 1 : mention.first] == ["of"]
    return of and words.has(mention.first - 2, _REGION) and not words.has(mention.first - 2, _SETTLEMENT)


def _around_city(mention: Mention) -> None:
    """ "the Kyiv region": the region around the city, not the city that is a region of its own."""
    held = mention.location
    if held is None or held.settlement is not None or held.name != mention.text:
        return
    found = [e for e in default().find(mention.text) if e.kind == "admin1" and e.country == held.country]
    other = next((e for e in found if e.name != held.name and e.name.startswith(held.name)), None)
    if other is not None:
        reason = f"“{mention.text}” stands before a word for a region"
        mention.location = replace(default().location(other), confidence=held.confidence, reason=reason)
        mention.name = mention.location.name


def _called_after(mention: Mention) -> None:
    """ "Шебекинском округе": a unit that the gazetteer lacks, so far at the town that it is called after."""
    town = mention.location
    assert town is not None
    mention.kind, mention.name = "admin2", f"{town.name} District"
    mention.location = replace(
        town,
        name=mention.name,
        kind="admin2",
        gazetteer_id=None,
        local_name=None,
        settlement=None,
        radius_km=max(town.radius_km, DISTRICT_KM),
        reason=f"“{mention.text}” is not in the gazetteer: shown around {town.name}, which it is called after",
        confidence=town.confidence * 0.9,
        candidates=(),
    )


def _kind_by_noun(words: Words, mention: Mention) -> PlaceKind:
    """What a name that no gazetteer has is by its last word: "Ровенской области", "Центральном районе"."""
    mask = words.bits[mention.last - 1] if mention.last - mention.first > 1 else 0
    return "admin1" if mask & _REGION and not mask & _DISTRICT else "district" if mask & _DISTRICT else mention.kind


def _oblast(text: str, language: str) -> str:
    """ "Воронежской областью" -> воронежская область."""
    from geodata.toponyms import cyrillic_forms  # of no use to reports in English

    return cyrillic_forms.unit_names(text.lower().split()[0], slavic.OBLAST[language], "femn", language)[0]


def _told_parents(words: Words, row: list[Mention]) -> None:
    """ "Спорном (Донецкая область)", "у Гаврилівці Бериславського району": what the report says of a place counts."""
    for mention, area in [*pairwise(row), *((b, a) for a, b in pairwise(row) if _opens_area(words, a, b))]:
        place, held = mention.location, area.location
        near = 0 <= area.first - mention.last <= 2 and area.kind == "admin1"
        if near and place is None and held is not None and mention.kind == "settlement":
            mention.parent = mention.parent or area  # "города Ар-Рахад в штате Северный Кордофан"
        if area.kind not in ("admin1", "admin2") or mention.kind != "settlement" or place is None or held is None:
            continue
        gap = words.lower[mention.last : area.first]
        if len(gap) > 1 or (gap and gap[0] != "(" and gap[0] not in slavic.INTO) or place.admin1 in (held.admin1, None):
            continue
        if held.admin1 is None or held.name.endswith("Hromada"):
            continue
        if place.name not in APART:
            mention.location = in_area(area, mention, words.language)
            mention.name = mention.location.name


def _town_of_district(words: Words, row: list[Mention]) -> None:
    """ "по Калининскому району Горловки": a district of the town named behind it, not a raion elsewhere."""
    for mention, town in pairwise(row):
        place, held = mention.location, town.location
        if town.kind != "settlement" or held is None or mention.last != town.first or mention.inside:
            continue
        if mention.last - mention.first > 1 and words.lower[mention.last - 1].startswith(slavic.RAION):
            apart = place is None or (place.admin1, place.country) != (held.admin1, held.country)
            if apart:
                mention.kind, mention.parent, mention.location = "district", town, within(held, mention)


def _sharing_a_noun(words: Words, row: list[Mention]) -> None:
    """ "в Калининском и Никитовском районах Горловки", "на Шолоховский и Мясниковский районы": districts of the town
    behind, else raions, though each adjective alone is a village's name or nobody's."""
    from geodata.toponyms.cyrillic_forms import ADJECTIVE  # of no use to reports in English

    for at, mention in enumerate(row):
        last = mention.last
        if mention.last - mention.first > 1 or mention.inside or not ADJECTIVE.search(words.lower[mention.first]):
            continue
        while last < len(words) and (
            words.text[last] == "," or words.bits[last] & _AND or any(m.first == last == m.last - 1 for m in row)
        ):
            last += 1
        if last >= len(words) or not words.lower[last].startswith(slavic.RAION):
            continue
        town = next((m for m in row[at + 1 :] if m.first == last + 1 and m.kind == "settlement"), None)
        place = mention.location
        if town is not None and town.location is not None:
            held = town.location
            if place is None or (place.admin1, place.country) != (held.admin1, held.country):
                mention.kind, mention.parent, mention.name = "district", town, mention.text
                mention.location = within(held, mention)
        elif mention.kind == "settlement":
            if place is not None:
                _called_after(mention)
            mention.kind = "admin2"


def _opens_area(words: Words, area: Mention, mention: Mention) -> bool:
    """ "В Валуйском округе над хутором Леоновка": the area, then a village in it by its kind and name."""
    gap = range(area.last, mention.first)
    return (
        1 <= len(gap) <= 3
        and bool(words.bits[mention.first - 1] & _SETTLEMENT)
        and all(words.bits[j] & (_SETTLEMENT | _AT) or words.text[j] == "," for j in gap)
    )


def definite(words: Words, i: int) -> bool:
    """ "the city", "the town", "this region": a noun of place that stands for one named before."""
    if not words.bits[i] & (_SETTLEMENT | _REGION) or words.bits[i] & INSIDE:
        return False
    j = i - 1
    while j > 0 and i - j <= 2 and (words.bits[j] & _COMPASS or j in words.actor) and words.lower[j] not in ARTICLES:
        j -= 1
    if j < 0 or words.lower[j] not in ARTICLES:
        return False
    end = words.phrase_end[i]  # "the port city of X"
    behind = words.lower[end] if end < len(words) else ""
    if behind == "'s" and end + 1 < len(words) and words.text[end + 1].islower():
        return any(words.has(j, _TARGETS) for j in (end + 1, end + 2))  # "the town's market place"
    return behind not in ("of", "'s") and not (
        i + 1 < len(words)
        and words.text[i + 1][:1].isupper()
        and re.match(r"[A-Z]", words.text[i + 1]) is not None
        and words.text[i + 1] not in ("On", "In")
        and words.lower[i + 1] not in DAYS_AND_MONTHS
    )
