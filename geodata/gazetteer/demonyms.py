"""Words for the people and things of a place: "Russian" -> Russia, "Texan" -> Texas, "Kyivan" -> Kyiv.

Not every such word: "Houthi" and "Hamas" are parties, "Kurdish" a people of four countries; none is a place.
"""

from __future__ import annotations

import json
from functools import lru_cache

from geodata.gazetteer.entry import Entry
from geodata.gazetteer.lookup import DATA, Gazetteer, default
from geodata.gazetteer.normal import normalise


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    table: dict[str, str] = json.loads((DATA / "demonyms.json").read_text("utf-8"))
    return table


def words_for(code: str) -> list[str]:
    """The demonyms of a country, normalised; none where it has none in the table."""
    return [word for word, target in _table().items() if target == code]


def demonym_code(word: str) -> str | None:
    """What a demonym stands for, as written in the table: a country's code ("RU") or a name ("Texas"); else None."""
    return _table().get(normalise(word))


def demonym(word: str, *, gazetteer: Gazetteer | None = None) -> Entry | None:
    """The place a demonym stands for ("Russian", "Ukrainians", "Texan"); None where the word is none."""
    target = demonym_code(word)
    if target is None:
        return None
    places = gazetteer or default()
    if len(target) == 2 and (row := places.country_row(target)) is not None:
        return places.entry(row)
    for entry in places.find(target):
        return entry
    return None
