"""Strikes of workers: where a report speaks of these, a strike without a weapon is one of them."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import STRIKES
from geodata.strikes.scene import Scene
from geodata.strikes.trigger import Trigger

_LABOUR = bits("labour_words")


def mark(scene: Scene, found: list[list[Trigger]]) -> None:
    """Take life from the plain strikes of a report that speaks of pickets and walkouts."""
    lines = [words for words in (scene.title, *scene.sentences) if words is not None and words.text]
    if not any(words.any(_LABOUR) for words in lines):
        return
    for words, row in zip(scene.sentences, found, strict=True):
        for trigger in row:
            trigger.live &= trigger.sure or words.lower[trigger.first] not in STRIKES
