"""A linear-chain tagger: a table of weights, a few additions a word, and the best path (Viterbi)."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from geodata.toponyms import features as f
from geodata.toponyms.encoder import Columns, Encoder

LABELS = ("O", "B", "I", "D")  # outside, begins a place, goes on, begins a demonym
Scores = Sequence[float]  # one for each label
Thousandths = npt.NDArray[np.int32]  # weights have three digits: as whole numbers their sums are exact
_TEMPLATE_BITS: Final = 7
_SLOT_BITS: Final = 16
_AT_ONCE: Final = 128  # words: what is worked out for them stays in the processor's cache
_MIX: Final = np.uint64(0x9E3779B97F4A7C15)  # Knuth's multiplier: the golden ratio of 2^64


class Weights:
    """The weights of features, by key: a whole number made of the template's number and its values'."""

    def __init__(self, model: Mapping[str, Mapping[str, Sequence[float]]], alphabets: f.Alphabets) -> None:
        self._shifts = np.zeros((len(f.ROWS), len(f.COLUMNS)))
        templates = {name: number for number, name in enumerate(f.TEMPLATES, start=1)}
        keys: list[int] = []
        rows: list[Sequence[float]] = [(0.0,) * len(LABELS)]
        done = set()
        for number, (name, columns) in enumerate(f.ROWS):
            read = [alphabets.of[column] for column in columns]
            scales = [1 << _TEMPLATE_BITS]
            for alphabet in read:
                scales.append(scales[-1] << (len(alphabet) + 1).bit_length())
            if scales[-1] > 1 << 53:
                raise ValueError(f"template '{name}' has more values than a float holds whole numbers")
            for column, scale in zip(columns, scales, strict=False):
                self._shifts[number, f.NUMBER[column]] = scale
            self._shifts[number, f.NUMBER[f.ALWAYS[0]]] += templates[name]
            if name in done:
                continue
            done.add(name)
            for written, weights in model.get(name, {}).items():
                values = [alphabet[value] for alphabet, value in zip(read, written.split("|"), strict=True)]
                keys.append(templates[name] + sum(v * scale for v, scale in zip(values, scales, strict=False)))
                rows.append(weights)
        self._rows: Thousandths = np.rint(np.array(rows) * 1000).astype(np.int32)
        self._place(keys)

    def _place(self, keys: list[int]) -> None:
        """Every key into the slot that it is hashed to; those that meet there are a chain."""
        self._keys = np.array([-1, *keys], dtype=np.int64)
        self._first = np.zeros(1 << _SLOT_BITS, dtype=np.int32)
        self._next = np.zeros(len(self._keys), dtype=np.int64)
        for row, slot in enumerate(_slots(self._keys).tolist()[1:], start=1):
            self._next[row] = self._first[slot]
            self._first[slot] = row

    def sums(self, columns: Columns) -> Thousandths:
        """For each word the weights of its features added up, by label."""
        size = columns.shape[1]
        some = [self._sums(columns[:, first : first + _AT_ONCE]) for first in range(0, size, _AT_ONCE)]
        return some[0] if len(some) == 1 else np.concatenate(some)

    def _sums(self, columns: Columns) -> Thousandths:
        keys = (self._shifts @ columns).astype(np.int64)
        rows = self._first.take(_slots(keys)).astype(np.int64)
        flat, flat_keys = rows.ravel(), keys.ravel()
        astray = np.flatnonzero(self._keys.take(flat) != flat_keys)
        astray = astray[flat.take(astray) > 0]
        while len(astray):
            flat[astray] = following = self._next.take(flat.take(astray))
            astray = astray[(following > 0) & (self._keys.take(following) != flat_keys.take(astray))]
        found: Thousandths = np.add.reduce(self._rows.take(rows, axis=0), axis=0)
        return found


def _slots(keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return ((keys.view(np.uint64) * _MIX) >> np.uint64(64 - _SLOT_BITS)).view(np.int64)


class Tagger:
    """Weights by feature and label, and by pair of labels (from the trainer: `tests/training/train_recogniser.py`)."""

    def __init__(self, model: dict[str, Any]) -> None:
        # How far the scales are tipped towards names: a place that is missed is worse than one too many.
        self._lean = round(1000 * model.get("lean", 0.0))
        self._moves: list[list[float]] = model["moves"]
        # A run whose every word is outside by more than this is outside as a whole, whatever the moves say.
        self._sure = 2 * max(0.0, max(map(max, self._moves)) - self._moves[0][0])
        alphabets = f.Alphabets()
        alphabets.learn(model["weights"])
        self._weights = Weights(model["weights"], alphabets)
        self.encoder = Encoder(alphabets)

    def sums(self, columns: Columns) -> Thousandths:
        """The score of each label for each word (down), in thousandths."""
        found = self._weights.sums(columns)
        found[:, 0] -= self._lean
        return found

    def may_be_names(self, sums: Thousandths, heads: npt.NDArray[np.int64], more: float) -> npt.NDArray[np.bool_]:
        """Of each run, whose first word has the number `heads`, whether any word of it can be of a name, even with so
        much `more` for a beginning; exact for runs of one word."""
        most = 1000 * more
        outside, begin, inside, demonym = sums.T
        least = outside - 1000 * self._sure - 1  # for what is lost in floats
        several = (begin + most >= least) | (inside >= least) | (demonym >= least)
        alone = (begin + most >= outside) | (demonym >= outside)
        sizes = np.diff(heads, append=len(sums))
        found: npt.NDArray[np.bool_] = np.where(sizes == 1, alone[heads], np.logical_or.reduceat(several, heads))
        return found

    def best(self, scores: Sequence[Scores]) -> list[int]:
        """The likeliest labels, as numbers in LABELS; a place never begins with I."""
        if len(scores) == 1:
            outside, begin, _, demonym = scores[0]
            return [0 if outside >= begin and outside >= demonym else 1 if begin >= demonym else 3]
        sure = self._sure
        for outside, begin, inside, demonym in scores:
            least = outside - sure
            if begin >= least or inside >= least or demonym >= least:
                return self._path(scores)
        return [0] * len(scores)

    def _path(self, scores: Sequence[Scores]) -> list[int]:
        """The path of the highest sum (Viterbi). Labels are written out: a report has many words and only four labels.
        Among equals the lower label is taken."""
        (oo, ob, _, od), (bo, bb, bi, bd), (io, ib, ii, id_), (do, db, di, dd) = self._moves
        outside, begin, _, demonym = scores[0]
        inside = -math.inf
        paths: list[tuple[int, int, int, int]] = []
        for o, b, i, d in scores[1:]:
            a, a_from = outside + oo, 0
            if (value := begin + bo) > a:
                a, a_from = value, 1
            if (value := inside + io) > a:
                a, a_from = value, 2
            if (value := demonym + do) > a:
                a, a_from = value, 3
            e, e_from = outside + ob, 0
            if (value := begin + bb) > e:
                e, e_from = value, 1
            if (value := inside + ib) > e:
                e, e_from = value, 2
            if (value := demonym + db) > e:
                e, e_from = value, 3
            n, n_from = begin + bi, 1
            if (value := inside + ii) > n:
                n, n_from = value, 2
            if (value := demonym + di) > n:
                n, n_from = value, 3
            m, m_from = outside + od, 0
            if (value := begin + bd) > m:
                m, m_from = value, 1
            if (value := inside + id_) > m:
                m, m_from = value, 2
            if (value := demonym + dd) > m:
                m, m_from = value, 3
            paths.append((a_from, e_from, n_from, m_from))
            outside, begin, inside, demonym = a + o, e + b, n + i, m + d
        ends = (outside, begin, inside, demonym)
        label = ends.index(max(ends))
        labels = [label]
        for back in reversed(paths):
            label = back[label]
            labels.append(label)
        labels.reverse()
        return labels

    def margin(self, scores: Sequence[Scores], labels: list[int], first: int, last: int) -> float:
        """The log odds of the span `first` to `last` against the same words being no name, all else as it is."""
        moves = self._moves
        odds = sum(scores[at][labels[at]] - scores[at][0] for at in range(first, last + 1))
        before = labels[first - 1] if first else None
        after = labels[last + 1] if last + 1 < len(labels) else None
        if before is not None:
            odds += moves[before][labels[first]] - moves[before][0]
        for at in range(first, last):
            odds += moves[labels[at]][labels[at + 1]] - moves[0][0]
        if after is not None:
            odds += moves[labels[last]][after] - moves[0][after]
        return max(-30.0, min(30.0, odds))


def spans(labels: list[int]) -> list[tuple[int, int, int]]:
    """Labels as (first word, last word, label of the first word)."""
    found: list[tuple[int, int, int]] = []
    for number, label in enumerate(labels):
        if label in (1, 3):
            found.append((number, number, label))
        elif label == 2 and found and found[-1][1] == number - 1:
            first, _, kind = found[-1]
            found[-1] = (first, number, kind)
    return found


def read() -> dict[str, Any]:
    """The weights of this installation as they are written."""
    model: dict[str, Any] = json.loads(Path(__file__).with_name("weights.json").read_text("utf-8"))
    return model


@lru_cache(maxsize=1)
def default() -> Tagger:
    """The tagger of this installation, made once a process."""
    return Tagger(read())
