"""Leaflet and our own scripts, served by the app itself: the map asks no other host for anything.

Streamlit serves a declared component's folder; streamlit-folium's frame lies beside it, so the addresses are relative
and hold under any base path.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

SCRIPTS: Final = (
    "scheme.js", "base.js", "forms.js", "marks.js", "towns.js", "labels.js", "controls.js", "legend.js", "list.js",
    "strikemap.js",
)  # fmt: skip
ASSETS: Final = Path(__file__).parent / "assets"


class Assets(NamedTuple):
    """Addresses relative to streamlit-folium's frame."""

    js: tuple[str, ...]
    css: tuple[str, ...]
    basemap: str
    towns: str  # the folder of a file a country
    font: str | None


@cache
def assets() -> Assets:
    """Declares the folders to Streamlit, once a process, and says where their files are found."""
    import js_lib_leaflet

    from dashboard.leaflet import towns
    from geodata import boundaries

    library = Path(js_lib_leaflet.__file__).parent / "static" / "js_lib_leaflet"
    leaflet = _served("leaflet", library)
    ours = _served("strikemap", ASSETS)
    outlines = _served("boundaries", boundaries.basemap().parent)
    return Assets(
        js=(f"{leaflet}/leaflet.js", *(f"{ours}/{_stamped(ASSETS / name)}" for name in SCRIPTS)),
        css=(f"{leaflet}/leaflet.css", f"{ours}/{_stamped(ASSETS / 'strikemap.css')}"),
        basemap=f"{outlines}/{_stamped(boundaries.basemap())}",
        towns=_served("towns", towns.folder()),
        font=_font(),
    )


def _served(name: str, folder: Path) -> str:
    from streamlit.components.v1 import declare_component

    return f"../{declare_component(name, path=str(folder)).name}"


def _stamped(file: Path) -> str:
    """The file's name with a stamp of its content: a browser never draws with the scripts of an older version."""
    return f"{file.name}?{hashlib.sha256(file.read_bytes()).hexdigest()[:12]}"


def _font() -> str | None:
    """Streamlit's own Source Sans, which the page around the map is set in; None where a version names it otherwise."""
    import streamlit

    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    found = sorted(media.glob("SourceSans*Upright*.woff2"))
    return f"../../static/media/{found[0].name}" if found else None
