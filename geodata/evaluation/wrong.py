"""Each error in a line, to work with: what was missed, what was made up, which field is wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from geodata.evaluation.fields import JUDGED
from geodata.evaluation.gold import Gold
from geodata.evaluation.matching import Row, match

_SHOWN = 110  # characters of a quote

# The column in which the found value of a field stands, and the annotated field.
_STANDS = {
    "date": ("date", "date"),
    "date precision": ("date_precision", "date_precision"),
    "weapon": ("weapon", "weapon"),
    "killed": ("killed_min", "killed"),
    "injured": ("injured_min", "injured"),
    "who says so": ("attributed_to", "attributed_to"),
    "who is accused": ("alleged_actor", "alleged_actor"),
    "claim status": ("claim_status", "claim_status"),
    "intercepted": ("intercepted", "intercepted"),
    "district or facility": ("place", "place"),
}


def errors(gold: Iterable[Gold], predicted: Iterable[Row], *, held_back: bool = False) -> list[str]:
    """A line an error, in the order of the reports; rows held back count as not found unless `held_back`."""
    of_report: dict[str, list[Row]] = defaultdict(list)
    for row in predicted:
        of_report[str(row.get("report_id"))].append(row)
    return [
        line for annotated in gold for line in _lines(annotated, of_report[annotated["doc_id"]], held_back=held_back)
    ]


def _lines(gold: Gold, rows: list[Row], *, held_back: bool) -> Iterator[str]:
    judged = [row for row in rows if held_back or row.get("review") != "needed"]
    held = [row for row in rows if row.get("review") == "needed"]
    result = match(gold, judged)
    name = gold["doc_id"]
    for event in result.missed:
        waiting = match({**gold, "events": [event]}, held).pairs
        why = f" (held back at {waiting[0][1].get('confidence')})" if waiting and not held_back else ""
        what = f"{event['place']!r} {event.get('date')} {event.get('weapon')}"
        yield f"{name}: missed {what}{why}: {_short(event.get('quote'))}"
    for row in result.false:
        yield f"{name}: invented {row.get('place')!r} {row.get('date')} {row.get('weapon')}: {_short(row.get('quote'))}"
    for event, row in result.pairs:
        for field, (column, label) in _STANDS.items():
            applies, right = JUDGED[field]
            if applies(event) and not right(event, row):
                yield f"{name}: {event['place']}: {field} {row.get(column)!r}, gold {event.get(label)!r}"


def _short(quote: str | None) -> str:
    return repr((quote or "")[:_SHOWN])
