"""Days told in a sentence, against the day of publication, with the precision that the words have.

A weekday is the latest such day not after publication: news looks back. A day and month without a year is the
latest such day not after publication. Without a publication day, whatever needs it stays unknown. "Overnight"
is the night that ends on the day of publication; "Tuesday night" keeps Tuesday. A week, month or year told as
such gives no day: `date` is None and the precision says why.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from geodata.lexicon import Lexicon, bits, slavic
from geodata.lexicon.en.beside import BEFORE_MONTH, EVENINGS, SPAN_WORDS, WITHIN_A_DAY
from geodata.model import DatePrecision, When
from geodata.tokens import INSIDE, Words

_TODAY = bits("today")
_YESTERDAY = bits("yesterday")
_DAY_BEFORE_YESTERDAY = bits("day_before_yesterday")
_TONIGHT = bits("tonight")
_LAST_EVENING = bits("last_evening")
_NIGHT = bits("night_words", "tonight")
_NIGHT_ONTO = bits("night_onto")
_PAST_DAY = bits("past_day")
_WEEK = bits("this_week", "last_week")
_LAST_WEEK = bits("last_week")
_MONTH = bits("this_month", "last_month")
_LAST_MONTH = bits("last_month")
_LAST_YEAR = bits("last_year")
_AGO = bits("ago")
_SAME_DAY = bits("same_day")
_DAY_BEFORE = bits("day_before")
_NEXT_DAY = bits("next_day")
_DAY_AFTER = bits("day_after")
_STRUCK = bits("strike_verbs", "sure_verbs", "sure_nouns", "strike_nouns", "blast_nouns")
_LAST = bits("last_words")
_NOT_MONTH = bits("not_months")
_WHERE = bits("at_words", "near_words", "from_words", "of_words")
_ANY = (
    _TODAY
    | _YESTERDAY
    | _DAY_BEFORE_YESTERDAY
    | _TONIGHT
    | _LAST_EVENING
    | _NIGHT_ONTO
    | _PAST_DAY
    | _WEEK
    | _MONTH
    | _LAST_YEAR
    | _SAME_DAY
    | _DAY_BEFORE
    | _NEXT_DAY
    | _DAY_AFTER
)
_FROM_TOLD = _SAME_DAY | _DAY_BEFORE | _NEXT_DAY | _DAY_AFTER
ANAPHORIC = _FROM_TOLD | _AGO | bits("clause_words")
"""Roles of words that may reckon from a day told before."""
SPOKEN = _TODAY | _YESTERDAY | _TONIGHT | _LAST_EVENING | _DAY_BEFORE_YESTERDAY
"""Roles of words that reckon from the day of speaking."""
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?")
_WITHIN_A_DAY = WITHIN_A_DAY | slavic.INTO
_SPAN = re.compile(r"(\d{1,2})[-/](\d{1,2})")
_DAY = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th|-?(?:{'|'.join(sorted(slavic.DAY_ENDINGS))}))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS_OF_REPORTS = range(1800, 2200)
_FUTURE_SLACK = dt.timedelta(days=1)
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


def find(words: Words, lexicon: Lexicon, since: Since | dt.date | None) -> list[Told]:
    """The days told in a sentence, in order; `since` is the day of publication, or more. A clock time alone is none."""
    since = since if isinstance(since, Since) else Since(since)
    published = since.published
    found: list[Told] = []
    behind = 0
    told_so = list(words.where(_ANY))
    for i in sorted({*words.days, *told_so}) if told_so else words.days:
        if i < behind:
            continue
        told = (
            _calendar(words, i, lexicon, published)
            or _weekday(words, i, lexicon, published)
            or _relative(words, i, lexicon, since, found)
        )
        if told is not None:
            found.append(told)
            behind = told.last
    return _joined(found, words) if len(found) > 1 else found


def day_of(published: dt.date | dt.datetime | None) -> dt.date | None:
    """The day of publication as written; a clock time is dropped, no zone is guessed.

    None for a year that no report is from: "a week ago" may not exist in a calendar that begins with year 1.
    """
    day = published.date() if isinstance(published, dt.datetime) else published
    return day if day is not None and day.year in _YEARS_OF_REPORTS else None


def _told(
    words: Words, first: int, last: int, date: dt.date | None, precision: DatePrecision, about: dt.date | None = None
) -> Told:
    last = min(last, len(words))
    when = When(date, precision, None, words.start[first], words.end[last - 1])
    return Told(first, last, when, about or date)


def _months(words: Words, i: int, lexicon: Lexicon) -> int | None:
    if not 0 <= i < len(words):
        return None
    return _look(words, i, lexicon, lexicon.language.months)


def _look(words: Words, i: int, lexicon: Lexicon, table: object) -> int | None:
    found: int | None = table.get(words.lower[i])  # type: ignore[attr-defined]
    if found is None and lexicon.language.code != "en" and words.text[i][:1].isalpha():
        from geodata.morphology import lemmas

        for form in lemmas(words.lower[i], lexicon.language.code):
            found = table.get(form)  # type: ignore[attr-defined]
            if found is not None:
                return found
    return found


def _calendar(words: Words, i: int, lexicon: Lexicon, published: dt.date | None) -> Told | None:
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
    month = _months(words, i, lexicon)
    if month is None or not words.text[i][:1].isalpha():
        return None
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
    told_year = _YEAR.fullmatch(words.text[at]) if at < len(words) else None
    if told_year:
        return _told(words, i, at + 1, None, "month", dt.date(int(told_year[0]), month, 15))
    if words.bits[i] & _NOT_MONTH and not (i > 0 and words.lower[i - 1] in BEFORE_MONTH):
        return None
    if published is None:
        return None
    guess = dt.date(published.year, month, 1)
    guess = guess if guess <= published else dt.date(published.year - 1, month, 1)
    return _told(words, i, i + 1, None, "month", guess)


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
    year = _YEAR.fullmatch(words.text[at]) if at < len(words) else None
    if year:
        return _exact(words, first, at + 1, int(year[0]), month, day, published)
    return _exact(words, first, last, None, month, day, published)


def _exact(
    words: Words, first: int, last: int, year: int | None, month: int, day: int, published: dt.date | None
) -> Told | None:
    if not 1 <= month <= 12:
        return None
    if year is None and published is None:
        return _told(words, first, last, None, _precision(words, first, last))
    years = [year] if year is not None else [published.year, published.year - 1] if published else []
    for candidate in years:
        if candidate not in _YEARS_OF_REPORTS:
            continue
        try:
            date = dt.date(candidate, month, day)
        except ValueError:
            continue
        if year is not None or published is None or date <= published + _FUTURE_SLACK:
            return _told(words, first, last, date, _precision(words, first, last))
    return None


def _weekday(words: Words, i: int, lexicon: Lexicon, published: dt.date | None) -> Told | None:
    number = _look(words, i, lexicon, lexicon.language.weekdays)
    if number is None or words.bits[i] & INSIDE or words.lower[i] in slavic.NO_WEEKDAYS:
        return None
    if lexicon.language.code == "en":
        if not words.text[i][:1].isupper():
            return None
        if len(words.text[i]) <= 3 and words.bits[i] & _NOT_MONTH and words.lower[i + 1 : i + 2] != ["."]:
            return None
    if published is None:
        return _told(words, i, i + 1, None, "unknown")
    back = (published.weekday() - number) % 7
    if back == 0 and words.has(i - 1, _LAST):
        back = 7
    behind = i + 1 + (words.lower[i + 1 : i + 2] in (["of"], [","]))
    if words.has(behind, _LAST_WEEK) or (words.has(i - 1, _LAST_WEEK) or words.has(i - 2, _LAST_WEEK)):
        week = published - dt.timedelta(days=published.weekday() + 7)
        return _told(words, i, i + 1, week + dt.timedelta(days=number), _precision(words, i, i + 1))
    return _told(words, i, i + 1, published - dt.timedelta(days=back), _precision(words, i, i + 1))


def _precision(words: Words, first: int, last: int) -> DatePrecision:
    """night where a word of the night stands right beside: "early on Friday", "Tuesday night", "in the night of"."""
    for j in range(max(first - 4, 0), min(last + 3, len(words))):
        if first <= j < last:
            continue
        if words.bits[j] & _NIGHT:
            between = words.text[words.phrase_end[j] : first] if j < first else words.text[last:j]
            if not any(t in ",;.:" for t in between) or len(between) <= 1:
                return "night"
    return "day"


def _relative(words: Words, i: int, lexicon: Lexicon, since: Since, before: list[Told]) -> Told | None:
    mask = words.bits[i]
    last = words.phrase_end[i]
    published = since.published
    ago = _ago(words, i, lexicon, since, before)
    if ago is not None:
        return ago
    if not mask & _ANY:
        return None
    day = dt.timedelta(days=1)
    told = _told_last(words, since, before) if mask & _FROM_TOLD else None
    if mask & (_SAME_DAY | _NEXT_DAY):
        if told is None:
            return None
        night = words.lower[last - 1] in EVENINGS
        return _told(words, i, last, told + day if mask & _NEXT_DAY else told, "night" if night else "day")
    if mask & _DAY_AFTER:
        if not _struck_behind(words, last):
            return None
        base = told or _behind(words, last, lexicon, published) or published
        return _told(words, i, last, base - day, "day") if base is not None else None
    if mask & _DAY_BEFORE and told is not None:
        return _told(words, i, last, told - day, "night" if _of_night(words, i, last) else "day")
    if since.spoken is not None and mask & SPOKEN:
        published = since.spoken
    if published is None:
        # No day to reckon from; whether it was a night or a day is still told.
        night = bool(mask & (_TONIGHT | _NIGHT_ONTO | _LAST_EVENING))
        known = mask & (_TODAY | _YESTERDAY | _DAY_BEFORE | _PAST_DAY | _DAY_BEFORE_YESTERDAY)
        return _told(words, i, last, None, "night" if night else _precision(words, i, last) if known else "unknown")
    if mask & _LAST_EVENING:
        return _told(words, i, last, published - day, "night")
    if mask & _DAY_BEFORE_YESTERDAY:
        return _told(words, i, last, published - 2 * day, "day")
    if mask & (_YESTERDAY | _DAY_BEFORE):
        night = _of_night(words, i, last)
        return _told(words, i, last, published - day, "night" if night else _precision(words, i, last))
    if mask & _PAST_DAY:
        return _told(words, i, last, published - day, "day")
    if mask & _TODAY:
        return _told(words, i, last, published, _precision(words, i, last))
    if mask & (_TONIGHT | _NIGHT_ONTO):
        return _told(words, i, last, published, "night")
    if mask & _WEEK:
        about = published - 7 * day if mask & _LAST_WEEK else published
        return _told(words, i, last, None, "week", about)
    if mask & _MONTH:
        about = published - 30 * day if mask & _LAST_MONTH else published
        return _told(words, i, last, None, "month", about)
    return _told(words, i, last, None, "year", dt.date(published.year - 1, 7, 1))


def _told_last(words: Words, since: Since, before: list[Told]) -> dt.date | None:
    """The day told last, in the same sentence, however old with its year, or before it."""
    here = next(
        (
            t.when.date
            for t in reversed(before)
            if _YEAR.fullmatch(words.text[t.last - 1]) or is_recent(t.when.date, since.published)
        ),
        None,
    )
    return here if here is not None or since.told is None else since.told()


def is_recent(day: dt.date | None, published: dt.date | None) -> bool:
    """Whether something else may be reckoned from a day: not from the "October 7 attacks"."""
    return day is not None and (published is None or (published - day).days <= _OLD)


def _of_night(words: Words, first: int, last: int) -> bool:
    return any(words.lower[j] in EVENINGS for j in range(first, last))


def _ago(words: Words, i: int, lexicon: Lexicon, since: Since, before: list[Told]) -> Told | None:
    """ "three days ago", "two weeks earlier": a day where the unit is a day, else a coarse span. "Three days after a
    missile hit" dates the strike, from the day told last."""
    published = since.published
    if i + 2 >= len(words) or published is None or words.bits[i] & INSIDE:
        return None
    unit = _look(words, i + 1, lexicon, lexicon.language.units)
    if unit is None:
        return None
    after = words.lower[i + 2] == "after" and _struck_behind(words, i + 3)
    if not (words.has(i + 2, _AGO) or after):
        return None
    word = words.lower[i]
    amount = int(word) if word.isdecimal() and len(word) < 4 else lexicon.language.numerals.get(word)
    if amount is None or amount * unit > 36500:
        return None
    told = _told_last(words, since, before) if after or words.lower[i + 2] in ("earlier", "before") else None
    base = told if told is not None else published
    if after and told is None:
        base = _behind(words, i + 3, lexicon, published) or published
    about = base - dt.timedelta(days=amount * unit)
    if unit == 1:
        return _told(words, i, i + 3, about, "day")
    precision: DatePrecision = "week" if unit == 7 else "month" if unit == 30 else "year"
    return _told(words, i, i + 3, None, precision, about)


def _struck_behind(words: Words, i: int) -> bool:
    """Whether the clause that begins at token i tells of a strike; "the attack" only points to one told before."""
    if words.lower[i : i + 1] and words.lower[i] in ("the", "that", "this"):
        return False
    for j in range(i, min(i + 14, len(words))):
        if words.text[j] in ",;:":
            return False
        if words.bits[j] & _STRUCK:
            return True
    return False


def _behind(words: Words, i: int, lexicon: Lexicon, published: dt.date | None) -> dt.date | None:
    """The day that the rest of the sentence names behind its first comma: "Two days after ..., rescuers on Friday"."""
    comma = next((j for j in range(i, len(words)) if words.text[j] == ","), len(words))
    for j in range(comma, len(words)):
        told = _calendar(words, j, lexicon, published) or _weekday(words, j, lexicon, published)
        if told is not None:
            return told.when.date
    return None


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
        or bool(words.bits[before.first] & _TONIGHT)
        or words.bits[before.first] & _NIGHT_ONTO
    ):
        date = told.when.date or before.when.date
    elif words.bits[told.first] & _TONIGHT:
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
    return not words.bits[told.first] & _ANY and told.when.date is not None
