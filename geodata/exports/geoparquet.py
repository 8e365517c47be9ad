"""Rows -> GeoParquet 1.1, with every column in its own type and the shapes that GeoJSON gets, as WKB.

Days are dates, `published` a moment in UTC, `spans` JSON. Opened by GeoPandas, DuckDB, QGIS.
"""

from __future__ import annotations

import itertools
import json
import struct
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from geodata.exports import geojson
from geodata.exports.rows import DAYS, FLAGS, OBJECTS, WHOLE, Row
from geodata.frame import COLUMNS

_BATCH = 20_000
_CRS84 = {
    "$schema": "https://proj.org/schemas/v0.7/projjson.schema.json",
    "type": "GeographicCRS",
    "name": "WGS 84 (CRS84)",
    "datum": {
        "type": "GeodeticReferenceFrame",
        "name": "World Geodetic System 1984",
        "ellipsoid": {"name": "WGS 84", "semi_major_axis": 6378137, "inverse_flattening": 298.257223563},
    },
    "coordinate_system": {
        "subtype": "ellipsoidal",
        "axis": [
            {"name": "Geodetic longitude", "abbreviation": "Lon", "direction": "east", "unit": "degree"},
            {"name": "Geodetic latitude", "abbreviation": "Lat", "direction": "north", "unit": "degree"},
        ],
    },
    "id": {"authority": "OGC", "code": "CRS84"},
}
_GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point", "Polygon", "MultiPolygon"], "crs": _CRS84}},
}


def write(rows: Iterable[Row], out: BinaryIO, *, outline: geojson.Outline | None = None) -> int:
    """Writes to an open binary file, some ten thousand rows at a time; the number of rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([*((column.name, _type(column.name)) for column in COLUMNS), ("shape", pa.string())])
    schema = schema.append(pa.field("geometry", pa.binary())).with_metadata({b"geo": json.dumps(_GEO).encode()})
    count = 0
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for batch in _batches(rows):
            features = [geojson.feature(row, outline=outline) for row in batch]
            values = {column.name: [_value(column.name, row.get(column.name)) for row in batch] for column in COLUMNS}
            arrays = [_array(values[column.name], schema.field(column.name).type) for column in COLUMNS]
            arrays.append(pa.array([feature["properties"]["shape"] for feature in features], pa.string()))
            arrays.append(pa.array([wkb(feature["geometry"]) for feature in features], pa.binary()))
            writer.write_batch(pa.record_batch(arrays, schema=schema))
            count += len(batch)
    return count


def wkb(geometry: geojson.Geometry | None) -> bytes | None:
    """A GeoJSON point, polygon or multipolygon as well-known binary, little-endian."""
    if geometry is None:
        return None
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "Point":
        return struct.pack("<BIdd", 1, 1, *coordinates)
    if kind == "Polygon":
        return _polygon(coordinates)
    return struct.pack("<BII", 1, 6, len(coordinates)) + b"".join(_polygon(polygon) for polygon in coordinates)


def _polygon(rings: list[list[list[float]]]) -> bytes:
    parts = [struct.pack("<BII", 1, 3, len(rings))]
    parts += (struct.pack(f"<I{2 * len(ring)}d", len(ring), *itertools.chain.from_iterable(ring)) for ring in rings)
    return b"".join(parts)


def _type(name: str) -> Any:
    import pyarrow as pa

    if name in WHOLE:
        return pa.int64()
    if name in FLAGS:
        return pa.bool_()
    if name in DAYS:
        return pa.date32()
    if name == "published":
        return pa.timestamp("s", "UTC")
    return pa.float64() if name in _FLOATS else pa.string()


_FLOATS = frozenset(column.name for column in COLUMNS if column.dtype == "float64")


def _value(name: str, value: Any) -> Any:
    if name in OBJECTS:
        return json.dumps(value or {}, ensure_ascii=False)
    if name == "published" and value is not None and "T" not in value:
        return f"{value}T00:00:00Z"
    return value


def _array(values: list[Any], kind: Any) -> Any:
    import pyarrow as pa

    if pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        return pa.array(values, pa.string()).cast(kind)
    return pa.array(values, kind)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    iterator = iter(rows)
    while batch := list(itertools.islice(iterator, _BATCH)):
        yield batch
