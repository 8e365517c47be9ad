"""Text -> sentences with offsets, for English, Ukrainian and Russian, in time linear in the text.

A blank line ends a sentence always. A single line break ends one unless the text is wrapped at a fixed width or the
next line goes on in lower case. Abbreviations, initials and decimal points end none. A passage without any end is cut
at about 1,200 characters, so that nothing downstream meets a sentence of megabytes.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from geodata.lexicon import slavic
from geodata.lexicon.en import beside
from geodata.model import Sentence

LONGEST = 1200

_LINE = re.compile(r"[^\r\n]+")
_BLANK = re.compile(r"\n[ \t\r\f\v\u00a0]*\n")
_END = re.compile(r"[.!?…]{1,4}[\"'”’»)\]]{0,3}(?=\s|$|[A-ZА-ЯІЇЄҐ“«\"])")
_ABBREVIATIONS = beside.ABBREVIATIONS | slavic.ABBREVIATIONS
_CLOSING = beside.CLOSING_ABBREVIATIONS | slavic.CLOSING_ABBREVIATIONS  # may end a sentence, before a capital
_DOMAIN = re.compile(r"[A-Z]{2,4}\b")
_CLOCK = frozenset(("a.m", "p.m"))
_WEEKDAY = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_OPENERS = frozenset("\"'“‘«„([—–-•*·►▪■#🔹🔸❗⚡️")


def split(text: str) -> list[Sentence]:
    """The sentences of a text in order, none empty; `text[s.start:s.end] == s.text`, offsets in characters."""
    found: list[Sentence] = []
    for paragraph, (start, end) in enumerate(_blocks(text)):
        for first, last in _sentences(text, start, end):
            found.append(Sentence(first, last, text[first:last], paragraph))
    return found


def _blocks(text: str) -> list[tuple[int, int]]:
    """Passages between line breaks that end a sentence."""
    lines = [match.span() for match in _LINE.finditer(text)]
    if not lines:
        return []
    blanks = [match.start() for match in _BLANK.finditer(text)]
    wrapped = _is_wrapped(lines)
    blocks = [list(lines[0])]
    for (start, end), (before_start, before_end) in zip(lines[1:], lines, strict=False):
        at = bisect_right(blanks, start - 1)
        parted = at > 0 and blanks[at - 1] >= before_end - 1
        if not parted and _goes_on(text, before_start, before_end, start, wrapped=wrapped):
            blocks[-1][1] = end
        else:
            blocks.append([start, end])
    return [(start, end) for start, end in blocks]


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    lengths = sorted(end - start for start, end in lines)
    return len(lengths) >= 4 and lengths[-1] <= 110 and lengths[len(lengths) // 2] >= 55


def _goes_on(text: str, before_start: int, before_end: int, start: int, *, wrapped: bool) -> bool:
    """Whether the line at `start` continues the sentence of the line before."""
    previous = text[before_start:before_end].rstrip()[-1:]
    first = text[start : start + 1]
    if not previous or previous in '.!?…:;"”»':
        return False
    if first.islower():
        return True
    return wrapped and before_end - before_start >= 50 and first not in _OPENERS


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    first = start
    for match in _END.finditer(text, start, end):
        at = match.end()
        if at >= end or _ends(text, first, match.start(), at, match.group()):
            _add(text, first, at, spans)
            first = at
    if first < end:
        _add(text, first, end, spans)
    return spans


def _ends(text: str, first: int, stop: int, at: int, mark: str) -> bool:
    """Whether the stop at `stop` ends the sentence, judged by the word before and the sign behind."""
    following = text[at : at + 4].lstrip()[:1]
    if following.islower():
        return False
    if mark[0] != "." or len(mark) > 1:
        return True
    word = text[max(first, stop - 12) : stop].rpartition(" ")[2]
    if not word.isalnum():
        word_start = stop
        while (
            word_start > first
            and stop - word_start < 12
            and (text[word_start - 1].isalnum() or text[word_start - 1] in ".'’")
        ):
            word_start -= 1
        word = text[word_start:stop]
    if len(word) == 1 and word.isalpha() and word.isupper():
        return False
    if _DOMAIN.match(text, at):
        return False  # "Censor.NET"
    lowered = word.lower()
    if lowered in _CLOCK and _WEEKDAY.match(text, at):
        return False  # "from 10 p.m. Thursday"
    if lowered in _ABBREVIATIONS:
        return lowered in _CLOSING and text[at : at + 1].isspace() and following.isupper()
    return text[at : at + 1].isspace() or following in _OPENERS or following.isupper()


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    start = end - len(piece.lstrip())
    end = start + len(piece.strip())
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut + 1 if cut > 0 else start + LONGEST
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            spans.append((start, stop))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))
