"""Kinds of places written with a capital as the last word of a name: "Omdurman City", "Tolmek Village"."""

from __future__ import annotations

from geodata.gazetteer import Gazetteer, default
from geodata.lexicon.en.beside import TOWN_ENDINGS
from geodata.model import Toponym
from geodata.tokens import Words


def with_town(toponym: Toponym) -> Toponym:
    """ "Omdurman City", looked up as "Omdurman" too where only that is known; "Tolmek Village" is called Tolmek where
    no gazetteer has either."""
    stem, _, kind = toponym.text.rpartition(" ")
    places = default()
    if kind not in TOWN_ENDINGS or not stem or places.has(toponym.text):
        return toponym
    if not places.has(stem):
        return Toponym(toponym.start, toponym.start + len(stem), stem, (stem,), confidence=toponym.confidence)
    names = (toponym.text, stem)
    return Toponym(toponym.start, toponym.end, toponym.text, names, confidence=toponym.confidence)


def without_kind(words: Words, i: int, end: int, places: Gazetteer) -> int:
    """ "Tolmek Village": the name ends before a kind written with a capital, unless the whole is known by it."""
    if end - i < 2 or words.text[end - 1] not in TOWN_ENDINGS or places.has(" ".join(words.text[i:end])):
        return end
    return end - 1
