"""Rows -> CSV with the columns of UCDP GED that a report can fill, for tools that read these; and the injured.

One row a strike as one report tells it: `id` is the event's where strikes are linked. `best` is filled only where the
report gives one number; "at least 5" is a `low` alone. Precisions are UCDP's numbers: `where_prec` 1 exact to 7 sea
or air, `date_prec` 1 day to 5 more than a month; `event_clarity` 1 where the report asserts it, else 2.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from geodata.exports.csv import guarded, line
from geodata.exports.rows import Row

# fmt: off
COLUMNS = (
    "id", "relid", "year", "source_article", "source_office", "source_date", "source_headline", "source_original",
    "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "country", "event_clarity", "date_prec", "date_start", "date_end", "best", "high", "low", "injured_high",
    "injured_low",
)
# fmt: on
_WHERE = {"facility": 1, "district": 1, "settlement": 1, "admin2": 3, "admin1": 4, "country": 6, "region": 5}
_NEAR_KM = 25.0  # UCDP calls a place within about 25 km "near"
_WHEN = {"day": 1, "night": 1, "week": 3, "month": 4, "year": 5}


def write(rows: Iterable[Row], out: TextIO) -> int:
    """Writes a header and each row as it comes; the number of rows."""
    out.write(line(COLUMNS))
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        made = fields(row)
        out.write(line([_cell(made[name]) for name in COLUMNS]))
    return count


def fields(row: Row) -> dict[str, Any]:
    """A strike under UCDP's names."""
    latitude, longitude = row.get("latitude"), row.get("longitude")
    date = row.get("date")
    low, high = row.get("killed_min"), row.get("killed_max")
    return {
        "id": row.get("event_id") or row.get("strike_id"),
        "relid": row.get("strike_id"),
        "year": int(date[:4]) if date else None,
        "source_article": row.get("url"),
        "source_office": row.get("source"),
        "source_date": row["published"][:10] if row.get("published") else None,
        "source_headline": row.get("title"),
        "source_original": row.get("attributed_to"),
        "where_prec": _where(row) if latitude is not None else None,
        "where_coordinates": row.get("place"),
        "where_description": row.get("quote"),
        "adm_1": row.get("admin1"),
        "adm_2": row.get("admin2"),
        "latitude": latitude,
        "longitude": longitude,
        # longitude first, as everywhere in WKT
        "geom_wkt": f"POINT ({longitude} {latitude})" if latitude is not None else None,
        "country": row.get("country"),
        "event_clarity": 1 if row.get("claim_status") == "asserted" else 2,
        "date_prec": _WHEN.get(str(row.get("date_precision"))) if date else None,
        "date_start": date,
        "date_end": (row.get("date_end") or date) if date else None,
        "best": low if low == high else None,
        "high": high,
        "low": low,
        "injured_high": row.get("injured_max"),
        "injured_low": row.get("injured_min"),
    }


def _where(row: Row) -> int:
    number = _WHERE.get(str(row.get("place_kind")), 5)
    return 2 if number == 1 and (row.get("radius_km") or 0) >= _NEAR_KM else number


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return guarded(value) if isinstance(value, str) else repr(value)
