"""Capitals told by their country: "the Ukrainian capital", "Russia's capital". English only."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from geodata.gazetteer import default
from geodata.gazetteer.demonyms import demonym_code
from geodata.gazetteer.entry import SETTLEMENT
from geodata.lexicon import bits
from geodata.lexicon.en.beside import OF_REGIONS
from geodata.lexicon.lands import SEATS
from geodata.model import Location
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import Words

_FAR_BACK = 8
"""Sentences in which the capital meant is looked for."""
_FAR_BEHIND = 7
"""Tokens from "capital" to its province: "capital of Ethiopia's northern Tigray"."""
_OF = bits("of_words")
_BESIDE = 3
"""Tokens between "capital" and its name, before or behind: ", the historic"."""


def add_capitals(scene: Scene, words: Words, number: int) -> None:
    """Add a mention for each capital that a sentence tells by its country and does not name."""
    row = scene.mentions[number]
    for i, word in enumerate(words.lower):
        if word != "capital":
            continue
        if words.has(i + 1, _OF) and (region := _region_behind(words, row, i)) is not None:
            seat = _largest(region)
            if seat is not None:
                start, stop = words.start[i], region.end
                text = scene.report.text[start:stop]
                region.inside = True
                row.append(Mention(i, region.last, start, stop, text, "settlement", seat.name, seat, None, number))
            continue
        if _is_named(words, row, i):
            continue
        if words.lower[i - 1] in OF_REGIONS:
            seat = _seat_of(next((m for m in reversed(row) if m.kind == "admin1" and m.last < i), None))
            if seat is not None:
                start, stop = words.start[i - 1], words.end[i]
                text = scene.report.text[start:stop]
                row.append(Mention(i - 1, i + 1, start, stop, text, "settlement", seat.name, seat, None, number))
            continue
        owner = _country(words, row, i) or _told_last(scene, words, row, i, number)
        seat = _seat(owner[0]) if owner is not None else None
        if owner is None or seat is None:
            continue
        start, stop = words.start[owner[1]], words.end[i]
        text = scene.report.text[start:stop]
        place = replace(seat, reason=f"“{text}” is {seat.name}")
        row.append(Mention(i, i + 1, start, stop, text, "settlement", place.name, place, None, number))


def _is_named(words: Words, row: list[Mention], i: int) -> bool:
    """ "the Ukrainian capital, Kyiv", "Kyiv, the capital of Ukraine", "the capital's airport"."""
    if words.lower[i + 1 : i + 2] in (["'s"], ["city"], ["region"]) or words.has(i + 1, _OF):
        return True
    return any(m.rank <= 2 and (i < m.first <= i + _BESIDE or 0 <= i - m.last <= _BESIDE) for m in row)


def _region_behind(words: Words, row: list[Mention], i: int) -> Mention | None:
    """The province in "the capital of Ethiopia's northern Tigray region", where its capital is not named beside."""
    region = next((m for m in row if m.first > i + 1 and m.kind == "admin1" and not m.inside), None)
    if region is None or region.first - i > _FAR_BEHIND or any(words.text[j] in ",;:." for j in range(i, region.first)):
        return None
    behind = next((j for j in range(region.last, min(region.last + 3, len(words))) if words.text[j] == ","), None)
    named = any(
        m.rank <= 2 and (m.first == (behind or -2) + 1 or 0 <= i - m.last <= _BESIDE or i < m.first < region.first)
        for m in row
    )
    return None if named else region


def _largest(region: Mention) -> Location | None:
    """The largest town of a province, which nearly always is its capital; the gazetteer does not tell capitals."""
    held = region.location
    if held is None or held.gazetteer_id is None:
        return None
    places = default()
    number = places.row_of(held.name, held.gazetteer_id)
    if number is None:
        return None
    towns = np.flatnonzero((places.admin1 == number) & (places.kind == SETTLEMENT))
    if not len(towns):
        return None
    town = places.location(int(towns[np.argmax(places.population[towns])]))
    return replace(town, confidence=0.8, reason=f"the largest town of {held.name}, taken for its capital")


def _country(words: Words, row: list[Mention], i: int) -> tuple[str, int] | None:
    """The code of the country right before "capital", and the token at which it begins."""
    if words.lower[i - 1 : i] == ["'s"]:
        land = next((m for m in row if m.last == i - 1 and m.kind == "country" and m.location is not None), None)
        code = land.location.country if land is not None and land.location is not None else None
        return (code, land.first) if land is not None and code is not None else None
    code = demonym_code(words.text[i - 1]) if i and words.text[i - 1][:1].isupper() else None
    return (code, i - 1) if code is not None and len(code) == 2 else None


def _told_last(scene: Scene, words: Words, row: list[Mention], i: int, number: int) -> tuple[str, int] | None:
    """ "the capital" alone: that of the country whose capital the report named last, at most some sentences before."""
    if words.lower[i - 1 : i] != ["the"]:
        return None
    before = [m for k in range(max(number - _FAR_BACK, 0), number) for m in scene.mentions[k]]
    for mention in reversed([*before, *(m for m in row if m.last <= i)]):
        code = mention.location.country if mention.location is not None and mention.kind == "settlement" else None
        if code is not None and SEATS.get(code) == mention.name:
            return code, i
    return None


def _seat_of(region: Mention | None) -> Location | None:
    """The capital of a region told before in the sentence, where it bears the region's name; else None."""
    held = region.location if region is not None else None
    if region is None or held is None:
        return None
    found = (e for e in default().find(region.text) if e.kind == "settlement" and e.admin1 == held.admin1)
    entry = next((e for e in found if e.country == held.country), None)
    if entry is None:
        return None
    return replace(default().location(entry), confidence=0.8, reason=f"the capital of {held.name}, told before")


@lru_cache(maxsize=256)
def _seat(code: str) -> Location | None:
    """The capital of a country by its ISO code; None where none is known."""
    name = SEATS.get(code)
    found = (
        next((e for e in default().find(name) if e.country == code and e.kind == "settlement"), None) if name else None
    )
    return replace(default().location(found), confidence=0.9) if found is not None else None
