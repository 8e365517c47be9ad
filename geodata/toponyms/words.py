"""The words of a text with their offsets, and what stands between them.

Only words are kept; punctuation lives in the gaps. An abbreviation keeps its full stop ("U.S.", "W.Va.", "St."), a
possessive 's is cut off and becomes part of the gap, and a hyphen parts words ("Moscow-backed").
"""

from __future__ import annotations

import re
from itertools import accumulate, compress
from operator import methodcaller

# AP style for states and provinces, and what commonly opens or closes a name with a stop.
_STOPPED = (
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla "
    "Ont Ore Oreg Pa Penn Phila Que Sask Alta Tenn Tex Va Vt Wash Wis Wisc Wyo Man Co Cty St Ste Ft Mt Mts Pt Dr Mr "
    "Mrs Ms Gen Col Lt Sgt Capt Maj Sen Rep Gov Rev Hon Prof Jr Sr Ave Blvd Rd Hwy Dept Univ Inc Corp Ltd Bros Jan Feb "
    "Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
_WORD = re.compile(
    r"(obl\.(?=[\s,;:)\]—–-]|$)"
    r"|[a-z]+(?![\w'’ʼ`])"  # most words: they need not be held against what follows
    r"|(?=[A-Z][^\W_]{0,5}\.)(?:"
    r"[A-Z](?:\.[A-Z])+\.?(?![^\W_])"  # U.S., D.C., U.A.E
    r"|(?:[A-Z][a-z]?\.){2,}"  # W.Va.
    rf"|(?:{'|'.join(_STOPPED.split())})\.(?=[\s,;:)\]—–-]|$)"
    r"|[A-Z]\.(?=\s[A-Z])"  # an initial
    r")"
    r"|[^\W_]+(?:['’ʼ`][^\W\d_]+)*"
    r")"
)
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_is_possessive = methodcaller("endswith", _POSSESSIVE)

SPACE, LINE, PARAGRAPH, HYPHEN, COMMA, STOP, COLON, OPEN, CLOSE, QUOTE, OWNER, DASH, OTHER = GAPS = '_nP-,.:()"s~?'


class Words:
    """A text's words as parallel lists. `gaps[i]` is what stands before word i, as one of the letters above;
    `gaps[len]` closes the text."""

    __slots__ = ("ends", "gaps", "starts", "text", "texts")

    def __init__(self, text: str) -> None:
        parts = _WORD.split(text)  # gap, word, gap, ..., gap
        offsets = list(accumulate(map(len, parts), initial=0))
        self.text = text
        self.texts: list[str] = parts[1::2]
        self.starts: list[int] = offsets[1:-1:2]
        self.ends: list[int] = offsets[2::2]
        between = parts[0::2]
        if "'" in text or "’" in text:
            for number in compress(range(len(self.texts)), list(map(_is_possessive, self.texts))):
                word = self.texts[number]
                if len(word) > 2:
                    self.texts[number] = word[:-2]
                    self.ends[number] -= 2
                    between[number + 1] = word[-2:] + between[number + 1]
        self.gaps: list[str] = list(map(_GAP.__getitem__, between))
        self.gaps[0] = PARAGRAPH
        if not between[-1]:
            self.gaps[-1] = PARAGRAPH

    def __len__(self) -> int:
        return len(self.texts)


class _Gaps(dict[str, str]):
    """What stands between two words -> its letter."""

    def __missing__(self, between: str) -> str:
        if len(self) > 4096:
            self.clear()
        found = self[between] = _gap(between)
        return found


_GAP = _Gaps()


def _gap(between: str) -> str:
    if between == " ":
        return SPACE
    if "\n" in between:
        if between.count("\n") > 1:
            return PARAGRAPH
        if between.isspace():
            return LINE
    stripped = between.strip()
    if not stripped:
        return SPACE
    if stripped[:2] in _POSSESSIVE:
        return OWNER if len(stripped) == 2 else _gap(between[between.index(stripped[:2]) + 2 :])
    for letters, gap in _GAPS:
        if any(c in letters for c in stripped):
            return gap
    return OTHER


_GAPS = ((".!?…", STOP), ("(", OPEN), (")", CLOSE), ("\"“”«»„‘", QUOTE), (",", COMMA), (":;", COLON), ("—–", DASH),
         ("-‐‑−", HYPHEN), ("'’", OWNER))  # fmt: skip
