"""Place names in Ukrainian and Russian text: "Харківської області", "у Сумах", "Кривому Розі", "порт Рени".

Four passes over the words, none taking words of one before: administrative units ("Чугуївському та Харківському
районам", "на Харківщині"), facilities, names of several words, single names. A name counts where the gazetteer has
one of its nominatives and its neighbours speak for a place more than against it: most ordinary words and surnames are
also somebody's village.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from geodata import morphology
from geodata.gazetteer import Gazetteer, Role, normalise
from geodata.model import Toponym
from geodata.toponyms import cyrillic_forms as forms
from geodata.toponyms import cyrillic_words as words

_LETTER = "А-ЯЁІЇЄҐа-яёіїєґ"
_TOKEN = re.compile(rf"[{_LETTER}]+(?:['’ʼ‘`\u0301]?[{_LETTER}]+)*(?:[-‑][{_LETTER}]+(?:['’ʼ‘`]?[{_LETTER}]+)*)*")
_BREAK = re.compile(r"[.!?…:;\n•▪◾️●\-–—]|[\U0001F000-\U0001FAFF☀-➿]")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "‑": "-"})
_QUOTED = re.compile(r'[«"“„]([^«»"“”„\n]{2,40})[»"”“]')
_LIST_GAP = re.compile(
    r"\s*(?:,|;|/)\s*(?:(?:та|і|й|и|а також|а также)\s+)?|\s+(?:та|і|й|и|или|або|чи|да)\s+(?:у\s+|в\s+|на\s+|по\s+)?"
)
_CONJUNCTIONS = frozenset(
    ("та", "і", "й", "и", "але", "но", "а", "що", "что", "де", "где", "який", "яка", "яке", "які")
)
_FUNCTION = frozenset(("PREP", "CONJ", "PRCL", "NPRO", "ADVB", "INTJ", "VERB", "INFN", "PRED", "NUMR", "GRND", "COMP"))
_MOST_WORDS = 3
_MOST_NAMES = 24  # of one toponym; more only cost time

# Confidence, by what speaks for and against. A name counts from _ENOUGH.
_ENOUGH = 0.5
_MASCULINE = ("ський", "цький", "зький", "ский", "цкий")
_UNKNOWN = 0.01  # a name the gazetteer lacks: only amid a list of names that it has
_SMALL = 5_000
_BIG = 50_000  # people: a city of that size is meant more often than its namesakes among surnames and words


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    text: str
    low: str  # lower case, one kind of apostrophe
    capital: bool
    first: bool  # begins a sentence, line or item: its capital says nothing
    quoted: bool  # alone, or nearly, inside quotation marks
    gap: str  # what stands between it and the word before
    used: bool = False


def find(text: str, language: str, gazetteer: Gazetteer, *, sectors: bool = False) -> list[Toponym]:
    """Toponyms of `text` in text order, not overlapping; `language` is "uk" or "ru".

    `sectors` adds stretches of front by the town they are called after ("Куп'янський напрямок"). `names` of each: the
    nominatives that the gazetteer has, likeliest first (the words as they stand among them only where they can be one).
    """
    return _Finder(text, language, gazetteer, sectors=sectors).find()


class _Finder:
    def __init__(self, text: str, language: str, gazetteer: Gazetteer, *, sectors: bool) -> None:
        self.text = text
        self.sectors = sectors
        self.language = language
        self.gazetteer = gazetteer
        self.words = list(_tokens(text))
        self.found: list[Toponym] = []

    def find(self) -> list[Toponym]:
        if self.sectors:
            self._sectors()
        self._units()
        self._facilities()
        self._several()
        self._singles()
        return sorted(self.found, key=lambda toponym: toponym.start)

    def _add(self, first: int, last: int, names: Sequence[str], confidence: float) -> None:
        start, end = self.words[first].start, self.words[last].end
        for word in self.words[first : last + 1]:
            word.used = True
        text = self.text[start:end]
        # The words as they stand are looked up only where they may be a nominative: names from morphology hold them.
        unique = tuple(dict.fromkeys(names))[:_MOST_NAMES] or (text,)
        self.found.append(Toponym(start, end, text, unique, confidence=confidence))

    # -- administrative units

    def _units(self) -> None:
        for at, word in enumerate(self.words):
            if not word.used and word.capital and (region := forms.region_names(word.low, self.language)):
                self._add(at, at, self._region(region), 0.95)
            elif at and (unit := forms.unit(word.low)) and not word.used:
                self._unit_before(at, *unit)

    def _unit_before(self, at: int, noun: str, gender: str) -> None:
        """The adjectives before a unit's noun: one, or a list of them that shares it."""
        last = at - 1
        while last > 0 and words.UNIT_ADJECTIVES.fullmatch(self.words[last].low) and not self.words[last].capital:
            last -= 1
        items: list[int] = []
        while last >= 0 and self._unit_adjective(last, noun):
            items.append(last)
            if last == 0 or (not _LIST_GAP.fullmatch(self.words[last].gap) and not self._joined(last)):
                break
            last -= 2 if self._joined(last) else 1
        for number, item in enumerate(reversed(items)):
            adjective = self.words[item].low
            # Of a list the last adjective stands before a plural noun: the noun is not its own.
            own_noun = number == len(items) - 1 and len(items) == 1
            names = self._best(forms.unit_names(adjective, noun, gender, self.language))
            self._add(item, at if own_noun else item, names, 0.95)
        if items:
            self.words[at].used = True

    def _region(self, names: Sequence[str]) -> list[str]:
        """What "Харківщина" may be: the oblast where there is one, else the raion; villages of that name come last."""
        known = [name for name in names if self.gazetteer.has_key(normalise(name))]
        oblast = [name for name in known if name.endswith("область")]
        return oblast or known or [name for name in names if " " not in name]

    def _best(self, names: Sequence[str]) -> list[str]:
        """The first of the names, that is the unit as it is called, then those that the gazetteer has."""
        key = self.gazetteer.has_key
        if key(normalise(names[0])):
            # A unit that is known needs no town of its name to stand for it, and would draw that town to itself.
            return [names[0]]
        return [names[0], *(name for name in names[1:] if key(normalise(name)))]

    def _joined(self, at: int) -> bool:
        """Whether "та", "і", "и" stand before the word and a list goes on before it."""
        return at >= 2 and self.words[at - 1].low in ("та", "і", "й", "и", "або", "или") and self.words[at].gap == " "

    def _unit_adjective(self, at: int, noun: str) -> bool:
        word = self.words[at]
        if noun == "район" and word.capital and not word.used and not forms.ADJECTIVE.search(word.low):
            # "Індустріальний район", "Корабельний район": urban districts are called by any adjective.
            return self.gazetteer.has_key(normalise(f"{forms.adjective(word.low, 'masc', self.language)} район"))
        return word.capital and not word.used and bool(forms.ADJECTIVE.search(word.low))

    def _sectors(self) -> None:
        """ "Куп'янському напрямку": an adjective made of a town, before the word for a stretch of front."""
        for at, word in enumerate(self.words[1:], start=1):
            before = self.words[at - 1]
            if before.capital and word.gap == " " and words.DIRECTIONS.fullmatch(word.low):
                names = self._settlements_of(before.low)
                if names:
                    self._add(at - 1, at, names, 0.8)

    # -- facilities

    def _facilities(self) -> None:
        for at, word in enumerate(self.words):
            if at and words.WATERS.fullmatch(word.low) and self._water(at):
                continue
            if not word.used and words.FACILITIES.fullmatch(word.low):
                _ = self._facility_after_adjective(at) or self._facility_with_name(at)

    def _water(self, at: int) -> bool:
        """ "Чорного моря", "Азовському морі": the adjective's nominative and the water's."""
        before = self.words[at - 1]
        if before.used or not before.capital or self.words[at].gap != " ":
            return False
        if not any(r.pos == "ADJF" for r in morphology.readings(before.text, self.language)):
            return False
        nouns = morphology.names(self.words[at].text, self.language)[:3]
        adjectives = morphology.names(before.text, self.language)
        self._add(at - 1, at, [f"{adjective} {noun}" for adjective in adjectives for noun in nouns], 0.9)
        return True

    def _facility_after_adjective(self, at: int) -> bool:
        """ "Запорізька АЕС", "Кримський міст": an adjective made of a place and the facility's noun."""
        before = at - 1
        gender = next((g for g, nouns in words.FACILITY_GENDER.items() if nouns.fullmatch(self.words[at].low)), None)
        if before < 0 or gender is None or self.words[at].gap.strip():
            return False
        adjective = self.words[before]
        if not adjective.capital or adjective.used or not forms.ADJECTIVE.search(adjective.low):
            return False
        nominative = forms.adjective(adjective.low, gender, self.language)
        noun = self._noun(at)
        keys = [f"{nominative} {form}" for form in noun]
        settlements = self._settlements_of(adjective.low)
        if not settlements and not any(self.gazetteer.has_key(normalise(key)) for key in keys):
            return False
        self._add(before, at, [*keys, *settlements], 0.9)
        return True

    def _facility_with_name(self, at: int) -> bool:
        """ "порт Рени", "лікарня «Охматдит»", 'аеродром "Бельбек"': a name in apposition."""
        after = at + 1
        if after >= len(self.words):
            return False
        quoted = _QUOTED.match(self.text, self.words[at].end + 1) if self.words[after].gap.strip() else None
        if quoted and quoted.start() <= self.words[at].end + 1:
            last = after
            while last + 1 < len(self.words) and self.words[last + 1].end < quoted.end():
                last += 1
            return self._quoted_facility(at, last, quoted)
        name = self.words[after]
        if not name.capital or name.gap != " " or name.used:
            return False
        keys = self._keys(after)
        for noun in self._noun(at):
            keys.extend(f"{noun} {key}" for key in list(keys) if self.gazetteer.has_key(normalise(f"{noun} {key}")))
        # "порт Рени" stands in apposition; "лікарня Харкова" is one of many, without a name.
        if keys and words.APPOSED.fullmatch(self.words[at].low):
            self._add(at, after, keys, 0.85)
            return True
        return False

    def _quoted_facility(self, at: int, last: int, quoted: re.Match[str]) -> bool:
        start, end = self.words[at].start, quoted.end()
        for word in self.words[at : last + 1]:
            word.used = True
        name = quoted.group(1).strip()
        names = [self.text[start:end], *(f"{noun} {name}" for noun in self._noun(at))]
        if words.APPOSED.fullmatch(self.words[at].low):
            names.append(name)  # an airfield or port is called after its place, a works or hospital need not be
        self.found.append(Toponym(start, end, self.text[start:end], tuple(dict.fromkeys(names)), confidence=0.8))
        return True

    def _noun(self, at: int) -> tuple[str, ...]:
        low = self.words[at].low
        return (low,) if low.upper() == self.words[at].text else morphology.names(low, self.language)[1:3] or (low,)

    def _settlements_of(self, adjective: str) -> list[str]:
        known = [name for name in forms.stems(adjective) if self.gazetteer.has_key(normalise(name))]
        return sorted(known, key=lambda name: -_fame(normalise(name), self.gazetteer))[:4]

    # -- names of several words

    def _several(self) -> None:
        for at, word in enumerate(self.words):
            if word.used or (not word.capital and word.low not in words.IRREGULAR_STARTS):
                continue
            for count in range(_MOST_WORDS, 1, -1):
                if self._name_of(at, count):
                    break

    def _name_of(self, at: int, count: int) -> bool:
        run = self.words[at : at + count]
        if len(run) < count or any(word.used for word in run) or not run[-1].capital:
            return False
        if any(word.gap not in (" ", "-", "\u00a0", "\n", " \n") for word in run[1:]):
            return False
        phrase = " ".join(word.low for word in run)
        if phrase in words.IRREGULAR:
            self._add(at, at + count - 1, [words.IRREGULAR[phrase]], 0.95)
            return True
        if any(
            not word.capital and word.low not in ("на", "над", "під", "под", "при", "де", "ль", "аль", "эль")
            for word in run
        ):
            return False
        nominatives = [morphology.names(word.text, self.language)[:6] for word in run]
        keys = _borne((" ".join(parts) for parts in product(*nominatives)), self.language, self.gazetteer)
        if not keys or self._person(at, count):
            return False
        if (
            run[0].first
            and _fame(normalise(keys[0]), self.gazetteer) < 1000
            and _common(run[0], self.language)
            and count == 2
        ):
            # "Ворожий Удар" and the like at the start of a sentence: let the single words speak.
            return False
        self._add(at, at + count - 1, keys, 0.9)
        return True

    def _person(self, at: int, count: int) -> bool:
        """Whether the words read as a person's name: a given name, then a surname."""
        first, second = self.words[at], self.words[at + 1]
        if self._settlement_before(at):
            return False
        given = any(r.proper == "person" and r.known for r in morphology.readings(first.text, self.language))
        readings = morphology.readings(second.text, self.language)
        if any(r.known and r.pos == "NOUN" and not r.proper for r in readings):
            return False  # "Томина Балка": a common noun makes a village's name sooner than a surname
        surname = any(r.proper == "person" for r in readings)
        return count == 2 and given and surname and not _placed(first, self.language)

    # -- single names

    def _singles(self) -> None:
        weak: list[tuple[int, list[str], float]] = []
        for at, word in enumerate(self.words):
            if word.used or not word.capital or len(word.text) < 2:
                continue
            if word.low in words.CAPITALS and word.text.isupper():
                if word.low in words.SIDES and not (at and self.words[at - 1].low in words.PREPOSITIONS | words.WITHIN):
                    continue  # "удар РФ": the side that fires, not where it fires
                self._add(at, at, words.CAPITALS[word.low], 0.9)
                continue
            keys = self._keys(at)
            if not keys:
                self._unknown(at, weak)
                continue
            confidence = self._confidence(at, keys)
            if confidence >= _ENOUGH:
                self._add(at, at, keys, round(confidence, 2))
            elif confidence > 0:
                weak.append((at, keys, confidence))
        self._listed(weak)

    def _unknown(self, at: int, weak: list[tuple[int, list[str], float]]) -> None:
        """A name that the gazetteer lacks is one all the same behind a settlement's kind, or amid a list of names."""
        word = self.words[at]
        if word.text.isupper() or word.low in words.NEVER or word.low in words.WEAPONS:
            return
        names = [name for name in morphology.names(word.text, self.language)[1:3] if name] or [word.low]
        if self._settlement_before(at) and not self._given_name(at):
            self._add(at, at, names, 0.75)
        elif at and self.words[at - 1].low in ("районе", "районі") and word.gap == " " and not self._ordinary(at):
            self._add(at, at, names, 0.6)
        elif not word.first and not word.quoted and not self._ordinary(at):
            weak.append((at, names, _UNKNOWN))

    def _ordinary(self, at: int) -> bool:
        readings = morphology.readings(self.words[at].text, self.language)
        return any(r.known and (r.pos in _FUNCTION or r.proper == "person") for r in readings)

    def _listed(self, weak: list[tuple[int, list[str], float]]) -> None:
        """A weak name in a list with found ones is one of them: "Раденск, Мирное, Крынки"."""
        changed = True
        while changed:
            changed = False
            spans = {(t.start, t.end) for t in self.found}
            ends, starts = {end for _, end in spans}, {start for start, _ in spans}
            for item in list(weak):
                at, keys, _ = item
                before, behind = self._list_before(at, ends), self._list_after(at, starts)
                enough = (before and behind) if item[2] == _UNKNOWN else (before or behind)
                if enough and not self._named(at):
                    weak.remove(item)
                    self._add(at, at, keys, 0.7)
                    changed = True

    def _list_before(self, at: int, ends: set[int]) -> bool:
        word = self.words[at]
        return any(
            end in ends and _LIST_GAP.fullmatch(self.text[end : word.start])
            for end in (self.words[b].end for b in range(max(0, at - 3), at))
        )

    def _list_after(self, at: int, starts: set[int]) -> bool:
        word = self.words[at]
        return any(
            start in starts and _LIST_GAP.fullmatch(self.text[word.end : start])
            for start in (self.words[a].start for a in range(at + 1, min(len(self.words), at + 4)))
        )

    def _keys(self, at: int) -> list[str]:
        return list(_known(self.words[at].text, self.language, self.gazetteer))

    def _settlement_before(self, at: int) -> bool:
        """Whether a settlement's kind stands just before: "село", "м.", "посёлке городского типа"."""
        if not at:
            return False
        before, word = self.words[at - 1], self.words[at]
        if not words.SETTLEMENT.fullmatch(before.low) or before.capital:
            return False
        blank = word.gap.strip(' .«"“„') == "" and "\n" not in word.gap
        if before.low in words.SETTLEMENT_ABBREVIATIONS:
            return blank and (len(before.low) > 1 or word.gap.startswith("."))
        return blank and "." not in word.gap

    def _named(self, at: int) -> bool:
        """Whether the word before makes the name a person's or a street's."""
        if not at:
            return False
        before, word = self.words[at - 1], self.words[at]
        near = word.gap.strip(" .\u00a0") == "" and "\n" not in word.gap
        if not near or self._settlement_before(at):
            return False
        if len(before.text) == 1 and before.capital and word.gap.startswith("."):
            return True
        if words.STREETS.fullmatch(before.low):
            # "вулиця Шевченка" bears a name, "парк Харкова" and "вулиці Харкова" lie in a city.
            own = morphology.readings(word.text, self.language)
            genitive = any(r.proper == "place" and r.known and "nomn" not in r.cases for r in own)
            return not (
                genitive and max((_fame(normalise(k), self.gazetteer) for k in self._keys(at)), default=0) >= _BIG
            )
        readings = morphology.readings(before.text, self.language) if before.capital else ()
        own = morphology.readings(word.text, self.language)
        if any(r.proper == "person" and r.known for r in readings) and not _placed(before, self.language):
            return any(r.proper == "person" or not r.known for r in own)
        if words.TITLE.fullmatch(before.low) and word.gap.strip() == "":
            return not any(r.proper == "place" and r.known and "nomn" not in r.cases for r in own)
        return False

    def _given_name(self, at: int) -> bool:
        """ "Володимир Зеленський": a given name, though a city is called so, with a surname behind it."""
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        if after is None or not after.capital or after.gap != " " or after.used:
            return False
        mine = morphology.readings(self.words[at].text, self.language)
        behind = morphology.readings(after.text, self.language)
        return any(r.proper == "person" and r.known for r in mine) and any(
            r.proper == "person" or (not r.known and after.low.endswith(words.SURNAME_ENDS)) for r in behind
        )

    def _confidence(self, at: int, keys: list[str]) -> float:
        word = self.words[at]
        if word.low in words.NEVER or (word.text.isupper() and len(word.text) < 4):
            return 0.0
        if self._settlement_before(at) and not self._given_name(at):
            return 0.97
        if word.low in words.WEAPONS or self._named(at) or self._given_name(at):
            return 0.0
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        if after is not None and words.DIRECTIONS.fullmatch(after.low):
            return 0.0
        if word.quoted:
            return 0.3
        own = morphology.readings(word.text, self.language)
        known = [r for r in own if r.known]
        place = any(r.proper == "place" for r in known)
        person = any(r.proper == "person" for r in own)
        common = any(not r.proper for r in known)
        fame = max(_fame(normalise(key), self.gazetteer) for key in keys)
        before = self.words[at - 1] if at else None
        cue = (
            before is not None
            and word.gap in (" ", "\n", "\u00a0")
            and (before.low in words.PREPOSITIONS or bool(words.OF_PLACE.fullmatch(before.low)))
        )
        if word.first and not cue and any(r.pos in _FUNCTION for r in known):
            return 0.0
        if not place and any(r.pos in _FUNCTION for r in known) and not cue:
            return 0.2
        score = 0.75 if place else 0.55 if not known else 0.3
        score += 0.2 if cue else 0.0
        score += 0.2 if fame >= _BIG else 0.0
        score -= 0.25 if word.first and common else 0.0
        score -= 0.2 if word.first and common and not cue and fame < _SMALL else 0.0
        score -= 0.25 if person and not place and not cue else 0.0
        score -= 0.15 if fame < 500 and not place and not cue else 0.0
        if self._describes(at, known):
            score -= 0.8 if any(words.FACILITIES.fullmatch(w.low) for w in self.words[at + 1 : at + 3]) else 0.4
        return max(0.05, min(score, 0.95))

    def _describes(self, at: int, known: Sequence[morphology.Reading]) -> bool:
        """Whether the word is an adjective of the noun behind it: "Мирні жителі", "Доброго вечора"."""
        cases: set[str] = set().union(*(r.cases for r in known if r.pos == "ADJF"))
        for after in self.words[at + 1 : at + 4]:
            if after.gap != " " or not cases or (after.capital and not self.words[at].first):
                return False
            readings = morphology.readings(after.text, self.language)
            if any(r.pos == "NOUN" and r.cases & cases for r in readings):
                return True
            if not any(r.pos == "ADJF" and r.cases & cases for r in readings):
                return False
        return False


def _tokens(text: str) -> Iterator[_Word]:
    quoted = [(m.start(1), m.end(1)) for m in _QUOTED.finditer(text) if m.group(1).count(" ") < 3]
    quotes = iter(quoted)
    quote = next(quotes, None)
    end = 0
    before: str = ""
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        gap = text[end:start]
        found = match.group()
        low = found.lower()
        if not found.isalpha():
            low = low.translate(_PLAIN)
        abbreviated = gap[:1] == "." and (len(before) == 1 or before in words.SETTLEMENT_ABBREVIATIONS)
        plain = gap == " "
        first = not end or (not plain and bool(_BREAK.search(gap)) and not (abbreviated and "\n" not in gap))
        while quote is not None and quote[1] < start:
            quote = next(quotes, None)
        inside = quote is not None and quote[0] <= start and stop <= quote[1]
        yield _Word(start, stop, found, low, found[0].isupper(), first, inside, gap)
        end, before = stop, low


@lru_cache(maxsize=1 << 14)
def _known(word: str, language: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The nominatives of a word that the gazetteer has, likeliest first."""
    return _borne(morphology.names(word, language), language, gazetteer)


def _borne(names: Iterable[str], language: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Those of the names that places bear; a Russian name that none bears is tried as a Ukrainian one."""
    names = tuple(names)
    key = gazetteer.has_key
    borne = tuple(name for name in names if key(normalise(name)))
    nouns = tuple(n for n in borne if not n.endswith(_MASCULINE) or _fame(normalise(n), gazetteer) >= _SMALL)
    borne = nouns or borne  # "у Пролетарську" is in Пролетарськ, not in some Пролетарський
    if language != "ru":
        if nouns:
            return borne
        # A place in Russia, told in Ukrainian: "у Шебекіному" is in Шебекино.
        spelt = dict.fromkeys(spelling for name in names for spelling in forms.russian(name))
        return (*(s for s in spelt if len(s) > 4 and key(normalise(s)) and _fame(normalise(s), gazetteer)), *borne)
    # Villages of Ukraine are often known by their Ukrainian name only, beside a namesake in Russia: Никольское.
    spellings = dict.fromkeys(spelling for name in (borne or names) for spelling in forms.ukrainian(name))
    return (*borne, *(spelling for spelling in spellings if spelling not in borne and key(normalise(spelling))))


@lru_cache(maxsize=1 << 14)
def _fame(key: str, gazetteer: Gazetteer) -> int:
    """People in the largest place that bears the name as its own; stray alternate names do not count."""
    rows, roles = gazetteer.ids_and_roles(key)
    own = rows[roles <= Role.TYPED]
    return int(gazetteer.population[own].max()) if len(own) else 0


def _common(word: _Word, language: str) -> bool:
    return any(r.known and not r.proper for r in morphology.readings(word.text, language))


def _placed(word: _Word, language: str) -> bool:
    return any(r.known and r.proper == "place" for r in morphology.readings(word.text, language))
