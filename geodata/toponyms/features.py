"""What the tagger looks at: one group of features for each thing a word's label may hang on.

Each group is a pure function of a small key (the word; the word before and the gap; the gazetteer name it lies in ...),
so that the tagger can keep the summed weights of a group by its key: a text repeats most of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from geodata.gazetteer import Gazetteer, demonym_code
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, FACILITY, REGION, SETTLEMENT, Role
from geodata.gazetteer.lookup import split
from geodata.toponyms import vocabulary as v

Group = tuple[str, tuple[object, ...]]  # the name of a group's function and its key

_KIND_LETTERS: Final = {COUNTRY: "c", ADMIN1: "a", ADMIN2: "b", SETTLEMENT: "s", DISTRICT: "d", FACILITY: "f", REGION: "r"}
_STRONG: Final = {Role.PRIMARY, Role.PREFERRED, Role.VARIANT, Role.ALIAS, Role.TYPED}


@lru_cache(maxsize=65_536)
def kind_of_word(text: str) -> str:
    """The classes of a word as letters, in a fixed order; "" for a word that is in no list."""
    word = text.lower().rstrip(".")
    flag = v.flags(word)
    letters = ""
    if flag & v.ORDINARY_COMMON:
        letters += "o"
    elif flag & v.ORDINARY:
        letters += "u"
    elif flag & v.ORDINARY_RARE:
        letters += "w"
    if flag & v.FIRST_NAME:
        letters += "f"
    if flag & v.SURNAME_COMMON:
        letters += "L"
    elif flag & v.SURNAME:
        letters += "l"
    for table, letter in _TABLES:
        if word in table:
            letters += letter
    return letters


_TABLES: Final = (
    (v.TITLES, "t"), (v.PERSON_VERBS, "v"), (v.INSTITUTIONS, "i"), (v.AREAS, "a"), (v.ROADS, "r"), (v.DIRECTIONS, "d"),
    (v.TIMES, "m"), (v.PLACE_PREPOSITIONS, "p"), (v.LINKS, "k"),
)  # fmt: skip


@lru_cache(maxsize=65_536)
def shape(text: str) -> str:
    """Xx, XX, X., X.X., x, 9, xX ...: the pattern of capitals."""
    if text.isdigit():
        return "9"
    if any(c.isdigit() for c in text):
        return "X9"
    if "." in text:
        return "X." if text.count(".") == 1 and len(text) > 2 else ("X" if len(text) == 2 else "X.X.")
    if text.isupper():
        return "X" if len(text) == 1 else ("XX" if len(text) < 4 else "XXXX")
    if text.islower():
        return "x"
    return "Xx" if text[1:].islower() else "xX"


def _current(text: object) -> list[str]:
    word = str(text)
    low = word.lower()
    kinds = kind_of_word(word)
    return [
        "bias", f"w={low}", f"s={shape(word)}", f"e2={low[-2:]}", f"e3={low[-3:]}", f"e4={low[-4:]}", f"k={kinds}",
        f"ks={kinds}|{shape(word)}", *(f"k1={letter}" for letter in kinds),
    ]  # fmt: skip


def _previous(text: object, gap: object) -> list[str]:
    word = str(text).lower()
    kinds = kind_of_word(word)
    return [
        f"p={word}|{gap}", f"pg={gap}", f"pk={kinds}|{gap}", f"ps={shape(str(text))}|{gap}",
        *(f"pk1={letter}|{gap}" for letter in kinds),
    ]  # fmt: skip


def _following(text: object, gap: object) -> list[str]:
    word = str(text).lower()
    kinds = kind_of_word(word)
    return [
        f"n={word}|{gap}", f"ng={gap}", f"nk={kinds}|{gap}", f"ns={shape(str(text))}|{gap}",
        *(f"nk1={letter}|{gap}" for letter in kinds),
    ]  # fmt: skip


def _second_previous(text: object, gaps: object) -> list[str]:
    return [f"pp={str(text).lower()}", f"ppk={kind_of_word(str(text))}|{gaps}", f"pps={shape(str(text))}|{gaps}"]


def _second_following(text: object, gaps: object) -> list[str]:
    return [f"nn={str(text).lower()}", f"nnk={kind_of_word(str(text))}|{gaps}", f"nns={shape(str(text))}|{gaps}"]


def _neighbours(before: object, gap: object, kinds: object, gap_after: object, after: object) -> list[str]:
    """The word's classes together with what stands on both sides."""
    left, right = kind_of_word(str(before)), kind_of_word(str(after))
    ls, rs = shape(str(before)), shape(str(after))
    return [
        f"lr={gap}{gap_after}{ls}{rs}", f"lk={left}|{gap}|{kinds}", f"rk={kinds}|{gap_after}|{right}|{rs}",
        f"lkr={left}|{kinds}|{right}", f"gk={gap}|{kinds}", f"kg={kinds}|{gap_after}",
    ]  # fmt: skip


def _match(position: object, traits: object, kinds: object, whole: object) -> list[str]:
    """Where the word lies in the longest gazetteer name over it, and what that name is."""
    if position == "-":
        return ["m=-", f"mk=-|{kinds}"]
    assert isinstance(traits, tuple)
    kind, fame, every, role, number, length = traits
    return [
        f"m={position}", f"mk={position}{kind}", f"mf={position}{kind}{fame}", f"me={position}{every}",
        f"mr={position}{role}", f"mrf={position}{role}{fame}", f"mn={position}{number}", f"ml={position}{length}",
        f"mw={position}{whole}", f"mwk={position}{whole}{kind}", f"mwf={position}{whole}{fame}|{kinds}", f"mkk={position}{kind}{role}|{kinds}",
        f"mko={position}{kind}{fame}{role}|{kinds}",
    ]  # fmt: skip


def _match_context(position: object, kind: object, fame: object, before: object, gap: object, gap_after: object,
                   after: object) -> list[str]:
    left, right = str(before).lower(), str(after)
    return [
        f"mp={position}{kind}|{gap}|{left if kind_of_word(left) else ''}", f"mpg={position}{kind}{fame}|{gap}|{kind_of_word(left)}",
        f"mng={position}{kind}{fame}|{gap_after}|{kind_of_word(right)}|{shape(right)}", f"msh={position}{kind}|{shape(str(before))}{gap}{gap_after}{shape(right)}",
    ]  # fmt: skip


def _chunk(first: object, last: object, at: object, left: object, size: object) -> list[str]:
    """The run of capitalised words that the word stands in: how it begins and ends."""
    opening, closing = str(first).lower(), str(last).lower()
    fk, lk = kind_of_word(opening), kind_of_word(closing)
    return [
        f"cf={opening}|{at}", f"cl={closing}|{left}", f"cfk={fk}|{at}", f"clk={lk}|{left}", f"cs={at}|{left}",
        f"csk={fk}|{lk}|{at}|{left}",
    ]  # fmt: skip


def _around(before: object, gap: object, gap_after: object, after: object, at: object, left: object) -> list[str]:
    """The words just outside the run."""
    opening, closing = str(before).lower(), str(after).lower()
    return [
        f"ab={opening}|{gap}|{at}", f"aa={closing}|{gap_after}|{left}", f"abk={kind_of_word(opening)}|{gap}|{at}",
        f"aak={kind_of_word(closing)}|{gap_after}|{left}",
    ]  # fmt: skip


def _document(flags: object, kinds: object, match: object) -> list[str]:
    """What the rest of the report says of the word."""
    told = str(flags)
    return [f"d={told}", *(f"d1={letter}" for letter in told), f"dm={told}|{match}", *(f"dk1={letter}|{kinds}" for letter in told),
            *(f"dm1={letter}|{match}" for letter in told)]  # fmt: skip


GROUPS: Final[dict[str, Callable[..., list[str]]]] = {
    "current": _current, "previous": _previous, "following": _following, "previous2": _second_previous,
    "following2": _second_following, "neighbours": _neighbours, "match": _match, "match_context": _match_context,
    "chunk": _chunk, "around": _around, "document": _document,
}  # fmt: skip


Traits = tuple[str, str, str, str, str, str]


def traits(gazetteer: Gazetteer, key: str) -> Traits:
    """Of a normalised name: its most likely kind, the fame of its best bearer by a strong name, of any bearer, the best
    role, how many bear it, and its number of words. A demonym has kind "D"."""
    length = str(min(4, key.count(" ") + 1))
    rows, roles = split(gazetteer.links(key))
    if demonym_code(key) is not None:
        return ("D", "", "", "", "s" if len(rows) else "", length)
    rows, roles = rows[:12], roles[:12]
    kinds = gazetteer.kind[rows].tolist()
    populations = gazetteer.population[rows].tolist()
    best = ("-", -1)
    every = -1
    role = min(roles.tolist(), default=9)
    for kind, population, named in zip(kinds, populations, roles.tolist(), strict=True):
        fame = _fame(population)
        every = max(every, fame)
        if named in _STRONG or best[0] == "-":
            rank = fame + (20 if kind == COUNTRY else 10 if kind in (ADMIN1, REGION) else 0)
            if rank > best[1] + (0 if best[0] != "-" else -1):
                best = (_KIND_LETTERS[kind], rank)
    number = len(rows)
    return (best[0], str(best[1] % 10 if best[1] >= 0 else 0), str(every), str(role),
            "1" if number == 1 else "3" if number < 4 else "9" if number < 10 else "+", length)  # fmt: skip


def _fame(population: int) -> int:
    """0 for unknown, then half steps of the logarithm: 1 under 1,000, 8 over 3 million."""
    if population <= 0:
        return 0
    for step, most in enumerate((1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000), start=1):
        if population < most:
            return step
    return 9
