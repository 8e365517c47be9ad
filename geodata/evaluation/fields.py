"""Is a field of a matched strike right? Null where the annotation has null is right, a value there is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from geodata.evaluation.matching import Event, Row, accepted, name_key, names

# Words that two namings of one source may share by chance.
_SMALL_WORDS = """
    the a an of in on at to and or by from for with he she it they said says his her its
    та і й в у на з із за що як и с о об по что как он она
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def same(field: str, column: str) -> Callable[[Event, Row], bool]:
    """The column's value is one of the accepted ones."""
    return lambda event, row: _value(row.get(column)) in accepted(event, field)


def source(event: Event, row: Row) -> bool:
    """The same source is named, as judged by its words: half of the shorter naming, and not by a whole passage."""
    found = _words(row.get("attributed_to"))
    for answer in accepted(event, "attributed_to"):
        right = _words(answer)
        common = right & found
        if right == found:
            return True
        telling = any(len(word) > 3 for word in common)
        if telling and 2 * len(common) >= min(len(right), len(found)) and len(found) <= 2 * len(right) + 6:
            return True
    return False


def finest(event: Event, row: Row) -> bool:
    """The district or facility itself is named, not only its town."""
    return bool(names(row) & ({name_key(event["place"]), name_key(event.get("place_text"))} - {""}))


def intercepted(event: Event, row: Row) -> bool:
    """Told as only shot down where it was, and as a hit where it was not."""
    return bool(row.get("intercepted")) in map(bool, accepted(event, "intercepted"))


# Each field of the table: the events on which it is judged, and the judgement.
JUDGED: dict[str, tuple[Callable[[Event], bool], Callable[[Event, Row], bool]]] = {
    "date": (lambda _: True, same("date", "date")),
    "date, where told": (lambda event: event.get("date") is not None, same("date", "date")),
    "date precision": (lambda _: True, same("date_precision", "date_precision")),
    "weapon": (lambda _: True, same("weapon", "weapon")),
    "killed": (lambda _: True, same("killed", "killed_min")),
    "killed, where told": (lambda event: event.get("killed") is not None, same("killed", "killed_min")),
    "injured": (lambda _: True, same("injured", "injured_min")),
    "injured, where told": (lambda event: event.get("injured") is not None, same("injured", "injured_min")),
    "who says so": (lambda event: "attributed_to" in event, source),
    "who is accused": (lambda _: True, same("alleged_actor", "alleged_actor")),
    "claim status": (lambda _: True, same("claim_status", "claim_status")),
    "intercepted": (lambda _: True, intercepted),
    "district or facility": (lambda event: event.get("place_kind") in ("district", "facility"), finest),
}


def _value(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").casefold())) - _SMALL
