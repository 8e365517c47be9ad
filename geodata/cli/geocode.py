"""`strikemap geocode`: the places that a name may mean, likeliest first."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from typing import Any

from geodata.cli import terminal

PROVIDERS = ("nominatim", "photon", "geonames")


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "geocode",
        help="show the places that a name may mean",
        description="Shows the places that each name may mean, likeliest first, with position, precision and reason. "
        "Nothing leaves this machine unless --online names a provider, which is asked only for names not known here.",
    )
    parser.add_argument("names", nargs="+", metavar="NAME", help='a name, maybe with its parent: "Alexandria, Egypt"')
    parser.add_argument("--near", metavar="PLACE", help="another place that it is close to or lies in")
    parser.add_argument("--country", metavar="CC", help="ISO 3166-1 code of the country it is in, such as UA")
    parser.add_argument("--online", choices=PROVIDERS, help="ask this provider for names that are not known here")
    parser.add_argument("--format", choices=("table", "jsonl", "csv"), default="table", help="form of the output")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, which is replaced only once it is whole")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the candidates; exit status 1 where a name has none."""
    from geodata import pipeline

    rows = pipeline.candidates(options.names, near=options.near, country=options.country)
    unknown = [name for name in options.names if name not in {row["name"] for row in rows}]
    if unknown and options.online:
        from geodata import geocoders

        rows += pipeline.ranked_rows(
            geocoders.geocode(unknown, provider=options.online, near=options.near, country=options.country)
        )
        unknown = [name for name in unknown if name not in {row["name"] for row in rows}]
    with terminal.output(options.output) as out:
        _write(rows, options.format, out)
    for name in unknown:
        where = options.online or "the gazetteer"
        more = "" if options.online else "; --online asks a provider"
        terminal.say(f"no place named '{name}' in {where}{more}")
    return 1 if unknown else 0


def _write(rows: list[dict[str, Any]], form: str, out: Any) -> None:
    if form == "jsonl":
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    elif form == "csv":
        from geodata.exports import csv
        from geodata.pipeline import RANKED

        def _cell(value: Any) -> str:
            return csv.guarded(value) if isinstance(value, str) else "" if value is None else repr(value)

        out.write(csv.line(RANKED))
        for row in rows:
            values = (row[name] for name in RANKED)
            out.write(
                csv.line(["" if v is None else csv.guarded(v) if isinstance(v, str) else repr(v) for v in values])
            )
    elif rows:
        from geodata.exports.table import table, text

        header = ["name", "rank", "place", "kind", "position", "precision", "country", "score", "reason"]
        table(header, [[text(cell) for cell in _cells(row)] for row in rows], out)


def _cells(row: Mapping[str, Any]) -> list[Any]:
    where = ", ".join(part for part in (row["admin1"], row["country"]) if part and part != row["place"])
    return [
        row["name"],
        row["rank"],
        row["place"],
        row["kind"],
        f"{row['latitude']:.4f} {row['longitude']:.4f}",
        f"{row['radius_km']:.3g} km",
        where or None,
        f"{row['score']:.2f}",
        row["reason"],
    ]
