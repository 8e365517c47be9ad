"""Names of one word in Ukrainian and Russian text, and how sure each is: most are also ordinary words or surnames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geodata import morphology
from geodata.toponyms import cyrillic_forms as forms
from geodata.toponyms import cyrillic_lists as lists
from geodata.toponyms import cyrillic_text as kinds
from geodata.toponyms import cyrillic_words as words
from geodata.toponyms.cyrillic_found import BIG
from geodata.toponyms.cyrillic_names import SMALL, known
from geodata.toponyms.cyrillic_units import Units

# Confidence, by what speaks for and against. A name counts from _ENOUGH.
_ENOUGH = 0.5


class Singles(Units):
    """The pass over single names, after those over units and facilities."""

    def singles(self, capitals: Iterable[int]) -> None:
        text = self.text
        weak: list[tuple[int, Sequence[str], float]] = []
        for at in capitals:
            word, low = text.words[at], text.low[at]
            if text.used[at] or len(word) < 2:
                continue
            if low in words.CAPITALS and word.isupper():
                if low in words.SIDES and not (at and text.low[at - 1] in words.PREPOSITIONS | words.WITHIN):
                    continue  # "удар РФ": the side that fires, not where it fires
                self.add(at, at, words.CAPITALS[low], 0.9)
                continue
            if self._unknown_pair(at):
                continue
            keys = self.keys(at)
            if not keys:
                self._unknown(at, weak)
                continue
            confidence = self._confidence(at)
            if confidence >= _ENOUGH:
                self.add(at, at, keys, round(confidence, 2))
            elif confidence > 0:
                weak.append((at, keys, confidence))
        if weak:
            lists.listed(self, weak)

    def _unknown(self, at: int, weak: list[tuple[int, Sequence[str], float]]) -> None:
        """A name that the gazetteer lacks is one all the same behind a settlement's kind, or amid a list of names."""
        text, low = self.text, self.text.low[at]
        if text.words[at].isupper() or low in words.NEVER or low in words.WEAPONS:
            return
        if at + 1 < len(text) and text.kinds[at + 1] & kinds.STREET:
            return  # "в районе Камышового шоссе"
        if at + 1 < len(text) and forms.ADJECTIVE.search(low) and forms.unit(text.low[at + 1]):
            return  # "поселок Куцурубской громады": an adjective of the unit behind it
        settlement = self._settlement_named(at) and not self.given_name(at)
        near = not settlement and at and text.low[at - 1] in words.QUARTERS and text.gaps[at] == " "
        if not settlement and ((not near and (text.first(at) or text.quoted(at))) or self._ordinary(at)):
            return
        names = [name for name in morphology.names(text.words[at], self.language)[1:3] if name] or [low]
        if settlement or near or lists.headed(self, at):
            self.add(at, at, names, 0.75 if settlement else 0.6)
        else:
            weak.append((at, names, lists.UNKNOWN))

    def _settlement_named(self, at: int) -> bool:
        """Behind the word for a capital stands the country: "столице Исламской Республики"."""
        return self.settlement_before(at) and not self.text.low[at - 1].startswith("столиц")

    def _unknown_pair(self, at: int) -> bool:
        """ "сёлам Вергилевка, Весёлая Лопань": an adjective and a noun that no place bears together are one name, of no
        place that is called by either."""
        text, last = self.text, at + 1
        if last >= len(text) or not text.capital[last] or text.gaps[last] != " " or text.used[last]:
            return False
        agreeing = self.facts(at).known_adjective
        if not agreeing or agreeing.isdisjoint(self.facts(last).noun) or forms.ADJECTIVE.search(text.low[last]):
            return False
        if not (self._settlement_named(at) or lists.headed(self, at)):
            return False
        self.add(at, last, [f"{text.low[at]} {text.low[last]}"], 0.7)
        return True

    def _ordinary(self, at: int) -> bool:
        found = self.facts(at)
        return found.function or found.known_person

    def _confidence(self, at: int) -> float:
        text, word, low = self.text, self.text.words[at], self.text.low[at]
        if low in words.NEVER or (word.isupper() and len(word) < 4):
            return 0.0
        if self.settlement_before(at) and not self.given_name(at):
            return 0.97
        if low in words.WEAPONS or self.named(at) or self.given_name(at):
            return 0.0
        behind = text.kinds[at + 1] if at + 1 < len(text) else 0
        if behind & kinds.DIRECTION:
            return 0.0
        if text.quoted(at):
            return 0.3
        own = self.facts(at)
        if (own.known_person or (own.person and not own.known_place)) and self._is_surname(at):
            return 0.0
        people = known(word, self.language, self.gazetteer)[1]
        cue = (
            at > 0
            and text.gaps[at] in (" ", "\n", "\u00a0")
            and (text.low[at - 1] in words.PREPOSITIONS or bool(text.kinds[at - 1] & kinds.OF_PLACE))
        ) or (
            own.known_place and bool(behind & kinds.REGION) and text.gaps[at + 1].startswith(",")
        )  # "Сміла, Черкащина"
        if at + 1 < len(text) and text.gaps[at + 1] == " (" and text.used[at + 1]:
            cue = True  # "Озерном (Житомирская область)"
        first, place = text.first(at), own.known_place
        if own.function and not cue:
            if first:
                return 0.0
            if not place:
                return 0.2
        score = 0.75 if place else 0.55 if not own.known else 0.3
        score += 0.2 if cue else 0.0
        score += 0.2 if people >= BIG else 0.0
        score -= 0.25 if first and own.common else 0.0
        score -= 0.2 if first and own.common and not cue and people < SMALL else 0.0
        score -= 0.25 if own.person and not place and not cue else 0.0
        score -= 0.15 if people < 500 and not place and not cue else 0.0
        if self._describes(at, own.known_adjective):
            score -= 0.8 if any(kind & kinds.FACILITY for kind in text.kinds[at + 1 : at + 3]) else 0.4
        return max(0.05, min(score, 0.95))

    def _is_surname(self, at: int) -> bool:
        """ "описав Кличко", "Гусев: дроны повредили дома", where "Віталій Кличко", "Александр Гусев" are named too."""
        every = self.text.low
        low = every[at]
        if every.count(low) == 1:
            return False
        return any(word == low and k != at and self.given_name(k - 1) for k, word in enumerate(every) if k)

    def _describes(self, at: int, cases: frozenset[str]) -> bool:
        """Whether the word is an adjective, in one of the `cases`, of the noun behind it: "Мирні жителі"."""
        if not cases:
            return False
        text = self.text
        for after in range(at + 1, min(at + 4, len(text))):
            if text.gaps[after] != " " or (text.capital[after] and not text.first(at)):
                return False
            found = self.facts(after)
            if not found.noun.isdisjoint(cases):
                return True
            if found.adjective.isdisjoint(cases):
                return False
        return False
