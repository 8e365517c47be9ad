"""A frame, or rows already -> rows of plain values in the order of `frame.COLUMNS`, as every format writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from geodata.frame import COLUMNS, NAMES

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]

# Which columns are not text, by their dtype; formulas are neutralised and blanks read as null in the others.
NUMBERS = frozenset(column.name for column in COLUMNS if column.dtype in ("float64", "Int64"))
WHOLE = frozenset(column.name for column in COLUMNS if column.dtype == "Int64")
FLAGS = frozenset(column.name for column in COLUMNS if column.dtype == "bool")
DAYS = frozenset(column.name for column in COLUMNS if column.dtype == "datetime64[s]")
OBJECTS = frozenset(column.name for column in COLUMNS if column.dtype == "object")


def plain(data: pd.DataFrame | Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Rows with every column of COLUMNS: None for null, ISO text for days and moments.

    In a frame midnight UTC stands for a `published` day without a clock time, and is written as that day.
    """
    if hasattr(data, "itertuples"):
        return _of_frame(cast("pd.DataFrame", data))
    return ({name: row.get(name) for name in NAMES} for row in data)


def _of_frame(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    import pandas as pd

    columns: dict[str, list[Any]] = {}
    for column in COLUMNS:
        if column.name not in frame:
            columns[column.name] = [None] * len(frame)
            continue
        series = frame[column.name]
        if pd.api.types.is_datetime64_any_dtype(series):
            columns[column.name] = [_iso(moment) for moment in series]
        else:
            values = series.astype("object")
            columns[column.name] = values.where(series.notna(), None).tolist()
    for cells in zip(*columns.values(), strict=True):
        yield dict(zip(NAMES, cells, strict=True))


def _iso(moment: Any) -> str | None:
    if moment != moment:  # noqa: PLR0124 - NaT
        return None
    if moment.time() == dt.time():
        return str(moment.date().isoformat())
    return str(moment.isoformat().replace("+00:00", "Z"))
