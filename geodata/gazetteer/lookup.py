"""The open gazetteer: memory-mapped, nothing parsed, nothing copied. Names in, rows out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie
import numpy as np
import numpy.typing as npt

from geodata.errors import GazetteerError
from geodata.gazetteer.entry import ADMIN1, COUNTRY, DISTRICT, FACILITY, KINDS, SETTLEMENT, Entry, Role
from geodata.gazetteer.normal import normalise
from geodata.model import Location

FORMAT = 1
DATA = Path(__file__).parent / "data"

Rows = npt.NDArray[np.uint32]
_ROW_BITS = 20
_ROW = (1 << _ROW_BITS) - 1
_MANY = 1 << 31  # the link points into `many`: a count, then so many links
NONE = 0xFFFF  # no such parent
_NO_ROWS: Rows = np.zeros(0, dtype=np.uint32)
_OWN_ID, _KATOTTG_ID = 3_900_000_000, 4_000_000_000  # ids from here on are numbers in `own_ids` / `katottg`


class Span(NamedTuple):
    """A name found in a list of words: `words[start:end]`, and the key to ask `rows` with."""

    start: int
    end: int
    name: str


class Gazetteer:
    """Places by name. The columns are read-only numpy arrays with one value a row, for callers in a hurry:

    `latitude`, `longitude` float32 degrees; `population` uint32, 0 = unknown; `kind` uint8, a number in `entry.KINDS`;
    `feature` uint8, a number in `features`; `radius_km` float32; `country`, `admin1`, `admin2` uint16, the row of that
    parent, 65535 = none (countries and admin units are the first rows); a country is its own `country`, and so on.
    """

    def __init__(self, folder: Path = DATA) -> None:
        self.folder = folder
        try:
            meta = json.loads((folder / "meta.json").read_text("utf-8"))
            if meta["format"] != FORMAT:
                raise GazetteerError(
                    f"the gazetteer in '{folder}' has format {meta['format']}, not {FORMAT}: rebuild it"
                )
            self._names = marisa_trie.Trie().mmap(str(folder / "names.marisa"))
            self._display = marisa_trie.Trie().mmap(str(folder / "display.marisa"))
            column = {name: _mapped(folder / f"{name}.npy") for name in meta["arrays"]}
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise GazetteerError(f"no whole gazetteer in '{folder}': {error}; install Strikemap anew") from error
        self.version: str = meta["version"]
        self.features: tuple[str, ...] = tuple(meta["features"])
        self.country_codes: tuple[str, ...] = tuple(meta["countries"])  # by row: countries come first
        self._country_rows = {code: row for row, code in enumerate(self.country_codes)}
        self._own_ids: list[str] = meta["own_ids"]
        self._links, self._many = column["links"], column["many"]
        self._id, self._katottg = column["id"], column["katottg"]
        self._name, self._local = column["name"], column["local"]
        self._parent_rows, self._parents = column["parent_rows"], column["parents"]
        self._admin_codes: list[str] = meta["admin_codes"]
        self.latitude, self.longitude = column["latitude"], column["longitude"]
        self.population, self.kind, self.feature = column["population"], column["kind"], column["feature"]
        self.country, self.admin1, self.admin2 = column["country"], column["admin1"], column["admin2"]
        self.radius_km = column["radius_km"]

    def __len__(self) -> int:
        return len(self.latitude)

    # -- by name

    def has(self, name: str) -> bool:
        """Whether any place bears `name`."""
        return normalise(name) in self._names

    def has_key(self, key: str) -> bool:
        """As `has`, for a name that is normalised already."""
        return key in self._names

    def links(self, key: str) -> npt.NDArray[np.uint32]:
        """The links of a normalised name, best known first: `row | role << 20`; `split` takes them apart."""
        number = self._names.get(key)
        if number is None:
            return _NO_ROWS
        link = int(self._links[number])
        if link & _MANY:
            at = link & ~_MANY
            return self._many[at + 1 : at + 1 + int(self._many[at])]
        return self._links[number : number + 1]

    def ids(self, name: str) -> npt.NDArray[np.int64]:
        """Rows of every place bearing `name`, best known first; empty where there is none."""
        return (self.links(normalise(name)) & _ROW).astype(np.int64)

    def ids_and_roles(self, name: str) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint8]]:
        """As `ids`, with the `Role` of the name for each row."""
        links = self.links(normalise(name))
        return (links & _ROW).astype(np.int64), (links >> _ROW_BITS).astype(np.uint8)

    def find(self, name: str) -> list[Entry]:
        """Every place bearing `name`, best known first: by population, raised where the name is the primary one."""
        rows, roles = self.ids_and_roles(name)
        return [self.entry(int(row), role=Role(int(role))) for row, role in zip(rows, roles, strict=True)]

    def scan(self, words: Sequence[str]) -> list[Span]:
        """The longest names in a list of normalised words, left to right, not overlapping.

        `words` as of `[normalise(w) for w in ...]`; a word that holds a blank ("deir al balah" from a hyphen) counts
        as one. Empty words break names. What case or grammar says about them is the caller's business.
        """
        text, starts = _joined(words)
        ends = {start + len(word): number + 1 for number, (start, word) in enumerate(zip(starts, words, strict=True))}
        found: list[Span] = []
        number = 0
        while number < len(words):
            start = starts[number]
            span = None
            if words[number]:
                for key in reversed(self._names.prefixes(text[start : start + 80])):
                    if (end := ends.get(start + len(key))) is not None:
                        span = Span(number, end, key)
                        break
            if span:
                found.append(span)
                number = span.end
            else:
                number += 1
        return found

    def longest(self, words: Sequence[str], start: int) -> Span | None:
        """The longest name that begins at `words[start]`; None where none does."""
        for span in reversed(self.spans(words, start)):
            return span
        return None

    def spans(self, words: Sequence[str], start: int) -> list[Span]:
        """Every name that begins at `words[start]`, shortest first (for "Kharkiv" and "Kharkiv region")."""
        if not words[start]:
            return []
        window = words[start : start + 10]
        text, starts = _joined(window)
        ends = {s + len(word): n + 1 for n, (s, word) in enumerate(zip(starts, window, strict=True))}
        return [Span(start, start + ends[len(key)], key) for key in self._names.prefixes(text[:80]) if len(key) in ends]

    # -- by row

    def entry(self, row: int, *, role: Role | None = None) -> Entry:
        """The place in `row`."""
        kind = int(self.kind[row])
        parent = self.parent(row)
        return Entry(
            row=row,
            gazetteer_id=self.gazetteer_id(row),
            name=self.name(row),
            local_name=self.local_name(row),
            kind=KINDS[kind],
            feature=self.features[int(self.feature[row])],
            country=self.country_code(row),
            admin1_code=self._admin_code(int(self.admin1[row])),
            admin1=self._parent_name(int(self.admin1[row])),
            admin2=self._parent_name(int(self.admin2[row])),
            settlement=self.name(parent) if parent is not None else (self.name(row) if kind == SETTLEMENT else None),
            population=int(self.population[row]),
            latitude=round(float(self.latitude[row]), 5),
            longitude=round(float(self.longitude[row]), 5),
            radius_km=round(float(self.radius_km[row]), 1),
            role=role,
        )

    def name(self, row: int) -> str:
        """The canonical name: the Ukrainian romanisation in Ukraine, GeoNames' main name elsewhere."""
        return str(self._display.restore_key(int(self._name[row])))

    def local_name(self, row: int) -> str | None:
        """The name in the local script; None where unknown or the same."""
        number = int(self._local[row])
        return None if number == 0xFFFFFFFF else str(self._display.restore_key(number))

    def gazetteer_id(self, row: int) -> str:
        """`geonames:703448`, `katottg:UA14...` (Ukraine's code of settlements) or `strikemap:...` (our own rows)."""
        number = int(self._id[row])
        if number >= _KATOTTG_ID:
            return f"katottg:UA{int(self._katottg[number - _KATOTTG_ID]):017d}"
        if number >= _OWN_ID:
            return f"strikemap:{self._own_ids[number - _OWN_ID]}"
        return f"geonames:{number}"

    def country_code(self, row: int) -> str | None:
        """ISO 3166-1 alpha-2; None for seas and regions of several countries."""
        number = int(self.country[row])
        return None if number == NONE else self.country_codes[number]

    def country_row(self, code: str) -> int | None:
        """The row of a country by its ISO 3166-1 alpha-2 code."""
        return self._country_rows.get(code.upper())

    def parent(self, row: int) -> int | None:
        """The row of the settlement that a district or facility belongs to."""
        at = int(np.searchsorted(self._parent_rows, row))
        if at < len(self._parent_rows) and int(self._parent_rows[at]) == row:
            return int(self._parents[at])
        return None

    def location(self, entry: Entry | int) -> Location:
        """The place as a `Location` with its parents, without reason or confidence: those are the resolver's."""
        place = entry if isinstance(entry, Entry) else self.entry(entry)
        kind = KINDS.index(place.kind)
        return Location(
            name=place.name,
            kind=place.kind,
            latitude=place.latitude,
            longitude=place.longitude,
            radius_km=place.radius_km,
            gazetteer_id=place.gazetteer_id,
            local_name=place.local_name,
            district=place.name if kind == DISTRICT else None,
            settlement=place.settlement if kind in (SETTLEMENT, DISTRICT, FACILITY) else None,
            admin2=place.admin2 if kind != ADMIN1 else None,
            admin1=place.admin1 if kind != COUNTRY else None,
            country=place.country,
        )

    def _parent_name(self, row: int) -> str | None:
        return None if row == NONE else self.name(row)

    def _admin_code(self, row: int) -> str | None:
        return None if row == NONE else self._admin_codes[row - len(self.country_codes)]


def split(links: npt.NDArray[np.uint32]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint8]]:
    """Links as rows and roles."""
    return (links & _ROW).astype(np.int64), (links >> _ROW_BITS).astype(np.uint8)


def _joined(words: Sequence[str]) -> tuple[str, list[int]]:
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return " ".join(words), starts


def _mapped(path: Path) -> npt.NDArray[Any]:
    array: npt.NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return np.asarray(array)  # a plain view: np.memmap's own indexing is several times slower


@lru_cache(maxsize=1)
def default() -> Gazetteer:
    """The gazetteer of this installation, opened once a process: embedded data and the user's own country dumps."""
    return Gazetteer()
