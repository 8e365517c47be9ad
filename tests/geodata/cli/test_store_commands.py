"""Reports into the store and strikes out of it, by the command line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata import store
from geodata.cli import main

Run = Callable[..., Any]
ROOT = Path(__file__).parents[3]


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_ingest_twice_changes_nothing_and_says_so(strikemap: Run, kyiv: Path, tmp_path: Path) -> None:
    first, second = strikemap("ingest", kyiv), strikemap("ingest", kyiv)
    assert first.status == second.status == 0
    assert first.err == "strikemap: 1 report added to the store 'strikemap.db' with 1 strike\n"
    assert second.err == (
        "strikemap: 0 reports added to the store 'strikemap.db' with 0 strikes; 1 there already, unchanged\n"
    )
    with store.open(tmp_path / "strikemap.db") as archive:
        assert archive.size() == (1, 1, 1)


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the demonstration's reports, made once."""
    file = tmp_path_factory.mktemp("store") / "seeds.db"
    assert main(["ingest", str(ROOT / "seeds"), "--store", str(file)]) == 0
    return file


def test_what_extract_finds_export_gives_back(strikemap: Run, ingested: Path, tmp_path: Path) -> None:
    shutil.copy(ingested, tmp_path / "a.db")
    extracted = lines(strikemap("extract", ROOT / "seeds", "--format", "jsonl").out)
    exported = lines(strikemap("export", "--store", "a.db", "--format", "jsonl").out)
    assert [row["strike_id"] for row in exported] == [row["strike_id"] for row in extracted]
    for one, two in zip(extracted, exported, strict=True):
        assert two["event_id"] is not None
        assert {**two, "event_id": None} == one


def test_many_workers_do_what_one_does(strikemap: Run, tmp_path: Path) -> None:
    some = sorted((ROOT / "seeds").glob("*.txt"))[::5]
    for workers in (1, 2):
        assert strikemap("ingest", *some, "--store", f"{workers}.db", "--workers", workers).status == 0
    with store.open(tmp_path / "1.db") as one, store.open(tmp_path / "2.db") as two:
        assert list(one.rows()) == list(two.rows())
        assert one.check() == two.check() == []


def test_export_filters(strikemap: Run, ingested: Path, tmp_path: Path) -> None:
    shutil.copy(ingested, tmp_path / "strikemap.db")

    def exported(*options: str) -> list[dict[str, Any]]:
        return lines(strikemap("export", "--format", "jsonl", *options).out)

    everything = exported()
    days = sorted(row["date"] for row in everything if row["date"])
    middle = days[len(days) // 2]
    early, late = exported("--to", middle), exported("--from", middle)
    assert all(row["date"] <= middle for row in early)
    assert all((row["date_end"] or row["date"]) >= middle for row in late)
    assert 0 < len(early) < len(everything)
    weapons = exported("--weapon", "missile", "--weapon", "drone")
    assert {row["weapon"] for row in weapons} == {"missile", "drone"}
    country = exported("--country", "ua")
    assert {row["country"] for row in country} == {"UA"}
    assert len(country) == len([row for row in everything if row["country"] == "UA"])
    admin1 = next(row["admin1"] for row in everything if row["admin1"])
    assert {row["admin1"] for row in exported("--admin1", admin1)} == {admin1}
    source = everything[0]["source"]
    assert {row["source"] for row in exported("--source", source)} == {source}


def test_undated_strikes_left_out_by_days_are_counted(strikemap: Run) -> None:
    assert strikemap("ingest", "-", stdin=b"A missile hit Kyiv.").status == 0
    ran = strikemap("export", "--from", "2025-01-01")
    assert "0 strikes written; 1 without a date left out by --from and --to" in ran.err


def test_export_is_csv_unless_said_otherwise(strikemap: Run, kyiv: Path, tmp_path: Path) -> None:
    strikemap("ingest", kyiv)
    assert strikemap("export").out.startswith("strike_id,event_id,")
    assert strikemap("export", "--bom", "--hxl").out.startswith("\ufeffstrike_id,")
    assert json.loads(strikemap("export", "--format", "geojson").out)["type"] == "FeatureCollection"
    strikemap("export", "-o", "a.geojson")
    assert json.loads((tmp_path / "a.geojson").read_text())["features"]


def test_a_report_is_withdrawn_and_comes_back(strikemap: Run, kyiv: Path) -> None:
    strikemap("ingest", kyiv)
    (row,) = lines(strikemap("export", "--format", "jsonl").out)
    ran = strikemap("remove", row["report_id"], "--why", "a hoax", "--who", "Editor")
    assert ran.status == 0
    assert strikemap("export", "--format", "jsonl").out == ""
    assert "unchanged" in strikemap("ingest", kyiv).err
    (entry,) = lines(strikemap("store", "log").out)
    assert (entry["who"], entry["why"], entry["action"]) == ("Editor", "a hoax", "withdraw")
    assert strikemap("remove", row["report_id"], "--why", "no hoax", "--undo").status == 0
    assert len(lines(strikemap("export", "--format", "jsonl").out)) == 1
    assert strikemap("remove", "nobody", "--why", "x").status == 1


def test_check_and_backup(strikemap: Run, kyiv: Path, tmp_path: Path) -> None:
    strikemap("ingest", kyiv)
    whole = strikemap("store", "check")
    assert (whole.status, whole.out) == (0, "the store 'strikemap.db' is whole: 1 report, 1 strike, 1 version kept\n")
    assert strikemap("store", "backup", "copy.db").status == 0
    assert strikemap("store", "check", "--store", "copy.db").status == 0
    assert strikemap("store", "backup", "strikemap.db").status == 2
    with store.open(tmp_path / "copy.db") as archive, archive._engine.begin() as session:
        session.exec_driver_sql("UPDATE reports SET text = text || '!'")
    torn = strikemap("store", "check", "--store", "copy.db")
    assert torn.status == 1
    assert "its hash differs" in torn.err


def test_the_store_may_be_named_by_the_environment(
    strikemap: Run, kyiv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRIKEMAP_STORE", "named.db")
    strikemap("ingest", kyiv)
    assert (tmp_path / "named.db").exists()
    assert not (tmp_path / "strikemap.db").exists()


def test_nothing_is_made_where_nothing_was_read(strikemap: Run, tmp_path: Path) -> None:
    assert strikemap("ingest", "none.txt").status == 1
    assert strikemap("ingest", "--published", "x", stdin=b"text").status == 2


HXL = b"""Day,Where,North,East,Dead,What
#date+occurred,#loc+name,#geo+lat,#geo+lon,#affected+killed,#description
2024-03-05,Khartoum,15.55,32.53,4,A market in Khartoum was shelled.
1527-03-05,Khartoum,0,0,,A school was hit.
"""


def test_what_others_coded_is_taken_over_with_its_doubts(strikemap: Run, tmp_path: Path) -> None:
    (tmp_path / "hxl.csv").write_bytes(HXL)
    first, second = strikemap("import", "hxl.csv"), strikemap("import", "hxl.csv")
    assert first.status == second.status == 0
    assert "row 3 of 'hxl.csv' has the position 0, 0" in first.err
    assert "row 3 of 'hxl.csv' has the date '1527-03-05', which cannot be" in first.err
    assert "2 reports added to the store 'strikemap.db' with 2 strikes" in first.err
    assert "2 there already, unchanged" in second.err
    (row,) = lines(strikemap("export", "--format", "jsonl").out)
    assert (row["place"], row["killed_min"], row["date"]) == ("Khartoum", 4, "2024-03-05")
    assert len(lines(strikemap("export", "--format", "jsonl", "--all").out)) == 2


def test_a_store_goes_through_a_file_and_comes_out_the_same(strikemap: Run, ingested: Path, tmp_path: Path) -> None:
    shutil.copy(ingested, tmp_path / "strikemap.db")
    for form in ("csv", "geojson", "jsonl"):
        assert strikemap("export", "--all", "-o", f"one.{form}", "--store", "strikemap.db").status == 0
        assert strikemap("import", f"one.{form}", "--store", f"{form}.db").status == 0
        assert strikemap("export", "--all", "-o", f"two.{form}", "--store", f"{form}.db").status == 0
        assert (tmp_path / f"two.{form}").read_text() == (tmp_path / f"one.{form}").read_text()


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["import", "none.csv"], 1, "'none.csv' cannot be read"),
        (["import", "hxl.csv", "--as", "ours"], 1, "so it is no strike of ours"),
        (["import", "hxl.csv", "--map", "text"], 2, "--map 'text' is not FIELD=COLUMN"),
        (["import", "hxl.csv", "--map", "text=Nothing"], 2, "has no column 'Nothing'"),
    ],
)
def test_what_cannot_be_imported_is_said(
    strikemap: Run, tmp_path: Path, *, arguments: list[str], status: int, words: str
) -> None:
    (tmp_path / "hxl.csv").write_bytes(HXL)
    ran = strikemap(*arguments)
    assert ran.status == status
    assert words in ran.err


def test_a_country_is_added_shown_and_removed(strikemap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    village = ["999999001", "Newvillage", "Newvillage", "", "15.5", "32.5", "P", "PPL", "SD", "", "29", "", "", ""]
    (tmp_path / "SD.txt").write_text("\t".join([*village, "120", "", "380", "Africa/Khartoum", "2026-01-01"]) + "\n")
    assert strikemap("geocode", "Newvillage").status == 1
    assert "SD: 1 place added from 'SD.txt'" in strikemap("gazetteer", "add", "SD", "--file", "SD.txt").err
    assert strikemap("gazetteer", "list").out.startswith("SD  1 places")
    assert strikemap("geocode", "Newvillage").status == 0
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04torn")
    assert strikemap("gazetteer", "add", "SD", "--file", "torn.zip").status == 1
    assert strikemap("geocode", "Newvillage").status == 0
    assert strikemap("gazetteer", "remove", "SD").status == 0
    assert strikemap("gazetteer", "remove", "SD").status == 1
    assert strikemap("gazetteer", "list").out == ""
    assert strikemap("gazetteer", "add", "SD", "LB", "--file", "SD.txt").status == 2


def test_a_newer_version_reads_the_store_again_once(
    strikemap: Run, kyiv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strikemap("ingest", kyiv)
    assert "0 reports of the store 'strikemap.db' read again" in strikemap("reread").err
    (row,) = lines(strikemap("export", "--format", "jsonl").out)
    with store.open(tmp_path / "strikemap.db") as archive:
        archive.decide("correct", strike_id=row["strike_id"], why="it says three", after={"killed_min": 3})
        with archive.engine.begin() as session:
            session.exec_driver_sql("UPDATE reports SET extractor = '0.0.1'")
            session.exec_driver_sql("UPDATE strikes SET weapon = 'drone'")
    ran = strikemap("reread", "--workers", 1)
    assert ran.status == 0
    assert "1 report of the store 'strikemap.db' read again: 0 new strikes, 0 changed, 0 gone, 1 kept" in ran.err
    assert "0 reports" in strikemap("reread").err
    assert "1 report " in strikemap("reread", "--all").err
    (after,) = lines(strikemap("export", "--format", "jsonl").out)
    assert (after["killed_min"], after["weapon"], after["review"]) == (3, "drone", "corrected")
    assert strikemap("reread", "--store", "none.db").status == 1


def test_what_a_person_decides_is_recorded_and_counts(strikemap: Run, kyiv: Path) -> None:
    strikemap("ingest", kyiv)
    (row,) = lines(strikemap("export", "--format", "jsonl").out)
    strike = row["strike_id"]
    ran = strikemap("decide", "correct", strike, "--set", "killed_min=3", "--set", "killed_max=", "--why", "as updated")
    assert (ran.status, ran.err) == (0, f"strikemap: the strike '{strike}' corrected\n")
    (row,) = lines(strikemap("export", "--format", "jsonl").out)
    assert (row["killed_min"], row["killed_max"], row["review"]) == (3, None, "corrected")
    assert strikemap("decide", "reject", strike, "--why", "a drill", "--who", "Editor").status == 0
    assert strikemap("export", "--format", "jsonl").out == ""
    rule = ("decide", "rule", "Kyiv", "--source", "Demonstration", "--set", "place_kind=admin1", "--why", "the oblast")
    assert strikemap(*rule).status == 0
    assert strikemap("decide", "split", strike, "--why", "another").status == 0
    log = lines(strikemap("store", "log").out)
    assert [entry["action"] for entry in log] == ["correct", "reject", "rule", "split"]
    assert log[0]["before"] == {"review": "machine", "killed_min": 2, "killed_max": 2}
    assert log[1]["who"] == "Editor"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["accept", "nobody"], 1, "no strike 'nobody' in the store"),
        (["correct", "STRIKE", "--set", "weapon=banana"], 1, "'banana' is no value of 'weapon'"),
        (["correct", "STRIKE", "--set", "quote=other"], 1, "'quote' cannot be corrected"),
        (["correct", "STRIKE", "--set", "killed_min=-1"], 1, "-1 is no value of 'killed_min'"),
        (["correct", "STRIKE", "--set", "latitude=0", "--set", "longitude=0"], 1, "the position 0, 0 stands for none"),
        (["correct", "STRIKE"], 1, "a correction needs a column and its value"),
        (["merge", "STRIKE"], 1, "a merge needs two strikes or more"),
        (["merge", "STRIKE", "nobody"], 1, "no strike 'nobody' in the store"),
        (["accept", "STRIKE", "--set", "killed_min=1"], 2, "--set belongs to correct and rule"),
    ],
)
def test_a_decision_that_cannot_stand_is_refused(
    strikemap: Run, kyiv: Path, *, arguments: list[str], status: int, words: str
) -> None:
    strikemap("ingest", kyiv)
    (row,) = lines(strikemap("export", "--format", "jsonl").out)
    ran = strikemap("decide", *[row["strike_id"] if one == "STRIKE" else one for one in arguments], "--why", "x")
    assert ran.status == status
    assert words in ran.err
    assert strikemap("store", "log").out == ""
