"""Days told in a sentence, against the day of publication, with the precision that the words have.

A weekday is the latest such day not after publication: news looks back. A day and month without a year is the
latest such day not after publication. Without a publication day, whatever needs it stays unknown. "Overnight"
is the night that ends on the day of publication; "Tuesday night" keeps Tuesday. A week, month or year told as
such gives no day: `date` is None and the precision says why.
"""

from __future__ import annotations

import datetime as dt

from geodata.dates.calendar import calendar_day, weekday
from geodata.dates.relative import ANAPHORIC, NIGHT_ONTO, RELATIVE, SPOKEN, TONIGHT, relative_day
from geodata.dates.told import Since, Told, day_of, is_recent
from geodata.lexicon import Lexicon, slavic
from geodata.lexicon.en.beside import WITHIN_A_DAY
from geodata.model import DatePrecision, When
from geodata.tokens import Words

__all__ = ["ANAPHORIC", "SPOKEN", "Since", "Told", "day_of", "find", "is_recent", "may_tell"]

_WITHIN_A_DAY = WITHIN_A_DAY | slavic.INTO


def may_tell(words: Words) -> bool:
    """Whether a day may be told in a sentence at all: most have neither a figure nor a word of time."""
    return bool(words.days) or bool(words.all_bits & RELATIVE)


def find(words: Words, lexicon: Lexicon, since: Since | dt.date | None) -> list[Told]:
    """The days told in a sentence, in order; `since` is the day of publication, or more. A clock time alone is none."""
    since = since if isinstance(since, Since) else Since(since)
    published = since.published
    found: list[Told] = []
    behind = 0
    told_so = list(words.where(RELATIVE))
    for i in sorted({*words.days, *told_so}) if told_so else words.days:
        if i < behind:
            continue
        told = (
            calendar_day(words, i, lexicon, published)
            or weekday(words, i, lexicon, published)
            or relative_day(words, i, lexicon, since, found)
        )
        if told is not None:
            found.append(told)
            behind = told.last
    return _joined(found, words) if len(found) > 1 else found


def _joined(found: list[Told], words: Words) -> list[Told]:
    """ "Monday, Dec. 26" is one day told twice; "overnight" beside a day is that day's night."""
    joined: list[Told] = []
    for told in found:
        if joined and told.first - joined[-1].last <= 2:
            before = joined[-1]
            between = words.lower[before.last : told.first]
            if all(word in _WITHIN_A_DAY for word in between):
                merged = _merge(before, told, words)
                if merged is not None:
                    joined[-1] = merged
                    continue
        joined.append(told)
    return joined


def _merge(before: Told, told: Told, words: Words) -> Told | None:
    night = "night" in (before.when.precision, told.when.precision)
    if (
        before.when.date == told.when.date
        or bool(words.bits[before.first] & TONIGHT)
        or words.bits[before.first] & NIGHT_ONTO
    ):
        date = told.when.date or before.when.date
    elif words.bits[told.first] & TONIGHT:
        date = before.when.date
    elif (
        _is_named(before, words)
        and _is_named(told, words)
        and abs(((told.when.date or before.about or dt.date.min) - (before.when.date or dt.date.min)).days) <= 7
    ):
        # A weekday and a date that disagree: the date counts. "From Monday to Tuesday": the later.
        date = told.when.date
    else:
        return None
    precision: DatePrecision = "night" if night else told.when.precision if told.when.date else before.when.precision
    return Told(
        before.first, told.last, When(date, precision, None, before.when.start, told.when.end), date or told.about
    )


def _is_named(told: Told, words: Words) -> bool:
    return not words.bits[told.first] & RELATIVE and told.when.date is not None
