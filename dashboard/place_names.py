"""Names of places in the language of the page: in Ukrainian, those of Ukraine and of all provinces.

Elsewhere, and in English, places go by the gazetteer's own name, Ukraine's in their romanisation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from dashboard.words import Words
from geodata import boundaries
from geodata.gazetteer import default

if TYPE_CHECKING:
    from dashboard.map_data import MapData

LOCAL: Final = "uk"  # the language that the gazetteer has local names of
SAME_DEGREES: Final = 0.05
CYRILLIC: Final = ("\u0400", "\u04ff")


def place(name: str, gazetteer_id: str | None, language: str, *, at: tuple[float, float] | None = None) -> str:
    """What a place is called; its own name where the gazetteer has none in that language.

    A town that only its parts are told of has no id: it is known by its name and where it is, `at` in degrees.
    """
    if language != LOCAL or not (gazetteer_id or at):
        return name
    return _local(name, gazetteer_id or None, at if not gazetteer_id else None) or name


def of(row: Mapping[str, Any], language: str) -> str:
    """What the place of a strike is called."""
    if row.get("place_kind") == "admin1" and row.get("country"):
        return admin1(row["place"], [row["country"]], language)
    return place(row["place"], row.get("gazetteer_id"), language)


def of_mark(data: MapData, number: int, language: str) -> str:
    """What the place with that number is called on the map."""
    if data.code[number]:
        return admin1(data.name[number], [data.code[number][:2]], language)
    at = (float(data.latitude[number]), float(data.longitude[number]))
    return place(data.name[number], data.gazetteer_id[number], language, at=at)


def parents(row: Mapping[str, Any], words: Words) -> list[str]:
    """What holds the place of a strike, from its town to its country; what has the place's own name is left out."""
    country, language = row.get("country"), words.language
    town, oblast = row.get("settlement"), row.get("admin1")
    found = [_town(town, country, oblast, language)] if town else []
    return [name for name in dict.fromkeys([*found, *areas(oblast, country, words)]) if name != of(row, language)]


def areas(oblast: str | None, country: str | None, words: Words) -> list[str]:
    """The province and the country that a place lies in, those that are known; `country` is ISO 3166-1 alpha-2."""
    found = [admin1(oblast, [country] if country else [], words.language)] if oblast else []
    return [*found, words.country(country)] if country else found


def admin1(name: str, countries: Iterable[str], language: str) -> str:
    """What an oblast or province is called; `countries` are those it may lie in, ISO 3166-1 alpha-2."""
    if language != LOCAL:
        return name
    return _admin1(name, tuple(countries))


@lru_cache(maxsize=10_000)
def _town(name: str, country: str | None, oblast: str | None, language: str) -> str:
    """A town by the names of what holds it: rows have no id of their parents."""
    if language != LOCAL or country != "UA":
        return name
    gazetteer = default()
    for number in gazetteer.ids(name):
        found = gazetteer.location(int(number))
        if (found.name, found.country) == (name, country) and oblast in (None, found.admin1):
            return found.local_name or name
    return name


@lru_cache(maxsize=50_000)
def _local(name: str, gazetteer_id: str | None, at: tuple[float, float] | None) -> str | None:
    gazetteer = default()
    row = gazetteer.row_of(name, gazetteer_id) if gazetteer_id else _row_at(name, at) if at else None
    found = None if row is None else gazetteer.local_name(row)
    return found if found and is_cyrillic(found) else None


def _row_at(name: str, at: tuple[float, float]) -> int | None:
    """The first place of that name near a point, in degrees."""
    gazetteer = default()
    for row in gazetteer.ids(name).tolist():
        away = (float(gazetteer.latitude[row]) - at[0], float(gazetteer.longitude[row]) - at[1])
        if max(map(abs, away)) < SAME_DEGREES:
            return int(row)
    return None


def is_cyrillic(name: str) -> bool:
    return CYRILLIC[0] <= name[0] <= CYRILLIC[1]


@lru_cache(maxsize=10_000)  # the provinces of the world, each asked for among its own country and among all
def _admin1(name: str, countries: tuple[str, ...]) -> str:
    units = (boundaries.unit(country, name) for country in countries)
    return next((unit.name_uk for unit in units if unit and unit.name_uk), name)
