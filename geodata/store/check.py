"""Whether a store is whole: the file itself, hashes, versions, offsets, foreign keys."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from geodata.store import content, lines
from geodata.store.connection import streamed
from geodata.store.tables import decisions, reports, strikes


def problems(connection: Connection) -> list[str]:
    """What is not whole, a sentence each; empty where all is."""
    if connection.dialect.name == "sqlite":
        torn = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check(20)") if row[0] != "ok"]
        if torn:
            return [f"the database file is torn: {said}" for said in torn]
    looks = (_versions, _hashes, _keys, _offsets, _lines)
    return [said for look in looks for said in look(connection)]


def _versions(connection: Connection) -> Iterator[str]:
    """Of each document exactly one version counts."""
    counted = func.sum(reports.c.current.cast(strikes.c.ordinal.type))
    for document, current in connection.execute(
        select(reports.c.document, counted).group_by(reports.c.document).having(counted != 1)
    ):
        yield f"the report '{document}' has {current} versions that count, not one"


def _hashes(connection: Connection) -> Iterator[str]:
    for row in streamed(connection, select(reports)).mappings():
        if content.content_hash(dict(row)) != row["content_hash"]:
            yield f"version {row['version']} of the report '{row['report_id']}' is not what was added: its hash differs"


def _keys(connection: Connection) -> Iterator[str]:
    orphans = (
        select(strikes.c.strike_id).outerjoin(reports, strikes.c.report == reports.c.id).where(reports.c.id.is_(None))
    )
    for (strike_id,) in connection.execute(orphans):
        yield f"the strike '{strike_id}' belongs to no report"
    undecided = (
        select(decisions.c.strike_id)
        .outerjoin(strikes, strikes.c.strike_id == decisions.c.strike_id)
        .where(decisions.c.strike_id.is_not(None), strikes.c.id.is_(None))
    )
    for (strike_id,) in connection.execute(undecided.distinct()):
        yield f"a decision is about the strike '{strike_id}', which no report tells any more"


def _offsets(connection: Connection) -> Iterator[str]:
    """The quote is the report's own words; every other span lies within its text."""
    chosen = (
        select(
            strikes.c.strike_id,
            strikes.c.quote,
            strikes.c.quote_start,
            strikes.c.quote_end,
            strikes.c.place_text,
            strikes.c.place_start,
            strikes.c.place_end,
            strikes.c.spans,
            reports.c.text,
        )
        .join(reports, strikes.c.report == reports.c.id)
        .where(reports.c.text.is_not(None))
    )
    for row in streamed(connection, chosen):
        if row.text[row.quote_start : row.quote_end] != row.quote:
            yield f"the quote of the strike '{row.strike_id}' is not what stands in its report"
        elif row.place_start is not None and row.text[row.place_start : row.place_end] != row.place_text:
            yield f"the place of the strike '{row.strike_id}' is not what stands in its report"
        spans = [span for found in json.loads(row.spans or "{}").values() for span in found]
        if any(not 0 <= start <= end <= len(row.text) for start, end in spans):
            yield f"a span of the strike '{row.strike_id}' lies outside its report"


def _lines(connection: Connection) -> Iterator[str]:
    """The page's map and filters see of a strike what its row says."""
    for row in streamed(connection, select(strikes)).mappings():
        if lines.line(dict(row)) != row["lean"]:
            yield (
                f"the lean columns of the strike '{row['strike_id']}' are not what its row says; "
                "'strikemap store check --repair' writes them anew"
            )
