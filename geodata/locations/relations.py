"""Places told by their relation to a named one: "10 km north of Pokrovsk", "between Kherson and Mykolaiv".

The point is moved only where the text gives a distance and a bearing, or two ends; else the circle grows.
"""

from __future__ import annotations

import math
import re
from typing import Final, NamedTuple

from geodata.gazetteer import distance
from geodata.gazetteer.distance import EARTH_RADIUS_KM, KM_OF_MILE

_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,  # noqa: E501
                   "ten": 10, "a dozen": 12, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
                   "fifty": 50, "sixty": 60, "a few": 4, "several": 5}  # fmt: skip
_BEARINGS: Final = {"north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0, "south": 180.0, "southwest": 225.0,  # noqa: E501
                    "west": 270.0, "northwest": 315.0}  # fmt: skip
_COMPASS = (
    r"(?:just |directly |to the )?(?P<bearing>north|south|east|west|(?:north|south)[ -]?(?:east|west))(?:wards?|ern)?"
)
_UNIT = r"(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b\.?"
_NUMBER = rf"(?P<number>\d{{1,3}}(?:[.,]\d)?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_KIND = r"(?:the |central |downtown )?(?:(?:city|town|village|settlement|port|capital|outskirts|center|centre) (?:of )?)?(?:the )?$"  # noqa: E501
_DISTANCE = re.compile(
    rf"\b{_NUMBER}[ -]?(?:\(\d+ \w+\) )?{_UNIT}(?: \([^)]{{1,20}}\))?,? (?:{_COMPASS} )?(?:of|from|outside|away from|to) {_KIND}",  # noqa: E501
    re.I,
)
_DIRECTION = re.compile(rf"\b{_COMPASS} (?:of|from) {_KIND}", re.I)
_NEAR = re.compile(r"\b(?:near|outside|close to|around|on the outskirts of|outskirts of|suburbs of|vicinity of|not far from|off|"  # noqa: E501
                   r"on the approaches to|toward|towards|in the direction of|in the area of) "
                   rf"{_KIND}", re.I)  # fmt: skip
_SECTOR = re.compile(r" (?:direction|sector|axis|front ?line|front|salient|напрям\w*|направлени\w*)\b")
_BETWEEN = re.compile(
    r"\b(?:(?:half-?way |midway |somewhere )?between|між|между) "
    r"(?:the )?(?:(?:cities|towns|villages|settlements) of )?$",
    re.I,
)
_JOINED = re.compile(r" (?:and|та|і|й|и) (?:the )?(?:(?:city|town|village) of )?")
# "talks between Moscow and Kyiv" are nowhere in between
_PARTIES = re.compile(r"\b(?:talks|relations|agreement|deal|war|conflict|tensions?|ties|clash\w*|fighting|peace|ceasefire|truce|match|game|"  # noqa: E501
                      r"meeting|flights?|exchange|cooperation|dialogue|treaty|trade|contacts?|negotiations?|border|переговор\w*|"
                      r"угод\w*|відносин\w*|отношени\w*) (?:\w+ ){0,3}$", re.I)  # fmt: skip

# What stands last before a name in all of the patterns that look back, whatever else they ask for.
_BLANKS = frozenset((" ", "\n"))
_LAST_WORDS = tuple(
    "of from outside to near around off toward towards the central downtown city town village settlement port capital "
    "outskirts center centre".split()
)

# A word of each of the patterns in English that look back: without it there is no need to try.
_NEAR_WORDS = ("near", "outside", "close", "around", "outskirts", "suburbs", "vicinity", "not far", "off", "approaches",
               "toward", "direction", "area")  # fmt: skip
_UNITS, _SIDES = ("km", "kilomet", "mi"), ("north", "south", "east", "west")

_LOOK_BACK = 80
NEAR_KM, DIRECTION_KM, SECTOR_KM = 10.0, 15.0, 30.0  # how far "near", "south of" and "sector" reach: our own estimate
_MOST_BETWEEN_KM = 150.0


class Relation(NamedTuple):
    """`words` are the report's. `km` and `bearing` (degrees from north) are None where not said; `reach_km` is how far
    from the point the words may mean; `after`: the words stand behind the name."""

    words: str
    km: float | None
    bearing: float | None
    reach_km: float
    after: bool = False

    def quoted(self, name: str) -> str:
        """The words with the name, as the text has them."""
        return f"{name} {self.words}".strip() if self.after else f"{self.words} {name}"


def read(text: str, start: int, end: int, *, district: bool = False) -> Relation | None:
    """The relation to the place named at `start` to `end`; None for the place itself. A `district` is itself where
    the word before it may say both: "в районе Текстильщик"."""
    found = _read(text, start, end)
    if found is None or not district or not "\u0400" <= text[start] <= "\u04ff":
        return found
    import geodata.locations.relations_slavic as slavic

    return None if found.words.lower() in slavic.IN_DISTRICT else found


def _read(text: str, start: int, end: int) -> Relation | None:
    before = text[max(0, start - _LOOK_BACK) : start]
    if before[-1:] in _BLANKS:
        if "\u0400" <= text[start] <= "\u04ff":
            found = _slavic(before)
        else:
            found = _english(before) if before.rstrip().lower().endswith(_LAST_WORDS) else None
        if found is not None:
            return found
    return _sector(text, start, end)


def _english(before: str) -> Relation | None:
    low = before.lower()
    match = _DISTANCE.search(before) if any(unit in low for unit in _UNITS) else None
    if match:
        km = _number(match["number"]) * (KM_OF_MILE if match["unit"].lower().startswith("mi") else 1.0)
        return _away(before[match.start() :], km, _bearing(match["bearing"]))
    match = _DIRECTION.search(before) if any(side in low for side in _SIDES) else None
    if match:
        return Relation(before[match.start() :].strip(), None, _bearing(match["bearing"]), DIRECTION_KM)
    match = _NEAR.search(before) if any(word in low for word in _NEAR_WORDS) else None
    return Relation(before[match.start() :].strip(), None, None, NEAR_KM) if match else None


def _slavic(before: str) -> Relation | None:
    import geodata.locations.relations_slavic as slavic

    line = before.rstrip("\n")
    if not slavic.may_relate(line[line.rfind(" ", 0, -1) + 1 :]):
        return None
    low = before.lower()
    sided = any(stem in low for stem in slavic.SIDE_STEMS)
    match = slavic.DISTANCE.search(before) if any(unit in low for unit in slavic.UNITS) else None
    match = match or (slavic.DISTANCE_BESIDE.search(before) if sided else None)
    if match:
        return _away(before[match.start() :], slavic.km(match["number"], match["unit"]), slavic.bearing(match["side"]))
    match = slavic.DIRECTION.search(before) if sided else None
    if match:
        side = slavic.bearing(match["side"] or match["beside"])
        return Relation(before[match.start() :].strip(), None, side, DIRECTION_KM)
    match = slavic.NEAR.search(before) if any(word in low for word in slavic.NEAR_WORDS) else None
    return Relation(before[match.start() :].strip(), None, None, NEAR_KM) if match else None


def _away(words: str, km: float, bearing: float | None) -> Relation:
    return Relation(words.strip(), km, bearing, max(2.0, km * 0.25) if bearing is not None else km + 2.0)


def _sector(text: str, start: int, end: int) -> Relation | None:
    """ "the Kupiansk direction"; in Ukrainian and Russian the words are one, "Куп'янський напрямок"."""
    if text[end : end + 1] == " " and (sector := _SECTOR.match(text, end)):
        return Relation(sector.group().strip(), None, None, SECTOR_KM, after=True)
    if "\u0400" <= text[start] <= "\u04ff":
        import geodata.locations.relations_slavic as slavic

        if slavic.SECTOR.search(text, start, end):
            return Relation("", None, None, SECTOR_KM, after=True)
    return None


def joins(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether the text speaks of a point between two named places ("between Kherson and Mykolaiv")."""
    if not _JOINED.fullmatch(text[first[1] : second[0]]):
        return False
    before = text[max(0, first[0] - _LOOK_BACK) : first[0]]
    between = _BETWEEN.search(before)
    return between is not None and not _PARTIES.search(before[: between.start()])


def between_words(text: str, start: int, end: int) -> str:
    """The words of "between X and Y", with X from `start` and Y to `end`."""
    before = _BETWEEN.search(text[max(0, start - _LOOK_BACK) : start])
    return " ".join(f"{before.group() if before else ''}{text[start:end]}".split())


def moved(latitude: float, longitude: float, *, km: float, bearing: float) -> tuple[float, float]:
    """The point `km` away on a great circle that leaves at `bearing` degrees from north."""
    a, o, turn, arc = math.radians(latitude), math.radians(longitude), math.radians(bearing), km / EARTH_RADIUS_KM
    north = math.asin(math.sin(a) * math.cos(arc) + math.cos(a) * math.sin(arc) * math.cos(turn))
    east = o + math.atan2(math.sin(turn) * math.sin(arc) * math.cos(a), math.cos(arc) - math.sin(a) * math.sin(north))
    return round(math.degrees(north), 5), round((math.degrees(east) + 540) % 360 - 180, 5)


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance between two points, latitude first."""
    return distance.distance_km(*a, *b)


def halfway(a: tuple[float, float], b: tuple[float, float]) -> tuple[tuple[float, float], float] | None:
    """The middle of two points and half their distance in km; None where they are too far apart to mean a place."""
    km = distance_km(a, b)
    if km > _MOST_BETWEEN_KM:
        return None
    return (round((a[0] + b[0]) / 2, 5), round((a[1] + b[1]) / 2, 5)), max(2.0, km / 2)


def _number(words: str) -> float:
    return float(_NUMBERS[words.lower()]) if words.lower() in _NUMBERS else float(words.replace(",", "."))


def _bearing(words: str | None) -> float | None:
    if words is None:
        return None
    return _BEARINGS.get(words.lower().replace(" ", "").replace("-", ""))
