"""Tellings -> events of one report: one for each most specific place and occasion.

Sentences of one report that tell the same strike become one event; figures come from the sentences that state them and
are never added up. Two days, two weapons told apart, or "another strike" make two events.
"""

from __future__ import annotations

import datetime as dt

from geodata.lexicon import bits
from geodata.lexicon.en.beside import DEMONSTRATIVES, ITS
from geodata.strikes import alike, twice
from geodata.strikes.event import Event
from geodata.strikes.facts import Facts
from geodata.strikes.tellings import Telling
from geodata.strikes.tolls import Toll

_DEBRIS = bits("debris_nouns")
_ATTACK = bits("attack_nouns")
_HARMED = bits("killed_words", "injured_words", "killing_words", "injuring_words", "damage_words", "casualty_words")
_COARSE = 4
_RETOLD_WITHIN = 2
"""Sentences behind the head of a report in which it is told once more, in more words."""


def place(events: list[Event], telling: Telling) -> Event | None:
    """Put a telling to the event it goes on about, or make it a new one; None where it adds nothing of its own."""
    if (retold := _retold(events, telling)) is not None:
        absorb(retold, telling.facts)
        return retold
    spoken_of = _spoken_of(events, telling) or twice.in_part(events, telling)
    if spoken_of is not None:
        spoken_of.mention = telling.mention
        _take(spoken_of, telling, first=True)
        return spoken_of
    unnamed = twice.unnamed(events, telling)
    if unnamed is not None:
        twice.move(unnamed, telling)
        _take(unnamed, telling, first=True)
        return unnamed
    if events and (_points_back(telling) or _may_be_of_troops(telling)):
        return None
    if (area := _area_of(events, telling)) is not None:
        telling.mention.parent, area.mention = area.mention, telling.mention
        _take(area, telling, first=True)
        return area
    stands = [(event, alike.relation(event.mention, telling.mention)) for event in reversed(events)]
    related = [(event, relation) for event, relation in stands if relation is not None]
    related.sort(key=lambda one: (is_aside(one[0]), alike.other_kinds(one[0], telling.facts)))
    if telling.facts.words.language != "en":
        related.sort(key=lambda one: one[1] != "same")
    for event, relation in related:
        if not alike.same_occasion(event, telling):
            continue
        if relation == "same":
            _take(event, telling)
            return event
        if telling.role.sign == "beside":
            continue  # the town has an event of its own
        if relation == "finer":
            # The event so far has only the town or region: the telling names the spot.
            if alike.figures_differ(event, telling.facts):
                continue
            besides = telling.facts.another and telling.facts.triggered and event.first.facts.triggered
            if besides and telling.facts.words.language != "en" and event.mention.rank < _COARSE:
                continue  # "Крім того, у Святошинському районі зруйновано під'їзд"
            if event.mention.rank >= _COARSE and not alike.goes_on(event, telling):
                continue
            if event.mention.rank >= _COARSE and alike.is_one_of(events, event, telling):
                continue
            if alike.other_weapon(event, telling.facts) or alike.is_apart(event, telling):
                continue
            if event.mention.kind == "country" and telling.mention.kind == "admin1" and telling.alike > 1:
                continue
            if event.mention.rank < _COARSE and alike.others_within(event, telling):
                continue
            event.mention = telling.mention
            _take(event, telling, first=True)
            return event
        if relation == "coarser" and alike.lies_in_another(event, telling.mention):
            continue
        over_sea = telling.mention.kind == "region" and telling.facts.intercepted
        if relation == "coarser" and over_sea and telling.facts.words.language != "en":
            continue  # "над Крымом ... над Чёрным морем": other drones than those over the land in it
        if relation == "coarser":
            downed = telling.facts.intercepted and not telling.facts.hit and not event.first.facts.intercepted
            if downed and not telling.facts.words.any(_DEBRIS):
                continue
            if (
                alike.only_downed(event)
                and telling.facts.triggered
                and not telling.facts.intercepted
                and alike.adds(telling.facts)
            ):
                continue  # drones shot down over an airport, and a missile that killed four in its town
            if telling.mention.rank >= _COARSE:
                if alike.adds(telling.facts) and alike.figures_differ(event, telling.facts):
                    continue
                if telling.role.sign == "near" and alike.follows(event, telling):
                    absorb(event, telling.facts)
                    return event
                if telling.facts.when is not None and event.when is None:
                    continue
                return None if not alike.adds(telling.facts) else _new(events, telling)
            if alike.figures_differ(event, telling.facts):
                continue
            dated = telling.facts.when is not None and event.when is None and telling.mention.kind == "admin2"
            if telling.facts.words.language == "en" and dated:
                continue  # a district shelled on a day, after a village of it on none
            if telling.facts.words.language == "en" and telling.facts.another and alike.adds(telling.facts):
                continue  # "Additionally, a photographer was injured in raids on the town"
            if alike.adds(telling.facts) and [how for _, how in related].count("coarser") > 1:
                continue
            _take(event, telling)
            return event
    return _new(events, telling)


def _retold(events: list[Event], telling: Telling) -> Event | None:
    """The strike on a place that no gazetteer has, told once more with the same dead and only its province. English
    only."""
    facts, mention = telling.facts, telling.mention
    if facts.words.language != "en" or mention.rank < _COARSE or not events or facts.another or telling.alike > 1:
        return None
    last = events[-1]
    if not 0 < facts.words.number - last.sentence <= _RETOLD_WITHIN:
        return None
    unplaced = last.mention.location is None and last.mention.rank < _COARSE
    return last if unplaced and alike.repeats(last, facts) and alike.same_occasion(last, telling) else None


def _spoken_of(events: list[Event], telling: Telling) -> Event | None:
    """The strike that "The strike hit the port of X" goes on about, told a sentence or two before at a wider place or
    near this one; None where it is another. A name that no gazetteer has counts as lying there."""
    facts, mention = telling.facts, telling.mention
    if facts.words.language != "en" or not events or facts.another or not facts.triggered or telling.alike > 1:
        return None
    told = [event for event in events if event.mention.kind != "country"] or events
    numbers = [event.sentence for event in told]
    latest = max(numbers)
    if not 0 < facts.words.number - latest <= 2 or numbers.count(latest) > 1:
        return None
    if any(alike.relation(event.mention, mention) == "same" for event in events):
        return None  # told by its name before
    last = told[numbers.index(latest)]
    beside = mention.location is None and mention.kind == last.mention.kind
    beside = beside and (last.first.role.near or facts.definite)
    if (
        mention.kind in ("settlement", "district")
        and alike.is_unnamed_town(last.first)
        and alike.relation(last.mention, mention) is None
        and alike.is_about(last.mention, mention)
        and alike.same_occasion(last, telling)
        and not alike.figures_differ(last, facts)
    ):
        return last  # "targeted a town in a suburb of X. Aircraft had targeted Y"
    if not beside and (mention.rank >= last.mention.rank or alike.relation(last.mention, mention) is not None):
        return None
    if not alike.same_occasion(last, telling) or alike.figures_differ(last, facts) or last.first.facts.plural:
        return None
    if facts.kinds and last.kinds and not facts.kinds & last.kinds:
        return None
    if facts.intercepted != last.first.facts.intercepted:
        return None
    if mention.location is None and (beside or mention.parent is None):
        return last if last.mention.rank >= _COARSE or last.first.role.near or facts.definite else None
    return last if facts.definite and alike.is_about(last.mention, mention) else None


def _may_be_of_troops(telling: Telling) -> bool:
    """ "has resumed its attack on the X base": no weapon, day, harm or damage; troops attack as well. English only."""
    facts, trigger = telling.facts, telling.role.trigger
    words = facts.words
    if words.language != "en" or trigger is None or trigger.form != "noun" or trigger.sure or facts.when is not None:
        return False
    if not words.cover[trigger.first] & _ATTACK or facts.kinds or facts.amount or alike.adds(facts):
        return False
    return words.lower[trigger.first - 1 : trigger.first] in ITS and not words.any(_HARMED)


def _points_back(telling: Telling) -> bool:
    """ "comment on last night's attacks in the Gedo and Juba regions": those told before, their regions named once
    more. English only."""
    facts, trigger = telling.facts, telling.role.trigger
    if facts.words.language != "en" or trigger is None or telling.mention.rank < _COARSE:
        return False
    if trigger.form != "noun" or trigger.sure or facts.kinds or facts.amount or alike.adds(facts):
        return False
    before = facts.words.lower[max(trigger.first - 5, 0) : trigger.first]
    return facts.plural and not DEMONSTRATIVES.isdisjoint(before)


def _area_of(events: list[Event], telling: Telling) -> Event | None:
    """The strike told a sentence or two before in a raion or region, which "в деревне Урусы" names the spot of though
    no gazetteer has it; None where it is another, or the place is known. Ukrainian and Russian only."""
    facts, mention = telling.facts, telling.mention
    unknown = mention.location is None and mention.parent is None and mention.kind == "settlement"
    if facts.words.language == "en" or not events or not unknown or telling.alike > 1 or facts.another:
        return None
    last = max(events, key=lambda event: event.sentence)
    told_once = sum(1 for event in events if event.sentence == last.sentence) == 1
    spoken_of = max(held.words.number for held in last.facts)
    near = 0 < facts.words.number - spoken_of <= 2 and facts.triggered and told_once
    if not near or last.mention.kind not in ("admin1", "admin2") or last.first.facts.plural:
        return None
    same = alike.same_occasion(last, telling) and not alike.figures_differ(last, facts)
    return last if same and not alike.other_weapon(last, facts) else None


def is_aside(event: Event) -> bool:
    """ "came a week after another air strike": told only to compare, nothing goes on about it."""
    first = event.tellings[0]
    words, trigger = first.facts.words, first.role.trigger
    if not first.facts.another or trigger is None or words.language != "en":
        return False
    return any(words.lower[j] == "after" for j in range(max(trigger.first - 6, 0), trigger.first))


def _new(events: list[Event], telling: Telling) -> Event:
    event = Event(telling.mention, [])
    _take(event, telling)
    events.append(event)
    return event


def _take(event: Event, telling: Telling, *, first: bool = False) -> None:
    if first:
        event.tellings.insert(0, telling)
        if telling.facts.source is not None and not telling.facts.source.pronoun:
            event.source = None  # who tells of the spot itself is the better source
    else:
        event.tellings.append(telling)
    absorb(event, telling.facts)


def absorb(event: Event, facts: Facts) -> None:
    """Take what a sentence states and the event lacks; a later figure replaces an earlier one only upwards."""
    event.facts.append(facts)
    if facts.when is not None and (
        event.when is None or (event.when.when.date is None and facts.when.when.date is not None) or event.inherited_day
    ):
        event.when = facts.when
        event.inherited_day = False
    if facts.kinds:
        if not event.kinds or (event.plain and not alike.is_plain(facts)):
            event.kinds, event.weapon_span = set(facts.kinds), facts.weapon_span
        elif event.kinds == {"airstrike"} and facts.kinds == {"missile"}:
            event.kinds, event.weapon_span = {"missile"}, facts.weapon_span
        event.plain = event.weapon_span is not None and event.weapon_span == facts.weapon_span and alike.is_plain(facts)
    event.killed = _toll(event.killed, facts.killed)
    event.injured = _toll(event.injured, facts.injured)
    outdone = event.overheard and (facts.killed is not None or facts.injured is not None)
    if (
        facts.source is not None
        and not (facts.denied and event.facts[:-1])
        and (event.source is None or outdone or (event.source.pronoun and not facts.source.pronoun))
    ):
        event.source, event.overheard = facts.source, False
    event.actor = event.actor or facts.actor
    event.disputed |= facts.disputed
    # A denial by the other side is a dispute over what was hit, not a denial of the deed.
    other = facts.denied and facts.denied_by is not None and event.actor is not None and facts.denied_by != event.actor
    event.denied |= facts.denied and not other
    event.disputed |= other


def _toll(held: Toll | None, found: Toll | None) -> Toll | None:
    if held is None or found is None:
        return held or found
    if held.count.minimum is None and held.count.maximum is None:
        return found
    if held.joint != found.joint:
        return found if held.joint else held
    if held.weak != found.weak:
        return found if held.weak else held
    if found.total != held.total:
        return found if found.total else held
    old, new = held.count.minimum or 0, found.count.minimum or 0
    return found if new > old and held.count.minimum == 0 else held


def age_in_days(event: Event, published: dt.date | None) -> int | None:
    """Days from the strike to publication, None where either is unknown."""
    day = event.when.about if event.when is not None else None
    return (published - day).days if published is not None and day is not None else None
