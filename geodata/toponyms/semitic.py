"""Place names in Arabic and Hebrew text: "في خان يونس", "وبيروت", "בתל אביב", "מרצועת עזה".

Neither script has capitals, and "and", "in", "to", "from" and the article are written together with the name: each word
is tried as it stands, then without such letters. What speaks for a name: how well known it is in the countries of the
script, the kind of place, a side or a preposition before it, and other names in a row with it. Rules and lists only:
there are no annotated reports in these languages to learn from, so the confidences here are our own estimates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from geodata.gazetteer import Gazetteer, Role, normalise
from geodata.gazetteer.data_files import KATOTTG_ID, OWN_ID
from geodata.gazetteer.entry import ADMIN1, COUNTRY, REGION
from geodata.model import Toponym
from geodata.toponyms import semitic_words as words

_TOKEN = re.compile(
    r"[\u0621-\u065f\u066e-\u06d3\u06fa-\u06ff]+"
    r"|[\u05d0-\u05ea](?:[\u0591-\u05bd\u05bf\u05d0-\u05ea]|[\"'׳״’](?=[\u05d0-\u05ea]))*[׳']?"
)
_INSIDE = re.compile(r"[ \u00a0\u05be\-‐‑]|\n")
_LIST_GAP = re.compile(r"\s*[,،;/]\s*|\s+")
_AND = ("و", "ו")
_LONGEST = 4  # words
_ENOUGH = 0.5
_RENOWN = 300_000  # people, of a city elsewhere
_FAMOUS, _KNOWN = 100_000, 15_000
_SHORTEST = 3  # letters of a name of one word, but for those few that reports of wars need
_NOT_ALONE = words.NEVER | words.KINDS | words.SIDES
_NAMED_IN_REPORTS = 20_000  # what a row of our own tables counts for: it is there since reports name it


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    key: str
    gap: str  # what stands between it and the word before


class _Match(NamedTuple):
    """A name over `size` words, the first of which lacks the letters `prefix`."""

    size: int
    prefix: str
    key: str
    fame: int  # people; -1 for a stray name


def find(text: str, gazetteer: Gazetteer) -> list[Toponym]:
    """Toponyms of `text` in Arabic and Hebrew script, in text order, not overlapping.

    A toponym's span leaves out letters before the name ("وبيروت" gives "بيروت"); where an article is swallowed by the
    letter before it ("للخرطوم"), `names` has the name in full.
    """
    tokens = list(_tokens(text))
    found: list[Toponym] = []
    weak: list[Toponym] = []
    at = 0
    while at < len(tokens):
        best: Toponym | None = None
        for match in _matches(tokens, at, gazetteer):
            confidence = _confidence(tokens, at, match, found)
            if confidence <= 0:
                continue
            best = _toponym(text, tokens, at, match, confidence)
            if confidence >= _ENOUGH:
                found.append(best)
                at += match.size
                break
            weak.append(best)
            best = None
        if best is None:
            at += 1
    return _listed(text, found, weak)


def _tokens(text: str) -> Iterator[_Word]:
    end = 0
    for match in _TOKEN.finditer(text):
        key = normalise(match.group())
        if key:
            yield _Word(match.start(), match.end(), key, text[end : match.start()])
            end = match.end()


def _matches(tokens: list[_Word], at: int, gazetteer: Gazetteer) -> list[_Match]:
    """Names that begin at a word, the longest first, of one length the one that strips least."""
    last = at + 1
    while last < len(tokens) and last < at + _LONGEST and _INSIDE.fullmatch(tokens[last].gap):
        last += 1
    rest = [token.key for token in tokens[at + 1 : last]]
    hebrew = "\u0590" <= tokens[at].key[0] < "\u0600"
    found: dict[tuple[int, str], _Match] = {}
    for prefix, head in _heads(tokens[at].key, hebrew=hebrew):
        for span in gazetteer.spans([head, *rest], 0):
            if span.end == 1 and (span.name in _NOT_ALONE or len(span.name) < _SHORTEST):
                continue
            fame = _fame(span.name, gazetteer, hebrew=hebrew)
            if fame >= 0:
                found.setdefault((span.end, prefix), _Match(span.end, prefix, span.name, fame))
    least: dict[int, int] = {}
    for match in found.values():
        least[match.size] = min(len(match.prefix), least.get(match.size, 9))
    # "ומטולה" is "and Metula", not "and from Tula": what strips least is meant
    kept = [match for match in found.values() if len(match.prefix) == least[match.size]]
    return sorted(kept, key=lambda match: -match.size)


@lru_cache(maxsize=1 << 14)
def _heads(key: str, *, hebrew: bool) -> tuple[tuple[str, str], ...]:
    """A word as it stands and without the letters that may be written before it: (letters, word)."""
    found = [("", key)]
    for prefix in words.HEBREW_PREFIXES if hebrew else words.ARABIC_PREFIXES:
        if not key.startswith(prefix) or len(key) - len(prefix) < 2:
            continue
        rest = key[len(prefix) :]
        if not hebrew and prefix.endswith("لل"):
            rest = "ال" + rest  # "for the": the article has lost its alif
        elif not hebrew and prefix.endswith("ال"):
            rest = "ال" + rest
        found.append((prefix, rest))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _fame(key: str, gazetteer: Gazetteer, *, hebrew: bool) -> int:
    """People in the largest place that the name may mean in a text of its script; -1 where it is nobody's own name."""
    rows, roles = gazetteer.ids_and_roles(key)
    home = words.HEBREW_HOME if hebrew else words.ARABIC_HOME
    best = -1
    for row, role in zip(rows.tolist(), roles.tolist(), strict=True):
        people, kind = int(gazetteer.population[row]), int(gazetteer.kind[row])
        at_home = gazetteer.country_code(row) in home
        if kind in (COUNTRY, REGION) and role <= Role.ALTERNATE:
            people = max(people, _RENOWN)
        elif kind == ADMIN1 and at_home:
            people = max(people, _FAMOUS)
        elif OWN_ID <= int(gazetteer.id_numbers[row]) < KATOTTG_ID:
            people = max(people, _NAMED_IN_REPORTS)
        if role > Role.BARE and not (role == Role.ALTERNATE and at_home and people >= _KNOWN):
            continue
        if at_home or people >= _RENOWN:
            best = max(best, people)
    return best


def _confidence(tokens: list[_Word], at: int, match: _Match, found: list[Toponym]) -> float:
    """How sure the words are a place's name; 0 where they are not."""
    before = tokens[at - 1] if at and _INSIDE.fullmatch(tokens[at].gap) else None
    cues = _bare(before.key) if before is not None else frozenset()
    if cues & words.PERSONS and not cues & words.KINDS:
        return 0.0
    several = match.size > 1
    score = 0.8 if several else 0.65 if match.fame >= _FAMOUS else 0.5 if match.fame >= _KNOWN else 0.3
    if cues & words.KINDS:
        score += 0.4
    elif cues & words.SIDES:
        score += 0.3
    elif cues & words.PREPOSITIONS or match.prefix in words.LOCATIVE:
        score += 0.2
    if match.prefix and match.prefix not in words.LOCATIVE:
        score -= 0.1
    if not several and match.key in words.ORDINARY:
        score -= 0.3
    if found and _joined(tokens, at, match, found[-1]):
        score += 0.3
    return max(0.05, min(round(score, 2), 0.95))


@lru_cache(maxsize=1 << 12)
def _bare(key: str) -> frozenset[str]:
    """A word of the context with and without the letters written before it: "بمدينة", "והעיר"."""
    hebrew = "\u0590" <= key[0] < "\u0600"
    return frozenset(head for _, head in _heads(key, hebrew=hebrew))


def _joined(tokens: list[_Word], at: int, match: _Match, previous: Toponym) -> bool:
    """Whether the name goes on a list: a comma or "and" between it and the one before."""
    if at == 0 or tokens[at - 1].end != previous.end:
        return False
    gap = tokens[at].gap
    return bool(_LIST_GAP.fullmatch(gap)) and (bool(gap.strip()) or match.prefix[:1] in _AND)


def _toponym(text: str, tokens: list[_Word], at: int, match: _Match, confidence: float) -> Toponym:
    first, last = tokens[at], tokens[at + match.size - 1]
    start = first.start + _skipped(text[first.start : first.end], match.prefix)
    name = text[start : last.end]
    names = (name,) if normalise(name) == match.key else (match.key,)
    return Toponym(start, last.end, name, names, confidence=confidence)


def _skipped(word: str, prefix: str) -> int:
    """How many characters of a word as written its letters before the name take; an article stays with the name."""
    letters = prefix
    if prefix.endswith("ال"):
        letters = prefix[:-2]
    elif prefix.endswith("لل"):
        letters = prefix[:-1]
    at = 0
    while letters and at < len(word):
        if normalise(word[: at + 1]).endswith(letters):
            return at + 1
        at += 1
    return 0


def _listed(text: str, found: list[Toponym], weak: list[Toponym]) -> list[Toponym]:
    """A weak name right before a found one, in a list with it, is one of the list."""
    starts = {toponym.start: toponym for toponym in found}
    for toponym in reversed(weak):
        after = re.compile(r"\s*[,،]\s*(?:[وו]\s?)?").match(text, toponym.end)
        if after and after.end() in starts and not _taken(toponym, found) and toponym.confidence > 0.2:
            found.append(toponym)
            starts[toponym.start] = toponym
    return sorted(found, key=lambda toponym: toponym.start)


def _taken(toponym: Toponym, found: list[Toponym]) -> bool:
    return any(toponym.start < other.end and other.start < toponym.end for other in found)


__all__ = ["find"]
