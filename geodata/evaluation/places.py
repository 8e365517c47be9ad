"""How well names are found and placed: figures measured once and kept, since the corpora are not ours to give away.

`places.json` is written by `tests/training/measure_places.py` and `fit_calibration.py` beside it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geodata.evaluation.quality import columns

FILE = Path(__file__).with_name("places.json")
MEASURES = ("gold spans A@161", "precision", "recall", "F1", "end to end A@161")


def measured() -> dict[str, Any]:
    """`date`, `version`, `figures` (corpus, names "all" or "unseen", demonyms "with" or "without", measure, value, low,
    high, n) and `reliability` (what, low, high, n, predicted, observed)."""
    kept: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return kept


def text() -> str:
    """The figures as `strikemap evaluate` prints them."""
    kept = measured()
    cells: dict[tuple[str, str, str], dict[str, str]] = {}
    for row in kept["figures"]:
        shown = f"{row['value']:.3f} [{row['low']:.3f}-{row['high']:.3f}] n {row['n']}"
        cells.setdefault((row["corpus"], row["names"], row["demonyms"]), {})[row["measure"]] = shown
    table = [["corpus", "names", "demonyms", *MEASURES]]
    table += [[*key, *(found.get(measure, "-") for measure in MEASURES)] for key, found in cells.items()]
    lines = [
        f"places, measured on {kept['date']} with version {kept['version']}: each document read with weights trained "
        "on others; n names, 95 % bootstrap over documents; a place is right within 161 km",
        columns(table),
    ]
    for what in dict.fromkeys(row["what"] for row in kept["reliability"]):
        bins = [row for row in kept["reliability"] if row["what"] == what]
        told = ", ".join(f"{row['predicted']:.2f} -> {row['observed']:.2f} (n {row['n']})" for row in bins)
        lines.append(f"confidence -> share right, {what}: {told}")
    return "\n".join(lines)
