"""The table: exactly what the map shows, row by row, by keyboard too; and the downloads of what is filtered."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import numpy as np
import streamlit as st

from dashboard import components, figures, place_names, places_map, state
from dashboard.archive import Detail
from dashboard.collection import Collection
from dashboard.columns import Mask
from dashboard.views import Page
from dashboard.views.reports import reader
from dashboard.words import Words

ROWS: Final = 25
# Columns of the table: key, kind, and what sorts by it.
COLUMNS: Final = (
    ("date", "day"), ("place", "text"), ("admin1", "text"), ("weapon", "text"), ("killed", "text"),
    ("injured", "text"), ("source", "text"), ("quote", "quote"),
)  # fmt: skip
SORTABLE: Final = ("date", "place", "admin1", "weapon", "killed", "injured", "source")


@st.fragment
def show(page: Page) -> None:
    """Draws the view: the table, and beside it the reader once a row is chosen."""
    state.follow(page.token)
    if not page.shown.any():
        st.text(page.words("table_none"))
        state.write_url(page.filters)
        return
    shown = _listed(page)
    left, right = beside()
    with left:
        if shown.any():
            _table(page, shown)
        else:
            st.text(page.words("table_inside_none"))
    if st.session_state["strike"]:
        with right:
            reader(page, key="reader_table")
    downloads(page.collection, shown, page.words)
    state.write_url(page.filters)


def _listed(page: Page) -> Mask:
    """The rows that the table lists: all that pass, or those at the places within the map's frame."""
    have, box = st.session_state, state.frame()
    if box is None:  # the map was not seen yet
        return page.shown
    have["w_inside"] = have["inside"] == "map"

    def take() -> None:
        have["inside"], have["page"] = "map" if have["w_inside"] else "all", 0

    st.toggle(page.words("table_inside"), key="w_inside", on_change=take)
    return page.shown & places_map.in_frame(page.collection.places, box) if have["inside"] == "map" else page.shown


def beside() -> tuple[Any, Any]:
    """Room for a table and for the reader beside it, which is none until a row is chosen.

    They are the same two columns either way: a table that were drawn elsewhere would lose the keyboard's focus.
    """
    chosen = bool(st.session_state["strike"])
    with st.container(key="work"):
        left, right = st.columns([0.6, 0.4] if chosen else [1, 0.001], gap="medium" if chosen else None)
    return left, right


def _table(page: Page, shown: Mask) -> None:
    words, have = page.words, st.session_state
    key, descending = have.setdefault("sort", ("date", True))
    rows = ordered(page.collection, shown, key, descending=descending)
    pages = -(-len(rows) // ROWS)
    number = min(have.get("page", 0), pages - 1)
    part = rows[number * ROWS : (number + 1) * ROWS]
    details = page.collection.archive.details([int(i) for i in part])
    # Beside the reader, which has the words, the oblast stands under its place.
    columns = [one for one in COLUMNS if one[0] not in ("admin1", "quote")] if have["strike"] else COLUMNS
    components.show(
        "table",
        "table",
        {
            "caption": words("table_caption"),
            "columns": [
                {
                    "key": name,
                    "label": words(f"column_{name}"),
                    "kind": kind,
                    "sortable": name in SORTABLE,
                    "opens": name == "place",
                }
                for name, kind in columns
            ],
            "rows": [
                {
                    "id": row["strike_id"],
                    "chosen": row["strike_id"] == have["strike"],
                    "cells": [
                        [cell(row, "place", words), cell(row, "admin1", words)]
                        if name == "place" and have["strike"]
                        else cell(row, name, words)
                        for name, _ in columns
                    ],
                }
                for row in details
            ],
            "sort": {"key": key, "descending": descending},
            "pager": pager(number, pages, len(rows), words),
        },
        choose=partial(_choose, page),
        sort=_sort,
        page=_turn,
    )


def pager(number: int, pages: int, total: int, words: Words) -> dict[str, Any] | None:
    """The words under a table of several pages; None for a single page."""
    if pages < 2:
        return None
    first, last = number * ROWS + 1, min((number + 1) * ROWS, total)
    label = words("table_of", first=words.number(first), last=words.number(last), n=total)
    return {"page": number, "pages": pages, "label": label, "back": words("table_back"), "on": words("table_on")}


def cell(row: Detail, name: str, words: Words) -> str:
    """A strike's cell as text."""
    if name == "date":
        return figures.when(row, words, short=True)
    if name in ("killed", "injured"):
        return figures.figure(row, name, words)
    if name == "weapon":
        return words(f"weapon_{row['weapon']}")
    if name == "admin1":
        return ", ".join(name for name in place_names.parents({**row, "settlement": None}, words))
    if name == "place":
        return place_names.of(row, words.language)
    if name == "source":
        return row.get("source") or words("source_not_known")
    if name == "reason":
        told = row.get("place_reason")
        return words.reason(told) if told else words("why_not_placed")
    return str(row.get(name) or "")


def ordered(collection: Collection, shown: Mask, key: str, *, descending: bool) -> Any:
    """Rows that pass, sorted; what is not stated stands last either way, and equals stand latest first."""
    rows = collection.ordered(shown)
    if key == "date":
        return rows if descending else _turned(rows, collection.columns.dated[rows])
    values, null = _values(collection, key, rows)
    rank = np.lexsort((np.arange(len(rows)), -values if descending else values, null))
    return rows[rank]


def _turned(rows: Any, dated: Any) -> Any:
    return np.concatenate([rows[dated][::-1], rows[~dated]])


def _values(collection: Collection, key: str, rows: Any) -> tuple[Any, Any]:
    column = getattr(collection.columns, key)
    codes = (column if key in ("killed", "injured") else column.codes)[rows].astype(np.int64)  # -1 = not stated
    return codes, codes < 0


def downloads(collection: Collection, shown: Mask, words: Words) -> None:
    """Buttons that write what is filtered; nothing is written before one is pressed."""
    rows = collection.ordered(shown)
    with st.container(horizontal=True, key="downloads"):
        for form, mime in (("csv", "text/csv"), ("geojson", "application/geo+json")):
            st.download_button(
                words(f"download_{form}"),
                data=partial(written, collection, rows, form),
                file_name=f"strikemap.{form}",
                mime=mime,
                key=f"download_{form}",
                on_click="ignore",
            )
    st.caption(words("download_note", n=len(rows)))


def written(collection: Collection, rows: Any, form: str) -> bytes:
    """The rows in a format of `geodata.exports` as a file's bytes; CSV with the mark that spreadsheets ask for."""
    from geodata import exports

    options = {"bom": True} if form == "csv" else {}
    batches = (rows[i : i + 500] for i in range(0, len(rows), 500))
    details = (row for batch in batches for row in collection.archive.details([int(i) for i in batch]))
    return exports.text(details, form, **options).encode()


def _choose(page: Page) -> None:
    state.choose(page.collection, str(components.fired("table", "choose") or ""))


def _sort() -> None:
    asked = str(components.fired("table", "sort") or "")
    if asked in SORTABLE:
        key, descending = st.session_state["sort"]
        st.session_state["sort"] = (asked, not descending if asked == key else asked in ("date", "killed", "injured"))
        st.session_state["page"] = 0


def _turn() -> None:
    asked = components.fired("table", "page")
    if isinstance(asked, (int, float)):
        st.session_state["page"] = max(0, int(asked))
