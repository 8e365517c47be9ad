"""Are reports of one strike taken for one event? First on strikes as annotated, so that only linking is judged."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from geodata import evaluation, events
from geodata.cli.evaluate import found
from geodata.events.quality import LinkQuality
from geodata.frame import from_rows

HERE = Path(__file__).parent


def as_annotated(gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that a faultless extraction would give."""
    rows = []
    for report in gold:
        for number, event in enumerate(report["events"]):
            above = [part.strip() for part in (event["parent"] or "").split(",")]
            town = event["place"] if event["place_kind"] == "settlement" else above[0]
            fine = event["place_kind"] in ("settlement", "district", "facility")
            rows.append(
                {
                    "strike_id": f"{report['doc_id']}-{number}",
                    "report_id": report["doc_id"],
                    "source": report["source_name"],
                    "language": report["lang"],
                    "published": report["published"],
                    "date": event["date"],
                    "date_precision": event["date_precision"],
                    "place": event["place"],
                    "place_text": event["place_text"],
                    "place_kind": event["place_kind"],
                    "settlement": town if fine else None,
                    "district": event["place"] if event["place_kind"] == "district" else None,
                    "admin1": above[-2] if len(above) > 1 else None,
                    "country": above[-1] or None,
                    "gazetteer_id": event["place"],
                    "latitude": event["lat"],
                    "longitude": event["lon"],
                    "weapon": event["weapon"],
                    "killed_min": event["killed"],
                    "killed_max": event["killed"],
                    "injured_min": event["injured"],
                    "injured_max": event["injured"],
                    "alleged_actor": event["alleged_actor"],
                    "claim_status": event["claim_status"],
                    "intercepted": event.get("intercepted", False),
                    "aggregate": event.get("aggregate", False),
                    "background": event.get("background", False),
                    "quote": event["quote"],
                    "confidence": 1.0,
                    "review": "machine",
                }
            )
    return rows


def linked(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    ids = events.link(from_rows(rows))
    return [row | {"event_id": str(event)} for row, event in zip(rows, ids, strict=True)]


@cache
def judged(name: str, *, extracted: bool) -> LinkQuality:
    gold = evaluation.read_gold(HERE / name)
    return evaluation.links(gold, found(gold) if extracted else linked(as_annotated(gold)))


def test_there_is_enough_to_judge() -> None:
    told: dict[str, int] = {}
    for report in evaluation.read_gold(HERE / "events.jsonl"):
        for event in report["events"]:
            told[event["event"]] = told.get(event["event"], 0) + 1
    assert sum(count > 1 for count in told.values()) >= 60
    assert sorted(told.values())[-3:] == [4, 5, 5]


@pytest.mark.parametrize("name", ["events.jsonl", "seeds.jsonl"])
def test_strikes_as_annotated_are_linked(name: str) -> None:
    quality = judged(name, extracted=False)
    assert (quality.pair_precision or 0) >= 0.95, quality
    assert (quality.pair_recall or 0) >= 0.85, quality


@pytest.mark.parametrize("name", ["events.jsonl", "seeds.jsonl"])
def test_strikes_as_found_are_linked(name: str) -> None:
    quality = judged(name, extracted=True)
    assert (quality.pair_precision or 0) >= 0.95, quality
    assert (quality.pair_recall or 0) >= 0.85, quality
