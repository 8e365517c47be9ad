"""Reading: rows of strikes as they count today, single reports with their versions, and the audit log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from geodata.frame import NAMES
from geodata.model import Report
from geodata.store import content
from geodata.store.connection import streamed
from geodata.store.decisions import counting, withdrawn
from geodata.store.ingest import batches
from geodata.store.overlay import Overlay
from geodata.store.tables import OF_STRIKE, aliases, links, meta, reports, strikes


class Version(NamedTuple):
    """One version of a report: as it was, when it came, and whether it is the one that counts."""

    report: Report
    version: int
    current: bool
    withdrawn: bool
    added: str
    strikes: int


class Size(NamedTuple):
    """How much the store holds: reports that count, strikes that count, and all versions."""

    reports: int
    strikes: int
    versions: int


def changes(connection: Connection, *, hold: bool = False) -> int:
    """A number that grows with every write; with `hold`, as long as the transaction lasts, with no other's."""
    chosen = select(meta.c.value).where(meta.c.name == "changes")
    return int(connection.execute(chosen.with_for_update() if hold else chosen).scalar_one())


def witness(connection: Connection, *, strike: int | None = None) -> str:
    """What tells a store from another that stood in its place before, also from its own backup: its own number, and
    its newest report, or that of a strike (its key)."""
    chosen = select(reports.c.content_hash, reports.c.added).order_by(reports.c.id.desc()).limit(1)
    if strike is not None:
        chosen = chosen.where(reports.c.id.in_(select(strikes.c.report).where(strikes.c.id == strike)))
    found = connection.execute(chosen).one_or_none()
    own = connection.execute(select(meta.c.value).where(meta.c.name == "store")).scalar()
    return " ".join([str(own), *(found or ())])


def size(connection: Connection) -> Size:
    """How much the store holds, without what was withdrawn or replaced."""
    counts = counting()
    return Size(
        connection.execute(select(func.count()).select_from(reports).where(counts)).scalar_one(),
        connection.execute(select(func.count()).select_from(strikes.join(reports)).where(counts)).scalar_one(),
        connection.execute(select(func.count()).select_from(reports)).scalar_one(),
    )


def rows(
    connection: Connection,
    *,
    strike_ids: Iterable[str] | None = None,
    where: ColumnElement[bool] | None = None,
    overlay: Overlay | None = None,
) -> Iterator[dict[str, Any]]:
    """Rows as `frame.row` makes them, of current reports that were not withdrawn, decisions laid over them.

    In the order of arrival and of each report's words; with `strike_ids` only these, in no certain order. `where` is
    asked of the machine's rows and of their reports, before any decision.
    """
    overlay = Overlay(connection) if overlay is None else overlay  # one without decisions is false
    chosen = _joined().where(counting()).order_by(strikes.c.id)
    if where is not None:
        chosen = chosen.where(where)
    # A statement holds some ten thousand ids at most; 500 is fast in both databases.
    parts = [chosen]
    if strike_ids is not None:
        parts = [chosen.where(strikes.c.strike_id.in_(batch)) for batch in batches(strike_ids)]
    for part in parts:
        for found in streamed(connection, part).mappings():
            yield overlay.laid_over(_row(found))


def named(connection: Connection, words: Iterable[str]) -> set[str]:
    """The strikes whose place is named by these very words."""
    found: set[str] = set()
    for batch in batches(words):
        found.update(connection.execute(select(strikes.c.strike_id).where(strikes.c.place_text.in_(batch))).scalars())
    return found


def outlets(connection: Connection) -> Iterator[Report]:
    """The reports that count, those without strikes too, in the order of arrival and without their texts."""
    chosen = select(*(column for column in reports.c if column.name != "text")).where(counting())
    for found in streamed(connection, chosen.order_by(reports.c.id)).mappings():
        yield content.report({**found, "text": ""})


def outlet_days(connection: Connection) -> dict[tuple[str | None, date | None], int]:
    """How many reports count of each outlet and day; a moment counts to its day in UTC. Nothing else is read."""
    counted = select(reports.c.source, reports.c.published, func.count()).where(counting())
    found: dict[tuple[str | None, date | None], int] = {}
    for source, published, count in connection.execute(counted.group_by(reports.c.source, reports.c.published)):
        when = content.published(published)
        if isinstance(when, datetime):
            when = (when.astimezone(UTC) if when.tzinfo else when).date()
        found[source, when] = found.get((source, when), 0) + count
    return found


def candidates(connection: Connection, strike_id: str) -> list[dict[str, Any]]:
    """The places that were weighed for a strike, best first, as dicts of `model.Candidate`; maybe none."""
    chosen = (
        select(strikes.c.candidates)
        .join(reports)
        .where(strikes.c.strike_id == strike_id)
        .order_by(reports.c.current.desc(), reports.c.id.desc())
    )
    found = connection.execute(chosen.limit(1)).scalar()
    return list(json.loads(found)) if found else []


def versions(connection: Connection, report_id: str) -> list[Version]:
    """All versions of a report, oldest first, by the id of any of them; none where there is no such report."""
    named = select(reports.c.document).where(or_(reports.c.report_id == report_id, reports.c.document == report_id))
    document = connection.execute(named.order_by(reports.c.id.desc()).limit(1)).scalar()
    if document is None:
        return []
    out = document in withdrawn(connection)
    count = select(func.count()).where(strikes.c.report == reports.c.id).scalar_subquery()
    chosen = select(reports, count.label("strikes")).where(reports.c.document == document).order_by(reports.c.version)
    return [
        Version(content.report(dict(row)), row["version"], row["current"], out, row["added"], row["strikes"])
        for row in connection.execute(chosen).mappings()
    ]


def texts(connection: Connection) -> Iterator[tuple[int, Report]]:
    """(key, report) of every version whose text is known, in the order of arrival."""
    chosen = select(reports).where(reports.c.text.is_not(None)).order_by(reports.c.id)
    for row in streamed(connection, chosen).mappings():
        yield row["id"], content.report(dict(row))


def event(connection: Connection, former: str) -> str:
    """The event that an id stands for today: itself, or the one it became part of."""
    seen: set[str] = set()
    while former not in seen:
        seen.add(former)
        chosen = select(aliases.c.event_id).where(aliases.c.former == former)
        found = connection.execute(chosen).scalar()
        if found is None:
            return former
        former = found
    return former


_KEPT = frozenset(column.name for column in OF_STRIKE)


def _joined() -> Select[Any]:
    return (
        select(
            *(column for column in strikes.c if column.name in _KEPT),
            *(reports.c[name] for name in ("report_id", "title", "source", "url", "language", "published")),
            links.c.event_id,
        )
        .join(reports, strikes.c.report == reports.c.id)
        .outerjoin(links, links.c.strike_id == strikes.c.strike_id)
    )


def _row(found: Mapping[Any, Any]) -> dict[str, Any]:
    row = {name: found[name] for name in NAMES}
    row["published"] = content.moment(row["published"])
    row["spans"] = json.loads(row["spans"]) if row["spans"] else {}
    return row
