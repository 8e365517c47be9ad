"""Who says so, in Ukrainian and Russian: speakers stand behind their verb as often as before it.

"..., повідомив голова ОВА", "Об этом сообщили в прокуратуре", "Генштаб: ...", "... — ISW" name a source.
"""

from __future__ import annotations

from geodata.lexicon import bits, slavic
from geodata.strikes import grammar
from geodata.strikes.sources import Source
from geodata.tokens import INSIDE, Words

_SPEECH = bits("speech_verbs")
_ACCORDING = bits("according_to")
_SOURCE = bits("source_nouns")
_CLAUSE = bits("clause_words")
_BLAME = bits("blame_verbs")
_HARM = bits("killed_words", "injured_words")
_MEASURE = bits("measure_nouns")
_DETERMINER = bits("determiners", "another")
_STRIKES = bits("sure_nouns", "strike_nouns", "strike_verbs", "sure_verbs", "launch_verbs", "under_fire")
_STOPS = frozenset('.;:—–“”„«»!?()\n"')
_DASHES = frozenset("—–-")
_QUOTES = frozenset('"«»“”„')
_DATIVE = frozenset(("datv",))
_LONGEST = 12


def find(words: Words, text: str) -> list[Source]:
    """The sources a sentence names, in order."""
    found = [
        source
        for i in words.where(_ACCORDING)
        if not words.bits[i] & INSIDE and (source := _named(words, text, words.phrase_end[i], i)) is not None
    ]
    if not slavic.DATA.isdisjoint(words.lower):
        for i, word in enumerate(words.lower):
            if word in slavic.BY_DATA and (source := _by_data_of(words, text, i)) is not None:
                found.append(source)
    for i in words.where(_SPEECH):
        if words.bits[i] & (INSIDE | _ACCORDING) or grammar.of(words, i).describes:
            continue  # "переданных Украине": what was handed over, nothing that was said
        source = _behind(words, text, i) or _before(words, text, i)
        if source is not None:
            found.append(source)
    found += [
        source
        for i in words.where(_BLAME)
        if not words.bits[i] & INSIDE and (source := _before(words, text, i)) is not None
    ]
    if not found and (source := _heading(words, text) or _tail(words, text)) is not None:
        found.append(source)
    found.sort(key=lambda s: s.verb)
    return found


def _by_data_of(words: Words, text: str, i: int) -> Source | None:
    """ "За уточненими даними поліції", "по предварительным данным властей": an adjective inside the phrase."""
    if words.bits[i] & _ACCORDING:
        return None
    for j in range(i + 2, min(i + 4, len(words))):
        if words.lower[j] in slavic.DATA:
            return _named(words, text, j + 1, i)
    return None


def _named(words: Words, text: str, first: int, verb: int) -> Source | None:
    """The words from `first` on that name somebody, up to where the clause ends."""
    last = first
    while last < len(words) and last - first < _LONGEST and not _ends(words, last):
        last += 1
    return _cut(words, text, first, last, verb)


def _ends(words: Words, i: int) -> bool:
    if words.text[i] in _STOPS and not (words.text[i] == "." and len(words.text[i - 1]) <= 2):
        return True
    mask = words.bits[i]
    return (
        words.text[i] == ","
        or bool(mask & (_CLAUSE | _SPEECH) and not mask & (INSIDE | _SOURCE))
        or words.lower[i] in slavic.ABOUT
    )


def _cut(words: Words, text: str, first: int, last: int, verb: int, *, subject: bool = False) -> Source | None:
    while first < last and (
        (words.bits[first] & _DETERMINER and not words.bits[first] & _SOURCE)
        or not words.text[first][0].isalnum()
        or words.lower[first] in slavic.BEFORE_SPEAKER
    ):
        first += 1
    while last > first and (words.lower[last - 1] in slavic.BEHIND_SPEAKER or not words.text[last - 1][0].isalnum()):
        last -= 1
    for j in range(first + 1, last - 1):
        if words.lower[j] in slavic.WHERE_SAID and words.lower[j + 1].startswith(slavic.MEDIA):
            last = j  # "Буданов у коментарі виданню"
            break
    if last - first > 2 and words.bits[last - 1] & _MEASURE and grammar.of(words, last - 2).describes:
        last -= 2  # "Азербайджан третю добу звинувачує"
    if last <= first:
        return None
    span = range(first, last)
    if all(words.lower[j] in slavic.SAYING_PRONOUNS for j in span):
        return Source(
            words.start[first], words.end[last - 1], text[words.start[first] : words.end[last - 1]], verb, pronoun=True
        )
    named = any(
        words.bits[j] & _SOURCE
        or (words.text[j][:1].isupper() and j > 0)
        or (words.text[j].isupper() and len(words.text[j]) > 1)
        for j in span
    )
    if not (named or subject):
        return None
    return Source(
        words.start[first], words.end[last - 1], text[words.start[first] : words.end[last - 1]], verb, named=True
    )


def _behind(words: Words, text: str, i: int) -> Source | None:
    """ "повідомив голова ОВА Синєгубов", "сообщили в оперативных службах"."""
    first = i + 1
    if first >= len(words) or _ends(words, first):
        return None
    if grammar.of(words, first).cases == _DATIVE and words.bits[first] & _SOURCE:
        # "сообщил журналистам во вторник официальный представитель": whom he told it
        speaker = next((j for j in range(first + 1, min(first + 6, len(words))) if words.bits[j] & _SOURCE), None)
        return _named(words, text, _adjectives_before(words, speaker, first), i) if speaker is not None else None
    if words.lower[first] in slavic.WHERE_SAID:
        if any(words.lower[j].startswith(slavic.MEDIA) for j in range(first + 1, min(first + 4, len(words)))):
            return _behind_media(words, text, i, first)
        first += 1
    elif not (words.bits[first] & _SOURCE or words.text[first][:1].isupper() or _leads_to_source(words, first)):
        return None
    source = _named(words, text, first, i)
    return source if source is not None and not source.pronoun else None


def _adjectives_before(words: Words, i: int, first: int) -> int:
    """Where the adjectives before token i begin."""
    while i - 1 > first and grammar.of(words, i - 1).describes:
        i -= 1
    return i


def _behind_media(words: Words, text: str, i: int, first: int) -> Source | None:
    """ "написав у телеграмі голова області": the speaker behind the medium."""
    for j in range(first + 1, min(first + 6, len(words))):
        if words.bits[j] & _SOURCE and not words.lower[j].startswith(slavic.MEDIA):
            return _named(words, text, j, i)
        if _ends(words, j):
            return None
    return None


def _leads_to_source(words: Words, first: int) -> bool:
    """ "міський голова", "місцева влада": an adjective, then a source."""
    return first + 1 < len(words) and bool(words.bits[first + 1] & _SOURCE) and words.lower[first] not in slavic.ABOUT


def _before(words: Words, text: str, i: int) -> Source | None:
    """ "Міноборони Росії заявило", "Поліція Донеччини повідомляє"."""
    first = i
    while first > 0 and i - first < _LONGEST:
        j = first - 1
        if (
            words.text[j] in _STOPS
            or words.text[j] == ","
            or (words.bits[j] & _CLAUSE and not words.bits[j] & (INSIDE | _SOURCE))
        ):
            break
        if words.bits[j] & _SPEECH and not words.bits[j] & (_SOURCE | INSIDE):
            break
        first -= 1
    # What stands before the name (an adverb, a date) is none of it.
    while first < i and not (
        words.bits[first] & _SOURCE
        or (words.text[first][:1].isupper() and (first > 0 or words.bits[first] & _SOURCE or _is_noun(words, first)))
    ):
        first += 1
    if first and words.lower[first - 1] in slavic.OUT_OF and not words.bits[first] & _SOURCE:
        return None  # "Из Степанакерта передают"
    if any(words.bits[j] & (_HARM | _STRIKES) and not words.bits[j] & _SOURCE for j in range(first, i)):
        return None
    verb = next((j for j in range(first + 1, i) if grammar.of(words, j).verb), i)
    subject = first == 0 and first < verb and words.text[0][:1].isupper() and _is_noun(words, 0)
    return _cut(words, text, first, verb, i, subject=subject)


def _is_noun(words: Words, i: int) -> bool:
    word = grammar.of(words, i)
    return "nomn" in word.noun or not word.read or (words.text[i].isupper() and len(words.text[i]) > 1)


def _heading(words: Words, text: str) -> Source | None:
    """ "Укренерго: після атаки ...", "Губернатор Севастополя утром: ..."."""
    if ":" not in words.text[1:9]:
        return None
    for j in range(1, min(9, len(words))):
        if words.text[j] == ":":
            if words.any(_STRIKES | _HARM, 0, j) or not words.any(_SOURCE, 0, j):
                return None
            if any(grammar.of(words, k).verb and not words.bits[k] & _SPEECH for k in range(j)):
                return None  # "Армія розпочала наступ: ..." tells, and does not say
            return _cut(words, text, 0, j, 0)
        if (words.text[j] in _STOPS and words.text[j] not in _QUOTES) or words.text[j] == ",":
            return None
    return None


def _tail(words: Words, text: str) -> Source | None:
    """ "... — Генштаб", "... – ISW": a name alone behind the last dash."""
    last = len(words)
    while last > 0 and words.text[last - 1] in ".!":
        last -= 1
    if _DASHES.isdisjoint(words.text[max(last - 8, 1) : last]):
        return None
    for j in range(last - 1, max(last - 8, 1), -1):
        if words.text[j] in _DASHES:
            if words.text[j] == "-" and words.start[j] and words.end[j] < words.start[min(j + 1, len(words) - 1)] - 3:
                return None
            if any(words.bits[k] & (_STRIKES | _HARM) for k in range(j + 1, last)):
                return None
            named = any(words.bits[k] & _SOURCE for k in range(j + 1, last))
            short = 2 <= last - j <= 4 and words.text[j + 1].isupper() and len(words.text[j + 1]) > 1
            if not named and not short and not _is_person(words, j + 1, last):
                return None
            return _cut(words, text, j + 1, last, j)
    return None


def _is_person(words: Words, first: int, last: int) -> bool:
    """ "— Арестович": one or two capital words that read as a surname."""
    if not 1 <= last - first <= 2 or not all(words.text[j][:1].isupper() for j in range(first, last)):
        return False
    return grammar.of(words, last - 1).person
