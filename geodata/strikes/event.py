"""A strike as a report tells it so far: what its tellings come to."""

from __future__ import annotations

from dataclasses import dataclass, field

from geodata.dates import Told
from geodata.lexicon.weapons import Kind
from geodata.model import Span
from geodata.strikes.facts import Facts
from geodata.strikes.scene import Mention
from geodata.strikes.sources import Source
from geodata.strikes.tellings import Telling
from geodata.strikes.tolls import Toll


@dataclass(slots=True)
class Event:
    """A strike as the report tells it so far."""

    mention: Mention
    tellings: list[Telling]
    facts: list[Facts] = field(default_factory=list)
    when: Told | None = None
    kinds: set[Kind] = field(default_factory=set)
    weapon_span: Span | None = None
    killed: Toll | None = None
    injured: Toll | None = None
    source: Source | None = None
    actor: str | None = None
    accused: bool = False
    """Somebody names the side in words of blame."""
    disputed: bool = False
    denied: bool = False
    inherited_day: bool = False
    overheard: bool = False
    """The source only spoke right after; whoever gives the figures is the better one."""
    plain: bool = False
    """In Ukrainian and Russian: the weapon is told by "обстріл" alone, which any munition that is named outdoes."""

    @property
    def first(self) -> Telling:
        return self.tellings[0]

    @property
    def sentence(self) -> int:
        return self.tellings[-1].facts.words.number
