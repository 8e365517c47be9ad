"""UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset) -> fields.

Its events are all kinds of organised violence, not strikes alone: the weapon is unknown. `low` and `high` are the
bounds of the killed; it has no injured. `side_a` need not have fired, so nobody is accused.
"""

from __future__ import annotations

from collections.abc import Mapping

from geodata.readers.foreign import Fields

ORIGIN = "UCDP GED"
NEEDED = ("where_prec", "date_prec", "best", "side_a")

# where_prec: 1 exact, 2 within about 25 km, 3 second-order division, 4 first-order, 5 wider, 6 country, 7 sea or air.
_PRECISION: dict[str, tuple[str, float]] = {
    "1": ("settlement", 5.0),
    "2": ("settlement", 25.0),
    "3": ("admin2", 40.0),
    "4": ("admin1", 100.0),
    "5": ("region", 150.0),
    "6": ("country", 300.0),
    "7": ("region", 300.0),
}
# date_prec: 1 exact day, 2 within 2 to 6 days, 3 week, 4 month, 5 more than a month.
_DATES = {"1": "day", "2": "week", "3": "week", "4": "month", "5": "year"}


def fields(record: Mapping[str, str]) -> Fields:
    """What a row states."""
    kind, radius = _PRECISION.get(_whole(record.get("where_prec", "")), ("region", 300.0))
    words = record.get("source_headline", "") or record.get("source_article", "") or record.get("where_description", "")
    published = record.get("source_date", "")
    return Fields(
        id=_whole(record.get("id", "")),
        text=words or record.get("conflict_name", ""),
        published=published if ";" not in published else "",
        source=record.get("source_office", "").split(";")[0],
        date=record.get("date_start", ""),
        date_end=record.get("date_end", ""),
        date_precision=_DATES.get(_whole(record.get("date_prec", "")), "unknown"),
        place=record.get("where_coordinates", ""),
        place_kind=kind,
        settlement=record.get("where_coordinates", "") if kind == "settlement" else "",
        radius_km=radius,
        admin1=record.get("adm_1", ""),
        admin2=record.get("adm_2", ""),
        country=record.get("country", ""),
        latitude=record.get("latitude", ""),
        longitude=record.get("longitude", ""),
        killed_min=record.get("low", ""),
        killed_max=record.get("high", ""),
        killed_text=f"best estimate {_whole(record['best'])}" if record.get("best") else "",
        attributed_to=record.get("source_original", ""),
    )


def _whole(value: str) -> str:
    """Numbers that a spreadsheet wrote as 300380.0."""
    return value.removesuffix(".0")
