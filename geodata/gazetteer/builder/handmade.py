"""Our own tables: places that no package has, names that no package knows, and strays to take away.

`tables/places*.tsv`: id, name, local_name, kind, feature, country, admin1, parent, latitude, longitude, radius_km,
population, aliases (split by |), source. `tables/names.tsv`: id, name, role, source. `tables/strays.tsv`:
id, name, why. Lines that begin with # are comments. Coordinates with a `geonames:` id are GeoNames' (CC BY 4.0).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from geodata.errors import GazetteerError
from geodata.gazetteer.builder.romanise import ukrainian
from geodata.gazetteer.distance import distance_km
from geodata.gazetteer.entry import KINDS, REGION, SETTLEMENT, Role
from geodata.gazetteer.normal import normalise
from geodata.gazetteer.place import Place

TABLES = Path(__file__).parent / "tables"
COLUMNS = (
    "id", "name", "local_name", "kind", "feature", "country", "admin1", "parent", "latitude", "longitude", "radius_km",
    "population", "aliases", "replaces", "source",
)  # fmt: skip


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table, comments left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        clean = (line for line in lines if line.strip() and not line.startswith("#"))
        for row in csv.DictReader(clean, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""):
            yield dict.fromkeys(COLUMNS, "") | {key: (value or "").strip() for key, value in row.items() if key}


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


NAMESAKE_KM = 5.0


def replace(known: dict[str, Place], ours: list[Place]) -> None:
    """Rows of `places*.tsv` with a better point take the place, the admin units and the names of those they replace."""
    by_id = {place.place_id: place for place in ours}
    for path in sorted(TABLES.glob("places*.tsv")):
        for row in rows(path):
            if old := known.pop(row["replaces"], None):
                ours_now = by_id[row["id"]]
                ours_now.admin1, ours_now.admin2 = old.admin1, old.admin2
                ours_now.names = old.names | ours_now.names


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
        for column in ("name", "local_name", "feature", "radius_km", "population", "latitude", "longitude", "parent"):
            if getattr(place, column):
                setattr(old, column, getattr(place, column))
        if place.kind != old.kind:  # a district that a package takes for a settlement or an admin unit
            old.kind, old.code = place.kind, None
    towns: dict[str | None, list[Place]] = defaultdict(list)
    for place in known.values():
        if place.kind == SETTLEMENT and place.population:
            towns[place.country].append(place)
    lost = [p.place_id for p in ours if not _place_among(known[p.place_id], known, towns[known[p.place_id].country])]
    if lost:
        raise GazetteerError(f"no settlement bears the name of the parent of our rows {lost}")


def _place_among(place: Place, known: dict[str, Place], towns: list[Place]) -> bool:
    """A row's parent by id or name, and its admin units: the parent's, else those of the nearest settlement.

    False where the parent's name is borne by no settlement of the country within 60 km.
    """
    if place.parent and place.parent not in known:
        key = normalise(place.parent)
        named = [town for town in towns if town.names.get(key, Role.FORMER) < Role.ALTERNATE]
        near = [town for town in named if _away(place, town) < 60]
        if not near:
            return False
        place.parent = max(near, key=lambda s: (s.population, s.place_id)).place_id
    if place.admin1 or place.kind == REGION or not place.country:
        return True
    parent = known.get(place.parent or "")
    if parent is None:
        near = [town for town in towns if _away(place, town) < 50]
        parent = min(near, key=lambda s: (_away(place, s), s.place_id)) if near else None
    if parent:
        place.country, place.admin1, place.admin2 = parent.country, parent.admin1, parent.admin2
    return True


def _away(a: Place, b: Place) -> float:
    if abs((a.latitude or 0) - (b.latitude or 0)) > 1:
        return 999.0
    return distance_km(a.latitude or 0, a.longitude or 0, b.latitude or 0, b.longitude or 0)


def join_namesakes(known: dict[str, Place], ours: list[Place]) -> None:
    """A settlement of our tables that GeoNames has within 5 km by the same name is GeoNames' row: its id, point and
    population are better than ours; our name and aliases stay."""
    by_name: dict[tuple[str | None, str], list[Place]] = defaultdict(list)
    for place in known.values():
        if place.kind == SETTLEMENT and place.place_id.startswith("geonames:"):
            for name, role in place.names.items():
                if role <= Role.VARIANT:
                    by_name[place.country, name].append(place)
    joined: dict[str, str] = {}
    for place in ours:
        if place.kind != SETTLEMENT or not place.place_id.startswith("strikemap:"):
            continue
        same = [t for name, role in sorted(place.names.items()) if role == Role.PRIMARY
                for t in by_name[place.country, name] if _away(place, t) <= NAMESAKE_KM]  # fmt: skip
        if not same:
            continue
        town = min(same, key=lambda t: (_away(place, t), t.place_id))
        town.name, town.local_name = place.name, place.local_name or town.local_name
        for name, role in place.names.items():
            town.names[name] = min(role, town.names.get(name, role))
        joined[place.place_id] = town.place_id
    for place_id in joined:
        known.pop(place_id)
    for place in known.values():
        place.parent = joined.get(place.parent or "", place.parent)


def join(known: dict[str, Place]) -> None:
    """`doubles.tsv`: a row of GeoNames that is the same place as another gives it its names and goes."""
    for row in rows(TABLES / "doubles.tsv"):
        double = known.pop(row["id"], None)
        if double is None:
            continue
        kept = known[row["same_as"]]
        kept.population = kept.population or double.population
        for name, role in double.names.items():
            if kept.names.get(name, Role.ABBREVIATION) > Role.VARIANT:
                kept.names[name] = Role.VARIANT if role <= Role.VARIANT else Role.ALTERNATE


def towns(known: dict[str, Place]) -> None:
    """`towns.tsv`: the names under which reports know a place; the first is the one the page shows."""
    for row in rows(TABLES / "towns.tsv"):
        place = known[row["id"]]
        place.name = row["name"]
        for name in row["aliases"].split("|"):
            place.forget(name)
            place.call(name, Role.PREFERRED)
        place.call(row["name"], Role.PRIMARY)


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
