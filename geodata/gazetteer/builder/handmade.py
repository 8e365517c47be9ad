"""Our own tables: places that no package has, names that no package knows, and strays to take away.

`tables/places*.tsv`: id, name, local_name, kind, feature, country, admin1, parent, latitude, longitude, radius_km,
population, aliases (split by |), source. `tables/names.tsv`: id, name, role, source. `tables/strays.tsv`: id, name, why.
Lines that begin with # are comments. Coordinates with a `geonames:` id are GeoNames' (CC BY 4.0).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from geodata.errors import GazetteerError
from geodata.gazetteer.builder.place import Place
from geodata.gazetteer.builder.romanise import ukrainian
from geodata.gazetteer.entry import KINDS, Role

TABLES = Path(__file__).parent / "tables"


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table, comments left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        clean = (line for line in lines if line.strip() and not line.startswith("#"))
        for row in csv.DictReader(clean, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""):
            yield {key: (value or "").strip() for key, value in row.items() if key}


def places() -> list[Place]:
    """Every row of `places*.tsv`. A row whose id exists already only adds what it states."""
    found = []
    for path in sorted(TABLES.glob("places*.tsv")):
        for row in rows(path):
            try:
                found.append(_place(row))
            except (KeyError, ValueError) as error:
                raise GazetteerError(f"'{path.name}': row '{row.get('id')}' cannot be read: {error}") from error
    return found


def _place(row: dict[str, str]) -> Place:
    local = row["local_name"] or None
    name = row["name"] or (ukrainian(local) if local and row["country"] == "UA" else "")
    place = Place(
        place_id=row["id"], name=name, kind=KINDS.index(row["kind"]), feature=row["feature"] or "", local_name=local,
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
        country=row["country"] or None, admin1=row["admin1"] or None, parent=row["parent"] or None,
        population=int(row["population"] or 0), radius_km=float(row["radius_km"]) if row["radius_km"] else None,
    )  # fmt: skip
    if name:
        place.call(name, Role.PRIMARY)
    if local:
        place.call(local, Role.PRIMARY)
    for alias in row["aliases"].split("|"):
        if alias:
            place.call(alias, Role.ALIAS)
    return place


def merge(known: dict[str, Place], ours: list[Place]) -> None:
    """Put our rows among the known ones: new ids are added, known ids gain names and what our row states."""
    for place in ours:
        old = known.get(place.place_id)
        if old is None:
            if place.latitude is None:
                raise GazetteerError(f"our row '{place.place_id}' has no coordinates and is in no package")
            known[place.place_id] = place
            continue
        for name, role in place.names.items():
            if name not in old.names or role < old.names[name]:
                old.names[name] = role
        old.name = place.name or old.name
        old.local_name = place.local_name or old.local_name
        old.feature = place.feature or old.feature
        old.radius_km = place.radius_km or old.radius_km
        old.population = place.population or old.population
        if place.latitude is not None:
            old.latitude, old.longitude = place.latitude, place.longitude


def rename(known: dict[str, Place]) -> None:
    """`names.tsv` adds names, `strays.tsv` takes them away."""
    for row in rows(TABLES / "names.tsv"):
        if row["id"] not in known:
            raise GazetteerError(f"'names.tsv' names '{row['id']}', which is not there")
        place = known[row["id"]]
        for name in row["name"].split("|"):
            place.forget(name)
            place.call(name, Role[row["role"].upper()])
    for row in rows(TABLES / "strays.tsv"):
        if row["id"] in known:
            known[row["id"]].forget(row["name"])
