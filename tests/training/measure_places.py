"""How well names are found and placed in documents that no weight was trained on, with intervals and confidences.

    python tests/training/measure_places.py FOLDER [--json FILE] [--markdown FILE] [--pairs FILE] [--folds 5]

`geodata/evaluation/places.json`, which `strikemap evaluate` prints, is the --json of the last measuring.

FOLDER as for `train_recogniser.py`. For each fold the tagger and the ranker are trained anew on the other documents;
then the whole of `geodata.places.find` reads the documents of the fold, as `strikemap places` does: once on the gold
spans, once finding them itself. Each figure is given with demonyms and without, over all names and over those alone
whose words are no gold name of the documents trained on. Intervals: 95 % percentile bootstrap over documents.
`--pairs` keeps what `fit_calibration.py` learns from: a confidence and whether the place was right. Needs
python-crfsuite and scipy.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import math
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import own_sentences
import train_recogniser
import train_resolver

from geodata import __version__, places, toponyms
from geodata.gazetteer import default, demonym_code, normalise
from geodata.locations import ranker
from geodata.locations.candidates import Lookup
from geodata.locations.relations import distance_km
from geodata.model import Report
from geodata.toponyms import calibration, tagger
from geodata.toponyms.finder import Finder
from geodata.toponyms.latin import _SITE_CONFIDENCE

NEAR_KM = 161.0
resolving = importlib.import_module("geodata.locations.resolve")  # the package's own name for it is the function
DRAWS = 1000
SCALE = 0.25  # of log odds while measuring: confidences are rounded to thousandths, and near 1 that would lose them
NAMES = {"lgl": "LGL", "trnews": "TR-News", "geowebnews": "GeoWebNews"}
MEASURES = ("gold spans A@161", "precision", "recall", "F1", "end to end A@161")
Count = dict[str, int]


@contextmanager
def weights(model: dict[str, Any], ranking: np.ndarray) -> Iterator[None]:
    """Read with these weights instead of those of the package, and with raw confidences."""
    tagging = tagger.Tagger(model)
    before = tagger.default, ranker.weights, calibration._curves
    raw = dict.fromkeys(
        (calibration.KNOWN, calibration.UNKNOWN, calibration.EXACT, calibration.PART, calibration.GUESS),
        (SCALE, 0.0, 30.0),
    )
    calibration._curves = lambda: raw  # type: ignore[assignment]
    tagger.default = lambda: tagging  # type: ignore[assignment]
    ranker.weights = lambda: ranking  # type: ignore[assignment]
    resolving._resolver.cache_clear()
    try:
        yield
    finally:
        tagger.default, ranker.weights, calibration._curves = before
        resolving._resolver.cache_clear()


def is_demonym(toponym: dict[str, Any]) -> bool:
    """As the trainer of the tagger tells them: marked so by the corpus, or a word of the demonyms' table."""
    return toponym.get("modifier") == "Adjective" or demonym_code(normalise(toponym["text"])) is not None


def judge(document: dict[str, Any], known: set[str], pairs: list[dict[str, Any]]) -> dict[tuple[str, str], Count]:
    """Counts of one document by (which names, with or without demonyms)."""
    report = Report(document["doc_id"], document["text"], url=document.get("url"), source=document.get("domain"))
    gold = {(t["start"], t["end"]): t for t in document["toponyms"]}
    given = {(p["start"], p["end"]): p for p in places.find(report, spans=gold)}
    counts: dict[tuple[str, str], Count] = {}
    for demonyms in (True, False):
        found = {(p["start"], p["end"]): p for p in places.find(report, demonyms=demonyms)}
        wanted = {span: t for span, t in gold.items() if demonyms or not is_demonym(t)}
        for which in ("all", "unseen"):
            here = {s: t for s, t in wanted.items() if which == "all" or normalise(t["text"]) not in known}
            linked = {s: t for s, t in here.items() if t.get("lat") is not None}
            counts[which, "with" if demonyms else "without"] = {
                "spans": len(here), "linked": len(linked), "emitted": len(found),
                "hits": len(here.keys() & found.keys()),
                "given": sum(right(given.get(s), t) for s, t in linked.items()),
                "ended": sum(right(found.get(s), t) for s, t in linked.items()),
            }  # fmt: skip
        if demonyms:
            pairs += [pair("given", document, given[s], t) for s, t in gold.items() if t.get("lat") is not None]
            names = {(t.start, t.end): t.confidence for t in toponyms.find(document["text"], demonyms=True)}
            pairs += [pair("found", document, p, gold.get(s), names[s]) for s, p in found.items()]
    return counts


def right(place: Any, toponym: dict[str, Any]) -> bool:
    """Whether a place lies near the gold point."""
    if place is None or place["latitude"] is None:
        return False
    return distance_km((place["latitude"], place["longitude"]), (toponym["lat"], toponym["lon"])) <= NEAR_KM


def odds(share: float) -> float:
    """The raw log odds behind a confidence."""
    share = min(1 - 1e-6, max(1e-6, share))
    return round(math.log(share / (1 - share)) / SCALE, 3)


def pair(what: str, document: dict[str, Any], place: Any, toponym: dict[str, Any] | None, sure: float = 1.0) -> Any:
    """Raw confidences and what became of them; `right` is None where the gold gives no point. `sure`: of the name."""
    linked = toponym is not None and toponym.get("lat") is not None
    reason = place["reason"] or ""
    curve = calibration.PART if "only a part of the name" in reason else calibration.EXACT
    if reason.startswith("a guess"):
        curve = calibration.GUESS
    return {
        "what": what, "corpus": document["corpus"], "doc_id": document["doc_id"], "text": place["text"],
        "known": place["kind"] == "demonym" or default().has(place["text"]),
        "tagged": sure != _SITE_CONFIDENCE, "name_confidence": sure, "name_odds": odds(sure),
        "curve": curve if reason else None, "place_odds": odds(place["confidence"] / sure),
        "a_name": toponym is not None, "right": right(place, toponym) if linked and toponym else None,
    }  # fmt: skip


def shares(total: Count) -> dict[str, float | None]:
    """Counts as the measures."""

    def share(a: str, b: str) -> float | None:
        return total[a] / total[b] if total[b] else None

    precision, recall = share("hits", "emitted"), share("hits", "spans")
    f1 = 2 * precision * recall / (precision + recall) if precision and recall else None
    return dict(zip(MEASURES, (share("given", "linked"), precision, recall, f1, share("ended", "linked")), strict=True))


def rows(counts: list[dict[tuple[str, str], Count]], corpus: str) -> Iterator[dict[str, Any]]:
    """The figures of a corpus with their intervals. Precision and F1 have no meaning for unseen names alone."""
    drawn = np.random.default_rng(1).integers(0, len(counts), size=(DRAWS, len(counts)))
    for which, demonyms in counts[0]:
        keys = list(counts[0][which, demonyms])
        table = np.array([[c[which, demonyms][key] for key in keys] for c in counts])
        value = shares(dict(zip(keys, table.sum(axis=0).tolist(), strict=True)))
        spread: dict[str, list[float]] = defaultdict(list)
        for draw in drawn:
            for measure, one in shares(dict(zip(keys, table[draw].sum(axis=0).tolist(), strict=True))).items():
                if one is not None:
                    spread[measure].append(one)
        total = dict(zip(keys, table.sum(axis=0).tolist(), strict=True))
        for measure in MEASURES:
            if value[measure] is None or (which == "unseen" and measure in ("precision", "F1")):
                continue
            low, high = np.percentile(spread[measure], [2.5, 97.5])
            yield {
                "corpus": corpus, "names": which, "demonyms": demonyms, "measure": measure,
                "value": round(value[measure] or 0.0, 4), "low": round(float(low), 4), "high": round(float(high), 4),
                "n": total["linked"] if "A@161" in measure else total["spans"], "documents": len(counts),
            }  # fmt: skip


def cross(folder: Path, folds: int, pairs: list[dict[str, Any]], *, others: bool = False) -> list[dict[str, Any]]:
    """All figures on documents not trained on: by folds, or each corpus with weights of the two others."""
    found = train_recogniser.documents(folder)
    finder, lookup = Finder(default()), Lookup(default())
    settings = {"c1": 0.3, "c2": 0.05, "minimum": 2}
    own = [train_recogniser.sequences(d, finder) for d in own_sentences.documents()]
    tagged = [train_recogniser.sequences(d, finder) for d in found]
    tables = [[train_resolver.prepare(d, lookup, home=home) for home in (False, True)] for d in found]
    order = list(range(len(found)))
    random.Random(7).shuffle(order)
    counts: dict[str, list[dict[tuple[str, str], Count]]] = defaultdict(list)
    parts = [order[fold::folds] for fold in range(folds)]
    if others:
        parts = [[i for i in order if found[i]["corpus"] == name] for name in dict.fromkeys(d["corpus"] for d in found)]
    for number, part in enumerate(parts, start=1):
        held = sorted(part)
        rest = sorted(set(order) - set(held))
        model = train_recogniser.fit([tagged[i] for i in rest] + own, **settings)
        ranking = train_resolver.finished(train_resolver.fit([t for i in rest for t in tables[i]]))
        known = {normalise(t["text"]) for i in rest for t in found[i]["toponyms"]}
        with weights(model, ranking):
            for i in held:
                counts[found[i]["corpus"]].append(judge(found[i], known, pairs))
        print(f"part {number} of {len(parts)}", file=sys.stderr, flush=True)
    return [row for corpus in train_recogniser.CORPORA for row in rows(counts[corpus], NAMES[corpus])]


def markdown(figures: list[dict[str, Any]], folds: int, day: str) -> str:
    """The figures as a table."""
    lines = [
        f"Measured on {day} with version {__version__} on the open halves, each document read with weights trained on",
        f"the other {folds - 1} of {folds} parts. 95 % bootstrap intervals over documents.",
        "",
        "| corpus | names | demonyms | measure | value | 95 % | n |",
        "| --- | --- | --- | --- | ---: | --- | ---: |",
    ]
    lines += [
        f"| {r['corpus']} | {r['names']} | {r['demonyms']} | {r['measure']} | {r['value']:.3f} "
        f"| {r['low']:.3f}–{r['high']:.3f} | {r['n']} |"
        for r in figures
    ]
    return "\n".join(lines) + "\n"


def keep(path: Path, kept: dict[str, Any]) -> None:
    """Write figures, a row a line."""
    parts = [f"{json.dumps(name)}: {json.dumps(kept[name])}" for name in ("date", "version")]
    for name in ("figures", "reliability"):
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in kept[name])
        parts.append(f'"{name}": [\n{rows}\n]')
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--others", action="store_true", help="no folds: each corpus with weights of the two others")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--markdown", type=Path)
    parser.add_argument("--pairs", type=Path)
    options = parser.parse_args()
    pairs: list[dict[str, Any]] = []
    figures = cross(options.folder, options.folds, pairs, others=options.others)
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    table = markdown(figures, 3 if options.others else options.folds, day)
    print(table)
    if options.json:
        kept = {"date": day, "version": __version__, "figures": figures, "reliability": []}
        keep(options.json, kept)
    if options.markdown:
        options.markdown.write_text(table, "utf-8")
    if options.pairs:
        options.pairs.write_text("".join(json.dumps(p, ensure_ascii=False) + "\n" for p in pairs), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
