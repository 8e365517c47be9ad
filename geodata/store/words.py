"""The words of a large store, folded for searching, in an Arrow file beside it; the file may be made anew at any time.

First a row for each report, with the words of its title and outlet and a null strike_id, then a row for each strike.
After Arrow's bytes stand a mark and their checksum, which is looked at once per process and file.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from geodata import searching
from geodata.store import beside, bulk, reading
from geodata.store.tables import readings, reports, strikes

if TYPE_CHECKING:
    import pyarrow as pa

_FORMAT = b"2"
_END = struct.Struct("<8sI")
_MARK = b"strikema"
_PART = 2**24
_MOST = 2**23  # characters of one lot: quotes are short, but nothing keeps a title or an outlet from being long

_State = tuple[int, int, int]
_WHOLE: dict[Path, _State] = {}  # the files whose checksum was found right


class Words(NamedTuple):
    """A file that is open and right: strikes up to the key `last`. It stays as it is, whatever takes its name."""

    last: int
    reader: pa.ipc.RecordBatchFileReader | None

    def batches(self) -> Iterator[pa.RecordBatch]:
        """What it holds; nothing where there is no file."""
        if self.reader is not None:
            for number in range(self.reader.num_record_batches):
                yield self.reader.get_batch(number)


NONE = Words(0, None)


def opened(session: Connection, file: Path) -> Words:
    """The file, if it was made of this store and none of its rows was read again since; NONE otherwise."""
    reader = _opened(file)
    if reader is None:
        return NONE
    told = reader.schema.metadata or {}
    last = int(told.get(b"last", 0))
    right = told.get(b"strikemap") == _FORMAT and told.get(b"made of") == _made_of(session, last)
    return Words(last, reader) if right else NONE


def make(session: Connection, file: Path) -> None:
    """Writes the file anew; none where it may not be written, or has no room: then the database is asked."""
    import pyarrow as pa

    last = session.execute(select(func.coalesce(func.max(strikes.c.id), 0))).scalar_one()
    schema = pa.schema([("report", pa.int64()), ("strike_id", pa.large_string()), ("words", pa.large_string())])
    schema = schema.with_metadata({"strikemap": _FORMAT, "last": str(last), "made of": _made_of(session, last)})
    before = _state(file)

    def write(part: Path) -> None:
        with part.open("w+b") as sink:
            with pa.ipc.new_file(sink, schema) as writer:
                for table in lots(session, after=0):
                    writer.write_table(table.cast(schema))
            sink.seek(0)
            found = 0
            while read := sink.read(_PART):
                found = zlib.crc32(read, found)
            sink.write(_END.pack(_MARK, found))
            sink.flush()
            os.fsync(sink.fileno())  # a mapped file must be whole before it has its name

    def outrun() -> bool:
        """Whether another process made one of a later moment meanwhile."""
        if _state(file) == before:  # that of a store that stood here before may go further, and is of no use
            return False
        reader = _opened(file)
        told = (reader.schema.metadata or {}) if reader else {}
        return bool(int(told.get(b"last", 0)) > last)

    with contextlib.suppress(OSError):
        beside.made(session.engine, file, write, unless=outrun)


def lots(session: Connection, *, after: int) -> Iterator[pa.Table]:
    """The words of every strike past a key and of their reports, those of older versions too: which reports count may
    change without a new row."""
    kinds: dict[ColumnElement[str], Mapping[str, bulk.Kind]] = {bulk.cell(reports.c.id): {"report": "whole"}}
    kinds |= {bulk.cell(reports.c[name]): {name: "id"} for name in searching.OF_REPORT}
    telling = reports.c.id.in_(select(strikes.c.report).where(strikes.c.id > after)) if after else None
    for found in bulk.tables(session, reports, reports.c.id, kinds, where=telling, most=_MOST):
        yield _folded(found, searching.OF_REPORT)
    kinds = {bulk.cell(strikes.c.report): {"report": "whole"}}
    kinds |= {bulk.cell(strikes.c[name]): {name: "id"} for name in ("strike_id", *searching.OF_STRIKE)}
    for found in bulk.tables(session, strikes, strikes.c.id, kinds, after=after, most=_MOST):
        yield _folded(found, searching.OF_STRIKE)


def _folded(found: pa.Table, names: tuple[str, ...]) -> pa.Table:
    import pyarrow as pa

    fields = (found[name].to_pylist() for name in names)
    words = pa.array([searching.joined(*row) for row in zip(*fields, strict=True)], pa.large_string())
    told = found["strike_id"] if "strike_id" in found.column_names else pa.nulls(len(found), pa.large_string())
    return pa.table({"report": found["report"], "strike_id": told, "words": words})


def _made_of(session: Connection, last: int) -> bytes:
    """What tells the rows up to a key from those of any other store, and from what they were before one was read
    again."""
    chosen = select(readings.c.id, readings.c.report, readings.c.at).order_by(readings.c.id.desc()).limit(1)
    read = session.execute(chosen).one_or_none()
    return f"{reading.witness(session, strike=last)} {tuple(read) if read else None}".encode()


def _opened(file: Path) -> pa.ipc.RecordBatchFileReader | None:
    """The file, mapped once for its head and its rows; None where there is none. One that is torn goes."""
    import pyarrow as pa

    try:
        with file.open("rb") as source:
            state = _told(os.fstat(source.fileno()))
            mapped = mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # an empty one cannot be mapped
        return None
    body = len(mapped) - _END.size
    if body < 0 or not (_WHOLE.get(file) == state or _sum(mapped, body)):
        with contextlib.suppress(OSError):
            file.unlink()
        return None
    _WHOLE[file] = state
    return pa.ipc.open_file(pa.py_buffer(mapped).slice(0, body))


def _sum(mapped: mmap.mmap, body: int) -> bool:
    """Whether the bytes are those that were written."""
    mark, told = _END.unpack_from(mapped, body)
    if mark != _MARK:
        return False
    found = 0
    with memoryview(mapped) as whole:
        for start in range(0, body, _PART):
            found = zlib.crc32(whole[start : min(body, start + _PART)], found)
    return bool(found == told)


def _state(file: Path) -> _State | None:
    try:
        return _told(file.stat())
    except OSError:
        return None


def _told(stat: os.stat_result) -> _State:
    return stat.st_ino, stat.st_size, stat.st_ctime_ns
