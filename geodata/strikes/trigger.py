"""A strike word where it stands in its sentence, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["noun", "verb", "passive", "under_fire", "launch", "arrive", "intercept", "debris", "blast"]


@dataclass(slots=True)
class Trigger:
    """A strike word over the tokens [first, last).

    `sure`: tells of a strike whatever the report. `ground`: may be fighting at close range. `live`: neither threat nor
    habit nor test. `generic`: habit or series without a day.
    """

    first: int
    last: int
    form: Form
    sure: bool
    live: bool
    generic: bool
    ground: bool
    weapon: int | None = None
    """Index of the weapon that it goes with."""

    @property
    def told(self) -> bool:
        """Whether it tells of a strike that was, from a distance, on an occasion of its own."""
        return self.live and not self.generic and not self.ground
