"""The places that a name may mean, as columns ready to be weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from geodata.gazetteer import Gazetteer, Role, demonym_code, normalise
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, FACILITY, REGION, SETTLEMENT
from geodata.gazetteer.lookup import NONE
from geodata.toponyms import vocabulary

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
MOST = 40  # candidates a name; the gazetteer lists the best known first
NOWHERE = -1
CITY = 100_000  # people

STATIC = (
    "log_population", "relative_population", "unknown_population", "strong_name", "variant_name", "typed_name", "bare_name",  # noqa: E501
    "alias_name", "alternate_name", "former_name", "abbreviation", "capitals_town", "settlement_population", "country", "admin1", "admin2", "settlement", "district", "facility", "region",  # noqa: E501
    "only_candidate", "first_listed", "log_rank", "hamlet_of_a_city",
)  # fmt: skip

# Words for a side or a part of the world, and numbers, that towns bear by accident; a report means none of those.
_NOWHERE = frozenset(
    "west east north south western eastern northern southern the west the east state city capital "
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: E501
)
# With these nouns a known name with the noun leaves nothing open: "Kyiv region" is not the city.
_UNITS = frozenset(
    "region oblast province governorate raion district krai область області область обл район районі".split()
)
_SAINT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "saint": "st", "fort": "ft", "mount": "mt"}
_HEADS = re.compile(r"^(?:the|city of|town of|village of|port of|state of|province of|republic of|greater|downtown|metro|old|"  # noqa: E501
                    r"north|south|east|west|northern|southern|eastern|western|central|upper|lower|northeast|northwest|southeast|southwest|"
                    r"northeastern|northwestern|southeastern|southwestern|inner|outer|mid) ")  # fmt: skip
_TAILS = re.compile(r" (?:city|town|village|county|area|metro|metropolitan area|proper|region|province|oblast|state|"
                    r"district|raion|governorate|airport|international airport|island|islands)$")  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """One row a candidate. `units` are points on the unit sphere; parents are rows, -1 = none."""

    rows: Ints
    units: Floats
    country: Ints
    admin1: Ints
    admin2: Ints
    settlement: Ints
    kind: npt.NDArray[np.uint8]
    static: Floats
    exact: bool  # the gazetteer has the name itself, not only a part of it

    def __len__(self) -> int:
        return len(self.rows)

    def only(self, keep: npt.NDArray[np.bool_]) -> Candidates:
        """Those for which `keep` is true."""
        return Candidates(
            self.rows[keep], self.units[keep], self.country[keep], self.admin1[keep], self.admin2[keep],
            self.settlement[keep], self.kind[keep], self.static[keep], self.exact,
        )  # fmt: skip


class Lookup:
    """Candidates by name, remembered."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._known: dict[tuple[tuple[str, ...], str, bool], Candidates] = {}

    def find(self, names: tuple[str, ...], noun: str, demonym: bool) -> Candidates:
        """Candidates of the first of `names` that has any; `noun` ("district") may be part of the name."""
        key = (names, noun, demonym)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > 20_000:
                self._known.clear()
            found = self._known[key] = self._find(names, noun, demonym)
        return found

    def _find(self, names: tuple[str, ...], noun: str, demonym: bool) -> Candidates:
        keys = [normalise(name) for name in names]
        if keys[0] in _NOWHERE:
            return self._columns(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint8), exact=False)
        for key in keys:
            if demonym:
                rows, roles = self._people(key)
            else:
                rows, roles = self._with_noun(key, noun)
            if len(rows):
                return self._columns(rows, roles, exact=True, capitals=_short_capitals(names[0]))
        for key in keys:
            for other in _others(key):
                rows, roles = self.gazetteer.ids_and_roles(other)
                if len(rows):
                    return self._columns(rows, roles, exact=False)
        return self._columns(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint8), exact=False)

    def _people(self, key: str) -> tuple[Ints, npt.NDArray[np.uint8]]:
        target = demonym_code(key)
        if target is None:
            return self.gazetteer.ids_and_roles(key)
        row = self.gazetteer.country_row(target) if len(target) == 2 else None
        if row is not None:
            return np.array([row], dtype=np.int64), np.zeros(1, dtype=np.uint8)
        return self.gazetteer.ids_and_roles(target)

    def _with_noun(self, key: str, noun: str) -> tuple[Ints, npt.NDArray[np.uint8]]:
        rows, roles = self.gazetteer.ids_and_roles(key)
        if not noun:
            return rows, roles
        more, more_roles = self.gazetteer.ids_and_roles(f"{key} {noun}")
        if not len(more):
            return rows, roles
        if noun in _UNITS:
            return more, more_roles
        fresh = ~np.isin(rows, more)
        return np.concatenate([more, rows[fresh]]), np.concatenate([more_roles, roles[fresh]])

    def _columns(self, rows: Ints, roles: npt.NDArray[np.uint8], *, exact: bool, capitals: bool = False) -> Candidates:
        g = self.gazetteer
        if len(rows) > MOST:
            rows, roles = rows[:MOST], roles[:MOST]
        latitude, longitude = np.radians(g.latitude[rows]), np.radians(g.longitude[rows])
        units = np.stack(
            [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)], axis=1
        ).astype(np.float32)
        kind = g.kind[rows]
        settlement = np.full(len(rows), NOWHERE, dtype=np.int64)
        for number in np.flatnonzero((kind == DISTRICT) | (kind == FACILITY)).tolist():
            parent = g.parent(int(rows[number]))
            settlement[number] = NOWHERE if parent is None else parent
        return Candidates(
            rows, units, _parent_column(g.country[rows]), _parent_column(g.admin1[rows]), _parent_column(g.admin2[rows]),  # noqa: E501
            settlement, kind, self._static(rows, roles, kind, capitals=capitals), exact,
        )  # fmt: skip

    def _hamlets(self, rows: Ints, roles: npt.NDArray[np.uint8], kind: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
        """Settlements under 1,000 that share the name of a city in the same country: seldom meant, and then said so."""
        g = self.gazetteer
        people, country = g.population[rows], g.country[rows]
        city = (kind == SETTLEMENT) & (people >= CITY) & (roles <= Role.ALIAS)
        hamlets: npt.NDArray[np.bool_] = (kind == SETTLEMENT) & (people < 1_000) & np.isin(country, country[city])
        return hamlets

    def _static(
        self, rows: Ints, roles: npt.NDArray[np.uint8], kind: npt.NDArray[np.uint8], *, capitals: bool
    ) -> Floats:
        g = self.gazetteer
        population = np.log10(np.maximum(g.population[rows].astype(np.float64), 1))
        best = population.max(initial=0.0)
        columns: list[Any] = [
            population / 5,
            (population - best) / 5,
            population == 0,
            roles <= Role.PREFERRED,
            roles == Role.VARIANT,
            roles == Role.TYPED,
            roles == Role.BARE,
            roles == Role.ALIAS,
            roles == Role.ALTERNATE,
            roles == Role.FORMER,
            roles == Role.ABBREVIATION,
            (kind == SETTLEMENT) & capitals,
            population / 5 * (kind == SETTLEMENT),
            *(kind == k for k in (COUNTRY, ADMIN1, ADMIN2, SETTLEMENT, DISTRICT, FACILITY, REGION)),
            np.full(len(rows), len(rows) == 1),
            np.arange(len(rows)) == 0,
            np.log1p(np.arange(len(rows))) / 2,
            self._hamlets(rows, roles, kind),
        ]
        return (
            np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)
            if len(rows)
            else np.zeros((0, len(STATIC)), dtype=np.float32)
        )


def _parent_column(column: npt.NDArray[np.uint16]) -> Ints:
    wide = column.astype(np.int64)
    wide[wide == NONE] = NOWHERE
    return wide


def _short_capitals(name: str) -> bool:
    """Whether a name is written as an abbreviation is: "EU", "B.C.", "Pa."."""
    letters = name.replace(".", "")
    return len(letters) <= 4 and (letters.isupper() or name.endswith("."))


def _others(key: str) -> list[str]:
    """Other spellings and parts of a name that the gazetteer lacks, most faithful first."""
    words = key.split()
    found: list[str] = []
    if words and words[0] in _SAINT:
        found.append(" ".join([_SAINT[words[0]], *words[1:]]))
    if len(words) > 1 and words[-1] in ("co", "cty"):
        found.append(" ".join([*words[:-1], "county"]))
    bare = key
    while (shorter := _HEADS.sub("", bare)) != bare and shorter:
        bare = shorter
        found.append(bare)
    if (shorter := _TAILS.sub("", bare)) != bare and shorter:
        found.append(shorter)
    if key.endswith("s") and len(key) > 4:
        found.append(key[:-1])
    for size in range(len(words) - 1, 0, -1):
        # "Georgetown College", "University of Michigan": the longest part, the last words first
        for start in range(len(words) - size, -1, -1):
            part = words[start : start + size]
            if size > 1 or (len(part[0]) > 3 and not vocabulary.flags(part[0]) & vocabulary.ORDINARY_COMMON):
                found.append(" ".join(part))
    return found
