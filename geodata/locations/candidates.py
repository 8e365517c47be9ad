"""The places that a name may mean, as columns ready to be weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

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
_TOWN = 5_000
_METROPOLIS = 500_000
_MOST_KNOWN = 20_000  # names remembered

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
    "region oblast province governorate state prefecture raion district krai область області область обл район районі".split()  # noqa: E501
)
_SAINT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "saint": "st", "fort": "ft", "mount": "mt"}
_HEADS = re.compile(r"^(?:the|city of|town of|village of|port of|state of|province of|republic of|greater|downtown|metro|old|"  # noqa: E501
                    r"north|south|east|west|northern|southern|eastern|western|central|upper|lower|northeast|northwest|southeast|southwest|"
                    r"northeastern|northwestern|southeastern|southwestern|inner|outer|mid) ")  # fmt: skip
_TAILS = re.compile(r" (?:city|town|village|county|area|metro|metropolitan area|proper|region|province|oblast|state|"
                    r"district|raion|governorate|airport|international airport|island|islands)$")  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """One column of `numbers` and one row of `floats` a candidate, so that those of many names are joined in one go.

    `numbers`: row, country, admin1, admin2, settlement (parents as rows, -1 = none), kind. `floats`: the point on the
    unit sphere (x, y, z), then the features of `STATIC`.
    """

    numbers: Ints
    floats: Floats
    exact: bool  # the gazetteer has the name itself, not only a part of it
    districts: int  # how many are districts
    row_numbers: list[int]  # `rows` and `kind` once more, for what is asked one by one
    kinds: list[int]

    def __len__(self) -> int:
        return len(self.floats)

    @property
    def rows(self) -> Ints:
        row: Ints = self.numbers[0]
        return row

    @property
    def country(self) -> Ints:
        row: Ints = self.numbers[1]
        return row

    @property
    def admin1(self) -> Ints:
        row: Ints = self.numbers[2]
        return row

    @property
    def kind(self) -> Ints:
        row: Ints = self.numbers[5]
        return row

    @property
    def units(self) -> Floats:
        points: Floats = self.floats[:, :3]
        return points

    def only(self, keep: npt.NDArray[np.bool_]) -> Candidates:
        """Those for which `keep` is true."""
        return _candidates(self.numbers[:, keep], self.floats[keep], exact=self.exact)


class Named(NamedTuple):
    """What a name is looked up as: its rows with the roles of the name, and how the name is written."""

    rows: Ints
    roles: npt.NDArray[np.uint8]
    exact: bool
    capitals: bool = False


Name = tuple[tuple[str, ...], str, bool]  # forms, noun, demonym


class Lookup:
    """Candidates by name, remembered."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._known: dict[Name, Candidates] = {}

    def find_all(self, asked: Sequence[Name]) -> list[Candidates]:
        """Of each (names, noun, demonym) the candidates of the first of the names that has any; `noun` ("district")
        may be part of the name. Names that are new are looked up together: a column costs as much as a value."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        # Kept here as well: another thread may clear the memory at any moment.
        found = {key: self._known.get(key) for key in asked}
        new = [key for key, candidates in found.items() if candidates is None]
        if new:
            made = dict(zip(new, columns(self.gazetteer, [self._find(*key) for key in new]), strict=True))
            self._known.update(made)
            found.update(made)
        return [candidates for key in asked if (candidates := found[key]) is not None]

    def _find(self, names: tuple[str, ...], noun: str, demonym: bool) -> Named:
        keys = [normalise(name) for name in names]
        if keys[0] in _NOWHERE:
            return _NOBODY
        for at, key in enumerate(keys):
            rows, roles = self._people(key) if demonym else self._with_noun(key, noun)
            if len(rows):
                rows, roles = self._without_namesakes_of_a_metropolis(rows, roles)
                if " " not in key and len(keys) > at + 1:
                    rows, roles = self._joined(rows, roles, keys[at + 1 :])
                return Named(rows[:MOST], roles[:MOST], exact=True, capitals=_short_capitals(names[0]))
        for key in keys:
            for other in _others(key):
                if self.gazetteer.has_key(other):
                    rows, roles = self.gazetteer.ids_and_roles(other)
                    return Named(rows[:MOST], roles[:MOST], exact=False)
        for key, name in zip(keys, names, strict=True):
            if parts := _parts(key, name, self.gazetteer):
                return self._by_parts(parts)
        return _NOBODY

    def _without_namesakes_of_a_metropolis(
        self, rows: Ints, roles: npt.NDArray[np.uint8]
    ) -> tuple[Ints, npt.NDArray[np.uint8]]:
        """Without towns that bear the name of a big city as a further name only: "Islamabad" is not Anantnag, which has
        been called so too."""
        g = self.gazetteer
        if len(rows) < 2 or roles[0] != Role.PRIMARY or int(g.population[rows[0]]) < _METROPOLIS:
            return rows, roles
        keep = (roles < Role.ALTERNATE) | (g.kind[rows] != SETTLEMENT)
        return rows[keep], roles[keep]

    def _joined(
        self, rows: Ints, roles: npt.NDArray[np.uint8], others: Sequence[str]
    ) -> tuple[Ints, npt.NDArray[np.uint8]]:
        """With the towns that bear other names which the same word may be a case of: "в Самаре" is in Самара or in
        Самар. Villages would be too many, and the likelier name has them."""
        for key in others:
            if " " in key:
                continue
            more, more_roles = self.gazetteer.ids_and_roles(key)
            fresh = (more_roles <= Role.PREFERRED) & (self.gazetteer.population[more] >= _TOWN) & ~np.isin(more, rows)
            if fresh.any():
                rows, roles = np.concatenate([rows, more[fresh]]), np.concatenate([roles, more_roles[fresh]])
        return rows, roles

    def _by_parts(self, parts: list[str]) -> Named:
        """The bearers of each part, the best known of every part before the second best of any."""
        links = [self.gazetteer.ids_and_roles(part) for part in parts]
        order = np.argsort(np.concatenate([np.arange(len(rows)) for rows, _ in links]), kind="stable")[:MOST]
        rows, roles = (np.concatenate([link[n] for link in links])[order].tolist() for n in (0, 1))
        best: dict[int, int] = {}
        for row, role in zip(rows, roles, strict=True):
            best.setdefault(row, role)
        return Named(np.array(list(best), dtype=np.int64), np.array(list(best.values()), dtype=np.uint8), exact=False)

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


_NOBODY = Named(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint8), exact=False)


def columns(gazetteer: Gazetteer, named: Sequence[Named]) -> list[Candidates]:
    """The candidates of each name."""
    g = gazetteer
    sizes = [len(one.rows) for one in named]
    starts = list(accumulate(sizes, initial=0))
    rows = np.concatenate([one.rows for one in named])
    roles = np.concatenate([one.roles for one in named])
    latitude, longitude = np.radians(g.latitude[rows]), np.radians(g.longitude[rows])
    kind = g.kind[rows]
    numbers = np.stack([rows, *(_parents(area[rows]) for area in (g.country, g.admin1, g.admin2)), rows, kind])
    numbers[4] = NOWHERE
    for number in np.flatnonzero((kind == DISTRICT) | (kind == FACILITY)).tolist():
        parent = g.parent(int(rows[number]))
        if parent is not None:
            numbers[4, number] = parent
    flat = np.cos(latitude)
    floats = np.stack(
        [flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude), *_static(g, rows, roles, kind, named)],
        axis=1,
        dtype=np.float32,
        casting="unsafe",
    )
    return [
        _candidates(numbers[:, a:b], floats[a:b], exact=one.exact)
        for one, a, b in zip(named, starts, starts[1:], strict=False)
    ]


def _candidates(numbers: Ints, floats: Floats, *, exact: bool) -> Candidates:
    kinds: list[int] = numbers[5].tolist()
    return Candidates(numbers, floats, exact, kinds.count(DISTRICT), numbers[0].tolist(), kinds)


def _static(
    g: Gazetteer, rows: Ints, roles: npt.NDArray[np.uint8], kind: npt.NDArray[np.uint8], named: Sequence[Named]
) -> list[npt.NDArray[Any]]:
    """The features of `STATIC`, one array each."""
    sizes = np.array([len(one.rows) for one in named])
    number = np.repeat(np.arange(len(named)), sizes)
    starts = np.cumsum(sizes) - sizes
    rank = np.arange(len(rows)) - starts[number]
    people = g.population[rows]
    population = np.log10(np.maximum(people.astype(np.float64), 1))
    best = np.zeros(len(named))
    np.maximum.at(best, number, population)
    town = kind == SETTLEMENT
    capitals = np.array([one.capitals for one in named])[number]
    return [
        population / 5,
        (population - best[number]) / 5,
        population == 0,
        roles <= Role.PREFERRED,
        roles == Role.VARIANT,
        roles == Role.TYPED,
        roles == Role.BARE,
        roles == Role.ALIAS,
        roles == Role.ALTERNATE,
        roles == Role.FORMER,
        roles == Role.ABBREVIATION,
        town & capitals,
        population / 5 * town,
        *(kind == k for k in (COUNTRY, ADMIN1, ADMIN2, SETTLEMENT, DISTRICT, FACILITY, REGION)),
        (sizes == 1)[number],
        rank == 0,
        np.log1p(rank) / 2,
        _hamlets(number, people, g.country[rows], town, roles),
    ]


def _hamlets(
    number: Ints,
    people: npt.NDArray[Any],
    country: npt.NDArray[Any],
    town: npt.NDArray[np.bool_],
    roles: npt.NDArray[np.uint8],
) -> npt.NDArray[np.bool_]:
    """Settlements under 1,000 that share the name of a city in the same country: seldom meant, and then said so."""
    where = number * (NONE + 1) + country
    city = town & (people >= CITY) & (roles <= Role.ALIAS)
    hamlets: npt.NDArray[np.bool_] = town & (people < 1_000) & np.isin(where, where[city])
    return hamlets


def _parents(column: npt.NDArray[np.uint16]) -> Ints:
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
    return found


_MOST_PARTS = 3


def _parts(key: str, name: str, gazetteer: Gazetteer) -> list[str]:
    """Names within a name that nobody bears: "seoul" and "central district" in "Seoul Central District Court".

    The longest first, and of equals the last; none lies within another. Which of them tells where it is, its
    neighbours in the report decide.
    """
    words, written = key.split(), name.split()
    plain = len(words) == len(written)
    taken: list[range] = []
    for size in range(len(words) - 1, 0, -1):
        for start in range(len(words) - size, -1, -1):
            here = range(start, start + size)
            if any(here.start >= other.start and here.stop <= other.stop for other in taken):
                continue
            if size == 1 and not _tells(words[start], written[start] if plain else ""):
                continue
            if gazetteer.has_key(" ".join(words[start : start + size])):
                taken.append(here)
    return [" ".join(words[here.start : here.stop]) for here in taken[:_MOST_PARTS]]


def _tells(word: str, written: str) -> bool:
    """Whether a single word may be a place within a name: no ordinary word; a short one only in capitals ("US")."""
    if len(word) <= 3:
        return len(word) > 1 and written.isupper()
    return not vocabulary.flags(word) & vocabulary.ORDINARY_COMMON
