"""Runs of capitalised words, the only places where names are looked for in Latin script, and the names in them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from geodata.gazetteer import Gazetteer, normalise
from geodata.toponyms import vocabulary as v
from geodata.toponyms.features import Traits, kind_of_word, traits
from geodata.toponyms.words import HYPHEN, LINE, OWNER, PARAGRAPH, SPACE, STOP, Words

_INSIDE = frozenset((SPACE, LINE, HYPHEN, OWNER))  # gaps that a name may span
_LONGEST_RUN = 24
_MOST_WORDS, _MOST_RUNS = 20_000, 50_000  # remembered
_HYPHENED = frozenset("au aux à lès sous près".split())  # stand within a name, between hyphens: "Port-au-Prince"
_ELIDED = re.compile(r"[dl]['’ʼ][^\W\d_a-z]")  # "d'Ivoire"


class Run(NamedTuple):
    """Words `start` to `end` (exclusive) of a text."""

    start: int
    end: int


class _Capital(dict[str, bool]):
    """Whether a word begins with a capital, which an elided article may stand before ("d'Ivoire")."""

    def __missing__(self, text: str) -> bool:
        if len(self) > _MOST_WORDS:
            self.clear()
        found = self[text] = text[0].isupper() or (text[0] in "dl" and _ELIDED.match(text) is not None)
        return found


_CAPITAL = _Capital()


def runs(words: Words) -> list[Run]:
    """Maximal runs of capitalised words, with small words ("of", "and the") and numbers inside them."""
    found: list[Run] = []
    texts, gaps, total = words.texts, words.gaps, len(words.texts)
    capital = list(map(_CAPITAL.__getitem__, texts))
    capital.append(True)  # the search ends there
    start = capital.index(True)
    while start < total:
        end = start + 1
        while end < total and end - start < _LONGEST_RUN and gaps[end] in _INSIDE:
            if capital[end] or (gaps[end] == SPACE and texts[end].isdigit()):
                end += 1
                continue
            if texts[end] not in v.LINKS and not (texts[end] in _HYPHENED and gaps[end] == HYPHEN):
                break
            ahead = end + 1
            while ahead < total and ahead < end + 3 and gaps[ahead] in _INSIDE and texts[ahead] in v.LINKS:
                ahead += 1
            if ahead < total and gaps[ahead] in _INSIDE and capital[ahead]:
                end = ahead + 1
            else:
                break
        found.append(Run(start, end))
        start = capital.index(True, end)
    return found


class Match(NamedTuple):
    """A gazetteer name over words `start` to `end` of a run, counted from the run's first."""

    start: int
    end: int
    key: str
    traits: Traits


class Finder:
    """Finds gazetteer names in runs and remembers what kind of name each is."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._traits: dict[str, Traits] = {}
        self._matches: dict[str, list[Match]] = {}

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
        text = words.text[words.starts[run.start] : words.ends[run.end - 1]]
        known = self._matches.get(text)
        if known is None:
            if len(self._matches) > _MOST_RUNS:
                self._matches.clear()
            known = self._matches[text] = self._look(words, run)
        return known

    def _look(self, words: Words, run: Run) -> list[Match]:
        texts = words.texts[run.start : run.end]
        keys = [normalise(text) for text in texts]
        for number in range(len(keys) - 1):
            if words.gaps[run.start + number + 1] == OWNER:
                keys[number] += "s"
        found: list[Match] = []
        at = 0
        while at < len(keys):
            best = None
            if keys[at] and texts[at][0].isupper():
                best = self._longest(texts, keys, at)
            if best is None:
                at += 1
            else:
                found.append(best)
                at = best.end
        return found

    def _longest(self, texts: list[str], keys: list[str], at: int) -> Match | None:
        for span in reversed(self.gazetteer.spans(keys, at)):
            last = texts[span.end - 1]
            if not last[0].islower() or _ELIDED.match(last):
                return Match(at, span.end, span.name, self.traits(span.name))
        single = normalise(texts[at])
        if self.gazetteer.has_key(single) or self.traits(single)[0] == "D":
            return Match(at, at + 1, single, self.traits(single))
        return None


_NEVER = frozenset(
    "the a an he she it they we i you his her its their our my your this that these those but and or in on at of for to from with "  # noqa: E501
    "by as if when while after before since there here what who how why where not no yes so then is was are were will "
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred dozens hundreds thousands "
    "all some many most more one two three four five both each every another other about mr mrs ms dr monday tuesday "
    "wednesday thursday friday saturday sunday metro telegram twitter facebook instagram youtube reuters bloomberg".split()  # noqa: E501
)


def may_hold_name(words: Words, run: Run, matches: list[Match]) -> bool:
    """False for most single words that only begin a sentence: nothing more is asked of them."""
    if run.end - run.start > 1:
        return True
    text = words.texts[run.start]
    if text.lower().rstrip(".") in _NEVER:
        return text.isupper() and len(text) in (2, 4) and bool(matches)  # IT, US: not in the list by chance
    return bool(matches) or "o" not in kind_of_word(text)


_LOWER, _MIDST, _PERSON, _PLACE, _TITLED, _SAYING = (1 << bit for bit in range(6))
_FLAGS = ["".join(letter for bit, letter in enumerate("LMNPTV") if flags >> bit & 1) for flags in range(64)]
_OPENS = frozenset((STOP, PARAGRAPH))  # gaps after which any word has a capital


def document_flags(words: Words, spans: list[Run]) -> dict[str, str]:
    """For each capitalised word of a text, what its occurrences say: P after a place preposition, p followed by a
    comma and a capital there, N within a person's name, T after a title, V before "said", L also written in lower
    case, M with a capital inside a sentence."""
    texts, gaps = words.texts, words.gaps
    every, total = set(texts), len(texts)
    told: dict[str, int] = {}
    for start, end in spans:
        text = texts[start]
        flags = told.get(text)
        if flags is None:
            flags = _LOWER if text.lower() in every else 0
        if gaps[start] not in _OPENS:
            flags |= _MIDST
        if end - start == 1:
            if start and texts[start - 1] in v.PLACE_PREPOSITIONS and gaps[start] in _INSIDE:
                flags |= _PLACE
        else:
            told[text] = flags
            personal = end - start < 4 and "f" in kind_of_word(text)
            for number in range(start + 1, end):
                text = texts[number]
                if not text[0].isupper():
                    continue
                flags = told.get(text)
                if flags is None:
                    flags = _LOWER if text.lower() in every else 0
                flags |= _MIDST
                if personal and number == end - 1:
                    flags |= _PERSON
                if "t" in kind_of_word(texts[number - 1]):
                    flags |= _TITLED
                told[text] = flags
        # a run ends with a capital or a number
        if end < total and texts[end] in v.PERSON_VERBS and end - start < 3 and text[0].isupper():
            flags |= _SAYING
        if text[0].isupper():
            told[text] = flags
    return {text: _FLAGS[flags] for text, flags in told.items()}


@lru_cache(maxsize=4)
def finder(gazetteer: Gazetteer) -> Finder:
    """The finder of a gazetteer, made once: it remembers what it looked up."""
    return Finder(gazetteer)


__all__ = ["Finder", "Match", "Run", "document_flags", "finder", "may_hold_name", "runs"]
