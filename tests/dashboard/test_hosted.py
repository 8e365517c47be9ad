"""The page as a host runs it: a bare checkout with the pinned requirements, on little memory."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MEMORY_MB = 600  # what the smallest hosts give


@pytest.mark.browser
def test_a_bare_checkout_shows_the_demonstration_in_little_memory(hosted: Any, visit: Callable[..., Any]) -> None:
    page = visit(base=hosted.url)
    page.wait_for_selector("iframe", timeout=60_000)
    assert re.search(r"\d+ \w+", page.locator('[data-testid="stMain"]').inner_text())
    assert resident_mb(hosted.pid) < MEMORY_MB
    assert "Traceback" not in hosted.log.read_text()


def resident_mb(pid: int) -> float:
    """Memory that the process holds in RAM, in MB, from /proc."""
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
    assert found
    return int(found[1]) / 1024
