"""Towns of the base map, so that a mark can be found its way to: a file a country, from the gazetteer in use.

The files are written once a process, for the countries that are shown; a browser fetches one where it looks closely.
"""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
import threading
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from dashboard import place_names
from geodata.gazetteer import KINDS, default

MOST: Final = 1500  # of one country, the largest
SMALLEST: Final = 1000  # people; most that are known to have fewer have no number at all
# The zoom from which a town of at least so many people has its name.
ZOOMS: Final = ((7, 80_000), (8, 25_000), (9, 10_000), (10, 4_000), (11, SMALLEST))
DEGREES: Final = 1e4  # positions are whole numbers, ten metres fine


def towns(country: str) -> dict[str, list[Any]]:
    """Columns, one value a town, the largest first: zoom, latitude, longitude, name, and the Ukrainian name or None."""
    gazetteer = default()
    if country not in gazetteer.country_codes:
        return {"zoom": [], "lat": [], "lon": [], "name": [], "uk": []}
    inside = np.asarray(gazetteer.country) == list(gazetteer.country_codes).index(country)
    inside &= np.asarray(gazetteer.kind) == KINDS.index("settlement")
    people = np.asarray(gazetteer.population).astype(np.int64)
    rows = np.flatnonzero(inside & (people >= SMALLEST))
    rows = rows[np.argsort(-people[rows], kind="stable")][:MOST]
    names = [gazetteer.name(int(row)) for row in rows]
    local = [gazetteer.local_name(int(row)) for row in rows]
    return {
        "zoom": [next(zoom for zoom, least in ZOOMS if people[row] >= least) for row in rows],
        "lat": _whole(gazetteer.latitude, rows),
        "lon": _whole(gazetteer.longitude, rows),
        "name": names,
        "uk": [name if name and place_names.is_cyrillic(name) else None for name in local],
    }


@cache
def folder() -> Path:
    """Where the files of this process are; taken away when it ends."""
    made = Path(tempfile.mkdtemp(prefix="strikemap-towns-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


@cache
def prepare(countries: tuple[str, ...]) -> None:
    """Sees to it that the files of these countries are written, while the map is drawn; a map without them is whole."""
    threading.Thread(target=_write, args=(countries, folder()), daemon=True).start()


def _write(countries: Iterable[str], into: Path) -> None:
    for country in countries:
        file = into / f"{country}.json"
        if not file.exists():
            part = into / f"{country}-{threading.get_ident()}.part"  # never seen half written
            part.write_text(json.dumps(towns(country), ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            part.replace(file)


def _whole(column: Any, rows: Any) -> list[int]:
    found: list[int] = np.round(np.asarray(column)[rows].astype(np.float64) * DEGREES).astype(np.int64).tolist()
    return found
