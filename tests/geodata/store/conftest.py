"""Stores of both kinds for the tests: an SQLite file, and a database of a PostgreSQL server started for the run."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from geodata.model import Candidate, Count, Location, Report, Strike, When
from geodata.store import connection, migrate

KHARKIV = Location(
    name="Kharkiv",
    kind="settlement",
    latitude=49.98081,
    longitude=36.25272,
    radius_km=12.5,
    gazetteer_id="geonames:706483",
    settlement="Kharkiv",
    admin1="Kharkiv Oblast",
    country="UA",
    reason="the only Kharkiv in reach",
    confidence=0.97,
    candidates=(Candidate("geonames:706483", "Kharkiv", "settlement", "UA", "Kharkiv Oblast", 49.98, 36.25, 0.97),),
)


def _report(number: int = 1, **changes: Any) -> Report:
    made = Report(
        report_id=f"r{number}",
        text=f"A missile hit Kharkiv on 20 July. Three were hurt. Report {number}, Харків.",
        title=f"Report {number}",
        published=dt.date(2025, 7, 21),
        source="Outlet",
        url=f"https://example.org/{number}",
        language="en",
    )
    return dataclasses.replace(made, **changes)


def _strike(report: Report, **changes: Any) -> Strike:
    made = Strike(
        strike_id=f"{report.report_id}-0",
        report=report,
        place="Kharkiv",
        place_text="Kharkiv",
        place_start=14,
        place_end=21,
        quote="A missile hit Kharkiv on 20 July.",
        quote_start=0,
        quote_end=33,
        location=KHARKIV,
        when=When(dt.date(2025, 7, 20), "day", start=25, end=32),
        weapon="missile",
        weapon_text="missile",
        injured=Count(3, 3, "Three", 34, 39),
        spans={"place": [[14, 21]], "injured": [[34, 39]]},
        confidence=0.9,
    )
    return dataclasses.replace(made, **changes)


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes report number n, with changes."""
    return _report


@pytest.fixture
def strike() -> Callable[..., Strike]:
    """Makes the strike that a report of `report` tells, with changes."""
    return _strike


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a test may make a store of its own; nothing is there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "strikemap.db")
    server = request.getfixturevalue("postgresql")
    return str(server.database())


@pytest.fixture
def older(location: str) -> Callable[..., None]:
    """Makes a store of an earlier schema at `location`: one report with one strike, of the columns given."""

    def make(revision: str, **columns: Any) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(migrate.__file__).with_name("migrations")))
        strike = {
            "ordinal": 0, "strike_id": "r1-0", "date_precision": "unknown", "place": "Kyiv", "weapon": "missile",
            "intercepted": False, "background": False, "aggregate": False, "confidence": 0.9, "quote": "Old",
            "spans": "{}", "review": "machine", **columns,
        }  # fmt: skip
        names = ", ".join(strike)
        values = ", ".join(f":{name}" for name in strike)

        def fill(session: Connection) -> None:
            config.attributes["connection"] = session
            command.upgrade(config, revision)
            session.exec_driver_sql(
                "INSERT INTO reports (document, version, current, report_id, content_hash, text, added, extractor) "
                "VALUES ('r1', 1, true, 'r1', 'h', 'Old words', '2025-01-01T00:00:00Z', '0.1.0')"
            )
            session.execute(text(f"INSERT INTO strikes (report, {names}) SELECT id, {values} FROM reports"), strike)

        made = connection.engine(connection.address(location))
        connection.write(made, fill)
        made.dispose()

    return make


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server on a free loopback port, gone after the run; an ordinary account's, for it refuses root."""
    with Server() as server:
        yield server


class Server:
    """Debian's PostgreSQL with its data in a folder of its own."""

    def __enter__(self) -> Server:
        self._account = _ordinary_account() if os.geteuid() == 0 else None
        self._folder = Path(tempfile.mkdtemp(prefix="strikemap-postgresql-"))
        if self._account:
            shutil.chown(self._folder, self._account)
        data = self._folder / "data"
        made = self._run("initdb", "-D", data, "-U", "tester", "-E", "UTF8", "--no-locale", "--no-sync", "-A", "trust")
        said, _ = made.communicate(timeout=60)
        assert made.returncode == 0, said.decode()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        settings = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._process = self._run("postgres", "-D", data, "-p", str(self.port), *options)
        self._count = 0
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGINT)  # "fast": ends sessions, then itself
        self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()
        shutil.rmtree(self._folder)

    def database(self) -> str:
        """The URL of a new, empty database."""
        self._count += 1
        name = f"store{self._count}"
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._url(name)

    def _url(self, name: str) -> str:
        return f"postgresql://tester:secret@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [_binary(program), *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            user=self._account,
            group=pwd.getpwnam(self._account).pw_gid if self._account else None,
            extra_groups=[] if self._account else None,
            cwd=self._folder,
        )

    def _wait(self) -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with contextlib.suppress(psycopg.OperationalError):
                psycopg.connect(self._url("postgres")).close()
                return
            assert self._process.poll() is None, self._process.communicate()[0].decode()
            time.sleep(0.05)
        raise TimeoutError("PostgreSQL does not answer")


def _binary(program: str) -> Path:
    """Debian keeps the server's programs off the PATH. Without them the tests fail; they never skip."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    if found:
        return found[-1]
    on_path = shutil.which(program)
    assert on_path, f"no PostgreSQL here: install it (Debian: apt-get install postgresql), '{program}' is missing"
    return Path(on_path)


def _ordinary_account() -> str:
    names = {account.pw_name for account in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)
