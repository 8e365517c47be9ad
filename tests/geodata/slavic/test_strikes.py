"""Kinds of sentences in Ukrainian and Russian: what was struck, with what, who was hurt, who says so."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geodata import pipeline
from geodata.frame import row
from geodata.model import Report

DAY = dt.date(2024, 7, 22)  # a Monday


def told(text: str, *, published: dt.date | None = DAY) -> list[dict[str, Any]]:
    return [row(strike) for strike in pipeline.read(Report("r", text, published=published))]


def places(text: str) -> list[str]:
    return [strike["place_text"] for strike in told(text)]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Росіяни вдарили ракетами по Харкову з Бєлгородської області.", ["Харкову"]),
        ("Вночі під ударом дронів була Одеса.", ["Одеса"]),
        ("Ворог обстріляв із «Градів» Нікополь, Марганець та Мирове.", ["Нікополь", "Марганець", "Мирове"]),
        ("Внаслідок обстрілу російською артилерією села Козача Лопань поранено жінку.", ["Козача Лопань"]),
        ("На Сумщині дрон влучив у школу в Шостці.", ["Шостці"]),
        ("4 КАБ по Вовчанську, 2 ракети Х-59 по Павлограду.", ["Вовчанську", "Павлограду"]),
        ("Севастополь ночью атаковали беспилотники ВСУ.", ["Севастополь"]),
        ("В Белгороде в результате обстрела погибли два человека, сообщил губернатор.", ["Белгороде"]),
        ("Под огонь РСЗО попали Токмак и Пологи.", ["Токмак", "Пологи"]),
        ("Израиль нанёс авиаудар по Бейруту, ранены десять человек.", ["Бейруту"]),
        ("У Києві заявили, що російська ракета влучила в будинок у Полтаві.", ["Полтаві"]),
    ],
)
def test_what_was_struck(text: str, struck: list[str]) -> None:
    assert places(text) == struck


@pytest.mark.parametrize(
    "text",
    [
        "Росія може завдати ракетного удару по Одесі, попередила розвідка.",
        "У Києві обговорили постачання ракет Patriot з Німеччини.",
        "Повітряна тривога: загроза балістики для Полтави та Харкова.",
        "Наші воїни відбили чотири атаки поблизу Авдіївки та Кліщіївки.",
        "Група шахедів рухається курсом на Кременчук.",
        "Біля Ізюма на міні підірвався трактор, водія госпіталізовано.",
        "На полігоні під Яворовом пройшли навчання з бойовою стрільбою.",
        "Росіяни щодня обстрілюють прикордоння Сумщини.",
        "В Туле взорвался газовый баллон, два человека погибли.",
        "Беларусь провела учения с пуском ракет под Брестом.",
        "В Стамбуле прошли переговоры об обмене пленными.",
        "Боксёр из Киева пропустил удар в пятом раунде.",
        "Украина планирует наносить удары по базам в Крыму.",
        "Пострадавшим от обстрелов жителям Херсона выдали гуманитарную помощь.",
    ],
)
def test_what_is_no_strike(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Удар по Сумах: загинули двоє людей, ще семеро поранені.", 2, 7),
        ("Внаслідок обстрілу Херсона загинула жінка та двоє її дітей.", 3, None),
        ("Ракета влучила в Полтаву. Загинуло щонайменше 12 осіб, серед них троє дітей, понад сорок поранено.", 12, 40),
        ("Дрон атакував Конотоп. Обійшлося без постраждалих.", 0, 0),
        ("Кількість загиблих унаслідок удару по Києву зросла до 28.", 28, None),
        ("Внаслідок удару по Дніпру постраждало 10 людей: 3 загинуло та 7 поранено.", 3, 7),
        ("При обстреле Донецка погиб мужчина 1960 года рождения, ранены трое.", 1, 3),
        ("После удара по Белгороду погибших нет, десятки раненых.", 0, None),
    ],
)
def test_who_was_hurt(text: str, killed: int | None, injured: int | None) -> None:
    (strike,) = told(text)
    assert (strike["killed_min"], strike["injured_min"]) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "date", "precision"),
    [
        ("У ніч на 21 липня дрони атакували Одесу.", "2024-07-21", "night"),
        ("Вчора ввечері ракета впала на Полтаву.", "2024-07-21", "night"),
        ("Сьогодні вранці обстріляно Нікополь.", "2024-07-22", "day"),
        ("В ночь на 20 июля обстреляли Токмак.", "2024-07-20", "night"),
        ("У новорічну ніч дрон влучив у будинок у Сумах.", "2024-01-01", "night"),
        ("В новогоднюю ночь дрон попал в дом в Сумах.", "2024-01-01", "night"),
        ("Минулої доби ворог ударив артилерією по Бериславу.", "2024-07-21", "day"),
        ("В субботу ракета попала в дом в Харькове.", "2024-07-20", "day"),
        ("Ракета влучила в будинок у Харкові.", None, "unknown"),
    ],
)
def test_when_it_was(text: str, date: str | None, precision: str) -> None:
    (strike,) = told(text)
    assert (strike["date"], strike["date_precision"]) == (date, precision)


def test_an_untold_day_is_null_where_the_post_has_no_date() -> None:
    (strike,) = told("Вчора дрон влучив у Херсон.", published=None)
    assert strike["date"] is None


def test_the_day_at_the_top_of_a_post_is_the_day_of_its_list() -> None:
    strikes = told("Звіт за 07.05.24\n— 3 КАБ по Вовчанську;\n— 2 ракети по Павлограду (обидві збито).", published=None)
    assert [strike["date"] for strike in strikes] == ["2024-05-07", "2024-05-07"]


@pytest.mark.parametrize(
    ("text", "source", "actor", "status"),
    [
        ("Російські війська вдарили по Ізюму, повідомив мер міста.", "мер міста", "Russia", "attributed"),
        ("ВСУ обстреляли Горловку. Об этом сообщили в мэрии города.", "мэрии города", "Ukraine", "attributed"),
        ("Ракета влучила в Одесу.", None, None, "asserted"),
        ("За словами очевидців, дрон упав на Конотоп.", "очевидців", None, "attributed"),
    ],
)
def test_who_says_so_and_who_is_accused(text: str, source: str | None, actor: str | None, status: str) -> None:
    (strike,) = told(text)
    assert (strike["attributed_to"], strike["alleged_actor"], strike["claim_status"]) == (source, actor, status)


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("По Харкову вдарили КАБами.", "glide_bomb"),
        ("«Мопед» влучив у дім у Миколаєві.", "drone"),
        ("По Одесі випустили «Калібри» та «Шахеди».", "missile+drone"),
        ("Нікополь обстріляли з мінометів.", "artillery"),
        ("Прилёт «Искандера» по Харькову.", "missile"),
        ("У Сумах пролунали вибухи, росіяни атакували місто.", "unknown"),
    ],
)
def test_with_what(text: str, weapon: str) -> None:
    (strike,) = told(text)
    assert strike["weapon"] == weapon


def test_shot_down_is_told_from_hit() -> None:
    down = told("Цієї ночі ППО збила п'ять шахедів над Полтавською областю.")
    assert [strike["intercepted"] for strike in down] == [True]


def test_every_quote_is_cut_from_the_report() -> None:
    text = "За минувшие сутки обстрелам подверглись:\nГорловка, Ясиноватая, Донецк.\n\n❗️Ранены двое гражданских."
    for strike in told(text):
        assert text[strike["quote_start"] : strike["quote_end"]] == strike["quote"]
        assert text[strike["place_start"] : strike["place_end"]] == strike["place_text"]
