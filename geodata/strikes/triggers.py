"""Words that tell of a strike, found in a sentence and judged: which are real, past and from a distance.

A trigger is *sure* where its word or weapon alone says so ("shelling", "missile attack"), else it needs the report to
be of a war. Threats, plans, tests, labour disputes, ground fighting and habits unmake a trigger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata.dates import Told
from geodata.lexicon import BIT, bits, slavic
from geodata.lexicon.en.beside import BEGAN, DESTROYING, FALLEN, FIRED_AT, MUNITIONS
from geodata.lexicon.weapons import Weapon
from geodata.strikes import downing, live, ordinary, word_class
from geodata.strikes.scene import Scene
from geodata.strikes.trigger import Form, Trigger
from geodata.tokens import INSIDE, Words

_SURE_NOUN = bits("sure_nouns")
_NOUN = bits("strike_nouns")
_BLAST = bits("blast_nouns")
_SURE_VERB = bits("sure_verbs")
_VERB = bits("strike_verbs")
_PASSIVE = bits("passive_participles")
_UNDER = bits("under_fire")
_LAUNCH = bits("launch_verbs")
_ARRIVE = bits("arrive_verbs")
_INTERCEPT = bits("intercept_verbs")
_DEBRIS = bits("debris_nouns")
_FIGURATIVE = bits("figurative")
_DETERMINERS = bits("determiners")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_TOWARD = bits("toward_words")
_AT = bits("at_words")
_TARGETS = bits("target_nouns")
_BOMB = re.compile(rf".*bombs?|{slavic.BOMB}")
_NOTHING = Weapon("airstrike")
_NEAR, _FAR = 14, 24
"""Tokens between a strike word and its weapon; what is shot down may stand at the head of a long clause."""
_WEAPON_VERB = bits("weapon_verbs")
_NEEDY = bits("needy_nouns")
_ANY = (
    _HARM
    | _WEAPON_VERB
    | _SURE_NOUN
    | _NOUN
    | _BLAST
    | _SURE_VERB
    | _VERB
    | _UNDER
    | _LAUNCH
    | _ARRIVE
    | _INTERCEPT
    | _DEBRIS
    | _PASSIVE
)

_FREE = bits("damage_words")  # a trigger where word order is free


def may_find(words: Words) -> bool:
    """Whether some word of a sentence may be a trigger; most sentences have none."""
    return bool(words.weapon) or bool(words.all_bits & (_ANY | _FREE))


def find(words: Words, *, days: Sequence[Told] = ()) -> list[Trigger]:
    """The triggers of a sentence, in order. `days` told in it make its series no mere habits."""
    if words.language in ("uk", "ru"):
        from geodata.strikes.deeds import find as find_deeds  # which takes Trigger from here

        return find_deeds(words, dated=any(d.when.date is not None for d in days))
    found: list[Trigger] = []
    dated = any(d.when.date is not None for d in days)
    owners = {d.last for d in days if d.last < len(words) and words.lower[d.last] == "'s"}
    weapon_at = words.weapon
    behind = 0
    for i in [i for i, mask in enumerate(words.bits) if mask & _ANY or i in weapon_at]:
        trigger = _at(words, i) if i >= behind else None
        if trigger is None:
            continue
        # "given Saturday's strikes": what has a day has happened
        happened = live.is_live(words, trigger) and not live.is_purpose(words, trigger)
        trigger.live = trigger.first - 1 in owners or happened
        trigger.generic = live.is_generic(words, trigger, dated=dated)
        trigger.ground = live.is_ground(words, trigger)
        if found and found[-1].form == "intercept" and _is_downed_too(words, found[-1], trigger):
            trigger.form = "intercept"
        found.append(trigger)
        behind = trigger.last
    return found


def _is_downed_too(words: Words, before: Trigger, trigger: Trigger) -> bool:
    """ "intercepted and destroyed 21 drones"."""
    joined = trigger.first - before.last == 1 and words.has(before.last, BIT["and_words"])
    return joined and trigger.form in ("verb", "passive") and words.lower[trigger.first] == "destroyed"


def _made(i: int, last: int, form: Form, *, sure: bool, weapon: int | None = None) -> Trigger:
    return Trigger(i, max(last, i + 1), form, sure, live=True, generic=False, ground=False, weapon=weapon)


def _at(words: Words, i: int) -> Trigger | None:
    mask = words.bits[i]
    if mask & (INSIDE | _FIGURATIVE):
        return None
    last = words.phrase_end[i]
    weapon = words.weapon.get(i)
    if (
        weapon is None
        and words.weapon
        and any(a < i < b and not (w is not None and w.strikes) for a, (w, b) in words.weapon.items())
    ):
        return None  # "guided bombs" are things
    if weapon is not None and weapon[1] > i + 1 and not (weapon[0] is not None and weapon[0].strikes):
        return None  # "attack drones"
    if weapon is not None and weapon[0] is not None and weapon[0].strikes and not mask & (_SURE_VERB | _VERB):
        return _made(i, max(last, weapon[1]), "noun", sure=True, weapon=i)
    if not mask & _ANY:
        return None
    if words.lower[i] in MUNITIONS and word_class.is_counted(words, i):
        return None
    if ordinary.is_title(words, i):
        return None
    near = _weapon_near(words, i, reach=_FAR if mask & _INTERCEPT else _NEAR)
    if words.lower[i] in DESTROYING and near is None and downing.counted(words, i, last):
        return _made(i, last, "intercept", sure=False)
    if words.lower[i] in DESTROYING and (flying := downing.munition(words, i, last)) is not None:
        return _made(i, last, "intercept", sure=True, weapon=flying)
    if mask & _UNDER:
        return _made(i, last, "under_fire", sure=False, weapon=near)
    if mask & _SURE_NOUN:
        if mask & _SURE_VERB and words.has(last, _DETERMINERS) and not BEGAN.isdisjoint(words.lower[i - 1 : i]):
            return _made(i, last, "verb", sure=True, weapon=near)  # "began shelling the camp"
        return _made(i, last, "noun", sure=True, weapon=near)
    if mask & _INTERCEPT:
        if (
            near is not None
            and 0 <= i - words.weapon[near][1] <= 2
            and words.has(last, _DETERMINERS)
            and not word_class.is_passive(words, i, last)
        ):
            return _made(i, last, "verb", sure=True, weapon=near)  # "a missile brought down a house"
        flying = near is not None and (words.weapon[near][0] or _NOTHING).kind != "airstrike"
        if flying or (near is None and word_class.is_passive(words, i, last) and words.has(last, _AT)):
            return _made(i, last, "intercept", sure=flying, weapon=near)
        return None
    if mask & (_SURE_VERB | _VERB) and mask & _PASSIVE and word_class.is_passive(words, i, last):
        if ordinary.by_another(words, last):
            return None
        return _made(i, last, "passive", sure=bool(mask & _SURE_VERB) or near is not None, weapon=near)
    if mask & _SURE_VERB and not word_class.is_weapon_noun(words, i):
        return _made(i, last, "verb", sure=True, weapon=near)
    if mask & _NOUN and word_class.is_noun(words, i):
        if mask & _NEEDY and not ordinary.is_armed(words, i):
            return None
        return _made(i, last, "noun", sure=_weapon_beside(words, i), weapon=near)
    if mask & _ARRIVE and near is not None and near < i and not mask & _VERB:
        return _made(i, last, "arrive", sure=True, weapon=near)
    if mask & _BLAST:
        return _made(i, last, "blast", sure=False, weapon=near)
    if words.lower[i] in ("blew", "blown") and mask & _VERB and word_class.ends_noun(words, last):
        return _made(i, last, "blast", sure=False, weapon=near)
    if mask & (_HARM | _WEAPON_VERB) and (harming := _harming(words, i, last)) is not None:
        return harming
    if mask & _HARM and not mask & (_VERB | _LAUNCH | _NOUN):
        return None
    if mask & _LAUNCH and not mask & _VERB:
        return _launch(words, i, last)
    if mask & _TARGETS and mask & _VERB and word_class.ends_noun(words, i + 1):
        return None
    if mask & _VERB and ordinary.is_of_nature(words, i):
        return None
    if (mask & _VERB and not word_class.is_noun(words, i)) or (mask & _VERB and near is not None):
        return _made(i, last, "verb", sure=near is not None, weapon=near)
    if mask & _DEBRIS and near is not None:
        return _made(i, last, "debris", sure=True, weapon=near)
    if mask & _DEBRIS and words.lower[last : last + 1] != [] and words.lower[last] in FALLEN:
        return _made(i, last, "debris", sure=False)  # "Debris came down on", "Debris damaged"
    return None


def _launch(words: Words, i: int, last: int) -> Trigger | None:
    """ "launched 39 missiles at X", "fired on X": the object is a weapon, or the fire is aimed."""
    for j in range(last, min(last + 9, len(words))):
        if j in words.weapon and words.weapon[j][0] is not None:
            craft = (words.weapon[j][0] or _NOTHING).kind == "airstrike" and not any(
                _BOMB.fullmatch(w) for w in words.lower[j : words.weapon[j][1]]
            )
            return None if craft else _made(i, last, "launch", sure=True, weapon=j)
        if words.bits[j] & (_SURE_NOUN | _NOUN):
            return None
        if words.text[j] in ",;:" and j > last + 3:
            break
    if words.lower[i] in FIRED_AT and words.has(last, _TOWARD):
        return _made(i, last, "launch", sure=False)  # "began firing towards the towns of X and Y"
    for j, (weapon, end) in words.weapon.items():
        # "a rocket that Hezbollah had fired", "missiles fired at"
        if (
            weapon is not None
            and weapon.kind != "airstrike"
            and 0 <= i - end <= 5
            and not any(words.text[k] in ",;:." for k in range(end, i))
        ):
            return _made(i, last, "launch", sure=True, weapon=j)
    return None


def _harming(words: Words, i: int, last: int) -> Trigger | None:
    """ "artillery killed two people", "were killed by a rocket": the weapon is what harmed."""
    if not words.weapon:
        return None
    passive = word_class.is_passive(words, i, last)
    for j, (weapon, end) in sorted(words.weapon.items()):
        if weapon is None:
            continue
        if (
            not passive
            and 0 <= i - end <= (12 if ordinary.opens(words, j) else 4)
            and not ordinary.is_cut(words, end, i)
        ):
            return _made(i, last, "verb", sure=True, weapon=j)
        if (
            passive
            and words.bits[i] & _HARM
            and last <= j <= last + 22
            and any(words.bits[k] & BIT["by_words"] for k in range(max(j - 4, last), j))
        ):
            return _made(i, last, "noun", sure=True, weapon=j)
    return None


def _weapon_near(words: Words, i: int, *, reach: int = _NEAR) -> int | None:
    """The nearest armed weapon of the clause, before or behind."""
    best: int | None = None
    for j, (weapon, end) in words.weapon.items():
        if weapon is None or abs(j - i) > reach:
            continue
        if words.has(end, _TARGETS) and not weapon.strikes:
            continue  # "UAV construction facilities", "rocket depot"
        low, high = (j, i) if j < i else (i, j)
        if ";" in words.text[low:high]:
            continue
        if best is None or abs(j - i) < abs(best - i):
            best = j
    return best


def _weapon_beside(words: Words, i: int) -> bool:
    """A weapon right before a strike noun ("drone attack", "missile and drone strikes") or told as its means behind."""
    for j, (weapon, end) in words.weapon.items():
        if weapon is None:
            continue
        if j < i and i - end <= 3:
            return True
        if j > i and j - i <= 8:
            return True
    return False


def war_evidence(scene: Scene, triggers: list[list[Trigger]]) -> int:
    """How many triggers of the report tell of war by themselves: by weapon, by their word, or by a belligerent."""
    count = 0
    for words, found in zip(scene.sentences, triggers, strict=True):
        for trigger in found:
            if not trigger.live:
                continue
            armed = any(weapon is not None for weapon, _ in words.weapon.values())
            if trigger.sure or armed or any(0 <= trigger.first - end <= 2 for _, end in words.actor.values()):
                count += 1
    return count
