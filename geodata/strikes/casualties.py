"""Killed and injured in a sentence: which number belongs to which word of harm.

Nothing is added up except members of one list before one verb ("a woman and her two children were killed" is 3).
A part of a figure ("including two children") is no figure of its own; totals of a war are none of a strike.
"""

from __future__ import annotations

from geodata import numbers
from geodata.dates import Told
from geodata.lexicon import Lexicon, bits, slavic
from geodata.lexicon.en.beside import (
    ACTIVE_DEATH,
    AT_STAKE,
    FORMER,
    HOUSEHOLDS,
    MANY,
    MONTHS,
    MOST,
    ONE_OF_ALL,
    REMAIN,
    TIMES,
    TOLLS,
    TOLLS_OF,
    TREATED,
    TRUCES,
)
from geodata.numbers import Number
from geodata.strikes import levels
from geodata.strikes.counting import is_joint, is_part, number_of, risen_to, with_list, with_list_behind
from geodata.strikes.tolls import Harm, Toll, toll_of
from geodata.tokens import INSIDE, Words

_KILLED = bits("killed_words", "killing_words", "later_death")
_KILLING = bits("killing_words")
_INJURED = bits("injured_words", "injuring_words")
_INJURING = bits("injuring_words")
_CASUALTIES = bits("casualty_words")
_UNHURT = bits("unhurt_phrases")
_ANY = _KILLED | _INJURED | _UNHURT | _CASUALTIES
_HARM = _KILLED | _INJURED
_CUMULATIVE = bits("cumulative")
_AUX = bits("passive_auxiliaries")
_AND = bits("and_words")
_AT = bits("at_words")
_CLAUSE = bits("clause_words")
_OF_THEM = bits("of_them_words")
_DETERMINERS = bits("determiners")
_KIN = bits("kin_determiners")
_GROUPS = bits("groups")
_PERSONS = bits("person_nouns")
_SINGLE = bits("single_auxiliaries")
_SOURCE = bits("source_nouns")
_SPEECH = bits("speech_verbs")
_DASH = (["–"], ["—"], ["-"])
_AGAIN = bits("another_words")


def is_cumulative(words: Words) -> bool:
    """A sentence of totals of a war or years."""
    return _cumulative_from(words) == 0


def _cumulative_from(words: Words) -> int | None:
    """Where the part of a sentence begins that tells totals of a war or years; None where there is none."""
    at = next((i for i in words.where(_CUMULATIVE) if not words.has(i - 1, _AGAIN)), None)
    if at is not None and words.language == "en" and not TRUCES.isdisjoint(words.lower[max(at - 3, 0) : at]):
        at = None  # "hopes of peace in the war between"
    if at is None and words.language == "en" and "since" in words.lower:
        at = next((i for i, word in enumerate(words.lower[:-1]) if word == "since" and _is_month(words, i + 1)), None)
    if at is not None and words.language != "en" and any(word.startswith(slavic.SUPERLATIVE) for word in words.lower):
        return None  # "наймасштабніша атака від початку війни" is one
    if at is not None and words.language == "en" and not MOST.isdisjoint(words.lower[max(at - 12, 0) : at]):
        return None  # "one of the deadliest attacks in five months of war"
    if at is None:
        return None  # "вдруге за тиждень" counts strikes, not the hurt
    return next((j + 1 for j in range(at, -1, -1) if words.text[j] == ";"), 0)


def _is_month(words: Words, i: int) -> bool:
    """ "since October", "since late May", "since 15 March": where the count of weeks begins."""
    return any(words.lower[j] in MONTHS for j in range(i, min(i + 2, len(words))))


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
        if (n.kind in ("people", "other") or _is_share(words, n)) and not (n.kind == "other" and n.first in dated)
    ]
    counted = [n for n in counted if not (n.kind == "other" and n.minimum is not None and 1900 <= n.minimum <= 2100)]
    counted = [n for n in counted if not (is_part(words, n) or _is_no_count(words, n))]
    if words.language == "en":
        counted = [n for n in counted if not _is_age(words, n)]
        counted = [n for n in counted if n.kind == "people" or "aged" not in words.lower[max(n.first - 5, 0) : n.first]]
    taken: set[int] = set()
    found = levels.totals(words, counted, taken)
    settled = {t.harm for t in found}
    counted = [n for n in counted if not (n.kind == "other" and words.lower[n.first - 1 : n.first] == ["at"])]
    for h in words.where(_ANY):
        mask = words.bits[h]
        if mask & INSIDE:
            continue
        if mask & _UNHURT:
            found.extend(_nobody(words, h, lexicon))
            continue
        if words.language != "en" and (end := _absent(words, h)) is not None:
            kinds = _spared(" ".join(words.lower[h:end]))
            found.extend(toll_of(words, kind, 0, 0, h, h, end) for kind in kinds)
            continue
        if mask & _CASUALTIES and not mask & _HARM:
            found.extend(_casualties(words, h, counted, taken))
            continue
        if words.language == "en" and _is_no_harm(words, h):
            continue
        kind: Harm = "killed" if mask & _KILLED or _is_fatal(words, h) else "injured"
        if is_joint(words, h) or kind in settled or (kind == "injured" and _describes(words, h)):
            continue
        number = number_of(words, h, counted, taken, follows=bool(mask & (_KILLING | _INJURING)))
        if number is None and (one := _one_more(words, h, found)) is not None:
            found.append(toll_of(words, kind, 1, 1, h, one, one + 1))
            continue
        risen = risen_to(words, h, counted, taken) if number is None else None
        number = number or risen
        if number is None:
            named = _one_named(words, h)
            if named is not None:
                found.append(toll_of(words, kind, 1, 1, h, *named))
                found[-1].weak = True
            continue
        taken.add(number.first)
        minimum, maximum, first = with_list(words, number, counted, taken)
        last = number.noun_end
        if number.first > h:
            minimum, maximum, last = with_list_behind(words, number, counted, taken)
        found.append(toll_of(words, kind, minimum, maximum, h, first, last))
        found[-1].total = number == (risen or risen_to(words, h, counted, set()))
    found.extend(_elliptic(words, found, counted, taken))
    return [t for t in _without_sum(words, found) if since is None or t.at < since]


def _is_no_count(words: Words, number: Number) -> bool:
    """ "members of a single family", "an earlier toll of 30": no figure of the killed."""
    if words.language != "en":
        return False
    if words.lower[number.first] in ONE_OF_ALL and words.lower[number.noun_end - 1] in HOUSEHOLDS:
        return True
    before = words.lower[max(number.first - 3, 0) : number.first]
    if before in (["of", "the"], ["of", "those"]) and words.any(_ANY, number.noun_end + 1):
        return True  # "of those 60, at least 16 deaths were in X"
    if "since" in words.lower and any(
        words.lower[j] == "since" and words.lower[j - 1] in TIMES for j in range(1, number.first)
    ):
        return True  # "It had been three months since two of his daughters were killed"
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in TOLLS_OF and before[0] in FORMER


def _is_fatal(words: Words, h: int) -> bool:
    """ "Дістав поранення, несумісні з життям"."""
    return words.language != "en" and any(word.startswith(slavic.FATAL) for word in words.lower[h + 1 : h + 4])


def _one_more(words: Words, h: int, found: list[Toll]) -> int | None:
    """ "one person was killed and another wounded": the index of "another"."""
    if words.language != "en" or not found:
        return None
    return next((j for j in range(h - 1, max(h - 3, -1), -1) if words.lower[j] == "another"), None)


def _is_no_harm(words: Words, h: int) -> bool:
    """ "112 wounded patients", "100 lives were at risk": who lies in a hospital, and what may come."""
    behind = words.lower[words.phrase_end[h] : words.phrase_end[h] + 4]
    return not TREATED.isdisjoint(behind[:1]) or (words.lower[h] == "lives" and not AT_STAKE.isdisjoint(behind))


def _is_age(words: Words, number: Number) -> bool:
    """ "killed Gevorg Vardanyan (53)"."""
    i = number.first
    return words.text[i - 1 : i] == ["("] and words.text[i + 1 : i + 2] == [")"] and words.text[i - 2][:1].isupper()


def _describes(words: Words, h: int) -> bool:
    """ "Three people wounded in the strike have died": the wounded are the ones that another verb is about."""
    if any(words.bits[j] & _AUX for j in range(max(h - 3, 0), h)) or not words.has(h - 1, _PERSONS):
        return False
    for j in range(h + 1, min(h + 16, len(words))):
        if words.text[j] in ",;:.":
            return False
        if (words.bits[j] & _KILLED and not words.bits[j] & INSIDE) or words.lower[j] in REMAIN:
            return True
    return False


def _is_share(words: Words, number: Number) -> bool:
    """ "26 had been killed, thirteen of them in X": the share of a place, not of a kind of people."""
    end = words.phrase_end[number.last] if words.has(number.last, _OF_THEM) else number.last
    return words.language == "en" and end > number.last and words.has(end, _AT)


def _elliptic(words: Words, found: list[Toll], counted: list[Number], taken: set[int]) -> list[Toll]:
    """ "killed two people in X and three in Y": the second number counts what the first did."""
    more: list[Toll] = []
    for number in counted:
        share = _is_share(words, number)
        people = words.language == "en" and number.kind == "people" and words.has(number.noun_end, _AT)
        behind = number.noun_end if people else words.phrase_end[number.last] if share else number.last
        # "killed two in X and three in Y", "двоє поранених у X, ще один – у Y"
        behind += words.language != "en" and words.text[number.last : number.last + 1] in _DASH
        behind += words.lower[behind : behind + 1] == ["each"]
        if number.first in taken or not (people or share or number.kind == "other") or not words.has(behind, _AT):
            continue
        before = [t for t in found if t.first < number.first]
        joined = any(
            words.bits[j] & _AND or words.text[j] == "," or (words.text[j] == ":" and words.language != "en")
            for j in range(max(number.first - 3, 0), number.first)
        )  # "загинули п'ятеро: четверо у Лимані"
        if people and any(words.bits[j] & _ANY for j in range(before[-1].last if before else 0, number.first)):
            continue  # a figure with a word of harm of its own before it
        if before and joined:
            taken.add(number.first)
            treated = any(words.lower[j].startswith(slavic.WARDS) for j in range(behind, min(behind + 3, len(words))))
            harm: Harm = "injured" if treated else before[-1].harm  # "погиб подросток, ещё двое в больнице"
            more.append(toll_of(words, harm, number.minimum, number.maximum, number.first, number.first, behind))
            more[-1].share = words.language == "en"
    return more


def _without_sum(words: Words, found: list[Toll]) -> list[Toll]:
    """ "40 постраждалих: загинули 10, поранені 30": the sum of both is no figure of the injured."""
    if words.language == "en" or len(found) < 3:
        return found
    hurt = [t for t in found if t.harm == "injured"]
    killed = {t.count.minimum or 0 for t in found if t.harm == "killed" and hurt and t.first > hurt[0].first}
    sums = [
        t
        for t in hurt
        for k in killed
        for o in hurt
        if o is not t and k and t.first < o.first and t.count.minimum == k + (o.count.minimum or 0)
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
        return [toll_of(words, kind, 0, 0, h, h, end) for kind in _spared(" ".join(words.lower[h:end]))]
    if words.has(end, _AND) and words.has(end + 1, _HARM | _CASUALTIES):
        held |= words.bits[end + 1]  # "no injuries or fatalities"
    if held & _CASUALTIES or not held & _HARM or (held & _KILLED and held & _INJURED) or "hurt" in words.lower[h:end]:
        kinds = ("killed", "injured")
    else:
        kinds = ("killed",) if held & _KILLED else ("injured",)
    return [toll_of(words, kind, 0, 0, h, h, end) for kind in kinds]


def _absent(words: Words, h: int) -> int | None:
    """The end of "пострадавших и разрушений нет", "загиблих чи травмованих не було"; else None."""
    if not words.lower[h].endswith(slavic.GENITIVE_PLURAL_ENDINGS):
        return None
    for j in range(h + 1, min(h + 6, len(words))):
        if words.lower[j] in slavic.THERE_IS_NO:
            return j + 1
        if words.lower[j] in slavic.NOT and j + 1 < len(words) and words.lower[j + 1] in slavic.WAS_NOT:
            return j + 2
        if (
            words.text[j][0].isdigit()
            or words.text[j] in ".;:—–"
            or words.bits[j] & (_CLAUSE | _AT | _PERSONS & ~_HARM)
        ):
            return None
    return None


def _spared(phrase: str) -> tuple[Harm, ...]:
    """ "загиблих немає" says nothing of the injured, "постраждалих немає" says it of both."""
    killed = any(stem in phrase for stem in slavic.KILLED_STEMS)
    injured = any(stem in phrase for stem in slavic.INJURED_STEMS)
    both = any(stem in phrase for stem in slavic.SPARED_STEMS)
    return ("killed", "injured") if both or killed == injured else ("killed",) if killed else ("injured",)


def _casualties(words: Words, h: int, counted: list[Number], taken: set[int]) -> list[Toll]:
    """ "no casualties" with words between; other numbers of casualties say neither killed nor injured."""
    for number in counted:
        if number.maximum == 0 and number.first < h <= number.noun_end + 2 and number.first not in taken:
            taken.add(number.first)
            return [toll_of(words, kind, 0, 0, h, number.first, h + 1) for kind in ("killed", "injured")]
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
        and words.lower[h] not in TOLLS
        and words.text[single - 1 : single] not in ([","], [])
    ):
        return single - 1, single
    passive = any(words.bits[j] & _AUX for j in range(max(h - 3, 0), h)) or words.lower[h] in ACTIVE_DEATH
    if not passive:
        j = words.phrase_end[h]
        article = j < len(words) and words.lower[j] in ("a", "an")
        if words.lower[j : j + 1] in (["him"], ["her"], ["another"]) and not words.has(j + 1, _PERSONS):
            closed = j + 1 >= len(words) or not words.text[j + 1][0].isalnum() or words.has(j + 1, _AND | _AT)
            return (j, j + 1) if closed or words.lower[j] != "another" else None
        if article or words.has(j, _DETERMINERS) or words.has(j, _KIN):
            noun = next(words.where(_PERSONS, j + 1, j + 6), j + 1 if article else len(words))
            if noun < len(words) and not words.lower[noun].endswith(MANY):
                if not article and (noun - j > 3 or words.bits[noun] & _GROUPS):
                    return None
                return j, noun + 1
        return None
    start = h - 1
    while start >= 0 and words.text[start] not in '.;:"“”' and not words.bits[start] & _CLAUSE and h - start < 16:
        start -= 1
    first = start + 1
    said = next((j for j in range(h - 1, first, -1) if words.bits[j] & _SPEECH), None)
    if said is not None and words.lower[said + 1 : said + 2] in (["a"], ["an"], ["that"]):
        first = said + 1 + (words.lower[said + 1] == "that")  # "It said an adviser had been killed"
    if (
        words.lower[first : first + 1]
        and words.lower[first] in ("a", "an")
        and words.any(_PERSONS, first, min(first + 6, h))
        and not any(words.text[j][0].isdigit() for j in range(first, h))  # "a further 150 people"
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
        and (words.bits[j] & _AUX or words.text[j] == ",")
        and not any(a in range(first, j) for a in words.actor)
    ):
        if any(words.bits[k] & _SOURCE for k in range(first, j)):
            return None
        if words.any(_AND, j, h) or words.lower[h - 1] == "were":
            return None
        return first, j
    return None
