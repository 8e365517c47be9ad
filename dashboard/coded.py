"""Columns of a frame as numpy numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    Ints = np.ndarray[Any, np.dtype[np.integer[Any]]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]


def numbers(frame: pd.DataFrame, name: str) -> Floats:
    """The column as float64, NaN for null; all NaN where the frame lacks it."""
    if name not in frame:
        return np.full(len(frame), np.nan)
    return frame[name].to_numpy(dtype="float64", na_value=np.nan)


def codes(frame: pd.DataFrame, name: str) -> tuple[Ints, Any]:
    """Codes of the column (-1: null) and its distinct values; a category's own codes are taken as they are."""
    import pandas as pd

    if name not in frame:
        return np.full(len(frame), -1, dtype=np.int64), []
    column = frame[name]
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy(), column.cat.categories
    return pd.factorize(column)


def listed(frame: pd.DataFrame, name: str, values: Sequence[str]) -> Ints:
    """The column as positions in `values`; -1 for null and for what is not among them."""
    told, found = codes(frame, name)
    places = {value: at for at, value in enumerate(values)}
    table = np.array([*(places.get(value, -1) for value in found), -1], dtype=np.int8)
    return table[told]


def texts(frame: pd.DataFrame, name: str, rows: Ints) -> list[str]:
    """The column's text in these rows; "" for null."""
    if name not in frame:
        return [""] * len(rows)
    values = frame[name].take(rows)
    return ["" if missing else str(value) for value, missing in zip(values, values.isna(), strict=True)]
