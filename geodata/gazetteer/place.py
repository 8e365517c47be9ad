"""A place while the gazetteer is being built: everything known of it, and its names with their roles."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from geodata.gazetteer.entry import ADMIN2, SETTLEMENT, Role
from geodata.gazetteer.normal import normalise

_SHORT = {"saint": "st", "st": "saint", "mount": "mt", "mt": "mount", "fort": "ft", "ft": "fort", "sainte": "ste"}
LONGEST_NAME = 60  # characters; longer ones are descriptions


@dataclass(slots=True)
class Place:
    """`place_id` as `Gazetteer.gazetteer_id` gives it. Parents are codes or ids until rows are numbered."""

    place_id: str
    name: str
    kind: int
    feature: str
    latitude: float | None
    longitude: float | None
    country: str | None = None
    admin1: str | None = None  # GeoNames code: "UA.07"
    admin2: str | None = None  # GeoNames code: "UA.07.6312"
    parent: str | None = None  # place_id of the settlement of a district or facility
    population: int = 0
    radius_km: float | None = None
    local_name: str | None = None
    code: str | None = None  # of countries, admin1 and admin2: their own
    names: dict[str, Role] = field(default_factory=dict)

    def call(self, name: str, role: Role) -> None:
        """Add a name; the better role stays where it is known already."""
        key = normalise(name)
        if self.names.get(key, role + 1) <= role or len(key) < 2 or len(key) > LONGEST_NAME or key.isdigit():
            return
        self.names[key] = role

    def abbreviate(self) -> None:
        """Saint and St, Mount and Mt, Fort and Ft, County and Co stand for each other in Latin names."""
        for name, role in list(self.names.items()):
            if role > Role.BARE:
                continue
            first, _, rest = name.partition(" ")
            if rest and first in _SHORT:
                self.names.setdefault(f"{_SHORT[first]} {rest}", max(role, Role.VARIANT))
            if self.kind == ADMIN2 and name.endswith(" county"):
                self.names.setdefault(name.removesuffix("unty"), Role.TYPED)

    def forget(self, name: str) -> None:
        """Take a stray name away."""
        self.names.pop(normalise(name), None)


def settlement_radius_km(population: int) -> float:
    """Radius of the built-up area from the population: 1.4 km at 10,000, 3.8 at 100,000, 15.5 at 2.9 million.

    A rule of thumb fitted by eye to ten cities; at least 1 km, since the point itself is no better.
    """
    return min(30.0, max(1.0, 0.03 * math.pow(population, 0.42)))


def default_radius_km(place: Place) -> float:
    """The radius of a place of which none is known."""
    if place.kind == SETTLEMENT:
        return settlement_radius_km(place.population)
    return {0: 300.0, 1: 80.0, 2: 25.0, 4: 3.0, 5: 1.0, 6: 200.0}[place.kind]
