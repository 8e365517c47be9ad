"""The table in words, and the file from which the page shows it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from geodata import __version__
from geodata.evaluation.figures import Bin, Figure
from geodata.events.quality import LinkQuality


def table(figures: Iterable[Figure]) -> str:
    """One line a figure: language, field, measure, value, n, 95 % interval."""
    rows = [("language", "field", "measure", "value", "n", "95 %")]
    for figure in figures:
        span = "" if figure.low is None else f"{figure.low:.2f}–{figure.high:.2f}"
        value = "–" if figure.value is None else f"{figure.value:.3f}"
        rows.append((figure.language, figure.field, figure.measure, value, str(figure.n), span))
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    right = (3, 4)  # numbers end where numbers end
    return "\n".join(
        "  ".join(
            cell.rjust(width) if i in right else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def write_quality(
    path: str | Path,
    sets: Mapping[str, Sequence[Figure]],
    *,
    reliability: Sequence[Bin] = (),
    links: LinkQuality | None = None,
    measured: dt.date | None = None,
) -> None:
    """Write what was measured as JSON: {"measured", "version", "sets": {name: [row]}, "reliability": [bin], "links"}.

    A row has the fields of `Figure`, a bin those of `Bin`; `links` those of `LinkQuality`, or is null. `measured` is
    today where it is not given. The same figures give the same bytes.
    """
    content: dict[str, Any] = {
        "measured": (measured or dt.datetime.now(tz=dt.UTC).date()).isoformat(),
        "version": __version__,
        "sets": {name: [figure._asdict() for figure in figures] for name, figures in sets.items()},
        "reliability": [{name: round(value, 3) for name, value in bin_._asdict().items()} for bin_ in reliability],
        "links": None if links is None else {name: _short(getattr(links, name)) for name in links.__slots__},
    }
    Path(path).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _short(value: float | None) -> float | None:
    return round(value, 3) if isinstance(value, float) else value
