"""English words that tell of strikes, one file a subject. A lemma is the lower-cased form, so inflections are listed."""

from __future__ import annotations

from geodata.lexicon.en import days, deeds, numbers, people, places, sides, sources, telling, unreal
from geodata.lexicon.language import gathered

LANGUAGE = gathered(days, deeds, numbers, people, places, sides, sources, telling, unreal, code="en")
