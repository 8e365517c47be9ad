"""The words of a Ukrainian or Russian text with their offsets, and what kind of word each is beside a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import itemgetter

from geodata.toponyms import cyrillic_forms as forms
from geodata.toponyms import cyrillic_words as words

_LETTER = "А-ЯЁІЇЄҐа-яёіїєґ"
_TOKEN = re.compile(rf"([{_LETTER}]+(?:['’ʼ‘`\u0301]?[{_LETTER}]+)*(?:[-‑][{_LETTER}]+(?:['’ʼ‘`]?[{_LETTER}]+)*)*)")
_BREAK = re.compile(r"[.!?…:;\n•▪◾️●\-–—]|[\U0001F000-\U0001FAFF☀-➿]")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "‑": "-"})
QUOTED = re.compile(r'[«"“„]([^«»"“”„\n]{2,40})[»"”“]')

# What a word may be to a name beside it, as bits.
UNIT, REGION, FACILITY, WATER, IRREGULAR, SETTLEMENT, STREET, TITLE, OF_PLACE, DIRECTION, ROAD = (
    1 << n for n in range(11)
)
_PATTERNS = (
    (re.compile("|".join(pattern.pattern for pattern, _, _ in words.UNITS)), UNIT), (forms.REGION, REGION),
    (words.FACILITIES, FACILITY), (words.WATERS, WATER), (words.SETTLEMENT, SETTLEMENT), (words.STREETS, STREET),
    (words.TITLE, TITLE), (words.OF_PLACE, OF_PLACE), (words.DIRECTIONS, DIRECTION),
    (words.ROADS, ROAD),
)  # fmt: skip
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _PATTERNS if pattern is not forms.REGION))
_MOST_KNOWN = 10_000


class _Kinds(dict[str, int]):
    """Lower-case word -> its bits. Most words of a report are in no list: one pattern tells that."""

    def __missing__(self, low: str) -> int:
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = IRREGULAR if low in words.IRREGULAR_STARTS else 0
        if "щин" in low or "чин" in low or _ANY.fullmatch(low):
            found |= sum(bit for pattern, bit in _PATTERNS if pattern.fullmatch(low))
        self[low] = found
        return found


class _Lowered(dict[str, str]):
    """Word -> the same in lower case with one kind of apostrophe."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = self[word] = word.lower() if word.isalpha() else word.lower().translate(_PLAIN)
        return found


_KINDS, _LOWERED = _Kinds(), _Lowered()


class Text:
    """A text's words as parallel lists. `gaps[i]` stands before word i; `low` is lower case with one kind of
    apostrophe; `used` words belong to a name that was found."""

    def __init__(self, text: str) -> None:
        parts = _TOKEN.split(text)  # gap, word, gap, ..., gap
        offsets = list(accumulate(map(len, parts), initial=0))
        self.text = text
        self.words: list[str] = parts[1::2]
        self.starts: list[int] = offsets[1:-1:2]
        self.ends: list[int] = offsets[2::2]
        self.gaps: list[str] = parts[0::2]
        self.low = list(map(_LOWERED.__getitem__, self.words))
        self.capital = list(map(str.isupper, map(itemgetter(0), self.words)))
        self.kinds = list(map(_KINDS.__getitem__, self.low))
        self.used = [False] * len(self.words)

    def __len__(self) -> int:
        return len(self.words)

    def first(self, at: int) -> bool:
        """Whether a word begins a sentence, line or item: its capital says nothing."""
        if at == 0:
            return True
        gap = self.gaps[at]
        if gap == " " or not _breaks(gap):
            return False
        before = self.low[at - 1]
        abbreviated = gap[:1] == "." and (len(before) == 1 or before in words.SETTLEMENT_ABBREVIATIONS)
        return not (abbreviated and "\n" not in gap)

    def quoted(self, at: int) -> bool:
        """Whether a word stands alone, or nearly, inside quotation marks."""
        spans, ends = self._quotes
        number = bisect_left(ends, self.starts[at])
        return number < len(spans) and spans[number][0] <= self.starts[at] and self.ends[at] <= spans[number][1]

    @cached_property
    def _quotes(self) -> tuple[list[tuple[int, int]], list[int]]:
        spans = [(m.start(1), m.end(1)) for m in QUOTED.finditer(self.text) if m.group(1).count(" ") < 3]
        return spans, [end for _, end in spans]


@lru_cache(maxsize=4096)
def _breaks(gap: str) -> bool:
    return _BREAK.search(gap) is not None
