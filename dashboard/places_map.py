"""The map of the page: one mark a place, drawn in the browser, changed in place, clicked back as a place key.

What the page does with it::

    data = places_map.prepare(frame)                  # once a frame; keep it in st.cache_resource
    told = places_map.tally(data, rows, mode)         # once a filter; a pan or a zoom need not count anew
    click = places_map.clicked(data, key="map")       # first of all in the fragment; None on most runs
    if click: ...click.key, click.keys...             # only on the run that a new click caused
    places_map.show(data, told, words=words, counts=counts, selected=key_or_none, key="map")

* `prepare(frame) -> MapData` takes any frame with the columns of `geodata.frame.COLUMNS` that `map_data.USED` names
  (lean frames are welcome; a column that is missing counts as all null). Row i of `MapData` is row i of the frame.
  `MapData` is read-only numpy: 1 M rows in 17 to 26 MB.
* `rows` says which rows are counted: a boolean mask as long as the frame, an array of row numbers, a slice, or None
  for all. The page filters (also `background`, `aggregate`, `rejected`, `needed`); the map draws what it is given.
* A place is known outside by its **key**, a string that is the same on every run (made of gazetteer id, position and
  precision; may stand in a URL). `data.key(i)`, `data.find(key) -> int | None`, `data.place[row] -> int` (-1: not
  placed), `data.rows_of(keys, rows) -> row numbers`: what the reader lists for a click.
* `Click.key` is the clicked place, `Click.keys` all places that its mark stands for at that zoom (a town with its
  urban districts where these are too small to tell apart). The same mark may be clicked twice: each click is one Click.
* `mode` is what is counted at a place: "mentions" (rows), "reports" (distinct report_id) or "events" (distinct
  event_id, a row without one counting for itself). Never deaths. One mark for several places counts a report or event
  that is told of several of them once.
* `apart(data, told) -> list[Apart]`: places too coarse for a mark (a whole country, a region such as the
  Middle East), largest first, for words beside the map; the map's own legend says them as well.
* `view(key) -> View | None` is where the reader of the page is looking now (for the URL); `show(..., start=View(...))`
  opens there (only the first call of a session counts; later ones never move a map). Without `start` the map opens
  where most of what is counted lies, and says how many places lie outside.
  `show(..., go=(serial, south, west, north, east))`, or `go=(serial, latitude, longitude, zoom)` as of a View, moves it
  when `serial` is a new number.
* `frame(key) -> Box | None` is what it shows to its edges, `in_frame(data, box)` the rows at places in it.
* `base` is "vector" (bundled, no request to anyone), or "osm", "satellite", "topo": online, an explicit choice of the
  reader. Where tiles fail, the map falls back to the bundled base and says so.
* `layer` is "marks" or "density" (of reports); `color_by_weapon=True` colours marks by weapon, each with a shape.
* `words` is one table of the page's words with the keys of `map_words.KEYS` (English there as an example and default);
  `counts` are the CLDR plural forms of what `mode` counts: {"one": "{n} report", "other": "{n} reports"} of "reports".
* Call both in a `st.fragment` with the things that depend on a click; a click, pan or zoom reruns that fragment once.
  What a click changes is known before the map is drawn, so no `st.rerun` is needed inside the fragment.

The map receives numbers, enums of ours and integer ids, and the names of gazetteer places and words of ours as base64
of JSON, which the browser draws as text only. No text of a report ever enters it.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from dashboard import payload, viewport
from dashboard.map_data import USED, MapData, prepare
from dashboard.map_words import COUNTS, ENGLISH
from dashboard.places import Shape
from dashboard.tally import Tally, tally
from dashboard.viewport import Apart, apart

if TYPE_CHECKING:
    from dashboard.map_data import Flags

__all__ = [
    "USED",
    "Apart",
    "Base",
    "Click",
    "MapData",
    "View",
    "apart",
    "clicked",
    "frame",
    "in_frame",
    "prepare",
    "show",
    "tally",
    "view",
    "warm",
]

Base = Literal["vector", "osm", "satellite", "topo"]
RETURNED: Final = ("bounds", "zoom", "last_active_drawing")
WHOLE_WORLD: Final = (-50.0, -130.0, 70.0, 150.0)
NEAREST_ZOOM: Final = 18
MOST: Final = 0.7  # of the reports are in the first view; one far away must not shrink all others to a point


@dataclass(frozen=True, slots=True)
class View:
    """Where the map looks: the middle in degrees, and Leaflet's zoom (0 the world, 18 a street)."""

    latitude: float
    longitude: float
    zoom: int


@dataclass(frozen=True, slots=True)
class Click:
    """A mark that was chosen: its place, and every place that it stands for at this zoom (its own first)."""

    key: str
    keys: tuple[str, ...]
    serial: int


def show(
    data: MapData,
    told: Tally,
    *,
    words: Mapping[str, str] = ENGLISH,
    counts: Mapping[str, str] = COUNTS,
    selected: str | None = None,
    layer: viewport.Layer = "marks",
    color_by_weapon: bool = False,
    base: Base = "vector",
    start: View | None = None,
    go: tuple[int, float, float, float, float] | tuple[int, float, float, int] | None = None,
    height: int = 560,
    language: str = "en",
    key: str = "map",
) -> Click | None:
    """Draws the map; the Click that `clicked` was not asked for, if there is one. Terms: the module's docstring."""
    import streamlit as st
    from streamlit_folium import st_folium

    from dashboard.layers import BaseMap, Marks
    from dashboard.leaflet import towns

    towns.prepare(data.countries)
    seen = _seen(st.session_state.get(key))
    opened = st.session_state.get(f"{key}-opened")
    if opened is None:
        opened = st.session_state[f"{key}-opened"] = _opened(data, told, start)
    click = clicked(data, key=key)
    number = data.find(click.key if click else selected)
    drawing = viewport.draw(
        data, told, view=seen.box or _guess(opened), zoom=seen.zoom if seen.zoom is not None else opened["zoom"],
        layer=layer, selected=number,
    )  # fmt: skip
    content = {
        "items": payload.items(data, drawing, language),
        "cells": payload.cells(drawing),
        "apart": payload.whole(apart(data, told)),
        "selected": -1 if number is None else number,
        "weapons": color_by_weapon,
        "base": base,
        "go": list(go) if go else None,
        "counts": dict(counts),
        "places": drawing.places,
        "fit": viewport.fit(data, told),
        "countries": list(data.countries),
    }
    st_folium(
        BaseMap({"words": {name: words[name] for name in ENGLISH}, "language": language, "start": opened}),
        feature_group_to_add=Marks(content),
        returned_objects=list(RETURNED),
        use_container_width=True,
        height=height,
        key=key,
    )
    return click


def clicked(data: MapData, *, key: str = "map") -> Click | None:
    """The click that has not been told yet, once; None where there is none. A second click on one mark is a Click."""
    import streamlit as st

    state = st.session_state
    seen = _seen(state.get(key))
    serial, number = (seen.click or {}).get("serial"), (seen.click or {}).get("place")
    if not isinstance(serial, int) or not isinstance(number, int) or state.get(f"{key}-answered") == serial:
        return None
    state[f"{key}-answered"] = serial
    if not 0 <= number < data.places or data.shape[number] == Shape.APART:
        return None
    stands_for = (number, *viewport.within(data, number, seen.zoom or 0))
    return Click(data.key(number), tuple(data.key(one) for one in stands_for), serial)


def view(key: str = "map") -> View | None:
    """Where the map of that key looks now; None before it was first drawn."""
    import streamlit as st

    seen = _seen(st.session_state.get(key))
    return seen.view


def frame(key: str = "map") -> viewport.Box | None:
    """What the map of that key shows now, to its edges; None before it was first drawn, and while it is away."""
    import streamlit as st

    corners = _corners((st.session_state.get(key) or {}).get("bounds"))
    return viewport.box(*corners, margin=0) if corners else None


def in_frame(data: MapData, box: viewport.Box) -> Flags:
    """Which rows stand at a place that the box touches: one bool a row."""
    return np.append(viewport.within_view(data, box), False)[data.place]  # the last is of rows without a place


def warm() -> None:
    """Imports what the first map needs, for a thread that runs while the server starts.

    Not streamlit-folium: Streamlit serves a component only if it was first imported within a script run.
    """
    import folium.plugins  # noqa: F401

    from dashboard import layers  # noqa: F401
    from geodata import boundaries, gazetteer

    boundaries.units()
    gazetteer.default()


@dataclass(frozen=True, slots=True)
class _Seen:
    box: viewport.Box | None = None
    zoom: int | None = None
    view: View | None = None
    click: Mapping[str, Any] | None = None


def _seen(state: Any) -> _Seen:
    """What the browser last told, each part checked: it comes from outside and may be anything."""
    if not isinstance(state, Mapping):
        return _Seen()
    zoom = state.get("zoom")
    zoom = int(zoom) if isinstance(zoom, int | float) and 0 <= zoom <= NEAREST_ZOOM else None
    corners = _corners(state.get("bounds"))
    box = viewport.box(*corners) if corners else None
    drawing = state.get("last_active_drawing")
    click = drawing.get("properties") if isinstance(drawing, Mapping) else None
    middle = None
    if corners and box and zoom is not None:
        middle = View(viewport.middle(corners[0], corners[2]), (corners[1] + corners[3]) / 2, zoom)
    return _Seen(box, zoom, middle, click if isinstance(click, Mapping) else None)


def _corners(bounds: Any) -> tuple[float, float, float, float] | None:
    try:
        southwest, northeast = bounds["_southWest"], bounds["_northEast"]
        found = tuple(float(corner[axis]) for corner in (southwest, northeast) for axis in ("lat", "lng"))
    except (TypeError, KeyError, ValueError):
        return None
    if not all(abs(value) < 1000 for value in found):  # also false for NaN
        return None
    south, west, north, east = found
    return south, west, north, east


def _guess(opened: Mapping[str, Any]) -> viewport.Box:
    """What a map that opens so shows at first: drawing all there is would take long, and then be taken away."""
    if "center" in opened:
        latitude, longitude = opened["center"]
        return viewport.around(latitude, longitude, opened["zoom"])
    south, west, north, east = opened["bounds"]
    return viewport.around(viewport.middle(south, north), (west + east) / 2, opened["zoom"])


def _opened(data: MapData, told: Tally, start: View | None) -> dict[str, Any]:
    """How a session's map opens; kept for the session, since another script would load the frame anew.

    `token` lets the browser find its place again when the map comes back from another view of the page.
    """
    token = secrets.token_hex(8)
    if start is not None and abs(start.latitude) <= 85 and abs(start.longitude) <= 180:
        zoom = min(max(start.zoom, 1), NEAREST_ZOOM)
        return {"token": token, "center": [start.latitude, start.longitude], "zoom": zoom}
    bounds = viewport.fit(data, told, share=MOST) or viewport.fit(data, tally(data), share=MOST) or WHOLE_WORLD
    return {"token": token, "bounds": list(bounds), "zoom": viewport.zoom_for(bounds)}
