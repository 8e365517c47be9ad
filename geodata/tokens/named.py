"""Weapons and sides named in a sentence: the longest name at a token wins, and likenesses and firms are left out."""

from __future__ import annotations

from functools import cache

from geodata.lexicon import BIT, Lexicon, weapons
from geodata.lexicon.en.beside import LOOSE_SIDES, LOOSE_SIDES_OF, SIDES_IN_CAPITALS, SIDES_IN_LOWER_CASE
from geodata.tokens.sentence import INSIDE, Words

_GROUND = BIT["ground_words"]
_FIGURATIVE = BIT["figurative"]
_SIMILES = BIT["similes"]


def tag_weapons(made: Words, forms: list[tuple[str, ...]], where: list[int], lexicon: Lexicon) -> None:
    """Fill `made.weapon` from the tokens `where` some name of a weapon may begin."""
    single, phrases, prefixes = weapon_tables()
    cyrillic = lexicon.language.code != "en"
    behind = 0
    for i in where:
        if i < behind:
            continue
        found: tuple[weapons.Weapon | None, int] | None = None
        for form in forms[i]:
            for term, weapon in phrases.get(form, ()):
                if _stands(term, forms, i):
                    found = (weapon, i + len(term))
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
        if found is not None and i and made.lower[i] in weapons.ORDINARY and _is_capital(made, i):
            found = None  # "former heads of Shell", "the Houston Rockets"
        if found is not None and _is_simile(made, i):
            found = None
        if found is not None and not _in_figurative(made, i):
            made.weapon[i] = found
            behind = found[1]


def _stands(term: tuple[str, ...], forms: list[tuple[str, ...]], i: int) -> bool:
    """Whether a name of several words, of which token i is the first, goes on behind it."""
    if i + len(term) > len(forms) or term[1] not in forms[i + 1]:
        return False
    return len(term) == 2 or all(word in form for word, form in zip(term[2:], forms[i + 2 :], strict=False))


def _is_capital(made: Words, i: int) -> bool:
    """A capital inside a sentence whose ordinary words have none."""
    if not made.text[i][0].isupper() or made.text[i].isupper() or made.text[i - 1] in "-–—":
        return False
    long = [t for t in made.text if len(t) > 3 and t[0].isalpha()]
    return 5 * sum(1 for t in long if t[0].islower()) > 2 * len(long)


def _is_simile(made: Words, i: int) -> bool:
    """ "like a missile": the word for the likeness stands one or two tokens before."""
    return made.any(_SIMILES, i - 2, i)


def _in_figurative(made: Words, i: int) -> bool:
    """Whether token i is, or lies inside, a phrase that means no strike ("think tank")."""
    if not made.all_bits & _FIGURATIVE:
        return False
    j = made.begin(i)
    return bool(made.bits[j] & _FIGURATIVE) and made.phrase_end[j] > i


def tag_actors(made: Words, forms: list[tuple[str, ...]], where: list[int], lexicon: Lexicon) -> None:
    """Fill `made.actor` from the tokens `where` some name of a side may begin."""
    behind = 0
    for i in where:
        if i < behind:
            continue
        found: tuple[str, int] | None = None
        for form in forms[i]:
            for term, name in lexicon.actor_phrases.get(form, ()):
                if _stands(term, forms, i):
                    found = (name, i + len(term))
                    break
            if found is None and form in lexicon.actors and _is_name(made, i, form):
                found = (lexicon.actors[form], i + 1)
            if found is not None:
                break
        if found is not None:
            made.actor[i] = found
            behind = found[1]


def _is_name(made: Words, i: int, form: str) -> bool:
    """ "us", "is" and "uk" are words too: in English a side is written with a capital, and these all in capitals."""
    word = made.text[i]
    if form in SIDES_IN_CAPITALS:
        return word.isupper()
    if word.startswith("al-"):
        return word[3:4].isupper()
    if form in LOOSE_SIDES and (made.lower[i - 1 : i] in LOOSE_SIDES_OF or made.lower[i + 1 : i + 2] == ["of"]):
        return False  # "a coalition of rebel groups", "the army and its coalition"
    return word[:1].isupper() or not word.isascii() or form in SIDES_IN_LOWER_CASE


@cache
def weapon_tables() -> tuple[
    dict[str, weapons.Weapon | None],
    dict[str, tuple[tuple[tuple[str, ...], weapons.Weapon | None], ...]],
    dict[str, weapons.Weapon | None],
]:
    """Weapons by their one word, by the first word of several, and by how a word begins."""
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
