"""Whom of the events told before a sentence without a struck place goes on about.

The order of questions is one for all languages; how each is answered depends on the order of words: `anaphora` where it
is fixed, `threads` where it is free.
"""

from __future__ import annotations

from typing import Protocol

from geodata.strikes import alike, anaphora, merge, threads
from geodata.strikes.event import Event
from geodata.strikes.turn import Turn


class Rules(Protocol):
    """What the languages of one kind answer."""

    def settled(self, turn: Turn) -> list[Event] | None:
        """The events of a sentence whose place is stood for, or that only says who told; None for every other."""

    def accuse(self, turn: Turn) -> None:
        """Who is blamed for the events spoken of last, as this sentence has it."""

    def is_of_something_else(self, turn: Turn) -> bool:
        """Whether the sentence counts what no strike told before did: other fighting, years gone by."""

    def is_same(self, turn: Turn) -> bool:
        """Whether the strike words of the sentence mean the strike told before."""

    def of_several(self, turn: Turn) -> list[Event]:
        """Where several events are spoken of, those that the sentence goes on about."""

    def is_elsewhere(self, turn: Turn, event: Event) -> bool:
        """Whether the sentence names another place than the event's."""


def go_on(turn: Turn) -> list[Event]:
    """The events that the sentence goes on about, with what it adds to them; maybe a new one."""
    free = turn.scene.lexicon.language.word_order == "free"
    rules: Rules = threads if free else anaphora
    settled = rules.settled(turn)
    if settled is not None:
        return settled
    focus, facts, live = turn.focus, turn.read.facts, turn.live
    if not focus:
        return []
    rules.accuse(turn)
    if rules.is_of_something_else(turn):
        return []
    goes_on = bool(turn.read.tolls) or facts.disputed or facts.denied
    if not ((turn.near and goes_on) or (live and rules.is_same(turn))):
        return []
    if len(focus) > 1:
        return rules.of_several(turn)
    event = focus[0]
    other_day = facts.when is not None and event.when is not None and not alike.same_day(facts.when, event.when)
    if live and other_day:
        return []
    if live and alike.other_actor(event, facts) and alike.figures_differ(event, facts):
        return []  # "six were killed in Ukrainian attacks on border regions", after a Russian strike that killed one
    if not live and (other_day or not free):
        facts.when = None  # the day on which somebody died or was found, or were counted
    if not live and rules.is_elsewhere(turn, event):
        facts.killed = facts.injured = None
    merge.absorb(event, facts)
    return focus
