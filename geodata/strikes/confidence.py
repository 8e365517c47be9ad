"""How sure it is that a strike, at this place, is what the words report: a logistic over a few signs.

The weights are in `weights.json`, fitted by `tests/evaluation/fit_confidence.py` on what the extractor found in reports
that nobody had read before: on those it was tuned on nearly all it finds is right.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from geodata.gazetteer.distance import distance_km
from geodata.lexicon.lands import HOMES
from geodata.strikes.event import Event
from geodata.strikes.scene import Scene

_FAR_KM = 800.0
"""A strike that far from all others of its report is told of another war, or its place is a namesake."""


def features(event: Event, scene: Scene, others: Sequence[Event] = ()) -> dict[str, float]:
    """The signs of one event among the `others` of its report, each 0..1."""
    best = max(event.tellings, key=lambda t: t.role.strength)
    location = event.mention.location
    trigger = best.role.trigger
    figures = event.killed is not None or event.injured is not None
    return {
        "bias": 1.0,
        "strength": best.role.strength,
        "sure": float(trigger is not None and trigger.sure),
        "no_trigger": float(trigger is None),
        "weapon": float(bool(event.kinds)),
        "figures": float(figures),
        "bare": float(not (figures or event.kinds)),
        "told_again": min(len(event.tellings) - 1, 3) / 3,
        "actor": float(event.actor is not None),
        "lone": float(best.role.sign == "near"),
        "coarse": float(event.mention.rank >= 3),
        "country": float(event.mention.kind == "country"),
        "unplaced": float(location is None),
        "far": float(_is_far(event, others, scene)),
        "place_confidence": location.confidence if location is not None else 0.0,
        "late": min(event.first.facts.words.number / max(len(scene.sentences), 1), 1.0),
        "intercepted": float(all(f.intercepted for f in event.facts)),
        "inflected": float(scene.lexicon.language.word_order == "free"),
    }


def _is_far(event: Event, others: Sequence[Event], scene: Scene) -> bool:
    """Whether a strike lies far from all others, in a country that nothing else of the report lies in."""
    place = event.mention.location
    if place is None:
        return False
    alone = True
    for other in others:
        beside = other.mention.location
        if other is event or beside is None:
            continue
        if distance_km(place.latitude, place.longitude, beside.latitude, beside.longitude) <= _FAR_KM:
            return False
        alone = False
    return not alone and not (event.mention.rank <= 2 and _is_spoken_of(place.country, event, scene))


def _is_spoken_of(country: str | None, event: Event, scene: Scene) -> bool:
    """Whether the report names that country, a side whose home it is, or another place in it."""
    for words, row in zip(scene.sentences, scene.mentions, strict=True):
        if any(HOMES.get(name) == country for name, _ in words.actor.values()):
            return True
        if any(m.location is not None and m.location.country == country and m.name != event.mention.name for m in row):
            return True
    return False


def of(event: Event, scene: Scene, others: Sequence[Event] = ()) -> float:
    """The probability, 0 to 1."""
    weights = _weights()["weights"]
    score = sum([weights.get(name, 0.0) * value for name, value in features(event, scene, others).items()])
    return round(1.0 / (1.0 + math.exp(-max(min(score, 30.0), -30.0))), 4)


def threshold() -> float:
    """Under this a strike needs a second look before it is shown."""
    return float(_weights()["threshold"])


@cache
def _weights() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files("geodata.strikes") / "weights.json").read_text(encoding="utf-8"))
    return loaded
