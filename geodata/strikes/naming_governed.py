"""Names that neither gazetteer nor recogniser has, where the words around them say that a place was struck.

In wars of villages that no gazetteer has, "the army bombed Tolmek village", "three died in shelling of Tolmek" and
"strikes near Tolmek and Runekh" are all that is told of a place. Whether such a name was struck is asked of the same
rules as for known places (`roles`): a capital word is kept where they say yes and the words beside it make it a place.
English only: in Ukrainian and Russian the tagger reads endings (`naming_slavic`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata.gazetteer.demonyms import demonym_code
from geodata.lexicon import bits
from geodata.lexicon.en.beside import DAYS_AND_MONTHS, LISTING, LONE_ARTICLES, NO_NAMES, STREETS
from geodata.model import Toponym
from geodata.strikes import roles, series
from geodata.strikes.capitals import is_capital
from geodata.strikes.role import Role
from geodata.strikes.scene import UNKNOWN, Mention, Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_KINDS = bits("settlement_nouns", "district_nouns", "region_nouns")
_PLACES = bits("at_words", "onto_words", "near_words", "toward_words")
_COMPASS = bits("compass_words")
_HARMED = bits("killed_words", "injured_words", "damage_words")
_NAMELESS = bits("source_nouns", "one_person", "person_nouns", "force_nouns", "weapon_verbs", "no_places", "tests")
_THINGS = bits("facility_nouns", "target_nouns", "speech_verbs", "strike_nouns", "sure_nouns", "talk_nouns")
_SAID = bits("speech_verbs", "source_nouns")
_PARTICLES = bits("name_particles")
_AND = bits("and_words")
_OF = bits("of_words")
_NAME = re.compile(r"(?:[A-Z][^\W\d_A-Z]+|al|el)(?:[-'’][A-Z][^\W\d_A-Z]+|['’][^\W\d_A-Z]+)*")
"""A word as names of places are written: "Tolmek", "Gal-Hareeri", "Da'araha"; no "LoC", "mid-May", "Iran-made"."""
_PLAIN = frozenset(("object", "onto", "of", "at", "list", "fronted", "near"))
_REACH = 14
"""Tokens between a strike word and the name that it governs, at most: farther off the rules err on unknown names."""
_LONGEST = 4
_LINGERS = 2
"""Sentences behind a strike in which harm at a place still tells of it."""
_NOT_WHERE = frozenset(("for", "against", "by", "from"))


def more(scene: Scene, triggers: Sequence[Sequence[Trigger]], known: Sequence[Toponym]) -> list[Toponym]:
    """The unknown names that strikes are told of, in text order, in a report that surely tells of one."""
    if not any(t.told and t.sure for row in triggers for t in row):
        return []
    found: list[Toponym] = []
    told = -_LINGERS - 1
    for words, row in zip(scene.sentences, triggers, strict=True):
        live = [t for t in row if t.told]
        if live:
            told = words.number
        context = not live and words.number - told <= _LINGERS and bool(words.all_bits & _HARMED)
        if live or context:
            inside = [t for t in known if words.sentence.start <= t.start < words.sentence.end]
            found.extend(_of_sentence(scene, words, live, inside, context=context))
    return found


def _of_sentence(
    scene: Scene, words: Words, live: list[Trigger], known: list[Toponym], *, context: bool
) -> list[Toponym]:
    held = [_mention(words, toponym) for toponym in known]
    covered = {i for m in held for i in range(m.first, m.last)}
    runs = _runs(scene, words, covered)
    if not runs:
        return []
    new = {id(m): m for m in (_named(scene, words, first, last) for first, last in runs)}
    mentions = sorted([*held, *new.values()], key=lambda m: m.first)
    given = roles.of(scene, words, mentions, live, context=context)
    names = []
    for mention, role in zip(mentions, given, strict=True):
        if id(mention) not in new or not role.struck or not _is_near(mention, role, context=context):
            continue
        if _is_place(words, mention, role):
            names.append(Toponym(mention.start, mention.end, mention.text, (mention.text,), confidence=UNKNOWN))
    return names


def _is_near(mention: Mention, role: Role, *, context: bool) -> bool:
    """Whether the word that makes the role stands near enough to it for a name of which nothing else is known."""
    trigger = role.trigger
    if trigger is None:
        return context and role.sign in ("harm", "damage")
    gap = mention.first - trigger.last if trigger.first < mention.first else trigger.first - mention.last
    return gap <= _REACH and role.sign in _PLAIN


def _mention(words: Words, toponym: Toponym) -> Mention:
    first = words.at(toponym.start)
    last = min(words.at(toponym.end - 1) + 1, len(words))
    return Mention(
        first, last, toponym.start, toponym.end, toponym.text, "settlement", toponym.text, None, None, words.number
    )


def _named(scene: Scene, words: Words, first: int, last: int) -> Mention:
    start, end = words.start[first], words.end[last - 1]
    text = scene.report.text[start:end]
    return Mention(first, last, start, end, text, "settlement", text, None, None, words.number)


def _runs(scene: Scene, words: Words, covered: set[int]) -> list[tuple[int, int]]:
    """Runs of capital words [first, last) that may name a place."""
    found = []
    i = 1  # a sentence begins with a capital whatever its first word is
    while i < len(words):
        if i in covered or not is_capital(words, i):
            i += 1
            continue
        end = i
        while end < len(words) and end not in covered and (is_capital(words, end) or _joins(words, end)):
            end += 1
        first, last = i, end
        while last > first and words.cover[last - 1] & _KINDS:
            last -= 1  # "Tolmek Village"
        if words.text[first - 1 : first] in LONE_ARTICLES and first > 1:
            first -= 1
        alone = first - 1 not in covered and end not in covered
        if alone and 0 < last - first <= _LONGEST and _may_name(scene, words, first, last):
            found.append((first, last))
        i = end
    return found


def _joins(words: Words, i: int) -> bool:
    return bool(words.bits[i] & _PARTICLES) and i + 1 < len(words) and is_capital(words, i + 1)


def _may_name(scene: Scene, words: Words, first: int, last: int) -> bool:
    """Whether nothing in a run says that it names a person, body, side, people, day, weapon or thing."""
    lexicon = scene.lexicon
    for i in range(first, last):
        word = words.lower[i]
        if words.cover[i] & (_NAMELESS | _THINGS) or word in DAYS_AND_MONTHS or word in NO_NAMES or i in words.weapon:
            return False
        if words.is_side(i, i + 1) or word in lexicon.language.numerals or demonym_code(words.text[i]) is not None:
            return False
        if not _NAME.fullmatch(words.text[i]) and not words.bits[i] & _PARTICLES:
            return False  # "LoC", "Iranian-designed", "mid-November"
    if len(words.text[first]) < 3 and last - first == 1:
        return False
    before = first - 1
    if words.bits[before] & (_NAMELESS | _SAID) or words.lower[before] == "'s" or words.text[before] in "\"“'‘.":
        return False
    behind = words.lower[last] if last < len(words) else ""
    if any(word.removesuffix("s") in STREETS for word in words.lower[last : last + _LONGEST + 1]):
        return False  # "on Vasyl Tolmek and Runekh streets"
    return behind not in ("'s", "'", "(", "-") and not words.has(last, _SAID | _THINGS)


def _is_place(words: Words, mention: Mention, role: Role) -> bool:
    """Whether the words beside a name that was struck make it a place, not a person, body or thing."""
    before, behind = mention.first - 1, mention.last
    if series.is_thing(words, mention):
        return False
    if words.has(behind, _KINDS):
        return True  # "bombed Tolmek village"
    if role.sign == "list":
        # "shelling of Khartoum, Osman Runekh, its mayor, said": between commas stands who speaks as well
        return (
            words.text[before] != "," or words.text[behind : behind + 1] != [","] or words.any(_AND, behind, behind + 6)
        )
    if words.text[before] == "," and words.lower[before - 1] == "capital":
        return True  # "shelled the region's capital, Tolmek"
    while before > 0 and words.bits[before] & _COMPASS:
        before -= 1
    if words.lower[before] == "capital" or words.lower[before] in LISTING or words.bits[before] & _PLACES:
        return words.lower[before] not in _NOT_WHERE
    if words.has(before, _OF):
        return bool(words.cover[before - 1] & _KINDS) or role.sign == "of"
    trigger = role.trigger
    return trigger is not None and trigger.sure and trigger.form == "verb" and before == trigger.last - 1
