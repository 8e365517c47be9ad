"""Ten copies of one wire report are one voice."""

from __future__ import annotations

from geodata.events import copies

WIRE = (
    "Two people were killed when a shell fell on a street market in the town on Sunday morning, the regional governor "
    "wrote. Rescuers worked through the day and eleven people were taken to hospital with wounds to the legs and arms."
)
OTHER = (
    "The governor reported that a shell had landed at the market in the early hours of Sunday. Two traders died on "
    "the spot; the hospital has admitted eleven wounded people, most of them with injuries to their limbs."
)


def test_a_copy_belongs_to_the_first_and_own_words_stay_own() -> None:
    shortened = WIRE.rsplit(" ", 6)[0] + "."
    prefaced = "From our correspondents. " + WIRE
    assert copies({"a": WIRE, "b": shortened, "c": prefaced, "d": OTHER}) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_empty_and_short_texts_are_copies_only_of_equals() -> None:
    assert copies({"a": "", "b": "Explosions in Sumy.", "c": "Explosions in Odesa.", "d": "Explosions in Sumy."}) == {
        "a": "a",
        "b": "b",
        "c": "c",
        "d": "b",
    }


def test_nothing_in_nothing_out() -> None:
    assert copies({}) == {}
