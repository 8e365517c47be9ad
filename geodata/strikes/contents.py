"""Weapons that are named and were not fired: what a depot held, what a directorate is called. English only."""

from __future__ import annotations

from geodata.lexicon.en.beside import CARRIERS, HOLDING, PLAIN_ARMS
from geodata.tokens import Words

_REACH = 16
"""Tokens behind "storing" in which its objects are listed."""


def is_unfired(words: Words, j: int) -> bool:
    """Whether the weapon at token `j` is of a list of what was stored, or part of a name."""
    based = words.lower[j + 1 : j + 2] != [] and words.lower[j + 1] in CARRIERS  # "an air base of the bomber fleet"
    return based or _is_named(words, j) or _is_stored(words, j)


def _is_named(words: Words, j: int) -> bool:
    """ "the Main Missile and Artillery Directorate": a plain word with a capital inside a sentence."""
    if j == 0 or words.lower[j] not in PLAIN_ARMS or not words.text[j].istitle():
        return False
    behind = next((k for k in range(j + 1, min(j + 4, len(words))) if words.lower[k] not in ("and", "&")), j)
    return words.text[behind][:1].isupper() and words.text[j - 1][:1].isalnum()


def _is_stored(words: Words, j: int) -> bool:
    """ "a warehouse storing missiles, guided bombs and artillery ammunition"."""
    for k in range(j - 1, max(j - _REACH, -1), -1):
        if words.lower[k] in HOLDING:
            return True
        if words.text[k] in ";:.—–":
            return False
    return False
