"""`Store`: all that one does with a store, each step in the file that its name says."""

from __future__ import annotations

import dataclasses
import getpass
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Engine, text

from geodata import frame
from geodata.errors import StoreError
from geodata.model import Report, Strike
from geodata.store import (
    backup,
    check,
    connection,
    content,
    decisions,
    ingest,
    lines,
    migrate,
    reading,
    search,
    selection,
    snapshot,
)
from geodata.store import reread as rereading

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")

_LOCK = 7231944  # names our schema changes among PostgreSQL's advisory locks


class Store:
    """A database of reports, the strikes they tell and what people decided about them. Many processes may use one.

    `location` is a path (SQLite) or a postgresql:// URL. Without `create` there must be a store already. An older
    store is migrated on opening. `patience` is how long a write waits while others are writing, in seconds.
    """

    def __init__(
        self, location: str | os.PathLike[str], *, create: bool = False, patience: float = connection.PATIENCE_S
    ) -> None:
        self.url = connection.address(location)
        self.name = connection.shown(self.url)
        self._patience = patience
        self._file = Path(self.url.database or "") if self.url.get_backend_name() == "sqlite" else None
        if self._file is not None:
            self._look_at(self._file, create=create)
        self._engine = connection.engine(self.url, patience=patience)
        try:
            self._prepare(create=create)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Gives the connections back; the last one out of an SQLite store folds its journal into the file."""
        self._engine.dispose()

    # Writing

    def add(self, report: Report, strikes: Iterable[Strike]) -> ingest.Outcome:
        """Adds a report with the strikes it tells, in one transaction; whole or not at all."""
        return self.add_rows(report, [_row(strike) for strike in strikes])

    def add_rows(
        self, report: Report, rows: Sequence[Mapping[str, Any]], *, imported: bool = False, by_url: bool = True
    ) -> ingest.Outcome:
        """The same from rows of the frame. `imported`: the report's text is not known, only its strikes.

        `by_url` False: another report of the same url is another report, not a version of it.
        """
        entry = ingest.Entry(content.fields(report, imported=imported), rows, by_url)
        return self.write(lambda session: ingest.add(session, entry))

    def add_frame(self, strikes: pd.DataFrame) -> dict[ingest.Outcome, int]:
        """Adds the strikes of a frame, a transaction a report; how many reports had which outcome.

        A frame carries no report texts: where the store does not know a report, it keeps it without one.
        """
        from geodata.exports.rows import plain
        from geodata.readers import ours

        by_report: dict[str, list[dict[str, Any]]] = {}
        for row in plain(strikes):
            by_report.setdefault(row["report_id"], []).append(row)
        outcomes: dict[ingest.Outcome, int] = {}
        for rows in by_report.values():
            outcome = self.add_rows(ours.report(rows[0]), rows, imported=True)
            outcomes[outcome] = outcomes.get(outcome, 0) + 1
        return outcomes

    def knows(self, report: Report) -> bool:
        """Whether this very report is in the store: adding it again would change nothing."""
        with connection.reading(self._engine) as session:
            return ingest.known(session, content.fields(report))

    def remove(self, report_id: str, *, why: str, who: str | None = None) -> int:
        """Withdraws a report in all its versions; it stays in the store and counts no more. Its number of strikes."""
        return self.write(lambda session: decisions.withdraw(session, report_id, who=who or user(), why=why))

    def restore(self, report_id: str, *, why: str, who: str | None = None) -> int:
        """Takes a withdrawal back."""
        return self.write(
            lambda session: decisions.withdraw(session, report_id, who=who or user(), why=why, action="restore")
        )

    def decide(
        self,
        action: decisions.Action,
        *,
        why: str,
        who: str | None = None,
        strike_id: str | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Records what a person decided, with the value before.

        accept, reject: `strike_id`. correct: `strike_id` and the columns to change in `after`. rule: `after` is
        {"place_text", "source" (None = every source), "fields"}. split, merge: `after` is {"strike_ids": [...]}.
        """

        decisions.checked(action, after)

        def work(session: Connection) -> None:
            before = None
            if strike_id is not None:
                rows = list(reading.rows(session, strike_ids=[strike_id]))
                if not rows:
                    raise StoreError(f"no strike '{strike_id}' in the store {self.name}")
                before = {name: rows[0][name] for name in ("review", *(after or {}))}
            _check_known(session, (after or {}).get("strike_ids", ()), self.name)
            decisions.decide(
                session, action=action, who=who or user(), why=why, strike_id=strike_id, before=before, after=after
            )

        self.write(work)

    def stale(self, *, everything: bool = False) -> Iterator[tuple[int, Report]]:
        """(key, report) of the reports that another version of Strikemap read last; `everything`: of all."""
        after = 0
        while True:
            # A lot at a time: the caller writes in between, and a long look at the past would hold that up.
            with connection.reading(self._engine) as session:
                lot = rereading.stale(session, after=after, everything=everything)
            if not lot:
                return
            yield from lot
            after = lot[-1][0]

    def reread(self, key: int, strikes: Iterable[Strike]) -> rereading.Reread:
        """Keeps a new reading of the report that `stale` gave with this key, in one transaction. Decisions stay."""
        rows = [_row(strike) for strike in strikes]
        return self.write(lambda session: rereading.reread(session, key, rows))

    def readings(self, report_id: str) -> list[dict[str, Any]]:
        """When and by which version of Strikemap a report was read, first to last, with the rows that were replaced."""
        with connection.reading(self._engine) as session:
            return rereading.history(session, report_id)

    def link(self, events: Mapping[str, str]) -> int:
        """Records the event of each strike_id; how many changed. Former event ids stay as aliases."""
        return self.write(lambda session: ingest.link(session, events))

    def link_events(self) -> int:
        """Links what came, changed or went since the last time; how many strikes changed their event."""
        from geodata.store import linking

        return linking.link(self)

    # Reading

    def version(self) -> int:
        """A number that grows with every write: rows in memory are the store's as long as it stays the same."""
        with connection.reading(self._engine) as session:
            return reading.changes(session)

    def size(self) -> reading.Size:
        """How much the store holds."""
        with connection.reading(self._engine) as session:
            return reading.size(session)

    def rows(self, *, strike_ids: Iterable[str] | None = None) -> Iterator[dict[str, Any]]:
        """Rows of the frame as they count today, one at a time, from one moment of the store."""
        with connection.reading(self._engine) as session:
            yield from reading.rows(session, strike_ids=strike_ids)

    def select(self, asked: selection.Selection) -> Iterator[dict[str, Any]]:
        """The rows that may be wanted, picked out by the database; `asked` has the last word on each."""
        with connection.reading(self._engine) as session:
            yield from reading.rows(session, where=selection.where(session, asked))

    def frame(self, *, strike_ids: Iterable[str] | None = None) -> pd.DataFrame:
        """The same as a frame with all columns: for some strikes, or a store of some thousands."""
        return frame.from_rows(self.rows(strike_ids=strike_ids))

    def load(self) -> pd.DataFrame:
        """The lean columns of all strikes (`snapshot.LEAN`), quickly, also for a million."""
        return snapshot.load(self._engine)

    def report(self, report_id: str) -> Report | None:
        """The version of a report that counts, by the id of any of its versions; None where there is none."""
        return next((found.report for found in self.versions(report_id) if found.current), None)

    def versions(self, report_id: str) -> list[reading.Version]:
        """All versions of a report, oldest first."""
        with connection.reading(self._engine) as session:
            return reading.versions(session, report_id)

    def outlets(self) -> Iterator[Report]:
        """The reports that count, those without strikes too, without their texts."""
        with connection.reading(self._engine) as session:
            yield from reading.outlets(session)

    def outlet_days(self) -> dict[tuple[str | None, date | None], int]:
        """How many reports count of each outlet and day of publication (UTC), those without strikes too."""
        with connection.reading(self._engine) as session:
            return reading.outlet_days(session)

    def search(self, words: str) -> list[str]:
        """The strike_id of every strike with these words in its quote, place, title or outlet, whatever the case."""
        with connection.reading(self._engine) as session:
            return search.search(session, words)

    def named(self, words: Iterable[str]) -> set[str]:
        """The strike_id of every strike whose place stands in one of these very words."""
        with connection.reading(self._engine) as session:
            return reading.named(session, words)

    def candidates(self, strike_id: str) -> list[dict[str, Any]]:
        """The places weighed for a strike, best first."""
        with connection.reading(self._engine) as session:
            return reading.candidates(session, strike_id)

    def event(self, former: str) -> str:
        """The event that an id, maybe a former one, stands for today."""
        with connection.reading(self._engine) as session:
            return reading.event(session, former)

    def groupings(self) -> tuple[list[list[str]], list[list[str]]]:
        """The strikes that people merged into one event, and those that they split off, oldest decision first."""
        with connection.reading(self._engine) as session:
            return decisions.groupings(session)

    def log(self) -> list[dict[str, Any]]:
        """The audit log, oldest decision first."""
        with connection.reading(self._engine) as session:
            return decisions.log(session)

    # Care

    def check(self) -> list[str]:
        """What is not whole, a sentence each; empty where all is."""
        with connection.reading(self._engine) as session:
            return check.problems(session)

    def repair(self) -> int:
        """Writes anew the lean columns that are not what their rows say, those that `check` names; of how many."""

        def work(session: Connection) -> int:
            ingest.take_turn(session)
            return lines.mend(session)

        return self.write(work)

    def backup(self, target: str | os.PathLike[str]) -> None:
        """Writes the store as it is at this moment into an SQLite file, while others go on writing."""
        backup.write(self._engine, Path(target))

    @property
    def engine(self) -> Engine:
        """The database's engine, for the parts of the store."""
        return self._engine

    def write(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in one transaction, again from its start while the store is busy; whole or not at all."""
        return connection.write(self._engine, work, patience=self._patience)

    def _look_at(self, file: Path, *, create: bool) -> None:
        if file.is_dir():
            raise StoreError(f"{self.name} is a folder; a store is a file")
        if not file.exists() and not create:
            raise StoreError(f"no store at {self.name}; make one with: strikemap ingest PATH --store {self.name}")
        if not file.parent.is_dir():
            raise StoreError(f"no folder for the store {self.name}")

    def _prepare(self, *, create: bool) -> None:
        if self._file is not None:
            connection.ahead_of_writing(self._engine, patience=self._patience)
        with connection.reading(self._engine) as session:
            now = migrate.version(session)
        if now is None and not create:
            raise StoreError(f"{self.name} is empty; make a store with: strikemap ingest PATH --store {self.name}")
        if now == migrate.HEAD:
            return

        def work(session: Connection) -> None:
            if self._file is None:
                session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            migrate.upgrade(session)

        self.write(work)


def user() -> str:
    """Who decides, where nobody is named: the account's name."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return "unknown"


def _check_known(session: Connection, strike_ids: Iterable[str], name: str) -> None:
    wanted = list(strike_ids)
    known = {row["strike_id"] for row in reading.rows(session, strike_ids=wanted)} if wanted else set()
    for strike_id in wanted:
        if strike_id not in known:
            raise StoreError(f"no strike '{strike_id}' in the store {name}")


def _row(strike: Strike) -> dict[str, Any]:
    row = frame.row(strike)
    if strike.location is not None and strike.location.candidates:
        row["candidates"] = [dataclasses.asdict(candidate) for candidate in strike.location.candidates]
    return row
