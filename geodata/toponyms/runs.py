"""Runs of capitalised words, the only places where names are looked for in Latin script, and the features of each word."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from geodata.gazetteer import Gazetteer, normalise
from geodata.toponyms import vocabulary as v
from geodata.toponyms.features import Group, Traits, kind_of_word, shape, traits
from geodata.toponyms.words import HYPHEN, LINE, OWNER, PARAGRAPH, SPACE, STOP, Words

_INSIDE = frozenset((SPACE, LINE, HYPHEN, OWNER))  # gaps that a name may span
_LONGEST_RUN = 24


class Run(NamedTuple):
    """Words `start` to `end` (exclusive) of a text."""

    start: int
    end: int


def runs(words: Words) -> list[Run]:
    """Maximal runs of capitalised words, with small words ("of", "and the") and numbers inside them."""
    found: list[Run] = []
    texts, gaps, total = words.texts, words.gaps, len(words)
    at = 0
    while at < total:
        if not texts[at][0].isupper():
            at += 1
            continue
        start, end = at, at + 1
        while end < total and end - start < _LONGEST_RUN and gaps[end] in _INSIDE:
            if texts[end][0].isupper() or (texts[end].isdigit() and gaps[end] == SPACE):
                end += 1
                continue
            ahead = end
            while ahead < total and ahead < end + 3 and texts[ahead] in v.LINKS and gaps[ahead] in _INSIDE:
                ahead += 1
            if ahead > end and ahead < total and gaps[ahead] in _INSIDE and texts[ahead][0].isupper():
                end = ahead + 1
            else:
                break
        found.append(Run(start, end))
        at = end
    return found


@lru_cache(maxsize=65_536)
def _key(text: str) -> str:
    return normalise(text)


class Match(NamedTuple):
    """A gazetteer name over words `start` to `end`."""

    start: int
    end: int
    key: str


class Finder:
    """Finds gazetteer names in runs and remembers what kind of name each is."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._traits: dict[str, Traits] = {}

    def traits(self, key: str) -> Traits:
        found = self._traits.get(key)
        if found is None:
            if len(self._traits) > 100_000:
                self._traits.clear()
            found = self._traits[key] = traits(self.gazetteer, key)
        return found

    def matches(self, words: Words, run: Run) -> list[Match]:
        """The longest names in a run, left to right, none inside another. A possessive inside counts ("Prince
        George's County") where that makes a longer name."""
        texts, gaps = words.texts, words.gaps
        keys = [_key(text) for text in texts[run.start : run.end]]
        for number in range(len(keys) - 1):
            if gaps[run.start + number + 1] == OWNER:
                keys[number] += "s"
        found: list[Match] = []
        at = 0
        while at < len(keys):
            best = None
            if keys[at] and texts[run.start + at][0].isupper():
                best = self._longest(texts, keys, at, run)
            if best is None:
                at += 1
            else:
                found.append(best)
                at = best.end - run.start
        return found

    def _longest(self, texts: list[str], keys: list[str], at: int, run: Run) -> Match | None:
        for span in reversed(self.gazetteer.spans(keys, at)):
            if texts[run.start + span.end - 1][0].islower():
                continue
            return Match(run.start + at, run.start + span.end, span.name)
        single = _key(texts[run.start + at])
        if self.gazetteer.has_key(single) or self.traits(single)[0] == "D":
            return Match(run.start + at, run.start + at + 1, single)
        return None


def document_flags(words: Words, spans: list[Run]) -> dict[str, str]:
    """For each capitalised word of a text, what its occurrences say: P after a place preposition, p followed by a
    comma and a capital there, N within a person's name, T after a title, V before "said", L also written in lower
    case, M with a capital inside a sentence."""
    texts, gaps = words.texts, words.gaps
    lower = {text for text in texts if text[0].islower()}
    told: dict[str, set[str]] = {}
    for run in spans:
        first = texts[run.start]
        personal = run.end - run.start in (2, 3) and "f" in kind_of_word(first)
        before = texts[run.start - 1] if run.start and gaps[run.start] in _INSIDE else ""
        after = texts[run.end] if run.end < len(texts) else ""
        for number in range(run.start, run.end):
            text = texts[number]
            if not text[0].isupper():
                continue
            flags = told.setdefault(text, set())
            if number == run.start:
                if before in v.PLACE_PREPOSITIONS and number == run.end - 1:
                    flags.add("P")
                if gaps[number] not in (STOP, PARAGRAPH):
                    flags.add("M")
            else:
                flags.add("M")
                previous = kind_of_word(texts[number - 1])
                if personal and number == run.end - 1:
                    flags.add("N")
                if "t" in previous:
                    flags.add("T")
            if number == run.end - 1 and run.end - run.start <= 2 and after in v.PERSON_VERBS:
                flags.add("V")
            if text.lower() in lower:
                flags.add("L")
    return {text: "".join(sorted(flags)) for text, flags in told.items()}


def groups(words: Words, run: Run, matches: list[Match], flags: dict[str, str], finder: Finder) -> list[list[Group]]:
    """The feature groups of each word of a run."""
    texts, gaps, total = words.texts, words.gaps, len(words)
    size = run.end - run.start
    first, last = texts[run.start], texts[run.end - 1]
    before = texts[run.start - 1] if run.start else ""
    after = texts[run.end] if run.end < total else ""
    lying: dict[int, tuple[str, Match]] = {}
    for match in matches:
        for number in range(match.start, match.end):
            if match.end - match.start == 1:
                position = "S"
            elif number == match.start:
                position = "B"
            else:
                position = "E" if number == match.end - 1 else "I"
            lying[number] = (position, match)
    out: list[list[Group]] = []
    for number in range(run.start, run.end):
        text = texts[number]
        p = texts[number - 1] if number else ""
        n = texts[number + 1] if number + 1 < total else ""
        pp = texts[number - 2] if number > 1 else ""
        nn = texts[number + 2] if number + 2 < total else ""
        gap, gap_after = gaps[number], gaps[number + 1]
        kinds = kind_of_word(text)
        at, left = str(min(number - run.start, 3)), str(min(run.end - 1 - number, 3))
        rows: list[Group] = [
            ("current", (text,)),
            ("previous", (p, gap)),
            ("following", (n, gap_after)),
            ("previous2", (pp, gaps[number - 1] + gap if number else gap)),
            ("following2", (nn, gap_after + gaps[number + 2] if number + 2 <= total else gap_after)),
            ("neighbours", (p, gap, kinds, gap_after, n)),
            ("chunk", (first, last, at, left, min(size, 5))),
            ("around", (before, gaps[run.start], gaps[run.end], after, at, left)),
        ]
        told = flags.get(text, "")
        here = lying.get(number)
        if here is None:
            rows.append(("match", ("-", None, kinds, "")))
            rows.append(("document", (told, kinds, "-")))
        else:
            position, match = here
            known = finder.traits(match.key)
            whole = ("w" if match.end - match.start == size else "") + ("<" if match.start == run.start else "") + (">" if match.end == run.end else "")
            rows.append(("match", (position, known, kinds, whole)))
            before_name = texts[match.start - 1] if match.start else ""
            after_name = texts[match.end] if match.end < total else ""
            rows.append(("match_context", (position, known[0], known[1], before_name, gaps[match.start], gaps[match.end], after_name)))
            rows.append(("document", (told, kinds, position + known[0] + known[1])))
        out.append(rows)
    return out


__all__ = ["Finder", "Match", "Run", "document_flags", "groups", "runs", "shape"]
