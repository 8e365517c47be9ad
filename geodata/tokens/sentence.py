"""The tokens of one sentence with what is known of each: parallel lists, because the engine looks at tokens by their
index many times."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from geodata.lexicon import weapons
from geodata.model import Sentence

INSIDE = 1 << 200
"""Bit of a token that belongs to a phrase begun before it."""


@dataclass(slots=True)
class Words:
    """One sentence in tokens. `bits[i]` are the roles of token i, `phrase_end[i]` where the phrase begun at i ends."""

    sentence: Sentence
    number: int
    text: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    phrase_end: list[int] = field(default_factory=list)
    weapon: dict[int, tuple[weapons.Weapon | None, int]] = field(default_factory=dict)
    actor: dict[int, tuple[str, int]] = field(default_factory=dict)
    cover: list[int] = field(default_factory=list)
    """Roles of the word or phrase that covers each token, also for those inside a phrase."""
    all_bits: int = 0
    language: str = "en"
    figures: list[int] = field(default_factory=list)
    """Tokens at which a number may begin: figures and numerals."""
    days: list[int] = field(default_factory=list)
    """Tokens at which a day may begin: figures, numerals, months and weekdays."""

    def __len__(self) -> int:
        return len(self.text)

    def has(self, i: int, mask: int) -> bool:
        """Whether token i may play one of the roles of `mask`; False outside the sentence."""
        return 0 <= i < len(self.bits) and bool(self.bits[i] & mask)

    def where(self, mask: int, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Indexes in [start, end) whose token may play one of the roles."""
        if not self.all_bits & mask:
            return iter(())
        first = max(start, 0)
        asked = self.bits[first : end if end is None else max(end, 0)]
        return iter([i for i, bits in enumerate(asked, first) if bits & mask])

    def begin(self, i: int) -> int:
        """Where the phrase that covers token i begins; i itself outside a phrase."""
        while i > 0 and self.bits[i] & INSIDE:
            i -= 1
        return i

    def any(self, mask: int, start: int = 0, end: int | None = None) -> bool:
        """Whether some token of [start, end) may play one of the roles."""
        if not self.all_bits & mask:
            return False
        if end is None and start <= 0:
            return True
        for bits in self.bits[max(start, 0) : end if end is None else max(end, 0)]:  # noqa: SIM110 - half the cost
            if bits & mask:
                return True
        return False

    def is_side(self, first: int, last: int) -> bool:
        """Whether some token of [first, last) names a side: a capital may stand for its government."""
        for a, (_, b) in self.actor.items():  # noqa: SIM110 - half the cost
            if a < last and b > first:
                return True
        return False

    def at(self, offset: int) -> int:
        """The index of the token that covers, or first follows, a character offset of the report."""
        return bisect_right(self.end, offset)
