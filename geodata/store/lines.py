"""What the lean columns take from a strike, as one line of CSV that is kept beside its row.

A million rows of thirty cells take SQLite and Python a quarter of a minute to hand over, a million lines take seconds:
so a line is written with its row (`ingest.strike_row`), and `check` says where the two differ. The order of COLUMNS is
that of the schema: whoever changes it adds a step of migration after which `fill` writes the lines anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from geodata.store.lean import DTYPES, LEAN
from geodata.store.tables import OF_REPORT, strikes

COLUMNS: tuple[str, ...] = tuple(name for name in LEAN if name not in OF_REPORT | {"event_id"})
TOLD = {"killed_told": "killed_text", "injured_told": "injured_text"}
_SPECIAL = frozenset(",'\r\n")
_LOT = 5_000


def line(row: Mapping[str, Any]) -> str:
    """The line of a row of `strikes`: null is an empty cell, flags are 1 and 0, quotes single and doubled within."""
    return ",".join([_cell(row[TOLD[name]] is not None if name in TOLD else row[name], name) for name in COLUMNS])


def _cell(value: Any, name: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value if value and _SPECIAL.isdisjoint(value) else "'" + value.replace("'", "''") + "'"
    return str(float(value) if DTYPES[name] == "float32" else int(value))


def fill(connection: Connection) -> None:
    """Writes the lines that are missing: those of a store that an earlier version made."""
    asked = [column for column in strikes.c if column.name in {"id", *COLUMNS, *TOLD.values()}]
    names = [column.name for column in asked]
    written = update(strikes).where(strikes.c.id == bindparam("key")).values(lean=bindparam("line"))
    found: list[dict[str, Any]] = [{"id": -1}]
    while found:
        chosen = select(*asked).where((strikes.c.id > found[-1]["id"]) & (strikes.c.lean == "")).order_by(strikes.c.id)
        found = [dict(zip(names, row, strict=True)) for row in connection.execute(chosen.limit(_LOT))]
        if found:
            connection.execute(written, [{"key": row["id"], "line": line(row)} for row in found])
