"""Dictionary forms of Ukrainian and Russian words, from pymorphy3 and its dictionaries, loaded when first asked for.

A language takes about 0.1 s and 20 MB to load. Answers are kept, because names and words of a report repeat.
All readings of a word count: in "у Кривому Розі" the second word reads as "rose" first and as the city's name last.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import pymorphy3

LANGUAGES = ("uk", "ru")
Proper = Literal["place", "person", ""]

_CACHED_WORDS = 1 << 14
_PEOPLE = ("Name", "Surn", "Patr")
_GENDERS = ("masc", "femn", "neut")


class Reading(NamedTuple):
    """One way to read a word: what it is a form of. `known` = the dictionary has it, else it is a guess by its end."""

    lemma: str
    pos: str  # OpenCorpora's: NOUN, ADJF, VERB, PREP ...; "" where it has none
    cases: frozenset[str]  # nomn, gent, datv, accs, ablt, loct, voct: every case this form may be in
    plural: bool
    proper: Proper
    known: bool
    tense: str = ""  # past, pres, futr; "" where it has none


# The ends of oblique cases and what the nominative may end in instead. Only for names that the dictionaries do not
# know, and only to ask the gazetteer whether it has such a name.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ському", ("ське", "ський")),
    ("ского", ("ское", "ский")),
    ("скому", ("ское", "ский")),
    ("ого", ("е", "ое", "ий", "ый")),
    ("ому", ("е", "ое", "ий", "ый")),
    ("ами", ("и", "і", "ы", "а")),
    ("ями", ("і", "и", "я")),
    ("ою", ("а",)),
    ("єю", ("я",)),
    ("ией", ("ия",)),
    ("ой", ("а", "ая")),
    ("ей", ("я", "и")),
    ("ої", ("а",)),
    ("им", ("е", "ое", "ий")),
    ("ым", ("ое", "ый")),
    ("ом", ("", "о", "е")),
    ("ем", ("ь", "й", "е")),
    ("єм", ("й",)),
    ("ям", ("и", "і")),
    ("ях", ("и", "і")),
    ("ам", ("и", "і", "ы", "а")),
    ("ах", ("и", "і", "ы", "а")),
    ("ії", ("ія",)),
    ("ии", ("ия",)),
    ("а", ("", "о")),
    ("я", ("ь", "й", "є", "е")),
    ("у", ("", "а", "о")),
    ("ю", ("ь", "й", "я")),
    ("е", ("", "а", "о")),
    ("і", ("", "а", "я", "ь", "о")),
    ("ї", ("я", "й")),
    ("и", ("а", "ь", "я")),
    ("ы", ("а",)),
)
_SHORTEST_STEM = 3


@cache
def _analyzer(language: str) -> pymorphy3.MorphAnalyzer:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


def _plain(word: str) -> str:
    """The word as the dictionaries write it: lower case, one kind of apostrophe, no stress marks."""
    return word.lower().replace("’", "'").replace("ʼ", "'").replace("`", "'").replace("\u0301", "")


@lru_cache(maxsize=_CACHED_WORDS)
def readings(word: str, language: str) -> tuple[Reading, ...]:
    """Every reading of `word`, the dictionary's order; empty for a language without a dictionary."""
    if language not in LANGUAGES:
        return ()
    found: dict[tuple[str, str, bool, Proper, bool, str], set[str]] = {}
    for parse in _analyzer(language).parse(_plain(word)):
        tag = parse.tag
        plural = tag.number == "plur"
        key = (
            parse.normal_form,
            str(tag.POS or ""),
            plural,
            _proper(tag, language),
            parse.is_known,
            str(tag.tense or ""),
        )
        found.setdefault(key, set()).update({tag.case} if tag.case else ())
    return tuple(
        Reading(lemma, pos, frozenset(cases), plural, proper, known, tense)
        for (lemma, pos, plural, proper, known, tense), cases in found.items()
    )


@lru_cache(maxsize=_CACHED_WORDS)
def lemmas(word: str, language: str) -> tuple[str, ...]:
    """The dictionary forms of `word`, lower case, likeliest first; the word itself where there is no dictionary."""
    return tuple(dict.fromkeys(reading.lemma for reading in readings(word, language))) or (_plain(word),)


@lru_cache(maxsize=_CACHED_WORDS)
def names(word: str, language: str) -> tuple[str, ...]:
    """The names that `word` may be a case of, lower case: "Крынок" -> "крынки", "Тоненького" -> "тоненьке".

    First the word as it stands, if it can be a nominative, then nominatives by every reading, those of places before
    others (an adjective keeps its gender, a plural its number), then, for words that no dictionary knows, nominatives
    guessed by the end. Many are no names at all: ask the gazetteer.
    """
    plain = _plain(word)
    if language not in LANGUAGES:
        return (plain,)
    parses = _analyzer(language).parse(plain)
    known = any(parse.is_known for parse in parses)
    found: dict[str, None] = {}
    if not known or "-" in plain or any(parse.is_known and parse.tag.case in ("nomn", None) for parse in parses):
        # "Львове" is known for a case of Львов: then it is not the village of that spelling.
        found[plain] = None
    for rank in ("place", "", "person"):
        for parse in parses:
            if _proper(parse.tag, language) == rank:
                found.update(dict.fromkeys(_nominatives(parse)))
    placed = any(parse.is_known and _proper(parse.tag, language) == "place" for parse in parses)
    if not placed or "-" in plain:
        # "Сани" is a sledge to the dictionary, and may be of Сана all the same.
        found.update(dict.fromkeys(_guesses(plain)))
    return tuple(found) or (plain,)


def loads() -> None:
    """Load both dictionaries now (0.2 s), for a server that would rather wait at its start."""
    for language in LANGUAGES:
        _analyzer(language)


def _proper(tag: object, language: str) -> Proper:
    """Whether a reading is the name of a place or of a person.

    The Russian dictionary marks places ("Geox"). The Ukrainian one does not, but it writes the gender of proper
    names into the word's own tag, before a space, and that of common nouns into the form's: "NOUN,femn,inan datv" is
    Авдіївка, "NOUN,inan femn,datv" is хата.
    """
    text = str(tag)
    if any(mark in text for mark in _PEOPLE):
        return "person"
    if "Geox" in text:
        return "place"
    if language == "uk" and text.startswith(("NOUN,masc,inan", "NOUN,femn,inan", "NOUN,neut,inan", "NOUN,plur,Pltm,i")):
        return "place"
    if language == "uk" and text.startswith("NOUN,Fixd,") and "inan" in text.partition(" ")[0]:
        return "place"
    return ""


def _nominatives(parse: object) -> list[str]:
    tag = parse.tag  # type: ignore[attr-defined]
    lemma: str = parse.normal_form  # type: ignore[attr-defined]
    if tag.POS == "ADJF":
        wanted = {"nomn", "plur"} if tag.number == "plur" else {"nomn", *(g for g in _GENDERS if g == tag.gender)}
        inflected = parse.inflect(wanted)  # type: ignore[attr-defined]
        # "Малої Токмачки": the adjective as it stands in the name, then as the dictionary has it.
        return [inflected.word, lemma] if inflected else [lemma]
    if tag.POS == "NOUN" and tag.number == "plur":
        inflected = parse.inflect({"nomn", "plur"})  # type: ignore[attr-defined]
        return [inflected.word, lemma] if inflected else [lemma]
    return [lemma] if tag.POS in ("NOUN", None) else []


def _guesses(word: str) -> list[str]:
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            stem = word[: -len(ending)]
            return [stem + replacement for replacement in replacements]
    return []
