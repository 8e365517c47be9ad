"""Munitions destroyed in flight: "air defences destroyed nine drones", "four drones were destroyed over X"."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import BEHIND_FIGURE, HELPERS
from geodata.tokens import INSIDE, Words

_AUX = bits("passive_auxiliaries")
_TARGETS = bits("target_nouns")
_BY = bits("by_words")
_AT = bits("at_words", "by_words")
_DEFENCE = bits("defence_nouns")
_OBJECT = bits("determiners", "another", "vague", "at_least", "up_to", "and_words")
_FLYING = frozenset(("drone", "missile"))
_REACH = 6
"""Tokens between the verb and what it destroyed: "destroyed at least nine more Ukrainian drones"."""


def munition(words: Words, i: int, last: int) -> int | None:
    """The token of the drone or missile that the verb at `i` destroyed; None where it destroyed something else."""
    for j in range(last, min(last + _REACH, len(words))):
        if _flies(words, j):
            return j
        in_side = any(a <= j < b for a, (_, b) in words.actor.items())
        if not (words.text[j][0].isdigit() or words.bits[j] & (_OBJECT | INSIDE) or in_side or j in words.figures):
            break
    if words.has(last, _BY) and words.any(_DEFENCE, last, last + _REACH):
        return next((a for a in sorted(words.weapon) if a < i and _flies(words, a)), None)
    if not words.has(last, _AT) and last < len(words) and words.text[last][0].isalnum():
        return None
    for j in range(i - 1, max(i - _REACH, -1), -1):
        if not words.bits[j] & (_AUX | INSIDE) and words.lower[j] not in HELPERS:
            return next((a for a, (_, b) in words.weapon.items() if b == j + 1 and b < i and _flies(words, a)), None)
    return None


def counted(words: Words, i: int, last: int) -> bool:
    """ "Six were destroyed over X": a number alone for what a sentence before said was shot down."""
    if words.lower[last : last + 1] != ["over"]:
        return False
    j = i - 1
    while j > 0 and (words.bits[j] & (_AUX | INSIDE) or words.lower[j] in BEHIND_FIGURE):
        j -= 1
    return j in words.figures and j < i - 1


def _flies(words: Words, j: int) -> bool:
    weapon, end = words.weapon.get(j, (None, j))
    return weapon is not None and weapon.kind in _FLYING and not weapon.strikes and not words.has(end, _TARGETS)
