"""The open gazetteer: memory-mapped, nothing parsed, nothing copied. Names in, rows out."""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from geodata.errors import GazetteerError
from geodata.gazetteer.data_files import NONE, ROW, ROW_BITS, DataFiles, Few, Links
from geodata.gazetteer.entry import ADMIN1, COUNTRY, DISTRICT, FACILITY, KINDS, SETTLEMENT, Entry, Role
from geodata.gazetteer.merged import Merged
from geodata.gazetteer.normal import normalise
from geodata.model import Location, PlaceKind

__all__ = ["DATA", "NONE", "Gazetteer", "Span", "default", "split"]
DATA = Path(__file__).parent / "data"


class Span(NamedTuple):
    """A name found in a list of words: `words[start:end]`, and the key to ask `rows` with."""

    start: int
    end: int
    name: str


class Gazetteer:
    """Places by name. The columns are read-only numpy arrays with one value a row, for callers in a hurry:

    `latitude`, `longitude` float32 degrees; `population` uint32, 0 = unknown; `kind` uint8, a number in `entry.KINDS`;
    `feature` uint8, a number in `features`; `radius_km` float16; `country`, `admin1`, `admin2` uint16, the row of that
    parent, 65535 = none (countries and admin units are the first rows); a country is its own `country`, and so on.
    """

    def __init__(self, folder: Path = DATA, *, dumps: Sequence[Path] = ()) -> None:
        """`folder` is the embedded gazetteer; `dumps` are folders of the user's country dumps, which go before it."""
        base = DataFiles(folder)
        self.folder = folder
        self.version: str = base.meta["version"]
        self.country_codes: tuple[str, ...] = tuple(base.meta["countries"])  # by row: countries come first
        self._country_rows = {code: row for row, code in enumerate(self.country_codes)}
        self._admin_codes: list[str] = base.meta["admin_codes"]
        self.admin1_count = len(self._admin_codes)  # admin1 rows come after the countries, admin2 rows after them
        self._merged = Merged(base, [DataFiles(dump) for dump in dumps]) if dumps else None
        self._base = base
        if self._merged is None:
            column = base.column
            self.features: tuple[str, ...] = tuple(base.meta["features"])
            self.links: Callable[[str], Links] = base.links
            self.has_key: Callable[[str], bool] = base.names.__contains__
            self.has_prefix: Callable[[str], bool] = base.has_prefix
            self._prefixes: Callable[[str], list[str]] = base.names.prefixes
            self._parents = Few(column["parent_rows"], column["parents"])
            self._local = Few(column["local_rows"], column["local"])
        else:
            column, self.features = self._merged.column, self._merged.features
            self.links, self.has_key, self._prefixes = self._merged.links, self._merged.has_key, self._merged.prefixes
            self.has_prefix = self._merged.has_prefix
            self._parents, self._local = self._merged.parents(), self._merged.local()
        self.id_numbers = column["id"]  # see data_files; `gazetteer_id` says it with its source
        self._name = column["name"]
        self.latitude, self.longitude = column["latitude"], column["longitude"]
        self.population, self.kind, self.feature = column["population"], column["kind"], column["feature"]
        self.country, self.admin1, self.admin2 = column["country"], column["admin1"], column["admin2"]
        self.radius_km = column["radius_km"]

    def __len__(self) -> int:
        return len(self.latitude)

    # -- by name

    def has(self, name: str) -> bool:
        """Whether any place bears `name`."""
        return self.has_key(normalise(name))

    def ids(self, name: str) -> npt.NDArray[np.int64]:
        """Rows of every place bearing `name`, best known first; empty where there is none."""
        return (self.links(normalise(name)) & ROW).astype(np.int64)

    def ids_and_roles(self, name: str) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint8]]:
        """As `ids`, with the `Role` of the name for each row."""
        return split(self.links(normalise(name)))

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
                for key in reversed(self._prefixes(text[start : start + 80])):
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
        keys = self._prefixes(" ".join(window)[:80])
        if not keys:
            return []
        ends, at = {}, -1
        for number, word in enumerate(window, start=start + 1):
            at += len(word) + 1
            ends[at] = number
        return [Span(start, ends[len(key)], key) for key in keys if len(key) in ends]

    def row_of(self, name: str, gazetteer_id: str) -> int | None:
        """The row of the place with that id, which bears `name`; None where there is none, as of a dump taken away."""
        return next((row for row in self.ids(name).tolist() if self.gazetteer_id(row) == gazetteer_id), None)

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

    def brief(self, row: int) -> tuple[str, str, PlaceKind, str | None, str | None, float, float]:
        """Of the place in `row` its gazetteer id, name, kind, country code, admin1, latitude and longitude."""
        kind = int(self.kind[row])
        return (
            self.gazetteer_id(row), self.name(row), KINDS[kind], self.country_code(row),
            self._parent_name(int(self.admin1[row])) if kind != COUNTRY else None,
            round(float(self.latitude[row]), 5), round(float(self.longitude[row]), 5),
        )  # fmt: skip

    def name(self, row: int) -> str:
        """The canonical name: the Ukrainian romanisation in Ukraine, GeoNames' main name elsewhere."""
        return self._part(row).text(int(self._name[row]))

    def local_name(self, row: int) -> str | None:
        """The name in the local script; None where unknown or the same."""
        number = self._local.get(row)
        return None if number is None else self._part(row).text(number)

    def gazetteer_id(self, row: int) -> str:
        """`geonames:703448`, `katottg:UA14...` (Ukraine's code of settlements) or `strikemap:...` (our own rows)."""
        return self._part(row).place_id(int(self.id_numbers[row]))

    def country_code(self, row: int) -> str | None:
        """ISO 3166-1 alpha-2; None for seas and regions of several countries."""
        number = int(self.country[row])
        return None if number == NONE else self.country_codes[number]

    def country_row(self, code: str) -> int | None:
        """The row of a country by its ISO 3166-1 alpha-2 code."""
        return self._country_rows.get(code.upper())

    def parent(self, row: int) -> int | None:
        """The row of the settlement that a district or facility belongs to."""
        return self._parents.get(row)

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

    def _part(self, row: int) -> DataFiles:
        return self._base if self._merged is None else self._merged.part_of(row)

    def _parent_name(self, row: int) -> str | None:
        return None if row == NONE else self.name(row)

    def _admin_code(self, row: int) -> str | None:
        return None if row == NONE else self._admin_codes[row - len(self.country_codes)]


def split(links: npt.NDArray[np.uint32]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint8]]:
    """Links as rows and roles."""
    return (links & ROW).astype(np.int64), (links >> ROW_BITS).astype(np.uint8)


def _joined(words: Sequence[str]) -> tuple[str, list[int]]:
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return " ".join(words), starts


@lru_cache(maxsize=1)
def default() -> Gazetteer:
    """The gazetteer of this installation, opened once a process: embedded data and the user's own country dumps.

    A dump that cannot be opened any more (torn, or of another version) is left out with a warning: what is embedded
    still works.
    """
    dumps = []
    for folder in installed_folders():
        try:
            DataFiles(folder)
        except GazetteerError as error:
            warnings.warn(f"left out: {error}", stacklevel=2)
        else:
            dumps.append(folder)
    return Gazetteer(dumps=dumps)


def user_folder() -> Path:
    """Where the user's country dumps are kept: `gazetteer` in the user's data folder, or `STRIKEMAP_GAZETTEER`."""
    if chosen := os.environ.get("STRIKEMAP_GAZETTEER"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("strikemap", appauthor=False)) / "gazetteer"


def installed_notes(folder: Path | None = None) -> list[dict[str, Any]]:
    """What was noted of the dumps that were added (see `dumps.Installed`), by country; torn notes are none."""
    where = folder or user_folder()
    notes = []
    for path in sorted(where.glob("[A-Z][A-Z].json")) if where.is_dir() else ():
        try:
            note = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(note, dict) and isinstance(note.get("folder"), str) and (where / note["folder"]).is_dir():
            notes.append(note)
    return notes


def installed_folders(folder: Path | None = None) -> list[Path]:
    """Folders of the dumps that were added, by country code."""
    return [(folder or user_folder()) / note["folder"] for note in installed_notes(folder)]
