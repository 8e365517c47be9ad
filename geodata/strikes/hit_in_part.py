"""Places struck though another word stands between: a part of a facility, and where rescuers are at work after it.

English only.
"""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import ARTICLES, BUILDING_PARTS, RESCUERS
from geodata.strikes.role import Role, yes
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_CLAUSE = bits("clause_words")
_PART_REACH = 6
"""Tokens from the verb to "of": "the partly ruined surgical ward"."""


def part_struck(words: Words, mention: Mention, live: list[Trigger]) -> Role | None:
    """ "Missiles wrecked the emergency ward of the X hospital": a part of a facility, right behind the verb."""
    of = mention.first - 1
    of -= of > 0 and words.lower[of] in ARTICLES
    if mention.kind != "facility" or of < 2 or words.lower[of] != "of" or words.lower[of - 1] not in BUILDING_PARTS:
        return None
    hit = next((t for t in reversed(live) if t.form in ("verb", "arrive") and 0 < of - t.last <= _PART_REACH), None)
    if hit is None or any(words.text[j] in ",.;:" or words.bits[j] & _CLAUSE for j in range(hit.last, of)):
        return None
    return yes("object", hit, "a part of it was struck")


def rescued(words: Words, mentions: list[Mention], mention: Mention, live: list[Trigger]) -> Role | None:
    """ "Emergency crews in X stopped searching, days after a missile brought down a house": where they are at work is
    where it came down, if the sentence names no other place."""
    i = mention.first - 1
    if words.lower[i] != "in" or RESCUERS.isdisjoint(words.lower[max(i - 1, 0) : i]) or mention.rank > 2:
        return None
    if any(not m.inside and m is not mention for m in mentions):
        return None
    blow = next((t for t in live if t.sure and t.first > mention.last), None)
    if blow is None or not words.any(_CLAUSE, mention.last, blow.first):
        return None
    return yes("near", blow, "where rescuers came after it")
