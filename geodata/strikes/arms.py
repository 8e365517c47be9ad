"""Weapons named in a Ukrainian or Russian sentence: the one near a strike word, those lost, those that need no verb."""

from __future__ import annotations

from geodata.lexicon import bits, slavic
from geodata.strikes import grammar
from geodata.strikes.grammar import describes, is_of
from geodata.strikes.trigger import Form
from geodata.tokens import Words

DEEDS = bits(
    "damage_words",
    "sure_nouns",
    "strike_nouns",
    "blast_nouns",
    "sure_verbs",
    "strike_verbs",
    "under_fire",
    "launch_verbs",
    "arrive_verbs",
    "intercept_verbs",
    "debris_nouns",
)
"""Roles of the words that may tell of a strike."""
_NOUN = bits("strike_nouns")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_DEFENCE = bits("defence_nouns")
_TARGETS = bits("target_nouns", "settlement_nouns")
_STORES = bits("arms_stores")
_FORCE = bits("force_nouns", "source_nouns")
_AND = bits("and_words")
_SPEECH = bits("speech_verbs")
_DASHES = frozenset("—–-")
# Only ever of what flies.
REACH = 9


def weapon_near(words: Words, i: int) -> int | None:
    """The nearest armed weapon of the clause, before or behind."""
    best: int | None = None
    for j, (weapon, _) in words.weapon.items():
        if weapon is None or abs(j - i) > REACH:
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
    if j and words.lower[j - 1].startswith(slavic.MAKING) and weapon is not None and not weapon.strikes:
        return True
    if weapon is None or weapon.strikes or weapon.kind in ("drone", "missile", "glide_bomb"):
        return False
    if words.lower[j].startswith(slavic.SHELLED) or (j and words.lower[j - 1] in slavic.WITH):
        return False
    if words.has(end, _FORCE) and describes(words, j):
        return True
    if any(words.lower[k] in slavic.FOR or words.lower[k].startswith(slavic.STORE) for k in range(max(j - 8, 0), j)):
        return True
    if weapon.kind == "airstrike" and any(
        is_of(words, k, slavic.SHOT_DOWN) for k in range(max(j - 2, 0), min(end + 2, len(words)))
    ):
        return True  # "о пяти сбитых самолётах"
    if instrumental(words, j) or _fires(words, j, end):
        return False
    lost = [k for k in range(len(words)) if k not in words.weapon and is_of(words, k, slavic.LOST)]
    if any(is_of(words, k, slavic.MUNITIONS) for k in range(j, end)):
        return any(k < j <= k + 24 for k in lost)
    return any(j - 6 <= k < end + 3 for k in lost)


def _fires(words: Words, j: int, end: int) -> bool:
    """ "гаубиці знищили склад": the weapon stands as the subject of an active verb."""
    if "nomn" not in grammar.of(words, j).cases:
        return False
    near = range(end, min(end + 3, len(words)))
    return any(grammar.of(words, k).finite and not words.lower[k].endswith(slavic.IMPERSONAL_ENDINGS) for k in near)


def instrumental(words: Words, i: int) -> bool:
    """ "знищено дроном": the weapon did it."""
    cases = grammar.of(words, i).cases
    return "ablt" in cases and not cases & {"nomn", "accs", "gent"}


def acts(words: Words, i: int, near: int) -> bool:
    """ "ракети знищили склад": the weapon is the subject, and something on the ground the object."""
    end = words.weapon[near][1]
    if not (end <= i <= end + 3) or "nomn" not in grammar.of(words, near).cases or not grammar.of(words, i).finite:
        return False
    if words.text[near - 1 : near] and (words.text[near - 1][0].isdigit() or words.any(_DEFENCE, 0, i)):
        return False
    return words.any(_TARGETS | _STORES, i + 1, i + 9)


def bare(words: Words, i: int, end: int) -> tuple[Form, int] | None:
    """A weapon with a target and no verb: "4 ракети С-300 по Донецькій області", "КАБ на Вовчанськ"."""
    for j in range(end, min(end + 6, len(words))):
        if words.text[j] in ";:" or words.bits[j] & DEEDS:
            return None
        if (
            words.lower[j] in slavic.ONTO
            and j + 1 < len(words)
            and words.text[j + 1][:1].isupper()
            and words.text[j + 1][:1].isalpha()
        ):
            verbless = not words.any(DEEDS & ~_NOUN, max(i - 8, 0), i)
            return ("launch", end) if verbless and words.lower[j] in slavic.ON else None
    j = end + 1 if words.text[end : end + 1] == ["»"] else end
    if j < len(words) and words.lower[j] in slavic.IN and words.text[j + 1 : j + 2] and words.text[j + 1][0].isupper():
        ends = words.text[j + 2 : j + 3]
        if (not ends or ends[0] in ".,;!–—(") and not words.any(DEEDS | _SPEECH, max(i - 8, 0), i):
            return ("arrive", end)  # "«шахед» у Вільнянську – без жертв"
    if words.text[end : end + 1] == ["»"]:
        end += 1
    if words.text[end : end + 1] in (["–"], ["—"]) and words.any(_HARM, end, end + 6) and not words.any(DEEDS, 0, i):
        return ("noun", words.weapon[i][1])  # "«Точка-У» – 39 убитих"
    if i > 1 and words.text[i - 1] in _DASHES and words.text[0][:1].isupper() and _is_short(words, i, end):
        return ("noun", end)  # "Гуляйполе, Оріхів – артилерія"
    if _names_weapons_alone(words):
        return ("noun", end)
    return None


def _is_short(words: Words, i: int, end: int) -> bool:
    """Whether weapons are all that stands behind a dash, and no strike, harm or verb before it."""
    behind = range(end, len(words))
    if any(words.text[j][0].isalpha() and not words.bits[j] & _AND and not _of_weapon(words, j) for j in behind):
        return False
    return not words.any(DEEDS | _HARM | _SPEECH, 0, i) and not any(grammar.of(words, j).verb for j in range(i))


def _names_weapons_alone(words: Words) -> bool:
    """ "Калібри, Онікси й шахеди.": a sentence of two weapons or more, and nothing else."""
    return len(words.weapon) > 1 and all(
        not words.text[j][0].isalnum() or words.bits[j] & _AND or _of_weapon(words, j) for j in range(len(words))
    )


def _of_weapon(words: Words, i: int) -> bool:
    return any(first <= i < last for first, (_, last) in words.weapon.items())
