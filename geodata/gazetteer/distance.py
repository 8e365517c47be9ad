"""How far two places are apart."""

from __future__ import annotations

import math

EARTH_RADIUS_KM = 6371.0
KM_OF_MILE = 1.609


def distance_km(latitude1: float, longitude1: float, latitude2: float, longitude2: float) -> float:
    """Great-circle distance on a sphere of radius 6371 km."""
    a, b = math.radians(latitude1), math.radians(latitude2)
    h = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(longitude2 - longitude1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(h)))
