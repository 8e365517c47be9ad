"""A page with nothing but the map, for the browser tests: `streamlit run` starts it.

What stands in the address chooses the rows and how they are drawn, so that a test drives it as a reader would.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

import numpy as np
import streamlit as st

from dashboard import places_map
from dashboard.map_words import ENGLISH
from tests.dashboard.map import rows as r

HOSTILE = [
    "{{ 7 * 7 }}",
    "{% raise %}",
    "{# x",
    "${alert(1)}${window.pwned=1}",
    "`;window.pwned=1;`",
    "<img src=x onerror='window.pwned=1'>",
    "</script><script>window.pwned=1</script>",
    '";window.pwned=1;//',
    "\\u0022;window.pwned=1//",
    "{place}{n}",
]


def hostile() -> list[dict[str, object]]:
    """Places whose names would run as code wherever one forgot that they are text."""
    spread = {"latitude": 48.0, "longitude": 30.0, "gazetteer_id": None, "admin1": None}
    towns = [r.row({**spread, "place": name, "longitude": 24.0 + 1.5 * n}) for n, name in enumerate(HOSTILE)]
    rings = [r.row({**r.RAION, "place": name, "latitude": 46.0, "longitude": 24.0 + 1.5 * n, "gazetteer_id": f"h:{n}"})
             for n, name in enumerate(HOSTILE)]  # fmt: skip
    return [*towns, *rings, *(r.row({**r.UKRAINE, "place": name, "gazetteer_id": None}) for name in HOSTILE)]


UNKNOWN = {"gazetteer_id": None, "admin1": None}
ROWS = {
    "usual": lambda: [
        *[r.row(r.KYIV)] * 4,
        *[r.row(r.KHARKIV, weapon="drone")] * 9,
        *[r.row(r.SALTIVKA), r.row(r.OBLAST), r.row(r.RAION), r.row(r.NORTH_OF_POKROVSK), r.row(r.UKRAINE)],
        r.row({**UNKNOWN, "place": "Lviv", "latitude": 49.84, "longitude": 24.03}, review="needed"),
        r.row({**UNKNOWN, "place": "Odesa", "latitude": 46.48, "longitude": 30.72}, intercepted=True),
    ],
    "hostile": hostile,
    "none": list,
}  # fmt: skip


@st.cache_resource
def prepared(name: str) -> places_map.MapData:
    """The data of one of ROWS; a frame without rows has the columns all the same."""
    frame = r.frame(*ROWS[name]()) if ROWS[name]() else r.frame(r.row(r.KYIV)).iloc[:0]
    return places_map.prepare(frame)


@st.fragment
def show() -> None:
    """The map, what a filter would change, and how often this ran."""
    state, query = st.session_state, st.query_params
    state["runs"] = state.get("runs", 0) + 1
    data = prepared(query.get("rows", "usual"))
    click = places_map.clicked(data)
    if click:
        state["clicks"] = state.get("clicks", 0) + 1
        state["selected"] = click.key
    few = st.checkbox("few")
    base = st.selectbox("base", ["vector", "osm", "satellite"])
    rows = np.arange(len(data)) % 2 == 0 if few else None
    view = places_map.view()
    start = places_map.View(48.5, 35.0, 7) if "start" in query else None
    st.text(f"runs {state['runs']} clicks {state.get('clicks', 0)} stands for {len(click.keys) if click else 0}")
    st.text(f"view {view.latitude:.2f} {view.longitude:.2f} {view.zoom}" if view else "view none")
    if st.checkbox("map", value=True):
        places_map.show(
            data,
            places_map.tally(data, rows),
            words=ENGLISH,
            selected=state.get("selected"),
            base=base,
            start=start,
            color_by_weapon="weapons" in query,
            layer="density" if "density" in query else "marks",
        )


show()
