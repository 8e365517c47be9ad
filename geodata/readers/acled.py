"""ACLED (a user's own download; its terms forbid passing rows on) -> fields. Only strikes are taken.

ACLED writes 0 fatalities also where none are reported, so 0 is null here.
"""

from __future__ import annotations

from collections.abc import Mapping

from geodata.readers.foreign import Fields

ORIGIN = "ACLED"
NEEDED = ("event_id_cnty", "event_date", "sub_event_type", "fatalities")

WEAPONS = {"air/drone strike": "airstrike", "shelling/artillery/missile attack": "artillery"}
_PRECISION: dict[str, tuple[str, float]] = {"1": ("settlement", 5.0), "2": ("admin2", 40.0), "3": ("admin1", 100.0)}
_DATES = {"1": "day", "2": "week", "3": "month"}


def is_strike(record: Mapping[str, str]) -> bool:
    """Whether the event is one of the two kinds that come from a distance."""
    return record.get("sub_event_type", "").strip().lower() in WEAPONS


def fields(record: Mapping[str, str]) -> Fields:
    """What a row states. The notes tell more of the weapon than its category, which covers several."""
    kind, radius = _PRECISION.get(record.get("geo_precision", ""), ("settlement", 25.0))
    killed = record.get("fatalities", "")
    date = record.get("event_date", "")
    return Fields(
        id=record.get("event_id_cnty", ""),
        text=record.get("notes", ""),
        source=record.get("source", "").split(";")[0],
        date=date,
        date_format="" if date[:4].isdigit() else "%d %B %Y",
        date_precision=_DATES.get(record.get("time_precision", ""), "day"),
        place=record.get("location", ""),
        place_kind=kind,
        settlement=record.get("location", "") if kind == "settlement" else "",
        radius_km=radius,
        admin1=record.get("admin1", ""),
        admin2=record.get("admin2", ""),
        country=record.get("country", ""),
        latitude=record.get("latitude", ""),
        longitude=record.get("longitude", ""),
        weapon="unknown",
        weapon_text=record.get("sub_event_type", ""),
        killed_min=killed if killed not in ("", "0") else "",
        killed_max=killed if killed not in ("", "0") else "",
        alleged_actor=record.get("actor1", ""),
        attributed_to=record.get("source", ""),
    )
