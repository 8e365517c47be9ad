"""What people decide: each a row of its own, with who, when, why and what stood before. Nothing is overwritten."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select

from geodata.errors import BadInput
from geodata.frame import CATEGORIES, COLUMNS, MOST_PEOPLE
from geodata.store import ingest
from geodata.store.tables import decisions, reports, strikes

Action = Literal["accept", "reject", "correct", "withdraw", "restore", "split", "merge", "rule"]
ACTIONS: tuple[Action, ...] = get_args(Action)

# fmt: off
CORRECTABLE = frozenset((
    "date", "date_end", "date_precision", "place", "place_kind", "settlement", "district", "admin2", "admin1",
    "country", "gazetteer_id", "latitude", "longitude", "radius_km", "place_reason", "weapon", "weapon_text",
    "killed_min", "killed_max", "injured_min", "injured_max", "killed_text", "injured_text", "attributed_to",
    "alleged_actor", "claim_status", "intercepted", "background", "aggregate",
))
# fmt: on
_DTYPES = {column.name: column.dtype for column in COLUMNS}
_NEVER_NULL = frozenset({"date_precision", "weapon", "claim_status", "place", "intercepted", "background", "aggregate"})


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
    """Writes a decision; the strikes that it touches wait to be linked anew."""
    ingest.take_turn(connection)
    connection.execute(
        insert(decisions).values(
            at=ingest.now(),
            who=who,
            why=why,
            action=action,
            strike_id=strike_id,
            document=document,
            before=ingest.as_json(before),
            after=ingest.as_json(after),
        )
    )
    ingest.unlink(connection, _touched(connection, strike_id, document, after or {}))


def _touched(
    connection: Connection, strike_id: str | None, document: str | None, after: Mapping[str, Any]
) -> Iterable[str]:
    """The strikes that a decision is about."""
    if strike_id is not None:
        return [strike_id]
    if "strike_ids" in after:
        return list(after["strike_ids"])
    chosen = select(strikes.c.strike_id).join(reports).where(reports.c.current)
    if document is not None:
        chosen = chosen.where(reports.c.document == document)
    elif "place_text" in after:
        chosen = chosen.where(strikes.c.place_text == after["place_text"])
        if after.get("source") is not None:
            chosen = chosen.where(reports.c.source == after["source"])
    else:
        return []
    return list(connection.execute(chosen).scalars())


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


def counting() -> ColumnElement[bool]:
    """The condition on `reports` that a version counts: it is its document's current one, and that is not withdrawn."""
    # The documents of `withdrawn`, found by the database: a statement holds only so many names.
    words = decisions.c.action.in_(("withdraw", "restore"))
    last = select(func.max(decisions.c.id)).where(words).group_by(decisions.c.document)
    out = select(decisions.c.document).where(decisions.c.id.in_(last), decisions.c.action == "withdraw")
    return reports.c.current & reports.c.document.not_in(out)


def groupings(connection: Connection) -> tuple[list[list[str]], list[list[str]]]:
    """The strikes of each `merge` and of each `split` that still count, oldest first.

    Merges add to each other. A strike that is split off leaves the merges before; one that is merged, the splits.
    """
    found: dict[str, list[list[str]]] = {"merge": [], "split": []}
    chosen = select(decisions.c.action, decisions.c.after).where(decisions.c.action.in_(found))
    for action, after in connection.execute(chosen.order_by(decisions.c.id)).all():
        named = json.loads(after)["strike_ids"]
        undone = ("merge", "split") if action == "split" else ("split",)
        for kind in undone:
            found[kind] = [[strike for strike in earlier if strike not in named] for earlier in found[kind]]
        found[action].append(named)
    return found["merge"], found["split"]


def log(connection: Connection) -> list[dict[str, Any]]:
    """The audit log: every decision, oldest first, with who, when, why and the value before."""
    made = []
    for row in connection.execute(select(decisions).order_by(decisions.c.id)).mappings():
        entry = dict(row)
        entry["before"] = json.loads(entry["before"]) if entry["before"] else None
        entry["after"] = json.loads(entry["after"]) if entry["after"] else None
        made.append(entry)
    return made


def checked(action: Action, after: Mapping[str, Any] | None) -> None:
    """BadInput where what is decided could not stand in the frame, or says nothing."""
    given = after or {}
    if action == "correct":
        _fields(given)
    elif action == "rule":
        if not isinstance(given.get("place_text"), str):
            raise BadInput("a rule needs the words that name the place, as 'place_text'")
        _fields(given.get("fields") or {})
    elif action in ("split", "merge") and len(given.get("strike_ids") or ()) < (2 if action == "merge" else 1):
        raise BadInput("a merge needs two strikes or more" if action == "merge" else "a split needs a strike or more")


def _fields(given: Mapping[str, Any]) -> None:
    if not given:
        raise BadInput("a correction needs a column and its value")
    for name, value in given.items():
        if name not in CORRECTABLE:
            raise BadInput(f"'{name}' cannot be corrected; there are {', '.join(sorted(CORRECTABLE))}")
        if value is None:
            if name in _NEVER_NULL:
                raise BadInput(f"'{name}' is never null")
        elif not _fits(name, value):
            raise BadInput(f"{value!r} is no value of '{name}'")
    if (given.get("latitude"), given.get("longitude")) == (0, 0):
        raise BadInput("the position 0, 0 stands for none; null says that it is not known")


def _fits(name: str, value: Any) -> bool:
    dtype = _DTYPES[name]
    if dtype == "category":
        return value in CATEGORIES[name]
    if dtype == "bool":
        return isinstance(value, bool)
    if dtype == "Int64":
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_PEOPLE
    if dtype == "float64":
        low, high = {"latitude": (-90.0, 90.0), "longitude": (-180.0, 180.0)}.get(name, (0.0, 20_040.0))
        return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
    if dtype.startswith("datetime64"):
        return isinstance(value, str) and _is_day(value)
    return isinstance(value, str) and bool(value.strip())


def _is_day(value: str) -> bool:
    try:
        return dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
