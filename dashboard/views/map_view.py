"""The map, the time beneath it, the reader beside it: one fragment, so that a pan or a click reruns only this."""

from __future__ import annotations

import datetime as dt
from functools import partial

import streamlit as st

from dashboard import charts, components, places_map, state
from dashboard.collection import TURNS
from dashboard.map_words import KEYS
from dashboard.views import Page
from dashboard.views.reports import reader
from dashboard.words import Words

HEIGHT = 560


@st.fragment
def show(page: Page) -> None:
    """Draws the view."""
    state.follow(page.token)
    state.keep_look()
    with st.container(key="work"):
        left, right = st.columns([0.62, 0.38], gap="medium")
    with left, st.container(key="map_box"):
        options = st.container(key="map_options")  # stands on the map, beside its own buttons
        _map(page)  # before all else: it is what a change is looked for in
        page.count()  # while the browser draws it; the rest is then said at once
        with options:
            _options(page)
    with left:
        _timeline(page)
    with right:
        reader(page)
    state.write_url(page.filters)


def _map(page: Page) -> None:
    words, have = page.words, st.session_state
    click = places_map.show(
        page.collection.places,
        page.tally,
        words={key: words.form(key) for key in KEYS},
        counts=page.counted,
        selected=have["places"][0] if have["places"] else None,
        layer=have["layer"],
        color_by_weapon=have["colour"],
        base=have["base"],
        start=have["start"],
        go=have.get("go"),
        height=HEIGHT,
        language=words.language,
        key="map",
    )
    if click is not None:
        have["places"], have["strike"] = click.keys, None
        rows = page.collection.places.rows_of(click.keys, page.shown)
        if len(rows) == 1:  # nothing to choose from: the report opens at once
            found = page.collection.archive.details([int(rows[0])])  # none where it was withdrawn a moment ago
            have["strike"] = found[0]["strike_id"] if found else None
        st.rerun()


def _options(page: Page) -> None:
    words = page.words
    modes = [mode for mode in state.MODES if mode != "events" or page.collection.events is not None]
    with st.popover(words("map_options"), icon=":material/layers:"):
        for name, options, label, prefix in (
            ("mode", modes, "map_mode", "mode"),
            ("layer", list(state.LAYERS), "map_layer", "layer"),
        ):
            _offer(name, st.session_state[name] if st.session_state[name] in options else options[0])
            st.segmented_control(
                words(label),
                options,
                format_func=partial(_called, words, prefix),
                key=f"w_{name}",
                required=True,
                on_change=_take,
                args=(name,),
            )
        _offer("colour", st.session_state["colour"])
        st.toggle(
            words("map_by_weapon"),
            key="w_colour",
            on_change=_take,
            args=("colour",),
        )
        _offer("base", st.session_state["base"])
        st.selectbox(
            words("map_base"),
            list(state.BASES),
            format_func=lambda base: words(f"base_{base}"),
            key="w_base",
            help=words("map_base_note"),
            on_change=_take,
            args=("base",),
        )
        st.button(words("map_as_table"), key="map_as_table", on_click=_as_table, icon=":material/table_rows:")


def _as_table() -> None:
    """The table of exactly what stands within the map's frame."""
    st.session_state["inside"], st.session_state["page"] = "map", 0
    state.open_view("table")


def _called(words: Words, prefix: str, option: str) -> str:
    return words(f"{prefix}_{option}")


def _offer(name: str, value: object) -> None:
    """Sets the widget, drawn next, to what the session has: the browser's Back may have changed it.

    At every run: what a closed popover holds is drawn when it opens, and shows nothing chosen unless the last run said.
    """
    st.session_state[f"w_{name}"] = value


def _take(name: str) -> None:
    """Widgets of a view are forgotten when another is shown; what they said is kept under a name of its own."""
    st.session_state[name] = st.session_state[f"w_{name}"]


def _timeline(page: Page) -> None:
    collection, filters = page.collection, page.filters
    with TURNS:
        drawn = charts.timeline(
            collection, collection.any_day(filters), since=filters.since, until=filters.until, words=page.words
        )
    if drawn is None and not page.shown.any():
        return  # that nothing matches is said already
    if drawn is None:
        st.caption(page.words("timeline_none"))
        return

    def pick() -> None:
        asked = components.fired("timeline", "range") or {}
        state.set_days(_day(asked.get("from")), _day(asked.get("to")))

    components.show("timeline", "timeline", drawn, range=pick)


def _day(text: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(text)) if text else None
    except ValueError:
        return None
