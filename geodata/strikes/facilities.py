"""Named facilities and districts that no gazetteer lists."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.gazetteer.demonyms import demonym_code
from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import (
    CAMPS,
    DAYS_AND_MONTHS,
    FAITHS,
    HEADQUARTERS,
    INDEFINITE,
    LONE_ARTICLES,
    MISSIONS,
    NO_NAMES,
    NUMBER_SIGNS,
    OFFICES,
    PARTS_OF_TOWN,
    ROADS,
    STREETS,
    URBAN,
)
from geodata.model import PlaceKind
from geodata.strikes.capitals import is_capital
from geodata.strikes.holding import contains
from geodata.strikes.positions import within
from geodata.strikes.scene import RANK, Mention, Scene
from geodata.tokens import INSIDE, Words

_FACILITY = bits("facility_nouns")
_DISTRICT = bits("district_nouns")
_MODIFIER = bits("facility_modifiers", "compass_words")
_DETERMINERS = bits("determiners")
_SETTLEMENT = bits("settlement_nouns")
_AT = bits("at_words")
_SOURCE = bits("source_nouns")
_PARTICLES = bits("name_particles")
_COMMON = bits("common_heads")
_SOLE = bits("sole_heads")
_OWNERS = bits("owners")
_OF = bits("of_words")
_DASHES = frozenset("-‑–—")
_NO_NAMES = DAYS_AND_MONTHS | FAITHS | NO_NAMES
_LONGEST_NAME = 6
_QUOTES = frozenset('"“”')
_BETWEEN = re.compile(r"\w\s?[-–—]\s?(\w)")
_ROAD_KM = 15.0
"""About how far from the town at its end a stretch of road lies that bears its name."""


def turn_heads(scene: Scene, words: Words, number: int) -> None:
    """ "порт Рени", "Запорожская АЭС": found as one name, and placed by its town where the gazetteer lacks it."""
    if not scene.mentions[number]:
        return
    from geodata.toponyms import cyrillic_forms, cyrillic_words  # of no use to reports in English

    for mention in scene.mentions[number]:
        if not _DASHES.isdisjoint(mention.text) and is_road(words, mention):
            mention.kind, mention.name = "facility", mention.text
            if mention.location is not None and mention.location.kind == "settlement":
                end = within(mention.location, mention)
                why = f"“{mention.text}” is a road: shown at {end.settlement}, from which it leads"
                mention.location = replace(end, radius_km=max(end.radius_km, _ROAD_KM), reason=why)
            continue
        ends = (mention.first, mention.last - 1)
        if mention.last - mention.first < 2 or mention.kind in ("facility", "district"):
            continue
        heads = [
            j
            for j in ends
            if words.has(j, _FACILITY) and (j == 0 or words.text[j].islower() or words.text[j].isupper())
        ]
        if heads and mention.rank <= RANK["admin1"]:
            mention.kind, mention.name = "facility", cyrillic_forms.nominative(mention.text, words.language)
            apposed = cyrillic_words.APPOSED.fullmatch(words.lower[mention.first])
            if any(quote in mention.text for quote in '«»"“”„') and not apposed:
                # The gazetteer has no such works or hospital, and the town it gave bears a part of the name only.
                mention.location = None
            if mention.location is not None:
                mention.location = within(mention.location, mention)


def is_road(words: Words, mention: Mention) -> bool:
    """ "на трассе «Рыльск-Крупец»": a road by the places that it runs between. Slavic only."""
    before = mention.first - 1
    while before > 0 and not words.text[before][0].isalnum():
        before -= 1
    ends = _BETWEEN.search(mention.text)
    return ends is not None and ends[1].isupper() and before >= 0 and words.lower[before].startswith(slavic.ROADS)


def add_named(scene: Scene, words: Words, number: int) -> None:
    mentions = scene.mentions[number]
    for i in words.where(_FACILITY | _DISTRICT):
        if words.bits[i] & INSIDE:
            continue
        last = words.phrase_end[i]
        if any(m.first <= i < m.last and m.kind in ("facility", "district") for m in mentions):
            continue
        kind: PlaceKind = "facility" if words.bits[i] & _FACILITY else "district"
        if kind == "facility" and words.language == "en" and _goes_with_known(scene, words, mentions, i, last):
            continue
        span = _name_before(words, mentions, i, last) if scene.lexicon.language.word_order == "fixed" else None
        if span is not None and kind == "facility":
            span = (span[0], _of_what(words, mentions, i, span[1]))
        span = span or (_name_behind(words, mentions, i, last) if kind == "facility" else None)
        if span is None:
            continue
        first, end = span
        holder = [m for m in mentions if m.first < end and m.last > first]
        if any(m.kind == "facility" and m.last == i for m in holder) and words.bits[i] & _COMMON:
            continue  # "the Abu Oraiban School building" is the school
        if kind == "facility" and not _is_facility(words, holder, first, i, end):
            _goes_with_known(scene, words, mentions, i, last, CAMPS)
            continue
        if kind == "district" and not _is_district(words, holder, i):
            continue
        if any(m.first <= first and m.last >= end for m in holder):
            if kind == "facility" and len(holder) == 1 and holder[0].location is None:
                holder[0].kind = "facility"  # "Shchorsa Street" is in no gazetteer, and no town
            continue
        if kind == "district" and len(holder) == 1 and holder[0].kind == "district":
            # The gazetteer knows the district by its name alone.
            holder[0].last, holder[0].end = end, words.end[end - 1]
            holder[0].text = scene.report.text[holder[0].start : holder[0].end]
            continue
        for m in holder:
            m.inside = True
        if kind == "district" and words.lower[i] == "area":
            end = i
        if kind == "district" and words.lower[i] in URBAN:
            kind = "admin2"
        quoted = words.text[max(first - 1, 0)] in _QUOTES and not _QUOTES.isdisjoint(words.text[first:end])
        start, stop = words.start[first - quoted], words.end[end - 1]
        text = scene.report.text[start:stop]
        # The town in a district's name ("Shevchenkivskyi") is another place of that name, not where it lies.
        parent = (
            next((m for m in holder if _lies_in_told(mentions, m)), None)
            if kind == "district"
            else None
            if words.lower[i] in {HEADQUARTERS, *MISSIONS} or words.lower[end - 1] in STREETS  # none lies in its name
            else next((m for m in holder if m.location is not None and m.kind != "facility"), None)
        )
        if parent is not None and _lies_elsewhere(words, mentions, parent, end):
            parent = None
        name = " ".join("".join(c for c in text if not quoted or c not in _QUOTES).split())
        mentions.append(Mention(first, end, start, stop, text, kind, name, None, parent, number))


def _goes_with_known(
    scene: Scene, words: Words, mentions: list[Mention], i: int, last: int, towns: frozenset[str] = frozenset()
) -> bool:
    """ "the Ain al-Asad base", "Nuseirat refugee camp", "the port of Ras Isa": what the gazetteer has by its bare name
    is told with the noun too; a settlement only with a noun of `towns`. Whether the noun at i belongs to one so found.
    """
    lone = words.text[i].islower() and not words.text[last - 1].endswith("s")
    for m in mentions if lone else ():
        if m.location is None or m.inside:
            continue
        known = m.kind == "facility" or (words.lower[last - 1] in towns and m.kind == "settlement")
        if known and m.last == i and not words.has(i - 1, _FACILITY):
            m.last, m.end = last, words.end[last - 1]
        elif m.kind == "facility" and words.lower[last : last + 1] == ["of"] and m.first == last + 1:
            m.first, m.start = i, words.start[i]
        else:
            continue
        m.text = scene.report.text[m.start : m.end]
        return True
    return False


def _lies_elsewhere(words: Words, mentions: list[Mention], parent: Mention, end: int) -> bool:
    """ "the Al-Sala hall in Sanaa": no town of that name abroad, where the report says in which town it is."""
    told = next((m for m in mentions if m.first == end + 1 and words.lower[end] in ("in", "at", ",")), None)
    if told is None or told.location is None or parent.location is None:
        return False
    return None not in (told.location.country, parent.location.country) and (
        told.location.country != parent.location.country
    )


def _lies_in_told(mentions: list[Mention], mention: Mention) -> bool:
    """Whether the area told right behind holds the place that a district is called after."""
    area = next((m for m in mentions if m.first > mention.last and m.kind == "admin1"), None)
    return area is not None and area.first - mention.last <= 3 and contains(area, mention)


def _name_before(words: Words, mentions: list[Mention], i: int, last: int) -> tuple[int, int] | None:
    """The proper name before a head noun: "Okhmatdyt children's", "Odesa sea trade", "al-Khani"."""
    first = i
    proper = False
    j = i - 1
    while j >= 0 and i - j <= _LONGEST_NAME:
        word = words.text[j]
        if j in words.actor and words.lower[i] in MISSIONS and j == i - 1:
            return j, i + 1  # "the US embassy in X"
        if j in words.actor and not any(m.first <= j < m.last for m in mentions):
            if j == i - 1 and is_capital(words, i):
                return j, i + 1  # "the Saudi Hospital"
            break
        if word in ("’s", "'s"):
            # "children's hospital": part of the name where the owner is a kind of people
            if j and words.bits[j - 1] & _OWNERS:
                j -= 2
                continue
            break
        if is_capital(words, j):
            if j == 0 and (words.bits[j] & (_DETERMINERS | _AT) or words.lower[1] == "of"):
                break  # "Toll of Donetsk market shelling"
            if words.bits[j] & _DETERMINERS or _is_made_of(word):
                break
            if words.lower[j + 1] == "of" and words.lower[j] in OFFICES:
                break  # "the CEO of Ayder Hospital", "Director of X Hospital": who speaks, not part of the name
            first = j
            proper = True
        elif word in _QUOTES and (j + 1 == i or proper) and j and (is_capital(words, j - 1) or proper):
            pass  # the “Kristal” oil depot
        elif words.text[j : j + 1] in LONE_ARTICLES and is_capital(words, j + 1):
            first = j  # "near al Shefaa Hospital"
        elif not (
            (words.bits[j] & _MODIFIER and not words.bits[j] & _DETERMINERS and not words.bits[j] & _SETTLEMENT)
            or (words.bits[j] & _PARTICLES and j > 0 and is_capital(words, j - 1))
            or (words.text[j].isdigit() and first == i)
        ):
            break
        j -= 1
    if not proper or (words.has(last, _OF) and _is_of_waters(words, mentions, first, i)):
        return None
    return first, last


def _is_of_waters(words: Words, mentions: list[Mention], first: int, head: int) -> bool:
    """ "the Romanian Black Sea port of Constanta": a people and a sea, and the name behind."""
    capitals = [j for j in range(first, head) if is_capital(words, j)]
    return all(
        demonym_code(words.text[j]) is not None
        or any(m.first <= j < m.last and (m.kind in ("region", "country")) for m in mentions)
        for j in capitals
    )


def _of_what(words: Words, mentions: list[Mention], head: int, end: int) -> int:
    """Where a name goes on behind its head: "the Military Institute of Communications", not "... of Kyiv"."""
    first = end + 1
    if not is_capital(words, head) or not words.has(end, _OF) or any(m.first <= first < m.last for m in mentions):
        return end
    last = first
    while last < len(words) and last - first < 4 and is_capital(words, last) and words.text[last][0].isalpha():
        last += 1
    return last if last > first else end


def _name_behind(words: Words, mentions: list[Mention], i: int, last: int) -> tuple[int, int] | None:
    """ "Camp Hurriya", "Port of Reni", "Hospital No. 5", "the port of Odesa": a head with its name behind."""
    end = last
    if end + 1 < len(words) and words.lower[end] in NUMBER_SIGNS:
        behind = numbered(words, end)
        return (i, behind) if behind is not None else None
    owned = end + 1 < len(words) and bool(words.bits[end] & _OF)
    if not is_capital(words, i) and words.lower[i] == HEADQUARTERS and owned:
        return _of_body(words, i, end + 1)
    if not is_capital(words, i):
        town = next((m for m in mentions if m.first == end + 1 and m.kind == "settlement"), None) if owned else None
        plain = i > 1 and (words.bits[i - 1] & _MODIFIER or not words.cover[i - 1])
        definite = words.lower[i - 1 : i] == ["the"] or (plain and _is_the(words, i))
        return (i, town.last) if town is not None and words.cover[i] & _SOLE and definite else None
    if owned and is_capital(words, end + 1):
        end += 1
    start = end
    while end < len(words) and end - start < 4 and is_capital(words, end) and words.text[end][0].isalpha():
        end += 1
    return (i, end) if end > start else None


def numbered(words: Words, i: int) -> int | None:
    """The index behind "No. 5" at token i; None where no number stands there."""
    if i >= len(words) or words.lower[i] not in NUMBER_SIGNS:
        return None
    return next((j + 1 for j in range(i + 1, min(i + 3, len(words))) if words.text[j][0].isdigit()), None)


def _of_body(words: Words, i: int, first: int) -> tuple[int, int] | None:
    """ "headquarters of Russia's Black Sea Fleet", "of the Southern Military District": whose headquarters they are."""
    end = first
    while end < min(first + _LONGEST_NAME, len(words)) and (
        (is_capital(words, end) and words.text[end][0].isalpha()) or words.lower[end] in ("the", "'s")
    ):
        end += 1
    return (i, end) if any(is_capital(words, j) for j in range(first, end)) else None


def _is_the(words: Words, i: int) -> bool:
    """Whether "the" stands before a noun and its adjectives."""
    return next((words.lower[j] for j in range(i - 1, max(i - 4, -1), -1) if words.lower[j] == "the"), "") == "the"


def _is_facility(words: Words, holder: list[Mention], first: int, head: int, end: int) -> bool:
    """A proper name, not only a side, a rank or a town before a common noun ("a Kharkiv hospital")."""
    if any(words.text[j][0].isdigit() for j in range(head + 1, end)) or words.lower[head] in MISSIONS:
        return True  # "School No. 5", "the US embassy"
    holder = [m for m in holder if m.location is not None]  # "Chornovola street": no gazetteer has the name
    own = [j for j in range(first, end) if is_capital(words, j) and not any(m.first <= j < m.last for m in holder)]
    own = [j for j in own if not (words.bits[j] & _SOURCE and j != head)]
    own = [j for j in own if j not in words.actor or (j == first == head - 1 and is_capital(words, head))]
    own = [j for j in own if words.lower[j] not in _NO_NAMES]
    own = [j for j in own if not _is_made_of(words.text[j])]
    named_head = head in own
    proper = [j for j in own if j != head]
    if proper:
        return not (first == 0 and proper == [0] and not named_head and not holder)
    if not holder:
        return False
    if words.lower[head] in ROADS and any("-" in words.text[j] for j in range(first, head)):
        return True  # "the Sidon-Tyre road"
    if holder[0].rank >= 3:
        return False
    before = words.lower[first - 1] if first else ""
    if before in INDEFINITE:
        return False
    alone = words.phrase_end[head] == head + 1 and head - holder[-1].last < 1 and not named_head
    if words.bits[head] & _SOLE:
        # "the Mykolaiv zoo", "hit Mykolaiv zoo", but no "Kharkiv market residents"
        return before == "the" or not words.bits[head] & _COMMON or not alone
    return not (words.bits[head] & _COMMON and alone)


def _is_made_of(text: str) -> bool:
    """ "ISIL-held", "UN-run", "US-made": no proper name."""
    head, hyphen, tail = text.partition("-")
    return bool(hyphen) and head[:1].isupper() and tail.islower()


def _is_district(words: Words, holder: list[Mention], head: int) -> bool:
    """ "area" and "suburb" need a place name before them and then add nothing; "district" makes a name of any word."""
    word = words.lower[head]
    if word in PARTS_OF_TOWN:
        return word == "area" and not holder
    return not (holder and holder[0].rank >= 3 and word != "raion")
