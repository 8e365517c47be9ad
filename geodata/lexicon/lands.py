"""Sides and their lands, by canonical name: facts of the world, in no language."""

from __future__ import annotations

HOMES = {
    "Russia": "RU", "Ukraine": "UA", "Israel": "IL", "Iran": "IR", "Lebanon": "LB", "Hezbollah": "LB",
    "Hamas": "PS", "India": "IN", "Pakistan": "PK", "Armenia": "AM", "Azerbaijan": "AZ", "Turkey": "TR",
    "Saudi Arabia": "SA", "United States": "US", "United Kingdom": "GB", "France": "FR", "Jordan": "JO",
    "North Korea": "KP", "South Korea": "KR", "Thailand": "TH", "Cambodia": "KH", "Houthis": "YE", "Yemen": "YE",
}  # fmt: skip
"""The country of a side (ISO 3166-1 alpha-2), which it is not taken to strike unless a report says so."""
MAKERS = ("Iran", "United States", "North Korea", "China", "United Kingdom", "France")
"""Countries whose weapons others fire."""
APART = ("Kyiv", "Sevastopol", "Moscow", "Saint Petersburg")
"""Cities that are no part of the region around them."""
