"""Who was hurt and where they live, told by the words around a name. English only."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import CAUSED_BY
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_KIND = bits("settlement_nouns", "district_nouns")
_OF = bits("of_words")
_HARM = bits("killed_words", "injured_words")
_PERSON = bits("person_nouns", "one_person")
_SPEECH = bits("speech_verbs")
_CLAUSE = bits("clause_words")
_GROUND = bits("ground_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_BEFORE = 6
"""Tokens from who is told of to the place: "resident of the border village of"."""
_CAUSE = 4
"""Tokens from what did it to the strike: "during heavy night-time shelling"."""


def is_there(words: Words, mentions: list[Mention], mention: Mention, trigger: Trigger) -> bool:
    """ "Rahim and Ghulam Nabi were hit in X": a name that no gazetteer has, hit in a place, is a person's."""
    if mention.location is not None or mention.kind != "settlement" or trigger.form != "passive":
        return False
    if words.lower[trigger.last : trigger.last + 1] not in (["in"], ["at"], ["near"]) or words.language != "en":
        return False
    if words.cover[mention.last] & _KIND or words.has(mention.first - 1, _OF):
        return False
    return any(m.first == trigger.last + 1 and m.kind in ("settlement", "district") for m in mentions)


def by(words: Words, mention: Mention, trigger: Trigger) -> bool:
    """ "A resident of the village of X was wounded during shelling": hurt by the strike, where they live."""
    if trigger.form not in ("noun", "blast") or mention.kind not in ("settlement", "district"):
        return False
    if not words.any(_PERSON, max(mention.first - _BEFORE, 0), mention.first):
        return False
    harmed = next(words.where(_HARM, mention.last, trigger.first), None)
    if harmed is None or words.any(_SPEECH | _CLAUSE, mention.last, harmed):
        return False
    return not CAUSED_BY.isdisjoint(words.lower[max(trigger.first - _CAUSE, harmed) : trigger.first])


def by_hand(words: Words, j: int, live: list[Trigger]) -> bool:
    """ "since a suicide bomber killed seven in X": the harm at token j was done by what is no strike."""
    low = max(j - 6, 0)
    by = next((k for k in range(j - 1, low - 1, -1) if words.bits[k] & _GROUND and not words.bits[k] & _TARGETS), None)
    return by is not None and not any(by <= t.first <= j for t in live)
