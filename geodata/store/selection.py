"""Which strikes are asked for -> a condition that the database answers.

The condition lets through all that may be wanted: people may have corrected what it asks of the machine's rows, so
whatever they decided about passes, and `wants` has the last word on every row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from geodata.store.tables import decisions, reports, strikes


@dataclass(frozen=True, slots=True)
class Selection:
    """Days in ISO 8601, both included, None = open. `named` are, by column, the names wanted of it in any case."""

    first: str | None = None
    last: str | None = None
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def any_date(self) -> bool:
        return self.first is None and self.last is None

    def names(self, row: Mapping[str, Any]) -> bool:
        """Whether a row has the names asked for."""
        return all((row[name] or "").casefold() in wanted for name, wanted in self.named.items())

    def days(self, row: Mapping[str, Any]) -> bool:
        """Whether a row with a date may have happened on a day asked for."""
        return (self.first is None or (row["date_end"] or row["date"]) >= self.first) and (
            self.last is None or row["date"] <= self.last
        )


def where(connection: Connection, asked: Selection) -> ColumnElement[bool] | None:
    """The condition on the machine's rows, those without a date let through; None where nothing is asked."""
    parts: list[ColumnElement[bool]] = []
    for name, wanted in asked.named.items():
        column = reports.c.source if name == "source" else strikes.c[name]
        # SQLite folds the case of ASCII letters only, so the names themselves are looked through: they are few.
        known = connection.execute(select(column).distinct()).scalars()
        parts.append(column.in_([value for value in known if (value or "").casefold() in wanted]))
    date = strikes.c.date
    if asked.first is not None:
        parts.append(or_(date.is_(None), func.coalesce(strikes.c.date_end, date) >= asked.first))
    if asked.last is not None:
        parts.append(or_(date.is_(None), date <= asked.last))
    return or_(and_(*parts), _decided(connection)) if parts else None


def _decided(connection: Connection) -> ColumnElement[bool]:
    corrected = select(decisions.c.strike_id).where(decisions.c.action == "correct", decisions.c.strike_id.is_not(None))
    rules = connection.execute(select(decisions.c.after).where(decisions.c.action == "rule")).scalars()
    words = {json.loads(after)["place_text"] for after in rules}
    return or_(strikes.c.strike_id.in_(corrected), strikes.c.place_text.in_(words))
