"""English: how a report becomes a mark."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "method_title": "How a report becomes a mark",
    "method_read_title": "Reading",
    "method_read": "Each report is cut into sentences. A sentence counts as a report of a strike when it says that"
    " something was struck from the air or by artillery, and where. Places that are only mentioned are left aside:"
    " where something was launched from, where a speaker sits, where talks are held.",
    "method_place_title": "Placing",
    "method_place": "Every place name is looked up in a gazetteer. Of several places with one name, the one that fits"
    " the rest of the report is taken; *Why here?* shows which others were weighed. A mark says how precisely the"
    " place is known: a town is a dot, a district or “near” is a ring, an oblast is its dashed outline. What cannot"
    " be placed is listed under *Unplaced* and is never put on a guess.",
    "method_sure_title": "How sure",
    "method_sure": "Each mark carries a confidence between 0 and 1, checked against reports that people annotated."
    " What is under the threshold is not shown until you ask for it under *Needs review*. Nothing here is verified by"
    " Strikemap: it says what reports say.",
    "method_figures_title": "Figures",
    "method_figures": "The killed and injured are given as each report gives them, with “at least” and “up to”. Not"
    " stated is not zero. Figures of several reports are shown side by side as a range; they are never added up and"
    " never averaged.",
    "method_events_title": "Reports and strikes",
    "method_events": "Several reports may tell of one strike. Where place, day and facts agree they are linked and"
    " counted once; copies of one agency text count as one voice. The switch under *Map options* counts mentions,"
    " reports or events.",
    "method_not_title": "What the map does not say",
    "method_not": "An empty map is not peace: reports are late, few or missing where it is dangerous to report. A day"
    " is the day on the clock of the place, as the report gives it; where a report gives none, the strike is counted as"
    " undated. The map is no warning system and does not say who is to blame unless the report does, and then it says"
    " that the report does.",
    "method_data_title": "Data",
    "method_data": "Place names: GeoNames (CC BY 4.0), Ukraine’s register of settlements, tables of our own. Outlines:"
    " Natural Earth. Your own reports stay in your session. The base map is part of the"
    " page: nobody else learns what you look at, unless you choose an online map.",
}
