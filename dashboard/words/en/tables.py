"""English: the table, its downloads, and what could not be placed."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "table_back": "Back",
    "table_on": "Next",
    "table_caption": "What the map shows, row by row. Choose a place to read its report.",
    "table_of": "Rows {first}–{last} of {n}",
    "column_date": "Date",
    "column_place": "Place",
    "column_admin1": "Oblast",
    "column_weapon": "Weapon",
    "column_killed": "Killed",
    "column_injured": "Injured",
    "column_source": "Outlet",
    "column_quote": "Words of the report",
    "column_words": "Place as written",
    "column_reason": "Why it could not be placed",
    "column_reports": "Reports",
    "column_strikes": "Reports of strikes",
    "column_first": "First",
    "column_last": "Last",
    "table_none": "No reports match. This does not mean nothing happened.",
    "download_csv": "Download CSV",
    "download_geojson": "Download GeoJSON",
    "download_note": {
        "one": "{n} row, as filtered. Cells that a spreadsheet would run as a formula begin with '.",
        "other": "{n} rows, as filtered. Cells that a spreadsheet would run as a formula begin with '.",
    },
    "unplaced_intro": "Strikes that are reported but not on the map, because their place could not be told."
    " They are counted, never guessed.",
    "unplaced_none": "Every strike shown could be placed.",
    "table_inside": "Only places within the map’s view",
    "table_inside_none": "Nothing that passes the filters lies within the map’s view.",
}
