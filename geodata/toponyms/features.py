"""What the tagger looks at: one group of features for each thing a word's label may hang on.

Each group is a pure function of a small key (the word; the word before and the gap; the gazetteer name it lies in ...),
so that its summed weights can be kept by that key (`encoder`): a text repeats most of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from geodata.gazetteer import Gazetteer, demonym_code
from geodata.gazetteer.data_files import ROW, ROW_BITS
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, FACILITY, REGION, SETTLEMENT, Role
from geodata.toponyms import vocabulary as v

Traits = tuple[str, str, str, str, str, str]

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
    return letters + _SMALL.get(word, "")


_TABLES: Final = (
    (v.TITLES, "t"), (v.PERSON_VERBS, "v"), (v.INSTITUTIONS, "i"), (v.AREAS, "a"), (v.ROADS, "r"), (v.DIRECTIONS, "d"),
    (v.TIMES, "m"), (v.PLACE_PREPOSITIONS, "p"), (v.LINKS, "k"),
)  # fmt: skip
_SMALL: Final = {
    word: "".join(letter for table, letter in _TABLES if word in table) for words, _ in _TABLES for word in words
}


@lru_cache(maxsize=65_536)
def shape(text: str) -> str:
    """Xx, XX, X., X.X., x, 9, xX ...: the pattern of capitals."""
    if not text.isalpha() and any(c.isdigit() for c in text):
        return "9" if text.isdigit() else "X9"
    if "." in text:
        return "X." if text.count(".") == 1 and len(text) > 2 else ("X" if len(text) == 2 else "X.X.")
    if text.isupper():
        return "X" if len(text) == 1 else ("XX" if len(text) < 4 else "XXXX")
    if text.islower():
        return "x"
    return "Xx" if text[1:].islower() else "xX"


class Look:
    """The classes and the shape of a word; one object for each pair, so that it can be a key by itself."""

    __slots__ = ("kinds", "shape")

    def __init__(self, kinds: str, form: str) -> None:
        self.kinds, self.shape = kinds, form


class Seen:
    """What its neighbours see of a word: itself in lower case ("" where no weight is about it) and its look."""

    __slots__ = ("kinds", "look", "shape", "word")

    def __init__(self, word: str, look: Look) -> None:
        self.word, self.look = word, look
        self.kinds, self.shape = look.kinds, look.shape


# Features with the word itself in them, other than the current word's.
LEXICAL: Final = ("p=", "n=", "pp=", "nn=", "cf=", "cl=", "ab=", "aa=")


def lexical(features: Iterable[str]) -> frozenset[str]:
    """The neighbours that features speak of."""
    found = {f.partition("=")[2].split("|")[0] for f in features if f.startswith(LEXICAL)}
    found |= {f.split("|")[2] for f in features if f.startswith("mp=")}
    return frozenset(found)


def current(text: str) -> list[str]:
    """The word itself."""
    low = text.lower()
    kinds = kind_of_word(text)
    form = shape(text)
    return [
        "bias", f"w={low}", f"s={form}", f"e2={low[-2:]}", f"e3={low[-3:]}", f"e4={low[-4:]}", f"k={kinds}",
        f"ks={kinds}|{form}", *(f"k1={letter}" for letter in kinds),
    ]  # fmt: skip


def previous(word: Seen, gap: str) -> list[str]:
    """The word before."""
    return [
        f"p={word.word}|{gap}", f"pg={gap}", f"pk={word.kinds}|{gap}", f"ps={word.shape}|{gap}",
        *(f"pk1={k}|{gap}" for k in word.kinds),
    ]  # fmt: skip


def following(word: Seen, gap: str) -> list[str]:
    """The word after."""
    return [
        f"n={word.word}|{gap}", f"ng={gap}", f"nk={word.kinds}|{gap}", f"ns={word.shape}|{gap}",
        *(f"nk1={k}|{gap}" for k in word.kinds),
    ]  # fmt: skip


def second_previous(word: Seen, gaps: str) -> list[str]:
    """The word before the one before."""
    return [f"pp={word.word}", f"ppk={word.kinds}|{gaps}", f"pps={word.shape}|{gaps}"]


def second_following(word: Seen, gaps: str) -> list[str]:
    """The word after the one after."""
    return [f"nn={word.word}", f"nnk={word.kinds}|{gaps}", f"nns={word.shape}|{gaps}"]


def sides(left: Look, gap: str, kinds: str, gap_after: str, right: Look) -> list[str]:
    """The word's classes together with what stands on both sides."""
    return [
        f"lr={gap}{gap_after}{left.shape}{right.shape}", f"lk={left.kinds}|{gap}|{kinds}",
        f"rk={kinds}|{gap_after}|{right.kinds}|{right.shape}", f"lkr={left.kinds}|{kinds}|{right.kinds}",
        f"gk={gap}|{kinds}", f"kg={kinds}|{gap_after}",
    ]  # fmt: skip


def match(position: str, known: Traits, kinds: str, whole: str) -> list[str]:
    """Where the word lies in the longest gazetteer name over it, and what that name is."""
    kind, fame, every, role, number, length = known
    return [
        f"m={position}", f"mk={position}{kind}", f"mf={position}{kind}{fame}", f"me={position}{every}",
        f"mr={position}{role}", f"mrf={position}{role}{fame}", f"mn={position}{number}", f"ml={position}{length}",
        f"mw={position}{whole}", f"mwk={position}{whole}{kind}", f"mwf={position}{whole}{fame}|{kinds}",
        f"mkk={position}{kind}{role}|{kinds}",
        f"mko={position}{kind}{fame}{role}|{kinds}",
    ]  # fmt: skip


def no_match(told: str, kinds: str) -> list[str]:
    """A word that lies in no gazetteer name."""
    return ["m=-", f"mk=-|{kinds}", *document(told, kinds, "-")]


def match_left(position: str, kind: str, fame: str, before: Seen, gap: str) -> list[str]:
    """What stands before the name."""
    word = before.word if before.kinds else ""
    return [f"mp={position}{kind}|{gap}|{word}", f"mpg={position}{kind}{fame}|{gap}|{before.kinds}"]


def match_right(position: str, kind: str, fame: str, gap: str, after: Look) -> list[str]:
    """What stands behind it."""
    return [f"mng={position}{kind}{fame}|{gap}|{after.kinds}|{after.shape}"]


def match_sides(position: str, kind: str, before: str, gap: str, gap_after: str, after: str) -> list[str]:
    """The shapes on both sides of it."""
    return [f"msh={position}{kind}|{before}{gap}{gap_after}{after}"]


def opening(first: Seen, at: int) -> list[str]:
    """How the run of capitalised words begins that the word stands in, and how many words ago."""
    return [f"cf={first.word}|{at}", f"cfk={first.kinds}|{at}"]


def closing(last: Seen, left: int) -> list[str]:
    """How the run ends, and how many words on."""
    return [f"cl={last.word}|{left}", f"clk={last.kinds}|{left}"]


def run(first: str, last: str, at: int, left: int) -> list[str]:
    """The classes of the run's first and last word, and where between them the word stands."""
    return [f"cs={at}|{left}", f"csk={first}|{last}|{at}|{left}"]


def before_run(word: Seen, gap: str, at: int) -> list[str]:
    """The word before the run."""
    return [f"ab={word.word}|{gap}|{at}", f"abk={word.kinds}|{gap}|{at}"]


def after_run(word: Seen, gap: str, left: int) -> list[str]:
    """The word after the run."""
    return [f"aa={word.word}|{gap}|{left}", f"aak={word.kinds}|{gap}|{left}"]


def document(told: str, kinds: str, match: str) -> list[str]:
    """What the rest of the report says of the word (`runs.document_flags`)."""
    found = [f"d={told}", f"dm={told}|{match}"]
    for letter in told:
        found += (f"d1={letter}", f"dk1={letter}|{kinds}", f"dm1={letter}|{match}")
    return found


def head(before: Seen, gap: str) -> list[str]:
    """Of the first word of a run: the word before it is the one before the run."""
    return previous(before, gap) + before_run(before, gap, 0)


def tail(after: Seen, gap: str) -> list[str]:
    """Of the last word of a run."""
    return following(after, gap) + after_run(after, gap, 0)


def alone(word: Seen) -> list[str]:
    """Of the only word of a run."""
    return opening(word, 0) + closing(word, 0) + run(word.kinds, word.kinds, 0, 0)


def traits(gazetteer: Gazetteer, key: str) -> Traits:
    """Of a normalised name: its most likely kind, the fame of its best bearer by a strong name, of any bearer, the best
    role, how many bear it, and its number of words. A demonym has kind "D"."""
    length = str(min(4, key.count(" ") + 1))
    links = gazetteer.links(key)[:12].tolist()  # a few: as numbers they are had sooner than as arrays
    if demonym_code(key) is not None:
        return ("D", "", "", "", "s" if links else "", length)
    rows, roles = [link & ROW for link in links], [link >> ROW_BITS for link in links]
    kinds = [int(gazetteer.kind[row]) for row in rows]
    populations = [int(gazetteer.population[row]) for row in rows]
    best = ("-", -1)
    every = -1
    role = min(roles, default=9)
    for kind, population, named in zip(kinds, populations, roles, strict=True):
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
