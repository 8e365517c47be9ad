"""Whether a word of English that may be noun or verb ("strike", "shells", "hit") is a noun, verb or passive here."""

from __future__ import annotations

from geodata.lexicon import BIT, bits
from geodata.lexicon.en.beside import BEFORE_VERB, COUNTS, FIRST_OF, MAKING, PASSIVE_BE, WORST
from geodata.strikes import ordinary
from geodata.tokens import INSIDE, Words

_SURE_VERB = bits("sure_verbs")
_VERB = bits("strike_verbs")
_AUX = bits("passive_auxiliaries")
_LAUNCH = bits("launch_verbs")
_ARRIVE = bits("arrive_verbs")
_DETERMINERS = bits("determiners")
_CLAUSE = bits("clause_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_ONTO = bits("onto_words")
_AT = bits("at_words")
_OF = bits("of_words")
_FORCES = bits("force_nouns")


def is_passive(words: Words, i: int, last: int) -> bool:
    """Whether the participle at `i`, which ends at `last`, is of the passive: "was also hit", "hit by", a headline."""
    if words.has(last, BIT["by_words"]):
        return True
    if words.lower[i] == "hit" and words.lower[i - 1] in WORST and words.has(i - 3, _AUX):
        return True  # "X was the hardest hit"
    if ordinary.is_headline(words, i, last) or ordinary.is_one_of(words, i) or ordinary.is_apposed(words, i, last):
        return True
    for j in range(i - 1, max(i - 5, -1), -1):
        mask = words.bits[j]
        if mask & INSIDE:
            continue
        if mask & _AUX:
            return _aux_is_be(words, j)
        if words.lower[j][-2:] != "ly":
            return False
    return False


def _aux_is_be(words: Words, j: int) -> bool:
    """The list of auxiliaries holds adverbs that may stand between ("was also hit"): look for the verb itself."""
    for k in range(j, max(j - 4, -1), -1):
        if words.lower[k] in PASSIVE_BE or (
            words.bits[k] & _AUX and (" " in words.sentence.text and words.phrase_end[k] > k + 1)
        ):
            return True
        if not words.bits[k] & (_AUX | INSIDE):
            return False
    return False


def is_counted(words: Words, i: int) -> bool:
    """ "shells fell on", "makes shells, bombs and flares", "two bombs": things, not deeds."""
    if words.has(i + 1, _ARRIVE) or words.lower[max(i - 1, 0)] in MAKING | COUNTS:
        return True
    return i > 0 and words.text[i - 1] == "," and words.has(i + 1, BIT["and_words"])


def is_weapon_noun(words: Words, i: int) -> bool:
    """ "shells" and "bombs" behind a number, adjective or verb of launching are things, not deeds."""
    if not words.lower[i].endswith("s") and not words.lower[i].endswith("shell"):
        return False
    before = words.bits[i - 1] if i else 0
    return bool(
        i == 0
        or before & (_DETERMINERS | _LAUNCH | BIT["by_words"] | _OF)
        or words.text[i - 1][0].isdigit()
        or i - 1 in words.weapon
        or (words.has(i + 1, BIT["and_words"]) and i + 2 in words.weapon)
    )


def is_noun(words: Words, i: int) -> bool:
    """Whether a word that may be noun or verb ("strike", "attack", "hit") is a noun here."""
    mask = words.bits[i]
    if not mask & _VERB and not mask & _SURE_VERB:
        return True
    if i == 0:
        return not words.has(i + 1, _DETERMINERS)
    before = words.bits[i - 1]
    word = words.lower[i - 1]
    if word in WORST and words.lower[i] == "hit" and words.has(i - 3, _AUX):
        return False
    if word in ("was", "were") and words.lower[i].endswith("ing"):
        return False  # "drones that were targeting X"
    if word in BEFORE_VERB and not before & _DETERMINERS:
        return word == "and" and words.has(i + 1, _ONTO | _AT)
    if words.has(i + 1, _DETERMINERS) and not words.has(i + 1, _ONTO | _AT):
        return False
    if word in COUNTS and word not in FIRST_OF and words.lower[i] == "hit" and _is_object(words, i + 1):
        return False  # "another two hit the port"
    if before & (_DETERMINERS | _OF) or word == "'s" or word in COUNTS or word.isdigit():
        return True
    if any(end == i for _, end in words.weapon.values()):
        # "missiles hit the port", "a missile hit Chernivtsi", but "drone strikes on", "missile attacks."
        return ends_noun(words, i + 1)
    for j in range(i - 2, max(i - 4, -1), -1):
        # "the worst attack", "a large Russian drone attack"
        if (
            words.bits[j] & _DETERMINERS
            and words.text[i - 1][0].islower()
            and not _is_object(words, i + 1)
            and not before & (_AUX | _FORCES)
        ):
            return True
        if words.bits[j] & (_AUX | _CLAUSE):
            break
    for first, (_, end) in words.actor.items():
        if end == i:
            return not words.text[i].endswith("ed") and (
                words.text[first][-1] not in "as"
                or words.lower[i].endswith("s")
                or words.lower[first].endswith(("ian", "i", "ish", "ese", "an"))
            )
    if (
        words.has(i + 1, _ONTO | _AT | _OF | BIT["by_words"] | _CLAUSE)
        or i + 1 >= len(words)
        or words.text[i + 1] in ".,;:"
    ):
        return True
    return words.lower[i].endswith(("s", "ing")) and not before & _FORCES


def _is_object(words: Words, i: int) -> bool:
    """Whether an object may begin here: an article or a name."""
    return i < len(words) and (words.has(i, _DETERMINERS) or words.text[i][:1].isupper())


def ends_noun(words: Words, i: int) -> bool:
    """Whether what follows cannot be the object of a verb."""
    return (
        i >= len(words)
        or not words.text[i][0].isalnum()
        or words.has(
            i,
            _ONTO
            | _AT
            | _OF
            | BIT["by_words"]
            | _CLAUSE
            | _AUX
            | _HARM
            | BIT["and_words"]
            | BIT["from_words"]
            | BIT["damage_words"],
        )
    )
