"""What the lean columns take from a strike, as one line of CSV that is kept beside its row.

A million rows of thirty cells take SQLite and Python a quarter of a minute to hand over, a million lines take seconds:
so a line is written with its row (`ingest.strike_row`), and `check` says where the two differ. All that a line says is
in its row: one that is missing, as an older version of Strikemap leaves it that has the store open since before its
migration, is filled on loading, and lines that cannot be read are mended then.

The order of COLUMNS is that of the schema: whoever changes it adds a step of migration that sets every line to '', for
`fill` writes only those.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Connection, bindparam, literal_column, select, true, update

from geodata.store.lean import DTYPES, LEAN
from geodata.store.tables import OF_REPORT, strikes

COLUMNS: tuple[str, ...] = tuple(name for name in LEAN if name not in OF_REPORT | {"event_id"})
TOLD = {"killed_told": "killed_text", "injured_told": "injured_text"}
_SPECIAL = frozenset(",'\r\n")
_LOT = 5_000
_MISSING: ColumnElement[bool] = literal_column("lean = ''", Boolean)  # in these very words: there is an index for them


def line(row: Mapping[str, Any]) -> str:
    """The line of a row of `strikes`: null is an empty cell, flags are 1 and 0, quotes single and doubled within."""
    return ",".join([_cell(row[TOLD[name]] is not None if name in TOLD else row[name], name) for name in COLUMNS])


def _cell(value: Any, name: str) -> str:
    if value is None or value != value:  # noqa: PLR0124 - NaN, which SQLite keeps as null
        return ""
    if isinstance(value, str):
        return value if value and _SPECIAL.isdisjoint(value) else "'" + value.replace("'", "''") + "'"
    return str(float(value) if DTYPES[name] == "float32" else int(value))


def lacking(connection: Connection) -> bool:
    """Whether a strike has no line."""
    return connection.execute(select(strikes.c.id).where(_MISSING).limit(1)).one_or_none() is not None


def fill(connection: Connection) -> None:
    """Writes the lines that are missing: those of strikes that an earlier version wrote."""
    _write(connection, _MISSING)


def mend(connection: Connection) -> int:
    """Writes every line that is not what its row says; how many there were."""
    return _write(connection, true())


def _write(connection: Connection, which: ColumnElement[bool]) -> int:
    asked = [column for column in strikes.c if column.name in {"id", "lean", *COLUMNS, *TOLD.values()}]
    names = [column.name for column in asked]
    written = update(strikes).where(strikes.c.id == bindparam("key")).values(lean=bindparam("line"))
    found: list[dict[str, Any]] = [{"id": -1}]
    count = 0
    while found:
        chosen = select(*asked).where(which & (strikes.c.id > found[-1]["id"])).order_by(strikes.c.id).limit(_LOT)
        found = [dict(zip(names, row, strict=True)) for row in connection.execute(chosen)]
        others = [{"key": row["id"], "line": told} for row in found if (told := line(row)) != row["lean"]]
        if others:
            connection.execute(written, others)
        count += len(others)
    return count
