"""A report read sentence by sentence: tellings put to events, and what follows without a place put to the last ones."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import INCIDENTS
from geodata.strikes import (
    actors,
    alike,
    casualties,
    devices,
    going_on,
    headed,
    homes,
    labour,
    later,
    merge,
    ordinary,
    posts,
    sources,
    tellings,
    threads,
    triggers,
)
from geodata.strikes import days as days_told
from geodata.strikes.event import Event
from geodata.strikes.facts import Facts
from geodata.strikes.holding import contains
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
_TELLING = (
    _HARM
    | _DAMAGE
    | bits("later_death", "passive_participles", "dispute_words", "denial_verbs", "blame_verbs", "claim_verbs")
)
"""Without one of them and without a strike word a sentence tells of no strike, nor goes on about one."""
_SPARED_LATE = 8
"""Sentences after which the hurt are still those of the one strike of a post that names no other place."""
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
    plain = scene.lexicon.language.word_order == "fixed"
    if plain and not any(words.weapon or words.actor for words in scene.sentences):
        if foreign >= 3:
            return False
        # "Shelling season", "bombarded with hot air": neither weapon nor side in the whole report.
        return any(ordinary.is_plain(scene.sentences[n], t) for n, row in enumerate(found) for t in row if t.live)
    return not (foreign >= 4 and sure == 0)


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
        if not row and not near:
            _speak_of(scene, number, None, spoken)
            continue
        if not row and not words.all_bits & _TELLING and not posts.is_item(words):
            said = sources.find(words, scene.report.text)
            if not said or words.language == "en":
                # Nothing of it can tell of a strike; who speaks here may speak in the next sentence too.
                source = next((s for s in said if not s.pronoun), None)
                last_source = (source, number) if source is not None else last_source
                if source is not None and number - focus_at <= 1:
                    _announced(words, source, focus)
                _speak_of(scene, number, None, spoken)
                continue
        days = days_told.of(scene, number)
        read = tellings.read(scene, number, row, days, context=near and not words.any(_TESTS))
        if read.facts.source is not None:
            if read.facts.source.pronoun and last_source is not None:
                _resolve(read, last_source[0])
            elif not read.facts.source.pronoun:
                last_source = (read.facts.source, number)
        elif last_source is not None and number - last_source[1] <= 2 and words.sentence.text[:1] in '"“«':
            # Words in quotation marks are those of who spoke last.
            for facts in [read.facts, *(t.facts for t in read.tellings)]:
                facts.source, facts.attributed = last_source[0], True
        said_actors.extend(_actors(read))
        if words.language == "en":
            _arm(read, last_armed, row, focus)
            last_armed = read.facts if read.facts.kinds else last_armed
        if read.tellings:
            _speak_of(scene, number, read, spoken)
            told = _tell(events, read)
            if told:
                aside = [event for event in told if not merge.is_aside(event)]
                focus, focus_at = (aside if focus else told) or focus, number
                if pending and len(told) == 1 and len(events) == 1:
                    _recall(told[0], pending)
                elif words.language == "en" and len(told) == len(events):
                    _recall_day(told, pending)
                pending = []
            continue
        went_on = going_on.go_on(Turn(scene, words, read, focus, events, spoken, near=near, gap=number - focus_at))
        if words.language == "en" and number - focus_at <= 1:
            _heard(read, went_on or focus)
        if went_on:
            focus, focus_at = went_on, number
            if pending and len(events) == 1:
                _recall(events[0], pending)
                pending = []
        elif not events and (any(t.told for t in row) or (read.tolls and words.language != "en")):
            pending = [*pending[-2:], read.facts]
        elif near and focus and words.language != "en" and words.any(_DAMAGE) and not scene.mentions[number]:
            focus_at = number  # "ДСНС гасить пожежу": what it did is spoken of still
        else:
            _speak_of(scene, number, read, spoken)
    _finish(scene, events, said_actors)
    return events


def _arm(read: Read, before: Facts | None, row: list[Trigger], focus: list[Event]) -> None:
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


def _announced(words: Words, source: Source, focus: list[Event]) -> None:
    """ "This was reported by the governor", "The mayor announced this on Telegram": whose word the strike is."""
    of_this = words.lower[:1] == ["this"] or (
        source.verb + 1 < len(words) and words.lower[source.verb + 1] in ("this", "it")
    )
    for event in focus if of_this else ():
        event.source = event.source or source


def _heard(read: Read, focus: list[Event]) -> None:
    """Who speaks right after a strike was told is taken for its source, where none was named and nothing is denied."""
    source = next((s for s in read.said if not s.pronoun and s.named), None)
    told = read.tolls or any(t.told for t in read.triggers)
    if source is None or read.facts.denied or not (told or read.words.any(_DAMAGE)):
        return
    for event in focus:
        if event.source is None:
            event.source, event.overheard = source, True


def _speak_of(scene: Scene, number: int, read: Read | None, spoken: dict[bool, Mention]) -> None:
    """Keep the town and the region spoken of last: those struck, else those that the sentence names first."""
    struck = [t.mention for t in read.tellings] if read is not None else []
    words = scene.sentences[number]
    met: set[bool] = set()
    for mention in struck or scene.mentions[number]:
        coarse = mention.kind == "admin1"
        if mention.inside or mention.location is None or coarse in met or not (coarse or mention.rank <= 2):
            continue
        if struck or not words.is_side(mention.first, mention.last):
            spoken[coarse] = mention
            met.add(coarse)


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


def _recall(event: Event, pending: list[Facts]) -> None:
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
        day = facts.when
        if number - facts.words.number <= 4 and (day is None or event.when is None or alike.same_day(day, event.when)):
            merge.absorb(event, facts)


def _recall_day(told: list[Event], pending: list[Facts]) -> None:
    """ "Russia launched drone strikes early on Friday. 23 were shot down over Odesa and Kharkiv regions"."""
    day = next((f.when for f in reversed(pending) if f.when is not None and f.when.when.date is not None), None)
    for event in told if day is not None and told[0].first.facts.words.number - pending[-1].words.number <= 2 else ():
        if event.when is None:
            event.when, event.inherited_day = day, True


def _actors(read: Read) -> list[str]:
    live = [t for t in read.triggers if t.live and not t.ground]
    return [a for t in live if (a := actors.of(read.words, t)) is not None] + (read.facts.blamed if live else [])


def _resolve(read: Read, source: Source) -> None:
    """ "he said": the source named before."""
    for facts in [read.facts, *(t.facts for t in read.tellings)]:
        if facts.source is not None and facts.source.pronoun:
            facts.source = source


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
    usual = actors.most_said(said_actors)
    for at, event in enumerate(events):
        if event.when is None:
            _inherit_day(events, at)
    if scene.lexicon.language.word_order == "fixed":
        _share_weapon(events)
    events[:] = [event for event in events if not _is_empty_total(event, events)]
    named = headed.source(scene)
    for event in events if named is not None else ():
        event.source = event.source or named
    if scene.lexicon.language.word_order == "free":
        threads.finish(scene, events, said_actors)
    else:
        later.name(scene, events)
    for event in events:
        if (
            event.actor is None
            and usual is not None
            and not homes.is_home(event, usual)
            and not homes.is_another_s(event, usual)
            and _is_his_war(event, usual, events)
        ):
            event.actor = usual


def _share_weapon(events: list[Event]) -> None:
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


def _inherit_day(events: list[Event], at: int) -> None:
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
