"""`strikemap extract`: reports in, strikes out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from geodata.cli import terminal
from geodata.model import Report


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "extract",
        help="find the strikes that reports tell of",
        description="Finds the strikes that reports tell of. Those under the confidence threshold are held back, "
        "and stderr says how many; --all writes them too, marked review = needed.",
    )
    terminal.add_inputs(parser)
    terminal.add_published(parser)
    parser.add_argument("--all", action="store_true", help="write also what needs review")
    add_output(parser)
    parser.set_defaults(run=run)


def add_output(parser: argparse.ArgumentParser, *, default: str = "table", forms: Iterable[str] | None = None) -> None:
    """--format and -o, with the options of single formats."""
    from geodata.exports import FORMATS

    parser.add_argument(
        "--format",
        choices=tuple(forms or FORMATS),
        help=f"form of the output; without it what the ending of FILE says, else {default}",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, which is replaced only once it is whole")
    parser.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark, for older spreadsheets")
    parser.add_argument("--hxl", action="store_true", help="put a row of HXL tags under the header of CSV")
    parser.set_defaults(default_format=default)


def run(options: argparse.Namespace) -> int:
    """Writes the strikes as they are found."""
    notes = terminal.Notes()
    tally = Tally()
    found = rows(terminal.progress(terminal.reports(options, notes), unit="reports"), tally, everything=options.all)
    write(found, options)
    terminal.say(tally.sentence(everything=options.all))
    return notes.status


class Tally:
    """What was read, written and held back."""

    def __init__(self) -> None:
        self.reports = self.written = self.held = 0

    def sentence(self, *, everything: bool) -> str:
        """The count for stderr, always with those held back."""
        said = (
            f"{terminal.number_of(self.written, 'strike')} in {terminal.number_of(self.reports, 'report')}; "
            f"{self.held:,} under the confidence threshold "
        )
        if everything:
            return said + "among them, marked review = needed"
        return said + ("held back (--all writes them too)" if self.held else "held back")


def rows(reports: Iterable[Report], tally: Tally, *, everything: bool) -> Iterator[dict[str, Any]]:
    """The rows of the strikes to write."""
    from geodata import pipeline
    from geodata.frame import row

    for report in reports:
        tally.reports += 1
        for strike in pipeline.read(report):
            needed = strike.review == "needed"
            tally.held += needed
            if everything or not needed:
                tally.written += 1
                yield row(strike)


def write(rows: Iterable[Any], options: argparse.Namespace) -> int:
    """Writes rows where and how the command line says; how many."""
    from geodata import exports
    from geodata.errors import BadOption

    form = options.format or exports.SUFFIXES.get(Path(options.output or "").suffix.lower(), options.default_format)
    if (options.bom or options.hxl) and form != "csv":
        raise BadOption(f"--bom and --hxl belong to --format csv, not to {form}")
    if form in exports.BINARY and not options.output and sys.stdout.isatty():
        raise BadOption(f"{form} is no text for a terminal; name a file with -o")
    more: dict[str, Any] = {}
    if form == "csv":
        more = {"bom": options.bom, "hxl_row": options.hxl}
    elif form in ("geojson", "geoparquet"):
        more = {"outline": exports.outline}
    with terminal.output(options.output) as out:
        return exports.write(rows, form, out, **more)
