"""Bellingcat's civilian harm in Ukraine (JSON) -> fields. Dates are m/d/Y, positions strings; it counts no people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geodata.readers.foreign import Fields

ORIGIN = "Bellingcat"
NEEDED = ("id", "date", "description", "sources", "filters")

# The categories of its filter "Weapon System" that say how something was fired; a kind of warhead does not.
_WEAPONS = {
    "missile": "missile",
    "ballistic missile": "missile",
    "cruise missile": "missile",
    "rocket": "artillery",
    "rocket artillery": "artillery",
    "artillery": "artillery",
    "mortar": "artillery",
    "air strike": "airstrike",
    "airstrike": "airstrike",
    "aerial bomb": "airstrike",
    "glide bomb": "glide_bomb",
    "drone": "drone",
    "loitering munition": "drone",
}


def fields(record: Mapping[str, Any]) -> Fields:
    """What an incident states. Its first source is the link; all of them are who says so."""
    sources = [one for one in record.get("sources") or [] if isinstance(one, dict)]
    weapons = [
        str(one.get("value", ""))
        for one in record.get("filters") or []
        if isinstance(one, dict) and one.get("key") == "Weapon System"
    ]
    told = [weapon for weapon in weapons if weapon not in ("", "Unknown")]
    return Fields(
        id=str(record.get("id", "")),
        text=str(record.get("description", "")),
        url=str(sources[0].get("path", "")) if sources else "",
        date=str(record.get("date", "")),
        date_format="%m/%d/%Y",
        place=str(record.get("location", "")),
        place_kind="settlement",
        settlement=str(record.get("location", "")),
        radius_km=1.0,  # "slightly obscured", says its own map
        country="UA",
        latitude=str(record.get("latitude", "")),
        longitude=str(record.get("longitude", "")),
        weapon=_WEAPONS.get(told[0].lower(), "unknown") if len(told) == 1 else "unknown",
        weapon_text=", ".join(told),
        attributed_to="; ".join(str(one.get("path", "")) for one in sources),
    )
