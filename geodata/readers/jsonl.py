"""JSONL, one report a line -> documents. A bad line is named by file and number, and the lines after it are read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from geodata.errors import BadReport
from geodata.readers import encoding as encodings
from geodata.readers.records import MAX_BYTES, Document, Source, report

# JSON may write one character as "\\u0430" twice over: six bytes for what UTF-8 holds in two.
MAX_LINE = 4 * MAX_BYTES


class Lines(Protocol):
    """What is asked of a file here."""

    def readline(self, size: int = -1, /) -> bytes: ...


def read(file: Lines, source: Source) -> Iterator[Document]:
    """The documents of a JSONL file as they come, so that a pipe's first report is read before its last is written.

    `text` stays as given, every character of it: offsets in the same record mean it. Blank lines are skipped.
    """
    for number, line in _lines(file):
        at = f"line {number} of {source.where}"
        try:
            if line is None:
                raise BadReport(f"{at} is longer than {MAX_LINE // 1_000_000} MB; a report is at most 10 MB")
            text = encodings.decode(line, where=at, encoding=source.encoding)
            if text.strip():
                yield document(loads(text, where=at), source, where=at)
        except BadReport as error:
            source.on_error(error)


def loads(text: str, *, where: str) -> Mapping[str, Any]:
    """The JSON object that `text` is; BadReport for torn JSON, and for anything that is no object."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise BadReport(f"{where} is nested too deeply to be a report") from None
    except ValueError as error:
        place = (
            f"torn near its character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else "endless number"
        )
        raise BadReport(f"{where} is not whole JSON ({place})") from None
    if not isinstance(value, dict):
        raise BadReport(f'{where} is JSON but no object like {{"text": ...}}')
    return value


def document(fields: Mapping[str, Any], source: Source, *, where: str) -> Document:
    """A record's report, and its `toponyms` where it has a list of them."""
    toponyms = fields.get("toponyms")
    found = report(fields, source, where=where)
    if toponyms is None:
        return Document(found)
    if not isinstance(toponyms, list) or not all(isinstance(toponym, dict) for toponym in toponyms):
        raise BadReport(f"{where} has 'toponyms' that are no list of objects with start and end")
    return Document(found, toponyms)


def _lines(file: Lines) -> Iterator[tuple[int, bytes | None]]:
    """(number, line) from 1; None for a line over the limit, which is passed over without holding it in memory."""
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        if len(line) <= MAX_LINE:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE)
        yield number, None
