"""Ukrainian to Latin letters by the Cabinet's table of 2010 (resolution 55), the romanisation of passports and maps.

The apostrophe and the soft sign fall; зг is zgh; є ї й ю я differ at the start of a word.
"""

from __future__ import annotations

import re

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "y",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu",
    "я": "ia", "'": "", "’": "", "ʼ": "", "`": "",
}  # fmt: skip
_AT_THE_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_WORD = re.compile(r"[А-Яа-яЄєІіЇїҐґ'’ʼ`]+")


def ukrainian(name: str) -> str:
    """`name` in Latin letters: "Запоріжжя" -> "Zaporizhzhia", "Згурівка" -> "Zghurivka"."""
    return _WORD.sub(lambda word: _word(word[0]), name)


def _word(word: str) -> str:
    parts = []
    lower = word.lower()
    for at, letter in enumerate(lower):
        if letter == "г" and at and lower[at - 1] == "з":
            latin = "gh"
        elif at == 0 and letter in _AT_THE_START:
            latin = _AT_THE_START[letter]
        else:
            latin = _LETTERS.get(letter, letter)
        parts.append(latin.capitalize() if word[at].isupper() else latin)
    return "".join(parts)
