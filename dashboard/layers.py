"""Folium elements that carry nothing but base64: what goes in cannot be code, markup or a template.

Folium renders what elements hold as a template and the browser runs it, so nothing with a meaning there may come in.
Base64 has no letter that means anything in HTML, JavaScript or Jinja; the browser decodes it to JSON and draws names
as text.
"""

from __future__ import annotations

import base64
import json
from typing import Any

import folium
from folium.template import Template

from dashboard import leaflet


def encoded(content: dict[str, Any]) -> str:
    """JSON as base64; NaN is refused, since a browser could not read it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


class BaseMap(folium.Map):
    """An empty map with our Leaflet. The same content makes the same script, so the frame is never loaded anew."""

    # No header of Folium's: its viewport tag forbids readers to zoom the page.
    _template = Template(
        """
        {% macro html(this, kwargs) %}<div class="folium-map" id={{ this.get_name()|tojson }} ></div>{% endmacro %}
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = strikemap.map({{ this.get_name()|tojson }}, "{{ this.content }}");
        {% endmacro %}
        """
    )

    def __init__(self, content: dict[str, Any]) -> None:
        served = leaflet.assets()
        # Before Folium's own set-up, which reads them.
        self.default_js = [(f"script{at}", address) for at, address in enumerate(served.js)]
        self.default_css = [(f"style{at}", address) for at, address in enumerate(served.css)]
        super().__init__(location=[0, 0], zoom_start=2, tiles=None)
        self.content = encoded({**content, "basemap": served.basemap, "towns": served.towns, "font": served.font})


class Marks(folium.FeatureGroup):
    """What is drawn now. streamlit-folium puts it in place of the one before, without touching the map."""

    # `feature_group` is emptied because streamlit-folium keeps every one it was ever given.
    _template = Template(
        """
        {% macro script(this, kwargs) %}
            window.feature_group = [];
            var {{ this.get_name() }} = strikemap.marks("{{ this.content }}");
        {% endmacro %}
        """
    )

    def __init__(self, content: dict[str, Any]) -> None:
        super().__init__()
        self.content = encoded(content)

    def render(self, **_: Any) -> str:
        """Nothing: streamlit-folium takes the script from the template; Folium's way would copy it into the page."""
        return ""
