"""`strikemap gazetteer add | list | remove`: whole countries of GeoNames, kept in the user's data folder."""

from __future__ import annotations

import argparse
from typing import Any

from geodata.cli import terminal
from geodata.errors import BadInput, BadOption, GazetteerError


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("gazetteer", help="add countries in full detail", description=__doc__)
    steps = parser.add_subparsers(metavar="STEP", required=True)
    adding = steps.add_parser(
        "add",
        help="add countries",
        description="Adds every place that GeoNames has in a country. Downloads its dump, or takes the one in FILE.",
    )
    adding.add_argument("countries", nargs="+", metavar="CC", help="ISO 3166-1 codes, such as UA SD LB")
    adding.add_argument("--file", metavar="ZIP", help="a GeoNames country dump that you have, for one country")
    adding.set_defaults(run=run_add)
    listing = steps.add_parser("list", help="show what was added")
    listing.set_defaults(run=run_list)
    removing = steps.add_parser("remove", help="remove countries that were added")
    removing.add_argument("countries", nargs="+", metavar="CC")
    removing.set_defaults(run=run_remove)


def run_add(options: argparse.Namespace) -> int:
    """Adds each country; what one says that fails does not keep out the next."""
    from geodata.gazetteer import dumps

    if options.file and len(options.countries) != 1:
        raise BadOption("--file holds one country; name one code with it")
    notes = terminal.Notes()
    for code in options.countries:
        try:
            added = dumps.add(code, file=options.file)
        except (BadInput, GazetteerError) as error:
            if isinstance(error, BadOption) and len(options.countries) == 1:
                raise
            notes.error(error)
            continue
        terminal.say(f"{added.country}: {terminal.number_of(added.rows, 'place')} added from '{added.source}'")
    return notes.status


def run_list(_options: argparse.Namespace) -> int:
    """Prints what was added, a line a country."""
    from geodata.gazetteer import dumps

    for one in dumps.installed():
        print(f"{one.country}  {one.rows:,} places  {one.added[:10]}  {one.source}")
    return 0


def run_remove(options: argparse.Namespace) -> int:
    """Removes countries."""
    from geodata.gazetteer import dumps

    absent = 0
    for code in options.countries:
        if dumps.remove(code):
            terminal.say(f"{code.upper()} removed")
        else:
            absent += 1
            terminal.say(f"no dump of '{code.upper()}' was added; 'strikemap gazetteer list' shows those that were")
    return 1 if absent else 0
