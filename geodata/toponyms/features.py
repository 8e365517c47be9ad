"""What the tagger looks at: one group of features for each thing a word's label may hang on.

Each group is a pure function of a small key (the word; the word before and the gap; the gazetteer name it lies in ...),
so that the tagger can keep the summed weights of a group by its key: a text repeats most of them. A neighbour that no
weight is about goes by its classes and shape alone (`Vocabulary`), which keeps the keys few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from geodata.gazetteer import Gazetteer, demonym_code
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, FACILITY, REGION, SETTLEMENT, Role
from geodata.gazetteer.lookup import split
from geodata.toponyms import vocabulary as v

Key = tuple[object, ...]
Traits = tuple[str, str, str, str, str, str]
Row = tuple[Key | None, ...]  # one key for each of GROUPS; None = the group says nothing

_KIND_LETTERS: Final = {
    COUNTRY: "c",
    ADMIN1: "a",
    ADMIN2: "b",
    SETTLEMENT: "s",
    DISTRICT: "d",
    FACILITY: "f",
    REGION: "r",
}
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
    if text[:1].isupper():
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


# Features with the word itself in them, other than the current word's.
LEXICAL: Final = ("p=", "n=", "pp=", "nn=", "cf=", "cl=", "ab=", "aa=")


class Vocabulary:
    """Words as the groups take them: (itself in lower case, its classes, its shape). `words` = the neighbours that the
    weights know; others are "". None keeps them all, for training."""

    def __init__(self, words: frozenset[str] | None = None) -> None:
        self._words = words
        self._known: dict[str, tuple[str, str, str]] = {}

    def __call__(self, text: str) -> tuple[str, str, str]:
        found = self._known.get(text)
        if found is None:
            if len(self._known) > 50_000:
                self._known.clear()
            low = text.lower()
            kept = low if self._words is None or low in self._words else ""
            found = self._known[text] = (kept, kind_of_word(text), shape(text))
        return found


def lexical(features: Iterable[str]) -> frozenset[str]:
    """The neighbours that features speak of."""
    found = {f.partition("=")[2].split("|")[0] for f in features if f.startswith(LEXICAL)}
    found |= {f.split("|")[2] for f in features if f.startswith("mp=")}
    return frozenset(found)


def _current(text: str) -> list[str]:
    low = text.lower()
    kinds = kind_of_word(text)
    form = shape(text)
    return [
        "bias", f"w={low}", f"s={form}", f"e2={low[-2:]}", f"e3={low[-3:]}", f"e4={low[-4:]}", f"k={kinds}",
        f"ks={kinds}|{form}", *(f"k1={letter}" for letter in kinds),
    ]  # fmt: skip


def _previous(word: str, kinds: str, form: str, gap: str) -> list[str]:
    return [
        f"p={word}|{gap}", f"pg={gap}", f"pk={kinds}|{gap}", f"ps={form}|{gap}", *(f"pk1={k}|{gap}" for k in kinds),
    ]  # fmt: skip


def _following(word: str, kinds: str, form: str, gap: str) -> list[str]:
    return [
        f"n={word}|{gap}", f"ng={gap}", f"nk={kinds}|{gap}", f"ns={form}|{gap}", *(f"nk1={k}|{gap}" for k in kinds),
    ]  # fmt: skip


def _second_previous(word: str, kinds: str, form: str, gaps: str) -> list[str]:
    return [f"pp={word}", f"ppk={kinds}|{gaps}", f"pps={form}|{gaps}"]


def _second_following(word: str, kinds: str, form: str, gaps: str) -> list[str]:
    return [f"nn={word}", f"nnk={kinds}|{gaps}", f"nns={form}|{gaps}"]


def _sides(left: str, left_shape: str, gap: str, kinds: str, gap_after: str, right: str, right_shape: str) -> list[str]:
    """The word's classes together with what stands on both sides."""
    return [
        f"lr={gap}{gap_after}{left_shape}{right_shape}", f"lk={left}|{gap}|{kinds}",
        f"rk={kinds}|{gap_after}|{right}|{right_shape}", f"lkr={left}|{kinds}|{right}", f"gk={gap}|{kinds}",
        f"kg={kinds}|{gap_after}",
    ]  # fmt: skip


def _match(position: str, traits: Traits | None, kinds: str, whole: str) -> list[str]:
    """Where the word lies in the longest gazetteer name over it, and what that name is."""
    if traits is None:
        return ["m=-", f"mk=-|{kinds}"]
    kind, fame, every, role, number, length = traits
    return [
        f"m={position}", f"mk={position}{kind}", f"mf={position}{kind}{fame}", f"me={position}{every}",
        f"mr={position}{role}", f"mrf={position}{role}{fame}", f"mn={position}{number}", f"ml={position}{length}",
        f"mw={position}{whole}", f"mwk={position}{whole}{kind}", f"mwf={position}{whole}{fame}|{kinds}",
        f"mkk={position}{kind}{role}|{kinds}",
        f"mko={position}{kind}{fame}{role}|{kinds}",
    ]  # fmt: skip


def _match_left(position: str, kind: str, fame: str, before: str, kinds: str, gap: str) -> list[str]:
    return [f"mp={position}{kind}|{gap}|{before if kinds else ''}", f"mpg={position}{kind}{fame}|{gap}|{kinds}"]


def _match_right(position: str, kind: str, fame: str, gap: str, after_kinds: str, after_shape: str) -> list[str]:
    return [f"mng={position}{kind}{fame}|{gap}|{after_kinds}|{after_shape}"]


def _match_sides(position: str, kind: str, before_shape: str, gap: str, gap_after: str, after_shape: str) -> list[str]:
    return [f"msh={position}{kind}|{before_shape}{gap}{gap_after}{after_shape}"]


def _opening(first: str, kinds: str, at: int) -> list[str]:
    """How the run of capitalised words begins that the word stands in, and how many words ago."""
    return [f"cf={first}|{at}", f"cfk={kinds}|{at}"]


def _closing(last: str, kinds: str, left: int) -> list[str]:
    return [f"cl={last}|{left}", f"clk={kinds}|{left}"]


def _run(first_kinds: str, last_kinds: str, at: int, left: int) -> list[str]:
    return [f"cs={at}|{left}", f"csk={first_kinds}|{last_kinds}|{at}|{left}"]


def _before_run(word: str, kinds: str, gap: str, at: int) -> list[str]:
    return [f"ab={word}|{gap}|{at}", f"abk={kinds}|{gap}|{at}"]


def _after_run(word: str, kinds: str, gap: str, left: int) -> list[str]:
    return [f"aa={word}|{gap}|{left}", f"aak={kinds}|{gap}|{left}"]


def _document(told: str, kinds: str, match: str) -> list[str]:
    """What the rest of the report says of the word (`runs.document_flags`)."""
    found = [f"d={told}", f"dm={told}|{match}"]
    for letter in told:
        found += (f"d1={letter}", f"dk1={letter}|{kinds}", f"dm1={letter}|{match}")
    return found


GROUPS: Final[tuple[Callable[..., list[str]], ...]] = (
    _current, _previous, _following, _second_previous, _second_following, _sides, _opening, _closing, _run, _before_run,
    _after_run, _match, _document, _match_left, _match_right, _match_sides,
)  # fmt: skip


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
