"""The day of a report's one strike, told sentences after the strike itself: "An air strike on the prison killed 71 ...
The army had confirmed that it attacked it on 23 June". English only: elsewhere `threads` sees to it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from geodata.dates import Told
from geodata.lexicon import bits
from geodata.strikes import alike, days
from geodata.strikes.event import Event
from geodata.strikes.scene import Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_HURT = bits("killed_words", "injured_words")
_OTHER = bits("another")
_ALL = bits("since_words", "cumulative")
_BEHIND = 8
"""Sentences behind the first telling."""
_WITHIN = dt.timedelta(days=10)
"""What "nearly three weeks after" may be away from the day."""


def find(scene: Scene, events: Sequence[Event], triggers: Sequence[Sequence[Trigger]]) -> None:
    """Give the strike of a report that tells of no other the first day that is told of it further on."""
    if len(events) != 1 or (events[0].when is not None and events[0].when.when.date is not None):
        return
    event = events[0]
    first = event.first.facts.words.number + 1
    for number in range(first, min(first + _BEHIND, len(scene.sentences))):
        told = _told(scene, event, number, triggers[number])
        if told is not None and (event.when is None or _fits(told, event.when)):
            event.when = told
            return


def _told(scene: Scene, event: Event, number: int, row: Sequence[Trigger]) -> Told | None:
    """The day on which a sentence says that it struck, or that they were killed; the day of the sentence before counts
    where only that has one: "The drivers had gathered on Friday ... when the missiles struck at about 07:10"."""
    words = scene.sentences[number]
    live = [t for t in row if t.told and not words.any(_OTHER, t.first - 3, t.first)]
    held = [m for m in scene.mentions[number] if not m.inside and alike.relation(event.mention, m) is None]
    if words.all_bits & _ALL or any(m.rank <= event.mention.rank for m in held):
        return None
    read, every = days.told_in(scene, number)  # a sentence without a word of strikes was laid out for them only
    found = _days(read, every)
    if live:
        if not found and any(t.sure and t.form in ("verb", "arrive", "passive") for t in live):
            found = _days(*days.told_in(scene, number - 1))[-1:]
        return min(found, key=lambda told: min(abs(told.first - t.last) for t in live), default=None)
    for told in found:
        if read.lower[told.first - 1] == "on" and read.has(told.first - 2, _HURT):
            return told  # "the number of people killed on 19 November"
    return None


def _days(words: Words, found: Sequence[Told]) -> list[Told]:
    return [told for told in found if told.when.date is not None and not days.of_speech(words, told)]


def _fits(told: Told, coarse: Told) -> bool:
    return told.when.date is not None and (coarse.about is None or abs(told.when.date - coarse.about) <= _WITHIN)
