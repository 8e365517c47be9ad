"""Towns of the base map: the largest first, in the page's languages."""

from __future__ import annotations

from dashboard.leaflet import towns


def test_the_largest_towns_come_first_and_have_their_ukrainian_names() -> None:
    found = towns.towns("UA")
    assert (found["name"][0], found["uk"][0], found["zoom"][0]) == ("Kyiv", "Київ", 7)
    assert found["zoom"] == sorted(found["zoom"])
    assert len({len(column) for column in found.values()}) == 1
    at = found["name"].index("Poltava")
    assert (round(found["lat"][at] / 1e4), round(found["lon"][at] / 1e4)) == (50, 35)
    assert len(found["name"]) <= towns.MOST


def test_a_country_that_is_none_has_no_towns() -> None:
    assert towns.towns("XX")["name"] == []


def test_the_files_are_written_for_the_countries_that_are_shown() -> None:
    towns._write(("PS", "XX"), towns.folder())
    assert {file.name for file in towns.folder().iterdir()} >= {"PS.json", "XX.json"}
