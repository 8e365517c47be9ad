"""The views of the page, a file each; `Page` is what each of them is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from dashboard import facets, headline
from dashboard.collection import Collection
from dashboard.columns import Mask
from dashboard.filters import Filters, Passing
from dashboard.headline import Counts
from dashboard.tally import Mode, Tally
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
    def mode(self) -> Mode:
        """What the map counts: events only where they are linked."""
        asked: Mode = st.session_state["mode"]
        return "mentions" if asked == "events" and self.collection.events is None else asked

    @property
    def tally(self) -> Tally:
        """What the map draws: all that is counted before it."""
        return self.collection.tally(self.filters, self.mode)

    def count(self) -> None:
        """Counts all that the headline, the time and the filters will say; once in a whole run, never in a pan."""
        if "counts" not in self.__dict__:
            _ = self.counts
            for field in facets.FIELDS:
                self.passing.counted(field)

    @property
    def passing(self) -> Passing:
        """The rows that pass, filter by filter; not kept here, for every visitor has a page."""
        return self.collection.passing(self.filters)

    @property
    def shown(self) -> Mask:
        """The rows that pass every filter."""
        return self.passing.all
