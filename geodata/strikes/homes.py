"""Which land is whose: a side is not taken to strike its own unless the sentence says so."""

from __future__ import annotations

from geodata import lexicon
from geodata.lexicon.en.beside import FIRED, HELD
from geodata.lexicon.lands import HOMES
from geodata.strikes.event import Event


def is_home(event: Event, actor: str) -> bool:
    """A side is not taken to strike its own land unless the sentence says so."""
    country = event.mention.location.country if event.mention.location else None
    return country is not None and HOMES.get(actor) == country


def is_another_s(event: Event, actor: str) -> bool:
    """ "an air strike on an RSF-held area", "a missile fired from Lebanon": not done by those, or by their enemy."""
    words = event.first.facts.words
    if words.language != "en":
        return False
    known = lexicon.of("en").language.actors
    if any(known.get(word.rpartition("-")[0]) == actor for word in words.lower if word.endswith(HELD)):
        return True
    trigger = event.first.role.trigger
    if (
        trigger is not None
        and words.actor.get(trigger.last, ("", 0))[0] == actor
        and trigger.form in ("verb", "passive")
    ):
        return True  # "struck Israeli spy equipment"
    for at, (name, _) in words.actor.items():
        whence = next((j for j in range(at - 1, max(at - 4, -1), -1) if words.lower[j] == "from"), 0)
        if whence and words.lower[whence - 1] in FIRED and name in HOMES and actor in HOMES:
            return HOMES[name] != HOMES[actor]
    return False
