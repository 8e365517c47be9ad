"""What the engine looks at: a report in sentences of tokens, with the places its words name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geodata import dates, lexicon
from geodata.lexicon import Lexicon
from geodata.lexicon.en.beside import BEFORE_MONTHS, FEASTS, OF_PERSONS
from geodata.lexicon.en.sides import GROUP_NAMES
from geodata.model import Location, PlaceKind, Report, Sentence, Toponym
from geodata.strikes import posts
from geodata.tokens import Words, words

if TYPE_CHECKING:
    from geodata.strikes.trigger import Trigger

_STEMS = tuple(
    stem.replace("-", " ")
    for stem in """
    strik struck attack missile rocket drone shell bomb explo blast deton mortar artill shot-down downed downing
    raid uav intercept barrage  pound under-fire project munition hit howitz salvo himars shahed target warplane
    jet fire firing kill wound injur hurt dead death  die toll bod casualt victim damag destr fell crash slam
    smash rubble debris launch hospital heard blam accus deny denie disput  contradict responsib power burn
    blaze footage perish lives volley air-defen combat strafe drop set batter hammer level flatten stands  wreck
    impact brought-down
    """.split()
)
"""A sentence with none of them, and none beside one with, tells of no strike."""
_MOST_KNOWN = 20_000  # words remembered
UNKNOWN = 0.3
"""Confidence of a toponym that no gazetteer has: it stays without a position."""
_COMPASS = lexicon.bits("compass_words")
_LAUNCH = lexicon.bits("launch_verbs")
_SOURCE = lexicon.bits("source_nouns")
_NO_PLACE = lexicon.bits("no_places")
RANK: dict[str, int] = {
    "facility": 0,
    "district": 1,
    "settlement": 2,
    "admin2": 3,
    "admin1": 4,
    "region": 5,
    "country": 6,
}
"""Finer places first."""


@dataclass(slots=True, eq=False)
class Mention:
    """A place named in a sentence over the tokens [first, last), with the place it was resolved to, if any.

    `parent` is the mention that says where a facility or district lies. `end` reaches over what belongs to the name
    ("Kharkiv's Saltivka" ends behind Saltivka).
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: PlaceKind
    name: str
    location: Location | None
    parent: Mention | None = None
    sentence: int = 0
    inside: bool = False
    """Part of a longer name (Kremenchuk in "the Kremenchuk oil refinery")."""

    @property
    def rank(self) -> int:
        return RANK[self.kind]


@dataclass(slots=True)
class Scene:
    """A report laid out for the engine."""

    report: Report
    lexicon: Lexicon
    published: dt.date | None
    sentences: list[Words]
    mentions: list[list[Mention]] = field(default_factory=list)
    """Mentions of each sentence, in order."""
    title: Words | None = None
    triggers: list[list[Trigger]] = field(default_factory=list)
    """The strike words of each sentence, once they were sought."""
    days: dict[int, list[dates.Told]] = field(default_factory=dict)
    """Days told in each sentence that was looked at."""
    dateline: tuple[dt.date | None] | None = None
    """The day of the dateline, once it was looked for."""


def joined(report: Report, sentences: Sequence[Sentence], table: Lexicon) -> Sequence[Sentence]:
    """The sentences as the engine reads them: the lines of a post that make one sentence are one."""
    if table.language.word_order != "free":
        return posts.itemised(report.text, sentences) if ":\n" in report.text else sentences
    return posts.joined(report.text, sentences)


def lay_out(
    report: Report,
    sentences: Sequence[Sentence],
    language: str | None,
    *,
    made: Mapping[int, Words] | None = None,
) -> Scene:
    """The scene of a report, places not yet put in. With `made`, some of its sentences in tokens by their number,
    `sentences` are taken as `joined` gave them."""
    table = lexicon.of(language)
    if made is None:
        sentences, made = joined(report, sentences, table), {}
    told = _speaking(sentences) if table.language.word_order == "fixed" else [True] * len(sentences)
    laid = [(made.get(n) or words(s, n, table)) if told[n] else Words(s, n) for n, s in enumerate(sentences)]
    title = words(Sentence(0, len(report.title), report.title, 0), -1, table) if report.title else None
    published = dates.day_of(report.published)
    if published is None and table.language.word_order == "free":
        published = posts.day_of(laid, table)
    return Scene(report, table, published, laid, [[] for _ in laid], title)


def _speaking(sentences: Sequence[Sentence]) -> list[bool]:
    """Sentences with a stem of a strike, weapon or harm, and those right beside one. The others stay unread: in a long
    report they are most, and nothing in them can be a strike."""
    lowered = [s.text.lower() for s in sentences]
    whole = "\n".join(lowered)
    phrases = [stem for stem in _STEMS if " " in stem and stem in whole]
    found = [
        any(map(_TELLS.__getitem__, text.split())) or any(phrase in text for phrase in phrases) for text in lowered
    ]
    return [here or (n > 0 and found[n - 1]) or (n + 1 < len(found) and found[n + 1]) for n, here in enumerate(found)]


class _Telling(dict[str, bool]):
    """Whether a word has one of the stems."""

    def __missing__(self, word: str) -> bool:
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = self[word] = any(stem in word for stem in _STEMS)
        return found


_TELLS = _Telling()


def put_in(scene: Scene, toponyms: Sequence[Toponym], locations: Sequence[Location | None]) -> None:
    """Put the recognised places where their sentences are. Demonyms are no places."""
    starts = [w.sentence.start for w in scene.sentences]
    months = scene.lexicon.language.months
    at = 0
    for toponym, location in zip(toponyms, locations, strict=True):
        if toponym.kind != "place":
            continue
        while at + 1 < len(starts) and starts[at + 1] <= toponym.start:
            at += 1
        if not scene.sentences or toponym.start < starts[at]:
            continue
        made = scene.sentences[at]
        first, count = made.at(toponym.start), len(made.end)
        if first >= count:
            continue
        last = min(made.at(toponym.end - 1) + 1, count)
        if last == first + 1:
            if made.lower[first] in months and (_is_day(made, first) or made.lower[first - 1] in BEFORE_MONTHS):
                continue  # "Aug. 24", "in March"
            if made.bits[first] & _NO_PLACE:
                continue  # "the end of Lent"
        elif made.phrase_end[first] == last and made.bits[first] & _SOURCE:
            continue  # "the Red Cross"
        if made.lower[last - 1] in FEASTS and location is None:
            continue  # "on New Year's Eve"
        side = bool(made.actor) and made.is_side(first, last)
        if side and made.actor.get(first, ("", 0))[0] in GROUP_NAMES:
            continue  # "Hamas", which the gazetteer has towns for too
        if side and (
            location is None or (toponym.text.isupper() and len(toponym.text) <= 3 and location.kind != "country")
        ):
            continue
        if first in made.weapon and made.weapon[first][1] >= last:
            continue  # "Grad" is a town too
        if last in made.weapon and first and made.bits[first - 1] & _LAUNCH:
            continue  # "firing Vilkha rockets": Vilkha is a village too
        if last == first + 1 and made.bits[first] & _COMPASS and location is not None and location.kind != "region":
            continue
        if location is None and made.text[last : last + 1] == [","] and made.lower[last + 1 : last + 2] in OF_PERSONS:
            continue  # "including Raed Ghabaien, who had been released"
        # No gazetteer has it, whatever resembles it.
        place = None if toponym.confidence == UNKNOWN else location
        kind: PlaceKind = place.kind if place else "settlement"
        name = place.name if place else toponym.text
        scene.mentions[at].append(
            Mention(first, last, toponym.start, toponym.end, toponym.text, kind, name, place, sentence=at)
        )


def _is_day(made: Words, i: int) -> bool:
    """Whether a figure stands right beside token i."""
    return any(made.text[j][0].isdigit() for j in (i - 1, i + 1, i + 2) if 0 <= j < len(made))
