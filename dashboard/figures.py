"""Figures of a report in words: a bound is said as a bound, nothing said is not zero, and nothing is added up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dashboard.words import Words

Row = Mapping[str, Any]


def figure(row: Row, what: str, words: Words) -> str:
    """What a report says of the killed or injured: "5", "at least 5", "none, says the report", "not stated"."""
    low, high, text = (_null(row.get(f"{what}_{part}")) for part in ("min", "max", "text"))
    if low is None and high is None:
        return words("figure_words", text=text) if text else words("not_stated")
    if high == 0:
        return words("figure_none")
    if low is not None and high is not None:
        return (
            words.number(low)
            if low == high
            else words("figure_between", low=words.number(low), high=words.number(high))
        )
    if low is not None:
        return words("figure_at_least", n=low)
    assert high is not None
    return words("figure_up_to", n=high)


def when(row: Row, words: Words, *, short: bool = False) -> str:
    """The day of a strike to the precision that is known: a week is not a day, and none is said to be none.

    `short` abbreviates the month of a single day, for tables.
    """
    told = words.short_day if short else words.day
    first, last = day(row.get("date")), day(row.get("date_end"))
    precision = row.get("date_precision")
    if first is None:
        return words("date_not_stated")
    if precision == "month":
        return words("date_month", month=words.month(first))
    if precision == "year":
        return words("date_year", year=str(first.year))
    if precision == "week" and last is None:
        return words("date_week", day=told(first))
    if precision == "night":
        return words("date_night", day=words.span(first, last) if last else told(first))
    return words.span(first, last) if last else told(first)


def day(value: Any) -> dt.date | None:
    """A day of a frame (Timestamp, NaT) or of a row (ISO text, None)."""
    value = _null(value)
    if value is None:
        return None
    if isinstance(value, str):
        return dt.date.fromisoformat(value[:10])
    return value.date() if isinstance(value, dt.datetime) else value


def moment(value: Any, words: Words) -> str | None:
    """When a report was published, in words; None where that is not known."""
    value = _null(value)
    if value is None:
        return None
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value)  # a day alone becomes its midnight
    if isinstance(value, dt.datetime):
        return words.moment(value.astimezone(dt.UTC) if value.tzinfo else value)
    return words.short_day(value)


def _null(value: Any) -> Any:
    """Null of pandas, NaN and None are one."""
    if value is None or str(value) in ("<NA>", "NaT", "nan"):
        return None
    return value
