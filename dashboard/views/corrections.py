"""A visitor's decisions as a list, a file to take away and to load again; and the line that says they are in force."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from dashboard import components, data, decisions, state
from dashboard.reader import correction
from dashboard.views import Page
from dashboard.words import Words

FILE_NAME = "strikemap-decisions.jsonl"
MOST_LISTED = 200


def bar(words: Words) -> None:
    """Above every view: how many decisions are laid over what is shown, and the file that keeps them."""
    made = data.decided()
    if not made:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="decided"):
        st.text(words("decided_bar", n=len(made)), width="content")
        _download(words, key="decided_save_bar")
        st.button(words("decided_list"), on_click=partial(state.open_view, "add"), key="decided_open")


def section(page: Page) -> None:
    """In the view of a visitor's own reports: the list, the file, and a way to let go of them."""
    words, made = page.words, data.decided()
    with st.container(key="corrections"):
        st.subheader(words("decided"), anchor=False)
        st.text(words("decided_intro"))
        outcome: dict[str, Any] | None = st.session_state.get("decided_outcome")
        if outcome:
            for kind in ("note", "error"):
                if outcome[kind]:
                    components.show("notice", f"decided_{kind}", {"kind": kind, "lines": outcome[kind], "close": None})
        if made:
            components.show("table", "decided_list", _listed(page, made))
            with st.container(horizontal=True, vertical_alignment="center"):
                _download(words, key="decided_save")
                st.button(words("decided_forget"), on_click=_forget, key="decided_forget")
        with st.form("decided", border=False):
            file = st.file_uploader(words("decided_load"), type=["jsonl"], key="decided_file")
            pressed = st.form_submit_button(words("decided_load_button"))
        if pressed:
            _load(file.getvalue() if file else None, words)
            st.rerun()


def _download(words: Words, *, key: str) -> None:
    st.download_button(
        words("decided_save"),
        data=partial(decisions.written, tuple(data.decided())),
        file_name=FILE_NAME,
        mime="application/x-ndjson",
        on_click="ignore",
        key=key,
    )


def _listed(page: Page, made: list[decisions.Decision]) -> dict[str, Any]:
    words, archive = page.words, page.collection.archive
    latest = made[::-1][:MOST_LISTED]
    known = {one.strike_id: archive.row_of(one.strike_id) for one in latest if one.strike_id}
    numbers = sorted({row for row in known.values() if row is not None})
    rows = {row["strike_id"]: row for row in archive.details(numbers)}
    cells = []
    for one in latest:
        row = rows.get(one.strike_id) if one.strike_id else None
        at, who, text = correction.parts(one, row, words)
        about = row["quote"] if row else (words("decided_elsewhere") if one.strike_id else words("decided_rule"))
        cells.append([at, who, text, one.why, about])
    columns = (("when", "nowrap"), ("who", "text"), ("what", "text"), ("why", "text"), ("quote", "quote"))
    return {
        "caption": words("decided"),
        "quiet": True,
        "columns": [{"key": key, "label": words(f"decided_{key}"), "kind": kind} for key, kind in columns],
        "rows": [{"cells": row} for row in cells],
    }


def _load(content: bytes | None, words: Words) -> None:
    """Takes the decisions of a file into the session, and says what became of each line."""
    if content is None:
        st.session_state["decided_outcome"] = {"note": [], "error": [words("decided_nothing")]}
        return
    found, faults = decisions.read(content)
    fresh, no_room = data.decide(found)
    notes = [words("decided_loaded", n=fresh)] if found else []
    if again := len(found) - fresh - no_room:
        notes.append(words("decided_again", n=again))
    said = [
        words("decided_fault", line=one.line, why=words(one.key)) if one.line else words(one.key) for one in faults[:20]
    ]
    if no_room:
        said.append(words("decide_most"))
    if len(faults) > 20:
        said.append(words("decided_more_faults", n=len(faults) - 20))
    if not found and not faults:
        said.append(words("decided_nothing"))
    st.session_state["decided_outcome"] = {"note": notes, "error": said}


def _forget() -> None:
    data.forget_decisions()
    st.session_state.pop("decided_outcome", None)
