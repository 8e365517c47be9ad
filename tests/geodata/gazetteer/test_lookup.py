"""What the embedded gazetteer answers: the traps of geoparsing, one by one."""

from __future__ import annotations

import numpy as np
import pytest

from geodata.errors import GazetteerError
from geodata.gazetteer import KINDS, Gazetteer, Role, default, demonym, normalise

Known = tuple[str, str, str, str, str | None, float, float]

# name as reports write it -> canonical name, kind, country, admin1, latitude, longitude of the best-known bearer
BEST_KNOWN: list[Known] = [
    ("Pokrovsk", "Pokrovsk", "settlement", "UA", "Donetsk Oblast", 48.28, 37.18),
    ("Покровск", "Pokrovsk", "settlement", "UA", "Donetsk Oblast", 48.28, 37.18),
    ("Sloviansk", "Sloviansk", "settlement", "UA", "Donetsk Oblast", 48.85, 37.61),
    ("Слов'янськ", "Sloviansk", "settlement", "UA", "Donetsk Oblast", 48.85, 37.61),
    ("Jenin", "Jenin", "settlement", "PS", "West Bank", 32.46, 35.30),
    ("Rafah", "Rafah", "settlement", "PS", "Gaza Strip", 31.29, 34.25),
    ("Kharkiv", "Kharkiv", "settlement", "UA", "Kharkiv Oblast", 49.98, 36.25),
    ("Kharkov", "Kharkiv", "settlement", "UA", "Kharkiv Oblast", 49.98, 36.25),
    ("Kharkiv region", "Kharkiv Oblast", "admin1", "UA", "Kharkiv Oblast", 49.61, 36.49),
    ("Харківська область", "Kharkiv Oblast", "admin1", "UA", "Kharkiv Oblast", 49.61, 36.49),
    ("Харківщина", "Kharkiv Oblast", "admin1", "UA", "Kharkiv Oblast", 49.61, 36.49),
    ("Kiev", "Kyiv", "settlement", "UA", "Kyiv", 50.45, 30.52),
    ("Odessa", "Odesa", "settlement", "UA", "Odesa Oblast", 46.48, 30.73),
    ("Zaporizhia", "Zaporizhzhia", "settlement", "UA", "Zaporizhzhia Oblast", 47.85, 35.12),
    ("Zaporozhye", "Zaporizhzhia", "settlement", "UA", "Zaporizhzhia Oblast", 47.85, 35.12),
    ("Запорожье", "Zaporizhzhia", "settlement", "UA", "Zaporizhzhia Oblast", 47.85, 35.12),
    ("Запоріжжя", "Zaporizhzhia", "settlement", "UA", "Zaporizhzhia Oblast", 47.85, 35.12),
    ("Artemivsk", "Bakhmut", "settlement", "UA", "Donetsk Oblast", 48.59, 38.00),
    ("Robotyne", "Robotyne", "settlement", "UA", "Zaporizhzhia Oblast", 47.45, 35.84),
    ("Hroza", "Hroza", "settlement", "UA", "Kharkiv Oblast", 49.68, 37.32),
    ("Klishchiivka", "Klishchiivka", "settlement", "UA", "Donetsk Oblast", 48.53, 37.96),
    ("Berdychi", "Berdychi", "settlement", "UA", "Donetsk Oblast", 48.19, 37.64),
    ("Tonenke", "Tonenke", "settlement", "UA", "Donetsk Oblast", 48.13, 37.65),
    ("Crimea", "Crimea", "admin1", "UA", "Crimea", 45.33, 34.37),
    ("Sevastopol", "Sevastopol", "settlement", "UA", "Sevastopol", 44.61, 33.52),
    ("Saltivka", "Saltivka", "district", "UA", "Kharkiv Oblast", 50.02, 36.35),
    ("Okhmatdyt", "Okhmatdyt", "facility", "UA", "Kyiv", 50.45, 30.48),
    (
        "Zaporizhzhia nuclear plant",
        "Zaporizhzhia Nuclear Power Plant",
        "facility",
        "UA",
        "Zaporizhzhia Oblast",
        47.51,
        34.59,
    ),
    ("Belgorod", "Belgorod", "settlement", "RU", "Belgorod Oblast", 50.61, 36.58),
    ("Hodeidah", "Hodeidah", "settlement", "YE", "Hodeidah", 14.80, 42.95),
    ("Hudaydah", "Hodeidah", "settlement", "YE", "Hodeidah", 14.80, 42.95),
    ("Sana'a", "Sanaa", "settlement", "YE", None, 15.35, 44.21),
    ("Deir el-Balah", "Deir al-Balah", "settlement", "PS", "Gaza Strip", 31.42, 34.35),
    ("Khan Yunis", "Khan Younis", "settlement", "PS", "Gaza Strip", 31.34, 34.31),
    ("غزة", "Gaza City", "settlement", "PS", "Gaza Strip", 31.50, 34.47),
    ("Dahieh", "Dahiyeh", "district", "LB", "Beirut Governorate", 33.85, 35.51),
    ("Haret Hreik", "Haret Hreik", "district", "LB", "Beirut Governorate", 33.85, 35.51),
    (
        "Червоногригорівська громада",
        "Chervonohryhorivka Hromada",
        "admin2",
        "UA",
        "Dnipropetrovsk Oblast",
        47.63,
        34.55,
    ),
    ("Kramatorsk district", "Kramatorsk Raion", "admin2", "UA", "Donetsk Oblast", 48.73, 37.6),
    ("Khiam", "Khiam", "settlement", "LB", "Nabatieh Governorate", 33.33, 35.61),
    ("El-Fasher", "El Fasher", "settlement", "SD", "North Darfur", 13.63, 25.35),
    ("Beirut", "Beirut", "settlement", "LB", "Beirut Governorate", 33.89, 35.50),
    ("Texas", "Texas", "admin1", "US", "Texas", 31.25, -99.25),
    ("Calif.", "California", "admin1", "US", "California", 37.25, -119.75),
    ("D.C.", "Washington", "settlement", "US", "District of Columbia", 38.9, -77.04),
]


@pytest.mark.parametrize("known", BEST_KNOWN, ids=lambda known: known[0])
def test_the_best_known_bearer_of_a_name_comes_first(known: Known) -> None:
    name, canonical, kind, country, admin1, latitude, longitude = known
    place = default().find(name)[0]
    assert (place.name, place.kind, place.country) == (canonical, kind, country)
    assert admin1 is None or place.admin1 == admin1
    assert abs(place.latitude - latitude) < 0.15
    assert abs(place.longitude - longitude) < 0.15


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UK", "GB"), ("U.S.", "US"), ("USA", "US"), ("UAE", "AE"), ("DPRK", "KP"), ("North Korea", "KP"),
        ("Україна", "UA"), ("Росія", "RU"), ("Россия", "RU"), ("لبنان", "LB"), ("ישראל", "IL"), ("Turkey", "TR"),
        ("Ivory Coast", "CI"), ("Burma", "MM"), ("Palestine", "PS"), ("Lebanon", "LB"), ("Сирія", "SY"),
    ],
)  # fmt: skip
def test_countries_by_the_names_and_letters_that_reports_use(name: str, code: str) -> None:
    place = default().find(name)[0]
    assert (place.kind, place.country) == ("country", code)


@pytest.mark.parametrize(
    "name",
    ["Middle East", "Donbas", "Донбас", "Sahel", "EU", "Gulf", "Sinai", "Golan Heights", "Black Sea", "Mediterranean",
     "Litani", "Darfur", "Bekaa Valley", "Africa", "Antarctica", "Red Sea", "Siverskyi Donets", "Kinburn Spit"],
)  # fmt: skip
def test_regions_seas_and_rivers_are_places_too(name: str) -> None:
    place = default().find(name)[0]
    assert place.kind == "region"
    assert place.radius_km >= 10


def test_an_old_name_of_a_large_city_stands_behind_the_own_name_of_a_town() -> None:
    names = {place.name: place.role for place in default().find("Pokrovsk")}
    assert names["Pokrovsk"] is Role.PRIMARY
    assert names["Engels"] is Role.ALTERNATE


def test_a_stray_alternate_name_is_taken_away() -> None:
    assert "Nikopol" not in {place.name for place in default().find("Sloviansk")}


def test_a_name_of_a_city_and_its_oblast_finds_both_and_says_how_each_bears_it() -> None:
    city, oblast = default().find("Kharkiv")[:2]
    assert (city.kind, city.role) == ("settlement", Role.PRIMARY)
    assert (oblast.kind, oblast.role) == ("admin1", Role.BARE)


def test_rafah_is_in_gaza_and_in_egypt() -> None:
    assert {place.country for place in default().find("Rafah")} >= {"PS", "EG"}


def test_a_district_has_its_city_and_the_same_district_of_other_cities_is_offered() -> None:
    found = default().find("Shevchenkivskyi district")
    assert {place.settlement for place in found} >= {"Kyiv", "Kharkiv", "Zaporizhzhia", "Dnipro", "Lviv"}
    kyiv = default().location(found[0])
    assert (kyiv.kind, kyiv.district, kyiv.settlement, kyiv.admin1) == (
        "district", "Shevchenkivskyi district", "Kyiv", "Kyiv",
    )  # fmt: skip
    assert {place.settlement for place in default().find("Shevchenko district")} >= {"Kyiv", "Kharkiv"}


def test_a_facility_has_the_town_it_is_in() -> None:
    location = default().location(default().find("Azovstal")[0])
    assert (location.kind, location.settlement, location.country) == ("facility", "Mariupol", "UA")


def test_parents_are_null_where_the_place_is_coarser_itself() -> None:
    oblast = default().location(default().find("Kharkiv Oblast")[0])
    assert (oblast.settlement, oblast.district, oblast.admin2) == (None, None, None)
    assert (oblast.admin1, oblast.country) == ("Kharkiv Oblast", "UA")
    country = default().location(default().find("Ukraine")[0])
    assert (country.admin1, country.country) == (None, "UA")
    sea = default().location(default().find("Black Sea")[0])
    assert (sea.admin1, sea.country) == (None, None)


def test_a_village_known_to_its_hromada_only_says_so_by_its_radius() -> None:
    gazetteer = default()
    coded = np.nonzero(gazetteer.id_numbers >= 4_000_000_000)[0]
    villages = coded[gazetteer.kind[coded] == KINDS.index("settlement")]
    assert len(villages) > 20_000
    assert float(gazetteer.radius_km[villages].min()) >= 12


def test_all_ukrainian_names_are_romanised_as_on_passports() -> None:
    gazetteer = default()
    assert gazetteer.find("Кривий Ріг")[0].name == "Kryvyi Rih"
    assert gazetteer.find("Згурівка")[0].name == "Zghurivka"
    assert gazetteer.find("Київ")[0].local_name == "Київ"


def test_occupied_oblasts_are_ukraine() -> None:
    for name in ("Donetsk", "Luhansk", "Simferopol", "Sevastopol", "Mariupol", "Melitopol"):
        assert default().find(name)[0].country == "UA"


def test_columns_agree_with_entries() -> None:
    gazetteer = default()
    rows = gazetteer.ids("Springfield")
    assert len(rows) > 10
    assert rows.dtype == np.int64
    for row in rows[:5].tolist():
        entry = gazetteer.entry(row)
        assert entry.country == gazetteer.country_codes[gazetteer.country[row]]
        assert entry.kind == KINDS[gazetteer.kind[row]]
        assert entry.population == gazetteer.population[row]


def test_coordinates_are_on_earth_and_never_null_island() -> None:
    gazetteer = default()
    assert bool((np.abs(gazetteer.latitude) <= 90).all())
    assert bool((np.abs(gazetteer.longitude) <= 180).all())
    assert not bool(((np.abs(gazetteer.latitude) < 0.01) & (np.abs(gazetteer.longitude) < 0.01)).any())
    assert bool((gazetteer.radius_km > 0).all())


def test_an_unknown_name_finds_nothing() -> None:
    gazetteer = default()
    for name in ("Qwertyville", "", "   ", "'", "<script>alert(1)</script>"):
        assert gazetteer.find(name) == []
        assert len(gazetteer.ids(name)) == 0
        assert not gazetteer.has(name)


def test_the_longest_name_wins_in_a_scan() -> None:
    words = [normalise(word) for word in "a strike on New York City then Deir al-Balah".split()]
    names = [span.name for span in default().scan(words)]
    assert "new york city" in names
    assert "deir al balah" in names


def test_every_name_that_begins_at_a_word_is_told() -> None:
    words = [normalise(word) for word in "Kharkiv region was hit".split()]
    spans = default().spans(words, 0)
    assert [span.name for span in spans] == ["kharkiv", "kharkiv region"]
    assert default().longest(words, 0) == spans[-1]
    assert [(span.start, span.end) for span in spans] == [(0, 1), (0, 2)]


@pytest.mark.parametrize(
    ("word", "place"),
    [("Russian", "Russia"), ("Ukrainians", "Ukraine"), ("Israeli", "Israel"), ("Dutch", "Netherlands"),
     ("Texan", "Texas"), ("Chechen", "Chechnya"), ("European", "Europe"), ("Syrian", "Syria")],
)  # fmt: skip
def test_demonyms_stand_for_their_place(word: str, place: str) -> None:
    found = demonym(word)
    assert found is not None
    assert found.name == place


@pytest.mark.parametrize("word", ["Houthi", "Hamas", "Kurdish", "Taliban", "Western", "Kyiv", ""])
def test_parties_and_peoples_of_several_countries_are_no_demonyms(word: str) -> None:
    assert demonym(word) is None


def test_every_demonym_has_its_place() -> None:
    from geodata.gazetteer.demonyms import _table

    lost = {
        target for target in _table().values() if demonym(next(w for w, t in _table().items() if t == target)) is None
    }
    assert lost == set()


def test_a_folder_without_a_gazetteer_is_an_error_that_names_it(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(GazetteerError, match=str(tmp_path.name)):
        Gazetteer(tmp_path)


@pytest.mark.parametrize("name", ["Serhiivka", "Vilniansk", "Berdiansk", "Kadiivka"])
def test_the_official_romanisation_is_the_primary_name_of_a_town_in_ukraine(name: str) -> None:
    gazetteer = default()
    towns = [entry for entry in gazetteer.find(name) if entry.kind == "settlement"]
    entry = max(towns, key=lambda entry: entry.population)
    assert (entry.name, entry.role) == (name, Role.PRIMARY)
