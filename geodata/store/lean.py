"""The lean columns: what filters, marks, counts and linking ask of a million strikes; their types, and as a frame.

The rest (quote, spans, reasons, words of figures) comes by strike_id. Where the frame's contract has strings that
repeat (place, oblast, outlet ...), these are pandas categories here, a tenth of the memory; numbers of people are
Int32, and positions, radii and confidences float32, which is off by a metre at the most.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from geodata import frame

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd
    import pyarrow as pa

# No columns of the frame: `fingerprint` is what the quote tells of targets and hours, as `events.link` compares it;
# `killed_told` and `injured_told` say whether the report has any words on them ("dozens" is no number, but is said).
EXTRA = {"killed_told": "bool", "injured_told": "bool", "fingerprint": "int32"}
# fmt: off
LEAN: tuple[str, ...] = (
    "strike_id", "event_id", "report_id", "source", "language", "published", "date", "date_end", "date_precision",
    "place", "place_kind", "settlement", "district", "admin2", "admin1", "country", "gazetteer_id", "latitude",
    "longitude", "radius_km", "place_confidence", "weapon", "killed_min", "killed_max", "injured_min", "injured_max",
    *("killed_told", "injured_told"),
    "alleged_actor", "claim_status", "intercepted", "background", "aggregate", "confidence", "review", "fingerprint",
)
_REPEATING = frozenset((
    "source", "language", "place", "settlement", "district", "admin2", "admin1", "country", "gazetteer_id",
    "alleged_actor",
))
# fmt: on
_SMALLER = {"Int64": "Int32", "float64": "float32"}


def _dtype(column: frame.Column) -> str:
    if column.name in _REPEATING:
        return "category"
    return _SMALLER.get(column.dtype, column.dtype)


DTYPES: dict[str, str] = {column.name: _dtype(column) for column in frame.COLUMNS if column.name in LEAN} | EXTRA


def schema(metadata: Mapping[bytes, bytes]) -> pa.Schema:
    """The columns as the file has them; those of names as codes into a list that stands beside (-1 = null)."""
    import pyarrow as pa

    types = {
        "string": pa.large_string(),
        "category": pa.int32(),
        "float32": pa.float32(),
        "Int32": pa.int32(),
        "int32": pa.int32(),
        "bool": pa.bool_(),
        "datetime64[s]": pa.timestamp("s"),
        "datetime64[s, UTC]": pa.timestamp("s", "UTC"),
    }
    return pa.schema([(name, types[DTYPES[name]]) for name in LEAN]).with_metadata(metadata)


def from_table(table: pa.Table, names: Mapping[str, list[str]]) -> pd.DataFrame:
    """The frame of a table of `schema`, all of it copied: the table may lie in a file that is let go, or cut short.

    `names` are the lists that the codes are places in.
    """
    import pandas as pd

    return pd.DataFrame({name: _series(name, table.column(name), names) for name in LEAN}, copy=False)


def _series(name: str, column: pa.ChunkedArray, names: Mapping[str, list[str]]) -> pd.Series[Any]:
    import pandas as pd

    dtype = DTYPES[name]
    if dtype == "string":
        import pyarrow as pa

        copied = pa.concat_arrays(column.chunks) if column.num_chunks > 1 else column.combine_chunks()
        return pd.Series(pd.array(copied, dtype=pd.StringDtype("pyarrow")), copy=False)
    if dtype == "category":
        return pd.Series(_category(name, _copied(column), names[name]), copy=False)
    if dtype == "Int32":
        whole = pd.arrays.IntegerArray(_copied(column.fill_null(0)), _copied(column.is_null()))
        return pd.Series(whole, copy=False)
    found = pd.Series(_copied(column), copy=False)
    return found.dt.tz_localize("UTC") if name == "published" else found


def _copied(column: pa.ChunkedArray) -> npt.NDArray[Any]:
    """As numpy has it, in memory of its own."""
    found: npt.NDArray[Any] = column.to_numpy()
    return found if found.flags.owndata else found.copy()


def _category(name: str, codes: npt.NDArray[np.int32], names: list[str]) -> pd.Categorical:
    import numpy as np
    import pandas as pd

    if name in frame.CATEGORIES:
        order = {category: code for code, category in enumerate(frame.CATEGORIES[name])}
        table = np.array([order.get(one, -1) for one in names] + [-1])  # the last cell is that of code -1
        codes, names = table[codes], list(frame.CATEGORIES[name])
    return pd.Categorical.from_codes(codes, categories=pd.Index(names, dtype="str"))
