"""Which land is whose: a side is not taken to strike its own unless the sentence says so."""

from __future__ import annotations

from geodata.strikes.merge import Event


def is_home(event: Event, actor: str) -> bool:
    """A side is not taken to strike its own land unless the sentence says so."""
    country = event.mention.location.country if event.mention.location else None
    homes = {
        "Russia": "RU", "Ukraine": "UA", "Israel": "IL", "Iran": "IR", "Lebanon": "LB", "Hezbollah": "LB",
        "Hamas": "PS", "India": "IN", "Pakistan": "PK", "Armenia": "AM", "Azerbaijan": "AZ", "Turkey": "TR",
        "Saudi Arabia": "SA", "United States": "US", "United Kingdom": "GB", "France": "FR", "Jordan": "JO",
        "North Korea": "KP", "South Korea": "KR", "Thailand": "TH", "Cambodia": "KH", "Houthis": "YE",
    }  # fmt: skip
    return country is not None and homes.get(actor) == country
