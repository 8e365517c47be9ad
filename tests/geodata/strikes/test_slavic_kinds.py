"""Kinds of sentences of Ukrainian and Russian posts and wires: which places they tell of, and which they do not."""

from __future__ import annotations

import datetime as dt

import pytest

from geodata import pipeline
from geodata.model import Report


def struck(text: str) -> list[str]:
    return [strike.place_text for strike in pipeline.read(Report("kinds", text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Обстрілів зазнали Юнаківська, Хотінська та Краснопільська громади.", 3),
        ("Ворожих ударів упродовж дня зазнали Нікополь і Марганець.", 2),
        ("Очільник громади повідомив, що у місті Семенівка сталося влучання ударного дрона в клуб.", 1),
        ("ПВО сбила беспилотники над Тульской (12), Орловской (7) и Рязанской (3) областями.", 3),
        ("ПВО сбила пять беспилотников над Белгородом и Белгородским районом.", 2),
        ('Під ударом опинилися військові аеродроми "Саки" та "Бельбек".', 2),
    ],
)
def test_every_place_of_a_list_is_struck(text: str, places: int) -> None:
    assert len(struck(text)) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Воронеж. 12 мая. ИНТЕРФАКС - Губернатор сообщил об атаке дронов на территорию Валуйского района.", ["Валуй"]),
        ("Посол не возражал против ударов Киева по территории Крыма.", ["Крыма"]),
        ("У Сумах дрон влучив у школу, поранено сторожа з села Басівка Юнаківської громади.", ["Сумах"]),
        ("Губернатор Тульской области заявил, что над регионом сбили четыре дрона.", ["Тульской области"]),
    ],
)
def test_whence_it_was_told_and_who_struck_is_no_target(text: str, places: list[str]) -> None:
    found = struck(text)
    assert len(found) == len(places)
    assert all(name.startswith(place[:5]) for name, place in zip(found, places, strict=True))


def test_the_day_of_the_time_before_is_not_that_of_the_strike() -> None:
    text = "В последний раз 1 октября дроны атаковали область. Дроны сбиты над Белгородом."
    (strike,) = pipeline.read(Report("before", text, published=dt.date(2024, 10, 9)))
    assert (strike.when.date, strike.when.precision) == (None, "unknown")


def test_people_in_the_plural_are_no_single_person() -> None:
    (strike,) = pipeline.read(Report("plural", "Дрони вдарили по Конотопу, постраждали люди."))
    assert strike.injured is None or strike.injured.minimum is None


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Дрон ударив по Борівському, поранено 52-річного та 60-річного чоловіків.", None, 2),
        ("Дрон вдарив по Дар'ївці: чоловік дістав поранення, несумісні з життям.", 1, None),
        ("У сел. Борова обстріляно будинки: загинув 47-річний чоловік, постраждали 30-річна та 33-річна жінки.", 1, 2),
    ],
)
def test_people_told_by_their_ages_and_wounds_that_kill_are_counted(
    text: str, killed: int | None, injured: int | None
) -> None:
    (strike,) = pipeline.read(Report("ages", text))
    counts = [count.minimum if count is not None else None for count in (strike.killed, strike.injured)]
    assert counts == [killed, injured]


def test_a_day_of_the_month_may_be_told_in_words() -> None:
    text = "Двадцять першого грудня дрон влучив у будинок у Дудчанах."
    (strike,) = pipeline.read(Report("ordinal", text, published=dt.date(2025, 12, 23)))
    assert strike.when.date == dt.date(2025, 12, 21)


def test_a_village_that_no_gazetteer_has_is_the_spot_in_the_raion_told_before() -> None:
    text = (
        "В Глушковском районе Курской области при атаке дрона погиб мирный житель. По словам губернатора, беспилотник "
        "сбросил взрывчатку во двор дома в деревне Ухмылово."
    )
    (strike,) = pipeline.read(Report("village", text))
    assert (strike.place_text, strike.killed and strike.killed.minimum) == ("Ухмылово", 1)


def test_a_figure_of_one_town_says_more_than_the_joint_one_of_several() -> None:
    text = "Росіяни обстріляли Лиман та Сіверськ, 4 загиблих. По Лиману вдарили з артилерії: убили 3 людей."
    liman, siversk = pipeline.read(Report("joint", text))
    assert (liman.killed and liman.killed.minimum, siversk.killed) == (3, None)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Израиль нанёс удар по Ирану. Жители Йезда и Кума сообщают о взрывах.", 2),
        ("Дроны ударили по городам области. В Синельниково и Павлограде пострадали шесть человек.", 2),
        (
            "Обстрілом пошкоджено майно громад:\n\nу Глухівській громаді пошкоджено школу;\n\n"
            "у Путивльській громаді — будинок культури та магазин.",
            2,
        ),
        ("Вночі дрони вдарили по Куцурубській громаді та по Очаківській громаді Миколаївщини.", 2),
        ("Обстрелам подверглось с.Широкое Широковской громады.", 1),
        ("Орлов: дроны повредили дома в Шебекино. Пострадавших нет, написал губернатор Иван Орлов.", 1),
        ("Минобороны сообщило о ликвидации 9 беспилотников над Калужской и Рязанской областями.", 2),
        ("Город Грайворон и село Головчино подверглись 13 обстрелам.", 2),
        ("Дроны атаковали Краснодарский край. Повредили Афипский НПЗ.", 2),
        ("Безпілотник влучив у судно в акваторії Чорного моря, є поранені.", 1),
        ("Удары пришлись по Исфахану и столице Исламской Республики Тегерану.", 2),
    ],
)
def test_what_is_heard_or_listed_or_at_sea_is_told_of_its_place(text: str, places: int) -> None:
    assert len(struck(text)) == places


def test_a_district_alone_in_a_line_is_where_the_next_lines_are_told_of() -> None:
    text = "Росіяни атакували Київ дронами.\n\nДарницький район\n\nУламки дрона впали на будинок."
    assert "Дарницький район" in struck(text)


def test_the_hurt_told_late_are_those_of_the_one_strike_of_a_post() -> None:
    text = (
        "У Тернополі ракета влучила у будинок. На місці працюють рятувальники. Залучено техніку. Роботи тривали добу. "
        "Розібрано завали. Загинули 33 людини."
    )
    (strike,) = pipeline.read(Report("late", text))
    assert strike.killed is not None and strike.killed.minimum == 33
