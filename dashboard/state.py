"""What a session remembers, and its text in the URL: filters, view, language, selection and where the map looks.

A link that names these opens the same page in a fresh browser; what it cannot mean is dropped. So do the browser's
Back and Forward in the session itself.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import filters as filter_rules
from dashboard import places_map, viewport, words
from dashboard.collection import Collection
from dashboard.filters import Filters, last_of

VIEWS: Final = ("map", "table", "unplaced", "sources", "add", "method")
MODES: Final = ("events", "mentions", "reports")
LAYERS: Final = ("marks", "density")
INSIDE: Final = ("all", "map")  # the rows of the table: all that pass, or those at places that the map shows
BASES: Final = ("vector", "osm", "satellite", "topo")
# Choices that are a word each: name in the session and the URL, and the words, the default first.
_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "view": VIEWS, "mode": MODES, "layer": LAYERS, "base": BASES, "inside": INSIDE,
}  # fmt: skip
_CHOICES: Final = (
    "weapons", "countries", "admin1s", "sources", "casualties", "precisions", "claims", "reviews", "kinds",
)  # fmt: skip
OURS: Final = filter_rules.URL_NAMES | {"lang", "place", "strike", "event", "at", "colour", *_WORDS}
LONGEST_ID: Final = 200
MOST_PLACES: Final = 40  # a mark's own and those it stands for
NEAR_PX: Final = 2.0


def is_new() -> bool:
    """Whether this is a session's first run."""
    return "begun" not in st.session_state


def came_back() -> bool:
    """Whether the browser's Back or Forward asked for this run.

    Streamlit reruns the page then, and says so. A URL that is not the one written last would not do as a sign: a click
    may be on its way before the browser has heard what the run before it wrote. A Streamlit that does not say it yet
    has its URL written anew from the session, so that it never disagrees with the page.
    """
    return bool(getattr(get_script_run_ctx(suppress_warning=True), "is_history_navigation", False))


def begin(collection: Collection) -> None:
    """Reads the URL into a new session, or one that went back; does nothing in another that has begun."""
    new = is_new()
    if not new and not came_back():
        return
    st.session_state["begun"] = True
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    put(filter_rules.from_query(query, columns=collection.columns))
    for name, known in _WORDS.items():
        asked = last_of(query, name)
        st.session_state[name] = asked if asked in known else known[0]
    asked = last_of(query, "lang")
    st.session_state["lang"] = asked if asked in words.LANGUAGES else words.preferred(st.context.locale)
    st.session_state["colour"] = last_of(query, "colour") == "weapon"
    # An event goes by the id of one of its strikes, a former id too: that strike opens with its event.
    strike = last_of(query, "strike") or last_of(query, "event")
    row = collection.archive.row_of(strike) if strike and len(strike) <= LONGEST_ID else None
    st.session_state["strike"] = strike if row is not None else None
    places = [key for key in query.get("place", ())[:MOST_PLACES] if collection.places.find(key) is not None]
    st.session_state["places"] = tuple(places)
    look = _view(last_of(query, "at"))
    st.session_state["looked"] = look
    st.session_state["frame"] = None
    if new:
        st.session_state["start"] = look
    elif look is not None:
        _return_to(look)
    if row is not None and not places:
        choose(collection, strike)


def asked() -> Filters:
    """The filters as the session has them now."""
    have = st.session_state
    return Filters(
        since=have["f_since"],
        until=have["f_until"],
        undated=have["undated"],
        confidence=have["f_confidence"] / 100,
        text=have["f_text"] or "",
        **{name: tuple(have[f"f_{name}"]) for name in _CHOICES},
    ).ordered


def put(filters: Filters) -> None:
    """Sets the filters, before their widgets are drawn or from a callback."""
    have = st.session_state
    have["f_since"], have["f_until"], have["undated"] = filters.since, filters.until, filters.undated
    have["f_confidence"], have["f_text"] = round(filters.confidence * 100), filters.text
    for name in _CHOICES:
        have[f"f_{name}"] = list(getattr(filters, name))


def later(filters: Filters, **more: Any) -> None:
    """Sets filters and more at the start of the next run: in this one their widgets are drawn already."""
    st.session_state["later"] = (filters, more)


def empty(*names: str) -> None:
    """Empties fields of text at the start of the next run."""
    st.session_state["emptied"] = names


def catch_up() -> None:
    """What `later` and `empty` asked for, before any widget is drawn."""
    for name in st.session_state.pop("emptied", ()):
        st.session_state[name] = ""
    asked_for = st.session_state.pop("later", None)
    if asked_for is not None:
        put(asked_for[0])
        for name, value in asked_for[1].items():
            st.session_state[name] = value


def set_days(since: dt.date | None, until: dt.date | None) -> None:
    """Sets the range of days alone; what was said of undated strikes is asked anew."""
    st.session_state["f_since"], st.session_state["f_until"] = since, until
    st.session_state["undated"] = None


def choose(collection: Collection, strike_id: str | None) -> None:
    """Selects a strike and its place; None selects nothing."""
    have = st.session_state
    row = collection.archive.row_of(strike_id) if strike_id else None
    if row is None:
        have["strike"], have["places"] = None, ()
        return
    number = int(collection.places.place[row])
    key = collection.places.key(number) if number >= 0 else None
    have["strike"] = strike_id
    if key not in have.get("places", ()):  # another strike at the same mark leaves its list as it is
        have["places"] = (key,) if key else ()


def open_view(view: str) -> None:
    """Shows another view; the map's selection stays."""
    st.session_state["view"] = view if view in VIEWS else VIEWS[0]


def write_url(filters: Filters) -> None:
    """Writes the session into the URL, where it says something else; what is not ours there stays."""
    have = st.session_state
    query: dict[str, list[str]] = {name: st.query_params.get_all(name) for name in st.query_params if name not in OURS}
    for name, known in _WORDS.items():
        if have[name] != known[0]:
            query[name] = [have[name]]
    query |= filter_rules.to_query(filters)
    if have["lang"] != words.preferred(st.context.locale):
        query["lang"] = [have["lang"]]
    if have["colour"]:
        query["colour"] = ["weapon"]
    if have["places"]:
        query["place"] = list(have["places"][:MOST_PLACES])
    if have["strike"]:
        query["strike"] = [have["strike"]]
    look = _look()
    if look is not None:
        told = st.query_params.get("at")
        query["at"] = [told if told and _is_near(_view(told), look) else _text(look)]
    now = {name: st.query_params.get_all(name) for name in st.query_params}
    if query != now:
        st.query_params.from_dict(query)


def keep_look() -> None:
    """Remembers where the map looks, for the views that do without it: Streamlit forgets what is not drawn."""
    seen = places_map.view("map")
    if seen is not None:
        st.session_state["looked"], st.session_state["frame"] = seen, places_map.frame("map")


def frame() -> viewport.Box | None:
    """What the map shows, or about that where a link says only where it looks; None where nothing is known of it."""
    have = st.session_state
    looked: places_map.View | None = have["looked"]
    if have["frame"] is not None or looked is None:
        known: viewport.Box | None = have["frame"]
        return known
    return viewport.around(looked.latitude, looked.longitude, looked.zoom, sides=0.5)


def _return_to(look: places_map.View) -> None:
    """Moves the map to where it looked; until the browser tells that it has, the URL keeps what it says."""
    have = st.session_state
    seen = places_map.view("map")
    have["start"] = look
    if seen is None or have.get("returning") or not _is_near(look, seen):  # it may be on its way elsewhere
        have["returns"] = have.get("returns", 0) + 1
        have["go"] = (-have["returns"], look.latitude, look.longitude, look.zoom)  # what was added has numbers above 0
        have["returning"] = (look, seen)


def _look() -> places_map.View | None:
    """Where the map looks, or is on its way to; None before it was first drawn where the link named no view."""
    have = st.session_state
    seen = places_map.view("map")
    returning = have.get("returning")
    if returning is not None:
        look: places_map.View = returning[0]
        if seen == returning[1]:
            return look
        have["returning"] = None
        if have["go"][0] < 0:  # ours: else something was added meanwhile, and the map is still to move there
            have["go"] = None
    start: places_map.View | None = have["looked"] or have["start"]
    return seen or start


def _is_near(one: places_map.View | None, other: places_map.View) -> bool:
    """Whether both are the same but for pixels: a map comes to rest on whole ones."""
    if one is None or one.zoom != other.zoom:
        return False
    most = NEAR_PX * 360 / 256 / 2.0**one.zoom
    return abs(one.latitude - other.latitude) < most and abs(one.longitude - other.longitude) < most


def _text(look: places_map.View) -> str:
    return f"{look.latitude:.3f},{look.longitude:.3f},{look.zoom}"


def _view(text: str | None) -> places_map.View | None:
    try:
        latitude, longitude, zoom = (text or "").split(",")
        view = places_map.View(float(latitude), float(longitude), int(zoom))
    except ValueError:
        return None
    inside = abs(view.latitude) <= 85 and abs(view.longitude) <= 180 and 0 <= view.zoom <= 18
    return view if inside else None


def token() -> tuple[object, ...]:
    """All in the session that the whole page is drawn from, and not the fragment within it alone."""
    have = st.session_state
    words_of_ours = (have.get(name) for name in ("view", "lang", "mode", "my_serial", "my_decided"))
    return (asked(), have.get("scope", "all"), *words_of_ours)


def follow(drawn: tuple[object, ...]) -> None:
    """At the start of a fragment: reruns the whole page where it has become another than the one drawn around it.

    A callback within a fragment may have changed it, or one outside that was overtaken: where a pan of the map and a
    click elsewhere come at the same moment, Streamlit runs the click's callback and then the fragment alone.
    """
    if token() != drawn:
        st.rerun()
