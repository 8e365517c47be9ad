"""Writes the accuracy table of the README from `dashboard/quality.json`: `python tests/evaluation/write_readme.py`.

First `strikemap evaluate --write-quality` measures. A test holds that the README says what was measured.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
BEGIN, END = "<!-- quality -->\n", "<!-- /quality -->"
LANGUAGES = {"en": "English", "uk": "Ukrainian", "ru": "Russian", "all": "all"}
FIELDS = {
    "strikes": "strikes",
    "reports_without_a_strike": "reports without a strike left clean",
    "no_strike_where_only_mentioned": "no strike where a place is only mentioned",
    "quotes_as_written": "quotes exactly as written",
    "date": "date",
    "weapon": "weapon",
    "killed": "killed",
    "injured": "injured",
    "who_says_so": "who says so",
    "who_is_accused": "who is accused",
    "claim_status": "claim status",
    "district_or_facility": "district or facility, not only its town",
}


def section(rows: list[dict[str, Any]]) -> str:
    """The table in Markdown: shares with n, precision / recall with 95 % bootstrap intervals for strikes."""
    found = {(row["language"], row["field"]): row for row in rows}
    dates, versions = ({row[name] for row in rows} for name in ("date", "version"))
    measured = f"Measured on {', '.join(sorted(dates))} with version {', '.join(sorted(versions))}"
    lines = [
        f"{measured} on the held half of our own annotated reports",
        "(`tests/evaluation/gold-*.jsonl`). Strikes: precision / recall with 95 % bootstrap intervals; all else: share",
        "right, with n. The sets are small: differences under ten points may be noise. All of it has been read by now,",
        "and rules were mended after it: *expect less of reports that nobody here has seen* (next table).",
        "`strikemap evaluate` prints all figures.",
        "",
        "| | " + " | ".join(LANGUAGES.values()) + " |",
        "| --- " * (len(LANGUAGES) + 1) + "|",
    ]
    for field, name in FIELDS.items():
        cells = [_cell(found.get((language, field))) for language in LANGUAGES]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _cell(row: dict[str, Any] | None) -> str:
    if row is None or row["precision"] is None:
        return "–"
    if row["recall"] is None:
        return f"{row['precision']:.2f} (n {row['n']})"
    spans = [f"{row[m]:.2f} [{row[f'{m}_low']:.2f}–{row[f'{m}_high']:.2f}]" for m in ("precision", "recall")]
    return " / ".join(spans) + f" (n {row['n']})"


def written(readme: str, rows: list[dict[str, Any]]) -> str:
    """The README with its table made anew."""
    head, _, rest = readme.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return head + BEGIN + section(rows) + END + tail


def main() -> None:
    readme = ROOT / "README.md"
    rows = json.loads((ROOT / "dashboard" / "quality.json").read_text(encoding="utf-8"))
    readme.write_text(written(readme.read_text(encoding="utf-8"), rows), encoding="utf-8")


if __name__ == "__main__":
    main()
