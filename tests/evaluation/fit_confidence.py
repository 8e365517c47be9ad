"""Fit the weights of `geodata/strikes/weights.json`: how likely is a found strike right in a report nobody has read?

    python tests/evaluation/fit_confidence.py [--write]

`first_looks.csv` beside this file holds one row for each strike that the extractor found at first sight in reports of
several wars, in three languages, before anything was mended for them: its signs (`confidence.features`) and whether a
strike was annotated there; `take_first_look.py` makes these rows. On the sets that rules were made with nearly all is
right, and weights fitted there promise too much.

Plain logistic regression with an L2 penalty, by Newton's method. Prints the reliability, predicted against observed
in bins, each report predicted by weights fitted without it, and what the threshold holds back.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

WEIGHTS = Path(__file__).parents[2] / "geodata" / "strikes" / "weights.json"
FIRST_LOOKS = Path(__file__).with_name("first_looks.csv")
PENALTY = 1.0
FOLDS, SHUFFLES = 5, 20
THRESHOLD = 0.5
"""What is likelier wrong than right waits for a reader: 67 of 1,433 at first sight, of which 20 were right."""
Matrix = npt.NDArray[np.float64]


def first_looks() -> tuple[list[str], Matrix, Matrix, list[str]]:
    """Names of the signs, one row a found strike, whether it is right, and its report."""
    with FIRST_LOOKS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = ["bias", *(name for name in rows[0] if name not in ("round", "report", "right"))]
    x = np.array([[1.0, *(float(row[name]) for name in names[1:])] for row in rows])
    y = np.array([float(row["right"]) for row in rows])
    return names, x, y, [f"{row['round']}-{row['report']}" for row in rows]


def fit(x: Matrix, y: Matrix) -> Matrix:
    """Weights of a logistic regression; the first column (the constant) is not penalised."""
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[0] = 1e-3
    for _ in range(50):
        p = probability(x, w)
        gradient = x.T @ (y - p) - penalty * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return w


def probability(x: Matrix, w: Matrix) -> Matrix:
    result: Matrix = 1 / (1 + np.exp(-x @ w))
    return result


def unseen(x: Matrix, y: Matrix, reports: list[str]) -> Matrix:
    """The probability of each strike by weights fitted without its report, the mean of several partitions."""
    p = np.zeros(len(y))
    known = sorted(set(reports))
    for seed in range(SHUFFLES):
        folds = dict(zip(known, np.random.default_rng(seed).integers(FOLDS, size=len(known)), strict=True))
        fold = np.array([folds[report] for report in reports])
        for k in range(FOLDS):
            p[fold == k] += probability(x[fold == k], fit(x[fold != k], y[fold != k])) / SHUFFLES
    return p


def reliability(p: Matrix, y: Matrix) -> list[tuple[str, int, float, float]]:
    """For each bin of predicted probability: its bounds, how many, mean predicted, share right."""
    bins = []
    for low, high in ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        inside = (p >= low) & (p < high)
        if inside.any():
            n, predicted, observed = int(inside.sum()), float(p[inside].mean()), float(y[inside].mean())
            bins.append((f"{low:.2f}-{min(high, 1):.2f}", n, predicted, observed))
    return bins


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    args = parser.parse_args()
    names, x, y, reports = first_looks()
    print(f"{len(y)} strikes found at first sight, {y.mean():.3f} of them right")
    p = unseen(x, y, reports)
    for bounds, count, predicted, observed in reliability(p, y):
        print(f"{bounds}  n={count}  predicted={predicted:.3f}  observed={observed:.3f}")
    held = p < THRESHOLD
    print(
        f"under {THRESHOLD}: {held.sum()}, {y[held].sum():.0f} of them right; of all others {y[~held].mean():.3f} are"
    )
    if args.write:
        weights = {name: round(float(value), 3) for name, value in zip(names, fit(x, y), strict=True)}
        text = json.dumps({"threshold": THRESHOLD, "weights": dict(sorted(weights.items()))}, indent=2)
        WEIGHTS.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
