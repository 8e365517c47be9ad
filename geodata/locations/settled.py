"""The places of a report as they were settled, and why each is this one, in words and candidates, once that is asked.

A report names thirty places and tells of strikes at a few of them: only those need their reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from geodata.model import Candidate, Location

Told: TypeAlias = tuple[str, tuple[Candidate, ...]]
"""A reason and the candidates considered."""


class Why(NamedTuple):
    """Why a place is what it is: the group that means it, the words that stand for the group's reason (None = its
    own), and those added to it. The place itself is kept, so that no other has its identity."""

    place: Location
    group: int
    instead: str | None = None
    besides: str = ""


class Settled:
    """`places` are as `locations.resolve` gives them, but without reason and candidates, which `explained` adds.

    `tell` gives these for the numbers of groups, all at once; the candidates only where that is true.
    """

    def __init__(self, places: list[Location | None], tell: Callable[[list[int], bool], list[Told]]) -> None:
        self.places = places
        self._tell = tell
        self._whys: dict[int, Why] = {}

    def because(self, place: Location, group: int, instead: str | None = None) -> Location:
        """The same place, to be explained by the group that means it."""
        self._whys[id(place)] = Why(place, group, instead)
        return place

    def also(self, place: Location, changed: Location, words: str) -> Location:
        """`changed`, to be explained as `place` is and by more words."""
        why = self._whys.get(id(place))
        if why is None:
            return replace(changed, reason=f"{place.reason}; {words}")
        self._whys[id(changed)] = why._replace(place=changed, besides=f"{why.besides}; {words}")
        return changed

    def explained(self, places: Sequence[Location | None]) -> list[Location | None]:
        """The places with their reasons and candidates; None, and what is none of `places`, as it is."""
        asked, told = self._told(places, candidates=True)
        made = {
            key: with_reason(why.place, _words(why, told[why.group]), why.place.confidence, told[why.group][1])
            for key, why in asked.items()
        }
        return [made.get(id(place), place) for place in places]

    def reasons(self, places: Sequence[Location | None]) -> list[str | None]:
        """The reasons alone; None for None."""
        asked, told = self._told(places, candidates=False)
        made = {key: _words(why, told[why.group]) for key, why in asked.items()}
        return [None if place is None else made.get(id(place), place.reason) for place in places]

    def _told(self, places: Sequence[Location | None], *, candidates: bool) -> tuple[dict[int, Why], dict[int, Told]]:
        """What explains each of the places, by identity, and what is told of its group."""
        whys = self._whys
        asked = {id(place): whys[id(place)] for place in places if id(place) in whys}
        groups = sorted({why.group for why in asked.values()})
        return asked, dict(zip(groups, self._tell(groups, candidates) if groups else (), strict=True))


def _words(why: Why, told: Told) -> str:
    return (told[0] if why.instead is None else why.instead) + why.besides


def with_reason(place: Location, reason: str, confidence: float, candidates: tuple[Candidate, ...] = ()) -> Location:
    """`dataclasses.replace` at a third of its cost: every name of a report passes here."""
    return Location(
        place.name, place.kind, place.latitude, place.longitude, place.radius_km, place.gazetteer_id, place.local_name,
        place.district, place.settlement, place.admin2, place.admin1, place.country, reason, confidence, candidates,
    )  # fmt: skip
