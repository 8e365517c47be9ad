"""The values that a filter offers, each with how many mentions it would leave under all the other filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from dashboard import place_names
from dashboard.columns import CASUALTIES, KINDS, PRECISIONS
from dashboard.filters import ASKED_OF, NOT_STATED, Filters, Passing
from dashboard.words import Words
from geodata.frame import CATEGORIES

# What a list is about, by the field of `Filters`, and the prefix of its values' words; None: names of the data.
FIELDS: Final[dict[str, str | None]] = {
    "weapons": "weapon", "countries": None, "admin1s": None, "sources": None, "casualties": "casualties",
    "precisions": "precision", "claims": "claim", "kinds": "kind", "reviews": "review",
}  # fmt: skip
FIRST: Final = ("weapons", "countries", "admin1s", "sources", "casualties")
FURTHER: Final = ("precisions", "claims", "kinds", "reviews")
# These have an order of their own; the others stand by how many they would leave.
_ORDERED: Final[dict[str, tuple[str, ...]]] = {
    "casualties": CASUALTIES, "precisions": PRECISIONS, "claims": CATEGORIES["claim_status"], "kinds": KINDS[::-1],
    "reviews": CATEGORIES["review"],
}  # fmt: skip
MOST: Final = 500  # values of one list; what stands further down is found by the search in words


def counts(passing: Passing, field: str) -> dict[str, int]:
    """How many mentions each value would leave; NOT_STATED are those without one. Values that no row has are left out.

    The other filters hold, the list's own does not: its values are alternatives.
    """
    column, null = ASKED_OF[field]
    vocabulary = getattr(passing.columns, column)
    found = passing.counted(field)
    told = {name: int(found[code]) for code, name in enumerate(vocabulary.names)}
    return told | ({NOT_STATED: int(found[-1])} if null else {})


def section(field: str, passing: Passing, filters: Filters, words: Words) -> dict[str, Any]:
    """One list as `facets.js` draws it: columns of ids and numbers, labels and numbers as written where they differ."""
    told = counts(passing, field)
    named = label(field, words, passing.columns.country.names)
    chosen = getattr(filters, field)
    order = list(_ORDERED.get(field, ()))
    if not order:
        known = sorted(told, key=lambda value: (value == NOT_STATED, -told[value], named(value)))
        order = known if field == "weapons" else [value for value in known if told[value] or value in chosen]
        order = [value for value in order if value in chosen] + [value for value in order if value not in chosen]
    order += [value for value in chosen if value not in order]
    kept = order[:MOST]
    return {
        "field": field,
        "title": words(f"filter_{field}"),
        "ids": kept,
        # Most are called by their id, and most numbers are small: said are those that are not.
        "labels": {i: said for i, value in enumerate(kept) if (said := named(value)) != value},
        "n": [told.get(value, 0) for value in kept],
        "told": {i: words.number(told[value]) for i, value in enumerate(kept) if told.get(value, 0) >= 1000},
        "chosen": list(chosen),
        "more": words("facet_more", n=len(kept)),
    }


def label(field: str, words: Words, among: Sequence[str] = ()) -> Callable[[str], str]:
    """What says a value of that filter in words; `among` are the countries that an oblast may lie in."""
    prefix = FIELDS[field]
    if prefix is not None:
        return lambda value: words(f"{prefix}_{value}")

    def named(value: str) -> str:
        if value == NOT_STATED:
            return words("not_known")
        if field == "countries":
            return words.country(value)
        return place_names.admin1(value, among, words.language) if field == "admin1s" else value

    return named
