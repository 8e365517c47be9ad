"""A Drawing -> what the browser is told, as plain numbers, our own words, and names of gazetteer places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from dashboard import place_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.map_data import Ints, MapData
    from dashboard.viewport import Apart, Drawing

GROUP: Final = 4  # beside the members of Shape
DEGREES: Final = 1e5  # positions are sent as whole numbers, a metre fine
MOST_APART: Final = 6


def items(data: MapData, drawing: Drawing, language: str = "en") -> dict[str, list[Any]]:
    """Columns of equal length, one item a mark, ring, outline or group; groups have the id -1.

    Names are in the language where the gazetteer has them in it.
    """
    number, groups = drawing.number, len(drawing.group_n)
    latitude, longitude = unproject(drawing.group_x, drawing.group_y)
    none = [0] * groups
    return {
        "id": [*number.tolist(), *[-1] * groups],
        "shape": [*data.shape[number].tolist(), *[GROUP] * groups],
        "lat": _degrees(data.latitude[number], latitude),
        "lon": _degrees(data.longitude[number], longitude),
        "n": [*drawing.n.tolist(), *drawing.group_n.tolist()],
        "intercepted": [*drawing.intercepted.tolist(), *none],
        "unsure": [*drawing.unsure.tolist(), *none],
        "weapon": [*drawing.weapon.tolist(), *none],
        "km": [*[round(float(km), 2) for km in data.radius_km[number]], *none],
        "code": [*[data.code[n] for n in number], *[""] * groups],
        "name": [place_names.of_mark(data, n, language) for n in (*number.tolist(), *drawing.group_first.tolist())],
        "within": [*[len(drawing.within.get(n, ())) for n in number.tolist()], *drawing.group_places.tolist()],
    }


def cells(drawing: Drawing) -> dict[str, Any] | None:
    """The squares of the density layer; None where marks are drawn."""
    if not drawing.cell_bits:
        return None
    return {
        "bits": drawing.cell_bits,
        "x": drawing.cell_x.tolist(),
        "y": drawing.cell_y.tolist(),
        "class": drawing.cell_class.tolist(),
        "breaks": list(drawing.breaks),
    }


def whole(found: Sequence[Apart]) -> list[dict[str, Any]]:
    """What is said of whole countries and regions, the largest few."""
    return [{"name": one.name, "n": one.n} for one in found[:MOST_APART]]


def unproject(x: Ints, y: Ints) -> tuple[Any, Any]:
    """Web Mercator as whole numbers -> degrees."""
    longitude = x / 2.0**32 * 360.0 - 180.0
    latitude = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * (y / 2.0**32)))))
    return latitude, longitude


def _degrees(places: Any, groups: Any) -> list[int]:
    return [int(value) for value in np.round(np.concatenate([places, groups]) * DEGREES)]
