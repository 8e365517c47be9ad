"""Which names of the gazetteer a Ukrainian or Russian word may be a case of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from geodata import morphology
from geodata.gazetteer import Gazetteer, Role, normalise
from geodata.toponyms import cyrillic_forms as forms

SMALL = 5_000  # people
_CITY = 100_000
_ADJECTIVES = ("ий", "ый", "ой")
_MASCULINE = ("ський", "цький", "зький", "ский", "цкий")
_MOST_FORMS = 6  # nominatives of one word of a name of several
_KEPT = 1 << 12


@lru_cache(maxsize=_KEPT)
def known(word: str, language: str, gazetteer: Gazetteer) -> tuple[tuple[str, ...], int]:
    """The nominatives of a word that the gazetteer has, likeliest first, and the `fame` of the best known of them."""
    names = _borne(morphology.names(word, language), language, gazetteer)
    if not names and "-" in word:
        # "Каменки-Днепровской": both parts are declined, and the dictionaries decline the last.
        parts = (morphology.names(part, language)[:_MOST_FORMS] for part in word.split("-"))
        names = _borne(("-".join(forms_) for forms_ in product(*parts)), language, gazetteer)
    if not names:
        # "Берестину" is known for a case of an ordinary word, and may be of a town that the dictionaries lack.
        guessed = _borne(morphology.guessed_names(word), language, gazetteer)
        names = tuple(name for name in guessed if fame(normalise(name), gazetteer) >= SMALL)
    return names, max((fame(normalise(name), gazetteer) for name in names), default=0)


@lru_cache(maxsize=_KEPT)
def known_together(words: tuple[str, ...], language: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The same of several words: "Кривому Розі" -> кривий ріг."""
    heads, *rest = (morphology.names(word, language)[:_MOST_FORMS] for word in words)
    heads = tuple(head for head in heads if _begins(head, language, gazetteer))
    return _borne((" ".join(parts) for parts in product(heads, *rest)), language, gazetteer) if heads else ()


@lru_cache(maxsize=_KEPT)
def _begins(head: str, language: str, gazetteer: Gazetteer) -> bool:
    """Whether any name goes on behind a first word, in Russian also as a Ukrainian name may be spelt."""
    spelt = [head, *forms.spellings(head)] if language == "ru" else [head]
    return any(gazetteer.has_prefix(f"{normalise(word)} ") for word in spelt)


def _borne(names: Iterable[str], language: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Those of the names that places bear; a Russian name that none bears is tried as a Ukrainian one."""
    names = tuple(names)
    key = gazetteer.has_key
    borne = tuple(name for name in names if key(normalise(name)))
    nouns = tuple(n for n in borne if not n.endswith(_MASCULINE) or fame(normalise(n), gazetteer) >= SMALL)
    borne = nouns or borne  # "у Пролетарську" is in Пролетарськ, not in some Пролетарський
    if len(borne) > 1 and borne[0].endswith("е") and fame(normalise(borne[0]), gazetteer) < SMALL:
        # "у Кропивницькому" is of the city sooner than of some Кропивницьке
        cities = [n for n in borne if n.endswith(_ADJECTIVES) and fame(normalise(n), gazetteer) >= _CITY]
        borne = tuple(dict.fromkeys([*cities, *borne]))
    if language != "ru":
        if nouns:
            return borne
        # A place in Russia, told in Ukrainian: "у Шебекіному" is in Шебекино.
        spelt = dict.fromkeys(spelling for name in names for spelling in forms.russian(name))
        return (*(s for s in spelt if len(s) > 4 and key(normalise(s)) and fame(normalise(s), gazetteer)), *borne)
    # Villages of Ukraine are often known by their Ukrainian name only, beside a namesake in Russia: Никольское.
    spellings = dict.fromkeys(spelling for name in (borne or names) for spelling in forms.ukrainian(name))
    return (*borne, *(spelling for spelling in spellings if spelling not in borne and key(normalise(spelling))))


@lru_cache(maxsize=_KEPT)
def fame(key: str, gazetteer: Gazetteer) -> int:
    """People in the largest place that bears the name as its own; stray alternate names do not count."""
    rows, roles = gazetteer.ids_and_roles(key)
    own = rows[roles <= Role.TYPED]
    return int(gazetteer.population[own].max()) if len(own) else 0
