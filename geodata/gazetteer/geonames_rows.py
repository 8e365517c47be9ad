"""Rows of a GeoNames country dump -> places. Columns as in GeoNames' readme: 19, parted by tabs."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from geodata.errors import BadInput
from geodata.gazetteer.data_files import KATOTTG_ID
from geodata.gazetteer.distance import distance_km
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, FACILITY, REGION, SETTLEMENT, Role
from geodata.gazetteer.lookup import Gazetteer
from geodata.gazetteer.normal import normalise
from geodata.gazetteer.place import Place, settlement_radius_km
from geodata.gazetteer.spelling import role_of, script

COLUMNS = 19
_AREAS = {"ADM1": ADMIN1, "ADM2": ADMIN2, "ADM3": ADMIN2, "ADM4": ADMIN2, "ADM5": ADMIN2, "ADMD": ADMIN2}
_CLASSES = {"P": SETTLEMENT, "S": FACILITY, "R": FACILITY}
_RADIUS_KM = {"RSTN": 0.5, "RSTP": 0.5, "AIRP": 3.0, "AIRB": 3.0, "STM": 40.0, "MT": 5.0, "LK": 5.0, "LCTY": 2.0}


class _Row(NamedTuple):
    number: int
    name: str
    ascii: str
    alternates: str
    latitude: float
    longitude: float
    feature_class: str
    feature: str
    admin1: str
    admin2: str
    population: int


# Not every code in H is history: CH is a church, PSH a hydroelectric power station, AIRH a heliport.
_HISTORICAL = frozenset("ADM1H ADM2H ADM3H ADM4H ADM5H ADMDH PPLH RGNH".split())


def places_of(lines: Iterable[str], country: str, source: str, base: Gazetteer) -> tuple[list[Place], list[list[int]]]:
    """The places of a dump, and pairs (KATOTTG number, row) of embedded villages that a row stands for.

    Left out: what is historical (_HISTORICAL) or no place (a country as a whole, which is embedded).
    Raises `BadInput` where a line has not 19 columns, a number is none, or the rows are of another country.
    """
    known = _embedded(base)
    found = [_place(row, country, base, known) for row in _rows(lines, country, source) if _kept(row)]
    if not found:
        raise BadInput(f"'{source}' holds no place of {country}")
    _name_districts(found)
    return found, _villages(found, base, country)


def _rows(lines: Iterable[str], country: str, source: str) -> Iterable[_Row]:
    foreign = rows = 0
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) != COLUMNS:
                raise BadInput(
                    f"line {number} of '{source}' has {len(cells)} columns, not 19: torn, or no GeoNames dump"
                )
            rows += 1
            if cells[8] != country:
                foreign += 1
                if foreign > 20 and foreign * 2 > rows:
                    raise BadInput(f"'{source}' is of '{cells[8]}', not of {country}")
                continue
            yield _row(cells, number, source)
    except UnicodeDecodeError as error:
        raise BadInput(f"'{source}' is no UTF-8 text after line {number}: torn, or no GeoNames dump") from error
    if foreign and foreign * 2 > rows:
        raise BadInput(f"'{source}' is of another country, not of {country}")


def _row(cells: list[str], number: int, source: str) -> _Row:
    try:
        latitude, longitude = float(cells[4]), float(cells[5])
        row = _Row(
            int(cells[0]), cells[1], cells[2], cells[3], latitude, longitude, cells[6], cells[7], cells[10], cells[11],
            int(cells[14] or 0),
        )  # fmt: skip
    except ValueError as error:
        raise BadInput(f"line {number} of '{source}' is no GeoNames row: {error}") from error
    if not (math.isfinite(latitude) and abs(latitude) <= 90 and abs(longitude) <= 180 and 0 < row.number < 2**31):
        raise BadInput(f"line {number} of '{source}' lies nowhere on Earth: '{cells[4]}', '{cells[5]}'")
    return row


def _kept(row: _Row) -> bool:
    return row.feature not in _HISTORICAL and not row.feature.startswith("PCL") and bool(row.name)


def _embedded(base: Gazetteer) -> dict[int, int]:
    ids = base.id_numbers
    rows = np.nonzero(ids < KATOTTG_ID)[0]
    return dict(zip(ids[rows].tolist(), rows.tolist(), strict=True))


def _place(row: _Row, country: str, base: Gazetteer, known: dict[int, int]) -> Place:
    kind = _AREAS.get(row.feature) or _CLASSES.get(row.feature_class, REGION)
    if row.feature == "PPLX":
        kind = DISTRICT
    place = Place(
        place_id=f"geonames:{row.number}", name=row.name, kind=kind, feature=row.feature or row.feature_class,
        latitude=row.latitude, longitude=row.longitude, country=country, population=row.population,
        admin1=f"{country}.{row.admin1}" if row.admin1 and row.admin1 != "00" else None,
        admin2=f"{country}.{row.admin1}.{row.admin2}" if row.admin1 and row.admin2 else None,
        radius_km=_RADIUS_KM.get(row.feature),
    )  # fmt: skip
    if (at := known.get(row.number)) is not None:  # ours: name, kind, radius and parent are better than the dump's
        place.name, place.local_name = base.name(at), base.local_name(at)
        place.kind = int(base.kind[at])
        place.population = row.population or int(base.population[at])
        if place.kind in (COUNTRY, ADMIN1, ADMIN2):
            place.radius_km = float(base.radius_km[at])
        parent = base.parent(at)
        place.parent = base.gazetteer_id(parent) if parent is not None else None
    _call(place, row)
    return place


def _call(place: Place, row: _Row) -> None:
    for name in (place.name, row.name, row.ascii):
        place.call(name, Role.PRIMARY)
    for alternate in dict.fromkeys(row.alternates.split(",")):
        if not alternate or normalise(alternate) in place.names:
            continue
        letters = script(alternate)
        if letters is None or (letters == "LATIN" and alternate == alternate.lower()):
            continue
        if letters == "LATIN" and len(alternate) <= 3 and alternate.isupper():
            place.call(alternate, Role.ABBREVIATION)
        else:
            place.call(alternate, role_of(alternate, row.name))


def _name_districts(found: list[Place]) -> None:
    """A quarter belongs to the nearest town of 20,000 whose circle, twice as wide, holds it."""
    towns = [p for p in found if p.kind == SETTLEMENT and p.population >= 20_000]
    for place in found:
        if place.kind != DISTRICT or place.parent:
            continue
        close = [town for town in towns if abs((town.latitude or 0.0) - (place.latitude or 0.0)) < 0.4]
        near = min(close, key=lambda town: _away(town, place), default=None)
        if near and _away(near, place) < 2 * max(5.0, settlement_radius_km(near.population)):
            place.parent = near.place_id


def _away(a: Place, b: Place) -> float:
    return distance_km(a.latitude or 0.0, a.longitude or 0.0, b.latitude or 0.0, b.longitude or 0.0)


def _villages(found: list[Place], base: Gazetteer, country: str) -> list[list[int]]:
    """Villages that the embedded data knows by name and raion only: matched where one on each side bears both."""
    rows = np.nonzero((base.id_numbers >= KATOTTG_ID) & (base.country == base.country_row(country)))[0]
    if not len(rows):
        return []
    admin2: list[str] = json.loads((base.folder / "codes.json").read_text("utf-8"))
    first = len(base.country_codes) + base.admin1_count
    ours: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows.tolist():
        raion = int(base.admin2[row]) - first
        if 0 <= raion < len(admin2):
            ours[admin2[raion], normalise(base.local_name(row) or "")].append(row)
    theirs: dict[tuple[str, str], set[int]] = defaultdict(set)
    for at, place in enumerate(found):
        if place.kind == SETTLEMENT and place.admin2 and place.local_name is None:
            for name, role in place.names.items():
                if role <= Role.VARIANT and (place.admin2, name) in ours:
                    theirs[place.admin2, name].add(at)
    pairs = []
    taken: set[int] = set()
    for key, candidates in sorted(theirs.items()):
        if len(ours[key]) != 1 or len(candidates) != 1 or not candidates.isdisjoint(taken):
            continue
        row, at = ours[key][0], candidates.pop()
        taken.add(at)
        found[at].name, found[at].local_name = base.name(row), base.local_name(row)
        found[at].call(found[at].name, Role.PRIMARY)
        found[at].call(found[at].local_name or "", Role.PRIMARY)
        pairs.append([int(base.gazetteer_id(row).removeprefix("katottg:UA")), at])
    return pairs
