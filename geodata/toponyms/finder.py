"""The gazetteer's names in a run of capitalised words, and what kind of name each is."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import Final, NamedTuple

from geodata.gazetteer import Gazetteer, demonym_code, normalise
from geodata.gazetteer.data_files import ROW, ROW_BITS
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, FACILITY, REGION, SETTLEMENT, Role
from geodata.toponyms.features import DIGITS, KINDS_OF_NAME, NUMBERS, Traits
from geodata.toponyms.met import ELIDED
from geodata.toponyms.runs import Run
from geodata.toponyms.words import OWNER, Words

_MOST_RUNS, _MOST_NAMES = 50_000, 100_000  # remembered
_MOST_BEARERS = 12  # of a name, that are looked at
_KIND_LETTERS: Final = {
    COUNTRY: "c",
    ADMIN1: "a",
    ADMIN2: "b",
    SETTLEMENT: "s",
    DISTRICT: "d",
    FACILITY: "f",
    REGION: "r",
}
_STRONG: Final = {Role.PRIMARY, Role.PREFERRED, Role.VARIANT, Role.ALIAS, Role.TYPED}
_DEMONYM: Final = KINDS_OF_NAME["D"]
_NONE: Final = DIGITS[""]
# 0 for unknown, then half steps of the logarithm: 1 under 1,000, 9 over 3 million.
_STEPS_OF_FAME: Final = (1, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000)


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
            if len(self._traits) > _MOST_NAMES:
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
        if at + 1 < len(keys):
            for span in reversed(self.gazetteer.spans(keys, at)):
                last = texts[span.end - 1]
                if not last[0].islower() or ELIDED.match(last):
                    return Match(at, span.end, span.name, self.traits(span.name))
        single = normalise(texts[at])
        if self.gazetteer.has_key(single) or demonym_code(single) is not None:
            return Match(at, at + 1, single, self.traits(single))
        return None


def traits(gazetteer: Gazetteer, key: str) -> Traits:
    """The traits of a normalised name that the gazetteer has, or of a demonym."""
    length = DIGITS[str(min(4, key.count(" ") + 1))]
    links = gazetteer.links(key)[:_MOST_BEARERS].tolist()  # a few: as numbers they are had sooner than as arrays
    if demonym_code(key) is not None:
        return Traits(_DEMONYM, _NONE, _NONE, _NONE, NUMBERS["s" if links else ""], length)
    likeliest, best_rank, every, best_role = "", -1, 0, 9
    for link in links:
        row, role = link & ROW, link >> ROW_BITS
        kind = int(gazetteer.kind[row])
        fame = bisect_right(_STEPS_OF_FAME, int(gazetteer.population[row]))
        every = max(every, fame)
        best_role = min(best_role, role)
        if role in _STRONG or not likeliest:
            rank = fame + (20 if kind == COUNTRY else 10 if kind in (ADMIN1, REGION) else 0)
            if rank > best_rank:
                likeliest, best_rank = _KIND_LETTERS[kind], rank
    number = len(links)
    return Traits(
        KINDS_OF_NAME[likeliest], DIGITS[str(best_rank % 10)], DIGITS[str(every)], DIGITS[str(best_role)],
        NUMBERS["1" if number == 1 else "3" if number < 4 else "9" if number < 10 else "+"], length,
    )  # fmt: skip


@lru_cache(maxsize=4)
def finder(gazetteer: Gazetteer) -> Finder:
    """The finder of a gazetteer, made once: it remembers what it looked up."""
    return Finder(gazetteer)


__all__ = ["Finder", "Match", "finder"]
