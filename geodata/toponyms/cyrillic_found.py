"""The names found so far in a Ukrainian or Russian text, and what every pass over its words asks of a word."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.gazetteer import Gazetteer, normalise
from geodata.model import Toponym
from geodata.morphology import Facts, facts
from geodata.toponyms import cyrillic_text as kinds
from geodata.toponyms import cyrillic_words as words
from geodata.toponyms.cyrillic_names import known
from geodata.toponyms.cyrillic_text import Text

BIG = 50_000  # people: a city of that size is meant more often than its namesakes among surnames and words
_MOST_NAMES = 24  # of one toponym; more only cost time


class Found:
    """A text of which names are being found; `found` is in the order they were found in."""

    def __init__(self, text: str, language: str, gazetteer: Gazetteer) -> None:
        self.language = language
        self.gazetteer = gazetteer
        self.text = Text(text)
        self.found: list[Toponym] = []

    def add(self, first: int, last: int, names: Sequence[str], confidence: float) -> None:
        start, end = self.text.starts[first], self.text.ends[last]
        self.text.used[first : last + 1] = [True] * (last + 1 - first)
        text = self.text.text[start:end]
        # The words as they stand are looked up only where they may be a nominative: names from morphology hold them.
        unique = tuple(dict.fromkeys(names))[:_MOST_NAMES] or (text,)
        self.found.append(Toponym(start, end, text, unique, confidence=confidence))

    def facts(self, at: int) -> Facts:
        return facts(self.text.low[at], self.language)

    def has(self, name: str) -> bool:
        return self.gazetteer.has_key(normalise(name))

    def keys(self, at: int) -> tuple[str, ...]:
        return known(self.text.words[at], self.language, self.gazetteer)[0]

    def settlement_before(self, at: int) -> bool:
        """Whether a settlement's kind stands just before: "село", "м.", "посёлке городского типа"."""
        if not at or not self.text.kinds[at - 1] & kinds.SETTLEMENT or self.text.capital[at - 1]:
            return False
        before, gap = self.text.low[at - 1], self.text.gaps[at]
        blank = gap.strip(' .«"“„') == "" and "\n" not in gap
        if before in words.SETTLEMENT_ABBREVIATIONS:
            return blank and (len(before) > 1 or gap.startswith("."))
        return blank and "." not in gap

    def person(self, at: int) -> bool:
        """Whether two words read as a person's name: a given name, then a surname."""
        first, second = self.facts(at), self.facts(at + 1)
        if second.common_noun or self.settlement_before(at):
            return False  # "Томина Балка": a common noun makes a village's name sooner than a surname
        return first.known_person and second.person and not first.known_place

    def named(self, at: int) -> bool:
        """Whether the word before makes the name a person's or a street's."""
        if not at:
            return False
        text, before, gap = self.text, at - 1, self.text.gaps[at]
        near = gap.strip(" .\u00a0") == "" and "\n" not in gap
        if not near or self.settlement_before(at):
            return False
        kind = text.kinds[before]
        if len(text.words[before]) == 1 and text.capital[before] and gap.startswith("."):
            return True
        if kind & kinds.STREET:
            # "вулиця Шевченка" bears a name, "парк Харкова" and "вулиці Харкова" lie in a city.
            people = known(text.words[at], self.language, self.gazetteer)[1]
            return not (self.facts(at).place_of and people >= BIG)
        if text.capital[before] and (name := self.facts(before)).known_person and not name.known_place:
            own = self.facts(at)
            return own.person or own.guessed
        if kind & kinds.TITLE and gap.strip() == "":
            return not self.facts(at).place_of
        return False

    def given_name(self, at: int) -> bool:
        """ "Володимир Зеленський": a given name, though a city is called so, with a surname behind it."""
        text, after = self.text, at + 1
        if after >= len(text) or not text.capital[after] or text.gaps[after] != " " or text.used[after]:
            return False
        if not self.facts(at).known_person:
            return False
        behind = self.facts(after)
        return behind.person or (behind.guessed and text.low[after].endswith(words.SURNAME_ENDS))
