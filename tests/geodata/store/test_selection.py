"""What a selection asks of the database is what it would ask row by row, corrections and all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from geodata import store
from geodata.model import When
from geodata.store.selection import Selection

Make = Callable[..., Any]


def named(**names: Iterable[str]) -> dict[str, frozenset[str]]:
    return {name: frozenset(wanted) for name, wanted in names.items()}


ASKED = [
    Selection(),
    Selection(first="2025-07-21"),
    Selection(last="2025-07-20"),
    Selection(first="2025-07-19", last="2025-07-19"),
    Selection(named=named(weapon=["drone", "missile"])),
    Selection(named=named(country=["ua"], admin1=["kharkiv oblast"])),
    Selection(named=named(source=["видання б"])),
    Selection(named=named(admin1=["sumy oblast"]), first="2025-07-01"),
]


@pytest.fixture
def filled(location: str, report: Make, strike: Make) -> Iterable[store.Store]:
    """Strikes of several days, outlets and weapons, two of them corrected and one withdrawn."""
    with store.open(location, create=True) as archive:
        for number, (day, weapon) in enumerate([(19, "drone"), (20, "missile"), (21, "unknown"), (None, "drone")] * 2):
            made = report(number, source="Видання Б" if number % 3 else "Outlet")
            when = When(made.published.replace(day=day), "day") if day else When(None, "unknown")
            archive.add(made, [strike(made, weapon=weapon, when=when)])
        archive.decide("correct", strike_id="r0-0", why="later", after={"date": "2025-07-21", "weapon": "artillery"})
        archive.decide("rule", why="x", after={"place_text": "Kharkiv", "fields": {"admin1": "Sumy Oblast"}})
        archive.remove("r5", why="a hoax")
        yield archive


@pytest.mark.parametrize("asked", ASKED, ids=range(len(ASKED)))
def test_the_database_picks_what_looking_at_each_row_would(filled: store.Store, asked: Selection) -> None:
    def wanted(rows: Iterable[dict[str, Any]]) -> list[str]:
        return [row["strike_id"] for row in rows if asked.names(row) and (not row["date"] or asked.days(row))]

    assert wanted(filled.select(asked)) == wanted(filled.rows())


def test_rows_that_nobody_asks_for_are_not_read(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        assert list(archive.select(Selection(named=named(country=["sy"])))) == []
        assert len(list(archive.select(Selection(named=named(country=["ua"]))))) == 1
