"""The places a report names: words found, then resolved. What `strikemap places` prints.

Where nothing but names is asked for: no strikes are looked for, and pandas is not needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypedDict

from geodata import locations, toponyms
from geodata.errors import BadOption, BadReport
from geodata.gazetteer import Gazetteer, default, demonym_code, normalise
from geodata.model import Location, Report, Toponym

_REPORTS_TOGETHER, _CHARACTERS_TOGETHER = 16, 100_000


class Place(TypedDict):
    """One recognised place. Coordinates are WGS 84 degrees, null where the gazetteer has no such name; `country` is
    ISO 3166-1 alpha-2; `kind` as in `model.PlaceKind`, or "demonym"; `confidence` 0..1 that the words name a place here
    and that it is this one."""

    doc_id: str
    start: int
    end: int
    text: str
    place: str | None
    latitude: float | None
    longitude: float | None
    country: str | None
    admin1: str | None
    kind: str | None
    reason: str | None
    confidence: float


def find(
    report: Report,
    *,
    spans: Iterable[tuple[int, int]] | None = None,
    demonyms: bool = False,
    inside: toponyms.Inside = "organisations",
    gazetteer: Gazetteer | None = None,
) -> list[Place]:
    """The places of a report in the order of its text, each with its best candidate, however unsure.

    With `spans` ([start, end) in characters) just these are resolved, in their order, and none are looked for.
    `demonyms` adds words such as "Russian", with kind "demonym"; `inside` as for `toponyms.find`: whether names inside
    those of organisations and persons count ("none", "organisations", "all"). BadOption where it is none of
    these, BadReport where a span lies outside the text.
    """
    places = gazetteer or default()
    _check(inside)
    if spans is None:
        return next(find_all([report], demonyms=demonyms, inside=inside, gazetteer=places))
    return next(_rows([report], [_given(report, spans, places)], places))


def find_all(
    reports: Iterable[Report],
    *,
    demonyms: bool = False,
    inside: toponyms.Inside = "organisations",
    gazetteer: Gazetteer | None = None,
) -> Iterator[list[Place]]:
    """As `find` of each report, in order. Some are read ahead, since together they cost less."""
    places = gazetteer or default()
    _check(inside)
    for some in _together(reports):
        found = toponyms.find_all(
            [report.text for report in some], languages=[report.language for report in some], gazetteer=places,
            demonyms=demonyms, sectors=True, inside=inside,
        )  # fmt: skip
        yield from _rows(some, found, places)


def _check(inside: str) -> None:
    if inside not in toponyms.INSIDE:
        raise BadOption(
            f"'{inside}' says nothing about names inside other names: give one of {', '.join(toponyms.INSIDE)}"
        )


def _together(reports: Iterable[Report]) -> Iterator[list[Report]]:
    some: list[Report] = []
    length = 0
    for report in reports:
        some.append(report)
        length += len(report.text)
        if len(some) == _REPORTS_TOGETHER or length >= _CHARACTERS_TOGETHER:
            yield some
            some, length = [], 0
    if some:
        yield some


def _rows(reports: list[Report], found: list[list[Toponym]], gazetteer: Gazetteer) -> Iterator[list[Place]]:
    asked = [(its, report.text, report.url or report.source) for report, its in zip(reports, found, strict=True)]
    every = locations.settle_all(asked, gazetteer=gazetteer, guess=True)
    for report, its, settled in zip(reports, found, every, strict=True):
        reasons = settled.reasons(settled.places)
        yield [_row(report, *named) for named in zip(its, settled.places, reasons, strict=True)]


def _given(report: Report, spans: Iterable[tuple[int, int]], gazetteer: Gazetteer) -> list[Toponym]:
    """Toponyms of given spans. Where our own reading finds the same words, its lemmas are taken too."""
    wanted = list(dict.fromkeys((int(start), int(end)) for start, end in spans))
    for start, end in wanted:
        if not 0 <= start < end <= len(report.text):
            raise BadReport(
                f"report '{report.report_id}' has no span {start}-{end}: its text is {len(report.text)} long"
            )
    cyrillic = any("\u0400" <= c <= "\u04ff" for start, end in wanted for c in report.text[start : start + 1])
    own = toponyms.find(report.text, language=report.language, gazetteer=gazetteer) if cyrillic else []
    known = {(toponym.start, toponym.end): toponym for toponym in own}
    given = []
    for start, end in sorted(wanted):
        text = report.text[start:end]
        toponym = known.get((start, end))
        if toponym is None:
            demonym = demonym_code(normalise(text)) is not None
            toponym = Toponym(start, end, text, (text,), "demonym" if demonym else "place")
        given.append(toponym)
    return given


def _row(report: Report, toponym: Toponym, place: Location | None, reason: str | None) -> Place:
    return Place(
        doc_id=report.report_id,
        start=toponym.start,
        end=toponym.end,
        text=toponym.text,
        place=place.name if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        kind="demonym" if toponym.kind == "demonym" else place.kind if place else None,
        reason=reason,
        confidence=round(toponym.confidence * (place.confidence if place else 0.0), 3),
    )
