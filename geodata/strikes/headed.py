"""A line of its own that says whose word a report is: "Source: Serhii Lysak, head of the region, on Telegram". English
only."""

from __future__ import annotations

import re

from geodata.lexicon.en.beside import BEHIND_OUTLET, OUTLETS
from geodata.strikes.scene import Scene
from geodata.strikes.sources import Source

_NAME = re.compile(r"(?:[Tt]he )?(?=[^\W\d_])[^a-z](?:[^\W_]|[-'’](?=\w)|\.(?=[A-Z]\.))*\.?(?=[\s,;(]|$)")
"""A word with a capital, no address of a page: "Serhii", "AFP", "U.S."."""


def source(scene: Scene) -> Source | None:
    """The name behind "Source:", of the first such line; None where no such line gives a name."""
    if scene.lexicon.language.code != "en":
        return None
    for words in scene.sentences:
        if words.lower[:2] != ["source", ":"]:
            continue
        first = 2
        while first < len(words) and words.lower[first] in OUTLETS:
            first += 1
        if first >= len(words) or _NAME.match(scene.report.text, words.start[first]) is None:
            continue
        last = next((j for j in range(first + 1, len(words)) if words.lower[j] in BEHIND_OUTLET), len(words))
        start, end = words.start[first], words.end[last - 1]
        return Source(start, end, scene.report.text[start:end], first, named=True)
    return None
