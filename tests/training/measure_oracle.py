"""How many gold place names could be placed right at all: the ceiling of any resolver, by three measures.

    python tests/training/measure_oracle.py FOLDER [--misses] [--data GAZETTEER]

FOLDER as for `train_resolver.py`. A name counts where a place lies within 161 km of its point, among
"name": all that bear the name in the gazetteer (or its demonym), else the longest name within it that is known: the
measure of the first gazetteer; "candidates": those that our resolver weighs, of a name that nobody bears several parts;
"guess": the same, and every place that is meant by another name of the document, where `places` puts an unknown name.
No test reads a corpus, and no row of the gazetteer is taken from one.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import train_resolver

from geodata.gazetteer import Gazetteer, default, demonym, normalise
from geodata.gazetteer.distance import distance_km
from geodata.locations import document as doc
from geodata.locations.candidates import Lookup

NEAR_KM = 161.0
_NOT_NAMES = frozenset(
    {"the", "of", "and", "in", "on", "at", "to", "for", "new", "old", "north", "south", "east", "west"}
    | {"northern", "southern", "eastern", "western", "university", "college", "central", "general", "national"}
)


Point = tuple[float, float]


def rows_by_name(gazetteer: Gazetteer, name: str) -> list[int]:
    """The bearers of a name, or of the longest name within it."""
    rows: list[int] = gazetteer.ids(name).tolist()
    if (word := demonym(name, gazetteer=gazetteer)) is not None:
        rows.append(word.row)
    if rows:
        return rows
    words = normalise(name).split()
    spans = [s for at in range(len(words)) for s in gazetteer.spans(words, at) if s.end - s.start < len(words)]
    spans = [s for s in spans if len(s.name) > 2 and s.name not in _NOT_NAMES]
    longest = max(spans, key=lambda s: (s.end - s.start, len(s.name)), default=None)
    return gazetteer.ids(longest.name).tolist() if longest else []


def near(gazetteer: Gazetteer, rows: list[int], point: Point) -> bool:
    """Whether one of the rows lies near a point."""
    return any(
        distance_km(*point, float(gazetteer.latitude[row]), float(gazetteer.longitude[row])) <= NEAR_KM for row in rows
    )


def judged(document: dict[str, Any], gazetteer: Gazetteer, lookup: Lookup) -> Iterator[tuple[str, Point, list[bool]]]:
    """Each linked name of a document with its point, and whether it can be right by each measure."""
    gold = list({(t["start"], t["end"]): t for t in document["toponyms"]}.values())
    toponyms = [train_resolver.toponym(t) for t in gold]
    rows: dict[int, list[int]] = {}
    for group in doc.groups(toponyms, doc.asked(toponyms, document["text"], lookup.gazetteer), lookup):
        rows |= dict.fromkeys(group.mentions, group.candidates.row_numbers)
    linked = [(at, (t["lat"], t["lon"])) for at, t in enumerate(gold) if t.get("lat") is not None]
    known = [point for at, point in linked if near(gazetteer, rows[at], point)]
    for at, point in linked:
        by_name = near(gazetteer, rows_by_name(gazetteer, gold[at]["text"]), point)
        weighed = near(gazetteer, rows[at], point)
        guess = weighed or any(distance_km(*point, *other) <= NEAR_KM for other in known)
        yield gold[at]["text"], point, [by_name, weighed, guess]


def main() -> None:
    """Print the ceilings of each corpus, and its misses by name."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--data", type=Path, help="another gazetteer than the embedded one")
    options = parser.parse_args()
    gazetteer = Gazetteer(options.data) if options.data else default()
    lookup = Lookup(gazetteer)
    documents = train_resolver.documents(options.folder)
    for corpus in train_resolver.CORPORA:
        found = [r for d in documents if d["corpus"] == corpus for r in judged(d, gazetteer, lookup)]
        name, weighed, guess = (sum(right[n] for _, _, right in found) / len(found) for n in range(3))
        print(f"{corpus:12} n {len(found):5}  name {name:.3f}  candidates {weighed:.3f}  guess {guess:.3f}")
        if options.misses:
            misses = Counter((text, point) for text, point, right in found if not right[0])
            for (text, (latitude, longitude)), count in misses.most_common():
                print(f"  {count:3} {text!r} {latitude:.2f} {longitude:.2f}")


if __name__ == "__main__":
    main()
