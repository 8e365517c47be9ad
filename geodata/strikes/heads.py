"""Kinds of facilities that sentences speak of: "a school", "the steelworks", and which of them mean one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geodata import lexicon
from geodata.lexicon import bits
from geodata.lexicon.en.beside import MIDDLES
from geodata.strikes.event import Event
from geodata.tokens import Words

_FACILITY = bits("facility_nouns")


def of(words: Words) -> Iterator[str]:
    """One of each kind that stands in the sentence as a common noun, not several."""
    for i in words.where(_FACILITY):
        word = words.lower[words.phrase_end[i] - 1]
        if words.lower[i - 1 : i + 1] in MIDDLES:
            continue
        if words.text[i][:1].islower() and (not word.endswith("s") or word.endswith("works")):
            yield word


def of_event(event: Event) -> frozenset[str]:
    """The kinds that the sentences which tell a strike speak of."""
    return frozenset(head for told in event.tellings for head in of(told.facts.words))


def kin(heads: Iterable[str], language: str) -> frozenset[str]:
    """Those heads and what reports call the same thing: plant, works, factory."""
    known = lexicon.of(language).language.head_kin
    return frozenset().union(*(next((k for k in known if head in k), frozenset((head,))) for head in heads))
