"""The words met so far, each with a number, and what is known of each in columns: a text becomes a list of numbers, and
what its words have in common is worked out for all of them at once."""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from geodata.toponyms import features as f
from geodata.toponyms import vocabulary as v
from geodata.toponyms.looks import MOST_LETTERS, kind_of_word, shape
from geodata.toponyms.words import GAPS, Words

Ints = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]

# Marks of a word, for what is asked of many words at once.
(CAPITAL, UPPER, DIGITS, LINK, HYPHENED, LATIN, NEVER, CODE, COMMON, GIVEN, TITLE, SAYS, PREPOSITION, SITE) = (
    1 << bit for bit in range(14)
)

# Columns of a word. The first are those of `features.OWN`, so that blocks of them are had by a slice.
WIDTH: Final = len(f.OWN) + 4
_SHAPE, NEAR, HEARD = len(f.OWN) - 2, len(f.OWN), len(f.OWN) + 1
MARKS, LOWERED = NEAR + 2, NEAR + 3
LETTERS_TO_NEAR: Final = slice(4, NEAR + 1)
SHAPE_TO_NEAR: Final = slice(_SHAPE, NEAR + 1)
SHAPE_TO_HEARD: Final = slice(_SHAPE, HEARD + 1)
SHAPE_TO_KINDS: Final = slice(_SHAPE, NEAR)
KINDS_TO_NEAR: Final = slice(_SHAPE + 1, NEAR + 1)

ELIDED = re.compile(r"[dl]['’ʼ][^\W\d_a-z]")  # "d'Ivoire"
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_HYPHENED = frozenset("au aux à lès sous près".split())  # stand within a name, between hyphens: "Port-au-Prince"

# Words in lower case that may belong to the name of a site: "Zaporizhzhia nuclear power plant", "Crimean bridge".
_SITE_WORDS = frozenset(
    "nuclear power thermal hydroelectric airport airfield airbase air bridge dam plant station port refinery depot "
    "refugee camp steel iron military naval base crossing reservoir chemical cement".split()
)
# Words that by themselves name no place, however they are written.
_NEVER = frozenset(
    "the a an he she it they we i you his her its their our my your this that these those but and or in on at of for to from with "  # noqa: E501
    "by as if when while after before since there here what who how why where not no yes so then is was are were will "
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred dozens hundreds thousands "
    "all some many most more one two three four five both each every another other about mr mrs ms dr monday tuesday "
    "wednesday thursday friday saturday sunday metro telegram twitter facebook instagram youtube reuters bloomberg".split()  # noqa: E501
)
_KIND_MARKS = (("o", COMMON), ("f", GIVEN), ("t", TITLE))
_OF_ITSELF = ((v.LINKS, LINK), (_HYPHENED, HYPHENED), (v.PERSON_VERBS, SAYS), (v.PLACE_PREPOSITIONS, PREPOSITION),
              (_SITE_WORDS, SITE))  # fmt: skip
_SMALL = {word: sum(mark for table, mark in _OF_ITSELF if word in table) for words, _ in _OF_ITSELF for word in words}
_GAP_NUMBER = np.zeros(128, dtype=np.int64)
_GAP_NUMBER[list(GAPS.encode())] = range(1, len(GAPS) + 1)


class Noted(NamedTuple):
    """Some texts in numbers, one after the other with two of no word before, between and behind, so that neighbours are
    always there: word n of a text stands at its base + n. `gaps` are what stands before, in the alphabet of GAPS, 0 for
    nothing; `columns` and `met` (how many) are by number."""

    texts: Sequence[Words]
    bases: list[int]
    numbers: Numbers
    marks: Numbers
    gaps: Ints
    columns: Numbers
    met: int

    def text_of(self, at: Ints) -> Ints:
        """The numbers of the texts of some words."""
        found: Ints = np.searchsorted(np.array(self.bases), at, side="right") - 1
        return found


class Met(dict[str, int]):
    """Word -> its number. Number 0 is no word: what lies before a text and behind it.

    `alphabets` give the values of the columns; with `learning` they take in every value that is met.
    """

    def __init__(self, alphabets: f.Alphabets, *, learning: bool = False) -> None:
        super().__init__()
        self._alphabets, self._learning = alphabets, learning
        self._letters, self._shapes = alphabets.of["letter1"], alphabets.of["shape"]
        self._columns: Numbers = np.zeros((1024, WIDTH), dtype=np.int32)
        self._new = array("i")  # rows not yet among the columns
        self._turn = threading.Lock()  # numbers are given out and columns filled by one thread at a time
        self[""] = 0
        self._new.extend(self._row(""))

    def note(self, texts: Sequence[Words]) -> Noted:
        """The words of some texts in numbers."""
        numbers, gaps, bases = [0, 0], [_NO_GAPS], []
        with self._turn:
            for words in texts:
                bases.append(len(numbers))
                numbers.extend(map(self.__getitem__, words.texts))
                numbers += (0, 0)
                gaps += (*words.gaps, "\0")
            if self._new:
                self._keep()
            columns, met = self._columns, len(self)
        every = np.array(numbers, dtype=np.int32)
        between = _GAP_NUMBER[np.frombuffer("".join(gaps).encode("ascii"), dtype=np.uint8)]
        return Noted(texts, bases, every, columns[every, MARKS], between, columns, met)

    def __missing__(self, text: str) -> int:
        row = self._row(text)  # may meet the word in lower case
        number = self[text] = len(self)
        self._new.extend(row)
        return number

    def _keep(self) -> None:
        rows = np.frombuffer(self._new, dtype=np.intc).reshape(-1, WIDTH)
        first, last = len(self) - len(rows), len(self)
        if last > len(self._columns):
            more = np.zeros((max(last, 2 * len(self._columns)), WIDTH), dtype=np.int32)
            more[:first] = self._columns[:first]
            self._columns = more
        self._columns[first:last] = rows
        self._new = array("i")

    def _row(self, text: str) -> tuple[int, ...]:
        low = text.lower()
        a, kinds = self._alphabets, kind_of_word(text)
        if self._learning:
            for alphabet, value in ((a.word, low), (a.e2, low[-2:]), (a.e3, low[-3:]), (a.e4, low[-4:]), (a.near, low),
                                    (a.kinds, kinds)):  # fmt: skip
                alphabet.learn(value)
        no_word = a.near[""]
        near = a.near.get(low, no_word)
        marks = _SMALL.get(text, 0)
        lowered = len(self) if low == text else self[low]
        if text and not text.islower():
            marks |= _marks(text, low)
        letters: tuple[int, ...] = _NO_LETTERS
        if kinds:
            letters = (*(self._letters[letter] for letter in kinds), *_NO_LETTERS[len(kinds) :])
            for letter, mark in _KIND_MARKS:
                if letter in kinds:
                    marks |= mark
        return (
            a.word.get(low, 0), a.e2.get(low[-2:], 0), a.e3.get(low[-3:], 0), a.e4.get(low[-4:], 0), *letters,
            self._shapes[shape(text)], a.kinds.get(kinds, 0), near, near if kinds else no_word, marks, lowered,
        )  # fmt: skip


_NO_LETTERS = (0,) * MOST_LETTERS
FIRST: Final = 2  # where the first word of the first text stands
_NO_GAPS = "\0\0"


def _marks(text: str, low: str) -> int:
    """The marks that hang on how a word is written."""
    marks = UPPER | CAPITAL if text[0].isupper() else 0
    if not marks and text[0] in "dl" and ELIDED.match(text):
        marks |= CAPITAL
    if text.isdigit():
        marks |= DIGITS
    if text.isascii() or _LATIN_LETTER.search(text):
        marks |= LATIN
    if low.rstrip(".") in _NEVER:
        marks |= NEVER
    if len(text) in (2, 4) and text.isupper():
        marks |= CODE
    return marks
