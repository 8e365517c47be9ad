"""A report's names as groups of candidates, weighed together: what each name may mean in the light of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from geodata.gazetteer import Gazetteer, normalise
from geodata.gazetteer.distance import EARTH_RADIUS_KM
from geodata.gazetteer.entry import SETTLEMENT
from geodata.locations.candidates import NOWHERE, STATIC, Candidates, Floats, Ints, Lookup, Name
from geodata.locations.cues import Cue, cues_of
from geodata.model import Toponym

_CITY_AT_LEAST = 10_000  # people, of what a report calls a city
_MOST_CANDIDATES = 500  # a report's, all names together: the pairs are their square
_LOG_100_KM = np.float32(np.log1p(100.0))

CONTEXT = (
    "kind_asked", "kind_against", "parent_agrees", "parent_against",
    "country_named", "admin1_named", "admin2_named", "settlement_named", "names_others",
    "country_share", "admin1_share", "country_weight", "admin1_weight",
    "mean_log_km", "least_log_km", "near_log_km", "within_100_km", "alone", "home_log_km", "home_admin1", "home_known",
    "too_small", "told_at_home",
)  # fmt: skip
FEATURES = STATIC + CONTEXT


@dataclass(slots=True)
class Group:
    """Mentions that are taken to mean one place: the same names, asked for in the same way, with the same parent."""

    cue: Cue
    demonym: bool
    candidates: Candidates
    mentions: list[int] = field(default_factory=list)  # numbers of toponyms


class Asked(NamedTuple):
    """A report's names before any is looked up: the cue of each mention, and of every group to come the mention that it
    is looked up by, as what, and all its mentions."""

    cues: list[Cue]
    heads: list[int]
    names: list[Name]
    mentions: list[list[int]]


def asked(toponyms: Sequence[Toponym], text: str, gazetteer: Gazetteer) -> Asked:
    """What is to be looked up for a report. A mention without a parent of its own belongs with the latest one that has
    one ("Springfield, Ill. ... in Springfield"), else with the first to come."""
    cues = cues_of(toponyms, text, gazetteer)
    heads: list[int] = []
    mentions: list[list[int]] = []
    found: dict[tuple[object, ...], int] = {}
    latest: dict[tuple[object, ...], int] = {}
    waiting: dict[tuple[object, ...], list[int]] = {}
    for at, (toponym, cue) in enumerate(zip(toponyms, cues, strict=True)):
        base: tuple[object, ...] = (
            normalise(toponym.names[-1]),
            " " in toponym.names[0],  # "Васильевский округ" is no mention of the town that its name is made of
            cue.kinds,
            toponym.kind == "demonym",
        )
        if not cue.parent:
            group = latest.get(base)
            if group is None:
                waiting.setdefault(base, []).append(at)
            else:
                mentions[group].append(at)
            continue
        key: tuple[object, ...] = (*base, cue.parent)
        group = found.get(key)
        if group is None:
            group = found[key] = len(heads)
            heads.append(at)
            mentions.append([])
        mentions[group].append(at)
        latest[base] = group
        mentions[group] += waiting.pop(base, [])
    for those in waiting.values():
        heads.append(those[0])
        mentions.append(those)
    names = [(toponyms[at].names, cues[at].noun, toponyms[at].kind == "demonym") for at in heads]
    return Asked(cues, heads, names, mentions)


def groups(toponyms: Sequence[Toponym], found: Asked, lookup: Lookup) -> list[Group]:
    """The groups of a report, in order of their first mention."""
    made: list[Group] = []
    for at, those, its in zip(found.heads, found.mentions, lookup.find_all(found.names), strict=True):
        those.sort()
        cue = found.cues[at]
        if len(those) > 1 and not cue.city and any(found.cues[mention].city for mention in those):
            cue = cue._replace(city=True)
        made.append(Group(cue, toponyms[at].kind == "demonym", its, those))
    made.sort(key=lambda group: group.mentions[0])
    return made


@dataclass(frozen=True, slots=True)
class Table:
    """All candidates of a report under each other: group g has rows `starts[g]` to `starts[g + 1]`."""

    groups: list[Group]
    starts: Ints
    features: Floats
    log_km: Floats  # from each candidate to the nearest candidate of each group
    named: npt.NDArray[np.bool_]  # whether the group may name a unit that the candidate lies in


@dataclass(frozen=True, slots=True)
class _Rows:
    """The candidates of all groups: `number` is each one's group, `every` counts them, `heads` are first ones."""

    groups: list[Group]
    starts: Ints
    heads: Ints
    number: Ints
    every: Ints
    numbers: Ints  # as `Candidates.numbers`
    units: Floats
    static: Floats
    others: int  # groups beside a candidate's own, at least 1


def table(
    found: list[Group], lookup: Lookup, *, home: tuple[float, float] | None = None, country: int | None = None
) -> Table | None:
    """The features of every candidate of the groups that have any; None where none has. `home` is the outlet's point,
    `country` the row of the country whose language the report is written in.

    A report's pairs of candidates are many: all is worked out by columns, with the groups down and the candidates
    across (numpy reduces the first axis several times faster than the second).
    """
    found = [group for group in found if len(group.candidates)]
    if not found:
        return None
    rows = _rows(found)
    context = np.zeros((len(CONTEXT), len(rows.number)), dtype=np.float32)
    _asked(rows, lookup, context[0:4], context[21])
    named = _named(rows, context[4:9])
    _shares(rows, context[9:13])
    log_km = _distances(rows, named, context[13:17])
    context[17] = len(found) == 1
    if home is not None:
        _home(rows.units, home, context[18:20])
        context[20] = 1.0
    if country is not None:
        context[22] = (rows.numbers[1] == country) | (rows.numbers[0] == country)
    features = np.concatenate([rows.static, context.T], axis=1)
    return Table(found, rows.starts, features, log_km.T, named.T)


def _rows(found: list[Group]) -> _Rows:
    most = max(6, _MOST_CANDIDATES // len(found))
    sizes = [min(most, len(group.candidates)) for group in found]
    starts = np.zeros(len(found) + 1, dtype=np.int64)
    np.cumsum(sizes, out=starts[1:])
    number = np.repeat(np.arange(len(found)), sizes)
    numbers = np.concatenate([g.candidates.numbers[:, :n] for g, n in zip(found, sizes, strict=True)], axis=1)
    floats = np.concatenate([g.candidates.floats[:n] for g, n in zip(found, sizes, strict=True)])
    return _Rows(
        found, starts, starts[:-1], number, np.arange(len(number)), numbers, floats[:, :3], floats[:, 3:],
        max(1, len(found) - 1),
    )  # fmt: skip


def _asked(rows: _Rows, lookup: Lookup, out: Floats, small: Floats) -> None:
    """What the words around a name ask for: its kind, its parent, a city."""
    asked, against, agrees, disagrees = out
    for group, first, last in zip(rows.groups, rows.starts.tolist(), rows.starts[1:].tolist(), strict=False):
        cue = group.cue
        if cue.kinds:
            fits = np.array([k in cue.kinds for k in group.candidates.kinds[: last - first]])
            asked[first:last] = fits
            against[first:last] = ~fits & bool(fits.any())
        if cue.city:
            people = lookup.gazetteer.population[rows.numbers[0, first:last]]
            town = rows.numbers[5, first:last] == SETTLEMENT
            small[first:last] = town & (people < _CITY_AT_LEAST) & bool((town & (people >= _CITY_AT_LEAST)).any())
        if cue.parent:
            above = set(lookup.gazetteer.ids(cue.parent).tolist())
            lies = np.array(
                [
                    row not in above and not above.isdisjoint(parents)
                    for row, *parents in rows.numbers[:5, first:last].T.tolist()
                ]
            )
            agrees[first:last] = lies
            disagrees[first:last] = ~lies & bool(lies.any())


def _named(rows: _Rows, out: Floats) -> npt.NDArray[np.bool_]:
    """Whether a group (down) may name a unit that a candidate (across) lies in: the country, admin1, admin2 or town."""
    own, *units = rows.numbers[:5].tolist()
    number = rows.number.tolist()
    bearers: dict[int, list[int]] = {}
    for row, group in zip(own, number, strict=True):
        bearers.setdefault(row, []).append(group)
    # Few names are names of units that others lie in: the cells that hold are fewer than the columns of numpy.
    cells: list[tuple[int, int, int]] = []  # kind of unit, candidate, group
    for kind, lies_in in enumerate(units):
        for at, unit in enumerate(lies_in):
            if unit in bearers and unit != own[at]:
                cells += [(kind, at, group) for group in bearers[unit] if group != number[at]]
    named = np.zeros((len(rows.groups), len(own)), dtype=np.bool_)
    if cells:
        kinds, ats, groups = zip(*cells, strict=True)
        out[kinds, ats] = 1.0
        named[groups, ats] = True
        out[4] = np.log1p(np.add.reduce(named, axis=0, dtype=np.int64))
    return named


def _shares(rows: _Rows, out: Floats) -> None:
    """How many other groups may mean a place in the candidate's country and admin1, and how likely they do."""
    fame = rows.static[:, 0]
    votes = np.exp(2.0 * (fame - fame[rows.heads][rows.number]))
    votes /= np.add.reduceat(votes, rows.heads)[rows.number]
    areas = rows.numbers[1:3].ravel()  # rows of countries and of admin1 are different rows
    known: dict[int, int] = {}
    at = np.array([known.setdefault(area, len(known)) for area in areas.tolist()], dtype=np.intp)
    group = np.concatenate([rows.number, rows.number])
    size = len(rows.groups)
    cells = at * size + group
    sums = np.bincount(cells, weights=np.concatenate([votes, votes]), minlength=len(known) * size)
    by_group = sums.reshape(len(known), size)
    shares = (np.add.reduce(by_group > 0, axis=1)[at] - 1) / rows.others
    weights = (np.add.reduce(by_group, axis=1)[at] - sums[cells]) / rows.others
    none = areas == NOWHERE
    shares[none] = weights[none] = 0
    out[:2] = shares.reshape(2, -1)
    out[2:] = weights.reshape(2, -1)


def _distances(rows: _Rows, named: npt.NDArray[np.bool_], out: Floats) -> Floats:
    """From each candidate (across) to the nearest candidate of each group (down), as log(1 + km)."""
    log_km: Floats = np.maximum.reduceat(rows.units @ rows.units.T, rows.heads, axis=0)
    log_km[named] = 1.0  # a place is no distance from the unit it lies in
    np.clip(log_km, -1.0, 1.0, out=log_km)
    np.arccos(log_km, out=log_km)
    log_km *= EARTH_RADIUS_KM
    np.log1p(log_km, out=log_km)
    if len(rows.groups) == 1:
        return log_km
    away = log_km.copy()
    away[rows.number, rows.every] = 0.0
    mean = np.add.reduce(away, axis=0) / rows.others
    first = np.array([group.mentions[0] for group in rows.groups], dtype=np.float32)
    near = np.exp(-np.abs(first[:, None] - first[None, :]) / 3)
    np.fill_diagonal(near, 0.0)
    weight = np.add.reduce(near, axis=0)[rows.number]
    nearby = np.where(weight > 0, np.add.reduce(near[:, rows.number] * away, axis=0) / np.maximum(weight, 1e-9), mean)
    away[rows.number, rows.every] = 10.0
    out[0], out[1], out[2] = mean / 5, np.minimum.reduce(away, axis=0) / 5, nearby / 5
    out[3] = np.add.reduce(away < _LOG_100_KM, axis=0) / rows.others
    return log_km


def _home(units: Floats, home: tuple[float, float], out: Floats) -> None:
    """How far the outlet's home is, and whether it is within 200 km."""
    latitude, longitude = np.radians(home[0]), np.radians(home[1])
    point = np.array([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])
    out[0] = np.log1p(EARTH_RADIUS_KM * np.arccos(np.clip(units @ point, -1.0, 1.0))) / 5
    out[1] = out[0] < np.log1p(200.0) / 5


__all__ = ["CONTEXT", "FEATURES", "Asked", "Group", "Table", "asked", "groups", "table"]
