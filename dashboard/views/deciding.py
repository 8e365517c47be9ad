"""Accepting, rejecting and correcting a strike from the reader: kept in the visitor's session, nowhere else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard import components, data, decisions, known_places
from dashboard.archive import Detail
from dashboard.reader import correction
from dashboard.views import Page
from geodata.errors import BadInput
from geodata.model import Location


@dataclass(frozen=True)
class Corrections:
    """The callbacks of one reader."""

    page: Page
    key: str

    def look_up(self) -> None:
        """Finds the places of a name, for the strike whose form asks."""
        told = components.fired(self.key, "lookup") or {}
        row = _row(self.page, told.get("strike"))
        name = str(told.get("text") or "")[: known_places.LONGEST_NAME]
        if row is not None and name.strip():
            found = known_places.find(name, country=row.get("country"))
            st.session_state["looked_up"] = (row["strike_id"], name, found)
            st.session_state.pop("decide_fault", None)

    def decide(self) -> None:
        """Records what the form says, or why it cannot."""
        told = components.fired(self.key, "decide") or {}
        row, action = _row(self.page, told.get("strike")), told.get("action")
        if row is None or action not in ("accept", "reject", "correct", "restore"):
            return
        have = st.session_state
        have["decide_who"] = str(told.get("who") or "")[: decisions.LONGEST_WHO]
        try:
            made = _made(row, action, told)
        except BadInput as error:
            have["decide_fault"] = (row["strike_id"], str(error))
            return
        _, no_room = data.decide(made)
        if no_room:
            have["decide_fault"] = (row["strike_id"], "decide_most")
            return
        for name in ("looked_up", "decide_fault"):
            have.pop(name, None)
        have["places"] = ()  # where it stood; `choose` finds where it stands now, on the run that follows
        have["choose_again"] = row["strike_id"]


def corrections_form(page: Page, row: Detail) -> dict[str, Any]:
    """The form for the strike that is open."""
    have = st.session_state
    looked_up: tuple[str, list[Location]] | None = None
    if have.get("looked_up", ("",))[0] == row["strike_id"]:
        looked_up = have["looked_up"][1:]
    fault = have.get("decide_fault")
    return correction.form(
        row,
        data.decided(),
        page.words,
        who=have.get("decide_who", ""),
        looked_up=looked_up,
        fault=page.words(fault[1]) if fault and fault[0] == row["strike_id"] else None,
    )


def _made(row: Detail, action: str, told: Mapping[str, Any]) -> list[decisions.Decision]:
    """One decision, or two: a correction of a place may also be a rule for that name in that source."""
    said = {"who": str(told.get("who") or ""), "why": str(told.get("why") or ""), "now": dt.datetime.now(dt.UTC)}
    if action != "correct":
        made = [decisions.made(action, row, **said)]  # type: ignore[arg-type]
        taken_back = [one for one in decisions.about(data.decided(), row) if one.action == "rule"]
        if action == "restore" and taken_back:  # a rule that put it there goes too
            rule = decisions.made("restore", row, **said)  # type: ignore[arg-type]
            about = {name: (taken_back[-1].after or {}).get(name) for name in ("place_text", "source")}
            made.append(decisions.Decision(rule.at, rule.who, rule.why, "restore", None, rule.before, about))
        return made
    fields = told.get("fields")
    wanted = correction.asked(row, fields if isinstance(fields, Mapping) else {})
    made = [decisions.made("correct", row, fields=wanted, **said)]  # type: ignore[arg-type]
    if told.get("rule") and any(name in wanted for name in decisions.PLACE):
        made.insert(0, decisions.made("rule", row, fields=wanted, **said))  # type: ignore[arg-type]
    return made


def _row(page: Page, strike: object) -> Detail | None:
    number = page.collection.archive.row_of(strike) if isinstance(strike, str) else None
    found = page.collection.archive.details([number]) if number is not None else []
    return found[0] if found else None
