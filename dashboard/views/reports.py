"""The reader beside the map and the tables: what stands at the chosen place, and the report of the chosen strike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import streamlit as st

from dashboard import components, place_names, state
from dashboard.collection import distinct
from dashboard.reader import content
from dashboard.views import Page
from dashboard.views.deciding import Corrections, corrections_form

LATEST: Final = 6  # about as high as the map and what stands under it


def reader(page: Page, *, key: str = "reader") -> None:
    """Draws the reader for the session's selection; choosing in it changes the selection."""

    def choose() -> None:
        strike = components.fired(key, "choose")
        if strike:
            state.choose(page.collection, str(strike))
        else:
            st.session_state["strike"] = None

    def close() -> None:
        state.choose(page.collection, None)

    def table() -> None:
        state.open_view("table")

    corrections = Corrections(page, key)
    acts = {"choose": choose, "close": close, "table": table}
    components.show("reader", key, data(page), **acts, decide=corrections.decide, lookup=corrections.look_up)


def data(page: Page) -> dict[str, Any]:
    """What the reader shows now."""
    words, collection = page.words, page.collection
    chosen: str | None = st.session_state["strike"]
    places: tuple[str, ...] = st.session_state["places"]
    row = collection.archive.row_of(chosen) if chosen else None
    rows, total, place = _listed(page, places, row)
    details = collection.archive.details([int(i) for i in rows])
    more = total - len(details)
    found: dict[str, Any] = {
        "words": content.labels(words),
        "place": place,
        "groups": content.groups(details, words, chosen=chosen, voices=lambda ids: _voices(page, ids)),
        "more": words("reader_more", n=more) if more > 0 else None,
        "table": page.view != "table",
        "empty": None,
        "heading": None,
        "open": None,
    }
    if row is not None:
        found["open"] = _open(page, row)
        if found["open"] is None:  # withdrawn since the columns were read
            found["empty"] = words("reader_empty")
        elif not page.shown[row]:
            found["empty"] = words("reader_hidden")
    elif place is None:
        found["empty"] = words("reader_empty") if len(rows) else words("reader_none")
        found["heading"] = words("reader_latest") if len(rows) else None
    return found


MOST_COUNTED = 500  # events of which a session remembers how many voices tell of them


def _voices(page: Page, report_ids: Sequence[str]) -> int:
    """How many of the reports of an event have words of their own; one whose text is not known counts as its own."""
    from geodata import events

    token = (page.collection.origin, page.collection.serial, st.session_state.get("my_serial"), *report_ids)
    known: dict[Any, int] = st.session_state.setdefault("voices", {})
    if token not in known:
        if len(known) >= MOST_COUNTED:
            known.clear()
        found = {report_id: page.collection.archive.report(report_id) for report_id in report_ids}
        texts = {report_id: report.text for report_id, report in found.items() if report and report.text}
        known[token] = len(found) - len(texts) + len(set(events.copies(texts).values()))
    return known[token]


def _listed(page: Page, places: tuple[str, ...], row: int | None) -> tuple[Any, int, dict[str, Any] | None]:
    """The rows to list, latest first, of how many, and the place they are at; the latest of all without a place."""
    collection = page.collection
    known = [key for key in places if collection.places.find(key) is not None]
    if known:
        at = collection.places.rows_of(known, page.shown)
        inside = np.zeros(len(collection), dtype=bool)
        inside[at] = True
        if row is not None:
            inside[row] = True
        rows = collection.ordered(inside)
        if len(rows):
            return rows[: content.MOST_CARDS], len(rows), _place(page, rows, collection.places.find(known[0]))
    if row is not None:  # a strike without a place: its report alone
        rows = np.array([row])
        return rows, 1, _place(page, rows, None)
    return collection.latest(page.shown, LATEST), int(np.count_nonzero(page.shown)), None


def _place(page: Page, rows: Any, number: int | None) -> dict[str, Any] | None:
    """The place of a mark, by its number, and what these rows tell of there; of a single row where it has none.

    None where what was read of it was withdrawn since the columns were read.
    """
    collection, words = page.collection, page.words
    own = rows[collection.places.place[rows] == number] if number is not None else rows
    first = next(iter(collection.archive.details([int((own if len(own) else rows)[0])])), None)
    if first is None:
        return None
    told = bool(len(own))
    of_mark, name = first["place"], place_names.of(first, words.language)
    if not told and number is not None:  # only its districts are told of
        of_mark = collection.places.name[number]
        name = place_names.of_mark(collection.places, number, words.language)
    local = first.get("local_name") if told else None
    kind = words(f"place_{first['place_kind']}") if told and first.get("place_kind") else None
    unplaced = words("reader_unplaced") if first.get("latitude") is None else None
    within = [one for one in place_names.parents(first, words) if one != name]
    about = [part for part in (kind, *within, unplaced) if part]
    return {
        "name": words("map_within", place=name) if len(own) < len(rows) else name,
        "local": of_mark if name != of_mark else local,  # the other of its names
        "local_language": ("uk" if first.get("country") == "UA" else None) if name == of_mark else "en",
        "about": ", ".join(about),
        "count": _here(page, rows),
    }


def _here(page: Page, rows: Any) -> str:
    """How many strikes these rows tell of: as events where they are linked, as the map counts them."""
    words, columns = page.words, page.collection.columns
    stopped = columns.kind.codes[rows] == columns.kind.names.index("intercepted")
    struck = rows[~stopped]
    events = page.collection.events
    said = []
    if len(struck) and events is None:
        said = [words("reader_at", n=len(struck))]
    elif events is not None and len(struck):
        told = words("count_event", n=distinct(events, struck))
        said = [words("reader_here", strikes=told, mentions=words("count_mention", n=len(struck)))]
    if len(struck) < len(rows):
        said.append(words("count_intercepted", n=len(rows) - len(struck)))
    return ", ".join(said)


def _open(page: Page, row: int) -> dict[str, Any] | None:
    """The report of a row; None where it was withdrawn since the columns were read."""
    collection = page.collection
    chosen = next(iter(collection.archive.details([row])), None)
    if chosen is None:
        return None
    codes = collection.columns.report
    same = (codes == codes[row]) & page.shown
    same[row] = True
    others = collection.archive.details([int(i) for i in np.flatnonzero(same)])
    report = collection.archive.report(chosen["report_id"])
    if report is not None and not report.text:
        report = None
    opened = content.opened(chosen, report, others, page.words, hit=page.filters.text)
    return {**opened, "decide": corrections_form(page, chosen)}
