"""Rows become places, each drawn as precisely as it is known, and none at (0, 0)."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from dashboard.map_data import USED, prepare
from dashboard.places import Shape
from geodata import frame as geoframe
from tests.dashboard.map import rows as r


@pytest.mark.parametrize(
    ("place", "shape"),
    [
        (r.KYIV, Shape.MARK),
        (r.SALTIVKA, Shape.RING),
        (r.RAION, Shape.RING),
        (r.NORTH_OF_POKROVSK, Shape.RING),
        (r.NEAR_KHARKIV, Shape.RING),
        (r.UNKNOWN_VILLAGE, Shape.AREA),
        (r.OBLAST, Shape.AREA),
        (r.UKRAINE, Shape.APART),
        ({**r.KYIV, "place": "a power plant", "place_kind": "facility", "radius_km": 1.0}, Shape.MARK),
        ({**r.KYIV, "place": "a front line", "place_kind": "facility", "radius_km": 30.0}, Shape.RING),
        ({**r.OBLAST, "place": "Elbonia", "admin1": "Elbonia", "gazetteer_id": None}, Shape.RING),
        ({**r.UKRAINE, "place": "the Black Sea", "place_kind": "region"}, Shape.APART),
    ],
)
def test_a_place_is_drawn_as_precisely_as_it_is_known(place: dict[str, Any], shape: Shape) -> None:
    data = prepare(r.frame(r.row(place)))
    assert data.shape.tolist() == [shape]


def test_strikes_at_one_place_are_one_place() -> None:
    data = prepare(r.frame(r.row(r.KYIV), r.row(r.KHARKIV), r.row(r.KYIV, weapon="drone")))
    assert data.place.tolist() == [0, 1, 0]
    assert list(data.name) == ["Kyiv", "Kharkiv"]


def test_an_oblast_is_one_whatever_point_stands_for_it() -> None:
    data = prepare(r.frame(r.row(r.OBLAST), r.row(r.OBLAST, latitude=50.0, longitude=36.0)))
    assert data.places == 1
    assert list(data.code) == ["UA-63"]


def test_a_district_that_no_gazetteer_has_is_told_at_its_town() -> None:
    data = prepare(r.frame(r.row(r.UNKNOWN_DISTRICT), r.row(r.KHARKIV)))
    assert (data.place.tolist(), list(data.name), data.shape.tolist()) == ([0, 0], ["Kharkiv"], [Shape.MARK])


def test_a_village_that_no_gazetteer_has_is_told_with_its_oblast() -> None:
    data = prepare(r.frame(r.row(r.UNKNOWN_VILLAGE), r.row(r.OBLAST)))
    assert (data.place.tolist(), list(data.name)) == ([0, 0], ["Kharkiv Oblast"])


def test_near_a_town_is_not_at_it() -> None:
    data = prepare(r.frame(r.row(r.KHARKIV), r.row(r.NEAR_KHARKIV)))
    assert data.place.tolist() == [0, 1]
    assert data.key(0) != data.key(1)


def test_what_could_not_be_placed_has_no_place_and_is_never_at_zero() -> None:
    data = prepare(r.frame(r.row(r.NOWHERE), r.row(r.KYIV), r.row(r.KYIV, latitude=91.0)))
    assert data.place.tolist() == [-1, 0, -1]
    assert data.places == 1


def test_a_country_is_told_apart_even_without_a_point() -> None:
    data = prepare(r.frame(r.row(r.UKRAINE, latitude=None, longitude=None)))
    assert data.shape.tolist() == [Shape.APART]


def test_a_frame_without_rows_has_no_places() -> None:
    data = prepare(geoframe.frame([]))
    assert (len(data), data.places) == (0, 0)


def test_missing_columns_count_as_null() -> None:
    data = prepare(pd.DataFrame({"latitude": [50.0], "longitude": [30.0]}))
    assert data.place.tolist() == [0]
    assert data.name == [""]


def test_every_column_used_is_one_of_the_frame() -> None:
    assert set(USED) <= set(geoframe.NAMES)


def test_a_key_is_the_same_whatever_else_is_in_the_data_and_finds_its_place() -> None:
    places = [r.KYIV, r.SALTIVKA, r.OBLAST, r.UKRAINE, r.NORTH_OF_POKROVSK, {**r.KYIV, "gazetteer_id": None}]
    for place in places:
        alone, among = prepare(r.frame(r.row(place))), prepare(r.frame(r.row(r.KHARKIV), r.row(r.RAION), r.row(place)))
        assert alone.key(0) == among.key(2)
        assert among.find(alone.key(0)) == 2


@pytest.mark.parametrize("key", ["", None, "@", "*", "x", "@1e5,2", "@50.4500,30.5200~(((", "x@50.4500,30.5200"])
def test_a_key_from_a_foreign_address_finds_nothing(key: str | None) -> None:
    assert prepare(r.frame(r.row(r.KYIV), r.row(r.UKRAINE))).find(key) is None


def test_the_rows_of_a_click_are_those_of_its_places_among_the_rows_shown() -> None:
    data = prepare(r.frame(r.row(r.KHARKIV), r.row(r.KYIV), r.row(r.SALTIVKA), r.row(r.KHARKIV), r.row(r.NOWHERE)))
    keys = [data.key(0), data.key(2), "gone"]
    assert data.rows_of(keys).tolist() == [0, 2, 3]
    assert data.rows_of(keys, np.array([True, True, False, True, True])).tolist() == [0, 3]
    assert data.rows_of(keys, np.array([3, 1, 0])).tolist() == [3, 0]
    assert data.rows_of([]).tolist() == []


def test_a_district_knows_its_town() -> None:
    data = prepare(r.frame(r.row(r.SALTIVKA), r.row(r.KHARKIV), r.row(r.KYIV)))
    assert data.town.tolist() == [1, -1, -1]


def test_a_namesake_in_another_country_is_not_the_town() -> None:
    data = prepare(r.frame(r.row(r.SALTIVKA), r.row(r.KHARKIV, country="RU", latitude=55.0)))
    assert data.town.tolist() == [-1, -1]


def test_the_data_cannot_be_changed_by_one_visitor_for_another() -> None:
    data = prepare(r.frame(r.row(r.KYIV)))
    with pytest.raises(ValueError, match="read-only"):
        data.place[0] = 7
