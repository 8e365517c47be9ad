"""WCAG 2.2 A and AA, judged by axe-core on every view, on a screen and on a phone, light and dark."""

from __future__ import annotations

from importlib import resources
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.state import VIEWS
from tests.dashboard.conftest import Visit, Visits, settled
from tests.dashboard.test_page import in_url, map_of, tell

pytestmark = pytest.mark.browser

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# What Streamlit's own elements cause, by rule and a part of the element: no code of ours can mend these.
STREAMLITS: dict[str, tuple[str, ...]] = {}


STILL = """!document.querySelector('[data-stale="true"]') && document.getAnimations().every(
    (one) => one.playState !== "running" || one.effect.getComputedTiming().iterations === Infinity)"""


def violations(page: Page) -> list[str]:
    """What axe finds, a line an element, without what is Streamlit's own. What fades in or out has no contrast yet."""
    settled(page)
    page.wait_for_function(STILL)
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })", TAGS
    )
    lines = []
    for rule in found["violations"]:
        for node in rule["nodes"]:
            if any(part in node["html"] for part in STREAMLITS.get(rule["id"], ())):
                continue
            lines.append(f"{rule['id']}: {node['html'][:220]} ({node['failureSummary'][:200]})")
    return lines


def whole(page: Page) -> bool:
    """Nothing is cut off: the page does not scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light"), (390, "dark")])
def test_every_view_is_whole_and_without_violation(visit: Visit, visits: Visits, width: int, scheme: str) -> None:
    """All views in one visit, in Ukrainian where it is dark: a server and a browser are slower than a look."""
    page = visit("/", width=width, color_scheme=scheme, locale="uk-UA" if scheme == "dark" else "en-GB")
    expect(page.locator("h1")).to_contain_text("удар" if scheme == "dark" else "reported strike")
    found = {}
    for view in VIEWS:
        tell(page, view)
        if view == "map":
            map_of(page)
        elif view == "sources":
            page.locator(".st-key-audit_draw button").click()
            page.wait_for_selector(".verdicts")
        page.wait_for_timeout(300)
        assert page.locator('[data-testid="stException"]').count() == 0
        assert whole(page), view
        found[view] = violations(page)
    assert found == {view: [] for view in VIEWS}
    assert visits.errors == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
def test_no_violation_with_an_open_report_and_its_correction(visit: Visit, scheme: str, width: int) -> None:
    page = visit("/?weapon=drone", color_scheme=scheme, width=width)
    map_of(page)
    page.locator(".card button").first.click()
    page.wait_for_selector("mark.own")
    for summary in page.locator(".report summary").all():
        summary.click()
    page.wait_for_timeout(500)
    assert violations(page) == []
    assert whole(page)


def test_at_200_percent_nothing_is_cut_and_everything_is_reached(visit: Visit) -> None:
    """Zooming a screen of 1280 pixels to 200 % leaves the page 640 of them, each two wide."""
    page = visit("/", width=640, height=512, device_scale_factor=2)
    map_of(page)
    assert whole(page)
    for view in VIEWS[1:]:
        tell(page, view)
        assert whole(page), view


def test_who_wants_no_motion_gets_none(visit: Visit) -> None:
    page = visit("/", reduced_motion="reduce")
    frame = map_of(page)
    options = "[map.options.zoomAnimation, map.options.fadeAnimation, map.options.inertia]"
    assert frame.evaluate(options) == [False, False, False]
    longest = page.evaluate(
        """() => Math.max(...[...document.querySelectorAll("*")].flatMap(one => {
            const style = getComputedStyle(one);
            return [style.transitionDuration, style.animationDuration].join().split(",").map(parseFloat);
        }).filter(Number.isFinite))"""
    )
    assert longest < 0.01


def test_the_main_path_is_walked_by_keyboard_alone(visit: Visit) -> None:
    """From the map to a mark, to its report, to a filter and back: Tab, arrows, Enter and Space."""
    page = visit("/", height=1200)
    frame = map_of(page)
    page.locator('[data-view="map"]').focus()
    for _ in range(40):  # Tab reaches the list of marks within the map's frame
        page.keyboard.press("Tab")
        if frame.evaluate("document.activeElement?.classList.contains('sm-list')"):
            break
    else:
        raise AssertionError("Tab never reached the marks")
    page.keyboard.press("ArrowDown")
    while frame.evaluate("strikemap.state.order[strikemap.state.at].id < 0"):  # a group: Enter would zoom in
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".root header h2")
    settled(page)
    within = "let one = document.activeElement; while (one?.shadowRoot) one = one.shadowRoot.activeElement; return one;"
    focused = f"(() => {{ {within} }})()"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"{focused}?.dataset?.focus?.startsWith('card-') ?? false"):
            break
    else:
        raise AssertionError("Tab never reached a card")
    if page.evaluate(f"{focused}.getAttribute('aria-expanded')") != "true":
        page.keyboard.press("Enter")
    page.wait_for_selector("mark.own")
    page.locator("[data-focus=weapons-drone]").focus()
    page.keyboard.press("Space")
    in_url(page, "weapon", "drone")
    expect(page.locator("[data-focus=weapons-drone]")).to_be_focused()
    assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") != "none"  # where the focus is can be seen
    page.keyboard.press("Space")
    in_url(page, "weapon")
