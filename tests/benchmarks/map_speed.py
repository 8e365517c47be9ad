"""How fast the map changes in a real browser, beside Streamlit's own maps and Folium's MarkerCluster on the same rows.

    python tests/benchmarks/map_speed.py [--rows 1000000] [--peer-rows 100000] [--cluster-rows 2000] [--times 21]

Run by hand, not by the tests. Times are from the press of the button to the first frame that shows the change, the
browser's main thread free again; bytes are what Streamlit's server sent over the web socket for it. MarkerCluster's
scripts come from npm (`--work` keeps them), for the page may ask no other host; its rows are few because every marker
is an object in the server.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.benchmarks.measures import Traffic, heap_growth, memory_mb
from tests.dashboard.conftest import FLAGS, Server, start

APP = Path(__file__).with_name("map_served.py")
SCRIPTS = {"leaflet.js": "leaflet/dist/leaflet.js", "leaflet.css": "leaflet/dist/leaflet.css",
           "leaflet.markercluster.js": "leaflet.markercluster/dist/leaflet.markercluster.js"}  # fmt: skip

# Pressed and drawn on one clock. Ours says when it painted; the others are drawn when frames come evenly again.
PRESS = """async ours => {
    const button = [...document.querySelectorAll('button')].find(one => one.innerText.trim() === 'next');
    const step = document.body.innerText.match(/step (\\d+)/)[1];
    const frames = [...document.querySelectorAll('iframe')].map(one => one.contentWindow);
    const frame = frames.find(one => one && one.strikemap);
    const painted = ours ? frame.strikemap.state.told : null;
    const began = performance.now();
    button.click();
    const next = () => new Promise(requestAnimationFrame);
    const busy = () => document.querySelector('[data-testid=stApp]').dataset.testScriptState !== 'notRunning';
    const same = () => document.body.innerText.includes(`step ${step}`);
    while (ours ? frame.strikemap.state.told === painted : same() || busy()) await next();
    let even = 0;
    let last = performance.now();
    while (even < (ours ? 1 : 3)) {
        await next();
        const now = performance.now();
        even = now - last < 50 ? even + 1 : 0;
        last = now;
    }
    return performance.now() - began;
}"""
PAN = """async () => {
    const state = strikemap.state;
    const before = state.told;
    const began = performance.now();
    window.map.panBy([300 * (window.turn = -(window.turn || -1)), 0], {animate: false});
    while (state.told === before && performance.now() - began < 3000) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
}"""


class Figures(NamedTuple):
    """Medians of a map: milliseconds, kB, MB."""

    kind: str
    rows: int
    change_ms: float
    p95_ms: float
    sent_kb: float
    server_mb: float
    pan_ms: float | None = None
    heap_mb: float | None = None


def main() -> int:
    """Measures and prints a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--peer-rows", type=int, default=100_000)
    parser.add_argument("--cluster-rows", type=int, default=2_000)
    parser.add_argument("--times", type=int, default=21)
    parser.add_argument("--peer-times", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=["ours", "st_map", "pydeck", "cluster"])
    parser.add_argument("--work", type=Path, help="folder for MarkerCluster's scripts; a temporary one where left out")
    given = parser.parse_args()
    plan = [
        ("ours", given.rows, given.times),
        *[("ours", given.peer_rows, given.times), ("st_map", given.peer_rows, given.peer_times)],
        ("pydeck", given.peer_rows, given.peer_times),
        *[("ours", given.cluster_rows, given.times), ("cluster", given.cluster_rows, given.peer_times)],
    ]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        work = given.work or Path(temporary)
        scripts = _scripts(work) if "cluster" in given.only else None
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=found, args=[*FLAGS, "--enable-precise-memory-info"])
        report([measure(browser, kind, rows, times, scripts) for kind, rows, times in plan if kind in given.only])
    return 0


def measure(browser: Browser, kind: str, rows: int, times: int, scripts: Path | None) -> Figures:
    """One map on a server of its own."""
    print(f"{kind} {rows:,} ...", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder, _started(Path(folder), kind, rows) as server:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        if scripts is not None:
            context.route(lambda address: "127.0.0.1" not in address, lambda route: _answer(route, scripts))
        page = context.new_page()
        sent = Traffic(page)
        page.goto(server.url)
        page.wait_for_selector("text=step 0", timeout=120_000)
        _ready(page, kind)
        press = [_press(page, kind, sent) for _ in range(times + 2)][2:]  # the first two warm up
        pan = heap = None
        if kind == "ours":
            frame = next(one for one in page.frames if "streamlit_folium" in one.url)
            pan = statistics.median([_pan(page, frame) for _ in range(times)])
            heap = heap_growth(page, lambda: page.evaluate(PRESS, True))
        figures = Figures(
            kind, rows, statistics.median(ms for ms, _ in press), _p95([ms for ms, _ in press]),
            statistics.median(size for _, size in press) / 1000, memory_mb(server.pid), pan, heap,
        )  # fmt: skip
        context.close()
        print(figures, file=sys.stderr)
        return figures


def report(all_figures: list[Figures]) -> None:
    """The table, with how many times as long the others take on the same rows."""
    ours = {one.rows: one.change_ms for one in all_figures if one.kind == "ours"}
    streamlit, folium = version("streamlit"), version("folium")
    print(f"Streamlit {streamlit}, Folium {folium}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print("load of the machine while measuring:", *(f"{load:.1f}" for load in os.getloadavg()), end="\n\n")
    print("| map | rows | change ms | p95 ms | times ours | kB a change | pan ms | heap MB in 30 | server MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for one in all_figures:
        ratio = f"{one.change_ms / ours[one.rows]:.1f}" if one.rows in ours else "–"
        pan, heap = (f"{value:.1f}" if value is not None else "–" for value in (one.pan_ms, one.heap_mb))
        cells = [one.kind, f"{one.rows:,}", f"{one.change_ms:.0f}", f"{one.p95_ms:.0f}", ratio, f"{one.sent_kb:.1f}"]
        print("|", " | ".join([*cells, pan, heap, f"{one.server_mb:.0f}"]), "|")


@contextlib.contextmanager
def _started(folder: Path, kind: str, rows: int) -> Iterator[Server]:
    yield from start(folder, app=APP, MAP_KIND=kind, MAP_ROWS=str(rows))


def _ready(page: Page, kind: str) -> None:
    for _ in range(600):
        frame = next((one for one in page.frames if "streamlit_folium" in one.url), None)
        if (
            kind == "ours"
            and frame
            and frame.evaluate("!!(window.strikemap && strikemap.state && strikemap.state.outlines)")
        ):
            break
        if kind == "cluster" and frame and frame.evaluate("!!window.map"):
            break
        if kind in ("st_map", "pydeck") and page.locator("[data-testid=stDeckGlJsonChart] canvas").count():
            break
        page.wait_for_timeout(100)
    else:
        raise SystemExit(f"'{kind}' drew no map: {page.inner_text('body')[:300]}")
    page.wait_for_timeout(3000)


def _press(page: Page, kind: str, sent: Traffic) -> tuple[float, int]:
    sent.size = 0
    taken = float(page.evaluate(PRESS, kind == "ours"))
    page.wait_for_timeout(500)
    return taken, sent.size


def _pan(page: Page, frame: Any) -> float:
    taken = float(frame.evaluate(PAN))
    page.wait_for_timeout(500)
    return taken


def _p95(values: list[float]) -> float:
    return sorted(values)[min(int(len(values) * 0.95), len(values) - 1)]


def _scripts(work: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("no 'npm' on the path: leave MarkerCluster out with --only ours st_map pydeck")
    packages = ["leaflet@1.9.4", "leaflet.markercluster@1.5.3"]
    subprocess.run([npm, "install", "--no-save", "--prefix", str(work), *packages], check=True, stdout=sys.stderr)
    return work / "node_modules"


def _answer(route: Route, scripts: Path) -> None:
    """MarkerCluster's own scripts from npm; the rest that Folium asks for is answered empty: none of it is used."""
    name = route.request.url.rsplit("/", 1)[-1]
    kind = "text/css" if name.endswith(".css") else "application/javascript"
    body = (scripts / SCRIPTS[name]).read_text("utf-8") if name in SCRIPTS else ""
    route.fulfill(body=body, content_type=kind)


if __name__ == "__main__":
    sys.exit(main())
