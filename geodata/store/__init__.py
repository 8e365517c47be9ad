"""Frame <-> database: SQLite by default, PostgreSQL by URL; nothing is overwritten, nothing acknowledged is lost.

    with store.open("strikemap.db", create=True) as archive:
        archive.add(report, strikes)      # "added", "new version", "older version", "unchanged"
        archive.load()                    # the lean columns of all strikes, quickly
        archive.frame(strike_ids=[...])   # every column of some

A page that keeps rows in memory compares `version()` with the one it has loaded.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from geodata.model import Report
from geodata.store.archive import Store
from geodata.store.snapshot import LEAN

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["DEFAULT", "LEAN", "Store", "load", "open", "report", "version", "where"]

DEFAULT = "strikemap.db"
VARIABLE = "STRIKEMAP_STORE"


def where(given: str | None = None) -> str:
    """The store to use: the one given, else that of STRIKEMAP_STORE, else strikemap.db in the working folder."""
    return given or os.environ.get(VARIABLE) or DEFAULT


def open(location: str | os.PathLike[str] = DEFAULT, *, create: bool = False) -> Store:
    """Opens a store; with `create` makes it where there is none. StoreError where that cannot be."""
    return Store(location, create=create)


def load(location: str | os.PathLike[str] = DEFAULT) -> pd.DataFrame:
    """The lean columns (`LEAN`) of all strikes that count in a store; see `snapshot`."""
    with open(location) as archive:
        return archive.load()


def report(report_id: str, location: str | os.PathLike[str] = DEFAULT) -> Report | None:
    """The version of a report that counts, with its text; None where there is no such report."""
    with open(location) as archive:
        return archive.report(report_id)


def version(location: str | os.PathLike[str] = DEFAULT) -> int:
    """A number that grows with every write to the store."""
    with open(location) as archive:
        return archive.version()
