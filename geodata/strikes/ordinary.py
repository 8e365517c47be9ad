"""Strike words as ordinary English uses them: in headlines, as names, with other causes, and plain.

"Newark Fire" and "hit by protests" tell of no strike; "School No. 5 shelled in X" is a passive without its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.lexicon import bits
from geodata.lexicon.en.beside import AMONG, DISASTERS, HARD, HOSTILE, PLAIN_NOUNS, SIGNS_OF_NUMBER
from geodata.tokens import Words

if TYPE_CHECKING:
    from geodata.strikes.trigger import Trigger

_AT = bits("at_words")
_OF = bits("of_words")
_ONTO = bits("onto_words")
_AND = bits("and_words")
_AUX = bits("passive_auxiliaries")
_BY = bits("by_words")
_CLAUSE = bits("clause_words")
_DETERMINERS = bits("determiners")
_ON = bits("at_words", "onto_words")
_NIGHT = bits("tonight", "yesterday", "today")
_LAUNCH = bits("launch_verbs")
_SPEECH = bits("speech_verbs")
_TARGETS = bits("target_nouns")
_GROUND = bits("ground_words")
_ATTACK = bits("attack_nouns")
_DAMAGE = bits("damage_words")
_HURT = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_AMOUNT = bits("vague", "count_nouns")
_MEANS = bits(
    "sure_nouns", "strike_nouns", "blast_nouns", "debris_nouns", "force_nouns", "war_words", "defence_nouns",
    "launch_verbs", "ground_words", "device_words",
)  # fmt: skip
"""What a thing that was hit may have been hit by."""


def is_headline(words: Words, i: int, last: int) -> bool:
    """ "School No. 5 shelled in Kherson", "Homes hit near Odesa": no auxiliary, a target before and a place behind."""
    ends = last >= len(words) or words.text[last] == "." or words.has(last, _AT | _BY)
    if i == 0 or i > 10 or not ends or i - 1 in words.weapon:
        return False
    before = i - 2 if words.text[i - 1][0].isdigit() or words.lower[i - 1] == "reportedly" else i - 1
    while before > 0 and words.lower[before] in SIGNS_OF_NUMBER:
        before -= 1
    return words.has(before, _TARGETS) and not any(words.bits[j] & (_LAUNCH | _AUX) for j in range(before))


def is_one_of(words: Words, i: int) -> bool:
    """ "Lutsk was among the cities targeted", "X, one of the towns hit"."""
    if words.lower[max(i - 1, 0)] not in AMONG:
        return False
    before = words.lower[max(i - 6, 0) : i - 1]
    return "among" in before or "one" in before


def is_apposed(words: Words, i: int, last: int) -> bool:
    """ "The arsenal in Toropets, targeted on the night of ...,": a participle behind a comma, its clause still open."""
    if i < 2 or words.text[i - 1] != "," or not words.lower[i].endswith(("ed", "hit", "struck")):
        return False
    return words.has(last, _ON | _BY | _NIGHT) and not words.has(last, _DETERMINERS)


def is_title(words: Words, i: int) -> bool:
    """ "Newark Fire", "the Bears Hit Squad": a capital inside a sentence that is not written in capitals."""
    if i == 0 or not words.text[i][:1].isupper() or not words.text[i - 1][0].isalnum():
        return False
    long = [t for t in words.text if len(t) > 3 and t[0].isalpha()]
    return 5 * sum(1 for t in long if t[0].islower()) > 2 * len(long)


def is_armed(words: Words, i: int) -> bool:
    """A weapon or a side right before a noun: "enemy fire", "waves of drones" behind it too."""
    return (
        any(0 <= i - end <= 2 for _, end in words.weapon.values())
        or any(0 <= i - end <= 2 for _, end in words.actor.values())
        or (i > 0 and words.lower[i - 1] in HOSTILE)
        or (words.has(i + 1, _OF) and any(0 <= j - i <= 4 for j in words.weapon))
    )


def by_another(words: Words, last: int) -> bool:
    """ "hit by protests", "struck by a car": what stands behind "by" is neither weapon nor side nor strike."""
    while last < len(words) and words.lower[last] in HARD:
        last += 1
    if not words.has(last, _BY):
        return False
    for j in range(words.phrase_end[last], min(words.phrase_end[last] + 12, len(words))):
        if j in words.weapon or j in words.actor or words.cover[j] & _MEANS:
            return False
        if words.text[j] in ".,;:" and j > last + 2:
            break
        if words.bits[j] & (_OF | _AT | _ONTO) and not words.cover[j - 1] & _AMOUNT and j > last + 1:
            break  # "by the closure of roads to X", but "by dozens of drones"
    return True


def is_of_nature(words: Words, i: int) -> bool:
    """ "an earthquake struck X", "storms have destroyed houses": the subject of the verb at token i is no weapon."""
    for j in range(i - 1, max(i - 7, -1), -1):
        if words.lower[j] in DISASTERS:
            return True
        if j in words.weapon or words.text[j] in ",;:" or words.bits[j] & (_CLAUSE | _AND):
            return False
    return False


def is_plain(words: Words, trigger: Trigger) -> bool:
    """ "Strike on a market in Kharkiv", "houses were hit": a strike by its noun or what it did, though nothing is named
    that flew. An attack or a fire needs more."""
    if trigger.ground or not words.any(_HURT | _DAMAGE | _TARGETS):
        return False
    if trigger.form == "passive":
        return not words.cover[trigger.first] & _DAMAGE  # much is destroyed without a strike
    if words.cover[trigger.first] & _ATTACK:
        return trigger.form == "noun" and words.any(_HURT)
    aimed = words.lower[trigger.last : trigger.last + 1] in (["on"], ["against"]) and words.any(_TARGETS)
    noun = trigger.form == "noun" and words.lower[trigger.first] in PLAIN_NOUNS
    return noun and (aimed or words.any(_HURT | _DAMAGE))


def opens(words: Words, j: int) -> bool:
    """Whether the weapon at token j opens its clause, an article or a number before it: it is the subject."""
    while j > 0 and (words.bits[j - 1] & _DETERMINERS or words.text[j - 1][0].isdigit() or j - 1 in words.actor):
        j -= 1
    return j == 0 or not words.text[j - 1][0].isalnum() or words.has(j - 1, _CLAUSE | _AND)


def is_cut(words: Words, first: int, last: int) -> bool:
    """Whether another clause begins between a weapon and what it did; "that killed" goes on about it."""
    return any(
        words.text[k] in ",;:."
        or words.bits[k] & (_SPEECH | _GROUND)
        or (words.bits[k] & _AUX and words.lower[k] != "also")
        or (words.bits[k] & _CLAUSE and words.lower[k] not in ("that", "which"))
        for k in range(first, last)
    )
