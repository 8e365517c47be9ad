"""Places a correction may name: those of the gazetteer, by name or by a point; never a word from outside."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np

from geodata.errors import BadInput
from geodata.gazetteer import KINDS, Gazetteer, default
from geodata.model import Location

# The columns that say where: taken whole from the gazetteer, or null all together.
COLUMNS: Final = (
    "place", "place_kind", "settlement", "district", "admin2", "admin1", "country", "gazetteer_id", "latitude",
    "longitude", "radius_km", "place_reason", "place_confidence", "local_name",
)  # fmt: skip
MOST_FOUND: Final = 8
LONGEST_NAME: Final = 100
FARTHEST_KM: Final = 60.0  # a point further from every town is not told by the nearest
POINT_RADIUS_KM: Final = 1.0
KM_A_DEGREE: Final = 111.2
_POINT = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*")


def find(text: str, *, country: str | None = None) -> list[Location]:
    """Places of that name, those of the country first, else best known first; or the place at "50.1, 36.2"."""
    wanted = text.strip()[:LONGEST_NAME]
    if not wanted:
        return []
    if (point := _POINT.fullmatch(wanted)) is not None:
        there = at(float(point[1]), float(point[2]))
        return [there] if there else []
    gazetteer = default()
    entries = sorted(gazetteer.find(wanted), key=lambda entry: entry.country != country)  # stable: best known first
    return [gazetteer.location(entry) for entry in entries[:MOST_FOUND]]


def at(latitude: float, longitude: float) -> Location | None:
    """The point, told by the nearest town; None where none is near, or the point is none on Earth."""
    if not (abs(latitude) <= 85 and abs(longitude) <= 180):
        return None
    gazetteer = default()
    row, km = _nearest(gazetteer, latitude, longitude)
    return None if km > FARTHEST_KM else _moved(gazetteer.location(row), latitude, longitude)


def columns(place: Location) -> dict[str, Any]:
    """The columns of a row that is placed there by hand."""
    found = {name: getattr(place, name) for name in COLUMNS if hasattr(place, name)}
    return found | {"place": place.name, "place_kind": place.kind, "place_reason": None, "place_confidence": None}


def nowhere() -> dict[str, Any]:
    """The columns of a row that cannot be placed; its name and kind are left as they are."""
    return dict.fromkeys(name for name in COLUMNS if name not in ("place", "place_kind"))


def checked(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The same place, all its words from the gazetteer. BadInput (a key of the page's words) where it has none."""
    position = ("gazetteer_id", "latitude", "longitude")
    if any(name not in fields for name in position):  # a part of a place is none, and does not take one away
        raise BadInput("decide_bad_place")
    wanted, name = fields["gazetteer_id"], fields.get("place")
    if all(fields[part] is None for part in position):
        return nowhere()
    if not isinstance(wanted, str) or not isinstance(name, str):
        raise BadInput("decide_bad_place")
    gazetteer = default()
    for row in gazetteer.ids(name[:LONGEST_NAME]):
        if gazetteer.gazetteer_id(int(row)) == wanted:
            return columns(_where(gazetteer.location(int(row)), fields))
    raise BadInput("decide_bad_place")


def _where(place: Location, fields: Mapping[str, Any]) -> Location:
    """The place itself, or the point near it that a person gave."""
    latitude, longitude = fields.get("latitude"), fields.get("longitude")
    if not (isinstance(latitude, int | float) and isinstance(longitude, int | float)):
        raise BadInput("decide_bad_place")
    km = _km(place.latitude, place.longitude, latitude, longitude)
    if km < 0.1:
        return place
    if not km <= FARTHEST_KM:  # also false for NaN
        raise BadInput("decide_bad_place")
    return _moved(place, float(latitude), float(longitude))


def _moved(place: Location, latitude: float, longitude: float) -> Location:
    return replace(place, latitude=round(latitude, 5), longitude=round(longitude, 5), radius_km=POINT_RADIUS_KM)


def _nearest(gazetteer: Gazetteer, latitude: float, longitude: float) -> tuple[int, float]:
    """The row of the nearest settlement, and how far it is: km."""
    rows = np.flatnonzero(np.asarray(gazetteer.kind) == KINDS.index("settlement"))
    north = np.asarray(gazetteer.latitude)[rows] - latitude
    east = np.abs(np.asarray(gazetteer.longitude)[rows] - longitude)
    east = np.minimum(east, 360 - east) * math.cos(math.radians(latitude))
    away = np.hypot(north, east) * KM_A_DEGREE
    nearest = int(np.argmin(away))
    return int(rows[nearest]), float(away[nearest])


def _km(latitude: float, longitude: float, other: float, beside: float) -> float:
    east = (beside - longitude) * math.cos(math.radians(latitude))
    return math.hypot(other - latitude, east) * KM_A_DEGREE
