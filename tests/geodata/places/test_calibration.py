"""Confidences are chances: curves over the models' own odds, fitted on documents they were not trained on."""

from __future__ import annotations

import json

import pytest

from geodata.toponyms import calibration

CURVES = json.loads(calibration.FILE.read_text("utf-8"))["curves"]


def test_more_odds_are_never_less_confidence() -> None:
    for known in (True, False):
        chances = [calibration.name(odds, known=known) for odds in range(-30, 31)]
        assert chances == sorted(chances)
    shares = [calibration.place(share / 100) for share in range(101)]
    assert shares == sorted(shares)


def test_no_model_is_surer_than_it_was_right() -> None:
    assert 0 < calibration.place(0.0) < calibration.place(1.0) < 0.99
    assert 0 < calibration.name(-30, known=True) < calibration.name(30, known=True) < 1


@pytest.mark.parametrize("share", [0.3, 0.9, 1.0])
def test_a_part_of_a_name_and_a_guess_are_less_sure_than_a_name(share: float) -> None:
    guess, part = calibration.place(share, calibration.GUESS), calibration.place(share, calibration.PART)
    assert guess < part < calibration.place(1.0)


def test_a_name_the_gazetteer_lacks_is_less_sure_than_one_it_has() -> None:
    assert calibration.name(6.0, known=False) < calibration.name(6.0, known=True)


def test_every_curve_was_fitted() -> None:
    assert set(CURVES) == {
        calibration.KNOWN, calibration.UNKNOWN, calibration.EXACT, calibration.PART, calibration.GUESS,
    }  # fmt: skip
    assert all(slope >= 0 and most > 0 for slope, _, most in CURVES.values())
