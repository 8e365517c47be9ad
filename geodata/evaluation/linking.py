"""Were strikes of several reports rightly taken for one event? Judged on the strikes that were found at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from geodata.evaluation.gold import Gold
from geodata.evaluation.matching import Row, match

if TYPE_CHECKING:
    from geodata.events.quality import LinkQuality


def links(gold: Iterable[Gold], predicted: Iterable[Row]) -> LinkQuality:
    """Compare the `event_id` of found strikes with the annotated `event` of those they match.

    An annotated event without a key is a strike that nobody else tells; one that is
    `event_open`, where fair readers differ, is not judged. Strikes held back are judged too: whoever
    accepts one finds it linked.
    """
    from geodata.events.quality import quality  # its package imports pandas, which judging strikes does not need

    of_report: dict[str, list[Row]] = defaultdict(list)
    for row in predicted:
        of_report[str(row.get("report_id"))].append(row)
    told: dict[str, str] = {}
    found: dict[str, str] = {}
    for annotated in gold:
        for event, row in match(annotated, of_report.get(annotated["doc_id"], [])).pairs:
            if event.get("event_open"):
                continue
            strike = str(row["strike_id"])
            told[strike] = event.get("event") or strike
            found[strike] = str(row.get("event_id") or strike)
    return quality(told, found)
