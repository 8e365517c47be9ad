"""The search finds the same words in the database, in the file beside it and in memory, and never from another store's
file."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.archive import Memory
from geodata import store
from geodata.errors import BadInput
from geodata.store import bulk, search, words

Make = Callable[..., Any]
AGAIN = {"quote": "Three were hurt.", "quote_start": 34, "quote_end": 50}


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[store.Store]:
    """A store whose file of words is made anew at every search."""
    monkeypatch.setattr(search, "MANY", 0)
    with store.open(tmp_path / "a.db", create=True) as made:
        yield made


def test_the_file_of_a_store_is_no_other_stores(
    tmp_path: Path, report: Make, strike: Make, archive: store.Store
) -> None:
    """The same reports in another order within one second, as many writes: only the store's own number differs."""
    archive.add(report(1, title="Old"), [strike(report(1))])
    archive.add(report(3), [strike(report(3))])
    assert archive.search("old") == ["r1-0"]
    other = tmp_path / "b.db"
    shutil.copy(tmp_path / "a.db.words.arrow", tmp_path / "b.db.words.arrow")
    with store.open(other, create=True) as another:
        another.add(report(2, title="New"), [strike(report(2))])
        another.add(report(3), [strike(report(3))])
        assert (another.search("old"), another.search("new")) == ([], ["r2-0"])


@pytest.mark.parametrize("by", ["the store", "the system"])
def test_a_backup_that_is_put_back_answers_for_itself(tmp_path: Path, report: Make, strike: Make, by: str) -> None:
    file, copy = tmp_path / "a.db", tmp_path / "copy.db"
    with store.open(file, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        archive.backup(copy)
    if by == "the system":
        shutil.copy(file, copy)
    with store.open(file) as archive:
        archive.decide("correct", strike_id="r1-0", why="it says drone", after={"weapon": "drone"})
        assert archive.load()["weapon"].tolist() == ["drone"]
    shutil.copy(copy, file)
    with store.open(file) as archive:
        archive.decide("correct", strike_id="r1-0", why="it says shells", after={"weapon": "artillery"})
        assert archive.load()["weapon"].tolist() == ["artillery"]


def test_a_report_read_again_after_a_backup_was_put_back_is_searched_as_it_reads_now(
    tmp_path: Path, report: Make, strike: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MANY", 0)
    file, copy = tmp_path / "a.db", tmp_path / "copy.db"
    with store.open(file, create=True) as archive:
        for number in (1, 2, 3):
            archive.add(report(number), [strike(report(number))])
        archive.backup(copy)
        archive.reread(1, [strike(report(1), **AGAIN)])
        assert archive.search("were hurt") == ["r1-0"]
    shutil.copy(copy, file)
    with store.open(file) as archive:
        archive.reread(2, [strike(report(2), **AGAIN)])
        assert archive.search("were hurt") == ["r2-0"]


def test_an_older_file_that_takes_the_place_of_the_one_being_read_loses_no_row(
    tmp_path: Path, report: Make, strike: Make, archive: store.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, older = tmp_path / "a.db.words.arrow", tmp_path / "older"
    archive.add(report(1), [strike(report(1))])
    archive.search("x")
    shutil.copy(file, older)
    archive.add(report(2), [strike(report(2))])
    archive.search("x")
    whole = words.opened

    def overtaken(*given: Any) -> words.Words:
        found = whole(*given)
        shutil.copy(older, tmp_path / "copy")
        (tmp_path / "copy").replace(file)
        return found

    monkeypatch.setattr(words, "opened", overtaken)
    assert archive.search("hit kharkiv") == ["r1-0", "r2-0"]


def test_a_file_that_went_further_meanwhile_stays(
    tmp_path: Path, report: Make, strike: Make, archive: store.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add(report(1), [strike(report(1))])
    lots, late = words.lots, iter([True])

    def slow(*given: Any, **more: Any) -> Iterator[Any]:
        yield from lots(*given, **more)
        if next(late, False):  # another process, while this one reads
            archive.add(report(2), [strike(report(2))])
            with archive.engine.connect() as session:
                words.make(session, tmp_path / "a.db.words.arrow")

    monkeypatch.setattr(words, "lots", slow)
    assert "r1-0" in archive.search("kharkiv")
    with archive.engine.connect() as session:
        assert words.opened(session, tmp_path / "a.db.words.arrow").last == 2


@pytest.mark.parametrize(
    "spoilt", [b"", b"x" * 500, b"zeroes", b"other words"], ids=["empty", "other", "hole", "words"]
)
def test_a_damaged_file_is_made_anew(
    tmp_path: Path, report: Make, strike: Make, archive: store.Store, spoilt: bytes
) -> None:
    for number in range(20):
        archive.add(report(number), [strike(report(number))])
    found = archive.search("missile hit")
    file = tmp_path / "a.db.words.arrow"
    whole = file.read_bytes()
    if spoilt == b"zeroes":
        spoilt = whole[:1000] + bytes(500) + whole[1500:]
    elif spoilt == b"other words":
        spoilt = whole.replace(b"missile hit", b"nothing was")
    file.write_bytes(spoilt)
    assert archive.search("missile hit") == found
    assert len(found) == 20
    assert len(file.read_bytes()) == len(whole)


@pytest.mark.parametrize("asked", ["x" * 1_001, "а " * 50_000, "\ud800"])
def test_what_no_report_can_hold_gets_a_sentence(archive: store.Store, asked: str) -> None:
    with pytest.raises(BadInput, match="a search for"):
        archive.search(asked)


def test_the_database_the_file_and_memory_find_the_same(
    report: Make, strike: Make, archive: store.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(3)
    letters = "aAйЙ'ї ІЇßſSΣςσK\u212aİıI\u0301e\u00a0\u2009\n\t%_\\.*[(éÉ\u1e9eﬁ"

    def some(count: int) -> str:
        return "".join(chance.choice(letters) for _ in range(count))

    for number in range(40):
        made = report(number, title=some(12), source=some(4))
        archive.add(made, [strike(made)])
    memory = Memory([dict(row) for row in archive.rows()], {})
    for _ in range(30):
        asked = some(chance.randint(1, 2))
        expected = [row["strike_id"] for row, hit in zip(memory.rows, memory.search(asked), strict=True) if hit]
        for many in (search.MANY, 10**6):
            with monkeypatch.context() as patched:
                patched.setattr(search, "MANY", many)
                assert sorted(archive.search(asked)) == sorted(expected), asked


def test_blanks_are_alike_and_no_match_runs_from_one_field_into_the_next(
    report: Make, strike: Make, archive: store.Store
) -> None:
    made = report(1, title="м.\u00a0Харків", source="Straße")
    archive.add(made, [strike(made), strike(made, strike_id="decided")])
    archive.decide("correct", strike_id="decided", why="seen", after={"weapon": "drone"})
    for asked in ("м. харків", " м.\tХАРКІВ\n", "STRASSE"):
        assert archive.search(asked) == ["r1-0", "decided"]
    for asked in ("July. Kharkiv", "Харків Straße", "Харків\x1fStraße"):
        assert archive.search(asked) == []


def test_long_titles_are_read_a_few_at_a_time(
    report: Make, strike: Make, archive: store.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(9):
        made = report(number, title=f"Title {number} " + "x" * 1_000)
        archive.add(made, [strike(made), strike(made, strike_id=f"r{number}-1")])
    lengths: list[int] = []
    table = bulk._table

    def told(session: Any, text: bytes, kinds: Any) -> Any:
        lengths.append(len(text))
        return table(session, text, kinds)

    monkeypatch.setattr(bulk, "_table", told)
    monkeypatch.setattr(words, "_MOST", 3_000)
    assert archive.search("title 7") == ["r7-0", "r7-1"]
    assert max(lengths) <= 3_000
