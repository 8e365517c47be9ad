"""Kinds of facilities that sentences speak of: "a school", "the steelworks", and which of them mean one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from geodata import lexicon
from geodata.lexicon import bits
from geodata.lexicon.en.beside import MIDDLES
from geodata.strikes.event import Event
from geodata.tokens import Words

_FACILITY = bits("facility_nouns")


def of(words: Words) -> Iterator[str]:
    """One of each kind that stands in the sentence as a common noun, not several."""
    for i in words.where(_FACILITY):
        if words.lower[i - 1 : i + 1] in MIDDLES:
            continue
        word = at(words, i)
        if words.text[i][:1].islower() and (not word.endswith("s") or word.endswith("works")):
            yield word


def at(words: Words, i: int) -> str:
    """The kind that the noun at token i tells: the last word of a phrase, or the whole where that is a kind of its own:
    a "shopping centre" is no other centre."""
    phrase = " ".join(words.lower[i : words.phrase_end[i]])
    return phrase if phrase in _phrases(words.language) else words.lower[words.phrase_end[i] - 1]


def in_name(name: str, language: str) -> list[str]:
    """The words of a facility's name that may tell its kind, in lower case."""
    found = name.lower().split()
    pairs = [f"{first} {second}" for first, second in pairwise(found)]
    known = [pair for pair in pairs if pair in _phrases(language)]
    return known or found


@cache
def _phrases(language: str) -> frozenset[str]:
    """Kinds of more than one word."""
    return frozenset(head for kin in lexicon.of(language).language.head_kin for head in kin if " " in head)


def of_event(event: Event) -> frozenset[str]:
    """The kinds that the sentences which tell a strike speak of."""
    return frozenset(head for told in event.tellings for head in of(told.facts.words))


def kin(heads: Iterable[str], language: str) -> frozenset[str]:
    """Those heads and what reports call the same thing: plant, works, factory."""
    known = lexicon.of(language).language.head_kin
    return frozenset().union(*(next((k for k in known if head in k), frozenset((head,))) for head in heads))
