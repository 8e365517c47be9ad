"""Names that the recogniser cut made whole: "Deir al" in "Deir al-Balah", "Qaim" in "al Qaim"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geodata.gazetteer import Gazetteer, default
from geodata.gazetteer.demonyms import demonym_code
from geodata.lexicon.en.beside import (
    BEFORE_NAMES,
    DAYS_AND_MONTHS,
    LONE_ARTICLES,
    NO_NAMES,
)
from geodata.model import Toponym
from geodata.strikes.hyphened import cut
from geodata.strikes.naming_kinds import with_town
from geodata.strikes.scene import Scene
from geodata.toponyms.hyphens import ARABIC_ARTICLES

_ARTICLE = "|".join(ARABIC_ARTICLES)
_ARTICLED = tuple(f"{article}-" for article in ARABIC_ARTICLES)
_CUT = (*(f" {article}" for article in ARABIC_ARTICLES), "-al", "-el")
_REST = re.compile(r"-[A-Z]\w+(?:-\w+)*")
_ON = re.compile(r"-(?:on|na)-[A-Z]\w+")
_HEAD = re.compile(rf"(?:\b[A-Z]\w+ )?\b(?:{'|'.join(f'[{a[0].upper()}{a[0]}]{a[1:]}' for a in ARABIC_ARTICLES)})-$")
_APART = tuple(article for (article,) in LONE_ARTICLES)
_OPENING = re.compile(rf"(?:(?P<article>\b(?:{'|'.join(_APART)}))|\b[A-Z][a-z]+) $")
_LONGEST_OPENING = 16
_BEFORE = re.compile(rf"\b(?:{'|'.join(BEFORE_NAMES)}) ((?:[A-Z][a-z]+ ){{1,3}})$")
_NEXT = re.compile(r" [A-Z]\w+")
_PARTICLE = re.compile(rf" (?:{_ARTICLE})-[A-Z]\w+")


def _word_before(text: str, start: int) -> str:
    """What stands between the last two spaces before a name; empty where no space stands right before it."""
    if text[start - 1 : start] != " ":
        return ""
    return text[text.rfind(" ", 0, start - 1) + 1 : start - 1]


def _from_its_head(text: str, toponym: Toponym, places: Gazetteer) -> Toponym:
    """ "al Qaim" found as "Qaim", "Ain al-Asad airbase" as "al-Asad airbase": the name from its first word on."""
    before = _word_before(text, toponym.start)
    if not before or (before.islower() and not before.endswith(_APART)):
        return toponym  # as most: no search
    match = _OPENING.search(text, max(toponym.start - _LONGEST_OPENING, 0), toponym.start)
    if match is None or not (match["article"] or toponym.text.lower().startswith(_ARTICLED)):
        return toponym
    name = text[match.start() : toponym.end]
    head = name.rpartition(" ")[0]
    if not match["article"] and not (places.has(name) or (" " in head and places.has(head))):
        return toponym
    names = (name, name.replace(" ", "-", 1), *toponym.names) if match["article"] else (name, head, *toponym.names)
    return replace(toponym, start=match.start(), text=name, names=names)


def _joined(text: str, known: Sequence[Toponym], places: Gazetteer) -> list[Toponym]:
    """ "Jammu and Kashmir", "Bosnia and Herzegovina" found as two: one, where the gazetteer has it whole."""
    made: list[Toponym] = []
    for toponym in known:
        before = made[-1] if made else None
        if before is not None and text[before.end : toponym.start] == " and ":
            name = text[before.start : toponym.end]
            if any(entry.kind in ("country", "admin1") for entry in places.find(name)):
                made[-1] = replace(before, end=toponym.end, text=name, names=(name,))
                continue
        made.append(toponym)
    return made


def _first_word(scene: Scene, toponym: Toponym) -> int | None:
    """Where "Fnote Salam" begins, of which only the second word was known: a word with a capital between a preposition
    of place and the name, which is no word of the language, side or people."""
    text = scene.report.text
    if not _word_before(text, toponym.start)[:1].isupper():
        return None
    match = _BEFORE.search(text, max(toponym.start - 40, 0), toponym.start)
    if match is None or scene.lexicon.language.word_order != "fixed":
        return None
    table = scene.lexicon
    for word in match[1].split():
        small = word.lower()
        known = table.words.get(small) or small in table.language.actors or demonym_code(word)
        if known or small in DAYS_AND_MONTHS or small in NO_NAMES:
            return None
    return match.start(1)


def whole(scene: Scene, known: Sequence[Toponym]) -> list[Toponym]:
    """Names cut inside a word made whole: "Deir al" in "Deir al-Balah", "Deir-al" in "Deir-al Balah"."""
    text = scene.report.text
    places = default()
    ends = {toponym.end for toponym in known}
    known = [t if t.start - 1 in ends else _from_its_head(text, t, places) for t in known]
    made: list[Toponym] = []
    known = _joined(text, [with_town(toponym) for toponym in known], places)
    for toponym in known:
        match = _ON.match(text, toponym.end)
        if match is not None:
            # "Slavyansk-on-Kuban", -na-Kubani in its own language: no Slavyansk, whatever becomes of the rest
            name = text[toponym.start : match.end()]
            stem = name.replace("-on-", "-na-")
            names = (name, stem, *(stem + ending for ending in "iue"))
            made.append(Toponym(toponym.start, match.end(), name, names, confidence=toponym.confidence))
            continue
        if made and made[-1].end > toponym.start:
            continue
        first = _first_word(scene, toponym)
        if first is not None and not any(t.start <= first < t.end for t in known):
            name = text[first : toponym.end]
            made.append(Toponym(first, toponym.end, name, (name,), confidence=toponym.confidence))
            continue
        hyphen = text[toponym.start - 1 : toponym.start] == "-"
        head = _HEAD.search(text, max(toponym.start - 40, 0), toponym.start) if hyphen else None
        if head is not None and not any(t.start < head.start() < t.end for t in known):
            made = [t for t in made if t.start < head.start()]
            name = text[head.start() : toponym.end]
            made.append(
                Toponym(
                    head.start(),
                    toponym.end,
                    name,
                    (name, name.replace("-", " "), toponym.text),
                    confidence=toponym.confidence,
                )
            )
            continue
        joined = cut(text, toponym, places)
        if joined is not None and not any(t.start < joined.end < t.end for t in known):
            made.append(joined)
            continue
        if scene.report.text[toponym.end : toponym.end + 1] == "-" and toponym.text.lower().endswith(_CUT):
            match = _REST.match(text, toponym.end)
        elif toponym.text.lower().endswith(("-al", "-el")):
            match = _NEXT.match(text, toponym.end)
        elif (found := _PARTICLE.match(text, toponym.end)) is not None:
            match = found
        if match is None or any(t.start < match.end() and t.end > toponym.end and t is not toponym for t in known):
            made.append(toponym)
            continue
        name = text[toponym.start : match.end()]
        made.append(
            Toponym(toponym.start, match.end(), name, (name, name.replace("-", " ")), confidence=toponym.confidence)
        )
    return made
