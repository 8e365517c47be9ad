"""The weapons that a sentence names for its strikes; what was hit, shot down, delivered or lost is none of them."""

from __future__ import annotations

from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import CRAFT, STORES, THINGS_HIT
from geodata.lexicon.weapons import Kind
from geodata.model import Span
from geodata.strikes import arms, contents
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_SHELLED = (*slavic.SHELLED, *slavic.CLUSTER)  # shelling, unless the sentence names what was fired
_AND = bits("and_words")
_DEFENCE = bits("defence_nouns")
_DETERMINERS = bits("determiners")
_SUPPLY = bits("supply_words")
_TARGETS = bits("target_nouns")


def of_strike(words: Words, live: list[Trigger], low: int, high: int) -> tuple[set[Kind], Span | None]:
    """The armed weapons told between two tokens, those of defenders and of deliveries left out."""
    kinds: set[Kind] = set()
    span: Span | None = None
    shelled: Span | None = None
    if not live or not (words.weapon or words.language == "en"):
        return kinds, span
    for j, (weapon, end) in sorted(words.weapon.items()):
        if weapon is None or not low <= j < high:
            continue
        if min(abs(t.first - j) for t in live) > 18:
            continue  # "strikes destroyed ... and a mortar"
        if words.has(j - 1, _DEFENCE) or words.bits[j] & _DEFENCE:
            continue
        if words.language == "en" and contents.is_unfired(words, j):
            continue
        if words.any(_SUPPLY, max(j - 3, 0), j) or (
            words.has(end, _TARGETS) and not weapon.strikes and words.lower[end] in STORES
        ):
            continue
        if words.language != "en" and arms.is_loss(words, j):
            continue
        if words.language == "en" and _is_hit(words, live, j):
            continue
        if words.lower[j].startswith(slavic.ROCKET) and any(
            k in words.weapon and (w := words.weapon[k][0]) is not None and w.kind == "artillery"
            for k in range(end, end + 3)
        ):
            continue  # «ракети "Град"» are rockets
        if words.lower[j].startswith(slavic.SHELL) and any(
            k in words.weapon and (w := words.weapon[k][0]) is not None and w.kind != "artillery"
            for k in range(end, end + 2)
        ):
            continue  # "снаряд Х-38" is a missile
        if weapon.kind == "artillery" and words.lower[j].startswith(_SHELLED):
            shelled = shelled or Span(words.start[j], words.end[end - 1])
            continue
        kinds.add(weapon.kind)
        if words.lower[j].startswith(slavic.BOTH_KINDS):
            kinds |= {"missile", "drone"}
        if span is None:
            span = Span(words.start[j], words.end[end - 1])
    if words.language == "en" and not kinds:
        flown = _flown(words, live, low, high)
        if flown is not None:
            return {"airstrike"}, flown
    if shelled is not None and not kinds:
        return {"artillery"}, shelled
    return kinds, span


def _is_hit(words: Words, live: list[Trigger], weapon: int) -> bool:
    """ "struck the group's two boats and three anti-ship missiles", "strikes against seven drones": the things hit."""
    j = weapon - 1
    named = [(first, last) for first, (_, last) in (*words.actor.items(), *words.weapon.items())]
    while j >= max(weapon - 15, 0) and (
        words.text[j] in ",()"
        or words.lower[j] == "'s"
        or words.bits[j] & (_AND | _DETERMINERS | INSIDE)
        or j in words.figures
        or any(first <= j < last for first, last in named)
        or (not words.cover[j] and words.text[j][0].isalpha())
    ):
        j -= 1
    if j < 0:
        return False
    if words.lower[j] == "against":
        return any(0 <= j - t.last <= 1 for t in live)
    aimed = next((t for t in live if t.last == j + 1), None)
    return aimed is not None and aimed.form == "verb" and words.lower[j] in THINGS_HIT


def _flown(words: Words, live: list[Trigger], low: int, high: int) -> Span | None:
    """ "Pakistani aircraft targeted homes": aircraft that strike, named by no type."""
    for trigger in live:
        for j in range(max(trigger.first - 4, low), min(trigger.first, high)) if trigger.form == "verb" else ():
            if words.lower[j] in CRAFT:
                return Span(words.start[j], words.end[j])
    return None
