"""Time: every dated strike is in one bin, a week is not a day, silence of an outlet is seen."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard import charts, collection, controls, headline, words
from dashboard.collection import Collection, Read
from dashboard.columns import day_of
from dashboard.filters import KINDS, Filters, Passing, mask
from tests.dashboard import examples


@pytest.fixture(scope="module")
def made() -> Collection:
    rows = [collection.detail(strike) for strike in examples.MADE]
    return collection.of_rows(rows, examples.REPORTS, origin="demonstration")


def day(text: str) -> np.datetime64:
    return np.datetime64(text, "D")


@pytest.mark.parametrize(
    ("first", "last", "unit", "count", "edge"),
    [
        ("2025-03-01", "2025-03-01", "day", 1, "2025-03-02"),
        ("2025-03-01", "2025-03-31", "day", 31, "2025-04-01"),
        ("2024-01-01", "2025-03-31", "week", 66, "2025-04-07"),
        ("2024-01-03", "2025-03-31", "week", 66, "2025-04-07"),
        ("2014-01-15", "2025-03-31", "month", 135, "2025-04-01"),
        ("1990-05-01", "2025-03-31", "year", 36, "2026-01-01"),
    ],
)
def test_long_ranges_have_wider_bins(first: str, last: str, unit: str, count: int, edge: str) -> None:
    over = charts.bins(day(first), day(last))
    assert (over.unit, len(over), str(over.edges[-1])) == (unit, count, edge)
    assert over.edges[0] <= day(first) < over.edges[1]
    assert over.edges[-2] <= day(last) < over.edges[-1]


def test_days_outside_and_unknown_are_in_no_bin() -> None:
    over = charts.bins(day("2025-03-01"), day("2025-03-03"))
    days = np.array(["2025-02-28", "2025-03-01", "2025-03-03", "2025-03-04", "NaT"], dtype="datetime64[D]")
    assert over.of(days).tolist() == [-1, 0, 2, -1, -1]
    by_day = np.array([1, 0, 1])  # from 1 March on
    assert over.sum(day("2025-03-01"), by_day).tolist() == [1, 0, 1]


def test_the_bars_hold_every_strike_with_a_day(made: Collection) -> None:
    shown = made.passing(Filters())
    drawn = charts.timeline(made, shown, since=None, until=None, words=words.of("en"))
    assert drawn is not None
    assert sum(drawn["n"]) == int((shown.all & made.columns.dated).sum()) == 8


def test_a_week_is_a_span_and_not_a_bar(made: Collection) -> None:
    shown = mask(made.columns, Filters(kinds=KINDS))
    spans = charts.spans(made.columns, shown)
    assert [(str(first), str(last), n) for first, last, n in spans] == [
        ("2022-04-01", "2022-04-30", 1),
        ("2025-03-03", "2025-03-09", 1),
    ]


def test_days_of_which_something_is_told_are_runs_a_span_with_its_first_day(made: Collection) -> None:
    drawn = charts.timeline(made, made.any_day(Filters(kinds=KINDS)), since=None, until=None, words=words.of("en"))
    assert drawn is not None
    runs = [(day_of(first), day_of(past)) for first, past in zip(drawn["told"][::2], drawn["told"][1::2], strict=True)]
    told = {str(at) for first, past in runs for at in np.arange(first, past)}
    columns = made.columns
    assert told == {str(day_of(first)) for first in columns.first[columns.dated]}
    assert len(runs) < len(told)


def test_an_outlet_is_silent_where_it_published_nothing(made: Collection) -> None:
    over = charts.bins(day("2025-03-02"), day("2025-03-07"))
    rows = dict(charts.coverage(made.read, over))
    assert rows["Outlet C"].tolist() == [1, 0, 0, 0, 2, 0]
    assert rows["Outlet A"].tolist() == [0, 1, 0, 1, 0, 1]


def test_outlets_past_the_eighth_are_told_together() -> None:
    from dashboard.columns import Vocabulary

    names = tuple(f"outlet {i:02}" for i in range(12))
    codes = np.arange(12, dtype=np.int32)
    days = np.full(12, day("2025-03-01"))
    rows = charts.coverage(
        Read(Vocabulary(names, codes), days, np.ones(len(days), dtype=np.int64)),
        charts.bins(day("2025-03-01"), day("2025-03-02")),
    )
    assert len(rows) == charts.MOST_OUTLETS + 1
    assert rows[-1][0] is None
    assert rows[-1][1].tolist() == [4, 0]


def test_no_day_at_all_draws_nothing(made: Collection) -> None:
    undated = Passing(made.columns, Filters(undated="only"))
    assert charts.timeline(made, undated, since=None, until=None, words=words.of("en")) is None


@pytest.mark.parametrize("told", ["0001-01-01", "1969-12-29", "9999-12-30", "9999-12-31"])
@pytest.mark.parametrize("precision", ["day", "night", "week", "month", "year"])
def test_a_day_at_the_edge_of_the_calendar_stops_no_page(told: str, precision: str) -> None:
    row = {**collection.detail(examples.MADE[0]), "date": told, "date_end": None, "date_precision": precision}
    data = collection.of_rows([row], [], origin="demonstration")
    drawn = charts.timeline(data, data.any_day(Filters()), since=None, until=None, words=words.of("en"))
    assert drawn is not None
    counts = headline.count(data, data.passing(Filters()))
    assert (drawn["n"] == [1], len(drawn["spans"])) == ((True, 0) if precision in ("day", "night") else (False, 1))
    assert str(counts.first) == told
    assert told <= str(counts.last) <= "9999-12-31"
    assert headline.sentence(counts, Filters(), "mentions", words.of("en"))
    last = controls.last_day(data)
    assert last is not None
    first, until = controls.preset_range("90", last)
    assert first is not None
    assert first <= last == until
