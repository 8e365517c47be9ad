"""What the map counts is what a slow count of the same rows comes to, whatever is filtered and folded."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
import pytest

from dashboard import collection, viewport
from dashboard.filters import Filters
from dashboard.map_data import MapData, prepare
from dashboard.tally import Mode, Tally, folded, tally
from tests.dashboard import examples
from tests.dashboard.map import rows as r

KEYS: dict[Mode, str] = {"mentions": "row", "reports": "report_id", "events": "event_id"}
SECOND_DISTRICT = {**r.SALTIVKA, "place": "Kyivskyi district", "latitude": 50.03, "gazetteer_id": "x:kyivskyi"}
PLACES = (r.KHARKIV, r.KYIV, r.SALTIVKA, SECOND_DISTRICT, r.UNKNOWN_DISTRICT, r.OBLAST, r.UKRAINE, r.NOWHERE)


def made(chance: random.Random, count: int = 150) -> list[dict[str, Any]]:
    """Rows at few places, of few reports and events, so that they share them in every way."""
    return [
        r.row(
            chance.choice(PLACES),
            row=n,
            report_id=f"r{chance.randrange(40)}",
            event_id=chance.choice([None, *(f"e{one}" for one in range(25))]),
            intercepted=chance.random() < 0.3,
            review=chance.choice(["machine", "needed"]),
            weapon=chance.choice(["missile", "drone", "unknown"]),
        )
        for n in range(count)
    ]


def slow(told: list[dict[str, Any]], at: Iterable[int], key: str) -> tuple[int, int, int, int]:
    """Of the rows with these numbers: how many are distinct, not intercepted and intercepted; and need no review."""
    by: dict[bool, set[object]] = defaultdict(set)
    numbers = list(at)
    for n in numbers:
        by[told[n]["intercepted"]].add(("of", told[n][key]) if told[n][key] is not None else ("alone", n))
    return (
        len(by[False] | by[True]),
        len(by[False]),
        len(by[True]),
        sum(told[n]["review"] != "needed" for n in numbers),
    )


def counted(found: Tally, place: int) -> tuple[int, int, int, int]:
    n, struck, intercepted, sure = (
        int(column[place]) for column in (found.n, found.struck, found.intercepted, found.sure)
    )
    return n, struck, intercepted, sure


def at(data: MapData, shown: np.ndarray[Any, Any], *places: int) -> list[int]:
    return [int(n) for n in np.flatnonzero(shown) if data.place[n] in places]


@pytest.mark.parametrize("mode", list(KEYS))
@pytest.mark.parametrize("seed", range(8))
def test_every_place_and_every_town_with_its_districts_counts_each_report_and_event_once(mode: Mode, seed: int) -> None:
    chance = random.Random(seed)
    rows = made(chance)
    data = prepare(r.frame(*rows))
    shown = np.array([chance.random() < 0.6 for _ in rows])
    found = tally(data, None if seed == 0 else shown, mode)
    shown |= seed == 0
    for place in range(data.places):
        assert counted(found, place) == slow(rows, at(data, shown, place), KEYS[mode])
    drawing = viewport.draw(data, found, view=None, zoom=6)
    assert any(len(inner) > 1 for inner in drawing.within.values())
    whole = folded(data, found, drawing.within)
    for number, n, intercepted in zip(drawing.number.tolist(), drawing.n, drawing.intercepted, strict=True):
        expected = slow(rows, at(data, shown, number, *drawing.within.get(number, ())), KEYS[mode])
        assert counted(whole, number) == expected
        assert (n, intercepted) == expected[1:3]


def test_one_report_of_a_town_and_its_district_is_one_at_their_mark() -> None:
    both = {"report_id": "one", "event_id": "one"}
    data = prepare(r.frame(r.row(r.KHARKIV, **both), r.row(r.SALTIVKA, **both), r.row(r.KYIV, **both)))
    for mode, expected in (("mentions", [2, 1]), ("reports", [1, 1]), ("events", [1, 1])):
        drawing = viewport.draw(data, tally(data, None, mode), view=None, zoom=6)
        assert (drawing.n.tolist(), list(drawing.within.values())) == (expected, [(1,)])


def test_the_axis_of_time_is_that_of_any_day() -> None:
    rows = [collection.detail(strike) for strike in examples.MADE]
    data = collection.of_rows(rows, examples.REPORTS, origin="demonstration")
    dated = Filters(weapons=("missile",), since=dt.date(2025, 3, 4), undated="without")
    assert data.passing(dated).all.sum() < data.any_day(dated).all.sum()
    assert data.any_day(dated).all.tolist() == data.passing(Filters(weapons=("missile",))).all.tolist()
