"""Rows -> GeoJSON (RFC 7946), one feature a strike; null geometry where it could not be placed.

A settlement or facility is a point. What is coarser is drawn as coarse: an oblast or country as its outline, where
boundaries are known, anything else as the ring of `radius_km`. `shape` says which; `latitude` and `longitude`
stand in the properties, which hold every column, so that a file read back gives the same rows.
"""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TextIO

from geodata.exports.rows import Row

Geometry = dict[str, Any]
Outline = Callable[[Row], Geometry | None]

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG
RING_POINTS = 36  # at most 0.4 % less than the circle's own radius between two of them
_POINTS = frozenset({"settlement", "facility", None})


def write(rows: Iterable[Row], out: TextIO, *, outline: Outline | None = None) -> int:
    """Writes a FeatureCollection, a feature a line as it comes; the number of features.

    `outline` gives the (multi)polygon of a row's oblast or country, longitude first, or None.
    """
    out.write('{"type": "FeatureCollection", "features": [')
    count = 0
    for count, row in enumerate(rows, 1):
        out.write("\n" if count == 1 else ",\n")
        out.write(json.dumps(feature(row, outline=outline), ensure_ascii=False, allow_nan=False))
    out.write("\n]}\n")
    return count


def feature(row: Row, *, outline: Outline | None = None) -> dict[str, Any]:
    """One strike as a feature; its id is the strike_id."""
    shape, geometry = _geometry(row, outline)
    return {
        "type": "Feature",
        "id": row.get("strike_id"),
        "geometry": geometry,
        "properties": {**row, "shape": shape},
    }


def _geometry(row: Row, outline: Outline | None) -> tuple[str | None, Geometry | None]:
    latitude, longitude = row.get("latitude"), row.get("longitude")
    kind = row.get("place_kind")
    if outline is not None and kind in ("admin1", "country") and (found := outline(row)) is not None:
        return "outline", found
    if latitude is None or longitude is None:
        return None, None
    radius = row.get("radius_km")
    over_a_pole = radius is not None and abs(latitude) + math.degrees(radius / EARTH_RADIUS_KM) >= 90
    if kind in _POINTS or not radius or over_a_pole:
        return "point", {"type": "Point", "coordinates": position(latitude, longitude)}
    return "ring", ring(latitude, longitude, radius)


def position(latitude: float, longitude: float) -> list[float]:
    """The turn: everywhere else latitude stands first, in GeoJSON longitude does. Six decimals are 0.1 m."""
    return [round(longitude, 6), round(latitude, 6)]


def ring(latitude: float, longitude: float, radius_km: float) -> Geometry:
    """The circle around a point, counterclockwise as RFC 7946 has it; cut in two where it crosses 180 degrees."""
    points = [_away(latitude, longitude, radius_km, -2 * math.pi * step / RING_POINTS) for step in range(RING_POINTS)]
    points.append(points[0])
    longitudes = [point[1] for point in points]
    if min(longitudes) < -180:
        return _cut(points, -180.0, 360.0)
    if max(longitudes) > 180:
        return _cut(points, 180.0, -360.0)
    return {"type": "Polygon", "coordinates": [[position(*point) for point in points]]}


def areas(polygons: Sequence[Sequence[Sequence[tuple[float, float]]]]) -> Geometry:
    """Polygons, longitude first, as a MultiPolygon wound as RFC 7946 has it: outlines counterclockwise, holes not."""
    wound = [[_wound(ring, hole=place > 0) for place, ring in enumerate(polygon)] for polygon in polygons]
    return {"type": "MultiPolygon", "coordinates": wound}


def _wound(ring: Sequence[tuple[float, float]], *, hole: bool) -> list[list[float]]:
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring))
    return [list(point) for point in (ring if (area > 0) != hole else reversed(ring))]


def _away(latitude: float, longitude: float, distance_km: float, bearing: float) -> tuple[float, float]:
    """The point at a distance and bearing on the sphere; its longitude may pass 180, so that a ring stays whole."""
    angle, phi = distance_km / EARTH_RADIUS_KM, math.radians(latitude)
    sine = math.sin(phi) * math.cos(angle) + math.cos(phi) * math.sin(angle) * math.cos(bearing)
    end = math.asin(max(-1.0, min(1.0, sine)))
    turn = math.atan2(math.sin(bearing) * math.sin(angle) * math.cos(phi), math.cos(angle) - math.sin(phi) * sine)
    return math.degrees(end), longitude + math.degrees(turn)


def _cut(points: list[tuple[float, float]], meridian: float, shift: float) -> Geometry:
    sign = 1 if meridian > 0 else -1
    near = _side(points, meridian, -sign)
    far = [(latitude, longitude + shift) for latitude, longitude in _side(points, meridian, sign)]
    polygons = [[[position(*point) for point in part]] for part in (near, far) if len(part) > 3]
    return {"type": "MultiPolygon", "coordinates": polygons}


def _side(points: list[tuple[float, float]], meridian: float, sign: int) -> list[tuple[float, float]]:
    """The part of a closed ring on one side of a meridian (Sutherland and Hodgman's clipping against one edge)."""
    kept: list[tuple[float, float]] = []
    for (lat1, lon1), (lat2, lon2) in itertools.pairwise(points):
        inside, next_inside = (lon1 - meridian) * sign >= 0, (lon2 - meridian) * sign >= 0
        if inside:
            kept.append((lat1, lon1))
        if inside != next_inside:
            kept.append((lat1 + (lat2 - lat1) * (meridian - lon1) / (lon2 - lon1), meridian))
    return [*kept, kept[0]] if kept else []
