"""How well the facts of two strikes agree, as one score: what speaks for one event adds, the rest subtracts.

The weights are judgements, tried on the gold for linking (`tests/evaluation/events.jsonl`); their order of size is
what matters: another district is another strike, a rising toll is no contradiction, an untold fact says nothing.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from geodata.events.blocks import Blocks, IntArray
from geodata.frame import CATEGORIES
from geodata.lexicon.targets import TARGET_BITS, TIME_BITS, fingerprint

FloatArray = npt.NDArray[np.float64]

# At or above: one event. Below `APART`: the two are never one, whatever third report would join them.
THRESHOLD = 0.9
APART = -0.5

SAME_TOWN = 0.6
SAME_DISTRICT = 0.5
OTHER_DISTRICT = -3.0
SAME_FACILITY = 0.6
OTHER_FACILITY = -1.2
SAME_DAY = 0.8
DAY_AND_NIGHT = 0.3
NEIGHBOUR_DAY = 0.1
OTHER_NIGHT = -1.0
SAME_WEAPON = 0.5
PART_OF_WEAPON = 0.2
OTHER_WEAPON = -1.0
SAME_TARGET = 0.6
OTHER_TARGET = -0.6
SAME_HOUR = 0.3
OTHER_HOUR = -0.7
ONLY_ONE_INTERCEPTED = -0.8
OTHER_ACTOR = -1.0
SAME_TOLL = 0.8
SAME_ZERO = 0.1
RISING_TOLL = -0.1
FALLING_TOLL = -0.4
NONE_AND_SOME = -0.4
FAR_TOLL = -1.0

_NO_DAY, _ONE_DAY = np.timedelta64(0, "D"), np.timedelta64(1, "D")
_WEAPONS = CATEGORIES["weapon"]
# Pairs of weapons that one strike is often told with: a glide bomb is dropped by an aircraft, a mixed attack has parts.
_RELATED = {
    ("missile", "missile+drone"),
    ("drone", "missile+drone"),
    ("glide_bomb", "airstrike"),
    ("missile", "airstrike"),
    ("missile+drone", "airstrike"),
    ("artillery", "missile"),  # a rocket is either, as the reporter has it
}


def _weapon_table() -> FloatArray:
    table = np.full((len(_WEAPONS), len(_WEAPONS)), OTHER_WEAPON)
    for i, one in enumerate(_WEAPONS):
        for j, other in enumerate(_WEAPONS):
            if "unknown" in (one, other):
                table[i, j] = 0.0
            elif one == other:
                table[i, j] = SAME_WEAPON
            elif "mixed" in (one, other) or (one, other) in _RELATED or (other, one) in _RELATED:
                table[i, j] = PART_OF_WEAPON
    return table


class Facts:
    """The facts of a block's strikes as parallel numpy arrays; codes are -1 and numbers NaN where nothing is said."""

    def __init__(self, frame: pd.DataFrame, found: Blocks) -> None:
        """`frame` may carry `fingerprint` (int, see lexicon.targets) made at ingest; else it is made here."""
        here = frame.iloc[found.rows]
        self.report = _codes(here["report_id"])
        self.district = _codes(here["district"])
        self.facility = _codes(here["place"].where(here["place_kind"] == "facility"))
        self.date = here["date"].to_numpy("datetime64[D]")
        self.night = (here["date_precision"] == "night").to_numpy(bool)
        self.exact = here["date_precision"].isin(["day", "night"]).to_numpy(bool) & ~np.isnat(self.date)
        self.published = here["published"].dt.tz_convert(None).to_numpy("datetime64[s]")
        self.told_at_once = self.published.astype("datetime64[D]") <= self.date
        weapon = pd.Categorical(here["weapon"], categories=list(_WEAPONS))
        self.weapon = np.where(weapon.codes < 0, _WEAPONS.index("unknown"), weapon.codes).astype(np.int64)
        self.actor = _codes(here["alleged_actor"])
        self.intercepted = here["intercepted"].to_numpy(bool)
        self.killed = _numbers(here["killed_min"])
        self.injured = _numbers(here["injured_min"])
        if "fingerprint" in here:
            self.fingerprint = here["fingerprint"].to_numpy(np.int64)
        else:
            self.fingerprint = np.array([fingerprint(quote) for quote in here["quote"].fillna("")], dtype=np.int64)


def scores(facts: Facts, left: IntArray, right: IntArray) -> FloatArray:
    """A score for each pair (positions in the block); see THRESHOLD and APART."""
    total = np.full(len(left), SAME_TOWN)
    total += _named(facts.district, left, right, SAME_DISTRICT, OTHER_DISTRICT)
    total += _named(facts.facility, left, right, SAME_FACILITY, OTHER_FACILITY)
    total += _named(facts.actor, left, right, 0.0, OTHER_ACTOR)
    total += _time(facts, left, right)
    total += _weapon_table()[facts.weapon[left], facts.weapon[right]]
    total += _masks(facts.fingerprint & TARGET_BITS, left, right, SAME_TARGET, OTHER_TARGET)
    total += _masks(facts.fingerprint & TIME_BITS, left, right, SAME_HOUR, OTHER_HOUR)
    total += np.where(facts.intercepted[left] != facts.intercepted[right], ONLY_ONE_INTERCEPTED, 0.0)
    later = _order(facts.published, left, right)
    total += _toll(facts.killed, left, right, later)
    # Counts of the injured rise and differ between sources far more than those of the dead.
    total += 0.7 * _toll(facts.injured, left, right, later)
    return np.asarray(total, dtype=np.float64)


def _named(codes: IntArray, left: IntArray, right: IntArray, same: float, other: float) -> FloatArray:
    one, two = codes[left], codes[right]
    return np.where((one < 0) | (two < 0), 0.0, np.where(one == two, same, other))


def _masks(masks: IntArray, left: IntArray, right: IntArray, same: float, other: float) -> FloatArray:
    one, two = masks[left], masks[right]
    return np.where((one == 0) | (two == 0), 0.0, np.where((one & two) != 0, same, other))


def _time(facts: Facts, left: IntArray, right: IntArray) -> FloatArray:
    exact = facts.exact[left] & facts.exact[right]
    apart = facts.date[right] - facts.date[left]
    same_kind = facts.night[left] == facts.night[right]
    # The left date is the earlier one. A night told on its own date is the night before; only one told later may be
    # named by its evening and be the very night that another report dates a day later.
    next_night = facts.night[left] & facts.night[right] & (facts.told_at_once[left] | (apart < _ONE_DAY))
    beside = np.where(next_night, OTHER_NIGHT, NEIGHBOUR_DAY)
    near = np.where(apart == _NO_DAY, np.where(same_kind, SAME_DAY, DAY_AND_NIGHT), beside)
    return np.asarray(np.where(exact, near, 0.0), dtype=np.float64)


def _order(published: npt.NDArray[Any], left: IntArray, right: IntArray) -> IntArray:
    """1 where the right report is the later one, -1 where the left is, 0 where it cannot be told."""
    one, two = published[left], published[right]
    return (one < two).astype(np.int64) - (two < one).astype(np.int64)


def _toll(values: FloatArray, left: IntArray, right: IntArray, later: IntArray) -> FloatArray:
    one, two = values[left], values[right]
    said = ~np.isnan(one) & ~np.isnan(two)
    one, two = np.where(said, one, 0.0), np.where(said, two, 0.0)
    low, high = np.minimum(one, two), np.maximum(one, two)
    rises = ((two - one) * later > 0) | (later == 0)
    unequal = np.where(
        high > 3 * low + 5,
        np.where(rises & (low > 0), FAR_TOLL / 2, FAR_TOLL),
        np.where(low == 0, NONE_AND_SOME, np.where(rises, RISING_TOLL, FALLING_TOLL)),
    )
    equal = np.where(one == 0, SAME_ZERO, SAME_TOLL)
    return np.asarray(np.where(said, np.where(one == two, equal, unequal), 0.0), dtype=np.float64)


def _codes(values: pd.Series[Any]) -> IntArray:
    return pd.factorize(values.astype("string"), use_na_sentinel=True)[0].astype(np.int64)


def _numbers(values: pd.Series[Any]) -> FloatArray:
    return np.asarray(values.astype("Float64").to_numpy(dtype=np.float64, na_value=np.nan), dtype=np.float64)
