"""English: strikes over time and reports by outlet."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "timeline_hint": "Drag over the bars to choose days, or use the buttons and the dates of the filters. Play passes"
    " over days of which nothing is told.",
    "timeline_clear": "All days",
    "timeline_play": "Play",
    "timeline_pause": "Pause",
    "timeline_step_day": "day by day",
    "timeline_step_week": "week by week",
    "timeline_previous": "Earlier",
    "timeline_next": "Later",
    "timeline_spans": "Known only to a week, month or year",
    "timeline_none": "No report shown has a day.",
    "coverage": "Reports read, by outlet",
    "coverage_note": "Hatched: no report from this outlet. Fewer reports may mean fewer sources.",
    "coverage_silent": "no report",
    "coverage_others": {"one": "{n} more outlet", "other": "{n} more outlets"},
    "timeline": "Reports of strikes by day",
    "timeline_week": "Reports of strikes by week",
    "timeline_month": "Reports of strikes by month",
    "timeline_year": "Reports of strikes by year",
    "timeline_step": "How far each step of playing goes",
}
