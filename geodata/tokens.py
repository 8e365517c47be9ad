"""A sentence as tokens that know the roles their words may play (`geodata.lexicon`).

`Words` keeps parallel lists, because the engine looks at tokens by their index many times. A phrase gives its roles to
its first token and marks the others as its own, so that "heart attack" holds no attack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from geodata.lexicon import BIT, Lexicon, weapons
from geodata.model import Sentence

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)|\d{1,3}(?:[  \u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*(?:[-'’][^\W_]+)*"
    r"|[^\W_]+(?:(?!['’ʼ]s\b)[-'’ʼ‑/][^\W_]+)*|['’]s\b|[^\w\s]"
)
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‑": "-", "–": "-"})
_RESIDENCE = BIT["residence"]
_GROUND = BIT["ground_words"]
INSIDE = 1 << 200
"""Bit of a token that belongs to a phrase begun before it."""


@dataclass(slots=True)
class Words:
    """One sentence in tokens. `bits[i]` are the roles of token i, `phrase_end[i]` where the phrase begun at i ends."""

    sentence: Sentence
    number: int
    text: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    phrase_end: list[int] = field(default_factory=list)
    weapon: dict[int, tuple[weapons.Weapon | None, int]] = field(default_factory=dict)
    actor: dict[int, tuple[str, int]] = field(default_factory=dict)
    cover: list[int] = field(default_factory=list)
    """Roles of the word or phrase that covers each token, also for those inside a phrase."""
    all_bits: int = 0
    language: str = "en"

    def __len__(self) -> int:
        return len(self.text)

    def has(self, i: int, mask: int) -> bool:
        """Whether token i may play one of the roles of `mask`; False outside the sentence."""
        return 0 <= i < len(self.bits) and bool(self.bits[i] & mask)

    def where(self, mask: int, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Indexes in [start, end) whose token may play one of the roles."""
        bits = self.bits
        for i in range(max(start, 0), len(bits) if end is None else min(end, len(bits))):
            if bits[i] & mask:
                yield i

    def begin(self, i: int) -> int:
        """Where the phrase that covers token i begins; i itself outside a phrase."""
        while i > 0 and self.bits[i] & INSIDE:
            i -= 1
        return i

    def any(self, mask: int, start: int = 0, end: int | None = None) -> bool:
        """Whether some token of [start, end) may play one of the roles."""
        return next(self.where(mask, start, end), None) is not None

    def at(self, offset: int) -> int:
        """The index of the token that covers, or first follows, a character offset of the report."""
        low, high = 0, len(self.start)
        while low < high:
            middle = (low + high) // 2
            if self.end[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def words(sentence: Sentence, number: int, lexicon: Lexicon) -> Words:
    """The tokens of a sentence with their roles."""
    made = Words(sentence, number, language=lexicon.language.code)
    text, lower, start, end = made.text, made.lower, made.start, made.end
    base = sentence.start
    whole = sentence.text
    plain = whole.lower().translate(_PLAIN)
    aligned = len(plain) == len(whole)  # "İ" grows when lower-cased
    for match in _TOKEN.finditer(whole):
        first, last = match.span()
        word = whole[first:last]
        text.append(word)
        lower.append(plain[first:last] if aligned else word.lower().translate(_PLAIN))
        start.append(base + first)
        end.append(base + last)
    _tag(made, lexicon)
    return made


def _tag(made: Words, lexicon: Lexicon) -> None:
    lower = made.lower
    count = len(lower)
    single = lexicon.words
    bits = made.bits
    phrase_end = made.phrase_end
    phrase_end.extend(range(1, count + 1))
    if lexicon.language.code == "en":
        forms: list[tuple[str, ...]] = [(word,) for word in lower]
        bits.extend([single.get(word, 0) for word in lower])
        starts = [i for i, word in enumerate(lower) if word in lexicon.phrases]
    else:
        forms = [_forms(w, lexicon.language.code) for w in lower]
        for options in forms:
            mask = 0
            for form in options:
                mask |= single.get(form, 0)
            bits.append(mask)
        starts = list(range(count))
    behind = 0
    for i in starts:
        best = _longest(forms, i, lexicon.phrases) if i >= behind else None
        if best is not None:
            length, mask = best
            if mask == _RESIDENCE:
                # "offensive in": the word keeps what it tells by itself
                mask |= bits[i]
            bits[i] = mask
            phrase_end[i] = i + length
            for j in range(i + 1, i + length):
                bits[j] = INSIDE
            behind = i + length
    made.cover.extend(bits)
    for i in starts:
        for j in range(i + 1, phrase_end[i]):
            made.cover[j] = bits[i]
    every = 0
    for mask in set(bits):
        every |= mask
    made.all_bits = every
    _tag_weapons(made, forms, cyrillic=lexicon.language.code != "en")
    _tag_actors(made, forms, lexicon)


def _longest(
    forms: list[tuple[str, ...]], i: int, phrases: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]]
) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    if i + 1 >= len(forms):
        return None
    for first in forms[i]:
        seconds = phrases.get(first)
        if seconds is None:
            continue
        found = [pair for second in dict.fromkeys(forms[i + 1]) for pair in seconds.get(second, ())]
        for term, mask in sorted(found, key=_by_length) if len(found) > 1 else found:
            length = len(term)
            if best is not None and length < best[0]:
                break
            if i + length <= len(forms) and all(term[k] in forms[i + k] for k in range(1, length)):
                best = (length, mask | (best[1] if best is not None and best[0] == length else 0))
                break
    return best


def _by_length(pair: tuple[tuple[str, ...], int]) -> int:
    return -len(pair[0])


def _forms(word: str, language: str) -> tuple[str, ...]:
    from geodata.morphology import lemmas

    return (word, *lemmas(word, language)) if word[:1].isalpha() else (word,)


def _tag_weapons(made: Words, forms: list[tuple[str, ...]], *, cyrillic: bool) -> None:
    single, phrases, prefixes = _weapon_tables()
    i = 0
    count = len(forms)
    if not cyrillic and not any(word in single or word in phrases for word in made.lower):
        return
    while i < count:
        if not cyrillic and made.lower[i] not in single and made.lower[i] not in phrases:
            i += 1
            continue
        found: tuple[weapons.Weapon | None, int] | None = None
        for form in forms[i]:
            for term, weapon in phrases.get(form, ()):
                length = len(term)
                if i + length <= count and all(term[k] in forms[i + k] for k in range(1, length)):
                    found = (weapon, i + length)
                    break
            if found is None and form in single:
                found = (single[form], i + 1)
            if found is not None:
                break
        if found is None and cyrillic:
            word = made.lower[i]
            for length in range(min(len(word), 12), 2, -1):
                if word[:length] in prefixes:
                    found = (prefixes[word[:length]], i + 1)
                    break
        if found is not None and made.lower[i] in weapons.CAPITAL_ONLY and made.text[i][:1].islower():
            found = None
        if found is not None and made.bits[i] & INSIDE and made.cover[i] & _GROUND:
            found = None  # "suicide bomber"
        if found is not None and _is_simile(made, i):
            found = None
        if found is not None and not made.bits[i] & BIT["figurative"] and not _in_figurative(made, i):
            made.weapon[i] = found
            i = found[1]
        else:
            i += 1


def _is_simile(made: Words, i: int) -> bool:
    """ "like a missile": the word for the likeness stands one or two tokens before."""
    return any(made.bits[j] & BIT["similes"] for j in range(max(i - 2, 0), i))


def _in_figurative(made: Words, i: int) -> bool:
    """Whether token i lies inside a phrase that means no strike ("think tank")."""
    j = i
    while j > 0 and made.bits[j] & INSIDE:
        j -= 1
    return bool(made.bits[j] & BIT["figurative"]) and made.phrase_end[j] > i


def _tag_actors(made: Words, forms: list[tuple[str, ...]], lexicon: Lexicon) -> None:
    i = 0
    english = lexicon.language.code == "en"
    while i < len(forms):
        if english and made.lower[i] not in lexicon.actors and made.lower[i] not in lexicon.actor_phrases:
            i += 1
            continue
        found: tuple[str, int] | None = None
        for form in forms[i]:
            for term, name in lexicon.actor_phrases.get(form, ()):
                length = len(term)
                if i + length <= len(forms) and all(term[k] in forms[i + k] for k in range(1, length)):
                    found = (name, i + length)
                    break
            if found is None and form in lexicon.actors and _is_name(made, i, form):
                found = (lexicon.actors[form], i + 1)
            if found is not None:
                break
        if found is not None:
            made.actor[i] = found
            i = found[1]
        else:
            i += 1


def _is_name(made: Words, i: int, form: str) -> bool:
    """ "us", "is" and "uk" are words too: in English a side is written with a capital, and these all in capitals."""
    word = made.text[i]
    if form in ("us", "is"):
        return word.isupper()
    return word[:1].isupper() or not word.isascii() or form in ("coalition", "junta", "separatists")


@cache
def _weapon_tables() -> tuple[
    dict[str, weapons.Weapon | None],
    dict[str, tuple[tuple[tuple[str, ...], weapons.Weapon | None], ...]],
    dict[str, weapons.Weapon | None],
]:
    single: dict[str, weapons.Weapon | None] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], weapons.Weapon | None]]] = {}
    prefixes: dict[str, weapons.Weapon | None] = {}
    for term, weapon in weapons.table().items():
        if term.endswith("*"):
            prefixes[term[:-1]] = weapon
        elif " " in term:
            parts = tuple(term.split(" "))
            phrases.setdefault(parts[0], []).append((parts, weapon))
        else:
            single[term] = weapon
    ordered = {first: tuple(sorted(found, key=lambda p: -len(p[0]))) for first, found in phrases.items()}
    return single, ordered, prefixes
