"""A frame -> what the map needs of it, as read-only numpy: 1 M rows in 17 to 26 MB, most where all tell of many places.

Rows become numbers of places; a place is a position and a precision, for two reports that point at the same spot with
the same precision can only be one mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

import numpy as np

from dashboard import places
from dashboard.coded import codes, listed
from dashboard.places import NOWHERE, Shape
from geodata.model import Weapon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    Rows = np.ndarray[Any, np.dtype[Any]] | slice | None
    Ints = np.ndarray[Any, np.dtype[np.integer[Any]]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]
    Flags = np.ndarray[Any, np.dtype[np.bool_]]

USED: Final = (
    *("place", "gazetteer_id", "place_kind", "latitude", "longitude", "radius_km", "settlement", "admin1", "country"),
    *("weapon", "intercepted", "review", "report_id", "event_id"),
)
WEAPONS: Final[tuple[str, ...]] = get_args(Weapon)
# A row's attributes: its weapon's position in WEAPONS, above two bits.
EACH_WEAPON: Final = 4
INTERCEPTED: Final = 2
NEEDED: Final = 1  # needs review
ATTRIBUTES: Final = EACH_WEAPON * len(WEAPONS)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The distinct pairs of a place and a report or event, numbered place by place.

    `shared` are those whose report or event is told of another place, too. One mark may stand for several places, a
    town for its districts or a group for its towns, and must count it once.
    """

    of_row: Ints  # the number of each row's pair, -1 where the row has no place
    starts: Ints  # the first pair of each place; each has one at least
    number: int
    shared: Ints  # numbers of pairs, those of one report or event in a row
    starts_row: Flags  # which of these are the first of such a row

    def __len__(self) -> int:
        return self.number

    @property
    def place(self) -> Ints:
        """The place of each pair. 1 M pairs take 2 ms: less than four bytes of each are worth."""
        return np.repeat(np.arange(len(self.starts), dtype=np.int32), np.diff(self.starts, append=self.number))


@dataclass(frozen=True, slots=True)
class MapData:
    """Rows and the places that they name. Arrays `*` have one value a row, the others one a place."""

    place: Ints  # * number of the row's place, -1: could not be placed
    cells: Ints  # * its place and attributes in one number; those without a place stand after the last place
    reports: Pairs
    events: Pairs
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
        """The place's name outside: the same on every run, made of position and precision, or of what it is called."""
        if self.shape[number] == Shape.AREA:
            return f"*{self.code[number]}"
        if self.shape[number] == Shape.APART:
            return f"*{self.gazetteer_id[number] or self.name[number]}"
        ring = f"~{self.radius_km[number]:g}" if self.shape[number] == Shape.RING else ""
        position = f"{self.latitude[number]:.4f},{self.longitude[number]:.4f}"
        return f"@{position}{ring}"

    def find(self, key: str | None) -> int | None:
        """The number of the place with that key; None where the data has it no more, or the key is none."""
        if not key:
            return None
        if key.startswith("*"):
            return next((int(n) for n in np.flatnonzero(self.shape >= Shape.AREA) if self.key(int(n)) == key), None)
        told = re.fullmatch(r"@(-?\d{1,2}\.\d{4}),(-?\d{1,3}\.\d{4})(~[\d.e+]{1,12})?", key)
        if told is None:
            return None
        near = (np.abs(self.latitude - float(told[1])) < 6e-5) & (np.abs(self.longitude - float(told[2])) < 6e-5)
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
    """The map's data of a frame; columns of USED that are missing count as null. 1 M rows take one to two seconds."""
    place, found = places.of(frame)
    x, y = project(found.latitude, found.longitude)
    data = MapData(
        place=place,
        cells=_cells(frame, place, len(found.shape)),
        reports=_pairs(frame, "report_id", place, len(found.shape)),
        events=_pairs(frame, "event_id", place, len(found.shape)),
        latitude=found.latitude,
        longitude=found.longitude,
        x=x,
        y=y,
        radius_km=found.radius_km,
        shape=found.shape,
        town=found.town,
        name=found.name,
        code=found.code,
        gazetteer_id=found.gazetteer_id,
        countries=_countries(frame),
    )
    for holder in (data, data.reports, data.events):
        for name in holder.__slots__:
            value = getattr(holder, name)
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


def _countries(frame: pd.DataFrame) -> tuple[str, ...]:
    _, found = codes(frame, "country")
    return tuple(sorted(str(code) for code in found if re.fullmatch("[A-Z]{2}", str(code))))


def _pairs(frame: pd.DataFrame, name: str, place: Ints, places: int) -> Pairs:
    """The pairs (place, value of the column); a row without value is a pair alone."""
    import pandas as pd

    told, found = codes(frame, name)
    value = told.astype(np.int64)
    alone = value < 0
    value[alone] = len(found) + np.flatnonzero(alone)
    values = len(found) + len(frame) + 1
    key = place.astype(np.int64) * values + value
    key[place < 0] = -1
    told, distinct = pd.factorize(key)
    owner = np.full(len(distinct), places, dtype=np.int32)
    owner[told[place >= 0]] = place[place >= 0]
    order = np.argsort(owner, kind="stable")
    number = np.empty(len(distinct), dtype=np.int32)
    number[order] = np.arange(len(distinct), dtype=np.int32)
    known = int(np.count_nonzero(owner < places))  # rows without a place share one key, which now stands last
    of_row = number[told]
    of_row[place < 0] = NOWHERE
    starts = np.searchsorted(owner[order[:known]], np.arange(places))
    return Pairs(of_row, starts, known, *_shared(distinct[order[:known]] % values))


def _shared(value: Ints) -> tuple[Ints, Flags]:
    """The pairs, by their value, whose value others have, too: by value, and which are the first of theirs."""
    several = np.flatnonzero(np.bincount(value)[value] > 1)
    among = several[np.argsort(value[several], kind="stable")]
    return among.astype(np.int32), np.diff(value[among], prepend=-1) > 0


def _cells(frame: pd.DataFrame, place: Ints, places: int) -> Ints:
    weapon = listed(frame, "weapon", WEAPONS).astype(np.int32)
    weapon = np.where(weapon < 0, WEAPONS.index("unknown"), weapon)
    intercepted = (
        frame["intercepted"].to_numpy(dtype=bool) if "intercepted" in frame else np.zeros(len(frame), dtype=bool)
    )
    needed = listed(frame, "review", ("needed",)) == 0
    attributes = weapon * EACH_WEAPON + intercepted * INTERCEPTED + needed * NEEDED
    return np.asarray(np.where(place < 0, places, place) * ATTRIBUTES + attributes, dtype=np.int32)
