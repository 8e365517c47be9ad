"""A linear-chain tagger: a table of weights, a few additions a word, and the best path (Viterbi)."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from geodata.toponyms.encoder import WIDTH, Encoder
from geodata.toponyms.features import lexical

LABELS = ("O", "B", "I", "D")  # outside, begins a place, goes on, begins a demonym
Scores = Sequence[float]  # one for each label
_MOST_KNOWN = 100_000  # numbers of the encoder; their sums are 3 MB, its keys more


class Tagger:
    """Weights by feature and label, and by pair of labels (from the trainer: `tests/training/train_recogniser.py`)."""

    def __init__(self, model: dict[str, Any]) -> None:
        # Most weights are one of some thousand numbers, and most of those 0: each is kept once.
        kept: dict[float, float] = {}
        self._weights: dict[str, tuple[float, ...]] = {
            feature: tuple(kept.setdefault(weight, weight) for weight in row)
            for feature, row in model["weights"].items()
        }
        # How far the scales are tipped towards names: a place that is missed is worse than one too many.
        self._lean: float = model.get("lean", 0.0)
        self._moves: list[list[float]] = model["moves"]
        # A run whose every word is outside by more than this is outside as a whole, whatever the moves say.
        self._sure = 2 * max(0.0, max(map(max, self._moves)) - self._moves[0][0])
        self._vocabulary = lexical(self._weights)
        # From `encoder` to `scores` a text must have the tagger for itself: numbers are given out in between.
        self.turn = threading.Lock()
        self._forget()

    def _forget(self) -> None:
        self._sums: npt.NDArray[np.float64] = np.zeros((1, len(LABELS)))
        self._new: list[list[float]] = []  # sums not yet among them
        self._met = 0
        self._encoder = Encoder(self._vocabulary, self._learn)

    def encoder(self) -> Encoder:
        """The encoder whose numbers `scores` takes; ask for it anew for every text."""
        if self._met > _MOST_KNOWN:
            self._forget()
        return self._encoder

    def _learn(self, features: list[str]) -> int:
        self._met += 1
        found = self._sum(features)
        if found is None:
            return 0
        self._new.append(found)
        return len(self._sums) + len(self._new) - 1

    def scores(self, numbers: list[int]) -> list[list[float]]:
        """The score of each label for each word, from the WIDTH numbers of each."""
        if self._new:
            self._sums = np.concatenate([self._sums, np.array(self._new)])
            self._new = []
        # A word's numbers stand in a column: numpy adds up the first axis many times faster than the second.
        columns = np.fromiter(numbers, dtype=np.int64, count=len(numbers)).reshape(-1, WIDTH).T
        found = np.add.reduce(self._sums.take(columns, axis=0), axis=0)
        found[:, 0] -= self._lean
        scores: list[list[float]] = found.round(6).tolist()  # weights have 3 digits: equal sums are to be equal
        return scores

    def plain(self, rows: list[list[str]]) -> list[list[float]]:
        """As `scores`, of features that are written out already."""
        sums = (self._sum(row) or [0.0] * len(LABELS) for row in rows)
        return [[round(outside - self._lean, 6), *rest] for outside, *rest in sums]

    def _sum(self, features: list[str]) -> list[float] | None:
        """The weights of features; None where none has any."""
        weights = self._weights
        rows = [weights[feature] for feature in features if feature in weights]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else None

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
