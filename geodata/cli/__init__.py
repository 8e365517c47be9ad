"""The command line, one file a command. Nothing heavy is imported before a command needs it.

Exit status: 0 done; 1 something could not be read, found or written (the rest was done); 2 not understood.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from geodata import __version__
from geodata.cli.terminal import say
from geodata.errors import BadOption, StrikemapError

# The order of the help. Each module has `add(commands)`, which sets `run(options) -> exit status`.
COMMANDS = (
    "serve",
    "extract",
    "places",
    "geocode",
    "ingest",
    "reread",
    "export",
    "imports",
    "remove",
    "decide",
    "store",
    "gazetteer",
    "evaluate",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; its exit status. Bad input is one sentence on stderr, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            # Names of places are in many scripts, whatever the terminal's locale says of itself.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    # numpy's matrices are a report's: threads for them wait for each other longer than they work. Read when it loads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        options = parser().parse_args(arguments)
        return int(options.run(options))
    except BrokenPipeError:
        return _hung_up()
    except BadOption as error:
        say(str(error))
        return 2
    except StrikemapError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = Parser(
        prog="strikemap",
        description="Turns reports of strikes into a map; every mark can be checked against the words it came from.",
    )
    top.add_argument("--version", action="version", version=f"strikemap {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for name in COMMANDS:
        importlib.import_module(f"geodata.cli.{name}").add(commands)
    return top


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence, like all others. Abbreviated options are not guessed at."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{**options, "allow_abbrev": False})

    def error(self, message: str) -> NoReturn:
        say(f"{message}; '{self.prog} --help' shows what there is")
        raise SystemExit(2)


def _hung_up() -> int:
    """Whoever read our output wants no more (`| head`): that is no error. Python must not try to flush it at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
