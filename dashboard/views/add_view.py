"""A visitor's own reports: pasted or uploaded, read here, shown at once, kept in this session and nowhere else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from dashboard import collection, components, data, state
from dashboard.filters import FIRST_DAY, LAST_DAY, Filters
from dashboard.views import Page, corrections
from dashboard.words import Words
from geodata.errors import BadReport, StrikemapError
from geodata.model import Report

LONGEST_TEXT: Final = 200_000  # characters of a pasted text
MOST_MB: Final = 10
UPLOAD: Final = ("choose", "more", "limit", "large", "kind", "remove")  # words of the field for files
TYPES: Final = ("txt", "jsonl", "ndjson", "json", "html", "htm", "pdf", "csv")


def show(page: Page) -> None:
    """Draws the view."""
    words = page.words
    with st.container(key="add", width=860):
        st.text(words("add_intro"))
        outcome: dict[str, Any] | None = st.session_state.get("added")
        if outcome:
            for kind in ("note", "error"):
                if outcome[kind]:
                    news = {"kind": kind, "lines": outcome[kind], "close": None, "news": outcome["serial"]}
                    components.show("notice", f"added_{kind}", news)
        if data.mine():
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(words("add_yours", n=len(data.mine())))
                st.button(words("add_show"), on_click=_to_map, key="add_show", type="primary")
        with st.form("add", border=False):
            text = st.text_area(words("add_text"), height=240, placeholder=words("add_text_hint"), key="add_text")
            left, middle, right = st.columns(3)
            title = left.text_input(words("add_title"), max_chars=300, key="add_title")
            source = middle.text_input(words("add_source"), max_chars=100, key="add_source")
            published = right.date_input(
                words("add_published"), value=None, format="YYYY-MM-DD", key="add_published",
                help=words("add_published_hint"), min_value=FIRST_DAY, max_value=LAST_DAY,
            )  # fmt: skip
            with st.container(key="add_files"):
                files = st.file_uploader(
                    words("add_files"), type=list(TYPES), accept_multiple_files=True, max_upload_size=MOST_MB,
                    key=f"add_files_{outcome['serial'] if outcome else 0}",
                )  # fmt: skip
                st.caption(words("add_files_hint", n=data.MOST_REPORTS))
            pressed = st.form_submit_button(words("add_button"), type="primary")
        if pressed:
            day = published if isinstance(published, dt.date) else None
            uploads = [(file.name, file.getvalue()) for file in files or []]
            reports, faults = gather(
                text or "", uploads, title=title or None, source=source or None, published=day, words=words
            )
            _take(reports, faults, words)
            st.rerun()
        corrections.section(page)
        said = {name: words.form(f"upload_{name}") for name in UPLOAD}
        components.show("upload", "upload", {"words": said})


def gather(
    text: str,
    uploads: Sequence[tuple[str, bytes]],
    *,
    title: str | None = None,
    source: str | None = None,
    published: dt.date | None = None,
    words: Words,
) -> tuple[list[Report], list[str]]:
    """The reports of a pasted text and of files, and a sentence for each thing that could not be read."""
    from geodata import readers

    found: list[Report] = []
    said: list[str] = []

    def fault(error: StrikemapError) -> None:
        said.append(words.fault(str(error)))

    def warn(sentence: str) -> None:
        said.append(words.fault(sentence))

    if len(text) > LONGEST_TEXT:
        said.append(words("add_too_long", n=len(text), most=words.number(LONGEST_TEXT)))
    elif text.strip():
        fields = {"text": text, "title": title, "source": source}
        try:
            found.append(readers.from_fields(fields, readers.Source("'the pasted text'", published=published)))
        except BadReport as error:
            fault(error)
    for name, content in uploads:
        if len(content) > MOST_MB * 1_000_000:
            said.append(words("add_too_large", name=name, mb=MOST_MB))
            continue
        found += readers.from_bytes(content, name, published=published, warn=warn, on_error=fault)
    return found, said


def _take(reports: list[Report], faults: list[str], words: Words) -> None:
    """Reads reports and keeps them in the session, with what is to be said about it."""
    known = {report.report_id for report in data.mine()}
    fresh = list({report.report_id: report for report in reports if report.report_id not in known}.values())
    again = len(reports) - len(fresh)
    room = data.MOST_REPORTS - len(data.mine())
    if len(fresh) > room:
        faults.append(words("add_full", n=data.MOST_REPORTS))
        fresh = fresh[: max(room, 0)]
    strikes = _read(fresh, faults, words)
    notes = []
    if fresh:
        notes.append(words("add_done", n=len(fresh), strikes=words("add_strikes", n=len(strikes))))
        data.add(fresh, strikes)
        _show_all(strikes)
    if again:
        notes.append(words("add_again", n=again))
    if not reports and not faults:
        faults.append(words("add_nothing"))
    before = st.session_state.get("added") or {"serial": 0}
    # Another serial: what was chosen is taken, and the field of files is empty again.
    st.session_state["added"] = {"note": notes, "error": faults, "serial": before["serial"] + 1}
    if reports and not faults:
        state.empty("add_text", "add_title", "add_source")


def _read(reports: list[Report], faults: list[str], words: Words) -> list[dict[str, Any]]:
    from geodata import pipeline

    rows: list[dict[str, Any]] = []
    bar = st.progress(0.0, text=words("add_working")) if len(reports) > 3 else None
    for i, report in enumerate(reports):
        try:
            rows += [collection.detail(strike) for strike in pipeline.read(report)]
        except StrikemapError as error:
            faults.append(words.fault(str(error)))
        if bar is not None:
            bar.progress((i + 1) / len(reports), text=words("add_working"))
    return rows


def _show_all(strikes: list[dict[str, Any]]) -> None:
    """What was added must be seen: filters are let go, the visitor's reports stand alone, and the map moves there."""
    placed = [(row["latitude"], row["longitude"]) for row in strikes if row["latitude"] is not None]
    more: dict[str, Any] = {"scope": "mine", "strike": None, "places": ()}
    if placed:
        latitudes, longitudes = zip(*placed, strict=True)
        pad = 0.6  # degrees: a single town is not shown from its roofs
        box = (min(latitudes) - pad, min(longitudes) - pad, max(latitudes) + pad, max(longitudes) + pad)
        more["go"] = (st.session_state.get("my_serial", 0), *box)
    state.later(Filters(), **more)


def _to_map() -> None:
    state.open_view("map")
