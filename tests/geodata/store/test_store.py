"""What goes into a store comes out of it, once, in versions, with what people decided laid over it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from geodata import frame, store
from geodata.errors import BadInput, BadOption, StoreError
from geodata.model import Count, Report, Strike
from geodata.store import bulk, search

Make = Callable[..., Any]


def told(report: Report, strike: Make) -> list[Strike]:
    return [strike(report), strike(report, strike_id=f"{report.report_id}-1", location=None, review="needed")]


def test_a_store_gives_back_the_frame_that_was_put_in(location: str, report: Make, strike: Make) -> None:
    strikes = [found for number in (1, 2, 3) for found in told(report(number), strike)]
    with store.open(location, create=True) as archive:
        for number in (1, 2, 3):
            assert archive.add(report(number), told(report(number), strike)) == "added"
        pd.testing.assert_frame_equal(archive.frame(), frame.frame(strikes))
        assert archive.report("r2") == report(2)
        assert archive.candidates("r1-0")[0]["gazetteer_id"] == "geonames:706483"
        assert archive.size() == (3, 6, 3)
        assert archive.check() == []


def test_the_lean_columns_say_what_the_rows_say(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        for number in (1, 2):
            archive.add(report(number), told(report(number), strike))
        lean, whole = archive.load(), archive.frame()
    assert tuple(lean.columns) == store.LEAN
    shares = ["latitude", "longitude", "radius_km", "place_confidence", "confidence"]
    for name in set(store.LEAN) - {"fingerprint", "killed_told", "injured_told", *shares}:
        assert (
            lean[name].astype("object").fillna("null").tolist() == whole[name].astype("object").fillna("null").tolist()
        )
    for name in shares:
        pd.testing.assert_series_equal(lean[name], whole[name].astype("float32"))
    for name in ("killed", "injured"):
        assert lean[f"{name}_told"].tolist() == whole[f"{name}_text"].notna().tolist()
    assert lean["killed_min"].dtype == "Int32"
    assert lean["published"].dtype == whole["published"].dtype
    assert lean["date"].dtype == whole["date"].dtype
    for name, categories in frame.CATEGORIES.items():
        assert tuple(lean[name].cat.categories) == categories


ODD = ('it\'s, "so"', "'", ",", "two\nlines\r\n", "NULL", "\\'", " ", "Харків\tмісто")


def test_the_lean_columns_have_names_as_they_are_whatever_stands_in_them(
    location: str, report: Make, strike: Make
) -> None:
    with store.open(location, create=True) as archive:
        for odd in ODD:
            made = report(1, source=odd, report_id=odd, url=None)
            archive.add(made, [strike(made, strike_id=odd, alleged_actor=odd), strike(made, strike_id=f"{odd}2")])
            archive.link({odd: odd})
        lean = archive.load()
        assert archive.check() == []
    for name in ("source", "report_id"):
        assert lean[name].astype("object").tolist() == [odd for odd in ODD for _ in range(2)]
    for name in ("strike_id", "event_id", "alleged_actor"):
        assert lean[name].astype("object").tolist()[::2] == list(ODD)
    assert lean[["event_id", "alleged_actor"]].isna().to_numpy().tolist() == [[False] * 2, [True] * 2] * len(ODD)


def test_dozens_without_a_number_are_told_in_the_lean_columns_too(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(1), [strike(report(1), injured=Count(None, None, "dozens", 34, 39))])
        lean = archive.load()
        assert (lean["injured_told"].tolist(), lean["injured_min"].isna().tolist()) == ([True], [True])
        archive.decide("correct", strike_id="r1-0", why="nobody says so", after={"injured_text": None})
        assert archive.load()["injured_told"].tolist() == [False]


def test_an_empty_store_has_all_columns(location: str) -> None:
    with store.open(location, create=True) as archive:
        assert tuple(archive.load().columns) == store.LEAN
        pd.testing.assert_frame_equal(archive.frame(), frame.from_rows([]))


def test_the_same_report_twice_changes_nothing(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(), told(report(), strike))
        before = archive.version(), list(archive.rows())
        assert archive.knows(report())
        assert archive.add(report(), told(report(), strike)) == "unchanged"
        assert list(archive.rows()) == before[1]


def test_the_same_url_with_other_text_is_a_new_version_and_the_old_is_kept(
    location: str, report: Make, strike: Make
) -> None:
    first, second = report(1), report(1, report_id="other", text=report(1).text + " More.")
    with store.open(location, create=True) as archive:
        archive.add(first, [strike(first)])
        assert archive.add(second, [strike(second)]) == "new version"
        assert [row["report_id"] for row in archive.rows()] == ["other"]
        assert archive.load()["report_id"].tolist() == ["other"]
        for name in ("r1", "other"):
            assert archive.report(name) == second
            assert [(v.report.report_id, v.version, v.current, v.strikes) for v in archive.versions(name)] == [
                ("r1", 1, False, 1),
                ("other", 2, True, 1),
            ]
        assert archive.add(first, [strike(first)]) == "unchanged"
        assert archive.size() == (1, 1, 2)
        assert archive.check() == []


def test_an_older_version_that_comes_late_does_not_count(location: str, report: Make, strike: Make) -> None:
    new = report(1)
    old = report(1, report_id="old", text=report(1).text + " Early.", published=new.published.replace(day=19))
    with store.open(location, create=True) as archive:
        archive.add(new, [strike(new)])
        assert archive.add(old, [strike(old)]) == "older version"
        assert [row["report_id"] for row in archive.rows()] == ["r1"]


def test_a_given_id_with_other_text_is_a_new_version_too(location: str, report: Make, strike: Make) -> None:
    first, second = report(1, url=None), report(1, url=None, text="Nothing happened.")
    with store.open(location, create=True) as archive:
        archive.add(first, [strike(first)])
        assert archive.add(second, []) == "new version"
        assert list(archive.rows()) == []


def test_a_withdrawn_report_counts_no_more_stays_in_the_store_and_may_come_back(
    location: str, report: Make, strike: Make
) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(1), told(report(1), strike))
        archive.add(report(2), told(report(2), strike))
        assert archive.remove("r1", why="a hoax", who="Editor") == 2
        assert {row["report_id"] for row in archive.rows()} == {"r2"}
        assert set(archive.load()["report_id"]) == {"r2"}
        assert archive.size() == (1, 2, 2)
        assert archive.add(report(1), told(report(1), strike)) == "unchanged"
        assert archive.versions("r1")[0].withdrawn
        with pytest.raises(BadInput, match="'r1' is withdrawn already"):
            archive.remove("r1", why="again")
        with pytest.raises(BadInput, match="no report 'r9' in the store"):
            archive.remove("r9", why="never came")
        assert archive.restore("r1", why="no hoax") == 2
        assert archive.size() == (2, 4, 2)
        (entry, _) = archive.log()
        assert (entry["who"], entry["why"], entry["action"], entry["document"]) == (
            "Editor",
            "a hoax",
            "withdraw",
            "r1",
        )


def test_decisions_are_rows_of_their_own_laid_over_what_the_machine_found(
    location: str, report: Make, strike: Make
) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(1), told(report(1), strike))
        archive.decide("correct", strike_id="r1-0", why="it says drone", who="E", after={"weapon": "drone"})
        archive.decide("accept", strike_id="r1-1", why="seen", who="E")
        archive.decide("correct", strike_id="r1-0", why="no, two", who="F", after={"injured_min": 2, "injured_max": 2})
        one, two = archive.rows()
        assert (one["weapon"], one["injured_min"], one["review"]) == ("drone", 2, "corrected")
        assert two["review"] == "accepted"
        assert archive.load()["weapon"].tolist() == ["drone", "missile"]
        assert archive.load()["review"].tolist() == ["corrected", "accepted"]
        assert [entry["before"] for entry in archive.log()] == [
            {"review": "machine", "weapon": "missile"},
            {"review": "needed"},
            {"review": "corrected", "injured_min": 3, "injured_max": 3},
        ]
        with pytest.raises(StoreError, match="no strike 'x'"):
            archive.decide("reject", strike_id="x", why="?")
        assert archive.check() == []


def test_a_rule_places_a_name_in_one_source(location: str, report: Make, strike: Make) -> None:
    other = report(2, source="Another")
    rule = {"place_text": "Kharkiv", "source": "Outlet", "fields": {"place": "Kharkiv Oblast", "place_kind": "admin1"}}
    with store.open(location, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        archive.add(other, [strike(other)])
        archive.decide("rule", why="this outlet means the oblast", after=rule)
        assert [row["place"] for row in archive.rows()] == ["Kharkiv Oblast", "Kharkiv"]
        assert archive.load()["place"].tolist() == ["Kharkiv Oblast", "Kharkiv"]


def test_a_rule_without_a_source_is_for_every_outlet_and_one_for_an_outlet_comes_first(
    location: str, report: Make, strike: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "_ROWS", 1)  # most of a large store has nothing decided about it

    def rule(place: str, source: str | None) -> dict[str, Any]:
        return {"place_text": "Kharkiv", "source": source, "fields": {"place": place}}

    with store.open(location, create=True) as archive:
        for number, source in enumerate(("Outlet", "Another", None), 1):
            archive.add(report(number, source=source), [strike(report(number, source=source))])
        archive.decide("rule", why="this outlet alone", after=rule("One", "Outlet"))
        archive.decide("rule", why="the village", after=rule("All", None))
        archive.add(report(4), [strike(report(4), place_text="Elsewhere")])
        assert [row["place"] for row in archive.rows()] == ["One", "All", "All", "Kharkiv"]
        assert archive.load()["place"].tolist() == ["One", "All", "All", "Kharkiv"]


def test_events_are_linked_as_reports_come_and_former_ids_live_on(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        archive.add(report(2), [strike(report(2))])
        archive.link_events()
        assert [row["event_id"] for row in archive.rows()] == ["r2-0"]
        archive.add(report(1), [strike(report(1))])
        assert archive.link_events() == 2
        assert {row["event_id"] for row in archive.rows()} == {"r1-0"}
        assert archive.load()["event_id"].tolist() == ["r1-0", "r1-0"]
        assert archive.event("r2-0") == "r1-0"
        assert archive.link_events() == 0
        archive.remove("r1", why="a hoax")
        archive.link_events()
        assert [row["event_id"] for row in archive.rows()] == ["r2-0"]


def test_what_people_split_and_merged_outlives_later_linking(location: str, report: Make, strike: Make) -> None:
    def events(archive: store.Store) -> list[str]:
        archive.link_events()
        return [row["event_id"] for row in archive.rows()]

    with store.open(location, create=True) as archive:
        for number in (1, 2):
            archive.add(report(number), [strike(report(number))])
        assert events(archive) == ["r1-0", "r1-0"]
        archive.decide("split", why="two blocks hit an hour apart", after={"strike_ids": ["r2-0"]})
        assert events(archive) == ["r1-0", "r2-0"]
        archive.add(report(3), [strike(report(3))])
        assert events(archive) == ["r1-0", "r2-0", "r1-0"]
        archive.decide("merge", why="one after all", after={"strike_ids": ["r1-0", "r2-0"]})
        assert events(archive) == ["r1-0", "r1-0", "r1-0"]


def test_a_frame_is_kept_without_the_texts_it_does_not_carry(location: str, report: Make, strike: Make) -> None:
    strikes = frame.frame(told(report(1), strike))
    with store.open(location, create=True) as archive:
        assert archive.add_frame(strikes) == {"added": 1}
        assert archive.add_frame(strikes) == {"unchanged": 1}
        pd.testing.assert_frame_equal(archive.frame(), strikes)
        assert archive.check() == []
        assert archive.add(report(1), told(report(1), strike)) == "new version"
        assert archive.report("r1") == report(1)


def test_the_version_grows_with_every_write(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        seen = [archive.version()]
        archive.add(report(1), [strike(report(1))])
        seen.append(store.version(location))
        archive.decide("accept", strike_id="r1-0", why="seen")
        seen.append(archive.version())
        archive.remove("r1", why="a hoax")
        seen.append(archive.version())
    assert seen == sorted(set(seen))


@pytest.mark.parametrize("many", [search.MANY, 0], ids=["the database", "a file beside it"])
def test_search_by_words(
    location: str, many: int, report: Make, strike: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(search, "MANY", many)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with store.open(location, create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        assert archive.search("KHARKIV") == ["r1-0"]
        for words in ("100%", "a.missile", "[", "r1-0", "Another"):
            assert archive.search(words) == []
        archive.add(report(2, title="Удар по ХАРКОВУ"), [strike(report(2))])
        assert archive.search("по Харкову") == ["r2-0"]
        assert archive.search("hit Kharkiv on") == ["r1-0", "r2-0"]
        archive.remove("r1", why="a hoax")
        assert archive.search("hit Kharkiv on") == ["r2-0"]
        archive.add(report(2, title="Another"), [strike(report(2))])
        assert archive.search("по Харкову") == []
        assert archive.search("another") == ["r2-0"]
        archive.decide("correct", strike_id="r2-0", why="a photograph", after={"place": "Суми"})
        assert archive.search("суми") == ["r2-0"]


def test_what_was_read_again_is_searched_as_it_reads_now_and_a_torn_file_not_at_all(
    tmp_path: Path, report: Make, strike: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MANY", 0)
    with store.open(tmp_path / "a.db", create=True) as archive:
        archive.add(report(1), [strike(report(1))])
        assert archive.search("hit Kharkiv") == ["r1-0"]
        archive.reread(1, [strike(report(1), quote="Three were hurt.", quote_start=34, quote_end=50)])
        assert archive.search("hit Kharkiv") == []
        words = tmp_path / "a.db.words.arrow"
        words.write_bytes(words.read_bytes()[:-100])
        assert archive.search("were hurt") == ["r1-0"]


def test_files_beside_a_store_that_was_replaced_are_not_taken_for_those_of_the_new_one(
    tmp_path: Path, report: Make, strike: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MANY", 0)
    for source in ("One", "Two"):
        (tmp_path / "a.db").unlink(missing_ok=True)
        with store.open(tmp_path / "a.db", create=True) as archive:
            made = report(1, source=source)
            archive.add(made, [strike(made)])
            assert archive.load()["source"].tolist() == [source]
            assert archive.search(source) == ["r1-0"]


def test_check_names_what_is_not_whole(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        for number in (1, 2, 3, 4):
            archive.add(report(number), [strike(report(number))])
        spoil(archive, "UPDATE reports SET text = 'Another text, long enough for all spans.' WHERE report_id = 'r1'")
        spoil(archive, "UPDATE strikes SET place_start = 3 WHERE strike_id = 'r2-0'")
        spoil(archive, f"UPDATE strikes SET spans = '{json.dumps({'date': [[5, 999]]})}' WHERE strike_id = 'r3-0'")
        spoil(archive, "UPDATE reports SET current = NOT current WHERE report_id = 'r4'")
        spoil(archive, "UPDATE strikes SET killed_min = 7 WHERE strike_id = 'r4-0'")
        problems = archive.check()
    assert "version 1 of the report 'r1' is not what was added: its hash differs" in problems
    assert "the quote of the strike 'r1-0' is not what stands in its report" in problems
    assert "the place of the strike 'r2-0' is not what stands in its report" in problems
    assert "a span of the strike 'r3-0' lies outside its report" in problems
    assert "the report 'r4' has 0 versions that count, not one" in problems
    assert any(said.startswith("the lean columns of the strike 'r4-0' are not what its row says") for said in problems)


def spoil(archive: store.Store, statement: str) -> None:
    """Changes the database behind the store's back."""
    with archive._engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_a_backup_is_a_store_itself(location: str, report: Make, strike: Make, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with store.open(location, create=True) as archive:
        archive.add(report(1), told(report(1), strike))
        archive.decide("accept", strike_id="r1-0", why="seen")
        archive.backup(copy)
        archive.add(report(2), told(report(2), strike))
        archive.backup(copy)
        rows, log = list(archive.rows()), archive.log()
    with store.open(copy) as archive:
        assert list(archive.rows()) == rows
        assert archive.log() == log
        assert archive.check() == []
        assert archive.add(report(3), told(report(3), strike)) == "added"
    assert {file.name for file in tmp_path.iterdir() if "copy" in file.name} == {"copy.db"}


def test_a_store_is_not_its_own_backup(tmp_path: Path) -> None:
    with store.open(tmp_path / "a.db", create=True) as archive, pytest.raises(BadOption, match="the store itself"):
        archive.backup(tmp_path / "a.db")


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("mysql://user@host/name", "not 'mysql'"),
        ("://", "cannot be read"),
        ("sqlite://", "not 'sqlite'"),
        ("no/such/folder/a.db", "no store at"),
    ],
)
def test_a_location_that_is_no_store_gets_a_sentence(location: str, words: str) -> None:
    with pytest.raises((StoreError, BadOption), match=words):
        store.open(location)


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(StoreError, match=r"postgresql://me:\*\*\*@127\.0\.0\.1:1/x") as error:
        store.open("postgresql://me:secret@127.0.0.1:1/x")
    assert "secret" not in str(error.value)
