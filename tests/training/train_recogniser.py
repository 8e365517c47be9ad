"""Trains the tagger of `geodata.toponyms.latin` and writes `geodata/toponyms/weights.json`.

    python tests/training/train_recogniser.py FOLDER [--cross] [--folds 5]

FOLDER holds lgl.jsonl, trnews.jsonl and geowebnews.jsonl (open halves of LGL, Lieberman et al. 2010; TR-News, Kamalloo
and Rafiei 2018; GeoWebNews, Gritta et al. 2019); our own sentences are in `own_sentences.py`. `--cross` writes nothing
but says how well the tagger does on documents
it has not seen: by folds over all corpora, and on each corpus when trained on the other two. Needs python-crfsuite.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

import own_sentences
import pycrfsuite

from geodata.gazetteer import default, demonym_code, normalise
from geodata.toponyms import hyphens, tagger
from geodata.toponyms.asked import asked_about
from geodata.toponyms.encoder import Encoder, spelt
from geodata.toponyms.features import Alphabets
from geodata.toponyms.finder import Finder
from geodata.toponyms.runs import runs, told
from geodata.toponyms.words import Words

CORPORA = ("lgl", "trnews", "geowebnews")
OUT = Path(tagger.__file__).with_name("weights.json")
LEAN = 0.5
ENCODER = Encoder(Alphabets(), learning=True)
Sequence = tuple[list[list[str]], list[str], list[tuple[int, int]]]


def documents(folder: Path) -> list[dict[str, Any]]:
    found = []
    for corpus in CORPORA:
        with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
            found += [{**json.loads(line), "corpus": corpus} for line in lines]
    return found


def sequences(document: dict[str, Any], finder: Finder) -> list[Sequence]:
    """The runs of a document as features, labels and offsets."""
    words = Words(document["text"])
    label: dict[int, str] = {}
    starts = {start: number for number, start in enumerate(words.starts)}
    for toponym in sorted(document["toponyms"], key=lambda t: (t["start"], -t["end"])):
        number = starts.get(toponym["start"])
        if number is None or number in label:
            continue
        adjective = toponym.get("modifier") == "Adjective"
        demonym = adjective or demonym_code(normalise(toponym["text"])) is not None
        label[number] = "D" if demonym else "B"
        while number + 1 < len(words) and words.starts[number + 1] < toponym["end"]:
            number += 1
            label[number] = "I"
    found = []
    noted = ENCODER.note([words])
    spans = runs(noted)
    asked = asked_about(noted, spans, finder)
    columns = ENCODER.batches(noted, asked.runs, asked.matches, told(noted, spans))
    rows = [
        [f"{name}={values}" for name, values in word] for some in columns for word in spelt(ENCODER.alphabets, some)
    ]
    for run in asked.each:
        features, rows = rows[: run.end - run.start], rows[run.end - run.start :]
        labels = [label.get(n, "O") for n in range(run.start, run.end)]
        if labels[0] == "I":  # behind a word in lower case: the reader adds an article by itself ("al-Bab")
            labels[0] = "B" if hyphens.article(words, run.start) is not None else "O"
        offsets = [(words.starts[n], words.ends[n]) for n in range(run.start, run.end)]
        found.append((features, labels, offsets))
    return found


def fit(data: list[list[Sequence]], *, c1: float, c2: float, minimum: int) -> dict[str, Any]:
    trainer = pycrfsuite.Trainer(verbose=False)
    for document in data:
        for features, labels, _ in document:
            trainer.append(features, labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 150, "feature.minfreq": minimum,
                        "feature.possible_transitions": True})  # fmt: skip
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        model = pycrfsuite.Tagger()
        model.open(file.name)
        info = model.info()
    labels = list(tagger.LABELS)
    weights: dict[str, dict[str, list[float]]] = {}
    for (feature, label), weight in sorted(info.state_features.items()):
        name, _, values = feature.partition("=")
        row = weights.setdefault(name, {}).setdefault(values, [0.0] * len(labels))
        row[labels.index(label)] = round(weight, 3)
    moves = [[round(info.transitions.get((a, b), 0.0), 3) for b in labels] for a in labels]
    return {"lean": LEAN, "labels": labels, "moves": moves, "weights": weights}


def plain(model: dict[str, Any], rows: list[list[str]]) -> list[list[float]]:
    """The scores of the words of a run, from their features as they are written."""
    scores = []
    for features in rows:
        score = [-model["lean"], 0.0, 0.0, 0.0]
        for feature in features:
            name, _, values = feature.partition("=")
            for label, weight in enumerate(model["weights"].get(name, {}).get(values, ())):
                score[label] += weight
        scores.append([round(value, 6) for value in score])
    return scores


def measure(model: dict[str, Any], documents: list[dict[str, Any]], data: list[list[Sequence]]) -> dict[str, list[int]]:
    """Hits, emitted and gold spans by corpus."""
    tagging = tagger.Tagger(model)
    counts: dict[str, list[int]] = {}
    for document, found in zip(documents, data, strict=True):
        gold = {(t["start"], t["end"]) for t in document["toponyms"]}
        emitted = set()
        for features, _, offsets in found:
            labels = tagging.best(plain(model, features))
            for first, last, _kind in tagger.spans(labels):
                emitted.add((offsets[first][0], offsets[last][1]))
        row = counts.setdefault(document["corpus"], [0, 0, 0])
        row[0] += len(gold & emitted)
        row[1] += len(emitted)
        row[2] += len(gold)
    return counts


def say(title: str, counts: dict[str, list[int]]) -> None:
    for corpus, (hits, emitted, gold) in counts.items():
        precision, recall = hits / max(1, emitted), hits / max(1, gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{title:12} {corpus:11} n={gold:5} P={precision:.3f} R={recall:.3f} F1={f1:.3f}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--others", action="store_true", help="with --cross: also trained on the two other corpora")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--c1", type=float, default=0.3)
    parser.add_argument("--c2", type=float, default=0.05)
    parser.add_argument(
        "--own", type=int, default=own_sentences.NUMBER, help="short reports of our own sentences to learn from too"
    )
    parser.add_argument("--minimum", type=int, default=2)
    options = parser.parse_args()
    found = documents(options.folder)
    finder = Finder(default())
    own = [sequences(document, finder) for document in own_sentences.documents(options.own)]
    data = [sequences(document, finder) for document in found]
    settings = {"c1": options.c1, "c2": options.c2, "minimum": options.minimum}
    if not options.cross:
        model = fit(data + own, **settings)
        model["about"] = (
            "trained on the open halves of LGL, TR-News and GeoWebNews by tests/training/train_recogniser.py"
        )
        OUT.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
        say("in sample", measure(model, found, data))
        print(sum(map(len, model["weights"].values())), "features,", OUT.stat().st_size, "bytes")
        return 0
    order = list(range(len(found)))
    random.Random(7).shuffle(order)
    total: dict[str, list[int]] = {}
    for fold in range(options.folds):
        held = set(order[fold :: options.folds])
        model = fit([data[i] for i in order if i not in held] + own, **settings)
        part = measure(model, [found[i] for i in sorted(held)], [data[i] for i in sorted(held)])
        for corpus, row in part.items():
            total[corpus] = [a + b for a, b in zip(total.get(corpus, [0, 0, 0]), row, strict=True)]
    say("folds", total)
    for corpus in CORPORA if options.others else ():
        rest = [d for d, doc in zip(data, found, strict=True) if doc["corpus"] != corpus]
        model = fit(rest + own, **settings)
        inside = [i for i, doc in enumerate(found) if doc["corpus"] == corpus]
        say("others only", measure(model, [found[i] for i in inside], [data[i] for i in inside]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
