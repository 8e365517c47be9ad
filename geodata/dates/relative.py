"""Days reckoned from another: "yesterday", "overnight", "three days ago", "the next day", "last week"."""

from __future__ import annotations

import datetime as dt

from geodata.dates.calendar import YEAR, calendar_day, weekday
from geodata.dates.told import Since, Told, is_recent, look_up, precision_of, told_over
from geodata.lexicon import Lexicon, bits, slavic
from geodata.lexicon.en.beside import EVENINGS
from geodata.model import DatePrecision
from geodata.tokens import INSIDE, Words

_TODAY = bits("today")
_YESTERDAY = bits("yesterday")
_DAY_BEFORE_YESTERDAY = bits("day_before_yesterday")
TONIGHT = bits("tonight")
_LAST_EVENING = bits("last_evening")
NIGHT_ONTO = bits("night_onto")
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
_STRUCK = bits("strike_verbs", "sure_verbs", "sure_nouns", "strike_nouns", "blast_nouns", "intercept_verbs")
_ONTO = bits("onto_words", "at_words")
_TOLD_OF, _NAMED = 14, 4
"""Tokens behind "after" in which the strike is looked for, and the same behind "after the"."""
RELATIVE = (
    _TODAY
    | _YESTERDAY
    | _DAY_BEFORE_YESTERDAY
    | TONIGHT
    | _LAST_EVENING
    | NIGHT_ONTO
    | _PAST_DAY
    | _WEEK
    | _MONTH
    | _LAST_YEAR
    | _SAME_DAY
    | _DAY_BEFORE
    | _NEXT_DAY
    | _DAY_AFTER
)
"""Roles of words that reckon a day from another."""
_FROM_TOLD = _SAME_DAY | _DAY_BEFORE | _NEXT_DAY | _DAY_AFTER
ANAPHORIC = _FROM_TOLD | _AGO | bits("clause_words")
"""Roles of words that may reckon from a day told before."""
SPOKEN = _TODAY | _YESTERDAY | TONIGHT | _LAST_EVENING | _DAY_BEFORE_YESTERDAY
"""Roles of words that reckon from the day of speaking."""


def relative_day(words: Words, i: int, lexicon: Lexicon, since: Since, before: list[Told]) -> Told | None:
    """The day that the words at token i reckon from another, or how coarsely they have it; None where they do not.

    `before` are the days told so far in the sentence, from which "the next day" is reckoned.
    """
    mask = words.bits[i]
    last = words.phrase_end[i]
    published = since.published
    ago = _ago(words, i, lexicon, since, before)
    if ago is not None:
        return ago
    if not mask & RELATIVE:
        return None
    day = dt.timedelta(days=1)
    told = _told_last(words, since, before) if mask & _FROM_TOLD else None
    if mask & (_SAME_DAY | _NEXT_DAY):
        if told is None:
            return None
        night = words.lower[last - 1] in EVENINGS
        return told_over(words, i, last, told + day if mask & _NEXT_DAY else told, "night" if night else "day")
    if mask & _DAY_AFTER:
        if not _struck_behind(words, last):
            return None
        base = told or _behind(words, last, lexicon, published) or published
        return told_over(words, i, last, base - day, "day") if base is not None else None
    if mask & _DAY_BEFORE and told is not None:
        return told_over(words, i, last, told - day, "night" if _of_night(words, i, last) else "day")
    if since.spoken is not None and mask & SPOKEN:
        published = since.spoken
    if published is None:
        # No day to reckon from; whether it was a night or a day is still told.
        night = bool(mask & (TONIGHT | NIGHT_ONTO | _LAST_EVENING))
        known = mask & (_TODAY | _YESTERDAY | _DAY_BEFORE | _PAST_DAY | _DAY_BEFORE_YESTERDAY)
        return told_over(
            words, i, last, None, "night" if night else precision_of(words, i, last) if known else "unknown"
        )
    if mask & _LAST_EVENING:
        return told_over(words, i, last, published - day, "night")
    if mask & _DAY_BEFORE_YESTERDAY:
        return told_over(words, i, last, published - 2 * day, "day")
    if mask & (_YESTERDAY | _DAY_BEFORE):
        night = _of_night(words, i, last)
        return told_over(words, i, last, published - day, "night" if night else precision_of(words, i, last))
    if mask & _PAST_DAY:
        return told_over(words, i, last, published - day, "day")
    if mask & _TODAY:
        return told_over(words, i, last, published, precision_of(words, i, last))
    if mask & (TONIGHT | NIGHT_ONTO):
        return told_over(words, i, last, published, "night")
    if mask & _WEEK:
        about = published - 7 * day if mask & _LAST_WEEK else published
        return told_over(words, i, last, None, "week", about)
    if mask & _MONTH:
        about = published - 30 * day if mask & _LAST_MONTH else published
        return told_over(words, i, last, None, "month", about)
    return told_over(words, i, last, None, "year", dt.date(published.year - 1, 7, 1))


def _told_last(words: Words, since: Since, before: list[Told]) -> dt.date | None:
    """The day told last, in the same sentence, however old with its year, or before it."""
    here = next(
        (
            t.when.date
            for t in reversed(before)
            if YEAR.fullmatch(words.text[t.last - 1]) or is_recent(t.when.date, since.published)
        ),
        None,
    )
    return here if here is not None or since.told is None else since.told()


def _of_night(words: Words, first: int, last: int) -> bool:
    return any(words.lower[j] in EVENINGS or words.lower[j].startswith(slavic.NIGHT) for j in range(first, last))


def _ago(words: Words, i: int, lexicon: Lexicon, since: Since, before: list[Told]) -> Told | None:
    """ "three days ago", "two weeks earlier": a day where the unit is a day, else a coarse span. "Three days after a
    missile hit" dates the strike, from the day told last."""
    published = since.published
    if i + 2 >= len(words) or published is None or words.bits[i] & INSIDE:
        return None
    unit = look_up(words, i + 1, lexicon, lexicon.language.units)
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
        return told_over(words, i, i + 3, about, "day")
    precision: DatePrecision = "week" if unit == 7 else "month" if unit == 30 else "year"
    return told_over(words, i, i + 3, None, precision, about)


def _struck_behind(words: Words, i: int) -> bool:
    """Whether the clause that begins at token i tells of a strike; "the attack" only points to one told before, but
    "the attack on a camp in Rafah" tells of it."""
    definite = words.lower[i : i + 1] and words.lower[i] in ("the", "that", "this")
    for j in range(i, min(i + (_NAMED if definite else _TOLD_OF), len(words))):
        if words.text[j] in ",;:":
            return False
        if words.bits[j] & _STRUCK and (not definite or words.has(words.phrase_end[j], _ONTO)):
            return True
    return False


def _behind(words: Words, i: int, lexicon: Lexicon, published: dt.date | None) -> dt.date | None:
    """The day that the rest of the sentence names behind its first comma: "Two days after ..., rescuers on Friday"."""
    comma = next((j for j in range(i, len(words)) if words.text[j] == ","), len(words))
    for j in range(comma, len(words)):
        told = calendar_day(words, j, lexicon, published) or weekday(words, j, lexicon, published)
        if told is not None:
            return told.when.date
    return None
