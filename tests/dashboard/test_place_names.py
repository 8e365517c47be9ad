"""Names of places in the language of the page: the Ukrainian ones of Ukraine and of all oblasts, else their own."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard import place_names, words

KHARKIV = "geonames:706483"


@pytest.mark.parametrize(
    ("name", "gazetteer_id", "at", "language", "said"),
    [
        ("Kharkiv", KHARKIV, None, "uk", "Харків"),
        ("Kharkiv", KHARKIV, None, "en", "Kharkiv"),
        ("Kharkiv", None, (49.98, 36.25), "uk", "Харків"),  # a town that only its districts are told of
        ("Kharkiv", None, (10.0, 36.25), "uk", "Kharkiv"),
        ("Kharkiv", "geonames:1", None, "uk", "Kharkiv"),
        ("Beirut", "geonames:276781", None, "uk", "Beirut"),  # its local name is Arabic
        ("Nowhere at all", None, None, "uk", "Nowhere at all"),
    ],
)
def test_a_place_is_called_as_the_language_has_it(
    name: str, gazetteer_id: str | None, at: tuple[float, float] | None, language: str, said: str
) -> None:
    assert place_names.place(name, gazetteer_id, language, at=at) == said


def test_an_oblast_has_its_name_in_the_country_that_has_it() -> None:
    assert place_names.admin1("Belgorod Oblast", ["UA", "RU"], "uk") == "Бєлгородська область"
    assert place_names.admin1("Belgorod Oblast", ["UA"], "uk") == "Belgorod Oblast"


def test_what_holds_a_district_is_named_from_its_town_up() -> None:
    row: dict[str, Any] = {"place": "Saltivskyi district", "place_kind": "district", "gazetteer_id": None}
    row |= {"settlement": "Kharkiv", "admin1": "Kharkiv Oblast", "country": "UA"}
    assert place_names.parents(row, words.of("uk")) == ["Харків", "Харківська область", "Україна"]
    assert place_names.parents(row, words.of("en")) == ["Kharkiv", "Kharkiv Oblast", "Ukraine"]
