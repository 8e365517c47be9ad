"""A report as the store keeps it: its hash, and its fields to and from a row."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from geodata.model import Report

FIELDS = ("text", "title", "published", "source", "url", "language", "facts_from")


def content_hash(fields: Mapping[str, Any]) -> str:
    """SHA-256 of all that a reader could see differ; the same on every machine."""
    content = json.dumps([fields[name] for name in FIELDS], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def fields(report: Report, *, imported: bool = False) -> dict[str, Any]:
    """A report's columns. `imported`: only its strikes came, its text is not known."""
    return {
        "report_id": report.report_id,
        "text": None if imported else report.text,
        "title": report.title,
        "published": report.published.isoformat() if report.published else None,
        "source": report.source,
        "url": report.url,
        "language": report.language,
        "facts_from": report.facts_from,
    }


def report(row: Mapping[str, Any]) -> Report:
    """A Report from a row of the store; its text is "" where only its strikes were imported."""
    return Report(
        report_id=row["report_id"],
        text=row["text"] or "",
        title=row["title"],
        published=published(row["published"]),
        source=row["source"],
        url=row["url"],
        language=row["language"],
        facts_from=row["facts_from"],
    )


def published(text: str | None) -> dt.date | dt.datetime | None:
    """A day stays a day, a moment keeps its zone."""
    if text is None:
        return None
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def moment(text: str | None) -> str | None:
    """`published` as the frame's rows have it: moments in UTC."""
    found = published(text)
    if isinstance(found, dt.datetime):
        zoned = found if found.tzinfo else found.replace(tzinfo=dt.UTC)
        return zoned.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    return text
