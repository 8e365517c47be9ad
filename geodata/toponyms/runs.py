"""Runs of capitalised words, the only places where names are looked for in Latin script, and what their words' other
occurrences in the text say of them."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from geodata.toponyms import features as f
from geodata.toponyms import met
from geodata.toponyms.words import GAPS, HYPHEN, LINE, OWNER, PARAGRAPH, SPACE, STOP

Bools = npt.NDArray[np.bool_]
_LONGEST_RUN = 24
_GAP: Final = {gap: number for number, gap in enumerate(GAPS, start=1)}


def _table(gaps: tuple[str, ...]) -> Bools:
    table = np.zeros(len(GAPS) + 1, dtype=np.bool_)
    table[[_GAP[gap] for gap in gaps]] = True
    return table


_INSIDE = _table((SPACE, LINE, HYPHEN, OWNER))  # gaps that a name may span
_OPENS = _table((STOP, PARAGRAPH))  # gaps after which any word has a capital


class Run(NamedTuple):
    """Words `start` to `end` (exclusive) of a text."""

    start: int
    end: int


class Runs(NamedTuple):
    """The runs of some texts as columns, by where their words stand in `met.Noted`."""

    starts: met.Ints
    ends: met.Ints

    def __len__(self) -> int:
        return len(self.starts)

    def only(self, keep: Bools) -> Runs:
        """Those for which `keep` is true."""
        return Runs(self.starts[keep], self.ends[keep])

    def each(self) -> list[Run]:
        """One by one, of one text."""
        first = met.FIRST
        return [Run(start - first, end - first) for start, end in zip(*(part.tolist() for part in self), strict=True)]


def runs(noted: met.Noted) -> Runs:
    """Maximal runs of capitalised words, with small words ("of", "and the") and numbers inside them."""
    marks = noted.marks
    gaps = noted.gaps
    inside = _INSIDE[gaps]
    capital = marks & met.CAPITAL != 0
    joins = inside & (capital | ((gaps == _GAP[SPACE]) & (marks & met.DIGITS != 0)))
    link = inside & (marks & met.LINK != 0)
    opener = link | (inside & (gaps == _GAP[HYPHEN]) & (marks & met.HYPHENED != 0))
    goes_on = joins.copy()
    after = inside & capital
    for size in (1, 2, 3):  # so many small words, then a capital
        chain = opener[:-size] & after[size:]
        for ahead in range(1, size):
            chain &= link[ahead : len(link) - size + ahead]
        for ahead in range(size):
            goes_on[ahead : len(link) - size + ahead] |= chain
    # Words that go on from the one before make a stretch; the run in it begins with its first capital.
    at = np.flatnonzero(capital)
    if not len(at):
        return Runs(at, at)
    stretch = np.cumsum(~goes_on)
    of = stretch[at]
    starts = at[np.flatnonzero(np.diff(of, prepend=-1))]
    ends = np.flatnonzero(~goes_on)[stretch[starts]]  # no text ends so
    if (ends - starts > _LONGEST_RUN).any():
        return _cut(starts, ends, capital, joins)
    return Runs(starts, ends)


def _cut(starts: met.Ints, ends: met.Ints, capital: Bools, joins: Bools) -> Runs:
    """Runs with those parted that are too long to be a name, never within small words."""
    cut: list[tuple[int, int]] = []
    for first, end in zip(starts.tolist(), ends.tolist(), strict=True):
        start = first
        while end - start > _LONGEST_RUN:
            stop = start + _LONGEST_RUN
            while not joins[stop - 1]:
                stop += 1
            cut.append((start, stop))
            rest = np.flatnonzero(capital[stop:end])
            start = stop + int(rest[0]) if len(rest) else end
        if start < end:
            cut.append((start, end))
    both = np.array(cut, dtype=np.int64)
    return Runs(both[:, 0], both[:, 1])


class Told(NamedTuple):
    """What the other occurrences of a word in its text say of it (`features.TOLD`), where it is capitalised: P after a
    place preposition, N within a person's name, T after a title, V before "said", L also written in lower case, M with
    a capital inside a sentence. By `key`: its number, counted on from text to text."""

    flags: npt.NDArray[np.uint8]
    key: met.Ints  # of each word


def told(noted: met.Noted, spans: Runs) -> Told:
    """What the runs of some texts tell of their words."""
    starts, ends = spans
    marks = noted.marks
    key = noted.numbers.astype(np.int64)
    lowered = noted.columns[noted.numbers, met.LOWERED].astype(np.int64)
    if len(noted.bases) > 1:
        shift = np.repeat(np.arange(len(noted.bases)) * noted.met, np.diff([0, *noted.bases[1:], len(key)]))
        key += shift
        lowered += shift
    every = np.zeros(noted.met * len(noted.bases), dtype=np.uint8)
    seen = np.zeros(len(every), dtype=np.bool_)
    seen[key] = True
    sizes = ends - starts
    several = sizes > 1
    upper = marks & met.UPPER != 0

    heads = starts[several | upper[starts]]
    inner = np.delete(positions(starts, sizes), np.cumsum(sizes) - sizes)
    inner = inner[upper[inner]]
    capitals = np.concatenate([heads, inner])
    every[key[capitals[seen[lowered[capitals]]]]] |= f.LOWER
    every[key[heads[~_OPENS[noted.gaps[heads]]]]] |= f.MIDST
    every[key[inner]] |= f.MIDST
    every[key[inner[marks[inner - 1] & met.TITLE != 0]]] |= f.TITLED

    alone = starts[~several & upper[starts]]
    alone = alone[_INSIDE[noted.gaps[alone]]]
    every[key[alone[marks[alone - 1] & met.PREPOSITION != 0]]] |= f.PLACE

    last = ends - 1
    personal = several & (sizes < 4) & (marks[starts] & met.GIVEN != 0) & upper[last]
    every[key[last[personal]]] |= f.PERSON
    every[key[last[(sizes < 3) & upper[last] & (marks[ends] & met.SAYS != 0)]]] |= f.SAYING
    return Told(every, key)


def positions(starts: met.Ints, sizes: met.Ints) -> met.Ints:
    """The numbers of all words of some runs, one run after the other."""
    shift = starts - (np.cumsum(sizes) - sizes)
    found: met.Ints = np.arange(int(sizes.sum())) + np.repeat(shift, sizes)
    return found


__all__ = ["Run", "Runs", "Told", "positions", "runs", "told"]
