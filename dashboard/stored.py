"""A store as a collection: small ones whole in memory, large ones as lean columns with the words asked for by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from dashboard import collection
from dashboard.archive import Detail, Memory
from dashboard.collection import Collection
from dashboard.columns import Mask
from geodata import store
from geodata.model import Report


@dataclass
class Held(Memory):
    """The archive of a small store: its strikes in memory, the texts of its reports asked for by id."""

    store: store.Store | None = None

    def report(self, report_id: str) -> Report | None:
        return self.store.report(report_id) if self.store else None


@dataclass
class Stored:
    """The archive of a large store: rows are those of its lean frame, in the same order."""

    store: store.Store
    ids: pd.Index[str]
    _found: dict[str, Mask] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    def details(self, rows: Sequence[int]) -> list[Detail]:
        wanted = [str(self.ids[i]) for i in rows]
        found = {row["strike_id"]: row for row in self.store.rows(strike_ids=wanted)}
        if len(wanted) == 1 and wanted[0] in found:
            found[wanted[0]] = {**found[wanted[0]], "candidates": self.store.candidates(wanted[0])}
        # A strike withdrawn since the columns were read is not shown any more.
        return [found[strike_id] for strike_id in wanted if strike_id in found]

    def row_of(self, strike_id: str) -> int | None:
        found = self.ids.get_indexer_for(pd.Index([strike_id]))
        return int(found[0]) if len(found) and found[0] >= 0 else None

    def report(self, report_id: str) -> Report | None:
        return self.store.report(report_id)

    def search(self, text: str) -> Mask:
        if text not in self._found:
            if len(self._found) >= 16:
                self._found.pop(next(iter(self._found)))
            places = self.ids.get_indexer_for(pd.Index(self.store.search(text)))
            mask = np.zeros(len(self.ids), dtype=bool)
            mask[places[places >= 0]] = True
            self._found[text] = mask
        return self._found[text]


def load(where: str, serial: int, *, held_whole: int) -> Collection:
    """The collection of a store as it is now."""
    archive = store.open(where)
    reports = list(archive.outlets())
    if archive.size().strikes <= held_whole:
        rows = [dict(row) for row in archive.rows()]

        def held(linked: Sequence[Detail], known: Mapping[str, Report]) -> Held:
            return Held(linked, known, store=archive)

        return collection.of_rows(rows, reports, origin="store", serial=serial, link=True, archive=held)
    lean = archive.load()
    ids = pd.Index(lean["strike_id"])
    return collection.make(lean, collection.read_of(reports), Stored(archive, ids), origin="store", serial=serial)
