"""The annotations say only what the texts say, and say it exactly."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, get_args

import pytest

from geodata.evaluation import read_gold
from geodata.model import ClaimStatus, DatePrecision, PlaceKind, Weapon
from geodata.readers import days
from geodata.readers import text as text_reader
from geodata.readers.records import Source

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
FILES = sorted(path.name for path in HERE.glob("*.jsonl"))

EXACT = ("place_text", "quote", "quote_place", "attributed_to")


def annotated(name: str) -> list[dict[str, Any]]:
    return read_gold(HERE / name)


def events(name: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(report, event) for report in annotated(name) for event in report["events"]]


@pytest.mark.parametrize("name", FILES)
def test_what_is_quoted_stands_in_the_text(name: str) -> None:
    wrong = [
        (report["doc_id"], field, event[field])
        for report, event in events(name)
        for field in EXACT
        if event.get(field) is not None and event[field] not in report["text"]
    ]
    wrong += [
        (report["doc_id"], "attributed_ok", other)
        for report, event in events(name)
        for other in event.get("attributed_ok", ())
        if other is not None and other not in report["text"]
    ]
    wrong += [
        (report["doc_id"], field, place)
        for report in annotated(name)
        for field in ("non_event_places", "ignore_places")
        for place in report.get(field, ())
        if place not in report["text"]
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_the_place_stands_in_the_quote_or_in_a_sentence_of_its_own(name: str) -> None:
    wrong = [
        (report["doc_id"], event["place"])
        for report, event in events(name)
        if event["place_text"] not in event["quote"] and event["place_text"] not in event.get("quote_place", "")
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_values_are_of_the_known_kinds(name: str) -> None:
    kinds = {
        "place_kind": get_args(PlaceKind),
        "weapon": get_args(Weapon),
        "date_precision": get_args(DatePrecision),
        "claim_status": get_args(ClaimStatus),
    }
    wrong = [
        (report["doc_id"], field, event[field])
        for report, event in events(name)
        for field, known in kinds.items()
        if event[field] not in known
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_days_are_days_and_none_is_after_the_publication(name: str) -> None:
    late = [
        (report["doc_id"], event["date"])
        for report, event in events(name)
        if event["date"] is not None
        and report["published"]
        and dt.date.fromisoformat(event["date"]) > dt.date.fromisoformat(report["published"][:10])
    ]
    assert late == []


@pytest.mark.parametrize("name", FILES)
def test_a_report_has_one_name_and_a_place_never_lies_at_zero(name: str) -> None:
    names = [report["doc_id"] for report in annotated(name)]
    assert len(set(names)) == len(names)
    assert [event["place"] for _, event in events(name) if (event["lat"], event["lon"]) == (0, 0)] == []


def test_every_demonstration_report_is_annotated_word_for_word() -> None:
    stored = {report["doc_id"]: report for report in annotated("seeds.jsonl")}
    files = {}
    for path in sorted(SEEDS.glob("*.txt")):
        report = text_reader.read(path.read_bytes(), Source(path.name))
        files[report.report_id] = report
    assert sorted(files) == sorted(stored)
    differing = [
        name
        for name, report in files.items()
        if (report.text, report.title, report.source, report.language)
        != (stored[name]["text"], stored[name]["title"], stored[name]["source_name"], stored[name]["lang"])
        or report.published != days.published(stored[name]["published"])
    ]
    assert differing == []


def test_about_a_third_of_the_gold_reports_tell_of_no_strike() -> None:
    gold = [report for name in FILES if name.startswith("gold-") for report in annotated(name)]
    none = [report for report in gold if not report["events"]]
    assert 0.3 <= len(none) / len(gold) <= 0.4
    assert {report["split"] for report in gold} == {"work", "held"}
