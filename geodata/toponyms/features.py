"""What the tagger looks at: one template of features for each thing a word's label may hang on.

A feature is a template with the values of its columns: "pk=L|_" says that the word before is a common surname and
stands a blank away. Values are numbers of an alphabet, so that a feature is one number too, and all features of a
report are worked out in one go (`encoder` fills the columns, `tagger` adds up the weights).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from geodata.toponyms.looks import KIND_LETTERS, MOST_LETTERS, SHAPES
from geodata.toponyms.words import GAPS


class Alphabet(dict[str, int]):
    """Values numbered from 1; 0 is "no value", and what any other value gives."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        super().__init__((value, number) for number, value in enumerate(values, start=1))

    def __missing__(self, value: str) -> int:
        return 0

    def learn(self, value: str) -> int:
        """The number of a value, which is given one where it has none."""
        return self.setdefault(value, len(self) + 1)


# -- what is known of a gazetteer name

KINDS_OF_NAME: Final = Alphabet(["", *"cabsdfrD"])  # country, admin1 ... region, demonym
DIGITS: Final = Alphabet(["", *"0123456789"])
NUMBERS: Final = Alphabet(["", *"139+s"])
POSITIONS: Final = Alphabet("-SBIE")  # no name; alone, at the beginning, within, at the end of one
WHOLES: Final = Alphabet(("", "<", ">", "w<>"))  # the name opens the run, closes it, is the whole of it


class Traits(NamedTuple):
    """Of a normalised name: its most likely kind, the fame of its best bearer by a strong name, of any bearer, the best
    role, how many bear it, and its number of words. A demonym has kind "D". All are numbers of the alphabets above."""

    kind: int
    fame: int
    every: int
    role: int
    number: int
    length: int


# -- what the rest of the report says of a word

TOLD: Final = "LMNPTV"
LOWER, MIDST, PERSON, PLACE, TITLED, SAYING = (1 << bit for bit in range(len(TOLD)))

# -- columns

FAR: Final = 3  # this many words into a run, or more
_LETTERS: Final = tuple(f"letter{number}" for number in range(1, MOST_LETTERS + 1))


def _of(whose: str, *columns: str) -> tuple[str, ...]:
    return tuple(f"{whose}.{column}" for column in columns)


# Blocks of columns that are filled at once. `near` is the word itself as neighbours see it, "" where no weight is about
# it; `heard` the same of words that have a class. The name's are those of the gazetteer name that the word lies in.
OWN: Final = ("word", "e2", "e3", "e4", *_LETTERS, "shape", "kinds")
BEFORE: Final = _of("p", *_LETTERS, "shape", "kinds", "near")
AFTER: Final = _of("n", *_LETTERS, "shape", "kinds", "near")
SECOND_BEFORE, SECOND_AFTER = _of("pp", "shape", "kinds", "near"), _of("nn", "shape", "kinds", "near")
FIRST, LAST = _of("first", "kinds", "near"), _of("last", "kinds", "near")  # of the run of capitalised words
BEFORE_RUN, AFTER_RUN = _of("ab", "kinds", "near"), _of("aa", "kinds", "near")
BEFORE_NAME, AFTER_NAME = _of("mp", "shape", "kinds", "near", "heard"), _of("mn", "shape", "kinds")
BETWEEN: Final = ("gap", "gap_after", "gaps", "gaps_after", "ab.gap", "aa.gap", "mp.gap", "mn.gap")
STEPS: Final = ("gone", "to_go")  # words from the beginning of the run, and to its end
SAID: Final = ("told", *(f"told{number}" for number in range(1, len(TOLD) + 1)))
NAME: Final = ("at", "position", *Traits._fields, "whole", "nameless")  # `at` is "-" where there is no name
ALWAYS: Final = ("always",)
COLUMNS: Final = (
    OWN + BEFORE + AFTER + SECOND_BEFORE + SECOND_AFTER + FIRST + LAST + BEFORE_RUN + AFTER_RUN + BEFORE_NAME
    + AFTER_NAME + BETWEEN + STEPS + SAID + NAME + ALWAYS
)  # fmt: skip
NUMBER: Final[Mapping[str, int]] = {column: number for number, column in enumerate(COLUMNS)}

# -- templates: their columns in order; a column with a star stands for each of its slots

TEMPLATES: Final[Mapping[str, str]] = {
    "bias": "always",
    # the word itself
    "w": "word", "s": "shape", "e2": "e2", "e3": "e3", "e4": "e4", "k": "kinds", "ks": "kinds shape", "k1": "letter*",
    # the word before and the word after, and those behind them
    "p": "p.near gap", "pg": "gap", "pk": "p.kinds gap", "ps": "p.shape gap", "pk1": "p.letter* gap",
    "n": "n.near gap_after", "ng": "gap_after", "nk": "n.kinds gap_after", "ns": "n.shape gap_after",
    "nk1": "n.letter* gap_after",
    "pp": "pp.near", "ppk": "pp.kinds gaps", "pps": "pp.shape gaps",
    "nn": "nn.near", "nnk": "nn.kinds gaps_after", "nns": "nn.shape gaps_after",
    # the word's classes together with what stands on both sides
    "lr": "gap gap_after p.shape n.shape", "lk": "p.kinds gap kinds", "rk": "kinds gap_after n.kinds n.shape",
    "lkr": "p.kinds kinds n.kinds", "gk": "gap kinds", "kg": "kinds gap_after",
    # how the run of capitalised words begins and ends, how far off that is, and what stands around the run
    "cf": "first.near gone", "cfk": "first.kinds gone", "cl": "last.near to_go", "clk": "last.kinds to_go",
    "cs": "gone to_go", "csk": "first.kinds last.kinds gone to_go",
    "ab": "ab.near ab.gap gone", "abk": "ab.kinds ab.gap gone",
    "aa": "aa.near aa.gap to_go", "aak": "aa.kinds aa.gap to_go",
    # where the word lies in the longest gazetteer name over it, and what that name is
    "m": "at", "mk": "position kind", "mf": "position kind fame", "me": "position every", "mr": "position role",
    "mrf": "position role fame", "mn": "position number", "ml": "position length", "mw": "position whole",
    "mwk": "position whole kind", "mwf": "position whole fame kinds", "mkk": "position kind role kinds",
    "mko": "position kind fame role kinds", "m0": "nameless",
    # what stands around that name
    "mp": "position kind mp.gap mp.heard", "mpg": "position kind fame mp.gap mp.kinds",
    "mng": "position kind fame mn.gap mn.kinds mn.shape", "msh": "position kind mp.shape mp.gap mn.gap mn.shape",
    # what the rest of the report says of the word
    "d": "told", "dm": "told at kind fame", "d1": "told*", "dk1": "told* kinds", "dm1": "told* at kind fame",
}  # fmt: skip


def _slots(columns: str) -> list[tuple[str, ...]]:
    names = columns.split()
    star = next((name[:-1] for name in names if name.endswith("*")), None)
    if star is None:
        return [tuple(names)]
    every = [column for column in COLUMNS if column.startswith(star) and column[len(star) :].isdigit()]
    return [tuple(column if name.endswith("*") else name for name in names) for column in every]


ROWS: Final = tuple((name, columns) for name, written in TEMPLATES.items() for columns in _slots(written))
"""Every template with the columns it reads, one row for each slot of a starred one."""


class Alphabets:
    """The alphabet of each column. Those of words and of their classes are as many as a model has, or as are met."""

    def __init__(self) -> None:
        self.word, self.e2, self.e3, self.e4 = Alphabet(), Alphabet(), Alphabet(), Alphabet()
        self.near, self.kinds = Alphabet([""]), Alphabet([""])
        gap, steps = Alphabet(GAPS), Alphabet(map(str, range(FAR + 1)))
        by_name = {
            "word": self.word, "e2": self.e2, "e3": self.e3, "e4": self.e4, "near": self.near, "heard": self.near,
            "kinds": self.kinds, "shape": Alphabet(SHAPES), "gap": gap, "gap_after": gap, "gaps": Alphabet(_PAIRS),
            "gaps_after": Alphabet(_PAIRS), "gone": steps, "to_go": steps, "told": Alphabet(_every_told()),
            "at": POSITIONS, "position": POSITIONS, "kind": KINDS_OF_NAME, "number": NUMBERS, "length": DIGITS,
            "fame": DIGITS, "every": DIGITS, "role": DIGITS, "whole": WHOLES, "nameless": self.kinds,
            "always": Alphabet([""]), **dict.fromkeys(_LETTERS, Alphabet(KIND_LETTERS)),
            **dict.fromkeys(SAID[1:], Alphabet(TOLD)),
        }  # fmt: skip
        self.of = {column: by_name[column.rpartition(".")[2]] for column in COLUMNS}

    def learn(self, model: Mapping[str, Mapping[str, object]]) -> None:
        """Take in every value that the features of a model have, by template and values."""
        for name, columns in ROWS:
            alphabets = [self.of[column] for column in columns]
            for written in model.get(name, ()):
                for alphabet, value in zip(alphabets, written.split("|"), strict=True):
                    alphabet.learn(value)


def _every_told() -> list[str]:
    return ["".join(letter for bit, letter in enumerate(TOLD) if told >> bit & 1) for told in range(1 << len(TOLD))]


# One or two gaps: number `pair(first, second)`, where the first is 0 for none.
_PAIRS: Final = [first + second for first in ("", *GAPS) for second in GAPS]
