"""The page in a real browser: from a mark to the words it comes from, by mouse, by keyboard and by link."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Frame, Page, expect

from dashboard import demonstration
from tests.dashboard.conftest import Visit, settled

pytestmark = pytest.mark.browser


def map_of(page: Page) -> Frame:
    """The map's frame, once its marks are drawn."""
    for _ in range(300):
        frame = next((one for one in page.frames if "streamlit_folium" in one.url), None)
        if frame is not None and frame.evaluate("!!window.map && !!window.strikemap?.state?.items?.length"):
            settled(page)
            return frame
        page.wait_for_timeout(100)
    raise AssertionError(f"no map was drawn: {page.inner_text('body')[:500]}")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def in_url(page: Page, name: str, *values: str) -> None:
    """Waits until the URL says so."""
    for _ in range(150):
        if query(page).get(name, []) == list(values):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{name} is not {values} in {page.url}")


def tell(page: Page, view: str) -> None:
    """Opens a view by its tab."""
    page.locator(f'[data-view="{view}"]').click()
    expect(page.locator(f'[data-view="{view}"]')).to_have_attribute("aria-current", "page")
    settled(page)


def test_a_card_opens_its_report_at_the_exact_sentence(visit: Visit) -> None:
    page = visit("/")
    map_of(page)
    card = page.locator(".card button").first
    strike = card.get_attribute("data-strike")
    card.click()
    page.wait_for_selector("mark.own")
    row = next(row for row in demonstration.load()[1] if row["strike_id"] == strike)
    report = next(one for one in demonstration.load()[0] if one.report_id == row["report_id"])
    assert "".join(page.locator("mark.own").all_text_contents()) == row["quote"]
    assert page.locator(".text").text_content() == report.text
    place = row["spans"]["place"][0]
    assert page.locator(".k-place").nth(1).text_content() == report.text[place[0] : place[1]]
    in_url(page, "strike", strike or "")


def test_a_mark_lists_its_strikes_and_a_link_opens_the_same_view(visit: Visit) -> None:
    page = visit("/", height=1400)
    frame = map_of(page)
    page.wait_for_timeout(600)
    item = frame.evaluate(
        """() => {
            const item = strikemap.state.items.find(one => one.id >= 0 && one.shape !== 4 && one.x > 80 && one.y > 80);
            const box = item.pill;
            const point = box ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : [item.x, item.y];
            const at = window.map.layerPointToContainerPoint(point);
            return { x: at.x, y: at.y };
        }"""
    )
    box = page.locator("iframe[title*=folium]").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + item["x"], box["y"] + item["y"])
    page.wait_for_selector(".root header h2")
    name = page.locator(".root header h2").text_content()
    page.wait_for_timeout(1000)
    settled(page)
    link = page.url.split("/", 3)[3]
    assert "place" in query(page)
    again = visit(f"/{link}")
    map_of(again)
    again.wait_for_selector(".root header h2")
    assert again.locator(".root header h2").text_content() == name
    assert again.locator("h1").text_content() == page.locator("h1").text_content()
    assert query(again)["place"] == query(page)["place"]


def test_a_copied_link_opens_the_same_view_of_the_map_and_the_same_report(visit: Visit) -> None:
    page = visit("/?weapon=drone&weapon=missile&colour=weapon&mode=mentions&lang=uk")
    frame = map_of(page)
    frame.evaluate("map.setView([48.6, 34.2], 8, {animate: false}); 0")
    page.wait_for_url(re.compile("at=48.6"))
    settled(page)
    page.locator(".card button").first.click()
    page.wait_for_selector("mark.own")
    page.wait_for_url(re.compile("strike="))
    page.wait_for_timeout(1500)  # the map may move to the mark, and tells where it came to rest
    settled(page)
    where = (
        "[map.getCenter().lat.toFixed(1), map.getCenter().lng.toFixed(1), map.getZoom(), strikemap.state.told.weapons]"
    )
    again = visit("/" + page.url.split("/", 3)[3])
    assert map_of(again).evaluate(where) == frame.evaluate(where)
    again.wait_for_selector("mark.own")
    for part in ("h1", "mark.own", ".root header h2", ".chip"):
        assert again.locator(part).all_text_contents() == page.locator(part).all_text_contents()
    settled(again)
    assert query(again) == query(page)
    again.get_by_test_id("stPopover").locator("button").first.click()  # what is in force shows where it is chosen
    expect(again.locator(".st-key-w_mode [role=radio]").nth(1)).to_have_attribute("aria-checked", "true")
    expect(again.locator(".st-key-w_colour input")).to_be_checked()
    # An event goes by the id of one of its strikes.
    event = visit(f"/?event={query(page)['strike'][0]}&lang=uk")
    event.wait_for_selector("mark.own")
    assert event.locator("mark.own").all_text_contents() == page.locator("mark.own").all_text_contents()


def test_a_list_of_values_counts_what_each_would_leave(visit: Visit) -> None:
    page = visit("/?view=table&show=strike")
    page.locator("[data-field=admin1s] .more").click()  # a long list is searched
    page.locator("[data-field=admin1s] .find").fill("odes")
    expect(page.locator("[data-field=admin1s] label")).to_have_count(1)
    page.locator("[data-field=admin1s] label").click()
    in_url(page, "admin1", "Odesa Oblast")
    page.locator(".chip").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    drones = page.locator("[data-field=weapons] label").filter(has_text="Drone").first
    n = int((drones.locator(".n").text_content() or "").replace(",", ""))
    drones.click()
    in_url(page, "weapon", "drone")
    settled(page)
    caption = page.locator('[data-testid="stMain"] [data-testid="stCaptionContainer"]')
    expect(caption).to_contain_text(f"{n} rows")
    other = page.locator("[data-field=weapons] label").filter(has_text="Shelling").locator(".n")
    assert other.text_content() != "0"  # values of one list are alternatives: its own choice does not empty the others


def test_searched_words_are_marked_in_the_report(visit: Visit) -> None:
    page = visit("/?q=drone&view=table")
    page.locator("tbody button").first.click()
    page.wait_for_selector("mark.own")
    assert {word.lower() for word in page.locator(".text .k-hit").all_text_contents()} == {"drone"}


def test_a_sentence_of_the_report_selects_its_own_mark(visit: Visit) -> None:
    strikes = demonstration.load()[1]
    by_report: dict[str, list[Any]] = {}
    for row in strikes:
        if row["latitude"] is not None and not row["background"] and not row["aggregate"]:
            by_report.setdefault(row["report_id"], []).append(row)
    two = next(rows for rows in by_report.values() if len({(row["quote_start"], row["place"]) for row in rows}) > 1)
    other = next(row for row in two if row["quote_start"] != two[0]["quote_start"])
    page = visit(f"/?strike={two[0]['strike_id']}")
    map_of(page)
    page.locator(f'.text [data-strike="{other["strike_id"]}"]').click()
    in_url(page, "strike", other["strike_id"])
    expect(page.locator("mark.own").first).to_have_attribute("data-strike", other["strike_id"])
    expect(page.locator(".root header h2")).to_contain_text(other["place"])


def test_filters_stand_in_the_url_and_as_chips_that_can_be_taken_away(visit: Visit) -> None:
    page = visit("/?weapon=drone&country=UA&view=table")
    whole = page.locator("h1").text_content()
    chips = page.locator(".chip")
    expect(chips).to_have_count(2)
    chips.first.click()
    expect(chips).to_have_count(1)
    in_url(page, "country", "UA")
    assert "weapon" not in query(page)
    assert page.locator("h1").text_content() != whole
    page.locator(".reset").click()
    expect(chips).to_have_count(0)
    in_url(page, "country")


def test_a_range_is_chosen_by_dragging_over_the_bars_and_days_are_played(visit: Visit) -> None:
    page = visit("/")
    map_of(page)
    plot = page.locator(".plot svg")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box is not None
    before = page.locator("h1").text_content()
    page.mouse.move(box["x"] + box["width"] * 0.45, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 45, steps=4)
    page.mouse.up()
    page.wait_for_selector('[data-focus="clear"]')
    page.wait_for_url(re.compile("[?&]from="))
    expect(page.locator("h1")).not_to_have_text(before or "")
    settled(page)
    days = query(page)
    assert days["from"] < days["to"]
    assert page.locator(".chip").count() == 2
    chosen = page.locator("h1").text_content()
    page.go_back()  # what the URL says and what the page shows are one
    expect(page.locator("h1")).to_have_text(before or "")
    settled(page)
    assert "from" not in query(page)
    page.go_forward()
    expect(page.locator("h1")).to_have_text(chosen or "")
    settled(page)
    assert query(page) == days
    page.locator('[data-focus="clear"]').click()
    in_url(page, "from")
    expect(page.locator("h1")).to_have_text(before or "")
    page.locator('[data-focus="step"]').select_option("week")
    page.locator('[data-focus="step"]').select_option("day")
    page.locator('[data-focus="play"]').click()
    told = sorted({row["date"] for row in demonstration.load()[1] if row["date"]})
    in_url(page, "from", told[0])  # days of which nothing is told are passed over
    in_url(page, "from", told[1])
    in_url(page, "to", told[1])
    page.locator('[data-focus="play"]').click()
    expect(page.locator('[data-focus="play"]')).to_have_attribute("aria-pressed", "false")


def test_the_numbers_of_the_headline_lead_to_their_lists(visit: Visit) -> None:
    page = visit("/")
    map_of(page)
    page.locator('[data-focus="more"]').click()  # "and 104 more in the table"
    in_url(page, "view", "table")
    tell(page, "map")
    page.locator('.number[data-goes="table only"]').click()
    in_url(page, "view", "table")
    in_url(page, "undated", "only")
    expect(page.locator('[data-view="table"]')).to_have_attribute("aria-current", "page")
    expect(page.locator("tbody tr").first).to_be_visible()


def test_the_table_reaches_every_report_by_keyboard(visit: Visit) -> None:
    page = visit("/?view=table")
    first = page.locator("tbody button").first
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("mark.own")
    page.wait_for_url(re.compile("[?&]strike="))
    expect(page.locator("tbody button").first).to_be_focused()  # drawn anew, the focus is where it was
    page.locator('header [data-focus="close"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("mark.own", state="detached")


def test_the_headlines_numbers_work_by_keyboard(visit: Visit) -> None:
    page = visit("/?view=method")
    page.locator('.number[data-goes="table"]').focus()
    page.keyboard.press("Enter")
    in_url(page, "view", "table")


def test_an_idle_page_runs_nothing(visit: Visit) -> None:
    page = visit("/", wait=False)
    frames: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda _: frames.append(1)))
    page.reload()
    map_of(page)
    page.wait_for_timeout(2500)
    before = len(frames)
    page.wait_for_timeout(5000)
    assert len(frames) == before


def test_the_page_speaks_ukrainian(visit: Visit) -> None:
    page = visit("/?lang=uk")
    expect(page.locator("h1")).to_contain_text("удар")
    expect(page.locator('[data-view="table"]')).to_have_text("Таблиця")
    assert page.evaluate("document.documentElement.lang") == "uk"


def test_the_browsers_language_is_taken(visit: Visit, browser: Any, server: Any) -> None:
    context = browser.new_context(locale="uk-UA")
    page = context.new_page()
    page.goto(server.url + "/?view=method")
    expect(page.locator('[data-view="table"]')).to_have_text("Таблиця", timeout=20_000)
    context.close()


def test_the_first_visit_is_told_what_marks_mean_and_told_once(visit: Visit) -> None:
    page = visit("/?view=method")
    note = page.get_by_text("not proof that it did")
    expect(note).to_be_visible()
    page.get_by_role("button", name="Understood").click()
    expect(note).to_have_count(0)


def test_nothing_found_says_what_that_does_not_mean(visit: Visit) -> None:
    page = visit("/?q=zzzzqqqq")
    expect(page.locator("h1")).to_have_text("No reports match. This does not mean nothing happened.")


def test_the_downloads_hold_what_is_filtered(visit: Visit) -> None:
    page = visit("/?view=table&weapon=drone")
    page.wait_for_load_state("networkidle")
    settled(page)
    with page.expect_download() as waited:
        page.locator(".st-key-download_csv button").click()
    text = waited.value.path().read_text(encoding="utf-8-sig")
    import csv
    import io

    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows
    assert {row["weapon"] for row in rows} == {"drone"}
    with page.expect_download() as waited:
        page.locator(".st-key-download_geojson button").click()
    assert waited.value.path().read_text(encoding="utf-8").startswith('{"type": "FeatureCollection"')


@pytest.mark.parametrize("view", ["map", "table"])
def test_targets_are_large_enough_for_a_thumb(visit: Visit, view: str) -> None:
    page = visit(f"/?view={view}", width=390, has_touch=True, is_mobile=True)
    page.wait_for_selector(".card button" if view == "map" else "tbody button")
    page.wait_for_timeout(500)
    small = page.evaluate(
        """() => {
            const found = [];
            const look = (root) => {
                for (const one of root.querySelectorAll("*")) {
                    if (one.shadowRoot) look(one.shadowRoot);
                    if (one.tagName !== "BUTTON" && one.tagName !== "SUMMARY") continue;
                    const box = one.getBoundingClientRect();
                    const ours = root !== document || one.closest(".stButton, .stDownloadButton, .stPopover");
                    if (ours && box.width && box.height < 43.5) found.push([one.textContent.slice(0, 30), box.height]);
                }
            };
            look(document);
            return found;
        }"""
    )
    assert small == []
