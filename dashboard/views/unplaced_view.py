"""Strikes that are reported but stand nowhere on the map, each with the reason."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import components, state
from dashboard.columns import PRECISIONS
from dashboard.views import Page, table_view
from dashboard.views.reports import reader

COLUMNS = (("words", "text"), ("date", "text"), ("reason", "text"), ("source", "text"), ("quote", "quote"))


@st.fragment
def show(page: Page) -> None:
    """Draws the view."""
    state.follow(page.token)
    words, collection = page.words, page.collection
    st.text(words("unplaced_intro"))
    rows = collection.ordered(page.shown & (collection.columns.precision.codes == PRECISIONS.index("unplaced")))
    if not len(rows):
        st.text(words("unplaced_none") if page.shown.any() else words("table_none"))
        state.write_url(page.filters)
        return
    chosen = st.session_state["strike"]
    left, right = table_view.beside()
    number = min(st.session_state.get("page", 0), (len(rows) - 1) // table_view.ROWS)
    part = rows[number * table_view.ROWS : (number + 1) * table_view.ROWS]
    columns = COLUMNS[:-1] if chosen else COLUMNS
    with left:
        components.show(
            "table",
            "unplaced",
            {
                "caption": words("view_unplaced", n=len(rows)),
                "quiet": True,
                "columns": [
                    {"key": name, "label": words(f"column_{name}"), "kind": kind, "opens": name == "words"}
                    for name, kind in columns
                ],
                "rows": [
                    {
                        "id": row["strike_id"],
                        "chosen": row["strike_id"] == chosen,
                        "cells": [
                            row["place_text"] if name == "words" else table_view.cell(row, name, words)
                            for name, _ in columns
                        ],
                    }
                    for row in collection.archive.details([int(i) for i in part])
                ],
                "pager": table_view.pager(number, -(-len(rows) // table_view.ROWS), len(rows), words),
            },
            choose=partial(_choose, page),
            page=_turn,
        )
    if chosen:
        with right:
            reader(page, key="reader_unplaced")
    state.write_url(page.filters)


def _choose(page: Page) -> None:
    state.choose(page.collection, str(components.fired("unplaced", "choose") or ""))


def _turn() -> None:
    asked = components.fired("unplaced", "page")
    if isinstance(asked, (int, float)):
        st.session_state["page"] = max(0, int(asked))
