"""Publication dates as files write them -> a day, or a moment with its zone; what is unclear is None, no guess."""

from __future__ import annotations

import datetime as dt
import re

EARLIEST_YEAR = 1900  # before that a "published" is a slip of the keyboard (1527, 0203), not a news report
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?", re.I)
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}(:\d{2})? \S+")


def published(value: object, *, today: dt.date | None = None) -> dt.date | dt.datetime | None:
    """The day or moment that `value` states, or None where it states none for certain.

    "2025-07-21" is a day. A clock time counts only with its zone ("2025-07-21T04:10:00+03:00", also the form of
    feeds and mail): without one the day is kept and the time dropped, for an assumed zone moves midnight.
    Years before 1900 and days more than a year ahead of `today` are slips, so None.
    """
    if isinstance(value, dt.datetime):
        return _plausible(value if value.tzinfo else value.date(), today)
    if isinstance(value, dt.date):
        return _plausible(value, today)
    if not isinstance(value, str):
        return None
    return _plausible(_parsed(value.strip()), today)


def _parsed(text: str) -> dt.date | dt.datetime | None:
    try:
        if match := _DAY.fullmatch(text):
            return dt.date(*map(int, match.groups()))
        if match := _MOMENT.fullmatch(text):
            if not match[4]:
                return dt.date.fromisoformat(match[1])
            return dt.datetime.fromisoformat(re.sub(r"\s*(Z|UTC|GMT)$", "+00:00", text.replace(",", "."), flags=re.I))
        if _MAIL.fullmatch(text):
            from email.utils import parsedate_to_datetime  # only feeds need it, and it is slow to load

            moment = parsedate_to_datetime(text)
            return moment if moment.tzinfo else moment.date()
    except (ValueError, IndexError, OverflowError):
        return None
    return None


def _plausible(value: dt.date | dt.datetime | None, today: dt.date | None) -> dt.date | dt.datetime | None:
    if value is None:
        return None
    day = value.date() if isinstance(value, dt.datetime) else value
    latest = (today or dt.datetime.now(tz=dt.UTC).date()) + dt.timedelta(days=366)
    return value if day.year >= EARLIEST_YEAR and day <= latest else None
