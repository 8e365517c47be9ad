"""The page reads reports in several threads at once: what is found does not depend on who else is reading."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from geodata import places
from geodata.locations import candidates
from geodata.model import Report
from geodata.toponyms import tagger

GOLD = Path(__file__).parents[2] / "evaluation" / "gold-en.jsonl"
REPORTS = [
    Report(one["doc_id"], one["text"], language="en")
    for one in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()[:40])
]


@pytest.fixture
def busy() -> Iterator[None]:
    """Threads that take turns after every few instructions."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("busy")
def test_four_threads_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = [places.find(report) for report in REPORTS]
    tagger.default.cache_clear()  # what it has learnt is learnt anew, by all of them at once
    importlib.import_module("geodata.locations.resolve")._resolver.cache_clear()
    monkeypatch.setattr(candidates, "_MOST_KNOWN", 20)  # forgets again and again
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(lambda _: [places.find(report) for report in REPORTS], range(4)):
            assert found == alone
