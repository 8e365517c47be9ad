"""Dictionary forms of Ukrainian and Russian words, from pymorphy3 and its dictionaries, loaded when first asked for.

A language takes about 0.1 s and 20 MB to load. Answers are kept, because names and words of a report repeat.
All readings of a word count: in "у Кривому Розі" the second word reads as "rose" first and as the city's name last.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    import pymorphy3

LANGUAGES = ("uk", "ru")
Proper = Literal["place", "person", ""]

_CACHED_WORDS = 1 << 12
_PEOPLE = ("Name", "Surn", "Patr")
_GENDERS = ("masc", "femn", "neut")
_ADJECTIVES: Final = frozenset(("ADJF", "PRTF"))
_FUNCTION: Final = frozenset(
    ("PREP", "CONJ", "PRCL", "NPRO", "ADVB", "INTJ", "VERB", "INFN", "PRED", "NUMR", "GRND", "COMP")
)


class Reading(NamedTuple):
    """One way to read a word: what it is a form of. `known` = the dictionary has it, else it is a guess by its end."""

    lemma: str
    pos: str  # OpenCorpora's: NOUN, ADJF, VERB, PREP ...; "" where it has none
    cases: frozenset[str]  # nomn, gent, datv, accs, ablt, loct, voct: every case this form may be in
    plural: bool
    proper: Proper
    known: bool
    tense: str = ""  # past, pres, futr; "" where it has none


@dataclass(frozen=True, slots=True)
class Facts:
    """What the readings of a word say together, worked out once a word. A `known_` fact is of the readings that the
    dictionary has; without any reading (a figure, a Latin word) all are False or empty."""

    forms: tuple[str, ...]
    """The word itself, then its dictionary forms."""
    read: bool
    """There is a reading at all."""
    known: bool
    guessed: bool
    """Some reading is a guess by the end of the word."""
    cases: frozenset[str]
    name_cases: frozenset[str]
    """Of the known readings those as the name of a place, or all of them where there is none."""
    known_place: bool
    person: bool
    known_person: bool
    common: bool
    """Known, and neither a place nor a person."""
    common_noun: bool
    function: bool
    """Known, and a preposition, verb, adverb ..."""
    place_of: bool
    """Known for a place, in another case than the nominative."""
    adjective: frozenset[str]
    """Cases it may be in as an adjective."""
    known_adjective: frozenset[str]
    noun: frozenset[str]
    known_noun: bool
    may_describe: bool
    """Some reading is an adjective or participle."""
    describes: bool
    """Every reading is an adjective or participle."""
    participle: bool
    """Every reading is a participle."""
    verb: bool
    """Every reading is a verb in a finite form."""
    finite: bool
    """Some reading is a verb in a finite form."""
    infinitive: bool
    """Known for a verb sooner than for anything but a noun, and an infinitive."""
    future: bool
    """The same, and of the future in every such reading."""
    passive: bool
    """Some reading is a short or full participle, or an adjective."""


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

    # Where the dictionary lies is told: pymorphy3 would look through all installed packages for it, with a dozen
    # modules (e-mail, zip files, sockets) that nothing else here needs.
    dictionary = importlib.import_module(f"pymorphy3_dicts_{language}").get_path()
    return pymorphy3.MorphAnalyzer(path=dictionary, lang=language)


class _Grammar(NamedTuple):
    """A tag's grammemes; "" where it has none of a kind. pymorphy3 works each out anew whenever it is asked."""

    pos: str
    case: str
    number: str
    gender: str
    tense: str
    proper: Proper

    @property
    def plural(self) -> bool:
        return self.number == "plur"


_GRAMMARS: dict[tuple[str, str], _Grammar] = {}  # by language and tag, of which there are some hundreds


_CASES: dict[frozenset[str], frozenset[str]] = {}  # of which there are some dozens


def _kept(cases: frozenset[str]) -> frozenset[str]:
    """The set of these cases that was made first: thousands of words share it."""
    return _CASES.setdefault(cases, cases)


def _grammar(tag: Any, language: str) -> _Grammar:
    key = (language, str(tag))
    found = _GRAMMARS.get(key)
    if found is None:
        pos, case, number, gender, tense = (
            str(kind or "") for kind in (tag.POS, tag.case, tag.number, tag.gender, tag.tense)
        )
        found = _GRAMMARS[key] = _Grammar(pos, case, number, gender, tense, _proper(key[1], language))
    return found


@lru_cache(maxsize=1 << 7)
def _parses(plain: str, language: str) -> list[tuple[Any, _Grammar]]:
    """Every parse of a word; `readings`, `names` and `lemmas` ask one after the other."""
    return [(parse, _grammar(parse.tag, language)) for parse in _analyzer(language).parse(plain)]


def _plain(word: str) -> str:
    """The word as the dictionaries write it: lower case, one kind of apostrophe, no stress marks."""
    return word.lower().replace("’", "'").replace("ʼ", "'").replace("`", "'").replace("\u0301", "")


@lru_cache(maxsize=1 << 8)  # what is asked of a word is kept by `facts` and `names`
def readings(word: str, language: str) -> tuple[Reading, ...]:
    """Every reading of `word`, the dictionary's order; empty for a language without a dictionary."""
    if language not in LANGUAGES:
        return ()
    found: dict[tuple[str, str, bool, Proper, bool, str], set[str]] = {}
    for parse, grammar in _parses(_plain(word), language):
        key = (parse.normal_form, grammar.pos, grammar.plural, grammar.proper, parse.is_known, grammar.tense)
        cases = found.setdefault(key, set())
        if grammar.case:
            cases.add(grammar.case)
    return tuple(
        Reading(lemma, pos, _kept(frozenset(cases)), plural, proper, known, tense)
        for (lemma, pos, plural, proper, known, tense), cases in found.items()
    )


@lru_cache(maxsize=_CACHED_WORDS)
def lemmas(word: str, language: str) -> tuple[str, ...]:
    """The dictionary forms of `word`, lower case, likeliest first; the word itself where there is no dictionary."""
    return tuple(dict.fromkeys(reading.lemma for reading in readings(word, language))) or (_plain(word),)


@lru_cache(maxsize=_CACHED_WORDS)
def facts(word: str, language: str) -> Facts:
    """What the readings of `word` say together; nothing at all for a language without a dictionary."""
    every = readings(word, language)
    known = [r for r in every if r.known]
    verbs = [r for r in known if r.pos in ("INFN", "VERB")]
    unfinished = bool(verbs) and len(verbs) >= sum(1 for r in known if r.pos != "NOUN")
    infinitive = unfinished and any(r.pos == "INFN" for r in verbs)
    none: frozenset[str] = frozenset()
    return Facts(
        forms=tuple(dict.fromkeys((word, *lemmas(word, language)))),
        read=bool(every),
        known=bool(known),
        guessed=len(known) < len(every),
        cases=_kept(none.union(*(r.cases for r in every))),
        name_cases=_kept(
            none.union(*(r.cases for r in known if r.proper == "place")) or none.union(*(r.cases for r in known))
        ),
        known_place=any(r.proper == "place" for r in known),
        person=any(r.proper == "person" for r in every),
        known_person=any(r.proper == "person" for r in known),
        common=any(not r.proper for r in known),
        common_noun=any(r.pos == "NOUN" and not r.proper for r in known),
        function=any(r.pos in _FUNCTION for r in known),
        place_of=any(r.proper == "place" and "nomn" not in r.cases for r in known),
        adjective=_kept(none.union(*(r.cases for r in every if r.pos == "ADJF"))),
        known_adjective=_kept(none.union(*(r.cases for r in known if r.pos == "ADJF"))),
        noun=_kept(none.union(*(r.cases for r in every if r.pos == "NOUN"))),
        known_noun=any(r.pos == "NOUN" for r in known),
        may_describe=any(r.pos in _ADJECTIVES for r in every),
        describes=bool(every) and all(r.pos in _ADJECTIVES for r in every),
        participle=bool(every) and all(r.pos == "PRTF" for r in every),
        verb=bool(every) and all(r.pos == "VERB" for r in every),
        finite=any(r.pos == "VERB" for r in every),
        infinitive=infinitive,
        future=unfinished and not infinitive and all(r.tense == "futr" for r in verbs),
        passive=any(r.pos in ("PRTS", "PRTF", "ADJF") for r in every),
    )


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
    parses = _parses(plain, language)
    known = [grammar for parse, grammar in parses if parse.is_known]
    found: dict[str, None] = {}
    if not known or "-" in plain or any(grammar.case in ("nomn", "") for grammar in known):
        # "Львове" is known for a case of Львов: then it is not the village of that spelling.
        found[plain] = None
    for rank in ("place", "", "person"):
        for parse, grammar in parses:
            if grammar.proper == rank:
                found.update(dict.fromkeys(_nominatives(parse, grammar)))
    placed = any(grammar.proper == "place" for grammar in known)
    if not placed or "-" in plain:
        # "Сани" is a sledge to the dictionary, and may be of Сана all the same.
        found.update(dict.fromkeys(guessed_names(word)))
    return tuple(found) or (plain,)


def loads() -> None:
    """Load both dictionaries now (0.2 s), for a server that would rather wait at its start."""
    for language in LANGUAGES:
        _analyzer(language)


def _proper(text: str, language: str) -> Proper:
    """Whether a reading is the name of a place or of a person.

    The Russian dictionary marks places ("Geox"). The Ukrainian one does not, but it writes the gender of proper
    names into the word's own tag, before a space, and that of common nouns into the form's: "NOUN,femn,inan datv" is
    Авдіївка, "NOUN,inan femn,datv" is хата.
    """
    if any(mark in text for mark in _PEOPLE):
        return "person"
    if "Geox" in text:
        return "place"
    if language == "uk" and text.startswith(("NOUN,masc,inan", "NOUN,femn,inan", "NOUN,neut,inan", "NOUN,plur,Pltm,i")):
        return "place"
    if language == "uk" and text.startswith("NOUN,Fixd,") and "inan" in text.partition(" ")[0]:
        return "place"
    return ""


def _nominatives(parse: Any, grammar: _Grammar) -> list[str]:
    lemma: str = parse.normal_form
    if grammar.pos == "ADJF":
        wanted = {"nomn", "plur"} if grammar.plural else {"nomn", *(g for g in _GENDERS if g == grammar.gender)}
    elif grammar.pos == "NOUN" and grammar.plural:
        wanted = {"nomn", "plur"}
    else:
        return [lemma] if grammar.pos in ("NOUN", "") else []
    inflected = parse.inflect(wanted)
    # "Малої Токмачки": the adjective as it stands in the name, then as the dictionary has it.
    return [inflected.word, lemma] if inflected else [lemma]


def guessed_names(word: str) -> list[str]:
    """Nominatives that `word` may be a case of by its end alone, whatever the dictionaries make of it."""
    plain = _plain(word)
    for ending, replacements in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            stem = plain[: -len(ending)]
            return [stem + replacement for replacement in replacements]
    return []
