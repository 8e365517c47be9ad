"""The words of runs as columns of numbers (`features.COLUMNS`), from which the tagger works out their features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from geodata.toponyms import features as f
from geodata.toponyms import met
from geodata.toponyms.finder import Match
from geodata.toponyms.runs import Runs, Told, positions
from geodata.toponyms.words import GAPS, Words

Columns = npt.NDArray[np.float64]  # whole numbers: keys of features are products of matrices, which floats do faster
_MOST_MET = 50_000  # words remembered; 80 bytes each and their letters
_MOST_WORDS = 4_000  # encoded at once
_BITS = np.arange(len(f.TOLD), dtype=np.uint8)


def _block(names: Sequence[str]) -> slice:
    first = f.NUMBER[names[0]]
    return slice(first, first + len(names))


_OWN, _BEFORE, _AFTER = _block(f.OWN), _block(f.BEFORE), _block(f.AFTER)
_SECOND_BEFORE, _SECOND_AFTER = _block(f.SECOND_BEFORE), _block(f.SECOND_AFTER)
_FIRST, _LAST, _BEFORE_RUN, _AFTER_RUN = map(_block, (f.FIRST, f.LAST, f.BEFORE_RUN, f.AFTER_RUN))
_BEFORE_NAME, _AFTER_NAME, _BETWEEN = _block(f.BEFORE_NAME), _block(f.AFTER_NAME), _block(f.BETWEEN)
_STEPS, _TOLD, _NAMED = _block(f.STEPS), f.NUMBER["told"], _block(f.NAME)
_EACH_TOLD = _block(f.SAID[1:])
_AT, _POSITION, _NAMELESS, _KINDS = (f.NUMBER[name] for name in ("at", "position", "nameless", "kinds"))
_TRAITS = _block(f.Traits._fields)
_NO_NAME = np.array([[f.POSITIONS["-"], 0, *(f.Traits(*([f.DIGITS[""]] * 6))), 0, 0]], dtype=np.float64).T
_ALONE, _BEGINS, _WITHIN, _ENDS = (f.POSITIONS[letter] for letter in "SBIE")
_WHOLE = np.array([0, f.WHOLES["<"], f.WHOLES[">"], f.WHOLES["w<>"]])
_WHOLE[0] = f.WHOLES[""]


class Encoder:
    """Numbers for the words of runs, in the alphabets of a model, or in those that are learnt meanwhile."""

    def __init__(self, alphabets: f.Alphabets, *, learning: bool = False) -> None:
        self.alphabets, self._learning = alphabets, learning
        self._met = met.Met(alphabets, learning=learning)

    def note(self, texts: Sequence[Words]) -> met.Noted:
        """The words of some texts in numbers."""
        if len(self._met) > _MOST_MET:
            self._met = met.Met(self.alphabets, learning=self._learning)
        return self._met.note(texts)

    def batches(
        self, noted: met.Noted, spans: Runs, matches: Sequence[Sequence[Match]], told: Told
    ) -> Iterator[Columns]:
        """The columns of the words of some runs, with the names in each, some thousand words at a time; `told` as of
        `runs.told`."""
        first = 0
        ends = np.cumsum(spans.ends - spans.starts)
        while first < len(spans):
            done = int(ends[first - 1]) if first else 0
            last = max(first + 1, int(ends.searchsorted(done + _MOST_WORDS)))
            some = Runs(spans.starts[first:last], spans.ends[first:last])
            yield _columns(noted, some, matches[first:last], told)
            first = last


def _columns(noted: met.Noted, spans: Runs, matches: Sequence[Sequence[Match]], told: Told) -> Columns:
    starts, ends = spans
    sizes = ends - starts
    at = positions(starts, sizes)
    numbers, columns, gaps = noted.numbers, noted.columns, noted.gaps
    out = np.ones((len(f.COLUMNS), len(at)))

    def fill(rows: slice, where: met.Ints, what: slice, repeats: met.Ints | None = None) -> None:
        found = columns[numbers[where], what].T
        out[rows] = found if repeats is None else found.repeat(repeats, axis=1)

    fill(_OWN, at, slice(0, len(f.OWN)))
    fill(_BEFORE, at - 1, met.LETTERS_TO_NEAR)
    fill(_AFTER, at + 1, met.LETTERS_TO_NEAR)
    fill(_SECOND_BEFORE, at - 2, met.SHAPE_TO_NEAR)
    fill(_SECOND_AFTER, at + 2, met.SHAPE_TO_NEAR)
    fill(_FIRST, starts, met.KINDS_TO_NEAR, sizes)
    fill(_LAST, ends - 1, met.KINDS_TO_NEAR, sizes)
    fill(_BEFORE_RUN, starts - 1, met.KINDS_TO_NEAR, sizes)
    fill(_AFTER_RUN, ends, met.KINDS_TO_NEAR, sizes)

    gap, gap_after, pair, pair_after, gap_before_run, gap_after_run = out[_BETWEEN][:6]
    gap[:], gap_after[:] = gaps[at], gaps[at + 1]
    pair[:] = gap + len(GAPS) * gaps[at - 1]
    behind = gaps[at + 2]
    pair_after[:] = np.where(behind > 0, len(GAPS) * gap_after + behind, gap_after)
    gap_before_run[:], gap_after_run[:] = gaps[starts].repeat(sizes), gaps[ends].repeat(sizes)

    gone, to_go = out[_STEPS]
    np.minimum(at - starts.repeat(sizes), f.FAR, out=gone)
    np.minimum((ends - 1).repeat(sizes) - at, f.FAR, out=to_go)
    out[_STEPS] += 1

    said = told.flags[told.key[at]]
    out[_TOLD] = said + 1.0
    out[_EACH_TOLD] = (said >> _BITS[:, None] & 1) * (_BITS[:, None] + 1.0)

    out[_NAMED] = _NO_NAME
    out[_NAMELESS] = out[_KINDS]
    out[_BEFORE_NAME] = out[_AFTER_NAME] = out[_BETWEEN.stop - 2 : _BETWEEN.stop] = 0
    if any(matches):
        _names(noted, out, _Lying(spans, matches))
    return out


class _Lying:
    """The names in runs as columns, one each: `word` is the number of its first word among those of all the runs."""

    def __init__(self, spans: Runs, matches: Sequence[Sequence[Match]]) -> None:
        begun = 0
        lines: list[tuple[int, ...]] = []
        for start, end, its in zip(spans.starts.tolist(), spans.ends.tolist(), matches, strict=True):
            for first, last, _, traits in its:
                whole = (first == 0) + 2 * (start + last == end)
                lines.append((begun + first, start + first, last - first, whole, *traits))
            begun += end - start
        columns = np.array(lines, dtype=np.int64).T
        self.word, self.start, self.sizes, self.whole = columns[:4]
        self.traits = columns[4:]


def _names(noted: met.Noted, out: Columns, names: _Lying) -> None:
    """Fill the columns about the gazetteer names, for the words that lie in one."""
    sizes = names.sizes
    inside = positions(names.word, sizes)
    place = np.full(len(inside), _WITHIN)
    last = np.cumsum(sizes) - 1
    place[last + 1 - sizes] = _BEGINS
    place[last] = _ENDS
    place[last[sizes == 1]] = _ALONE
    ends = names.start + sizes
    numbers, gaps = noted.numbers, noted.gaps
    every = np.concatenate(
        [
            noted.columns[numbers[names.start - 1], met.SHAPE_TO_HEARD].T,
            noted.columns[numbers[ends], met.SHAPE_TO_KINDS].T,
            gaps[names.start][None],
            gaps[ends][None],
            names.traits,
            _WHOLE[names.whole][None],
        ]
    ).repeat(sizes, axis=1)
    rows = [
        *_rows(_BEFORE_NAME),
        *_rows(_AFTER_NAME),
        _BETWEEN.stop - 2,
        _BETWEEN.stop - 1,
        *_rows(_TRAITS),
        f.NUMBER["whole"],
    ]
    out[np.array(rows)[:, None], inside] = every
    out[_AT, inside] = out[_POSITION, inside] = place
    out[_NAMELESS, inside] = 0


def _rows(block: slice) -> range:
    return range(block.start, block.stop)


def spelt(alphabets: f.Alphabets, columns: Columns) -> list[list[tuple[str, str]]]:
    """The features of each word written out, as template and values."""
    values = [{number: value for value, number in alphabets.of[column].items()} for column in f.COLUMNS]
    templates = [(name, [f.NUMBER[column] for column in read]) for name, read in f.ROWS]
    return [
        [
            (name, "|".join([values[column][word[column]] for column in read]))
            for name, read in templates
            if all(word[column] for column in read)
        ]
        for word in columns.T.astype(int).tolist()
    ]


__all__ = ["Columns", "Encoder", "spelt"]
