"""Which of the struck places of a sentence a figure belongs to."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import TIMES
from geodata.strikes.scene import Mention
from geodata.strikes.tolls import Toll
from geodata.tokens import Words

_KILLED = bits("killed_words", "killing_words", "later_death")
_INJURED = bits("injured_words", "injuring_words")
_HARM = _KILLED | _INJURED
_LATER = bits("later_death")
_AUX = bits("passive_auxiliaries")
_AND = bits("and_words")
_CLAUSE = bits("clause_words")
_WHERE = bits("where_words")
_STRIKES = bits("sure_nouns", "strike_nouns", "blast_nouns")
_AT = bits("at_words")
_ALL_OVER = bits("total_words")
_REGION = bits("region_nouns")
_TIME_BETWEEN = frozenset(("after", "before"))
_FINE = 2
"""Ranks up to that of a settlement."""
_BESIDE = 5
"""Tokens between a share and its place: "in the city of"."""


def apart(words: Words, one: int, other: int) -> bool:
    """ "killed four, just two days after drones hit X": tokens of two occasions, with the time between them."""
    low, high = sorted((one, other))
    if words.language != "en" or _TIME_BETWEEN.isdisjoint(words.lower[low + 1 : high]):
        return False
    return any(words.lower[j] in _TIME_BETWEEN and words.lower[j - 1] in TIMES for j in range(low + 1, high))


def shared_out(tolls: list[Toll], mentions: list[Mention], words: Words) -> dict[int, list[Toll]]:
    """Index of a struck mention -> its figures. A joint figure for a list goes to the first of the list."""
    given: dict[int, list[Toll]] = {}
    if not mentions:
        return given
    if words.language == "en":
        tolls = [toll for toll in tolls if not _is_of_region(toll, mentions, words)]
    if len(mentions) == 1:
        place = mentions[0].first
        tolls = [t for t in tolls if words.bits[t.at] & _LATER or not apart(words, t.at, place)]
        own = {toll.harm for toll in tolls if toll.share and 0 < place - toll.last <= _BESIDE}
        tolls = [toll for toll in tolls if toll.harm not in own or toll.share]
        return {0: list(tolls)} if tolls else {}
    groups = _groups(mentions, words, [t for t in tolls if t.share or words.language != "en"])
    fronted = bool(tolls) and mentions[0].first <= 3 and mentions[0].last <= min(t.first for t in tolls)
    fronted = fronted and mentions[0].kind != "country"
    for toll in tolls:
        best = min(range(len(groups)), key=lambda g: _cost(groups[g], mentions, toll, words, fronted=fronted))
        # Nobody hurt is true of each place of a list, a joint figure is told of the first.
        nobody = words.language != "en" and toll.count.maximum == 0
        toll.joint = words.language != "en" and len(groups[best]) > 1 and not nobody
        for at in groups[best] if nobody else groups[best][:1]:
            given.setdefault(at, []).append(toll)
    return given


def _is_of_region(toll: Toll, mentions: list[Mention], words: Words) -> bool:
    """ "one was killed in X and five more injured across the region": no figure of the town."""
    if any(m.rank > _FINE or m.first in range(toll.last, toll.last + 6) for m in mentions):
        return False
    in_the = words.has(toll.last, _AT) and words.lower[toll.last + 1 : toll.last + 2] == ["the"]
    return words.has(toll.last, _ALL_OVER) or (in_the and words.has(toll.last + 2, _REGION))


def _groups(mentions: list[Mention], words: Words, tolls: list[Toll]) -> list[list[int]]:
    """Indexes of mentions that stand in one list without figures of their own between."""
    groups: list[list[int]] = [[0]]
    for k in range(1, len(mentions)):
        gap = range(mentions[k - 1].last, mentions[k].first)
        joined = len(gap) <= 6 and not any(
            words.bits[j] & (_HARM | _AUX | _CLAUSE) or words.text[j] in ";." for j in gap
        )
        joined = joined and not any(toll.first in gap for toll in tolls)
        # "у Сумах влучання в нафтобазу, на Полтавщині семеро загиблих": each tells its own.
        joined = joined and not (words.language != "en" and any(words.bits[j] & _STRIKES for j in gap))
        if joined:
            groups[-1].append(k)
        else:
            groups.append([k])
    return groups


def _cost(group: list[int], mentions: list[Mention], toll: Toll, words: Words, *, fronted: bool) -> float:
    first, last = mentions[group[0]].first, mentions[group[-1]].last
    if toll.last <= first:
        gap = range(toll.last, first)
        behind = True
    else:
        gap = range(last, toll.first)
        behind = False
    breaks = sum(1 for j in gap if words.bits[j] & _CLAUSE or words.text[j] in ",;" or words.bits[j] & _AND)
    cost = len(gap) + 6.0 * breaks
    if not behind and len(gap) <= 4 and words.has(gap.start + 1, _WHERE) and words.text[gap.start] == ",":
        return 0.0  # "a mosque in Bahawalpur, where 13 died, and Muridke"
    # "In X two were killed" speaks of what follows the place, "two were killed in X" of what stands before it.
    return cost + (8.0 if behind == fronted else 0.0)
