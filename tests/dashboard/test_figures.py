"""Figures and days in words: bounds stay bounds, what is not said is not zero."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from dashboard import figures, words

ENGLISH = words.of("en")


@pytest.mark.parametrize(
    ("low", "high", "text", "said"),
    [
        (5, 5, "five", "5"),
        (5, None, "at least five", "at least 5"),
        (None, 5, "up to five", "up to 5"),
        (4, 6, "between four and six", "4–6"),
        (0, 0, "no casualties", "none, says the report"),
        (None, None, "dozens", "no number: “dozens”"),
        (None, None, None, "not stated"),
        (1200, None, "more than 1,200", "at least 1,200"),
        (pd.NA, pd.NA, None, "not stated"),
        (float("nan"), 3, None, "up to 3"),
    ],
)
def test_a_figure_is_said_as_the_report_says_it(low: Any, high: Any, text: str | None, said: str) -> None:
    row = {"killed_min": low, "killed_max": high, "killed_text": text}
    assert figures.figure(row, "killed", ENGLISH) == said


@pytest.mark.parametrize(
    ("first", "last", "precision", "said"),
    [
        ("2025-03-07", None, "day", "7 March 2025"),
        ("2025-03-07", None, "night", "night of 7 March 2025"),
        ("2025-03-06", "2025-03-07", "night", "night of 6–7 March 2025"),
        ("2025-03-01", "2025-03-07", "week", "1–7 March 2025"),
        ("2025-03-03", None, "week", "in the week of 3 March 2025"),
        ("2025-03-01", "2025-03-31", "month", "in March 2025, day not stated"),
        ("2025-01-01", None, "year", "in 2025, day not stated"),
        (None, None, "unknown", "date not stated"),
        (pd.NaT, pd.NaT, "unknown", "date not stated"),
        (pd.Timestamp("2025-03-07"), None, "day", "7 March 2025"),
    ],
)
def test_a_day_is_said_to_the_precision_that_is_known(first: Any, last: Any, precision: str, said: str) -> None:
    assert figures.when({"date": first, "date_end": last, "date_precision": precision}, ENGLISH) == said


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2025-03-07", "7 Mar 2025"),
        ("2025-03-07T14:05:00Z", "7 Mar 2025, 14:05 UTC"),
        ("2025-03-07T14:05:00+02:00", "7 Mar 2025, 12:05 UTC"),
        (None, None),
    ],
)
def test_publication_has_a_clock_time_only_where_one_is_known(published: str | None, said: str | None) -> None:
    assert figures.moment(published, ENGLISH) == said
