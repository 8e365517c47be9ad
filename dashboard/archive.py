"""Where the words of reports are kept, and how the page asks for them: by row, by report, by searched text.

`Memory` holds a few thousand strikes whole; a store answers the same questions from its database (`stored.py`).
A `Detail` is a row of the frame as plain values (`geodata.frame.row`), with `candidates`: the places weighed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from dashboard.columns import Mask
from geodata import searching
from geodata.model import Report

if TYPE_CHECKING:
    import pandas as pd

Detail = Mapping[str, Any]


class Archive(Protocol):
    """Details by row number, texts by report_id. Row numbers are those of the frame it came with."""

    def __len__(self) -> int: ...

    def details(self, rows: Sequence[int]) -> list[Detail]:
        """The strikes of these rows, in this order."""
        ...

    def row_of(self, strike_id: str) -> int | None:
        """The row of a strike; None where it is not here."""
        ...

    def report(self, report_id: str) -> Report | None:
        """A report with its text; None where only its strikes are known."""
        ...

    def search(self, text: str) -> Mask:
        """Which rows hold the text in their quote, place, title or outlet, whatever the case."""
        ...

    def named(self, words: Iterable[str]) -> Mask:
        """Which rows have their place in one of these very words."""
        ...

    def frame(self) -> pd.DataFrame:
        """The rows as a frame, made for this call: to lay others beside them, or decisions over them."""
        ...


@dataclass
class Memory:
    """An archive in memory, made once and shared, never written to."""

    rows: Sequence[Detail]
    reports: Mapping[str, Report]
    _found: dict[str, int] = field(init=False, repr=False)
    _blobs: list[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._found = {row["strike_id"]: i for i, row in enumerate(self.rows)}
        self._blobs = [searching.of_row(row) for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)

    def details(self, rows: Sequence[int]) -> list[Detail]:
        return [self.rows[i] for i in rows]

    def row_of(self, strike_id: str) -> int | None:
        return self._found.get(strike_id)

    def report(self, report_id: str) -> Report | None:
        return self.reports.get(report_id)

    def search(self, text: str) -> Mask:
        wanted = searching.wanted(text)
        return np.fromiter((wanted in blob for blob in self._blobs), dtype=bool, count=len(self._blobs))

    def named(self, words: Iterable[str]) -> Mask:
        wanted = set(words)
        return np.fromiter((row["place_text"] in wanted for row in self.rows), dtype=bool, count=len(self.rows))

    def frame(self) -> pd.DataFrame:
        from geodata.frame import from_rows

        return from_rows(self.rows)


@dataclass
class Joined:
    """Two archives as one: the rows of `first`, then those of `second`."""

    first: Archive
    second: Archive

    def __len__(self) -> int:
        return len(self.first) + len(self.second)

    def details(self, rows: Sequence[int]) -> list[Detail]:
        cut = len(self.first)
        ours = iter(self.first.details([i for i in rows if i < cut]))
        theirs = iter(self.second.details([i - cut for i in rows if i >= cut]))
        return [next(ours) if i < cut else next(theirs) for i in rows]

    def row_of(self, strike_id: str) -> int | None:
        if (row := self.first.row_of(strike_id)) is not None:
            return row
        row = self.second.row_of(strike_id)
        return None if row is None else row + len(self.first)

    def report(self, report_id: str) -> Report | None:
        return self.first.report(report_id) or self.second.report(report_id)

    def search(self, text: str) -> Mask:
        return np.concatenate([self.first.search(text), self.second.search(text)])

    def named(self, words: Iterable[str]) -> Mask:
        wanted = set(words)
        return np.concatenate([self.first.named(wanted), self.second.named(wanted)])

    def frame(self) -> pd.DataFrame:
        import pandas as pd

        return pd.concat([self.first.frame(), self.second.frame()], ignore_index=True)
