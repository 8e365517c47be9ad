"""Places -> the files that `Gazetteer` maps. The same places give the same bytes."""

from __future__ import annotations

import hashlib
import json
import math
from collections import defaultdict
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np

from geodata.gazetteer.builder.place import Place, default_radius_km
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, SETTLEMENT, Role
from geodata.gazetteer.lookup import FORMAT, NONE

NO_NAME = 0xFFFFFFFF
_OWN_ID, _KATOTTG_ID = 3_900_000_000, 4_000_000_000
_FAME = {  # what a name's role is worth against population, in powers of ten
    Role.PRIMARY: 1.5, Role.PREFERRED: 1.5, Role.VARIANT: 1.0, Role.ALIAS: 1.0, Role.TYPED: 1.0, Role.BARE: -0.7,
    Role.ALTERNATE: -0.6, Role.FORMER: 0.0, Role.ABBREVIATION: 0.0,
}  # fmt: skip


def fame(place: Place, role: Role) -> float:
    """How likely the name means this place when nothing else is known; a logarithm."""
    score = math.log10(place.population + 10) + _FAME[role]
    return score + {COUNTRY: 2.0, ADMIN1: 0.0, ADMIN2: -1.0}.get(place.kind, 0.0)


def ordered(known: dict[str, Place]) -> list[Place]:
    """Countries, admin1, admin2 by code; then all others by id: so parents fit into 16 bits."""
    areas = [p for p in known.values() if p.kind in (COUNTRY, ADMIN1, ADMIN2) and p.code]
    areas.sort(key=lambda p: (p.kind, p.code or ""))
    rest = [p for p in known.values() if not (p.kind in (COUNTRY, ADMIN1, ADMIN2) and p.code)]
    rest.sort(key=lambda p: (p.place_id.split(":")[0], len(p.place_id), p.place_id))
    if len(areas) >= NONE:
        raise ValueError(f"{len(areas)} areas do not fit into 16 bits")
    return areas + rest


def write(known: dict[str, Place], folder: Path, *, version: str, sources: dict[str, str]) -> None:
    """Write every file and `meta.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    places = ordered(known)
    row_of = {place.place_id: row for row, place in enumerate(places)}
    areas = [p for p in places if p.kind in (COUNTRY, ADMIN1, ADMIN2) and p.code]
    code_row = {(p.kind, p.code): row for row, p in enumerate(areas)}
    arrays = _columns(places, row_of, code_row)
    arrays |= _names(places, folder)
    own = sorted(p.place_id.split(":", 1)[1] for p in places if p.place_id.startswith("strikemap:"))
    katottg = sorted(int(p.place_id[10:]) for p in places if p.place_id.startswith("katottg:"))
    arrays["id"] = np.array([_number(p.place_id, own, katottg) for p in places], dtype=np.uint32)
    arrays["katottg"] = np.array(katottg, dtype=np.uint64)
    features = sorted({p.feature for p in places})
    arrays["feature"] = np.array([features.index(p.feature) for p in places], dtype=np.uint8)
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)
    meta: dict[str, Any] = {
        "format": FORMAT, "version": version, "arrays": sorted(arrays), "features": features,
        "countries": [p.code for p in areas if p.kind == COUNTRY],
        "admin_codes": [p.code for p in areas if p.kind == ADMIN1], "own_ids": own, "sources": sources,
    }  # fmt: skip
    _dump(folder / "meta.json", meta)


def manifest(folder: Path, inputs: list[Path]) -> None:
    """`manifest.json`: SHA-256 of every data file and of the tables they were built from."""
    files = sorted(
        p for p in folder.iterdir() if p.suffix in (".npy", ".marisa", ".json") and p.name != "manifest.json"
    )
    _dump(
        folder / "manifest.json",
        {
            "data": {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in files},
            "tables": {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(inputs)},
        },
    )


def _number(place_id: str, own: list[str], katottg: list[int]) -> int:
    source, code = place_id.split(":", 1)
    if source == "geonames":
        return int(code)
    if source == "strikemap":
        return _OWN_ID + int(np.searchsorted(own, code))
    return _KATOTTG_ID + int(np.searchsorted(katottg, int(code[2:])))


def _columns(
    places: list[Place], row_of: dict[str, int], code_row: dict[tuple[int, str | None], int]
) -> dict[str, np.ndarray[Any, Any]]:
    radius = [p.radius_km if p.radius_km is not None else default_radius_km(p) for p in places]
    parents = {row: row_of[p.parent] for row, p in enumerate(places) if p.parent and p.parent in row_of}
    return {
        "latitude": np.array([p.latitude for p in places], dtype=np.float32),
        "longitude": np.array([p.longitude for p in places], dtype=np.float32),
        "population": np.array([p.population for p in places], dtype=np.uint32),
        "kind": np.array([p.kind for p in places], dtype=np.uint8),
        "radius_km": np.array(radius, dtype=np.float32),
        "country": np.array([code_row.get((COUNTRY, p.country), NONE) for p in places], dtype=np.uint16),
        "admin1": np.array([code_row.get((ADMIN1, p.admin1), NONE) for p in places], dtype=np.uint16),
        "admin2": np.array([code_row.get((ADMIN2, p.admin2), NONE) for p in places], dtype=np.uint16),
        "parent_rows": np.array(sorted(parents), dtype=np.uint32),
        "parents": np.array([parents[row] for row in sorted(parents)], dtype=np.uint32),
    }


def _names(places: list[Place], folder: Path) -> dict[str, np.ndarray[Any, Any]]:
    display = marisa_trie.Trie({p.name for p in places} | {p.local_name for p in places if p.local_name})
    display.save(str(folder / "display.marisa"))
    bearers = _bearers(places)
    names = marisa_trie.Trie(bearers.keys())
    names.save(str(folder / "names.marisa"))
    links = np.zeros(len(bearers), dtype=np.uint32)
    many: list[int] = []
    for number, name in sorted((names[name], name) for name in bearers):
        packed = [row | int(role) << 20 for _, row, role in sorted(bearers[name])]
        if len(packed) == 1:
            links[number] = packed[0]
        else:
            links[number] = len(many) | 1 << 31
            many += [len(packed), *packed]
    return {
        "links": links,
        "many": np.array(many, dtype=np.uint32),
        "name": np.array([display[p.name] for p in places], dtype=np.uint32),
        "local": np.array([display[p.local_name] if p.local_name else NO_NAME for p in places], dtype=np.uint32),
    }


def _bearers(places: list[Place]) -> dict[str, list[tuple[float, int, Role]]]:
    """Normalised name -> (minus fame, row, role). An area comes after the settlement in it that bears its name."""
    bearers: dict[str, list[tuple[float, int, Role]]] = defaultdict(list)
    for row, place in enumerate(places):
        for name, role in place.names.items():
            bearers[name].append((-fame(place, role), row, role))
    for name, those in bearers.items():
        if len(those) < 2:
            continue
        seats: dict[str | None, float] = {}
        for score, row, _ in those:
            if places[row].kind == SETTLEMENT:
                for area in (places[row].admin1, places[row].admin2):
                    seats[area] = min(score, seats.get(area, 0.0))
        bearers[name] = [
            (
                max(score, seats.get(places[row].code, -99.0) + 0.01) if places[row].kind != SETTLEMENT else score,
                row,
                role,
            )
            for score, row, role in those
        ]
    return bearers


def _dump(path: Path, what: Any) -> None:
    path.write_text(json.dumps(what, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
