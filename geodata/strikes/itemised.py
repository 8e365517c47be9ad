"""Lists behind their heading: "21 drones: 7 over X", "two villages of the district: X and Y". English only."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.strikes.role import Role, yes
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_SETTLEMENT = bits("settlement_nouns", "region_nouns", "district_nouns")
_CLAUSE = bits("clause_words")
BEFORE_LISTS = frozenset(":–—")
"""What stands between a word for places and the list of them."""
_LONGEST_HEAD = 10
"""Tokens between "villages" and the list of them: "in the X region on Monday:"."""
_LONGEST_COUNT = 6
"""Tokens between the strike and "villages": "a total of nine Ukrainian"."""


def itemised(words: Words, live: list[Trigger], number: int) -> Role | None:
    """ "intercepted 21 drones: 7 over the Smolensk region": the first item behind its heading."""
    if words.text[number - 1 : number] != [":"]:
        return None
    told = next((t for t in reversed(live) if t.last < number), None)
    return yes("at", told, "the first of those listed") if told is not None else None


def enumerated(words: Words, live: list[Trigger], i: int) -> Role | None:
    """ "shelled two villages of the district: X and Y", "targeted four regions – X, Y and Z": the first name."""
    places = next(
        (
            k
            for k in range(i - 1, max(i - _LONGEST_HEAD, 0), -1)
            if words.cover[k] & _SETTLEMENT and words.lower[k][-1] == "s"
        ),
        None,
    )
    if places is None or words.any(_CLAUSE, places, i):
        return None
    told = next((t for t in reversed(live) if t.last <= places and t.form in ("verb", "noun", "launch")), None)
    return (
        yes("at", told, "the first of those listed")
        if told is not None and places - told.last <= _LONGEST_COUNT
        else None
    )
