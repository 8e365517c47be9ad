"""Tellings -> events of one report: one for each most specific place and occasion.

Sentences of one report that tell the same strike become one event; figures come from the sentences that state them and
are never added up. Two days, two weapons told apart, or "another strike" make two events.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache

from geodata.dates import Told
from geodata.gazetteer.distance import distance_km
from geodata.lexicon import bits
from geodata.lexicon.en.beside import WIDE
from geodata.lexicon.weapons import Kind
from geodata.model import Span
from geodata.strikes.holding import contains
from geodata.strikes.scene import Mention
from geodata.strikes.sources import Source
from geodata.strikes.tellings import Facts, Telling
from geodata.strikes.tolls import Toll, differ, is_vague

_SPOT = bits("settlement_nouns", "target_nouns")
_REGION = bits("region_nouns", "district_nouns")
_DEBRIS = bits("debris_nouns")
_COARSE = 4
_AREA = 3
_NEAR_KM = 1.0
_TOLD_KM = 75.0


@dataclass(slots=True)
class Event:
    """A strike as the report tells it so far."""

    mention: Mention
    tellings: list[Telling]
    facts: list[Facts] = field(default_factory=list)
    when: Told | None = None
    kinds: set[Kind] = field(default_factory=set)
    weapon_span: Span | None = None
    killed: Toll | None = None
    injured: Toll | None = None
    source: Source | None = None
    actor: str | None = None
    disputed: bool = False
    denied: bool = False
    inherited_day: bool = False
    plain: bool = False
    """In Ukrainian and Russian: the weapon is told by "обстріл" alone, which any munition that is named outdoes."""

    @property
    def first(self) -> Telling:
        return self.tellings[0]

    @property
    def sentence(self) -> int:
        return self.tellings[-1].facts.words.number


def place(events: list[Event], telling: Telling) -> Event | None:
    """Put a telling to the event it goes on about, or make it a new one; None where it adds nothing of its own."""
    spoken_of = _spoken_of(events, telling)
    if spoken_of is not None:
        spoken_of.mention = telling.mention
        _take(spoken_of, telling, first=True)
        return spoken_of
    candidates = events[::-1]
    candidates.sort(key=lambda event: (is_aside(event), _other_kinds(event, telling.facts)))
    for event in candidates:
        relation = _relation(event.mention, telling.mention)
        if relation is None or not _same_occasion(event, telling):
            continue
        if relation == "same":
            _take(event, telling)
            return event
        if relation == "finer":
            # The event so far has only the town or region: the telling names the spot.
            if _figures_differ(event, telling.facts):
                continue
            besides = telling.facts.another and telling.facts.triggered and event.first.facts.triggered
            if besides and telling.facts.words.language != "en" and event.mention.rank < _COARSE:
                continue  # "Крім того, у Святошинському районі зруйновано під'їзд"
            if event.mention.rank >= _COARSE and not _goes_on(event, telling):
                continue
            if event.mention.rank >= _COARSE and _is_one_of(events, event, telling):
                continue
            if _other_weapon(event, telling.facts) or _is_apart(event, telling):
                continue
            if event.mention.kind == "country" and telling.mention.kind == "admin1" and telling.alike > 1:
                continue
            if event.mention.rank < _COARSE and _others_within(event, telling):
                continue
            event.mention = telling.mention
            _take(event, telling, first=True)
            return event
        if relation == "coarser":
            downed = telling.facts.intercepted and not telling.facts.hit and not event.first.facts.intercepted
            if downed and not telling.facts.words.any(_DEBRIS):
                continue
            if (
                _only_downed(event)
                and telling.facts.triggered
                and not telling.facts.intercepted
                and _adds(telling.facts)
            ):
                continue  # drones shot down over an airport, and a missile that killed four in its town
            if telling.mention.rank >= _COARSE:
                if _adds(telling.facts) and _figures_differ(event, telling.facts):
                    continue
                if telling.facts.when is not None and event.when is None:
                    continue
                return None if not _adds(telling.facts) else _new(events, telling)
            if _figures_differ(event, telling.facts):
                continue
            if telling.facts.words.language == "en" and telling.facts.another and _adds(telling.facts):
                continue  # "Additionally, a photographer was injured in raids on the town"
            if len([e for e in events if _relation(e.mention, telling.mention) == "coarser"]) > 1 and _adds(
                telling.facts
            ):
                continue
            _take(event, telling)
            return event
    return _new(events, telling)


def _spoken_of(events: list[Event], telling: Telling) -> Event | None:
    """The strike that "The strike hit the port of X" goes on about, told a sentence or two before at a wider place or
    near this one; None where it is another. A name that no gazetteer has counts as lying there."""
    facts, mention = telling.facts, telling.mention
    if facts.words.language != "en" or not events or facts.another or not facts.triggered or telling.alike > 1:
        return None
    last = max(events, key=lambda event: event.sentence)
    gap = facts.words.number - last.sentence
    if not 0 < gap <= 2 or sum(1 for event in events if event.sentence == last.sentence) > 1:
        return None
    beside = mention.location is None and mention.kind == last.mention.kind
    beside = beside and (last.first.role.near or facts.definite)
    if not beside and (mention.rank >= last.mention.rank or _relation(last.mention, mention) is not None):
        return None
    if not _same_occasion(last, telling) or _figures_differ(last, facts) or last.first.facts.plural:
        return None
    if facts.kinds and last.kinds and not facts.kinds & last.kinds:
        return None
    if facts.intercepted != last.first.facts.intercepted:
        return None
    if mention.location is None and (beside or mention.parent is None):
        return last if last.mention.rank >= _COARSE or last.first.role.near or facts.definite else None
    return last if facts.definite and _is_about(last.mention, mention) else None


def _is_about(one: Mention, other: Mention) -> bool:
    """Whether two places lie close enough for one of them to be told for the other."""
    a, b = one.location, other.location
    if a is None or b is None:
        return True
    return distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= max(_TOLD_KM, a.radius_km)


def is_aside(event: Event) -> bool:
    """ "came a week after another air strike": told only to compare, nothing goes on about it."""
    words, trigger = event.first.facts.words, event.first.role.trigger
    if words.language != "en" or trigger is None or not event.first.facts.another:
        return False
    return any(words.lower[j] == "after" for j in range(max(trigger.first - 6, 0), trigger.first))


def _new(events: list[Event], telling: Telling) -> Event:
    event = Event(telling.mention, [])
    _take(event, telling)
    events.append(event)
    return event


def _other_kinds(event: Event, facts: Facts) -> bool:
    """Whether both tell of weapons and share none."""
    return facts.words.language == "en" and bool(event.kinds and facts.kinds) and not event.kinds & facts.kinds


def _only_downed(event: Event) -> bool:
    return event.facts[0].words.language == "en" and all(f.intercepted and not f.hit for f in event.facts)


def _adds(facts: Facts) -> bool:
    return facts.killed is not None or facts.injured is not None


def _relation(mine: Mention, other: Mention) -> str | None:
    """same, finer or coarser: how `other` stands to `mine`."""
    a, b = mine.location, other.location
    if mine.name == other.name and mine.kind == other.kind:
        return "same"
    if (
        a is not None
        and b is not None
        and mine.kind == other.kind
        and a.gazetteer_id is not None
        and a.gazetteer_id == b.gazetteer_id
    ):
        return "same"
    apart = a is not None and b is not None and (mine.rank >= _AREA) != (other.rank >= _AREA)
    if _folded(mine.text) == _folded(other.text) and "facility" not in (mine.kind, other.kind) and not apart:
        return "same"
    if (
        mine.kind == other.kind == "facility"
        and a is not None
        and b is not None
        and (
            _folded(mine.text) in _folded(other.text)
            or _folded(other.text) in _folded(mine.text)
            or _folded(mine.name) == _folded(other.name)
        )
    ):
        return "same"
    if a is not None and b is not None and mine.kind == other.kind == "admin2":
        # A hromada lies in a raion, though both are of the second level here.
        small, large = a.name.endswith("Hromada"), b.name.endswith("Hromada")
        if small != large and distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= max(
            a.radius_km, b.radius_km
        ):
            return "coarser" if small else "finer"
    if a is None and b is None and min(len(mine.name), len(other.name)) > 4:
        one, two = _folded(mine.name), _folded(other.name)
        if one in two or two in one:
            return "same"  # "the Khalakan main road", "Khalakan"
    if contains(mine, other):
        return "finer"
    if contains(other, mine):
        return "coarser"
    if a is not None and b is not None and mine.rank < _COARSE and other.rank < _COARSE and mine.rank != other.rank:
        if mine.kind == "facility" and other.kind == "facility":
            return None
        if distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= _NEAR_KM:
            return "finer" if other.rank < mine.rank else "coarser"
    return None


@lru_cache(maxsize=1 << 12)
def _folded(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _same_occasion(event: Event, telling: Telling) -> bool:
    facts = telling.facts
    if event.when is not None and facts.when is not None and not same_day(event.when, facts.when):
        return False
    if _other_side(event, facts):
        return False
    coarse = facts.when is not None and facts.when.when.precision in ("month", "year")
    if facts.words.language == "en" and coarse and event.when is None and facts.words.number != event.sentence:
        return False  # "a similar strike in June", told after one of today
    if facts.another and facts.triggered:
        if facts.words.number == event.first.facts.words.number:
            return True
        weapons_differ = bool(facts.kinds and event.kinds and not facts.kinds & event.kinds)
        return not (weapons_differ or _figures_differ(event, facts))
    return not (
        facts.history
        and not any(f.history for f in event.facts)
        and facts.when is None
        and facts.words.number - event.sentence > 2
    )


def _other_side(event: Event, facts: Facts) -> bool:
    """ "A missile from Lebanon killed a driver near X. Israeli jets struck Y": two sides, two weapons, two strikes."""
    if facts.words.language != "en" or None in (event.actor, facts.actor) or event.actor == facts.actor:
        return False
    return bool(facts.kinds and event.kinds) and not facts.kinds & event.kinds


def _other_weapon(event: Event, facts: Facts) -> bool:
    """In Ukrainian and Russian: named weapons that differ make two strikes; plain "обстріл" goes with any weapon."""
    if facts.words.language == "en" or not event.kinds or not facts.kinds or event.kinds & facts.kinds:
        return False
    return not any(_is_plain(f) for f in (facts, *event.facts))


def _is_plain(facts: Facts) -> bool:
    if facts.weapon_span is None or facts.words.language == "en":
        return False
    base = facts.words.sentence
    text = base.text[facts.weapon_span.start - base.start : facts.weapon_span.end - base.start].lower()
    return text.startswith(("обстр", "бомб", "авіа", "авиа"))


def same_day(one: Told, other: Told) -> bool:
    """Whether two tellings may mean one day; a night may be named by the day before or after it."""
    a, b = one.when.date, other.when.date
    if a is None or b is None:
        x, y = one.about, other.about
        if a is b is None and {one.when.precision, other.when.precision} == {"day", "night"}:
            return False  # a post without a date: "вчора вдень" and "вночі" are two occasions
        return x is None or y is None or abs((x - y).days) <= 31
    if a == b:
        return True
    nights = "night" in (one.when.precision, other.when.precision)
    return nights and abs((a - b).days) <= 1 and one.when.precision == other.when.precision


def _figures_differ(event: Event, facts: Facts) -> bool:
    return differ(event.killed, facts.killed) or differ(event.injured, facts.injured)


def _same_toll(event: Event, facts: Facts) -> bool:
    """Whether both state one and the same number of killed or injured, which is not "nobody"."""
    pairs = ((event.killed, facts.killed), (event.injured, facts.injured))
    return any(a and b and a.count.minimum and not differ(a, b) and not is_vague(b) for a, b in pairs)


def _goes_on(event: Event, telling: Telling) -> bool:
    """A region named first and the town in it soon after, nothing else told between."""
    gap = telling.facts.words.number - event.sentence
    plural = event.first.facts.plural
    if telling.facts.words.language == "en" and event.first.facts.intercepted and not telling.facts.intercepted:
        return False  # drones shot down over a region, and an airfield in it hit
    plural = _is_wide(event.first) if not plural else not _is_one_spot(event.first)
    if plural and telling.alike == 1 and _same_toll(event, telling.facts):
        plural = False  # "strikes in the region killed five", and the house that was hit, killing five
    return 0 <= gap <= 3 and not plural and len(event.tellings) <= 2 and telling.facts.triggered


def _is_apart(event: Event, telling: Telling) -> bool:
    """ "Shelling in X region wounded four. Elsewhere in the region, a drone hit a bus in Y": no part of what was told.
    So is a strike of "last month" after one of a day, and one of another weapon. English only."""
    facts = telling.facts
    if facts.words.language != "en" or event.mention.rank < _AREA:
        return False
    if facts.triggered and "elsewhere" in facts.words.lower[: telling.mention.first]:
        return True
    told, held = facts.when, event.when
    if told is not None and held is not None and told.when.precision in ("month", "year"):
        return held.when.precision not in ("month", "year", "unknown")
    # A jet or a drone may fire the missile that another sentence tells of.
    return _other_kinds(event, facts) and not (event.kinds | facts.kinds) & {"airstrike", "missile"}


def _is_wide(telling: Telling) -> bool:
    """ "in various areas across the Gaza Strip": many places."""
    words, first = telling.facts.words, telling.mention.first
    return words.language == "en" and any(word in WIDE for word in words.lower[max(first - 4, 0) : first])


def _is_one_spot(telling: Telling) -> bool:
    """ "air strikes on a rebel-held town in Syria's Idlib province": one place, though no name is given."""
    words, first = telling.facts.words, telling.mention.first
    if words.language != "en":
        return False
    for j in range(first - 1, max(first - 9, -1), -1):
        if words.text[j] in ",;:":
            return False
        if words.bits[j] & _SPOT and not words.bits[j] & _REGION:
            return any(words.lower[k] in ("a", "an", "one") for k in range(max(j - 4, 0), j))
    return False


def _is_one_of(events: list[Event], event: Event, telling: Telling) -> bool:
    """ "26 were killed in strikes on the country. 13 died in X. Missiles also hit Y.": the total is not that of Y."""
    if telling.facts.words.language != "en" or not (event.killed or event.injured):
        return False
    return any(e is not event and contains(event.mention, e.mention) for e in events[events.index(event) + 1 :])


def _others_within(event: Event, telling: Telling) -> bool:
    """Several districts named together: the town keeps an event of its own if it has figures."""
    return telling.alike > 1 and (event.killed is not None or event.injured is not None)


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
        if not event.kinds or (event.plain and not _is_plain(facts)):
            event.kinds, event.weapon_span = set(facts.kinds), facts.weapon_span
        elif event.kinds == {"airstrike"} and facts.kinds == {"missile"}:
            event.kinds, event.weapon_span = {"missile"}, facts.weapon_span
        event.plain = event.weapon_span is not None and event.weapon_span == facts.weapon_span and _is_plain(facts)
    event.killed = _toll(event.killed, facts.killed)
    event.injured = _toll(event.injured, facts.injured)
    if (
        facts.source is not None
        and not (facts.denied and event.facts[:-1])
        and (event.source is None or (event.source.pronoun and not facts.source.pronoun))
    ):
        event.source = facts.source
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
