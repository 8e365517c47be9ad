"""Place names in Ukrainian and Russian text: "Харківської області", "у Сумах", "Кривому Розі", "порт Рени".

Four passes over the words, none taking words of one before: administrative units ("Чугуївському та Харківському
районам", "на Харківщині"), facilities, names of several words, single names. A name counts where the gazetteer has
one of its nominatives and its neighbours speak for a place more than against it: most ordinary words and surnames are
also somebody's village.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from geodata import morphology
from geodata.gazetteer import Gazetteer, normalise
from geodata.model import Toponym
from geodata.morphology import Facts, facts
from geodata.toponyms import cyrillic_forms as forms
from geodata.toponyms import cyrillic_text as kinds
from geodata.toponyms import cyrillic_words as words
from geodata.toponyms.cyrillic_names import SMALL, fame, known, known_together
from geodata.toponyms.cyrillic_text import Text

_LIST_GAP = re.compile(
    r"\s*(?:,|;|/)\s*(?:(?:та|і|й|и|а також|а также)\s+)?|\s+(?:та|і|й|и|или|або|чи|да)\s+(?:у\s+|в\s+|на\s+|по\s+)?"
)
# What stands between two names of a list: in the gap, or as a word of its own.
_LIST_MARKS = re.compile(r"[,;/]")
_LIST_JOINTS = frozenset(("та", "і", "й", "и", "или", "або", "чи", "да"))
_LIST_WORDS = _LIST_JOINTS | {"у", "в", "на", "по", "також", "также"}
_JOINTS = frozenset((" ", "-", "\u00a0", "\n", " \n"))  # gaps within a name of several words
_LOW_PARTS = frozenset(("на", "над", "під", "под", "при", "де", "ль", "аль", "эль"))
_MOST_NAMES = 24  # of one toponym; more only cost time

# Confidence, by what speaks for and against. A name counts from _ENOUGH.
_ENOUGH = 0.5
_UNKNOWN = 0.01  # a name the gazetteer lacks: only amid a list of names that it has
_BIG = 50_000  # people: a city of that size is meant more often than its namesakes among surnames and words


def find(text: str, language: str, gazetteer: Gazetteer, *, sectors: bool = False) -> list[Toponym]:
    """Toponyms of `text` in text order, not overlapping; `language` is "uk" or "ru".

    `sectors` adds stretches of front by the town they are called after ("Куп'янський напрямок"). `names` of each: the
    nominatives that the gazetteer has, likeliest first (the words as they stand among them only where they can be one).
    """
    return _Finder(text, language, gazetteer).find(sectors=sectors)


class _Finder:
    def __init__(self, text: str, language: str, gazetteer: Gazetteer) -> None:
        self.language = language
        self.gazetteer = gazetteer
        self.text = Text(text)
        self.found: list[Toponym] = []

    def find(self, *, sectors: bool) -> list[Toponym]:
        marked = [at for at, kind in enumerate(self.text.kinds) if kind]
        capitals = [at for at, capital in enumerate(self.text.capital) if capital]
        if sectors:
            self._sectors(marked)
        self._units(marked)
        self._facilities(marked)
        self._several(capitals, marked)
        self._singles(capitals)
        return sorted(self.found, key=lambda toponym: toponym.start)

    def _add(self, first: int, last: int, names: Sequence[str], confidence: float) -> None:
        start, end = self.text.starts[first], self.text.ends[last]
        self.text.used[first : last + 1] = [True] * (last + 1 - first)
        text = self.text.text[start:end]
        # The words as they stand are looked up only where they may be a nominative: names from morphology hold them.
        unique = tuple(dict.fromkeys(names))[:_MOST_NAMES] or (text,)
        self.found.append(Toponym(start, end, text, unique, confidence=confidence))

    def _facts(self, at: int) -> Facts:
        return facts(self.text.low[at], self.language)

    def _has(self, name: str) -> bool:
        return self.gazetteer.has_key(normalise(name))

    # -- administrative units

    def _units(self, marked: Iterable[int]) -> None:
        text = self.text
        for at in marked:
            kind = text.kinds[at]
            if not kind & (kinds.UNIT | kinds.REGION) or text.used[at]:
                continue
            if kind & kinds.REGION and text.capital[at] and (region := forms.region_names(text.low[at], self.language)):
                self._add(at, at, self._region(region), 0.95)
            elif at and (unit := forms.unit(text.low[at])):
                self._unit_before(at, *unit)

    def _unit_before(self, at: int, noun: str, gender: str) -> None:
        """The adjectives before a unit's noun: one, or a list of them that shares it."""
        text, last = self.text, at - 1
        while last > 0 and not text.capital[last] and words.UNIT_ADJECTIVES.fullmatch(text.low[last]):
            last -= 1
        items: list[int] = []
        while last >= 0 and self._unit_adjective(last, noun):
            items.append(last)
            if last == 0 or (not _LIST_GAP.fullmatch(text.gaps[last]) and not self._joined(last)):
                break
            last -= 2 if self._joined(last) else 1
        for number, item in enumerate(reversed(items)):
            # Of a list the last adjective stands before a plural noun: the noun is not its own.
            own_noun = number == len(items) - 1 and len(items) == 1
            names = self._best(forms.unit_names(text.low[item], noun, gender, self.language))
            self._add(item, at if own_noun else item, names, 0.95)
        if items:
            text.used[at] = True

    def _region(self, names: Sequence[str]) -> list[str]:
        """What "Харківщина" may be: the oblast where there is one, else the raion; villages of that name come last."""
        borne = [name for name in names if self._has(name)]
        oblast = [name for name in borne if name.endswith("область")]
        return oblast or borne or [name for name in names if " " not in name]

    def _best(self, names: Sequence[str]) -> list[str]:
        """The first of the names, that is the unit as it is called, then those that the gazetteer has."""
        if self._has(names[0]):
            # A unit that is known needs no town of its name to stand for it, and would draw that town to itself.
            return [names[0]]
        return [names[0], *(name for name in names[1:] if self._has(name))]

    def _joined(self, at: int) -> bool:
        """Whether "та", "і", "и" stand before the word and a list goes on before it."""
        return at >= 2 and self.text.low[at - 1] in ("та", "і", "й", "и", "або", "или") and self.text.gaps[at] == " "

    def _unit_adjective(self, at: int, noun: str) -> bool:
        text = self.text
        if not text.capital[at] or text.used[at]:
            return False
        if forms.ADJECTIVE.search(text.low[at]):
            return True
        # "Індустріальний район", "Корабельний район": urban districts are called by any adjective.
        return noun == "район" and self._has(f"{forms.adjective(text.low[at], 'masc', self.language)} район")

    def _sectors(self, marked: Iterable[int]) -> None:
        """ "Куп'янському напрямку": an adjective made of a town, before the word for a stretch of front."""
        text = self.text
        for at in marked:
            if at and text.kinds[at] & kinds.DIRECTION and text.capital[at - 1] and text.gaps[at] == " ":
                names = self._settlements_of(text.low[at - 1])
                if names:
                    self._add(at - 1, at, names, 0.8)

    # -- facilities

    def _facilities(self, marked: Iterable[int]) -> None:
        for at in marked:
            kind = self.text.kinds[at]
            if at and kind & kinds.WATER and self._water(at):
                continue
            if kind & kinds.FACILITY and not self.text.used[at]:
                _ = self._facility_after_adjective(at) or self._facility_with_name(at)

    def _water(self, at: int) -> bool:
        """ "Чорного моря", "Азовському морі": the adjective's nominative and the water's."""
        text, before = self.text, at - 1
        if text.used[before] or not text.capital[before] or text.gaps[at] != " ":
            return False
        if not self._facts(before).adjective:
            return False
        nouns = morphology.names(text.words[at], self.language)[:3]
        adjectives = morphology.names(text.words[before], self.language)
        self._add(before, at, [f"{adjective} {noun}" for adjective in adjectives for noun in nouns], 0.9)
        return True

    def _facility_after_adjective(self, at: int) -> bool:
        """ "Запорізька АЕС", "Кримський міст": an adjective made of a place and the facility's noun."""
        text, before = self.text, at - 1
        if before < 0 or text.used[before] or not text.capital[before] or text.gaps[at].strip():
            return False
        adjective = text.low[before]
        gender = next((g for g, nouns in words.FACILITY_GENDER.items() if nouns.fullmatch(text.low[at])), None)
        if gender is None or not forms.ADJECTIVE.search(adjective):
            return False
        nominative = forms.adjective(adjective, gender, self.language)
        keys = [f"{nominative} {form}" for form in self._noun(at)]
        settlements = self._settlements_of(adjective)
        if not settlements and not any(self._has(key) for key in keys):
            return False
        self._add(before, at, [*keys, *settlements], 0.9)
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
        keys = list(self._keys(after))
        for noun in self._noun(at):
            keys.extend(f"{noun} {key}" for key in list(keys) if self._has(f"{noun} {key}"))
        if keys:
            self._add(at, after, keys, 0.85)
        return bool(keys)

    def _quoted_facility(self, at: int, last: int, quoted: re.Match[str]) -> bool:
        start, end = self.text.starts[at], quoted.end()
        self.text.used[at : last + 1] = [True] * (last + 1 - at)
        text, name = self.text.text[start:end], quoted.group(1).strip()
        names = [text, *(f"{noun} {name}" for noun in self._noun(at))]
        if words.APPOSED.fullmatch(self.text.low[at]):
            names.append(name)  # an airfield or port is called after its place, a works or hospital need not be
        self.found.append(Toponym(start, end, text, tuple(dict.fromkeys(names)), confidence=0.8))
        return True

    def _noun(self, at: int) -> tuple[str, ...]:
        low = self.text.low[at]
        return (low,) if low.upper() == self.text.words[at] else morphology.names(low, self.language)[1:3] or (low,)

    def _settlements_of(self, adjective: str) -> list[str]:
        borne = [name for name in forms.stems(adjective) if self._has(name)]
        return sorted(borne, key=lambda name: -fame(normalise(name), self.gazetteer))[:4]

    # -- names of several words

    def _several(self, capitals: Iterable[int], marked: Iterable[int]) -> None:
        text = self.text
        irregular = [at for at in marked if text.kinds[at] & kinds.IRREGULAR and not text.capital[at]]
        last = len(text) - 1
        for at in sorted([*capitals, *irregular]) if irregular else capitals:
            if at == last or text.used[at] or text.used[at + 1] or text.gaps[at + 1] not in _JOINTS:
                continue
            if (
                at + 1 < last
                and text.capital[at + 2]
                and not text.used[at + 2]
                and text.gaps[at + 2] in _JOINTS
                and self._name_of(at, 3)
            ):
                continue
            if text.capital[at + 1]:
                self._name_of(at, 2)

    def _name_of(self, at: int, count: int) -> bool:
        text, end = self.text, at + count
        phrase = " ".join(text.low[at:end])
        if phrase in words.IRREGULAR:
            self._add(at, end - 1, [words.IRREGULAR[phrase]], 0.95)
            return True
        if any(not text.capital[one] and text.low[one] not in _LOW_PARTS for one in range(at, end)):
            return False
        keys = known_together(tuple(text.words[at:end]), self.language, self.gazetteer)
        if not keys or (count == 2 and self._person(at)):
            return False
        if count == 2 and text.first(at) and fame(normalise(keys[0]), self.gazetteer) < 1000 and self._facts(at).common:
            # "Ворожий Удар" and the like at the start of a sentence: let the single words speak.
            return False
        self._add(at, end - 1, keys, 0.9)
        return True

    def _person(self, at: int) -> bool:
        """Whether two words read as a person's name: a given name, then a surname."""
        first, second = self._facts(at), self._facts(at + 1)
        if second.common_noun or self._settlement_before(at):
            return False  # "Томина Балка": a common noun makes a village's name sooner than a surname
        return first.known_person and second.person and not first.known_place

    # -- single names

    def _singles(self, capitals: Iterable[int]) -> None:
        text = self.text
        weak: list[tuple[int, Sequence[str], float]] = []
        for at in capitals:
            word, low = text.words[at], text.low[at]
            if text.used[at] or len(word) < 2:
                continue
            if low in words.CAPITALS and word.isupper():
                if low in words.SIDES and not (at and text.low[at - 1] in words.PREPOSITIONS | words.WITHIN):
                    continue  # "удар РФ": the side that fires, not where it fires
                self._add(at, at, words.CAPITALS[low], 0.9)
                continue
            keys = self._keys(at)
            if not keys:
                self._unknown(at, weak)
                continue
            confidence = self._confidence(at)
            if confidence >= _ENOUGH:
                self._add(at, at, keys, round(confidence, 2))
            elif confidence > 0:
                weak.append((at, keys, confidence))
        if weak:
            self._listed(weak)

    def _unknown(self, at: int, weak: list[tuple[int, Sequence[str], float]]) -> None:
        """A name that the gazetteer lacks is one all the same behind a settlement's kind, or amid a list of names."""
        text, low = self.text, self.text.low[at]
        if text.words[at].isupper() or low in words.NEVER or low in words.WEAPONS:
            return
        settlement = self._settlement_before(at) and not self._given_name(at)
        near = not settlement and at and text.low[at - 1] in ("районе", "районі") and text.gaps[at] == " "
        if not settlement and ((not near and (text.first(at) or text.quoted(at))) or self._ordinary(at)):
            return
        names = [name for name in morphology.names(text.words[at], self.language)[1:3] if name] or [low]
        if settlement or near:
            self._add(at, at, names, 0.75 if settlement else 0.6)
        else:
            weak.append((at, names, _UNKNOWN))

    def _ordinary(self, at: int) -> bool:
        found = self._facts(at)
        return found.function or found.known_person

    def _listed(self, weak: list[tuple[int, Sequence[str], float]]) -> None:
        """A weak name in a list with found ones is one of them: "Раденск, Мирное, Крынки"."""
        ends, starts = {t.end for t in self.found}, {t.start for t in self.found}
        waiting = [(item, self._listed_after(item[0]), self._listed_before(item[0])) for item in weak]
        waiting = [
            (item, before, behind)
            for item, before, behind in waiting
            if (before and behind if item[2] == _UNKNOWN else before or behind)
        ]
        changed = True
        while changed:
            changed = False
            # what is found in one pass speaks for its neighbours in the next
            spans = set(ends), set(starts)
            for entry in list(waiting):
                (at, keys, confidence), befores, behinds = entry
                before, behind = not spans[0].isdisjoint(befores), not spans[1].isdisjoint(behinds)
                enough = (before and behind) if confidence == _UNKNOWN else (before or behind)
                if enough and not self._named(at):
                    waiting.remove(entry)
                    self._add(at, at, keys, 0.7)
                    ends.add(self.text.ends[at])
                    starts.add(self.text.starts[at])
                    changed = True

    def _listed_after(self, at: int) -> list[int]:
        """Where names end that the word would follow in a list."""
        text = self.text
        if not at or not (_LIST_MARKS.search(text.gaps[at]) or text.low[at - 1] in _LIST_WORDS):
            return []
        start = text.starts[at]
        ends = text.ends[max(0, at - 3) : at]
        return [end for end in ends if _LIST_GAP.fullmatch(text.text, end, start)]

    def _listed_before(self, at: int) -> list[int]:
        """Where names start that would follow the word in a list."""
        text, after = self.text, at + 1
        if after == len(text) or not (_LIST_MARKS.search(text.gaps[after]) or text.low[after] in _LIST_JOINTS):
            return []
        end = text.ends[at]
        starts = text.starts[after : after + 3]
        return [start for start in starts if _LIST_GAP.fullmatch(text.text, end, start)]

    def _keys(self, at: int) -> tuple[str, ...]:
        return known(self.text.words[at], self.language, self.gazetteer)[0]

    def _settlement_before(self, at: int) -> bool:
        """Whether a settlement's kind stands just before: "село", "м.", "посёлке городского типа"."""
        if not at or not self.text.kinds[at - 1] & kinds.SETTLEMENT or self.text.capital[at - 1]:
            return False
        before, gap = self.text.low[at - 1], self.text.gaps[at]
        blank = gap.strip(' .«"“„') == "" and "\n" not in gap
        if before in words.SETTLEMENT_ABBREVIATIONS:
            return blank and (len(before) > 1 or gap.startswith("."))
        return blank and "." not in gap

    def _named(self, at: int) -> bool:
        """Whether the word before makes the name a person's or a street's."""
        if not at:
            return False
        text, before, gap = self.text, at - 1, self.text.gaps[at]
        near = gap.strip(" .\u00a0") == "" and "\n" not in gap
        if not near or self._settlement_before(at):
            return False
        kind = text.kinds[before]
        if len(text.words[before]) == 1 and text.capital[before] and gap.startswith("."):
            return True
        if kind & kinds.STREET:
            # "вулиця Шевченка" bears a name, "парк Харкова" and "вулиці Харкова" lie in a city.
            people = known(text.words[at], self.language, self.gazetteer)[1]
            return not (self._facts(at).place_of and people >= _BIG)
        if text.capital[before] and (name := self._facts(before)).known_person and not name.known_place:
            own = self._facts(at)
            return own.person or own.guessed
        if kind & kinds.TITLE and gap.strip() == "":
            return not self._facts(at).place_of
        return False

    def _given_name(self, at: int) -> bool:
        """ "Володимир Зеленський": a given name, though a city is called so, with a surname behind it."""
        text, after = self.text, at + 1
        if after >= len(text) or not text.capital[after] or text.gaps[after] != " " or text.used[after]:
            return False
        if not self._facts(at).known_person:
            return False
        behind = self._facts(after)
        return behind.person or (behind.guessed and text.low[after].endswith(words.SURNAME_ENDS))

    def _confidence(self, at: int) -> float:
        text, word, low = self.text, self.text.words[at], self.text.low[at]
        if low in words.NEVER or (word.isupper() and len(word) < 4):
            return 0.0
        if self._settlement_before(at) and not self._given_name(at):
            return 0.97
        if low in words.WEAPONS or self._named(at) or self._given_name(at):
            return 0.0
        behind = text.kinds[at + 1] if at + 1 < len(text) else 0
        if behind & kinds.DIRECTION:
            return 0.0
        if text.quoted(at):
            return 0.3
        own = self._facts(at)
        people = known(word, self.language, self.gazetteer)[1]
        cue = (
            at > 0
            and text.gaps[at] in (" ", "\n", "\u00a0")
            and (text.low[at - 1] in words.PREPOSITIONS or bool(text.kinds[at - 1] & kinds.OF_PLACE))
        )
        first, place = text.first(at), own.known_place
        if own.function and not cue:
            if first:
                return 0.0
            if not place:
                return 0.2
        score = 0.75 if place else 0.55 if not own.known else 0.3
        score += 0.2 if cue else 0.0
        score += 0.2 if people >= _BIG else 0.0
        score -= 0.25 if first and own.common else 0.0
        score -= 0.2 if first and own.common and not cue and people < SMALL else 0.0
        score -= 0.25 if own.person and not place and not cue else 0.0
        score -= 0.15 if people < 500 and not place and not cue else 0.0
        if self._describes(at, own.known_adjective):
            score -= 0.8 if any(kind & kinds.FACILITY for kind in text.kinds[at + 1 : at + 3]) else 0.4
        return max(0.05, min(score, 0.95))

    def _describes(self, at: int, cases: frozenset[str]) -> bool:
        """Whether the word is an adjective, in one of the `cases`, of the noun behind it: "Мирні жителі"."""
        if not cases:
            return False
        text = self.text
        for after in range(at + 1, min(at + 4, len(text))):
            if text.gaps[after] != " " or (text.capital[after] and not text.first(at)):
                return False
            found = self._facts(after)
            if not found.noun.isdisjoint(cases):
                return True
            if found.adjective.isdisjoint(cases):
                return False
        return False
