"""Fit the weights of `geodata/strikes/weights.json` on annotated strikes: how likely is a found strike right?

    python tests/evaluation/fit_confidence.py GOLD.jsonl ... [--write]

GOLD: reports annotated as README.md has it (`events` with place, lat, lon); those marked "held" are left out. A
found strike counts as right when a gold event of the same report has its place by name or within 15 km. Plain
logistic regression with an L2 penalty, by Newton's method. Prints the reliability: predicted against observed
in bins.
Fitted last on strikes-dev.jsonl (not in the repository) and the annotated sets beside this file.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

from geodata import languages, locations, sentences, strikes, toponyms
from geodata.gazetteer.distance import distance_km
from geodata.model import Report
from geodata.strikes import confidence, mentions, occasions, scene
from geodata.strikes.merge import Event
from geodata.strikes.scene import Scene

WEIGHTS = Path(__file__).parents[2] / "geodata" / "strikes" / "weights.json"
PENALTY = 1.0
NEAR_KM = 15.0
Matrix = npt.NDArray[np.float64]


def events_of(report: Report) -> tuple[Scene, list[Event]] | None:
    """The events of a report before they become strikes."""
    found = sentences.split(report.text)
    ready = strikes.prepare(report, found)
    if ready is None:
        return None
    names = strikes.names(ready, toponyms.find(report.text, language=report.language or languages.tell(report.text)))
    scene.put_in(ready[0], names, locations.resolve(names, report.text))
    mentions.complete(ready[0])
    return ready[0], occasions.gather(*ready)


def is_right(event: Event, gold: list[dict[str, object]]) -> bool:
    """Whether an annotated event has this place."""
    place = event.mention.location
    for known in gold:
        names = {str(n).casefold() for n in (known["place"], known.get("place_text"), *_list(known.get("place_ok")))}
        if {event.mention.name.casefold(), event.mention.text.casefold()} & names:
            return True
        lat, lon = known.get("lat"), known.get("lon")
        placed = place is not None and isinstance(lat, int | float) and isinstance(lon, int | float)
        if placed and distance_km(place.latitude, place.longitude, lat, lon) <= NEAR_KM:
            return True
    return False


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def table(paths: list[Path]) -> tuple[list[str], Matrix, Matrix]:
    """Names of the features, one row a found strike, and whether it is right."""
    rows: list[dict[str, float]] = []
    right: list[float] = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            doc = json.loads(line)
            if doc.get("split") == "held":
                continue
            day = doc.get("published")
            published = dt.date.fromisoformat(day[:10]) if day else None
            read = events_of(Report(doc["doc_id"], doc["text"], title=doc.get("title"), published=published))
            if read is None:
                continue
            ignored = {str(p).casefold() for p in doc.get("ignore_places", [])}
            for event in read[1]:
                if event.mention.text.casefold() in ignored:
                    continue
                rows.append(confidence.features(event, read[0]))
                right.append(float(is_right(event, doc["events"])))
    names = sorted({name for row in rows for name in row})
    return names, np.array([[row[n] for n in names] for row in rows]), np.array(right)


def fit(x: Matrix, y: Matrix, free: int) -> Matrix:
    """Weights of a logistic regression; the column `free` (the constant) is not penalised."""
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[free] = 1e-3
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - penalty * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return w


def reliability(p: Matrix, y: Matrix) -> list[tuple[str, int, float, float]]:
    """For each bin of predicted probability: its bounds, how many, mean predicted, share right."""
    bins = []
    for low, high in ((0.0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01)):
        inside = (p >= low) & (p < high)
        if inside.any():
            n, predicted, observed = int(inside.sum()), float(p[inside].mean()), float(y[inside].mean())
            bins.append((f"{low:.2f}-{min(high, 1):.2f}", n, predicted, observed))
    return bins


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    args = parser.parse_args()
    names, x, y = table(args.gold)
    w = fit(x, y, names.index("bias"))
    p = 1 / (1 + np.exp(-x @ w))
    print(f"{len(y)} strikes found, {y.mean():.3f} of them right")
    for bounds, count, predicted, observed in reliability(p, y):
        print(f"{bounds}  n={count}  predicted={predicted:.3f}  observed={observed:.3f}")
    if args.write:
        weights = {name: round(float(value), 3) for name, value in zip(names, w, strict=True)}
        WEIGHTS.write_text(json.dumps({"threshold": 0.5, "weights": weights}, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
