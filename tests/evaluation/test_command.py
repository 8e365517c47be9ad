"""`strikemap evaluate` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata.cli import main
from geodata.evaluation import read_gold

HERE = Path(__file__).parent


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A file of nine annotated reports, three of which tell one strike."""
    path = tmp_path / "few.jsonl"
    reports = [
        report for report in read_gold(HERE / "seeds.jsonl") if report["doc_id"].startswith(("demo-0022", "demo-none"))
    ]
    path.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
    return path


def test_a_table_with_n_and_interval_is_printed(few: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(few)]) == 0
    printed = capsys.readouterr().out
    assert "9 reports" in printed
    assert "recall" in printed
    assert "linking of" in printed
    assert "confidence -> share right" in printed


def test_errors_are_listed_on_request(few: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = read_gold(few)
    gold[0]["events"][0] |= {
        "place": "Rockall",
        "place_ok": [],
        "lat": 57.6,
        "lon": -13.7,
    }  # nobody finds a strike there
    few.write_text("".join(json.dumps(report) + "\n" for report in gold), encoding="utf-8")
    main(["evaluate", str(few), "--errors"])
    assert "missed 'Rockall'" in capsys.readouterr().out


def test_figures_are_kept_for_the_page(few: Path, tmp_path: Path) -> None:
    target = tmp_path / "quality.json"
    assert main(["evaluate", str(few), "--write-quality", str(target)]) == 0
    rows = json.loads(target.read_text(encoding="utf-8"))
    assert {"language", "field", "precision", "recall", "n", "date", "version"} <= set(rows[0])
    assert (tmp_path / "reliability.json").exists()


def test_a_missing_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path / "none.jsonl")]) == 1
    said = capsys.readouterr().err
    assert "none.jsonl" in said
    assert len(said.splitlines()) == 1
