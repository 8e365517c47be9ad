"""What a gazetteer row says, and how a name belongs to it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from geodata.model import PlaceKind

KINDS: Final[tuple[PlaceKind, ...]] = (
    "country", "admin1", "admin2", "settlement", "district", "facility", "region",
)  # fmt: skip
COUNTRY, ADMIN1, ADMIN2, SETTLEMENT, DISTRICT, FACILITY, REGION = range(7)


class Role(IntEnum):
    """How a name belongs to a place, best first. Kept for each (name, row): "Pokrovsk" is PRIMARY for the town in
    Donetsk Oblast and only ALTERNATE for Engels, which was called so until 1931."""

    PRIMARY = 0  # the name on the map, in its own or in Latin script
    PREFERRED = 1  # the standard romanisation or the usual English name, where it is not the primary one
    VARIANT = 2  # another spelling of the primary name: Kharkov, Zaporizhia, Харьков
    ALIAS = 3  # written into our own tables by hand
    TYPED = 4  # the name with its kind: "Kharkiv region", "Province of Idlib", "Dallas County"
    BARE = 5  # an area's name without its kind: "Kharkiv" for Kharkiv Oblast
    ALTERNATE = 6  # any other name GeoNames knows: exonyms, nicknames, old names, strays
    FORMER = 7  # a name known to be given up: Artemivsk
    ABBREVIATION = 8  # UK, DPRK, Calif., TX: a name only where written in capitals or with its stop


# What a name's role is worth against population, in powers of ten: an old name of a city of 200,000 stands behind the
# own name of a town of 2,000.
_ROLE = {
    Role.PRIMARY: 1.5, Role.PREFERRED: 1.5, Role.VARIANT: 1.0, Role.ALIAS: 1.0, Role.TYPED: 1.0, Role.BARE: -0.7,
    Role.ALTERNATE: -0.6, Role.FORMER: 0.0, Role.ABBREVIATION: 0.0,
}  # fmt: skip
_KIND = {COUNTRY: 2.0, ADMIN2: -1.0, FACILITY: 1.0, DISTRICT: 1.0}


def known_by(kind: int, population: int, radius_km: float, role: Role) -> float:
    """How well known a place is by a name of that role, as a power of ten of people; only its order means anything.

    Seas, rivers and regions have no population: there size speaks, the Middle East before a brook.
    """
    fame = math.log10(population + 10) + _ROLE[role] + _KIND.get(kind, 0.0)
    return fame + 1.8 * math.log10(radius_km + 1) if kind == REGION else fame


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. Parents are None where unknown or where the place is coarser itself; `population` 0 = unknown.

    `row` is its number in the gazetteer's columns; it may change with every build: keep `gazetteer_id` instead.
    `feature` is the GeoNames feature code ("PPL", "ADM1", "PCLI", "AIRP"). `radius_km` is the circle that holds the
    place. `role` says how the name looked up belongs to it (None when got by row).
    """

    row: int
    gazetteer_id: str
    name: str
    local_name: str | None
    kind: PlaceKind
    feature: str
    country: str | None
    admin1_code: str | None
    admin1: str | None
    admin2: str | None
    settlement: str | None
    population: int
    latitude: float
    longitude: float
    radius_km: float
    role: Role | None = None
