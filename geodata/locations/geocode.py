"""A name alone -> its ranked candidates, for `strikemap geocode` and `geodata.geocode`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from geodata import toponyms
from geodata.errors import BadOption
from geodata.gazetteer import Gazetteer, default
from geodata.locations import document, ranker
from geodata.locations.candidates import Lookup
from geodata.locations.reasons import reason
from geodata.model import Location, Toponym


class Ranked(NamedTuple):
    """One candidate of one asked name, `rank` from 1. `location.confidence` is its chance among the name's candidates,
    `location.reason` why it stands where it does."""

    query: str
    rank: int
    location: Location


def geocode(
    names: str | Iterable[str],
    *,
    near: str | None = None,
    country: str | None = None,
    limit: int = 10,
    gazetteer: Gazetteer | None = None,
) -> list[Ranked]:
    """The candidates of each name, likeliest first, at most `limit` a name; a name the gazetteer lacks has none.

    A name may carry its parent ("Alexandria, Louisiana"). `near` is another place by name that the right one is close
    to or lies in; `country` (ISO 3166-1 alpha-2) keeps the candidates of that country only. BadOption where either is
    unknown.
    """
    places = gazetteer or default()
    row = None
    if country is not None:
        row = places.country_row(country.strip())
        if row is None:
            raise BadOption(f"no country has the code '{country}': give two letters of ISO 3166-1 such as UA")
    if near is not None and not places.has(near):
        raise BadOption(f"the gazetteer has no place named '{near}' to be near to")
    lookup = Lookup(places)
    found: list[Ranked] = []
    for name in [names] if isinstance(names, str) else names:
        found += _one(name, near, row, limit, lookup)
    return found


def _one(name: str, near: str | None, country: int | None, limit: int, lookup: Lookup) -> list[Ranked]:
    head, _, _ = name.partition(",")
    text = name if near is None else f"{name}; {near}"
    asked = [_as_toponym(text, 0, len(head))]
    if near is not None:
        asked.append(_as_toponym(text, len(name) + 2, len(text)))
    if not asked[0].text.strip():
        raise BadOption("an empty name cannot be looked up")
    groups = document.groups(asked, document.asked(asked, text, lookup.gazetteer), lookup)
    group = next(g for g in groups if 0 in g.mentions)
    if country is not None:
        keep = group.candidates.country == country
        group.candidates = group.candidates.only(keep)
    table = document.table(groups, lookup)
    if table is None or not any(g is group for g in table.groups):
        return []
    number = next(n for n, g in enumerate(table.groups) if g is group)
    chances = ranker.probabilities(table)
    first, last = int(table.starts[number]), int(table.starts[number + 1])
    titles = [asked[g.mentions[0]].text for g in table.groups]
    ranked = []
    for rank, at in enumerate(sorted(range(first, last), key=lambda at: -float(chances[at]))[:limit], start=1):
        place = lookup.gazetteer.location(int(group.candidates.rows[at - first]))
        why = reason(table, number, at, place, titles)
        ranked.append(Ranked(name, rank, replace(place, reason=why, confidence=round(float(chances[at]), 3))))
    return ranked


def _as_toponym(text: str, start: int, end: int) -> Toponym:
    """A name asked for by itself: in the nominative or as a text would have it."""
    name = text[start:end].strip()
    begin = text.index(name, start) if name else start
    lemmas = [n for t in toponyms.find(name) if t.start == 0 and t.end == len(name) for n in t.names]
    return Toponym(begin, begin + len(name), name, tuple(dict.fromkeys([name, *lemmas])))
