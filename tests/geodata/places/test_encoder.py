"""The numbers that the tagger adds up stand for the features that the trainer reads."""

from __future__ import annotations

import random
from itertools import pairwise, product

import pytest

from geodata.gazetteer import default
from geodata.toponyms import tagger
from geodata.toponyms.encoder import WIDTH, Encoder
from geodata.toponyms.features import lexical
from geodata.toponyms.runs import Finder, document_flags, runs
from geodata.toponyms.words import Words

TEXT = (
    "KHARKIV (Reuters) - A missile struck the Saltivskyi district of Kharkiv on Monday, Mayor Ihor Terekhov said.\n\n"
    "In Prince George's County, Maryland, near Washington, D.C., nobody had heard of Nova Kakhovka or of Deir al-Balah."
)


def test_scores_by_numbers_are_those_of_the_features_written_out() -> None:
    model, finder, words = tagger.default(), Finder(default()), Words(TEXT)
    written: list[list[str]] = [[]]

    def learn(features: list[str]) -> int:
        written.append(features)
        return len(written) - 1

    vocabulary = lexical(tagger.read()["weights"])
    spelt = Encoder(vocabulary, learn)
    spans = runs(words)
    flags = document_flags(words, spans)
    for run in spans:
        by_number: list[int] = []
        by_feature: list[int] = []
        matches = finder.matches(words, run)
        model.encoder().encode(words, run, matches, flags, by_number)
        spelt.encode(words, run, matches, flags, by_feature)
        rows = [by_feature[at : at + WIDTH] for at in range(0, len(by_feature), WIDTH)]
        plain = model.plain([[feature for number in row for feature in written[number]] for row in rows])
        for one, other in zip(model.scores(by_number), plain, strict=True):
            assert one == pytest.approx(other, abs=1e-9)


def test_the_best_path_is_the_best_of_all_paths() -> None:
    model, lot = tagger.default(), random.Random(3)
    moves: list[list[float]] = tagger.read()["moves"]

    def worth(labels: tuple[int, ...], scores: list[list[float]]) -> float:
        if labels[0] == 2 or any(a == 0 and b == 2 for a, b in pairwise(labels)):
            return -1e9
        steps = sum(moves[a][b] for a, b in pairwise(labels))
        return steps + sum(row[label] for row, label in zip(scores, labels, strict=True))

    for size in (1, 2, 3, 4):
        for _ in range(40):
            scores = [[lot.gauss(0, 3) for _ in range(4)] for _ in range(size)]
            scores[0][0] += lot.choice((0, 4, 20))
            best = max(worth(labels, scores) for labels in product(range(4), repeat=size))
            if size > 1:
                assert worth(tuple(model.best(scores)), scores) == pytest.approx(best)
            else:
                assert scores[0][model.best(scores)[0]] == pytest.approx(best)
