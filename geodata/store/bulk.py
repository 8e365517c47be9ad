"""A large table of the database as Arrow tables, some ten thousand rows at a time, with no object for a row or a cell.

The database joins its rows into one text of CSV, and Arrow reads that: both in C and outside Python's lock, so that a
page goes on answering while a million rows are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Select, String, Text, case, cast, func, select

from geodata.errors import StoreError
from geodata.store import connection

if TYPE_CHECKING:
    import pyarrow as pa

Kind = Literal["id", "name", "whole", "number", "flag"]


class NotWhole(StoreError):  # noqa: N818 - reads as the sentence it stands for
    """What should be a table's text cannot be read as one."""


_ROWS = 20_000  # of one lot: some megabytes of text


def cell(column: Column[Any]) -> ColumnElement[str]:
    """A column as a cell of CSV: texts in single quotes, flags 1 and 0, null empty."""
    if isinstance(column.type, String):
        return func.coalesce("'" + func.replace(column, "'", "''") + "'", "")
    if column.type.python_type is bool:
        return case((column, "1"), else_="0")
    return func.coalesce(cast(column, Text), "")


def tables(
    session: Connection,
    source: FromClause,
    key: Column[Any],
    cells: Mapping[ColumnElement[str], Mapping[str, Kind]],
    *,
    after: int = -1,
    where: ColumnElement[bool] | None = None,
    most: int | None = None,
) -> Iterator[pa.Table]:
    """The rows of `source` whose `key`, a whole number, is past `after`, in its order.

    `cells` are texts of CSV, each with the columns that it holds: texts of few kinds (name) become dictionaries, texts
    unlike each other (id) large_string, whole numbers int64, numbers float64, flags bool. `most` is how
    many characters are read at once, save that a row is read whole; without it a row is taken to be short. NotWhole
    where a text is not what it should be.
    """
    kinds = {name: kind for columns in cells.values() for name, kind in columns.items()}
    first, *others = cells
    line = first
    for other in others:
        line = line + "," + other
    last: int | None = after
    while last is not None:
        lot = select(line.label("line"), key.label("key")).select_from(source).where(key > last).order_by(key)
        if where is not None:
            lot = lot.where(where)
        rows = lot.limit(_fitting(session, lot, most) if most else _ROWS).subquery()
        joined = select(func.aggregate_strings(rows.c.line, "\n"), func.max(rows.c.key))
        text, last = session.execute(joined).one()
        if text is not None:
            yield _table(session, text.encode(), kinds)


def _fitting(session: Connection, lot: Select[Any], most: int) -> int:
    """How many rows of a lot have no more than so many characters together."""
    count = _ROWS
    while count > 1:
        rows = lot.limit(count).subquery()
        length = session.execute(select(func.coalesce(func.sum(func.length(rows.c.line)), 0))).scalar_one()
        if length <= most:
            break
        count = max(1, min(count // 2, int(count * most // length)))
    return count


def _table(session: Connection, text: bytes, kinds: Mapping[str, Kind]) -> pa.Table:
    import pyarrow as pa
    from pyarrow import csv

    types = {
        "id": pa.large_string(),
        "name": pa.dictionary(pa.int32(), pa.string()),
        "whole": pa.int64(),
        "number": pa.float64(),
        "flag": pa.bool_(),
    }
    try:
        return csv.read_csv(
            pa.py_buffer(text),
            csv.ReadOptions(column_names=list(kinds), use_threads=False, block_size=len(text) + 1),
            csv.ParseOptions(quote_char="'", newlines_in_values=True),
            csv.ConvertOptions(
                column_types={name: types[kind] for name, kind in kinds.items()},
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=False,
                true_values=["1"],
                false_values=["0"],
            ),
        )
    except pa.ArrowInvalid:
        raise NotWhole(
            f"the store {connection.shown(session.engine.url)} is not whole: 'strikemap store check' says where"
        ) from None
