"""One map on a page, for `map_speed.py`: ours or another's, over the same made-up strikes, and a button that filters.

What is drawn comes from the environment: MAP_KIND (ours, st_map, pydeck, cluster) and MAP_ROWS.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
import pandas as pd
import streamlit as st

from dashboard import places_map
from tests.dashboard.map.rows import many

KIND, ROWS = os.environ["MAP_KIND"], int(os.environ["MAP_ROWS"])
PLACES = 20_000
STEPS = 60


@st.cache_resource
def made_up() -> tuple[pd.DataFrame, places_map.MapData | None]:
    """The strikes, and what the map needs of them; the peers get their two columns."""
    frame = many(min(PLACES, ROWS // 10), ROWS)
    if KIND == "ours":
        data = places_map.prepare(frame)
        return frame.iloc[:0], data
    return frame[["latitude", "longitude"]], None


def cluster(points: pd.DataFrame) -> None:
    """Folium's MarkerCluster in streamlit-folium, changed in place as its documentation shows."""
    import folium
    import folium.plugins
    from streamlit_folium import st_folium

    group = folium.FeatureGroup()
    folium.plugins.MarkerCluster(points.to_numpy().tolist()).add_to(group)
    base = folium.Map(location=[48.5, 31.5], zoom_start=6, tiles=None, maxZoom=18)  # MarkerCluster wants one
    folium.plugins.MarkerCluster([[0, 0]]).add_to(base)  # brings its scripts along
    st_folium(base, feature_group_to_add=group, returned_objects=[], use_container_width=True, key="map")


@st.fragment
def show() -> None:
    """The button, then the map of the rows it leaves: a window of two thirds that moves with every press."""
    frame, data = made_up()
    step = st.session_state["step"] = st.session_state.get("step", 0) + bool(st.button("next"))
    start = (step % STEPS) * ROWS // STEPS // 3
    rows = np.zeros(ROWS, dtype=bool)
    rows[start : start + ROWS * 2 // 3] = True
    st.text(f"step {step}")
    if data is not None:
        places_map.show(data, places_map.tally(data, rows), start=places_map.View(48.5, 31.5, 6))
    elif KIND == "st_map":
        st.map(frame[rows])
    elif KIND == "pydeck":
        import pydeck

        layer = pydeck.Layer("ScatterplotLayer", frame[rows], get_position=["longitude", "latitude"], get_radius=2000)
        st.pydeck_chart(pydeck.Deck(layers=[layer], map_style=None, initial_view_state=pydeck.ViewState(48.5, 31.5, 5)))
    else:
        cluster(frame[rows])


show()
