"""`serve` refuses in a sentence, and gives Streamlit the options of the hosted page."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from dashboard import serve
from geodata.errors import BadOption, StoreError


def test_a_taken_port_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BadOption, match=f"port '{port}' is taken; choose another with --port"):
            serve.run(port)


def test_a_store_that_is_not_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match=r"missing\.db"):
        serve._store("missing.db")


def test_without_a_store_it_is_the_demonstration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STRIKEMAP_STORE", raising=False)
    assert serve._store(None) is None


def test_the_store_of_the_folder_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STRIKEMAP_STORE", raising=False)
    (tmp_path / "strikemap.db").write_bytes(b"")
    assert serve._store(None) == "strikemap.db"
