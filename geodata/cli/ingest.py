"""`strikemap ingest`: reports and their strikes into the store, once each, however often it is run."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from geodata.cli import terminal
from geodata.errors import BadInput, BadOption, StrikemapError
from geodata.model import Report, Strike


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "ingest",
        help="add reports and their strikes to the store",
        description="Adds reports and their strikes to the store. A report that is there already changes nothing; "
        "the same url with another text becomes a new version, and the old one is kept.",
    )
    terminal.add_inputs(parser)
    terminal.add_published(parser)
    add_store(parser)
    add_workers(parser)
    parser.set_defaults(run=run)


def add_store(parser: argparse.ArgumentParser) -> None:
    """--store, for the commands that open one."""
    parser.add_argument(
        "--store",
        metavar="URL",
        help="an SQLite file or a postgresql:// URL (default: $STRIKEMAP_STORE, else strikemap.db)",
    )


def add_workers(parser: argparse.ArgumentParser) -> None:
    """--workers, for the commands that read many reports."""
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes that read reports (default 1)")


def workers(options: argparse.Namespace) -> int:
    """The number of processes; BadOption for none."""
    if options.workers < 1:
        raise BadOption(f"--workers {options.workers} is no number of processes; it is 1 or more")
    return int(options.workers)


def run(options: argparse.Namespace) -> int:
    """Adds each report in a transaction of its own, so that a run that was cut short can simply be run again."""
    processes, notes = workers(options), terminal.Notes()
    reports = terminal.reports(options, notes)
    from geodata import store

    outcomes: Counter[str] = Counter()
    strikes = 0
    with store.open(store.where(options.store), create=True) as archive:
        fresh = _unknown(reports, archive, outcomes)
        for report, found in terminal.progress(read(fresh, processes, notes), unit="reports"):
            try:
                outcome = archive.add(report, found)
            except BadInput as error:
                notes.error(error)
                continue
            outcomes[outcome] += 1
            strikes += len(found) if outcome != "unchanged" else 0
        if outcomes.total() > outcomes["unchanged"]:
            archive.link_events()
        name = archive.name
    terminal.say(sentence(outcomes, strikes, name))
    return notes.status


def _unknown(reports: Iterable[Report], archive: Any, outcomes: Counter[str]) -> Iterator[Report]:
    """The reports that the store does not hold yet: the others need not be read again."""
    for report in reports:
        if archive.knows(report):
            outcomes["unchanged"] += 1
        else:
            yield report


def read(reports: Iterable[Report], workers: int, notes: terminal.Notes) -> Iterator[tuple[Report, list[Strike]]]:
    """Each report with the strikes it tells, read by so many processes."""
    if workers > 1:
        from geodata.cli.workers import read_all

        yield from read_all(reports, workers)
        return
    from geodata import pipeline

    for report in reports:
        try:
            yield report, pipeline.read(report)
        except StrikemapError as error:
            notes.error(error)


def sentence(outcomes: Counter[str], strikes: int, name: str) -> str:
    """What a run did to the store, for stderr."""
    parts = [
        f"{terminal.number_of(outcomes['added'], 'report')} added to the store {name} "
        f"with {terminal.number_of(strikes, 'strike')}"
    ]
    for outcome, words in (
        ("new version", "in a new version (the old is kept)"),
        ("older version", "in an older version (the newer counts)"),
        ("unchanged", "there already, unchanged"),
    ):
        if outcomes[outcome]:
            parts.append(f"{outcomes[outcome]:,} {words}")
    return "; ".join(parts)
