"""Words that name places, whatever the script: `find(text)`.

Latin script is read by a small tagger (`latin`), Ukrainian and Russian by morphology and the gazetteer (`cyrillic`),
Arabic and Hebrew by the gazetteer and the words around (`semitic`).
A report may mix scripts; each word is read by the file of its own.
"""

from __future__ import annotations

import re
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
    places = gazetteer or default()
    found: list[Toponym] = []
    if _LATIN_NAME.search(text):
        found += latin.find(text, gazetteer=places, demonyms=demonyms)
        if inside != "organisations":
            from geodata.toponyms import inside as other  # asked for by few

            found = other.alone(text, found) if inside == "none" else found
            found += other.persons(text, places, found) if inside == "all" else []
    plain = text.isascii()  # most reports in English: nothing else need be looked for
    if not plain and _CYRILLIC.search(text):
        from geodata import languages
        from geodata.toponyms import cyrillic  # loads the dictionaries of morphology

        told = language if language in ("uk", "ru") else languages.tell(" ".join(_CYRILLIC_WORD.findall(text)))
        found += cyrillic.find(text, told if told in ("uk", "ru") else "uk", places, sectors=sectors)
    if not plain and _SEMITIC.search(text):
        from geodata.toponyms import semitic  # asked for by few reports

        found += semitic.find(text, places)
    found.sort(key=lambda toponym: toponym.start)
    return found
