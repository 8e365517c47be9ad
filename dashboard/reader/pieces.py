"""A report's text cut into pieces that JavaScript can show as text: it never sees an offset, nor any HTML.

Offsets are characters of Python; a browser counts otherwise (an emoji is two there), so the cutting is done here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypedDict

KINDS: Final = ("place", "date", "weapon", "killed", "injured", "source", "hit")
# A report of book length is shown around its sentence only: the browser should not lay out a million characters.
LONGEST: Final = 60_000
AROUND: Final = 15_000


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence of the report that tells a strike: its id, its span, and the spans of its parts by kind."""

    strike_id: str
    start: int
    end: int
    parts: tuple[tuple[str, int, int], ...] = ()


class Piece(TypedDict):
    """Words that look alike throughout: `strikes` whose sentence they stand in, `kinds` of which they are part."""

    text: str
    strikes: list[str]
    kinds: list[str]


def window(length: int, start: int, end: int) -> tuple[int, int]:
    """What is shown of a report of `length` characters: all of it, or the part around [start, end)."""
    if length <= LONGEST:
        return 0, length
    return max(0, start - AROUND), min(length, max(end, start) + AROUND)


def pieces(
    text: str,
    marked: Sequence[Marked],
    *,
    chosen: str | None = None,
    hit: str = "",
    shown: tuple[int, int] | None = None,
) -> list[Piece]:
    """The shown part of a text as pieces in order; joined they are that text, character for character.

    Parts are marked within the chosen strike's sentence, or in all where none is chosen; `hit` marks a searched text.
    """
    first, last = shown or (0, len(text))
    spans: list[tuple[int, int, str, str]] = []
    for one in marked:
        spans.append((one.start, one.end, "strike", one.strike_id))
        if chosen in (None, one.strike_id):
            spans += [(start, end, "kind", kind) for kind, start, end in one.parts if kind in KINDS]
    spans += [(start, end, "kind", "hit") for start, end in hits(text, hit)]
    spans = [
        (max(s, first), min(e, last), what, name) for s, e, what, name in spans if s < last and e > first and s < e
    ]
    edges = sorted({first, last, *(s for s, *_ in spans), *(e for _, e, *_ in spans)})
    found: list[Piece] = []
    for start, end in pairwise(edges):
        over = [(what, name) for s, e, what, name in spans if s <= start and e >= end]
        found.append(
            Piece(
                text=text[start:end],
                strikes=list(dict.fromkeys(name for what, name in over if what == "strike")),
                kinds=[kind for kind in KINDS if ("kind", kind) in over],
            )
        )
    return found


def hits(text: str, wanted: str) -> Iterable[tuple[int, int]]:
    """Where a searched text stands, whatever the case and the spaces between its words."""
    words = wanted.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words), re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text)]
