"""Why this place and not its namesakes, in words that a reader can check in the report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from geodata.gazetteer import default
from geodata.locations.document import FEATURES, Table
from geodata.model import Location

_WITHIN_KM = (25, 60, 100, 200)
_LOG_KM: list[float] = np.log1p(np.array(_WITHIN_KM, dtype=np.float32)).tolist()
_AGREES, _ASKED, _AT_HOME = (FEATURES.index(name) for name in ("parent_agrees", "kind_asked", "told_at_home"))
_KIND_WORDS = {"admin1": "region", "admin2": "district or county", "settlement": "town or village"}


class Around(NamedTuple):
    """What the report says around one candidate: the groups that name a unit it lies in, and how many other groups may
    mean a place within `km` (None = none within any of the distances)."""

    named: list[int]
    km: int | None
    places: int


def around(table: Table, rows: Sequence[int]) -> list[Around]:
    """Of each row of the table, which is the best of its group, what is around it."""
    picked = np.array(rows)
    named = table.named[picked]
    km = np.where(named, np.float32(np.inf), table.log_km[picked])
    km[np.arange(len(rows)), np.searchsorted(table.starts, picked, side="right") - 1] = np.inf
    found = []
    for names, apart in zip(named.tolist(), km.tolist(), strict=True):
        groups = [group for group, is_named in enumerate(names) if is_named]
        least = min(apart)
        first = next((n for n, reach in enumerate(_LOG_KM) if least < reach), None)
        if first is None:
            found.append(Around(groups, None, 0))
        else:
            found.append(Around(groups, _WITHIN_KM[first], sum([log_km < _LOG_KM[first] for log_km in apart])))
    return found


def reason(table: Table, group: int, best: int, place: Location, titles: list[str], there: Around | None = None) -> str:
    """The reason for candidate `best` (a row of the table). `titles` are the names of the groups as written, `there`
    what is `around` it where that is known already."""
    found = table.groups[group]
    if there is None:
        there = around(table, [best])[0]
    size = int(table.starts[group + 1] - table.starts[group])
    clauses: list[str] = []
    if found.cue.parent and table.features[best, _AGREES]:
        clauses.append(f"the report gives {_title(found.cue.parent)} as where it lies")
    elif there.named:
        clauses.append(f"the report names {_listed([titles[g] for g in there.named[:2]])}")
    if found.cue.kinds and table.features[best, _ASKED]:
        clauses.append(f"the words around it ask for a {_KIND_WORDS.get(place.kind, place.kind)}")
    if there.km is not None:
        noun = "place" if there.places == 1 else "places"
        clauses.append(f"{there.places} {noun} of the report within {there.km} km")
    if not found.candidates.exact:
        clauses.insert(0, "only a part of the name is in the gazetteer")
    if size == 1:
        clauses.append("the only place of this name in the gazetteer")
    elif not clauses and table.features[best, _AT_HOME] and best != table.starts[group]:
        clauses.append("the report is in Ukrainian")
    elif not clauses:
        clauses.append(f"the best known of {size} places of this name" if best == table.starts[group]
                       else f"the likeliest of {size} places of this name by its kind and fame")  # fmt: skip
    return f"{_name(place)}: {', '.join(clauses)}"


def _name(place: Location) -> str:
    if place.kind == "country" or (place.admin1 is None and place.country is None):
        return place.name
    if place.kind in ("district", "facility") and place.settlement and place.settlement != place.name:
        return f"{place.name} in {place.settlement}"
    parent = place.admin1 if place.admin1 and place.admin1 != place.name else _land(place.country)
    return f"{place.name} in {parent}" if parent else place.name


@cache
def _land(code: str | None) -> str | None:
    """A country's name by its ISO 3166-1 alpha-2 code."""
    places = default()
    row = places.country_row(code) if code else None
    return code if row is None else places.name(row)


def _listed(names: list[str]) -> str:
    return " and ".join(names)


def _title(key: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in key.split())
