"""What benchmarks in the browser weigh alike: bytes over the web socket, the browser's heap, the server's memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

CHANGES = 30


class Traffic:
    """Bytes that the server has sent over a page's web socket since `size` was last set to 0."""

    def __init__(self, page: Page) -> None:
        self.size = 0
        page.on("websocket", lambda socket: socket.on("framereceived", self._count))

    def _count(self, data: str | bytes) -> None:
        self.size += len(data)


def heap_growth(page: Page, change: Callable[[], object]) -> float:
    """How much the browser's heap has grown after `CHANGES` more changes, both times swept clean: MB."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.enable")

    def used() -> float:
        session.send("HeapProfiler.collectGarbage")
        return float(page.evaluate("performance.memory.usedJSHeapSize")) / 1e6

    before = used()
    for _ in range(CHANGES):
        change()
        page.wait_for_timeout(100)
    return used() - before


def cpu_s(pid: int) -> float:
    """Seconds of all cores that a process has worked: unlike those of the clock, they hold on a busy machine."""
    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    """Resident memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1000
