"""What a store takes and what it refuses is the same in both databases."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from geodata import store
from geodata.errors import BadInput, BadReport

Make = Callable[..., Any]
# Nothing that a database could press together.
LONG = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzабвгдеєжзиіїйкл", k=9_000))


def test_words_for_a_place_and_addresses_may_be_as_long_as_they_like(location: str, report: Make, strike: Make) -> None:
    made = report(1, url=f"https://example.org/{LONG}")
    with store.open(location, create=True) as archive:
        archive.add(made, [strike(made, place_text=LONG, place_start=None, place_end=None)])
        assert archive.named([LONG]) == {"r1-0"}
        assert archive.add(report(1, url=made.url, text="Nothing happened."), []) == "new version"


REFUSED: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"text": "A\x00missile"}, {}, r"the report 'r1' cannot be kept: its text holds '\\x00'"),
    ({"title": "\ud800"}, {}, r"the report 'r1' cannot be kept: its title holds '\\ud800'"),
    ({"report_id": "\x00"}, {}, r"the report '\\x00' cannot be kept: its report_id"),
    ({"report_id": LONG}, {}, "its report_id has 9,000 characters; give at most 500"),
    ({}, {"quote": "A\x00missile"}, "the strike 'r1-0' cannot be kept: its quote holds"),
    ({}, {"place": LONG, "location": None}, "its place has 9,000 characters; give at most 200"),
    ({}, {"strike_id": LONG}, "its strike_id has 9,000 characters"),
]


def test_what_no_database_can_hold_is_refused_by_name(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        for of_report, of_strike, words in REFUSED:
            made = report(1, **of_report)
            with pytest.raises(BadReport if of_report else BadInput, match=words):
                archive.add(made, [strike(made, **{"strike_id": "r1-0", **of_strike})])
        assert archive.size() == (0, 0, 0)


def test_an_older_store_with_long_words_for_a_place_is_brought_up(location: str, older: Make) -> None:
    older("0003", place_text=LONG)
    with store.open(location) as archive:
        assert archive.named([LONG]) == {"r1-0"}
        assert archive.load()["place"].tolist() == ["Kyiv"]
