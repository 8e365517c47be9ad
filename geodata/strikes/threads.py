"""What goes on without a name in Ukrainian and Russian: the strike told before its place or after it, figures, sources
and days of the whole post. Places that are only stood for: `standing`.
"""

from __future__ import annotations

from geodata.dates import Told
from geodata.lexicon import bits, slavic
from geodata.strikes import alike, cases, days, grammar, merge, standing, voices
from geodata.strikes.event import Event
from geodata.strikes.facts import Facts
from geodata.strikes.holding import contains
from geodata.strikes.homes import is_home
from geodata.strikes.role import Role
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.sources import Source
from geodata.strikes.standing import BACK, NOT_THERE
from geodata.strikes.tellings import Read, Telling
from geodata.strikes.trigger import Trigger
from geodata.strikes.turn import Turn
from geodata.tokens import Words

_SOURCE = bits("source_nouns")
_SPEECH = bits("speech_verbs")
_STORES = bits("arms_stores")
_DAMAGE = bits("damage_words")
_STRIKES = bits("sure_nouns", "strike_verbs", "sure_verbs", "killed_words", "injured_words")
_OCCUPIED = frozenset(("Ukraine",))
"""Sides that strike their own land, where others hold it."""
_LINGERS = 3
_LATE = 8  # sentences after which the one strike of a post that names no other place is still meant
_HEADING = 6  # words, with its stops: "Херсон, ранок суботи."


def is_demining(scene: Scene, found: list[list[Trigger]]) -> bool:
    """Explosions alone, in a report that speaks of clearing mines or of a controlled blast."""
    for words, row in zip(scene.sentences, found, strict=True):
        for trigger in row:
            laid = trigger.form == "blast" or words.lower[trigger.first].startswith(slavic.LAID)
            if trigger.live and not trigger.ground and not laid:
                return False
    return any(word.startswith(slavic.DEMINING) for words in scene.sentences for word in words.lower)


def is_of_war(scene: Scene, found: list[list[Trigger]]) -> bool:
    """Whether a report without a weapon or a side beside its strike words is of a war all the same: a side is named, or
    arms and fuel were what blew up, or there is damage "after the attack"."""
    sides = any(words.actor for words in scene.sentences)
    for words, row in zip(scene.sentences, found, strict=True):
        live = [t for t in row if t.told]
        if not live:
            continue
        if words.any(_STORES) or (any(t.form == "noun" for t in live) and words.any(_DAMAGE)):
            return True
        if sides and (words.actor or any(t.form != "blast" for t in live)):
            return True
    return False


def settled(turn: Turn) -> list[Event] | None:
    """The event at the place that the sentence stands for, or those whose source it names; None for every other."""
    scene, words, read, focus, events, live = turn.scene, turn.words, turn.read, turn.focus, turn.events, turn.live
    if _is_about_this(words, read):
        _attribute(events, read)
        return focus
    city = standing.of_speaker(scene, words) if live or (turn.near and read.tolls) else None
    if city is not None:
        return _told(events, city, live[0] if live else None, read.facts)
    if (
        not live
        and turn.gap <= BACK
        and read.said
        and not read.said[0].pronoun
        and not _elsewhere(scene, words, focus[0] if focus else None)
    ):
        for held in focus:
            if held.source is None:
                held.source = read.said[0]
    if focus and turn.near and read.tolls and not live and _names_some_of_many(focus[0].first.facts.words):
        return focus
    if live:
        if (headed := standing.heading_before(scene, words)) is not None:
            return _told(events, headed, live[0], read.facts)
        alone = not focus and not standing.shooting(scene, words)
        spot = standing.stands_for(words, turn.spoken) or (standing.named_before(scene, words) if alone else None)
        if spot is not None:
            return _told(events, spot, live[0], read.facts)
    return None


def accuse(turn: Turn) -> None:
    """Who is blamed; a dispute where two sides are, or another than the one said to have fired."""
    facts = turn.read.facts
    if not facts.blamed or not turn.near or facts.denied:
        return
    for held in turn.focus:
        held.actor = held.actor or facts.blamed[0]
    event = turn.focus[0]
    against = {*facts.blamed, *([facts.actor] if facts.actor else [])}
    if len(against) > 1 or (event.disputed is False and event.actor is not None and event.actor not in against):
        event.disputed = True


def is_of_something_else(turn: Turn) -> bool:  # noqa: ARG001 - one of `going_on.Rules`
    """Never told apart here: what a sentence of these languages counts is weighed by its days and places."""
    return False


def is_same(turn: Turn) -> bool:
    """A strike told soon after without a place of its own."""
    if turn.gap <= _LINGERS or len(turn.events) != 1 or turn.gap > _LATE:
        return turn.gap <= _LINGERS
    number = turn.words.number
    return not any(turn.scene.mentions[number - turn.gap + 1 : number + 1])


def of_several(turn: Turn) -> list[Event]:
    """Nobody hurt is true of each place of a list; a joint figure goes to the first."""
    read, focus = turn.read, turn.focus
    if read.tolls and all(t.count.maximum == 0 for t in read.tolls) and turn.near:
        for event in focus:
            merge.absorb(event, read.facts)
        return focus
    if read.tolls and turn.gap == 1:
        for toll in read.tolls:
            toll.joint = True
        merge.absorb(focus[0], read.facts)
        return focus
    return focus if turn.near and not read.tolls else []


def is_elsewhere(turn: Turn, event: Event) -> bool:
    """Whether the sentence names another place than the event's, apart from speakers."""
    return _elsewhere(turn.scene, turn.words, event)


def share(told: list[Event], events: list[Event]) -> None:
    """ "Іран випустив по Ізраїлю ракети. Є прильоти в Рамат-Гані, Бат-Ямі": what was fired is told once for all."""
    for event in told:
        if event.kinds or len(event.tellings) > 1:
            continue
        for other in reversed(events):
            near = other.kinds and not other.plain and 0 < event.sentence - other.sentence <= BACK
            if near and event.first.role.trigger is None and event.sentence - other.sentence == 1:
                # "Дроны ударили по району. В деревне Шамовка повреждены четыре автомобиля"
                event.kinds, event.weapon_span = set(other.kinds), other.weapon_span
                break
            if near and other.mention.kind in ("country", "admin1") and contains(other.mention, event.mention):
                event.kinds, event.weapon_span = set(other.kinds), other.weapon_span
                break
    first = told[0]
    for event in told[1:]:
        if first.kinds and not event.kinds and not first.plain and len(first.tellings) > len(event.tellings):
            event.kinds, event.weapon_span = set(first.kinds), first.weapon_span


def _told(events: list[Event], spot: Mention, trigger: Trigger | None, facts: Facts) -> list[Event]:
    event = merge.place(events, Telling(spot, Role(True, "at", trigger, "stands for a place named before"), facts))
    return [event] if event is not None else []


def _names_some_of_many(words: Words) -> bool:
    """ "Ударів зазнали Харків та вісім населених пунктів": a figure told next is that of all of them."""
    return any(
        word.startswith(slavic.INHABITED) and (words.text[j - 1].isdigit() or j - 1 in words.figures)
        for j, word in enumerate(words.lower)
        if j
    )


def _is_about_this(words: Words, read: Read) -> bool:
    """ "Про це повідомив ...", "Об этом сообщили ...": the source of what was told before."""
    if not read.said or read.said[0].pronoun:
        return False
    return not slavic.ABOUT_THIS.isdisjoint(words.lower[:4])


def finish(scene: Scene, events: list[Event], said_actors: list[str]) -> None:
    """What a post says of all its strikes: the day at its top, the one side it names, "про це повідомив ..."."""
    day = _day_at_top(scene, events)
    only = said_actors[0] if len(said_actors) >= 2 and len(set(said_actors)) == 1 else None
    told_in = {t.facts.words.number for e in events for t in e.tellings}
    for event in events:
        if day is not None and (event.when is None or event.when.when.date is None):
            event.when, event.inherited_day = day, True
        if event.when is None:
            _day_just_before(scene, event, told_in)
        # A side that every strike of the report is tied to is tied to the rest of a list, on its own land too.
        if event.actor is None and only is not None and (only in _OCCUPIED or not is_home(event, only)):
            event.actor = only
    _sign(scene, events)
    reported = next((read for read in (_report_of(words) for words in scene.sentences) if read is not None), None)
    if reported is None:
        return
    source = voices.find(reported, scene.report.text)[0]
    for event in events:
        if event.source is None:
            event.source = source
        for telling in event.tellings:
            telling.facts.attributed = True


def _sign(scene: Scene, events: list[Event]) -> None:
    """A post that ends with an officer's rank and name alone in a line is his word."""
    for words in scene.sentences[-6:]:
        capitals = sum(1 for text in words.text if text[:1].isupper())
        if not 2 <= len(words) <= 9 or capitals < 3 or not words.bits[0] & _SOURCE:
            continue
        if any(text in ".,:;!?" for text in words.text) or words.all_bits & (_SPEECH | _STRIKES):
            continue
        text = scene.report.text[words.start[0] : words.end[-1]]
        for event in events:
            if event.source is None:
                event.source = Source(words.start[0], words.end[-1], text, 0, named=True)
        return
    signed = _signature(scene)
    for event in events if signed is not None else ():
        event.source = event.source or signed


def _signature(scene: Scene) -> Source | None:
    """ "... — Іван Франко" at the very end of a post: the given name and surname of whose word it is. Without the dash
    a name there may be only that of the channel."""
    words = scene.sentences[-1] if len(scene.sentences) > 1 else None
    if words is None:
        return None
    named = [j for j, text in enumerate(words.text) if text[0].isalnum()]
    first, last = named[-2:] if len(named) > 1 else (0, 0)
    if last != first + 1 or first < 2 or words.text[first - 1] not in "—–":
        return None
    given, surname = grammar.of(words, first), grammar.of(words, last)
    capital = words.text[first][:1].isupper() and words.text[last][:1].isupper()
    if not (capital and given.known_person and (surname.person or surname.guessed) and not surname.known_place):
        return None
    return Source(
        words.start[first], words.end[last], scene.report.text[words.start[first] : words.end[last]], 0, named=True
    )


def _day_just_before(scene: Scene, event: Event, told_in: set[int]) -> None:
    """ "Цієї ночі ППО збила 12 дронів. Їх знищено над ...": the day of the strike told before its places."""
    number = event.first.facts.words.number
    for words in reversed(scene.sentences[max(number - BACK, 0) : number]):
        if words.number in told_in or not any(t.live and not t.ground for t in scene.triggers[words.number]):
            continue
        told = [d for d in days.of(scene, words.number) if d.when.date is not None]
        if told:
            event.when, event.inherited_day = told[0], True
            return


def _report_of(words: Words) -> Words | None:
    """A sentence that says no more than who told all this."""
    if slavic.ABOUT_THIS.isdisjoint(words.lower[:4]) or len(words) > 18:
        return None
    said = voices.find(words, "")
    return words if said and not said[0].pronoun else None


def _day_at_top(scene: Scene, events: list[Event]) -> Told | None:
    """ "Звіт за 14.04.24", "наслідки обстрілів за 19 квітня": the day of a heading that tells no strike of its own."""
    told_in = {t.facts.words.number for e in events for t in e.tellings}
    for words in scene.sentences[:2]:
        if words.number in told_in or len(words) > 14:
            continue
        for told in days.of(scene, words.number):
            dated = any(words.text[j][0].isdigit() for j in range(told.first, told.last))
            short = len(words) <= _HEADING and not words.all_bits & _SPEECH
            if told.when.date is not None and (dated or short or words.text[-1] == ":"):
                return told
    return None


def _attribute(events: list[Event], read: Read) -> None:
    source = read.said[0]
    for event in events:
        if event.source is None:
            event.source = source
        for telling in event.tellings:
            telling.facts.attributed = True


def _elsewhere(scene: Scene, words: Words, event: Event | None) -> bool:
    """Whether the sentence names another place than the event's, apart from speakers and what holds the event's
    place.
    """
    held = scene.mentions[words.number]
    given = cases.of(scene, words, held, [], context=True)
    for mention, role in zip(held, given, strict=True):
        if mention.inside or role.why in NOT_THERE or role.coarse:
            continue
        if not role.struck:
            continue
        if event is None:
            return True
        if alike.relation(event.mention, mention) is None and not contains(mention, event.mention):
            return True
    return False
