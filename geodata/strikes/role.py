"""How a mention stands to the strikes of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geodata.strikes.trigger import Trigger

Sign = Literal[
    "object", "onto", "passive", "compound", "of", "at", "fronted", "harm", "damage", "list", "beside", "heard", "near",
    "none",
]  # fmt: skip
""" "beside" is the land around a place struck, named with it."""
STRENGTH: dict[str, float] = {
    "object": 1.0,
    "onto": 1.0,
    "passive": 1.0,
    "compound": 0.8,
    "of": 0.95,
    "at": 0.85,
    "heard": 0.8,
    "fronted": 0.7,
    "harm": 0.7,
    "damage": 0.5,
    "list": 0.8,
    "beside": 0.8,
    "near": 0.35,
    "none": 0.0,
}


@dataclass(slots=True)
class Role:
    """How a mention stands to the strikes of its sentence. `why` is for tests and for reading along."""

    struck: bool
    sign: Sign
    trigger: Trigger | None
    why: str
    coarse: bool = False
    """It only says where a finer place lies."""
    near: bool = False
    """The words put the strike near it, not in it."""

    @property
    def strength(self) -> float:
        return STRENGTH[self.sign]


def no(why: str, *, coarse: bool = False) -> Role:
    return Role(False, "none", None, why, coarse)


def yes(sign: Sign, trigger: Trigger | None, why: str) -> Role:
    return Role(True, sign, trigger, why)
