"""`strikemap store check | backup | log`: whether the store is whole, a copy of it, and what people decided."""

from __future__ import annotations

import argparse
import json
from typing import Any

from geodata.cli import ingest, terminal


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("store", help="check the store, or back it up", description=__doc__)
    steps = parser.add_subparsers(metavar="STEP", required=True)
    checking = steps.add_parser(
        "check",
        help="say whether all is whole",
        description="Says whether the store is whole: the file, hashes, offsets, keys. Exit status 1 where it is not.",
    )
    checking.add_argument(
        "--repair",
        action="store_true",
        help="first write anew what can be told from the rest: the lean columns, which the map and the filters read",
    )
    backing = steps.add_parser(
        "backup",
        help="copy the store while others write",
        description="Writes the store as it is now into FILE, an SQLite store itself, while others go on writing.",
    )
    backing.add_argument("file", metavar="FILE")
    logging = steps.add_parser(
        "log",
        help="write the audit log",
        description="Writes every decision as JSONL, oldest first: who, when, why, and the value before.",
    )
    logging.add_argument("-o", "--output", metavar="FILE")
    for step, run in ((checking, check), (backing, backup), (logging, log)):
        ingest.add_store(step)
        step.set_defaults(run=run)


def check(options: argparse.Namespace) -> int:
    """Says each thing that is not whole."""
    from geodata import store

    with store.open(store.where(options.store)) as archive:
        if options.repair and (count := archive.repair()):
            terminal.say(f"the lean columns of {terminal.number_of(count, 'strike')} written anew")
        problems, size, name = archive.check(), archive.size(), archive.name
    for problem in problems:
        terminal.say(problem)
    if problems:
        terminal.say(f"the store {name} is not whole: {terminal.number_of(len(problems), 'problem')}")
        return 1
    print(
        f"the store {name} is whole: {terminal.number_of(size.reports, 'report')}, "
        f"{terminal.number_of(size.strikes, 'strike')}, {terminal.number_of(size.versions, 'version')} kept"
    )
    return 0


def backup(options: argparse.Namespace) -> int:
    """Copies the store."""
    from geodata import store

    with store.open(store.where(options.store)) as archive:
        archive.backup(options.file)
        terminal.say(f"the store {archive.name} copied to '{options.file}'")
    return 0


def log(options: argparse.Namespace) -> int:
    """Writes the decisions."""
    from geodata import store

    with store.open(store.where(options.store)) as archive:
        entries = archive.log()
    with terminal.output(options.output) as out:
        for entry in entries:
            out.write(json.dumps(entry, ensure_ascii=False) + "\n")
    return 0
