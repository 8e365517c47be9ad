"""Who was read, how well reports are read, and a check of twenty marks that anyone can make."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from functools import partial
from typing import Any, Final

import numpy as np
import streamlit as st

from dashboard import audit, components, figures, place_names, state
from dashboard.reader import content
from dashboard.views import Page, quality
from dashboard.words import Words

MOST_OUTLETS: Final = 200


@st.fragment
def show(page: Page) -> None:
    """Draws the view."""
    state.follow(page.token)
    words = page.words
    with st.container(width=860):
        st.subheader(words("sources"), anchor=False)
        st.text(words("sources_intro"))
        _table("outlets", words("sources"), _OUTLET_COLUMNS, outlets(page), words)
        st.subheader(words("quality"), anchor=False)
        st.text(words("quality_intro"))
        quality.show(words)
    st.subheader(words("audit"), anchor=False)
    st.text(words("audit_intro"))
    _audit(page)
    state.write_url(page.filters)


_OUTLET_COLUMNS: Final = ("source", "reports", "strikes", "first", "last")


def outlets(page: Page) -> list[list[str]]:
    """A row an outlet: reports read, strikes that pass the filters, first and last day of publication."""
    read, columns, words = page.collection.read, page.collection.columns, page.words
    strikes = dict(
        zip(columns.source.names, _counted(columns.source.codes, page.shown, len(columns.source.names)), strict=True)
    )
    found = []
    for code in [*range(len(read.source.names)), -1]:
        at = read.source.codes == code
        if not at.any():
            continue
        reports = int(read.count[at].sum())
        days = read.published[at]
        days = days[~np.isnat(days)]
        name = read.source.names[code] if code >= 0 else words("source_not_known")
        first, last = (_day(day, words) for day in (days.min(), days.max())) if len(days) else ("", "")
        told = strikes.get(name, 0) if code >= 0 else int((page.shown & (columns.source.codes < 0)).sum())
        found.append((reports, [name, words.number(reports), words.number(int(told)), first, last]))
    return [cells for _, cells in sorted(found, key=lambda row: -row[0])][:MOST_OUTLETS]


def _counted(codes: Any, shown: Any, size: int) -> list[int]:
    chosen = codes[shown]
    counts: list[int] = np.bincount(chosen[chosen >= 0], minlength=size).tolist()
    return counts


def _day(day: np.datetime64, words: Words) -> str:
    return words.short_day(day.astype("datetime64[D]").astype(dt.date))


def _table(key: str, caption: str, columns: tuple[str, ...], rows: list[list[str]], words: Words) -> None:
    numbers = ("reports", "strikes")
    labels = [words(f"column_{name}") for name in columns]
    components.show(
        "table",
        key,
        {
            "caption": caption,
            "quiet": True,
            "columns": [
                {"key": name, "label": label, "kind": "number" if name in numbers else "text"}
                for name, label in zip(columns, labels, strict=True)
            ],
            "rows": [{"cells": cells} for cells in rows],
        },
    )


def _audit(page: Page) -> None:
    words, have = page.words, st.session_state
    drawn: dict[str, Any] | None = have.get("audit")
    st.button(words("audit_again" if drawn else "audit_start"), on_click=partial(_draw, page), key="audit_draw")
    if drawn is None:
        return
    rows = [row for strike in drawn["ids"] if (row := page.collection.archive.row_of(strike)) is not None]
    if not rows:
        st.text(words("audit_empty"))
        return
    verdicts: dict[str, audit.Verdict] = drawn["verdicts"]
    found = audit.estimate(verdicts)
    result = words("audit_none")
    if found is not None:
        low, high = words.percent(found.low), words.percent(found.high)
        result = words(
            "audit_result", n=found.judged, right=found.right, share=words.percent(found.share), low=low, high=high
        )
    details = page.collection.archive.details(rows)
    components.show(
        "audit",
        "audit_list",
        {
            "result": result,
            "words": {name: words(f"audit_{name}") for name in ("right", "wrong", "skip", "open")},
            "items": [
                {
                    "id": row["strike_id"],
                    "title": f"{place_names.of(row, words.language)}: {_what(row, words)}",
                    "about": [", ".join(place_names.parents(row, words)), content.outlet(row, words)],
                    "quote": row["quote"],
                    "language": row.get("language"),
                    "verdict": verdicts.get(row["strike_id"]),
                }
                for row in details
            ],
        },
        judge=_judge,
        open=partial(_open, page),
    )
    st.download_button(
        words("audit_save"),
        data=_file(page, drawn, details),
        file_name="strikemap-audit.json",
        mime="application/json",
        on_click="ignore",
        key="audit_save",
    )


def _what(row: Any, words: Words) -> str:
    return f"{figures.when(row, words)}, {words('weapon_' + row['weapon'])}"


def _draw(page: Page) -> None:
    seed = secrets.randbelow(1_000_000)
    ids = audit.draw(page.collection, page.shown, seed=seed)
    st.session_state["audit"] = {"seed": seed, "ids": ids, "verdicts": {}}


def _open(page: Page) -> None:
    """The report of a mark, on the map; what was judged stays."""
    drawn = st.session_state.get("audit")
    strike = components.fired("audit_list", "open")
    if drawn and strike in drawn["ids"]:
        state.choose(page.collection, strike)
        state.open_view("map")


def _judge() -> None:
    told = components.fired("audit_list", "judge") or {}
    drawn = st.session_state.get("audit")
    if drawn and told.get("id") in drawn["ids"] and told.get("verdict") in ("right", "wrong", "skip"):
        drawn["verdicts"][told["id"]] = told["verdict"]


def _file(page: Page, drawn: dict[str, Any], details: list[Any]) -> bytes:
    """The audit as a file to cite: what was drawn, how it was judged, and what that estimates."""
    from dashboard.filters import to_query
    from geodata import __version__

    verdicts = drawn["verdicts"]
    found = audit.estimate(verdicts)
    kept = ("strike_id", "report_id", "source", "url", "quote", "place", "latitude", "longitude", "date", "weapon")
    content = {
        "strikemap": __version__,
        "made": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "filters": to_query(page.filters),
        "seed": drawn["seed"],
        "estimate": found._asdict() if found else None,
        "interval": "Wilson, 95 %",
        "items": [
            {**{name: row.get(name) for name in kept}, "verdict": drawn["verdicts"].get(row["strike_id"])}
            for row in details
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, default=str).encode()
