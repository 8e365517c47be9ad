"""The database's rows -> record batches of the lean columns, decisions laid over them, some ten thousand at a time.

A million rows are read by the driver alone and encoded by the column: an object of ours for each would take minutes.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, select

from geodata.store import content, reading
from geodata.store.decisions import withdrawn
from geodata.store.lean import DTYPES, LEAN
from geodata.store.overlay import Overlay
from geodata.store.tables import OF_REPORT, links, reports, strikes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

_BATCH = 20_000
_MOST = 2**31 - 1  # people: more than this has nobody counted
_TOLD = {"killed_told": "killed_text", "injured_told": "injured_text"}
_NO_TIME = -(2**63)  # numpy's NaT


def batches(session: Connection, schema: pa.Schema, names_of: dict[str, list[str]]) -> Iterator[pa.RecordBatch]:
    """The lean columns of every strike that counts, in the order of arrival.

    At the end `names_of` has the list of names that each column of codes means.
    """
    import pyarrow as pa

    overlay = Overlay(session)
    told = _Reports(session)
    columns = {name: _column(name) for name in LEAN if name not in OF_REPORT}
    # A rule asks for the words that named the place, in an outlet.
    names = ["report", *columns, *(["place_text"] if overlay.rules else [])]
    with _uncollected(), contextlib.closing(_cursor(session, _statement(names))) as cursor:
        while part := cursor.fetchmany(_BATCH):
            places, counts = told.places([row[0] for row in part])
            kept = (
                part if counts.all() else [row for row, counted in zip(part, counts.tolist(), strict=True) if counted]
            )
            if not kept:
                continue
            cells = dict(zip(names, zip(*kept, strict=True), strict=True))
            encoded = {name: column.codes(cells[name]) for name, column in columns.items()}
            encoded |= told.of(places[counts])
            if overlay:
                for at, row in _decided(session, overlay, cells):
                    for name in LEAN:
                        column = told.columns[name] if name in OF_REPORT else columns[name]
                        column.put(encoded[name], at, row)
            arrays = [
                (told.columns[name] if name in OF_REPORT else columns[name]).array(
                    encoded[name], schema.field(name).type
                )
                for name in LEAN
            ]
            yield pa.record_batch(arrays, schema=schema)
    for name, column in (*columns.items(), *told.columns.items()):
        if isinstance(column, _Names):
            names_of[name] = column.names()


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector: it would look through every row made, a fifth of the time, and find nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _decided(
    session: Connection, overlay: Overlay, cells: Mapping[str, Sequence[Any]]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """(position, row as people left it) of the strikes that somebody decided something about."""
    strikes_about = {_text(name): at for at, name in enumerate(cells["strike_id"])}
    wanted = overlay.strikes & strikes_about.keys()
    if overlay.rules:
        words = overlay.rules
        named = zip(cells["strike_id"], cells["place_text"], strict=True)
        wanted |= {_text(strike) for strike, place in named if _text(place) in words}
    for row in reading.rows(session, strike_ids=wanted, overlay=overlay) if wanted else ():
        yield strikes_about[row["strike_id"]], row


class _Reports:
    """What the strikes take from their reports, read once: the columns, and which reports count."""

    def __init__(self, session: Connection) -> None:
        import numpy as np

        out = withdrawn(session)
        names = [name for name in LEAN if name in OF_REPORT]
        chosen = select(*(reports.c[name] for name in ("id", "current", "document", *names))).order_by(reports.c.id)
        self.columns = {name: _column(name) for name in names}
        parts: list[list[Any]] = []
        with contextlib.closing(_cursor(session, chosen)) as cursor:
            while part := cursor.fetchmany(_BATCH):
                ids, current, documents, *rest = zip(*part, strict=True)
                counts = np.array(current, dtype=bool)
                if out:
                    counts &= np.fromiter((_text(one) not in out for one in documents), bool, len(documents))
                found = [column.codes(values) for column, values in zip(self.columns.values(), rest, strict=True)]
                parts.append([np.array(ids, dtype=np.int64), counts, *found])
        joined = [_joined(pieces) for pieces in zip(*parts, strict=True)]
        self._ids: Any = joined[0] if parts else np.empty(0, np.int64)
        self._counts: Any = joined[1] if parts else np.empty(0, bool)
        self._codes: list[Any] = joined[2:] if parts else [[] for _ in names]

    def places(self, keys: list[int]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
        """Where the reports with these keys stand, and whether each counts."""
        import numpy as np

        places = np.searchsorted(self._ids, np.array(keys, dtype=np.int64))
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

    def codes(self, values: Sequence[Any]) -> Any:
        import pyarrow as pa

        return pa.array(values, pa.large_binary())

    def put(self, codes: Any, at: int, row: dict[str, Any]) -> None:  # noqa: ARG002 - as the other columns have it
        return

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        return codes.cast(kind)


class _Numbers:
    """Numbers and flags, NaN for null."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._flag = DTYPES[name] == "bool"

    def codes(self, values: Sequence[Any]) -> Any:
        import numpy as np

        return np.array(values, dtype=bool if self._flag else np.float64)

    def put(self, codes: Any, at: int, row: dict[str, Any]) -> None:
        if self._name in _TOLD:
            codes[at] = row[_TOLD[self._name]] is not None
        elif self._name in row:
            value = row[self._name]
            codes[at] = float("nan") if value is None else value

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        import numpy as np
        import pyarrow as pa

        if pa.types.is_integer(kind):
            missing = np.isnan(codes)
            return pa.array(np.where(missing, 0, np.minimum(codes, _MOST)).astype(np.int32), mask=missing)
        if pa.types.is_boolean(kind):
            return pa.array(codes, kind)
        return pa.array(codes.astype(kind.to_pandas_dtype()), kind, from_pandas=True)


class _Names:
    """Texts that repeat, as codes into a list that grows from batch to batch; -1 is null."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._known: dict[bytes, int] = {}

    def codes(self, values: Sequence[Any]) -> Any:
        import numpy as np
        import pyarrow as pa

        found = pa.array(values, pa.binary()).dictionary_encode()
        here, known = found.dictionary.to_pylist(), self._known
        for name in here:
            if name not in known:
                known[name] = len(known)
        table = np.fromiter(itertools.chain(map(known.__getitem__, here), (-1,)), np.int32, len(here) + 1)
        return table[found.indices.fill_null(-1).to_numpy()]

    def put(self, codes: Any, at: int, row: dict[str, Any]) -> None:
        value = row[self._name]
        codes[at] = -1 if value is None else self._known.setdefault(str(value).encode(), len(self._known))

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        import pyarrow as pa

        return pa.array(codes, kind)

    def names(self) -> list[str]:
        """What the codes mean."""
        return [name.decode() for name in self._known]


class _Times(_Names):
    """Days and moments: each distinct one is read once."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._read: list[int] = []

    def array(self, codes: Any, kind: pa.DataType) -> pa.Array:
        import numpy as np
        import pyarrow as pa

        self._read += [_seconds(text.decode()) for text in itertools.islice(self._known, len(self._read), None)]
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


def _seconds(text: str) -> int:
    """A day or moment in ISO 8601 as seconds since 1970, in UTC."""
    read = dt.datetime.fromisoformat(content.moment(text) or text)
    return int((read if read.tzinfo else read.replace(tzinfo=dt.UTC)).timestamp())


def _text(value: Any) -> Any:
    return value.decode() if isinstance(value, bytes) else value


def _cursor(session: Connection, statement: Select[Any]) -> Any:
    """The driver's own rows: making SQLAlchemy's of a million takes longer than all the rest."""
    driver: Any = session.connection.driver_connection
    if session.dialect.name == "sqlite":
        return _Bytes(driver, str(statement.compile(dialect=session.dialect)))
    # PostgreSQL's keeps all rows in memory unless the cursor is the server's, which is one with a name.
    cursor = driver.cursor("strikemap_lean")
    cursor.execute(str(statement.compile(dialect=session.dialect)))
    return cursor


class _Bytes:
    """SQLite's rows with texts as bytes: Arrow takes them as they are, and a str of each costs a fifth of the time."""

    def __init__(self, driver: Any, statement: str) -> None:
        self._driver = driver
        self._cursor = driver.cursor()
        self._cursor.execute(statement)

    def fetchmany(self, size: int) -> list[Any]:
        text = self._driver.text_factory
        self._driver.text_factory = bytes  # only while these rows are made: others read through this connection, too
        try:
            return list(self._cursor.fetchmany(size))
        finally:
            self._driver.text_factory = text

    def close(self) -> None:
        self._cursor.close()


def _statement(names: Sequence[str]) -> Select[Any]:
    """In the order of arrival, which is that of the keys; whether a report counts is looked at row by row."""
    columns = [
        links.c.event_id
        if name == "event_id"
        else strikes.c[_TOLD[name]].is_not(None).label(name)
        if name in _TOLD
        else strikes.c[name]
        for name in names
    ]
    joined = strikes.outerjoin(links, links.c.strike_id == strikes.c.strike_id)
    return select(*columns).select_from(joined).order_by(strikes.c.id)
