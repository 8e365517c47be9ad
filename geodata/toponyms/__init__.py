"""Words that name places, whatever the script: `find(text)`.

Latin script is read by a small tagger (`latin`), Ukrainian and Russian by morphology and the gazetteer (`cyrillic`),
Arabic and Hebrew by the gazetteer and the words around (`semitic`).
A report may mix scripts; each word is read by the file of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, get_args

from geodata.gazetteer import Gazetteer, default
from geodata.model import Toponym
from geodata.toponyms import latin

Inside = Literal["none", "organisations", "all"]
INSIDE: tuple[Inside, ...] = get_args(Inside)

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SEMITIC = re.compile(r"[\u05d0-\u05ea\u0621-\u064a]")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff'’ʼ]+")
_LATIN_NAME = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u024f][A-Za-z\u00c0-\u024f.]")


def find(
    text: str,
    *,
    language: str | None = None,
    gazetteer: Gazetteer | None = None,
    demonyms: bool = False,
    sectors: bool = False,
    inside: Inside = "organisations",
) -> list[Toponym]:
    """The place names of `text` in order, none overlapping another.

    `language` (ISO 639-1) helps Ukrainian and Russian; None = to be told from the text. `demonyms` adds words such as
    "Russian" with kind "demonym", `sectors` Ukrainian and Russian names of stretches of front ("Куп'янський напрямок"),
    where no strike is. `inside` says which names inside other names count, in Latin script: "organisations" ("Paris
    Police" names Paris), "none", or "all", which adds those in names of persons ("Jack London"). What a name stands for
    is not decided here: `geodata.locations.resolve`.
    """
    return find_all(
        [text], languages=[language], gazetteer=gazetteer, demonyms=demonyms, sectors=sectors, inside=inside
    )[0]


def find_all(
    texts: Sequence[str],
    *,
    languages: Sequence[str | None] | None = None,
    gazetteer: Gazetteer | None = None,
    demonyms: bool = False,
    sectors: bool = False,
    inside: Inside = "organisations",
) -> list[list[Toponym]]:
    """As `find`, of several texts, each in its language: a dozen short ones together cost half as much."""
    places = gazetteer or default()
    found: list[list[Toponym]] = [[] for _ in texts]
    latins = [number for number, text in enumerate(texts) if _LATIN_NAME.search(text)]
    if latins:
        written = latin.find_all([texts[number] for number in latins], gazetteer=places, demonyms=demonyms)
        for number, its in zip(latins, written, strict=True):
            found[number] = its if inside == "organisations" else _inside(texts[number], its, places, inside)
    for number, (text, language) in enumerate(zip(texts, languages or [None] * len(texts), strict=True)):
        if text.isascii():  # most reports in English: nothing else need be looked for
            continue
        if _CYRILLIC.search(text):
            from geodata import languages as telling
            from geodata.toponyms import cyrillic  # loads the dictionaries of morphology

            told = language if language in ("uk", "ru") else telling.tell(" ".join(_CYRILLIC_WORD.findall(text)))
            found[number] += cyrillic.find(text, told if told in ("uk", "ru") else "uk", places, sectors=sectors)
        if _SEMITIC.search(text):
            from geodata.toponyms import semitic  # asked for by few reports

            found[number] += semitic.find(text, places)
        found[number].sort(key=lambda toponym: toponym.start)
    return found


def _inside(text: str, found: list[Toponym], gazetteer: Gazetteer, which: Inside) -> list[Toponym]:
    """The toponyms found in Latin script, without those inside other names, or with those in names of persons."""
    from geodata.toponyms import inside  # asked for by few

    if which == "none":
        return inside.alone(text, found)
    return sorted(found + inside.persons(text, gazetteer, found), key=lambda toponym: toponym.start)
