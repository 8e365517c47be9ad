"""Names that the recogniser left out or cut, told by the strike words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress

from geodata.gazetteer import Gazetteer, default
from geodata.gazetteer.demonyms import demonym_code
from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    CALLED,
    DAYS_AND_MONTHS,
    LIES,
    LISTING,
    LONE_ARTICLES,
    NO_NAMES,
    SECTORS,
)
from geodata.model import Toponym
from geodata.strikes.capitals import is_capital
from geodata.strikes.naming_kinds import without_kind
from geodata.strikes.scene import UNKNOWN, Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words
from geodata.toponyms.hyphens import ARABIC_ARTICLES

_FACILITY = bits("facility_nouns")
_DETERMINERS = bits("determiners")
_TARGETS = bits("target_nouns")
_SETTLEMENT = bits("settlement_nouns")
_DISTRICT = bits("district_nouns")
_VILLAGE = bits("settlement_nouns", "district_nouns")
_AND = bits("and_words")
_AT = bits("at_words")
_NEAR = bits("near_words")
_STRUCK = bits("strike_verbs", "sure_verbs")
_ONTO = bits("onto_words")
_CLOSING = bits("killing_words", "injuring_words")
_KILLED = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_NO_PLACE = bits("no_places")
_AUX = bits("passive_auxiliaries")
_COME = bits("come_under")
_COMPASS = bits("compass_words")
_SOURCE = bits("source_nouns")
_PERSON = bits("one_person")
_OFFICE = bits("residence", "of_words")
_SPEECH = bits("speech_verbs")
_PARTICLES = bits("name_particles")
_ARTICLED = tuple(f"{article}-" for article in ARABIC_ARTICLES)
_HYPHENS = frozenset("-‑–")
_QUOTES = frozenset("\"“‘'«")
_MOST_KNOWN = 20_000  # words remembered


def more_names(
    scene: Scene, triggers: list[list[Trigger]], known: Sequence[Toponym], gazetteer: Gazetteer | None = None
) -> list[Toponym]:
    """Names that a strike word governs and the recogniser left out: "hit in Tiraspol", "the village of Alma al-Chaab".

    A name in the gazetteer behind a preposition of place, or any name behind a kind of place, in a sentence that tells
    of a strike: there, a capital word that is no person, side, month or body is a place far more often than elsewhere.
    """
    places = gazetteer or default()
    numerals = scene.lexicon.language.numerals  # "Ten were injured"
    armed = any(t.told and t.sure for row in triggers for t in row)
    taken = [(t.start, t.end) for t in known]
    ends = {end for _, end in taken}
    found: list[Toponym] = []
    for words, row in zip(scene.sentences, triggers, strict=True):
        if not any(t.live and not t.ground for t in row) and not words.all_bits & _KILLED:
            continue
        behind = 0
        for at in compress(range(len(words)), map(_OPENS_NAME.__getitem__, words.text)):
            end = _name_at(words, at) if at >= behind and words.lower[at] not in numerals else None
            if end is None or is_taken(taken, words.start[at], words.end[end - 1]):
                continue
            i = at - 1 if words.text[at - 1 : at] in LONE_ARTICLES else at  # "al Hawl"
            end = without_kind(words, i, end, places)
            text = scene.report.text[words.start[i] : words.end[end - 1]]
            near = i > 0 and bool(words.bits[i - 1] & _NEAR) and any(not t.generic for t in row)
            listed = _goes_on(words, i, ends)
            office = i >= 2 and bool(words.cover[i - 1] & _OFFICE) and words.lower[i - 1] == "of"  # "the mayor of"
            if (
                ((listed or office) and places.has(text))
                or near
                or _is_sure(words, row, i, end)
                or (armed and demonym_code(text) is None and _is_struck(words, row, i, end))
                or (armed and listed and _is_list(words, i, end, ends) and any(t.live for t in row))
                or _kind_before(words, i)
                or _is_explained(words, end)
                or (_is_owned(words, i, ends) and any(t.told for t in row))
                or (_place_before(words, i, end) and places.has(text))
            ):
                found.append(
                    Toponym(
                        words.start[i],
                        words.end[end - 1],
                        text,
                        (text,),
                        confidence=0.5 if places.has(text) else UNKNOWN,
                    )
                )
                ends.add(found[-1].end)
            behind = end
    return found


class _Opening(dict[str, bool]):
    """Whether a name may begin with a token: with a capital or a hyphen ("al-Bab")."""

    def __missing__(self, word: str) -> bool:
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = self[word] = word[0].isupper() or not (word.isalnum() or _HYPHENS.isdisjoint(word))
        return found


_OPENS_NAME = _Opening()


def is_taken(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the names, which are in order, shares a character with [start, end)."""
    at = bisect_left(taken, (end,))
    return at > 0 and taken[at - 1][1] > start


def _is_sure(words: Words, row: list[Trigger], i: int, end: int) -> bool:
    """Whether a word that tells of a strike by itself governs the name."""
    if i == 0:
        return words.any(_COME, end, end + 2)
    told = any(t.live and t.sure and t.form != "intercept" for t in row)
    if words.bits[i - 1] & _ONTO and any(t.live and t.sure and t.last == i - 1 for t in row):
        return True
    if not told or words.bits[i] & _NO_PLACE or words.lower[i - 1] not in ("in", "at"):
        return False
    closed = words.lower[i - 1] == "in" and (words.text[end : end + 1] in ([","], ["."]) or words.has(end, _CLOSING))
    closed = closed or (words.lower[i - 1] == "in" and words.lower[end : end + 1] == ["on"] and end + 1 in words.days)
    return closed or (i > 1 and bool(words.cover[i - 2] & _TARGETS))


def _is_struck(words: Words, row: list[Trigger], i: int, end: int) -> bool:
    """ "the strike at Mai Tsebri", "fired shells on Kafria", "bombed Khuapi village", "Benech town was hit": the words
    beside a name make it a place, though it be in no gazetteer."""
    if words.bits[i] & _NO_PLACE:
        return False
    kind = words.has(end, _VILLAGE) or words.lower[end : end + 1] in SECTORS
    if kind and words.text[end].islower() and any(t.told for t in row):
        return True
    if i == 0 or not any(t.told for t in row):
        return False
    j = i - 1
    if words.lower[j] in ("in", "at") and j and words.cover[j - 1] & _TARGETS:
        return any(t.told and t.form in ("passive", "verb") for t in row)  # "a power station in X was also attacked"
    if words.lower[j] in LISTING and (words.text[end : end + 1] == [","] or words.has(end, _AND | _AT)):
        return any(t.told and t.first < j for t in row)  # "struck areas including X, Y and Z"
    if words.bits[j] & (_ONTO | _AT) and words.lower[j] != "to":
        hung = [t for t in row if t.told and t.form in ("noun", "launch", "arrive", "blast")]
        return any(j in (t.last, words.weapon[t.weapon][1] if t.weapon is not None else -1) for t in hung)
    return any(
        t.told and t.sure and t.form == "verb" and t.last == i and not words.bits[t.first] & _KILLED for t in row
    )


def _goes_on(words: Words, i: int, ends: set[int]) -> bool:
    """Whether a name stands behind another one, with a comma or "and" between."""
    if words.lower[i - 1 : i] == ["nearby"]:
        i -= 1  # "Kauda and nearby Gidel"
    if i < 2 or not (words.text[i - 1] in ",;" or words.bits[i - 1] & _AND):
        return False
    return words.end[i - 2] in ends or words.end[max(i - 3, 0)] in ends


def _is_list(words: Words, i: int, end: int, ends: set[int]) -> bool:
    """Three names or more in a row: "Bilozerka, Veletynske and Kizomys came under fire", no "Kherson, its governor"."""
    if words.has(end, _SPEECH | _SOURCE) or words.has(end + 1, _SOURCE | _SPEECH):
        return False
    if words.text[end : end + 1] == ["("]:
        return False  # a body and its initials
    if words.lower[i - 1] == "nearby":
        return True
    if words.bits[i - 1] & _AND:
        return words.end[i - 2] in ends or words.text[i - 2] == ","
    before = i - 2
    while before > 0 and (is_capital(words, before) or words.bits[before] & _PARTICLES):
        before -= 1
    if before > 0 and (words.text[before] == "," or words.bits[before] & _AND) and words.end[before - 1] in ends:
        return True
    if words.text[end : end + 1] in ([","], [";"]) or words.has(end, _AND):
        behind = end + 1 + (words.text[end] in ",;" and words.has(end + 1, _AND))
        return behind < len(words) and _name_at(words, behind) is not None
    return False


def _name_at(words: Words, i: int) -> int | None:
    """The index behind a capital name that begins at token i, where it may be a place."""
    if words.cover[i] and (i == 0 or words.text[i - 1] in _QUOTES):
        return None  # "Near", "On", "The" begin with a capital too
    if words.bits[i] & (_FACILITY | _TARGETS) or words.lower[i] in NO_NAMES:
        return None  # "outside Palace of Culture", "in Residential Area"
    head, hyphen, tail = words.text[i].rpartition("-")
    if hyphen and tail.islower() and is_capital(words, i) and head.lower() not in ARABIC_ARTICLES:
        return None  # "Western-made", "al-Shabaab-held", but "El-lgadud"
    if not words.text[i][:1].isupper() and not words.lower[i].startswith(_ARTICLED):
        return None
    if i and is_capital(words, i - 1) and not words.bits[i - 1] & (_AT | _DETERMINERS):
        return None
    end, total = i, len(words)
    while (
        end < total
        and end - i < 4
        and (
            is_capital(words, end)
            or (words.bits[end] & _PARTICLES and end > i and end + 1 < total and is_capital(words, end + 1))
        )
    ):
        if (
            words.bits[end] & (_SOURCE | _PERSON)
            or words.lower[end] in DAYS_AND_MONTHS
            or words.is_side(end, end + 1)
            or end in words.weapon
        ):
            return None
        end += 1
    short = len(words.text[i]) < 3 and (end - i == 1 or (words.bits[i] & _DETERMINERS and not _follows_name(words, i)))
    if end == i or not words.text[i][0].isalpha() or short or words.text[i].isupper():
        return None
    return None if words.has(end, _FACILITY | _SPEECH) else end


def _follows_name(words: Words, i: int) -> bool:
    """ "Thi Mom Thi, An Ses": inside a list a capital makes no article of "An"."""
    return i > 1 and (words.text[i - 1] == "," or bool(words.bits[i - 1] & _AND)) and is_capital(words, i - 2)


def _kind_before(words: Words, i: int) -> bool:
    """ "the village of", "the district of", "the outskirts of"."""
    if i >= 2 and words.lower[i - 1] in CALLED and words.cover[i - 2] & _SETTLEMENT:
        return True  # "a small town called X"
    if i < 2 or words.lower[i - 1] != "of":
        return False
    return bool(words.cover[i - 2] & (_SETTLEMENT | _DISTRICT)) or bool(words.cover[i - 1] & _AT)


def _is_explained(words: Words, end: int) -> bool:
    """ "In Al-Nahda, a northern neighbourhood of Sanaa": what the name is stands behind it."""
    if words.text[end : end + 1] != [","] or words.lower[end + 1 : end + 2] not in (["a"], ["an"], ["the"]):
        return False
    kind = next((j for j in range(end + 2, min(end + 5, len(words) - 1)) if words.bits[j] & _VILLAGE), None)
    return kind is not None and words.lower[kind + 1] in LIES


def _is_owned(words: Words, i: int, ends: set[int]) -> bool:
    """ "in south Lebanon's Habariyeh": a name behind the place that it lies in."""
    if i < 3 or words.lower[i - 1] != "'s" or words.end[i - 2] not in ends:
        return False
    before = i - 2
    while before > 0 and (words.text[before][:1].isupper() or words.bits[before] & _COMPASS):
        before -= 1
    return bool(words.bits[before] & _AT) and words.text[before].islower()


def _place_before(words: Words, i: int, end: int) -> bool:
    if i == 0:
        return words.has(end, _AUX | _COME) or words.has(end + 1, _COME)
    j = i - 1
    while (
        j > 0
        and not words.bits[j] & _SETTLEMENT
        and (words.bits[j] & (_COMPASS | _DETERMINERS) or (words.text[j] == "," and words.bits[j - 1] & _SETTLEMENT))
    ):
        j -= 1
    return (
        bool(words.cover[j] & (_AT | _SETTLEMENT)) or bool(words.cover[j] & _STRUCK) or words.lower[j] in ("on", "of")
    )
