"""Linked as reports come, change and go, a store has the events that linking it all at once would give."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata import events, store
from geodata.model import Location, When
from geodata.store import linking

Make = Callable[..., Any]
WEAPONS = ("missile", "drone", "unknown")


def town(name: str) -> Location:
    return Location(name, "settlement", 49.0, 36.0, 5.0, gazetteer_id=name, settlement=name, admin1="A", country="UA")


def plant(name: str) -> Location:
    """A place outside any town."""
    return Location(name, "facility", 49.5, 36.5, 1.0, gazetteer_id=name, admin1="A", country="UA")


PLACES = (town("One"), town("Two"), plant("Plant"))


def at_once(archive: store.Store) -> dict[str, str]:
    """The event of each strike, all linked together, with the same decisions."""
    frame = archive.frame()
    with archive.engine.connect() as session:
        merged, split = store.archive.decisions.groupings(session)
    return dict(zip(frame["strike_id"], events.link(frame, merged=merged, split=split), strict=True))


def step(archive: store.Store, chance: random.Random, number: int, make: tuple[Make, Make]) -> None:
    """One thing that may happen to a store."""
    report, strike = make
    known = sorted(row["strike_id"] for row in archive.rows())
    what = chance.random()
    if what < 0.6 or len(known) < 3:
        day = report(1).published.replace(day=chance.randint(1, 9))
        made = report(number, published=day)
        place, weapon = chance.choice(PLACES), chance.choice(WEAPONS)
        told = {"location": place, "place": place.name, "when": When(day, "day"), "weapon": weapon, "injured": None}
        archive.add(made, [strike(made, strike_id=f"{chance.randrange(10**9):09d}", **told)])
    elif what < 0.7:
        current = sorted(found.report_id for found in archive.outlets())
        archive.remove(chance.choice(current), why="a hoax")
    elif what < 0.8:
        fields = {"place": "Two", "settlement": "Two", "gazetteer_id": "Two", "place_kind": "settlement"}
        archive.decide("correct", strike_id=chance.choice(known), why="elsewhere", after=fields)
    elif what < 0.85:
        archive.decide("reject", strike_id=chance.choice(known), why="no strike")
    elif what < 0.95:
        archive.decide("merge", why="one", after={"strike_ids": chance.sample(known, 2)})
    else:
        archive.decide("split", why="two", after={"strike_ids": chance.sample(known, 1)})


def live(location: str, steps: int, make: tuple[Make, Make]) -> None:
    """Lets things happen to a store, and compares its events with those of all its strikes linked at once."""
    chance = random.Random(20220224)
    with store.open(location, create=True) as archive:
        for number in range(1, steps + 1):
            step(archive, chance, number, make)
            if chance.random() < 0.3 or number == steps:
                archive.link_events()
                assert {row["strike_id"]: row["event_id"] for row in archive.rows()} == at_once(archive)
        assert len(set(at_once(archive).values())) < archive.size().strikes


def test_whatever_happens_linking_what_it_touched_gives_the_same_events(
    location: str, report: Make, strike: Make
) -> None:
    live(location, 30, (report, strike))


def test_a_store_with_much_to_link_is_linked_from_its_lean_columns_to_the_same_events(
    tmp_path: Path, report: Make, strike: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "MANY", 0)
    live(str(tmp_path / "a.db"), 20, (report, strike))


def test_a_strike_corrected_to_another_town_leaves_its_event(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        for number in (1, 2):
            archive.add(report(number), [strike(report(number))])
        archive.link_events()
        assert {row["event_id"] for row in archive.rows()} == {"r1-0"}
        fields = {"place": "Sumy", "settlement": "Sumy", "gazetteer_id": "geonames:692194", "admin1": "Sumy Oblast"}
        archive.decide("correct", strike_id="r1-0", why="the mayor is Sumy's", after=fields)
        assert archive.link_events() == 1
        assert [row["event_id"] for row in archive.rows()] == ["r1-0", "r2-0"]


def test_nothing_new_is_not_linked_again(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        assert archive.link_events() == 1
        before = archive.version()
        assert archive.link_events() == 0
        assert archive.version() == before


def test_what_others_wrote_meanwhile_is_linked_with_it(
    location: str, report: Make, strike: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.open(location, create=True) as archive, store.open(location) as other:
        archive.add(report(2), [strike(report(2))])
        found = linking._found
        seen: list[linking.Linked] = []

        def interrupted(of: store.Store) -> linking.Linked:
            seen.append(found(of))
            if len(seen) == 1:
                other.add(report(1), [strike(report(1))])
            return seen[-1]

        monkeypatch.setattr(linking, "_found", interrupted)
        archive.link_events()
        assert [row["event_id"] for row in archive.rows()] == ["r1-0", "r1-0"]
        assert len(seen) == 2
