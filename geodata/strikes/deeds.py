"""Words that tell of a strike in Ukrainian and Russian: nouns, verbs of either aspect, impersonal forms, bare weapons.

What is future, infinitive or forbidden by "не" tells of no strike; "збито" and "сбиты" tell of one shot down; "10
«Шахедів» по Харкову" needs no verb at all.
"""

from __future__ import annotations

import re

from geodata.lexicon import bits
from geodata.strikes import grammar, happened
from geodata.strikes.grammar import describes, is_of
from geodata.strikes.triggers import Form, Trigger
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
_FORCE = bits("force_nouns", "source_nouns")
_STORES = bits("arms_stores")
_SUPPLY = bits("supply_words")
_AND = bits("and_words")
_SPEECH = bits("speech_verbs")
_DASHES = frozenset("—–-")
_AIRCRAFT = ("самол", "літак", "винищ", "истреб", "вертол", "гелік", "бомбардув", "бомбардиров", "штурмовик")
_FELL = bits("arrive_verbs", "damage_words", "intercept_verbs", "killed_words", "injured_words", "strike_nouns")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_ANY = _DAMAGE | _SURE_NOUN | _NOUN | _BLAST | _SURE_VERB | _VERB | _UNDER | _LAUNCH | _ARRIVE | _INTERCEPT | _DEBRIS

_UNDER_WORDS = frozenset(("під", "под"))

# A hit and nothing else, whatever stands around.
_SLANG = frozenset(
    ("приліт", "прильот", "прилёт", "прилет", "влучання", "бавовна", "поцілити", "обстріляти", "обстрелять")
)
# Verbs that are a strike only with their noun, a weapon or a target: alone they mean too much.
_LIGHT = frozenset(
    (
        "завдати",
        "завдавати",
        "нанести",
        "наносити",
        "наносить",
        "здійснити",
        "здійснювати",
        "совершить",
        "произвести",
        "осуществить",
        "завдано",
    )
)
_WIDE = frozenset(
    """
    бахнути бахнуть бити бить валити влепить вломить влучати врезать всадить відпрацювати гупати гупнути довбати
    довбонути долбить лупити лупить накривати накрити накрывать накрыть насипати насыпать обрушить отрабатывать
    отработать палити попасти попасть прилетать прилететь прилетіти прилітати прорватися прорваться разнести
    разносить садити спрямувати угодить целить цілити
    """.split()
)
_ANSWER = frozenset(("відповісти", "ответить"))  # "відповів по Тегерану"
# Only ever of what flies.
_SHOT_DOWN = frozenset(
    (
        "збити",
        "збивати",
        "збито",
        "збитий",
        "сбить",
        "сбивать",
        "сбит",
        "перехопити",
        "перехоплювати",
        "перехватить",
        "перехватывать",
        "перехвачен",
    )
)
_DESTROY = frozenset(
    (
        "знищити",
        "знищувати",
        "уничтожить",
        "уничтожать",
        "подавити",
        "подавить",
        "нейтралізувати",
        "нейтрализовать",
        "ліквідувати",
        "ликвидировать",
        "приземлити",
        "приземлить",
        "знешкодити",
        "обезвредить",
        "посадить",
        "відбити",
        "відбивати",
        "отбить",
        "отразить",
        "отражать",
    )
)
_IMPERSONAL = frozenset(("прилетіло", "прилетело", "прилітало", "прилетало"))  # nobody flies in so
_FIRE = frozenset(("вогонь", "огонь"))
_SHOTS = frozenset(("пуск",))  # told of where it was fired from, or shown to recruits
_RUIN = frozenset(("знищення", "уничтожение"))  # of a thing on the ground, or it tells of no strike
_WITH = frozenset(("з", "із", "зі", "из", "с", "со", "від", "от"))  # "fired from a howitzer", "hit by a jet"
_FOR = frozenset(("для", "до", "к"))
_RUN = ("управлін", "управлен", "виробницт", "производст", "збиранн", "сборк", "зберіганн", "хранен")
_STORE = ("склад", "арсенал", "обслуж", "обслуг", "ремонт", "производ", "вироб", "сборк", "складанн")
_LOST = _DESTROY | {"втратити", "втрачений", "втрата", "потерять", "потеря", "минус", "мінус", "знищений", "сжечь"}
_SHELLED = ("обстр", "обстрел")
_CAUSES = frozenset(("від", "от", "через", "из-за", "внаслідок", "унаслідок", "вследствие"))
_UNDER_NOUNS = frozenset(("удар", "обстріл", "обстрел", "вогонь", "огонь", "атака"))
_FEW = frozenset("два дві три чотири кілька декілька несколько четыре пять п'ять".split())
_SEVERAL = ("вибухи", "взрывы", "вибухів", "взрывов")  # gas blows up once, an air raid again and again
_FALLING = ("падіння", "падения", "падение", "падінням", "падением")
_MUNITIONS = frozenset(("боєприпас", "боеприпас", "снаряд", "міна", "мина", "бомба", "авіабомба", "авиабомба"))
_REACH = 9


def find(words: Words, *, dated: bool) -> list[Trigger]:
    """The triggers of a sentence, in order, as `triggers.find` gives them for English."""
    found: list[Trigger] = []
    if not (words.all_bits & _ANY or words.weapon):
        return found
    behind = 0
    weapon_at, lower = words.weapon, words.lower
    looked_at = _ANY | _HARM if weapon_at else _ANY
    marked = {i for i, b in enumerate(words.bits) if b & looked_at}
    marked.update(weapon_at)
    for word in _UNDER_WORDS:
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
    if mask & _HARM and not mask & _ANY:
        return _harming(words, i)
    near = weapon_near(words, i)
    if mask & _UNDER:
        return _made(words, i, "under_fire", sure=True, weapon=near)
    if words.lower[i] in _UNDER_WORDS and (last := _under(words, i)) is not None:
        return _made(words, i, "under_fire", sure=True, weapon=near, last=last)
    weapon = words.weapon.get(i)
    if weapon is not None and weapon[0] is not None and weapon[0].strikes:
        return _made(words, i, "noun", sure=True, weapon=i, last=max(weapon[1], words.phrase_end[i]))
    if mask & _SURE_NOUN:
        return _made(words, i, "noun", sure=True, weapon=near)
    if weapon is not None and weapon[0] is not None and not mask & (_NOUN | _VERB | _SURE_VERB):
        return _bare(words, i, weapon[1])
    if not mask & _ANY:
        return None
    if mask & _INTERCEPT and (shot := _shot_down(words, i, near)) is not None:
        return shot
    if mask & _SURE_VERB:
        return _made(words, i, "verb", sure=True, weapon=near)
    if mask & _ARRIVE and words.any(_DEBRIS, max(i - 5, 0), i + 4) and words.lower[i] not in _IMPERSONAL:
        return _made(words, i, "debris", sure=near is not None, weapon=near)
    if mask & _ARRIVE and not mask & _VERB and any(is_of(words, j, _MUNITIONS) for j in range(max(i - 3, 0), i)):
        return _made(words, i, "arrive", sure=True, weapon=near)
    if mask & _ARRIVE and near is not None and not mask & _VERB and words.lower[near].startswith(_AIRCRAFT):
        return None  # "самолёт рухнул под Коломной"
    if words.lower[i] in _IMPERSONAL or (mask & _ARRIVE and near is not None and not mask & _VERB):
        if near is not None and words.any(_SUPPLY, max(near - 3, 0), near):
            return None  # "отримала партію ракет, літак сів у Жешуві"
        return _made(words, i, "arrive", sure=True, weapon=near)
    if mask & _VERB and (verb := _verb(words, i, near)) is not None:
        return verb
    if mask & _NOUN and (noun := _noun(words, i, near)) is not None:
        return noun
    if mask & _LAUNCH and near is not None and not is_of(words, i, _LIGHT):
        return _made(words, i, "launch", sure=True, weapon=near)
    if mask & _DAMAGE and near is not None and abs(near - i) <= 6 and not describes(words, i):
        # "беспилотники повредили дома": the weapon and what it did
        return _made(words, i, "verb", sure=True, weapon=near)
    if mask & _BLAST:
        return _made(words, i, "blast", sure=_blows(words, i) and not words.any(_GROUND), weapon=near)
    fallen = bool(i) and words.lower[i - 1] in _FALLING
    if mask & _DEBRIS and words.any(_FELL) and (near is not None or fallen or words.any(_ARRIVE)):
        return _made(words, i, "debris", sure=near is not None or fallen, weapon=near)
    return None


def _blows(words: Words, i: int) -> bool:
    """Several explosions: "вибухи", "два взрыва", "серія вибухів"."""
    numbered = i > 0 and (words.lower[i - 1] in _FEW or (words.text[i - 1].isdigit() and words.text[i - 1] != "1"))
    return words.lower[i] in _SEVERAL or numbered


def _under(words: Words, i: int) -> int | None:
    """The end of "під ворожі удари", "под массированным огнём": adjectives between; None where it is something else."""
    for j in range(i + 1, min(i + 4, len(words))):
        if is_of(words, j, _UNDER_NOUNS):
            return j + 1 if j > i + 1 else None
        if not grammar.of(words, j).may_describe:
            return None
    return None


def _bare(words: Words, i: int, end: int) -> Trigger | None:
    """A weapon with a target and no verb: "4 ракети С-300 по Донецькій області", "КАБ на Вовчанськ"."""
    for j in range(end, min(end + 6, len(words))):
        if words.text[j] in ";:" or words.bits[j] & _ANY:
            return None
        if (
            words.lower[j] in ("по", "на")
            and j + 1 < len(words)
            and words.text[j + 1][:1].isupper()
            and words.text[j + 1][:1].isalpha()
        ):
            verbless = not words.any(_ANY & ~_NOUN, max(i - 8, 0), i)
            return (
                _made(words, i, "launch", sure=True, weapon=i, last=end)
                if verbless and words.lower[j] == "по"
                else None
            )
    j = end + 1 if words.text[end : end + 1] == ["»"] else end
    if words.lower[j : j + 1] in (["у"], ["в"]) and words.text[j + 1 : j + 2] and words.text[j + 1][0].isupper():
        ends = words.text[j + 2 : j + 3]
        if (not ends or ends[0] in ".,;!–—(") and not words.any(_ANY | _SPEECH, max(i - 8, 0), i):
            return _made(words, i, "arrive", sure=True, weapon=i, last=end)  # "«шахед» у Вільнянську – без жертв"
    if words.text[end : end + 1] == ["»"]:
        end += 1
    if words.text[end : end + 1] in (["–"], ["—"]) and words.any(_HARM, end, end + 6) and not words.any(_ANY, 0, i):
        return _made(words, i, "noun", sure=True, weapon=i, last=words.weapon[i][1])  # "«Точка-У» – 39 убитих"
    if i > 1 and words.text[i - 1] in _DASHES and words.text[0][:1].isupper() and _is_short(words, i, end):
        return _made(words, i, "noun", sure=True, weapon=i, last=end)  # "Гуляйполе, Оріхів – артилерія"
    if _names_weapons_alone(words):
        return _made(words, i, "noun", sure=True, weapon=i, last=end)
    return None


def _is_short(words: Words, i: int, end: int) -> bool:
    """Whether weapons are all that stands behind a dash, and no strike, harm or verb before it."""
    behind = range(end, len(words))
    if any(words.text[j][0].isalpha() and not words.bits[j] & _AND and not _of_weapon(words, j) for j in behind):
        return False
    return not words.any(_ANY | _HARM | _SPEECH, 0, i) and not any(grammar.of(words, j).verb for j in range(i))


def _names_weapons_alone(words: Words) -> bool:
    """ "Калібри, Онікси й шахеди.": a sentence of two weapons or more, and nothing else."""
    return len(words.weapon) > 1 and all(
        not words.text[j][0].isalnum() or words.bits[j] & _AND or _of_weapon(words, j) for j in range(len(words))
    )


def _of_weapon(words: Words, i: int) -> bool:
    return any(first <= i < last for first, (_, last) in words.weapon.items())


def _shot_down(words: Words, i: int, near: int | None) -> Trigger | None:
    if is_of(words, i, _SHOT_DOWN) and _only_some(words, i, near):
        return None
    if is_of(words, i, _SHOT_DOWN):
        return _made(words, i, "intercept", sure=near is not None or words.any(_DEFENCE), weapon=near)
    defended = words.any(_DEFENCE)
    if is_of(words, i, _DESTROY):
        weapon = words.weapon[near][0] if near is not None else None
        flying = weapon is not None and weapon.kind in ("drone", "missile") and not weapon.strikes
        as_object = flying and near is not None and abs(near - i) <= 6 and not _instrumental(words, near)
        if flying and near is not None and _acts(words, i, near):
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
        if weapon is None or weapon.strikes or abs(i - j) > _REACH:
            continue
        caused = any(words.lower[k] in _CAUSES for k in range(max(j - 2, 0), j))
        acted = 0 <= i - end <= 3 and "nomn" in grammar.of(words, j).cases and grammar.of(words, i).finite
        if (caused or acted) and not any(words.text[k] in ".;:" for k in range(min(i, j), max(i, j))):
            return _made(words, i, "verb", sure=True, weapon=j)
    return None


def _instrumental(words: Words, i: int) -> bool:
    """ "знищено дроном": the weapon did it."""
    cases = grammar.of(words, i).cases
    return "ablt" in cases and not cases & {"nomn", "accs", "gent"}


def _acts(words: Words, i: int, near: int) -> bool:
    """ "ракети знищили склад": the weapon is the subject, and something on the ground the object."""
    end = words.weapon[near][1]
    if not (end <= i <= end + 3) or "nomn" not in grammar.of(words, near).cases or not grammar.of(words, i).finite:
        return False
    if words.text[near - 1 : near] and (words.text[near - 1][0].isdigit() or words.any(_DEFENCE, 0, i)):
        return False
    return words.any(_TARGETS | _STORES, i + 1, i + 9)


def _verb(words: Words, i: int, near: int | None) -> Trigger | None:
    phrase = words.phrase_end[i] > i + 1
    if not phrase and not words.bits[i] & _SURE_VERB and grammar.of(words, i).known_noun:
        # "цели" is of ціль and of цілити, "удар" of both too: the noun it is.
        return None
    if is_of(words, i, _LIGHT) and not phrase:
        # The noun is the trigger: "завдав два ракетних удари".
        return None
    if is_of(words, i, _ANSWER) and not _aims_at_name(words, i):
        return None
    if is_of(words, i, _WIDE) and near is None and not phrase and not _aims(words, i):
        return None
    sure = near is not None or phrase or is_of(words, i, _SLANG) or _aims_at_name(words, i)
    return _made(words, i, "verb", sure=sure, weapon=near)


def _aims(words: Words, i: int) -> bool:
    """ "били по місту": "по" and a target close behind or right before."""
    return any(words.lower[j] == "по" for j in range(max(i - 4, 0), min(i + 5, len(words))))


def _aims_at_name(words: Words, i: int) -> bool:
    """ "удар по Сумах", "По Ізюму вдарили": the target is a name."""
    for j in range(max(i - 4, 0), min(i + 4, len(words) - 1)):
        if words.lower[j] == "по" and any(
            words.text[k][:1].isupper() or words.bits[k] & _TARGETS for k in range(j + 1, min(j + 4, len(words)))
        ):
            return True
    return False


def _noun(words: Words, i: int, near: int | None) -> Trigger | None:
    if is_of(words, i, _FIRE) and near is None:
        return None
    if is_of(words, i, _SHOTS) and not _aims(words, i):
        return None
    if is_of(words, i, _RUIN) and near is None and not words.any(_STORES | _TARGETS, i + 1, i + 6):
        return None
    if describes(words, i):
        return None
    beside = near is not None and ((near < i and i - words.weapon[near][1] <= 3) or (near > i and near - i <= 8))
    sided = any(0 <= i - last <= 2 for _, last in words.actor.values())
    sure = beside or sided or is_of(words, i, _SLANG) or _aims_at_name(words, i)
    return _made(words, i, "noun", sure=sure, weapon=near)


def weapon_near(words: Words, i: int) -> int | None:
    """The nearest armed weapon of the clause, before or behind."""
    best: int | None = None
    for j, (weapon, _) in words.weapon.items():
        if weapon is None or abs(j - i) > _REACH:
            continue
        low, high = (j, i) if j < i else (i, j)
        between = words.text[low:high]
        if ";" in between or "—" in between or "–" in between:
            continue
        if best is None or abs(j - i) < abs(best - i):
            best = j
    return best


def is_loss(words: Words, j: int) -> bool:
    """Whether the weapon named at j is what was struck, made or mended.

    "Знищено три гаубиці", "склад снарядів до «Градів»", "артилерійського підрозділу".
    """
    weapon, end = words.weapon[j]
    if j and words.lower[j - 1].startswith(_RUN) and weapon is not None and not weapon.strikes:
        return True
    if weapon is None or weapon.strikes or weapon.kind in ("drone", "missile", "glide_bomb"):
        return False
    if words.lower[j].startswith(_SHELLED) or (j and words.lower[j - 1] in _WITH):
        return False
    if words.has(end, _FORCE) and describes(words, j):
        return True
    if any(words.lower[k] in _FOR or words.lower[k].startswith(_STORE) for k in range(max(j - 8, 0), j)):
        return True
    if weapon.kind == "airstrike" and any(
        is_of(words, k, _SHOT_DOWN) for k in range(max(j - 2, 0), min(end + 2, len(words)))
    ):
        return True  # "о пяти сбитых самолётах"
    if _instrumental(words, j) or _fires(words, j, end):
        return False
    lost = [k for k in range(len(words)) if k not in words.weapon and is_of(words, k, _LOST)]
    if any(is_of(words, k, _MUNITIONS) for k in range(j, end)):
        return any(k < j <= k + 24 for k in lost)
    return any(j - 6 <= k < end + 3 for k in lost)


def _fires(words: Words, j: int, end: int) -> bool:
    """ "гаубиці знищили склад": the weapon stands as the subject of an active verb."""
    if "nomn" not in grammar.of(words, j).cases:
        return False
    near = range(end, min(end + 3, len(words)))
    return any(grammar.of(words, k).finite and not words.lower[k].endswith(("но", "то")) for k in near)
