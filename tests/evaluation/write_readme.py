"""Writes the tables of accuracy into the README: `python tests/evaluation/write_readme.py`.

First `strikemap evaluate --write-quality` measures strikes (`dashboard/quality.json`) and
`tests/training/measure_places.py` places (`geodata/evaluation/places.json`). A test holds that the README says what was
measured.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geodata.evaluation import two_places

ROOT = Path(__file__).parents[2]
QUALITY, PLACES = ROOT / "dashboard" / "quality.json", ROOT / "geodata" / "evaluation" / "places.json"
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
        return f"{two_places(row['precision']):.2f} (n {row['n']})"
    spans = [_span(row[m], row[f"{m}_low"], row[f"{m}_high"]) for m in ("precision", "recall")]
    return " / ".join(spans) + f" (n {row['n']})"


def _span(*shares: float) -> str:
    value, low, high = map(two_places, shares)
    return f"{value:.2f} [{low:.2f}–{high:.2f}]"


MEASURES = {
    "F1": "names found, exact span, F1",
    "gold spans A@161": "right place within 161 km, names given",
    "end to end A@161": "found and right within 161 km",
}


def of_places(measured: dict[str, Any]) -> str:
    """The table of places: demonyms counted, all names, with 95 % bootstrap intervals."""
    rows = [one for one in measured["figures"] if (one["names"], one["demonyms"]) == ("all", "with")]
    documents = {one["corpus"]: one["documents"] for one in rows}
    lines = [
        "| | " + " | ".join(f"{corpus} ({n} documents)" for corpus, n in documents.items()) + " |",
        "| --- " * (len(documents) + 1) + "|",
    ]
    for measure, name in MEASURES.items():
        found = {one["corpus"]: one for one in rows if one["measure"] == measure}
        cells = [_span(*(found[corpus][end] for end in ("value", "low", "high"))) for corpus in documents]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return f"Measured on {measured['date']} with version {measured['version']}.\n\n" + "\n".join(lines) + "\n"


def written(readme: str) -> str:
    """The README with its tables made anew."""
    tables = {
        "quality": section(json.loads(QUALITY.read_text(encoding="utf-8"))),
        "places": of_places(json.loads(PLACES.read_text(encoding="utf-8"))),
    }
    for name, table in tables.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        head, _, rest = readme.partition(begin)
        _, _, tail = rest.partition(end)
        readme = head + begin + table + end + tail
    return readme


def main() -> None:
    readme = ROOT / "README.md"
    readme.write_text(written(readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
