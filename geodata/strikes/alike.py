"""Whether a telling is of an event told before: how their places lie, and what of their facts agrees or contradicts."""

from __future__ import annotations

from functools import lru_cache

from geodata import lexicon
from geodata.dates import Told
from geodata.gazetteer.distance import distance_km
from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import LANDS, OCCASIONS, ONE_MORE, PAST, PLACES, SPANS, WIDE
from geodata.strikes.event import Event
from geodata.strikes.facts import Facts
from geodata.strikes.holding import contains
from geodata.strikes.scene import Mention
from geodata.strikes.tellings import Telling
from geodata.strikes.tolls import differ, is_vague

_SPOT = bits("settlement_nouns", "target_nouns")
_TOWN = bits("settlement_nouns")
_REGION = bits("region_nouns", "district_nouns")
_SPOTS = LANDS | PLACES
_KINDS = bits("facility_nouns", "facility_modifiers")
_VAGUE = bits("vague")
_COARSE = 4
_AREA = 3
_NEAR_KM = 1.0
_NEAR_DEGREES = 0.01  # of latitude: more than that is more than 1.1 km
_BESIDE = frozenset(("district", "settlement", "admin1", "country"))
"""Kinds of which none lies in another of the same kind."""
_TOLD_KM = 75.0


def is_about(one: Mention, other: Mention) -> bool:
    """Whether two places lie close enough for one of them to be told for the other."""
    a, b = one.location, other.location
    if a is None or b is None:
        return True
    return distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= max(_TOLD_KM, a.radius_km)


def other_kinds(event: Event, facts: Facts) -> bool:
    """Whether both tell of weapons and share none."""
    return facts.words.language == "en" and bool(event.kinds and facts.kinds) and not event.kinds & facts.kinds


def only_downed(event: Event) -> bool:
    return event.facts[0].words.language == "en" and all(f.intercepted and not f.hit for f in event.facts)


def adds(facts: Facts) -> bool:
    return facts.killed is not None or facts.injured is not None


def relation(mine: Mention, other: Mention) -> str | None:
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
    if _folded(mine.text) == _folded(other.text) and "facility" not in (mine.kind, other.kind):
        apart = a is not None and b is not None and (mine.rank >= _AREA) != (other.rank >= _AREA)
        if not apart:
            return "same"
    if mine.kind == other.kind and mine.kind in _BESIDE and a is not None and b is not None:
        # Two towns, as most pairs are: neither lies in the other.
        return "finer" if other.parent is mine else "coarser" if mine.parent is other else None
    if (
        mine.kind == other.kind == "facility"
        and a is not None
        and b is not None
        and (
            _folded(mine.text) in _folded(other.text)
            or _folded(other.text) in _folded(mine.text)
            or _folded(mine.name) == _folded(other.name)
            or _proper(mine.text) == _proper(other.text) != frozenset()
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
        if one in two or two in one or (one[0] > "\u03ff" and one[:-1] == two[:-1]):
            return "same"  # "the Khalakan main road", "Khalakan"; "Тарасовки", "Тарасовке"
    if contains(mine, other):
        return "finer"
    if contains(other, mine):
        return "coarser"
    vague = [x for x in (a, b) if x is not None and x.gazetteer_id is None and x.radius_km > _NEAR_KM * 10]
    if vague and mine.rank < _AREA and other.rank < _AREA and mine.parent is not other and other.parent is not mine:
        return None  # put at the middle of the area that it lies in: next to nothing
    if a is None or b is None or mine.kind == other.kind or mine.rank >= _COARSE or other.rank >= _COARSE:
        return None
    apart = abs(a.latitude - b.latitude) > _NEAR_DEGREES
    if apart or distance_km(a.latitude, a.longitude, b.latitude, b.longitude) > _NEAR_KM:
        return None
    return "finer" if other.rank < mine.rank else "coarser"


def _proper(name: str) -> frozenset[str]:
    """The words of a name that are no kind of facility: "Ras Isa Port", "Ras Isa fuel port"."""
    table = lexicon.of("en").words
    return frozenset(w.casefold() for w in name.split() if w[:1].isupper() and not table.get(w.casefold(), 0) & _KINDS)


@lru_cache(maxsize=1 << 12)
def _folded(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def same_occasion(event: Event, telling: Telling) -> bool:
    facts = telling.facts
    if event.when is not None and facts.when is not None and not same_day(event.when, facts.when):
        return False
    if _other_side(event, facts) or (
        event.mention.rank >= _AREA and other_actor(event, facts) and figures_differ(event, facts)
    ):
        return False
    coarse = facts.when is not None and facts.when.when.precision in ("month", "year")
    coarse = coarse or (facts.when is not None and facts.when.when.precision == "week" and not facts.definite)
    if facts.words.language == "en" and coarse and event.when is None and facts.words.number != event.sentence:
        return False  # "a similar strike in June", told after one of today
    if facts.another and facts.triggered:
        if facts.words.number == event.first.facts.words.number:
            return True
        weapons_differ = bool(facts.kinds and event.kinds and not facts.kinds & event.kinds)
        apart = facts.words.language == "en" and adds(facts) and _is_one_more(telling)
        return not (weapons_differ or apart or figures_differ(event, facts))
    return not (
        facts.history
        and not any(f.history for f in event.facts)
        and facts.when is None
        and facts.words.number - event.sentence > 2
    )


def _is_one_more(telling: Telling) -> bool:
    """ "another air strike in the centre injured 14", with a figure of its own."""
    words, trigger = telling.facts.words, telling.role.trigger
    if trigger is None or trigger.form != "noun":
        return False
    before = words.lower[max(trigger.first - 3, 0) : trigger.first]
    return any(word in ONE_MORE for word in before)


def other_actor(event: Event, facts: Facts) -> bool:
    """Whether both tell by whom it was done, and it was not the same side. English only."""
    both = event.actor is not None and facts.actor is not None
    return facts.words.language == "en" and both and event.actor != facts.actor


def _other_side(event: Event, facts: Facts) -> bool:
    """ "A missile from Lebanon killed a driver near X. Israeli jets struck Y": two sides, two weapons, two strikes."""
    if facts.words.language != "en" or None in (event.actor, facts.actor) or event.actor == facts.actor:
        return False
    return bool(facts.kinds and event.kinds) and not facts.kinds & event.kinds


def other_weapon(event: Event, facts: Facts) -> bool:
    """In Ukrainian and Russian: named weapons that differ make two strikes; plain "обстріл" goes with any weapon."""
    if facts.words.language == "en" or not event.kinds or not facts.kinds or event.kinds & facts.kinds:
        return False
    return not any(is_plain(f) for f in (facts, *event.facts))


def is_plain(facts: Facts) -> bool:
    if facts.weapon_span is None or facts.words.language == "en":
        return False
    base = facts.words.sentence
    text = base.text[facts.weapon_span.start - base.start : facts.weapon_span.end - base.start].lower()
    return text.startswith(slavic.PLAIN_STRIKES)


def same_day(one: Told, other: Told) -> bool:
    """Whether two tellings may mean one day; a night may be named by the day before or after it."""
    a, b = one.when.date, other.when.date
    if a is None or b is None:
        x, y = one.about, other.about
        if a is b is None and {one.when.precision, other.when.precision} == {"day", "night"}:
            return False  # a post without a date: "вчора вдень" and "вночі" are two occasions
        if x is not None and y is not None and {one.when.precision, other.when.precision} == {"week", "month"}:
            return (x.year, x.month) == (y.year, y.month)  # "last week", "in June"
        return x is None or y is None or abs((x - y).days) <= 31
    if a == b:
        return True
    nights = "night" in (one.when.precision, other.when.precision)
    return nights and abs((a - b).days) <= 1 and one.when.precision == other.when.precision


def figures_differ(event: Event, facts: Facts) -> bool:
    return differ(event.killed, facts.killed) or differ(event.injured, facts.injured)


def _same_toll(event: Event, facts: Facts) -> bool:
    """Whether both state one and the same number of killed or injured, which is not "nobody"."""
    pairs = ((event.killed, facts.killed), (event.injured, facts.injured))
    return any(a and b and a.count.minimum and not differ(a, b) and not is_vague(b) for a, b in pairs)


def lies_in_another(event: Event, hromada: Mention) -> bool:
    """Whether the event was told in one hromada, and this is the next: how far each reaches is only guessed."""
    if not hromada.name.endswith("Hromada"):
        return False
    told = [t.mention for t in event.tellings if t.mention.name.endswith("Hromada")]
    return bool(told) and all(mention.name != hromada.name for mention in told)


def repeats(event: Event, facts: Facts) -> bool:
    """Whether all figures of the event are stated once more."""
    pairs = [(event.killed, facts.killed), (event.injured, facts.injured)]
    stated = [(held, told) for held, told in pairs if held is not None]
    return _same_toll(event, facts) and all(told is not None and not differ(held, told) for held, told in stated)


def goes_on(event: Event, telling: Telling) -> bool:
    """A region named first and the town in it soon after, nothing else told between."""
    gap = telling.facts.words.number - event.sentence
    plural = event.first.facts.plural
    if event.first.facts.intercepted and not telling.facts.intercepted:
        return False  # drones shot down over a region, and an airfield in it hit
    plural = _is_wide(event.first) if not plural else not _is_one_spot(event.first)
    again = _same_toll if telling.facts.words.language == "en" else repeats
    if plural and telling.alike == 1 and again(event, telling.facts):
        plural = False  # "strikes in the region killed five", and the house that was hit, killing five
    reach = 8 if telling.facts.definite else 3  # "The strike took place near X"
    told = telling.facts.triggered or (telling.facts.words.language != "en" and repeats(event, telling.facts))
    return 0 <= gap <= reach and not plural and len(event.tellings) <= 2 and told


def follows(event: Event, telling: Telling) -> bool:
    """ "Shells hit X. A spokesman for the rescuers of the Y region said five were hurt": told of the one before.
    English only."""
    gap = telling.facts.words.number - event.sentence
    return telling.facts.words.language == "en" and 0 < gap <= 2 and telling.alike == 1 and not telling.facts.another


def is_apart(event: Event, telling: Telling) -> bool:
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
    return other_kinds(event, facts) and not (event.kinds | facts.kinds) & {"airstrike", "missile"}


def _is_wide(telling: Telling) -> bool:
    """ "in various areas across the Gaza Strip", "in separate incidents", "in the last days": many places
    or occasions."""
    words, first = telling.facts.words, telling.mention.first
    if words.language != "en":
        if telling.mention.sentence != words.number:
            return False  # the place was told in another sentence
        # "обстріляли два райони Харківщини", "по 7 населених пунктах області"
        kinds = [j for j in range(max(first - 3, 0), first) if words.bits[j] & (_SPOT | _REGION)]
        return any(j in words.figures or words.bits[j] & _VAGUE for k in kinds for j in range(max(k - 2, 0), k))
    if any(word in WIDE for word in words.lower[max(first - 4, 0) : first]):
        return True
    for j, word in enumerate(words.lower):
        behind = words.lower[j + 1 : j + 4]
        if word in WIDE and j >= telling.mention.last and not _SPOTS.isdisjoint(behind):
            return True
        if (word == "separate" and not OCCASIONS.isdisjoint(behind)) or (word in PAST and not SPANS.isdisjoint(behind)):
            return True
    return False


def _is_one_spot(telling: Telling) -> bool:
    """ "air strikes on a rebel-held town of Idlib province": one place, though no name is given."""
    words, first = telling.facts.words, telling.mention.first
    if words.language != "en" or telling.mention.sentence != words.number:
        return False
    for j in range(first - 1, max(first - 9, -1), -1):
        if words.text[j] in ",;:":
            return False
        if words.bits[j] & _SPOT and not words.bits[j] & _REGION:
            return any(words.lower[k] in ("a", "an", "one") for k in range(max(j - 4, 0), j))
    return False


def is_unnamed_town(telling: Telling) -> bool:
    """ "targeted a town in a suburb of Damascus": the name of the town may come later."""
    words, first = telling.facts.words, telling.mention.first
    if telling.mention.sentence != words.number:
        return False  # the place was told in another sentence
    if telling.mention.kind == "district" and words.lower[first - 1 : first] in (["a"], ["an"]):
        return words.language == "en"  # "struck a Gaza City neighborhood"
    for j in range(first - 1, max(first - 9, -1), -1):
        if words.text[j] in ",;:":
            return False
        if words.bits[j] & _TOWN and words.lower[j - 1 : j] in (["a"], ["an"]) and words.lower[j + 1] in ("in", "near"):
            return words.language == "en"
    return False


def is_one_of(events: list[Event], event: Event, telling: Telling) -> bool:
    """ "26 were killed in strikes on the country. 13 died in X. Missiles also hit Y.": the total is not that of Y."""
    if telling.facts.words.language != "en" or not (event.killed or event.injured):
        return False
    return any(e is not event and contains(event.mention, e.mention) for e in events[events.index(event) + 1 :])


def others_within(event: Event, telling: Telling) -> bool:
    """Several districts named together: the town keeps an event of its own if it has figures."""
    return telling.alike > 1 and (event.killed is not None or event.injured is not None)
