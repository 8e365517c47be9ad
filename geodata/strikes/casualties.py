"""Killed and injured in a sentence: which number belongs to which word of harm, and which places they belong to.

Nothing is added up except members of one list before one verb ("a woman and her two children were killed" is 3).
A part of a figure ("including two children") is no figure of its own; totals of a war are none of a strike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geodata import numbers
from geodata.dates import Told
from geodata.lexicon import Lexicon, bits
from geodata.model import Count
from geodata.numbers import Number
from geodata.strikes.scene import Mention
from geodata.tokens import INSIDE, Words

Harm = Literal["killed", "injured"]

_KILLED = bits("killed_words", "killing_words", "later_death")
_KILLING = bits("killing_words")
_INJURED = bits("injured_words", "injuring_words")
_INJURING = bits("injuring_words")
_CASUALTIES = bits("casualty_words")
_UNHURT = bits("unhurt_phrases")
_ANY = _KILLED | _INJURED | _UNHURT | _CASUALTIES
_HARM = _KILLED | _INJURED
_OF_THEM = bits("of_them_words")
_CUMULATIVE = bits("cumulative")
_AUX = bits("passive_auxiliaries")
_AND = bits("and_words")
_AT = bits("at_words")
_DETERMINERS = bits("determiners", "another")
_CLAUSE = bits("clause_words")
_PERSONS = bits("person_nouns")
_SINGLE = bits("single_auxiliaries")
_OF = bits("of_words")
_ONTO = bits("onto_words")
_RISE = bits("rise_words")
_UNREAL = bits("unreal", "negations")
_SPEECH = bits("speech_verbs")
_SOURCE = bits("source_nouns")


@dataclass(slots=True)
class Toll:
    """A figure of the killed or injured, at the harm word `at`, over the tokens [first, last)."""

    harm: Harm
    count: Count
    at: int
    first: int
    last: int
    total: bool = False
    weak: bool = False
    """One person without a numeral: any number told elsewhere says more."""
    """Told as the state of a count: "has risen to 27"."""


def is_cumulative(words: Words) -> bool:
    """A sentence of totals of a war or years."""
    return _cumulative_from(words) == 0


def _cumulative_from(words: Words) -> int | None:
    """Where the part of a sentence begins that tells totals of a war or years; None where there is none."""
    at = next(words.where(_CUMULATIVE), None)
    if at is None:
        return None
    return next((j + 1 for j in range(at, -1, -1) if words.text[j] == ";"), 0)


def find(words: Words, lexicon: Lexicon, days: list[Told]) -> list[Toll]:
    """The figures of a sentence in order; several of one kind may belong to several places."""
    if not words.all_bits & _ANY:
        return []
    since = _cumulative_from(words)
    if since == 0:
        return []
    dated = {j for told in days for j in range(told.first, told.last)}
    counted = [
        n
        for n in numbers.find(words, lexicon)
        if n.kind in ("people", "other") and not (n.kind == "other" and n.first in dated)
    ]
    counted = [n for n in counted if not (n.kind == "other" and n.minimum is not None and 1900 <= n.minimum <= 2100)]
    counted = [n for n in counted if not _is_part(words, n)]
    taken: set[int] = set()
    found = _totals(words, counted, taken)
    settled = {t.harm for t in found}
    counted = [n for n in counted if not (n.kind == "other" and words.lower[n.first - 1 : n.first] == ["at"])]
    for h in words.where(_ANY):
        mask = words.bits[h]
        if mask & INSIDE:
            continue
        if mask & _UNHURT:
            found.extend(_nobody(words, h, lexicon))
            continue
        if mask & _CASUALTIES and not mask & _HARM:
            found.extend(_casualties(words, h, counted, taken))
            continue
        kind: Harm = "killed" if mask & _KILLED else "injured"
        if _is_joint(words, h) or kind in settled or (kind == "injured" and _describes(words, h)):
            continue
        number = _number_of(words, h, counted, taken, follows=bool(mask & (_KILLING | _INJURING)))
        number = number or _risen_to(words, h, counted, taken)
        if number is None:
            named = _one_named(words, h)
            if named is not None:
                found.append(_toll(words, kind, 1, 1, h, *named))
                found[-1].weak = True
            continue
        taken.add(number.first)
        minimum, maximum, first = _with_list(words, number, counted, taken)
        last = number.noun_end
        if number.first > h:
            minimum, maximum, last = _with_list_behind(words, number, counted, taken)
        found.append(_toll(words, kind, minimum, maximum, h, first, last))
    found.extend(_elliptic(words, found, counted, taken))
    return [t for t in _without_sum(words, found) if since is None or t.at < since]


def _totals(words: Words, counted: list[Number], taken: set[int]) -> list[Toll]:
    """ "the number of people killed has risen to 27", "that of the injured to 64", "put the dead at 44"."""
    found: list[Toll] = []
    for number in counted:
        before = number.first - 1
        if before < 1 or not words.has(before, _ONTO | _AT):
            direct = words.has(before, _RISE) and number.kind == "other"  # "has reached 34"
            if not direct:
                continue
        h = next(
            (
                j
                for j in range(before, max(before - 30, -1), -1)
                if words.bits[j] & _HARM and not words.bits[j] & INSIDE
            ),
            None,
        )
        risen = words.any(_RISE, max((before if h is None else h) - 8, 0), before + 1)
        if h is None or any(words.text[j] in ".;:" for j in range(h, before)):
            continue
        if not risen and not (before - h <= 1 and words.lower[before] in ("to", "at") and found):
            continue
        if number.kind == "people" and not risen:
            continue
        kind: Harm = "killed" if words.bits[h] & _KILLED else "injured"
        taken.add(number.first)
        found = [t for t in found if t.harm != kind]  # "from 34 to 33"
        toll = _toll(words, kind, number.minimum, number.maximum, h, number.first, number.noun_end)
        toll.total = True
        found.append(toll)
    return found


def _describes(words: Words, h: int) -> bool:
    """ "Three people wounded in the strike have died": the wounded are the ones that another verb is about."""
    if any(words.bits[j] & _AUX for j in range(max(h - 3, 0), h)) or not words.has(h - 1, _PERSONS):
        return False
    for j in range(h + 1, min(h + 16, len(words))):
        if words.text[j] in ",;:.":
            return False
        if (words.bits[j] & _KILLED and not words.bits[j] & INSIDE) or words.lower[j] in (
            "remain",
            "remained",
            "remains",
        ):
            return True
    return False


def _elliptic(words: Words, found: list[Toll], counted: list[Number], taken: set[int]) -> list[Toll]:
    """ "killed two people in X and three in Y": the second number counts what the first did."""
    more: list[Toll] = []
    for number in counted:
        if number.first in taken or number.kind != "other" or not words.has(number.last, _AT):
            continue
        before = [t for t in found if t.first < number.first]
        joined = any(
            words.bits[j] & _AND or words.text[j] == "," for j in range(max(number.first - 2, 0), number.first)
        )
        if before and joined:
            taken.add(number.first)
            more.append(
                _toll(words, before[-1].harm, number.minimum, number.maximum, number.first, number.first, number.last)
            )
    return more


def _toll(words: Words, kind: Harm, minimum: int | None, maximum: int | None, h: int, first: int, last: int) -> Toll:
    low, high = min(first, h), max(last, words.phrase_end[h])
    end = _with_parts(words, high)
    text = words.sentence.text[words.start[low] - words.sentence.start : words.end[end - 1] - words.sentence.start]
    return Toll(kind, Count(minimum, maximum, text, words.start[low], words.end[end - 1]), h, low, high)


def _with_parts(words: Words, end: int) -> int:
    """The words "including two children" belong to the figure before them."""
    j = end
    if j < len(words) and words.text[j] == ",":
        j += 1
    if not words.has(j, _OF_THEM):
        return end
    stop = words.phrase_end[j]
    while (
        stop < len(words)
        and stop < j + 9
        and words.text[stop] not in ",.;:"
        and not words.bits[stop] & (_CLAUSE | _AUX | _HARM)
    ):
        stop += 1
    return stop


def _is_part(words: Words, number: Number) -> bool:
    if (
        words.has(number.last, _OF)
        and words.any(_HARM | _PERSONS, number.last + 1, number.last + 4)
        and words.lower[number.last + 1 : number.last + 2] in (["the"], ["those"], ["them"])
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
    return any(
        words.bits[j] & _OF_THEM and not words.bits[j] & INSIDE and words.phrase_end[j] >= number.first - 4
        for j in range(max(number.first - 6, 0), number.first)
    ) and not any(words.bits[j] & _HARM for j in range(max(number.first - 3, 0), number.first))


def _is_joint(words: Words, h: int) -> bool:
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


def _number_of(words: Words, h: int, counted: list[Number], taken: set[int], *, follows: bool) -> Number | None:
    before = [n for n in counted if n.last <= h and n.first not in taken and h - n.last <= 16]
    after = [n for n in counted if n.first > h and n.first not in taken and n.first - h <= 7]
    near_after = after[0] if after and _joined_after(words, h, after[0]) else None
    near_before = next((n for n in reversed(before) if _joined_before(words, n, h)), None)
    if follows:
        return near_after
    passive = any(words.bits[j] & _AUX for j in range(max(h - 3, 0), h))
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


def _risen_to(words: Words, h: int, counted: list[Number], taken: set[int]) -> Number | None:
    """ "Кількість загиблих унаслідок удару по центру міста зросла до 35": the figure far behind its noun."""
    if words.language == "en" or not any(
        words.lower[j] in ("кількість", "число", "количество") for j in range(max(h - 3, 0), h)
    ):
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
    for j in range(number.last, h):
        mask = words.bits[j]
        if mask & _HARM and not mask & INSIDE:
            # "were injured and five killed" has its own number; "two were wounded, one of them fatally" has not
            return False
        if words.text[j] in ";:":
            return False
        commas += words.text[j] == ","
    if commas > 2:
        return False
    return number.kind == "people" or h - number.last <= 8


def _with_list(
    words: Words, number: Number, counted: list[Number], taken: set[int]
) -> tuple[int | None, int | None, int]:
    """ "one serviceman and two guards": the sum, from the first of them."""
    minimum, maximum, first = number.minimum, number.maximum, number.first
    if number.kind == "people" and minimum is not None and words.has(number.noun_end, _AND):
        kin = number.noun_end + 1
        if (
            words.lower[kin : kin + 1]
            and words.lower[kin] in ("her", "his", "their")
            and words.has(kin + 1, _PERSONS)
            and not words.lower[kin + 1].endswith(("s", "ren"))
        ):
            minimum += 1  # "a mother and her child"
            maximum = maximum + 1 if maximum is not None else None
    at = counted.index(number)
    while at > 0:
        other = counted[at - 1]
        gap = range(other.noun_end, first)
        if other.kind != "people" or other.first in taken or len(gap) > 3:
            break
        joined = any(words.bits[j] & _AND for j in gap)
        if not (joined or (first != number.first and any(words.text[j] == "," for j in gap))):
            break  # "one serviceman and two guards", but not "besides the lone casualty, two were hurt"
        if any(
            not (
                words.bits[j] & (_AND | _DETERMINERS)
                or words.text[j] == ","
                or words.lower[j] in ("her", "his", "their")
            )
            for j in gap
        ):
            break
        if minimum is None or other.minimum is None:
            break
        minimum += other.minimum
        maximum = maximum + other.maximum if maximum is not None and other.maximum is not None else None
        first = other.first
        taken.add(other.first)
        at -= 1
    return minimum, maximum, first


def _with_list_behind(
    words: Words, number: Number, counted: list[Number], taken: set[int]
) -> tuple[int | None, int | None, int]:
    """ "загинула жінка та двоє її дітей", "поранено водія та двох медиків": the sum, to the last of them."""
    minimum, maximum, last = number.minimum, number.maximum, number.noun_end
    for other in counted[counted.index(number) + 1 :]:
        gap = range(last, other.first)
        if other.kind != "people" or other.first in taken or len(gap) > 3 or minimum is None or other.minimum is None:
            break
        if not any(words.bits[j] & _AND for j in gap) or any(
            words.bits[j] & _HARM or words.text[j] in ".;:" for j in gap
        ):
            break
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


def _without_sum(words: Words, found: list[Toll]) -> list[Toll]:
    """ "40 постраждалих: загинули 10, поранені 30": the sum of both is no figure of the injured."""
    if words.language == "en" or len(found) < 3:
        return found
    killed = {t.count.minimum or 0 for t in found if t.harm == "killed"}
    hurt = [t for t in found if t.harm == "injured"]
    sums = [
        t
        for t in hurt
        for k in killed
        for o in hurt
        if o is not t and k and t.count.minimum == k + (o.count.minimum or 0)
    ]
    return [t for t in found if t not in sums]


def _nobody(words: Words, h: int, lexicon: Lexicon) -> list[Toll]:
    """What a phrase such as "no casualties" says nobody suffered."""
    end = words.phrase_end[h]
    held = 0
    for j in range(h, end):
        held |= lexicon.words.get(words.lower[j], 0)
    kinds: tuple[Harm, ...]
    if words.language != "en":
        return [_toll(words, kind, 0, 0, h, h, end) for kind in _spared(" ".join(words.lower[h:end]))]
    if held & _CASUALTIES or not held & _HARM or (held & _KILLED and held & _INJURED) or "hurt" in words.lower[h:end]:
        kinds = ("killed", "injured")
    else:
        kinds = ("killed",) if held & _KILLED else ("injured",)
    return [_toll(words, kind, 0, 0, h, h, end) for kind in kinds]


def _spared(phrase: str) -> tuple[Harm, ...]:
    """ "загиблих немає" says nothing of the injured, "постраждалих немає" says it of both."""
    killed = any(stem in phrase for stem in ("загиб", "загин", "погиб", "убит", "вбит"))
    injured = any(stem in phrase for stem in ("поранен", "ранен", "травм"))
    both = any(stem in phrase for stem in ("постражд", "пострад", "жертв", "потерп", "цілі", "жив", "уціл"))
    return ("killed", "injured") if both or killed == injured else ("killed",) if killed else ("injured",)


def _casualties(words: Words, h: int, counted: list[Number], taken: set[int]) -> list[Toll]:
    """ "no casualties" with words between; other numbers of casualties say neither killed nor injured."""
    for number in counted:
        if number.maximum == 0 and number.first < h <= number.noun_end + 2 and number.first not in taken:
            taken.add(number.first)
            return [_toll(words, kind, 0, 0, h, number.first, h + 1) for kind in ("killed", "injured")]
    return []


def _one_named(words: Words, h: int) -> tuple[int, int] | None:
    """A single person by name or description, without a numeral: "a prominent businessman", "Issam Abdallah"."""
    single = next(
        (
            j
            for j in range(h - 1, max(h - (5 if words.has(h - 1, _AND) else 3), -1), -1)
            if words.bits[j] & _SINGLE and not words.bits[j] & INSIDE
        ),
        None,
    )
    if (
        single is not None
        and words.has(h, _KILLED | _INJURED)
        and words.lower[h] not in ("dead", "toll")
        and words.text[single - 1 : single] not in ([","], [])
    ):
        return single - 1, single
    passive = any(words.bits[j] & _AUX for j in range(max(h - 3, 0), h)) or words.lower[h] in ("died",)
    if not passive:
        j = h + 1
        if j < len(words) and words.lower[j] in ("a", "an"):
            noun = next(words.where(_PERSONS, j + 1, j + 6), j + 1)
            if not words.lower[min(noun, len(words) - 1)].endswith("s"):
                return j, min(noun + 1, len(words))
        return None
    start = h - 1
    while start >= 0 and words.text[start] not in '.;:"“”' and not words.bits[start] & _CLAUSE and h - start < 16:
        start -= 1
    first = start + 1
    if (
        words.lower[first : first + 1]
        and words.lower[first] in ("a", "an")
        and words.any(_PERSONS, first, min(first + 6, h))
    ):
        return first, first + 1
    caps = 0
    j = first
    while j < h and (words.text[j][:1].isupper() or words.lower[j].startswith("al-")) and not words.bits[j] & _HARM:
        caps += 1
        j += 1
    if (
        caps >= 2
        and j < h
        and (words.bits[j] & _AUX or words.text[j] == "," or j == h)
        and not any(a in range(first, j) for a in words.actor)
    ):
        if any(words.bits[k] & _SOURCE for k in range(first, j)):
            return None
        if words.any(_AND, j, h) or words.lower[h - 1] == "were":
            return None
        return first, j
    return None


def shared_out(tolls: list[Toll], mentions: list[Mention], words: Words) -> dict[int, list[Toll]]:
    """Index of a struck mention -> its figures. A joint figure for a list goes to the first of the list."""
    given: dict[int, list[Toll]] = {}
    if not mentions:
        return given
    if len(mentions) == 1:
        return {0: list(tolls)} if tolls else {}
    groups = _groups(mentions, words)
    fronted = bool(tolls) and mentions[0].first <= 3 and mentions[0].last <= min(t.first for t in tolls)
    fronted = fronted and mentions[0].kind != "country"
    for toll in tolls:
        best = min(range(len(groups)), key=lambda g: _cost(groups[g], mentions, toll, words, fronted=fronted))
        given.setdefault(groups[best][0], []).append(toll)
    return given


def _groups(mentions: list[Mention], words: Words) -> list[list[int]]:
    """Indexes of mentions that stand in one list without figures of their own between."""
    groups: list[list[int]] = [[0]]
    for k in range(1, len(mentions)):
        gap = range(mentions[k - 1].last, mentions[k].first)
        joined = len(gap) <= 6 and not any(
            words.bits[j] & (_HARM | _AUX | _CLAUSE) or words.text[j] in ";." for j in gap
        )
        if joined:
            groups[-1].append(k)
        else:
            groups.append([k])
    return groups


def _cost(group: list[int], mentions: list[Mention], toll: Toll, words: Words, *, fronted: bool) -> float:
    first, last = mentions[group[0]].first, mentions[group[-1]].last
    if toll.last <= first:
        gap = range(toll.last, first)
        behind = True
    else:
        gap = range(last, toll.first)
        behind = False
    breaks = sum(1 for j in gap if words.bits[j] & _CLAUSE or words.text[j] in ",;" or words.bits[j] & _AND)
    cost = len(gap) + 6.0 * breaks
    # "In X two were killed" speaks of what follows the place, "two were killed in X" of what stands before it.
    return cost + (8.0 if behind == fronted else 0.0)
