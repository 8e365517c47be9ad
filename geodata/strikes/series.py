"""Places told side by side, as one part of their sentence: what hit one of them hit all.

"bombed the northern province of Sadah, the town of Hajjah and the port of Midi": between two members stand what belongs
to the first (its kind, a bracket, where it lies), a comma or "and", and what opens the second (a preposition, an
article, its kind). Any other word between, a verb above all, parts them. English only: in Ukrainian and Russian the
case of a name tells.
"""

from __future__ import annotations

from itertools import pairwise

from geodata.lexicon import bits
from geodata.strikes.role import Role, yes
from geodata.strikes.scene import RANK, Mention
from geodata.tokens import Words

_KINDS = bits("settlement_nouns", "region_nouns", "district_nouns", "facility_nouns", "target_nouns")
_MODIFIERS = bits("determiners", "compass_words", "vague", "facility_modifiers", "name_particles")
_DETERMINERS = bits("determiners")
_AND = bits("and_words")
_OF = bits("of_words")
_WHERE = bits("at_words", "onto_words", "near_words")
_FROM = bits("from_words", "toward_words")
_OTHER = bits("residence", "source_nouns", "person_nouns", "talk_nouns", "force_nouns", "ground_words", "supply_words")
_VERBS = bits("speech_verbs", "passive_auxiliaries", "denial_verbs", "blame_verbs")
_WEAK = frozenset(("only mentioned", "subject of the clause", "belongs to something else"))
"""Reasons that say only that nothing was found which governs the name."""
_STRONG = frozenset(("object", "onto", "passive", "of", "at", "list", "heard"))
_BRACKET = 8
"""Tokens of a bracket at most: "(three hits)", "(where two people died)"."""
_OPENING = 6
"""Tokens at most that open a member: "an oil depot on the edge of"."""


def spread(words: Words, mentions: list[Mention], given: list[Role]) -> None:
    """Give the members of a series of which one was struck its role, where nothing else is said of them."""
    members = [k for k, (m, r) in enumerate(zip(mentions, given, strict=True)) if not m.inside and not r.coarse]
    if len(members) < 2 or not any(given[k].struck for k in members):
        return
    for run in _series(words, mentions, given, members):
        struck = next((r for r in map(given.__getitem__, run) if r.struck and r.sign in _STRONG and not r.near), None)
        if struck is None:
            continue
        for k in run:
            if not given[k].struck and given[k].why in _WEAK and not is_thing(words, mentions[k]):
                given[k] = yes("list", struck.trigger, "in a series of places struck")


def is_thing(words: Words, mention: Mention) -> bool:
    """ "the Yamal and the Azov": with an article, and no kind behind, what bears a town's name is a ship or a body; nor
    is a side a place of a series."""
    articled = words.has(mention.first - 1, _DETERMINERS) and mention.kind == "settlement"
    return (articled and not words.has(mention.last, _KINDS)) or words.is_side(mention.first, mention.last)


def _series(words: Words, mentions: list[Mention], given: list[Role], members: list[int]) -> list[list[int]]:
    """Runs of members told side by side: joined by "and" at least once, or three and more."""
    runs: list[list[int]] = []
    run, joined = [members[0]], False
    for before, k in pairwise(members):
        link = _link(words, mentions, given, before, k)
        if link is not None:
            run.append(k)
            joined |= link
            continue
        if joined or len(run) > 2:
            runs.append(run)
        run, joined = [k], False
    if joined or len(run) > 2:
        runs.append(run)
    return [run for run in runs if not _is_subject(words, mentions[run[-1]])]


def _link(words: Words, mentions: list[Mention], given: list[Role], before: int, behind: int) -> bool | None:
    """Whether "and" joins two names that stand side by side; None where they do not."""
    j, stop = mentions[before].last, mentions[behind].first
    j = _past_belongings(words, mentions, given, j, stop, mentions[before])
    first = j
    joined = False
    while j < stop and (words.text[j] in ",;&/" or words.bits[j] & _AND):
        joined |= words.text[j] not in ",;"
        j = words.phrase_end[j]
    if j == first or not _opens(words, j, stop):
        return None
    return joined


def _past_belongings(
    words: Words, mentions: list[Mention], given: list[Role], j: int, stop: int, owner: Mention
) -> int:
    """The index behind what belongs to a name: its kind, a bracket, where it lies."""
    moved = True
    while moved and j < stop:
        moved = False
        if words.text[j] == "(":
            end = next((e for e in range(j + 1, min(j + 2 + _BRACKET, stop)) if words.text[e] == ")"), None)
            if end is None:
                return j
            j, moved = end + 1, True
        elif words.bits[j] & _KINDS and not words.bits[j] & _AND:
            j, moved = words.phrase_end[j], True
        else:
            area = next((k for k, m in enumerate(mentions) if j < m.first <= min(j + 3, stop - 1)), None)
            if area is None:
                return j
            held = mentions[area]
            lies = words.bits[j] & (_WHERE | _OF) or words.text[j] == ","
            holds = given[area].coarse or RANK[held.kind] > owner.rank
            if lies and holds and all(words.bits[i] & _MODIFIERS for i in range(j + 1, held.first)):
                j, moved = held.last, True
    return j


def _opens(words: Words, j: int, stop: int) -> bool:
    """Whether the tokens [j, stop) only open a name: "on the port of", "an oil depot in"."""
    if stop - j > _OPENING:
        return False
    kind = any(words.bits[i] & _KINDS for i in range(j, stop))
    for i in range(j, stop):
        mask = words.cover[i]
        if mask & (_FROM | _OTHER | _VERBS) and not mask & (_WHERE | _KINDS):
            return False
        if mask & (_KINDS | _MODIFIERS | _WHERE | _OF):
            continue
        if mask or not (kind and words.text[i].isalpha() and words.text[i].islower()):
            return False
    return True


def _is_subject(words: Words, last: Mention) -> bool:
    """ "hit X, and Y said": a verb behind the last name makes it the subject of a clause."""
    return words.has(last.last, _VERBS)
