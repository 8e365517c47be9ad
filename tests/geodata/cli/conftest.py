"""The command line in a folder of its own."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from geodata.cli import main

KYIV = """---
title: Strike on Kyiv
published: 2025-07-21
source: Demonstration
---
A Russian missile hit an apartment block in Kyiv overnight, killing two people and injuring at least five, the mayor
said.
"""


class Ran(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def strikemap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `strikemap` with arguments in the test's own folder, in this process: starting one takes seconds in all."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STRIKEMAP_STORE", raising=False)

    def run(*arguments: str | Path | int, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = main([str(argument) for argument in arguments])
            except SystemExit as leaving:
                status = int(leaving.code or 0)
        return Ran(status, *(_written(stream) for stream in (out, err)))

    return run


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


@pytest.fixture
def kyiv(tmp_path: Path) -> Path:
    """A report of a strike on Kyiv."""
    file = tmp_path / "kyiv.txt"
    file.write_text(KYIV, encoding="utf-8")
    return file
