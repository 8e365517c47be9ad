"""Whether a strike word of Ukrainian or Russian tells of a strike that was, from a distance, on one occasion.

Threats, plans, drills, habits, games, figures of speech, attacks by troops and bombs laid by hand are none.
"""

from __future__ import annotations

from geodata.lexicon import bits, slavic
from geodata.strikes import grammar
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_ATTACK = bits("attack_nouns")
_UNREAL = bits("unreal")
_HEDGES = bits("hedges")
_NEGATION = bits("negations")
_GROUND = bits("ground_words")
_HABITS = bits("habits")
_CLAUSE = bits("clause_words")
_DAMAGE = bits("damage_words")
_TESTS = bits("tests")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_SPARED = bits("unhurt_phrases", "casualty_words")
_SPORT = bits("sport_words")
_ABSTRACT = bits("abstract_targets")
_VEHICLES = bits("vehicle_nouns")
_TARGETS = bits("target_nouns", "facility_nouns")


def judge(words: Words, trigger: Trigger, *, dated: bool) -> None:
    """Set whether the trigger is live, generic or of ground fighting."""
    trigger.live = _is_live(words, trigger) and not (
        _is_play(words, trigger)
        or _is_abstract(words, trigger)
        or _never_was(words, trigger)
        or _is_talked_of(words, trigger)
    )
    trigger.generic = _is_generic(words, trigger, dated=dated)
    trigger.ground = _is_ground(words, trigger)


def _is_live(words: Words, trigger: Trigger) -> bool:
    i = trigger.first
    if trigger.form != "noun" and _unfinished(words, i):
        return False
    if trigger.form == "noun" and i and words.lower[i - 1] in slavic.MEANT_FOR:
        return False  # "оружие для ударов по авиабазе"
    steps = 0
    for j in range(i - 1, max(i - 12, -1), -1):
        mask = words.bits[j]
        if mask & INSIDE:
            continue
        if words.text[j] in ";:—":
            break
        if mask & _UNREAL and not mask & _HEDGES:
            return False
        if mask & _NEGATION and steps <= 1 and trigger.form != "noun":
            return False
        if steps <= 4 and trigger.form in ("noun", "blast") and _unfinished(words, j):
            # "планує завдати удару", "начнут наносить удары"
            return False
        if (words.text[j] == "," and (steps > 2 or (steps == 0 and trigger.form not in ("noun", "blast")))) or (
            mask & _CLAUSE and steps > 0
        ):
            break
        steps += 1
    if trigger.form in ("noun", "blast") and words.has(trigger.last, _UNREAL):
        return False
    return not (words.any(_TESTS) and not words.any(_HARM))


def _unfinished(words: Words, i: int) -> bool:
    """An infinitive that nobody managed, or a verb of the future: it tells of no strike that was."""
    word = grammar.of(words, i)
    if word.infinitive:
        return slavic.MANAGED.isdisjoint(words.lower[max(i - 5, 0) : i])
    return word.future


def _is_generic(words: Words, trigger: Trigger, *, dated: bool) -> bool:
    """ "щодня обстрілюють": a habit, without a day, a figure or damage."""
    if dated or words.any(_HARM | _DAMAGE):
        return False
    return any(words.bits[j] & _HABITS for j in range(max(trigger.first - 6, 0), min(trigger.last + 3, len(words))))


def _is_ground(words: Words, trigger: Trigger) -> bool:
    """Troops that attack, mines and bombs laid by hand, where no weapon that strikes from a distance is named."""
    if any(grammar.is_of(words, j, slavic.SMALL_ARMS) for j in words.where(_GROUND)):
        return True
    if words.any(_GROUND) and any(word.startswith(slavic.PLANTED) for word in words.lower):
        return True  # "сработала бомба, заложенная у лифта"
    if _is_armed(words, trigger) and trigger.form != "blast":
        return False
    first = trigger.first
    if words.lower[first].startswith(slavic.BLOWN_UP) and _laid(words, trigger):
        return True
    if trigger.form == "noun" and any(
        words.lower[j].startswith(slavic.BEATEN_OFF) for j in range(max(first - 4, 0), min(first + 4, len(words)))
    ):
        return True
    if words.lower[first].startswith(slavic.DESTROYED) and _is_fought(words):
        return True
    attacking = (
        words.bits[trigger.first] & _ATTACK
        or trigger.form == "blast"
        or words.lower[trigger.first].startswith(slavic.ATTACKED)
    )
    return bool(attacking) and _is_fought(words)


def _is_fought(words: Words) -> bool:
    """Whether a word of close fighting stands there; "в захваченном Бердянске" says only whose the town is."""
    return any(words.phrase_end[i] > i + 1 or not grammar.of(words, i).participle for i in words.where(_GROUND))


def _laid(words: Words, trigger: Trigger) -> bool:
    """ "підірвали автомобіль чиновника": a vehicle blown up, and nothing that flew."""
    return words.any(_VEHICLES, max(trigger.first - 4, 0), trigger.last + 4)


def _is_armed(words: Words, trigger: Trigger) -> bool:
    """Whether a weapon is named, not only shelling as such: questions and goalkeepers come under that too."""
    return trigger.weapon is not None and not words.lower[trigger.weapon].startswith(slavic.SHELLED)


def _is_play(words: Words, trigger: Trigger) -> bool:
    """ "атака завершилася голом": words of a game, and neither weapon nor side nor anybody hurt."""
    return words.any(_SPORT) and not _is_armed(words, trigger) and not words.actor and not words.any(_HARM)


def _is_talked_of(words: Words, trigger: Trigger) -> bool:
    """ "удары по энергетике договорились обсудить": strikes to be spoken of, or to be stopped."""
    if trigger.form != "noun" or _is_armed(words, trigger) or words.any(_HARM | _DAMAGE):
        return False
    undecided = any(word.startswith(slavic.DECISION) for word in words.lower)
    if undecided and any(word in slavic.THERE_IS_NONE for word in words.lower):
        return True
    return any(word.startswith(slavic.TALKED_OF) for word in words.lower)


def _never_was(words: Words, trigger: Trigger) -> bool:
    """ "«прильотів» по місту не було": the strike itself is what there was none of, and not those hurt in it."""
    if trigger.form not in ("noun", "blast") or words.any(_HARM | _SPARED):
        return False
    for j in range(trigger.last, min(trigger.last + 7, len(words) - 1)):
        if words.text[j] in ",.;:—–":
            return False
        if words.lower[j] in slavic.NOT and words.lower[j + 1] in slavic.WAS:
            return True
    return False


def _is_abstract(words: Words, trigger: Trigger) -> bool:
    """ "удар по малому бізнесу", "рубль под ударом": what is struck cannot be hit by a munition."""
    if _is_armed(words, trigger) or words.any(_HARM) or not words.any(_ABSTRACT):
        return False
    if sum(1 for _ in words.where(_ABSTRACT)) > 1 and not words.actor and not words.any(_DAMAGE):
        return True  # "обстріл ринку: акції атакували продавці"
    for j in range(trigger.last, min(trigger.last + 2, len(words))):
        if words.lower[j] in slavic.ONTO:
            noun = next(words.where(_ABSTRACT | _TARGETS, j + 1, j + 5), None)
            return noun is not None and bool(words.bits[noun] & _ABSTRACT)
    return trigger.form == "under_fire" and not words.actor and not words.any(_DAMAGE)
