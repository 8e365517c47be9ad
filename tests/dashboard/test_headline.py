"""The headline counts honestly, in words that say what was counted."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from dashboard import collection, headline, views, words
from dashboard.collection import Collection
from dashboard.filters import Filters, Passing
from tests.dashboard import examples

ENGLISH = words.of("en")
ROWS = [collection.detail(strike) for strike in examples.MADE]


@pytest.fixture(scope="module")
def made() -> Collection:
    return collection.of_rows(ROWS, examples.REPORTS, origin="demonstration")


@pytest.fixture(scope="module")
def linked() -> Collection:
    rows = [
        {**row, "event_id": "kharkiv" if row["place"] == "Saltivskyi district" else row["strike_id"]} for row in ROWS
    ]
    return collection.of_rows(rows, examples.REPORTS, origin="demonstration")


def said(data: Collection, mode: headline.Mode = "events", **asked: Any) -> str:
    filters = Filters(**asked)
    counts = headline.count(data, Passing(data.columns, filters, search=data.archive.search))
    parts = headline.sentence(counts, filters, mode, ENGLISH)
    lines = ["".join(text for text, _ in parts)]
    return " ".join(lines + ["".join(text for text, _ in line) for line in headline.remarks(counts, filters, ENGLISH)])


def test_until_events_are_linked_it_speaks_of_reports_of_strikes(made: Collection) -> None:
    assert said(made) == (
        "8 reports of strikes at 6 places, from 9 reports by 4 outlets, 2–7 March 2025. 1 mention could not be placed."
        " 1 has no date. Counted apart: 1 interception, 1 mention of the past, 1 regional or national total, 1 that"
        " needs review."
    )


def test_once_linked_it_counts_strikes(linked: Collection) -> None:
    assert said(linked).startswith("7 reported strikes at 6 places, from 9 reports by 4 outlets")
    assert said(linked, "mentions").startswith("8 reports of strikes")


def test_nothing_found_is_not_nothing_happened(made: Collection) -> None:
    assert said(made, countries=("PS",), weapons=("drone",)) == ENGLISH("headline_none")


def test_undated_strikes_that_a_range_hides_are_counted(made: Collection) -> None:
    import datetime as dt

    text = said(made, since=dt.date(2025, 3, 1), until=dt.date(2025, 3, 7))
    assert "1 has no date and is not shown." in text
    assert said(made, undated="only") == "1 report of a strike at 1 place, from 9 reports by 4 outlets. 1 has no date."


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("background", "1 mention of the past at 1 place"),
        ("aggregate", "1 regional or national total at 1 place"),
        ("needed", "1 that needs review at 1 place"),
        ("intercepted", "1 interception at 1 place"),
    ],
)
def test_what_is_left_out_is_counted_in_words_of_its_own(made: Collection, kind: str, text: str) -> None:
    assert said(made, kinds=(kind,)).startswith(text)


def test_an_interception_on_the_map_is_not_counted_as_a_strike(made: Collection) -> None:
    assert said(made, kinds=("strike", "intercepted")).startswith("8 reports of strikes")
    assert "1 interception" in said(made)


def test_every_number_leads_to_its_list(made: Collection) -> None:
    counts = headline.count(made, Passing(made.columns, Filters()))
    parts = headline.sentence(counts, Filters(), "mentions", ENGLISH)
    assert [target for _, target in parts if target] == [
        ("table", None, None), ("map", None, None), ("sources", None, None), ("sources", None, None),
    ]  # fmt: skip
    leads = [target for line in headline.remarks(counts, Filters(), ENGLISH) for _, target in line if target]
    assert leads == [
        ("unplaced", None, None), ("table", None, "only"), ("table", "intercepted", None),
        ("table", "background", None), ("table", "aggregate", None), ("table", "needed", None),
    ]  # fmt: skip


def test_reports_whose_outlet_is_unknown_are_not_by_0_outlets() -> None:
    from dataclasses import replace

    report = replace(examples.GLIDE, source=None)
    rows = [{**row, "source": None} for row in ROWS if row["report_id"] == "r03"]
    alone = collection.of_rows(rows, [report], origin="mine")
    assert said(alone) == "1 report of a strike at 1 place, from 1 report, 4 March 2025."


def test_nothing_read_is_counted_without_a_fault() -> None:
    empty = collection.of_rows([], [], origin="mine")
    assert headline.count(empty, Passing(empty.columns, Filters())).mentions == 0


@pytest.mark.parametrize(
    ("language", "mode", "unlinked", "linked_too"),
    [
        ("en", "events", "{n} mentions", "{n} reported strikes"),
        ("en", "mentions", "{n} mentions", "{n} mentions"),
        ("en", "reports", "{n} reports", "{n} reports"),
        ("uk", "events", "{n} згадок", "{n} повідомлених ударів"),
        ("uk", "reports", "{n} матеріалів", "{n} матеріалів"),
    ],
)
def test_the_map_calls_what_it_counts_by_its_name(
    made: Collection,
    linked: Collection,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    mode: str,
    unlinked: str,
    linked_too: str,
) -> None:
    monkeypatch.setattr(views.st, "session_state", {"mode": mode})
    for data, several in ((dataclasses.replace(made, events=None), unlinked), (linked, linked_too)):
        forms = views.Page(data, Filters(), words.of(language), "map", ()).counted
        assert forms.get("many", forms["other"]) == several
