"""`strikemap remove`: withdraws a report, with a reason; it stays in the store and counts no more."""

from __future__ import annotations

import argparse
from typing import Any

from geodata.cli import ingest, terminal
from geodata.errors import BadOption


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "remove",
        help="withdraw a report from what counts",
        description="Withdraws a report in all its versions: its strikes count no more, and nothing is erased. "
        "--undo takes the withdrawal back.",
    )
    parser.add_argument("report_id", metavar="REPORT_ID")
    parser.add_argument("--why", required=True, help="the reason, kept with the decision")
    parser.add_argument("--who", help="who decides (default: the name of your account)")
    parser.add_argument("--undo", action="store_true", help="let a withdrawn report count again")
    ingest.add_store(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Records the decision."""
    if not options.why.strip():
        raise BadOption("--why needs a reason")
    from geodata import store

    with store.open(store.where(options.store)) as archive:
        decide = archive.restore if options.undo else archive.remove
        strikes = decide(options.report_id, why=options.why, who=options.who)
        archive.link_events()
    done = "counts again" if options.undo else "withdrawn"
    terminal.say(f"the report '{options.report_id}' {done}, with {terminal.number_of(strikes, 'strike')}")
    return 0
