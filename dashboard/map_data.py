"""A frame -> what the map needs of it, as read-only numpy: 1 M rows in about 15 MB.

Rows become numbers of places; a place is a position and a precision, for two reports that point at the same spot with
the same precision can only be one mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, get_args

import numpy as np

from geodata.model import PlaceKind, Weapon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    Rows = np.ndarray[Any, np.dtype[Any]] | slice | None
    Ints = np.ndarray[Any, np.dtype[np.integer[Any]]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]

USED: Final = (
    *("place", "gazetteer_id", "place_kind", "latitude", "longitude", "radius_km", "settlement", "admin1", "country"),
    *("weapon", "intercepted", "review", "report_id", "event_id"),
)
WEAPONS: Final[tuple[str, ...]] = get_args(Weapon)
KINDS: Final[tuple[str, ...]] = get_args(PlaceKind)
NOWHERE: Final = -1


class Shape(IntEnum):
    """How precisely a place is known, as it is drawn."""

    MARK = 0  # a town, or a facility: a mark
    RING = 1  # a district, "near", a large facility: a dashed ring of radius_km
    AREA = 2  # an oblast: its dashed outline
    APART = 3  # a whole country or a region: said in words beside the map


# A plant or an airfield is a place; "the front line" of 40 km is not.
FACILITY_IS_MARK_KM: Final = 5.0
UNKNOWN_KIND_IS_MARK_KM: Final = 6.0


@dataclass(frozen=True, slots=True)
class MapData:
    """Rows and the places that they name. Arrays `*` have one value a row, the others one a place."""

    place: Ints  # * number of the row's place, -1: could not be placed
    attributes: Ints  # * weapon * 4 + intercepted * 2 + needs review
    reports: Ints  # * number of the pair (place, report), -1 where the row has no place
    events: Ints  # * number of the pair (place, event)
    report_place: Ints  # the place of each such pair
    event_place: Ints
    latitude: Floats
    longitude: Floats
    x: Ints  # Web Mercator, the whole world 2**32 wide, from the west
    y: Ints  # from the north
    radius_km: Floats
    shape: Ints
    town: Ints  # the number of the town that holds a district or facility, -1: none is among the places
    name: Sequence[str]
    code: Sequence[str]  # ISO 3166-2 of an AREA, "" for the others
    gazetteer_id: Sequence[str]  # "" where the place is in no gazetteer
    countries: tuple[str, ...]  # those that any row names, ISO 3166-1 alpha-2

    def __len__(self) -> int:
        return len(self.place)

    @property
    def places(self) -> int:
        """How many places there are."""
        return len(self.shape)

    def key(self, number: int) -> str:
        """The place's name outside: the same on every run, made of gazetteer, position and precision."""
        if self.shape[number] in (Shape.APART, Shape.AREA):
            return f"{self.gazetteer_id[number]}*{self.name[number]}"
        ring = f"~{self.radius_km[number]:g}" if self.shape[number] == Shape.RING else ""
        position = f"{self.latitude[number]:.4f},{self.longitude[number]:.4f}"
        return f"{self.gazetteer_id[number]}@{position}{ring}"

    def find(self, key: str | None) -> int | None:
        """The number of the place with that key; None where the data has it no more, or the key is none."""
        if not key:
            return None
        if "*" in key:
            gazetteer_id, _, name = key.partition("*")
            candidates = [int(n) for n in np.flatnonzero(self.shape >= Shape.AREA)]
            return next((n for n in candidates if self.name[n] == name and self.gazetteer_id[n] == gazetteer_id), None)
        told = re.fullmatch(r"(.*)@(-?\d{1,2}\.\d{4}),(-?\d{1,3}\.\d{4})(~[\d.e+]{1,12})?", key)
        if told is None:
            return None
        near = (np.abs(self.latitude - float(told[2])) < 6e-5) & (np.abs(self.longitude - float(told[3])) < 6e-5)
        return next((int(n) for n in np.flatnonzero(near) if self.key(int(n)) == key), None)

    def rows_of(self, keys: Iterable[str], rows: Rows = None) -> Ints:
        """Numbers of the rows at these places, among `rows`, in order."""
        numbers = [number for number in map(self.find, keys) if number is not None]
        wanted = np.zeros(self.places + 1, dtype=bool)
        wanted[numbers] = True
        wanted[NOWHERE] = False
        hit = wanted[self.place]
        if rows is None:
            return np.flatnonzero(hit)
        among = np.arange(len(self.place))[rows]
        return among[hit[among]]


def prepare(frame: pd.DataFrame) -> MapData:
    """The map's data of a frame; columns of USED that are missing count as null. 1 M rows take about half a second."""
    latitude, longitude = _numbers(frame, "latitude"), _numbers(frame, "longitude")
    radius = _numbers(frame, "radius_km")
    shape = _shapes(frame, radius)
    apart = shape == Shape.APART
    placed = (
        np.isfinite(latitude) & np.isfinite(longitude) & (np.abs(latitude) <= 90) & (np.abs(longitude) <= 180)
    ) | apart
    place, first = _numbered(frame, latitude=latitude, longitude=longitude, radius=radius, shape=shape, placed=placed)
    with np.errstate(invalid="ignore"):
        at = {"latitude": latitude[first], "longitude": longitude[first], "radius_km": radius[first]}
    names, gazetteer_ids = _texts(frame, "place", first), _texts(frame, "gazetteer_id", first)
    shapes, codes = _areas(
        shape[first], _texts(frame, "admin1", first), _texts(frame, "country", first), names, gazetteer_ids
    )
    at["radius_km"] = np.where(np.isfinite(at["radius_km"]), at["radius_km"], 0.0)
    x, y = project(at["latitude"], at["longitude"])
    reports, report_place = _pairs(frame, "report_id", place)
    events, event_place = _pairs(frame, "event_id", place)
    data = MapData(
        place=place,
        attributes=_attributes(frame),
        reports=reports,
        events=events,
        report_place=report_place,
        event_place=event_place,
        **at,
        x=x,
        y=y,
        shape=shapes,
        town=_towns(frame, first, shapes, names),
        name=names,
        code=codes,
        gazetteer_id=gazetteer_ids,
        countries=_countries(frame),
    )
    for name in data.__slots__:
        value = getattr(data, name)
        if isinstance(value, np.ndarray):
            value.flags.writeable = False
    return data


def project(latitude: Floats, longitude: Floats) -> tuple[Ints, Ints]:
    """Web Mercator as whole numbers, the world 2**32 wide and high; (0, 0) is its north-west corner.

    What has no position gets the middle of the world: such places are never drawn by position.
    """
    known = np.isfinite(latitude) & np.isfinite(longitude)
    sine = np.sin(np.radians(np.clip(np.where(known, latitude, 0.0), -85.05112878, 85.05112878)))
    east = (np.where(known, longitude, 0.0) + 180.0) / 360.0
    south = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)
    most = 2**32 - 1
    return tuple(np.clip(part * 2.0**32, 0, most).astype(np.int64) for part in (east, south))  # type: ignore[return-value]


def _numbers(frame: pd.DataFrame, name: str) -> Floats:
    if name not in frame:
        return np.full(len(frame), np.nan)
    return frame[name].to_numpy(dtype="float64", na_value=np.nan)


def _codes(frame: pd.DataFrame, name: str) -> tuple[Ints, Any]:
    """Codes of a column (-1: null) and its distinct values; a category's own codes are taken as they are."""
    import pandas as pd

    if name not in frame:
        return np.full(len(frame), -1, dtype=np.int64), []
    column = frame[name]
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy(), column.cat.categories
    return pd.factorize(column)


def _listed(frame: pd.DataFrame, name: str, values: Sequence[str]) -> Ints:
    """The column as positions in `values`; -1 for null and for what is not among them."""
    codes, found = _codes(frame, name)
    places = {value: at for at, value in enumerate(values)}
    table = np.array([*(places.get(value, -1) for value in found), -1], dtype=np.int8)
    return table[codes]


def _shapes(frame: pd.DataFrame, radius: Floats) -> Ints:
    kind = _listed(frame, "place_kind", KINDS)
    at = {name: KINDS.index(name) for name in KINDS}
    shape = np.full(len(frame), Shape.RING, dtype=np.int8)
    small = np.nan_to_num(radius, nan=0.0)
    shape[(kind == at["settlement"]) & ~_beside(frame)] = Shape.MARK
    shape[(kind == at["facility"]) & (small <= FACILITY_IS_MARK_KM)] = Shape.MARK
    shape[(kind == -1) & (small <= UNKNOWN_KIND_IS_MARK_KM)] = Shape.MARK
    shape[kind == at["admin1"]] = Shape.AREA
    shape[(kind == at["country"]) | (kind == at["region"])] = Shape.APART
    return shape


def _beside(frame: pd.DataFrame) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Rows whose words point beside a town, not at it ("10 km north of Pokrovsk"): they stand in no settlement."""
    if "settlement" not in frame:
        return np.zeros(len(frame), dtype=bool)
    return np.asarray(frame["settlement"].isna().to_numpy(dtype=bool))


def _numbered(
    frame: pd.DataFrame, *, latitude: Floats, longitude: Floats, radius: Floats, shape: Ints, placed: Any
) -> tuple[Ints, Ints]:
    """The number of each row's place, and the first row of each place."""
    import pandas as pd

    with np.errstate(invalid="ignore"):
        north = np.round((np.nan_to_num(latitude) + 90) * 1e4).astype(np.int64)
        east = np.round((np.nan_to_num(longitude) + 180) * 1e4).astype(np.int64)
    size = np.where(shape == Shape.RING, np.clip(np.nan_to_num(radius) * 2, 0, 1023).astype(np.int64), 0)
    key = ((north * 3_600_001 + east) * 4 + shape) * 1024 + size
    names, _ = _codes(frame, "place")
    ids, _ = _codes(frame, "gazetteer_id")
    # Countries, regions and oblasts are what they are called: gazetteers disagree on where their middle is.
    called = (shape == Shape.APART) | (shape == Shape.AREA)
    key = np.where(called, -(np.where(ids >= 0, ids, 2**30 + names) * 4 + shape + 2), key)
    key = np.where(placed, key, -1)
    numbers, distinct = pd.factorize(key)
    # -1 stands for rows without a place; it is taken out of the numbering.
    nowhere = np.flatnonzero(distinct == -1)
    order = np.arange(len(distinct) + 1)
    if len(nowhere):
        order[nowhere[0] + 1 :] -= 1
        order[nowhere[0]] = NOWHERE
    place = order[numbers].astype(np.int32)
    kept = np.delete(np.arange(len(distinct)), nowhere)
    first = np.full(len(distinct), -1)
    first[numbers[::-1]] = np.arange(len(frame))[::-1]
    return place, first[kept]


def _texts(frame: pd.DataFrame, name: str, rows: Ints) -> list[str]:
    if name not in frame:
        return [""] * len(rows)
    values = frame[name].take(rows)
    return ["" if missing else str(value) for value, missing in zip(values, values.isna(), strict=True)]


def _areas(
    shape: Ints, admin1: list[str], country: list[str], names: list[str], ids: list[str]
) -> tuple[Ints, list[str]]:
    """Codes of the oblasts whose outline is known; an oblast without one is drawn as a ring."""
    from geodata import boundaries

    shape = shape.copy()
    codes = [""] * len(shape)
    for number in np.flatnonzero(shape == Shape.AREA):
        found = next(
            (
                unit
                for name in (ids[number], admin1[number], names[number])
                if name and (unit := boundaries.unit(country[number] or None, name))
            ),
            None,
        )
        if found is None:
            shape[number] = Shape.RING
        else:
            codes[number] = found.code
    return shape, codes


def _countries(frame: pd.DataFrame) -> tuple[str, ...]:
    _, found = _codes(frame, "country")
    return tuple(sorted(str(code) for code in found if re.fullmatch("[A-Z]{2}", str(code))))


def _towns(frame: pd.DataFrame, first: Ints, shape: Ints, names: list[str]) -> Ints:
    """For a district or facility, the town among the places that holds it: same name, admin1 and country."""
    settlement = _texts(frame, "settlement", first)
    inside = list(zip(_texts(frame, "admin1", first), _texts(frame, "country", first), strict=True))
    kind = _texts(frame, "place_kind", first)
    towns = {
        (names[number], *inside[number]): number
        for number in np.flatnonzero(shape == Shape.MARK)[::-1]
        if kind[number] == "settlement"
    }
    town = np.full(len(shape), NOWHERE, dtype=np.int32)
    for number in range(len(shape)):
        if settlement[number] and kind[number] in ("district", "facility"):
            town[number] = towns.get((settlement[number], *inside[number]), NOWHERE)
    return town


def _pairs(frame: pd.DataFrame, name: str, place: Ints) -> tuple[Ints, Ints]:
    """Numbers of the pairs (place, value of the column) and the place of each; a row without value is a pair alone."""
    import pandas as pd

    codes, found = _codes(frame, name)
    codes = codes.astype(np.int64)
    alone = codes < 0
    codes[alone] = len(found) + np.flatnonzero(alone)
    key = place.astype(np.int64) * (len(found) + len(frame) + 1) + codes
    key[place < 0] = -1
    pairs, distinct = pd.factorize(key)
    owner = np.full(len(distinct), NOWHERE, dtype=np.int32)
    owner[pairs] = place
    return pairs.astype(np.int32), owner


def _attributes(frame: pd.DataFrame) -> Ints:
    weapon = _listed(frame, "weapon", WEAPONS)
    weapon = np.where(weapon < 0, WEAPONS.index("unknown"), weapon)
    intercepted = (
        frame["intercepted"].to_numpy(dtype=bool) if "intercepted" in frame else np.zeros(len(frame), dtype=bool)
    )
    needed = _listed(frame, "review", ("needed",)) == 0
    return np.asarray((weapon * 4 + intercepted * 2 + needed).astype(np.int8))
