"""What the words around a name say of the kind of place and of its parents.

"Kharkiv region" is an admin unit, "the village of Hroza" a settlement, "Shevchenko district" a district; "Alexandria,
La.", "Ukraine's Kharkiv" and "the Saltivskyi district of Kharkiv" name the parent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from geodata.gazetteer import Gazetteer, Role, normalise
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, FACILITY, REGION, SETTLEMENT
from geodata.model import Toponym

_AREA1 = ("region province oblast governorate state territory prefecture krai republic emirate muhafazah область области "  # noqa: E501
          "областю областью обл край крае области регіон регіоні регион регионе").split()  # fmt: skip
_AREA2 = ("county parish raion okrug district subdistrict borough municipality hromada rural район району районі районе района "  # noqa: E501
          "громада громади громаді повіт").split()  # fmt: skip
_TOWN = ("city town village settlement suburb hamlet kibbutz moshav camp місто міста місті село селі села селище селищі "  # noqa: E501
         "смт город города городе село селе поселок посёлок").split()  # fmt: skip
_FINE = ("district neighborhood neighbourhood microdistrict quarter raion ward suburb borough район районі районе мікрорайон "  # noqa: E501
         "микрорайон").split()  # fmt: skip
_SITE = ("airport airfield airbase plant dam bridge crossing refinery depot port station hospital university stadium "
         "base cemetery prison power").split()  # fmt: skip

_KINDS: Final[dict[str, frozenset[int]]] = {}
for _words, _asked in (
    (_AREA1, {ADMIN1, COUNTRY, REGION}), (_AREA2, {ADMIN2, ADMIN1}), (_TOWN, {SETTLEMENT}), (_FINE, {DISTRICT, ADMIN2}), (_SITE, {FACILITY}),  # noqa: E501
):  # fmt: skip
    for _word in _words:
        _KINDS[_word] = _KINDS.get(_word, frozenset()) | frozenset(_asked)

# Behind a name these make a part of a country of it: "Niger state", "Borno, Niger and Kogi states". Before it they may
# not: "the state of Israel".
_NO_COUNTRY: Final = frozenset("region province oblast governorate state prefecture krai область край".split())
# "Georgia state television", "Niger state-run": no state of that name is meant, or none that could be told.
_OF_A_STATE = re.compile(r"(?:[ -](?:run|owned|backed|media|television|tv|radio|news|broadcaster)\b)", re.I)

# In Arabic and Hebrew the kind stands before the name, with "and", "in", "to", "from" written together with it.
_KINDS_SEMITIC: Final = {
    normalise(prefix + word): frozenset(asked)
    for words, prefixes, asked in (
        ("محافظة ولاية إقليم منطقة", ("", "و", "ب", "ل", "وب"), {ADMIN1, COUNTRY, REGION}),
        ("مدينة بلدة قرية مخيم", ("", "و", "ب", "ل", "وب"), {SETTLEMENT}),
        ("حي ضاحية", ("", "و", "ب", "ل", "وب"), {DISTRICT}),
        ("מחוז נפת", ("", "ב", "ו", "מ", "ל", "וב"), {ADMIN1, ADMIN2}),
        ("העיר בעיר עיר היישוב ביישוב הכפר בכפר כפר קיבוץ מושב העיירה", ("", "ב", "ו", "מ", "ל"), {SETTLEMENT}),
        ("שכונת", ("", "ב", "ו", "מ", "ל"), {DISTRICT}),
    )
    for word in words.split()
    for prefix in prefixes
}

# "Kharkiv region", "Bryansk and Kursk regions"
_AFTER = re.compile(r"[ \u00a0-](?:city |urban |rural |border )?([^\W\d_]+)")
_PLURALS = {"regions": "region", "provinces": "province", "oblasts": "oblast", "counties": "county", "districts": "district",  # noqa: E501
            "governorates": "governorate", "states": "state", "villages": "village", "towns": "town", "cities": "city",
            "областей": "область", "областях": "область", "областям": "область"}  # fmt: skip
_AND = re.compile(r"\s*(?:,|and|та|і|й|и|,\s*and)\s+")
_BEFORE = re.compile(
    r"(?P<name>[A-Z\u0400-\u042f][\w’'-]* )?\b(?P<noun>[^\W\d_]+)(?P<of> of| named| called)? (?:the )?$"
)
_BARE_NOUNS = frozenset("village town city kibbutz село селі місто місті город городе селе смт".split())
_UNIT = (
    r"(?:district|region|province|area|suburb|village|town|city|neighbou?rhood|quarter|oblast|raion|county|governorate|"
    r"settlement|camp|port)"
)
_OF = re.compile(
    rf"^(?:,? (?:[\w-]+ ){{0,2}}?{_UNIT})?,? (?:of|in) (?:the )?(?:[\w-]+ )?(?:region of |province of |city of )?$",
    re.I,
)
_OWNER = re.compile(r"^['’]s? (?:[a-z-]+ ){0,3}$")
_COMMA = re.compile(r"^(?:, ?| \(|, in (?:the )?)$")
# "у Самарі Дніпропетровської області", "в селе Волчанка в Харьковской области", "у Самарі на Дніпропетровщині"
_BESIDE = re.compile(r"[ \u00a0](?:(?:у|в|на|во) )?")
_UNIT_NAME = re.compile(
    r"[\u0400-\u04ff]+(?:(?:ськ|цьк|зьк|ск|цк)\w+ (?:область|край|район|громада)|щина|ччина)$", re.I
)
_NEXT = re.compile(r"(?:, ?| \()((?:[A-Z\u0400-\u042f][\w.'’-]*[ ]?){1,4})")

# What the patterns that look back can end with: most names are told apart by the last word before them.
_BLANKS = frozenset((" ", "\n"))
_BEFORE_WORDS = tuple({*_BARE_NOUNS, "of", "named", "called", "the"})
_CITY_WORDS = (
    "city of",
    "capital of",
    "capital",
    "capital,",
    "city",
    "city,",
    "місто",
    "місті",
    "міста",
    "город",
    "городе",
    "города",
)

_CITY = re.compile(rf"\b(?:{'|'.join(map(re.escape, _CITY_WORDS))}) $", re.I)
# "a quarter of Kharkiv" lies in Kharkiv, "the district of Moshchun" is Moshchun
_PARTS = frozenset("neighborhood neighbourhood microdistrict quarter ward suburb".split())


class Cue(NamedTuple):
    """What stands around one mention. `kinds` the text asks for (empty: nothing said), the normalised name of the
    `parent` it gives ("" for none), the `noun` with which the name may be looked up ("district"), and whether the text
    calls it a `city`."""

    kinds: frozenset[int]
    parent: str
    noun: str
    city: bool = False


_NO_KINDS: frozenset[int] = frozenset()
_HEADS: frozenset[int] = frozenset((COUNTRY, ADMIN1))


def cues_of(toponyms: Sequence[Toponym], text: str, gazetteer: Gazetteer) -> list[Cue]:
    """The cue of each toponym."""
    ends = _ends_of_lists(toponyms, text)
    return [_read(toponyms, at, text, gazetteer, ends) for at in range(len(toponyms))]


def _ends_of_lists(toponyms: Sequence[Toponym], text: str) -> list[int]:
    """Of each name the number of the last of those that commas and "and" join to it; its own where none are."""
    ends = list(range(len(toponyms)))
    for at in range(len(toponyms) - 2, -1, -1):
        end, start = toponyms[at].end, toponyms[at + 1].start
        if start - end < 7 and _AND.fullmatch(text, end, start) is not None:
            ends[at] = ends[at + 1]
    return ends


def _read(toponyms: Sequence[Toponym], at: int, text: str, gazetteer: Gazetteer, ends: list[int]) -> Cue:
    kinds, noun = _kinds(toponyms, at, text, ends[at])
    city = False
    start = toponyms[at].start
    before = text[max(0, start - 40) : start]
    if "\u0590" <= text[start] <= "\u06ff":
        kinds = (
            _KINDS_SEMITIC.get(normalise(before.split()[-1]), kinds)
            if before[-1:] in _BLANKS and before.strip()
            else kinds
        )
    elif before[-1:] in _BLANKS:
        low = before.lower()
        city = low[-20:].rstrip().endswith(_CITY_WORDS) and _CITY.search(before[-20:]) is not None
        if not kinds and low.rstrip().endswith(_BEFORE_WORDS):
            kinds = _kinds_before(before)
    if not kinds and not noun and _peers(toponyms, at, gazetteer, ends):
        return Cue(_HEADS, "", noun, city)
    return Cue(kinds, _parent(toponyms, at, text, gazetteer), noun, city)


def _kinds(toponyms: Sequence[Toponym], at: int, text: str, last: int) -> tuple[frozenset[int], str]:
    """`last` is the number of the last name of the list that it stands in."""
    toponym = toponyms[at]
    after = _AFTER.match(text, toponym.end)
    if after:
        noun = after.group(1).lower()
        noun = _PLURALS.get(noun, noun)
        if noun == "state" and _OF_A_STATE.match(text, after.end()):
            return _NO_KINDS, ""
        if noun in _KINDS:
            return _asked_after(noun), noun
    if last > at:
        # "Bryansk and Kursk regions", "Bauchi, Niger and Taraba states": the plural belongs to each
        plural = _AFTER.match(text, toponyms[last].end)
        if plural and plural.group(1).lower() in _PLURALS:
            noun = _PLURALS[plural.group(1).lower()]
            return _asked_after(noun), noun
    return _NO_KINDS, ""


def _asked_after(noun: str) -> frozenset[int]:
    """The kinds that a noun behind a name asks for."""
    return _KINDS[noun] - {COUNTRY} if noun in _NO_COUNTRY else _KINDS[noun]


def _kinds_before(text: str) -> frozenset[int]:
    before = _BEFORE.search(text)
    if before:
        noun = before["noun"].lower()
        # "the village of Hroza", but not "the Saltivskyi district of Kharkiv": there the noun is the other name's
        part = noun in _PARTS and (before["of"] or "").strip() == "of"
        if noun in _KINDS and (before["of"] or noun in _BARE_NOUNS) and not before["name"] and not part:
            return _KINDS[noun]
    return _NO_KINDS


def _parent(toponyms: Sequence[Toponym], at: int, text: str, gazetteer: Gazetteer) -> str:
    toponym = toponyms[at]
    if at + 1 < len(toponyms):
        following = toponyms[at + 1]
        if following.start - toponym.end < 45:
            between = text[toponym.end : following.start]
            low = between.lower()
            if ((" of " in low or " in " in low) and _OF.match(between)) or (
                (_COMMA.match(between) or (_BESIDE.fullmatch(between) and _UNIT_NAME.search(following.names[0])))
                and _encloses(following.names[0], gazetteer)
            ):
                return normalise(following.names[-1])
    comma = _NEXT.match(text, toponym.end) if text[toponym.end : toponym.end + 1] in (",", " ") else None
    if comma:
        words = comma.group(1).split()
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            if _encloses(name, gazetteer):
                return normalise(name)
    if at:
        previous = toponyms[at - 1]
        if toponym.start - previous.end < 40 and _OWNER.match(text[previous.end : toponym.start]):
            return normalise(previous.names[-1])
    return ""


def _peers(toponyms: Sequence[Toponym], at: int, gazetteer: Gazetteer, ends: list[int]) -> bool:
    """Whether a name stands among three or more of a list that are all countries or states, so that none lies in the
    next: "California, Pennsylvania and Ohio", which is not the town in Pennsylvania."""
    first, last = at, ends[at]
    while first and last - first < 2 and ends[first - 1] >= first:
        first -= 1
    listed = toponyms[first : first + max(3, at - first + 2)]
    return last - first >= 2 and all(_heads(toponym.names[0], gazetteer) for toponym in listed)


@lru_cache(maxsize=8192)
def _heads(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a country or state is called just so, and no town in it: "Texas", not "Kharkiv" or "New York"."""
    rows, roles = gazetteer.ids_and_roles(name)
    own = rows[roles <= Role.PREFERRED]
    units = own[np.isin(gazetteer.kind[own], (COUNTRY, ADMIN1))]
    seats = rows[(gazetteer.kind[rows] == SETTLEMENT) & (roles <= Role.ALIAS)]
    return len(units) > 0 and not np.isin(gazetteer.admin1[seats], units).any()


@lru_cache(maxsize=8192)
def _encloses(name: str, gazetteer: Gazetteer) -> bool:
    """Whether `name` may be the parent in "X, name": an admin unit, a country or a region, or a large city."""
    rows = gazetteer.ids(name)[:12]
    if not len(rows):
        return False
    kinds = gazetteer.kind[rows]
    return bool((kinds <= ADMIN2).any() or (gazetteer.population[rows] > 200_000).any())
