"""Words that tell of a strike in Ukrainian and Russian: nouns, verbs of either aspect, impersonal forms, bare weapons.

What is future, infinitive or forbidden by "не" tells of no strike; "збито" and "сбиты" tell of one shot down; "10
«Шахедів» по Харкову" needs no verb at all.
"""

from __future__ import annotations

import re

from geodata.lexicon import bits, slavic
from geodata.strikes import arms, grammar, happened
from geodata.strikes.arms import DEEDS
from geodata.strikes.grammar import describes, is_of
from geodata.strikes.trigger import Form, Trigger
from geodata.tokens import INSIDE, Words

_SURE_NOUN = bits("sure_nouns")
_NOUN = bits("strike_nouns")
_BLAST = bits("blast_nouns")
_SURE_VERB = bits("sure_verbs")
_VERB = bits("strike_verbs")
_UNDER = bits("under_fire")
_LAUNCH = bits("launch_verbs")
_ARRIVE = bits("arrive_verbs")
_INTERCEPT = bits("intercept_verbs")
_DEFENCE = bits("defence_nouns")
_DEBRIS = bits("debris_nouns")
_FIGURATIVE = bits("figurative")
_GROUND = bits("ground_words")
_DAMAGE = bits("damage_words")
_TARGETS = bits("target_nouns", "settlement_nouns")
_STORES = bits("arms_stores")
_SUPPLY = bits("supply_words")
_FELL = bits("arrive_verbs", "damage_words", "intercept_verbs", "killed_words", "injured_words", "strike_nouns")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")


def find(words: Words, *, dated: bool) -> list[Trigger]:
    """The triggers of a sentence, in order, as `triggers.find` gives them for English."""
    found: list[Trigger] = []
    if not (words.all_bits & DEEDS or words.weapon):
        return found
    behind = 0
    weapon_at, lower = words.weapon, words.lower
    looked_at = DEEDS | _HARM if weapon_at else DEEDS
    marked = {i for i, b in enumerate(words.bits) if b & looked_at}
    marked.update(weapon_at)
    for word in slavic.UNDER:
        if word in lower:
            marked.update(i for i, held in enumerate(lower) if held == word)
    for i in sorted(marked):
        trigger = _at(words, i) if i >= behind else None
        if trigger is None:
            continue
        happened.judge(words, trigger, dated=dated)
        found.append(trigger)
        behind = trigger.last
    return found


def _made(words: Words, i: int, form: Form, *, sure: bool, weapon: int | None, last: int | None = None) -> Trigger:
    end = last if last is not None else words.phrase_end[i]
    return Trigger(i, max(end, i + 1), form, sure, live=True, generic=False, ground=False, weapon=weapon)


def _at(words: Words, i: int) -> Trigger | None:
    mask = words.bits[i]
    if mask & (INSIDE | _FIGURATIVE):
        return None
    if mask & _HARM and not mask & DEEDS:
        return _harming(words, i)
    near = arms.weapon_near(words, i)
    if mask & _UNDER:
        return _made(words, i, "under_fire", sure=True, weapon=near)
    if words.lower[i] in slavic.UNDER and (last := _under(words, i)) is not None:
        return _made(words, i, "under_fire", sure=True, weapon=near, last=last)
    if (undergone := _undergone(words, i)) is not None:
        return _made(words, i, "under_fire", sure=True, weapon=near, last=undergone)
    weapon = words.weapon.get(i)
    if weapon is not None and weapon[0] is not None and weapon[0].strikes:
        return _made(words, i, "noun", sure=True, weapon=i, last=max(weapon[1], words.phrase_end[i]))
    if mask & _SURE_NOUN:
        return _made(words, i, "noun", sure=True, weapon=near)
    if weapon is not None and weapon[0] is not None and not mask & (_NOUN | _VERB | _SURE_VERB):
        bare = arms.bare(words, i, weapon[1])
        return _made(words, i, bare[0], sure=True, weapon=i, last=bare[1]) if bare is not None else None
    if not mask & DEEDS:
        return None
    if mask & _INTERCEPT and (shot := _shot_down(words, i, near)) is not None:
        return shot
    if mask & _SURE_VERB:
        return _made(words, i, "verb", sure=True, weapon=near)
    if mask & _ARRIVE and words.any(_DEBRIS, max(i - 5, 0), i + 4) and words.lower[i] not in slavic.FLEW_IN:
        return _made(words, i, "debris", sure=near is not None, weapon=near)
    if mask & _ARRIVE and not mask & _VERB and any(is_of(words, j, slavic.MUNITIONS) for j in range(max(i - 3, 0), i)):
        return _made(words, i, "arrive", sure=True, weapon=near)
    if mask & _ARRIVE and near is not None and not mask & _VERB and words.lower[near].startswith(slavic.AIRCRAFT):
        return None  # "самолёт рухнул под Коломной"
    if words.lower[i] in slavic.FLEW_IN or (mask & _ARRIVE and near is not None and not mask & _VERB):
        if near is not None and words.any(_SUPPLY, max(near - 3, 0), near):
            return None  # "отримала партію ракет, літак сів у Жешуві"
        return _made(words, i, "arrive", sure=True, weapon=near)
    if mask & _VERB and (verb := _verb(words, i, near)) is not None:
        return verb
    if mask & _NOUN and (noun := _noun(words, i, near)) is not None:
        return noun
    if mask & _LAUNCH and near is not None and not is_of(words, i, slavic.LIGHT):
        return _made(words, i, "launch", sure=True, weapon=near)
    if mask & _DAMAGE and near is not None and abs(near - i) <= 6 and not describes(words, i):
        # "беспилотники повредили дома": the weapon and what it did
        return _made(words, i, "verb", sure=True, weapon=near)
    if mask & _BLAST:
        return _made(words, i, "blast", sure=_blows(words, i) and not words.any(_GROUND), weapon=near)
    fallen = bool(i) and words.lower[i - 1] in slavic.FALLING
    if mask & _DEBRIS and words.any(_HARM) and arms.instrumental(words, i):
        return _made(words, i, "debris", sure=True, weapon=near)  # "обломками убит прохожий"
    if mask & _DEBRIS and words.any(_FELL) and (near is not None or fallen or words.any(_ARRIVE)):
        return _made(words, i, "debris", sure=near is not None or fallen, weapon=near)
    return None


def _blows(words: Words, i: int) -> bool:
    """Several explosions: "вибухи", "два взрыва", "серія вибухів"."""
    numbered = i > 0 and (
        words.lower[i - 1] in slavic.FEW or (words.text[i - 1].isdigit() and words.text[i - 1] != "1")
    )
    return words.lower[i] in slavic.SEVERAL_BLASTS or numbered


def _under(words: Words, i: int) -> int | None:
    """The end of "під ворожі удари", "под массированным огнём": adjectives between; None where it is something else."""
    for j in range(i + 1, min(i + 4, len(words))):
        if is_of(words, j, slavic.UNDER_NOUNS):
            return j + 1 if j > i + 1 else None
        if not grammar.of(words, j).may_describe:
            return None
    return None


def _shot_down(words: Words, i: int, near: int | None) -> Trigger | None:
    if is_of(words, i, slavic.SHOT_DOWN) and _only_some(words, i, near):
        return None
    if is_of(words, i, slavic.SHOT_DOWN):
        return _made(words, i, "intercept", sure=near is not None or words.any(_DEFENCE), weapon=near)
    defended = words.any(_DEFENCE)
    if is_of(words, i, slavic.DESTROY):
        weapon = words.weapon[near][0] if near is not None else None
        flying = weapon is not None and weapon.kind in ("drone", "missile") and not weapon.strikes
        as_object = flying and near is not None and abs(near - i) <= 6 and not arms.instrumental(words, near)
        if flying and near is not None and arms.acts(words, i, near):
            return None
        if near is not None and not defended and near < i and words.any(_TARGETS | _STORES, i + 1, i + 4):
            return None  # "Ударом «Точки-У» військові знищили техніку"
        if (defended and flying) or as_object:
            return _made(words, i, "intercept", sure=True, weapon=near)
    return None


def _only_some(words: Words, i: int, near: int | None) -> bool:
    """ "4 ракети (0 збито)", "5 «Шахедів» (3 збито)": fewer were shot down than came."""
    down = re.match(r"\d+", words.lower[i - 1]) if i else None
    came = next(
        (m for j in range((near or 0) - 1, max((near or 0) - 5, -1), -1) if (m := re.match(r"\d+", words.lower[j]))),
        None,
    )
    if down is None or near is None or near > i:
        return False
    return int(down.group()) == 0 or (came is not None and int(down.group()) < int(came.group()))


def _harming(words: Words, i: int) -> Trigger | None:
    """ "дрон поранив водія", "постраждав від КАБа": the weapon is what harmed."""
    for j, (weapon, end) in sorted(words.weapon.items()):
        if weapon is None or weapon.strikes or abs(i - j) > arms.REACH:
            continue
        caused = any(words.lower[k] in slavic.CAUSES for k in range(max(j - 2, 0), j))
        acted = 0 <= i - end <= 3 and "nomn" in grammar.of(words, j).cases and grammar.of(words, i).finite
        if (caused or acted) and not any(words.text[k] in ".;:" for k in range(min(i, j), max(i, j))):
            return _made(words, i, "verb", sure=True, weapon=j)
    return None


def _verb(words: Words, i: int, near: int | None) -> Trigger | None:
    phrase = words.phrase_end[i] > i + 1
    if not phrase and not words.bits[i] & _SURE_VERB and grammar.of(words, i).known_noun:
        # "цели" is of ціль and of цілити, "удар" of both too: the noun it is.
        return None
    if is_of(words, i, slavic.LIGHT) and not phrase:
        # The noun is the trigger: "завдав два ракетних удари".
        return None
    if is_of(words, i, slavic.ANSWER) and not _aims_at_name(words, i):
        return None
    if is_of(words, i, slavic.WIDE) and near is None and not phrase and not _aims(words, i):
        return None
    sure = near is not None or phrase or is_of(words, i, slavic.SLANG) or _aims_at_name(words, i)
    return _made(words, i, "verb", sure=sure, weapon=near)


def _undergone(words: Words, i: int) -> int | None:
    """ "обстрілів зазнали", "ударам ворожих дронів піддалися": the end of the verb behind a strike, or None."""
    if not words.bits[i] & (_SURE_NOUN | _NOUN) or grammar.of(words, i).cases <= {"nomn", "accs"}:
        return None
    for j in range(words.phrase_end[i], min(words.phrase_end[i] + 4, len(words))):
        if is_of(words, j, slavic.UNDERGO):
            return j + 1
        if words.text[j] in ",.;:—–" or grammar.of(words, j).finite:
            break
    for j in range(i - 1, max(i - 4, -1), -1):
        if is_of(words, j, slavic.UNDERGO):
            return words.phrase_end[i]  # "зазнала комбінованої ворожої атаки"
        if words.text[j] in ",.;:—–" or not (grammar.of(words, j).describes or words.text[j].isdigit()):
            break  # "подверглись 13 обстрелам"
    return None


def _aims(words: Words, i: int) -> bool:
    """ "били по місту": "по" and a target close behind or right before."""
    return any(words.lower[j] in slavic.ON for j in range(max(i - 4, 0), min(i + 5, len(words))))


def _aims_at_name(words: Words, i: int) -> bool:
    """ "удар по Сумах", "По Ізюму вдарили": the target is a name."""
    for j in range(max(i - 4, 0), min(i + 4, len(words) - 1)):
        if words.lower[j] in slavic.ON and any(
            words.text[k][:1].isupper() or words.bits[k] & _TARGETS for k in range(j + 1, min(j + 4, len(words)))
        ):
            return True
    return False


def _noun(words: Words, i: int, near: int | None) -> Trigger | None:
    if is_of(words, i, slavic.FIRE) and near is None:
        return None
    if is_of(words, i, slavic.SHOTS) and not _aims(words, i):
        return None
    if is_of(words, i, slavic.RUIN) and near is None and not words.any(_STORES | _TARGETS, i + 1, i + 6):
        return None
    if describes(words, i):
        return None
    if is_of(words, i, slavic.DOWNING) and near is not None and any(w in slavic.OVER for w in words.lower[i : i + 14]):
        return _made(words, i, "intercept", sure=True, weapon=near)  # "об уничтожении 31 беспилотника над Брянской"
    beside = near is not None and ((near < i and i - words.weapon[near][1] <= 3) or (near > i and near - i <= 8))
    sided = any(0 <= i - last <= 2 for _, last in words.actor.values())
    sure = beside or sided or is_of(words, i, slavic.SLANG) or _aims_at_name(words, i)
    return _made(words, i, "noun", sure=sure, weapon=near)
