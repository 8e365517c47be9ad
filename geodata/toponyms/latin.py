"""Place names in Latin script: runs of capitalised words, tagged by a small table of weights.

No language model: the tagger sees the shape of a word, its neighbours, the gazetteer names over it with their fame, what
kind of ordinary word it is, and what the rest of the report does with it. Trained on LGL, TR-News and GeoWebNews, which
mark names inside institutions too ("Paris police", "University of Kyiv").
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from geodata.gazetteer import Gazetteer, default, demonym_code, normalise
from geodata.model import Toponym
from geodata.toponyms import tagger
from geodata.toponyms.runs import Finder, Match, Run, document_flags, groups, may_hold_name, runs
from geodata.toponyms.words import Words

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# The noun is what makes these a place: "Shevchenko district" is one, Shevchenko is a poet.
_FINE_NOUN = re.compile(
    r" (?:city |urban |residential )?(?:district|raion|neighbou?rhood|microdistrict|quarter|refugee camp)\b"
)


@lru_cache(maxsize=4)
def _finder(gazetteer: Gazetteer) -> Finder:
    return Finder(gazetteer)


def find(text: str, *, gazetteer: Gazetteer | None = None, demonyms: bool = False) -> list[Toponym]:
    """The place names of `text` that are written in Latin script, in order, none overlapping another."""
    finder = _finder(gazetteer or default())
    model = tagger.default()
    words = Words(text)
    spans = runs(words)
    if not text.isascii():
        spans = [run for run in spans if _LATIN.search(words.texts[run.start])]
    if not spans:
        return []
    flags = document_flags(words, spans)
    found: list[Toponym] = []
    for run in spans:
        matches = finder.matches(words, run)
        if not may_hold_name(words, run, matches):
            continue
        scores = model.scores(groups(words, run, matches, flags, model.vocabulary))
        labels = model.best(scores)
        if not any(labels):
            continue
        for first, last, label in tagger.spans(labels):
            start, end = words.starts[run.start + first], words.ends[run.start + last]
            name = text[start:end]
            demonym = label == 3 or (label == 1 and demonym_code(normalise(name)) is not None)
            if demonym and not demonyms:
                continue
            confidence = 1 / (1 + math.exp(-model.margin(scores, labels, first, last)))
            found.append(Toponym(start, end, name, (name,), "demonym" if demonym else "place", round(confidence, 3)))
    return found


__all__ = ["Match", "Run", "find"]
