"""Words that tell of strikes: one table a language (`language.Language`), each a folder with one file a subject.

`weapons` is one table for all languages.

The engine (`geodata.strikes`) asks by the *roles* below. Words that one rule alone needs stand in each folder's `beside`;
those of Ukrainian and Russian are asked for together, by `slavic`. A role is a set of terms; a term is a
lower-case word, or several separated by single spaces ("came under fire"). A term matches where each of its words
equals a token's lower-cased form or one of its lemmas, so Ukrainian and Russian tables list lemmas (and any form a
lemma would lose), while English, whose lemma is the form itself, lists its inflections. The longest phrase wins where
it starts, and the words inside it play no other role ("heart attack" is figurative and tells of no attack).
A word may have many roles; the engine tells by its neighbours which one is played.

Apostrophes inside words are written "'" and hyphens "-" in terms, however the report spells them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from importlib import import_module
from typing import TypeAlias

from geodata.lexicon.language import NO_TERMS, Language, Terms, terms

__all__ = [
    "BIT",
    "NO_TERMS",
    "ROLES",
    "Language",
    "Lexicon",
    "Piece",
    "Seen",
    "Terms",
    "bits",
    "compiled",
    "of",
    "terms",
]

ROLES: tuple[str, ...] = tuple(f.name for f in fields(Language) if f.type == "Terms")
_TABLES = frozenset(("uk", "ru"))
"""Languages beside English that have a folder here."""
BIT: dict[str, int] = {name: 1 << number for number, name in enumerate(ROLES)}
"""Role -> the bit that the engine tests on a token."""


def bits(*roles: str) -> int:
    """The mask of some roles."""
    mask = 0
    for role in roles:
        mask |= BIT[role]
    return mask


Seen: TypeAlias = tuple[tuple[str, ...], int, int, frozenset[str]]
"""A word met before: its forms, its roles, flags of what else may begin at it, and the second words of its phrases."""

Piece: TypeAlias = tuple[str, str, tuple[str, ...], int, int, frozenset[str], int, int]
"""A token: as written, in lower case, then as `Seen`, its characters, and those from its first to that of the next
token."""


@dataclass(frozen=True)
class Lexicon:
    """A `Language` made ready to match: `words` for single words, `phrases` by their first and second word."""

    language: Language
    words: Mapping[str, int]
    phrases: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]]
    actors: Mapping[str, str]
    actor_phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    seen: dict[str, Seen] = field(default_factory=dict, compare=False, repr=False)
    """Words met before with their forms, roles and what may begin at them (`geodata.tokens`)."""
    chunks: dict[str, tuple[Piece, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What stood between two spaces, cut into tokens."""


@cache
def of(code: str | None) -> Lexicon:
    """The lexicon of a language (ISO 639-1); English for a language that has no table."""
    folder = code if code in _TABLES else "en"
    table = import_module(f"geodata.lexicon.{folder}.table")  # only when asked for: most runs meet one language
    return compiled(table.LANGUAGE)


def compiled(language: Language) -> Lexicon:
    """Sets of terms -> one table of words and one of phrases, each with the bits of all its roles."""
    single: dict[str, int] = {}
    several: dict[tuple[str, ...], int] = {}
    for role in ROLES:
        for term in getattr(language, role):
            words = tuple(term.split(" "))
            if len(words) == 1:
                single[term] = single.get(term, 0) | BIT[role]
            else:
                several[words] = several.get(words, 0) | BIT[role]
    phrases: dict[str, dict[str, tuple[tuple[tuple[str, ...], int], ...]]] = {}
    for words, mask in sorted(several.items(), key=lambda item: (-len(item[0]), item[0])):
        seconds = phrases.setdefault(words[0], {})
        seconds[words[1]] = (*seconds.get(words[1], ()), (words, mask))
    actor_phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for term, name in language.actors.items():
        if " " in term:
            words = tuple(term.split(" "))
            actor_phrases.setdefault(words[0], []).append((words, name))
    return Lexicon(
        language=language,
        words=single,
        phrases=phrases,
        actors={term: name for term, name in language.actors.items() if " " not in term},
        actor_phrases={
            first: tuple(sorted(found, key=lambda p: (-len(p[0]), p[0]))) for first, found in actor_phrases.items()
        },
    )
