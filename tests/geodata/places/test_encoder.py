"""The columns that the tagger weighs stand for the features that the trainer reads."""

from __future__ import annotations

import random
from itertools import pairwise, product

import pytest

from geodata.gazetteer import default
from geodata.toponyms import latin, tagger
from geodata.toponyms.asked import asked_about
from geodata.toponyms.encoder import spelt
from geodata.toponyms.finder import Finder
from geodata.toponyms.runs import runs, told
from geodata.toponyms.words import Words

TEXT = (
    "KHARKIV (Reuters) - A missile struck the Saltivskyi district of Kharkiv on Monday, Mayor Ihor Terekhov said.\n\n"
    "In Prince George's County, Maryland, near Washington, D.C., nobody had heard of Nova Kakhovka or of Deir al-Balah."
)


def test_scores_by_columns_are_those_of_the_features_written_out() -> None:
    model, finder = tagger.default(), Finder(default())
    weights = tagger.read()["weights"]
    noted = model.encoder.note([Words(TEXT), Words(""), Words(f"Officials said so. {TEXT}")])
    spans = runs(noted)
    asked = asked_about(noted, spans, finder)
    for columns in model.encoder.batches(noted, asked.runs, asked.matches, told(noted, spans)):
        rows = spelt(model.encoder.alphabets, columns)
        assert len(rows) >= 40
        for features, sums in zip(rows, model.sums(columns).tolist(), strict=True):
            known = [weights[name][values] for name, values in features if values in weights.get(name, {})]
            outside, *others = (sum(label) * 1000 for label in zip(*known, strict=True))
            assert [outside - 1000 * tagger.read()["lean"], *others] == pytest.approx(sums)


def test_texts_together_have_the_names_that_each_has_alone() -> None:
    texts = [TEXT, "", "no name at all", "In Ukraine and", "US", f"Kyiv, {TEXT} Odesa"]
    assert latin.find_all(texts) == [latin.find(text) for text in texts]
    assert [t.text for t in latin.find("Kyiv")] == ["Kyiv"]


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
