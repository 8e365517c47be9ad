"""Events -> strikes: the rows of the frame, with every fact's words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

from geodata.model import Location, Span, Strike, When
from geodata.strikes import claims, confidence, merge
from geodata.strikes.event import Event
from geodata.strikes.scene import Scene
from geodata.strikes.tellings import weapon_of

Explain: TypeAlias = Callable[[Sequence[Location | None]], list[Location | None]]
"""Places -> the same with their reasons and candidates."""
_BACKGROUND_DAYS = 30


def strikes(scene: Scene, events: list[Event], explain: Explain = list) -> list[Strike]:
    """One strike for each event, in the order of the text."""
    serials: dict[tuple[int, int, int, int], int] = {}
    ordered = in_order(events)
    places = explain([event.mention.location for event in ordered])
    return [_strike(scene, event, place, serials, ordered) for event, place in zip(ordered, places, strict=True)]


def in_order(events: Sequence[Event]) -> list[Event]:
    """Events as their text tells them."""
    return sorted(events, key=lambda event: (event.first.facts.words.sentence.start, event.mention.start))


def _strike(
    scene: Scene,
    event: Event,
    place: Location | None,
    serials: dict[tuple[int, int, int, int], int],
    events: Sequence[Event],
) -> Strike:
    mention = event.mention
    telling = next((t for t in event.tellings if t.mention is mention), event.first)
    sentence = telling.facts.words.sentence
    key = (sentence.start, sentence.end, mention.start, mention.end)
    serial = serials.get(key, 0)
    serials[key] = serial + 1
    sure = confidence.of(event, scene, events)
    source = event.source
    return Strike(
        strike_id=_identity(scene.report.report_id, key, serial),
        report=scene.report,
        place=mention.name,
        place_text=mention.text,
        place_start=mention.start,
        place_end=mention.end,
        quote=sentence.text,
        quote_start=sentence.start,
        quote_end=sentence.end,
        location=place,
        place_kind=mention.kind,
        when=event.when.when if event.when is not None else When(None, "unknown"),
        weapon=weapon_of(event.kinds),
        weapon_text=_text(scene, event.weapon_span),
        killed=event.killed.count if event.killed else None,
        injured=event.injured.count if event.injured else None,
        attributed_to=source.text if source is not None and not source.pronoun else None,
        alleged_actor=event.actor,
        claim_status=claims.status(event),
        intercepted=all(t.facts.intercepted and not t.facts.hit for t in event.tellings),
        background=_is_background(scene, event),
        aggregate=_is_aggregate(event),
        spans=_spans(event),
        confidence=sure,
        review="machine" if sure >= confidence.threshold() else "needed",
    )


def _identity(report_id: str, key: tuple[int, int, int, int], serial: int) -> str:
    raw = f"{report_id}\x1f{key}\x1f{serial}"
    return hashlib.sha256(raw.encode()).hexdigest()[:20]


def _text(scene: Scene, span: Span | None) -> str | None:
    return scene.report.text[span.start : span.end] if span is not None else None


def _spans(event: Event) -> dict[str, list[list[int]]]:
    spans: dict[str, list[list[int]]] = {"place": [[event.mention.start, event.mention.end]]}
    for telling in event.tellings:
        mark = [telling.mention.start, telling.mention.end]
        if mark not in spans["place"]:
            spans["place"].append(mark)
    when = event.when.when if event.when is not None else None
    if when is not None and when.start is not None and when.end is not None:
        spans["date"] = [[when.start, when.end]]
    if event.weapon_span is not None:
        spans["weapon"] = [list(event.weapon_span)]
    if event.killed is not None:
        spans["killed"] = [[event.killed.count.start, event.killed.count.end]]
    if event.injured is not None:
        spans["injured"] = [[event.injured.count.start, event.injured.count.end]]
    if event.source is not None and not event.source.pronoun:
        spans["source"] = [[event.source.start, event.source.end]]
    return spans


def _is_background(scene: Scene, event: Event) -> bool:
    """Told as history: more than 30 days before publication, and not what the report begins with."""
    age = merge.age_in_days(event, scene.published)
    if event.first.facts.words.number <= 1:
        return False
    return age is not None and age > _BACKGROUND_DAYS


def _is_aggregate(event: Event) -> bool:
    return event.mention.kind in ("country", "admin1", "region") and any(f.plural for f in event.facts)
