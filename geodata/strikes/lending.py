"""What one sentence tells and others hold too: the weapon, the day, who says so, the facts told before any place."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.strikes import alike, homes, merge
from geodata.strikes.event import Event
from geodata.strikes.facts import Facts
from geodata.strikes.holding import contains
from geodata.strikes.sources import Source
from geodata.strikes.tellings import Read
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_DAMAGE = bits("damage_words")


def arm(read: Read, before: Facts | None, row: list[Trigger], focus: list[Event]) -> None:
    """ "Nine drones were shot down. Three were destroyed over X", "Shelling hurt nine in two villages of the Y region.
    Six were hurt in X": what flew, and whose it was, is told in the sentence just before."""
    if before is None or read.facts.kinds or not read.tellings or read.words.number - before.words.number != 1:
        return
    if read.facts.another or (read.facts.when is not None and before.when is not None):
        return
    downed = read.facts.intercepted and before.intercepted
    if not downed and (row or not read.tolls or not before.triggered):
        return
    for telling in read.tellings:
        facts = telling.facts
        if not downed and not any(contains(event.mention, telling.mention) for event in focus):
            continue
        facts.kinds, facts.weapon_span, facts.actor = set(before.kinds), before.weapon_span, facts.actor or before.actor


def announced(words: Words, source: Source, focus: list[Event]) -> None:
    """ "This was reported by the governor", "The mayor announced this on Telegram": whose word the strike is."""
    of_this = words.lower[:1] == ["this"] or (
        source.verb + 1 < len(words) and words.lower[source.verb + 1] in ("this", "it")
    )
    for event in focus if of_this else ():
        event.source = event.source or source


def heard(read: Read, focus: list[Event]) -> None:
    """Who speaks right after a strike was told is taken for its source, where none was named and nothing is denied."""
    source = next((s for s in read.said if not s.pronoun and s.named), None)
    told = read.tolls or any(t.told for t in read.triggers)
    if source is None or read.facts.denied or not (told or read.words.any(_DAMAGE)):
        return
    for event in focus:
        if event.source is None:
            event.source, event.overheard = source, True


def recall(event: Event, pending: list[Facts]) -> None:
    """A strike told at the head of a report before its place is named: its facts belong to the first one placed."""
    number = event.first.facts.words.number
    told = event.when
    apart = told is not None and any(
        f.when is not None
        and (f.killed is not None or f.injured is not None or f.words.language != "en")
        and not alike.same_day(f.when, told)
        for f in pending
    )
    apart = apart or (told is not None and told.when.precision in ("month", "year"))
    if apart and event.first.facts.words.language == "en":
        return  # what is placed is another strike, of another day
    for facts in pending:
        if homes.spares(event, facts.actor):
            continue  # "Four die in Russian strikes. A drone set a depot in Kursk on fire"
        day = facts.when
        if number - facts.words.number <= 4 and (day is None or event.when is None or alike.same_day(day, event.when)):
            merge.absorb(event, facts)


def recall_day(told: list[Event], pending: list[Facts]) -> None:
    """ "Russia launched drone strikes early on Friday. 23 were shot down over Odesa and Kharkiv regions"."""
    day = next((f.when for f in reversed(pending) if f.when is not None and f.when.when.date is not None), None)
    for event in told if day is not None and told[0].first.facts.words.number - pending[-1].words.number <= 2 else ():
        if event.when is None:
            event.when, event.inherited_day = day, True


def resolve(read: Read, source: Source) -> None:
    """ "he said": the source named before."""
    for facts in [read.facts, *(t.facts for t in read.tellings)]:
        if facts.source is not None and facts.source.pronoun:
            facts.source = source


def share_weapon(events: list[Event]) -> None:
    """ "Coalition jets carried out seven air strikes in Syria and 14 in Iraq. Four strikes came near Sinjar": what was
    told of the whole country is told once for all."""
    for event in events:
        if event.kinds:
            continue
        for other in events:
            if len(other.kinds) == 1 and other.sentence <= event.sentence and contains(other.mention, event.mention):
                days = (other.when, event.when)
                if None in days or alike.same_day(*days):  # type: ignore[arg-type]
                    event.kinds, event.weapon_span = set(other.kinds), other.weapon_span
                    break


def inherit_day(events: list[Event], at: int) -> None:
    """A strike told without a day right after one of the same wave shares its day."""
    event = events[at]
    number = event.first.facts.words.number
    for other in reversed(events[:at]):
        if other.when is None or other.when.when.date is None:
            continue
        gap = number - other.first.facts.words.number
        counted = other.mention.kind == "country" and other.first.facts.words.language == "en"
        if counted and all(f.intercepted for f in other.facts):
            continue  # "43 of 55 drones were shot down overnight" dates no bomb on a town
        if gap <= 4 or contains(other.mention, event.mention):
            event.when, event.inherited_day = other.when, True
            return
