"""The form in which names are kept and looked up: one spelling for what readers take as one name.

Case, diacritics, apostrophes and full stops are dropped; hyphens, slashes, commas and brackets become blanks; blanks
are single. "Sana'a", "Sanaʽā" and "SANAA" are one; so are "Deir al-Balah" and "Deir al Balah", "U.S." and "US".
Cyrillic keeps й and ї apart from и and і (they are letters, not marks) but folds ё to е and ґ to г. Arabic drops
vowel signs and folds the letters that typists confuse (أ إ آ -> ا, ى -> ي, ة -> ه, Persian ک ی); Hebrew drops points.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_GONE = set("'’‘ʼʻ`´ʹʺʽʾʿˈ′″ˊˋ\"“”„«».\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\ufeff\u05f3\u05f4")
_BLANK = set("-\u05be‐‑‒–—―−/\\_,;:()[]{}|·•،&+")
_OTHER = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n",
    "ə": "a", "ŧ": "t", "ƙ": "k", "ɗ": "d", "ɓ": "b",
    "ё": "е", "ґ": "г", "ѐ": "е", "ѝ": "и", "ӣ": "и", "ӯ": "у",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي",
    "ۍ": "ي", "ې": "ي", "ئ": "ي", "ة": "ه", "ۀ": "ه", "ە": "ه",
    "ک": "ك", "ؤ": "و", "ء": "",
}  # fmt: skip
_LETTERS_WITH_MARKS = set("йїўќѓ")  # letters of their own alphabets; ї and й must not meet і and и


class _Folds(dict[int, str]):
    """Character -> its folded form, worked out once a character."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = "".join(_fold(part) for part in chr(code).casefold())
        return folded


def _fold(character: str) -> str:
    if character in _GONE:
        return ""
    if character in _BLANK or character.isspace():
        return " "
    if character in _OTHER:
        return _OTHER[character]
    if character in _LETTERS_WITH_MARKS:
        return character
    base = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
    if base in ("", character):
        return base
    return "".join(_fold(c) for c in base.casefold())


_FOLDS = _Folds()


def normalise(name: str) -> str:
    """`name` as the gazetteer keeps it; "" where nothing is left. Idempotent. A word costs about a microsecond once."""
    if name.isalpha() and name.isascii():
        return name.lower()
    return _folded(name)


@lru_cache(maxsize=1 << 11)
def _folded(name: str) -> str:
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
    return " ".join(name.translate(_FOLDS).split())
