"""The text of a report is shown as written, everywhere: it runs on no page and no server, and loads nothing."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.conftest import Server, Visit, Visits, settled

pytestmark = pytest.mark.browser

# The pieces tell whether they ran: in the page by a mark on the window, on the server by a product.
PIECES = [
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 2'>",
    "<svg onload='window.ran = 3'>",
    "{{ 6917 * 6917 }}",
    "{% for x in [1] %}ran{% endfor %}",
    "{# gone #}",
    "${window.ran = 4}",
    "`${window.ran = 5}`",
    "![picture](https://example.org/a.png)",
    "[link](javascript:window.ran=6)",
    ":material/warning: $x^2$ :red[red]",
    "</textarea></script><iframe src='https://example.org'></iframe>",
]
HOSTILE = " ".join(PIECES)
OUTLET = '=HYPERLINK("https://example.org","x") ' + PIECES[1]
TEXT = f"A missile hit a hospital in Sumy on 3 March 2025, killing four people, said {HOSTILE}.\n\n{HOSTILE}"


@pytest.fixture
def pasted(visit: Visit) -> Page:
    """The page after a hostile report was pasted."""
    page = visit("/?view=add")
    page.locator("textarea").fill(TEXT)
    page.locator(".st-key-add_title input").fill(HOSTILE[:300])
    page.locator(".st-key-add_source input").fill(OUTLET)
    page.get_by_role("button", name="Read and map").click()
    page.wait_for_selector(".st-key-add_show button")
    settled(page)
    return page


def ran(page: Page) -> list[object]:
    """What ran, in the page and in every frame of it."""
    return [found for frame in page.frames if (found := frame.evaluate("window.ran ?? null")) is not None]


def everything(page: Page) -> str:
    """All text of the page, within components and frames too."""
    collect = """() => {
        const texts = [];
        const look = (root) => {
            for (const one of root.querySelectorAll("*")) if (one.shadowRoot) look(one.shadowRoot);
            texts.push(root.textContent ?? root.body?.textContent ?? "");
            if (root === document) texts.push(document.body.textContent);
        };
        look(document);
        return texts.join("\\n");
    }"""
    return "\n".join(str(frame.evaluate(collect)) for frame in page.frames)


def test_hostile_text_is_shown_as_written_in_every_view(pasted: Page, visits: Visits, server: Server) -> None:
    page = pasted
    for view in ("map", "table", "unplaced", "sources", "add"):
        page.locator(f'[data-view="{view}"]').click()
        expect(page.locator(f'[data-view="{view}"]')).to_have_attribute("aria-current", "page")
        page.wait_for_timeout(1200)
        settled(page)
        assert ran(page) == []
        assert "47844889" not in everything(page)  # 6917 squared: no template was rendered
        assert page.locator("img[src*='example.org'], iframe[src*='example.org']").count() == 0
    assert visits.foreign == []
    log = server.log.read_text(errors="replace")
    assert "Traceback" not in log
    assert "TemplateSyntaxError" not in log


def test_the_report_is_the_pasted_text_to_the_character(pasted: Page, visits: Visits) -> None:
    page = pasted
    page.locator('[data-view="table"]').click()
    page.locator("tbody button").first.click()
    page.wait_for_selector("mark.own")
    assert page.locator(".report .text").text_content() == TEXT
    assert page.locator(".report .text *:not(mark):not(span)").count() == 0
    assert page.locator(".report a").count() == 0
    assert ran(page) == []
    assert visits.foreign == []


def test_filters_show_an_outlet_as_written_and_a_spreadsheet_gets_no_formula(pasted: Page, visits: Visits) -> None:
    page = pasted
    page.locator('[data-view="table"]').click()
    expect(page.locator('[data-view="table"]')).to_have_attribute("aria-current", "page")
    page.locator("[data-field=sources] label").filter(has_text="HYPERLINK").first.click()
    page.wait_for_selector(".chip")
    assert OUTLET in (page.locator(".chip").first.text_content() or "")
    settled(page)
    assert ran(page) == []
    assert visits.foreign == []
    with page.expect_download() as waited:
        page.locator(".st-key-download_csv button").click()
    text = waited.value.path().read_text(encoding="utf-8-sig")
    row = next(iter(csv.DictReader(io.StringIO(text))))
    assert row["source"] == "'" + OUTLET
    with page.expect_download() as waited:
        page.locator(".st-key-download_geojson button").click()
    feature = json.loads(waited.value.path().read_text(encoding="utf-8"))["features"][0]
    assert feature["properties"]["source"] == OUTLET


def test_errors_quote_a_file_name_as_text(visit: Visit, visits: Visits) -> None:
    page = visit("/?view=add", locale="uk-UA")
    expect(page.locator(".st-key-add_files")).to_contain_text("10 МБ на файл")  # Streamlit's own words are English
    name = "![a](https://example.org/b.png) <img src=x onerror=window.ran=7>.jsonl"
    page.locator('.st-key-add_files input[type="file"]').set_input_files(
        [{"name": name, "mimeType": "application/jsonl", "buffer": b'{"text": '}]
    )
    page.wait_for_timeout(800)
    page.locator('[data-testid="stFormSubmitButton"] button').first.click()
    page.wait_for_selector('[role="alert"].notice, .notice.error')
    assert "example.org/b.png" in (page.locator(".notice.error").text_content() or "")
    assert ran(page) == []
    assert visits.foreign == []


def test_the_field_for_files_follows_the_page_to_another_language(visit: Visit) -> None:
    page = visit("/?view=add")
    field = page.locator(".st-key-add_files")
    expect(field).to_contain_text("10 MB a file")
    page.get_by_text("Українська", exact=True).first.click()
    expect(field).to_contain_text("10 МБ на файл")


def test_a_hostile_search_is_words(visit: Visit, visits: Visits) -> None:
    page = visit("/?" + urlencode({"q": '<img src=x onerror="window.ran=8"> ![a](https://example.org/c.png)'}))
    expect(page.locator(".chip")).to_contain_text("onerror")
    assert ran(page) == []
    assert visits.foreign == []
