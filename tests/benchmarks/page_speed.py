"""The whole page with a million strikes in a real browser: how soon a change is seen, and what it costs.

    python tests/benchmarks/page_speed.py [--strikes 1000000] [--times 21] [--folder FOLDER] [--peers]

Makes a store of made-up strikes (`store_million.py`; `--folder` keeps it), serves the page on it, and measures in
Chromium, each figure the median of `--times`: from the change of a filter to the first frame in which the map shows it,
to the whole page settled (the script run over, the browser idle), and from a pan or a zoom to its redrawing; the bytes
that the server sent over the web socket for each; what the browser's heap and each further visitor add. With `--peers`
the tables of `map_speed.py` follow: st.map, pydeck and Folium's MarkerCluster on the same rows in the same run.

Aim: map 250 ms, page 600 ms, pan or zoom 500 ms, 60 kB a change, heap under 5 MB in 30 changes, server 400 MB and 3 MB
a further visitor. The load of the machine is printed: figures of a busy one are those of its other work.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import Browser, Frame, Page, sync_playwright

from tests.benchmarks.measures import Traffic, heap_growth, memory_mb
from tests.benchmarks.store_million import fill
from tests.dashboard.conftest import FLAGS, ROOT, Server, settled, start

# A preset of the range of days is one press, on the browser's own clock. `map` is when the first frame with new marks
# has been painted (a message sent in a frame is heard when that frame is done), `page` when the run is over and frames
# come evenly again.
CHANGE = """async () => {
    const frame = [...document.querySelectorAll('iframe')].map(one => one.contentWindow).find(one => one.strikemap);
    const state = frame.strikemap.state;
    const app = document.querySelector('[data-testid=stApp]');
    const next = () => new Promise(requestAnimationFrame);
    const painted = () => new Promise(done => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
    });
    const presets = [...document.querySelectorAll('.st-key-f_preset [role=radiogroup] button')];
    const before = state.told;
    const pressed = presets[(window.turn = ((window.turn ?? -1) + 1) % presets.length)];
    const began = performance.now();
    pressed.click();
    while (state.told === before && performance.now() - began < 20000) await next();
    await painted();
    const map = performance.now() - began;
    let even = 0, last = performance.now();
    while (even < 2 || app.dataset.testScriptState !== 'notRunning') {
        await next();
        const now = performance.now();
        even = now - last < 40 ? even + 1 : 0;
        last = now;
    }
    return { map, page: performance.now() - began };
}"""
MOVE = """async zoom => {
    const state = strikemap.state;
    const before = state.told;
    const turn = (window.turn = -(window.turn || -1));
    const began = performance.now();
    if (zoom) window.map.setZoom(window.map.getZoom() + turn, {animate: false});
    else window.map.panBy([300 * turn, 0], {animate: false});
    while (state.told === before && performance.now() - began < 5000) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
}"""


def main() -> int:
    """Measures and prints a table in Markdown; the exit status is 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strikes", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=21)
    # The last run leaves some 10 MB until the next one: the memory of few visitors would be that alone.
    parser.add_argument("--visitors", type=int, default=12, help="further visitors whose memory is weighed")
    parser.add_argument("--folder", type=Path, help="where the store is made, or found from an earlier run")
    parser.add_argument("--peers", action="store_true", help="then also the maps of others (map_speed.py)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        store = (given.folder or Path(temporary)) / "million.db"
        if not store.exists():
            print(f"making a store of {given.strikes:,} strikes ...", file=sys.stderr)
            fill(store, given.strikes)
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=found, args=[*FLAGS, "--enable-precise-memory-info"])
        for server in start(Path(temporary), STRIKEMAP_STORE=str(store)):
            missed = report(measure(browser, server, given.times, given.visitors))
        browser.close()
    if given.peers:
        subprocess.run([sys.executable, str(Path(__file__).with_name("map_speed.py"))], check=True, cwd=ROOT)
    return missed


def measure(browser: Browser, server: Server, times: int, visitors: int) -> dict[str, tuple[float, float]]:
    """Each figure with its aim, by what it is."""
    page = visit(browser, server)
    sent = Traffic(page)
    page.reload()
    frame = drawn(page)
    resident = memory_mb(server.pid)
    changes, sizes = [], []
    for _ in range(times + 3):
        sent.size = 0
        changes.append(page.evaluate(CHANGE))
        page.wait_for_timeout(700)
        sizes.append(sent.size / 1000)
    changes, sizes = changes[3:], sizes[3:]  # the first three warm up
    pans, zooms = ([move(page, frame, zoom=zoom) for _ in range(times)] for zoom in (False, True))
    grown = heap_growth(page, lambda: page.evaluate(CHANGE))
    settled_mb = memory_mb(server.pid)
    others = [visit(browser, server) for _ in range(visitors)]
    for other in others:
        drawn(other)
        other.evaluate(CHANGE)
    page.wait_for_timeout(3000)  # what a run needed for itself is given back when it is over
    more = (memory_mb(server.pid) - settled_mb) / visitors
    median = statistics.median
    return {
        "filter change to map drawn, ms": (median(one["map"] for one in changes), 250),
        "filter change to page settled, ms": (median(one["page"] for one in changes), 600),
        "pan to redrawn, ms": (median(pans), 500),
        "zoom to redrawn, ms": (median(zooms), 500),
        "sent for a change, kB": (median(sizes), 60),
        "heap growth in 30 changes, MB": (grown, 5),
        "server memory after opening, MB": (resident, 400),
        "server memory after all changes, MB": (settled_mb, 400),
        "server memory a further visitor, MB": (more, 3),
    }


def report(figures: dict[str, tuple[float, float]]) -> int:
    """The table; 1 where an aim is missed."""
    print(f"Streamlit {version('streamlit')}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print("load of the machine:", *(f"{load:.1f}" for load in os.getloadavg()), end="\n\n")
    print("| measured | median | aim |\n| --- | ---: | ---: |")
    for name, (value, aim) in figures.items():
        print(f"| {name} | {value:.1f}{'' if value <= aim else ' (missed)'} | {aim} |")
    return int(any(value > aim for value, aim in figures.values()))


def visit(browser: Browser, server: Server) -> Page:
    """A fresh visitor."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB").new_page()
    page.goto(server.url)
    return page


def drawn(page: Page) -> Frame:
    """The map's frame, once its marks are drawn and the page is quiet."""
    for _ in range(1200):
        frame = next((one for one in page.frames if "streamlit_folium" in one.url), None)
        if frame is not None and frame.evaluate("!!window.map && !!window.strikemap?.state?.items?.length"):
            settled(page)
            page.wait_for_timeout(1500)
            return frame
        page.wait_for_timeout(100)
    raise SystemExit(f"no map was drawn: {page.inner_text('body')[:300]}")


def move(page: Page, frame: Frame, *, zoom: bool) -> float:
    """Milliseconds from a pan or zoom to its redrawing."""
    taken = float(frame.evaluate(MOVE, zoom))
    page.wait_for_timeout(500)
    return taken


if __name__ == "__main__":
    sys.exit(main())
