"""WCAG 2.2 A and AA, judged by axe-core on every view, on a screen and on a phone, light and dark."""

from __future__ import annotations

from importlib import resources
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.state import VIEWS
from tests.dashboard.conftest import Visit, Visits
from tests.dashboard.test_page import map_of

pytestmark = pytest.mark.browser

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# What Streamlit's own elements cause, by rule and a part of the element: no code of ours can mend these.
STREAMLITS: dict[str, tuple[str, ...]] = {}


def violations(page: Page) -> list[str]:
    """What axe finds, a line an element, without what is Streamlit's own."""
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


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_whole_and_without_violation(visit: Visit, visits: Visits, view: str, width: int) -> None:
    page = visit(f"/?view={view}", width=width)
    if view == "map":
        map_of(page)
    expect(page.locator("h1")).to_contain_text("reported strike")
    assert page.locator('[data-testid="stException"]').count() == 0
    # Nothing is cut off: the page does not scroll sideways.
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert violations(page) == []
    assert visits.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_an_open_report(visit: Visit, scheme: str) -> None:
    page = visit("/?weapon=drone", color_scheme=scheme)
    map_of(page)
    page.locator(".card button").first.click()
    page.wait_for_selector("mark.own")
    page.locator("summary").first.click()
    page.wait_for_timeout(500)
    assert violations(page) == []
