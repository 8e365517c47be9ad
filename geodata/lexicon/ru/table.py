"""The files of the folder gathered into one language."""

from __future__ import annotations

from geodata.lexicon.language import gathered
from geodata.lexicon.ru import days, deeds, numbers, people, places, sides, sources, telling, unreal

LANGUAGE = gathered(
    days,
    deeds,
    numbers,
    people,
    places,
    sides,
    sources,
    telling,
    unreal,
    code="ru",
    word_order="free",
    genitive_objects=True,
)
