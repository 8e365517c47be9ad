"""How often the best place of a conflict report lies where its coders put it.

    python tests/benchmarks/places_conflict.py bellingcat.json viina.csv [--misses 20]

Rows counted: those whose text names, word for word or by a lemma, a gazetteer place (town, district or site) within 25
km
of the row's own point. Our best place is the finest and surest of the report; "any" is whether one of our places is
near.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from geodata import morphology, places
from geodata.gazetteer import default, normalise
from geodata.languages import tell
from geodata.locations.relations import distance_km
from geodata.model import Report

NEAR_KM = 25.0
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_FINE = ("facility", "district", "settlement")


def rows(path: Path) -> Iterator[tuple[str, float, float]]:
    """Text, latitude and longitude of each row that has all three."""
    if path.suffix == ".json":
        found = [(r["description"], r["latitude"], r["longitude"]) for r in json.loads(path.read_text("utf-8"))]
    else:
        with path.open(encoding="utf-8", newline="") as lines:
            found = [(r["representative_text"], r["latitude"], r["longitude"]) for r in csv.DictReader(lines)]
    for text, latitude, longitude in found:
        try:
            yield text, float(latitude), float(longitude)
        except ValueError:
            continue


def names_near(text: str, point: tuple[float, float]) -> bool:
    """Whether a name in the text, looked up blindly, has a place near the point."""
    gazetteer = default()
    words = [m.group() for m in _WORD.finditer(text)]
    language = tell(text)
    forms = []
    for word in words:
        keys = {normalise(word)}
        if language in ("uk", "ru") and word[0].isupper():
            keys |= {normalise(lemma) for lemma in morphology.lemmas(word, language)}
        forms.append(keys)
    for start, word in enumerate(words):
        if not word[0].isupper():
            continue
        keys = set(forms[start])
        for size in (2, 3):
            if start + size <= len(words):
                tail = " ".join(normalise(w) for w in words[start + 1 : start + size])
                keys |= {f"{head} {tail}" for head in forms[start]}
        for key in keys:
            ids = gazetteer.ids(key)
            if not len(ids):
                continue
            ids = ids[gazetteer.kind[ids] >= 3]
            near = np.abs(gazetteer.latitude[ids] - point[0]) < 0.3
            for row in ids[near].tolist():
                if distance_km(point, (float(gazetteer.latitude[row]), float(gazetteer.longitude[row]))) <= NEAR_KM:
                    return True
    return False


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    for path in options.paths:
        total = counted = best_near = any_near = none = shown = 0
        for text, *at in rows(path):
            total += 1
            point = (at[0], at[1])
            if not names_near(text, point):
                continue
            counted += 1
            found = [p for p in places.find(Report("r", text)) if p["latitude"] is not None]
            found.sort(key=lambda p: (p["kind"] not in _FINE, -p["confidence"], p["start"]))
            close = [distance_km(point, (p["latitude"] or 0.0, p["longitude"] or 0.0)) <= NEAR_KM for p in found]
            none += not found
            any_near += any(close)
            best_near += bool(close and close[0])
            if shown < options.misses and not (close and close[0]):
                shown += 1
                print(point, text[:200].replace("\n", " "))
                print("   ", [(p["text"], p["place"], p["admin1"], p["country"], p["confidence"]) for p in found][:6])
        print(f"{path.name}: rows {total}, counted {counted}, best within 25 km {best_near / counted:.3f}, "
              f"any within 25 km {any_near / counted:.3f}, no place found {none / counted:.3f}")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
