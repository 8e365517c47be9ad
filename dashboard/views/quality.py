"""How well reports are read: the measured table, a column a language, and the diagram of how far confidences hold."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st

from dashboard import audit, components
from dashboard.words import Words
from geodata.evaluation import two_places

QUALITY: Final = Path(__file__).parents[1] / "quality.json"
RELIABILITY: Final = QUALITY.with_name("reliability.json")
LANGUAGES: Final = ("all", "en", "uk", "ru")
_BIN_COLUMNS: Final = ("reliability_range", "reliability_predicted", "reliability_observed", "quality_n")


def show(words: Words) -> None:
    """Draws both, or says that nothing was measured."""
    rows = measured()
    if not rows:
        st.text(words("quality_none"))
        return
    components.show("table", "quality", table(rows, words))
    newest = max(rows, key=lambda row: str(row["date"]))
    day = words.day(dt.date.fromisoformat(newest["date"]))
    st.text(words("quality_measured", day=day, version=newest["version"]))
    bins = _rows_of(RELIABILITY)
    if bins:
        st.subheader(words("reliability"), anchor=False)
        st.text(words("reliability_intro"))
        components.show("reliability", "reliability", diagram(bins, words))
        components.show("table", "reliability_table", _bin_table(bins, words))


def measured() -> list[dict[str, Any]]:
    """The measured table as the evaluation wrote it: language, field, precision, recall, n, date, version."""
    return _rows_of(QUALITY)


@cache
def _rows_of(file: Path) -> list[dict[str, Any]]:
    if not file.exists():
        return []
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return rows


def table(rows: Sequence[Mapping[str, Any]], words: Words) -> dict[str, Any]:
    """A line a field, a column a language: the share that is right, beneath it its 95 % interval and n."""
    found = {(row["language"], row["field"]): row for row in rows}
    languages = [
        code for code in (*LANGUAGES, *(row["language"] for row in rows)) if any(code == one for one, _ in found)
    ]
    languages = list(dict.fromkeys(languages))
    lines: list[dict[str, Any]] = []
    for field in dict.fromkeys(row["field"] for row in rows):
        own = [found.get((code, field)) for code in languages]
        for measure in ("precision", "recall"):
            if measure == "recall" and not any(row and row["recall"] is not None for row in own):
                continue
            name = words(f"field_{field}") if words.has(f"field_{field}") else field.replace("_", " ")
            if field == "strikes":
                name = words(f"quality_{measure}_of", field=name)
            lines.append({"cells": [name, *(_cell(row, measure, words) for row in own)]})
    heads = [words("quality_all") if code == "all" else words.language_name(code) for code in languages]
    columns = [{"key": "field", "label": words("quality_field"), "kind": "text"}]
    columns += [{"key": code, "label": head, "kind": "number"} for code, head in zip(languages, heads, strict=True)]
    return {"caption": words("quality"), "quiet": True, "columns": columns, "rows": lines}


def _cell(row: Mapping[str, Any] | None, measure: str, words: Words) -> list[str] | str:
    if row is None or row[measure] is None:
        return "–"
    share, n = words.share(two_places(row[measure])), words.number(row["n"])
    if row[f"{measure}_low"] is None:
        return [share, words("quality_only_n", count=n)]
    low, high = (words.share(two_places(row[f"{measure}_{end}"])) for end in ("low", "high"))
    return [share, words("quality_interval", low=low, high=high, count=n)]


def diagram(bins: Sequence[Mapping[str, Any]], words: Words) -> dict[str, Any]:
    """Points of mean confidence against the share that was right, each with its Wilson interval."""
    points = []
    for one in bins:
        spread = audit.wilson(round(one["observed"] * one["n"]), one["n"])
        told: dict[str, Any] = {"range": _range(one, words), "predicted": words.percent(one["predicted"])}
        told |= {"observed": words.percent(one["observed"]), "count": words.number(one["n"])}
        points.append(
            {
                "x": one["predicted"],
                "y": one["observed"],
                "low": spread.low,
                "high": spread.high,
                "n": one["n"],
                "label": words("reliability_point", **told),
            }
        )
    return {
        "points": points,
        "title": words("reliability"),
        "x": words("reliability_predicted"),
        "y": words("reliability_observed"),
        "perfect": words("reliability_perfect"),
        "ticks": [{"at": at / 4, "label": words.percent(at / 4)} for at in range(5)],
    }


def _bin_table(bins: Sequence[Mapping[str, Any]], words: Words) -> dict[str, Any]:
    labels = [words(name) for name in _BIN_COLUMNS]
    return {
        "caption": words("reliability"),
        "quiet": True,
        "columns": [
            {"key": name, "label": label, "kind": "number" if i else "text"}
            for i, (name, label) in enumerate(zip(_BIN_COLUMNS, labels, strict=True))
        ],
        "rows": [{"cells": _bin(row, words)} for row in bins],
    }


def _bin(row: Mapping[str, Any], words: Words) -> list[str]:
    shares = [words.percent(row["predicted"]), words.percent(row["observed"])]
    return [_range(row, words), *shares, words.number(row["n"])]


def _range(row: Mapping[str, Any], words: Words) -> str:
    return f"{words.percent(row['low'])}–{words.percent(row['high'])}"
