"""A report's names as groups of candidates, weighed together: what each name may mean in the light of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from geodata.gazetteer import normalise
from geodata.gazetteer.entry import SETTLEMENT
from geodata.locations.candidates import NOWHERE, STATIC, Candidates, Floats, Lookup
from geodata.locations.cues import Cue, read
from geodata.model import Toponym

EARTH_RADIUS_KM: Final = 6371.0
_CITY_AT_LEAST = 10_000  # people, of what a report calls a city
_MOST_CANDIDATES = 500  # a report's, all names together: the pairs are their square

CONTEXT = (
    "kind_asked", "kind_against", "parent_agrees", "parent_against",
    "country_named", "admin1_named", "admin2_named", "settlement_named", "names_others",
    "country_share", "admin1_share", "country_weight", "admin1_weight",
    "mean_log_km", "least_log_km", "near_log_km", "within_100_km", "alone", "home_log_km", "home_admin1", "home_known",
    "too_small",
)  # fmt: skip
FEATURES = STATIC + CONTEXT


@dataclass(slots=True)
class Group:
    """Mentions that are taken to mean one place: the same names, asked for in the same way, with the same parent."""

    names: tuple[str, ...]
    cue: Cue
    demonym: bool
    candidates: Candidates
    mentions: list[int] = field(default_factory=list)  # numbers of toponyms


def groups(toponyms: Sequence[Toponym], text: str, lookup: Lookup) -> list[Group]:
    """The groups of a report, in order of their first mention. A mention without a parent of its own belongs with the
    latest one that has one ("Springfield, Ill. ... in Springfield"), else with the first to come."""
    cues = [read(toponyms, at, text, lookup.gazetteer) for at in range(len(toponyms))]
    found: dict[tuple[object, ...], Group] = {}
    latest: dict[tuple[object, ...], Group] = {}
    waiting: dict[tuple[object, ...], list[int]] = {}
    for at, (toponym, cue) in enumerate(zip(toponyms, cues, strict=True)):
        demonym = toponym.kind == "demonym"
        base: tuple[object, ...] = (tuple(normalise(n) for n in toponym.names[-1:]), cue.kinds, demonym)
        if not cue.parent:
            group = latest.get(base)
            if group is None:
                waiting.setdefault(base, []).append(at)
            else:
                group.mentions.append(at)
            continue
        key: tuple[object, ...] = (*base, cue.parent)
        group = found.get(key)
        if group is None:
            candidates = lookup.find(toponym.names, cue.noun, demonym)
            group = found[key] = Group(toponym.names, cue, demonym, candidates)
        group.mentions.append(at)
        latest[base] = group
        group.mentions += waiting.pop(base, [])
    for base, mentions in waiting.items():
        toponym, cue = toponyms[mentions[0]], cues[mentions[0]]
        demonym = toponym.kind == "demonym"
        found[(*base, "")] = Group(toponym.names, cue, demonym, lookup.find(toponym.names, cue.noun, demonym), mentions)
    for group in found.values():
        group.mentions.sort()
        group.cue = group.cue._replace(city=any(cues[mention].city for mention in group.mentions))
    return sorted(found.values(), key=lambda group: group.mentions[0])


@dataclass(frozen=True, slots=True)
class Table:
    """All candidates of a report under each other: group g has rows `starts[g]` to `starts[g + 1]`."""

    groups: list[Group]
    starts: npt.NDArray[np.int64]
    features: Floats
    log_km: Floats  # from each candidate to the nearest candidate of each group
    named: npt.NDArray[np.bool_]  # whether the group may name a unit that the candidate lies in


def table(found: list[Group], lookup: Lookup, *, home: tuple[float, float] | None = None) -> Table | None:
    """The features of every candidate of the groups that have any; None where none has."""
    found = [group for group in found if len(group.candidates)]
    if not found:
        return None
    most = max(6, _MOST_CANDIDATES // len(found))
    sizes = [min(most, len(group.candidates)) for group in found]
    starts = np.concatenate([[0], np.cumsum(sizes)])
    total = int(starts[-1])
    parts = [(group.candidates, size) for group, size in zip(found, sizes, strict=True)]
    rows = np.concatenate([c.rows[:n] for c, n in parts])
    units = np.concatenate([c.units[:n] for c, n in parts])
    country = np.concatenate([c.country[:n] for c, n in parts])
    admin1 = np.concatenate([c.admin1[:n] for c, n in parts])
    admin2 = np.concatenate([c.admin2[:n] for c, n in parts])
    settlement = np.concatenate([c.settlement[:n] for c, n in parts])
    kind = np.concatenate([c.kind[:n] for c, n in parts])
    static = np.concatenate([c.static[:n] for c, n in parts])
    number = np.repeat(np.arange(len(found)), sizes)
    same = number[:, None] == np.arange(len(found))[None, :]  # a candidate and its own group
    heads = starts[:-1]

    def names(unit: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        """Whether a group has the unit of a candidate among its own candidates."""
        hit = (unit[:, None] == rows[None, :]) & (unit != rows)[:, None]
        found_in: npt.NDArray[np.bool_] = np.logical_or.reduceat(hit, heads, axis=1) & ~same
        return found_in

    in_country, in_admin1, in_admin2, in_settlement = names(country), names(admin1), names(admin2), names(settlement)
    named = in_country | in_admin1 | in_admin2 | in_settlement
    dots = np.maximum.reduceat(units @ units.T, heads, axis=1)
    dots[named] = 1.0  # a place is no distance from the unit it lies in
    log_km = np.log1p(EARTH_RADIUS_KM * np.arccos(np.clip(dots, -1.0, 1.0))).astype(np.float32)
    others = max(1, len(found) - 1)
    mean = np.where(same, 0, log_km).sum(axis=1) / others
    least = np.where(same, 10.0, log_km).min(axis=1)
    first = np.array([group.mentions[0] for group in found], dtype=np.float32)
    near = np.exp(-np.abs(first[:, None] - first[None, :]) / 3).astype(np.float32)[number]
    near[same] = 0
    weight = near.sum(axis=1)
    nearby = np.where(weight > 0, (near * log_km).sum(axis=1) / np.maximum(weight, 1e-9), mean)
    alone = len(found) == 1
    best = static[heads, 0][number]  # the fame of the group's first candidate, for the votes
    votes = np.exp(2.0 * (static[:, 0] - best))
    votes /= np.add.reduceat(votes, heads)[number]

    def weight_of(unit: npt.NDArray[np.int64]) -> Floats:
        shared = (unit[:, None] == unit[None, :]) & (unit != NOWHERE)[:, None]
        shared &= number[:, None] != number[None, :]
        weights: Floats = ((shared @ votes) / others).astype(np.float32)
        return weights

    def share(unit: npt.NDArray[np.int64]) -> Floats:
        shared = (unit[:, None] == unit[None, :]) & (unit != NOWHERE)[:, None]
        hit = np.logical_or.reduceat(shared, heads, axis=1) & ~same
        shares: Floats = (hit.sum(axis=1) / others).astype(np.float32)
        return shares

    asked = np.zeros(total, dtype=np.float32)
    against = np.zeros(total, dtype=np.float32)
    small = np.zeros(total, dtype=np.float32)
    agrees = np.zeros(total, dtype=np.float32)
    disagrees = np.zeros(total, dtype=np.float32)
    for g, group in enumerate(found):
        part = slice(int(starts[g]), int(starts[g + 1]))
        if group.cue.kinds:
            fits = np.isin(kind[part], list(group.cue.kinds))
            asked[part] = fits
            against[part] = ~fits & bool(fits.any())
        if group.cue.city:
            people = lookup.gazetteer.population[rows[part]]
            town = kind[part] == SETTLEMENT
            small[part] = town & (people < _CITY_AT_LEAST) & bool((town & (people >= _CITY_AT_LEAST)).any())
        if group.cue.parent:
            above = lookup.gazetteer.ids(group.cue.parent)
            lies = np.isin(country[part], above) | np.isin(admin1[part], above) | np.isin(admin2[part], above)
            lies |= np.isin(settlement[part], above)
            lies &= ~np.isin(rows[part], above)
            agrees[part] = lies
            disagrees[part] = ~lies & bool(lies.any())
    if home is None:
        home_km, home_same = np.zeros(total), np.zeros(total)
    else:
        latitude, longitude = np.radians(home[0]), np.radians(home[1])
        point = np.array([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])
        home_km = np.log1p(EARTH_RADIUS_KM * np.arccos(np.clip(units @ point, -1.0, 1.0))) / 5
        home_same = np.where(home_km < np.log1p(200.0) / 5, 1.0, 0.0)
    context = [
        asked, against, agrees, disagrees,
        in_country.any(axis=1), in_admin1.any(axis=1), in_admin2.any(axis=1), in_settlement.any(axis=1),
        np.log1p(named.sum(axis=1)),
        share(country), share(admin1), weight_of(country), weight_of(admin1),
        mean / 5 * (not alone), least / 5 * (not alone), nearby / 5 * (not alone),
        ((log_km < np.log1p(100.0)) & ~same).sum(axis=1) / others, np.full(total, float(alone)),
        home_km, home_same, np.full(total, float(home is not None)), small,
    ]  # fmt: skip
    features = np.concatenate([static, np.stack([np.asarray(c, dtype=np.float32) for c in context], axis=1)], axis=1)
    return Table(found, starts, features, log_km, named)


__all__ = ["CONTEXT", "FEATURES", "SETTLEMENT", "Group", "Table", "groups", "table"]
