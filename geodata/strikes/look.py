"""The cheap first look: whether a report may tell of a strike at all. It spares most news the full reading.

First the words of the whole text as a set: without a word that tells of strikes or names a weapon a report tells of
none (`Look`). Then only the sentences that hold such a word are read, as the engine would, and asked for what
`occasions.tells` asks for (`worth_reading`): "hit a record", "firefighters", "strike a deal" end here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from geodata import lexicon, tokens
from geodata.lexicon import Lexicon, slavic, weapons
from geodata.model import Sentence
from geodata.strikes import ordinary, triggers
from geodata.tokens import Words

_ROLES = (
    "under_fire",
    "sure_nouns",
    "sure_verbs",
    "strike_nouns",
    "strike_verbs",
    "blast_nouns",
    "intercept_verbs",
)
"""The roles that make a trigger alone. The others need a weapon beside them, and the weapon's own word counts."""
_PLAIN_ROLES = (
    "killed_words",
    "injured_words",
    "killing_words",
    "injuring_words",
    "casualty_words",
    "unhurt_phrases",
    "damage_words",
    "target_nouns",
)
_PLAIN = lexicon.bits(*_PLAIN_ROLES)
"""Beside a noun or passive they tell of a strike though nothing is named that flew (`occasions.tells`)."""
_SUPPORT = ("war_words", "sure_nouns", "sure_verbs", "under_fire", "intercept_verbs", *_PLAIN_ROLES)
_CODING = "cp1251"
"""One byte for each Latin and Cyrillic letter, so that one table of 256 bytes folds case and parts words."""
_MORE = ("munition", "munitions", "projectile", "projectiles", "bringing down")
"""What names a strike or its means though no role of the lexicon has it."""
_COMMON = frozenset(
    b"the a an of in to s was for is by one were been not had his her their there out so no people state new called m "
    b"under another down has have with from that they who nobody since over more than".split()
)
_IN_CAPITALS = frozenset((b"us", b"is"))
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CAPITALS = re.compile(r"\b(?:US|IS)\b")
"""Sides that are words too unless written in capitals."""
_KEYS = 3
"""Letters by which the beginnings of words are looked up."""
_MOST_KNOWN = 20_000  # words remembered


class Look:
    """What the first look saw: the `words` of a text in lower case, and the `hits` among them, which may tell of a
    strike."""

    __slots__ = ("hits", "words")

    def __init__(self, text: str) -> None:
        cyrillic = not text.isascii() and _CYRILLIC.search(text) is not None
        self.words = text.encode(_CODING if cyrillic else "ascii", "replace").translate(_table()).split()
        single, phrases, keys = _latin()
        self.hits = set(keys.intersection(self.words))
        joined = b""
        for key in self.hits - single:
            joined = joined or b" %b " % b" ".join(self.words)
            if not any(phrase in joined for phrase in phrases[key]):
                self.hits.discard(key)
        if cyrillic:
            self.hits.update(filter(_TELLING.__getitem__, set(self.words)))
        if self.hits and single.issuperset(self.hits) and not self._is_supported(text):
            self.hits.clear()

    def _is_supported(self, text: str) -> bool:
        """Whether an English text has words beside which a strike word may tell of a war."""
        return not _supports().isdisjoint(self.words) or _CAPITALS.search(text) is not None

    def knows(self, role: str, table: Lexicon) -> bool:
        """Whether some word of the text belongs to a term of the role; always for languages with many forms."""
        return table.language.word_order == "free" or not _of_roles(role).isdisjoint(self.words)


def worth_reading(
    sentences: Sequence[Sentence], table: Lexicon, look: Look, *, made: dict[int, Words] | None = None
) -> bool:
    """Whether the report may tell of a strike as `occasions.tells` has it, judged by the sentences with a hit alone.

    Nothing is refused here that `tells` would let pass: where the sentences in between matter, the answer is True.
    `made` takes the sentences that were cut into tokens, by their number, so that it is not done twice.
    """
    hits = [hit.decode(_CODING) for hit in look.hits]
    alone = False
    for number, sentence in enumerate(sentences):
        lowered = sentence.text.lower()
        if not any(hit in lowered for hit in hits):
            continue
        words = tokens.words(sentence, number, table)
        if made is not None:
            made[number] = words
        if not triggers.may_find(words):
            continue
        armed = any(weapon is not None for weapon, _ in words.weapon.values())
        for trigger in triggers.find(words):
            # "Saturday's strikes": days, which are not sought here, make a strike word live.
            if trigger.ground or not (trigger.live or words.lower[trigger.first - 1] == "'s"):
                continue
            if trigger.sure or armed or any(0 <= trigger.first - end <= 2 for _, end in words.actor.values()):
                return True
            if words.language == "en":
                if ordinary.is_plain(words, trigger):
                    return True
            elif trigger.form in ("passive", "noun") and words.any(_PLAIN):
                return True
            alone = True
    return alone and look.knows("war_words", table)


@cache
def _table() -> bytes:
    """Upper case to lower case, and what is neither letter nor digit to a space."""
    folded = bytearray()
    for byte in range(256):
        char = bytes([byte]).decode(_CODING, "replace").lower()
        folded += char.encode(_CODING, "replace") if char.isalnum() else b" "
    return bytes(folded)


def _parted(terms: Iterable[str]) -> list[tuple[bytes, ...]]:
    """The words of English terms as the table parts them; terms in other scripts are left out."""
    table = _table()
    return [tuple(term.encode("ascii").translate(table).split()) for term in terms if term.isascii()]


@cache
def _latin() -> tuple[frozenset[bytes], dict[bytes, tuple[bytes, ...]], frozenset[bytes]]:
    """English words that may tell of a strike, the phrases without any of them by their longest word, and both sorts
    of words together."""
    language = lexicon.of("en").language
    terms = [term for role in _ROLES for term in getattr(language, role)]
    terms += [*_MORE, *(term.rstrip("*") for term in weapons.table())]
    parted = set(_parted(terms))
    single = frozenset(parts[0] for parts in parted if len(parts) == 1)
    phrases: dict[bytes, list[bytes]] = {}
    for parts in sorted(parted):
        if len(parts) > 1 and single.isdisjoint(parts):
            phrases.setdefault(max(parts, key=len), []).append(b" %b " % b" ".join(parts))
    return single, {key: tuple(found) for key, found in phrases.items()}, single.union(phrases)


class _Telling(dict[bytes, bool]):
    """Whether a Cyrillic word begins as words of strikes and weapons do."""

    def __missing__(self, word: bytes) -> bool:
        if len(self) > _MOST_KNOWN:
            self.clear()
        beginnings, ordinary = _beginnings()
        known = beginnings.get(word[:_KEYS])
        found = self[word] = known is not None and word.startswith(known) and not word.startswith(ordinary)
        return found


_TELLING = _Telling()


@cache
def _beginnings() -> tuple[dict[bytes, tuple[bytes, ...]], tuple[bytes, ...]]:
    """The beginnings of Cyrillic words by their first letters, and those of ordinary words that begin alike."""
    found: dict[bytes, list[bytes]] = {}
    for beginning in slavic.BEGINNINGS:
        coded = beginning.encode(_CODING)
        found.setdefault(coded[:_KEYS], []).append(coded)
    return {first: tuple(known) for first, known in found.items()}, tuple(
        word.encode(_CODING) for word in slavic.ORDINARY
    )


@cache
def _supports() -> frozenset[bytes]:
    """English words without which a strike word tells of no war: weapons, sides, harm, what is a strike by itself."""
    return _of_roles(*_SUPPORT) | _keys((*_MORE, *weapons.table(), *lexicon.of("en").language.actors))


@cache
def _of_roles(*roles: str) -> frozenset[bytes]:
    """A word of each English term of some roles."""
    language = lexicon.of("en").language
    return _keys([term for role in roles for term in getattr(language, role)])


def _keys(terms: Iterable[str]) -> frozenset[bytes]:
    """A word of each term: of several, one that is a term itself, else the longest that is not all too common."""
    parted = set(_parted(terms))
    single = {parts[0] for parts in parted if len(parts) == 1}

    def rank(part: bytes) -> tuple[bool, bool, bool, int]:
        return part in single, part not in _COMMON, len(part) > 2 or not part.isdigit(), len(part)

    return frozenset(max(parts, key=rank) for parts in parted) - _IN_CAPITALS
