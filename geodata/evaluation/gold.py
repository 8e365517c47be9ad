"""Annotated reports from JSONL, and the same reports without their labels.

The fields of a report and of an event are told in `tests/evaluation/README.md`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from geodata.errors import BadInput
from geodata.model import Report

Gold: TypeAlias = Mapping[str, Any]

_NEEDED = ("doc_id", "lang", "text", "events")


def read(path: str | Path, *, split: str | None = None) -> list[dict[str, Any]]:
    """The annotated reports of a file, all of them or those of one `split` ("work", "held").

    BadInput names the file and the line where one cannot be read or lacks a field.
    """
    found = []
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"no annotated reports at '{path}': {error}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            report = json.loads(line)
        except json.JSONDecodeError as error:
            raise BadInput(f"'{path}' line {number} is no JSON: {error}") from error
        missing = [field for field in _NEEDED if not isinstance(report, dict) or field not in report]
        if missing:
            raise BadInput(f"'{path}' line {number} has no '{missing[0]}': it is not an annotated report")
        if split is None or report.get("split") == split:
            found.append(report)
    return found


def reports(gold: Iterable[Gold]) -> Iterator[Report]:
    """What an extractor may see of annotated reports: the report. Its labels and its language stay behind."""
    for annotated in gold:
        yield Report(
            report_id=annotated["doc_id"],
            text=annotated["text"],
            title=annotated.get("title") or None,
            published=_published(annotated.get("published")),
            source=annotated.get("source_name") or None,
            url=annotated.get("url") or None,
        )


def _published(value: str | None) -> dt.date | dt.datetime | None:
    """ISO 8601: a day stays a day."""
    if not value:
        return None
    return dt.date.fromisoformat(value) if len(value) == len("2025-07-21") else dt.datetime.fromisoformat(value)
