"""A newer extractor reads stored reports again: its strikes count, people's decisions stay, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from geodata import store
from geodata.model import Count
from geodata.store import ingest
from geodata.store import reread as rereading

Make = Callable[..., Any]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes this process a later version of Strikemap."""

    def be(version: str) -> None:
        for module in (ingest, rereading):
            monkeypatch.setattr(module, "__version__", version)

    return be


def read_again(archive: store.Store, told: dict[str, list[Any]], **options: Any) -> list[rereading.Reread]:
    """Rereads all that is stale; what each report tells now."""
    done = [archive.reread(key, told[report.report_id]) for key, report in archive.stale(**options)]
    archive.link_events()
    return done


def test_a_new_reading_counts_and_what_it_replaced_is_kept(
    location: str, report: Make, strike: Make, later: Make
) -> None:
    one = report(1)
    with store.open(location, create=True) as archive:
        archive.add(one, [strike(one), strike(one, strike_id="r1-gone")])
        archive.link_events()
        assert list(archive.stale()) == []
        later("9.0")
        told = [strike(one, weapon="drone"), strike(one, strike_id="r1-new")]
        assert read_again(archive, {"r1": told}) == [(1, 1, 1, 0)]
        rows = {row["strike_id"]: row for row in archive.rows()}
        assert set(rows) == {"r1-0", "r1-new"}
        assert rows["r1-0"]["weapon"] == "drone"
        assert None not in {row["event_id"] for row in rows.values()}
        first, second = archive.readings("r1")
        assert second["extractor"] == "9.0"
        assert first["extractor"] != "9.0"
        assert [(row["strike_id"], row["weapon"]) for row in second["replaced"]] == [
            ("r1-0", "missile"),
            ("r1-gone", "missile"),
        ]
        assert archive.check() == []


def test_reading_twice_changes_nothing(location: str, report: Make, strike: Make, later: Make) -> None:
    one = report(1)
    with store.open(location, create=True) as archive:
        archive.add(one, [strike(one)])
        later("9.0")
        told = {"r1": [strike(one, weapon="drone")]}
        assert read_again(archive, told) == [(0, 1, 0, 0)]
        before = archive.version(), list(archive.rows()), archive.readings("r1")
        assert read_again(archive, told) == []
        assert read_again(archive, told, everything=True) == [(0, 0, 0, 0)]
        assert (archive.version(), list(archive.rows()), archive.readings("r1")) == before


def test_the_same_reading_by_a_newer_version_is_noted_once(
    location: str, report: Make, strike: Make, later: Make
) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        later("9.0")
        assert read_again(archive, {"r1": [strike(report(1))]}) == [(0, 0, 0, 0)]
        assert [one["extractor"] for one in archive.readings("r1")][1:] == ["9.0"]
        assert list(archive.stale()) == []


def test_what_people_decided_stays_as_they_saw_it(location: str, report: Make, strike: Make, later: Make) -> None:
    one = report(1)
    names = ("accepted", "rejected", "corrected", "machine")
    with store.open(location, create=True) as archive:
        archive.add(one, [strike(one, strike_id=name) for name in names])
        archive.decide("accept", strike_id="accepted", why="seen", who="E")
        archive.decide("reject", strike_id="rejected", why="a drill", who="E")
        archive.decide("correct", strike_id="corrected", why="two", who="E", after={"injured_min": 2, "injured_max": 2})
        log = archive.log()
        later("9.0")
        # Read otherwise, or not at all: a person's word comes first either way.
        told = [strike(one, strike_id=name, weapon="drone") for name in ("accepted", "corrected", "machine")]
        assert read_again(archive, {"r1": told}) == [(0, 1, 0, 3)]
        rows = {row["strike_id"]: (row["weapon"], row["injured_min"], row["review"]) for row in archive.rows()}
        assert rows == {
            "accepted": ("missile", 3, "accepted"),
            "rejected": ("missile", 3, "rejected"),
            "corrected": ("missile", 2, "corrected"),
            "machine": ("drone", 3, "machine"),
        }
        assert archive.log() == log
        assert archive.check() == []


def test_a_decided_strike_whose_quote_moved_is_not_doubled(
    location: str, report: Make, strike: Make, later: Make
) -> None:
    one = report(1)
    moved = {"quote": one.text[:51], "quote_end": 51, "injured": Count(3, 3, "Three", 34, 39)}
    with store.open(location, create=True) as archive:
        archive.add(one, [strike(one)])
        archive.decide("accept", strike_id="r1-0", why="seen")
        later("9.0")
        told = [strike(one, strike_id="moved", **moved), strike(one, strike_id="second", **moved)]
        # The first is the accepted one; a second strike told with the same words is another.
        assert read_again(archive, {"r1": told}) == [(1, 0, 0, 1)]
        assert [row["strike_id"] for row in archive.rows()] == ["r1-0", "second"]


def test_split_and_merged_strikes_stay_so(location: str, report: Make, strike: Make, later: Make) -> None:
    with store.open(location, create=True) as archive:
        for number in (1, 2):
            archive.add(report(number), [strike(report(number))])
        archive.decide("split", why="an hour apart", after={"strike_ids": ["r2-0"]})
        archive.link_events()
        later("9.0")
        read_again(archive, {f"r{n}": [strike(report(n), weapon="drone")] for n in (1, 2)})
        assert [(row["event_id"], row["weapon"]) for row in archive.rows()] == [("r1-0", "drone"), ("r2-0", "drone")]


def test_older_versions_withdrawn_and_unknown_texts(location: str, report: Make, strike: Make, later: Make) -> None:
    old, new = report(1), report(1, report_id="r1b", text=report(1).text + " More.")
    with store.open(location, create=True) as archive:
        archive.add(old, [strike(old)])
        archive.add(new, [strike(new)])
        archive.add_frame(archive.frame().assign(report_id="import", strike_id="import-0", url=None))
        later("9.0")
        # An older version stays as it was read; a report whose text is not known cannot be read.
        assert [report.report_id for _, report in archive.stale()] == ["r1b"]
