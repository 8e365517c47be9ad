"""Writing: a report with its strikes in one transaction, once; and which strikes are one event."""

from __future__ import annotations

import datetime as dt
import json
import math
import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Row, Text, bindparam, insert, select, text, update

from geodata import __version__
from geodata.lexicon.targets import fingerprint
from geodata.store import content, door, lines
from geodata.store.tables import OF_STRIKE, aliases, links, meta, reports, strikes, unlinked

Outcome = Literal["added", "new version", "older version", "unchanged"]


class Entry(NamedTuple):
    """A report and its strikes, ready to be written."""

    report: dict[str, Any]  # `content.fields`
    strikes: Sequence[Mapping[str, Any]]  # rows of the frame, with `candidates` where they are known
    by_url: bool = True  # whether one url is one report: not where others code many events from one page


# Made once: building a statement takes longer than running it.
_TURN = update(meta).where(meta.c.name == "changes").values(value=meta.c.value + bindparam("step"))
_INSERT_REPORT, _INSERT_STRIKES = insert(reports), insert(strikes)
_REPLACED = update(reports).where(reports.c.id == bindparam("key")).values(current=False)
_STRIKES_OF = select(strikes.c.strike_id).where(strikes.c.report == bindparam("key"))
_UNLINK = text("INSERT INTO unlinked (strike_id) VALUES (:strike_id) ON CONFLICT DO NOTHING")
_ID, _URL = bindparam("given_id", type_=Text), bindparam("given_url", type_=Text)
_COLUMNS = ("id", "document", "report_id", "content_hash", "version", "current", "published")
_VERSIONS = (
    select(*(reports.c[name] for name in _COLUMNS))
    .where(
        reports.c.document.in_(select(reports.c.document).where((reports.c.report_id == _ID) | (reports.c.url == _URL)))
    )
    .order_by(reports.c.id)
)


def take_turn(connection: Connection) -> None:
    """Counts the write, first of all: its row's lock is the queue in which PostgreSQL's writers wait."""
    connection.execute(_TURN, {"step": 1 + secrets.randbits(20)})


def known(connection: Connection, fields: Mapping[str, Any]) -> bool:
    """Whether this very report, every field of it, is in the store, also as an older version or withdrawn."""
    digest = content.content_hash(fields)
    return any(version.content_hash == digest for version in _versions(connection, fields))


def add(connection: Connection, entry: Entry) -> Outcome:
    """Writes a report with its strikes, within the caller's transaction.

    "unchanged": it was there. "new version": its url or id was there with other words or facts; the old one stays
    and no longer counts. "older version": the one that was there was published later, so it goes on counting. BadInput
    where a text or name cannot be kept (`door`).
    """
    fields = entry.report
    door.report(fields)
    take_turn(connection)
    digest = content.content_hash(fields)
    versions = _versions(connection, fields, by_url=entry.by_url)
    if any(version.content_hash == digest for version in versions):
        return "unchanged"
    current = next((version for version in versions if version.current), None)
    older = current is not None and _earlier(fields["published"], current.published)
    if current is not None and not older:
        connection.execute(_REPLACED, {"key": current.id})
        unlink(connection, connection.execute(_STRIKES_OF, {"key": current.id}).scalars())
    made = {
        **fields,
        "document": versions[0].document if versions else fields["report_id"],
        "version": 1 + max((version.version for version in versions), default=0),
        "current": not older,
        "content_hash": digest,
        "added": now(),
        "extractor": __version__,
    }
    key = connection.execute(_INSERT_REPORT, made).inserted_primary_key[0]  # type: ignore[index]
    insert_strikes(connection, key, entry.strikes)
    if not older:
        unlink(connection, (row["strike_id"] for row in entry.strikes))
    if current is None:
        return "added"
    return "older version" if older else "new version"


def insert_strikes(connection: Connection, key: int, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes the strikes of one version of a report."""
    if rows:
        connection.execute(_INSERT_STRIKES, [strike_row(key, number, row) for number, row in enumerate(rows)])


def unlink(connection: Connection, strike_ids: Iterable[str]) -> None:
    """Notes that these strikes came, changed or went: the events around them are to be found anew."""
    names = [{"strike_id": name} for name in dict.fromkeys(strike_ids)]
    if names:
        connection.execute(_UNLINK, names)


def link(connection: Connection, events: Mapping[str, str], *, done: Iterable[str] | None = None) -> int:
    """Writes which event each strike belongs to, by strike_id; a strike's former event becomes an alias.

    `done` are the strikes that need not wait any more, by default those in `events`. Returns how many strikes changed
    their event.
    """
    before: dict[str, str] = {}
    for batch in batches(events):
        chosen = select(links).where(links.c.strike_id.in_(batch))
        before |= {row.strike_id: row.event_id for row in connection.execute(chosen)}
    changed = {strike: event for strike, event in events.items() if before.get(strike) != event}
    waited = list(events if done is None else done)
    if changed or waited:
        take_turn(connection)
    for batch in batches(waited):
        connection.execute(unlinked.delete().where(unlinked.c.strike_id.in_(batch)))
    for batch in batches(changed):
        connection.execute(links.delete().where(links.c.strike_id.in_(batch)))
        connection.execute(insert(links), [{"strike_id": name, "event_id": changed[name]} for name in batch])
    alive = set(events.values())
    former = {before[name]: changed[name] for name in changed if name in before and before[name] not in alive}
    for batch in batches(former):
        connection.execute(aliases.delete().where(aliases.c.former.in_(batch)))
        connection.execute(insert(aliases), [{"former": name, "event_id": former[name]} for name in batch])
    # An id that names an event again stands for itself.
    for batch in batches(alive):
        connection.execute(aliases.delete().where(aliases.c.former.in_(batch)))
    return len(changed)


def _versions(connection: Connection, fields: Mapping[str, Any], *, by_url: bool = True) -> Sequence[Row[Any]]:
    """All versions of the document that a report is one of, oldest first: that of its id, else that of its url."""
    asked = {"given_id": fields["report_id"], "given_url": fields["url"] if by_url else None}
    found = connection.execute(_VERSIONS, asked).all()
    if not found:
        return []
    named = [row for row in found if row.report_id == fields["report_id"]]
    document = (named or found)[-1].document
    return [row for row in found if row.document == document]


def _earlier(new: str | None, current: str | None) -> bool:
    """Whether both say when they were published, and the new one was so on an earlier day or moment."""
    if new is None or current is None:
        return False
    one, two = content.moment(new) or "", content.moment(current) or ""
    length = 10 if len(one) == 10 or len(two) == 10 else 20  # a day and a moment compare as days
    return one[:length] < two[:length]


def strike_row(key: int, number: int, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the frame, with `candidates` where they are known, as a row of `strikes`."""
    made = {column.name: _number(row.get(column.name)) for column in OF_STRIKE}
    made["spans"] = as_json(row.get("spans") or {})
    more = {"candidates": as_json(row.get("candidates")), "fingerprint": fingerprint(row["quote"] or "")}
    made |= more
    door.strike(made)
    return {**made, "lean": lines.line(made), "report": key, "ordinal": number}


def _number(value: Any) -> Any:
    """NaN is null in every database; SQLite would make it so itself."""
    return None if isinstance(value, float) and math.isnan(value) else value


def as_json(value: Any) -> str | None:
    """JSON of anything; None stays None."""
    return None if value is None else json.dumps(value, ensure_ascii=False)


def now() -> str:
    """This moment, to the second."""
    return dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def batches(keys: Iterable[str], size: int = 500) -> Iterable[list[str]]:
    """Ids in lots that one statement can hold."""
    ordered = sorted(keys)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))
