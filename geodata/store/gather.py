"""The database's rows -> record batches of the lean columns, decisions laid over them, some ten thousand at a time.

A million rows are read and encoded by the column: an object of ours for each would take minutes.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection

from geodata.frame import MOST_PEOPLE
from geodata.store import bulk, content, lines, reading
from geodata.store.decisions import withdrawn
from geodata.store.lean import DTYPES, LEAN
from geodata.store.overlay import Overlay
from geodata.store.tables import OF_REPORT, links, reports, strikes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

_NO_TIME = -(2**63)  # numpy's NaT


def batches(session: Connection, schema: pa.Schema, names_of: dict[str, list[str]]) -> Iterator[pa.RecordBatch]:
    """The lean columns of every strike that counts, in the order of arrival.

    At the end `names_of` has the list of names that each column of codes means.
    """
    import pyarrow as pa

    overlay = Overlay(session)
    decided = _Decided(session, overlay)
    told = _Reports(session)
    columns = {name: _column(name) for name in LEAN if name not in OF_REPORT}
    all_columns = columns | told.columns
    source = strikes.outerjoin(links, links.c.strike_id == strikes.c.strike_id)
    cells: dict[ColumnElement[str], Mapping[str, bulk.Kind]] = {
        bulk.cell(strikes.c.report): {"report": "whole"},
        strikes.c.lean: {name: _kind(name) for name in lines.COLUMNS},
        bulk.cell(links.c.event_id): {"event_id": "id"},
    }
    for part in bulk.tables(session, source, strikes.c.id, cells):
        places, counts = told.places(part["report"].to_numpy())
        kept = part if counts.all() else part.filter(pa.array(counts))
        if not len(kept):
            continue
        encoded = {name: column.codes(kept[name].combine_chunks()) for name, column in columns.items()}
        encoded |= told.of(places[counts])
        for at, row in decided.among(kept["strike_id"]):
            for name in LEAN:
                all_columns[name].put(encoded[name], at, row)
        arrays = [all_columns[name].array(encoded[name], schema.field(name).type) for name in LEAN]
        yield pa.record_batch(arrays, schema=schema)
    for name, column in all_columns.items():
        if isinstance(column, _Names):
            names_of[name] = column.names()


class _Decided:
    """The strikes that somebody decided something about."""

    def __init__(self, session: Connection, overlay: Overlay) -> None:
        self._session, self._overlay = session, overlay
        self._strikes = overlay.strikes | reading.named(session, overlay.rules)

    def among(self, strike_ids: pa.ChunkedArray) -> Iterator[tuple[int, dict[str, Any]]]:
        """(position, row as people left it) of those that are among these."""
        import pyarrow as pa
        import pyarrow.compute as pc

        if not self._strikes:
            return
        at = pc.indices_nonzero(pc.is_in(strike_ids, pa.array(self._strikes, pa.large_string())))
        places = dict(zip(strike_ids.take(at).to_pylist(), at.to_pylist(), strict=True))
        for row in reading.rows(self._session, strike_ids=places, overlay=self._overlay):
            yield places[row["strike_id"]], row


class _Reports:
    """What the strikes take from their reports, read once: the columns, and which reports count."""

    def __init__(self, session: Connection) -> None:
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        names = [name for name in LEAN if name in OF_REPORT]
        self.columns = {name: _column(name) for name in names}
        out = pa.array(sorted(withdrawn(session)), pa.large_string())
        asked = ["id", "current", *(["document"] if len(out) else []), *names]
        kinds: dict[str, bulk.Kind] = {"id": "whole", "current": "flag", "document": "id"}
        cells: dict[ColumnElement[str], Mapping[str, bulk.Kind]] = {
            bulk.cell(reports.c[name]): {name: kinds.get(name) or _kind(name)} for name in asked
        }
        parts: list[list[Any]] = []
        for part in bulk.tables(session, reports, reports.c.id, cells):
            counts = part["current"].to_numpy()
            if len(out):
                counts = counts & ~pc.is_in(part["document"], out).to_numpy()
            codes = [column.codes(part[name].combine_chunks()) for name, column in self.columns.items()]
            parts.append([part["id"].to_numpy(), counts, *codes])
        joined = [_joined(pieces) for pieces in zip(*parts, strict=True)]
        self._ids: Any = joined[0] if parts else np.empty(0, np.int64)
        self._counts: Any = joined[1] if parts else np.empty(0, bool)
        self._codes: list[Any] = joined[2:] if parts else [[] for _ in names]

    def places(self, keys: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
        """Where the reports with these keys stand, and whether each counts."""
        import numpy as np

        places = np.searchsorted(self._ids, keys)
        return places, self._counts[places]

    def of(self, places: npt.NDArray[np.int64]) -> dict[str, Any]:
        """The codes of these reports, a column each."""
        return {name: _taken(codes, places) for name, codes in zip(self.columns, self._codes, strict=True)}


def _joined(pieces: Sequence[Any]) -> Any:
    import numpy as np
    import pyarrow as pa

    return np.concatenate(pieces) if isinstance(pieces[0], np.ndarray) else pa.concat_arrays(pieces)


def _taken(codes: Any, places: npt.NDArray[np.int64]) -> Any:
    import pyarrow as pa

    return codes.take(pa.array(places)) if isinstance(codes, pa.Array) else codes[places]


class _Ids:
    """Texts that hardly repeat: kept as Arrow has them. Nobody corrects an id."""

    def codes(self, cells: pa.Array) -> Any:
        return cells

    def put(self, codes: Any, at: int, row: dict[str, Any]) -> None:  # noqa: ARG002 - as the other columns have it
        return

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        return codes.cast(kind)


class _Numbers:
    """Numbers and flags, NaN for null."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._flag = DTYPES[name] == "bool"

    def codes(self, cells: pa.Array) -> Any:
        import numpy as np

        if self._flag:
            return np.array(cells.fill_null(False))  # Arrow's own may not be written to
        return np.array(cells.cast("float64").to_numpy(zero_copy_only=False))

    def put(self, codes: Any, at: int, row: dict[str, Any]) -> None:
        if self._name in lines.TOLD:
            codes[at] = row[lines.TOLD[self._name]] is not None
        elif self._name in row:
            value = row[self._name]
            codes[at] = float("nan") if value is None else value

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        import numpy as np
        import pyarrow as pa

        if pa.types.is_integer(kind):
            missing = np.isnan(codes)
            return pa.array(np.where(missing, 0, np.minimum(codes, MOST_PEOPLE)).astype(np.int32), mask=missing)
        if pa.types.is_boolean(kind):
            return pa.array(codes, kind)
        return pa.array(codes.astype(kind.to_pandas_dtype()), kind, from_pandas=True)


class _Names:
    """Texts that repeat, as codes into a list that grows from batch to batch; -1 is null."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._known: dict[str, int] = {}

    def codes(self, cells: pa.DictionaryArray) -> Any:
        import numpy as np

        here, known = cells.dictionary.to_pylist(), self._known
        for name in here:
            if name not in known:
                known[name] = len(known)
        table = np.fromiter(itertools.chain(map(known.__getitem__, here), (-1,)), np.int32, len(here) + 1)
        return table[cells.indices.fill_null(-1).to_numpy()]

    def put(self, codes: Any, at: int, row: dict[str, Any]) -> None:
        value = row[self._name]
        codes[at] = -1 if value is None else self._known.setdefault(str(value), len(self._known))

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        import pyarrow as pa

        return pa.array(codes, kind)

    def names(self) -> list[str]:
        """What the codes mean."""
        return list(self._known)


class _Times(_Names):
    """Days and moments: each distinct one is read once."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._read: list[int] = []

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        import numpy as np
        import pyarrow as pa

        self._read += [_seconds(text) for text in itertools.islice(self._known, len(self._read), None)]
        table = np.array([*self._read, _NO_TIME], dtype=np.int64)
        return pa.array(table[codes], pa.int64(), mask=codes < 0).cast(kind)


_Column = _Ids | _Numbers | _Names


def _column(name: str) -> _Column:
    dtype = DTYPES[name]
    if dtype == "string":
        return _Ids()
    if dtype == "category":
        return _Names(name)
    return _Times(name) if dtype.startswith("datetime64") else _Numbers(name)


def _kind(name: str) -> bulk.Kind:
    """What a column is in a text of CSV."""
    kinds: dict[str, bulk.Kind] = {
        "string": "id", "Int32": "whole", "int32": "whole", "float32": "number", "bool": "flag",
    }  # fmt: skip
    return kinds.get(DTYPES[name], "name")  # days and moments are texts


def _seconds(text: str) -> int:
    """A day or moment in ISO 8601 as seconds since 1970, in UTC."""
    read = dt.datetime.fromisoformat(content.moment(text) or text)
    return int((read if read.tzinfo else read.replace(tzinfo=dt.UTC)).timestamp())
