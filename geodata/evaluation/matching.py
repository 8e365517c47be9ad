"""Which found strike is which annotated event of the same report: by place, then by day, one to one.

Places agree within 15 km, or, where either side has no coordinates, by name. Totals, background and places of which a
text says only general things cost nothing, found or not.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from geodata.gazetteer.distance import distance_km

Event: TypeAlias = Mapping[str, Any]
Row: TypeAlias = Mapping[str, Any]

TOLERANCE_KM = 15.0


@dataclass(frozen=True, slots=True)
class Match:
    """One report judged: pairs of (event, row), what was missed, what was made up, what costs nothing.

    `pairs` are of events that count; `free` are rows that cost nothing: matched to a total or to background, or at a
    place of which the text says only general things.
    """

    pairs: list[tuple[Event, Row]]
    missed: list[Event]
    false: list[Row]
    free: list[Row]


def match(gold: Mapping[str, Any], rows: Sequence[Row]) -> Match:
    """Pair the found strikes of one report with its annotated events, the best agreement first."""
    events = list(gold["events"])
    ranked = sorted(
        (
            (agreement, e, r)
            for e, event in enumerate(events)
            for r, row in enumerate(rows)
            if (agreement := _agreement(event, row)) is not None
        ),
        key=lambda found: (tuple(-x for x in found[0]), found[1], found[2]),
    )
    event_of: dict[int, int] = {}
    for _, e, r in ranked:
        if r not in event_of and e not in event_of.values():
            event_of[r] = e
    general = {name_key(name) for name in gold.get("ignore_places", ())}
    pairs: list[tuple[Event, Row]] = []
    false: list[Row] = []
    free: list[Row] = []
    for r, row in enumerate(rows):
        if r in event_of and not costs_nothing(events[event_of[r]]):
            pairs.append((events[event_of[r]], row))
        elif r in event_of or names(row) & general:
            free.append(row)
        else:
            false.append(row)
    taken = set(event_of.values())
    missed = [event for e, event in enumerate(events) if e not in taken and not costs_nothing(event)]
    return Match(pairs, missed, false, free)


def costs_nothing(event: Event) -> bool:
    """Totals and history: left out of recall, and no fault where found."""
    return bool(event.get("aggregate") or event.get("background"))


def accepted(event: Event, field: str) -> list[Any]:
    """Every answer that is right for a field: the annotated one and those a fair reader may give instead."""
    short = {"claim_status": "status", "attributed_to": "attributed", "date_precision": "precision"}.get(field, field)
    return [event.get(field), *event.get(f"{short}_ok", ())]


def name_key(name: str | None) -> str:
    """A place name without case, marks, punctuation and words like "Oblast"."""
    return " ".join(word for word in _words(name or "") if word not in _KINDS)


def _words(text: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", bare.casefold())


# Words that say what kind of place a name is, not which: "Sumy Oblast" and "Sumy region" are one.
_KINDS = frozenset(
    _words(
        "the oblast region province governorate raion district city area of"
        " область області обл місто місті м район районі край области г город городе"
    )
)


def names(row: Row) -> set[str]:
    """The keys of the names that a found strike has for its place."""
    return {name_key(row.get("place")), name_key(row.get("place_text"))} - {""}


def kilometres_apart(event: Event, row: Row) -> float | None:
    """Between the annotated point and the found one; None where either has none."""
    points = (event.get("lat"), event.get("lon"), row.get("latitude"), row.get("longitude"))
    if any(not isinstance(value, int | float) or not math.isfinite(value) for value in points):
        return None
    return distance_km(*points)  # type: ignore[arg-type]


def _agreement(event: Event, row: Row) -> tuple[float, ...] | None:
    """How well an event and a row agree, larger first; None where their places differ."""
    known = {name_key(name) for name in (event["place"], event.get("place_text"), *event.get("place_ok", ()))} - {""}
    named = bool(names(row) & known)
    apart = kilometres_apart(event, row)
    if not (named if apart is None else apart <= TOLERANCE_KM):
        return None
    place = (apart is not None) + named
    day = row.get("date") in accepted(event, "date")
    weapon = row.get("weapon") in accepted(event, "weapon")
    return (1.5 * day + place + 0.3 * weapon, not costs_nothing(event))
