"""Corrections in the browser: made in the reader, laid over what is shown, taken away as a file and loaded again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.conftest import Server, Visit, Visits, settled
from tests.dashboard.test_hostile import PIECES, everything, ran
from tests.dashboard.test_page import in_url, map_of, tell

pytestmark = pytest.mark.browser
HOSTILE = " ".join(PIECES)


def opened(page: Page) -> str:
    """Opens the latest report and its form; the strike's id."""
    page.locator("[data-strike]").first.click()
    page.wait_for_selector("mark.own")
    page.locator("[data-focus=decide]").click()
    return str(page.locator("mark.own").first.get_attribute("data-strike"))


def test_a_strike_is_corrected_taken_away_as_a_file_and_loaded_again(visit: Visit, tmp_path: Path) -> None:
    page = visit("/", height=1600)
    frame = map_of(page)
    strike = opened(page)
    page.locator("[data-focus=decide-lookup]").fill("Izium")
    page.locator("[data-focus=decide-find]").click()
    page.locator(".decide .places .option", has_text="49.207").locator("input").check()
    page.locator("[data-focus=decide-date]").fill("2026-03-05")
    page.locator("[data-focus=decide-date_precision]").select_option("day")
    page.locator("[data-focus=decide-weapon]").select_option("artillery")
    page.locator("[data-focus=decide-killed_min]").fill("7")
    page.locator("[data-focus=decide-killed_max]").fill("7")
    page.locator("[data-focus=decide-save]").click()
    expect(page.locator(".fault")).to_have_text("A decision needs your name and the reason.")
    page.locator("[data-focus=decide-who]").fill("A. B.")
    page.locator("[data-focus=decide-why]").fill("a photograph")
    page.locator("[data-focus=decide-save]").click()
    expect(page.locator(".root header h2")).to_contain_text("Izium")
    card = page.locator(".card.chosen")
    for said in ("5 March 2026", "Shelling", "Killed 7", "Corrected by hand"):
        expect(card).to_contain_text(said)
    expect(page.locator(".history li")).to_contain_text("A. B.")
    expect(page.locator(".history li")).to_contain_text("Izium, Kharkiv Oblast")
    frame.wait_for_function("strikemap.state.items.find(one => one.id === strikemap.state.chosen)?.name === 'Izium'")
    in_url(page, "strike", strike)
    with page.expect_download() as waited:
        page.locator(".st-key-decided_save_bar button").click()
    file = tmp_path / "decisions.jsonl"
    waited.value.save_as(file)
    [told] = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert (told["who"], told["why"], told["strike_id"]) == ("A. B.", "a photograph", strike)
    assert told["before"]["weapon"] != told["after"]["weapon"] == "artillery"

    again = visit(f"/?view=add&strike={strike}")
    again.locator(".st-key-corrections input[type=file]").set_input_files(file)
    again.wait_for_timeout(600)
    again.get_by_role("button", name="Load decisions").click()
    expect(again.get_by_text("1 decision loaded.")).to_be_visible()
    expect(again.locator(".st-key-corrections tbody tr")).to_have_count(1)
    tell(again, "table")
    expect(again.locator("tr.chosen")).to_contain_text("Izium")
    # Another visitor sees none of it.
    other = visit(f"/?strike={strike}&view=table")
    expect(other.locator("tr.chosen").first).to_contain_text("Kyivskyi district")
    expect(other.locator("tbody").first).not_to_contain_text("Izium")


def test_a_strike_is_rejected_counted_apart_and_taken_back(visit: Visit) -> None:
    page = visit("/?mode=mentions&view=table")
    before = page.locator("h1").text_content()
    opened_row(page)
    decide(page, "reject")
    expect(page.locator(".remarks")).to_contain_text("1 rejected by hand")
    assert page.locator("h1").text_content() != before
    decide(page, "restore")
    expect(page.locator("h1")).to_have_text(before or "")
    expect(page.locator(".history li")).to_have_count(2)  # nothing is overwritten
    decide(page, "accept")
    expect(page.locator(".card.chosen")).to_contain_text("Accepted by hand")


def opened_row(page: Page) -> None:
    page.locator("tbody button").first.click()
    page.wait_for_selector("mark.own")


def decide(page: Page, action: str) -> None:
    page.wait_for_selector("details.decide:not([open])")  # it closes once a decision is kept
    page.locator("[data-focus=decide]").click()
    page.locator("[data-focus=decide-who]").fill("A. B.")
    page.locator("[data-focus=decide-why]").fill("words of the report")
    page.locator(f"[data-focus=decide-{action}]").click()
    settled(page)


def test_a_hostile_file_is_shown_as_written_and_moves_nothing(visit: Visit, visits: Visits, server: Server) -> None:
    page = visit("/?view=table")
    strike = page.locator("tbody button").first.get_attribute("data-focus") or ""
    usual: dict[str, Any] = {"at": "2026-01-01T10:00:00Z", "who": HOSTILE[:90], "why": HOSTILE, "action": "correct"}
    place = {"gazetteer_id": "geonames:707292", "place": "Izium", "latitude": 49.20697, "longitude": 37.27679}
    lines = [
        {**usual, "strike_id": strike.removeprefix("row-"), "after": {**place, "settlement": HOSTILE},
         "before": {"place": HOSTILE}},
        {**usual, "strike_id": HOSTILE[:100], "after": {"weapon": "drone"}},
        {**usual, "strike_id": None, "action": "rule",
         "after": {"place_text": HOSTILE, "source": HOSTILE, "fields": place}},
        {**usual, "strike_id": "x", "after": {**place, "place": HOSTILE}},
    ]  # fmt: skip
    content = "".join(json.dumps(line) + "\n" for line in lines).encode()
    tell(page, "add")
    page.locator(".st-key-corrections input[type=file]").set_input_files(
        [{"name": f"{PIECES[1]}.jsonl", "mimeType": "application/jsonl", "buffer": content}]
    )
    page.wait_for_timeout(600)
    page.get_by_role("button", name="Load decisions").click()
    expect(page.locator(".notice.error")).to_contain_text("Line 4: This place is not in the gazetteer")
    expect(page.locator(".st-key-corrections tbody tr")).to_have_count(3)
    assert PIECES[0] in page.locator(".st-key-corrections tbody").inner_text()
    for view in ("map", "table"):
        tell(page, view)
        page.wait_for_timeout(800)
        assert ran(page) == []
        assert "47844889" not in everything(page)
        assert page.locator("img[src*='example.org']").count() == 0
    assert "Izium" in page.locator("tbody").inner_text()
    assert visits.foreign == []
    assert "Traceback" not in server.log.read_text(errors="replace")
