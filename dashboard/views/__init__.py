"""The views of the page, a file each; `Page` is what each of them is given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from dashboard import headline
from dashboard.collection import TURNS, Collection
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
    token: tuple[object, ...]  # what of the session it was drawn from
    fault: str | None = None

    @cached_property
    def counts(self) -> Counts:
        """The numbers of the headline, counted when they are asked for: the map does without."""
        return headline.count(self.collection, self.passing)

    @contextmanager
    def running(self) -> Iterator[None]:
        """While a run lasts, no other visitor's asking takes the place of what it works with; then it may."""
        held = [self.passing]
        try:
            yield
        finally:  # a run that is broken off lives on in its traceback until garbage is next collected
            held.clear()

    @property
    def mode(self) -> Mode:
        """What the map counts: events only where they are linked."""
        asked: Mode = st.session_state["mode"]
        return "mentions" if asked == "events" and self.collection.events is None else asked

    @property
    def counted(self) -> dict[str, str]:
        """The plural forms of what the map counts: a mention is never called a strike."""
        return self.words.forms(f"map_counts_{self.mode}")

    @property
    def tally(self) -> Tally:
        """What the map draws: all that is counted before it."""
        return self.collection.tally(self.filters, self.mode)

    def count(self) -> None:
        """Counts all that the headline and the filters will say; once in a whole run, never in a pan."""
        if "counts" not in self.__dict__:
            with TURNS:
                _ = self.counts
                self.passing.rest()

    @property
    def passing(self) -> Passing:
        """The rows that pass, filter by filter; not kept here, for every visitor has a page."""
        return self.collection.passing(self.filters)

    @property
    def shown(self) -> Mask:
        """The rows that pass every filter."""
        return self.passing.all
