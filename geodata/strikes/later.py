"""What was hit, named in another sentence: "a steelworks in Mariupol" and, further on, "the Azovstal plant".

The strike told at a town takes the name of the one facility of the kind it was told to hit. English only.
"""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.strikes import heads
from geodata.strikes.capitals import is_capital
from geodata.strikes.event import Event
from geodata.strikes.facilities import numbered
from geodata.strikes.positions import is_near, within
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import Words

_FACILITY = bits("facility_nouns")
_FROM = bits("from_words")
_RESIDENCE = bits("residence")
_GROUND = bits("ground_words")
_CALLED = bits("called_words")
_SOURCE = bits("source_nouns")
_PERSON = bits("person_nouns", "one_person")
_VERBS = bits("passive_auxiliaries", "speech_verbs", "strike_verbs")
_BEFORE, _BEHIND = 2, 25
"""Sentences around the first telling in which the name may stand."""
_LONGEST = 5


def name(scene: Scene, events: list[Event]) -> None:
    """Give events at a town the name of the facility that they hit, where the report names one of its kind."""
    taken = {event.mention.name for event in events}
    for event in events:
        town = event.mention
        if town.kind not in ("settlement", "admin2", "admin1", "region"):
            continue
        spoken_of = heads.of_event(event)
        if not spoken_of or any(_shares(o, event, spoken_of) for o in events):
            continue
        # "the airport" is the one named, though an air base, which is of its kind, is named too.
        kin = heads.kin(spoken_of, event.first.facts.words.language)
        found = _named(scene, event, spoken_of) or _named(scene, event, kin)
        if found is None or found.name in taken:
            continue
        if found.location is None and town.location is not None:
            found.location, found.parent = within(town.location, found), town
        taken.add(found.name)
        event.mention = found
        event.tellings[0].mention = found


def _shares(other: Event, event: Event, spoken_of: frozenset[str]) -> bool:
    """Whether another strike at the same town may have hit the facility as well."""
    if other is event or other.mention.name != event.mention.name:
        return False
    own = heads.of_event(other)
    return not own or bool(own & spoken_of)


def _named(scene: Scene, event: Event, kinds: frozenset[str]) -> Mention | None:
    number = event.first.facts.words.number
    found: dict[str, Mention] = {}
    # What stands in another sentence that tells the strike, and was not struck there, is beside it.
    told_in = {told.facts.words.number for told in event.tellings} - {number}
    for at in range(max(number - _BEFORE, 0), min(number + _BEHIND + 1, len(scene.sentences))):
        words = scene.sentences[at]
        if not words.all_bits & _FACILITY or (at in told_in and words.language == "en"):
            continue
        for mention in scene.mentions[at]:
            if (
                mention.kind == "facility"
                and not mention.inside
                and not _is_whence(words, mention.first)
                and _suits(words, mention, event.mention, kinds)
            ):
                found.setdefault(mention.name, mention)
        called = _called(scene, words, event.mention, kinds)
        if called is not None:
            found.setdefault(called.name, called)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_whence(words: Words, first: int) -> bool:
    """ "from the airport", "based at the airport", "the massacre at the university": where something else was."""
    whence = words.has(first - 1, _FROM) or words.has(first - 2, _FROM) or words.any(_GROUND, first - 3, first)
    return whence or (first > 0 and bool(words.cover[first - 1] & _RESIDENCE))


def _suits(words: Words, mention: Mention, town: Mention, kinds: frozenset[str]) -> bool:
    last = {heads.at(words, j) for j in range(mention.first, mention.last) if words.bits[j] & _FACILITY}
    if not last & kinds or words.lower[mention.last - 1].endswith("schools"):
        return False
    return is_near(mention, town)


def _called(scene: Scene, words: Words, town: Mention, kinds: frozenset[str]) -> Mention | None:
    """ "the hospital, Al-Awda, ...", "a restaurant called RIA Pizza": a name behind the kind of facility."""
    for i in words.where(_FACILITY):
        end = words.phrase_end[i]
        if heads.at(words, i) not in kinds or end + 1 >= len(words):
            continue
        comma = words.text[end] == ","
        first = end + comma
        called = words.has(first, _CALLED)
        first = words.phrase_end[first] if called else first
        number = numbered(words, first)
        if called and number is not None:
            name = f"{words.text[i]} {_written(scene, words, first, number)}"  # "the hospital, known as No. 3"
            return _mention(scene, words, i, number, name)
        known = next((m for m in scene.mentions[words.number] if m.first <= first < m.last), None)
        if known is not None:
            if called and known.kind == "facility" and is_near(known, town):
                return known
            continue
        last = first
        while (
            last < len(words) and last - first < _LONGEST and is_capital(words, last) and words.text[last][0].isalpha()
        ):
            last += 1
        closed = called or (comma and words.text[last : last + 1] in ([","], ["."]))
        if last == first or not closed:
            continue
        if any(words.cover[j] & (_SOURCE | _PERSON | _VERBS) or j in words.actor for j in range(first, last)):
            continue
        return _mention(scene, words, first, last, _written(scene, words, first, last))
    return None


def _written(scene: Scene, words: Words, first: int, last: int) -> str:
    return " ".join(scene.report.text[words.start[first] : words.end[last - 1]].split())


def _mention(scene: Scene, words: Words, first: int, last: int, name: str) -> Mention:
    start, stop = words.start[first], words.end[last - 1]
    text = scene.report.text[start:stop]
    return Mention(first, last, start, stop, text, "facility", name, None, None, words.number)
