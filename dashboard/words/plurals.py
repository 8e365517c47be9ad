"""Plural forms by CLDR category, as the tables of words give them."""

from __future__ import annotations


def four(one: str, few: str, many: str, other: str | None = None) -> dict[str, str]:
    """Those of a Slavic language; `other` is for fractions, which the page does not count in."""
    return {"one": one, "few": few, "many": many, "other": other or few}
