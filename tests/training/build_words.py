"""Builds `geodata/toponyms/words.marisa`: what kind of word a word is, apart from being a place.

    python tests/training/build_words.py DICT_FOLDER

DICT_FOLDER holds `american-english-small`, `american-english` and `american-english-large` of Debian's packages
wamerican-small, wamerican and wamerican-large (SCOWL, permissive). Names of people are from the PyPI packages `names`
(United States census of 1990, public domain) and `Faker` (MIT). The same packages give the same bytes.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import marisa_trie
import names
from faker import providers

from geodata.toponyms import vocabulary as v

OUT = Path(v.__file__).parent / "words.marisa"
LOCALES = (
    "cs_CZ de_DE en_GB en_IE en_IN en_NG en_US es_ES es_MX fi_FI fr_FR hr_HR hu_HU id_ID it_IT nl_NL no_NO pl_PL pt_BR "
    "ro_RO sv_SE tr_TR"
)


def main() -> int:
    folder = Path(sys.argv[1])
    flags: dict[str, int] = {}

    def add(word: str, flag: int) -> None:
        flags[word] = flags.get(word, 0) | flag

    for file, flag in (
        ("american-english-large", v.ORDINARY_RARE),
        ("american-english", v.ORDINARY),
        ("american-english-small", v.ORDINARY_COMMON),
    ):
        for line in (folder / file).read_text("utf-8").splitlines():
            if "'" not in line and line == line.lower() and len(line) > 1:
                add(line, flag)
    census = Path(names.__file__).parent
    for file, flag, most in (
        ("dist.female.first", v.FIRST_NAME, 2000),
        ("dist.male.first", v.FIRST_NAME, 1219),
        ("dist.all.last", v.SURNAME, 20_000),
        ("dist.all.last", v.SURNAME_COMMON, 1500),
    ):
        for line in (census / file).read_text("ascii").splitlines()[:most]:
            add(line.split()[0].lower(), flag)
    for locale in LOCALES.split():
        person = importlib.import_module(f"{providers.__name__}.person.{locale}").Provider
        for attribute, flag in (
            ("first_names", v.FIRST_NAME),
            ("first_names_male", v.FIRST_NAME),
            ("first_names_female", v.FIRST_NAME),
            ("last_names", v.SURNAME),
        ):
            for name in getattr(person, attribute, ()):
                if name.isalpha():
                    add(name.lower(), flag)
    for name in v.MORE_FIRST_NAMES:
        add(name, v.FIRST_NAME)
    trie = marisa_trie.BytesTrie(sorted((word, bytes([flag])) for word, flag in flags.items()))
    trie.save(str(OUT))
    print(len(flags), "words,", OUT.stat().st_size, "bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
