"""What a rule for the name of a place means: one meaning for the store and for the page.

A rule says of some words, "the Zelenyi district", in the reports of one outlet or of every outlet, which place they
name. A rule without an outlet is for all reports, also those of no known outlet; one for an outlet comes before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# (the words, the outlet or None for all) -> the columns that the rule sets.
Rules = Mapping[tuple[str, str | None], Mapping[str, Any]]


def fields(rules: Rules, row: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The columns that the rules set in a row of the frame; None where no rule is about it."""
    words, outlet = row["place_text"], row.get("source")
    return rules.get((words, outlet), rules.get((words, None)))


def concerns(rule: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Whether a rule, {"place_text", "source"}, is about a row of the frame."""
    return bool(rule.get("place_text") == row["place_text"] and rule.get("source") in (None, row.get("source")))
