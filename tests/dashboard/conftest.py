"""Streamlit's own server, started once on a free port, and a Chromium that can reach nothing but this machine.

A browser test takes `visit`: `page = visit("/?view=table", width=390)`. When the test is over, the requests that
would have left 127.0.0.1 must be none.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Visit = Callable[..., Page]
# Two cores are shared by the browser, its software raster and the server.
expect.set_options(timeout=20_000)


class Server(NamedTuple):
    """A running page: its address, without a slash at the end, the file with what it wrote, and its process."""

    url: str
    log: Path
    pid: int


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(
    folder: Path, *, app: Path = ROOT / "dashboard" / "app.py", python: str = sys.executable, **environment: str
) -> Iterator[Server]:
    """`streamlit run app` in `folder`, until the generator is closed; the project's options, from its own config."""
    from dashboard.options import flags

    port, log = free_port(), folder / "server.log"
    command = [python, "-m", "streamlit", "run", str(app), *flags()]
    command += ["--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}"]
    command += ["--server.fileWatcherType=none"]  # as `serve` has it: an edit elsewhere is no news to the page
    # What the developer's own shell says about stores and folders must not reach the tests.
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("STRIKEMAP_", "STREAMLIT_"))}
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, env={**clean, **environment}, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            _wait(process, f"http://127.0.0.1:{port}/_stcore/health", log)
            yield Server(f"http://127.0.0.1:{port}", log, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(process: subprocess.Popen[bytes], health: str, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(health, timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the page did not start: {log.read_text(errors='replace')}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The page with the demonstration, in an empty folder."""
    yield from start(tmp_path_factory.mktemp("server"))


@pytest.fixture
def hosted(tmp_path: Path) -> Iterator[Server]:
    """The page as a host runs it: a bare checkout, nothing installed but `dashboard/requirements.txt`.

    `tests/run` makes that environment; without it the test fails, it never skips.
    """
    python = ROOT / ".venv-hosted" / "bin" / "python"
    assert python.exists(), f"no environment with the hosted page's requirements at '{python.parent}': run tests/run"
    yield from start(tmp_path, python=str(python))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium where it is installed, else Playwright's own. A missing browser fails; it never skips."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


class Visits(NamedTuple):
    """Pages opened by one test, and what it must not have seen."""

    foreign: list[str]
    errors: list[str]


@pytest.fixture
def visits() -> Visits:
    return Visits([], [])


@pytest.fixture
def visit(server: Server, browser: Browser, visits: Visits) -> Iterator[Visit]:
    """Opens an address of the page in a fresh browser context and waits until Streamlit has run once."""
    contexts: list[Any] = []

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1" or route.request.url.startswith(("data:", "blob:")):
            route.continue_()
        else:
            visits.foreign.append(route.request.url)
            route.abort()

    def open_(path: str = "/", *, width: int = 1440, height: int | None = None, **options: Any) -> Page:
        base = options.pop("base", server.url)
        wait = options.pop("wait", True)
        size = {"width": width, "height": height or (844 if width < 600 else 900)}
        context = browser.new_context(viewport=size, **{"locale": "en-GB"} | options)  # type: ignore[arg-type]
        contexts.append(context)
        context.route("**/*", guard)
        page = context.new_page()
        page.on("pageerror", lambda error: visits.errors.append(str(error)))
        page.goto(base + path)
        if wait:
            settled(page)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert visits.foreign == [], "a request left this machine"


def settled(page: Page, timeout: float = 30_000) -> None:
    """Waits until the app is drawn and no script run is under way."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=timeout)
    page.wait_for_selector('[data-testid="stMain"] .stElementContainer, [data-testid="stMain"] .element-container')
