"""Places told by their relation to a named one, in three languages; sentences are ours."""

from __future__ import annotations

import pytest

from geodata import places, toponyms
from geodata.locations import resolve
from geodata.locations.relations import distance_km
from geodata.model import Location, Report


def located(text: str) -> dict[str, Location]:
    found = toponyms.find(text, sectors=True)
    return {t.text: place for t, place in zip(found, resolve(found, text), strict=True) if place is not None}


@pytest.mark.parametrize(
    ("text", "name", "latitude", "longitude", "km"),
    [
        # the town's own point, and how far the report's is from it
        ("A drone fell 10 km north of Pokrovsk.", "Pokrovsk", 48.28, 37.18, 10),
        ("It hit some 15 kilometres (9 miles) south-east of Izium.", "Izium", 49.21, 37.28, 15),
        ("A farm about 5 km to the south of Huliaipole burned.", "Huliaipole", 47.66, 36.26, 5),
        ("A depot ten miles west of Sumy burned.", "Sumy", 50.91, 34.80, 16),
        ("Удар прийшовся за 10 км на північ від Покровська.", "Покровська", 48.28, 37.18, 10),
        ("Ракета впала за п'ять кілометрів південніше Ізюма.", "Ізюма", 49.21, 37.28, 5),
        ("Уламки впали за 15 км на північний схід від міста Суми.", "Суми", 50.91, 34.80, 15),
        ("Ракета упала в 10 км к северу от Покровска.", "Покровска", 48.28, 37.18, 10),
        ("Ракета упала в 20 километрах юго-западнее Харькова.", "Харькова", 49.98, 36.25, 20),
    ],
)
def test_a_distance_and_a_side_move_the_point(text: str, name: str, latitude: float, longitude: float, km: int) -> None:
    place = located(text)[name]
    away = distance_km((latitude, longitude), (place.latitude, place.longitude))
    assert away == pytest.approx(km, abs=1.5), place
    assert place.radius_km >= 2
    assert "the report says" in (place.reason or "")


@pytest.mark.parametrize(
    ("side", "north", "east"),
    [
        ("північ", 1, 0), ("південь", -1, 0), ("схід", 0, 1), ("захід", 0, -1), ("північний схід", 1, 1),
        ("північний захід", 1, -1), ("південний схід", -1, 1), ("південний захід", -1, -1),
    ],
)  # fmt: skip
def test_sides_are_told_apart(side: str, north: int, east: int) -> None:
    place = located(f"Вибух стався за 20 км на {side} від Полтави.")["Полтави"]
    assert (round((place.latitude - 49.59) / 0.1) > 0) - (round((place.latitude - 49.59) / 0.1) < 0) == north
    assert (round((place.longitude - 34.55) / 0.1) > 0) - (round((place.longitude - 34.55) / 0.1) < 0) == east


@pytest.mark.parametrize(
    ("plain", "vague", "least"),
    [
        ("Вибухи пролунали в Сумах.", "Вибухи пролунали біля Сум.", 9),
        ("Взрывы в Изюме.", "Ракета упала южнее Изюма.", 14),
        ("Дрон збили в Чернігові.", "Дрон збили північніше Чернігова.", 14),
        ("Вибухи чули в Харкові.", "Вибухи чули на околицях Харкова.", 9),
        ("Удар по Купʼянську.", "Бої тривають на Куп'янському напрямку.", 29),
        ("Взрывы в Купянске.", "Удары наносились на Купянском направлении.", 29),
        ("Взрывы в Белгороде.", "Дрон сбит недалеко от Белгорода.", 9),
        ("A blast in Kupiansk.", "Fighting went on in the Kupiansk direction.", 29),
        ("A blast in Krasnohorivka, Donetsk Oblast.", "Shells fell south of Krasnohorivka, Donetsk Oblast.", 14),
    ],
)
def test_a_vague_relation_widens_the_circle(plain: str, vague: str, least: float) -> None:
    one, other = next(iter(located(plain).values())), next(iter(located(vague).values()))
    assert one.gazetteer_id == other.gazetteer_id
    assert other.radius_km >= one.radius_km + least


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A missile landed between Kherson and Mykolaiv.", "Kherson"),
        ("It burned halfway between Kherson and Mykolaiv.", "Kherson"),
        ("Обстріляли місцевість між Херсоном і Миколаєвом.", "Херсоном"),
        ("Взрывы между Херсоном и Николаевом.", "Херсоном"),
    ],
)
def test_between_two_towns_is_the_middle(text: str, name: str) -> None:
    place = located(text)[name]
    assert distance_km((place.latitude, place.longitude), (46.8, 32.3)) < 10
    assert place.radius_km > 20
    said = (place.reason or "").rpartition('"')[0].rpartition('"')[2]
    assert said in " ".join(text.split())


def test_a_stretch_of_front_is_a_place_but_none_where_strikes_are_looked_for() -> None:
    text = "На Куп'янському напрямку тривають бої."
    assert [place["place"] for place in places.find(Report("r", text))] == ["Kupiansk"]
    assert toponyms.find(text) == []


def test_in_the_district_of_that_name_is_not_near_it() -> None:
    assert located("По рынку в районе Текстильщик в Донецке ударили.")["Текстильщик"].radius_km == 3
    assert located("В районе Покровска ударили.")["Покровска"].radius_km > 10
