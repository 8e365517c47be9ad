"""`strikemap serve`: opens the page."""

from __future__ import annotations

import argparse
import importlib
from typing import Any

from geodata.cli import ingest
from geodata.errors import BadOption


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "serve",
        help="open the page in the browser",
        description="Opens the page at localhost:8501. It shows the store where there is one, else the demonstration.",
    )
    parser.add_argument("--port", type=int, default=8501, metavar="N", help="port to listen on (default 8501)")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    ingest.add_store(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Starts the page's server and stays until it ends."""
    if not 0 < options.port < 65536:
        raise BadOption(f"--port {options.port} is no port; it is a number from 1 to 65535")
    # By name: the page stands above the command line, and is loaded only here.
    page = importlib.import_module("dashboard.serve")
    return int(page.run(port=options.port, store=options.store, browser=not options.no_browser) or 0)
