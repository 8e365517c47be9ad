"""Audit 20: marks drawn at random, judged by a person, with an interval that says how much twenty can tell."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

import numpy as np

from dashboard.collection import Collection
from dashboard.columns import PRECISIONS, Mask

Verdict = Literal["right", "wrong", "skip"]
SIZE: Final = 20
Z: Final = 1.959964  # two-sided 95 %


class Estimate(NamedTuple):
    """The share of right marks among those judged, and its Wilson interval at 95 %."""

    right: int
    judged: int
    share: float
    low: float
    high: float


def draw(collection: Collection, shown: Mask, *, seed: int, size: int = SIZE) -> list[str]:
    """The ids of `size` placed strikes drawn without replacement; the same seed draws the same from the same rows."""
    rows = np.flatnonzero(shown & (collection.columns.precision.codes != PRECISIONS.index("unplaced")))
    chosen = random.Random(seed).sample([int(i) for i in rows], min(size, len(rows)))  # noqa: S311 - no secret
    return [detail["strike_id"] for detail in collection.archive.details(chosen)]


def estimate(verdicts: Sequence[Verdict] | Mapping[str, Verdict]) -> Estimate | None:
    """The estimate from what was judged right or wrong; None where nothing was."""
    values = list(verdicts.values() if isinstance(verdicts, Mapping) else verdicts)
    right, wrong = values.count("right"), values.count("wrong")
    return wilson(right, right + wrong) if right + wrong else None


def wilson(right: int, n: int) -> Estimate:
    """The share of `right` among `n`, which is not 0, and its Wilson interval at 95 %."""
    share = right / n
    centre = share + Z * Z / (2 * n)
    spread = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    scale = 1 + Z * Z / n
    return Estimate(right, n, share, max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale))
