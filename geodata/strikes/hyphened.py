"""Names of two words that the recogniser cut between them: "Birta-dheer", "Ceel-Cade", "Kunso Barre"."""

from __future__ import annotations

import re

from geodata import lexicon
from geodata.gazetteer import Gazetteer
from geodata.gazetteer.demonyms import demonym_code
from geodata.gazetteer.entry import Role
from geodata.lexicon.en.beside import DAYS_AND_MONTHS, DISTRICTS, MADE_OF, PARTS, ROUTES, VILLAGES
from geodata.model import Toponym

_TAIL = re.compile(r"-([^\W\d_]{3,})\b(?!-)(?: (\w+))?")
_OF_KIND = re.compile(r"\b(?:village|town|hamlet|settlement)s? of $")
_REST = re.compile(r" [A-Z][a-z]{2,}\b(?![’'-])")
_MORE = re.compile(
    rf" ([A-Z][a-z]+)\b(?=[,.;)]| and\b| [Vv]illages?\b| (?:{'|'.join(sorted(VILLAGES | DISTRICTS))})\b)"
)
"""One more word, behind which a name is at its end."""
_VILLAGE = re.compile(r" (?:[Vv]illage|hamlet)\b")
"""Behind a name they make its last words part of it, though a region is called like the first: "Shan Ywa Village"."""
_HEAD = re.compile(r"(?<![\w-])[A-Z][a-z]{2,}-$")
_MADE = ("ed", "ing", "ly", "ist", "ian", "ese")


def cut(text: str, toponym: Toponym, places: Gazetteer) -> Toponym | None:
    """The whole name of which `toponym` is a half; None where it is whole."""
    behind = text[toponym.end : toponym.end + 1]
    return (
        (with_tail(text, toponym, places) if behind == "-" else None)
        or (with_head(text, toponym, places) if text[toponym.start - 1 : toponym.start] == "-" else None)
        or (with_rest(text, toponym, places) or with_more(text, toponym, places) if behind == " " else None)
    )


def with_tail(text: str, toponym: Toponym, places: Gazetteer) -> Toponym | None:
    """The whole name, where what the hyphen joins is no English word ("-held") and no other place ("-Moscow")."""
    match = _TAIL.match(text, toponym.end)
    if match is None or not toponym.text[-1:].isalpha() or "-" in toponym.text:
        return None
    tail, behind = match[1], match[2]
    if tail.islower():
        if tail in MADE_OF or tail.endswith(_MADE) or places.find(toponym.text):
            return None
    elif (
        tail.isupper()
        or not tail[0].isupper()
        or behind in ROUTES
        or (places.find(tail) and behind not in PARTS)
        or any(entry.kind in ("country", "admin1", "region") for entry in places.find(toponym.text))
    ):
        return None
    name = text[toponym.start : match.end(1)]
    return Toponym(toponym.start, match.end(1), name, (name, name.replace("-", " ")), confidence=toponym.confidence)


def with_head(text: str, toponym: Toponym, places: Gazetteer) -> Toponym | None:
    """The whole name of "Hussein-Gabooy", of which the recogniser found the second half."""
    match = _HEAD.search(text, max(toponym.start - 20, 0), toponym.start)
    if match is None or "-" in toponym.text or places.find(toponym.text) or places.find(match[0][:-1]):
        return None
    name = text[match.start() : toponym.end]
    return Toponym(match.start(), toponym.end, name, (name, name.replace("-", " ")), confidence=toponym.confidence)


def with_more(text: str, toponym: Toponym, places: Gazetteer) -> Toponym | None:
    """The whole name of "Wari Kaw Ku village", where the gazetteer has neither "Wari Kaw" nor "Ku"."""
    match = _MORE.match(text, toponym.end)
    if match is None or not toponym.text[-1:].isalpha():
        return None
    word = match[1].lower()
    if word in DAYS_AND_MONTHS or lexicon.of("en").words.get(word) or word in lexicon.of("en").language.actors:
        return None
    village = _VILLAGE.match(text, match.end()) is not None and not places.find(f"{toponym.text} {match[1]}")
    known = places.find(toponym.text) or places.find(match[1])
    if demonym_code(toponym.text) or demonym_code(match[1]) or (known and not village):
        return None
    name = text[toponym.start : match.end()]
    return Toponym(toponym.start, match.end(), name, (name,), confidence=toponym.confidence)


def with_rest(text: str, toponym: Toponym, places: Gazetteer) -> Toponym | None:
    """The whole name of "the town of Kunso Barre", where the gazetteer has a hamlet far away that some call Kunso."""
    match = _REST.match(text, toponym.end)
    if match is not None and match[0].strip().lower() in DAYS_AND_MONTHS:
        return None
    if match is None or " " in toponym.text or _OF_KIND.search(text, max(toponym.start - 16, 0), toponym.start) is None:
        return None
    found = places.find(toponym.text)
    if any(entry.population or entry.role is not Role.VARIANT for entry in found):
        return None
    name = text[toponym.start : match.end()]
    return Toponym(toponym.start, match.end(), name, (name,), confidence=toponym.confidence)
