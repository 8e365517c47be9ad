"""Capitals told by their country: "the Ukrainian capital", "Russia's capital". English only."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from geodata.gazetteer import default
from geodata.gazetteer.demonyms import demonym_code
from geodata.lexicon import bits
from geodata.lexicon.en.beside import OF_REGIONS
from geodata.lexicon.lands import SEATS
from geodata.model import Location
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import Words

_FAR_BACK = 8
"""Sentences in which the capital meant is looked for."""
_OF = bits("of_words")
_BESIDE = 3
"""Tokens between "capital" and its name, before or behind: ", the historic"."""


def add_capitals(scene: Scene, words: Words, number: int) -> None:
    """Add a mention for each capital that a sentence tells by its country and does not name."""
    row = scene.mentions[number]
    for i, word in enumerate(words.lower):
        if word != "capital" or _is_named(words, row, i):
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
