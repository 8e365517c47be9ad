"""How many gold place names the gazetteer could get right at all: the ceiling of any resolver.

    python -m geodata.gazetteer.builder.oracle CORPUS.jsonl ... [--misses]

A gold toponym counts where some candidate found under its text (or as a demonym, or under the longest name within a
name that nobody bears) lies within 161 km of its point.
Corpus lines: {"doc_id", "text", "toponyms": [{"start", "end", "text", "lat", "lon"}]}. For development: no test reads
a corpus, and no row of the gazetteer is taken from one.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np

from geodata.gazetteer import Gazetteer, default, demonym
from geodata.gazetteer.distance import distance_km

NEAR_KM = 161.0


def nearest_km(gazetteer: Gazetteer, name: str, latitude: float, longitude: float) -> float | None:
    """Distance from the point to the nearest place of that name; None where no place bears it."""
    rows = list(gazetteer.ids(name))
    word = demonym(name, gazetteer=gazetteer)
    if word is not None:
        rows.append(np.int64(word.row))
    if not rows:
        for span in gazetteer.inside(name)[:1]:
            rows = list(gazetteer.ids(span.name))
    if not rows:
        return None
    points = ((float(gazetteer.latitude[row]), float(gazetteer.longitude[row])) for row in rows)
    return min(distance_km(latitude, longitude, *point) for point in points)


def main() -> None:
    """Print the ceiling of each corpus, and its misses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--data", type=Path, help="another gazetteer than the embedded one")
    options = parser.parse_args()
    gazetteer = Gazetteer(options.data) if options.data else default()
    for path in options.corpora:
        linked = near = 0
        misses: Counter[tuple[str, str]] = Counter()
        for line in path.read_text("utf-8").strip().split("\n"):
            for toponym in json.loads(line)["toponyms"]:
                if toponym.get("lat") is None or toponym.get("lon") is None:
                    continue
                linked += 1
                km = nearest_km(gazetteer, toponym["text"], toponym["lat"], toponym["lon"])
                if km is not None and km <= NEAR_KM:
                    near += 1
                else:
                    misses[toponym["text"], f"{toponym['lat']:.2f} {toponym['lon']:.2f} {km and round(km)}"] += 1
        print(f"{path.stem}: {near}/{linked} = {near / linked:.1%}")
        if options.misses:
            for (text, where), count in misses.most_common():
                print(f"  {count:3} {text!r} {where}")


if __name__ == "__main__":
    main()
