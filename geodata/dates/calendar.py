"""Days told by the calendar: "14 July", "2024-07-14", "14.07", "the night of 14-15 July", "July", "on Tuesday"."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from geodata.dates.told import YEARS_OF_REPORTS, Told, look_up, precision_of, told_over
from geodata.lexicon import Lexicon, bits, slavic
from geodata.lexicon.en.beside import BEFORE_MONTH, SPAN_WORDS
from geodata.tokens import INSIDE, Words

_LAST_WEEK = bits("last_week")
_LAST = bits("last_words")
_NOT_MONTH = bits("not_months")
_WHERE = bits("at_words", "near_words", "from_words", "of_words")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?")
_SPAN = re.compile(r"(\d{1,2})[-/](\d{1,2})")
_DAY = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th|-?(?:{'|'.join(sorted(slavic.DAY_ENDINGS))}))?")
YEAR = re.compile(r"(?:19|20)\d\d")
_FUTURE_SLACK = dt.timedelta(days=1)


def calendar_day(words: Words, i: int, lexicon: Lexicon, published: dt.date | None) -> Told | None:
    """The day, or the month, whose name or number stands at token i; None where none does."""
    text = words.text[i]
    if text[0].isdigit():
        iso = _ISO.fullmatch(text)
        if iso:
            return _exact(words, i, i + 1, int(iso[1]), int(iso[2]), int(iso[3]), published)
        dotted = _DOTTED.fullmatch(text)
        if dotted and (dotted[3] or lexicon.language.code != "en") and int(dotted[2]) <= 12 and len(dotted[2]) == 2:
            year = int(dotted[3]) if dotted[3] else None
            year = year + 2000 if year is not None and year < 100 else year
            return _exact(words, i, i + 1, year, int(dotted[2]), int(dotted[1]), published)
        day = _DAY.fullmatch(words.lower[i])
        span = _span(words, i)
        if span is not None and (month := _months(words, span[2], lexicon)) is not None:
            return _two_days(words, i, span[2] + 1, month, span[:2], published)
        if day and 1 <= int(day[1]) <= 31:
            at = i + 1
            while at < len(words) and words.lower[at] in ("of", "day"):
                at += 1
            month = _months(words, at, lexicon)
            if month is not None and at < i + 3:
                return _with_year(words, i, at + 1, month, int(day[1]), published)
        return None
    if words.lower[i] in lexicon.language.holidays:
        return _holiday(words, i, lexicon, published)
    month = _months(words, i, lexicon)
    if month is None or not words.text[i][:1].isalpha():
        return None
    if lexicon.language.ordinals and (told := _in_words(words, i, lexicon)) is not None:
        return _with_year(words, told[0], i + 1, month, told[1], published)
    if lexicon.language.code == "en" and not words.text[i][:1].isupper():
        return None
    at = i + 1
    if at < len(words) and words.text[at] == ".":
        at += 1
    if at < len(words) and words.lower[at] == "the":
        at += 1
    day = _DAY.fullmatch(words.lower[at]) if at < len(words) else None
    span = _span(words, at) if at < len(words) and lexicon.language.code == "en" else None
    if span is not None and not _counts(words, at, span[2]):
        return _two_days(words, i, span[2], month, span[:2], published)
    if words.text[at + 1 : at + 2] == ["Movement"]:
        return None  # "the March 23 Movement"
    if day and 1 <= int(day[1]) <= 31 and lexicon.language.code == "en":
        return _with_year(words, i, at + 1, month, int(day[1]), published)
    told_year = YEAR.fullmatch(words.text[at]) if at < len(words) else None
    if told_year:
        return told_over(words, i, at + 1, None, "month", dt.date(int(told_year[0]), month, 15))
    if words.bits[i] & _NOT_MONTH and not (i > 0 and words.lower[i - 1] in BEFORE_MONTH):
        return None
    if published is None:
        return None
    guess = dt.date(published.year, month, 1)
    guess = guess if guess <= published else dt.date(published.year - 1, month, 1)
    return told_over(words, i, i + 1, None, "month", guess)


def _in_words(words: Words, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """ "двадцять першого" before the month at token i: the index of its first word, and the day."""
    number = look_up(words, i - 1, lexicon, lexicon.language.ordinals) if i else None
    if number is None:
        return None
    tens = lexicon.language.numerals.get(words.lower[i - 2], 0) if i > 1 and number < 10 else 0
    return (i - 2, tens + number) if tens in (20, 30) and tens + number <= 31 else (i - 1, number)


def weekday(words: Words, i: int, lexicon: Lexicon, published: dt.date | None) -> Told | None:
    """The day that a weekday at token i means: the latest not after publication."""
    number = look_up(words, i, lexicon, lexicon.language.weekdays)
    if number is None or words.bits[i] & INSIDE or words.lower[i] in slavic.NO_WEEKDAYS:
        return None
    if lexicon.language.code == "en":
        if not words.text[i][:1].isupper():
            return None
        if len(words.text[i]) <= 3 and words.bits[i] & _NOT_MONTH and words.lower[i + 1 : i + 2] != ["."]:
            return None
    if published is None:
        return told_over(words, i, i + 1, None, "unknown")
    back = (published.weekday() - number) % 7
    if back == 0 and words.has(i - 1, _LAST):
        back = 7
    behind = i + 1 + (words.lower[i + 1 : i + 2] in (["of"], [","]))
    if words.has(behind, _LAST_WEEK) or (words.has(i - 1, _LAST_WEEK) or words.has(i - 2, _LAST_WEEK)):
        week = published - dt.timedelta(days=published.weekday() + 7)
        last = words.phrase_end[behind] if words.has(behind, _LAST_WEEK) else i + 1
        return told_over(words, i, last, week + dt.timedelta(days=number), precision_of(words, i, i + 1))
    return told_over(words, i, i + 1, published - dt.timedelta(days=back), precision_of(words, i, i + 1))


def _holiday(words: Words, i: int, lexicon: Lexicon, published: dt.date | None) -> Told | None:
    """ "On New Year's Eve", "у новорічну ніч"; no other people's new year."""
    if i > 1 and lexicon.language.code == "en" and words.text[i - 1][:1].isupper():
        return None  # "the Lunar New Year celebrations"
    for one in lexicon.language.holidays[words.lower[i]]:
        last = i + 1 + len(one.rest)
        if tuple(words.lower[i + 1 : last]) == one.rest:
            told = _with_year(words, i, last, one.month, one.day, published)
            night = told is not None and one.night
            return told._replace(when=dataclasses.replace(told.when, precision="night")) if told and night else told
    return None


def _months(words: Words, i: int, lexicon: Lexicon) -> int | None:
    if not 0 <= i < len(words):
        return None
    return look_up(words, i, lexicon, lexicon.language.months)


def _span(words: Words, i: int) -> tuple[int, int, int] | None:
    """ "14-15", "14 to 15", "14/15": both days of a month and the index behind them."""
    one = _SPAN.fullmatch(words.lower[i])
    if one is not None:
        first, second, last = int(one[1]), int(one[2]), i + 1
    else:
        day = _DAY.fullmatch(words.lower[i])
        behind = _DAY.fullmatch(words.lower[i + 2]) if i + 2 < len(words) else None
        if day is None or behind is None or words.lower[i + 1] not in SPAN_WORDS:
            return None
        first, second, last = int(day[1]), int(behind[1]), i + 3
    return (first, second, last) if 1 <= first < second <= 31 and second - first <= 6 else None


def _counts(words: Words, first: int, last: int) -> bool:
    """Whether the second of two numbers counts what stands behind it: "on July 5 and 9 people were hurt"."""
    counted = last < len(words) and words.text[last].isalpha() and not words.bits[last] & _WHERE
    return counted and last - first == 3 and words.lower[first + 1] in ("and", "to")


def _two_days(
    words: Words, first: int, last: int, month: int, days: tuple[int, int], published: dt.date | None
) -> Told | None:
    """ "the night of 14-15 July" is the night that ends on the 15th; without a night both days bound the time."""
    begun = _with_year(words, first, last, month, days[0], published)
    ended = _with_year(words, first, last, month, days[1], published)
    if begun is None or ended is None or begun.when.date is None or ended.when.precision == "night":
        return ended
    return begun._replace(when=dataclasses.replace(begun.when, date_end=ended.when.date))


def _with_year(words: Words, first: int, last: int, month: int, day: int, published: dt.date | None) -> Told | None:
    at = last
    if at < len(words) and words.text[at] == ",":
        at += 1
    year = YEAR.fullmatch(words.text[at]) if at < len(words) else None
    if year:
        return _exact(words, first, at + 1, int(year[0]), month, day, published)
    return _exact(words, first, last, None, month, day, published)


def _exact(
    words: Words, first: int, last: int, year: int | None, month: int, day: int, published: dt.date | None
) -> Told | None:
    if not 1 <= month <= 12:
        return None
    if year is None and published is None:
        return told_over(words, first, last, None, precision_of(words, first, last))
    years = [year] if year is not None else [published.year, published.year - 1] if published else []
    for candidate in years:
        if candidate not in YEARS_OF_REPORTS:
            continue
        try:
            date = dt.date(candidate, month, day)
        except ValueError:
            continue
        if year is not None or published is None or date <= published + _FUTURE_SLACK:
            return told_over(words, first, last, date, precision_of(words, first, last))
    return None
