"""The views of the page, a file each; `Page` is what each of them is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dashboard import headline
from dashboard.collection import Collection
from dashboard.columns import Mask
from dashboard.filters import Filters, Passing
from dashboard.headline import Counts
from dashboard.words import Words


@dataclass(frozen=True)
class Page:
    """One run of the page: the data, what was asked of it, and what that comes to."""

    collection: Collection
    filters: Filters
    words: Words
    view: str
    fault: str | None = None

    @cached_property
    def counts(self) -> Counts:
        """The numbers of the headline, counted when they are asked for: the map does without."""
        return headline.count(self.collection, self.passing)

    @property
    def passing(self) -> Passing:
        """The rows that pass, filter by filter; not kept here, for every visitor has a page."""
        return self.collection.passing(self.filters)

    @property
    def shown(self) -> Mask:
        """The rows that pass every filter."""
        return self.passing.all
