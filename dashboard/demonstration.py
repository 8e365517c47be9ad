"""The demonstration, read once at build time: `demo/demonstration.jsonl` holds its reports and their strikes.

Loading it needs no extractor, so the page starts fast. Build it anew with `python -m dashboard.demonstration`;
a test holds that it is what extraction gives now.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dashboard import collection
from dashboard.archive import Detail
from geodata.model import Report

FILE = Path(__file__).parent / "demo" / "demonstration.jsonl"
SEEDS = Path(__file__).parents[1] / "seeds"


def build(seeds: Path = SEEDS) -> str:
    """The demonstration's file as text: a line a report, each followed by its strikes, in the order of the files."""
    from geodata import pipeline, readers
    from geodata.events import link
    from geodata.frame import from_rows

    reports = list(readers.reports([seeds]))
    rows = {report.report_id: [collection.detail(strike) for strike in pipeline.read(report)] for report in reports}
    flat = [row for report in reports for row in rows[report.report_id]]
    for row, event in zip(flat, link(from_rows(flat)), strict=True):
        row["event_id"] = event
    lines = []
    for report in reports:
        lines.append({"report": _plain(report)})
        lines += [{"strike": row} for row in rows[report.report_id]]
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)


@cache
def load() -> tuple[tuple[Report, ...], tuple[Detail, ...]]:
    """The reports and the strikes they tell."""
    reports: list[Report] = []
    strikes: list[Detail] = []
    for line in _lines(FILE.read_text(encoding="utf-8").split("\n")):
        if "report" in line:
            reports.append(_report(line["report"]))
        else:
            strikes.append(line["strike"])
    return tuple(reports), tuple(strikes)


def _lines(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in lines if line)


def _plain(report: Report) -> dict[str, Any]:
    published = report.published.isoformat() if report.published else None
    fields = ("report_id", "text", "title", "source", "url", "language", "facts_from")
    return {**{name: getattr(report, name) for name in fields}, "published": published}


def _report(fields: dict[str, Any]) -> Report:
    published = fields.pop("published")
    when: dt.date | None = None
    if published:
        when = dt.datetime.fromisoformat(published) if "T" in published else dt.date.fromisoformat(published)
    return Report(**fields, published=when)


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(build(), encoding="utf-8")
