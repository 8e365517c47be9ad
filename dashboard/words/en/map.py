"""English: the map and what may be chosen of it."""

from __future__ import annotations

from typing import Final

from dashboard.map_words import ENGLISH as MAP_WORDS

WORDS: Final[dict[str, str | dict[str, str]]] = {
    **MAP_WORDS,
    "map_counts_mentions": {"one": "{n} mention", "other": "{n} mentions"},
    "map_counts_reports": {"one": "{n} report", "other": "{n} reports"},
    "map_counts_events": {"one": "{n} reported strike", "other": "{n} reported strikes"},
    "map_options": "Map options",
    "map_mode": "Count",
    "mode_mentions": "Mentions",
    "mode_reports": "Reports",
    "mode_events": "Events",
    "map_by_weapon": "Colour by weapon",
    "map_layer": "Show",
    "layer_marks": "Marks",
    "layer_density": "Density of reports",
    "map_base": "Base map",
    "base_vector": "Bundled, offline",
    "base_osm": "OpenStreetMap, online",
    "base_satellite": "Satellite, online",
    "base_topo": "Topographic, online",
    "map_base_note": "An online map tells its provider what you look at.",
    "map_as_table": "What is in view, as a table",
}
