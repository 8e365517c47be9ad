"""The map in Chromium, on Streamlit's own server: it draws itself from this machine alone and changes in place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.dashboard.conftest import Server, settled, start

pytestmark = pytest.mark.browser
APP = Path(__file__).parent / "served.py"
DRAWN = "!!(window.strikemap && strikemap.state && strikemap.state.outlines && strikemap.state.told.items)"
IDLE_MS = 3000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The page with nothing but the map."""
    yield from start(tmp_path_factory.mktemp("map"), app=APP)


def map_of(page: Page) -> Frame:
    """The map's frame, once it is drawn."""
    for _ in range(300):
        frame = next((one for one in page.frames if "streamlit_folium" in one.url), None)
        if frame is not None and frame.evaluate(DRAWN):
            settled(page)
            page.wait_for_timeout(400)  # the first report of the view, which streamlit-folium holds back 250 ms
            settled(page)
            return frame
        page.wait_for_timeout(100)
    raise AssertionError(f"no map was drawn: {page.inner_text('body')[:500]}")


def told(page: Page, what: str) -> int:
    found = re.search(rf"{what} (\d+)", page.inner_text("body"))
    assert found, page.inner_text("body")
    return int(found[1])


def at(page: Page, frame: Frame, name: str) -> tuple[float, float]:
    """Where the item of that name is on the page, in pixels."""
    box = page.locator("iframe[title*=folium]").bounding_box()
    x, y = frame.evaluate(
        """name => {
            const item = strikemap.state.items.find(one => one.name === name);
            const box = item.pill;
            const point = box ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : [item.x, item.y];
            const place = window.map.layerPointToContainerPoint(point);
            return [place.x, place.y];
        }""",
        name,
    )
    assert box is not None
    return box["x"] + x, box["y"] + y


def click(page: Page, frame: Frame, name: str) -> None:
    before = told(page, "clicks")
    page.mouse.click(*at(page, frame, name))
    page.wait_for_function(f"!document.body.innerText.includes('clicks {before} ')")
    settled(page)


def view(frame: Frame) -> list[float]:
    return list(frame.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]"))


@pytest.fixture(scope="module")
def opened(browser: Browser, server: Server) -> Iterator[Frame]:
    """The map once, for tests that only look at it."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    page = context.new_page()
    page.goto(server.url)
    settled(page)
    yield map_of(page)
    context.close()


@pytest.mark.parametrize("width", [1440, 390])
def test_the_map_is_drawn_and_nothing_leaves_this_machine(visit: Any, visits: Any, width: int) -> None:
    page = visit("/", width=width)
    frame = map_of(page)
    assert frame.evaluate("strikemap.state.items.length") > 4
    size = frame.evaluate("[map.getSize().x, map.getSize().y, innerWidth, innerHeight]")
    assert size[0] == size[2], "the map fills its frame"
    assert abs(size[1] - size[3]) <= 1
    assert size[1] == (560 if width > 600 else round(0.6 * 844))
    page.wait_for_timeout(500)
    assert visits.errors == []
    # `visit` holds that no request left.


def test_land_and_borders_are_painted(opened: Frame) -> None:
    painted = opened.evaluate(
        """() => {
            const { width, height } = strikemap.state.base._container;
            const pixels = strikemap.state.base._brush.getImageData(0, 0, width, height).data;
            const colors = new Set();
            for (let at = 0; at < pixels.length; at += 4) {
                if (pixels[at + 3] === 255) colors.add((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]);
            }
            return [colors.has(0xf1efe9), colors.size > 3];
        }"""
    )
    assert painted == [True, True]


def test_one_click_is_one_run_and_the_same_mark_can_be_chosen_twice(visit: Any) -> None:
    page = visit("/")
    frame = map_of(page)
    before = told(page, "runs")
    click(page, frame, "Kharkiv")
    assert (told(page, "runs") - before, told(page, "clicks")) == (1, 1)
    assert told(page, "stands for") == 2, "Kharkiv and its district"
    click(page, frame, "Kharkiv")
    assert (told(page, "runs") - before, told(page, "clicks")) == (2, 2)


def test_marks_outlines_and_rings_can_be_chosen(visit: Any) -> None:
    page = visit("/")
    frame = map_of(page)
    for name in ("Kyiv", "Kharkiv Oblast", "Synelnykove Raion", "Pokrovsk"):
        click(page, frame, name)
        assert frame.evaluate("strikemap.state.items.find(one => one.id === strikemap.state.chosen).name") == name


def test_a_filter_changes_the_marks_in_place_and_moves_nothing(visit: Any) -> None:
    page = visit("/")
    frame = map_of(page)
    frame.evaluate("window.still = 1; map.setView([48.9, 33.3], 7, {animate: false}); 0")
    page.wait_for_function("document.body.innerText.includes('view 48.90')")
    settled(page)
    before, runs, counted = view(frame), told(page, "runs"), frame.evaluate("strikemap.state.told.items.n.join()")
    page.get_by_text("few", exact=True).click()
    frame.wait_for_function(f"strikemap.state.told.items.n.join() !== '{counted}'")
    settled(page)
    assert frame.evaluate("window.still") == 1, "the frame was loaded anew"
    assert view(frame) == before
    assert told(page, "runs") - runs == 1


def test_a_pan_is_one_run_and_idling_none(visit: Any) -> None:
    page = visit("/")
    frame = map_of(page)
    before = told(page, "runs")
    frame.evaluate("map.panBy([120, 40], {animate: false}); 0")
    page.wait_for_function(f"document.body.innerText.includes('runs {before + 1} ')")
    before += 1
    page.wait_for_timeout(IDLE_MS)
    assert told(page, "runs") == before
    assert before <= 4, "the first run, what the browser tells of its size, the pan"


def test_the_view_comes_back_when_the_map_was_away(visit: Any) -> None:
    page = visit("/")
    frame = map_of(page)
    frame.evaluate("map.setView([47.5, 34.5], 8, {animate: false}); 0")
    page.wait_for_timeout(800)
    page.get_by_text("map", exact=True).click()
    page.wait_for_function("!document.querySelector('iframe')")
    page.get_by_text("map", exact=True).click()
    page.wait_for_selector("iframe")
    assert view(map_of(page)) == pytest.approx([47.5, 34.5, 8], abs=0.01)


def test_an_address_opens_where_it_says_and_the_next_session_anew(visit: Any) -> None:
    frame = map_of(visit("/?start=1"))
    assert view(frame) == pytest.approx([48.5, 35.0, 7], abs=0.01)
    # So close, towns without a strike are named, too, from this machine alone.
    frame.wait_for_function("strikemap.state.towns.known.get('UA')?.some(town => town.name === 'Poltava')")


@pytest.mark.parametrize("query", ["", "&weapons=1", "&density=1"])
def test_names_are_drawn_as_text_and_never_run(visit: Any, visits: Any, server: Server, query: str) -> None:
    page = visit(f"/?rows=hostile{query}")
    frame = map_of(page)
    for name in ("<img src=x onerror='window.pwned=1'>", "{{ 7 * 7 }}") if not query else ():
        page.mouse.move(*at(page, frame, name))
        page.wait_for_timeout(50)
        assert name in frame.inner_text(".sm-tip")
        click(page, frame, name)
    page.wait_for_timeout(300)
    assert frame.evaluate("window.pwned") is None
    assert page.evaluate("window.pwned") is None
    assert frame.locator("img").count() == 0
    assert "49" not in frame.evaluate("strikemap.state.items.map(one => one.name).join()")
    assert visits.errors == []
    assert "Traceback" not in server.log.read_text(errors="replace")


def test_no_mark_says_so_in_words(visit: Any) -> None:
    frame = map_of(visit("/?rows=none"))
    assert "does not mean nothing happened" in frame.inner_text(".sm-notice")


def test_a_country_is_told_in_the_legend(opened: Frame) -> None:
    opened.evaluate("document.querySelector('.sm-legend').open = true; 0")
    assert "Reported for Ukraine as a whole: 1" in opened.inner_text(".sm-legend")


def test_the_keyboard_reaches_every_mark(visit: Any) -> None:
    page = visit("/")
    frame = map_of(page)
    frame.focus(".sm-list")
    assert frame.get_attribute(".sm-list", "aria-activedescendant") == "sm-option-0"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("document.body.innerText.includes('clicks 1 ')")
    options = frame.locator(".sm-list [role=option]")
    assert options.count() == frame.evaluate("strikemap.state.items.length")
    assert "mentions" in options.nth(0).inner_text()


def test_the_map_says_what_it_is_to_those_who_do_not_see_it(opened: Frame) -> None:
    container = opened.locator("#map_div")
    assert container.get_attribute("role") == "group"
    assert "table" in (container.get_attribute("aria-label") or "")
    assert opened.evaluate("document.documentElement.lang") == "en"
    assert (
        opened.locator("meta[name=viewport]").evaluate_all(
            "all => all.some(one => one.content.includes('user-scalable=no'))"
        )
        is False
    )


def test_credits_and_the_note_on_names_are_on_the_map(opened: Frame) -> None:
    credits = opened.inner_text(".sm-credits")
    assert "GeoNames" in credits
    assert "Natural Earth" in credits
    assert "do not imply endorsement" in credits


def test_the_map_has_a_scale_and_fills_the_screen_and_comes_back(opened: Frame) -> None:
    assert opened.inner_text(".leaflet-control-scale").endswith(" km")
    button = opened.locator('[title="Full screen"]')
    button.click()
    opened.wait_for_function("document.fullscreenElement?.contains(map.getContainer())")
    opened.evaluate("document.exitFullscreen()")
    opened.wait_for_function("!document.fullscreenElement")


def test_labels_do_not_run_into_one_another(opened: Frame) -> None:
    labels = opened.evaluate("strikemap.state.items.map(one => one.label).filter(Boolean)")
    assert len(labels) > 3
    for number, one in enumerate(labels):
        for other in labels[number + 1 :]:
            apart = one[2] < other[0] or one[0] > other[2] or one[3] < other[1] or one[1] > other[3]
            assert apart


def test_when_an_online_map_cannot_be_reached_the_bundled_one_is_back_and_says_so(
    browser: Browser, server: Server
) -> None:
    """Apart from `visit`, which forbids every request: choosing an online map asks for its tiles, and only these."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    asked: list[str] = []
    context.route(
        lambda address: "127.0.0.1" not in address and address.startswith("http"),
        lambda route: (asked.append(route.request.url), route.abort()),
    )
    page = context.new_page()
    page.goto(server.url)
    settled(page)
    frame = map_of(page)
    assert asked == []
    page.locator("[data-testid=stSelectbox] input").click()
    page.get_by_role("option", name="osm").click()
    frame.wait_for_function("document.querySelector('.sm-notice').textContent.includes('cannot be reached')")
    assert asked
    assert all(address.startswith("https://tile.openstreetmap.org/") for address in asked)
    assert frame.evaluate("strikemap.state.online") is None
    assert "OpenStreetMap" not in frame.inner_text(".sm-credits")
    context.close()


def test_an_online_map_that_answers_is_shown_with_its_credits(browser: Browser, server: Server) -> None:
    tile = (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
        b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00IEND\xaeB`\x82"
    )
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.route(
        lambda address: "127.0.0.1" not in address and address.startswith("http"),
        lambda route: route.fulfill(body=tile, content_type="image/png"),
    )
    page = context.new_page()
    page.goto(server.url)
    settled(page)
    frame = map_of(page)
    page.locator("[data-testid=stSelectbox] input").click()
    page.get_by_role("option", name="osm").click()
    frame.wait_for_function("document.querySelector('.sm-credits').textContent.includes('OpenStreetMap contributors')")
    frame.wait_for_function("document.querySelectorAll('.leaflet-tile-loaded').length > 3")
    assert frame.inner_text(".sm-notice") == ""
    context.close()
