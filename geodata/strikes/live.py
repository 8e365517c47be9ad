"""Whether a strike word tells of a strike that was: no threat, aim, habit, count since a day, or ground combat."""

from __future__ import annotations

from geodata.lexicon import BIT, bits
from geodata.lexicon.en.beside import (
    AVOIDING,
    BEGAN,
    DONE_TO,
    FLIGHT,
    MENTIONING,
    NEWLY,
    ORDINALS,
    RAIDS,
    SETTLED,
    TOLLS_OF,
    WHEREABOUTS,
)
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_ATTACK = bits("attack_nouns")
_AUX = bits("passive_auxiliaries")
_UNREAL = bits("unreal")
_NEGATION = bits("negations")
_TESTS = bits("tests")
_STRIKES = bits("strike_nouns", "sure_nouns")
_GROUND = bits("ground_words")
_HABITS = bits("habits")
_BOUNDS = bits("of_words", "at_words", "from_words")
_CLAUSE = bits("clause_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_NIGHT = bits("night_words", "tonight")


def is_purpose(words: Words, trigger: Trigger) -> bool:
    """ "missiles to strike airfields": what they are for; "were used to strike" was done."""
    i = trigger.first
    if trigger.form != "verb" or words.lower[i - 1 : i] != ["to"]:
        return False
    if i > 2 and words.bits[i - 2] & _STRIKES and any(w in ORDINALS for w in words.lower[max(i - 5, 0) : i - 2]):
        return False  # "killed in a second strike to hit it"
    for j in range(i - 2, max(i - 12, -1), -1):
        if words.text[j] in ",;:" or words.bits[j] & _CLAUSE:
            return True
        if words.lower[j] in DONE_TO:
            # "used mortar shells to pound": what they were used for was done
            return words.any(_UNREAL | _NEGATION, max(j - 3, 0), j)
    return True


def is_live(words: Words, trigger: Trigger) -> bool:
    """Neither threatened nor planned nor denied to have happened, in its own clause."""
    i = trigger.first
    if trigger.form == "passive" and words.lower[i - 2 : i - 1] == ["who"] and "unclear" in words.lower:
        return False
    if trigger.form == "passive" and words.lower[i - 1 : i] in (["is"], ["are"]) and words.any(_UNREAL, 0, i - 1):
        return False  # "may hit only positions from which the city is attacked"
    if words.any(_TESTS) and trigger.form in ("noun", "launch", "arrive", "intercept") and not words.any(_HARM):
        return False  # "practise bombing runs", "test-fired a missile into the sea"
    if words.language == "en" and words.any(_TESTS, trigger.last, trigger.last + 3) and not words.any(_HARM):
        return False  # "fired a missile targeting the mock-up carrier"
    if trigger.form == "noun" and words.language == "en" and _is_fled(words, trigger):
        return False
    if words.language == "en" and _is_unmentioned(words, i):
        return False
    steps = 0
    reach = 11
    if (
        trigger.form in ("verb", "launch", "arrive")
        and words.lower[i] not in ("hit",)
        and (words.lower[i].endswith("ed") or words.lower[i] in ("struck", "fell", "shot"))
    ):
        # A past form is ruled only by what stands right before: "would have fired".
        between = words.has(i - 1, _AUX) or words.lower[i - 1] in ("have", "be", "not") if i else False
        reach = 3 if between else 2
    for j in range(i - 1, max(i - reach, -1), -1):
        mask = words.bits[j]
        text = words.text[j]
        if mask & INSIDE:
            continue
        if text in ";:—" or text in '"”“':
            break
        if mask & _UNREAL and j and words.lower[j - 1] in TOLLS_OF:
            continue  # "the toll could go up yet"
        if mask & _UNREAL and not _is_month(words, j):
            # "a response to Thursday's strikes": what has a day has happened
            return False
        if mask & _NEGATION and steps <= 2 and trigger.form != "noun":
            return False
        if text == "," and (steps > 3 or _goes_on(words, i)):
            break
        if mask & _CLAUSE and steps > 0 and not mask & _UNREAL:
            # "warned that an attack": what stands before the clause rules it
            return not (words.has(j - 1, _UNREAL) and mask & BIT["relative_words"])
        steps += 1
    after = trigger.last
    return not (trigger.form in ("noun", "blast") and (words.has(after, _UNREAL) or words.has(i - 1, _UNREAL)))


def _goes_on(words: Words, i: int) -> bool:
    """ "which broke the truce, are shelling X": a verb, though it looks like the noun."""
    return words.lower[i].endswith("ing") and words.lower[i - 1] in ("is", "are", "was", "were")


def _is_fled(words: Words, trigger: Trigger) -> bool:
    """ "crammed into Rafah to escape Israeli bombardment"; not "fled the shelling of Kherson", nor "after" a strike."""
    for j in range(trigger.first - 1, max(trigger.first - 5, -1), -1):
        if words.text[j] in ",;:" or words.bits[j] & _CLAUSE:
            return False
        if words.lower[j] in AVOIDING:
            return True
        if words.lower[j] in FLIGHT:
            return not _has_a_place(words, trigger.last)
    return False


def _has_a_place(words: Words, i: int) -> bool:
    """Whether a name stands right behind the strike: "on Sumy", "in the city of Rafah"; "on Monday" is none."""
    if i >= len(words) or words.lower[i] not in WHEREABOUTS:
        return False
    for j in range(i + 1, min(i + 6, len(words))):
        if words.text[j][:1].isupper():
            return j not in words.days
        if not words.text[j].isalpha() or words.bits[j] & _CLAUSE:
            return False
    return False


def _is_unmentioned(words: Words, i: int) -> bool:
    """ "but did not mention any drones downed over X"; not "did not name the victims of the strike", nor "the strike",
    which was, whoever is silent on it."""
    for j in range(i - 1, max(i - 8, 0), -1):
        if words.lower[j] in MENTIONING:
            return words.lower[j - 1] == "not"
        if words.lower[j] in SETTLED or words.bits[j] & (_BOUNDS | _CLAUSE) or not words.text[j].isalnum():
            return False
    return False


def _is_month(words: Words, i: int) -> bool:
    """ "MOSCOW, May 19 -", "on 3 May": the month, no verb."""
    beside = (*words.text[max(i - 1, 0) : i], *words.text[i + 1 : i + 2])
    return words.text[i] == "May" and any(text[0].isdigit() for text in beside)


def is_generic(words: Words, trigger: Trigger, *, dated: bool) -> bool:
    """Habit or series: "regularly shelled", "almost daily strikes", without a day or a figure."""
    if _is_since(words, trigger):
        return True
    if dated or words.any(_HARM):
        return False
    if not words.all_bits & _HABITS:
        return False
    if words.any(_HABITS, trigger.first - 5, trigger.last + 3):
        return True
    for j in range(trigger.first - 6, max(trigger.first - 14, -1), -1):
        if words.text[j] in ";:" or words.bits[j] & _CLAUSE:
            return False
        if words.bits[j] & _HABITS and words.lower[j].endswith("ly"):
            return True  # "frequently carry out ground operations, air strikes and bombardments"
    return False


def _is_since(words: Words, trigger: Trigger) -> bool:
    """ "verified 77 deaths since Russia began its barrage": where a count begins."""
    if "since" not in words.lower:
        return False
    for j in range(trigger.first - 1, max(trigger.first - 9, -1), -1):
        if words.text[j] in ",;:":
            return False
        if words.lower[j] == "since":
            return any(words.lower[k] in BEGAN for k in range(j + 1, trigger.first))
    return False


def is_ground(words: Words, trigger: Trigger) -> bool:
    """Fighting at close range or a bomb laid by hand, and no weapon that strikes from a distance beside it."""
    if trigger.form == "noun" and not words.cover[trigger.first] & _ATTACK:
        return False
    if trigger.form == "noun" and words.lower[trigger.last - 1] in RAIDS and "tanks" in words.lower[: trigger.first]:
        return True  # "tanks carried out a raid"
    if trigger.sure and trigger.weapon is not None:
        return any(
            words.bits[j] & _GROUND and " " in words.sentence.text and "bomb" in words.lower[j : words.phrase_end[j]]
            for j in words.where(_GROUND)
        )
    if trigger.sure:
        return False
    before = trigger.first - 1
    if (
        trigger.form == "noun"
        and before >= 0
        and words.text[before][0].isdigit()
        and words.lower[before + 1][-1] == "s"
    ):
        return True  # "launched 36 attacks on the city": the count of a day's combat
    if before >= 0 and words.bits[before] & _NIGHT:
        return any(j != trigger.first for j in words.where(_GROUND))  # "the overnight assault" comes from the air
    return any(words.lower[j - 1] not in NEWLY for j in words.where(_GROUND))  # "the recently captured X": what it is
