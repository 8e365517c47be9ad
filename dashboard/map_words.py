"""The words the map itself says, in English: the keys that every language's table must have.

`{n}` and `{place}` are filled in by the map. Plural forms of what is counted come apart, as `counts`.
"""

from __future__ import annotations

from typing import Final

ENGLISH: Final[dict[str, str]] = {
    "map_label": "Map of reported strikes. The table view lists the same places.",
    "map_marks": "Places on the map. Arrow keys move between them, Enter opens one.",
    "map_zoom_in": "Zoom in",
    "map_zoom_out": "Zoom out",
    "map_full_screen": "Full screen",
    "map_leave_full_screen": "Leave full screen",
    "map_read_outside": "Leave full screen to read the reports of this mark.",
    "map_legend": "Legend",
    "map_legend_place": "Reports of strikes at a place",
    "map_legend_size": "Size and number: how many, never deaths",
    "map_legend_area": "Somewhere in this oblast or province",
    "map_legend_ring": "Somewhere within this ring",
    "map_legend_review": "Hollow: not yet sure, needs review",
    "map_legend_intercepted": "Intercepted, nothing hit",
    "map_legend_group": "Several places: zoom in",
    "map_legend_density": "Density of reports",
    "map_legend_whole": "Reported for {place} as a whole: {n}",
    "map_within": "{place} and its districts",
    "map_weapon_missile": "Missile",
    "map_weapon_drone": "Drone",
    "map_weapon_missile+drone": "Missile and drone",
    "map_weapon_glide_bomb": "Guided bomb",
    "map_weapon_airstrike": "Air strike",
    "map_weapon_artillery": "Shelling",
    "map_weapon_mixed": "Several weapons",
    "map_weapon_unknown": "Not specified",
    "map_needs_review": "needs review",
    "map_intercepted": "intercepted",
    "map_somewhere_in": "somewhere in {place}",
    "map_within_km": "within {n} km",
    "map_group": "{n} places",
    "map_outside": "Outside this view: {n}. Show all",
    "map_empty": "No reports match. This does not mean nothing happened.",
    "map_tiles_failed": "The online map cannot be reached. This is the bundled one.",
    "map_names_note": "Boundaries and names shown do not imply endorsement",
    "map_failed": "The map could not be drawn. The table view lists the same places.",
}

KEYS: Final[frozenset[str]] = frozenset(ENGLISH)
COUNTS: Final[dict[str, str]] = {"one": "{n} mention", "other": "{n} mentions"}
