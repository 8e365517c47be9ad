"""Relations to a named place in Ukrainian and Russian: "за 10 км на північ від Покровська", "южнее Изюма"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from geodata.gazetteer.distance import KM_OF_MILE

_NUMBERS: Final = {
    "одного": 1, "одному": 1, "одном": 1, "двох": 2, "двух": 2, "трьох": 3, "трёх": 3, "трех": 3, "чотирьох": 4,
    "четырёх": 4, "четырех": 4, "п'яти": 5, "п’яти": 5, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8,
    "дев'яти": 9, "девяти": 9, "десяти": 10, "п'ятнадцяти": 15, "пятнадцати": 15, "двадцяти": 20, "двадцати": 20,
    "один": 1, "два": 2, "дві": 2, "три": 3, "чотири": 4, "четыре": 4, "п'ять": 5, "п’ять": 5, "пять": 5, "шість": 6,
    "шесть": 6, "сім": 7, "семь": 7, "вісім": 8, "восемь": 8, "дев'ять": 9, "девять": 9, "десять": 10,
    "п'ятнадцять": 15, "пятнадцать": 15, "двадцять": 20, "двадцать": 20, "тридцять": 30, "тридцать": 30,
    "тридцяти": 30, "тридцати": 30, "кілька": 4, "кількох": 4, "нескольких": 4,
}  # fmt: skip
# Sides by their stem. Two of them together are the side between: "північний схід", "северо-восток", "юго-западнее".
_SIDES: Final = (
    ("північ", 0), ("північн", 0), ("север", 0), ("півд", 180), ("юг", 180), ("юж", 180), ("схід", 90), ("сход", 90),
    ("восто", 90), ("захід", 270), ("заход", 270), ("запад", 270),
)  # fmt: skip
_SIDE = (
    r"(?:північн\w*|північ|южн\w*|юг\w*|юго|південн\w*|південь|півдн\w*|север\w*|схід|сход\w*|східн\w*|восто\w+|"
    r"захід|заход\w*|західн\w*|запад\w*)"
)
_SIDED = rf"(?P<side>{_SIDE}(?:[ -]{_SIDE})?)"
_OF = r"(?: ?від| ?от)?"
_KIND = (
    r"(?:міст[ауо]|города?у?|м\.|г\.|сел[аоуе]|с\.|селищ[аеу]|смт|посёлк\w+|поселк\w+|деревн\w+|пгт|райцентр\w*|"
    r"столиц\w+|центру?а?)?"
)
_END = rf" ?{_KIND} ?$"
_NUMBER = rf"(?P<number>\d{{1,3}}(?:[.,]\d)?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>км|кілометр\w*|километр\w*|м|метр\w*|верст\w*|миль|милях)\b\.?"
DISTANCE: Final = re.compile(
    rf"\b{_NUMBER}[ \u00a0-]?{_UNIT} (?:(?:на|к|до) )?(?:{_SIDED} ?)?(?:від|од|от){_END}", re.I
)
DISTANCE_BESIDE: Final = re.compile(rf"\b{_NUMBER}[ \u00a0-]?{_UNIT} {_SIDED}{_OF}{_END}", re.I)  # "в 10 км севернее Х"
DIRECTION: Final = re.compile(
    rf"\b(?:(?:на|к|ко) {_SIDED} (?:від|од|от)|(?P<beside>(?:{_SIDE}[ -]?(?:о-)?)?"
    rf"(?:північніше|південніше|східніше|західніше|севернее|южнее|восточнее|западнее)){_OF}){_END}",
    re.I,
)
# What stands before the word that tells of nearness, that word, and what stands behind it.
_NEAR: Final = (
    ("", "біля", ""), ("", "поблизу", ""), ("", "неподалік", "(?: від)?"), ("", "поряд", " (?:з|із|зі)"),
    ("", "недалеко", " від"), ("", "навколо", ""), ("", "довкола", ""), ("", "під", ""), ("(?:на )?", "околиц", r"\w+"),
    ("", "передмісті", ""), ("на ", "підступах", " до"), ("[ву] ", "районі", ""), ("в ", "напрямку", ""),
    ("у ", "бік", ""), ("", "возле", ""), ("", "около", ""), ("", "рядом", " с"), ("", "недалеко", " от"),
    ("", "вблизи", ""), ("", "вокруг", ""), ("", "под", ""), ("(?:на )?", "окраин", r"\w+"), ("в ", "пригороде", ""),
    ("на ", "подступах", " к"), ("в ", "районе", ""), ("в ", "окрестностях", ""), ("в ", "сторону", ""),
)  # fmt: skip
NEAR: Final = re.compile(rf"\b(?:{'|'.join(map(''.join, _NEAR))}){_END}", re.I)
IN_DISTRICT: Final = frozenset(("в районі", "у районі", "в районе"))
"""Near a town, but in a district."""

# What the patterns hold, in lower case: without it there is no need to try.
SIDE_STEMS: Final = tuple(stem for stem, _ in _SIDES)
UNITS: Final = ("км", "метр", "верст", "миль", "м ", "м.")
NEAR_WORDS: Final = tuple(dict.fromkeys(word for _, word, _ in _NEAR))


def number(words: str) -> float:
    """A number in digits or words."""
    low = words.lower()
    return float(_NUMBERS[low]) if low in _NUMBERS else float(low.replace(",", "."))


def km(words: str, unit: str) -> float:
    """A distance in km."""
    low = unit.lower()
    one = 1.0 if low[0] != "м" else KM_OF_MILE if low.startswith("ми") else 0.001
    return number(words) * one


def bearing(words: str | None) -> float | None:
    """Degrees from north of a side or of two ("північний схід"); None where none is named."""
    if not words:
        return None
    sides = []
    for part in re.split(r"[ -]", words.lower()):
        for stem, degrees in _SIDES:
            if part.startswith(stem):
                sides.append(degrees)
                break
    if not sides:
        return None
    if len(sides) == 1:
        return float(sides[0])
    upright, across = sides[0], sides[1]
    if upright in (90, 270) or across in (0, 180):
        return float(upright)
    return {(0, 90): 45.0, (0, 270): 315.0, (180, 90): 135.0, (180, 270): 225.0}[upright, across]


# What stands last before a name in all of these.
_LAST: Final = re.compile(
    r"(?:\b(?:від|од|от|біля|поблизу|неподалік|з|із|зі|с|навколо|довкола|під|под|до|возле|около|вблизи|вокруг|к|до|"
    r"бік|сторону|районі|районе|напрямку|передмісті|пригороде)|(?:іше|нее)|околиц\w+|окраин\w+|окрестностях"
    rf"|\b{_KIND[:-1]}) $",
    re.I,
)
SECTOR: Final = re.compile(r" (?:напрям\w*|направлени\w*)$")


@lru_cache(maxsize=4096)
def may_relate(last: str) -> bool:
    """Whether any of these may end in a word; `last` has the blank behind it. Of most words before a name none can."""
    return _LAST.search(last) is not None
