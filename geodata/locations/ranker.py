"""The weights of a candidate's features, and the probabilities they give."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import numpy as np

from geodata.locations.candidates import Floats
from geodata.locations.document import FEATURES, Table

WEIGHTS = Path(__file__).with_name("weights.json")


@lru_cache(maxsize=1)
def weights() -> Floats:
    """The weights in the order of FEATURES, read once a process."""
    table = json.loads(WEIGHTS.read_text("utf-8"))["weights"]
    return np.array([table.get(name, 0.0) for name in FEATURES], dtype=np.float32)


def probabilities(table: Table) -> Floats:
    """The chance of each candidate within its group (softmax)."""
    heads = table.starts[:-1]
    number = np.repeat(np.arange(len(table.groups)), np.diff(table.starts))
    scores = table.features @ weights()
    scores -= np.maximum.reduceat(scores, heads)[number]
    chances = np.exp(scores)
    shares: Floats = (chances / np.add.reduceat(chances, heads)[number]).astype(np.float32)
    return shares
