"""Toponyms -> locations, one report at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from geodata.gazetteer import Gazetteer, default
from geodata.gazetteer.entry import KINDS
from geodata.locations import document, outlets, ranker, relations
from geodata.locations.candidates import Floats, Lookup
from geodata.locations.reasons import reason
from geodata.model import Candidate, Location, Toponym

_SHOWN = 5  # candidates kept with a location
_PART_CONFIDENCE = 0.4  # a place told by a part of its name only ("Georgetown College"); a guess


class Resolver:
    """Resolves against one gazetteer and remembers what it looked up."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.lookup = Lookup(gazetteer)
        self._places: dict[int, Location] = {}

    def resolve(
        self, toponyms: Sequence[Toponym], text: str, *, title: str | None = None, outlet: str | None = None
    ) -> list[Location | None]:
        """See `resolve`."""
        if not toponyms:
            return []
        found = document.groups(toponyms, text, self.lookup)
        table = document.table(found, self.lookup, home=outlets.home(outlet))
        out: list[Location | None] = [None] * len(toponyms)
        if table is None:
            return out
        chances = ranker.probabilities(table)
        titles = [text[toponyms[group.mentions[0]].start : toponyms[group.mentions[0]].end] for group in table.groups]
        for number, group in enumerate(table.groups):
            place = self._best(table, number, chances, titles)
            for mention in group.mentions:
                out[mention] = place
        return self._related(toponyms, text, out)

    def _best(self, table: document.Table, number: int, chances: Floats, titles: list[str]) -> Location:
        first, last = int(table.starts[number]), int(table.starts[number + 1])
        order = np.argsort(-chances[first:last], kind="stable")[:_SHOWN].tolist()
        group = table.groups[number]
        rows = group.candidates.rows
        best = order[0]
        place = self._place(int(rows[best]))
        chance = float(chances[first + best])
        confidence = chance if group.candidates.exact else chance * _PART_CONFIDENCE
        return replace(
            place,
            reason=reason(table, number, first + best, place, titles),
            confidence=round(confidence, 3),
            candidates=tuple(self._candidate(int(rows[at]), round(float(chances[first + at]), 4)) for at in order),
        )

    def _place(self, row: int) -> Location:
        place = self._places.get(row)
        if place is None:
            if len(self._places) > 50_000:
                self._places.clear()
            place = self._places[row] = self.gazetteer.location(row)
        return place

    def _candidate(self, row: int, score: float) -> Candidate:
        place = self._place(row)
        return Candidate(
            place.gazetteer_id or "", place.name, KINDS[int(self.gazetteer.kind[row])], place.country, place.admin1,
            place.latitude, place.longitude, score,
        )  # fmt: skip

    def _related(self, toponyms: Sequence[Toponym], text: str, places: list[Location | None]) -> list[Location | None]:
        """Moves or widens what the text places in relation to a name."""
        for at, (toponym, place) in enumerate(zip(toponyms, places, strict=True)):
            if place is None or place.kind not in ("settlement", "district", "facility") or toponym.kind == "demonym":
                continue
            if at + 1 < len(toponyms):
                following, other = toponyms[at + 1], places[at + 1]
                if other is not None and other.kind == place.kind and relations.joins(
                    text, (toponym.start, toponym.end), (following.start, following.end)
                ):  # fmt: skip
                    middle = relations.halfway((place.latitude, place.longitude), (other.latitude, other.longitude))
                    if middle is not None:
                        words = f'halfway: the report says "between {toponym.text} and {following.text}"'
                        places[at] = _moved(place, middle[0], middle[1], words)
                        places[at + 1] = _moved(other, middle[0], middle[1], words)
                        continue
            relation = relations.read(text, toponym.start, toponym.end)
            if relation is None or places[at] is not place:
                continue
            words = f'the report says "{relation.words} {toponym.text}"'
            if relation.km is not None and relation.bearing is not None:
                point = relations.moved(place.latitude, place.longitude, km=relation.km, bearing=relation.bearing)
                places[at] = _moved(place, point, max(relation.reach_km, 2.0), words)
            else:
                reach = max(place.radius_km, 0.0) + relation.reach_km
                places[at] = replace(place, radius_km=round(reach, 1), reason=f"{place.reason}; {words}")
        return places


def _moved(place: Location, point: tuple[float, float], radius_km: float, words: str) -> Location:
    return replace(
        place, latitude=point[0], longitude=point[1], radius_km=round(radius_km, 1), reason=f"{place.reason}; {words}"
    )


@lru_cache(maxsize=4)
def _resolver(gazetteer: Gazetteer) -> Resolver:
    return Resolver(gazetteer)


def resolve(
    toponyms: Sequence[Toponym],
    text: str,
    *,
    gazetteer: Gazetteer | None = None,
    title: str | None = None,
    outlet: str | None = None,
) -> list[Location | None]:
    """The place each toponym of `text` means, in the same order; None where the gazetteer has none of that name.

    All names are weighed together: a place near the others, or within a region that the report names, goes before a
    better known namesake. `outlet` is the report's address or its source's domain, where known: some have a home. A
    country or region stands at its middle with a radius that says so. Nothing is looked up online.
    """
    return _resolver(gazetteer or default()).resolve(toponyms, text, title=title, outlet=outlet)
