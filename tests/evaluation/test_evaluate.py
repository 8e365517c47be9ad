"""What costs a point and what does not."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import geodata
from geodata.errors import BadInput
from geodata.evaluation import (
    errors,
    evaluate,
    links,
    match,
    read_gold,
    reliability,
    reports,
    table,
    two_places,
    write_quality,
)

SUMY = {
    "place": "Sumy",
    "place_text": "Sumy",
    "place_kind": "settlement",
    "lat": 50.92,
    "lon": 34.80,
    "date": "2025-04-13",
    "date_precision": "day",
    "weapon": "missile",
    "killed": 35,
    "injured": None,
    "attributed_to": "the regional prosecutor's office",
    "alleged_actor": "Russia",
    "claim_status": "asserted",
}
FOUND = {
    "report_id": "r1",
    "strike_id": "s1",
    "place": "Sumy",
    "latitude": 50.91,
    "longitude": 34.79,
    "date": "2025-04-13",
    "date_precision": "day",
    "weapon": "missile",
    "killed_min": 35,
    "injured_min": None,
    "attributed_to": "regional prosecutor's office",
    "alleged_actor": "Russia",
    "claim_status": "asserted",
    "quote": "A missile hit Sumy.",
    "confidence": 0.9,
    "review": "machine",
}


def gold(*events: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"doc_id": "r1", "lang": "en", "text": "A missile hit Sumy.", "events": list(events), **fields}


def figure(annotated: list[dict[str, Any]], rows: list[dict[str, Any]], field: str, measure: str = "accuracy") -> Any:
    found = {(f.language, f.field, f.measure): f for f in evaluate(annotated, rows, draws=50)}
    return found["all", field, measure]


def test_the_same_place_and_day_match() -> None:
    result = match(gold(SUMY), [FOUND])
    assert (len(result.pairs), result.missed, result.false) == (1, [], [])


@pytest.mark.parametrize(
    ("changed", "matches"),
    [
        ({}, True),
        ({"latitude": 51.0, "longitude": 34.85}, True),  # 9 km
        ({"latitude": 51.2}, False),  # 32 km
        ({"latitude": None, "longitude": None}, True),  # then the name decides
        ({"latitude": None, "longitude": None, "place": "Sumy Oblast"}, True),
        ({"latitude": None, "longitude": None, "place": "Shostka"}, False),
        ({"date": None}, True),  # a wrong day is a wrong field, not another strike
    ],
)
def test_a_place_agrees_within_15_km_or_by_name(changed: dict[str, Any], matches: bool) -> None:
    assert bool(match(gold(SUMY), [FOUND | changed]).pairs) is matches


def test_one_event_is_matched_once() -> None:
    result = match(gold(SUMY), [FOUND, FOUND | {"strike_id": "s2", "date": None}])
    assert [row["strike_id"] for _, row in result.pairs] == ["s1"]
    assert [row["strike_id"] for row in result.false] == ["s2"]


def test_of_two_strikes_on_one_town_the_day_tells_which_is_which() -> None:
    monday = SUMY | {"date": "2025-04-14", "killed": 1}
    rows = [FOUND | {"date": "2025-04-14"}, FOUND]
    assert [(event["date"], row["date"]) for event, row in match(gold(SUMY, monday), rows).pairs] == [
        ("2025-04-14", "2025-04-14"),
        ("2025-04-13", "2025-04-13"),
    ]


@pytest.mark.parametrize("flag", ["aggregate", "background"])
def test_totals_and_history_cost_nothing(flag: str) -> None:
    annotated = [gold(SUMY | {flag: True})]
    assert figure(annotated, [], "strikes", "recall").n == 0
    assert figure(annotated, [FOUND], "strikes", "precision").n == 0


def test_places_of_general_statements_cost_nothing() -> None:
    annotated = [gold(ignore_places=["Sumy region"])]
    assert figure(annotated, [FOUND], "strikes", "precision").n == 0
    assert figure(annotated, [FOUND], "reports without a strike").value == 1.0


def test_a_strike_in_a_report_without_any_is_false() -> None:
    annotated = [gold(non_event_places=["Sumy"])]
    assert figure(annotated, [FOUND], "strikes", "precision").value == 0.0
    assert figure(annotated, [FOUND], "reports without a strike").value == 0.0
    assert figure(annotated, [FOUND], "no strike where only mentioned").value == 0.0


def test_what_is_held_back_is_not_judged_unless_asked_for() -> None:
    rows = [FOUND | {"review": "needed"}]
    assert figure([gold(SUMY)], rows, "strikes", "recall").value == 0.0
    held = evaluate([gold(SUMY)], rows, held_back=True, draws=50)
    assert next(f for f in held if f.measure == "recall").value == 1.0


@pytest.mark.parametrize(
    ("found", "right"),
    [(None, 1.0), (0, 0.0), (3, 1.0)],
)
def test_no_number_is_right_where_the_text_has_none_and_nought_is_not(found: int | None, right: float) -> None:
    annotated = [gold(SUMY | {"injured_ok": [3]})]
    assert figure(annotated, [FOUND | {"injured_min": found}], "injured").value == right


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("the regional prosecutor's office", 1.0),
        ("the prosecutor's office", 1.0),
        ("the mayor", 0.0),
        (None, 0.0),
        (
            "the prosecutor, whose office sent teams of experts with cameras, shovels and dogs into"
            " all districts of the city by noon of a long day",
            0.0,
        ),
    ],
)
def test_a_source_is_the_same_by_its_words(said: str | None, right: float) -> None:
    assert figure([gold(SUMY)], [FOUND | {"attributed_to": said}], "who says so").value == right


def test_a_town_is_not_the_district_that_was_hit() -> None:
    district = SUMY | {"place": "Zarichnyi district", "place_text": "Zarichnyi", "place_kind": "district"}
    assert figure([gold(district)], [FOUND], "district or facility").value == 0.0
    assert figure([gold(district)], [FOUND | {"place": "Zarichnyi"}], "district or facility").value == 1.0


def test_languages_are_told_apart_and_together() -> None:
    annotated = [gold(SUMY), gold(SUMY) | {"doc_id": "r2", "lang": "uk"}]
    found = {f.language: f.value for f in evaluate(annotated, [FOUND], draws=50) if f.measure == "recall"}
    assert found == {"all": 0.5, "en": 1.0, "uk": 0.0}


def test_the_interval_holds_the_value_and_is_the_same_each_time() -> None:
    annotated = [gold(SUMY) | {"doc_id": f"r{i}"} for i in range(20)]
    rows = [FOUND | {"report_id": f"r{i}"} for i in range(14)]
    recall = figure(annotated, rows, "strikes", "recall")
    assert recall.low < recall.value == 0.7 < recall.high
    assert figure(annotated, rows, "strikes", "recall") == recall


def test_confidence_is_compared_with_what_was_right() -> None:
    rows = [FOUND, FOUND | {"strike_id": "s2", "place": "Kyiv", "latitude": 50.45, "longitude": 30.52}]
    (only,) = reliability([gold(SUMY)], rows)
    assert (only.low, only.high, only.n, only.predicted, only.observed) == (0.9, 1.0, 2, 0.9, 0.5)


def test_links_are_judged_on_the_strikes_that_were_found() -> None:
    annotated = [gold(SUMY | {"event": "sumy"}) | {"doc_id": f"r{i}"} for i in range(3)]
    rows = [FOUND | {"report_id": f"r{i}", "strike_id": f"s{i}", "event_id": "e" if i < 2 else "f"} for i in range(3)]
    found = links(annotated, rows)
    assert (found.n, found.pairs, found.pair_precision, found.pair_recall) == (3, 3, 1.0, 1 / 3)


def test_no_extractor_sees_a_label() -> None:
    (report,) = reports([gold(SUMY, title="Sumy", published="2025-04-14", conflict="ukraine")])
    assert (report.report_id, report.text, report.language) == ("r1", "A missile hit Sumy.", None)
    assert str(report.published) == "2025-04-14"


def test_the_table_is_kept_for_the_page(tmp_path: Path) -> None:
    figures = evaluate([gold(SUMY)], [FOUND], draws=50)
    day = dt.date(2026, 3, 1)
    bins = reliability([gold(SUMY)], [FOUND])
    write_quality(tmp_path / "quality.json", figures, bins=bins, measured=day)
    rows = json.loads((tmp_path / "quality.json").read_text(encoding="utf-8"))
    first = rows[0]
    assert (first["language"], first["field"], first["precision"], first["recall"]) == ("all", "strikes", 1.0, 1.0)
    assert (first["n"], first["date"], first["version"]) == (1, "2026-03-01", geodata.__version__)
    (kept,) = json.loads((tmp_path / "reliability.json").read_text(encoding="utf-8"))
    assert (kept["n"], kept["predicted"], kept["observed"]) == (1, 0.9, 1.0)
    assert len(table(figures).splitlines()) == len(figures) + 1


def test_every_error_is_a_line_that_names_its_report() -> None:
    rows = [FOUND | {"weapon": "drone"}, FOUND | {"place": "Kyiv", "latitude": 50.45, "longitude": 30.52}]
    lines = errors([gold(SUMY, SUMY | {"place": "Lviv", "place_text": "Lviv", "lat": 49.84, "lon": 24.02})], rows)
    assert [line.split(":")[1].split()[0] for line in lines] == ["missed", "invented", "Sumy"]
    assert all(line.startswith("r1:") for line in lines)


@pytest.mark.parametrize(("line", "says"), [("{", "line 1 is no JSON"), ('{"doc_id": "x"}', "has no 'lang'")])
def test_a_torn_gold_file_is_named_with_its_line(tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(BadInput, match=says):
        read_gold(path)


def test_judging_strikes_needs_no_pandas() -> None:
    check = "import geodata.evaluation, sys; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


@pytest.mark.parametrize(("share", "told"), [(0, 0), (0.004, 0.01), (0.914, 0.91), (0.996, 0.99), (1, 1)])
def test_only_what_is_whole_is_told_as_one_and_only_what_is_nothing_as_nought(share, told):
    assert two_places(share) == told
