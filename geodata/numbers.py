"""Numbers of people and things in a sentence, with the bounds that the words around them set.

"5" is (5, 5); "at least 5", "more than 5", "about 5" are (5, None); "up to 5" is (None, 5); "dozens" is (None, None);
"no casualties" is (0, 0). A number knows what it counts: people, a thing, an age, or nothing that the words tell.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from geodata.lexicon import Lexicon, bits, of, slavic
from geodata.lexicon.en import beside
from geodata.tokens import INSIDE, Words

Kind = Literal["people", "thing", "age", "other"]

_DIGITS = re.compile(r"\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+|\d+")
_OLDEST = 120
"""Years of age; what is more is a year of birth."""
_AT_LEAST = bits("at_least")
_UP_TO = bits("up_to")
_VAGUE = bits("vague")
_WORD_OF = bits("word_of")
_NONE = bits("none_words")
_PEOPLE = bits("person_nouns", "casualty_words")
_ONE = bits("one_person")
_TARGETS = bits("target_nouns")
_COUNTS = _ONE | _VAGUE | _NONE | bits("one_articles")
_THING = bits("measure_nouns")
_AGE = bits("age_words")
_BETWEEN = bits("another", "compass_words")
_STOP = bits(
    "at_words",
    "onto_words",
    "from_words",
    "clause_words",
    "passive_auxiliaries",
    "killed_words",
    "injured_words",
    "killing_words",
)
_AND = bits("and_words")
_GROUPS = bits("groups")
_OF_THEM = bits("of_them_words")
_AFTER = _STOP | bits("and_words", "of_them_words", "injuring_words", "relative_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
RISEN = (*beside.RISEN, *slavic.RISEN)
"""Before "to" and a figure: "кількість загиблих зросла до 12" is 12, not at most 12."""
_ANOTHER_ONE = bits("another_words")
_CALENDAR_MAX = 2100
_DECADE = (["in", "his"], ["in", "her"], ["in", "their"])
""" "a woman in her 80s": an age."""


class Number(NamedTuple):
    """A number over the tokens [first, last): its bounds (None = none stated) and what it counts."""

    first: int
    last: int
    minimum: int | None
    maximum: int | None
    kind: Kind
    noun_end: int
    """Index behind the counted noun, or `last` where there is none."""


def find(words: Words, lexicon: Lexicon) -> list[Number]:
    """The numbers of a sentence in order; years, days of the month and parts of names ("S-300") are not told apart
    here: what they count is "other"."""
    found: list[Number] = []
    told_so = list(words.where(_COUNTS))
    behind = 0
    for i in sorted({*words.figures, *told_so}) if told_so else words.figures:
        if i < behind:
            continue
        number = _number_at(words, i, lexicon)
        if number is not None:
            found.append(number)
            # A noun already counted is not one person again: "два человека".
            counted = number.noun_end if number.kind == "people" and lexicon.language.code != "en" else number.last
            behind = max(counted, i + 1)
    return found


def _number_at(words: Words, i: int, lexicon: Lexicon) -> Number | None:
    mask = words.bits[i]
    if words.language != "en" and (several := _by_ages(words, i) or _with_ages(words, i)) is not None:
        return several
    if mask & INSIDE and not words.cover[i] & _ANOTHER_ONE:
        return None  # "ще один" is another occasion, or one more person
    if mask & _VAGUE and words.lower[i] in lexicon.language.vague and words.language != "en":
        # "сотні поранених": the same form as of one hundred, and no number
        kind, noun_end = _counted(words, words.phrase_end[i])
        return Number(i, words.phrase_end[i], None, None, kind, noun_end)
    value, last = _value(words, i, lexicon)
    if value is not None:
        return _bounded(words, i, last, value)
    if (
        words.language == "en"
        and words.lower[i] in ("a", "an")
        and not mask & _ONE
        and (end := _one_person(words, i, lexicon)) is not None
    ):
        return Number(i, end, 1, 1, "people", end)
    if words.language == "en" and mask & _ONE and _is_of_thing(words, words.phrase_end[i]):
        return None  # "a passenger bus", "a civilian vehicle"
    if mask & _ONE and _is_single(words, i, lexicon):
        end = words.phrase_end[i]
        return Number(i, end, 1, 1, "people", end)
    if mask & _VAGUE:
        end = words.phrase_end[i]
        kind, noun_end = _counted(words, end)
        return Number(i, end, None, None, kind, noun_end)
    if mask & _NONE:
        end = words.phrase_end[i]
        if words.has(end, _WORD_OF):
            return None  # "no information about victims"
        kind, noun_end = _counted(words, end)
        return Number(i, end, 0, 0, kind, noun_end) if kind == "people" or words.has(end, _HARM) else None
    return None


def _by_ages(words: Words, i: int) -> Number | None:
    """ "52-річний і 60-річний чоловіки", "55-летний мотоциклист": people told by their ages; None where no age of one
    stands, or the noun alone counts him."""
    count, last = 0, i
    if not _is_aged(words.lower[i]):
        return None
    while last < len(words) and _is_aged(words.lower[last]):
        count, last = count + 1, last + 1
        joined = last + 1 < len(words) and (words.text[last] == "," or words.has(last, _AND))
        last += joined and _is_aged(words.lower[last + 1])
    if count == 1 and last < len(words) and not words.cover[last] and words.text[last].islower():
        from geodata.morphology import facts

        behind = facts(words.lower[last], words.language)
        return Number(i, last, 1, 1, "people", last + 1) if behind.common_noun and not behind.place_of else None
    if count < 2 or not words.has(last, _PEOPLE | _ONE):
        return None
    return Number(i, last, count, count, "people", words.phrase_end[last])


def _with_ages(words: Words, i: int) -> Number | None:
    """ "чоловіки 29, 41 та 45 років", "женщины 1972 и 1961 г.р.": people with the age or year of birth of each."""
    if not words.bits[i] & (_PEOPLE | _ONE) or words.text[i + 1 : i + 2] == [] or not words.text[i + 1].isdecimal():
        return None
    count, last = 0, i + 1
    while last < len(words) and words.text[last].isdecimal():
        count, last = count + 1, last + 1
        joined = last + 1 < len(words) and (words.text[last] == "," or words.has(last, _AND))
        last += joined and words.text[last + 1].isdecimal()
    behind = slavic.YEARS if int(words.text[i + 1]) < _OLDEST else slavic.BORN
    if last >= len(words) or words.lower[last] not in behind or (count == 1 and not words.bits[i] & _ONE):
        return None  # "погибли жители 12 районов", "люди 2022 року"
    return Number(i, last, count, count, "people", last + 1)


def _is_aged(word: str) -> bool:
    figure, hyphen, tail = word.partition("-")
    return bool(hyphen) and figure.isdecimal() and tail.startswith(slavic.AGED)


def _is_of_thing(words: Words, i: int) -> bool:
    return words.has(i, _THING) or (words.has(i, _TARGETS) and not words.has(i, _PEOPLE))


def _one_person(words: Words, i: int, lexicon: Lexicon) -> int | None:
    """The index behind "a 60-year-old woman", "a local farmer"; None where "a" counts no person."""
    for j in range(i + 1, min(i + 5, len(words))):
        if words.bits[j] & _PEOPLE:
            last = j
            while words.has(last + 1, _PEOPLE):
                last += 1
            single = not words.lower[last].endswith(beside.MANY) and not words.bits[last] & _GROUPS
            ends = last + 1 >= len(words) or not words.text[last + 1][0].isalnum() or words.has(last + 1, _AFTER)
            return last + 1 if single and ends else None
        counts = words.lower[j] in lexicon.language.numerals or words.lower[j] in lexicon.language.scales
        if (
            words.bits[j] & (_AFTER | _THING | INSIDE)
            or counts
            or words.text[j].isdecimal()  # "a total of 21 people"
            or (words.text[j][:1].isupper() and j not in words.actor)  # "an Indian citizen"
            or not words.text[j][0].isalnum()
        ):
            return None
    return None


def _is_single(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Ukrainian and Russian tables list lemmas: "жінка загинула" is one, "жінки загинули" are not."""
    if lexicon.language.code == "en" or (words.phrase_end[i] > i + 1 and not words.text[i][:1].isalpha()):
        return True
    from geodata.morphology import readings

    known = [r for r in readings(words.lower[words.phrase_end[i] - 1], lexicon.language.code) if r.cases]
    beside = (*words.lower[max(i - 1, 0) : i], *words.lower[i + 1 : i + 2])  # "постраждали люди", "люди загинули"
    several = any(word.endswith(slavic.PAST_PLURAL_ENDINGS) for word in beside)
    return not known or (
        any(not r.plural and r.cases & {"nomn", "accs", "gent"} for r in known)
        and not (several and any(r.plural and "nomn" in r.cases for r in known))
    )


def _bounded(words: Words, i: int, last: int, value: int) -> Number:
    of = words.language != "en" and words.lower[last : last + 1] != [] and words.lower[last] in slavic.OUT_OF
    kind, noun_end = _counted(words, last + 1 if of else last)  # "один из промышленных объектов"
    if value > _CALENDAR_MAX and kind == "other" and len(words.text[i]) >= 8:
        kind = "thing"
    if words.has(last, _OF_THEM):
        died = words.language == "en" and words.any(_HARM, words.phrase_end[last], words.phrase_end[last] + 2)
        kind = "people" if died else "thing"
    elif words.language == "en" and words.bits[i] & _ONE:
        kind, noun_end = "people", max(words.phrase_end[i], last)  # "at least one person"
    elif words.bits[i] & _PEOPLE:
        kind, noun_end = "people", last if words.language == "en" else noun_end
    before = _phrase_before(words, i)
    if (
        before is not None
        and words.bits[before] & _UP_TO
        and not (before and words.lower[before - 1].startswith(RISEN))
    ):
        return Number(before, last, None, value, kind, noun_end)
    if before is not None and words.bits[before] & _AT_LEAST:
        return Number(before, last, value, None, kind, noun_end)
    if words.lower[last : last + 1] == ["+"]:
        return Number(i, last, value, None, kind, noun_end)
    return Number(i, last, value, value, kind, noun_end)


def _phrase_before(words: Words, i: int) -> int | None:
    """The start of the bounding phrase that ends right before token i ("at least", "up to")."""
    for j in range(i - 1, max(i - 5, -1), -1):
        if words.bits[j] & INSIDE:
            continue
        # "at least another five", "more than a dozen"
        if words.phrase_end[j] >= i - 1 and words.bits[j] & (_AT_LEAST | _UP_TO):
            return j
        if words.phrase_end[j] != i and words.phrase_end[j] != i - 1:
            return None
    return None


def _value(words: Words, i: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """The value of the numeral at token i and the index behind it; (None, i) where there is none."""
    word = words.text[i]
    if word[0].isdigit():
        return _digits(words, i, lexicon)
    numerals, scales = lexicon.language.numerals, lexicon.language.scales
    total = 0
    current: int | None = None
    j = i
    while j < len(words) and j < i + 8:
        value = _of(words, j, lexicon, numerals)
        scale = _of(words, j, lexicon, scales)
        if value is not None:
            if current is not None and not (
                current % 100 == 0 or (20 <= current % 100 <= 90 and current % 10 == 0 and value < 10)
            ):
                break
            current = (current or 0) + value
        elif scale is not None:
            if current is None and j == i and words.lower[j][-1:] == "s":
                return None, i
            current = (current or 1) * scale
            if scale >= 1000:
                total += current
                current = 0
        elif not (
            j > i
            and words.lower[j] == "and"
            and current is not None
            and current % 100 == 0
            and current
            and _of(words, j + 1, lexicon, numerals) is not None
        ):
            break
        j += 1
    if current is None or j == i:
        return None, i
    return total + current, j


def _digits(words: Words, i: int, lexicon: Lexicon) -> tuple[int | None, int]:
    word = words.text[i]
    if not _DIGITS.fullmatch(word):
        return None, i
    value = int(re.sub(r"\D", "", word)) if len(word) <= 15 else None
    if value is None or (i + 1 < len(words) and words.lower[i + 1] in beside.ZONES):
        return None, i  # "(1200 GMT)" is a clock time
    scale = _of(words, i + 1, lexicon, lexicon.language.scales)
    if scale is not None and scale >= 100:
        return value * scale, i + 2
    return value, i + 1


def _of(words: Words, i: int, lexicon: Lexicon, table: object) -> int | None:
    if not 0 <= i < len(words):
        return None
    return _worth(words.lower[i], lexicon.language.code, table is lexicon.language.scales)


@lru_cache(maxsize=1 << 15)
def _worth(word: str, code: str, scale: bool, /) -> int | None:
    """The value of a numeral, or of a word of scale; None for every other word."""
    language = of(code).language
    table = language.scales if scale else language.numerals
    found = table.get(word)
    if found is None and "-" in word:
        tens, _, unit = word.partition("-")
        high, low = table.get(tens), table.get(unit)
        return high + low if high in range(20, 100, 10) and low is not None and 1 <= low < 10 else None  # type: ignore[operator]
    if found is None and code != "en" and word[:1].isalpha():
        from geodata.morphology import lemmas

        for form in lemmas(word, code):
            found = table.get(form)
            if found is not None:
                break
    return found


def _is_years(words: Words, i: int) -> bool:
    """ "a man of 71", "twins of twelve": "of" at token i behind a person."""
    return words.lower[i : i + 1] == ["of"] and i > 0 and bool(words.cover[i - 1] & (_PEOPLE | _ONE))


def _is_in_ages(words: Words, i: int) -> bool:
    """ "aged 34, 45 and 61": only figures, commas and "and" back to the word for the age."""
    for j in range(i - 1, max(i - 8, -1), -1):
        if words.bits[j] & _AGE:
            return True
        if not (words.text[j][0].isdigit() or words.text[j] == "," or words.lower[j] == "and"):
            return False
    return False


def _counted(words: Words, i: int) -> tuple[Kind, int]:
    """What the words from token i on say is counted, and the index behind that noun."""
    if (
        i >= 2
        and words.text[i - 2] == ","
        and i < len(words)
        and words.text[i] in ",.;)"
        and words.text[i - 3 : i - 2] != [","]
        and (
            words.text[i - 3][:1].isupper() or (words.language == "en" and bool(words.cover[i - 3] & (_PEOPLE | _ONE)))
        )
    ):
        return "age", i  # "Issam Abdallah, 37,"
    if words.language == "en" and (
        _is_in_ages(words, i - 1) or _is_years(words, i - 2) or words.lower[max(i - 3, 0) : i - 1] in _DECADE
    ):
        return "age", i
    for j in range(i, min(i + 5, len(words))):
        mask = words.bits[j]
        if mask & _AGE or words.lower[j].endswith("-year-old"):
            if words.any(_PEOPLE, j, j + 4) and j > i:
                continue
            return "age", j + 1
        if mask & _PEOPLE and not (mask & _BETWEEN and words.has(j + 1, _PEOPLE)):
            # "two emergency workers", "five family members": the last of the nouns is counted
            end = j + 1
            while words.has(end, _PEOPLE) and end < j + 3:
                end += 1
            return "people", end
        if mask & _THING or j in words.weapon:
            return "thing", j + 1
        if words.language != "en" and mask & _TARGETS:
            return "thing", j + 1  # "одно предприятие пострадало"
        if not words.text[j][0].isalnum() or mask & _STOP:
            return "other", i
    return "other", i
