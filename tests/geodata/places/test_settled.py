"""Places settled at once and explained when asked."""

from __future__ import annotations

import dataclasses

from geodata import toponyms
from geodata.locations import resolve, settle

TEXT = (
    "Shells fell 10 km north of Pokrovsk, Donetsk Oblast, and between Kherson and Mykolaiv. "
    "In Kharkiv the Shevchenkivskyi district was hit; aid came from Paris and from Poltava."
)


def test_places_explained_later_are_those_explained_at_once() -> None:
    found = toponyms.find(TEXT)
    settled = settle(found, TEXT)
    assert settled.explained(settled.places) == resolve(found, TEXT)


def test_a_place_is_settled_before_it_is_explained() -> None:
    found = toponyms.find(TEXT)
    for bare, whole in zip(settle(found, TEXT).places, resolve(found, TEXT), strict=True):
        assert bare is not None and whole is not None
        assert whole.reason and whole.candidates
        assert bare == dataclasses.replace(whole, reason="", candidates=())


def test_what_was_settled_elsewhere_or_nowhere_is_left_as_it_is() -> None:
    found = toponyms.find(TEXT)
    settled = settle(found, TEXT)
    other = settle(found, TEXT).places[0]
    assert settled.explained([other, None]) == [other, None]


def test_no_names_are_no_places() -> None:
    assert settle([], TEXT).explained([]) == []
