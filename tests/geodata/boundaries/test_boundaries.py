"""Outlines say where "somewhere in the oblast" is, and take no side by accident."""

import hashlib
import itertools
import json

import pytest

from geodata import boundaries
from geodata.boundaries import build


def inside(polygons: list[boundaries.Polygon], latitude: float, longitude: float) -> bool:
    """Even-odd rule over every ring, holes among them."""
    odd = False
    for ring in (ring for polygon in polygons for ring in polygon):
        for (x1, y1), (x2, y2) in itertools.pairwise(ring):
            if (y1 > latitude) != (y2 > latitude) and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
                odd = not odd
    return odd


@pytest.mark.parametrize(
    ("country", "name", "code"),
    [
        ("UA", "Kharkiv Oblast", "UA-63"),
        ("UA", "Kharkiv", "UA-63"),
        ("UA", "kharkiv region", "UA-63"),
        ("UA", "Харківська область", "UA-63"),
        ("UA", "UA-63", "UA-63"),
        (None, "UA.07", "UA-63"),
        (None, "geonames:706482", "UA-63"),
        ("UA", "Kyiv", "UA-30"),
        ("UA", "Kyiv Oblast", "UA-32"),
        ("UA", "Odesa Oblast", "UA-51"),
        ("RU", "Kursk Oblast", "RU-KRS"),
        ("RU", "Moscow", "RU-MOS"),
        ("PS", "Gaza Strip", "PS-GZZ"),
        ("SD", "East Darfur", "SD-DE"),
        ("SD", "South Darfur", "SD-DS"),
        ("LB", "Nabatieh", "LB-NA"),
        ("YE", "Hodeidah", "YE-HU"),
        ("SY", "Idlib", "SY-ID"),
    ],
)
def test_a_unit_is_found_by_code_and_by_name(country: str | None, name: str, code: str) -> None:
    unit = boundaries.unit(country, name)
    assert unit is not None
    assert unit.code == code


@pytest.mark.parametrize(("country", "name"), [("UA", "07"), ("UA", ""), ("UA", "Atlantis"), (None, "Kharkiv Oblast")])
def test_what_could_mean_two_units_or_none_is_none(country: str | None, name: str) -> None:
    assert boundaries.unit(country, name) is None
    assert boundaries.admin1(country, name) is None


@pytest.mark.parametrize(
    ("name", "latitude", "longitude", "is_inside"),
    [
        ("Kharkiv Oblast", 49.99, 36.23, True),
        ("Kharkiv Oblast", 50.45, 30.52, False),
        ("Donetsk Oblast", 48.28, 37.18, True),
        ("Crimea", 45.3, 34.4, True),
        ("Kyiv Oblast", 49.8, 30.11, True),
        ("Kyiv Oblast", 50.45, 30.52, False),  # the city is a hole in its oblast
    ],
)
def test_an_outline_holds_its_towns(name: str, latitude: float, longitude: float, is_inside: bool) -> None:
    outline = boundaries.admin1("UA", name)
    assert outline is not None
    assert inside(outline, latitude, longitude) is is_inside


@pytest.mark.parametrize(("latitude", "longitude"), [(44.95, 34.1), (44.6, 33.52), (48.0, 37.8), (50.45, 30.52)])
def test_crimea_and_sevastopol_are_ukraine_and_not_russia(latitude: float, longitude: float) -> None:
    ukraine, russia = boundaries.country("UA"), boundaries.country("ru")
    assert ukraine is not None
    assert russia is not None
    assert inside(ukraine, latitude, longitude)
    assert not inside(russia, latitude, longitude)


def test_gaza_and_the_west_bank_are_palestine() -> None:
    palestine = boundaries.country("PS")
    assert palestine is not None
    assert inside(palestine, 31.5, 34.45)
    assert inside(palestine, 32.22, 35.26)


def test_a_country_that_does_not_exist_has_no_outline() -> None:
    assert boundaries.country("XX") is None


def test_rings_are_closed_and_longitude_comes_first() -> None:
    outline = boundaries.admin1("UA", "Lviv Oblast")
    assert outline is not None
    for ring in (ring for polygon in outline for ring in polygon):
        assert ring[0] == ring[-1]
        assert all(22 < longitude < 26 and 48 < latitude < 51 for longitude, latitude in ring)


def test_every_unit_has_a_label_point_in_the_world_and_one_code() -> None:
    units = boundaries.units()
    assert len(units) > 3500
    assert len({unit.code for unit in units}) == len(units)
    assert all(-60 < unit.latitude < 84 and -180 <= unit.longitude <= 180 for unit in units)
    assert len([unit for unit in units if unit.country == "UA"]) == 27


def test_the_file_is_small_and_has_no_needless_keys() -> None:
    text = boundaries.basemap().read_text("utf-8")
    assert len(text.encode()) < 2_000_000
    topology = json.loads(text)
    assert set(topology["objects"]) == {"admin1", "countries"}
    assert all(
        value for geometry in topology["objects"]["admin1"]["geometries"] for value in geometry["properties"].values()
    )


def test_what_is_committed_is_in_the_form_that_the_build_writes() -> None:
    """The whole build needs npm and a network; its last step does not, and must change nothing."""
    text = boundaries.basemap().read_text("utf-8")
    written = json.dumps(build.tidy(json.loads(text)), ensure_ascii=False, separators=(",", ":")) + "\n"
    assert hashlib.sha256(written.encode()).digest() == hashlib.sha256(text.encode()).digest()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ({"iso_3166_2": "UA-43", "iso_a2": "RU", "name_en": "Autonomous Republic of Crimea"}, ("UA", "Crimea")),
        ({"iso_3166_2": "UA-63", "name_en": "Kharkiv", "name_uk": "Харківська область"}, ("UA", "Kharkiv Oblast")),
        ({"iso_3166_2": "RU-KRS", "name_en": "Kursk", "name_uk": "Курська область"}, ("RU", "Kursk Oblast")),
        (
            {"iso_3166_2": "RU-KDA", "name_en": "Krasnodar Krai", "name_uk": "Краснодарський край"},
            ("RU", "Krasnodar Krai"),
        ),
        ({"iso_3166_2": "-99-X11~", "name_en": "Somaliland"}, ("SO", "Somaliland")),
        ({"iso_3166_2": "-99-X06~", "name_en": "Siachen Glacier"}, ("", "Siachen Glacier")),
    ],
)
def test_the_country_of_a_unit_is_the_prefix_of_its_code(source: dict[str, str], expected: tuple[str, str]) -> None:
    whole = {"gn_a1_code": "", "gn_id": 0, "name": "", "name_uk": "", **source}
    told = build.unit(whole)
    assert told is not None
    assert (told["country"], told["name"]) == expected


def test_antarctica_is_left_out_because_mercator_cannot_show_it() -> None:
    whole = {"iso_3166_2": "AQ-X01~", "gn_a1_code": "", "gn_id": 0, "name": "", "name_en": "", "name_uk": ""}
    assert build.unit(whole) is None
