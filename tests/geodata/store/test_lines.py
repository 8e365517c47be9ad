"""The lean columns of a strike can always be told from its row: a line that is missing or spoilt stops nobody."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from typing import Any

import pytest

from geodata import cli, store

Make = Callable[..., Any]


def spoil(archive: store.Store, line: str, strike_id: str = "r1-0") -> None:
    """Writes a line behind the store's back."""
    with archive.engine.begin() as session:
        session.exec_driver_sql("UPDATE meta SET value = value + 1 WHERE name = 'changes'")
        line = line.replace("'", "''")
        session.exec_driver_sql(f"UPDATE strikes SET lean = '{line}' WHERE strike_id = '{strike_id}'")


def test_lines_that_are_missing_or_cannot_be_read_are_written_on_loading(
    location: str, report: Make, strike: Make
) -> None:
    with store.open(location, create=True) as archive:
        for number in (1, 2):
            archive.add(report(number), [strike(report(number))])
        before = archive.load()
        for line in ("", "x", "'unclosed"):
            spoil(archive, line)
            assert archive.load().equals(before), line
            assert archive.check() == []


def test_lines_that_say_something_else_are_named_and_repaired(
    location: str, report: Make, strike: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    with store.open(location, create=True) as archive:
        for number in (1, 2):
            archive.add(report(number), [strike(report(number), weapon="drone" if number == 2 else "missile")])
        with archive.engine.connect() as session:
            line = session.exec_driver_sql("SELECT lean FROM strikes WHERE strike_id = 'r1-0'").scalar_one()
        spoil(archive, line.replace("missile", "artillery"))
        assert archive.load()["weapon"].tolist() == ["artillery", "drone"]
    assert cli.main(["store", "check", "--store", location]) == 1
    assert "the strike 'r1-0' are not what its row says; 'strikemap store check --repair'" in capsys.readouterr().err
    assert cli.main(["store", "check", "--repair", "--store", location]) == 0
    with store.open(location) as archive:
        assert archive.load()["weapon"].tolist() == ["missile", "drone"]


def test_no_number_is_null_in_both_databases(location: str, report: Make, strike: Make) -> None:
    with store.open(location, create=True) as archive:
        made = strike(report(1), confidence=0.5)
        place = dataclasses.replace(made.location, radius_km=math.nan)
        archive.add(report(1), [dataclasses.replace(made, location=place)])
        assert archive.load()["radius_km"].isna().tolist() == [True]
        assert [row["radius_km"] for row in archive.rows()] == [None]
        assert archive.check() == []
