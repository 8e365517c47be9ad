"""How Ukrainian and Russian make names: adjectives of towns, regions in -щина, Russian spellings of Ukrainian names.

Everything here only proposes names; whether a place bears one is the gazetteer's to say.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

from geodata.morphology import lemmas
from geodata.toponyms import cyrillic_words as words

REGION = re.compile(r"(?P<stem>[\w-]{2,})(?P<shch>щин|ччин|(?<=[дт])чин)(?:а|и|і|у|ою|е|ы|ой|о)")
ADJECTIVE = re.compile(r"(?:ськ|цьк|зьк|ск|цк)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|і|их|ими|ой|ая|ую|ом|ым|ие|ый|ое|е)$")
_ADJECTIVE_END = re.compile(r"(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|і|их|ими|ой|ая|ую|ом|ым|ие|ый|ое|е)$")


@lru_cache(maxsize=1 << 11)
def unit(low: str) -> tuple[str, str] | None:
    for pattern, noun, gender in words.UNITS:
        if pattern.fullmatch(low):
            return noun, gender
    return None


@lru_cache(maxsize=1 << 10)
def adjective(word: str, gender: str, language: str) -> str:
    """The nominative singular of an adjective in a gender: "Харківської" -> "харківська"."""
    stem = _ADJECTIVE_END.sub("", word)
    endings = {("uk", "femn"): "а", ("uk", "masc"): "ий", ("ru", "femn"): "ая", ("ru", "masc"): "ий"}
    return stem + endings[language, gender]


def unit_names(word: str, noun: str, gender: str, language: str) -> list[str]:
    nominative = adjective(word, gender, language)
    if noun == "область":
        return [f"{nominative} область"]
    masculine = adjective(word, "masc", language)
    kinds = {
        "громада": ["громада", "міська громада", "селищна громада", "сільська громада"],
        "округ": ["округ", "городской округ"],
    }
    names = [f"{nominative} {kind}" for kind in kinds.get(noun, [noun])]
    if noun in ("район", "громада", "округ"):
        # A raion or hromada that the gazetteer lacks is still near the town it is named for.
        names += [masculine, *stems(word)]
    return names


@lru_cache(maxsize=1 << 10)
def stems(adjective: str) -> tuple[str, ...]:
    """Towns that an adjective may be made of: "куп'янському" -> куп'янськ, "марганецькій" -> марганець."""
    match = re.match(
        r"(.+?)(?:ськ|цьк|зьк|ск|цк|зк)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|і|их|ими|ой|ая|ую|ом|ым|ие|ый|ое|е)$", adjective
    )
    if not match:
        return ()
    stem = match.group(1)
    whole = _ADJECTIVE_END.sub("", adjective)
    bases = [stem, stem + "с"] if whole.endswith("ськ") else [stem]
    if whole.endswith(("цьк", "цк")):
        bases = [stem + "ц", stem + "к", stem + "т", stem + "ч", stem]
    if whole.endswith("зьк"):
        bases = [stem + "г", stem + "з", stem]
    endings = (
        "",
        "а",
        "я",
        "и",
        "і",
        "ы",
        "о",
        "е",
        "ь",
        "ка",
        "ки",
        "ів",
        "ов",
        "ове",
        "ово",
        "ін",
        "іне",
        "ень",
        "ець",
    )
    out = [whole]
    if whole.endswith(("зьк", "жск")):
        # Запоріжжя, Запорожье.
        out.append(stem + ("жжя" if whole.endswith("зьк") else "ье"))
    out += [*(base + ending for base in bases for ending in endings)]
    if whole.endswith(("ньськ", "льськ", "льск", "ньск")):
        out += [stem[:-1] + ending for ending in ("ь", "я", "ля", "ня")]
    if stem.endswith(("ов", "ев", "єв", "ів")):
        out += [stem[:-2] + "ова", stem[:-2] + "ово", stem + "ка", stem + "е"]
    if stem.endswith(("ин", "ін")):
        out += [stem[:-2] + ending for ending in ("е", "і", "и", "а", "о", "у")]  # "туапсинский", "сочинский"
    if whole.endswith("ск"):
        out += [whole + ending for ending in ("ая", "ий", "ое")]  # "Каневская", "Афипский"
    return tuple(dict.fromkeys(out))


@lru_cache(maxsize=1 << 11)
def region_names(low: str, language: str) -> list[str]:
    """ "Харківщині" -> Харківщина, Харківська область, Харківський район; "Донеччина" -> Донецька область."""
    match = REGION.fullmatch(low)
    if not match or len(low) < 7:
        return []
    stem, shch = match["stem"], match["shch"]
    nominative = stem + shch + "а"
    hard = "ськ" if language == "uk" else "ск"
    harder = "цьк" if language == "uk" else "цк"
    stems = [stem + harder] if shch == "ччин" else [stem + hard, stem + harder, stem + "к" + "ськ"]
    if shch == "щин" and stem.endswith(("е", "о", "а", "и")):
        stems.insert(0, stem + ("ськ" if language == "uk" else "сск"))
    stems += [stem + "ів" + hard, stem + "івськ", stem + "енськ", stem + "енск"]
    feminine, masculine = ("а", "ий") if language == "uk" else ("ая", "ий")
    return [
        *(f"{s}{feminine} область" for s in stems),
        nominative,
        *(f"{s}{masculine} район" for s in stems),
    ]


def nominative(facility: str, language: str) -> str:
    """A facility's name as a heading has it: "порту Рени" -> порт Рени, "Запорожской АЭС" -> Запорожская АЭС."""
    first, _, rest = facility.partition(" ")
    if words.FACILITIES.fullmatch(first.lower()):
        forms = lemmas(first, language)
        lemma = next((form for form in forms if words.FACILITIES.fullmatch(form)), first)
        return f"{lemma if first.islower() else lemma.capitalize()} {rest}"
    gender = next((g for g, nouns in words.FACILITY_GENDER.items() if nouns.fullmatch(rest.lower())), None)
    if gender is None or not ADJECTIVE.search(first.lower()):
        return facility
    made = adjective(first.lower(), gender, language)
    noun = rest if rest.isupper() else next(iter(lemmas(rest, language)), rest)
    return f"{made.capitalize()} {noun}"


# --- Russian spellings of Ukrainian names

_STARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("песчан", ("піщан",)), ("подо", ("подо", "підо")), ("под", ("під", "под")), ("бел", ("біл",)),
    ("лес", ("ліс",)), ("снеж", ("сніж",)), ("никол", ("микол", "нікол")), ("алексе", ("олексі", "олексії")),
    ("александр", ("олександр",)), ("алеш", ("олеш",)), ("андре", ("андрі",)), ("сергее", ("сергії",)),
    ("елен", ("олен",)), ("григор", ("григор",)), ("свет", ("світ",)), ("цвет", ("цвіт",)),
    ("дмитри", ("дмитрі",)), ("матве", ("матвії",)), ("тимофее", ("тимофії",)),
    ("хлеб", ("хліб",)), ("речн", ("річн",)), ("степ", ("степ",)), ("мед", ("мед", "мід")), ("нов", ("нов",)),
    ("константин", ("костянтин",)), ("филип", ("пилип", "філіп")), ("осип", ("йосип", "осип")), ("и", ("і", "и")),
    ("э", ("е",)), ("е", ("є", "е")),
)  # fmt: skip
_ENDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("овка", ("івка", "овка")), ("евка", ("ївка", "івка", "евка", "ївка")), ("ёвка", ("ьовка", "йовка")),
    ("ово", ("ове", "ово")), ("ево", ("еве", "єве", "ево")), ("ино", ("ине", "іне", "їне", "ино")),
    ("ское", ("ське",)), ("цкое", ("цьке",)), ("ск", ("ськ",)), ("цк", ("цьк",)), ("ский", ("ський",)),
    ("ое", ("е",)), ("ее", ("є", "ье")), ("ая", ("а",)), ("яя", ("я",)), ("ый", ("ий",)), ("ий", ("ій", "ий")),
    ("ые", ("і",)), ("ие", ("і",)), ("ье", ("'я", "я", "ля", "ння", "лля")), ("ополь", ("ополь", "опіль")),
    ("ов", ("ів", "ов")), ("ев", ("їв", "ів", "ев")), ("ин", ("ин", "ін", "їн")), ("ки", ("ки",)), ("и", ("и", "і")),
    ("ы", ("и",)),
)  # fmt: skip
_LETTERS = str.maketrans({"ы": "и", "э": "е", "ъ": "'", "ё": "ьо"})
_MOST_SPELLINGS = 24


@lru_cache(maxsize=1 << 10)
def ukrainian(name: str) -> tuple[str, ...]:
    """Ukrainian spellings that a Russian name may stand for: "Малая Песчановка" -> мала піщанівка."""
    parts = [spellings(part) for part in name.split(" ")]
    return tuple(" ".join(spelling) for spelling in islice(product(*parts), _MOST_SPELLINGS))


@lru_cache(maxsize=1 << 10)
def spellings(word: str) -> list[str]:
    """The Ukrainian spellings of one Russian word."""
    if "-" in word:
        head, _, last = word.rpartition("-")
        return [f"{head.translate(_LETTERS)}-{spelling}" for spelling in spellings(last)]
    start: tuple[str, tuple[str, ...]] = ("", ("",))
    end = start
    for found, instead in _STARTS:
        if word.startswith(found) and len(word) > len(found) + 2:
            start = (found, instead)
            break
    for found, instead in _ENDS:
        if word.endswith(found) and len(word) - len(found) - len(start[0]) >= 0:
            end = (found, instead)
            break
    middle = word[len(start[0]) : len(word) - len(end[0])].translate(_LETTERS)
    middles = dict.fromkeys((middle, middle.replace("и", "і"), middle.replace("е", "і"), middle.replace("о", "і", 1)))
    return [a + b + c for b in middles for a in start[1] for c in end[1]]


_RUSSIAN_ENDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ївка", ("евка",)), ("івка", ("овка", "евка")), ("єєвка", ("еевка",)), ("ське", ("ское",)), ("цьке", ("цкое",)),
    ("ськ", ("ск",)), ("цьк", ("цк",)), ("ове", ("ово",)), ("еве", ("ево",)), ("єве", ("ево",)), ("ине", ("ино",)),
    ("іне", ("ино",)), ("їне", ("ино",)), ("їв", ("ев",)), ("ів", ("ов", "ев")), ("не", ("ное",)), ("ий", ("ый", "ий")),
)  # fmt: skip
_RUSSIAN_LETTERS = str.maketrans({"і": "и", "ї": "и", "є": "е", "ґ": "г", "'": "ъ"})


@lru_cache(maxsize=1 << 10)
def russian(name: str) -> tuple[str, ...]:
    """Russian spellings that a Ukrainian name may stand for, for places in Russia: "Шебекіне" -> шебекино."""
    if " " in name:
        return ()
    end: tuple[str, tuple[str, ...]] = next(((f, i) for f, i in _RUSSIAN_ENDS if name.endswith(f)), ("", ("",)))
    stem = name[: len(name) - len(end[0])].translate(_RUSSIAN_LETTERS)
    stems = dict.fromkeys((stem, stem.replace("и", "ы")))
    return tuple(base + ending for base in stems for ending in end[1])
