"""What a store takes in, the same in both databases.

PostgreSQL holds no NUL, nothing writes half of a surrogate pair as UTF-8, and an index entry of PostgreSQL has 2,704
bytes at the most: so ids and names, which are indexed, have an end. The readers mend what they
read (`readers.records`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from geodata.errors import BadInput, BadReport

LONGEST_ID = 500
LONGEST_NAME = 200  # three of them stand in one index

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_NAMES = ("place", "settlement", "admin1", "country", "gazetteer_id")
_LONGEST = {"report_id": LONGEST_ID, "strike_id": LONGEST_ID, **dict.fromkeys(_NAMES, LONGEST_NAME)}


def report(fields: Mapping[str, Any]) -> None:
    """BadReport where a report cannot be kept."""
    if said := _fault(fields):
        raise BadReport(f"the report {_named(fields['report_id'])} cannot be kept: {said}")


def strike(row: Mapping[str, Any]) -> None:
    """BadInput where a strike cannot be kept."""
    if said := _fault(row):
        raise BadInput(f"the strike {_named(row['strike_id'])} cannot be kept: {said}")


def _fault(cells: Mapping[str, Any]) -> str | None:
    for name, value in cells.items():
        if not isinstance(value, str):
            continue
        if found := _UNWRITABLE.search(value):
            return f"its {name} holds {found[0]!r}, which is no character; replace it"
        longest = _LONGEST.get(name)
        if longest is not None and len(value) > longest:
            return f"its {name} has {len(value):,} characters; give at most {longest}"
    return None


def _named(name: str) -> str:
    """For messages, with what cannot be written escaped, and not at any length."""
    shown = name if len(name) <= 100 else f"{name[:100]}…"
    return f"'{_UNWRITABLE.sub(lambda found: ascii(found[0])[1:-1], shown)}'"
