"""One spelling for what readers take as one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.gazetteer import normalise
from geodata.gazetteer.entry import Role
from geodata.gazetteer.spelling import role_of, script


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sana'a", "SANAA"),
        ("Sana’a", "Sanaʽā"),
        ("Deir al-Balah", "Deir al Balah"),
        ("U.S.", "US"),
        ("São Paulo", "Sao  Paulo"),
        ("Łódź", "Lodz"),
        ("Слов'янськ", "СЛОВ’ЯНСЬК"),
        ("Орёл", "Орел"),
        ("ґанок", "ганок"),
        ("أريحا", "اريحا"),
        ("غزّة", "غزه"),
        ("بندرعباس", "بندرعباس"),
        ("Straße", "strasse"),
    ],
)
def test_spellings_that_readers_take_as_one_name_are_one(one: str, other: str) -> None:
    assert normalise(one) == normalise(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Київ", "Киів"), ("май", "маи"), ("Sumy", "Suma")])
def test_letters_of_their_own_stay_apart(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize("nothing", ["", "  ", "'", "...", "\u200b", "—"])
def test_of_a_name_without_letters_nothing_is_left(nothing: str) -> None:
    assert normalise(nothing) == ""


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("alternate", "primary", "role"),
    [
        ("Kharkov", "Kharkiv", Role.VARIANT),
        ("Харьков", "Kharkiv", Role.VARIANT),
        ("خاركيف", "Kharkiv", Role.VARIANT),
        ("جنين", "Jenin", Role.VARIANT),
        ("חיפה", "Haifa", Role.VARIANT),
        ("Pokrovsk", "Engels", Role.ALTERNATE),
        ("Покровск", "Engels", Role.ALTERNATE),
        ("Lemberg", "Lviv", Role.ALTERNATE),
    ],
)
def test_another_spelling_is_told_from_another_name(alternate: str, primary: str, role: Role) -> None:
    assert role_of(alternate, primary) is role


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Kyiv", "LATIN"), ("Київ", "CYRILLIC"), ("غزة", "ARABIC"), ("עזה", "HEBREW"), ("東京", None), ("Kиїв", None)],
)
def test_the_script_of_a_name(name: str, letters: str | None) -> None:
    assert script(name) == letters
