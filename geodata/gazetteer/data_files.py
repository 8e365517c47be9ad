"""The files of a gazetteer folder, opened: two tries, a dozen columns and `meta.json`. Nothing is parsed or copied.

Written by `write.py`. A link is `row | role << 27`; with the highest bit set it is the place in `many` of a count and
so many links. A column's 65535 is "no such parent". Ids from 3.9 billion on are numbers in `own_ids` or `katottg`:
columns, not parts of `meta`, since what is mapped costs memory only where it is read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie
import numpy as np
import numpy.typing as npt

from geodata.errors import GazetteerError

FORMAT = 3
ROW_BITS = 27
ROW = (1 << ROW_BITS) - 1
MANY = 1 << 31
NONE = 0xFFFF
OWN_ID, KATOTTG_ID = 3_900_000_000, 4_000_000_000

Links = npt.NDArray[np.uint32]
NO_LINKS: Links = np.zeros(0, dtype=np.uint32)


class Few(NamedTuple):
    """What few rows have: `rows`, sorted, and what each of them has."""

    rows: npt.NDArray[Any]
    values: npt.NDArray[Any]

    def get(self, row: int) -> int | None:
        """The value of a row; None where it has none."""
        at = int(self.rows.searchsorted(self.rows.dtype.type(row)))  # of another type, all rows would be turned into it
        return int(self.values[at]) if at < len(self.rows) and int(self.rows[at]) == row else None


class DataFiles:
    """One folder: `column[name]` are read-only arrays, `names` and `display` the tries, `meta` the rest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            self.meta: dict[str, Any] = json.loads((folder / "meta.json").read_text("utf-8"))
            if self.meta["format"] != FORMAT:
                raise GazetteerError(
                    f"the gazetteer in '{folder}' has format {self.meta['format']}, this Strikemap reads {FORMAT}: "
                    "install Strikemap anew, or add the country's dump again"
                )
            self.names = marisa_trie.Trie().mmap(str(folder / "names.marisa"))
            self.display = marisa_trie.Trie().mmap(str(folder / "display.marisa"))
            self.column = {name: _mapped(folder / f"{name}.npy") for name in self.meta["arrays"]}
            self.many_links, self.first_links = self.column["many"], self.column["links"]
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
            raise GazetteerError(f"no whole gazetteer in '{folder}': {error}; install Strikemap anew") from error

    def __len__(self) -> int:
        return len(self.column["latitude"])

    def links(self, key: str) -> Links:
        """The links of a normalised name, best known first; empty where no place bears it."""
        number = self.names.get(key)
        if number is None:
            return NO_LINKS
        link = int(self.first_links[number])
        if link & MANY:
            at = link & ~MANY
            return self.many_links[at + 1 : at + 1 + int(self.many_links[at])]
        return self.first_links[number : number + 1]

    def has_prefix(self, prefix: str) -> bool:
        """Whether any normalised name begins so."""
        return next(self.names.iterkeys(prefix), None) is not None

    def text(self, number: int) -> str:
        """A name as it is shown."""
        return str(self.display.restore_key(number))

    def place_id(self, number: int) -> str:
        """A number of the `id` column as an id with its source."""
        if number >= KATOTTG_ID:
            return f"katottg:UA{int(self.column['katottg'][number - KATOTTG_ID]):017d}"
        if number >= OWN_ID:
            return f"strikemap:{self.column['own_ids'][number - OWN_ID].decode()}"
        return f"geonames:{number}"


def _mapped(path: Path) -> npt.NDArray[Any]:
    array: npt.NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return np.asarray(array)  # a plain view: np.memmap's own indexing is several times slower
