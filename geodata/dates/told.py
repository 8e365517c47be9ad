"""A day as it is told, what days are reckoned from, and how precisely the words around it have it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import NamedTuple

from geodata.lexicon import Lexicon, bits
from geodata.model import DatePrecision, When
from geodata.tokens import Words

_NIGHT = bits("night_words", "tonight")
YEARS_OF_REPORTS = range(1800, 2200)
_OLD = 31
"""Days before publication from which on a day is history, from which nothing is reckoned."""


class Told(NamedTuple):
    """A day as told over the tokens [first, last). `about` is a day inside a coarser span, for judging its age only."""

    first: int
    last: int
    when: When
    about: dt.date | None


class Since(NamedTuple):
    """What days are reckoned from: `published`, the day `told` last before the sentence, the day on which the words
    in quotation marks were `spoken`. None where there is none. `told` is asked for only where words reckon from it."""

    published: dt.date | None
    told: Callable[[], dt.date | None] | None = None
    spoken: dt.date | None = None


def told_over(
    words: Words, first: int, last: int, date: dt.date | None, precision: DatePrecision, about: dt.date | None = None
) -> Told:
    """A day told by the tokens [first, last)."""
    last = min(last, len(words))
    when = When(date, precision, None, words.start[first], words.end[last - 1])
    return Told(first, last, when, about or date)


def day_of(published: dt.date | dt.datetime | None) -> dt.date | None:
    """The day of publication as written; a clock time is dropped, no zone is guessed.

    None for a year that no report is from: "a week ago" may not exist in a calendar that begins with year 1.
    """
    day = published.date() if isinstance(published, dt.datetime) else published
    return day if day is not None and day.year in YEARS_OF_REPORTS else None


def is_recent(day: dt.date | None, published: dt.date | None) -> bool:
    """Whether something else may be reckoned from a day: not from the "October 7 attacks"."""
    return day is not None and (published is None or (published - day).days <= _OLD)


def precision_of(words: Words, first: int, last: int) -> DatePrecision:
    """night where a word of the night stands right beside: "early on Friday", "Tuesday night", "in the night of"."""
    for j in range(max(first - 4, 0), min(last + 3, len(words))):
        if first <= j < last:
            continue
        if words.bits[j] & _NIGHT:
            between = words.text[words.phrase_end[j] : first] if j < first else words.text[last:j]
            if not any(t in ",;.:" for t in between) or len(between) <= 1:
                return "night"
    return "day"


def look_up(words: Words, i: int, lexicon: Lexicon, table: Mapping[str, int]) -> int | None:
    """What a table says of the word at token i, in any of its forms; None where it does not know it."""
    found = table.get(words.lower[i])
    if found is None and lexicon.language.code != "en" and words.text[i][:1].isalpha():
        from geodata.morphology import lemmas

        for form in lemmas(words.lower[i], lexicon.language.code):
            found = table.get(form)
            if found is not None:
                return found
    return found
