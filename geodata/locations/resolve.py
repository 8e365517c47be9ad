"""Toponyms -> locations, one report at a time."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import pairwise

from geodata.gazetteer import Gazetteer, default
from geodata.gazetteer.entry import ADMIN1, ADMIN2, DISTRICT, SETTLEMENT
from geodata.locations import astray, document, outlets, ranker, relations
from geodata.locations.candidates import Floats, Lookup
from geodata.locations.reasons import around, reason
from geodata.locations.settled import Settled, Told, with_reason
from geodata.model import Candidate, Location, PlaceKind, Toponym
from geodata.toponyms import calibration, vocabulary

_SHOWN = 5  # candidates kept with a location
_SAME_GROUND_KM = 30.0
_STATES = frozenset(("US", "CA", "AU", "MX", "BR", "AR", "IN"))
_METROPOLIS = 500_000  # people
_PART_KM = 150.0  # such a part counts where it lies this near to what the report speaks of
_GUESS_KM = 25.0
_FOCAL: dict[str, float] = {
    "settlement": 1.0,
    "district": 1.0,
    "facility": 1.0,
    "admin2": 0.7,
    "admin1": 0.3,
    "country": 0.05,
}


_UKRAINIAN = re.compile("[іїєґ]")  # letters that Russian has not
_Shown = tuple[str, str, PlaceKind, str | None, str | None, float, float]
_MOST_KNOWN = 20_000


class Resolver:
    """Resolves against one gazetteer and remembers what it looked up."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.lookup = Lookup(gazetteer)
        self._places: dict[int, Location] = {}
        self._shown: dict[int, _Shown] = {}
        self._same: dict[tuple[int, int], bool] = {}

    def resolve(
        self,
        toponyms: Sequence[Toponym],
        text: str,
        *,
        outlet: str | None = None,
        guess: bool = False,
    ) -> list[Location | None]:
        """See `resolve`."""
        settled = self.settle(toponyms, text, outlet=outlet, guess=guess)
        return settled.explained(settled.places)

    def asked(self, reports: Iterable[tuple[Sequence[Toponym], str]]) -> list[document.Asked]:
        """What `settle` is to look up for some reports, looked up for all at once."""
        found = [document.asked(toponyms, text, self.gazetteer) for toponyms, text in reports]
        self.lookup.find_all([name for one in found for name in one.names])
        return found

    def settle(
        self,
        toponyms: Sequence[Toponym],
        text: str,
        *,
        outlet: str | None = None,
        guess: bool = False,
        asked: document.Asked | None = None,
    ) -> Settled:
        """See `settle`; `asked` as of `asked`, where that is known already."""
        out: list[Location | None] = [None] * len(toponyms)
        if asked is None:
            asked = document.asked(toponyms, text, self.gazetteer)
        found = document.groups(toponyms, asked, self.lookup)
        country = self.gazetteer.country_row("UA") if _in_ukrainian(toponyms, text) else None
        table = document.table(found, self.lookup, home=outlets.home(outlet), country=country)
        if table is None:
            return Settled(out, lambda _, __: [])
        chances = _split(ranker.probabilities(table), table)
        orders = [_likeliest(own) for own in chances]
        best = [self._best(table, number, chances, order) for number, order in enumerate(orders)]
        titles = [toponyms[group.mentions[0]].text for group in table.groups]
        settled = Settled(out, partial(self._told, table, chances, best, titles))
        for number, (group, own, order, at) in enumerate(zip(table.groups, chances, orders, best, strict=True)):
            place = settled.because(self._placed(group, own, order, at), number)
            for mention in group.mentions:
                out[mention] = place
        self._namesakes(table, settled)
        lost = {m for n in astray.groups(table, best, toponyms, text, self.gazetteer) for m in table.groups[n].mentions}
        self._doubt(toponyms, found, out, lost, guess=guess)
        self._related(toponyms, text, settled)
        return settled

    def _namesakes(self, table: document.Table, settled: Settled) -> None:
        """Every city has its Shevchenko district: without a word on whose it is, the city named last before it has."""
        named: list[str | None] | None = None
        out = settled.places
        for number, group in enumerate(table.groups):
            candidates = group.candidates
            if group.cue.parent or candidates.districts < 2:
                continue
            if named is None:
                named = [p.gazetteer_id if p is not None and p.kind == "settlement" else None for p in out]
            owners = {
                self.gazetteer.gazetteer_id(town): row
                for row, town, kind in reversed(candidates.numbers[[0, 4, 5]].T.tolist())
                if kind == DISTRICT and town >= 0
            }
            for mention in group.mentions:
                place = out[mention]
                owner = next((name for name in reversed(named[:mention]) if name in owners), None)
                if place is None or place.kind != "district" or owner is None:
                    continue
                district = self._place(owners[owner])
                if district.gazetteer_id != place.gazetteer_id:
                    words = f"the report names {district.settlement} before it"
                    out[mention] = settled.because(replace(district, confidence=place.confidence), number, words)

    def _doubt(
        self,
        toponyms: Sequence[Toponym],
        found: list[document.Group],
        out: list[Location | None],
        lost: set[int],
        *,
        guess: bool,
    ) -> None:
        """Names of which the gazetteer has only a part, or nothing, or (`lost`) none but namesakes far away: a part
        counts where it lies near to what the report speaks of; else the name is left out, or put at the place named
        nearest to it where `guess` asks for that."""
        exact = {at for group in found if group.candidates.exact for at in group.mentions} - lost
        firm = [(at, place) for at, place in enumerate(out) if place is not None and at in exact]
        for at, best in enumerate(out):
            if at in exact or toponyms[at].kind == "demonym":
                continue
            focus = _focus(at, firm)
            place = None if at in lost else best
            if place is not None and (focus is None or _whole_unit(place, toponyms[at].text)):
                if place.kind == "settlement" and focus is None and _is_all_name(toponyms[at].text):
                    out[at] = None  # "Bula Hagar" is not Bula, wherever that is
                continue
            if place is not None and focus is not None:
                apart = relations.distance_km((place.latitude, place.longitude), (focus.latitude, focus.longitude))
                if apart <= _PART_KM + focus.radius_km:
                    continue
            why = "the only places of this name are far away" if at in lost else "no place of this name is known"
            out[at] = _guessed(toponyms[at], focus, why) if guess and focus is not None else None

    def _best(self, table: document.Table, number: int, chances: list[list[float]], order: list[int]) -> int:
        """The candidate that a group means; `order` has its likeliest ones."""
        group = table.groups[number]
        if len(order) == 1:
            return 0
        best = self._same_town(group, order)
        if group.candidates.kinds[best] == ADMIN1 and not (group.cue.kinds or group.cue.parent or group.demonym):
            best = self._metropolis(table, number, chances, best)
        return best

    def _placed(self, group: document.Group, own: list[float], order: list[int], best: int) -> Location:
        """Candidate `best` of a group as a place, with the chance that it is this ground."""
        rows = group.candidates.row_numbers
        chance = sum([own[at] for at in order if at == best or self._one_place(rows[at], rows[best])])
        confidence = calibration.place(chance, calibration.EXACT if group.candidates.exact else calibration.PART)
        return with_reason(self._place(rows[best]), "", round(confidence, 3))

    def _told(
        self,
        table: document.Table,
        chances: list[list[float]],
        best: list[int],
        titles: list[str],
        groups: list[int],
        shown: bool,
    ) -> list[Told]:
        """Why each of some groups means its best candidate, and those considered, where they are to be `shown`.
        `titles` are the groups' names as written."""
        starts = table.starts.tolist()
        picked = [starts[number] + best[number] for number in groups]
        found: list[Told] = []
        for number, row, what in zip(groups, picked, around(table, picked), strict=True):
            rows, own = table.groups[number].candidates.row_numbers, chances[number]
            why = reason(table, number, row, self._place(rows[best[number]]), titles, what)
            likeliest = _likeliest(own) if shown else ()
            seen = tuple([Candidate(*self._seen(rows[at]), round(own[at], 4)) for at in likeliest])
            found.append((why, seen))
        return found

    def _same_town(self, group: document.Group, order: list[int]) -> int:
        """The best candidate, but for a town and the unit around it that share a name: the ranker does not tell them
        apart (either is near enough). Plain "Kyiv" is the town; "Kyiv region" the region."""
        best, asked = order[0], group.cue.kinds
        rows, kinds = group.candidates.row_numbers, group.candidates.kinds
        if asked and kinds[best] not in asked:
            country = group.candidates.country
            return next((at for at in order if kinds[at] in asked and country[at] == country[best]), best)
        if not asked and kinds[best] in (ADMIN1, ADMIN2):
            return next((at for at in order if kinds[at] == SETTLEMENT and self._seat(rows[at], rows[best])), best)
        return best

    def _metropolis(self, table: document.Table, number: int, chances: list[list[float]], state: int) -> int:
        """Plain "Washington" is the city, where the report names nothing else in the state."""
        candidates = table.groups[number].candidates
        row = candidates.row_numbers[state]
        for other, (group, own) in enumerate(zip(table.groups, chances, strict=True)):
            if other != number and int(group.candidates.admin1[own.index(max(own))]) == row:
                return state
        if not candidates.exact:
            return state
        g, shown = self.gazetteer, len(chances[number])
        city = (candidates.kind == SETTLEMENT) & (candidates.country == candidates.country[state])
        city &= g.population[candidates.rows] >= _METROPOLIS
        return next((at for at, fits in enumerate(city[:shown].tolist()) if fits), state)

    def _seat(self, town: int, unit: int) -> bool:
        """Whether a town is the seat that a unit is named for; American states share names with towns far away."""
        if self._one_place(town, unit):
            return True
        g = self.gazetteer
        lies = int(g.admin1[town]) == unit or int(g.admin2[town]) == unit
        return lies and (g.country_code(unit) not in _STATES) and int(g.population[town]) > 20_000

    def _one_place(self, one: int, other: int) -> bool:
        """Whether two rows are the same ground: a town and the unit around it."""
        known = self._same.get((one, other))
        if known is None:
            g = self.gazetteer
            away = relations.distance_km(
                (float(g.latitude[one]), float(g.longitude[one])), (float(g.latitude[other]), float(g.longitude[other]))
            )
            if len(self._same) > _MOST_KNOWN:
                self._same.clear()
            known = self._same[one, other] = away < _SAME_GROUND_KM
        return known

    def _place(self, row: int) -> Location:
        place = self._places.get(row)
        if place is None:
            if len(self._places) > _MOST_KNOWN:
                self._places.clear()
            place = self._places[row] = self.gazetteer.location(row)
        return place

    def _seen(self, row: int) -> _Shown:
        """The fields of a `Candidate`, but its score."""
        seen = self._shown.get(row)
        if seen is None:
            if len(self._shown) > _MOST_KNOWN:
                self._shown.clear()
            seen = self._shown[row] = self.gazetteer.brief(row)
        return seen

    def _related(self, toponyms: Sequence[Toponym], text: str, settled: Settled) -> None:
        """Moves or widens what the text places in relation to a name."""
        places = settled.places
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
                        said = relations.between_words(text, toponym.start, following.end)
                        words = f'halfway: the report says "{said}"'
                        places[at] = settled.also(place, _moved(place, *middle), words)
                        places[at + 1] = settled.also(other, _moved(other, *middle), words)
                        continue
            relation = relations.read(text, toponym.start, toponym.end, district=place.kind == "district")
            if relation is None or places[at] is not place:
                continue
            words = f'the report says "{relation.quoted(toponym.text)}"'
            if relation.km is not None and relation.bearing is not None:
                point = relations.moved(place.latitude, place.longitude, km=relation.km, bearing=relation.bearing)
                moved = _moved(place, point, max(relation.reach_km, 2.0))
            else:
                moved = replace(place, radius_km=round(max(place.radius_km, 0.0) + relation.reach_km, 1))
            places[at] = settled.also(place, moved, words)


def _in_ukrainian(toponyms: Sequence[Toponym], text: str) -> bool:
    """Whether the report is in Ukrainian: no other country is told of in it as often. The languages of the other
    reports are those of many."""
    if text.isascii():
        return False
    return any("\u0400" <= toponym.text[0] <= "\u04ff" for toponym in toponyms) and bool(_UKRAINIAN.search(text))


def _likeliest(own: list[float]) -> list[int]:
    """The numbers of a group's likeliest candidates, the first of equals first."""
    return sorted(range(len(own)), key=own.__getitem__, reverse=True)[:_SHOWN] if len(own) > 1 else [0]


def _split(chances: Floats, table: document.Table) -> list[list[float]]:
    """By group."""
    every, starts = chances.tolist(), table.starts.tolist()
    return [every[first:last] for first, last in pairwise(starts)]


def _focus(at: int, firm: list[tuple[int, Location]]) -> Location | None:
    """The place that the report most likely speaks of at toponym number `at`: near in the text and narrow."""
    best, most = None, 0.0
    for other, place in firm:
        weight = _FOCAL.get(place.kind, 0.02) * math.exp(-abs(at - other) / 4)
        if weight > most:
            best, most = place, weight
    return best


def _is_all_name(text: str) -> bool:
    """Whether none of several words is an ordinary one, as in "Kharkiv Airport"."""
    words = text.lower().split()
    return len(words) > 1 and not any(vocabulary.flags(word) & vocabulary.ORDINARY_COMMON for word in words)


def _whole_unit(place: Location, text: str) -> bool:
    """Whether a part of a name tells where it is wherever the report may be: "University of Michigan"."""
    return place.kind in ("settlement", "admin1") and "University" in text


def _guessed(toponym: Toponym, focus: Location, why: str) -> Location:
    return replace(
        focus,
        name=toponym.text,
        kind="facility" if focus.kind in ("settlement", "district", "facility") else focus.kind,
        gazetteer_id=None,
        local_name=None,
        radius_km=round(focus.radius_km + _GUESS_KM, 1),
        reason=f"a guess: {why}; put at {focus.name}, which the report names nearest to it",
        confidence=round(calibration.place(focus.confidence, calibration.GUESS), 3),
        candidates=(),
    )


def _moved(place: Location, point: tuple[float, float], radius_km: float) -> Location:
    return replace(place, latitude=point[0], longitude=point[1], radius_km=round(radius_km, 1))


@lru_cache(maxsize=4)
def _resolver(gazetteer: Gazetteer) -> Resolver:
    return Resolver(gazetteer)


def resolve(
    toponyms: Sequence[Toponym],
    text: str,
    *,
    gazetteer: Gazetteer | None = None,
    outlet: str | None = None,
    guess: bool = False,
) -> list[Location | None]:
    """The place each toponym of `text` means, in the same order; None where the gazetteer has none of that name.

    All names are weighed together: a place near the others, or within a region that the report names, goes before a
    better known namesake. `outlet` is the report's address or its source's domain, where known: some have a home. A
    country or region stands at its middle with a radius that says so. Nothing is looked up online. With `guess`, a name
    that the gazetteer lacks is put at the place named nearest to it in the text, with a low confidence and no id.
    """
    return _resolver(gazetteer or default()).resolve(toponyms, text, outlet=outlet, guess=guess)


def settle(
    toponyms: Sequence[Toponym], text: str, *, gazetteer: Gazetteer | None = None, outlet: str | None = None
) -> Settled:
    """As `resolve`, with reasons and candidates only for those that are asked for (`Settled.explained`)."""
    return _resolver(gazetteer or default()).settle(toponyms, text, outlet=outlet)


def settle_all(
    reports: Sequence[tuple[Sequence[Toponym], str, str | None]],
    *,
    gazetteer: Gazetteer | None = None,
    guess: bool = False,
) -> Iterator[Settled]:
    """As `settle` of each report (toponyms, text, outlet), whose names are looked up together: that costs less."""
    resolver = _resolver(gazetteer or default())
    every = resolver.asked((toponyms, text) for toponyms, text, _ in reports)
    for (toponyms, text, outlet), asked in zip(reports, every, strict=True):
        yield resolver.settle(toponyms, text, outlet=outlet, guess=guess, asked=asked)
