"""How long a store of a million strikes takes to open and to search, with and without the files that are made of it,
and how much memory it needs.

    python tests/benchmarks/store_million.py [--strikes 1000000] [--folder FOLDER] [--json]

Made-up strikes, two a report, over 20,000 places and ten years, every third of one event with another. Each figure is
measured in a process of its own; CPU seconds stand beside the clock's, for a machine that does other things as well.
Aim: opening at most 2 s, rebuilding the snapshot at most 15 s, at most 350 MB resident after loading.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import insert

from geodata import store
from geodata.frame import CATEGORIES
from geodata.store import connection, ingest, lines
from geodata.store.content import content_hash
from geodata.store.tables import OF_STRIKE, links, reports, strikes

LOAD = """
import resource, sys, time
start = time.perf_counter()
from geodata import store
imported, began = time.perf_counter(), time.process_time()
frame = store.load(sys.argv[1])
loaded, ended = time.perf_counter(), time.process_time()
with open("/proc/self/status") as status:
    resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
print(len(frame), imported - start, loaded - imported, ended - began, resident / 1024)
"""

SEARCH = """
import sys, time
from geodata import store
took = []
with store.open(sys.argv[1]) as archive:
    for words in ("no such words", "place 19999", "нема таких слів"):
        start, began = time.perf_counter(), time.process_time()
        archive.search(words)
        took += [time.perf_counter() - start, time.process_time() - began]
print(*took)
"""


def fill(location: Path, count: int) -> None:
    """A store of `count` strikes, written straight to its tables: ingest itself is measured elsewhere."""
    chance = np.random.default_rng(20220224)
    with store.open(location, create=True) as archive:
        for start in range(0, count // 2, 20_000):
            numbers = range(start, min(start + 20_000, count // 2))

            def work(session: Any, numbers: range = numbers) -> None:
                ingest.take_turn(session)
                session.execute(insert(reports), [_report(number) for number in numbers])
                made = list(_strikes(numbers, chance))
                session.execute(insert(strikes), made)
                session.execute(insert(links), _links([row["strike_id"] for row in made]))

            connection.write(archive._engine, work)


def _report(number: int) -> dict[str, Any]:
    fields = {
        "text": f"A missile hit Place {number}. Nobody was hurt.",
        "title": f"Report {number}",
        "published": (date(2015, 1, 1) + timedelta(number % 3650)).isoformat(),
        "source": f"Outlet {number % 40}",
        "url": f"https://example.org/{number}",
        "language": ("en", "uk", "ru")[number % 3],
        "facts_from": None,
    }
    made = {"id": number + 1, "document": f"{number:016x}", "report_id": f"{number:016x}", "version": 1}
    return {**fields, **made, "current": True, "content_hash": content_hash(fields), "added": "x", "extractor": "x"}


def _strikes(numbers: range, chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    places = chance.zipf(1.3, 2 * len(numbers)) % 20_000
    days = chance.integers(0, 3650, 2 * len(numbers))
    weapons = CATEGORIES["weapon"]
    for at, place in enumerate(places.tolist()):
        number = numbers[at // 2]
        row = dict.fromkeys(column.name for column in OF_STRIKE)
        row |= {
            "report": number + 1,
            "ordinal": at % 2,
            "candidates": None,
            "fingerprint": at % 8,
            "strike_id": f"{number:016x}{at % 2:04x}",
            "date": (date(2015, 1, 1) + timedelta(int(days[at]))).isoformat() if at % 20 else None,
            "date_precision": "day" if at % 20 else "unknown",
            "place": f"Place {place}",
            "place_text": f"Place {place}",
            "place_kind": "settlement",
            "settlement": f"Place {place}",
            "admin1": f"Oblast {place % 400}",
            "country": ("UA", "SY", "YE", "LB")[place % 4],
            "gazetteer_id": f"geonames:{place}",
            "latitude": 44 + place % 997 / 100,
            "longitude": 22 + place % 1777 / 100,
            "radius_km": 5.0,
            "place_confidence": 0.9,
            "weapon": weapons[at % len(weapons)],
            "killed_min": 0 if at % 3 else None,
            "killed_max": 0 if at % 3 else None,
            "claim_status": "attributed",
            "intercepted": False,
            "background": False,
            "aggregate": False,
            "quote": "A missile hit",
            "quote_start": 0,
            "quote_end": 13,
            "spans": "{}",
            "confidence": 0.8,
            "review": "machine",
        }
        yield {**row, "lean": lines.line(row)}


def _links(names: list[str]) -> list[dict[str, str]]:
    """Every third strike is one event with the strike before it."""
    return [{"strike_id": one, "event_id": names[at - 1] if at % 3 == 2 else one} for at, one in enumerate(names)]


def measure(location: Path) -> dict[str, float]:
    """One load in a process of its own: strikes, seconds to import and to load, megabytes resident after it."""
    ran = subprocess.run([sys.executable, "-c", LOAD, str(location)], capture_output=True, text=True, check=True)
    count, imported, loaded, cpu, resident = map(float, ran.stdout.split())
    return {"strikes": count, "import_s": imported, "load_s": loaded, "load_cpu_s": cpu, "resident_mb": resident}


def search(location: Path) -> dict[str, float]:
    """Seconds of the first search, which makes the file of words, and of two others, with CPU seconds."""
    ran = subprocess.run([sys.executable, "-c", SEARCH, str(location)], capture_output=True, text=True, check=True)
    names = ("first_s", "first_cpu_s", "latin_s", "latin_cpu_s", "cyrillic_s", "cyrillic_cpu_s")
    return dict(zip(names, map(float, ran.stdout.split()), strict=True))


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strikes", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        location = folder / "million.db"
        start = time.perf_counter()
        if not location.exists():
            fill(location, options.strikes)
        figures: dict[str, Any] = {"fill_s": time.perf_counter() - start}
        for suffix in (".arrow", ".words.arrow"):
            Path(f"{location}{suffix}").unlink(missing_ok=True)
        figures["rebuilt"] = measure(location)
        opened = sorted((measure(location) for _ in range(5)), key=lambda one: one["load_s"])
        figures["opened"] = opened[2]
        figures["searched"] = search(location)
    print(json.dumps(figures) if options.json else "\n".join(f"{name}: {value}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
