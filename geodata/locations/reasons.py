"""Why this place and not its namesakes, in words that a reader can check in the report."""

from __future__ import annotations

import math

from geodata.locations.document import FEATURES, Table
from geodata.model import Location

_WITHIN = tuple((km, math.log1p(km)) for km in (25, 60, 100, 200))
_AGREES, _ASKED = FEATURES.index("parent_agrees"), FEATURES.index("kind_asked")
_KIND_WORDS = {"admin1": "region", "admin2": "district or county", "settlement": "town or village"}


def reason(table: Table, group: int, best: int, place: Location, titles: list[str]) -> str:
    """The reason for candidate `best` (a row of the table). `titles` are the names of the groups as written."""
    found = table.groups[group]
    size = int(table.starts[group + 1] - table.starts[group])
    named = table.named[best].tolist()
    clauses: list[str] = []
    if found.cue.parent and table.features[best, _AGREES]:
        clauses.append(f"the report gives {_title(found.cue.parent)} as where it lies")
    elif True in named:
        clauses.append(f"the report names {_listed([titles[g] for g, names in enumerate(named) if names][:2])}")
    if found.cue.kinds and table.features[best, _ASKED]:
        clauses.append(f"the words around it ask for a {_KIND_WORDS.get(place.kind, place.kind)}")
    named[group] = True
    near = [km for km, names in zip(table.log_km[best].tolist(), named, strict=True) if not names]
    least = min(near, default=math.inf)
    for km, log_km in _WITHIN:
        if least < log_km:
            count = sum(other < log_km for other in near)
            clauses.append(f"{count} {'place' if count == 1 else 'places'} of the report within {km} km")
            break
    if not found.candidates.exact:
        clauses.insert(0, "only a part of the name is in the gazetteer")
    if size == 1:
        clauses.append("the only place of this name in the gazetteer")
    elif not clauses:
        clauses.append(f"the best known of {size} places of this name" if best == table.starts[group]
                       else f"the likeliest of {size} places of this name by its kind and fame")  # fmt: skip
    return f"{_name(place)}: {', '.join(clauses)}"


def _name(place: Location) -> str:
    if place.kind == "country" or (place.admin1 is None and place.country is None):
        return place.name
    if place.kind in ("district", "facility") and place.settlement and place.settlement != place.name:
        return f"{place.name} in {place.settlement}"
    parent = place.admin1 if place.admin1 and place.admin1 != place.name else place.country
    return f"{place.name} in {parent}" if parent else place.name


def _listed(names: list[str]) -> str:
    return " and ".join(names)


def _title(key: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in key.split())
