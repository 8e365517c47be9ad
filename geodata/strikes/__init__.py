"""Strikes in words: which place was struck, with what, when, who was hurt, who says so, and how sure that is.

    may_tell(text)                                   a cheap first look that loses nothing
    find(report, sentences, toponyms, locations)     the strikes of one report

The steps of `find`: lay the report out in tokens, find the words that tell of strikes, name the facilities and
districts, tell struck from mentioned places sentence by sentence, and merge what tells of one occasion.
Limits: a few rules of grammar, no parse; a place behind a long aside may be missed, a target named only as "the plant"
stays with its town.
"""

from __future__ import annotations

from collections.abc import Sequence

from geodata import languages, lexicon
from geodata.model import Location, Report, Sentence, Strike, Toponym
from geodata.strikes import events, look, mentions, naming, naming_governed, occasions, scene, whole_names
from geodata.strikes.look import Look
from geodata.strikes.scene import Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

__all__ = ["Look", "find", "may_tell", "names", "prepare"]


def may_tell(text: str) -> bool:
    """Whether a report may tell of a strike at all: some word of a strike or a weapon stands in it."""
    return bool(Look(text).hits)


def prepare(
    report: Report, sentences: Sequence[Sentence], *, language: str | None = None, looked: Look | None = None
) -> tuple[Scene, list[list[Trigger]]] | None:
    """The report laid out with its strike words; None where these tell of no strike, so places need not be sought.

    `looked` is the first look at the text, if it was taken already.
    """
    language = language or report.language or languages.tell(report.text)
    table = lexicon.of(language)
    sentences = scene.joined(report, sentences, table)
    made: dict[int, Words] = {}
    if not look.worth_reading(sentences, table, looked or Look(report.text), made=made):
        return None
    laid = scene.lay_out(report, sentences, language, made=made)
    found = occasions.triggers_of(laid)
    return (laid, found) if occasions.tells(laid, found) else None


def names(prepared: tuple[Scene, list[list[Trigger]]], found: Sequence[Toponym]) -> list[Toponym]:
    """`found` and the names that only the strike words around them show to be places, in text order."""
    laid, rows = prepared
    if laid.lexicon.language.word_order != "fixed":
        from geodata.strikes import naming_slavic  # which loads the dictionaries

        return sorted([*found, *naming_slavic.more_names(laid, rows, found)], key=lambda toponym: toponym.start)
    known = whole_names.whole(laid, found)
    known = sorted([*known, *naming.more_names(laid, rows, known)], key=lambda toponym: toponym.start)
    return sorted([*known, *naming_governed.more(laid, rows, known)], key=lambda toponym: toponym.start)


def find(
    report: Report,
    sentences: Sequence[Sentence],
    toponyms: Sequence[Toponym],
    locations: Sequence[Location | None],
    *,
    prepared: tuple[Scene, list[list[Trigger]]] | None = None,
    explain: events.Explain = list,
) -> list[Strike]:
    """The strikes that a report tells, in the order of its text. `locations` has one entry for each of `toponyms`.

    `prepared` is what `prepare` returned for the same report and sentences, so that it is not done twice. `explain`
    gives the places of strikes what `locations` may lack, reasons and candidates.
    """
    ready = prepared or prepare(report, sentences)
    if ready is None:
        return []
    laid, found = ready
    scene.put_in(laid, toponyms, locations)
    mentions.complete(laid)
    return events.strikes(laid, occasions.gather(laid, found), explain)
