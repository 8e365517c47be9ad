"""A frame, or rows -> CSV, GeoJSON, JSONL, GeoParquet, UCDP's columns and a table; one file a format.

    exports.write(frame, "csv", out)          # to an open text file
    exports.text(frame, "geojson")            # as one string, for a download

Rows are written as they come, so a million strikes need no more memory than one.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

from geodata.errors import BadOption
from geodata.exports.rows import Row, plain

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["BINARY", "FORMATS", "SUFFIXES", "content", "outline", "plain", "text", "write"]

FORMATS: tuple[str, ...] = ("table", "jsonl", "csv", "geojson", "geoparquet", "ucdp")
BINARY = frozenset({"geoparquet"})
SUFFIXES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".geojson": "geojson",
    ".json": "geojson",
    ".parquet": "geoparquet",
}


def write(data: pd.DataFrame | Iterable[Row], form: str, out: TextIO, **options: Any) -> int:
    """Writes strikes in the format `form` of FORMATS to an open text file; the number of strikes written.

    `options` are those of the format: `bom` and `hxl_row` of csv, `outline` of geojson and geoparquet (which writes to
    the binary file under `out`). BadOption for no such format.
    """
    rows = plain(data)
    if form == "jsonl":
        from geodata.exports import jsonl

        return jsonl.write(rows, out)
    if form == "csv":
        from geodata.exports import csv

        return csv.write(rows, out, **options)
    if form == "geojson":
        from geodata.exports import geojson

        return geojson.write(rows, out, **options)
    if form == "ucdp":
        from geodata.exports import ucdp

        return ucdp.write(rows, out)
    if form == "geoparquet":
        from geodata.exports import geoparquet

        return geoparquet.write(rows, out.buffer, **options)
    if form == "table":
        from geodata.exports import table

        return table.write(rows, out, **options)
    raise BadOption(f"no format named '{form}'; there are {', '.join(FORMATS)}")


def outline(row: Row) -> dict[str, Any] | None:
    """The bundled outline of a row's oblast or country as GeoJSON; None where there is none."""
    from geodata import boundaries
    from geodata.exports import geojson

    if row.get("place_kind") == "country":
        found = boundaries.country(row["country"]) if row.get("country") else None
    else:
        name = row.get("gazetteer_id") or row.get("place")
        found = boundaries.admin1(row.get("country"), name) if name else None
        if found is None and row.get("place"):
            found = boundaries.admin1(row.get("country"), row["place"])
    return geojson.areas(found) if found else None


def content(data: pd.DataFrame | Iterable[Row], form: str, **options: Any) -> bytes:
    """The same as the bytes of a file, for a download in any format."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    write(data, form, out, **options)
    out.flush()
    held = out.buffer
    return held.getvalue() if isinstance(held, io.BytesIO) else b""


def text(data: pd.DataFrame | Iterable[Row], form: str, **options: Any) -> str:
    """The same as one string; not for geoparquet, which is no text."""
    out = io.StringIO(newline="")
    write(data, form, out, **options)
    return out.getvalue()
