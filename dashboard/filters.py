"""What the reader of the page asked for: a frozen `Filters`, the rows it lets through, and its text in the URL.

A filter that is empty lets everything through. Nothing here knows Streamlit.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any, Final, Literal, TypeVar, cast, get_args

import numpy as np
from numpy.typing import NDArray

from dashboard.columns import CASUALTIES, KINDS, PRECISIONS, Columns, Mask, Vocabulary, number_of
from geodata.frame import CATEGORIES

Made = TypeVar("Made")
Undated = Literal["with", "without", "only"]
# The default view: what struck somewhere, and what was shot down, which has a mark of its own.
SHOWN: Final = ("strike", "intercepted")
NOT_STATED: Final = "none"  # in the URL: rows whose country, oblast or source is not known
LONGEST_SEARCH: Final = 200
FIRST_DAY: Final = dt.date(1900, 1, 1)
LAST_DAY: Final = dt.date(2100, 12, 31)

# Name in the URL of each field that is a choice among words, and the words it may hold (None = the data's own).
_CHOICES: Final[dict[str, tuple[str, tuple[str, ...] | None]]] = {
    "weapons": ("weapon", CATEGORIES["weapon"]),
    "countries": ("country", None),
    "admin1s": ("admin1", None),
    "sources": ("source", None),
    "casualties": ("hurt", CASUALTIES),
    "precisions": ("precision", PRECISIONS),
    "claims": ("claim", CATEGORIES["claim_status"]),
    "reviews": ("review", CATEGORIES["review"]),
    "kinds": ("show", KINDS),
}
URL_NAMES: Final = frozenset({"from", "to", "undated", "sure", "q", *(name for name, _ in _CHOICES.values())})

Search = Callable[[str], Mask]


@dataclass(frozen=True, slots=True)
class Filters:
    """All that was asked. `since` and `until` are days on the clock of the place, both included; None = open."""

    since: dt.date | None = None
    until: dt.date | None = None
    undated: Undated | None = None  # None: with them while no date is asked for, else without
    weapons: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    admin1s: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    casualties: tuple[str, ...] = ()
    precisions: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()
    kinds: tuple[str, ...] = SHOWN
    confidence: float = 0.0
    text: str = ""

    @property
    def any_date(self) -> bool:
        return self.since is None and self.until is None

    @property
    def undated_shown(self) -> Undated:
        return self.undated or ("with" if self.any_date else "without")

    @property
    def ordered(self) -> Filters:
        """The same with `since` not after `until`: a range picked backwards is still a range."""
        if self.since and self.until and self.since > self.until:
            return replace(self, since=self.until, until=self.since)
        return self

    def but(self, **changes: object) -> Filters:
        return replace(self, **changes)  # type: ignore[arg-type]


# The column that each choice asks, and the word in it that asks for rows without a name.
ASKED_OF: Final[dict[str, tuple[str, str | None]]] = {
    "kinds": ("kind", None),
    "weapons": ("weapon", None),
    "countries": ("country", NOT_STATED),
    "admin1s": ("admin1", NOT_STATED),
    "sources": ("source", NOT_STATED),
    "casualties": ("casualties", None),
    "precisions": ("precision", None),
    "claims": ("claim_status", None),
    "reviews": ("review", None),
}


class Passing:
    """Which rows pass, filter by filter, each asked once: the page needs them all together, and all but one."""

    def __init__(self, columns: Columns, filters: Filters, *, search: Search | None = None) -> None:
        self.columns = columns
        self.asked = filters.ordered
        self._asks: dict[str, Callable[[], Mask]] = {}
        if not (self.asked.any_date and self.asked.undated_shown == "with"):
            self._asks["dates"] = partial(_by_date, columns, self.asked)
        for field, (column, null) in ASKED_OF.items():
            wanted = getattr(self.asked, field) or (SHOWN if field == "kinds" else ())
            if wanted:
                self._asks[field] = partial(getattr(columns, column).mask, wanted, null=null)
        if self.asked.confidence > 0:
            self._asks["confidence"] = partial(np.greater_equal, columns.confidence, np.float32(self.asked.confidence))
        if self.asked.text.strip() and search is not None:
            self._asks["text"] = partial(search, self.asked.text.strip())
        self._parts: dict[str, Mask] = {}
        self._but: dict[str | None, Mask] = {}
        self._once: dict[str, Any] = {}
        self._making = threading.RLock()

    @property
    def all(self) -> Mask:
        """The rows that pass every filter: one bool a row."""
        return self.but(None)

    def but(self, field: str | None) -> Mask:
        """The rows that pass every filter except one: a field of choices, "dates", "confidence" or "text"."""
        left_out = field if field in self._asks else None
        if left_out not in self._but:
            masks = [self._part(name) for name in self._asks if name != left_out]
            found = np.ones(len(self.columns), dtype=bool) if not masks else masks[0].copy()
            for part in masks[1:]:
                found &= part
            self._but[left_out] = found
        return self._but[left_out]

    def _part(self, name: str) -> Mask:
        if name not in self._parts:
            self._parts[name] = self._asks[name]()
        return self._parts[name]

    def rest(self) -> None:
        """Lets go of what only the counting asked for, a byte a row and filter; asked for again, it is made again."""
        self._but, self._parts = {None: self.all}, {}

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` makes of these rows, made once for all visitors, who wait for it; small, for it is kept."""
        with self._making:
            if name not in self._once:
                self._once[name] = make()
        found: Made = self._once[name]
        return found

    @property
    def rows(self) -> NDArray[np.intp] | None:
        """Numbers of the rows that pass every filter; None: all of them. Not kept: eight bytes a row."""
        passing = self.all
        return None if passing.all() else np.flatnonzero(passing)

    def counted(self, field: str) -> NDArray[np.int64]:
        """How many rows each name of a field's column would leave, the last those without one."""
        return self.once("counted", self._count)[field]

    def _count(self) -> dict[str, NDArray[np.int64]]:
        """Every field at once: those that ask nothing share their rows."""
        rows: dict[str | None, Mask | NDArray[np.intp]] = {}
        found: dict[str, NDArray[np.int64]] = {}
        for field, (name, _) in ASKED_OF.items():
            left_out = field if field in self._asks else None
            if left_out not in rows:
                passing = self.but(left_out)
                sparse = np.count_nonzero(passing) < len(passing) // 8
                rows[left_out] = np.flatnonzero(passing) if sparse else passing
            column: Vocabulary = getattr(self.columns, name)
            found[field] = column.count(rows[left_out])
        return found


def mask(columns: Columns, filters: Filters, *, search: Search | None = None) -> Mask:
    """Which rows pass: one bool a row. `search` tells which rows hold a text; without it the text asks nothing."""
    return Passing(columns, filters, search=search).all


def _by_date(columns: Columns, asked: Filters) -> Mask:
    if asked.undated_shown == "only":
        return ~columns.dated
    parts: list[Mask] = []  # a span passes where any of its days does
    if asked.since is not None:
        parts.append(columns.last >= number_of(asked.since))
    if asked.until is not None:
        parts.append(columns.first <= number_of(asked.until))
    passes = parts[0] if parts else columns.dated.copy()
    for part in parts[1:]:
        passes &= part
    if asked.undated_shown == "with":
        passes |= ~columns.dated
    return passes


def to_query(filters: Filters) -> dict[str, list[str]]:
    """The filters as names and values for the URL; what is not asked leaves it clean."""
    query: dict[str, list[str]] = {}
    if filters.since:
        query["from"] = [filters.since.isoformat()]
    if filters.until:
        query["to"] = [filters.until.isoformat()]
    if filters.undated and filters.undated != filters.but(undated=None).undated_shown:
        query["undated"] = [filters.undated]
    for field, (name, _) in _CHOICES.items():
        values = getattr(filters, field)
        if values and not (field == "kinds" and set(values) == set(SHOWN)):
            query[name] = list(values)
    if filters.confidence > 0:
        query["sure"] = [f"{filters.confidence:.2f}".rstrip("0").rstrip(".")]
    if filters.text.strip():
        query["q"] = [filters.text.strip()]
    return query


def from_query(query: Mapping[str, Sequence[str]], *, columns: Columns | None = None) -> Filters:
    """The filters a URL asks for. Anything it cannot mean is dropped: a link never breaks the page.

    With `columns`, names of countries, oblasts and outlets that the data does not hold are dropped too.
    """
    known = {
        "countries": columns.country.names if columns else None,
        "admin1s": columns.admin1.names if columns else None,
        "sources": columns.source.names if columns else None,
    }
    choices: dict[str, Any] = {}
    for field, (name, words) in _CHOICES.items():
        allowed = words if words is not None else known[field]
        asked = dict.fromkeys(query.get(name, ()))
        kept = tuple(v for v in asked if allowed is None or v in allowed or (words is None and v == NOT_STATED))
        if kept:
            choices[field] = kept
    undated = last_of(query, "undated")
    return Filters(
        since=_day(last_of(query, "from")),
        until=_day(last_of(query, "to")),
        undated=cast("Undated", undated) if undated in get_args(Undated) else None,
        confidence=_share(last_of(query, "sure")),
        text=(last_of(query, "q") or "")[:LONGEST_SEARCH],
        **choices,
    ).ordered


def active(filters: Filters) -> list[str]:
    """Names of the fields that ask for something, in the order of `Filters`: the chips of the page."""
    default = Filters()
    names = [field.name for field in fields(Filters)]
    return [name for name in names if getattr(filters, name) != getattr(default, name)]


def without(filters: Filters, field: str, value: str | None = None) -> Filters:
    """The filters less one field, or less one of its words: what the x of a chip does."""
    default = getattr(Filters(), field)
    if value is None:
        return filters.but(**{field: default})
    kept = tuple(word for word in getattr(filters, field) if word != value)
    return filters.but(**{field: kept or default})


def last_of(query: Mapping[str, Sequence[str]], name: str) -> str | None:
    """The last of the values that a URL has for a name; None where it has none."""
    values = query.get(name, ())
    return values[-1] if values else None


def _day(text: str | None) -> dt.date | None:
    try:
        day = dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
    return day if day and FIRST_DAY <= day <= LAST_DAY else None


def _share(text: str | None) -> float:
    try:
        share = float(text) if text else 0.0
    except ValueError:
        return 0.0
    return share if 0.0 <= share <= 1.0 else 0.0
