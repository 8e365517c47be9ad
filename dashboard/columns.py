"""A frame as lean, read-only numpy columns: what the filters ask, at a few bytes a strike.

Row i of `Columns` is row i of the frame. Codes are places in a vocabulary; -1 means null. Nothing here knows Streamlit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from geodata.frame import CATEGORIES

if TYPE_CHECKING:
    import pandas as pd

Codes = NDArray[np.int32]
Mask = NDArray[np.bool_]

# What a row is to the headline: exactly one of these, the first that holds.
KINDS: Final = ("rejected", "needed", "background", "aggregate", "intercepted", "strike")
CASUALTIES: Final = ("yes", "no", "not_stated")
# How precisely the place is known, finest first; "unplaced" is not on the map.
PRECISIONS: Final = ("site", "settlement", "area", "oblast", "country", "unplaced")
_PRECISION_OF: Final = {
    "facility": "site",
    "district": "site",
    "settlement": "settlement",
    "admin2": "area",
    "admin1": "oblast",
    "country": "country",
    "region": "country",
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A column of names as codes into `names`; -1 is null."""

    names: tuple[str, ...]
    codes: Codes

    def mask(self, wanted: Sequence[str], *, null: str | None = None) -> Mask:
        """Rows whose name is wanted; `null` is the word that asks for rows without one."""
        table = np.zeros(len(self.names) + 1, dtype=bool)  # the last cell is reached by code -1
        known = {name: i for i, name in enumerate(self.names)}
        for name in wanted:
            if name in known:
                table[known[name]] = True
        table[-1] = null is not None and null in wanted
        return table[self.codes]


@dataclass(frozen=True, slots=True)
class Columns:
    """What the filters ask of a frame. `first` and `last` are the days a strike may have happened on; NaT = undated."""

    first: NDArray[np.datetime64]
    last: NDArray[np.datetime64]
    day: Mask  # known to the day or night, not to a week, month or year
    kind: Vocabulary
    weapon: Vocabulary
    country: Vocabulary
    admin1: Vocabulary
    source: Vocabulary
    language: Vocabulary
    claim_status: Vocabulary
    review: Vocabulary
    precision: Vocabulary
    casualties: Vocabulary
    report: Vocabulary
    confidence: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.first)

    @property
    def dated(self) -> Mask:
        return ~np.isnat(self.first)

    @property
    def range(self) -> tuple[np.datetime64, np.datetime64] | None:
        """First and last day of all dated rows; None where no row has a day."""
        dated = self.dated
        if not dated.any():
            return None
        return self.first[dated].min(), self.last[dated].max()


def from_frame(frame: pd.DataFrame) -> Columns:
    """The columns of a frame; `frame` needs only the columns named here."""
    first = frame["date"].to_numpy().astype("datetime64[D]")
    precision = frame["date_precision"].astype("object").fillna("unknown").to_numpy()
    last = _last_days(first, frame["date_end"].to_numpy().astype("datetime64[D]"), precision)
    return Columns(
        first=_locked(first),
        last=_locked(last),
        day=_locked(np.isin(precision, ["day", "night"]) & ((last == first) | (precision == "night"))),
        kind=_fixed(_kinds(frame), KINDS),
        weapon=_named(frame["weapon"], CATEGORIES["weapon"]),
        country=_named(frame["country"]),
        admin1=_named(frame["admin1"]),
        source=_named(frame["source"]),
        language=_named(frame["language"]),
        claim_status=_named(frame["claim_status"], CATEGORIES["claim_status"]),
        review=_named(frame["review"], CATEGORIES["review"]),
        precision=_fixed(_precisions(frame), PRECISIONS),
        casualties=_fixed(_casualties(frame), CASUALTIES),
        report=_named(frame["report_id"]),
        confidence=_locked(frame["confidence"].to_numpy(dtype="float32", na_value=0.0)),
    )


def _last_days(
    first: NDArray[np.datetime64], stated: NDArray[np.datetime64], precision: NDArray[Any]
) -> NDArray[np.datetime64]:
    """The last day each strike may have happened on: as stated, else what its precision says ("in March")."""
    last = np.where(np.isnat(stated), first, stated)
    open_end = np.isnat(stated) & ~np.isnat(first)
    one = np.timedelta64(1, "D")
    for name, unit in (("month", "M"), ("year", "Y")):
        rows = open_end & (precision == name)
        last[rows] = (first[rows].astype(f"datetime64[{unit}]") + 1).astype("datetime64[D]") - one
    weeks = open_end & (precision == "week")
    last[weeks] = first[weeks] + np.timedelta64(6, "D")
    return np.asarray(last, dtype="datetime64[D]")


def _kinds(frame: pd.DataFrame) -> NDArray[np.int32]:
    """The first of KINDS that holds, as a code."""
    review = frame["review"].astype("object").to_numpy()
    holds = [review == "rejected", review == "needed"]
    holds += [frame[name].to_numpy(dtype=bool) for name in ("background", "aggregate", "intercepted")]
    return np.select(holds, range(len(holds)), default=KINDS.index("strike")).astype(np.int32)


def _precisions(frame: pd.DataFrame) -> NDArray[np.int32]:
    kinds = frame["place_kind"].astype("object").to_numpy()
    codes = np.array(
        [PRECISIONS.index(_PRECISION_OF[kind]) if kind in _PRECISION_OF else -1 for kind in CATEGORIES["place_kind"]]
    )
    known = {kind: int(code) for kind, code in zip(CATEGORIES["place_kind"], codes, strict=True)}
    result = np.array([known.get(kind, -1) for kind in kinds], dtype=np.int32)
    result[frame["latitude"].isna().to_numpy()] = PRECISIONS.index("unplaced")
    return result


def _casualties(frame: pd.DataFrame) -> NDArray[np.int32]:
    """yes: somebody was hurt, says the report, with a number or without; no: it says nobody was; else not stated."""
    hurt = np.zeros(len(frame), dtype=bool)
    none = np.zeros(len(frame), dtype=bool)
    for what in ("killed", "injured"):
        low = frame[f"{what}_min"].to_numpy(dtype="float64", na_value=np.nan)
        high = frame[f"{what}_max"].to_numpy(dtype="float64", na_value=np.nan)
        hurt |= (low > 0) | (high > 0)
        if f"{what}_text" in frame:  # "dozens": hurt, without a number
            hurt |= np.isnan(low) & np.isnan(high) & frame[f"{what}_text"].notna().to_numpy()
        none |= high == 0
    return np.select([hurt, none], [0, 1], default=2).astype(np.int32)


def _fixed(codes: NDArray[np.int32], names: tuple[str, ...]) -> Vocabulary:
    return Vocabulary(names, _locked(codes))


def _named(column: pd.Series[Any], names: tuple[str, ...] | None = None) -> Vocabulary:
    import pandas as pd

    if names is None:
        codes, found = pd.factorize(column, sort=True)
        return Vocabulary(tuple(str(name) for name in found), _locked(codes.astype(np.int32)))
    values = pd.Categorical(column, categories=list(names))
    return Vocabulary(names, _locked(values.codes.astype(np.int32)))


def _locked(array: NDArray[Any]) -> NDArray[Any]:
    """Shared between all visitors: nobody may write to it."""
    array = np.ascontiguousarray(array)
    array.flags.writeable = False
    return array
