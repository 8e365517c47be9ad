"""From a model's own odds to a confidence that holds: of names with 0.8, four in five are right.

Two confidences are calibrated: that words are exactly a place's name (`name`; Latin script only, the rules for other
scripts set their own), and that a name was put at the right place, within 161 km of the annotated point (`place`).
Each is a logistic curve over the odds (Platt), one for names that the gazetteer has and one for others. The curves are
in `calibration.json`, fitted by `tests/training/fit_calibration.py` on documents that no weight was trained on.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("calibration.json")

KNOWN, UNKNOWN, EXACT, PART, GUESS = "name known", "name unknown", "place exact", "place part", "place guess"


@lru_cache(maxsize=1)
def _curves() -> dict[str, tuple[float, float, float]]:
    """Slope, shift, and the odds beyond which more odds tell nothing."""
    curves = json.loads(FILE.read_text("utf-8"))["curves"]
    return {name: (row[0], row[1], row[2]) for name, row in curves.items()}


def name(log_odds: float, *, known: bool) -> float:
    """The chance that words are exactly a place's name. `known`: the gazetteer has that name."""
    return _calibrated(KNOWN if known else UNKNOWN, log_odds)


def place(share: float, curve: str = EXACT) -> float:
    """The chance that a name means the place chosen, from that place's share among the candidates.

    `curve`: EXACT where the gazetteer has the name, PART where it has a part of it only, GUESS where the place is but
    one named nearby.
    """
    share = min(1.0 - 1e-6, max(1e-6, share))
    return _calibrated(curve, math.log(share / (1.0 - share)))


def _calibrated(curve: str, log_odds: float) -> float:
    return calibrated(_curves()[curve], log_odds)


def calibrated(curve: tuple[float, float, float], log_odds: float) -> float:
    """The chance that a curve (slope, shift, most) gives to log odds."""
    slope, shift, most = curve
    return 1.0 / (1.0 + math.exp(-(slope * max(-most, min(most, log_odds)) + shift)))
