"""Is a name another spelling of a place's own name, or another name? Consonants decide: vowels are what romanisations
differ in, and what Arabic and Hebrew leave out. Kept small and quick: a country dump has 300,000 names to judge."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from geodata.gazetteer.entry import Role
from geodata.gazetteer.normal import normalise

SCRIPTS = frozenset({"LATIN", "CYRILLIC", "ARABIC", "HEBREW"})

# Letters of one sound class share a letter: Latin, Cyrillic, Arabic, Hebrew. Vowels and half-vowels fall. Lips are one
# class, since Hebrew writes p as f and b as v, and Arabic has no p.
_CLASSES = {
    "b": "bбبבpпפףپvwвўوfфف", "g": "gгhхغخهحהחגگχ", "d": "dдدضדد", "t": "tтتطثטת",
    "k": "kqcкكقקכךکխ", "l": "lлلל", "m": "mмمמם", "n": "nнنנן", "r": "rрرר",
    "s": "szxjзсшщцчжسشصزظذجژצץזסשچ",
}  # fmt: skip


class _Sounds(dict[int, str | None]):
    """Letter -> the letter of its class; None (dropped) for all others."""

    def __missing__(self, letter: int) -> None:
        self[letter] = None


_CLASS = _Sounds({ord(letter): sound for sound, letters in _CLASSES.items() for letter in letters})
_DOUBLE = re.compile(r"(.)\1+")
_DIGRAPHS = (("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("ts", "s"), ("th", "t"), ("dh", "d"))


def script(name: str) -> str | None:
    """The one script of `name`, of the four we keep; None where it mixes several or is another."""
    if name.isascii():
        return "LATIN" if any(c.isalpha() for c in name) else None
    found = {_script(c) for c in name} - {"", "MODIFIER"}
    return found.pop() if len(found) == 1 and found <= SCRIPTS else None


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    return unicodedata.name(character, "?").split()[0] if character.isalpha() else ""


@lru_cache(maxsize=65536)
def sounds(name: str) -> str:
    """The consonants of a name as sound classes, doubles once: "Kharkiv", "Харьков" and "خاركيف" all begin "grk"."""
    key = normalise(name)
    if "h" in key or "ts" in key:
        for two, one in _DIGRAPHS:
            key = key.replace(two, one)
    return _DOUBLE.sub(r"\1", key.translate(_CLASS))


def role_of(alternate: str, primary: str) -> Role:
    """VARIANT where `alternate` is the primary name spelt otherwise, also in another script; else ALTERNATE."""
    a, b = sounds(alternate), sounds(primary)
    if not a or not b:
        return Role.VARIANT if normalise(alternate)[:3] == normalise(primary)[:3] else Role.ALTERNATE
    if a == b:
        return Role.VARIANT
    least = 0.66 * max(len(a), len(b))
    if min(len(a), len(b)) < least or len(set(a) & set(b)) < 0.66 * len(set(a)):
        return Role.ALTERNATE
    return Role.VARIANT if _common(a, b) >= least else Role.ALTERNATE


def _common(a: str, b: str) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = 0
        for at, y in enumerate(b, 1):
            here = row[at]
            if x == y:
                row[at] = before + 1
            elif row[at - 1] > here:
                row[at] = row[at - 1]
            before = here
    return row[-1]
