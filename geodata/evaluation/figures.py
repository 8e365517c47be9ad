"""Counts a report -> shares over all reports, with an interval from drawing reports anew.

Reports are drawn, not strikes: two strikes of one report are right or wrong together. 95 % percentile bootstrap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from geodata.evaluation.fields import JUDGED
from geodata.evaluation.gold import Gold
from geodata.evaluation.matching import Match, Row, match, name_key, names

ALL = "all"


class Figure(NamedTuple):
    """One row of the table: a share of `n`, from 0 to 1, with its 95 % interval; None where nothing was to judge."""

    language: str
    field: str
    measure: str  # "precision", "recall" or "accuracy"
    value: float | None
    n: int
    low: float | None
    high: float | None


class Bin(NamedTuple):
    """Strikes whose confidence lies in [`low`, `high`): their mean confidence, and the share that was right."""

    low: float
    high: float
    n: int
    predicted: float
    observed: float


def evaluate(
    gold: Iterable[Gold], predicted: Iterable[Row], *, held_back: bool = False, draws: int = 2000, seed: int = 1
) -> list[Figure]:
    """Precision, recall and the accuracy of each field, for each language and for all.

    `predicted` are rows with the columns of `frame.COLUMNS` (`frame.row` makes them); a missing key is null. Rows whose
    `review` is "needed" are left out, as the page leaves them out, unless `held_back`. Strikes of reports that the gold
    does not have are not judged.
    """
    of_report = _by_report(predicted, held_back=held_back)
    counts: dict[str, list[dict[str, tuple[int, int]]]] = defaultdict(list)
    for annotated in gold:
        found = of_report.get(annotated["doc_id"], [])
        count = _count(annotated, found, match(annotated, found))
        for language in (annotated["lang"], ALL):
            counts[language].append(count)
    figures = []
    for language in sorted(counts, key=lambda name: (name != ALL, name)):
        figures += _figures(language, counts[language], draws=draws, seed=seed)
    return figures


def reliability(gold: Iterable[Gold], predicted: Iterable[Row], *, bins: int = 10) -> list[Bin]:
    """Is a confidence of 0.8 right in 8 of 10? All found strikes, those held back too, in `bins` equal bins.

    Rows that cost nothing either way are left out. Empty bins are left out.
    """
    of_report = _by_report(predicted, held_back=True)
    judged: list[tuple[float, bool]] = []
    for annotated in gold:
        result = match(annotated, of_report.get(annotated["doc_id"], []))
        judged += [(float(row.get("confidence") or 0.0), True) for _, row in result.pairs]
        judged += [(float(row.get("confidence") or 0.0), False) for row in result.false]
    found = []
    for i in range(bins):
        low, high = i / bins, (i + 1) / bins
        inside = [(sure, right) for sure, right in judged if low <= sure < high or (i == bins - 1 and sure == 1.0)]
        if inside:
            n = len(inside)
            found.append(Bin(low, high, n, sum(s for s, _ in inside) / n, sum(r for _, r in inside) / n))
    return found


def _by_report(predicted: Iterable[Row], *, held_back: bool) -> dict[str, list[Row]]:
    of_report: dict[str, list[Row]] = defaultdict(list)
    for row in predicted:
        if held_back or row.get("review") != "needed":
            of_report[str(row.get("report_id"))].append(row)
    return of_report


def _count(gold: Gold, rows: Sequence[Row], result: Match) -> dict[str, tuple[int, int]]:
    """What was right and out of how many, in one report."""
    right = len(result.pairs)
    elsewhere = {name_key(name) for name in gold.get("non_event_places", ())}
    kept_out = sum(not names(row) & elsewhere for row in result.false)
    quotes = sum(bool(row.get("quote")) and row["quote"] in gold["text"] for row in rows)
    clean = not result.false
    count = {
        "strikes precision": (right, right + len(result.false)),
        "strikes recall": (right, right + len(result.missed)),
        "reports without a strike": (int(clean), 1) if not gold["events"] else (0, 0),
        "no strike where only mentioned": (len(rows) - len(result.false) + kept_out, len(rows)),
        "quotes as written": (quotes, len(rows)),
    }
    for field, (judged, judgement) in JUDGED.items():
        pairs = [(event, row) for event, row in result.pairs if judged(event)]
        count[field] = (sum(judgement(event, row) for event, row in pairs), len(pairs))
    return count


def _figures(language: str, counts: Sequence[Mapping[str, tuple[int, int]]], *, draws: int, seed: int) -> list[Figure]:
    fields = list(counts[0])
    table = np.array([[count[field] for field in fields] for count in counts], dtype=float)  # report, field, (right, n)
    total = table.sum(axis=0)
    weights = np.random.default_rng(seed).multinomial(len(counts), np.full(len(counts), 1 / len(counts)), size=draws)
    drawn = np.einsum("dr,rfk->dfk", weights, table)
    return [
        _figure(language, field, int(total[f, 0]), int(total[f, 1]), drawn[:, f, :]) for f, field in enumerate(fields)
    ]


def _figure(language: str, field: str, right: int, n: int, drawn: Any) -> Figure:
    name, _, measure = field.partition(" ") if field.startswith("strikes ") else (field, "", "accuracy")
    if not n:
        return Figure(language, name, measure, None, 0, None, None)
    shares = drawn[drawn[:, 1] > 0]
    low, high = np.percentile(shares[:, 0] / shares[:, 1], [2.5, 97.5])
    return Figure(language, name, measure, round(right / n, 3), n, round(float(low), 3), round(float(high), 3))
