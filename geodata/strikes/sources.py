"""Who says so: the words of the report that name the source of a sentence, and how far its voice reaches."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    BEFORE_REPORTED,
    BEFORE_REPORTS,
    BEFORE_SPEAKER,
    BEHIND_REPORTED,
    BEHIND_SPEAKER,
    CAME,
    DAYS_AND_MONTHS,
    FORMS_OF_BE,
    GOING_ON,
    HELPERS,
    OPENING_SPEAKER,
    PRONOUNS,
    RANKS_SHORT,
    REPORTED,
    REPORTING_NOUNS,
    SEEN,
    THEM,
    TOLD,
)
from geodata.tokens import INSIDE, Words

_SPEECH = bits("speech_verbs")
_ACCORDING = bits("according_to")
_SOURCE = bits("source_nouns")
_TALLY = bits("tally_verbs")
_COUNT = bits("count_nouns")
_BLAME = bits("blame_verbs")
_BY = bits("by_words")
_STRIKES = bits("sure_nouns", "strike_nouns", "blast_nouns")
_HEDGE = bits("hedges")
_AUX = bits("passive_auxiliaries")
_AT = bits("at_words")
_DETERMINER = bits("determiners")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_RELATIVE = bits("relative_words")
_CLAUSE = bits("clause_words")
_PERSON = bits("person_nouns")
_AREA = bits("region_nouns", "district_nouns")
_TIMES = bits(
    "today", "yesterday", "tonight", "last_evening", "same_day", "next_day", "this_week", "last_week", "this_month"
)
_VERBS = bits(
    "passive_auxiliaries", "killed_words", "killing_words", "injured_words", "strike_verbs", "launch_verbs", "at_words"
)
_DEEDS = bits("strike_verbs", "sure_verbs", "killed_words", "injured_words")
_STOPS = frozenset('.;:—–"“”„«»!?')
_LONGEST = 16
_ANNOUNCED = 5
"""Tokens up to "by" in "This was later announced by"."""


@dataclass(slots=True)
class Source:
    """A source over the characters [start, end); `pronoun` where the words only point to one named before."""

    start: int
    end: int
    text: str
    verb: int
    """Index of the verb of speech, or of "according to"."""
    pronoun: bool = False
    named: bool = False
    """It has a word that names an office, a body or a person."""


def find(words: Words, text: str) -> list[Source]:
    """The sources a sentence names, in order."""
    if words.language in ("uk", "ru"):
        from geodata.strikes.voices import find as find_voices  # which takes Source from here

        return find_voices(words, text)
    found: list[Source] = []
    if words.all_bits & _ACCORDING:
        for i in words.where(_ACCORDING):
            if not words.bits[i] & INSIDE:
                source = _after(words, text, words.phrase_end[i], i)
                if source is not None:
                    found.append(source)
    if words.lower[:1] == ["this"] and words.all_bits & _BY:
        by = next((j for j in words.where(_BY) if 2 <= j <= _ANNOUNCED and words.has(j - 1, _SPEECH)), None)
        announced = _after(words, text, by + 1, by) if by is not None else None
        if announced is not None:
            return [announced]  # "This was announced by the governor, the agency reports"
    if words.all_bits & _SPEECH:
        for i in words.where(_SPEECH):
            if words.bits[i] & INSIDE or words.bits[i] & _ACCORDING:
                continue
            source = _speaker(words, text, i)
            if source is not None:
                found.append(source)
    if words.all_bits & _TALLY:
        for i in words.where(_TALLY):
            if words.bits[i] & (INSIDE | _SPEECH) or not (words.any(_COUNT, i + 1, i + 6) or words.bits[i] & _BLAME):
                continue
            source = _speaker(words, text, i)
            if source is not None and not source.pronoun and not _is_blow(words, source):
                found.append(source)
    found.sort(key=lambda s: s.verb)
    return found


def is_hedged(words: Words) -> bool:
    """ "reportedly", "is believed to", "was reported": attributed to nobody named."""
    if words.any(_HEDGE):
        return True
    return any(
        words.lower[i] == "reported" and i and words.bits[i - 1] & (_AUX | _DETERMINER) for i in words.where(_SPEECH)
    )


def _cut(words: Words, text: str, first: int, last: int, verb: int) -> Source | None:
    while first < last and (words.text[first] in ",\"“”‘’'" or words.lower[first] in BEFORE_SPEAKER):
        first += 1
    while last > first and (words.text[last - 1] in ',"“”' or words.lower[last - 1] in BEHIND_SPEAKER):
        last -= 1
    if last - first > 2 and words.lower[last - 1] in DAYS_AND_MONTHS and words.lower[last - 2] == "on":
        last -= 2  # "an official on Monday said"
    if last - first > 2 and words.lower[first] == "earlier" and words.text[first + 1] == ",":
        first += 2
    while first < last and words.bits[first] & _TIMES and words.phrase_end[first] < last:
        first = words.phrase_end[first]  # "Hours later their channel", "This week it"
    helper = next((j for j in range(first + 1, last) if words.lower[j] in HELPERS), last)
    last = min(last, helper)  # "Russia has for the first time reported"
    last -= last > first and words.text[last - 1] == ","
    if last <= first:
        return None
    start, end = words.start[first], words.end[last - 1]
    pronoun = last - first == 1 and words.lower[first] in PRONOUNS
    named = any(words.bits[j] & _SOURCE or words.text[j][:1].isupper() for j in range(first, last))
    return Source(start, end, text[start:end], verb, pronoun, named and not pronoun)


def _after(words: Words, text: str, first: int, at: int) -> Source | None:
    """The name behind "according to", up to where its clause ends."""
    last = first
    commas = 0
    while last < len(words) and last - first < _LONGEST:
        word = words.text[last]
        if word in _STOPS and not _is_of_rank(words, last):
            break
        if word == ",":
            commas += 1
            nxt = words.text[last + 1 : last + 2]
            # "according to Vitali Klitschko, the mayor, ..." goes no further than the name
            if last - first >= 1 and not (
                commas == 1 and nxt and last - first <= 3 and words.bits[last - 1] & _SOURCE and _names(words, last + 1)
            ):
                break
        if last > first and words.bits[last] & _CLAUSE and words.lower[last] not in GOING_ON:
            break
        if (
            last > first
            and words.bits[last] & (_SPEECH | _HARM)
            and not words.bits[last] & _SOURCE
            and not words.bits[last - 1] & _DETERMINER
        ):
            break
        last += 1
    if last - first == 1 and words.lower[first] in THEM:
        return Source(words.start[first], words.end[first], text[words.start[first] : words.end[first]], at, True)
    source = _cut(words, text, first, last, at)
    return source if source is not None and source.named else None


def _names(words: Words, first: int) -> bool:
    """Whether a name and nothing else stands up to the next comma or stop: "the regional governor, Oleh Kiper,"."""
    last = next((j for j in range(first, len(words)) if words.text[j] == "," or words.text[j] in _STOPS), len(words))
    return 0 < last - first <= 4 and all(words.text[j][:1].isupper() for j in range(first, last))


def _is_of_rank(words: Words, stop: int) -> bool:
    """ "Maj. Gen. Oleg Egorov"."""
    return words.text[stop] == "." and words.lower[stop - 1] in RANKS_SHORT and stop + 1 < len(words)


def _speaker(words: Words, text: str, i: int) -> Source | None:
    """The subject of a verb of speech: before it, or behind it after a quotation."""
    if words.text[i][:1].isupper() and i > 0 and words.text[i].isascii():
        return None  # "the United States"
    if (
        i > 0
        and words.lower[i] in REPORTING_NOUNS
        and (
            words.lower[i - 1] in BEFORE_REPORTS or not (words.text[i - 1][:1].isupper() or words.bits[i - 1] & _SOURCE)
        )
    ):
        return None
    if words.lower[i] in REPORTED and _is_participle(words, i):
        return None  # "two people reported dead", "a missile strike reported in X"
    if any(words.cover[j] & _AUX and words.lower[j] in FORMS_OF_BE for j in range(max(i - 2, 0), i)):
        return None
    if words.lower[i] == "states" and not words.bits[i - 1] & _SOURCE:
        return None  # "in Chin and Mon states"
    if i > 0 and (words.bits[i - 1] & _DETERMINER or words.lower[i - 1] in ("'s", "of")):
        return None  # "a report", "TNO's claim"
    inverted = (
        i > 0
        and words.lower[i] not in TOLD
        and (words.text[i - 1] in ",\"”’'“" or words.text[i - 1] in "»")
        and i + 1 < len(words)
        and (words.text[i + 1][:1].isupper() or words.bits[i + 1] & _SOURCE or words.lower[i + 1] in OPENING_SPEAKER)
    )
    if inverted and words.text[i - 1] == ",":
        # "Oleh X, the governor, said Moscow fired ...": the office before the comma speaks
        office = _segment(words, i - 1)
        name = _segment(words, office - 1) if office > 0 and words.text[office - 1] == "," else office
        inverted = not (
            name < office and (name == 0 or words.text[name - 1] in _STOPS) and _is_apposed(words, name, office - 1)
        )
    if inverted:
        last = i + 1
        while (
            last < len(words)
            and last - i <= 10
            and (words.text[last] not in _STOPS or _is_of_rank(words, last))
            and words.text[last] != ","
            and not (words.bits[last] & _CLAUSE)
        ):
            last += 1
        source = _cut(words, text, i + 1, last, i)
        if source is not None and source.named:
            return source
    end = _end_of_subject(words, i)
    first = _segment(words, end)
    if first > 1 and words.lower[first - 1] == "after" and _is_compared(words, first - 1):
        return None  # "came a day after the minister said the jets would be sent"
    if first > 1 and words.bits[first - 1] & _RELATIVE and words.text[first - 1].isalpha():
        # "an official at the hospital that received the casualties told": the subject stands before the aside
        own = _cut(words, text, first, i, i)
        if own is not None and own.named and i - first <= 4:
            return own  # "Ganja, an attack on which that Baku said was Armenia's"
        source = _cut(words, text, _segment(words, first - 1), first - 1, i)
        if source is not None and source.named:
            return source
    if first > 0 and words.text[first - 1] == "," and first < end:
        before = _segment(words, first - 1)
        if _is_apposed(words, before, first - 1):
            first = before
    elif first == end and end > 1 and words.text[end - 1] == ",":
        # "Oleh X, the governor, said"
        first = _segment(words, end - 1)
        if first > 1 and words.bits[first - 1] & _RELATIVE and words.text[first - 2] == ",":
            # "Tymur X, who leads the administration, announced this"
            source = _cut(words, text, _segment(words, first - 2), first - 2, i)
            return source if source is not None and source.named else None
        if first > 0 and words.text[first - 1] == ",":
            before = _segment(words, first - 1)
            if _is_apposed(words, before, first - 1):
                first = before
    source = _cut(words, text, first, i, i)
    if source is None or not (source.named or source.pronoun):
        return None
    if words.has(i - 1, _AREA) and not any(words.bits[j] & (_SOURCE & ~_AREA) for j in range(first, i)):
        return None  # "Kherson Oblast recorded five injuries"
    if i - first > 3 and words.lower[i] in REPORTING_NOUNS and _tells(words, first, i):
        return None  # "jets struck two command posts"
    if words.lower[i] in SEEN and not any(words.bits[j] & (_SOURCE | _PERSON) for j in range(first, i)):
        return None  # "Muzaffarabad also saw fatalities"
    return source


def _end_of_subject(words: Words, i: int) -> int:
    """Where the subject of the verb at i ends: "Oleh X, the governor, has also" said."""
    end = i
    while end > 1 and words.lower[end - 1] in BEHIND_SPEAKER:
        end -= 1
    return end if words.text[end - 1] == "," else i


def _is_compared(words: Words, after: int) -> bool:
    """Whether "after" opens what another day is compared with: "came hours after", "a day after"."""
    begin = words.begin(after)
    return begin < after or any(words.lower[j] in CAME for j in range(max(begin - 4, 0), begin))


def _tells(words: Words, first: int, i: int) -> bool:
    """Whether the words [first, i) are a clause of their own."""
    return words.lower[first] == "with" or any(words.bits[j] & _DEEDS for j in range(first, i))


def _is_blow(words: Words, source: Source) -> bool:
    """ "a block that a Russian missile hit, raising the toll to five": what raises it is the strike."""
    inside = [j for j in range(source.verb) if source.start <= words.start[j] < source.end]
    return any(words.bits[j] & _DEEDS for j in inside) and any(j in words.weapon for j in inside)


def _is_participle(words: Words, i: int) -> bool:
    """Whether what is reported stands before the verb: no speaker does, and harm, a place or "as" comes behind."""
    if words.lower[i - 1] in HELPERS:
        return False  # "the governor has claimed"
    if words.has(i - 1, _AT | _DETERMINER | _BY) or words.lower[i - 1] in BEFORE_REPORTED:
        return True  # "damaged in reported shelling"
    if any(words.cover[j] & _STRIKES or j in words.weapon for j in range(_segment(words, i), i)):
        return True  # "a missile attack on Kyiv reported with debris"
    if not words.has(i + 1, _HARM | _AT) and (i + 1 >= len(words) or words.lower[i + 1] not in BEHIND_REPORTED):
        return False
    if words.lower[i + 1 : i + 3] == ["to", "have"] and words.text[i - 1][:1].isupper():
        return False  # "Hezbollah claimed to have launched rockets"
    first = _segment(words, i)
    if any(words.bits[j] & _SOURCE or words.lower[j] in PRONOUNS for j in range(first, i)):
        return False
    return not (words.text[i - 1][:1].isupper() and i - 1 > first) and not words.text[i - 1].isupper()


def _segment(words: Words, end: int) -> int:
    """The start of the words before `end` up to a comma, a stop, another clause or verb of speech."""
    first = end
    while first > 0 and end - first < _LONGEST:
        before = first - 1
        mask = words.bits[before]
        if words.text[before] in _STOPS or words.text[before] == ",":
            break
        if words.cover[before] & _CLAUSE and words.lower[before] not in ("with", "for"):
            break
        if mask & _SPEECH and not mask & (_SOURCE | INSIDE):
            break
        first -= 1
    return first


def _is_apposed(words: Words, first: int, comma: int) -> bool:
    """Whether the words [first, comma) are the other half of a speaker: a name or an office, no clause with a verb."""
    if comma - first > 6 or comma <= first:
        return False
    if any(words.bits[j] & _VERBS for j in range(first, comma)):
        return False
    return all(words.text[j][:1].isupper() or not words.text[j][0].isalpha() for j in range(first, comma)) or bool(
        any(words.bits[j] & _SOURCE for j in range(first, comma))
        and (words.text[first][:1].isupper() or words.lower[first] in OPENING_SPEAKER)
    )
