"""A CSV or TSV of reports, one a row, with a header -> reports. The columns are those of JSONL; `text` is needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from geodata.errors import BadReport
from geodata.model import Report
from geodata.readers import encoding as encodings
from geodata.readers.records import MAX_BYTES, Source, report


def read(data: bytes, source: Source) -> Iterator[Report]:
    """The reports of a table. A bad row is named by its line, and the rows after it are read."""
    for number, row in rows(data, source):
        at = f"row {number} of {source.where}"
        if "text" not in row:
            raise BadReport(
                f"{source.where} has no column 'text'; its columns are {', '.join(map(repr, row)) or 'none'}"
            )
        try:
            yield report(row, source, where=at)
        except BadReport as error:
            source.on_error(error)


def header(data: bytes, source: Source) -> list[str]:
    """The names of a table's columns."""
    first = data.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0]
    text = encodings.decode(first, where=source.where, encoding=source.encoding)
    return [column.strip() for column in next(csv.reader([text], delimiter=_divider(text)), [])]


def rows(data: bytes, source: Source) -> Iterator[tuple[int, Mapping[str, str]]]:
    """(number, row) from 1 under the header, whatever of comma, semicolon and tab divides it. Empty cells are ""."""
    text = encodings.decode(data, where=source.where, encoding=source.encoding).removeprefix("\ufeff")
    csv.field_size_limit(4 * MAX_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_divider(text.split("\n", 1)[0]))
    try:
        names = [column.strip() for column in next(reader, [])]
        for number, cells in enumerate(reader, 1):
            if any(cells):
                yield number, dict(zip(names, cells + [""] * (len(names) - len(cells)), strict=False))
    except csv.Error as error:
        raise BadReport(f"{source.where} is no whole table near its line {reader.line_num} ({error})") from None


def _divider(line: str) -> str:
    return max(",;\t", key=line.count)
