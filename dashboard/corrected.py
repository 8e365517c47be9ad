"""A collection with a visitor's decisions laid over it: a copy for that session; what is shared is never touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from dashboard import collection as collections
from dashboard.archive import Archive, Detail, Memory
from dashboard.collection import Collection
from dashboard.columns import Mask
from dashboard.decisions import DATE, FIGURES, PLACE, Overlay
from geodata.model import Report

if TYPE_CHECKING:
    import pandas as pd

# A row that is told otherwise in one of these may be another event than before.
_OF_EVENTS: Final = frozenset((*PLACE, *DATE, "weapon", *(name for group in FIGURES.values() for name in group)))


@dataclass
class Patched:
    """The archive of a large store with some of its rows decided otherwise."""

    base: Archive
    overlay: Overlay

    def __len__(self) -> int:
        return len(self.base)

    def details(self, rows: Sequence[int]) -> list[Detail]:
        return [self.overlay.laid_over(row) for row in self.base.details(rows)]

    def row_of(self, strike_id: str) -> int | None:
        return self.base.row_of(strike_id)

    def report(self, report_id: str) -> Report | None:
        return self.base.report(report_id)

    def search(self, text: str) -> Mask:
        return self.base.search(text)

    def named(self, words: Iterable[str]) -> Mask:
        return self.base.named(words)

    def frame(self) -> pd.DataFrame:
        return _decided(self.base, self.overlay)[0]


def corrected(shared: Collection, overlay: Overlay) -> Collection:
    """The collection as it was decided; the collection itself where no decision is about a row of it."""
    if not overlay:
        return shared
    if isinstance(shared.archive, Memory):
        return _of_memory(shared, shared.archive, overlay)
    return _of_store(shared, overlay)


def _of_memory(shared: Collection, archive: Memory, overlay: Overlay) -> Collection:
    rows = [overlay.laid_over(row) for row in archive.rows]
    changed = [i for i, row in enumerate(rows) if row is not archive.rows[i]]
    if not changed:
        return shared
    from geodata.frame import from_rows

    moved = {rows[i]["strike_id"] for i in changed if _OF_EVENTS & overlay.of(archive.rows[i]).keys()}
    frame = from_rows(rows)
    if moved and shared.events is not None:
        frame["event_id"] = _linked(frame, moved)
        rows = [{**row, "event_id": event} for row, event in zip(rows, frame["event_id"], strict=True)]
    return collections.make(
        frame, shared.read, replace(archive, rows=rows), origin=shared.origin, built=shared.built, serial=shared.serial
    )


def _linked(frame: pd.DataFrame, moved: set[str]) -> pd.Series[Any]:
    """The events anew for the rows that moved; those of the others stay together as they were."""
    from geodata import events

    still = frame.loc[~frame["strike_id"].isin(moved), ["strike_id", "event_id"]].dropna()
    together = [list(group) for _, group in still.groupby("event_id")["strike_id"] if len(group) > 1]
    return events.link(frame, merged=together)


def _of_store(shared: Collection, overlay: Overlay) -> Collection:
    """Lean columns, copied where a decision changes one."""
    frame, changed = _decided(shared.archive, overlay)
    if not changed:
        return shared
    archive = Patched(shared.archive, overlay)
    return collections.make(
        frame, shared.read, archive, origin=shared.origin, built=shared.built, serial=shared.serial
    )  # fmt: skip


def _decided(archive: Archive, overlay: Overlay) -> tuple[pd.DataFrame, bool]:
    """The frame of an archive as it was decided, and whether anything in it was."""
    frame = archive.frame()
    found = {i: _with_told(fields) for i, fields in _rows(archive, overlay) if fields}
    rows = np.array(sorted(found), dtype=np.int64)
    for name in {name for fields in found.values() for name in fields if name in frame}:
        frame[name] = _column(frame[name], {int(i): found[int(i)][name] for i in rows if name in found[int(i)]})
    moved = [int(i) for i in rows if _OF_EVENTS & found[int(i)].keys()]
    if moved and "event_id" in frame and frame["event_id"].notna().any():
        frame["event_id"] = _column(frame["event_id"], {i: str(frame["strike_id"].iloc[i]) for i in moved})
    return frame, bool(found)


def _with_told(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Lean columns say of the words on the killed and injured only whether there are any."""
    told = {f"{what}_told": fields[text] is not None for what, (_, _, text) in FIGURES.items() if text in fields}
    return {**fields, **told}


def _rows(archive: Archive, overlay: Overlay) -> list[tuple[int, Mapping[str, Any]]]:
    """The rows that decisions are about, each with what was decided."""
    wanted = {row for strike in overlay.strikes if (row := archive.row_of(strike)) is not None}
    if overlay.rules:
        wanted |= {int(i) for i in np.flatnonzero(archive.named(words for words, _ in overlay.rules))}
    numbers = sorted(wanted)
    found: list[tuple[int, Mapping[str, Any]]] = []
    for detail in archive.details(numbers):  # what was withdrawn meanwhile is not among them
        number = archive.row_of(detail["strike_id"])
        if number is not None:
            found.append((number, overlay.of(detail)))
    return found


def _column(column: pd.Series[Any], values: Mapping[int, Any]) -> pd.Series[Any]:
    """A copy of a column with other values in some rows; null is the column's own null."""
    import pandas as pd

    found = column.copy()
    if isinstance(found.dtype, pd.CategoricalDtype):
        new = sorted({value for value in values.values() if value is not None} - set(found.cat.categories))
        found = found.cat.add_categories(new) if new else found
    places = list(values)
    told: Any = list(values.values())
    if str(found.dtype).startswith("datetime64"):
        told = pd.to_datetime(pd.Series(told, dtype="object"), format="ISO8601").astype(found.dtype).to_numpy()
    found.iloc[places] = told
    return found
