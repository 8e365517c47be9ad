"""`strikemap evaluate`: how well extraction and linking do on annotated reports, by language and field."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from geodata.cli import terminal
from geodata.errors import BadInput

SOURCE = Path(__file__).parents[2]  # the annotated reports come with the source, not with the wheel
ANNOTATED = SOURCE / "tests" / "evaluation"
QUALITY = SOURCE / "dashboard" / "quality.json"


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "evaluate",
        help="measure extraction on annotated reports",
        description="Prints precision and recall by language and field, each with n and a 95 % bootstrap interval. "
        "Without GOLD, on the annotated reports that come with the source, one table a set; then the figures kept of "
        "names found and placed.",
    )
    parser.add_argument("gold", nargs="*", metavar="GOLD.jsonl", help="annotated reports, one a line")
    parser.add_argument("--split", choices=("work", "held"), help="only this half of a set that is split")
    parser.add_argument("--all", action="store_true", help="judge also what needs review")
    parser.add_argument("--errors", action="store_true", help="also a line for each error")
    parser.add_argument(
        "--write-quality",
        nargs="?",
        const=str(QUALITY),
        metavar="FILE",
        help="keep the figures of the held halves (of everything, where GOLD is given) for the page; without FILE "
        "where the page looks for them",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints a table a set."""
    from geodata import evaluation
    from geodata.evaluation import places

    for name, gold in _sets(options):
        rows = found(gold)
        figures = evaluation.evaluate(gold, rows, held_back=options.all)
        bins = evaluation.reliability(gold, rows)
        print(f"{name}: {terminal.number_of(len(gold), 'report')}")
        print(evaluation.table(figures))
        if any(event.get("event") for report in gold for event in report["events"]):
            print(_linked(evaluation.links(gold, rows)))
        print(_reliable(bins))
        if options.errors:
            print(*evaluation.errors(gold, rows, held_back=options.all), sep="\n")
        print()
    if not options.gold:
        print(places.text())
    if options.write_quality:
        _keep(options)
    return 0


def found(gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What extraction finds in annotated reports whose labels it does not see, linked into events."""
    from geodata import evaluation, events, pipeline
    from geodata.frame import from_rows, row

    rows = [row(strike) for report in evaluation.reports(gold) for strike in pipeline.read(report)]
    for strike, event in zip(rows, events.link(from_rows(rows)), strict=True):
        strike["event_id"] = event
    return rows


def _sets(options: argparse.Namespace) -> list[tuple[str, list[dict[str, Any]]]]:
    """Name and reports of each set to judge: the gold of all languages is one set."""
    from geodata.evaluation import read_gold

    if options.gold:
        return [(str(path), read_gold(path, split=options.split)) for path in options.gold]
    if not ANNOTATED.is_dir():
        raise BadInput(
            f"no annotated reports at '{ANNOTATED}': they come with the source, not with the package; name a GOLD.jsonl"
        )
    sets = [("demonstration", read_gold(ANNOTATED / "seeds.jsonl"))]
    sets += [(f"gold, {split} half", _gold(split)) for split in _splits(options)]
    if "work" in _splits(options):
        kinds = [report for path in sorted(ANNOTATED.glob("kinds-*.jsonl")) for report in read_gold(path)]
        sets.append(("kinds of sentences", kinds))
    sets.append(("linking", read_gold(ANNOTATED / "events.jsonl")))
    return sets


def _splits(options: argparse.Namespace) -> tuple[str, ...]:
    return (options.split,) if options.split else ("work", "held")


def _gold(split: str) -> list[dict[str, Any]]:
    """That half of the gold of all languages."""
    from geodata.evaluation import read_gold

    return [report for path in sorted(ANNOTATED.glob("gold-*.jsonl")) for report in read_gold(path, split=split)]


def _keep(options: argparse.Namespace) -> None:
    from geodata import evaluation

    if options.gold:
        gold = [report for path in options.gold for report in evaluation.read_gold(path, split=options.split)]
    else:
        gold = _gold("held")
    rows = found(gold)
    evaluation.write_quality(
        options.write_quality,
        evaluation.evaluate(gold, rows, held_back=options.all),
        bins=evaluation.reliability(gold, rows),
    )
    terminal.say(f"figures of {terminal.number_of(len(gold), 'report')} written to '{options.write_quality}'")


def _linked(linked: Any) -> str:
    shares = {
        "pairwise precision": linked.pair_precision,
        "pairwise recall": linked.pair_recall,
        "B-cubed precision": linked.b3_precision,
        "B-cubed recall": linked.b3_recall,
    }
    told = ", ".join(f"{name} {'–' if share is None else f'{share:.3f}'}" for name, share in shares.items())
    return f"linking of {linked.n} strikes found, {linked.pairs} pairs of one event: {told}"


def _reliable(bins: Any) -> str:
    told = ", ".join(f"{b.predicted:.2f} -> {b.observed:.2f} (n {b.n})" for b in bins)
    return f"confidence -> share right: {told or 'no strike found'}"
