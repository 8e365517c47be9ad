"""`strikemap decide`: what a person decides about strikes, each with a reason; nothing is overwritten."""

from __future__ import annotations

import argparse
import json
from typing import Any

from geodata.cli import ingest, terminal
from geodata.errors import BadOption

_DONE = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "split": "an event by themselves",
    "merge": "one event",
}


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "decide",
        help="accept, reject or correct strikes, split or merge events",
        description="Records what a person decides. accept, reject and correct take one STRIKE_ID; split makes strikes "
        "an event by themselves, merge makes them one; rule takes the words for a place and corrects every strike that "
        "is placed by them. 'strikemap store log' writes all decisions, 'strikemap remove' withdraws a report.",
    )
    parser.add_argument("action", choices=("accept", "reject", "correct", "split", "merge", "rule"))
    parser.add_argument("names", nargs="+", metavar="STRIKE_ID", help="for rule: the words, such as 'the capital'")
    parser.add_argument("--why", required=True, help="the reason, kept with the decision")
    parser.add_argument("--who", help="who decides (default: the name of your account)")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        help="for correct and rule, such as weapon=drone or killed_min=3; nothing after = for not known",
    )
    parser.add_argument("--source", help="for rule: only in this outlet")
    ingest.add_store(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Records the decision and links what it touches."""
    action, names = options.action, options.names
    if not options.why.strip():
        raise BadOption("--why needs a reason")
    if options.set and action not in ("correct", "rule"):
        raise BadOption("--set belongs to correct and rule")
    if options.source and action != "rule":
        raise BadOption("--source belongs to rule")
    if action not in ("split", "merge") and len(names) > 1:
        raise BadOption(f"{action} takes one name, not {len(names)}; run it once for each")
    fields = dict(_field(given) for given in options.set)
    strike_id, after = names[0], fields or None
    if action == "rule":
        strike_id, after = None, {"place_text": names[0], "source": options.source, "fields": fields}
    elif action in ("split", "merge"):
        strike_id, after = None, {"strike_ids": names}
    from geodata import store

    with store.open(store.where(options.store)) as archive:
        archive.decide(action, why=options.why, who=options.who, strike_id=strike_id, after=after)
        archive.link_events()
    shown = ", ".join(f"'{name}'" for name in names)
    if action == "rule":
        terminal.say(f"a rule for {shown} recorded")
    else:
        terminal.say(f"{'the strike' if len(names) == 1 else 'the strikes'} {shown} {_DONE[action]}")
    return 0


def _field(given: str) -> tuple[str, Any]:
    """A column and its value: as the column has it (a number, true, text), None for an empty one."""
    from geodata.exports.rows import FLAGS, NUMBERS

    name, equals, value = given.partition("=")
    if not equals or not name:
        raise BadOption(f"--set '{given}' is not COLUMN=VALUE, such as weapon=drone")
    if value == "":
        return name, None
    if name in NUMBERS or name in FLAGS:
        try:
            return name, json.loads(value)
        except ValueError:
            return name, value  # which is refused with its name
    return name, value
