"""Airports and air bases, from airportsdata (MIT): those with an IATA code, and military ones.

A bare city name is never an airport's; "Heathrow" is, since it says more than its city.
"""

from __future__ import annotations

import re

import airportsdata

from geodata.gazetteer.distance import distance_km
from geodata.gazetteer.entry import FACILITY, Role
from geodata.gazetteer.normal import normalise
from geodata.gazetteer.place import Place

RADIUS_KM = 3.0
_MILITARY = re.compile(r"\b(air ?base|air force|afb|military|naval air|army air|raf|air station)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(airport|airfield|aerodrome|air ?base|air force base|international|regional|municipal|new)\b", re.IGNORECASE
)


def airports(settlements: list[Place]) -> list[Place]:
    """Airports as facilities, with the settlement they belong to where one of that name is within 60 km."""
    by_name: dict[str, list[Place]] = {}
    for settlement in settlements:
        for name in settlement.names:
            by_name.setdefault(name, []).append(settlement)
    found = []
    for row in sorted(airportsdata.load("ICAO").values(), key=lambda r: r["icao"]):
        military = bool(_MILITARY.search(row["name"]))
        if not (row["iata"] or military) or not row["name"]:
            continue
        parent = _settlement(row["city"], row["lat"], row["lon"], by_name)
        place = Place(
            place_id=f"strikemap:icao-{row['icao'].lower()}", name=row["name"], kind=FACILITY,
            feature="AIRB" if military else "AIRP", latitude=row["lat"], longitude=row["lon"], country=row["country"],
            radius_km=RADIUS_KM, parent=parent.place_id if parent else None,
            admin1=parent.admin1 if parent else None, admin2=parent.admin2 if parent else None,
        )  # fmt: skip
        _call(place, row["city"])
        found.append(place)
    return found


def _call(place: Place, city: str) -> None:
    kinds = ("air base", "airbase", "airport", "airfield") if place.feature == "AIRB" else ("airport", "airfield")
    place.call(place.name, Role.PRIMARY)
    own = " ".join(_KIND.sub(" ", place.name).split())
    stems = {own, city} if city else {own}
    if city and normalise(own).startswith(normalise(city) + " "):
        stems.add(own[len(city) :].strip(" -/"))  # "London Heathrow" -> "Heathrow"
    for stem in sorted(stems):
        if len(stem) < 3 or not stem[0].isupper():
            continue
        for kind in kinds:
            place.call(f"{stem} {kind}", Role.TYPED)
        place.call(f"{stem} international airport", Role.TYPED)
        if stem not in (own, city):
            place.call(stem, Role.VARIANT)


def _settlement(city: str, latitude: float, longitude: float, by_name: dict[str, list[Place]]) -> Place | None:
    named = by_name.get(normalise(city), ())
    near = [(distance_km(latitude, longitude, p.latitude or 0.0, p.longitude or 0.0), p) for p in named]
    near.sort(key=lambda n: (-n[1].population, n[0], n[1].place_id))
    return next((place for km, place in near if km <= 60), None)
