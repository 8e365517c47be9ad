"""Which number belongs to a word of harm, and which numbers are parts or members of another."""

from __future__ import annotations

from geodata import numbers
from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import MANY, OWN_ARTICLES
from geodata.numbers import Number
from geodata.tokens import INSIDE, Words

_KILLED = bits("killed_words", "killing_words", "later_death")
_INJURED = bits("injured_words", "injuring_words")
_HARM = _KILLED | _INJURED
_OF_THEM = bits("of_them_words")
_AUX = bits("passive_auxiliaries")
_AND = bits("and_words")
_DETERMINERS = bits("determiners", "another")
_CLAUSE = bits("clause_words")
_PERSONS = bits("person_nouns")
_SINGLE = bits("single_auxiliaries")
_OF = bits("of_words")
_AT = bits("at_words")
_FROM = bits("from_words")
_KIN = bits("kin_determiners")
_SPEECH = bits("speech_verbs")
_TOWN = bits("settlement_nouns")


def is_part(words: Words, number: Number) -> bool:
    if (
        words.has(number.last, _OF)
        and words.any(_HARM | _PERSONS, number.last + 1, number.last + 4)
        and words.lower[number.last + 1 : number.last + 2] in (["the"], ["those"], ["them"])
        and not (words.language == "en" and words.any(_AT, number.last + 2, number.last + 6))
    ):
        return True  # "six of the dead were children"
    if words.has(number.first - 1, _OF) and words.any(_PERSONS, max(number.first - 3, 0), number.first - 1):
        return True  # "four members of one family"
    if words.language != "en":
        # "23 загиблих, серед них троє дітей, двадцять поранено": a comma ends the aside.
        for j in range(number.first - 1, max(number.first - 7, -1), -1):
            if words.text[j] == ",":
                return False
            if words.bits[j] & _OF_THEM and not words.bits[j] & INSIDE:
                return True
        return False
    if words.lower[number.noun_end : number.noun_end + 2] == ["among", "them"]:
        return True  # "ten of the victims, a boy among them, died"
    if words.has(number.first - 1, _AND) and words.any(_HARM, number.last, number.last + 2):
        return False  # "at least 2 dead including one child and 7 injured"
    if words.lower[number.first - 1] == "among" or words.lower[number.first - 2 : number.first] == ["among", "the"]:
        return False  # "15 children were among 144 people wounded": the whole
    told = next((j for j in range(number.first - 1, max(number.first - 7, -1), -1) if words.bits[j] & _OF_THEM), None)
    if told is None or words.phrase_end[told] < number.first - 4:
        return False
    if (
        number.kind == "people"
        and words.has(number.noun_end, _AT)
        and words.any(_TOWN, number.noun_end, number.noun_end + 4)
    ):
        return False  # "20 injuries, including four children in the city of X": the part of a place
    # "rescuers saved six, including a child, while 20 were injured": a clause of its own is no part
    return not any(words.bits[j] & (_HARM | _CLAUSE) for j in range(words.phrase_end[told], number.first))


def is_joint(words: Words, h: int) -> bool:
    """ "killed and injured 60": no figure of its own for either."""
    for a in (h, h - 2):
        if (
            a >= 0
            and words.has(a, _HARM)
            and words.has(a + 1, _AND)
            and words.has(a + 2, _HARM)
            and words.bits[a] != words.bits[a + 2]
        ):
            both = (words.bits[a] & _KILLED and words.bits[a + 2] & _INJURED) or (
                words.bits[a] & _INJURED and words.bits[a + 2] & _KILLED
            )
            if both:
                return True
    return False


def number_of(words: Words, h: int, counted: list[Number], taken: set[int], *, follows: bool) -> Number | None:
    before = [n for n in counted if n.last <= h and n.first not in taken and h - n.last <= 16]
    after = [n for n in counted if n.first > h and n.first not in taken and n.first - h <= 7]
    near_after = after[0] if after and _joined_after(words, h, after[0]) else None
    near_before = next((n for n in reversed(before) if _joined_before(words, n, h)), None)
    if follows:
        return near_after
    passive = any(words.bits[j] & _AUX for j in range(max(h - 3, 0), h))
    if (
        near_before is None
        and near_after is not None
        and words.language == "en"
        and not follows
        and any(words.bits[j] & _HARM and not words.bits[j] & words.bits[h] & _HARM for j in _behind(words, near_after))
    ):
        return None  # "leaving a resident killed and 11 others wounded"
    if (
        near_after is not None
        and not passive
        and near_after.first - h <= 3
        and (near_before is None or words.text[near_before.last : h].count(",") > 0 or h - near_before.noun_end > 3)
    ):
        return near_after
    if (
        near_before is None
        and near_after is not None
        and words.any(_SINGLE, h - 2, h)
        and words.any(_HARM, near_after.last, near_after.last + 5)
    ):
        return None  # "the driver was killed and four passengers were injured"
    return near_before or near_after


def _behind(words: Words, number: Number) -> range:
    """The tokens right behind what is counted, up to the next comma or "and"."""
    end = number.noun_end
    while end < len(words) and end - number.noun_end < 4 and words.text[end] not in ",.;" and not words.has(end, _AND):
        end += 1
    return range(number.noun_end, end)


def risen_to(words: Words, h: int, counted: list[Number], taken: set[int]) -> Number | None:
    """ "Кількість загиблих унаслідок удару по центру міста зросла до 35": the figure far behind its noun."""
    if words.language == "en" or not any(words.lower[j] in slavic.NUMBER_OF for j in range(max(h - 3, 0), h)):
        return None
    for number in counted:
        grew = any(words.lower[j].startswith(numbers.RISEN) for j in range(max(number.first - 3, h), number.first))
        if number.first > h and number.first not in taken and grew:
            return number
    return None


def _joined_after(words: Words, h: int, number: Number) -> bool:
    for j in range(h + 1, number.first):
        if words.bits[j] & _HARM or words.text[j] in ".;:" or (words.text[j] == "," and number.first - h > 2):
            return False
        if words.bits[j] & (_SPEECH | _CLAUSE) and not words.bits[j] & INSIDE and number.first - h > 3:
            return False
    return True


def _joined_before(words: Words, number: Number, h: int) -> bool:
    """The number is the subject of the harm word: no other harm between, no clause of another subject."""
    commas = 0
    among = (j for j in range(number.noun_end, h) if words.lower[j] == "among")
    if words.language == "en" and any(words.lower[j - 1] in ("was", "were") for j in among):
        return False  # "13 members of a family were among the dead"
    for j in range(number.last, h):
        mask = words.bits[j]
        if mask & _HARM and not mask & INSIDE:
            # "were injured and five killed" has its own number; "two were wounded, one of them fatally" has not
            return False
        if words.text[j] in ";:":
            return False
        commas += words.text[j] == "," and not (j + 1 < h and words.text[j + 1][0].isdigit())
    if commas > 2:
        return False
    return number.kind == "people" or h - number.last <= 8


def with_list(
    words: Words, number: Number, counted: list[Number], taken: set[int]
) -> tuple[int | None, int | None, int]:
    """ "one serviceman and two guards": the sum, from the first of them."""
    minimum, maximum, first = number.minimum, number.maximum, number.first
    if number.kind == "people" and minimum is not None and words.has(number.noun_end, _AND):
        kin = number.noun_end + 1
        if words.has(kin, _KIN) and words.has(kin + 1, _PERSONS) and not words.lower[kin + 1].endswith(("s", "ren")):
            minimum += 1  # "a mother and her child"
            maximum = maximum + 1 if maximum is not None else None
        elif words.language == "en" and words.has(kin, _PERSONS) and _is_one_more(words, kin):
            minimum, maximum = minimum + 1, maximum + 1 if maximum is not None else None  # "a mother and son"
    if words.language == "en" and number.kind == "people" and minimum is not None and _one_before(words, first):
        minimum, maximum = minimum + 1, maximum + 1 if maximum is not None else None
    at = counted.index(number)
    while at > 0:
        other = counted[at - 1]
        gap = range(other.noun_end, first)
        aside = words.language == "en" and _is_aside(words, gap)
        if other.kind != "people" or other.first in taken or (len(gap) > 3 and not aside):
            break
        joined = any(words.bits[j] & _AND for j in gap)
        if not (joined or (first != number.first and any(words.text[j] == "," for j in gap))):
            break  # "one serviceman and two guards", but not "besides the lone casualty, two were hurt"
        if not aside and any(not (words.bits[j] & (_AND | _DETERMINERS | _KIN) or words.text[j] == ",") for j in gap):
            break
        if minimum is None or other.minimum is None:
            break
        minimum += other.minimum
        maximum = maximum + other.maximum if maximum is not None and other.maximum is not None else None
        first = other.first
        taken.add(other.first)
        at -= 1
    return minimum, maximum, first


def with_list_behind(
    words: Words, number: Number, counted: list[Number], taken: set[int]
) -> tuple[int | None, int | None, int]:
    """ "загинула жінка та двоє її дітей", "поранено водія та двох медиків": the sum, to the last of them."""
    minimum, maximum, last = number.minimum, number.maximum, number.noun_end
    if words.language == "en" and minimum is not None and number.kind == "people":
        last, kin = _kin(words, last)
        minimum, maximum = minimum + kin, maximum + kin if maximum is not None else None
    for other in counted[counted.index(number) + 1 :]:
        gap = range(last, other.first)
        if other.kind != "people" or other.first in taken or len(gap) > 3 or minimum is None or other.minimum is None:
            break
        if not any(words.bits[j] & _AND for j in gap) or any(
            words.bits[j] & _HARM or words.text[j] in ".;:" for j in gap
        ):
            break
        if words.language == "en" and any(words.bits[j] & _AT for j in gap):
            break  # "seven people in X and one person in Y"
        behind = range(other.noun_end, min(other.noun_end + 4, len(words)))
        if any(
            words.bits[j] & _HARM for j in behind if not any(words.text[k] in ",.;" for k in range(other.noun_end, j))
        ):
            break  # the second has a verb of its own
        taken.add(other.first)
        minimum += other.minimum
        maximum = maximum + other.maximum if maximum is not None and other.maximum is not None else None
        last = other.noun_end
    return minimum, maximum, last


def _is_one_more(words: Words, i: int) -> bool:
    """A person without an article, whom no noun follows."""
    behind = i + 1 >= len(words) or not words.text[i + 1][0].isalnum() or words.has(i + 1, _AUX | _HARM | _AT)
    return behind and not words.lower[i].endswith(MANY)


def _is_aside(words: Words, gap: range) -> bool:
    """ "a woman in her 60s and a man", "an official from the party and three guards": what tells of the one before."""
    if not 2 < len(gap) <= 10 or not words.has(gap[-1], _AND) or not words.has(gap[0], _AT | _FROM | _OF):
        return False
    return not any(words.text[j] in ",.;:" or words.bits[j] & (_HARM | _AUX | _SPEECH | _CLAUSE) for j in gap[:-1])


def _kin(words: Words, end: int) -> tuple[int, int]:
    """ "a mother and her baby", "a journalist along with his wife": one more, and the index behind."""
    j = words.phrase_end[end] if words.has(end, _AND) else end
    if j == end or not words.has(j, _KIN) or not words.has(j + 1, _PERSONS):
        return end, 0
    return (end, 0) if words.lower[j + 1].endswith(("s", "ren")) else (j + 2, 1)


def _one_before(words: Words, first: int) -> bool:
    """ "The driver and a passenger": one person with an article before those counted."""
    j = first - 2
    return (
        j > 0
        and words.has(first - 1, _AND)
        and words.has(j, _PERSONS)
        and not words.lower[j].endswith(MANY)
        and words.lower[j - 1] in OWN_ARTICLES
    )
