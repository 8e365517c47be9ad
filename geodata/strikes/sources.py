"""Who says so: the words of the report that name the source of a sentence, and how far its voice reaches."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.lexicon import bits
from geodata.tokens import INSIDE, Words

_SPEECH = bits("speech_verbs")
_ACCORDING = bits("according_to")
_SOURCE = bits("source_nouns")
_HEDGE = bits("hedges")
_AUX = bits("passive_auxiliaries")
_CLAUSE = bits("clause_words")
_PRONOUNS = frozenset("he she it they who which we i you this that в він вона воно вони он она оно они".split())
_STOPS = frozenset('.;:—–"“”„«»!?')
_SKIPPED_CLAUSES = frozenset(("with", "as"))
_LONGEST = 16


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
    found: list[Source] = []
    if words.all_bits & _ACCORDING:
        for i in words.where(_ACCORDING):
            if not words.bits[i] & INSIDE:
                source = _after(words, text, words.phrase_end[i], i)
                if source is not None:
                    found.append(source)
    if words.all_bits & _SPEECH:
        for i in words.where(_SPEECH):
            if words.bits[i] & INSIDE or words.bits[i] & _ACCORDING:
                continue
            source = _speaker(words, text, i)
            if source is not None:
                found.append(source)
    found.sort(key=lambda s: s.verb)
    return found


def is_hedged(words: Words) -> bool:
    """ "reportedly", "is believed to": attributed to nobody named."""
    return words.any(_HEDGE)


def _cut(words: Words, text: str, first: int, last: int, verb: int) -> Source | None:
    while first < last and (words.text[first] in ',"“”‘’\'' or words.lower[first] in ("and", "but", "meanwhile", "also", "however", "while", "that", "though", "elsewhere", "separately")):
        first += 1
    while last > first and (words.text[last - 1] in ',"“”' or words.lower[last - 1] in ("also", "has", "have", "had", "later", "earlier", "then", "and", "on", "in", "s'")):
        last -= 1
    if last <= first:
        return None
    start, end = words.start[first], words.end[last - 1]
    pronoun = last - first == 1 and words.lower[first] in _PRONOUNS
    named = any(words.bits[j] & _SOURCE or words.text[j][:1].isupper() for j in range(first, last))
    return Source(start, end, text[start:end], verb, pronoun, named and not pronoun)


def _after(words: Words, text: str, first: int, at: int) -> Source | None:
    """The name behind "according to", up to where its clause ends."""
    last = first
    commas = 0
    while last < len(words) and last - first < _LONGEST:
        word = words.text[last]
        if word in _STOPS:
            break
        if word == ",":
            commas += 1
            nxt = words.text[last + 1 : last + 2]
            # "according to Vitali Klitschko, the mayor, ..." goes no further than the name
            if last - first >= 1 and not (commas == 1 and nxt and nxt[0][:1].isupper() and last - first <= 3):
                break
        if last > first and words.bits[last] & _CLAUSE and words.lower[last] not in _SKIPPED_CLAUSES:
            break
        if last > first and words.bits[last] & _SPEECH and not words.bits[last] & _SOURCE:
            break
        last += 1
    source = _cut(words, text, first, last, at)
    return source if source is not None and (source.named or last - first <= 5) else None


def _speaker(words: Words, text: str, i: int) -> Source | None:
    """The subject of a verb of speech: before it, or behind it after a quotation."""
    if any(words.bits[j] & _AUX and words.lower[j] in ("was", "were", "been", "being", "be", "is", "are", "had been", "has been") for j in range(max(i - 2, 0), i)):
        return None
    inverted = i > 0 and (words.text[i - 1] in ',"”’\'“' or words.text[i - 1] in "»") and i + 1 < len(words) and (words.text[i + 1][:1].isupper() or words.bits[i + 1] & _SOURCE or words.lower[i + 1] in ("the", "a", "local"))
    if inverted:
        last = i + 1
        while last < len(words) and last - i <= 10 and words.text[last] not in _STOPS and words.text[last] != "," and not (words.bits[last] & _CLAUSE):
            last += 1
        source = _cut(words, text, i + 1, last, i)
        if source is not None and source.named:
            return source
    first = i
    commas = 0
    while first > 0 and i - first < _LONGEST:
        before = words.text[first - 1]
        if before in _STOPS or (words.bits[first - 1] & _CLAUSE and not words.bits[first - 1] & INSIDE and words.lower[first - 1] not in ("with", "for")):
            break
        if before == ",":
            commas += 1
            if commas > 2 or (commas == 1 and not _goes_on(words, first - 1, i)):
                break
        if words.bits[first - 1] & _SPEECH and not words.bits[first - 1] & _SOURCE and words.lower[first - 1] not in ("statement",):
            break
        first -= 1
    if commas == 1 and words.text[first : first + 1] != [","]:
        comma = next((j for j in range(i - 1, first - 1, -1) if words.text[j] == ","), None)
        if comma is not None and comma - first > 4 and not (words.bits[i - 1] & _SOURCE):
            first = comma + 1
    source = _cut(words, text, first, i, i)
    if source is None or not (source.named or source.pronoun):
        return None
    return source


def _goes_on(words: Words, comma: int, verb: int) -> bool:
    """Whether the words before a comma still belong to the subject: an apposition, "The governor, Oleh X, said"."""
    if verb - comma <= 1:
        return True
    first = words.text[comma + 1 : comma + 2]
    before = words.text[comma - 1 : comma]
    return bool(first and before and (before[0][:1].isupper() or words.bits[comma - 1] & _SOURCE) and (first[0][:1].isupper() or words.lower[comma + 1] in ("the", "a", "an", "head", "chief", "mayor", "governor", "whose", "who")))
