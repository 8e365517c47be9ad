"""Words as the search compares them, wherever it looks: in a store, in the file beside it, or in memory.

Case is folded (ß is ss, Σ, σ and ς are one), and any blanks are one space: a line's end, tabs, those that do not break.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geodata.errors import BadInput

OF_STRIKE = ("quote", "place", "place_text")
OF_REPORT = ("title", "source")
LONGEST = 1_000

# Nobody can ask for it, and nothing holds it: `folded` takes it for a blank. So no match runs on into the next field.
_BETWEEN = "\x1f"


def folded(text: str) -> str:
    """In one case, with single spaces and none around."""
    return " ".join(text.casefold().split())


def joined(*fields: str | None) -> str:
    """What is looked through of some fields; null fields are left out."""
    return _BETWEEN.join([folded(field) for field in fields if field])


def of_row(row: Mapping[str, Any]) -> str:
    """What is looked through of a row of the frame."""
    return joined(*(row.get(name) for name in (*OF_STRIKE, *OF_REPORT)))


def wanted(text: str) -> str:
    """What to look for; "" is in every row. BadInput where it is longer than any words in a report, or no text."""
    found = folded(text)
    if len(found) > LONGEST:
        raise BadInput(f"a search for {len(found):,} characters: give at most {LONGEST:,}")
    try:
        found.encode()
    except UnicodeEncodeError as error:
        raise BadInput(f"a search for {found[error.start]!r}, which is no character: leave it out") from None
    return found
