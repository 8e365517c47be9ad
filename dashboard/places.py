"""Rows -> places: which rows stand at one mark, and how precisely that mark is known.

Reports are placed in four ways that look alike in a frame and must not look alike on a map: at a town; beside one
("10 km north of", "near": its position moved, or its circle grown); in a part of one that no gazetteer knows (its
position and its circle are the town's); and in an oblast that holds a village no gazetteer knows (likewise).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args

import numpy as np

from dashboard.coded import codes, listed, numbers, texts
from geodata.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    Ints = np.ndarray[Any, np.dtype[np.integer[Any]]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]
    Flags = np.ndarray[Any, np.dtype[np.bool_]]

KINDS: Final[tuple[str, ...]] = get_args(PlaceKind)
FACILITY, DISTRICT, SETTLEMENT = (KINDS.index(name) for name in ("facility", "district", "settlement"))
ADMIN1, COUNTRY, REGION = (KINDS.index(name) for name in ("admin1", "country", "region"))
NOWHERE: Final = -1


class Shape(IntEnum):
    """How precisely a place is known, as it is drawn."""

    MARK = 0  # a town, or a facility: a mark
    RING = 1  # a district, "near", a large facility: a dashed ring of radius_km
    AREA = 2  # an oblast: its dashed outline
    APART = 3  # a whole country or a region: said in words beside the map


_RING, _AREA, _APART = int(Shape.RING), int(Shape.AREA), int(Shape.APART)  # an enum's members are slow in a loop
FACILITY_IS_MARK_KM: Final = 5.0  # a plant or an airfield is a place; a front line of 40 km is not
LARGEST_TOWN_KM: Final = 20.0  # what no gazetteer knows and reaches further is no town
SAME_KM: Final = 1.0  # a circle that much wider than the gazetteer's own has grown
MOVED_KM: Final = 1.2
KM_A_DEGREE: Final = 111.2  # of latitude


class Found(NamedTuple):
    """The places, one value each; `town` is the number of the town that holds a district or facility, or NOWHERE."""

    latitude: Floats
    longitude: Floats
    radius_km: Floats
    shape: Ints
    town: Ints
    name: list[str]
    code: list[str]
    gazetteer_id: list[str]


@dataclass(frozen=True, slots=True)
class _Spots:
    """Distinct combinations of position, kind, radius and names among the rows; several may be one place."""

    kind: Ints
    latitude: Floats
    longitude: Floats
    radius_km: Floats
    name: list[str]
    gazetteer_id: list[str]
    settlement: list[str]
    admin1: list[str]
    country: list[str]


def of(frame: pd.DataFrame) -> tuple[Ints, Found]:
    """The number of each row's place (NOWHERE: could not be placed), and the places."""
    spot, spots = _spots(frame)
    shape, name, code = _drawn(spots)
    order, place_of = _joined(spots, shape, name, code)
    with_none = np.append(place_of, NOWHERE).astype(np.int32)
    found = Found(
        latitude=spots.latitude[order],
        longitude=spots.longitude[order],
        radius_km=np.nan_to_num(spots.radius_km[order], nan=0.0),
        shape=shape[order],
        town=_towns(spots, shape, name, order),
        name=[name[n] for n in order],
        code=[code[n] for n in order],
        gazetteer_id=[spots.gazetteer_id[n] for n in order],
    )
    return with_none[spot], found


def _spots(frame: pd.DataFrame) -> tuple[Ints, _Spots]:
    """The number of each row's spot (-1: none), and the spots."""
    import pandas as pd

    latitude, longitude, radius = (numbers(frame, name) for name in ("latitude", "longitude", "radius_km"))
    kind = listed(frame, "place_kind", KINDS).astype(np.int64)
    called = (kind == ADMIN1) | (kind == COUNTRY) | (kind == REGION)
    with np.errstate(invalid="ignore"):
        inside = (np.abs(latitude) <= 90) & (np.abs(longitude) <= 180)
        north = np.round((np.nan_to_num(latitude) + 90) * 1e4).astype(np.int64)
        east = np.round((np.nan_to_num(longitude) + 180) * 1e4).astype(np.int64)
        size = np.clip(np.nan_to_num(radius) * 2, 0, 1023).astype(np.int64)
    ids, _ = codes(frame, "gazetteer_id")
    names, _ = codes(frame, "place")
    ids, names = ids.astype(np.int64), names.astype(np.int64)
    key = (((north * 3_600_001 + east) * 8 + kind + 1) * 2 + (ids >= 0)) * 1024 + size
    # Countries, regions and oblasts are what they are called: gazetteers disagree on where their middle is.
    key = np.where(called, -(np.where(ids >= 0, ids * 2, names * 2 + 1) * 8 + kind + 2), key)
    key = np.where(inside | called, key, -1)
    spot, distinct = pd.factorize(key)
    first = np.full(len(distinct), -1)
    first[spot[::-1]] = np.arange(len(frame))[::-1]
    kept = np.flatnonzero(distinct != -1)
    order = np.full(len(distinct), NOWHERE)
    order[kept] = np.arange(len(kept))
    rows = first[kept]
    columns = {name: texts(frame, name, rows) for name in ("gazetteer_id", "settlement", "admin1", "country")}
    spots = _Spots(kind[rows], latitude[rows], longitude[rows], radius[rows], texts(frame, "place", rows), **columns)
    return order[spot], spots


def _drawn(spots: _Spots) -> tuple[Ints, list[str], list[str]]:
    """The shape of each spot, the name it goes by, and the code of an oblast's outline."""
    kind, count = spots.kind, len(spots.kind)
    shape = np.full(count, Shape.RING, dtype=np.int8)
    radius = np.nan_to_num(spots.radius_km, nan=0.0)
    beside = _beside(spots, radius)
    shape[(kind == SETTLEMENT) & ~beside] = Shape.MARK
    shape[(kind == FACILITY) & (radius <= FACILITY_IS_MARK_KM) & ~beside] = Shape.MARK
    shape[(kind < 0) & (radius <= LARGEST_TOWN_KM)] = Shape.MARK
    shape[kind == ADMIN1] = Shape.AREA
    shape[(kind == COUNTRY) | (kind == REGION)] = Shape.APART
    name, code = list(spots.name), [""] * count
    unknown = [not one for one in spots.gazetteer_id]
    for number in np.flatnonzero(np.array(unknown, dtype=bool) & (kind != COUNTRY) & (kind != REGION)):
        if kind[number] in (FACILITY, DISTRICT) and spots.settlement[number]:
            shape[number], name[number] = Shape.MARK, spots.settlement[number]
        elif kind[number] != ADMIN1 and radius[number] > LARGEST_TOWN_KM and spots.admin1[number]:
            shape[number], name[number] = Shape.AREA, spots.admin1[number]
    for number in np.flatnonzero(shape == Shape.AREA):
        code[number] = _outline(spots, int(number), name[number])
        if not code[number]:
            shape[number] = Shape.RING
    return shape, name, code


def _outline(spots: _Spots, number: int, name: str) -> str:
    """The code of the outline of an oblast; "" where none is known."""
    from geodata import boundaries

    for called in (spots.gazetteer_id[number], spots.admin1[number], name):
        found = boundaries.unit(spots.country[number] or None, called) if called else None
        if found is not None:
            return found.code
    return ""


def _beside(spots: _Spots, radius: Floats) -> Flags:
    """Spots that the words put beside a place, not at it: the gazetteer has it elsewhere, or its circle smaller."""
    key, own = _own_circles()
    at = _place_key(spots.latitude, spots.longitude, spots.kind)
    nearest = np.minimum(np.searchsorted(key, at), len(key) - 1)
    known = key[nearest] == at
    grown = np.where(known, radius > own[nearest] + SAME_KM, radius > LARGEST_TOWN_KM)
    moved = ~known & np.array(
        [_is_elsewhere(spots, n) if not known[n] else False for n in range(len(known))], dtype=bool
    )
    return np.asarray(grown | moved, dtype=bool)


def _is_elsewhere(spots: _Spots, number: int) -> bool:
    """Whether the gazetteer has this very place at another point. Others round positions: that moves nothing."""
    from geodata.gazetteer import default

    if not spots.gazetteer_id[number]:
        return False
    gazetteer = default()
    row = gazetteer.row_of(spots.name[number], spots.gazetteer_id[number])
    if row is None:
        return False
    latitude, longitude = spots.latitude[number], spots.longitude[number]
    north = float(gazetteer.latitude[row]) - latitude
    east = (float(gazetteer.longitude[row]) - longitude) * np.cos(np.radians(latitude))
    return bool(np.hypot(north, east) * KM_A_DEGREE > MOVED_KM)


@cache
def _own_circles() -> tuple[Ints, Floats]:
    """Keys of the gazetteer's towns, districts and facilities, sorted, and the radius of each: km."""
    from geodata.gazetteer import default

    gazetteer = default()
    kind = np.asarray(gazetteer.kind).astype(np.int64)
    kept = np.flatnonzero(kind <= SETTLEMENT)
    latitude: Floats = np.array(gazetteer.latitude[kept], dtype=np.float64).round(5)
    longitude: Floats = np.array(gazetteer.longitude[kept], dtype=np.float64).round(5)
    key = _place_key(latitude, longitude, kind[kept])
    order = np.argsort(key, kind="stable")
    return key[order], np.asarray(gazetteer.radius_km[kept], dtype=np.float64)[order]


def _place_key(latitude: Floats, longitude: Floats, kind: Ints) -> Ints:
    north = np.round((np.nan_to_num(latitude) + 90) * 1e5).astype(np.int64)
    east = np.round((np.nan_to_num(longitude) + 180) * 1e5).astype(np.int64)
    return np.asarray((north * 36_000_001 + east) * 8 + kind)


def _joined(spots: _Spots, shape: Ints, name: Sequence[str], code: Sequence[str]) -> tuple[Ints, Ints]:
    """The spot that speaks for each place (a town before what lies in it), and the place of each spot."""
    numbers_of: dict[tuple[object, ...], list[int]] = {}
    for number in range(len(shape)):
        numbers_of.setdefault(_identity(spots, number, int(shape[number]), name[number], code[number]), []).append(
            number
        )
    place_of = np.full(len(shape), NOWHERE, dtype=np.int64)
    order = []
    for place, members in enumerate(numbers_of.values()):
        place_of[members] = place
        order.append(
            min(members, key=lambda n: (spots.kind[n] not in (SETTLEMENT, ADMIN1), not spots.gazetteer_id[n], n))
        )
    return np.array(order, dtype=np.int64), place_of


def _identity(spots: _Spots, number: int, shape: int, name: str, code: str) -> tuple[object, ...]:
    if shape == _AREA:
        return (shape, code)
    if shape == _APART:
        return (shape, spots.gazetteer_id[number] or name)
    position = (round(float(spots.latitude[number]), 4), round(float(spots.longitude[number]), 4))
    return (shape, *position, round(float(spots.radius_km[number]), 1)) if shape == _RING else (shape, *position)


def _towns(spots: _Spots, shape: Ints, name: Sequence[str], order: Ints) -> Ints:
    """For each district or facility, the town among the places that holds it: same name, admin1 and country."""
    towns: dict[tuple[str, str, str], int] = {}
    marks = (shape == Shape.MARK) & (spots.kind == SETTLEMENT)
    inside = (spots.kind == DISTRICT) | (spots.kind == FACILITY)
    for place, number in enumerate(order):
        if marks[number]:
            towns.setdefault((name[number], spots.admin1[number], spots.country[number]), place)
    town = np.full(len(order), NOWHERE, dtype=np.int32)
    for place, number in enumerate(order):
        if inside[number] and spots.settlement[number]:
            holder = towns.get((spots.settlement[number], spots.admin1[number], spots.country[number]), NOWHERE)
            town[place] = NOWHERE if holder == place else holder
    return town
