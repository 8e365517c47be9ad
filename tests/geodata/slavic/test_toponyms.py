"""Place names in Ukrainian and Russian: inflected, listed, abbreviated; surnames and ordinary words kept out."""

from __future__ import annotations

import pytest

from geodata import toponyms
from geodata.gazetteer import default


def found(text: str, language: str) -> list[str]:
    return [toponym.text for toponym in toponyms.find(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("uk", "Удар по Кривому Розі та Нікополю", ["Кривому Розі", "Нікополю"]),
        ("uk", "Біля Часового Яру тихо", ["Часового Яру"]),
        ("uk", "Вибухи у Сумах і на Харківщині", ["Сумах", "Харківщині"]),
        ("uk", "обстріл Донецької та Луганської областей", ["Донецької", "Луганської"]),
        ("uk", "у Чугуївському районі Харківської області", ["Чугуївському районі", "Харківської області"]),
        ("uk", "у м. Харків, смт Борова та с. Гроза", ["Харків", "Борова", "Гроза"]),
        ("uk", "ракета над Чорним морем", ["Чорним морем"]),
        ("uk", "Під обстрілом Мирне, Берислав, Станіслав", ["Мирне", "Берислав", "Станіслав"]),
        ("ru", "Обстреляны Новая Каховка, Крынки и Подстепное", ["Новая Каховка", "Крынки", "Подстепное"]),
        ("ru", "удар по порту Рени", ["порту Рени"]),
        ("ru", "в Рафахе и Хан-Юнисе на юге сектора Газа", ["Рафахе", "Хан-Юнисе", "сектора Газа"]),
        ("ru", "в посёлке Суземка Брянской области", ["Суземка", "Брянской области"]),
        ("ru", "взрыв на Запорожской АЭС", ["Запорожской АЭС"]),
    ],
)
def test_names_in_every_case(language: str, text: str, places: list[str]) -> None:
    assert found(text, language) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Пожежа на складі. Багато диму."),
        ("uk", "Мирні жителі пішли в укриття."),
        ("uk", "Повідомив голова ОВА Олег Синєгубов."),
        ("uk", "На вулиці Шевченка горить будинок."),
        ("uk", "Президент Володимир Зеленський подякував воїнам."),
        ("uk", "Випустили «Іскандер» і «Калібр»."),
        ("uk", "Доброго вечора всім."),
        ("uk", "Наступ на Мелітопольському напрямку триває."),
        ("ru", "Мирный житель ранен."),
        ("ru", "Били из «Града» и «Урагана»."),
        ("ru", "Много дыма. До вечера потушат."),
    ],
)
def test_words_and_people_are_no_places(language: str, text: str) -> None:
    assert found(text, language) == []


def test_offsets_point_at_the_words() -> None:
    text = "Уночі під Куп’янськом, у селі Гроза, та в Івано-Франківській області 🇺🇦 було гучно."
    for toponym in toponyms.find(text, language="uk"):
        assert text[toponym.start : toponym.end] == toponym.text


def test_a_russian_spelling_finds_the_ukrainian_village() -> None:
    gazetteer = default()
    (toponym,) = toponyms.find("в селе Песчановка", language="ru")
    assert any("Pishchanivka" in entry.name for name in toponym.names for entry in gazetteer.find(name))


@pytest.mark.parametrize("text", ["«" * 2000, "А" * 20000, "м. " * 3000, "Київ, " * 3000, "область " * 2000])
def test_odd_text_is_read_in_linear_time(text: str) -> None:
    assert isinstance(toponyms.find(text, language="uk"), list)
