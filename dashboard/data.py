"""What the page shows, loaded once and shared: the demonstration, a store, or a committed folder of reports.

A visitor's own reports live in that visitor's session only and are laid beside what is shared.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from dashboard import collection, decisions, demonstration
from dashboard.collection import Collection
from geodata.errors import StoreError, StrikemapError
from geodata.model import Report

# A store of at most this many strikes is held whole; a larger one as lean columns, its words asked for by id.
HELD_WHOLE = 20_000
MOST_REPORTS = 500  # of one visitor, in one session

Scope = Literal["all", "base", "mine"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the shared reports come from; `fault` says which sentence to show where that failed."""

    kind: Literal["demonstration", "store", "reports"]
    where: str = ""
    fault: str | None = None


def origin() -> Origin:
    """The store of STRIKEMAP_STORE or the secrets, else the folder of STRIKEMAP_REPORTS, else the demonstration."""
    if where := os.environ.get("STRIKEMAP_STORE") or _secret("STRIKEMAP_STORE") or _secret("store"):
        return Origin("store", where)
    if folder := os.environ.get("STRIKEMAP_REPORTS") or _secret("STRIKEMAP_REPORTS"):
        return Origin("reports", folder)
    return Origin("demonstration")


def base() -> tuple[Collection, str | None]:
    """The shared collection, and the key of the sentence that says what failed, if anything did."""
    asked = origin()
    try:
        if asked.kind == "store":
            return _of_store(asked.where, _store_serial(asked.where)), None
        if asked.kind == "reports":
            return _of_folder(asked.where), None
    except StrikemapError as error:
        # The log is the operator's; a visitor learns only that it failed, not where the store is.
        print(f"strikemap: {error}", flush=True)
        return _of_demonstration(), f"{asked.kind}_failed"
    return _of_demonstration(), None


@st.cache_resource(show_spinner=False)
def _of_demonstration() -> Collection:
    reports, strikes = demonstration.load()
    days = [report.published for report in reports if report.published]
    built = max((day.date() if isinstance(day, dt.datetime) else day for day in days), default=None)
    return collection.of_rows(strikes, reports, origin="demonstration", built=built)


@st.cache_resource(show_spinner=False, max_entries=2)
def _of_folder(folder: str) -> Collection:
    """A folder in the repository of a hosted page: read when the page wakes."""
    from geodata import pipeline, readers

    path = Path(folder)
    if not path.is_absolute() and not path.exists():
        path = Path(__file__).parents[1] / folder  # a hosted page names its folder from the root of the repository
    reports = list(readers.reports([path], on_error=lambda error: print(f"strikemap: {error}", flush=True)))
    strikes = [collection.detail(strike) for strike in pipeline.stream(reports)]
    return collection.of_rows(strikes, reports, origin="reports", link=True)


@st.cache_resource(show_spinner=False, max_entries=2)
def _of_store(where: str, serial: int) -> Collection:
    from dashboard import stored

    return stored.load(where, serial, held_whole=HELD_WHOLE)


@st.cache_data(show_spinner=False, ttl=5)
def _store_serial(where: str) -> int:
    """What the store counts its writes to; asked anew every few seconds, so that the page follows without a restart."""
    from geodata import store

    return store.version(where)


def mine() -> list[Report]:
    """The visitor's own reports, in the order they were added."""
    reports: list[Report] = st.session_state.setdefault("my_reports", [])
    return reports


def add(reports: Sequence[Report], strikes: Sequence[dict[str, Any]]) -> None:
    """Keeps reports and the rows of their strikes in this session."""
    mine().extend(reports)
    st.session_state.setdefault("my_strikes", []).extend(strikes)
    st.session_state["my_serial"] = st.session_state.get("my_serial", 0) + 1


def decided() -> list[decisions.Decision]:
    """The visitor's own decisions, oldest first."""
    made: list[decisions.Decision] = st.session_state.setdefault("my_decisions", [])
    return made


def decide(made: Sequence[decisions.Decision]) -> tuple[int, int]:
    """Keeps decisions in this session in the order of their making, those that it has already left out; how many were
    new, and for how many more there was no room."""
    known = {json.dumps(asdict(one), sort_keys=True, default=str) for one in decided()}
    fresh = [one for one in made if json.dumps(asdict(one), sort_keys=True, default=str) not in known]
    room = max(decisions.MOST - len(decided()), 0)
    decided().extend(fresh[:room])
    decided().sort(key=lambda one: one.at)  # an older file that is loaded does not undo what was decided since
    st.session_state["my_decided"] = st.session_state.get("my_decided", 0) + 1
    return len(fresh[:room]), len(fresh[room:])


def forget_decisions() -> None:
    """Lets go of every decision of the visitor."""
    for name in ("my_decisions", "my_corrected"):
        st.session_state.pop(name, None)
    st.session_state["my_decided"] = st.session_state.get("my_decided", 0) + 1


def forget() -> None:
    """Lets go of everything the visitor added."""
    for name in ("my_reports", "my_strikes", "my_collection"):
        st.session_state.pop(name, None)
    st.session_state["my_serial"] = st.session_state.get("my_serial", 0) + 1


def shown(scope: Scope) -> tuple[Collection, str | None]:
    """The collection the page shows now: the shared one, the visitor's, or both, as the visitor corrected it; and the
    key of the sentence that says what failed.

    A store that is written to between the reading of its columns and that of its rows is read anew; where that goes on,
    what is shared is shown as it is until the next run.
    """
    for _ in range(2):
        try:
            return _decided(scope)
        except StoreError as error:
            print(f"strikemap: {error}", flush=True)
            _store_serial.clear()
    found, fault = base()
    return found, fault or "store_changing"


def _decided(scope: Scope) -> tuple[Collection, str | None]:
    found, fault = _undecided(scope)
    if not decided():
        return found, fault
    kept = st.session_state.get("my_corrected")
    token = st.session_state["my_decided"]
    if kept is None or kept[0] != token or kept[1] is not found:
        from dashboard import corrected

        made = corrected.corrected(found, decisions.Overlay(decided()))
        st.session_state["my_corrected"] = kept = (token, found, made)
    return kept[2], fault


def _undecided(scope: Scope) -> tuple[Collection, str | None]:
    shared, fault = base()
    if not mine() or scope == "base":
        return shared, fault
    token = (scope, st.session_state.get("my_serial"), shared.origin, shared.serial)
    kept = st.session_state.get("my_collection")
    if kept is None or kept[0] != token:
        own = collection.of_rows(st.session_state.get("my_strikes", []), mine(), origin="mine", link=True)
        st.session_state["my_collection"] = kept = (token, own if scope == "mine" else collection.joined(shared, own))
    found: Collection = kept[1]
    return found, fault


def _secret(name: str) -> str | None:
    """A secret of a hosted page; None where there are no secrets at all."""
    return _secrets().get(name)


@st.cache_data(show_spinner=False, ttl=60)
def _secrets() -> dict[str, str]:
    """The secrets that are texts. Streamlit looks for the file anew each time, under a lock that all visitors share."""
    if not st.secrets.load_if_toml_exists():
        return {}
    return {name: value for name, value in st.secrets.items() if isinstance(value, str) and value}
