"""VIINA (Violent Incident Information from News Articles, Ukraine) -> fields.

Its `date` is that of the report, so the strike has none. Its flags count reports, not people.
"""

from __future__ import annotations

from collections.abc import Mapping

from geodata.readers.foreign import Fields

ORIGIN = "VIINA"
NEEDED = ("geonameid", "ADM1_NAME", "asciiname")

_PRECISION: dict[str, tuple[str, float]] = {
    "STREET": ("district", 1.0),
    "ADM3": ("settlement", 5.0),
    "ADM2": ("admin2", 40.0),
    "ADM1": ("admin1", 100.0),
}


def fields(record: Mapping[str, str]) -> Fields:
    """What a row states."""
    kind, radius = _PRECISION.get(record.get("GEO_PRECISION", ""), ("settlement", 5.0))
    day = record.get("date", "")
    return Fields(
        id=record.get("event_id", "") or record.get("event_id_1pd", ""),
        text=record.get("text", "") or record.get("representative_text", ""),
        published=f"{day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 and day.isdigit() else day,
        source=(record.get("source", "") or record.get("sources_matching", "")).split("|")[0],
        url=(record.get("url", "") or record.get("source_urls", "")).split("|")[0],
        place=record.get("asciiname", ""),
        place_kind=kind,
        radius_km=radius,
        settlement=record.get("asciiname", "") if kind == "settlement" else "",
        admin1=record.get("ADM1_NAME", ""),
        admin2=record.get("ADM2_NAME", ""),
        country="UA",
        latitude=record.get("latitude", ""),
        longitude=record.get("longitude", ""),
    )
