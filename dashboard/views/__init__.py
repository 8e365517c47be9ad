"""The views of the page, a file each; `Page` is what each of them is given."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.collection import Collection
from dashboard.columns import Mask
from dashboard.filters import Filters, Passing
from dashboard.headline import Counts
from dashboard.words import Words


@dataclass(frozen=True)
class Page:
    """One run of the page: the data, what was asked of it, and the rows that pass."""

    collection: Collection
    filters: Filters
    passing: Passing
    shown: Mask
    counts: Counts
    words: Words
    view: str
    fault: str | None = None
