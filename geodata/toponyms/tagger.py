"""A linear-chain tagger: a table of weights, a few additions a word, and the best path (Viterbi)."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata.toponyms.features import GROUPS, Key, Row, Vocabulary, lexical

LABELS = ("O", "B", "I", "D")  # outside, begins a place, goes on, begins a demonym
Scores = tuple[float, float, float, float]
_MOST_KNOWN = 20_000  # sums kept for each group of features


class Tagger:
    """Weights by feature and label, and by pair of labels (from the trainer: `tests/training/train_recogniser.py`)."""

    def __init__(self, model: dict[str, Any]) -> None:
        self._weights: dict[str, list[float]] = model["weights"]
        # How far the scales are tipped towards names: a place that is missed is worse than one too many.
        self._lean: float = model.get("lean", 0.0)
        self._moves: list[list[float]] = model["moves"]
        self.vocabulary = Vocabulary(lexical(self._weights))
        self._known: list[dict[Key, Scores]] = [{} for _ in GROUPS]

    def scores(self, rows: list[Row]) -> list[Scores]:
        """The score of each label for each word."""
        out: list[Scores] = []
        for row in rows:
            outside = begin = inside = demonym = 0.0
            for known, key in zip(self._known, row, strict=True):
                sums = known.get(key)  # type: ignore[arg-type]  # None is never kept
                if sums is None:
                    if key is None:
                        continue
                    sums = self._learn(known, key)
                o, b, i, d = sums
                outside += o
                begin += b
                inside += i
                demonym += d
            out.append((outside - self._lean, begin, inside, demonym))
        return out

    def _learn(self, known: dict[Key, Scores], key: Key) -> Scores:
        if len(known) > _MOST_KNOWN:
            known.clear()
        group = next(number for number, table in enumerate(self._known) if table is known)
        sums = known[key] = self._sum(GROUPS[group](*key))
        return sums

    def plain(self, rows: list[list[str]]) -> list[Scores]:
        """As `scores`, of features that are written out already."""
        return [(outside - self._lean, *rest) for outside, *rest in map(self._sum, rows)]  # type: ignore[misc]

    def _sum(self, features: list[str]) -> Scores:
        outside = begin = inside = demonym = 0.0
        weights = self._weights
        for feature in features:
            row = weights.get(feature)
            if row is not None:
                outside += row[0]
                begin += row[1]
                inside += row[2]
                demonym += row[3]
        return (outside, begin, inside, demonym)

    def best(self, scores: list[Scores]) -> list[int]:
        """The likeliest labels, as numbers in LABELS; a place never begins with I."""
        if len(scores) == 1:
            outside, begin, _, demonym = scores[0]
            return [0 if outside >= begin and outside >= demonym else 1 if begin >= demonym else 3]
        moves = self._moves
        paths: list[tuple[int, ...]] = []
        first = scores[0]
        current = [first[0], first[1], -math.inf, first[3]]
        for row in scores[1:]:
            back = []
            following = []
            for label in range(4):
                best, source = -math.inf, 0
                for previous in range(4):
                    if label == 2 and previous == 0:
                        continue
                    value = current[previous] + moves[previous][label]
                    if value > best:
                        best, source = value, previous
                back.append(source)
                following.append(best + row[label])
            paths.append(tuple(back))
            current = following
        label = max(range(4), key=current.__getitem__)
        labels = [label]
        for back_row in reversed(paths):
            label = back_row[label]
            labels.append(label)
        labels.reverse()
        return labels

    def margin(self, scores: list[Scores], labels: list[int], first: int, last: int) -> float:
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


@lru_cache(maxsize=1)
def default() -> Tagger:
    """The tagger of this installation, read once a process."""
    return Tagger(json.loads(Path(__file__).with_name("weights.json").read_text("utf-8")))
