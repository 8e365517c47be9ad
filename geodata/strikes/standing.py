"""The place that words without a name stand for in Ukrainian and Russian: "місто", "там", "над регионом", a place that
was named in the line before.
"""

from __future__ import annotations

from geodata import morphology
from geodata.lexicon import bits, slavic
from geodata.strikes import cases
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import INSIDE, Words

_SETTLEMENT = bits("settlement_nouns")
_REGION = bits("region_nouns")
_THERE = bits("there_words")
_SOURCE = bits("source_nouns")
_SPEECH = bits("speech_verbs")
_AT = bits("at_words")
BACK = 2
"""Sentences back in which a place may be named before its strike."""
NOT_THERE = frozenset(
    (
        "origin",
        "who speaks",
        "direction",
        "where it was said",
        "a side",
        "where something goes",
        "part of a longer name",
        "who struck",
    )
)
"""Why a name in a sentence (`Role.why`) is no place that the next one could be told of."""


def of_speaker(scene: Scene, words: Words) -> Mention | None:
    """ "Мэр Львова сообщил, что в городе повреждены школы", "Глава Брянской области сообщил, что над регионом": the
    place whose head speaks of "the town", "the region"."""
    held = [m for m in scene.mentions[words.number] if m.kind in ("settlement", "admin1") and not m.inside and m.first]
    for mention in held:
        from_there = words.lower[mention.first - 1] in slavic.OUT_OF and words.any(
            _SPEECH, mention.last, mention.last + 3
        )  # "Из Степанакерта передают об обстреле города"
        if not from_there and not words.lower[mention.first - 1].startswith(slavic.SPEAKERS):
            continue
        if mention.kind == "admin1":
            if any(_is_the_region(words, j) for j in words.where(_REGION, mention.last)):
                return mention
        elif any(words.lower[j] in slavic.THE_TOWN for j in words.where(_SETTLEMENT, mention.last)):
            return mention
    return None


def _is_the_region(words: Words, i: int) -> bool:
    """ "над регионом", "в області": no part of a name, and not in the plural."""
    if i < 1 or not words.bits[i - 1] & _AT or (i + 1 < len(words) and words.text[i + 1][:1].isupper()):
        return False
    return not _is_plural(words, i)


def _is_plural(words: Words, i: int) -> bool:
    return all(reading.plural for reading in morphology.readings(words.lower[i], words.language) if reading.cases)


def stands_for(words: Words, spoken: dict[bool, Mention]) -> Mention | None:
    """The place that "по місту", "в селе", "там" stands for: the one spoken of last."""
    for i in words.where(_SETTLEMENT | _REGION | _THERE):
        if words.bits[i] & INSIDE or len(words.text[i]) <= 2 or words.lower[i] in slavic.PLURAL_PLACES:
            continue
        if words.bits[i] & _REGION and _is_plural(words, i):
            continue  # "над регионами страны"
        if words.bits[i] & _THERE:
            if False in spoken:
                return spoken[False]
            continue
        behind = words.text[i + 1] if i + 1 < len(words) else ""
        before = words.lower[i - 1] if i else ""
        if behind[:1].isupper() or before in slavic.NOT_ITS or (i and words.text[i - 1][:1].isupper() and i > 1):
            continue
        coarse = bool(words.bits[i] & _REGION)
        if (
            coarse in spoken
            and not (i + 1 < len(words) and words.bits[i + 1] & _SOURCE)
            and before not in slavic.OFFICES
        ):
            return spoken[coarse]
    return None


def named_before(scene: Scene, words: Words) -> Mention | None:
    """ "Операція у Кривому Розі завершена. Внаслідок обстрілу ...": the place of a strike told without one."""
    for number in range(words.number - 1, max(words.number - 1 - BACK, -1), -1):
        held = scene.mentions[number]
        given = cases.of(scene, scene.sentences[number], held, [], context=False)
        usable = [
            m for m, r in zip(held, given, strict=True) if r.why not in NOT_THERE and not r.coarse and not m.inside
        ]
        fine = [m for m in usable if m.rank <= 2] or [m for m in usable if m.kind in ("admin1", "admin2")]
        if fine:
            return fine[0]
    return None


def heading_before(scene: Scene, words: Words) -> Mention | None:
    """ "Дарницький район", alone in a line a sentence or two before, no other place since: what follows was there."""
    if scene.mentions[words.number]:
        return None
    for number in range(words.number - 1, max(words.number - 1 - BACK, -1), -1):
        held = [m for m in scene.mentions[number] if not m.inside]
        if not held:
            continue
        line = scene.sentences[number]
        alone = len(held) == 1 and held[0].kind in ("district", "settlement", "admin2")
        return held[0] if alone and len(line) <= held[0].last - held[0].first + 2 else None
    return None


def shooting(scene: Scene, words: Words) -> bool:
    """Whether fire at close range was told just before: then "внаслідок обстрілу" goes on about that."""
    return any(t.ground for row in scene.triggers[max(words.number - 3, 0) : words.number] for t in row)
