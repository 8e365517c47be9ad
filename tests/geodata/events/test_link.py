"""Strikes become events where place, day and facts agree, and stay apart where they do not."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from geodata.events import link, touched
from geodata.frame import from_rows

KYIV = {"place": "Kyiv", "settlement": "Kyiv", "latitude": 50.45, "longitude": 30.52, "admin1": "Kyiv City"}
SUMY = {"place": "Sumy", "settlement": "Sumy", "latitude": 50.92, "longitude": 34.8, "admin1": "Sumy Oblast"}


def strike(strike_id: str, report_id: str, **given: Any) -> dict[str, Any]:
    """A strike in Kyiv on 8 July 2024 with nothing else said, but for what is given."""
    return {
        "strike_id": strike_id,
        "report_id": report_id,
        "country": "UA",
        "place_kind": "settlement",
        "date": "2024-07-08",
        "date_precision": "day",
        "published": "2024-07-08",
        "weapon": "unknown",
        "quote": "",
        "review": "machine",
        **KYIV,
        **given,
    }


def events(*rows: dict[str, Any]) -> list[str]:
    return list(link(from_rows(rows)))


ONE_EVENT = {
    "same town and day": ({}, {}),
    "a district and its city": ({"district": "Shevchenkivskyi", "place_kind": "district"}, {}),
    "an early and a later toll": ({"killed_min": 3}, {"killed_min": 9, "published": "2024-07-09"}),
    "the night by its evening and by its morning": (
        {"date": "2024-07-07", "date_precision": "night", "killed_min": 4},
        {"date_precision": "night", "killed_min": 4},
    ),
    "missiles, and missiles with drones": ({"weapon": "missile"}, {"weapon": "missile+drone"}),
    "an undated telling with the same weapon and toll": (
        {"date": None, "date_precision": "unknown", "weapon": "drone", "killed_min": 2},
        {"weapon": "drone", "killed_min": 2},
    ),
    "across languages": (
        {"quote": "Ракета влучила в лікарню, двоє загиблих", "killed_min": 2},
        {"quote": "A missile hit a hospital, killing two", "killed_min": 2},
    ),
}
TWO_EVENTS = {
    "another town": ({}, SUMY),
    "the day after": ({}, {"date": "2024-07-09"}),
    "another district": (
        {"district": "Shevchenkivskyi", "place_kind": "district"},
        {"district": "Darnytskyi", "place_kind": "district"},
    ),
    "another weapon": ({"weapon": "drone"}, {"weapon": "artillery"}),
    "another target and another hour": (
        {"quote": "hit a hospital in the morning"},
        {"quote": "hit a market late in the evening"},
    ),
    "a toll far off at the same hour": ({"killed_min": 1}, {"killed_min": 40}),
    "a whole oblast": ({"place_kind": "admin1", "settlement": None}, {"place_kind": "admin1", "settlement": None}),
    "a total": ({"aggregate": True}, {}),
    "no place": ({"latitude": None, "longitude": None}, {"latitude": None, "longitude": None}),
    "no day at all": ({"date": None, "published": None}, {"date": None, "published": None}),
    "a month is no day": ({"date_precision": "month"}, {"date_precision": "month"}),
    "rejected by hand": ({"review": "rejected"}, {}),
    "only one shot down and another weapon": ({"intercepted": True, "weapon": "drone"}, {"weapon": "missile"}),
}


@pytest.mark.parametrize("case", ONE_EVENT)
def test_reports_of_one_strike_are_one_event(case: str) -> None:
    first, second = ONE_EVENT[case]
    assert events(strike("s1", "r1", **first), strike("s2", "r2", **second)) == ["s1", "s1"]


@pytest.mark.parametrize("case", TWO_EVENTS)
def test_what_differs_stays_apart(case: str) -> None:
    first, second = TWO_EVENTS[case]
    assert events(strike("s1", "r1", **first), strike("s2", "r2", **second)) == ["s1", "s2"]


def test_two_strikes_that_one_report_tells_apart_stay_apart_even_through_a_third() -> None:
    told = events(strike("a", "r1"), strike("b", "r1"), strike("c", "r2"))
    assert told[0] != told[1]


def test_a_strike_id_namesake_of_two_oblasts_is_two_places() -> None:
    assert events(strike("a", "r1"), strike("b", "r2", admin1="Elsewhere")) == ["a", "b"]


def test_the_order_of_arrival_changes_nothing() -> None:
    frame = generated(400)
    expected = link(frame).set_axis(frame["strike_id"])
    for seed in range(5):
        shuffled = frame.sample(frac=1, random_state=seed)
        got = link(shuffled).set_axis(shuffled["strike_id"]).reindex(expected.index)
        assert (got == expected).all()


def test_linking_only_what_a_new_report_touches_gives_the_same_events() -> None:
    frame = generated(400)
    for seed in range(5):
        new = pd.Series(np.random.default_rng(seed).random(len(frame)) < 0.02, index=frame.index)
        before = link(frame[~new])
        redo = touched(frame, new)
        assert redo.sum() < len(frame)
        after = before.reindex(frame.index)
        after[redo] = link(frame[redo])
        assert (after == link(frame)).all()


def test_an_event_id_is_the_smallest_strike_id_of_its_event() -> None:
    frame = generated(300)
    by_event = frame.groupby(link(frame))["strike_id"].min()
    assert (by_event.index == by_event).all()


def test_strikes_that_people_merged_are_one_event_with_all_that_belongs_to_theirs() -> None:
    frame = from_rows([strike("a", "r1"), strike("b", "r2"), strike("c", "r3", **SUMY)])
    assert list(link(frame)) == ["a", "a", "c"]
    assert list(link(frame, merged=[["b", "c"]])) == ["a", "a", "a"]


def test_strikes_that_people_split_off_stay_an_event_by_themselves() -> None:
    frame = from_rows([strike("a", "r1"), strike("b", "r2"), strike("c", "r3")])
    assert list(link(frame)) == ["a", "a", "a"]
    assert list(link(frame, split=[["b", "c"]])) == ["a", "b", "b"]
    assert list(link(frame, split=[["b"], ["b", "c"]])) == ["a", "b", "b"]


def test_a_decision_about_a_strike_that_is_gone_changes_nothing() -> None:
    assert list(link(from_rows([strike("a", "r1")]), merged=[["a", "gone"]], split=[["gone"]])) == ["a"]


def test_no_strikes_no_events() -> None:
    assert list(link(from_rows([]))) == []


def generated(n: int) -> pd.DataFrame:
    """Strikes drawn at random over few towns and days, so that many can be linked and many clash."""
    rng = np.random.default_rng(7)
    weapons = ["unknown", "missile", "drone", "artillery"]
    rows = [
        strike(
            f"s{rng.integers(10**9):09d}-{i}",
            f"r{i // 2}",
            settlement=f"Town {rng.integers(12)}",
            date=f"2024-07-{rng.integers(1, 28):02d}",
            date_precision=str(rng.choice(["day", "night"])),
            weapon=str(rng.choice(weapons)),
            killed_min=int(rng.integers(4)) if rng.random() < 0.5 else None,
        )
        for i in range(n)
    ]
    return from_rows(rows)
