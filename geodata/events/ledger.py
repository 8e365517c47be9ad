"""The casualty ledger: each figure beside its words, outlet and time. Never summed, never averaged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

import pandas as pd

Kind = Literal["killed", "injured"]
Verdict = Literal["not stated", "one figure", "agree", "rising toll", "reports differ"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as one report gives it; `minimum` None = no lower bound said, `maximum` None = no upper bound said."""

    kind: Kind
    minimum: int | None
    maximum: int | None
    text: str | None
    quote: str
    strike_id: str
    report_id: str
    source: str | None
    published: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of one event, first told first, and what they come to: the range and whether they contradict."""

    killed: tuple[Figure, ...]
    injured: tuple[Figure, ...]

    def range(self, kind: Kind) -> tuple[int | None, int | None]:
        """The lowest and the highest number that any report gives; None where none gives one."""
        numbers = [n for figure in self._of(kind) for n in (figure.minimum, figure.maximum) if n is not None]
        return (min(numbers), max(numbers)) if numbers else (None, None)

    def verdict(self, kind: Kind) -> Verdict:
        """A toll that only rises with the time of the reports is rising; anything else that differs is a dispute."""
        stated = [figure for figure in self._of(kind) if _number(figure) is not None]
        if not stated:
            return "not stated"
        if len(stated) == 1:
            return "one figure"
        numbers = [_number(figure) or 0 for figure in stated]
        if len(set(numbers)) == 1:
            return "agree"
        dated = all(figure.published for figure in stated)
        rising = all(before <= after for before, after in pairwise(numbers))
        # Two reports of one moment with different figures contradict each other; nothing rose between them.
        moments: dict[dt.datetime | None, set[int]] = {}
        for figure, number in zip(stated, numbers, strict=True):
            moments.setdefault(figure.published, set()).add(number)
        return "rising toll" if dated and rising and all(len(n) == 1 for n in moments.values()) else "reports differ"

    def _of(self, kind: Kind) -> tuple[Figure, ...]:
        return self.killed if kind == "killed" else self.injured


def ledger(strikes: pd.DataFrame | Sequence[Mapping[str, Any]]) -> Ledger:
    """The ledger of one event from its strikes (a frame, or rows as `frame.row` makes them): only figures or words
    that a report does give."""
    given: Sequence[Mapping[Any, Any]] = strikes if isinstance(strikes, Sequence) else strikes.to_dict("records")
    rows: list[Mapping[Any, Any]] = sorted(
        given, key=lambda row: (_moment(row["published"]) or _NEVER, row["strike_id"])
    )
    return Ledger(
        killed=tuple(figure for row in rows if (figure := _figure(row, "killed"))),
        injured=tuple(figure for row in rows if (figure := _figure(row, "injured"))),
    )


def _figure(row: Mapping[Any, Any], kind: Kind) -> Figure | None:
    low, high, text = (_value(row[f"{kind}_{part}"]) for part in ("min", "max", "text"))
    if low is None and high is None and text is None:
        return None
    return Figure(
        kind=kind,
        minimum=None if low is None else int(low),
        maximum=None if high is None else int(high),
        text=text,
        quote=row["quote"],
        strike_id=row["strike_id"],
        report_id=row["report_id"],
        source=_value(row["source"]),
        published=_moment(row["published"]),
    )


_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)  # a report of no known day stands last


def _moment(value: Any) -> dt.datetime | None:
    """A moment of a frame, or of a row (ISO 8601); a day alone is its midnight in UTC."""
    value = _value(value)
    if value is None:
        return None
    found: dt.datetime = dt.datetime.fromisoformat(value) if isinstance(value, str) else value.to_pydatetime()
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def _number(figure: Figure) -> int | None:
    return figure.minimum if figure.minimum is not None else figure.maximum


def _value(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value
