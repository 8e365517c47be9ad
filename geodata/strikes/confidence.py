"""How sure it is that a strike, at this place, is what the words report: a logistic over a few signs.

The weights are in `weights.json`, fitted by `tests/evaluation/fit_confidence.py`; features are named there.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import Any

from geodata.strikes.merge import Event
from geodata.strikes.scene import Scene


def features(event: Event, scene: Scene) -> dict[str, float]:
    """The signs of one event, each 0..1."""
    best = max(event.tellings, key=lambda t: t.role.strength)
    location = event.mention.location
    trigger = best.role.trigger
    return {
        "bias": 1.0,
        "strength": best.role.strength,
        "sure": float(trigger is not None and trigger.sure),
        "no_trigger": float(trigger is None),
        "weapon": float(bool(event.kinds)),
        "dated": float(event.when is not None and not event.inherited_day),
        "figures": float(event.killed is not None or event.injured is not None),
        "told_again": min(len(event.tellings) - 1, 3) / 3,
        "actor": float(event.actor is not None),
        "anaphora": float(all(t.anaphora for t in event.tellings)),
        "coarse": float(event.mention.rank >= 3),
        "country": float(event.mention.kind == "country"),
        "unplaced": float(location is None),
        "place_confidence": location.confidence if location is not None else 0.0,
        "late": min(event.first.facts.words.number / max(len(scene.sentences), 1), 1.0),
        "history": float(any(f.history for f in event.facts)),
        "intercepted": float(all(f.intercepted for f in event.facts)),
    }


def of(event: Event, scene: Scene) -> float:
    """The probability, 0 to 1."""
    weights = _weights()["weights"]
    score = sum(weights.get(name, 0.0) * value for name, value in features(event, scene).items())
    return round(1.0 / (1.0 + math.exp(-max(min(score, 30.0), -30.0))), 4)


def threshold() -> float:
    """Under this a strike needs a second look before it is shown."""
    return float(_weights()["threshold"])


@cache
def _weights() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files("geodata.strikes") / "weights.json").read_text(encoding="utf-8"))
    return loaded
