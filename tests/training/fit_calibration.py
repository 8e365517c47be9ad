"""Fits the curves of `geodata/toponyms/calibration.json`: how sure is a confidence really?

    python tests/training/measure_places.py FOLDER --pairs PAIRS.jsonl
    python tests/training/fit_calibration.py PAIRS.jsonl [--write] [--json FILE]

PAIRS has names of documents that neither tagger nor ranker were trained on, with the raw odds of both and what became
of them. Logistic regression on the log odds (Platt) with a ridge that holds the slope at 1; names known by a part only
and guesses, of which there are few, get a constant. Prints the reliability, predicted against observed in bins, each
document with curves fitted on the other four fifths. `--json` adds the bins to the figures of `measure_places.py`.
Needs scipy.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from measure_places import keep
from scipy.optimize import minimize

from geodata import __version__
from geodata.toponyms import calibration

BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
RIDGE = 4.0
CONSTANT = (calibration.PART, calibration.GUESS)
MOST = (1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 12.0)
Curve = tuple[float, float, float]
Curves = dict[str, Curve]


def fit(pairs: list[dict[str, Any]]) -> Curves:
    """Each curve."""
    names = [p for p in pairs if p["what"] == "found"]
    placed = [p for p in pairs if p["what"] == "given" and p["curve"]]
    curves = {
        curve: platt([(p["name_odds"], p["a_name"]) for p in names if p["known"] is known and p["tagged"]])
        for curve, known in ((calibration.KNOWN, True), (calibration.UNKNOWN, False))
    }
    for curve in (calibration.EXACT, *CONSTANT):
        rows = [(p["place_odds"], p["right"]) for p in placed if p["curve"] == curve]
        if curve in CONSTANT:
            share = (sum(y for _, y in rows) + 1) / (len(rows) + 2)
            curves[curve] = (0.0, round(float(np.log(share / (1 - share))), 4), 1.0)
        else:
            curves[curve] = platt(rows)
    return curves


def platt(rows: list[tuple[float, bool]]) -> Curve:
    """Slope, shift and the odds beyond which more odds tell nothing, of a logistic curve over log odds."""
    odds = np.array([odds for odds, _ in rows])
    y = np.array([right for _, right in rows], dtype=float)
    best: tuple[float, Curve] | None = None
    for most in MOST:
        x = np.clip(odds, -most, most)

        def loss(w: np.ndarray, x: np.ndarray = x) -> tuple[float, np.ndarray]:
            z = w[0] * x + w[1]
            p = 1 / (1 + np.exp(-np.clip(z, -50, 50)))
            value = (np.logaddexp(0, z) - y * z).sum() + RIDGE * (w[0] - 1) ** 2 / 2
            return value, np.array([((p - y) * x).sum() + RIDGE * (w[0] - 1), (p - y).sum()])

        found = minimize(loss, np.array([1.0, 0.0]), jac=True, method="L-BFGS-B")
        if best is None or found.fun < best[0]:
            best = found.fun, (round(float(found.x[0]), 4), round(float(found.x[1]), 4), most)
    assert best is not None
    return best[1]


def confidence(pair: dict[str, Any], curves: Curves) -> float:
    """As `geodata.places` gives it: that the words are a name, times that the place is right."""
    at = calibration.calibrated(curves[pair["curve"]], pair["place_odds"]) if pair["curve"] else 0.0
    if pair["what"] == "given":
        return at
    sure = calibration.KNOWN if pair["known"] else calibration.UNKNOWN
    return at * (calibration.calibrated(curves[sure], pair["name_odds"]) if pair["tagged"] else pair["name_confidence"])


def reliability(pairs: list[dict[str, Any]], what: str) -> list[dict[str, Any]]:
    """Predicted against observed on documents whose curves were fitted on others. A found name that the gold does not
    have counts as wrong; one that it has without a point is left out."""
    documents = sorted({p["doc_id"] for p in pairs})
    random.Random(7).shuffle(documents)
    rows = []
    for fold in range(5):
        held = set(documents[fold::5])
        curves = fit([p for p in pairs if p["doc_id"] not in held])
        rows += [
            (confidence(p, curves), bool(p["right"]))
            for p in pairs
            if p["what"] == what and p["doc_id"] in held and (p["right"] is not None or not p["a_name"])
        ]
    found = []
    for low, high in pairwise(BINS):
        inside = [(c, y) for c, y in rows if low <= c < high or (high == 1.0 and c == 1.0)]
        if inside:
            found.append(
                {
                    "what": "gold spans" if what == "given" else "end to end",
                    "low": low, "high": high, "n": len(inside),
                    "predicted": round(sum(c for c, _ in inside) / len(inside), 3),
                    "observed": round(sum(y for _, y in inside) / len(inside), 3),
                }
            )  # fmt: skip
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--write", action="store_true", help="write the curves into the package")
    parser.add_argument("--json", type=Path, help="the figures of measure_places.py, to which the bins are added")
    options = parser.parse_args()
    pairs = [json.loads(line) for line in options.pairs.read_text("utf-8").splitlines()]
    bins = [row for what in ("given", "found") for row in reliability(pairs, what)]
    for row in bins:
        print(f"{row['what']:10} {row['low']:.2f}-{row['high']:.2f}  n={row['n']:4}  predicted={row['predicted']:.3f}  "
              f"observed={row['observed']:.3f}")  # fmt: skip
    curves = fit(pairs)
    print(curves)
    if options.write:
        about = "fitted on held-out parts of LGL, TR-News and GeoWebNews by tests/training/fit_calibration.py"
        table = {"about": about, "curves": {name: list(curve) for name, curve in curves.items()}}
        calibration.FILE.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    if options.json:
        kept = json.loads(options.json.read_text("utf-8"))
        kept["reliability"] = bins
        kept["date"], kept["version"] = dt.datetime.now(tz=dt.UTC).date().isoformat(), __version__
        keep(options.json, kept)
    return 0


if __name__ == "__main__":
    sys.exit(main())
