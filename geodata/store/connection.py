"""From a path or URL to a database that many processes may use at once, and its troubles as sentences.

SQLite runs in WAL mode: readers never wait, writers take turns. A writer that finds the store busy waits and tries
again for at most `patience` seconds, so that "database is locked" never reaches a user.
"""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Engine, Executable, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError, SQLAlchemyError

from geodata.errors import BadOption, StoreError

T = TypeVar("T")

PATIENCE_S = 120.0
BUSY_S = 5.0  # how long SQLite itself waits before it says so


def address(location: str | os.PathLike[str]) -> URL:
    """A path, or a URL like postgresql://user@host/name, as SQLAlchemy's URL. BadOption for anything else."""
    text = os.fspath(location)
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).absolute()))
    try:
        url = make_url(text)
    except ArgumentError:
        raise BadOption("the store's URL cannot be read; it is like postgresql://user@host/name") from None
    backend = url.get_backend_name()
    if backend in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite" and url.database and url.database != ":memory:":
        return url.set(database=str(Path(url.database).absolute()))
    raise BadOption(f"a store is an SQLite file or a PostgreSQL database, not '{backend}'")


def shown(url: URL) -> str:
    """The store's name for messages, without its password."""
    if url.get_backend_name() == "sqlite":
        return f"'{os.path.relpath(url.database or '')}'"
    return f"'{url.set(drivername='postgresql').render_as_string(hide_password=True)}'"


def engine(url: URL, *, patience: float = PATIENCE_S) -> Engine:
    """An engine with the store's ways of opening, beginning and waiting. StoreError where the driver is missing."""
    if url.get_backend_name() != "sqlite":
        try:
            return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
        except ModuleNotFoundError:
            raise StoreError(
                f"the store {shown(url)} needs the PostgreSQL driver: pip install 'strikemap[postgresql]'"
            ) from None
    # Python sets SQLite's own waiting from this; past it we try again ourselves, up to `patience`.
    made = create_engine(url, connect_args={"timeout": min(BUSY_S, patience)})
    event.listen(made, "connect", _on_connect)
    event.listen(made, "begin", _on_begin)
    return made


def _on_connect(connection: Any, _record: Any) -> None:
    # Python's sqlite3 would begin transactions on its own, and end them before a CREATE TABLE.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    # FULL: what was acknowledged has reached the disk, also when the machine loses power.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    # IMMEDIATE takes the writer's turn at once: a reader that turns writer midway could not wait for it.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextlib.contextmanager
def reading(made: Engine) -> Iterator[Connection]:
    """A connection that sees the store as it is at one moment, however long it reads."""
    with translated(made.url), made.connect() as connection:
        postgresql = made.dialect.name == "postgresql"
        steady = connection.execution_options(isolation_level="REPEATABLE READ") if postgresql else connection
        with steady.begin():
            yield steady


def streamed(session: Connection, statement: Executable) -> CursorResult[Any]:
    """A result that is fetched as it is read, not held whole by the driver.

    The option goes with the statement: on the connection it would stay, and stream its next UPDATE.
    """
    return session.execute(statement, execution_options={"stream_results": True})


def write(made: Engine, work: Callable[[Connection], T], *, patience: float = PATIENCE_S) -> T:
    """Runs `work` in one transaction, again from its start while the store is busy; whole or not at all."""
    deadline = time.monotonic() + patience
    pause = 0.01
    with translated(made.url):
        while True:
            try:
                with made.connect() as connection:
                    writing = connection.execution_options(writing=True)
                    with writing.begin():
                        return work(writing)
            except DBAPIError as error:
                if not busy(error):
                    raise
                if time.monotonic() > deadline:
                    raise StoreError(
                        f"the store {shown(made.url)} is busy: others kept it for {patience:.0f} s; try again later"
                    ) from None
            # Not all waiting writers may wake at the same moment.
            time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311
            pause = min(1.0, pause * 2)


def ahead_of_writing(made: Engine, *, patience: float = PATIENCE_S) -> None:
    """Turns SQLite's write-ahead log on, which the file remembers. A store that may only be read stays as it is."""
    deadline = time.monotonic() + patience
    while True:
        try:
            raw = made.raw_connection()
            try:
                raw.cursor().execute("PRAGMA journal_mode = WAL").fetchall()
            finally:
                raw.close()
        except (sqlite3.Error, DBAPIError) as error:
            said = str(getattr(error, "orig", error)).lower()
            if "readonly" in said or "read-only" in said:
                return
            if ("locked" not in said and "busy" not in said) or time.monotonic() > deadline:
                raise StoreError(_sentence(made.url, said)) from None
            time.sleep(0.05 * random.uniform(0.5, 1.5))  # noqa: S311
        else:
            return


def busy(error: DBAPIError) -> bool:
    """Whether another process is in the way, and trying again will do."""
    said = str(error.orig).lower()
    state = getattr(error.orig, "sqlstate", None)
    # serialization_failure, deadlock_detected, lock_not_available
    return "locked" in said or "busy" in said or state in ("40001", "40P01", "55P03")


@contextlib.contextmanager
def translated(url: URL) -> Iterator[None]:
    """Turns what the database says into a StoreError: one sentence with the store's name and the way out."""
    try:
        yield
    except OperationalError as error:
        raise StoreError(_sentence(url, str(error.orig).lower())) from None
    except DBAPIError as error:
        raise StoreError(_sentence(url, str(error.orig).lower())) from None
    except SQLAlchemyError as error:
        raise StoreError(f"the store {shown(url)} cannot be used: {str(error).splitlines()[0]}") from None


def _sentence(url: URL, said: str) -> str:
    name = shown(url)
    first = said.splitlines()[0] if said else "no reason given"
    for words, sentence in (
        (("not a database", "malformed", "corrupt"), "is torn or no store at all; put a backup in its place"),
        (
            ("disk is full", "disk i/o error", "no space left", "too large"),
            "has no room left on its disk; nothing that was acknowledged is lost, but this was not written",
        ),
        (("readonly", "read-only", "permission denied"), "may not be written here"),
        (("unable to open",), "cannot be opened"),
        (("locked", "busy"), "is busy; try again later"),
        (("no such table", "no such column", "does not exist"), "is incomplete; put a backup in its place"),
    ):
        if any(word in said for word in words):
            return f"the store {name} {sentence}" + ("" if sentence.startswith("is busy") else f" ({first})")
    if url.get_backend_name() == "postgresql":
        return f"the store {name} does not answer as it should ({first})"
    return f"the store {name} cannot be used ({first})"
