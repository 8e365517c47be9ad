"""A line of its own that says whose word a report is: "Source: Serhii Lysak, head of the region, on Telegram". English
only."""

from __future__ import annotations

from geodata.strikes.scene import Scene
from geodata.strikes.sources import Source

_ENDS = frozenset((",", ";", ".", "(", "on", "citing"))
_CHANNEL = frozenset(("telegram", "channel", "of", "page", "facebook", "post", "by"))
"""Before the name of whose channel it is."""


def source(scene: Scene) -> Source | None:
    """The name behind "Source:", of the first such line; None where a report has none."""
    if scene.lexicon.language.code != "en":
        return None
    for words in scene.sentences:
        if words.lower[:2] != ["source", ":"]:
            continue
        first = 2
        while first < len(words) and words.lower[first] in _CHANNEL:
            first += 1
        last = next((j for j in range(first + 1, len(words)) if words.lower[j] in _ENDS), len(words))
        if first >= len(words):
            return None
        start, end = words.start[first], words.end[last - 1]
        return Source(start, end, scene.report.text[start:end], first, named=True)
    return None
