"""Files, folders and standard input -> reports, told apart by name and first bytes; one file a format.

    for report in readers.reports(["news/", "telegram.jsonl", "-"], published="2025-07-21"):
        ...

A bad report is told to `on_error` (which by default raises it) and those after it are still read.
"""

from __future__ import annotations

import io
import itertools
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from geodata.errors import BadReport
from geodata.model import Report
from geodata.readers import encoding as encodings
from geodata.readers import jsonl, text
from geodata.readers.records import MAX_BYTES, Document, OnError, Source, Warn, fail, silent
from geodata.readers.records import report as from_fields

__all__ = ["Document", "Source", "documents", "from_bytes", "from_fields", "reports", "sources"]

STDIN = "-"
# What a folder is searched for. A table or an XML file there may be anything: these are read only by name.
SUFFIXES = frozenset({".txt", ".text", ".md", ".jsonl", ".ndjson", ".html", ".htm", ".pdf"})
_LINES = frozenset({".jsonl", ".ndjson"})
_TABLES = frozenset({".csv", ".tsv"})
_FEEDS = frozenset({".rss", ".atom", ".xml"})


def reports(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: object = None,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
    warn: Warn = silent,
    on_error: OnError = fail,
) -> Iterator[Report]:
    """The reports of files, folders and "-" (standard input), in the order given; a folder's by name, with subfolders.

    `published` fills only where a report has none. `encoding` is tried where a file is not UTF-8.
    """
    for document in documents(paths, published=published, encoding=encoding, stdin=stdin, warn=warn, on_error=on_error):
        yield document.report


def documents(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: object = None,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
    warn: Warn = silent,
    on_error: OnError = fail,
) -> Iterator[Document]:
    """As `reports`, each with the `toponyms` its JSONL record carries."""
    for path in sources(paths, warn=warn, on_error=on_error):
        where = "standard input" if path is None else f"'{path}'"
        source = Source(where, path.name if path else "", published, encoding, warn, on_error)
        try:
            if path is None:
                yield from _open(stdin or sys.stdin.buffer, source)
                continue
            with path.open("rb") as file:
                yield from _open(file, source)
        except BadReport as error:
            on_error(error)
        except OSError as error:
            on_error(BadReport(f"{where} cannot be read: {(error.strerror or str(error)).lower()}"))


def from_bytes(
    data: bytes,
    name: str,
    *,
    published: object = None,
    encoding: str | None = None,
    warn: Warn = silent,
    on_error: OnError = fail,
) -> list[Report]:
    """The reports of a file that is already in memory (an upload), told apart as files are."""
    found: list[Report] = []
    source = Source(f"'{name}'", name, published, encoding, warn, on_error)
    try:
        # extend keeps what came before an error
        found.extend(document.report for document in _open(io.BytesIO(data), source))
    except BadReport as error:
        on_error(error)
    return found


def sources(
    paths: Iterable[str | os.PathLike[str]], *, warn: Warn = silent, on_error: OnError = fail
) -> Iterator[Path | None]:
    """The files to read, None for standard input. Hidden files, READMEs and other formats in a folder are left out."""
    for given in paths:
        path = Path(given)
        if str(given) == STDIN:
            yield None
        elif path.is_dir():
            found = list(_inside(path))
            if not found:
                warn(f"no reports in the folder '{given}': none of its files is text, JSONL, HTML or PDF")
            yield from found
        elif path.exists():
            yield path
        else:
            on_error(BadReport(f"no file or folder at '{given}'"))


def _inside(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith(".") and path.stem.lower() != "readme":
                yield path


def _open(file: BinaryIO, source: Source) -> Iterator[Document]:
    suffix = Path(source.name).suffix.lower()
    if suffix in _LINES:
        yield from jsonl.read(file, source)
        return
    first = file.readline(jsonl.MAX_LINE + 1)
    if not source.name and not first:
        source.warn("standard input is empty")
        return
    if not suffix and _looks_like_jsonl(first):
        yield from jsonl.read(_Again(first, file), source)
        return
    data = first + file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES and suffix not in _TABLES | _FEEDS:
        raise BadReport(f"{source.where} is larger than 10 MB; a report is at most 10 MB, and many go into JSONL")
    data += file.read()
    yield from map(Document, _whole(data, suffix, source))


def _whole(data: bytes, suffix: str, source: Source) -> Iterable[Report]:
    if suffix == ".pdf" or data.startswith(b"%PDF-"):
        from geodata.readers import pdf

        return [pdf.read(data, source)]
    if suffix in (".html", ".htm") or _looks_like_html(data):
        from geodata.readers import html

        return [html.read(data, source)]
    if suffix in _TABLES:
        from geodata.readers import table

        return table.read(data, source)
    if suffix in _FEEDS:
        from geodata.readers import feed

        return feed.read(data, source)
    if suffix == ".json":
        return _array(data, source)
    return [text.read(data, source)]


def _array(data: bytes, source: Source) -> Iterator[Report]:
    """A JSON file: one report, or a list of them."""
    content = encodings.decode(data, where=source.where, encoding=source.encoding)
    items = jsonl.loads(f'{{"reports": {content}}}', where=source.where)["reports"]
    for number, item in enumerate(items if isinstance(items, list) else [items], 1):
        at = f"item {number} of {source.where}"
        try:
            if not isinstance(item, dict):
                raise BadReport(f'{at} is no object like {{"text": ...}}')
            yield from_fields(item, source, where=at)
        except BadReport as error:
            source.on_error(error)


def _looks_like_jsonl(line: bytes) -> bool:
    """Whether a file without a suffix holds JSON objects: no report has been seen that begins with `{"`."""
    start = line.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith((b'{"', b'{ "')) or start.strip() == b"{}"


def _looks_like_html(data: bytes) -> bool:
    start = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


class _Again:
    """A file whose first line was read already, with that line put back."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._lines = itertools.chain(io.BytesIO(first), iter(lambda: rest.readline(jsonl.MAX_LINE + 1), b""))

    def readline(self, _size: int = -1, /) -> bytes:
        return next(self._lines, b"")
