"""What people decided, laid over the machine's rows as they are read. The last decision on a field counts."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, select

from geodata import rules
from geodata.store.tables import decisions

_REVIEW = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


class Overlay:
    """The decisions on single strikes, and the rules for a name in a source, ready to be laid over rows."""

    def __init__(self, connection: Connection) -> None:
        self._strikes: dict[str, dict[str, Any]] = {}
        self._rules: dict[tuple[str, str | None], dict[str, Any]] = {}
        chosen = select(decisions).where(decisions.c.action.in_((*_REVIEW, "rule"))).order_by(decisions.c.id)
        for decision in connection.execute(chosen):
            after = json.loads(decision.after) if decision.after else {}
            if decision.action == "rule":
                self._rules[after["place_text"], after.get("source")] = after["fields"]
                continue
            fields = self._strikes.setdefault(decision.strike_id, {})
            fields.update(after)
            fields["review"] = _REVIEW[decision.action]

    def __bool__(self) -> bool:
        return bool(self._strikes or self._rules)

    @property
    def strikes(self) -> set[str]:
        """The strikes that somebody decided something about by themselves."""
        return set(self._strikes)

    @property
    def rules(self) -> set[str]:
        """The words for a place that some rule is about."""
        return {words for words, _ in self._rules}

    def laid_over(self, row: dict[str, Any]) -> dict[str, Any]:
        """The row as people left it; the row itself where they decided nothing about it."""
        rule = rules.fields(self._rules, row)
        if rule is not None:
            row = {**row, **rule, "review": "corrected"}
        fields = self._strikes.get(row["strike_id"])
        return row if fields is None else {**row, **fields}
