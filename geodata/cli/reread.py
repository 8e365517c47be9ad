"""`strikemap reread`: reads stored reports again with this version of Strikemap; what people decided stays."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from geodata.cli import ingest, terminal
from geodata.model import Report


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "reread",
        help="read stored reports again with a newer version",
        description="Reads the reports of the store that another version of Strikemap read last. Strikes that people "
        "accepted, rejected or corrected stay as they are; the rows that others are replaced by are kept.",
    )
    ingest.add_store(parser)
    ingest.add_workers(parser)
    parser.add_argument("--all", action="store_true", help="read also what this very version has read")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Keeps each new reading in a transaction of its own, so that a run that was cut short can simply be run again."""
    processes, notes = ingest.workers(options), terminal.Notes()
    from geodata import store
    from geodata.store.reread import Reread

    total, read = Reread(), 0
    with store.open(store.where(options.store)) as archive:
        keys: dict[str, int] = {}
        reports = _reports(archive, keys, everything=options.all)
        for report, found in terminal.progress(ingest.read(reports, processes, notes), unit="reports"):
            done = archive.reread(keys.pop(report.report_id), found)
            total = Reread(*(one + other for one, other in zip(total, done, strict=True)))
            read += 1
        if total.any:
            archive.link_events()
        name = archive.name
    terminal.say(
        f"{terminal.number_of(read, 'report')} of the store {name} read again: {total.new:,} new strikes, "
        f"{total.changed:,} changed, {total.gone:,} gone, {total.kept:,} kept as people decided"
    )
    return notes.status


def _reports(archive: Any, keys: dict[str, int], *, everything: bool) -> Iterator[Report]:
    for key, report in archive.stale(everything=everything):
        keys[report.report_id] = key
        yield report
