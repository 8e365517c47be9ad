"""Rows -> CSV, GeoJSON, JSONL; read back they are the same rows."""

from __future__ import annotations

import csv
import io
import itertools
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import exports, frame
from geodata.exports import geojson
from geodata.exports.table import count
from geodata.readers import ours
from geodata.readers.records import Source


def row(**values: Any) -> dict[str, Any]:
    """A whole row of the frame, every column filled with something easy to see."""
    made: dict[str, Any] = {
        "strike_id": "s1",
        "event_id": None,
        "report_id": "r1",
        "title": "A title",
        "source": "Outlet",
        "url": "https://example.org/1",
        "language": "en",
        "published": "2025-07-21",
        "date": "2025-07-20",
        "date_end": None,
        "date_precision": "night",
        "place": "Kharkiv",
        "place_text": "Kharkiv",
        "place_kind": "settlement",
        "settlement": "Kharkiv",
        "district": None,
        "admin2": None,
        "admin1": "Kharkiv Oblast",
        "country": "UA",
        "gazetteer_id": "geonames:706483",
        "latitude": 49.98081,
        "longitude": 36.25272,
        "radius_km": 12.5,
        "place_reason": "the only Kharkiv in reach",
        "place_confidence": 0.97,
        "weapon": "missile",
        "weapon_text": "missile",
        "killed_min": 0,
        "killed_max": 0,
        "injured_min": 3,
        "injured_max": None,
        "killed_text": "no one was killed",
        "injured_text": "at least three",
        "attributed_to": "the mayor",
        "alleged_actor": None,
        "claim_status": "attributed",
        "intercepted": False,
        "background": False,
        "aggregate": True,
        "quote": "A missile hit Kharkiv.",
        "quote_start": 0,
        "quote_end": 22,
        "place_start": 14,
        "place_end": 21,
        "spans": {"place": [[14, 21]]},
        "confidence": 0.875,
        "review": "machine",
    }
    assert set(made) == set(frame.NAMES)
    return {**made, **values}


def unplaced() -> dict[str, Any]:
    nothing = dict.fromkeys(("latitude", "longitude", "radius_km", "gazetteer_id", "place_confidence", "date"))
    return row(strike_id="s2", date_precision="unknown", **nothing)


def back(text: str, name: str) -> list[dict[str, Any]]:
    return list(ours.rows(text.encode(), Source(f"'{name}'", name)))


FORMS = ("csv", "geojson", "jsonl")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_read_back_equals_what_was_written(form: str) -> None:
    rows = [
        row(),
        unplaced(),
        row(strike_id="s3", longitude=-0.12, published="2025-07-21T04:10:00Z", place_kind="admin1", spans={}),
        row(strike_id="s4", quote='=HYPERLINK("x")\r\n"quoted", \u2028 Харків', title="'already", source="'=x"),
    ]
    assert back(exports.text(rows, form), f"a.{form}") == rows


@pytest.mark.parametrize("form", FORMS)
def test_a_frame_comes_back_as_the_same_frame(form: str) -> None:
    before = frame.from_rows([row(), unplaced(), row(strike_id="s3", published=None)])
    after = frame.from_rows(back(exports.text(before, form), f"a.{form}"))
    pd.testing.assert_frame_equal(before, after)


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_frame_comes_back_with_all_its_columns(form: str) -> None:
    after = frame.from_rows(back(exports.text(frame.from_rows([]), form), f"a.{form}"))
    pd.testing.assert_frame_equal(frame.from_rows([]), after)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_text_survives_every_format(words: str) -> None:
    rows = [row(quote=words, title=words)]
    for form in FORMS:
        assert back(exports.text(rows, form), f"a.{form}") == rows


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'"])
def test_no_cell_of_text_runs_as_a_formula(start: str) -> None:
    cells = list(
        csv.DictReader(io.StringIO(exports.text([row(quote=f"{start}cmd", longitude=-0.5)], "csv"), newline=""))
    )
    assert cells[0]["quote"] == f"'{start}cmd"
    assert cells[0]["longitude"] == "-0.5"


def test_a_byte_order_mark_and_hxl_tags_on_request() -> None:
    text = exports.text([row()], "csv", bom=True, hxl_row=True)
    lines = text.split("\n")
    assert lines[0].startswith("\ufeffstrike_id,event_id")
    tags = dict(zip(lines[0].lstrip("\ufeff").split(","), lines[1].split(","), strict=True))
    assert (tags["place"], tags["latitude"], tags["country"]) == ("#loc+name", "#geo+lat", "#country+code")
    assert tags["killed_min"].startswith("#affected+killed")
    assert back(text, "a.csv") == [row()]


def test_geojson_turns_the_position_round_and_leaves_the_unplaced_without_one() -> None:
    placed, missing = json.loads(exports.text([row(), unplaced()], "geojson"))["features"]
    assert placed["geometry"] == {"type": "Point", "coordinates": [36.25272, 49.98081]}
    assert placed["properties"]["shape"] == "point"
    assert missing["geometry"] is None
    assert missing["properties"]["latitude"] is None


def area(ring: list[list[float]]) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring)) / 2


@pytest.mark.parametrize("kind", ["district", "admin2", "region"])
def test_a_coarse_place_is_a_closed_ring_wound_counterclockwise(kind: str) -> None:
    (feature,) = json.loads(exports.text([row(place_kind=kind)], "geojson"))["features"]
    (ring,) = feature["geometry"]["coordinates"]
    assert feature["properties"]["shape"] == "ring"
    assert ring[0] == ring[-1]
    assert area(ring) > 0
    north = max(point[1] for point in ring)
    assert (north - 49.98081) * 111.2 == pytest.approx(12.5, rel=0.01)


@pytest.mark.parametrize("longitude", [179.95, -179.95])
def test_a_ring_over_the_antimeridian_is_cut_in_two(longitude: float) -> None:
    shape = geojson.ring(10.0, longitude, 50.0)
    assert shape["type"] == "MultiPolygon"
    assert len(shape["coordinates"]) == 2
    for (ring,) in shape["coordinates"]:
        assert all(-180 <= x <= 180 for x, _ in ring)
        assert ring[0] == ring[-1]
        assert area(ring) > 0


def test_a_ring_over_a_pole_is_a_point() -> None:
    shape = geojson.feature(row(place_kind="region", latitude=89.0, radius_km=500.0))
    assert shape["properties"]["shape"] == "point"


def test_an_oblast_is_its_outline_wound_as_the_standard_has_it() -> None:
    oblast = row(place="Kharkiv Oblast", place_kind="admin1", gazetteer_id="geonames:706482", settlement=None)
    feature = geojson.feature(oblast, outline=exports.outline)
    assert feature["properties"]["shape"] == "outline"
    assert feature["geometry"]["type"] == "MultiPolygon"
    for polygon in feature["geometry"]["coordinates"]:
        assert area(polygon[0]) > 0
        assert all(area(hole) < 0 for hole in polygon[1:])
    longest = max((polygon[0] for polygon in feature["geometry"]["coordinates"]), key=len)
    assert 34.5 < min(x for x, _ in longest) < 36.3 < max(x for x, _ in longest) < 38.5


@pytest.mark.parametrize(
    ("minimum", "maximum", "words", "shown"),
    [
        (3, 3, None, "3"),
        (0, 0, None, "0"),
        (3, None, None, "at least 3"),
        (None, 4, None, "up to 4"),
        (2, 5, None, "2–5"),
        (None, None, "dozens", "“dozens”"),
        (None, None, None, "–"),
    ],
)
def test_figures_are_shown_as_stated(minimum: int | None, maximum: int | None, words: str | None, shown: str) -> None:
    assert count(minimum, maximum, words) == shown


def test_no_control_character_of_a_report_reaches_the_terminal() -> None:
    text = exports.text([row(quote="\x1b]0;title\x07hit\u202e", attributed_to="a\nb")], "table")
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert len(text.splitlines()) == 2


def test_cells_that_a_person_spoiled_are_unknown_with_a_warning() -> None:
    text = exports.text([row()], "csv").replace("49.98081", "forty").replace("missile,missile", "laser,missile")
    warnings: list[str] = []
    (found,) = ours.rows(text.encode(), Source("'a.csv'", warn=warnings.append))
    assert found["latitude"] is None
    assert found["weapon"] == "unknown"
    assert len(warnings) == 2


def test_nowhere_is_not_an_island_in_the_gulf_of_guinea() -> None:
    warnings: list[str] = []
    text = exports.text([row(latitude=0.0, longitude=0.0)], "jsonl")
    (found,) = ours.rows(text.encode(), Source("'a'", warn=warnings.append))
    assert (found["latitude"], found["longitude"]) == (None, None)
    assert len(warnings) == 1


def test_a_row_that_is_no_strike_is_named_and_left_out() -> None:
    errors: list[Exception] = []
    text = exports.text([row(), row(strike_id=None)], "jsonl") + "{torn\n"
    assert len(list(ours.rows(text.encode(), Source("'a'", on_error=errors.append)))) == 1
    assert [str(error).split(" of ")[0] for error in errors] == ["line 2", "line 3"]


def test_geoparquet_opens_in_geopandas_with_its_crs(tmp_path: Path) -> None:
    import geopandas

    file = tmp_path / "a.parquet"
    oblast = row(strike_id="s3", place="Kharkiv Oblast", place_kind="admin1", gazetteer_id="geonames:706482")
    rows = [row(), unplaced(), oblast, row(strike_id="s4", place_kind="district")]
    file.write_bytes(exports.content(rows, "geoparquet", outline=exports.outline))
    found = geopandas.read_parquet(file)
    assert found.crs.equals("OGC:CRS84")
    assert found.geometry.geom_type.fillna("none").tolist() == ["Point", "none", "MultiPolygon", "Polygon"]
    assert found.geometry[0].coords[0] == (36.25272, 49.98081)
    assert found.geometry[2].is_valid
    assert found.geometry[2].contains(found.geometry[0])
    assert found["killed_min"].tolist() == [0, 0, 0, 0]
    back = frame.from_rows({**one, "spans": json.loads(one["spans"])} for one in exports.plain(found))
    pd.testing.assert_frame_equal(back, frame.from_rows(rows))


def test_an_empty_geoparquet_has_all_columns(tmp_path: Path) -> None:
    import geopandas

    file = tmp_path / "a.parquet"
    file.write_bytes(exports.content([], "geoparquet"))
    assert set(frame.NAMES) <= set(geopandas.read_parquet(file).columns)


def test_ucdp_columns_say_best_only_where_the_report_gives_one_number() -> None:
    text = exports.text([row(), row(killed_min=5, killed_max=None, event_id="e1"), unplaced()], "ucdp")
    one, two, three = csv.DictReader(io.StringIO(text, newline=""))
    assert (one["low"], one["best"], one["high"]) == ("0", "0", "0")
    assert (two["low"], two["best"], two["high"], two["id"]) == ("5", "", "", "e1")
    assert (one["where_prec"], one["date_prec"], one["event_clarity"]) == ("1", "1", "2")
    assert one["geom_wkt"] == "POINT (36.25272 49.98081)"
    assert (three["where_prec"], three["date_prec"], three["latitude"]) == ("", "", "")
