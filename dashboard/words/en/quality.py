"""English: sources and quality, and the check of twenty."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "quality_all": "all",
    "sources": "Outlets",
    "sources_intro": "How many reports were read from each outlet, and how many strikes they report. An outlet that is"
    " silent in a week says nothing about that week.",
    "quality": "How well reports are read",
    "quality_intro": "Measured against reports that people annotated. Precision: of what is shown, the share that is"
    " right. Recall: of what the reports tell, the share that is shown.",
    "quality_none": "Not measured yet.",
    "quality_measured": "Measured on {day}, version {version}.",
    "quality_field": "Field",
    "quality_n": "n",
    "quality_precision_of": "{field}: precision",
    "quality_recall_of": "{field}: recall",
    "quality_interval": "{low}–{high}, n {count}",
    "quality_only_n": "n {count}",
    "reliability_point": "confidence {range}: mean {predicted}, right {observed}, n {count}",
    "reliability_perfect": "as sure as right",
    "field_strikes": "Strikes",
    "field_reports_without_a_strike": "Reports without a strike left clean",
    "field_no_strike_where_only_mentioned": "No strike at a place only mentioned",
    "field_quotes_as_written": "Quotes as written",
    "field_date": "Day",
    "field_date_where_told": "Day, where one is told",
    "field_date_precision": "How precisely the day is known",
    "field_weapon": "Weapon",
    "field_killed": "Killed",
    "field_killed_where_told": "Killed, where told",
    "field_injured": "Injured",
    "field_injured_where_told": "Injured, where told",
    "field_who_says_so": "Who says so",
    "field_who_is_accused": "Who is said to have fired",
    "field_claim_status": "Asserted, attributed, disputed or denied",
    "field_intercepted": "Intercepted or hit",
    "field_district_or_facility": "District or site, where one is told",
    "reliability": "How far a confidence can be trusted",
    "reliability_intro": "Marks with about the same confidence, and the share of them that was right, in our own"
    " annotated reports. Their errors were mended, so more is right than promised. The confidence itself is fitted on"
    " 426 strikes found at first sight in reports nobody had read: there the two agree within four points.",
    "reliability_range": "Confidence",
    "reliability_predicted": "Mean confidence",
    "reliability_observed": "Right",
    "audit": "Check 20 at random",
    "audit_intro": "Twenty marks drawn at random from what the filters show. Read each sentence and tick whether the"
    " mark is right; the share and its interval are yours to cite.",
    "audit_start": "Draw 20",
    "audit_again": "Draw another 20",
    "audit_right": "Right",
    "audit_wrong": "Wrong",
    "audit_skip": "Cannot tell",
    "audit_none": "Nothing judged yet.",
    "audit_save": "Download the audit",
    "audit_empty": "The filters show no placed strike to check.",
    "audit_result": "{right} of {n} judged are right: {share} (95% interval {low}–{high}).",
    "audit_open": "Read in the report",
}
