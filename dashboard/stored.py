"""A store as a collection: small ones whole in memory, large ones as lean columns with the words asked for by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard import collection
from dashboard.archive import Detail, Memory
from dashboard.collection import Collection
from dashboard.columns import Mask
from geodata import store
from geodata.errors import StoreError
from geodata.model import Report
from geodata.store import memory


@dataclass
class Held(Memory):
    """The archive of a small store: its strikes in memory, the texts of its reports asked for by id."""

    store: store.Store | None = None

    def report(self, report_id: str) -> Report | None:
        return self.store.report(report_id) if self.store else None


class Ids:
    """The strike_id of every row, and the row of each: a million in 28 MB, where a hash table takes ten times that."""

    def __init__(self, ids: Iterable[str]) -> None:
        parts = [np.array([one.encode() for one in part]) for part in _batches(ids)]
        self._ids = np.concatenate(parts) if parts else np.empty(0, dtype="S1")
        self._order = np.argsort(self._ids, kind="stable").astype(np.int32)

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, row: int) -> str:
        found: bytes = self._ids[row]
        return found.decode()

    def rows(self, ids: Sequence[str]) -> NDArray[np.int64]:
        """The row of each id; -1 where there is none."""
        # A longer id is cut when it is compared, and is then not equal.
        wanted = np.array([one.encode() for one in ids], dtype=bytes) if len(ids) else np.empty(0, dtype="S1")
        place = np.searchsorted(self._ids, wanted, sorter=self._order)
        place = np.minimum(place, max(len(self._ids) - 1, 0))
        if not len(self._ids):
            return np.full(len(wanted), -1)
        found = self._order[place].astype(np.int64)
        return np.where(self._ids[found] == wanted, found, -1)


def _batches(ids: Iterable[str], size: int = 50_000) -> Iterator[list[str]]:
    """Few at a time: a million strings of Python would be 70 MB that are never given back."""
    known = iter(ids)
    while part := list(islice(known, size)):
        yield part


@dataclass
class Stored:
    """The archive of a large store: rows are those of its lean frame, in the same order."""

    store: store.Store
    ids: Ids
    _found: dict[str, Mask] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    def details(self, rows: Sequence[int]) -> list[Detail]:
        wanted = [self.ids[i] for i in rows]
        found = {row["strike_id"]: row for row in self.store.rows(strike_ids=wanted)}
        if len(wanted) == 1 and wanted[0] in found:
            found[wanted[0]] = {**found[wanted[0]], "candidates": self.store.candidates(wanted[0])}
        # A strike withdrawn since the columns were read is not shown any more.
        return [found[strike_id] for strike_id in wanted if strike_id in found]

    def row_of(self, strike_id: str) -> int | None:
        row = int(self.ids.rows([strike_id])[0])
        return row if row >= 0 else None

    def report(self, report_id: str) -> Report | None:
        return self.store.report(report_id)

    def search(self, text: str) -> Mask:
        mask = self._found.get(text)
        if mask is None:
            mask = self._mask(self.store.search(text))
            for old in list(self._found)[:-15]:  # another visitor's thread may be at it as well
                self._found.pop(old, None)
            self._found[text] = mask
        return mask

    def named(self, words: Iterable[str]) -> Mask:
        return self._mask(self.store.named(words))

    def _mask(self, ids: Iterable[str]) -> Mask:
        places = self.ids.rows(list(ids))
        mask = np.zeros(len(self.ids), dtype=bool)
        mask[places[places >= 0]] = True
        return mask

    def frame(self) -> pd.DataFrame:
        """The lean columns anew, in the order of `ids`: the store may have grown since."""
        lean = self.store.load()
        row = self.ids.rows(lean["strike_id"].tolist())
        order = np.full(len(self.ids), -1)
        order[row[row >= 0]] = np.flatnonzero(row >= 0)
        if (order < 0).any():
            raise StoreError("the store has changed since the page read it; load the page anew")
        return lean.iloc[order].reset_index(drop=True)


def load(where: str, serial: int, *, held_whole: int) -> Collection:
    """The collection of a store as it is now."""
    archive = store.open(where)
    if archive.size().strikes <= held_whole:
        rows = [dict(row) for row in archive.rows()]

        def held(linked: Sequence[Detail], known: Mapping[str, Report]) -> Held:
            return Held(linked, known, store=archive)

        return collection.of_rows(rows, list(archive.outlets()), origin="store", serial=serial, link=True, archive=held)
    memory.keep_little()
    lean = archive.load()
    ids = Ids(lean["strike_id"])
    made = collection.make(
        lean, collection.counted(archive.outlet_days()), Stored(archive, ids), origin="store", serial=serial
    )
    del lean
    memory.give_back()
    return made
