"""Writing: a report with its strikes in one transaction, once, and what people decide about them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, and_, func, insert, or_, select, update

from geodata import __version__
from geodata.errors import BadInput
from geodata.lexicon.targets import fingerprint
from geodata.store import content
from geodata.store.tables import OF_STRIKE, aliases, decisions, links, meta, reports, strikes

Outcome = Literal["added", "new version", "older version", "unchanged"]
Action = Literal["accept", "reject", "correct", "withdraw", "restore", "split", "merge", "rule"]


class Entry(NamedTuple):
    """A report and its strikes, ready to be written."""

    report: dict[str, Any]  # `content.fields`
    strikes: Sequence[Mapping[str, Any]]  # rows of the frame, with `candidates` where they are known
    by_url: bool = True  # whether one url is one report: not where others code many events from one page


def take_turn(connection: Connection) -> None:
    """Counts the write, first of all: its row's lock is the queue in which PostgreSQL's writers wait."""
    connection.execute(update(meta).where(meta.c.name == "changes").values(value=meta.c.value + 1))


def known(connection: Connection, fields: Mapping[str, Any]) -> bool:
    """Whether this very report, every field of it, is in the store, also as an older version or withdrawn."""
    document = _document(connection, fields)
    found = select(reports.c.id).where(
        reports.c.document == document, reports.c.content_hash == content.content_hash(fields)
    )
    return document is not None and connection.execute(found.limit(1)).first() is not None


def add(connection: Connection, entry: Entry) -> Outcome:
    """Writes a report with its strikes, within the caller's transaction.

    "unchanged": it was there. "new version": its url or id was there with other words or facts; the old one stays
    and no longer counts. "older version": the one that was there was published later, so it goes on counting.
    """
    take_turn(connection)
    fields = entry.report
    digest = content.content_hash(fields)
    document = _document(connection, fields, by_url=entry.by_url)
    versions: Sequence[Any] = []
    if document is not None:
        chosen = select(reports.c.id, reports.c.content_hash, reports.c.version, reports.c.current, reports.c.published)
        versions = connection.execute(chosen.where(reports.c.document == document)).all()
        if any(version.content_hash == digest for version in versions):
            return "unchanged"
    current = next((version for version in versions if version.current), None)
    older = current is not None and _earlier(fields["published"], current.published)
    if current is not None and not older:
        connection.execute(update(reports).where(reports.c.id == current.id).values(current=False))
    key = connection.execute(
        insert(reports).values(
            **fields,
            document=document or fields["report_id"],
            version=1 + max((version.version for version in versions), default=0),
            current=not older,
            content_hash=digest,
            added=_now(),
            extractor=__version__,
        )
    ).inserted_primary_key[0]  # type: ignore[index]
    insert_strikes(connection, key, entry.strikes)
    if current is None:
        return "added"
    return "older version" if older else "new version"


def insert_strikes(connection: Connection, key: int, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes the strikes of one version of a report."""
    if rows:
        connection.execute(insert(strikes), [_row(key, number, row) for number, row in enumerate(rows)])


def decide(
    connection: Connection,
    *,
    action: Action,
    who: str,
    why: str,
    strike_id: str | None = None,
    document: str | None = None,
    before: Any = None,
    after: Any = None,
) -> None:
    """Writes a decision as a row of its own; nothing else is touched."""
    take_turn(connection)
    connection.execute(
        insert(decisions).values(
            at=_now(),
            who=who,
            why=why,
            action=action,
            strike_id=strike_id,
            document=document,
            before=_json(before),
            after=_json(after),
        )
    )


def withdraw(connection: Connection, report_id: str, *, who: str, why: str, action: Action = "withdraw") -> int:
    """Takes a report, in all its versions, out of what counts, or back in. The number of its current strikes."""
    chosen = select(reports.c.document).where(or_(reports.c.report_id == report_id, reports.c.document == report_id))
    document = connection.execute(chosen.limit(1)).scalar()
    if document is None:
        raise BadInput(f"no report '{report_id}' in the store; 'strikemap export' shows the ids there are")
    out = document in withdrawn(connection)
    if out == (action == "withdraw"):
        raise BadInput(f"the report '{report_id}' is {'withdrawn already' if out else 'not withdrawn'}")
    decide(connection, action=action, who=who, why=why, document=document)
    mine = and_(reports.c.document == document, reports.c.current)
    counted = select(func.count()).select_from(strikes.join(reports)).where(mine)
    return int(connection.execute(counted).scalar_one())


def withdrawn(connection: Connection) -> set[str]:
    """The documents that do not count: their last word was to withdraw them."""
    chosen = select(decisions.c.document, decisions.c.action).where(decisions.c.action.in_(("withdraw", "restore")))
    last = {row.document: row.action for row in connection.execute(chosen.order_by(decisions.c.id))}
    return {document for document, action in last.items() if action == "withdraw"}


def link(connection: Connection, events: Mapping[str, str]) -> int:
    """Writes which event each strike belongs to, by strike_id; a strike's former event becomes an alias.

    Returns how many strikes changed their event.
    """
    before = {row.strike_id: row.event_id for row in connection.execute(select(links))}
    changed = {strike: event for strike, event in events.items() if before.get(strike) != event}
    if not changed:
        return 0
    take_turn(connection)
    for batch in batches(changed):
        connection.execute(links.delete().where(links.c.strike_id.in_(batch)))
        connection.execute(insert(links), [{"strike_id": name, "event_id": changed[name]} for name in batch])
    alive = set(events.values())
    former = {before[name]: changed[name] for name in changed if name in before and before[name] not in alive}
    for batch in batches(former):
        connection.execute(aliases.delete().where(aliases.c.former.in_(batch)))
        connection.execute(insert(aliases), [{"former": name, "event_id": former[name]} for name in batch])
    return len(changed)


def _document(connection: Connection, fields: Mapping[str, Any], *, by_url: bool = True) -> str | None:
    """The document that a report is a version of: that of its id, else that of its url."""
    for column, value in ((reports.c.report_id, fields["report_id"]), (reports.c.url, fields["url"])):
        if value is not None and (by_url or column is not reports.c.url):
            chosen = select(reports.c.document).where(column == value).order_by(reports.c.id.desc()).limit(1)
            document = connection.execute(chosen).scalar()
            if document is not None:
                return str(document)
    return None


def _earlier(new: str | None, current: str | None) -> bool:
    """Whether both say when they were published, and the new one was so on an earlier day or moment."""
    if new is None or current is None:
        return False
    one, two = content.moment(new) or "", content.moment(current) or ""
    length = 10 if len(one) == 10 or len(two) == 10 else 20  # a day and a moment compare as days
    return one[:length] < two[:length]


def _row(key: int, number: int, row: Mapping[str, Any]) -> dict[str, Any]:
    made = {column.name: row.get(column.name) for column in OF_STRIKE}
    made["spans"] = _json(row.get("spans") or {})
    more = {"candidates": _json(row.get("candidates")), "fingerprint": fingerprint(row["quote"] or "")}
    return {**made, **more, "report": key, "ordinal": number}


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _now() -> str:
    return dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def batches(keys: Iterable[str], size: int = 500) -> Iterable[list[str]]:
    """Ids in lots that one statement can hold."""
    ordered = sorted(keys)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))
