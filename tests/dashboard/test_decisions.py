"""Corrections: each keeps who, when, why and the value before; a file of them is believed in nothing unchecked."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

import numpy as np
import pytest

from dashboard import collection, corrected, decisions, figures, known_places, words
from dashboard.collection import Collection
from dashboard.decisions import Decision, Overlay
from dashboard.filters import Filters, mask
from dashboard.reader import correction
from geodata.errors import BadInput
from tests.dashboard import examples

NOW = dt.datetime(2026, 11, 22, 5, 30, tzinfo=dt.UTC)
ENGLISH = words.of("en")
HOSTILE = "<img src=x onerror=alert(1)> {{ 7 * 7 }} ![a](https://example.org/a.png)"


@pytest.fixture(scope="module")
def made() -> Collection:
    rows = [collection.detail(strike) for strike in examples.MADE]
    return collection.of_rows(rows, examples.REPORTS, origin="demonstration", link=True)


def row(made: Collection, strike: str) -> Any:
    number = made.archive.row_of(strike)
    assert number is not None
    return made.archive.details([number])[0]


def decided(made: Collection, action: Any, strike: str, **fields: Any) -> Decision:
    return decisions.made(action, row(made, strike), who="A. B.", why="a photograph", now=NOW, fields=fields or None)


def shown(made: Collection) -> set[str]:
    rows = np.flatnonzero(mask(made.columns, Filters()))
    return {detail["strike_id"] for detail in made.archive.details(rows.tolist())}


def test_a_correction_keeps_who_when_why_and_the_value_before(made: Collection) -> None:
    one = decided(made, "correct", "r03-0", weapon="missile")
    assert (one.who, one.why, one.at) == ("A. B.", "a photograph", "2026-11-22T05:30:00Z")
    assert (one.before, one.after) == ({"review": "machine", "weapon": "glide_bomb"}, {"weapon": "missile"})
    assert "Guided bomb → Missile" in correction.line(one, row(made, "r03-0"), ENGLISH)


def test_what_is_decided_is_laid_over_and_the_shared_rows_stay(made: Collection) -> None:
    izium = known_places.columns(known_places.find("Izium", country="UA")[0])
    changes = {"date": "2025-03-08", "date_end": None, "date_precision": "week", "killed_min": 2, "killed_max": None}
    new = corrected.corrected(made, Overlay([decided(made, "correct", "r03-0", **izium, **changes)]))
    told = row(new, "r03-0")
    assert (told["place"], told["review"], told["local_name"]) == ("Izium", "corrected", "Ізюм")
    assert figures.when(told, ENGLISH) == "in the week of 8 March 2025"
    assert figures.figure(told, "killed", ENGLISH) == "at least 2"
    number = new.archive.row_of("r03-0")
    assert number is not None
    assert new.places.name[int(new.places.place[number])] == "Izium"
    assert not new.columns.day[number]
    assert row(made, "r03-0")["place"] == "Pokrovsk"


def test_a_rejected_strike_leaves_the_map_and_an_accepted_one_comes(made: Collection) -> None:
    new = corrected.corrected(made, Overlay([decided(made, "reject", "r01-1"), decided(made, "accept", "r08-1")]))
    assert shown(new) == shown(made) - {"r01-1"} | {"r08-1"}


def test_a_decision_is_taken_back_by_another(made: Collection) -> None:
    log = [decided(made, "reject", "r01-1"), decided(made, "restore", "r01-1")]
    assert shown(corrected.corrected(made, Overlay(log))) == shown(made)
    assert [one.action for one in decisions.about(log, row(made, "r01-1"))] == ["reject", "restore"]


def test_a_rule_moves_that_name_in_that_outlet_alone(made: Collection) -> None:
    izium = known_places.columns(known_places.find("Izium", country="UA")[0])
    rule = decided(made, "rule", "r01-0", **izium)
    new = corrected.corrected(made, Overlay([rule]))
    assert row(new, "r01-0")["place"] == "Izium"
    assert row(new, "r02-0")["place"] == "Saltivskyi district"  # the same words in another outlet


def test_a_rule_without_an_outlet_moves_that_name_in_every_outlet(made: Collection) -> None:
    izium = known_places.columns(known_places.find("Izium", country="UA")[0])
    rule = decided(made, "rule", "r01-0", **izium)
    everywhere = dataclasses.replace(rule, after={**(rule.after or {}), "source": None})
    new = corrected.corrected(made, Overlay([everywhere]))
    assert [row(new, strike)["place"] for strike in ("r01-0", "r02-0")] == ["Izium", "Izium"]
    assert decisions.about([everywhere], row(made, "r02-0")) == [everywhere]


def test_one_strike_told_twice_is_parted_when_one_telling_is_moved(made: Collection) -> None:
    assert row(made, "r01-0")["event_id"] == row(made, "r02-0")["event_id"]
    izium = known_places.columns(known_places.find("Izium", country="UA")[0])
    new = corrected.corrected(made, Overlay([decided(made, "correct", "r02-0", **izium)]))
    assert row(new, "r01-0")["event_id"] != row(new, "r02-0")["event_id"]


def test_figures_that_are_not_stated_leave_no_words_behind(made: Collection) -> None:
    new = corrected.corrected(made, Overlay([decided(made, "correct", "r01-0", killed_min=None, killed_max=None)]))
    assert figures.figure(row(new, "r01-0"), "killed", ENGLISH) == "not stated"


def test_a_point_is_told_by_the_nearest_town_and_drawn_as_a_ring_about_it(made: Collection) -> None:
    [place] = known_places.find("49.300, 37.300")
    new = corrected.corrected(made, Overlay([decided(made, "correct", "r03-0", **known_places.columns(place))]))
    told = row(new, "r03-0")
    assert (told["latitude"], told["longitude"], told["radius_km"]) == (49.3, 37.3, 1.0)
    assert known_places.find("0, -30") == []  # the middle of the ocean


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"weapon": "flame"}, "decide_bad_field"),
        ({"quote": "x"}, "decide_bad_field"),
        ({"date": "yesterday"}, "decide_bad_date"),
        ({"date": "2025-03-02", "date_end": "2025-03-01"}, "decide_bad_date"),
        ({"killed_min": -1}, "decide_bad_figures"),
        ({"killed_min": 5, "killed_max": 2}, "decide_bad_figures"),
        ({"killed_min": True}, "decide_bad_figures"),
        ({"gazetteer_id": "geonames:1", "place": HOSTILE, "latitude": 1.0, "longitude": 1.0}, "decide_bad_place"),
        (
            {"gazetteer_id": "geonames:706483", "place": "Kharkiv", "latitude": 0.0, "longitude": 0.0},
            "decide_bad_place",
        ),
        ({"weapon": "glide_bomb"}, "decide_nothing"),
    ],
)
def test_what_a_column_cannot_hold_is_refused_in_words(made: Collection, fields: dict[str, Any], key: str) -> None:
    with pytest.raises(BadInput, match=f"^{key}$"):
        decided(made, "correct", "r03-0", **fields)
    assert ENGLISH(key)


@pytest.mark.parametrize(("who", "why"), [("", "because"), ("A", "  "), (" ", "")])
def test_nobody_and_no_reason_decide_nothing(made: Collection, who: str, why: str) -> None:
    with pytest.raises(BadInput, match="decide_who_why"):
        decisions.made("accept", row(made, "r03-0"), who=who, why=why, now=NOW)


def test_a_file_gives_back_what_was_written(made: Collection) -> None:
    izium = known_places.columns(known_places.find("Izium", country="UA")[0])
    log = [
        decided(made, "accept", "r01-0"), decided(made, "rule", "r01-0", **izium),
        decided(made, "correct", "r03-0", **izium, weapon="missile", killed_min=0, killed_max=0),
        decided(made, "restore", "r01-0"),
    ]  # fmt: skip
    assert decisions.read(decisions.written(log)) == (log, [])


def line(**fields: Any) -> str:
    usual = {"at": "2026-01-01T10:00:00Z", "who": "A", "why": "b", "action": "correct", "strike_id": "r03-0"}
    return json.dumps(usual | fields)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("{", "decide_bad_line"),
        ("[]", "decide_bad_line"),
        ("[" * 5000, "decide_bad_line"),
        (line(at="now"), "decide_bad_line"),
        (line(who=""), "decide_who_why"),
        (line(action="delete"), "decide_bad_action"),
        (line(after={"weapon": "drone", "quote": HOSTILE}), "decide_bad_field"),
        (line(after={"place": HOSTILE, "gazetteer_id": "x", "latitude": 1, "longitude": 1}), "decide_bad_place"),
        (line(action="accept", strike_id=None), "decide_bad_line"),
        (line(action="rule", strike_id=None, after={"place_text": "x", "fields": {}}), "decide_rule_place"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_kept(text: str, key: str) -> None:
    good = line(after={"weapon": "drone"})
    found, faults = decisions.read(f"{good}\n{text}\n\n{good}\n".encode())
    assert len(found) == 2
    assert [(fault.line, fault.key) for fault in faults] == [(2, key)]


def test_no_word_of_a_file_becomes_the_name_of_a_place(made: Collection) -> None:
    told = known_places.columns(known_places.find("Izium", country="UA")[0]) | {
        "settlement": HOSTILE, "admin1": HOSTILE, "local_name": HOSTILE, "place_reason": HOSTILE, "country": HOSTILE,
    }  # fmt: skip
    [one], faults = decisions.read(line(after=told, before={"place": HOSTILE, "weapon": HOSTILE}).encode())
    assert faults == []
    assert HOSTILE not in json.dumps(one.after)
    assert correction.what(one, row(made, "r03-0"), ENGLISH)  # what stood before is told, even where it is nonsense


def test_a_file_of_any_size_and_kind_is_refused_in_a_sentence() -> None:
    assert decisions.read(b"x" * (decisions.MOST_BYTES + 1))[1][0].key == "decide_file_large"
    assert decisions.read(bytes(range(256)))[0] == []


@pytest.mark.parametrize(
    ("after", "fault"),
    [
        ({"settlement": "X"}, "decide_bad_place"),
        ({"radius_km": 5}, "decide_bad_place"),
        ({"place": "Kharkiv"}, "decide_bad_place"),
        ({"date_precision": "day"}, "decide_bad_date"),
        ({"date_end": "2025-03-08"}, "decide_bad_date"),
        ({"killed_min": 3}, "decide_bad_figures"),
    ],
)
def test_a_part_of_what_belongs_together_is_refused_and_takes_nothing_away(after: dict[str, Any], fault: str) -> None:
    line = {"at": "2026-11-22T05:30:00Z", "who": "A", "why": "b", "action": "correct", "strike_id": "s", "after": after}
    found, faults = decisions.read(json.dumps(line).encode())
    assert (found, [one.key for one in faults]) == ([], [fault])


@pytest.mark.parametrize("at", ["2026-11-22T07:30:00+02:00", "2026-11-22T05:30:00", "2026-11-22T05:30:00Z"])
def test_a_moment_is_kept_in_utc_whatever_zone_it_was_written_in(at: str) -> None:
    line = {"at": at, "who": "A", "why": "b", "action": "accept", "strike_id": "s"}
    (found,), faults = decisions.read(json.dumps(line).encode())
    assert (found.at, faults) == ("2026-11-22T05:30:00Z", [])


def test_a_rule_is_for_these_very_words_not_for_all_that_hold_them(made: Collection) -> None:
    words_of = [detail["place_text"] for detail in made.archive.details(range(len(made)))]
    assert made.archive.named([words_of[0]]).tolist() == [text == words_of[0] for text in words_of]
    assert not made.archive.named([words_of[0][:2]]).any()
