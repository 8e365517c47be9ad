"""`strikemap evaluate`: how well extraction does on annotated reports, by language and field."""

from __future__ import annotations

import argparse
import importlib
from typing import Any


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "evaluate",
        help="measure extraction on annotated reports",
        description="Prints precision and recall by language and field, each with n and a bootstrap interval. Without "
        "GOLD, on the annotated reports that come with the source.",
    )
    parser.add_argument("gold", nargs="*", metavar="GOLD.jsonl", help="annotated reports, one a line")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the table."""
    evaluation = importlib.import_module("geodata.evaluation")
    return int(evaluation.run(options.gold) or 0)
