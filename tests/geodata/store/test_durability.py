"""Many processes at once, killed at any point, with no room left, with a torn file: nothing acknowledged is lost."""

from __future__ import annotations

import multiprocessing
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata import store
from geodata.errors import StoreError
from geodata.store import connection, migrate
from geodata.store.archive import Store

Make = Callable[..., Any]

# Adds reports `first` to `last`, each with two strikes, and says so once the store has acknowledged it.
WRITER = """
import os, resource
from geodata import store
from geodata.errors import StoreError
from geodata.model import Report, Strike
def say(*words):
    os.write(to, " ".join(map(str, words)).encode() + b"\\n")
to = os.open(told, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
try:
    with store.open(location, create=True) as archive:
        if room:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        for number in range(first, last):
            text = f"A missile hit Kharkiv. Report {number}. " + "More words. " * 400
            report = Report(f"r{number}", text, url=f"https://example.org/{number}")
            strikes = [
                Strike(f"r{number}-{one}", report, "Kharkiv", "Kharkiv", 14, 21, text[:22], 0, 22, None)
                for one in range(2)
            ]
            say(number, archive.add(report, strikes))
except StoreError as error:
    say("StoreError:", error)
"""
# Forked from a process that has imported everything already: starting anew would take longer than all they do.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["geodata.store", "sqlalchemy.dialects.sqlite", "psycopg", "alembic.command"])


class Writer:
    """A process that adds reports to a store, and what it was told of them."""

    def __init__(self, location: str, first: int, last: int, room: int = 0) -> None:
        handle, self._told = tempfile.mkstemp(prefix="strikemap-writer-")
        os.close(handle)
        names = {"location": location, "first": first, "last": last, "room": room, "told": self._told}
        self.process = PROCESSES.Process(target=exec, args=(WRITER, names))
        self.process.start()

    def said(self) -> str:
        """What it has said so far."""
        return Path(self._told).read_text()

    def first_line(self) -> None:
        """Waits until it has said something."""
        while not self.said() and self.process.is_alive():
            time.sleep(0.002)

    def end(self) -> str:
        """All that it said, once it has ended."""
        self.process.join()
        self.process.close()
        said = self.said()
        Path(self._told).unlink()
        return said


def writer(location: str, first: int, last: int, room: int = 0) -> Writer:
    return Writer(location, first, last, room)


def acknowledged(said: str) -> set[int]:
    """The numbers of the reports that the writer was told are in."""
    whole = [line for line in said.split("\n")[:-1] if line[:1].isdigit()]
    return {int(line.split()[0]) for line in whole}


def held(location: str) -> set[int]:
    """The numbers of the reports in the store, each found whole and once."""
    with store.open(location) as archive:
        assert archive.check() == []
        rows = list(archive.rows())
        names = [found.report_id for found in archive.outlets()]
    assert len(names) == len(set(names))
    assert len(rows) == len({row["strike_id"] for row in rows}) == 2 * len(names)
    return {int(name[1:]) for name in names}


def test_many_writers_take_turns_and_add_each_report_once(location: str) -> None:
    writers = [writer(location, first, first + 20) for first in (0, 10, 20, 30)]
    with store.open(location, create=True) as archive:  # made by whoever comes first
        seen = [archive.size().reports]
        while any(one.process.is_alive() for one in writers):
            seen.append(archive.size().reports)  # readers never wait
            time.sleep(0.02)
    said = [one.end() for one in writers]
    outcomes = [line.split()[1] for text in said for line in text.splitlines()]
    assert held(location) == set(range(50))
    assert seen == sorted(seen)
    assert outcomes.count("added") == 50
    assert outcomes.count("unchanged") == 30


def test_killed_at_any_point_what_was_acknowledged_is_there_once(tmp_path: Path) -> None:
    location, told = str(tmp_path / "a.db"), set[int]()
    chance = random.Random(20220224)
    for attempt in range(20):
        one = writer(location, 0, 2000)
        one.first_line()
        time.sleep(chance.uniform(0, 0.06))
        one.process.kill()
        told |= acknowledged(one.end())
        found = held(location)
        assert told <= found
        assert len(found - told) <= attempt + 1  # each run may have written one more than it could say
    # Going on where it was cut short ends with the same store as one run that was not.
    writer(location, 0, max(found) + 5).end()
    assert held(location) == set(range(max(found) + 5))


def test_with_no_room_left_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    location = str(tmp_path / "a.db")
    said = writer(location, 0, 2000, room=400_000).end()
    last = said.splitlines()[-1]
    assert last.startswith("StoreError: the store ")
    assert "has no room left on its disk" in last
    assert acknowledged(said) == held(location)
    writer(location, 0, 100).end()
    assert held(location) == set(range(100))


@pytest.mark.parametrize("start", [0, 4096, 20_000])
def test_a_torn_file_is_a_clear_error(tmp_path: Path, start: int) -> None:
    file = tmp_path / "a.db"
    writer(str(file), 0, 30).end()
    data = bytearray(file.read_bytes())
    data[start : start + 60_000] = random.Random(1).randbytes(60_000)
    file.write_bytes(bytes(data))
    try:
        with store.open(file) as archive:
            assert archive.check() != []
    except StoreError as error:
        assert "torn" in str(error)
        assert str(error).count("\n") == 0


def test_a_file_cut_short_is_a_clear_error(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    writer(str(file), 0, 30).end()
    file.write_bytes(file.read_bytes()[:30_000])
    with pytest.raises(StoreError, match="torn"), store.open(file) as archive:
        assert archive.check() == []


def test_a_writer_that_waits_too_long_says_who_is_in_the_way(location: str, report: Make, strike: Make) -> None:
    with Store(location, create=True, patience=0.2) as archive, store.open(location) as other:

        def work(session: Any) -> None:
            from geodata.store import ingest

            ingest.take_turn(session)
            if location.endswith(".db"):
                with pytest.raises(StoreError, match="is busy: others kept it for 0 s"):
                    archive.add(report(1), [strike(report(1))])

        connection.write(other._engine, work)
        assert archive.add(report(1), [strike(report(1))]) == "added"


def test_a_backup_is_whole_while_others_write(location: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    one = writer(location, 0, 200)
    one.first_line()
    sizes = []
    with store.open(location) as archive:
        while one.process.is_alive():
            archive.backup(copy)
            sizes.append(len(held(str(copy))))
        one.end()
        archive.backup(copy)
        sizes.append(len(held(str(copy))))
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1] == 200


def test_a_store_of_the_first_version_opens_and_keeps_all_it_had(
    location: str, report: Make, strike: Make, older: Make
) -> None:
    older("0001", date="2022-04-28", date_precision="day", killed_min=0, latitude=50.45)
    with store.open(location) as archive:
        found = archive.report("r1")
        assert found is not None
        assert found.text == "Old words"
        assert archive.add(report(2), [strike(report(2))]) == "added"
        archive.decide("accept", strike_id="r2-0", why="seen")
        assert archive.load()[["strike_id", "place", "killed_min"]].iloc[0].tolist() == ["r1-0", "Kyiv", 0]


def test_the_schema_is_what_the_migrations_make(location: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from geodata.store.tables import metadata

    with store.open(location, create=True) as archive, archive._engine.connect() as session:
        assert compare_metadata(MigrationContext.configure(session), metadata) == []
        assert migrate.version(session) == migrate.HEAD


def test_a_store_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    store.open(file, create=True).close()
    with sqlite3.connect(file) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(StoreError, match=r"made by a later version of strikemap \(schema 9999\)"):
        store.open(file)


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE books (title TEXT)")
    database.close()
    before = file.read_bytes()
    with pytest.raises(StoreError, match="not a store of strikemap"):
        store.open(file, create=True)
    assert len(file.read_bytes()) == len(before)


@pytest.mark.parametrize("content", [b"", b"not arrow at all", None])
def test_a_torn_or_foreign_snapshot_is_made_anew(
    tmp_path: Path, report: Make, strike: Make, content: bytes | None
) -> None:
    file, beside = tmp_path / "a.db", tmp_path / "a.db.arrow"
    with store.open(file, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        first = archive.load()
        beside.write_bytes(content if content is not None else beside.read_bytes()[:900])
        assert archive.load().equals(first)
        archive.add(report(2), [strike(report(2))])
        assert len(archive.load()) == 2


def test_a_store_that_may_only_be_read_is_read(tmp_path: Path, report: Make, strike: Make) -> None:
    file = tmp_path / "a.db"
    with store.open(file, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
    file.chmod(0o444)
    with store.open(file) as archive:
        assert len(archive.load()) == 1
