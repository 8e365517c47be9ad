"""What can be told of a word by itself: its classes and the pattern of its capitals."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from geodata.toponyms import vocabulary as v

_TABLES: Final = (
    (v.TITLES, "t"), (v.PERSON_VERBS, "v"), (v.INSTITUTIONS, "i"), (v.AREAS, "a"), (v.ROADS, "r"), (v.DIRECTIONS, "d"),
    (v.TIMES, "m"), (v.PLACE_PREPOSITIONS, "p"), (v.LINKS, "k"),
)  # fmt: skip
_SMALL: Final = {
    word: "".join(letter for table, letter in _TABLES if word in table) for words, _ in _TABLES for word in words
}
KIND_LETTERS: Final = "ouwfLl" + "".join(letter for _, letter in _TABLES)
MOST_LETTERS: Final = 3 + max(map(len, _SMALL.values()))  # one of "ouw", "f", one of "Ll", and those of the tables

SHAPES: Final = ("", "Xx", "XX", "XXXX", "X", "X.", "X.X.", "x", "xX", "9", "X9")


@lru_cache(maxsize=65_536)
def kind_of_word(text: str) -> str:
    """The classes of a word as letters, in a fixed order; "" for a word that is in no list."""
    word = text.lower().rstrip(".")
    flag = v.flags(word)
    letters = ""
    if flag:
        if flag & v.ORDINARY_COMMON:
            letters = "o"
        elif flag & v.ORDINARY:
            letters = "u"
        elif flag & v.ORDINARY_RARE:
            letters = "w"
        if text[:1].isupper():
            if flag & v.FIRST_NAME:
                letters += "f"
            if flag & v.SURNAME_COMMON:
                letters += "L"
            elif flag & v.SURNAME:
                letters += "l"
    return letters + _SMALL.get(word, "")


def shape(text: str) -> str:
    """One of SHAPES: the pattern of capitals."""
    if text.islower() and text.isalpha():
        return "x"
    if not text:
        return ""
    if not text.isalpha() and any(c.isdigit() for c in text):
        return "9" if text.isdigit() else "X9"
    if "." in text:
        return "X." if text.count(".") == 1 and len(text) > 2 else ("X" if len(text) == 2 else "X.X.")
    if text.isupper():
        return "X" if len(text) == 1 else ("XX" if len(text) < 4 else "XXXX")
    if text.islower():
        return "x"
    return "Xx" if text[1:].islower() else "xX"


__all__ = ["KIND_LETTERS", "MOST_LETTERS", "SHAPES", "kind_of_word", "shape"]
