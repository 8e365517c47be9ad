"""What goes on without a name where word order is fixed: "the city", "there", "the strike", "the blast"."""

from __future__ import annotations

import re

from geodata.dates import Told
from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    BEGUN,
    BEHIND_THERE,
    DATING,
    DEMONSTRATIVES,
    FIGHTING,
    LANDS,
    MONTHS,
    MOST,
    OPENING_LAND,
    ORDINALS,
    PARTS_OF_YEAR,
    RANKS,
    THROUGHOUT,
    WEEKS,
)
from geodata.strikes import alike, heads, merge
from geodata.strikes.event import Event
from geodata.strikes.holding import contains
from geodata.strikes.homes import is_home
from geodata.strikes.mentions import definite
from geodata.strikes.role import Role
from geodata.strikes.scene import RANK, Mention, Scene
from geodata.strikes.tellings import Read, Telling
from geodata.strikes.tolls import Toll
from geodata.strikes.trigger import Trigger
from geodata.strikes.turn import Turn
from geodata.tokens import INSIDE, Words

_TARGETS = bits("target_nouns")
_FACILITY = bits("facility_nouns")
_AT = bits("at_words")
_ONTO = bits("onto_words")
_OFFICE = bits("source_nouns", "residence")
_SETTLEMENT = bits("settlement_nouns")
_REGION = bits("region_nouns")
_OF = bits("of_words")
_THERE = bits("there_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words")
_CLAUSE = bits("clause_words")
_RELATIVE = bits("relative_words", "where_words")
_AND = bits("and_words")
_STRIKES = bits("strike_verbs", "sure_verbs", "passive_participles")
_OF_A_YEAR = MONTHS | PARTS_OF_YEAR
_YEAR = re.compile(r"(?:mid-)?(?:19|20)\d\d")
_FAR_BACK = 8
"""Sentences back to a strike that "the strike" may still mean."""
_ASIDE = 2
"""Sentences without a strike, behind which "the hospital" is the one named last and not the one struck before."""


def settled(turn: Turn) -> list[Event] | None:
    """The event at the place that the sentence stands for; None where it stands for none."""
    live = turn.live
    spot = _stands_for(turn)
    if spot is not None and live:
        return _told(turn, spot, Role(True, "at", live[0], "stands for a place named before"))
    again = _again(turn) or _at_the_facility(turn)
    if again is not None:
        return _told(turn, again, Role(True, "passive", live[0], "stands for a facility named before"))
    if not turn.events and any(t.sure for t in live) and not turn.scene.mentions[turn.words.number]:
        ruin = _ruined(turn.scene, turn.words)
        if ruin is not None:
            # "Rescuers in X are searching the rubble. A missile hit the building ..."
            return _told(turn, ruin, Role(True, "near", live[0], "the town of the ruin spoken of before"))
    return None


def _again(turn: Turn) -> Mention | None:
    """ "The base was hit by a rocket on June 20, too": the facility struck before, on another day."""
    words, day = turn.words, turn.read.facts.when
    if day is None or not turn.live or not words.all_bits & _FACILITY:
        return None
    for i in words.where(_FACILITY):
        if words.bits[i] & INSIDE or words.lower[i - 1 : i] not in (["the"], ["this"]):
            continue
        kinds = heads.kin((heads.at(words, i),), words.language)
        for event in reversed(turn.events):
            named = set(heads.in_name(event.mention.text, words.language))
            if event.mention.kind == "facility" and event.when is not None and not named.isdisjoint(kinds):
                return event.mention if not alike.same_day(event.when, day) else None
    return None


def _at_the_facility(turn: Turn) -> Mention | None:
    """ "The X hospital is one of the last that work. An attack killed four at the hospital": the one named before."""
    words = turn.words
    if not turn.live or (turn.focus and turn.gap < _ASIDE) or not words.all_bits & _FACILITY:
        return None
    for i in words.where(_FACILITY):
        if words.bits[i] & INSIDE or words.lower[i - 1 : i] != ["the"] or not words.has(i - 2, _AT | _ONTO):
            continue
        kinds = heads.kin((heads.at(words, i),), words.language)
        for number in range(words.number - 1, max(words.number - 1 - _ASIDE, -1), -1):
            for mention in turn.scene.mentions[number]:
                named = mention.kind == "facility" and not mention.inside
                if named and not kinds.isdisjoint(heads.in_name(mention.text, words.language)):
                    return mention
    return None


def accuse(turn: Turn) -> None:
    """Who denies it is accused of it; who is blamed too."""
    facts = turn.read.facts
    for event in turn.focus if turn.near else ():
        if facts.blamed and (not turn.live or facts.denied_by is not None):
            if turn.words.weapon and is_home(event, facts.blamed[0]):
                continue  # "accused Thailand of sending F-16s to bomb a road": of another deed
            event.actor = event.actor or facts.blamed[0]  # "blamed the US and Britain, but London denied it"
            event.accused |= event.actor in facts.blamed
        if facts.denied_by is not None and not is_home(event, facts.denied_by):
            event.actor = event.actor or facts.denied_by


def is_of_something_else(turn: Turn) -> bool:
    """ "25 people have died in the fighting", "hit seven times since 2019, once killing a traveller"."""
    fought = not turn.live and not FIGHTING.isdisjoint(turn.words.lower)
    return fought or _is_of_the_past(turn) or _is_of_all(turn)


def _is_of_all(turn: Turn) -> bool:
    """ "strikes across the enclave killed 29 in the past 24 hours": figures of more than the town told before."""
    if not turn.read.tolls or any(event.mention.rank >= RANK["admin1"] for event in turn.focus):
        return False
    words = turn.words
    if any(words.lower[j : j + 2] == ["24", "hours"] for j in range(len(words) - 1)):
        return True
    if any(words.lower[j : j + 2] == ["in", "the"] and words.lower[j + 2] in WEEKS for j in range(len(words) - 2)):
        return True  # "killing 42 civilians in the week to Friday"
    wide = [j for j, word in enumerate(words.lower) if word in THROUGHOUT and _is_of_a_land(words, j + 1)]
    return any(_are_bound(words, toll, j) for j in wide for toll in turn.read.tolls)


def _is_of_a_land(words: Words, i: int) -> bool:
    """ "the enclave", "the whole Gaza strip", "Kherson region"."""
    if i >= len(words) or not (words.lower[i] in OPENING_LAND or words.text[i][0].isupper()):
        return False
    return not LANDS.isdisjoint(words.lower[i : i + 4])


def _are_bound(words: Words, toll: Toll, i: int) -> bool:
    """Whether token `i` is of the clause of a figure: "and power was cut across the region" is of another."""
    low, high = (i, toll.first) if i < toll.first else (toll.last, i)
    return not any(not words.text[j][0].isalnum() or words.bits[j] & (_CLAUSE | _AND) for j in range(low, high))


def _is_of_the_past(turn: Turn) -> bool:
    """A year gone by dates what is told: "In 2019, a strike killed two", "hit seven times since 2019"."""
    published = turn.scene.published
    if published is None:
        return False
    words = turn.words
    years = [j for j in words.figures if _YEAR.fullmatch(words.text[j]) and int(words.text[j][-4:]) < published.year]
    return any(_dates_the_deed(words, j) for j in years)


def _dates_the_deed(words: Words, year: int) -> bool:
    """Whether a year says when people were harmed; not "a woman born in 1950", "which opened in 1998", nor "the
    deadliest since 2022", which tells of the last one."""
    i = year - 1
    while i >= 0 and (words.lower[i] in _OF_A_YEAR or words.text[i].isdigit() or words.text[i] == ","):
        i -= 1
    if i < 0 or words.lower[i] not in DATING:
        return i < year - 1  # "August 2023 saw"
    since = "since" in words.lower[max(i - 8, 0) : i + 1]
    if since and any(word in MOST or word in ORDINALS for word in words.lower[:i]):
        return False
    if words.lower[i] == "of" and not since:
        return False  # "the invasion of 2022"
    verb = words.lower[i - 1] if i else ""
    if (verb in BEGUN or verb.endswith("ed")) and not words.has(words.begin(i - 1), _HARM | _STRIKES):
        return False
    relative = next((j for j in range(i - 1, -1, -1) if words.bits[j] & _RELATIVE), None)
    return relative is None or words.any(_HARM | _STRIKES, relative, year)


def is_same(turn: Turn) -> bool:
    """ "The strike", or a strike told right after without a place."""
    return (turn.gap <= _FAR_BACK and _is_definite(turn.words, turn.live, turn.read.days)) or (
        turn.near and _is_alone(turn.scene, turn.words, turn.read)
    )


def of_several(turn: Turn) -> list[Event]:
    """Of a town and its districts the town; of other several only the day: "the overnight assault" is that of all."""
    whole = [e for e in turn.focus if all(e is o or contains(e.mention, o.mention) for o in turn.focus)]
    towns = {_town(e.mention) for e in turn.focus}
    if not whole and len(towns) == 1 and None not in towns:
        # a figure for districts of one town is the town's; where that has no strike, it stands with the first of them
        of_town = [e for e in turn.events if e.mention.kind == "settlement" and e.mention.name in towns]
        of_town = [e for e in of_town if _same_wave(e, turn.focus[0])]
        whole = of_town[-1:] or turn.focus[:1]
    if not whole and turn.gap == 1 and not turn.live and len({e.sentence for e in turn.focus}) == 1:
        whole = [e for e in turn.focus[:1] if e.killed is None and e.injured is None]  # a joint figure of a list
    if len(whole) == 1 and turn.near and turn.read.tolls:
        merge.absorb(whole[0], turn.read.facts)
        return turn.focus
    if turn.near and turn.live and turn.read.facts.when is not None:
        for event in turn.focus:
            if event.when is None:
                event.when = turn.read.facts.when
    return turn.focus if turn.near and not turn.read.tolls else []


def _same_wave(one: Event, other: Event) -> bool:
    """Whether two strikes are of one day, as far as both days are told."""
    return one.when is None or other.when is None or alike.same_day(one.when, other.when)


def _town(mention: Mention) -> str | None:
    return mention.location.settlement if mention.location is not None else None


def is_elsewhere(turn: Turn, event: Event) -> bool:
    """Whether the sentence names another place than the event's."""
    words = turn.words
    held = [m for m in turn.scene.mentions[words.number] if not words.any(_OFFICE, m.first - 4, m.first)]
    held = [m for m in held if not (m.kind == "country" and words.is_side(m.first, m.last))]  # "employees of Russia's"
    return any(alike.relation(event.mention, m) is None for m in held if not m.inside)


def _told(turn: Turn, spot: Mention, role: Role) -> list[Event]:
    event = merge.place(turn.events, Telling(spot, role, turn.read.facts))
    return [event] if event is not None else []


def _ruined(scene: Scene, words: Words) -> Mention | None:
    """The only town of the one or two sentences before, where these speak of ruins or of the hurt."""
    for number in range(words.number - 1, max(words.number - 3, -1), -1):
        towns = [m for m in scene.mentions[number] if m.kind in ("settlement", "district") and not m.inside]
        if len(towns) == 1 and scene.sentences[number].any(_HARM | _DAMAGE):
            return towns[0]
    return None


def _is_alone(scene: Scene, words: Words, read: Read) -> bool:
    """A strike told right after without any place: the one before, unless it is said to be another."""
    live = [t for t in read.triggers if t.live]
    for at, (_, end) in words.actor.items():
        if words.any(_TARGETS, end, end + 3) and any(t.last <= at for t in live):
            return False  # "71 bombs on Ukrainian positions" are a total of their own
    return (
        not read.facts.another
        and not read.facts.history
        and not any(not m.inside for m in scene.mentions[words.number])
    )


def _is_definite(words: Words, live: list[Trigger], days: list[Told]) -> bool:
    """ "the strike", "the attack", "this blast", "it was hit": the one told before."""
    for trigger in live:
        if trigger.form not in ("noun", "blast", "passive"):
            continue  # "noted that aircraft dropped"
        for j in range(trigger.first - 1, max(trigger.first - 4, -1), -1):
            if words.lower[j] in DEMONSTRATIVES:
                return True
            if words.lower[j] == "'s" and any(d.last == j for d in days):
                return True  # "Saturday's strikes"
    return any(t.form == "passive" for t in live)


def _is_ranked(words: Words, i: int) -> bool:
    """ "the center of Ukraine's second-largest city": a city told by its rank, and not named in the sentence."""
    if not words.has(i, _SETTLEMENT) or words.has(i + 1, _OF) or words.text[i + 1 : i + 2] == [","]:
        return False
    return "'s" in words.lower[max(i - 3, 0) : i] and any(word in RANKS for word in words.lower[max(i - 2, 0) : i])


def _stands_for(turn: Turn) -> Mention | None:
    """The place that "the city", "the region", "there" stands for: the one spoken of last."""
    words, spoken = turn.words, turn.spoken
    if not spoken or not words.all_bits & (_SETTLEMENT | _REGION | _THERE):
        return None
    for i in words.where(_SETTLEMENT | _REGION | _THERE):
        if words.bits[i] & INSIDE:
            continue
        if words.bits[i] & _THERE and i + 1 < len(words) and words.lower[i + 1] in BEHIND_THERE:
            continue
        if words.bits[i] & _THERE or definite(words, i) or _is_ranked(words, i):
            coarse = bool(words.bits[i] & _REGION) and not words.bits[i] & _SETTLEMENT
            if words.bits[i] & _THERE:
                return spoken.get(False) or spoken.get(True)
            if coarse in spoken:
                found = spoken[coarse]
                if found.kind == "district" and found.parent is None and words.lower[i] in ("city", "capital"):
                    return None
                if coarse and found.sentence < words.number - _ASIDE:
                    return None  # "interests in the region"
                return found if coarse or found.kind not in ("facility", "district") else _its_town(turn, found)
    return None


def _its_town(turn: Turn, part: Mention) -> Mention:
    """ "The city" behind a port or a district is the town it lies in, where the report names that."""
    if part.parent is not None:
        return part.parent
    for number in range(part.sentence, -1, -1):
        for mention in turn.scene.mentions[number]:
            if mention.kind == "settlement" and mention.name == _town(part) and not mention.inside:
                return mention
    return part
