"""Trains the ranker of `geodata.locations` and writes `geodata/locations/weights.json`.

    python tests/training/train_resolver.py FOLDER [--cross]

FOLDER as for `train_recogniser.py`. Given gold spans, the ranker learns to put a candidate near the gold point before
its namesakes. `--cross` writes nothing but says how well it does on unseen documents (5 folds over all corpora) and on
each corpus when trained on the other two. Needs scipy.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from geodata.gazetteer import default, demonym_code, normalise
from geodata.locations import document as doc
from geodata.locations import outlets, ranker
from geodata.locations.candidates import Lookup
from geodata.model import Toponym

CORPORA = ("lgl", "trnews", "geowebnews")
NEAR_KM, AGREED_KM = 30.0, 161.0
PARENT_BONUS = 2.0
# The corpora are American and local: there a report does mean the hamlet. News of wars means the city.
# None of them is in Ukrainian.
PRIORS = {"hamlet_of_a_city": -2.5, "too_small": -2.5, "told_at_home": 1.0}


def documents(folder: Path) -> list[dict[str, Any]]:
    found = []
    for corpus in CORPORA:
        with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
            found += [{**json.loads(line), "corpus": corpus} for line in lines]
    return found


def toponym(gold: dict[str, Any]) -> Toponym:
    kind = "demonym" if demonym_code(normalise(gold["text"])) else "place"
    return Toponym(gold["start"], gold["end"], gold["text"], (gold["text"],), kind)  # type: ignore[arg-type]


def prepare(document: dict[str, Any], lookup: Lookup, *, home: bool) -> dict[str, Any]:
    """A document as its table and, for each linked mention, the distance of each candidate of its group."""
    unique = {(t["start"], t["end"]): t for t in document["toponyms"]}
    gold = sorted(unique.values(), key=lambda t: t["start"])
    toponyms = [toponym(t) for t in gold]
    found = doc.groups(toponyms, doc.asked(toponyms, document["text"], lookup.gazetteer), lookup)
    table = doc.table(found, lookup, home=outlets.home(document.get("domain")) if home else None)
    mentions = []
    linked = sum(t.get("lat") is not None for t in gold)
    if table is not None:
        for g, group in enumerate(table.groups):
            size = int(table.starts[g + 1] - table.starts[g])
            units = group.candidates.units[:size]
            for m in group.mentions:
                if gold[m].get("lat") is None:
                    continue
                a, o = np.radians(gold[m]["lat"]), np.radians(gold[m]["lon"])
                point = np.array([np.cos(a) * np.cos(o), np.cos(a) * np.sin(o), np.sin(a)])
                km = 6371.0 * np.arccos(np.clip(units @ point, -1.0, 1.0))
                mentions.append((g, km, gold[m]))
    return {"corpus": document["corpus"], "table": table, "mentions": mentions, "linked": linked}


def samples(data: list[dict[str, Any]]) -> list[tuple[np.ndarray, np.ndarray, float]]:
    """(features, which are right, weight) for each mention with a right and a wrong candidate."""
    found = []
    for item in data:
        if item["table"] is None:
            continue
        table = item["table"]
        for g, km, _ in item["mentions"]:
            right = km < NEAR_KM if (km < NEAR_KM).any() else km < AGREED_KM
            if right.any() and not right.all():
                share = sum(1 for other, _, _ in item["mentions"] if other == g)
                found.append((table.features[table.starts[g] : table.starts[g + 1]], right, share**-0.5))
    return found


def fit(data: list[dict[str, Any]], *, ridge: float = 1.0) -> np.ndarray:
    """Weights that maximise the probability of the right candidates (softmax over a group), with a ridge."""
    found = samples(data)
    matrix = np.concatenate([f for f, _, _ in found]).astype(np.float64)
    right = np.concatenate([r for _, r, _ in found])
    sizes = np.array([len(f) for f, _, _ in found])
    heads = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    number = np.repeat(np.arange(len(sizes)), sizes)
    weight = np.array([w for _, _, w in found])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ w
        scores -= np.maximum.reduceat(scores, heads)[number]
        e = np.exp(scores)
        p = e / np.add.reduceat(e, heads)[number]
        q = np.where(right, e, 0)
        mass = np.add.reduceat(q, heads)
        q = q / mass[number]
        chance = np.add.reduceat(np.where(right, p, 0), heads)
        value = -(weight * np.log(np.maximum(chance, 1e-12))).sum() + ridge * (w**2).sum() / 2
        slope = matrix.T @ (weight[number] * (p - q)) + ridge * w
        return value, slope

    start = np.zeros(matrix.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def finished(weights: np.ndarray) -> np.ndarray:
    """Fitted weights with what the corpora cannot teach, rounded as they are kept."""
    table = dict(zip(doc.FEATURES, weights.tolist(), strict=True))
    # The corpora mark the parent in "Alexandria, La." as a name of its own, which then speaks through the features of
    # siblings; where the tagger misses it, this feature stands alone.
    table["parent_agrees"] += PARENT_BONUS
    for name, prior in PRIORS.items():
        table[name] = min(0.0, table[name]) + prior
    return np.array([round(table[name], 4) for name in doc.FEATURES], dtype=np.float32)


def measure(weights: np.ndarray, data: list[dict[str, Any]]) -> dict[str, list[float]]:
    """By corpus: right within 161 km, ceiling, linked."""
    counts: dict[str, list[float]] = {}
    for item in data:
        row = counts.setdefault(item["corpus"], [0, 0, 0])
        row[2] += item["linked"]
        if item["table"] is None:
            continue
        table = item["table"]
        scores = table.features @ weights
        for g, km, _ in item["mentions"]:
            best = int(np.argmax(scores[table.starts[g] : table.starts[g + 1]]))
            row[0] += km[best] <= AGREED_KM
            row[1] += km.min() <= AGREED_KM
    return counts


def say(title: str, counts: dict[str, list[float]]) -> None:
    for corpus, (right, ceiling, linked) in counts.items():
        print(
            f"{title:18} {corpus:11} n={linked:5} A@161={right / linked:.4f} ceiling={ceiling / linked:.4f}", flush=True
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--ridge", type=float, default=1.0)
    options = parser.parse_args()
    lookup = Lookup(default())
    found = documents(options.folder)
    # Each document is learnt from twice: most reports come from outlets without a home, and the other features must
    # stand on their own there.
    without = [prepare(document, lookup, home=False) for document in found]
    with_home = [prepare(document, lookup, home=True) for document in found]
    if options.cross:
        order = list(range(len(found)))
        random.Random(7).shuffle(order)
        totals: dict[str, dict[str, list[float]]] = {"no outlets": {}, "outlets": {}}
        for fold in range(5):
            held = sorted(order[fold::5])
            rest = [i for i in order if i not in set(held)]
            weights = fit([without[i] for i in rest] + [with_home[i] for i in rest], ridge=options.ridge)
            for title, data in (("no outlets", without), ("outlets", with_home)):
                for corpus, row in measure(weights, [data[i] for i in held]).items():
                    before = totals[title].get(corpus, [0, 0, 0])
                    totals[title][corpus] = [a + b for a, b in zip(before, row, strict=True)]
        for title, total in totals.items():
            say(f"folds, {title}", total)
        for corpus in CORPORA:
            weights = fit([d for d in without + with_home if d["corpus"] != corpus], ridge=options.ridge)
            for title, data in (("no outlets", without), ("outlets", with_home)):
                say(f"others, {title}", measure(weights, [d for d in data if d["corpus"] == corpus]))
    weights = fit(without + with_home, ridge=options.ridge)
    say("in sample", measure(weights, without))
    if not options.cross:
        table = {name: round(float(w), 4) for name, w in zip(doc.FEATURES, finished(weights), strict=True)}
        about = "trained on the open halves of LGL, TR-News and GeoWebNews by tests/training/train_resolver.py"
        ranker.WEIGHTS.write_text(json.dumps({"about": about, "weights": table}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
