"""`strikemap import`: strikes that other projects have coded, and our own exports, into the store or a file."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geodata.cli import extract, ingest, terminal
from geodata.errors import BadInput, BadOption

FORMATS = ("ours", "ucdp", "viina", "bellingcat", "acled", "hxl", "csv")


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "import",
        help="take over strikes that others have coded",
        description="Takes over strikes from our own exports, UCDP GED, VIINA, Bellingcat's JSON, ACLED (your own "
        "download), CSV with HXL tags, or any CSV whose columns --map names. They go into the store, or with --format "
        "or -o into a file. Doubtful dates and positions are said on stderr and marked for review.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--as", dest="form", choices=FORMATS, help="what the files are; without it told from them")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="a column of a CSV, such as text=notes, date=day, latitude=lat; date_format=%%d.%%m.%%Y where not ISO",
    )
    parser.add_argument("--encoding", metavar="NAME", help="encoding of files that are not UTF-8, such as cp1251")
    ingest.add_store(parser)
    extract.add_output(parser, default="jsonl")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes what was read to the store, a transaction a report, or to a file."""
    notes = terminal.Notes()
    mapping = columns(options.map)
    if options.format or options.output:
        rows = (row for found in _read(options, mapping, notes) for row in found.rows)
        written = extract.write(rows, options)
        terminal.say(f"{terminal.number_of(written, 'strike')} written")
        return notes.status
    from geodata import store

    outcomes: Counter[str] = Counter()
    strikes = 0
    with store.open(store.where(options.store), create=True) as archive:
        for found in terminal.progress(_read(options, mapping, notes), unit="reports"):
            outcome = archive.add_rows(found.report, found.rows, imported=not found.report.text, by_url=False)
            outcomes[outcome] += 1
            strikes += len(found.rows) if outcome != "unchanged" else 0
        if outcomes.total() > outcomes["unchanged"]:
            archive.link_events()
        name = archive.name
    terminal.say(ingest.sentence(outcomes, strikes, name))
    return notes.status


def columns(given: list[str]) -> dict[str, str]:
    """The mapping that --map gives; BadOption for one without an equals sign."""
    mapping: dict[str, str] = {}
    for pair in given:
        field, equals, column = pair.partition("=")
        if not equals or not column:
            raise BadOption(f"--map '{pair}' is not FIELD=COLUMN, such as text=notes")
        mapping[field] = column
    return mapping


def _read(options: argparse.Namespace, mapping: dict[str, str], notes: terminal.Notes) -> Iterator[Any]:
    from geodata.readers import encoding, imports
    from geodata.readers.records import Source

    if options.encoding is not None:
        encoding.known(options.encoding)
    for name in options.files:
        source = Source(f"'{name}'", Path(name).name, None, options.encoding, notes.warn, notes.error)
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            notes.error(BadInput(f"'{name}' cannot be read: {(error.strerror or str(error)).lower()}"))
            continue
        try:
            yield from imports.read(data, source, form=options.form, mapping=mapping)
        except BadOption:
            raise
        except BadInput as error:
            notes.error(error)
