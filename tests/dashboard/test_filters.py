"""Filters let through what they ask for, count what has no day, and survive any URL."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pytest

from dashboard import collection, columns, filters
from dashboard.collection import Collection
from dashboard.filters import Filters
from geodata.frame import from_rows
from tests.dashboard import examples


@pytest.fixture(scope="module")
def made() -> Collection:
    rows = [collection.detail(strike) for strike in examples.MADE]
    return collection.of_rows(rows, examples.REPORTS, origin="demonstration")


def passing(made: Collection, **asked: Any) -> list[str]:
    shown = filters.mask(made.columns, Filters(**asked), search=made.archive.search)
    return [row["strike_id"] for row in made.archive.details(np.flatnonzero(shown).tolist())]


def test_the_last_askings_are_kept_and_what_was_made_of_them() -> None:
    data = collection.of_rows([collection.detail(one) for one in examples.MADE], [], origin="demonstration")
    count = []
    for asked in [Filters(text=str(n)) for n in range(collection.KEPT)] * 2:
        data.passing(asked).once("made", lambda: count.append(1))
    assert len(count) == collection.KEPT


def test_the_default_view_leaves_out_what_is_no_strike_of_now(made: Collection) -> None:
    assert passing(made) == [
        "r01-0", "r01-1", "r02-0", "r03-0", "r04-0", "r05-0", "r06-0", "r07-1", "r08-0",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"since": dt.date(2025, 3, 6)}, ["r05-0", "r07-1", "r08-0"]),
        ({"until": dt.date(2025, 3, 2)}, ["r01-1"]),
        ({"since": dt.date(2025, 3, 4), "until": dt.date(2025, 3, 4)}, ["r03-0"]),
        ({"since": dt.date(2025, 3, 5), "until": dt.date(2025, 3, 4)}, ["r03-0", "r04-0"]),
        ({"since": dt.date(2025, 3, 6), "undated": "with"}, ["r05-0", "r06-0", "r07-1", "r08-0"]),
        ({"undated": "only"}, ["r06-0"]),
        ({"undated": "without", "countries": ("PS",)}, []),
        ({"weapons": ("missile", "glide_bomb")}, ["r01-1", "r03-0"]),
        ({"countries": ("PS",)}, ["r06-0"]),
        ({"countries": ("none",)}, ["r05-0"]),
        ({"admin1s": ("Kharkiv Oblast",)}, ["r01-0", "r02-0", "r08-0"]),
        ({"sources": ("Outlet C",)}, ["r04-0", "r05-0"]),
        ({"casualties": ("yes",)}, ["r01-0", "r02-0", "r04-0", "r06-0", "r08-0"]),
        ({"casualties": ("no",)}, ["r01-1"]),
        ({"casualties": ("not_stated",)}, ["r03-0", "r05-0", "r07-1"]),
        ({"precisions": ("site",)}, ["r01-0", "r02-0"]),
        ({"precisions": ("oblast", "unplaced")}, ["r04-0", "r05-0"]),
        ({"claims": ("disputed",)}, ["r06-0"]),
        ({"kinds": ("background",)}, ["r07-0"]),
        ({"kinds": ("aggregate",)}, ["r04-1"]),
        ({"kinds": ("needed",)}, ["r08-1"]),
        ({"kinds": ("strike",)}, ["r01-0", "r01-1", "r02-0", "r03-0", "r04-0", "r05-0", "r06-0", "r08-0"]),
        ({"confidence": 0.8, "sources": ("Outlet C",)}, ["r04-0"]),
        ({"text": "WAREHOUSE"}, ["r01-1"]),
        ({"text": "харкові"}, ["r08-0"]),
        ({"text": "outlet b"}, ["r02-0", "r06-0"]),
        ({"text": "{{7*7}}"}, []),
    ],
)
def test_what_a_filter_lets_through(made: Collection, asked: dict[str, Any], ids: list[str]) -> None:
    assert passing(made, **asked) == ids


def test_a_week_passes_where_any_of_its_days_does(made: Collection) -> None:
    assert passing(made, kinds=("aggregate",), since=dt.date(2025, 3, 9)) == ["r04-1"]
    assert passing(made, kinds=("aggregate",), since=dt.date(2025, 3, 10)) == []


def test_a_month_is_all_its_days(made: Collection) -> None:
    assert passing(made, kinds=("background",), since=dt.date(2022, 4, 30)) == ["r07-0"]
    assert passing(made, kinds=("background",), since=dt.date(2022, 5, 1)) == []


def test_every_row_is_of_exactly_one_kind(made: Collection) -> None:
    every = [row for kind in columns.KINDS for row in passing(made, kinds=(kind,))]
    assert sorted(every) == sorted(row["strike_id"] for row in examples.ROWS)


def test_dozens_are_hurt_though_no_number_is_stated() -> None:
    row = {**examples.ROWS[3], "injured_text": "Dozens"}
    assert columns.from_frame(from_rows([row])).casualties.codes.tolist() == [columns.CASUALTIES.index("yes")]
    # A large store's lean columns lack the words, and say only that there are some.
    lean = from_rows([row]).drop(columns=["killed_text", "injured_text"]).assign(killed_told=False, injured_told=True)
    assert columns.from_frame(lean).casualties.codes.tolist() == [columns.CASUALTIES.index("yes")]
    nothing = lean.assign(injured_told=False)
    assert columns.from_frame(nothing).casualties.codes.tolist() == [columns.CASUALTIES.index("not_stated")]


def test_an_empty_frame_has_no_rows_and_no_faults() -> None:
    empty = columns.from_frame(from_rows([]))
    assert filters.mask(empty, Filters(text="x", confidence=0.5)).tolist() == []
    assert empty.range is None


def test_columns_cannot_be_written_to(made: Collection) -> None:
    with pytest.raises(ValueError, match="read-only"):
        made.columns.weapon.codes[0] = 1


ASKED = [
    Filters(),
    Filters(since=dt.date(2025, 3, 1), until=dt.date(2025, 3, 7), undated="with"),
    Filters(undated="only", text="a, b & c=1"),
    Filters(weapons=("missile+drone", "drone"), admin1s=("Kharkiv Oblast",), sources=("Видання Г", "none")),
    Filters(kinds=("background",), confidence=0.35, reviews=("needed",), claims=("denied",), casualties=("no", "yes")),
]


@pytest.mark.parametrize("asked", ASKED)
def test_what_the_url_says_is_what_was_asked(asked: Filters) -> None:
    assert filters.from_query(filters.to_query(asked)) == asked


def test_the_default_leaves_the_url_clean() -> None:
    assert filters.to_query(Filters()) == {}


@pytest.mark.parametrize(
    "query",
    [
        {"from": ["yesterday"], "to": ["2025-13-01"]},
        {"weapon": ["death ray"], "hurt": ["maybe"], "show": ["<script>"]},
        {"sure": ["NaN"]},
        {"sure": ["-1"], "undated": ["perhaps"]},
        {"from": ["0001-01-01"]},
        {"unknown": ["x"], "weapon": []},
    ],
)
def test_a_url_that_means_nothing_asks_nothing(query: dict[str, list[str]]) -> None:
    assert filters.from_query(query) == Filters()


def test_names_that_the_data_does_not_hold_are_dropped(made: Collection) -> None:
    query = {"country": ["UA", "XX"], "source": ["Outlet A", "<img src=x>"]}
    found = filters.from_query(query, columns=made.columns)
    assert (found.countries, found.sources) == (("UA",), ("Outlet A",))


def test_a_range_from_the_url_may_be_backwards() -> None:
    found = filters.from_query({"from": ["2025-03-07"], "to": ["2025-03-01"]})
    assert (found.since, found.until) == (dt.date(2025, 3, 1), dt.date(2025, 3, 7))


def test_a_chip_takes_away_one_word_and_the_last_word_the_whole_field() -> None:
    asked = Filters(weapons=("drone", "missile"), kinds=("background",))
    assert filters.active(asked) == ["weapons", "kinds"]
    assert filters.without(asked, "weapons", "drone").weapons == ("missile",)
    assert filters.without(asked, "kinds", "background").kinds == filters.SHOWN
    assert filters.without(asked, "weapons").weapons == ()
