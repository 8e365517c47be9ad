"""The table in words, and the files from which the page shows it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from geodata import __version__
from geodata.evaluation.figures import Bin, Figure


def two_places(share: float) -> float:
    """A share as tables show it: 1.00 only where nothing is wrong, 0.00 only where nothing is right."""
    return share if share in (0, 1) else min(max(round(share, 2), 0.01), 0.99)


def table(figures: Iterable[Figure]) -> str:
    """One line a figure: language, field, measure, value, n, 95 % interval."""
    rows = [("language", "field", "measure", "value", "n", "95 %")]
    for figure in figures:
        span = (
            ""
            if figure.low is None or figure.high is None
            else f"{two_places(figure.low):.2f}–{two_places(figure.high):.2f}"
        )
        value = "–" if figure.value is None else f"{figure.value:.3f}"
        rows.append((figure.language, figure.field, figure.measure, value, str(figure.n), span))
    return columns(rows, numbers=(3, 4))


def columns(rows: Sequence[Sequence[str]], *, numbers: Sequence[int] = ()) -> str:
    """Cells under each other; numbers end where numbers end."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if i in numbers else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def quality_rows(figures: Iterable[Figure], *, measured: dt.date) -> list[dict[str, Any]]:
    """A row a language and field, as the page reads them.

    `language, field, precision, recall, n, date, version`, with the 95 % intervals as `precision_low` and so on. For
    a field of strikes that were found, precision is the share that is right and recall is null; for strikes, `n` is
    how many the reports tell.
    """
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for figure in figures:
        row = rows.setdefault(
            (figure.language, figure.field),
            {"language": figure.language, "field": figure.field.replace(", ", "_").replace(" ", "_")}
            | dict.fromkeys(("precision", "precision_low", "precision_high", "recall", "recall_low", "recall_high"))
            | {"n": 0, "date": measured.isoformat(), "version": __version__},
        )
        name = "recall" if figure.measure == "recall" else "precision"
        row |= {name: figure.value, f"{name}_low": figure.low, f"{name}_high": figure.high, "n": figure.n}
    return [row for row in rows.values() if row["n"]]


def write_quality(
    path: str | Path, figures: Iterable[Figure], *, bins: Sequence[Bin] = (), measured: dt.date | None = None
) -> None:
    """Write `quality_rows` as JSON to `path`, and the reliability of confidences to `reliability.json` beside it.

    A bin there has `low, high, n, predicted, observed, date, version`. `measured` is today where it is not given. The
    same figures give the same bytes.
    """
    day = measured or dt.datetime.now(tz=dt.UTC).date()
    target = Path(path)
    _write(target, quality_rows(figures, measured=day))
    shown = [
        {name: round(value, 3) for name, value in bin_._asdict().items()}
        | {"date": day.isoformat(), "version": __version__}
        for bin_ in bins
    ]
    _write(target.with_name("reliability.json"), shown)


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(f"[\n{lines}\n]\n" if rows else "[]\n", encoding="utf-8")
