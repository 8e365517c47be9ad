"""Places -> the files that `Gazetteer` maps. The same places give the same bytes."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np

from geodata.gazetteer.data_files import FORMAT, KATOTTG_ID, MANY, NONE, OWN_ID, ROW_BITS
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, SETTLEMENT, Role, known_by
from geodata.gazetteer.place import Place, default_radius_km


def fame(place: Place, role: Role) -> float:
    """How likely the name means this place when nothing else is known; a logarithm."""
    return known_by(place.kind, place.population, place.radius_km or default_radius_km(place), role)


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
    """Write the embedded gazetteer. Its first rows are the areas: `codes.json` has their codes, in that order."""
    places = ordered(known)
    areas = [p for p in places if p.kind in (COUNTRY, ADMIN1, ADMIN2) and p.code]
    codes = [[p.code or "" for p in areas if p.kind == kind] for kind in (COUNTRY, ADMIN1, ADMIN2)]
    folder.mkdir(parents=True, exist_ok=True)
    _dump(folder / "codes.json", codes[ADMIN2])
    _write(places, codes, folder, {"version": version, "sources": sources})


def write_dump(places: list[Place], folder: Path, *, version: str, extra: dict[str, Any]) -> None:
    """Write a country dump: as the embedded gazetteer, but its areas are numbered within itself."""
    codes = [sorted({code for p in places if (code := key(p))}) for key in _AREA_KEYS]
    folder.mkdir(parents=True, exist_ok=True)
    _write(places, codes, folder, {"version": version, "admin2_codes": codes[ADMIN2], **extra})


_AREA_KEYS: tuple[Callable[[Place], str | None], ...] = (lambda p: p.country, lambda p: p.admin1, lambda p: p.admin2)


def _write(places: list[Place], codes: list[list[str]], folder: Path, extra: dict[str, Any]) -> None:
    row_of = {place.place_id: row for row, place in enumerate(places)}
    base = [0, len(codes[0]), len(codes[0]) + len(codes[1])] if "sources" in extra else [0, 0, 0]
    code_row: dict[tuple[int, str | None], int] = {
        (kind, code): base[kind] + at for kind in range(3) for at, code in enumerate(codes[kind])
    }
    arrays = _columns(places, row_of, code_row)
    arrays |= _names(places, folder)
    own = sorted(p.place_id.split(":", 1)[1] for p in places if p.place_id.startswith("strikemap:"))
    katottg = sorted(int(p.place_id[10:]) for p in places if p.place_id.startswith("katottg:"))
    arrays["id"] = np.array([_number(p.place_id, own, katottg) for p in places], dtype=np.uint32)
    arrays["katottg"] = np.array(katottg, dtype=np.uint64)
    arrays["own_ids"] = np.array(own, dtype=np.bytes_)
    features = sorted({p.feature for p in places})
    number = {feature: at for at, feature in enumerate(features)}
    arrays["feature"] = np.array([number[p.feature] for p in places], dtype=np.min_scalar_type(len(features)))
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)
    meta = {
        "format": FORMAT, "arrays": sorted(arrays), "features": features, "countries": codes[0],
        "admin_codes": codes[1], **extra,
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
        return OWN_ID + bisect_left(own, code)
    return KATOTTG_ID + bisect_left(katottg, int(code[2:]))


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
        "radius_km": np.array(radius, dtype=np.float16),
        "country": np.array([code_row.get((COUNTRY, p.country), NONE) for p in places], dtype=np.uint16),
        "admin1": np.array([code_row.get((ADMIN1, p.admin1), NONE) for p in places], dtype=np.uint16),
        "admin2": np.array([code_row.get((ADMIN2, p.admin2), NONE) for p in places], dtype=np.uint16),
        "parent_rows": np.array(sorted(parents), dtype=np.uint32),
        "parents": np.array([parents[row] for row in sorted(parents)], dtype=np.uint32),
    }


def _names(places: list[Place], folder: Path) -> dict[str, np.ndarray[Any, Any]]:
    display = marisa_trie.Trie(sorted({p.name for p in places} | {p.local_name for p in places if p.local_name}))
    display.save(str(folder / "display.marisa"))
    bearers = _bearers(places)
    names = marisa_trie.Trie(sorted(bearers))
    names.save(str(folder / "names.marisa"))
    links = np.zeros(len(bearers), dtype=np.uint32)
    many: list[int] = []
    for number, name in sorted((names[name], name) for name in bearers):
        packed = [row | int(role) << ROW_BITS for _, row, role in sorted(bearers[name])]
        if len(packed) == 1:
            links[number] = packed[0]
        else:
            links[number] = len(many) | MANY
            many += [len(packed), *packed]
    return {
        "links": links,
        "many": np.array(many, dtype=np.uint32),
        "name": np.array([display[p.name] for p in places], dtype=np.uint32),
        "local_rows": np.array([row for row, p in enumerate(places) if p.local_name], dtype=np.uint32),
        "local": np.array([display[p.local_name] for p in places if p.local_name], dtype=np.uint32),
    }


def _bearers(places: list[Place]) -> dict[str, list[tuple[float, int, Role]]]:
    """Normalised name -> (minus fame, row, role). An area comes after the settlement in it that bears its name."""
    bearers: dict[str, list[tuple[float, int, Role]]] = defaultdict(list)
    for row, place in enumerate(places):
        for name, role in place.names.items():
            if name.startswith("the ") and name[4:] in place.names:
                continue  # an article is no part of a name that goes without it
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
