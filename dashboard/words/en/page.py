"""English: the headline, the views, notices and the footer."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "title": "Strikemap",
    "tagline": "Reports of strikes, on a map that can be checked against their words",
    "headline": "{strikes} at {places}, from {reports} by {outlets}, {range}.",
    "headline_undated": "{strikes} at {places}, from {reports} by {outlets}.",
    "headline_unsourced": "{strikes} at {places}, from {reports}, {range}.",
    "headline_undated_unsourced": "{strikes} at {places}, from {reports}.",
    "count_strike": {"one": "{n} report of a strike", "other": "{n} reports of strikes"},
    "count_event": {"one": "{n} reported strike", "other": "{n} reported strikes"},
    "count_mention": {"one": "{n} mention", "other": "{n} mentions"},
    "count_places": {"one": "{n} place", "other": "{n} places"},
    "count_reports": {"one": "{n} report", "other": "{n} reports"},
    "count_outlets": {"one": "{n} outlet", "other": "{n} outlets"},
    "headline_unplaced": {"one": "{n} mention could not be placed.", "other": "{n} mentions could not be placed."},
    "headline_no_date": {"one": "{n} has no date.", "other": "{n} have no date."},
    "headline_none": "No reports match. This does not mean nothing happened.",
    "headline_empty": "No strikes are reported in what was read. This does not mean nothing happened.",
    "left_out": "Counted apart: {list}.",
    "count_background": {"one": "{n} mention of the past", "other": "{n} mentions of the past"},
    "count_aggregate": {"one": "{n} regional or national total", "other": "{n} regional or national totals"},
    "count_needed": {"one": "{n} that needs review", "other": "{n} that need review"},
    "count_rejected": {"one": "{n} rejected by hand", "other": "{n} rejected by hand"},
    "count_intercepted": {"one": "{n} interception", "other": "{n} interceptions"},
    "undated_hidden": {"one": "{n} has no date and is not shown.", "other": "{n} have no date and are not shown."},
    "demonstration": "These are demonstration reports, written from documented facts; no basis for statistics.",
    "scope": "Reports shown",
    "scope_all": "All",
    "scope_base": "Without yours",
    "scope_mine": "Only yours",
    "first_visit": "Reports here describe deaths and injuries. Marks show where reports say a strike happened,"
    " not proof that it did.",
    "first_visit_close": "Understood",
    "views": "Views",
    "view_map": "Map",
    "view_table": "Table",
    "view_unplaced": "Unplaced ({n})",
    "view_sources": "Sources and quality",
    "view_add": "Add reports",
    "view_method": "Method",
    "store_failed": "The store cannot be read; the demonstration is shown instead.",
    "reports_failed": "The folder of reports cannot be read; the demonstration is shown instead.",
    "footer_sources": "Places: GeoNames (CC BY 4.0), KATOTTG, Natural Earth and tables of our own."
    " Boundaries: Natural Earth. Map: Leaflet.",
    "footer_built": "Version {version}, data of {day}",
    "footer_names": "Boundaries and names shown do not imply endorsement.",
    "footer_not_live": "Documents harm after the fact. Not a warning system.",
    "demonstration_beside": "Those beside yours are demonstration reports, written from documented facts; no basis"
    " for statistics.",
    "store_changing": "The store is being written to: your decisions are laid over it again in a moment.",
}
