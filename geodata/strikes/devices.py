"""Bombs laid by hand, gunmen, burst gas pipes: told in the words of strikes, and none.

An attack or a blast without a weapon is what the words nearest before it speak of: of a car bomb, or of a missile.
"""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import ATTACKERS, ATTACKING, BOMBERS, BOMBS, FALLING, HELPERS, RAIDING_MEN, STRIKES
from geodata.strikes.scene import Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_DEVICE = bits("device_words")
_BLAST = bits("blast_nouns", "attack_nouns")
_CLAUSE = bits("clause_words")
_AND = bits("and_words")
_CARRIED = bits("launch_verbs", "determiners", "another")
_SUBJECT_REACH = 5
"""Tokens before an attack in which its subject stands: "the rebels have launched a new attack"."""


def mark(scene: Scene, found: list[list[Trigger]]) -> None:
    """Set `ground` on the triggers that tell of such deeds."""
    lines = [words for words in scene.sentences if words.text]
    if scene.title is not None:
        lines.insert(0, scene.title)
    told = [(words.number, by_hand) for words in lines if (by_hand := _evidence(words)) is not None]
    if not any(by_hand for _, by_hand in told):
        _raids(scene, found)
        return
    for words, row in zip(scene.sentences, found, strict=True):
        if not row or (words.weapon and _evidence(words) is False):
            continue
        before = [by_hand for number, by_hand in told if number <= words.number]
        if not (before[-1] if before else told and told[0][1]):
            continue
        for trigger in row:
            trigger.ground |= not _from_afar(words, trigger)
    _raids(scene, found)


def _raids(scene: Scene, found: list[list[Trigger]]) -> None:
    """ "a PKK attack in Istanbul", "the rebels attacked X": the attacks of some are made by hand unless their clause
    tells of a weapon."""
    raiders = scene.lexicon.language.raiders
    for words, row in zip(scene.sentences, found, strict=True):
        for trigger in row:
            if words.lower[trigger.first] not in ATTACKING:
                trigger.ground |= not trigger.sure and not words.weapon and _is_next(words, trigger, raiders)
                continue
            if not _is_armed(words, trigger) and _is_by_raiders(words, trigger):
                trigger.ground = True


def _is_next(words: Words, trigger: Trigger, raiders: frozenset[str]) -> bool:
    return any(name in raiders and 0 <= trigger.first - end <= 2 for name, end in words.actor.values())


def _is_by_raiders(words: Words, trigger: Trigger) -> bool:
    """Whether who attacks stands right before the attack, at most "carried out an" between."""
    i = trigger.first
    if _is_next(words, trigger, ATTACKERS):
        return True
    for j in range(i - 1, max(i - _SUBJECT_REACH, -1), -1):
        sides = [name for name, end in words.actor.values() if end == j + 1]
        if words.lower[j] in RAIDING_MEN or not ATTACKERS.isdisjoint(sides):
            return True
        if not words.cover[j] & _CARRIED and words.lower[j] not in HELPERS:
            return False
    return False


def _is_armed(words: Words, trigger: Trigger) -> bool:
    """Whether the clause of an attack tells of a weapon from afar: not "air strikes on X after the rebels attacked
    Y"."""
    for j, (weapon, end) in words.weapon.items():
        low, high = (end, trigger.first) if j < trigger.first else (trigger.last, j)
        if weapon is not None and not any(
            (words.bits[k] & _CLAUSE and words.lower[k] != "with")
            or words.text[k] in ";:"
            or (words.text[k] == "," and words.has(k + 1, _AND))
            for k in range(low, high)
        ):
            return True
    return False


def _evidence(words: Words) -> bool | None:
    """True where a sentence speaks of bombs laid by hand, False where of weapons from afar, else None."""
    if any(w is not None and not _is_bomb(words, j, end) for j, (w, end) in words.weapon.items()):
        return False
    if words.any(_DEVICE) or any(words.has(end, _BLAST) for _, end in words.weapon.values()):
        return True  # "a bomb exploded", "the bomb blast"
    if not words.weapon or all(words.lower[j] in BOMBERS for j in words.weapon):
        return None  # "when the bomber struck"
    return None if FALLING.isdisjoint(words.lower) else False


def _is_bomb(words: Words, first: int, end: int) -> bool:
    """A plain bomb, which may have been laid or dropped; "its bomber" is a man as often as an aircraft."""
    return end == first + 1 and (words.lower[first] in BOMBS or words.lower[first] in BOMBERS)


def _from_afar(words: Words, trigger: Trigger) -> bool:
    if not trigger.sure or trigger.weapon is None:
        return trigger.sure or words.lower[trigger.first] in STRIKES
    return not _is_bomb(words, trigger.weapon, words.weapon[trigger.weapon][1])
