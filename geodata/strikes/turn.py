"""A sentence without a struck place of its own, with what was told before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from geodata.strikes.event import Event
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.tellings import Read
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words


@dataclass(slots=True)
class Turn:
    """`focus` are the events spoken of last, `gap` the sentences since, `near` whether that is close enough for what is
    said of the hurt; `spoken` is the town (False) and the region (True) spoken of last."""

    scene: Scene
    words: Words
    read: Read
    focus: list[Event]
    events: list[Event]
    spoken: dict[bool, Mention]
    near: bool
    gap: int
    live: list[Trigger] = field(init=False)
    """The strike words that tell of a strike done."""

    def __post_init__(self) -> None:
        self.live = [t for t in self.read.triggers if t.told]
