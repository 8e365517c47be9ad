"""The page as a host runs it: a bare checkout with the pinned requirements, on little memory."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from geodata import Report, pipeline, store
from tests.dashboard.conftest import start

MEMORY_MB = 600  # what the smallest hosts give


@pytest.mark.browser
def test_a_bare_checkout_shows_the_demonstration_in_little_memory(hosted: Any, visit: Callable[..., Any]) -> None:
    page = visit(base=hosted.url)
    page.wait_for_selector("iframe", timeout=60_000)
    assert re.search(r"\d+ \w+", page.locator('[data-testid="stMain"]').inner_text())
    assert resident_mb(hosted.pid) < MEMORY_MB
    assert "Traceback" not in hosted.log.read_text()


@pytest.mark.browser
def test_a_hosted_page_shows_the_store_that_its_secrets_name(tmp_path: Path, visit: Callable[..., Any]) -> None:
    report = Report("one", "A missile hit a hospital in Sumy on 3 March 2025, killing four people.", source="Outlet")
    with store.open(tmp_path / "kept.db", create=True) as archive:
        archive.add(report, pipeline.read(report))
    secrets = tmp_path / "home" / ".streamlit" / "secrets.toml"
    secrets.parent.mkdir(parents=True)
    secrets.write_text(f'STRIKEMAP_STORE = "sqlite:///{tmp_path / "kept.db"}"\n', encoding="utf-8")
    for server in start(secrets.parents[1]):
        page = visit("/?view=table", base=server.url)
        expect(page.locator("h1")).to_contain_text("1 reported strike at 1 place, from 1 report by 1 outlet")
        expect(page.locator("tbody tr")).to_contain_text("Sumy")
        assert str(tmp_path) not in page.inner_text("body")  # where the store is stays the owner's


def resident_mb(pid: int) -> float:
    """Memory that the process holds in RAM, in MB, from /proc."""
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
    assert found
    return int(found[1]) / 1024
