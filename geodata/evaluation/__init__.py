"""How good the reading is: found strikes against annotated ones, by language and field, with n and an interval.

`gold.read` reads annotated reports; `gold.reports` gives them without their labels, so that no extractor can see these.
`evaluate` compares and returns rows; `table` prints them; `errors` says each error in a line;
`links` judges which strikes were taken for one event; `write_quality` keeps the figures for the page.
"""

from __future__ import annotations

from geodata.evaluation.figures import Figure, evaluate, reliability
from geodata.evaluation.gold import read as read_gold
from geodata.evaluation.gold import reports
from geodata.evaluation.linking import links
from geodata.evaluation.matching import Match, match
from geodata.evaluation.quality import columns, quality_rows, table, two_places, write_quality
from geodata.evaluation.wrong import errors

__all__ = [
    "Figure",
    "Match",
    "columns",
    "errors",
    "evaluate",
    "links",
    "match",
    "quality_rows",
    "read_gold",
    "reliability",
    "reports",
    "table",
    "two_places",
    "write_quality",
]
