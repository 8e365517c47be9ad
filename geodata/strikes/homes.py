"""Which land is whose: a side is not taken to strike its own unless the sentence says so."""

from __future__ import annotations

from geodata import lexicon
from geodata.strikes.merge import Event

_HOMES = {
    "Russia": "RU", "Ukraine": "UA", "Israel": "IL", "Iran": "IR", "Lebanon": "LB", "Hezbollah": "LB",
    "Hamas": "PS", "India": "IN", "Pakistan": "PK", "Armenia": "AM", "Azerbaijan": "AZ", "Turkey": "TR",
    "Saudi Arabia": "SA", "United States": "US", "United Kingdom": "GB", "France": "FR", "Jordan": "JO",
    "North Korea": "KP", "South Korea": "KR", "Thailand": "TH", "Cambodia": "KH", "Houthis": "YE", "Yemen": "YE",
}  # fmt: skip
_HELD = ("-held", "-controlled", "-run")
_FIRED = frozenset(("fired", "launched", "fire", "launch"))


def is_home(event: Event, actor: str) -> bool:
    """A side is not taken to strike its own land unless the sentence says so."""
    country = event.mention.location.country if event.mention.location else None
    return country is not None and _HOMES.get(actor) == country


def is_another_s(event: Event, actor: str) -> bool:
    """ "an air strike on an RSF-held area", "a missile fired from Lebanon": not done by those, or by their enemy."""
    words = event.first.facts.words
    if words.language != "en":
        return False
    known = lexicon.of("en").language.actors
    if any(known.get(word.rpartition("-")[0]) == actor for word in words.lower if word.endswith(_HELD)):
        return True
    for at, (name, _) in words.actor.items():
        whence = next((j for j in range(at - 1, max(at - 4, -1), -1) if words.lower[j] == "from"), 0)
        if whence and words.lower[whence - 1] in _FIRED and name in _HOMES and actor in _HOMES:
            return _HOMES[name] != _HOMES[actor]
    return False
