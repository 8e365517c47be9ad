"""Place names in Ukrainian and Russian text: "Харківської області", "у Сумах", "Кривому Розі", "порт Рени".

Four passes over the words, none taking words of one before: administrative units ("Чугуївському та Харківському
районам", "на Харківщині"), facilities, names of several words, single names. A name counts where the gazetteer has
one of its nominatives and its neighbours speak for a place more than against it: most ordinary words and surnames are
also somebody's village.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from geodata.gazetteer import Gazetteer, normalise
from geodata.model import Toponym
from geodata.toponyms import cyrillic_text as kinds
from geodata.toponyms import cyrillic_words as words
from geodata.toponyms.cyrillic_names import fame, known_together
from geodata.toponyms.cyrillic_singles import Singles

_JOINTS = frozenset((" ", "-", "\u00a0", "\n", " \n"))  # gaps within a name of several words
_LOW_PARTS = frozenset(("на", "над", "під", "под", "при", "де", "ль", "аль", "эль"))


def find(text: str, language: str, gazetteer: Gazetteer, *, sectors: bool = False) -> list[Toponym]:
    """Toponyms of `text` in text order, not overlapping; `language` is "uk" or "ru".

    `sectors` adds stretches of front by the town they are called after ("Куп'янський напрямок"). `names` of each: the
    nominatives that the gazetteer has, likeliest first (the words as they stand among them only where they can be one).
    """
    return _Finder(text, language, gazetteer).find(sectors=sectors)


class _Finder(Singles):
    def find(self, *, sectors: bool) -> list[Toponym]:
        every = range(len(self.text))
        marked = list(compress(every, self.text.kinds))
        capitals = list(compress(every, self.text.capital))
        if sectors:
            self.sectors(marked)
        self.units(marked)
        self.facilities(marked)
        self._several(capitals, marked)
        self.singles(capitals)
        return sorted(self.found, key=lambda toponym: toponym.start)

    def _several(self, capitals: Iterable[int], marked: Iterable[int]) -> None:
        text = self.text
        irregular = [at for at in marked if text.kinds[at] & kinds.IRREGULAR and not text.capital[at]]
        last = len(text) - 1
        for at in sorted([*capitals, *irregular]) if irregular else capitals:
            if (
                text.kinds[at] & kinds.IRREGULAR
                and at + 1 < last
                and " ".join(text.low[at : at + 3]) in words.IRREGULAR
            ):
                self._name_of(at, 3)  # "Донецкой народной республике"
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
            self.add(at, end - 1, [words.IRREGULAR[phrase]], 0.95)
            return True
        if any(not text.capital[one] and text.low[one] not in _LOW_PARTS for one in range(at, end)):
            return False
        keys = known_together(tuple(text.words[at:end]), self.language, self.gazetteer)
        if not keys or (count == 2 and self.person(at)):
            return False
        if count == 2 and text.first(at) and fame(normalise(keys[0]), self.gazetteer) < 1000 and self.facts(at).common:
            # "Ворожий Удар" and the like at the start of a sentence: let the single words speak.
            return False
        self.add(at, end - 1, keys, 0.9)
        return True
