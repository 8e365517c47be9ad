"""Where Natural Earth's names and codes of units are not the ones to print.

Ukrainian names are in the romanisation of the Cabinet's resolution 55 of 2010 (Odesa, Mykolaiv, Zaporizhzhia).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from unicodedata import combining

# Two units of one ISO code would be drawn as one: keyed by GeoNames' code, the later ISO code given.
CODES: Final[dict[str, str]] = {
    "SD.60": "SD-DE",  # East Darfur
    "SD.61": "SD-DC",  # Central Darfur
    "IR.44": "IR-32",  # Alborz, apart from Tehran since 2010
    "SY-X01~": "SY-QU",  # the United Nations' zone lies in Quneitra
    "RU-X01~": "RU-YAN",  # a nameless island
}

# Units without an ISO 3166-2 code, by the ISO 3166-1 country they are commonly counted to. Bases and uninhabited
# islands stay land of no country.
COUNTRY_OF: Final[dict[str, str]] = {
    "-99-X11~": "SO",
    "-99-X04~": "CY",
    "-99-X05~": "KZ",
    "-99-X15~": "AU",
    "-99-X14~": "AU",
    "-99-X03~": "AU",
    "-99-X13~": "CU",
}

OBLASTS_WITH_CENTRE: Final = frozenset({"UA", "RU"})

NAMES: Final[dict[str, str]] = {
    "UA-05": "Vinnytsia Oblast",
    "UA-07": "Volyn Oblast",
    "UA-09": "Luhansk Oblast",
    "UA-12": "Dnipropetrovsk Oblast",
    "UA-14": "Donetsk Oblast",
    "UA-18": "Zhytomyr Oblast",
    "UA-21": "Zakarpattia Oblast",
    "UA-23": "Zaporizhzhia Oblast",
    "UA-26": "Ivano-Frankivsk Oblast",
    "UA-30": "Kyiv",
    "UA-32": "Kyiv Oblast",
    "UA-35": "Kirovohrad Oblast",
    "UA-40": "Sevastopol",
    "UA-43": "Crimea",
    "UA-46": "Lviv Oblast",
    "UA-48": "Mykolaiv Oblast",
    "UA-51": "Odesa Oblast",
    "UA-53": "Poltava Oblast",
    "UA-56": "Rivne Oblast",
    "UA-59": "Sumy Oblast",
    "UA-61": "Ternopil Oblast",
    "UA-63": "Kharkiv Oblast",
    "UA-65": "Kherson Oblast",
    "UA-68": "Khmelnytskyi Oblast",
    "UA-71": "Cherkasy Oblast",
    "UA-74": "Chernihiv Oblast",
    "UA-77": "Chernivtsi Oblast",
    "RU-ALT": "Altai Krai",
    "RU-MOS": "Moscow",
    "RU-MOW": "Moscow Oblast",
    "SD-DW": "West Darfur",
    "SD-GD": "Gedaref",
    "SD-GZ": "Al Jazirah",
    "YE-AD": "Aden",
    "YE-AM": "Amran",
    "YE-BA": "Al Bayda",
    "YE-DA": "Dhale",
    "YE-HU": "Hodeidah",
    "YE-MA": "Marib",
    "YE-SA": "Sanaa City",
    "YE-SD": "Saada",
    "YE-TA": "Taiz",
    "IL-D": "Southern District",
    "IL-Z": "Northern District",
    "IL-HA": "Haifa District",
    "IL-M": "Central District",
    "IL-JM": "Jerusalem District",
    "IL-TA": "Tel Aviv District",
    "PS-GZZ": "Gaza Strip",
    "LB-JA": "South Lebanon",
    "LB-AS": "North Lebanon",
}

NAMES_UK: Final[dict[str, str]] = {"UA-32": "Київська область", "UA-43": "Крим"}

# Words that say what a unit is, not which: "Kharkiv Oblast", "Kharkiv region" and "Харківська область" are one.
_KINDS: Final = frozenset(
    "oblast region province governorate state district krai republic of the division muhafazat область".split()
)


def fold(name: str) -> str:
    """A code or name in lower case, without marks, apostrophes and hyphens: "Al-Qādisiyyah" -> "al qadisiyyah"."""
    folded = "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if not combining(letter))
    return " ".join(re.split(r"[\s\-–]+", re.sub(r"['’ʼ`´]", "", folded).strip()))


def shorten(folded: str) -> str:
    """A folded name without its words of kind; the name itself where nothing else is left."""
    return " ".join(word for word in folded.split() if word not in _KINDS) or folded
