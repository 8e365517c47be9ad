"""A first look at annotated reports that nobody has read: what was found, and its signs, one line a strike.

    python tests/evaluation/take_first_look.py GOLD ROUND [--write]

GOLD is a file of annotated reports (`README.md` tells its form), ROUND the name that its lines get. With `--write` they
are put behind those of `first_looks.csv`, from which `fit_confidence.py` fits. Only for reports that no rule was mended
after: of what was read before, more is right than would be at first sight. Strikes that cost nothing, found or not
(totals, history, places of which the text says only general things), are left out.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geodata import evaluation, frame, locations, sentences, strikes, toponyms
from geodata.evaluation.matching import match
from geodata.model import Report
from geodata.strikes import confidence, events, mentions, occasions, scene

FIRST_LOOKS = Path(__file__).with_name("first_looks.csv")


def found(report: Report) -> Iterator[tuple[dict[str, Any], dict[str, float]]]:
    """The strikes found in a report, as rows of the frame, each with the signs that its confidence rests on."""
    split = sentences.split(report.text)
    prepared = strikes.prepare(report, split)
    if prepared is None:
        return
    laid, triggers = prepared
    names = strikes.names(prepared, toponyms.find(report.text, language=laid.lexicon.language.code))
    scene.put_in(laid, names, locations.resolve(names, report.text))
    mentions.complete(laid)
    told = events.in_order(occasions.gather(laid, triggers))
    for event, strike in zip(told, events.strikes(laid, told), strict=True):
        yield frame.row(strike), confidence.features(event, laid, told)


def first_looks(path: Path, round_: str) -> list[dict[str, Any]]:
    """One line of `first_looks.csv` for each strike found that counts."""
    gold = evaluation.read_gold(path)
    lines = []
    for number, (annotated, report) in enumerate(zip(gold, evaluation.reports(gold), strict=True), 1):
        signs = list(found(report))
        result = match(annotated, [row for row, _ in signs])
        right = {id(row) for _, row in result.pairs}
        free = {id(row) for row in result.free}
        lines += [
            {"round": round_, "report": number, "right": int(id(row) in right), **_short(of)}
            for row, of in signs
            if id(row) not in free
        ]
    return lines


def _short(signs: dict[str, float]) -> dict[str, str]:
    return {name: f"{value:.3g}" for name, value in signs.items() if name != "bias"}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("round")
    parser.add_argument("--write", action="store_true", help="put the lines behind those of first_looks.csv")
    args = parser.parse_args()
    lines = first_looks(args.gold, args.round)
    with FIRST_LOOKS.open(encoding="utf-8", newline="") as kept:
        columns = next(csv.reader(kept))
    if args.write:
        with FIRST_LOOKS.open("a", encoding="utf-8", newline="") as kept:
            csv.DictWriter(kept, columns, lineterminator="\n").writerows(lines)
    else:
        out = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
        out.writeheader()
        out.writerows(lines)
    print(f"{len(lines)} strikes found, {sum(line['right'] for line in lines)} of them right", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
