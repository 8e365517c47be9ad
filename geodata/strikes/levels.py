"""Tolls told as a level: "has risen to 27", "the death toll now at 28", "put the dead at 44"."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import TOLLS
from geodata.numbers import Number
from geodata.strikes.tolls import Harm, Toll, toll_of
from geodata.tokens import INSIDE, Words

_KILLED = bits("killed_words", "killing_words", "later_death")
_HARM = _KILLED | bits("injured_words", "injuring_words")
_AT = bits("at_words")
_ONTO = bits("onto_words")
_RISE = bits("rise_words")
_STANDING = 3
"""Tokens between "toll" and "at": "the death toll now at 28"."""


def totals(words: Words, counted: list[Number], taken: set[int]) -> list[Toll]:
    """ "the number of people killed has risen to 27", "that of the injured to 64", "put the dead at 44"."""
    found: list[Toll] = []
    for number in counted:
        before = number.first - 1
        if before < 1 or not words.has(before, _ONTO | _AT):
            direct = words.has(before, _RISE) and number.kind == "other"  # "has reached 34"
            if not direct:
                continue
        h = next(
            (
                j
                for j in range(before, max(before - 30, -1), -1)
                if words.bits[j] & _HARM and not words.bits[j] & INSIDE
            ),
            None,
        )
        risen = words.any(_RISE, max((before if h is None else h) - 8, 0), before + 1)
        if h is None or any(words.text[j] in ".;:" for j in range(h, before)):
            continue
        stands = (
            words.lower[before] == "at" and before - h <= _STANDING and words.lower[words.phrase_end[h] - 1] in TOLLS
        )
        if not risen and not stands and not (before - h <= 1 and words.lower[before] in ("to", "at") and found):
            continue
        if number.kind == "people" and not risen:
            continue
        kind: Harm = "killed" if words.bits[h] & _KILLED else "injured"
        taken.add(number.first)
        found = [t for t in found if t.harm != kind]  # "from 34 to 33"
        toll = toll_of(words, kind, number.minimum, number.maximum, h, number.first, number.noun_end)
        toll.total = True
        found.append(toll)
    return found
