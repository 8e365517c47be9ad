"""Words find the names they are cases of, by every reading the dictionaries know."""

from __future__ import annotations

import pytest

from geodata import morphology


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("Харкова", "uk", "харків"),
        ("Сумах", "uk", "суми"),
        ("Розі", "uk", "ріг"),
        ("Тоненького", "uk", "тоненьке"),
        ("Гвардійському", "uk", "гвардійське"),
        ("Нікополем", "uk", "нікополь"),
        ("Куп’янську", "uk", "куп'янськ"),
        ("Хан-Юнісі", "uk", "хан-юніс"),
        ("Крынок", "ru", "крынки"),
        ("Подстепному", "ru", "подстепное"),
        ("Раденска", "ru", "раденск"),
        ("Ростове-на-Дону", "ru", "ростов-на-дону"),
        ("Идлибе", "ru", "идлиб"),
    ],
)
def test_a_case_leads_to_its_name(word: str, language: str, name: str) -> None:
    assert name in morphology.names(word, language)


def test_a_known_oblique_case_is_no_name_itself() -> None:
    # There is a village Львове, but "во Львове" is in Львов.
    assert morphology.names("Львове", "ru")[0] == "львов"


def test_lemmas_are_likeliest_first_and_never_empty() -> None:
    assert morphology.lemmas("обстріляли", "uk") == ("обстріляти",)
    assert morphology.lemmas("ракетами", "ru")[0] == "ракета"
    assert morphology.lemmas("strikes", "en") == ("strikes",)


@pytest.mark.parametrize("word", ["", "-", "12", "🚀", "a" * 500, "ыыыъъъ"])
def test_any_word_has_an_answer(word: str) -> None:
    for language in ("uk", "ru", "en"):
        assert isinstance(morphology.lemmas(word, language), tuple)
        assert isinstance(morphology.names(word, language), tuple)
