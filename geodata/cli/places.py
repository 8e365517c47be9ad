"""`strikemap places`: every place that documents name, one a line, each with its best candidate."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from geodata.cli import terminal
from geodata.errors import BadReport, StrikemapError
from geodata.readers import Document

if TYPE_CHECKING:
    from geodata.places import Place


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "places",
        help="find the places that documents name",
        description="Writes every place that documents name as JSONL, with its best candidate and a confidence. "
        "Nothing is held back: that is what extract does.",
    )
    terminal.add_inputs(parser)
    parser.add_argument(
        "--spans", action="store_true", help="resolve the spans of each document's toponyms, and find none"
    )
    parser.add_argument("--demonyms", action="store_true", help='find words such as "Russian" too')
    parser.add_argument(
        "--inside",
        choices=("none", "organisations", "all"),
        default="organisations",
        help='which names inside other names count: those in names of organisations ("Paris Police"; as it is without '
        'this option), none, or all, which adds those in names of persons ("Jack London")',
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, which is replaced only once it is whole")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the places as they are found."""
    notes = terminal.Notes()
    documents = terminal.progress(terminal.documents(options, notes), unit="documents")
    with terminal.output(options.output) as out:
        for found in _found(documents, options, notes):
            out.writelines(json.dumps(place, ensure_ascii=False) + "\n" for place in found)
    return notes.status


def _found(documents: Iterable[Document], options: argparse.Namespace, notes: terminal.Notes) -> Iterator[list[Place]]:
    """The places of each document; with --spans of those that give some, the others are noted as faults."""
    from geodata import places

    how: Any = {"demonyms": options.demonyms, "inside": options.inside}
    if not options.spans:
        yield from places.find_all((document.report for document in documents), **how)
        return
    for document in documents:
        try:
            yield places.find(document.report, spans=given(document), **how)
        except StrikemapError as error:
            notes.error(error)


def given(document: Document) -> list[tuple[int, int]]:
    """The spans that a document's record gives; nothing else of its toponyms is looked at."""
    if document.toponyms is None:
        raise BadReport(f"report '{document.report.report_id}' has no 'toponyms', whose spans --spans would resolve")
    return [_span(toponym, document.report.report_id) for toponym in document.toponyms]


def _span(toponym: Mapping[str, Any], report_id: str) -> tuple[int, int]:
    start, end = toponym.get("start"), toponym.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return start, end
    raise BadReport(f"report '{report_id}' has a toponym without whole numbers as 'start' and 'end'")
