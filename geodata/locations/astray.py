"""Names whose every known bearer lies in another part of the world than all that the report speaks of: there the report
means a place that the gazetteer lacks, or none. "Shelton district of Kunar" is not in Connecticut.

On the open halves of LGL, TR-News and GeoWebNews, of names that these rules take away none was at the place taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from geodata.gazetteer import Gazetteer
from geodata.gazetteer.demonyms import words_for
from geodata.gazetteer.distance import EARTH_RADIUS_KM
from geodata.gazetteer.entry import ADMIN1, ADMIN2, COUNTRY, DISTRICT, REGION, SETTLEMENT
from geodata.locations.candidates import Floats
from geodata.locations.document import FEATURES, Table
from geodata.model import Toponym

FAR_KM = 1500.0
_AGREES = FEATURES.index("parent_agrees")
_BIG = 200_000  # people: a city that the world's news may name beside anything
_NEAR_KM = 300.0  # two small places of a country as near as this speak for each other
_LEAST_OTHERS = 2  # one name beside it does not say where the report is
_TOWN = 50_000  # people: a town that is told of far from its region
_REGION_KM = 300.0  # from the middle of an oblast to a village that a report of it may tell of
_TOWN_KM = 150.0  # the same, from a town
_VILLAGE_KM = 50.0  # two villages as near speak for each other
_CLOSE_KM, _APART_KM = 60.0, 100.0  # between the places of a cluster, and from all of them to a namesake
_LEAST_CLOSE = 4  # places that make a cluster
_MOST = 0.75  # of the places told in a country lie close to another
_TOWNLET = 50_000  # people: a larger town is told of wherever the report is
_SMALL_KINDS: Final = (SETTLEMENT, DISTRICT, ADMIN2)  # a landmark's name is seldom another's
_WIDE_KINDS: Final = (COUNTRY, REGION)


def groups(
    table: Table, best: Sequence[int], toponyms: Sequence[Toponym], text: str, gazetteer: Gazetteer
) -> Iterator[int]:
    """The numbers of the groups that mean none of their candidates; `best` are the likeliest of each."""
    yield from _out_of_region(table, best, toponyms, gazetteer)
    yield from _out_of_cluster(table, best, gazetteer)
    every = range(len(table.groups))
    suspects = {n for n in every if _suspect(table, n, best[n], toponyms, gazetteer)}
    if not suspects:
        return
    rows = [group.candidates.row_numbers[best[n]] for n, group in enumerate(table.groups)]
    units = np.stack([group.candidates.units[best[n]] for n, group in enumerate(table.groups)])
    countries = gazetteer.country[rows].tolist()
    firm = [n for n in every if table.groups[n].candidates.exact and not table.groups[n].demonym]
    narrow = [n for n in firm if table.groups[n].candidates.kinds[best[n]] not in _WIDE_KINDS]
    known: dict[int, set[int]] = {}  # country -> places in it that are none of the suspects
    for n in every:
        if n not in suspects:
            known.setdefault(countries[n], set()).add(rows[n])
    for number in sorted(suspects):
        if known.get(countries[number], set()) - {rows[number]}:
            continue
        others = [n for n in firm if rows[n] != rows[number]]
        if len(others) < _LEAST_OTHERS:
            continue
        # A country that is named stands for itself, not for what lies around it.
        others = [n for n in narrow if rows[n] != rows[number]] or others
        km = dict(zip(others, _km(units[others], units[number]), strict=True))
        same = [n for n in every if countries[n] == countries[number] and rows[n] != rows[number]]
        if any(km.get(n, 0.0) < _NEAR_KM for n in same):
            continue
        away = [distance for n, distance in km.items() if n not in same]
        if away and min(away) > FAR_KM and not _told_of(gazetteer.country_code(rows[number]), text):
            yield number


def _out_of_region(
    table: Table, best: Sequence[int], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> Iterator[int]:
    """Villages in Cyrillic far from the oblasts that the report is about and from all towns in it: "село Чайки" of a
    summary from Belgorod is not near Kyiv. Of the villages of Russia and of other lands most are in no gazetteer, and
    namesakes stand everywhere; those of Ukraine are in it, so that a report of its oblasts means one of them."""
    groups = table.groups
    at = [group.candidates.row_numbers[best[n]] for n, group in enumerate(groups)]
    kinds = [group.candidates.kinds[best[n]] for n, group in enumerate(groups)]
    regions = [n for n, kind in enumerate(kinds) if kind == ADMIN1 and groups[n].candidates.exact]
    told = {groups[region].candidates.country[best[region]] for region in regions}
    if not regions or gazetteer.country_row("UA") in told:
        return
    suspects = {
        n
        for n, group in enumerate(groups)
        if kinds[n] in _SMALL_KINDS
        and "\u0400" <= toponyms[group.mentions[0]].text[0] <= "\u04ff"
        and group.candidates.exact
        and int(gazetteer.population[at[n]]) < _TOWN
        and not table.features[int(table.starts[n]) + best[n], _AGREES]
        and int(group.candidates.admin1[best[n]]) not in {at[region] for region in regions}
        and not (len(group.candidates) == 1 and group.candidates.country[0] in told)
    }
    if not suspects:
        return
    units = np.stack([group.candidates.units[best[n]] for n, group in enumerate(groups)])
    for number in sorted(suspects):
        km = _km(units, units[number])
        near = (
            km[n] < (_REGION_KM if kinds[n] == ADMIN1 else _VILLAGE_KM if n in suspects else _TOWN_KM)
            for n in range(len(groups))
            if at[n] != at[number] and kinds[n] not in _WIDE_KINDS
        )
        if not any(near):
            yield number


def _out_of_cluster(table: Table, best: Sequence[int], gazetteer: Gazetteer) -> Iterator[int]:
    """Villages and small towns far from all that a report names, where that lies close together in the same country:
    "Aynata", told among the villages of a border, is not the one behind the mountains. On the open halves this took
    away five names, none of which was where it had been put."""
    groups = table.groups
    if len(groups) <= _LEAST_CLOSE:
        return
    every = range(len(groups))
    kinds = [groups[n].candidates.kinds[best[n]] for n in every]
    firm = [n for n in every if groups[n].candidates.exact and not groups[n].demonym]
    narrow = np.array([n for n in firm if kinds[n] not in (COUNTRY, REGION, ADMIN1)], dtype=np.int64)
    if len(narrow) <= _LEAST_CLOSE:
        return
    rows = np.array([group.candidates.row_numbers[best[n]] for n, group in enumerate(groups)])
    areas = set(rows[[n for n in firm if kinds[n] == ADMIN1]].tolist())
    units = np.stack([groups[n].candidates.units[best[n]] for n in narrow.tolist()])
    km = EARTH_RADIUS_KM * np.arccos(np.clip(units @ units.T, -1.0, 1.0))
    km[rows[narrow][:, None] == rows[narrow][None, :]] = np.inf  # itself, and other names of the same place
    countries = gazetteer.country[rows[narrow]]
    for at in np.flatnonzero(km.min(axis=1) > _APART_KM).tolist():
        number = int(narrow[at])
        candidates = groups[number].candidates
        if kinds[number] != SETTLEMENT or int(gazetteer.population[rows[number]]) >= _TOWNLET:
            continue
        if int(candidates.admin1[best[number]]) in areas:
            continue
        if table.features[int(table.starts[number]) + best[number], _AGREES]:
            continue
        same = (countries == countries[at]) & (rows[narrow] != rows[number])
        close = km[np.ix_(same, same)].min(axis=1, initial=np.inf) < _CLOSE_KM
        if close.sum() >= _LEAST_CLOSE and close.mean() >= _MOST:
            yield number


def _km(points: Floats, point: Floats) -> list[float]:
    """Great-circle distances on the unit sphere of the gazetteer's columns."""
    found: list[float] = (EARTH_RADIUS_KM * np.arccos(np.clip(points @ point, -1.0, 1.0))).tolist()
    return found


def _suspect(table: Table, number: int, best: int, toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> bool:
    group = table.groups[number]
    candidates = group.candidates
    if not candidates.exact or group.demonym or candidates.kinds[best] not in _SMALL_KINDS:
        return False
    if table.features[int(table.starts[number]) + best, _AGREES]:
        return False
    row = candidates.row_numbers[best]
    if int(gazetteer.population[row]) >= _BIG:
        return False
    if any(kind in (COUNTRY, ADMIN1, REGION) for kind in candidates.kinds):
        return False  # "Saipan" is a town and the island around it: what is called so is known
    return toponyms[group.mentions[0]].text[0] < "\u0370"  # words for the people of a country are known in Latin script


def _told_of(code: str | None, text: str) -> bool:
    """Whether the text speaks of the people or things of a country."""
    return code is None or _people(code).search(text) is not None


@lru_cache(maxsize=256)
def _people(code: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(map(re.escape, words_for(code))) + r")\b" if words_for(code) else "(?!)", re.I
    )


__all__ = ["FAR_KM", "groups"]
