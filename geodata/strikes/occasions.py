"""A report read sentence by sentence: tellings put to events, and what follows without a place put to the last ones."""

from __future__ import annotations

from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import INCIDENTS
from geodata.strikes import (
    actors,
    casualties,
    devices,
    going_on,
    headed,
    homes,
    labour,
    later,
    later_day,
    lending,
    merge,
    ordinary,
    posts,
    sources,
    tellings,
    threads,
    triggers,
    whereabouts,
)
from geodata.strikes import days as days_told
from geodata.strikes.dateline import is_dateline
from geodata.strikes.event import Event
from geodata.strikes.facts import Facts
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.sources import Source
from geodata.strikes.tellings import Read
from geodata.strikes.trigger import Trigger
from geodata.strikes.turn import Turn
from geodata.tokens import Words

_FOREIGN = bits("foreign_fields")
_TESTS = bits("tests")
_DRILLS = bits("drills")
_WAR = bits("war_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words")
_ATTACKS = bits("attack_nouns")
_TELLING = _HARM | _DAMAGE | bits("later_death", "passive_participles", "dispute_words", "denial_verbs", "blame_verbs")
"""Without one of them and without a strike word a sentence tells of no strike, nor goes on about one."""
_SPARED_LATE = 8
"""Sentences after which the hurt are still those of the one strike of a post that names no other place."""
_SHORT = 12
"""Tokens of an item of a list of arms, at most."""
_HEAD = 1
"""The last sentence that may open with a dateline, which no other place is spoken of by."""
_LINGERS = 2
"""Sentences for which a strike told stays what is spoken of."""


def triggers_of(scene: Scene) -> list[list[Trigger]]:
    """The strike words of each sentence."""
    found = scene.triggers = []
    for words in scene.sentences:
        if not triggers.may_find(words):
            found.append([])
            continue
        days = days_told.of(scene, words.number)
        row = triggers.find(words, days=days)
        if row and casualties.is_cumulative(words) and not any(d.when.date is not None for d in days):
            for trigger in row:
                trigger.generic = True  # "since then attacks have killed 39,000"
        found.append(row)
    if scene.lexicon.language.word_order == "fixed":
        devices.mark(scene, found)
        labour.mark(scene, found)
        _rehearsed(scene, found)
    return found


def tells(scene: Scene, found: list[list[Trigger]]) -> bool:
    """Whether the report is of strikes at all: some live trigger, and words of war more than of other fields."""
    live = [t for row in found for t in row if t.live and not t.ground]
    if not live:
        return False
    war = triggers.war_evidence(scene, found)
    if scene.title is not None:
        war += sum(1 for t in triggers.find(scene.title) if t.sure)
    foreign = sum(1 for words in scene.sentences for _ in words.where(_FOREIGN))
    if scene.lexicon.language.word_order == "free" and threads.is_demining(scene, found):
        return False
    if war == 0:
        # "Explosions shook Kharkiv": no weapon and no side beside a strike word, but a war is what the report is of.
        sides = sum(len(words.actor) for words in scene.sentences)
        if scene.lexicon.language.word_order == "free":
            harmful = any(
                t.form in ("passive", "noun") and scene.sentences[n].any(_HARM)
                for n, row in enumerate(found)
                for t in row
                if t.live and not t.ground
            )
            return foreign == 0 and (harmful or threads.is_of_war(scene, found))
        harmful = any(ordinary.is_plain(scene.sentences[n], t) for n, row in enumerate(found) for t in row if t.live)
        return foreign == 0 and (harmful or (sides >= 1 and any(words.all_bits & _WAR for words in scene.sentences)))
    sure = sum(1 for t in live if t.sure)
    if scene.lexicon.language.word_order == "fixed" and not sure and _is_of_troops(scene, found):
        return False
    plain = scene.lexicon.language.word_order == "fixed"
    if plain and not any(words.weapon or words.actor for words in scene.sentences):
        if foreign >= 3:
            return False
        # "Shelling season", "bombarded with hot air": neither weapon nor side in the whole report.
        return any(ordinary.is_plain(scene.sentences[n], t) for n, row in enumerate(found) for t in row if t.live)
    return not (foreign >= 4 and sure == 0)


def _is_of_troops(scene: Scene, found: list[list[Trigger]]) -> bool:
    """ "Russian attacks on X, west of it near Y; the army did not advance": no weapon, harm or damage in all of it."""
    told = [(words, t) for words, row in zip(scene.sentences, found, strict=True) for t in row if t.told]
    bare = all(t.form in ("noun", "verb") and t.weapon is None and words.cover[t.first] & _ATTACKS for words, t in told)
    return bare and not any(words.weapon or words.all_bits & (_HARM | _DAMAGE) for words in scene.sentences)


def _rehearsed(scene: Scene, found: list[list[Trigger]]) -> None:
    """In a report that opens with a drill or a test, strikes without a figure are part of it."""
    head = [words for words in scene.sentences[:1] if words.text]
    if scene.title is not None and not head:
        head = [scene.title]
    if not any(words.any(_DRILLS) and words.weapon for words in head):
        return
    for words, row in zip(scene.sentences, found, strict=True):
        if row and not words.any(_HARM):
            for trigger in row:
                trigger.live = False


def gather(scene: Scene, found: list[list[Trigger]]) -> list[Event]:
    """The events of a report, in the order they are first told."""
    events: list[Event] = []
    focus: list[Event] = []
    focus_at = -10
    said_actors: list[str] = []
    spoken: dict[bool, Mention] = {}
    pending: list[Facts] = []
    last_source: tuple[Source, int] | None = None
    last_armed: Facts | None = None
    for number, words in enumerate(scene.sentences):
        row = found[number]
        near = bool(focus) and number - focus_at <= _LINGERS
        near = near or (not events and _soon(found, number))
        near = near or (words.language == "en" and bool(events) and _follows(scene, found, number))
        near = near or (
            words.language in ("uk", "ru") and bool(pending) and number - pending[-1].words.number <= _LINGERS
        )
        near = near or (
            words.language in ("uk", "ru")
            and len(events) == 1
            and number - focus_at <= _SPARED_LATE
            and bool(words.all_bits & _HARM)
            and not any(scene.mentions[focus_at + 1 : number + 1])
        )  # the post goes on about the one strike: who was rescued, and who was hurt
        near = near or (words.language == "en" and bool(events) and _is_another_incident(words))
        near = near or (
            words.language == "en"
            and len(events) == 1
            and number - focus_at <= _SPARED_LATE
            and bool(words.all_bits & _HARM)
            and not any(
                m.name != events[0].mention.name for row in scene.mentions[focus_at + 1 : number + 1] for m in row
            )
            and not casualties.is_cumulative(words)
        )  # the report goes on about the one strike, and counts the dead some sentences behind
        if not row and not near:
            _speak_of(scene, number, None, spoken)
            continue
        if near and focus and words.language != "en" and words.weapon and len(words) <= _SHORT:
            focus_at = max(focus_at, number)  # "- 4 КАБ;": by what the strikes told were made
        if not row and not words.all_bits & _TELLING and not (posts.is_item(words) or _suffered(words)):
            said = sources.find(words, scene.report.text)
            if not said or words.language == "en":
                # Nothing of it can tell of a strike; who speaks here may speak in the next sentence too.
                source = next((s for s in said if not s.pronoun), None)
                last_source = (source, number) if source is not None else last_source
                if source is not None and number - focus_at <= 1:
                    lending.announced(words, source, focus)
                _speak_of(scene, number, None, spoken)
                continue
        days = days_told.of(scene, number)
        read = tellings.read(scene, number, row, days, context=near and not words.any(_TESTS))
        if read.facts.source is not None:
            if read.facts.source.pronoun and last_source is not None:
                lending.resolve(read, last_source[0])
            elif not read.facts.source.pronoun:
                last_source = (read.facts.source, number)
        elif last_source is not None and number - last_source[1] <= 2 and words.sentence.text[:1] in '"“«':
            # Words in quotation marks are those of who spoke last.
            for facts in [read.facts, *(t.facts for t in read.tellings)]:
                facts.source, facts.attributed = last_source[0], True
        said_actors.extend(_actors(read))
        if words.language == "en":
            lending.arm(read, last_armed, row, focus)
            last_armed = read.facts if read.facts.kinds else last_armed
        if read.tellings:
            _speak_of(scene, number, read, spoken)
            told = _tell(events, read)
            if told:
                aside = [event for event in told if not merge.is_aside(event)]
                focus, focus_at = (aside if focus else told) or focus, number
                if pending and len(told) == 1 and len(events) == 1:
                    lending.recall(told[0], pending)
                elif words.language == "en" and len(told) == len(events):
                    lending.recall_day(told, pending)
                pending = []
            elif focus and words.language != "en" and any(t.facts.triggered for t in read.tellings):
                focus_at = number  # the region that what was told lies in: its strikes are spoken of still
            continue
        went_on = going_on.go_on(Turn(scene, words, read, focus, events, spoken, near=near, gap=number - focus_at))
        if words.language == "en" and number - focus_at <= 1:
            lending.heard(read, went_on or focus)
        if went_on:
            focus, focus_at = went_on, number
            if pending and len(events) == 1:
                lending.recall(events[0], pending)
                pending = []
        elif not events and (any(t.told for t in row) or (read.tolls and words.language != "en")):
            pending = [*pending[-2:], read.facts]
        elif near and focus and words.language != "en" and words.any(_DAMAGE) and not scene.mentions[number]:
            focus_at = number  # "ДСНС гасить пожежу": what it did is spoken of still
        else:
            _speak_of(scene, number, read, spoken)
    if scene.lexicon.language.word_order == "fixed":
        later_day.find(scene, events, found)
    _finish(scene, events, said_actors)
    return events


def _speak_of(scene: Scene, number: int, read: Read | None, spoken: dict[bool, Mention]) -> None:
    """Keep the town and the region spoken of last: those struck, else those that the sentence names first."""
    struck = [t.mention for t in read.tellings] if read is not None else []
    words = scene.sentences[number]
    met: set[bool] = set()
    if struck and words.language != "en":
        struck += [m for m in scene.mentions[number] if m.kind == "admin1"]  # "на Донеччині вбито двох у Лимані"
    for mention in struck or scene.mentions[number]:
        coarse = mention.kind == "admin1"
        if mention.inside or mention.location is None or coarse in met or not (coarse or mention.rank <= 2):
            continue
        if words.language == "en" and number <= _HEAD and is_dateline(scene, words, mention):
            continue
        if struck or not words.is_side(mention.first, mention.last):
            spoken[coarse] = mention
            met.add(coarse)


def _suffered(words: Words) -> bool:
    """ "Потерпали Нікополь і Марганець", right behind a strike."""
    return words.language != "en" and any(word.startswith(slavic.SUFFERED) for word in words.lower[:2])


def _soon(found: list[list[Trigger]], number: int) -> bool:
    """Before any strike is told, harm at a place may open the report: the strike itself follows."""
    return any(t.told for row in found[number : number + 4] for t in row)


def _follows(scene: Scene, found: list[list[Trigger]], number: int) -> bool:
    """ "Eight people were killed in X. Five of them died in air strikes": harm at a place, told of right behind."""
    if number + 1 >= len(found) or not scene.sentences[number].any(_HARM):
        return False
    behind = scene.mentions[number + 1]
    return any(t.told and t.sure for t in found[number + 1]) and all(m.inside for m in behind)


def _is_another_incident(words: Words) -> bool:
    """ "In another incident a mother and son were killed in X": one more of the strikes told before."""
    opens = words.lower[:2] in (["in", "another"], ["in", "a"]) and not INCIDENTS.isdisjoint(words.lower[2:4])
    return opens and words.any(_HARM)


def _actors(read: Read) -> list[str]:
    live = [t for t in read.triggers if t.live and not t.ground]
    return [a for t in live if (a := actors.of(read.words, t)) is not None] + (read.facts.blamed if live else [])


def _tell(events: list[Event], read: Read) -> list[Event]:
    told: list[Event] = []
    for telling in read.tellings:
        event = merge.place(events, telling)
        if event is not None and event not in told:
            told.append(event)
    if told and read.words.language != "en":
        threads.share(told, events)
    return told


def _finish(scene: Scene, events: list[Event], said_actors: list[str]) -> None:
    """What the report says of all: the day of the wave, the side that fired."""
    if scene.title is not None:
        said_actors.extend(a for t in triggers.find(scene.title) if (a := actors.of(scene.title, t)) is not None)
    for at, event in enumerate(events):
        if event.when is None:
            lending.inherit_day(events, at)
    if scene.lexicon.language.word_order == "fixed":
        lending.share_weapon(events)
    events[:] = [event for event in events if not _is_empty_total(event, events)]
    named = headed.source(scene)
    for event in events if named is not None else ():
        event.source = event.source or named
    if scene.lexicon.language.word_order == "free":
        threads.finish(scene, events, said_actors)
    else:
        later.name(scene, events)
        whereabouts.find(scene, events)
    for event in events:
        if homes.spares(event, event.actor) and not _is_tied(event):
            event.actor = None  # "an airfield in Russia, used for Russian drone strikes, was hit"
        usual = actors.most_said(homes.abroad(event, said_actors, events)) if event.actor is None else None
        if usual is not None and not homes.is_another_s(event, usual) and _is_his_war(event, usual, events):
            event.actor = usual


def _is_tied(event: Event) -> bool:
    """Whether a strike word that was told of the place itself names the side, or somebody blames it."""
    told = [(t.facts.words, t.role.trigger) for t in event.tellings if t.role.trigger is not None]
    if event.accused or event.first.facts.words.language != "en":
        return True
    return any(actors.of(*one) == event.actor for one in told) or any(event.actor in f.blamed for f in event.facts)


def _is_empty_total(event: Event, events: list[Event]) -> bool:
    """A country or wide region told of without a figure, an amount of munitions or a single strike: no event."""
    if event.mention.kind in ("country", "region") and event.when is not None and event.when.when.precision == "year":
        return True  # "2,088 were killed in Ukraine last year"
    if event.mention.kind not in ("country", "region") or event.killed is not None or event.injured is not None:
        return False
    if any(f.amount for f in event.facts):
        return False
    if event.mention.kind == "region" and all(f.intercepted for f in event.facts):
        return False  # drones shot down over a sea
    if event.mention.kind == "region" and event.first.facts.words.language != "en" and event.first.facts.hit:
        return any(f.plural for f in event.facts)  # a ship hit at sea
    return any(f.plural for f in event.facts) or len(events) > 1


def _is_his_war(event: Event, actor: str, events: list[Event]) -> bool:
    """A side named for strikes elsewhere is named for this one only in the same country."""
    country = event.mention.location.country if event.mention.location else None
    named = [e for e in events if e.actor == actor and e.mention.location is not None]
    return (
        not named
        or country is None
        or any(e.mention.location is not None and e.mention.location.country == country for e in named)
    )
