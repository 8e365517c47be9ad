"""What the dictionaries say of a word of a Ukrainian or Russian sentence: its cases, its part of speech, its forms."""

from __future__ import annotations

from geodata.morphology import Facts, facts
from geodata.tokens import Words


def of(words: Words, i: int) -> Facts:
    """What the readings of token i say together."""
    return facts(words.lower[i], words.language)


def is_of(words: Words, i: int, table: frozenset[str]) -> bool:
    """Whether token i or one of its dictionary forms stands in a table of words."""
    return not table.isdisjoint(facts(words.lower[i], words.language).forms)


def describes(words: Words, i: int) -> bool:
    """ "пускові установки": a form that is an adjective too, with its noun behind."""
    cases = of(words, i).known_adjective
    return bool(cases) and i + 1 < len(words) and not of(words, i + 1).noun.isdisjoint(cases)
