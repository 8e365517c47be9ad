"""Reading stored reports again with a newer extractor. What people decided stays, and what was there before is kept.

A strike that a person accepted, rejected or corrected stays as they saw it, also where the machine now reads it
otherwise or not at all. Every other strike is what the new reading says; the rows it replaces go to `readings`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from geodata import __version__
from geodata.model import Report
from geodata.store import content, ingest
from geodata.store.tables import decisions, readings, reports, strikes

_LOT = 200


class Reread(NamedTuple):
    """What a reading changed in a report: numbers of strikes."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    kept: int = 0  # decided by hand, where the machine now reads otherwise

    @property
    def any(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def stale(connection: Connection, *, after: int = 0, everything: bool = False) -> list[tuple[int, Report]]:
    """(key, report) of the next current versions past the key `after` that another extractor read last; [] = no more.

    Those without a text are not among them. `everything`: those that this extractor read, too.
    """
    chosen = select(reports).where(reports.c.current & reports.c.text.is_not(None) & (reports.c.id > after))
    if not everything:
        chosen = chosen.where(_last_reader() != __version__)
    found = connection.execute(chosen.order_by(reports.c.id).limit(_LOT)).mappings()
    return [(row["id"], content.report(dict(row))) for row in found]


def _last_reader() -> ColumnElement[str]:
    """The version of Strikemap that read a report last."""
    latest = (
        select(readings.c.extractor)
        .where(readings.c.report == reports.c.id)
        .order_by(readings.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(latest, reports.c.extractor)


def reread(connection: Connection, key: int, rows: Sequence[Mapping[str, Any]]) -> Reread:
    """Writes a new reading of one version of a report, within the caller's transaction.

    A reading by this extractor that says the same as the last one writes nothing at all.
    """
    before = {row["strike_id"]: dict(row) for row in connection.execute(_of(key)).mappings()}
    decided = _decided(connection, list(before))
    found = [ingest.strike_row(key, number, row) for number, row in enumerate(rows)]
    found, lost = _without_those_decided(found, before, decided)
    after = {row["strike_id"]: row for row in found}
    changed = [name for name in before.keys() & after.keys() if _differ(before[name], after[name])]
    gone = [name for name in before.keys() - after.keys() if name not in decided]
    new = [name for name in after if name not in before]
    said = Reread(len(new), len(changed), len(gone), lost)
    reader = connection.execute(select(_last_reader()).select_from(reports).where(reports.c.id == key)).scalar_one()
    if not said.any and reader == __version__:
        return said
    ingest.take_turn(connection)
    replaced = [_plain(before[name]) for name in sorted([*changed, *gone], key=lambda name: before[name]["ordinal"])]
    record = {"report": key, "at": ingest.now(), "extractor": __version__, "replaced": ingest.as_json(replaced or None)}
    connection.execute(insert(readings), [record])
    for batch in ingest.batches(gone):
        connection.execute(delete(strikes).where((strikes.c.report == key) & strikes.c.strike_id.in_(batch)))
    for name in changed:  # in its row, so that the order of arrival stays
        connection.execute(update(strikes).where(strikes.c.id == before[name]["id"]).values(**after[name]))
    if new:
        connection.execute(insert(strikes), [after[name] for name in new])
    ingest.unlink(connection, [*changed, *gone, *new])
    return said


def history(connection: Connection, report_id: str) -> list[dict[str, Any]]:
    """The readings of a report in all its versions, first to last: when, by which extractor, the rows replaced."""
    mine = (reports.c.report_id == report_id) | (reports.c.document == report_id)
    firsts = connection.execute(select(reports.c.id, reports.c.added, reports.c.extractor).where(mine)).all()
    made = [{"report": key, "at": at, "extractor": extractor, "replaced": []} for key, at, extractor in firsts]
    chosen = select(readings).join(reports).where(mine).order_by(readings.c.id)
    made += [
        {"report": row.report, "at": row.at, "extractor": row.extractor, "replaced": json.loads(row.replaced or "[]")}
        for row in connection.execute(chosen)
    ]
    return sorted(made, key=lambda one: one["report"])


def _of(key: int) -> Any:
    return select(strikes).where(strikes.c.report == key).order_by(strikes.c.id)


def _decided(connection: Connection, strike_ids: list[str]) -> set[str]:
    """Those that a person looked at one by one."""
    found: set[str] = set()
    for batch in ingest.batches(strike_ids):
        chosen = select(decisions.c.strike_id).where(decisions.c.strike_id.in_(batch))
        found.update(connection.execute(chosen).scalars())
    return found


def _without_those_decided(
    found: list[dict[str, Any]], before: Mapping[str, Mapping[str, Any]], decided: set[str]
) -> tuple[list[dict[str, Any]], int]:
    """The new rows less those of strikes that people decided about, and how many of these the machine reads otherwise.

    A quote may begin elsewhere now, which makes another strike_id: the same words for the place within an overlapping
    quote are the same strike, unless it was there as another one before.
    """
    rows = {row["strike_id"]: row for row in found}
    otherwise, left_out = 0, set(decided)
    for name in (name for name in before if name in decided):
        if name in rows:
            otherwise += _differ(before[name], rows[name])
            continue
        otherwise += 1
        moved = (other for other in rows if other not in left_out and other not in before)
        same = next((other for other in moved if _same_words(rows[other], before[name])), None)
        if same is not None:
            left_out.add(same)
    return [row for row in found if row["strike_id"] not in left_out], otherwise


def _same_words(row: Mapping[str, Any], kept: Mapping[str, Any]) -> bool:
    return bool(
        row["place_start"] == kept["place_start"]
        and row["place_end"] == kept["place_end"]
        and row["quote_start"] < kept["quote_end"]
        and kept["quote_start"] < row["quote_end"]
    )


_OWN = frozenset({"id", "report", "ordinal"})


def _differ(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    return any(_value(name, value) != _value(name, before[name]) for name, value in after.items() if name not in _OWN)


def _value(name: str, value: Any) -> Any:
    """Texts of JSON are compared by what they say."""
    return json.loads(value) if name in ("spans", "candidates") and value else value


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(name, value) for name, value in row.items() if name not in ("id", "report", "lean")}
