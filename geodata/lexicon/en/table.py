"""The files of the folder gathered into one language."""

from __future__ import annotations

from geodata.lexicon.en import days, deeds, numbers, people, places, sides, sources, telling, unreal
from geodata.lexicon.language import gathered

LANGUAGE = gathered(days, deeds, numbers, people, places, sides, sources, telling, unreal, code="en")
