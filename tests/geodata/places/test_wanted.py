"""Reasons and candidates only where somebody reads them."""

from __future__ import annotations

from dataclasses import replace

from geodata import locations, toponyms

TEXT = "Missiles hit Kharkiv and Sumy. In Kharkiv region the village of Hroza was struck, and Odesa heard explosions."


def test_what_is_not_wanted_is_placed_just_the_same_without_reason_and_candidates() -> None:
    found = toponyms.find(TEXT)
    whole = locations.resolve(found, TEXT)
    some = locations.resolve(found, TEXT, wanted=[1])
    names = {toponym.text for toponym in found}
    assert {"Kharkiv", "Sumy", "Odesa"} <= names
    for number, (one, other) in enumerate(zip(whole, some, strict=True)):
        assert one is not None
        assert other is not None
        assert one.reason
        assert one.candidates
        if number == 1:
            assert other == one
        else:
            assert other == replace(one, reason=other.reason, candidates=other.candidates)
    assert any(place is not None and not place.candidates for place in some)
