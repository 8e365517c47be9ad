"""A figure of the killed or injured, with its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geodata.lexicon import bits
from geodata.model import Count
from geodata.tokens import Words

Harm = Literal["killed", "injured"]
_KILLED = bits("killed_words", "killing_words", "later_death")
_INJURED = bits("injured_words", "injuring_words")
_HARM = _KILLED | _INJURED
_OF_THEM = bits("of_them_words")
_AUX = bits("passive_auxiliaries")
_CLAUSE = bits("clause_words")


@dataclass(slots=True)
class Toll:
    """A figure of the killed or injured, at the harm word `at`, over the tokens [first, last)."""

    harm: Harm
    count: Count
    at: int
    first: int
    last: int
    total: bool = False
    """Told as the state of a count: "has risen to 27"."""
    weak: bool = False
    """One person without a numeral: any number told elsewhere says more."""
    joint: bool = False
    """Told of several places together: any figure of one of them says more of it."""
    share: bool = False
    """Told right before a place as the part that fell to it: "and one person in Odesa"."""


def toll_of(words: Words, kind: Harm, minimum: int | None, maximum: int | None, h: int, first: int, last: int) -> Toll:
    low, high = min(first, h), max(last, words.phrase_end[h])
    end = _with_parts(words, high)
    text = words.sentence.text[words.start[low] - words.sentence.start : words.end[end - 1] - words.sentence.start]
    return Toll(kind, Count(minimum, maximum, text, words.start[low], words.end[end - 1]), h, low, high)


def _with_parts(words: Words, end: int) -> int:
    """The words "including two children" belong to the figure before them."""
    j = end
    if j < len(words) and words.text[j] == ",":
        j += 1
    if not words.has(j, _OF_THEM):
        return end
    stop = words.phrase_end[j]
    while (
        stop < len(words)
        and stop < j + 9
        and words.text[stop] not in ",.;:"
        and not words.bits[stop] & (_CLAUSE | _AUX | _HARM)
    ):
        stop += 1
    return stop


def differ(one: Toll | None, other: Toll | None) -> bool:
    """Whether two figures cannot be of one strike: both are stated, and "at least six" and "six" are one."""
    if one is None or other is None or is_vague(one) or is_vague(other):
        return False
    if one.count.minimum == other.count.minimum and None in (one.count.maximum, other.count.maximum):
        return False
    return (one.count.minimum, one.count.maximum) != (other.count.minimum, other.count.maximum)


def is_vague(toll: Toll) -> bool:
    """ "dozens were hurt": any figure may follow or stand before."""
    return toll.count.minimum is None and toll.count.maximum is None
