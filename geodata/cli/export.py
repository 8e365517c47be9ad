"""`strikemap export`: what is in the store, or a part of it, as a file."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from geodata.cli import extract, ingest, terminal
from geodata.errors import BadOption
from geodata.frame import CATEGORIES

if TYPE_CHECKING:
    from geodata.store.selection import Selection


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "export",
        help="write strikes of the store to a file",
        description="Writes the strikes of the store, as filtered. Those that need review or were rejected are left "
        "out, and stderr says how many; --all writes them too.",
    )
    ingest.add_store(parser)
    parser.add_argument("--from", dest="first", metavar="DAY", help="first day of strikes, such as 2025-07-01")
    parser.add_argument("--to", dest="last", metavar="DAY", help="last day of strikes, itself included")
    parser.add_argument("--weapon", action="append", metavar="W", help=f"one of {', '.join(CATEGORIES['weapon'])}")
    parser.add_argument("--country", action="append", metavar="CC", help="ISO 3166-1 code of a country, such as UA")
    parser.add_argument("--admin1", action="append", metavar="A", help="oblast, governorate or state, by its name")
    parser.add_argument("--source", action="append", metavar="S", help="outlet, by its name")
    parser.add_argument("--all", action="store_true", help="write also what needs review or was rejected")
    extract.add_output(parser, default="csv", forms=("csv", "geojson", "jsonl", "geoparquet", "ucdp", "table"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the rows that pass, as they come."""
    chosen = Filter(options)
    from geodata import store

    with store.open(store.where(options.store)) as archive:
        written = extract.write(chosen.passing(archive.select(chosen.asked())), options)
    terminal.say(chosen.sentence(written))
    return 0


class Filter:
    """Which rows are wanted. Options given several times mean any of them; names are compared without case."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._first, self._last = day("--from", options.first), day("--to", options.last)
        if self._first and self._last and self._first > self._last:
            raise BadOption(f"--from {self._first} is after --to {self._last}")
        unknown = set(options.weapon or ()) - set(CATEGORIES["weapon"])
        if unknown:
            raise BadOption(f"no weapon '{sorted(unknown)[0]}'; there are {', '.join(CATEGORIES['weapon'])}")
        self._named = {
            name: frozenset(value.casefold() for value in getattr(options, name))
            for name in ("weapon", "country", "admin1", "source")
            if getattr(options, name)
        }
        self._all = options.all
        self.held = self.undated = 0

    def asked(self) -> Selection:
        """What the database is asked for."""
        from geodata.store.selection import Selection

        return Selection(self._first, self._last, self._named)

    def passing(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        """The rows that pass; what only its review or its missing date keeps out is counted."""
        asked = self.asked()
        for row in rows:
            if not asked.names(row):
                continue
            if not asked.any_date and row["date"] is None:
                self.undated += 1
                continue
            if not asked.any_date and not asked.days(row):
                continue
            if row["review"] in ("needed", "rejected") and not self._all:
                self.held += 1
                continue
            yield row

    def sentence(self, written: int) -> str:
        """The count for stderr."""
        parts = [f"{terminal.number_of(written, 'strike')} written"]
        if self.undated:
            parts.append(f"{self.undated:,} without a date left out by --from and --to")
        parts.append(f"{self.held:,} that need review or were rejected held back")
        return "; ".join(parts) + (" (--all writes them too)" if self.held else "")


def day(option: str, value: str | None) -> str | None:
    """An ISO day, or None; BadOption for what is no day."""
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        raise BadOption(f"{option} '{value}' is no day like 2025-07-21") from None
