"""The page, from top to bottom: headline, views, filters in force, the chosen view, footer."""

from __future__ import annotations

import streamlit as st

from dashboard import components, controls, data, headline, state, style
from dashboard import words as languages
from dashboard.collection import Collection
from dashboard.filters import active
from dashboard.views import Page, add_view, corrections, map_view, method_view, sources_view, table_view, unplaced_view
from dashboard.words import Words

VIEWS = {
    "map": map_view.show,
    "table": table_view.show,
    "unplaced": unplaced_view.show,
    "sources": sources_view.show,
    "add": add_view.show,
    "method": method_view.show,
}


def draw() -> None:
    """One run of the page."""
    if state.is_new():  # the browser keeps it: said again, it draws all anew
        st.set_page_config(page_title="Strikemap", page_icon=style.ICON, layout="wide", initial_sidebar_state="auto")
    state.catch_up()
    collection, fault = data.shown(st.session_state.get("scope", "all"))
    state.begin(collection)
    if again := st.session_state.pop("choose_again", None):  # a correction may have moved it
        state.choose(collection, again)
    page = _page(collection, fault)
    with page.running():
        _draw(page)


def _draw(page: Page) -> None:
    if page.view == "map":  # before anything is sent: what is sent at once is drawn at once
        _ = page.tally
    style.apply(page.words("filters"))
    with st.sidebar:  # its heading at once, so that the column keeps its width; its filters after the view
        controls.heading(page.words)
    above = st.container(key="above")
    # What was asked for is worked out and sent first, from the least it needs; what counts it and the filters follow
    # while the browser draws.
    with st.container(key="view"):
        VIEWS[page.view](page)
    page.count()
    with above:
        _head(page)
        with st.container(key="notices"):  # however many there are, what follows keeps its place
            _notices(page)
        with st.container(key="filtered" if active(page.filters) else "unfiltered"):  # takes no room where it is empty
            controls.chips(page.collection, page.filters, page.words)
    with st.sidebar:
        controls.side_bar(page.collection, page.counts, page.filters, page.words)
    _footer(page)
    state.write_url(page.filters)


def _page(collection: Collection, fault: str | None) -> Page:
    filters = state.asked()
    return Page(
        collection=collection,
        filters=filters,
        words=languages.of(st.session_state["lang"]),
        view=st.session_state["view"],
        fault=fault,
        token=state.token(),
    )


def _head(page: Page) -> None:
    words, counts = page.words, page.counts
    mode = st.session_state["mode"]

    def go() -> None:
        view, kind, undated = components.fired("head", "go") or (None, None, None)
        if view is None:
            return
        filters = state.asked()
        if kind is not None:
            filters = filters.but(kinds=(kind,))
        if undated is not None:
            filters = filters.but(undated=undated)
        state.put(filters)
        state.open_view(view)

    def turn() -> None:
        state.open_view(str(components.fired("views", "view")))

    sentence = headline.sentence(counts, page.filters, mode, words)
    if not len(page.collection):
        sentence = [(words("headline_empty"), None)]
    components.show(
        "head",
        "head",
        {
            "language": words.language,
            "title": words("title"),
            "tagline": words("tagline"),
            "sentence": sentence,
            "remarks": headline.remarks(counts, page.filters, words),
            "note": _note(page),
        },
        go=go,
    )
    labels = {view: words(f"view_{view}", n=counts.unplaced) for view in state.VIEWS}
    components.show(
        "views",
        "views",
        {
            "label": words("views"),
            "current": page.view,
            "views": [{"id": view, "label": label} for view, label in labels.items()],
        },
        view=turn,
    )


def _note(page: Page) -> str | None:
    """That these are demonstration reports, or are among those shown."""
    if page.collection.origin != "demonstration":
        return None
    beside = bool(data.mine()) and st.session_state.get("scope") == "all"
    return page.words("demonstration_beside" if beside else "demonstration")


def _notices(page: Page) -> None:
    words, have = page.words, st.session_state
    if page.fault:
        components.show("notice", "fault", {"kind": "error", "lines": [words(page.fault)], "close": None})
    if not have.get("visited"):

        def understood() -> None:
            have["visited"] = True

        note = {"kind": "note", "lines": [words("first_visit")], "close": words("first_visit_close")}
        components.show("notice", "first_visit", note, close=understood)
    if data.mine():
        _scope(words)
    corrections.bar(words)


def _scope(words: Words) -> None:
    have = st.session_state
    have.setdefault("scope", "all")
    with st.container(horizontal=True, vertical_alignment="bottom", key="scopes"):
        st.segmented_control(
            words("scope"), ["mine", "all", "base"], format_func=lambda name: words(f"scope_{name}"), key="scope",
            required=True,
        )  # fmt: skip
        st.button(words("add_forget"), on_click=_forget, key="forget")


def _forget() -> None:
    data.forget()
    st.session_state["scope"] = "all"
    state.put(state.asked().but(sources=(), countries=(), admin1s=()))
    st.session_state["strike"], st.session_state["places"] = None, ()


def _footer(page: Page) -> None:
    from geodata import __version__

    words = page.words
    built = page.collection.built
    lines = [
        words("footer_sources"),
        words("footer_built", version=__version__, day=words.day(built) if built else words("date_not_stated")),
        words("footer_names"),
        words("footer_not_live"),
    ]
    with st.container(key="footer"):
        st.text("\n".join(lines))
