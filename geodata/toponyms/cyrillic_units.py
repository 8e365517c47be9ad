"""Administrative units, stretches of front and facilities in Ukrainian and Russian text.

"Чугуївському та Харківському районам", "на Харківщині", "Куп'янський напрямок", "порт Рени", "Запорізька АЕС".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from geodata import morphology
from geodata.gazetteer import normalise
from geodata.model import Toponym
from geodata.toponyms import cyrillic_forms as forms
from geodata.toponyms import cyrillic_text as kinds
from geodata.toponyms import cyrillic_words as words
from geodata.toponyms.cyrillic_found import Found
from geodata.toponyms.cyrillic_lists import LIST_GAP
from geodata.toponyms.cyrillic_names import fame, known

_ELLIPSIS = 40  # words behind an oblast in which its noun need not be told again
_OVER = frozenset(("над", "у", "в", "во", "на", "по", "та", "і", "й", "и"))
_JOINTS = frozenset(("та", "і", "й", "и", "або", "или"))
_OPENS = re.compile(r"[ \u00a0][«\"“„]?")
_DASH = re.compile(r"\s?[-–—]\s?")


class Units(Found):
    """The passes over administrative units and facilities."""

    def units(self, marked: Iterable[int]) -> None:
        text = self.text
        for at in marked:
            kind = text.kinds[at]
            if not kind & (kinds.UNIT | kinds.REGION) or text.used[at]:
                continue
            if kind & kinds.REGION and text.capital[at] and (region := forms.region_names(text.low[at], self.language)):
                self.add(at, at, self._region(region), 0.95)
            elif at and (unit := forms.unit(text.low[at])):
                self._unit_before(at, *unit)
                if unit[0] in ("область", "район", "громада"):
                    self._units_behind(at, *unit)

    def _unit_before(self, at: int, noun: str, gender: str) -> None:
        """The adjectives before a unit's noun: one, or a list of them that shares it."""
        text, last = self.text, at - 1
        while last > 0 and not text.capital[last] and words.UNIT_ADJECTIVES.fullmatch(text.low[last]):
            last -= 1
        items: list[int] = []
        while last >= 0 and self._unit_adjective(last, noun):
            items.append(last)
            if last == 0 or (not LIST_GAP.fullmatch(text.gaps[last]) and not self._joined(last)):
                break
            last -= 2 if self._joined(last) else 1
        for number, item in enumerate(reversed(items)):
            # Of a list the last adjective stands before a plural noun: the noun is not its own.
            own_noun = number == len(items) - 1 and len(items) == 1
            names = self._best(forms.unit_names(text.low[item], noun, gender, self.language))
            self.add(item, at if own_noun else item, names, 0.95)
        if items:
            text.used[at] = True

    def _units_behind(self, at: int, noun: str, gender: str) -> None:
        """ "18 – над Полтавською областю, дев'ять – над Сумською": adjectives that go without the noun told once."""
        text = self.text
        for one in range(at + 2, min(at + _ELLIPSIS, len(text))):
            if not text.capital[one] or text.used[one] or text.low[one - 1] not in _OVER:
                continue
            if one + 1 < len(text) and text.gaps[one + 1] == " " and text.low[one + 1] not in _JOINTS:
                continue
            if not forms.ADJECTIVE.search(text.low[one]) or self._has_noun_behind(one):
                continue
            names = forms.unit_names(text.low[one], noun, gender, self.language)
            if self.has(names[0]):
                self.add(one, one, names[:1], 0.9)

    def _has_noun_behind(self, at: int) -> bool:
        """ "у Київському, Одеському та Салтівському районах": the noun that a list of adjectives shares."""
        text, behind = self.text, at + 1
        while behind < len(text) and (
            text.low[behind] in _JOINTS or (text.capital[behind] and forms.ADJECTIVE.search(text.low[behind]))
        ):
            behind += 1
        return behind < len(text) and bool(text.kinds[behind] & kinds.UNIT)

    def _region(self, names: Sequence[str]) -> list[str]:
        """What "Харківщина" may be: the oblast where there is one, else the raion; villages of that name come last."""
        borne = [name for name in names if self.has(name)]
        oblast = [name for name in borne if name.endswith("область")]
        return oblast or borne or [name for name in names if " " not in name]

    def _best(self, names: Sequence[str]) -> list[str]:
        """The first of the names, that is the unit as it is called, then those that the gazetteer has."""
        if self.has(names[0]):
            # A unit that is known needs no town of its name to stand for it, and would draw that town to itself.
            return [names[0]]
        return [names[0], *(name for name in names[1:] if self.has(name))]

    def _joined(self, at: int) -> bool:
        """Whether "та", "і", "и" stand before the word and a list goes on before it."""
        return at >= 2 and self.text.low[at - 1] in _JOINTS and self.text.gaps[at] == " "

    def _unit_adjective(self, at: int, noun: str) -> bool:
        text = self.text
        if not text.capital[at] or text.used[at]:
            return False
        if forms.ADJECTIVE.search(text.low[at]):
            # "Куп'янськ та Куп'янський район": a town that ends as an adjective without its ending does
            return not text.low[at].endswith(("ськ", "цьк", "зьк"))
        # "Індустріальний район", "Корабельний район": urban districts are called by any adjective.
        return noun == "район" and self.has(f"{forms.adjective(text.low[at], 'masc', self.language)} район")

    def sectors(self, marked: Iterable[int]) -> None:
        """ "Куп'янському напрямку": an adjective made of a town, before the word for a stretch of front."""
        text = self.text
        for at in marked:
            if at and text.kinds[at] & kinds.DIRECTION and text.capital[at - 1] and text.gaps[at] == " ":
                names = self._settlements_of(text.low[at - 1])
                if names:
                    self.add(at - 1, at, names, 0.8)

    def facilities(self, marked: Iterable[int]) -> None:
        for at in marked:
            kind = self.text.kinds[at]
            if kind & kinds.ROAD:
                self._road(at)
            if at and kind & kinds.WATER and self._water(at):
                continue
            if kind & kinds.FACILITY and not self.text.used[at]:
                _ = self._facility_after_adjective(at) or self._facility_with_name(at)

    def _road(self, at: int) -> None:
        """ "трассе «Рыльск-Крупец»", "дорога Суми – Конотоп": one name of the two places that the road runs between,
        looked up as the first that the gazetteer has."""
        text, first = self.text, at + 1
        if first >= len(text) or not text.capital[first] or text.used[first] or not _OPENS.fullmatch(text.gaps[first]):
            return
        last, ends = first, [self.keys(first)]
        if "-" in text.words[first]:
            ends = [known(end, self.language, self.gazetteer)[0] for end in text.words[first].split("-")]
        elif first + 1 < len(text) and text.capital[first + 1] and _DASH.fullmatch(text.gaps[first + 1]):
            last = first + 1
            ends.append(self.keys(last))
        if len(ends) < 2 or any(text.used[first : last + 1]):
            return
        self.add(first, last, next(filter(None, ends), ()), 0.85)

    def _water(self, at: int) -> bool:
        """ "Чорного моря", "Азовському морі": the adjective's nominative and the water's."""
        text, before = self.text, at - 1
        if text.used[before] or not text.capital[before] or text.gaps[at] != " ":
            return False
        if not self.facts(before).adjective:
            return False
        nouns = morphology.names(text.words[at], self.language)[:3]
        adjectives = morphology.names(text.words[before], self.language)
        self.add(before, at, [f"{adjective} {noun}" for adjective in adjectives for noun in nouns], 0.9)
        first = before - 2
        if first >= 0 and text.low[before - 1] in _JOINTS and text.capital[first] and not text.used[first]:
            # "над акваториями Азовского и Черного морей"
            adjectives = morphology.names(text.words[first], self.language) if self.facts(first).adjective else ()
            if adjectives:
                self.add(first, first, [f"{adjective} {noun}" for adjective in adjectives for noun in nouns], 0.9)
        return True

    def _facility_after_adjective(self, at: int) -> bool:
        """ "Запорізька АЕС", "Кримський міст": an adjective made of a place and the facility's noun."""
        text, before = self.text, at - 1
        if before > 0 and text.gaps[at] == " " and not text.capital[before] and self.facts(before).describes:
            before -= 1  # "Астраханский газоперерабатывающий завод"
        if before < 0 or text.used[before] or not text.capital[before] or text.gaps[before + 1].strip():
            return False
        adjective = text.low[before]
        gender = next((g for g, nouns in words.FACILITY_GENDER.items() if nouns.fullmatch(text.low[at])), None)
        if gender is None or not forms.ADJECTIVE.search(adjective):
            return False
        nominative = forms.adjective(adjective, gender, self.language)
        keys = [f"{nominative} {form}" for form in self._noun(at)]
        settlements = self._settlements_of(adjective)
        if not settlements and not any(self.has(key) for key in keys):
            return False
        self.add(before, at, [*keys, *settlements], 0.9)
        return True

    def _facility_with_name(self, at: int) -> bool:
        """ "порт Рени", "лікарня «Охматдит»", 'аеродром "Бельбек"': a name in apposition."""
        text, after = self.text, at + 1
        if after >= len(text):
            return False
        quoted = kinds.QUOTED.match(text.text, text.ends[at] + 1) if text.gaps[after].strip() else None
        if quoted:
            last = after
            while last + 1 < len(text) and text.ends[last + 1] < quoted.end():
                last += 1
            return self._quoted_facility(at, last, quoted)
        if not text.capital[after] or text.gaps[after] != " " or text.used[after]:
            return False
        # "порт Рени" stands in apposition; "лікарня Харкова" is one of many, without a name.
        if not words.APPOSED.fullmatch(text.low[at]):
            return False
        keys = list(self.keys(after))
        for noun in self._noun(at):
            keys.extend(f"{noun} {key}" for key in list(keys) if self.has(f"{noun} {key}"))
        if keys:
            self.add(at, after, keys, 0.85)
        return bool(keys)

    def _quoted_facility(self, at: int, last: int, quoted: re.Match[str]) -> bool:
        start, end = self.text.starts[at], quoted.end()
        self.text.used[at : last + 1] = [True] * (last + 1 - at)
        text, name = self.text.text[start:end], quoted.group(1).strip()
        names = [text, *(f"{noun} {name}" for noun in self._noun(at))]
        if words.APPOSED.fullmatch(self.text.low[at]):
            names.append(name)  # an airfield or port is called after its place, a works or hospital need not be
        self.found.append(Toponym(start, end, text, tuple(dict.fromkeys(names)), confidence=0.8))
        self._quoted_next(at, last, end)
        return True

    def _quoted_next(self, at: int, last: int, end: int) -> None:
        """'аеродроми "Саки" та "Кача"': names behind the first, of the same kind."""
        text = self.text
        while (after := last + 1) < len(text):
            if text.low[after] in _JOINTS and after + 1 < len(text):
                after += 1
            quoted = kinds.QUOTED.match(text.text, text.starts[after] - 1)
            if quoted is None or not LIST_GAP.fullmatch(text.text, end, quoted.start()):
                return
            last, end = after, quoted.end()
            while last + 1 < len(text) and text.ends[last + 1] < end:
                last += 1
            name = quoted.group(1).strip()
            names = [*(f"{noun} {name}" for noun in self._noun(at)), name]
            text.used[after : last + 1] = [True] * (last + 1 - after)
            whole = text.text[text.starts[after] : text.ends[last]]
            self.found.append(Toponym(text.starts[after], text.ends[last], whole, tuple(names), confidence=0.8))

    def _noun(self, at: int) -> tuple[str, ...]:
        low = self.text.low[at]
        return (low,) if low.upper() == self.text.words[at] else morphology.names(low, self.language)[1:3] or (low,)

    def _settlements_of(self, adjective: str) -> list[str]:
        borne = [name for name in forms.stems(adjective) if self.has(name)]
        return sorted(borne, key=lambda name: -fame(normalise(name), self.gazetteer))[:4]
