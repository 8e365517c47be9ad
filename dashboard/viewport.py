"""What is counted at each place + viewport -> what is drawn: marks, groups where they crowd, cells of density.

1 M rows take about 25 ms; what comes out is some hundred numbers however many places there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import numpy as np

from dashboard.map_data import WEAPONS, MapData, project
from dashboard.places import NOWHERE, Shape
from dashboard.tally import Tally, folded, grouped

if TYPE_CHECKING:
    from dashboard.map_data import Flags, Floats, Ints

Layer = Literal["marks", "density"]
WORLD_BITS: Final = 32  # Web Mercator as MapData has it: the world is 2**32 wide
USUAL_PX: Final = (760, 560)  # a map's width and height until the browser tells its own
TILE_BITS: Final = 8  # at zoom 0 the world is one tile of 2**8 pixels

CROWD_PX: Final = 24.0  # marks crowd where, within this distance of one, ...
CROWD_MARKS: Final = 3  # ... there are more than this many, itself among them
GROUP_APART_PX: Final = 40.0  # groups nearer than this become one
MOST_MARKS: Final = 600  # past this many places in view, squares of 2**5 pixels are groups
SQUARE_BITS: Final = 5
DENSITY_CELL_BITS: Final = 5
DENSITY_CLASSES: Final = 5
MARGIN: Final = 0.25  # of the view on each side: a small pan shows marks at once
UNKNOWN_WEAPON: Final = WEAPONS.index("unknown")
SEVERAL_WEAPONS: Final = WEAPONS.index("mixed")
SMALLEST_AREA_PX: Final = 9.0  # a district drawn smaller than this is told as part of its town
NEAREST_MARK_PX: Final = 14.0  # and a facility drawn nearer to its town than this, too
EARTH_PX_M: Final = 40_075_016.686 / 256  # metres a pixel at zoom 0 on the equator


GROUP_COLUMNS: Final = ("group_x", "group_y", "group_n", "group_places", "group_first")


class Box(NamedTuple):
    """A view in Web Mercator, whole numbers: west < east, north < south."""

    west: int
    north: int
    east: int
    south: int


class Apart(NamedTuple):
    """Reports of a whole country or region, which no mark can stand for."""

    key: str
    name: str
    n: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn. `number` are places (of MapData), the other columns go with it; groups and cells stand alone."""

    number: Ints
    n: Ints  # what is counted there, without the intercepted
    intercepted: Ints
    unsure: Ints  # 1 where every one needs review
    weapon: Ints  # position in WEAPONS: the one that most of them name, else `mixed`
    within: dict[int, tuple[int, ...]]  # a town -> its districts that are told as part of it
    group_x: Ints
    group_y: Ints
    group_n: Ints
    group_places: Ints  # how many places a group stands for
    group_first: Ints  # the place of each with the most
    cell_bits: int = 0  # a cell is 2**cell_bits of the 2**32 wide
    cell_x: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    cell_y: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    cell_class: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    breaks: tuple[int, ...] = ()  # least count of each class
    places: int = 0  # how many places the rows have, in view or not


def box(south: float, west: float, north: float, east: float, *, margin: float = MARGIN) -> Box | None:
    """A view of degrees with its margin; None for a view without area, as a hidden tab reports."""
    if not (north > south and east > west):
        return None
    x, y = project(np.array([north, south]), np.clip(np.array([west, east]), -180.0, 180.0))
    wide, high = int((x[1] - x[0]) * margin), int((y[1] - y[0]) * margin)
    whole = 2**WORLD_BITS - 1
    return Box(
        max(int(x[0]) - wide, 0), max(int(y[0]) - high, 0), min(int(x[1]) + wide, whole), min(int(y[1]) + high, whole)
    )


def draw(
    data: MapData,
    told: Tally,
    *,
    view: Box | None,
    zoom: int,
    layer: Layer = "marks",
    selected: int | None = None,
) -> Drawing:
    """What a view shows of what was counted. Without a view, all; the selected place is always among the marks."""
    there = np.flatnonzero((told.n > 0) & (data.shape != Shape.APART))
    seen = there if view is None else there[_inside(data, there, view)]
    drawn, within = _fold(data, seen, zoom)
    whole = folded(data, told, within)
    marks, crowds, into = _crowd(data, drawn, whole.n, zoom=zoom, keep=selected)
    cells: dict[str, Any] = {}
    if layer == "density":
        points = seen[data.shape[seen] == Shape.MARK]
        cells = _cells(data, points, told.n, zoom)
        marks = marks[data.shape[marks] != Shape.MARK]
        crowds = _no_groups()
    elif len(crowds["group_n"]):
        for town, inner in within.items():
            into[list(inner)] = into[town]
        crowds["group_n"] = grouped(data, told, into, len(crowds["group_n"]))
    if selected is not None and told.n[selected] > 0 and data.shape[selected] != Shape.APART:
        marks = np.union1d(marks, [selected])
    drawn_one_by_one = set(marks.tolist())
    within = {town: inner for town, inner in within.items() if town in drawn_one_by_one}
    parts: dict[str, Any] = {**_told(whole, marks), **crowds, **cells}
    return Drawing(number=marks, within=within, places=len(there), **parts)


def apart(data: MapData, told: Tally) -> list[Apart]:
    """What is reported of whole countries and regions, most first."""
    found = np.flatnonzero((told.n > 0) & (data.shape == Shape.APART))
    most_first = found[np.argsort(-told.n[found], kind="stable")]
    return [Apart(data.key(int(n)), data.name[int(n)], int(told.n[n])) for n in most_first]


def within_view(data: MapData, view: Box) -> Flags:
    """Which places a view touches: one bool a place. A whole country or region is in none."""
    touched: Flags = _inside(data, np.arange(data.places), view) & (data.shape != Shape.APART)
    return touched


def _inside(data: MapData, places: Ints, view: Box) -> Any:
    """Which places the view touches: a ring or an outline also when its middle lies outside."""
    x, y = data.x[places], data.y[places]
    # A degree of latitude is 111 km; the scale of Mercator grows with it. An outline has no radius here: 5 degrees.
    stretch = 1 / np.maximum(np.cos(np.radians(data.latitude[places])), 0.1)
    kilometres = np.where(data.shape[places] == Shape.AREA, 550.0, data.radius_km[places])
    reach = np.where(data.shape[places] == Shape.MARK, 0, kilometres / 40_075.0 * stretch * 2.0**WORLD_BITS)
    return (x + reach >= view.west) & (x - reach <= view.east) & (y + reach >= view.north) & (y - reach <= view.south)


def _fold(data: MapData, places: Ints, zoom: int) -> tuple[Ints, dict[int, tuple[int, ...]]]:
    """The places to draw, and towns with those of their districts that would be too small to tell from the town."""
    town = data.town[places]
    metres_a_pixel = EARTH_PX_M * np.cos(np.radians(data.latitude[places])) / 2.0**zoom
    narrow = data.radius_km[places] * 1000 / metres_a_pixel < SMALLEST_AREA_PX
    away = np.hypot(data.x[places] - data.x[town], data.y[places] - data.y[town])
    close = away < NEAREST_MARK_PX * 2.0 ** (WORLD_BITS - TILE_BITS - zoom)
    small = (town != NOWHERE) & np.where(data.shape[places] == Shape.MARK, close, narrow)
    if not small.any():
        return places, {}
    inner, town = places[small], town[small]
    order = np.argsort(town, kind="stable")
    towns, starts = np.unique(town[order], return_index=True)
    parts = np.split(inner[order], starts[1:])
    within = {int(one): tuple(int(n) for n in part) for one, part in zip(towns, parts, strict=True)}
    return np.union1d(places[~small], towns), within


def _crowd(
    data: MapData, places: Ints, counts: Ints, *, zoom: int, keep: int | None
) -> tuple[Ints, dict[str, Ints], Ints]:
    """Marks to draw one by one; groups for squares that hold too many; and the group of each place, or NOWHERE.

    Outlines and rings are never grouped. What a group counts is a sum of its places here; `tally.grouped` counts a
    report of several of them once.
    """
    points = places[data.shape[places] == Shape.MARK]
    into = np.full(data.places, NOWHERE)
    pixel = 2.0 ** (WORLD_BITS - TILE_BITS - zoom)
    if len(points) <= CROWD_MARKS:
        return places, _no_groups(), into
    owner: Ints = np.arange(len(points))
    if len(points) <= MOST_MARKS:
        crowded = _crowded(data.x[points] / pixel, data.y[points] / pixel)
    else:
        crowded, owner = _squares(data.x[points], data.y[points], zoom)
    if keep is not None:
        crowded &= points != keep
    if not crowded.any():
        return places, _no_groups(), into
    told = points[crowded]
    groups, owner = _merge(
        data.x[told], data.y[told], counts[told].astype(np.float64), owner[crowded], near=GROUP_APART_PX * pixel
    )
    groups["group_first"] = told[groups["group_first"]]
    several = groups["group_places"] > 1
    renumbered = np.where(several, np.cumsum(several) - 1, NOWHERE)
    into[told] = renumbered[owner]
    groups = {name: column[several] for name, column in groups.items()}
    return places[into[places] == NOWHERE], groups, into


def _crowded(x: Floats, y: Floats) -> Any:
    """Which points, in pixels, have too many others about them, or stand close to one that has."""
    close = np.hypot(x[:, None] - x, y[:, None] - y) < CROWD_PX
    crowded = close.sum(axis=1) > CROWD_MARKS
    return close[:, crowded].any(axis=1)


def _squares(x: Ints, y: Ints, zoom: int) -> tuple[Any, Ints]:
    """Which points share a square with another, and the square of each; squares grow until few enough are left."""
    for larger in range(WORLD_BITS):
        bits = max(WORLD_BITS - TILE_BITS + SQUARE_BITS + larger - zoom, 0)
        _, owner, held = np.unique((x >> bits) * 2**32 + (y >> bits), return_inverse=True, return_counts=True)
        if len(held) <= MOST_MARKS:
            break
    return held[owner] > 1, owner


def _merge(x: Ints, y: Ints, weight: Floats, owner: Ints, *, near: float) -> tuple[dict[str, Ints], Ints]:
    """Places with the square that each falls into -> groups at their common middle, near ones joined to the largest;
    and the group of each place."""
    _, owner = np.unique(owner, return_inverse=True)
    middle = np.stack([np.bincount(owner, weight * at) for at in (x, y)]) / np.bincount(owner, weight)
    x_apart, y_apart = (part[:, None] - part for part in middle)
    close = x_apart * x_apart + y_apart * y_apart < near * near
    into = np.full(middle.shape[1], NOWHERE)
    free = np.ones(middle.shape[1], dtype=bool)
    for one in np.argsort(-np.bincount(owner, weight), kind="stable").tolist():
        if free[one]:
            into[close[one] & free] = one
            free &= ~close[one]
    joined: Ints = np.unique(into[owner], return_inverse=True)[1]
    owner = joined
    total = np.bincount(owner, weight)
    heaviest = np.argsort(-weight, kind="stable")
    _, first = np.unique(owner[heaviest], return_index=True)
    groups: dict[str, Ints] = {
        "group_x": (np.bincount(owner, weight * x) / total).astype(np.int64),
        "group_y": (np.bincount(owner, weight * y) / total).astype(np.int64),
        "group_n": total.astype(np.int64),
        "group_places": np.bincount(owner),
        "group_first": heaviest[first],
    }
    return groups, owner


def _no_groups() -> dict[str, Ints]:
    return {name: np.empty(0, dtype=np.int64) for name in GROUP_COLUMNS}


def _cells(data: MapData, points: Ints, counts: Ints, zoom: int) -> dict[str, Any]:
    """Squares of the density layer with their class, 0 the least; classes hold about as many squares each."""
    bits = max(WORLD_BITS - TILE_BITS + DENSITY_CELL_BITS - zoom, 0)
    cell = (data.x[points] >> bits) * 2**32 + (data.y[points] >> bits)
    cells, owner = np.unique(cell, return_inverse=True)
    held = np.bincount(owner, counts[points], minlength=len(cells)).astype(np.int64)
    steps = np.quantile(held, np.linspace(0, 1, DENSITY_CLASSES, endpoint=False)) if len(held) else np.empty(0)
    breaks = np.unique(np.ceil(steps).astype(np.int64))
    return {
        "cell_bits": bits,
        "cell_x": cells // 2**32,
        "cell_y": cells % 2**32,
        "cell_class": np.searchsorted(breaks, held, side="right") - 1,
        "breaks": tuple(int(value) for value in breaks),
    }


def _told(told: Tally, marks: Ints) -> dict[str, Ints]:
    """What is counted of each mark, without and with interception, whether all needs review, and its weapon."""
    return {
        "n": told.struck[marks],
        "intercepted": told.intercepted[marks],
        "unsure": (told.sure[marks] == 0).astype(np.int64),
        "weapon": _weapon(told.weapon[marks]),
    }


def _weapon(table: Ints) -> Ints:
    """The weapon that more than half of those name which name one; `mixed` where none has that; `unknown` for none."""
    named = table.copy()
    named[:, UNKNOWN_WEAPON] = 0
    most, total = named.argmax(axis=1), named.sum(axis=1)
    leads = named.max(axis=1, initial=0) * 2 > total
    return np.where(total == 0, UNKNOWN_WEAPON, np.where(leads, most, SEVERAL_WEAPONS))


def within(data: MapData, number: int, zoom: int) -> tuple[int, ...]:
    """The districts and facilities that a town's mark stands for at that zoom."""
    inner = np.flatnonzero(data.town == number)
    return _fold(data, inner, zoom)[1].get(number, ())


def fit(data: MapData, told: Tally, *, share: float = 1.0) -> tuple[float, float, float, float] | None:
    """South, west, north, east of the places where anything is counted, degrees; None where none has a position.

    With a `share`, of that part of the count which lies nearest to its middle: where most of it happened.
    """
    counts = told.n
    there = np.flatnonzero((counts > 0) & (data.shape != Shape.APART))
    if not len(there):
        return None
    if share < 1.0:
        there = there[_nearest(data.x[there], data.y[there], counts[there], share)]
    # A ring reaches past its middle; an outline by about a degree.
    reach = np.where(data.shape == Shape.AREA, 1.0, np.clip(data.radius_km, 0, 300) / 111.0)[there]
    latitude: Floats = data.latitude[there]
    longitude: Floats = data.longitude[there]
    wide = reach / np.maximum(np.cos(np.radians(latitude)), 0.1)
    return (
        float(max((latitude - reach).min(), -85)),
        float(max((longitude - wide).min(), -180)),
        float(min((latitude + reach).max(), 85)),
        float(min((longitude + wide).max(), 180)),
    )


def _nearest(x: Ints, y: Ints, counts: Ints, share: float) -> Any:
    """Which places hold that share of the counts, nearest to their median first; and those hardly further away."""
    away = np.hypot(x - _median(x, counts), y - _median(y, counts))
    order = np.argsort(away, kind="stable")
    enough = int(np.searchsorted(np.cumsum(counts[order]), share * counts.sum()))
    return away <= away[order[min(enough, len(order) - 1)]] * 1.25


def _median(values: Ints, counts: Ints) -> float:
    order = np.argsort(values, kind="stable")
    return float(values[order[int(np.searchsorted(np.cumsum(counts[order]), counts.sum() / 2))]])


def middle(south: float, north: float) -> float:
    """The latitude in the middle of a view: Mercator's middle lies nearer to the equator than the mean does."""
    tangents = np.arcsinh(np.tan(np.radians([max(south, -85.0), min(north, 85.0)])))
    return float(np.degrees(np.arctan(np.sinh(tangents.mean()))))


def around(latitude: float, longitude: float, zoom: int, *, sides: float = 1.5) -> Box:
    """About what a map of the usual size shows there, and more: so many of its sides each way."""
    x, y = (int(part[0]) for part in project(np.array([latitude]), np.array([longitude])))
    pixel, whole = 1 << (WORLD_BITS - TILE_BITS - zoom), 2**WORLD_BITS - 1
    wide, high = (int(side * pixel * sides) for side in USUAL_PX)
    return Box(max(x - wide, 0), max(y - high, 0), min(x + wide, whole), min(y + high, whole))


def zoom_for(bounds: tuple[float, float, float, float]) -> int:
    """The zoom at which these degrees fill a map of the usual size: a guess until the browser tells its own."""
    south, west, north, east = bounds
    x, y = project(np.array([north, south]), np.array([west, east]))
    wide, high = max(int(x[1] - x[0]), 1) / 2.0**WORLD_BITS, max(int(y[1] - y[0]), 1) / 2.0**WORLD_BITS
    return int(np.clip(np.floor(np.log2(min(USUAL_PX[0] / wide, USUAL_PX[1] / high) / 2**TILE_BITS)), 1, 12))
