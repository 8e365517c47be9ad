"""The page without a browser: every view runs, a session keeps its reports to itself, a link opens what it names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import components, data, decisions, demonstration, places_map, state, words
from dashboard.filters import Filters
from dashboard.state import VIEWS
from dashboard.views import add_view
from geodata import pipeline

APP = str(Path(demonstration.__file__).with_name("app.py"))
ENGLISH = words.of("en")
REPORT = "A missile hit a hospital in Sumy on Monday, killing four people and injuring 12, the mayor said."
# A worker is slow where two cores are shared with a browser and a build.
PATIENCE_S = 60

Open = Callable[..., AppTest]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Open:
    """Runs the page once in an empty folder, with the query of a link."""
    monkeypatch.chdir(tmp_path)
    for name in ("STRIKEMAP_STORE", "STRIKEMAP_REPORTS"):
        monkeypatch.delenv(name, raising=False)

    def run(**query: Any) -> AppTest:
        app = AppTest.from_file(APP, default_timeout=PATIENCE_S)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return run


@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_runs_in_every_language(opened: Open, view: str, language: str) -> None:
    app = opened(view=view, lang=language)
    assert not app.exception
    assert (app.session_state["view"], app.session_state["lang"]) == (view, language)


def test_a_link_sets_the_filters_and_the_session_writes_them_back(opened: Open) -> None:
    link = {"from": "2025-01-01", "to": "2025-12-31", "weapon": ["drone", "missile"], "q": "school", "sure": "0.5"}
    app = opened(**link, view="table")
    assert app.session_state["f_since"] == dt.date(2025, 1, 1)
    assert app.session_state["f_weapons"] == ["drone", "missile"]
    assert app.query_params["weapon"] == ["drone", "missile"]
    assert (app.query_params["from"], app.query_params["sure"]) == ("2025-01-01", "0.5")


def test_going_back_shows_what_the_url_says_then_and_a_click_writes_it_again(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(view="table", lang="uk")
    app.session_state["f_weapons"] = ["drone"]
    app.run()
    with monkeypatch.context() as browser:
        browser.setattr(state, "came_back", lambda: True)
        app.query_params.clear()
        app.query_params["weapon"], app.query_params["mode"] = "missile", "reports"
        app.query_params["at"] = "48.600,34.200,8"
        app.run()
    assert not app.exception
    told = [app.session_state[name] for name in ("f_weapons", "view", "lang", "mode", "w_mode")]
    assert told == [["missile"], "map", "en", "reports", "reports"]
    # The map is on its way there; the URL stays as it was until the map has told where it came to rest.
    assert app.session_state["go"][1:] == (48.6, 34.2, 8)
    assert app.query_params["at"] == "48.600,34.200,8"
    # A run that did not come of Back keeps to the session, whatever the browser knew of the URL when it was asked for.
    app.query_params["weapon"] = "drone"
    app.run()
    assert (app.session_state["f_weapons"], app.query_params["weapon"]) == (["missile"], "missile")


@pytest.mark.parametrize(
    ("told", "near"),
    [("48.600,34.200,8", True), ("48.605,34.195,8", True), ("48.6,34.3,8", False), ("48.6,34.2,9", False)],
)
def test_pixels_are_no_other_view_of_the_map(told: str, near: bool) -> None:
    assert state._is_near(state._view(told), places_map.View(48.6, 34.2, 8)) is near


def test_a_link_that_means_nothing_opens_the_page(opened: Open) -> None:
    app = opened(view="<script>", lang="xx", weapon="x", place="geonames:0", strike="none", at="a,b,c", **{"from": "?"})
    assert not app.exception
    assert (app.session_state["view"], app.session_state["strike"]) == ("map", None)
    assert "view" not in app.query_params


def test_what_is_not_ours_in_a_link_stays(opened: Open) -> None:
    assert opened(utm="letter").query_params["utm"] == "letter"


def test_a_chosen_strike_selects_its_place(opened: Open) -> None:
    _, strikes = demonstration.load()
    strike = next(row for row in strikes if row["latitude"] is not None)
    app = opened(strike=strike["strike_id"])
    assert app.session_state["strike"] == strike["strike_id"]
    assert len(app.session_state["places"]) == 1


def test_filters_narrow_the_page_and_reset_widens_it(opened: Open) -> None:
    app = opened(view="table")
    app.session_state["f_weapons"] = ["drone"]
    app.run()
    assert app.query_params["weapon"] == "drone"
    app.button("reset").click().run()
    assert "weapon" not in app.query_params
    assert not app.exception


def test_a_preset_counts_back_from_the_last_day_of_the_data(opened: Open) -> None:
    app = opened(view="table")
    app.session_state["f_preset"] = "7"
    last = max(row["date"] for row in demonstration.load()[1] if row["date"] and not row["background"])
    from dashboard import controls

    first, until = controls.preset_range("7", dt.date.fromisoformat(last))
    assert until is not None
    assert first == until - dt.timedelta(days=6)


def test_the_filters_outlive_a_change_of_view(opened: Open) -> None:
    app = opened(view="table", weapon="drone")
    app.session_state["view"] = "method"
    app.run()
    app.session_state["view"] = "map"
    app.run()
    assert app.session_state["f_weapons"] == ["drone"]


def test_a_pasted_report_is_on_the_map_of_this_session_alone(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(view="add")
    app.text_area("add_text").set_value(REPORT)
    app.date_input("add_published").set_value(dt.date(2025, 3, 5))
    next(b for b in app.button if b.label == ENGLISH("add_button")).click().run()
    assert not app.exception
    assert [report.text for report in app.session_state["my_reports"]] == [REPORT]
    assert app.session_state["my_strikes"][0]["place"] == "Sumy"
    assert app.session_state["my_strikes"][0]["date"] == "2025-03-03"
    assert app.session_state["scope"] == "mine"
    told: dict[str, Any] = {}
    monkeypatch.setattr(components, "show", lambda name, key, sent, **_: told.update({key: sent}))
    for scope, note in (("mine", None), ("all", "demonstration_beside"), ("base", "demonstration")):
        app.session_state["scope"] = scope
        app.run()
        assert told["head"]["note"] == (ENGLISH(note) if note else None)
    assert opened().session_state["my_reports"] == []


def test_nothing_to_read_says_so(opened: Open) -> None:
    app = opened(view="add")
    next(b for b in app.button if b.label == ENGLISH("add_button")).click().run()
    assert app.session_state["added"]["error"] == [ENGLISH("add_nothing")]


def gathered(text: str = "", *uploads: tuple[str, bytes], **more: Any) -> tuple[list[str], list[str]]:
    reports, said = add_view.gather(text, list(uploads), words=ENGLISH, **more)
    return [report.text for report in reports], said


def test_files_of_several_kinds_are_read() -> None:
    lines = b'{"report_id": "1", "text": "one"}\n{"report_id": "2", "text": "two"}\n'
    page = b"<!doctype html><html><body><p>" + b"A missile hit a school in Sumy. " * 10 + b"</p></body></html>"
    texts, said = gathered("", ("a.jsonl", lines), ("b.txt", "Удар".encode()), ("c.html", page))
    assert texts[:3] == ["one", "two", "Удар"]
    assert "A missile hit a school in Sumy." in texts[3]
    assert said == []


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("torn.pdf", b"%PDF-1.7 torn", "torn.pdf"),
        ("bad.jsonl", b'{"text": ', "bad.jsonl"),
        ("empty.txt", b"   ", "empty.txt"),
        ("large.txt", b"x" * 10_000_001, "10 MB"),
    ],
)
def test_a_bad_file_is_a_sentence_that_names_it(name: str, content: bytes, part: str) -> None:
    texts, said = gathered("", (name, content), ("good.txt", b"good"))
    assert texts == ["good"]
    assert len(said) == 1
    assert part in said[0]


def test_what_cannot_be_read_is_said_in_ukrainian_too() -> None:
    files = [
        ("torn.pdf", b"%PDF-1.7 torn"),
        ("a.jsonl", b'{"text": "a'),
        ("b.jsonl", b'{"text": "a", "language": 5}\n[]'),
    ]
    files += [
        ("empty.txt", b" "),
        ("c.csv", bytes(range(256))),
        ("d.txt", b"\xff\xfe\x00" * 9),
        ("e.jsonl", b'{"a": 1}'),
    ]
    files += [("h.json", b'[5, {"a": 1}, {"text": "a", "language": 5}, {"text": ""}]')]
    files += [("f.html", b"<html><script>1</script></html>"), ("g.txt", "\u0443".encode("cp1251") * 9)]
    _, said = add_view.gather("", files, words=words.of("uk"))
    assert len(said) >= len(files)
    assert [one for one in said if not re.match(r"((рядок|елемент) \d+ у )?«.*»: .*[а-яіїє]", one)] == []


def test_a_text_of_book_length_is_refused_in_a_sentence() -> None:
    texts, said = gathered("x" * (add_view.LONGEST_TEXT + 1))
    assert texts == []
    assert "200,001" in said[0]


def test_the_published_date_fills_only_where_a_report_has_none() -> None:
    line = b'{"report_id": "1", "text": "one", "published": "2024-01-01"}\n{"report_id": "2", "text": "two"}\n'
    reports, _ = add_view.gather("", [("a.jsonl", line)], published=dt.date(2025, 3, 5), words=ENGLISH)
    assert [report.published for report in reports] == [dt.date(2024, 1, 1), dt.date(2025, 3, 5)]


def test_a_store_shows_its_reports_and_follows_it(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from geodata import Report, store

    file = tmp_path / "reports.db"
    report = Report("one", REPORT, published=dt.date(2025, 3, 5), source="Outlet")
    with store.open(file, create=True) as archive:
        archive.add(report, pipeline.read(report))
    monkeypatch.setenv("STRIKEMAP_STORE", str(file))
    app = opened(view="table")
    assert not app.exception
    shown, fault = data.base()
    assert (shown.origin, len(shown), fault) == ("store", 1, None)
    assert shown.archive.report("one") == report


def test_a_store_that_cannot_be_read_leaves_the_demonstration(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[str, Any] = {}
    monkeypatch.setattr(components, "show", lambda name, key, sent, **_: told.update({key: sent}))
    monkeypatch.setenv("STRIKEMAP_STORE", str(tmp_path / "missing.db"))
    app = opened(view="table")
    assert not app.exception
    shown, fault = data.base()
    assert (shown.origin, fault) == ("demonstration", "store_failed")
    # Every visitor is told so, above all else and without a way to close it; never where the store is.
    assert told["fault"] == {"kind": "error", "lines": [ENGLISH("store_failed")], "close": None}
    assert ("demonstration" in ENGLISH("store_failed"), told["head"]["note"]) == (True, ENGLISH("demonstration"))
    assert "missing.db" not in str(told)


def test_a_store_that_changes_under_a_visitor_with_decisions_is_read_anew(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from geodata import Report, store

    monkeypatch.setattr(data, "HELD_WHOLE", 0)
    file = tmp_path / "reports.db"
    with store.open(file, create=True) as archive:
        for name in ("one", "two"):
            report = Report(name, REPORT.replace("Sumy", "Lviv") if name == "two" else REPORT)
            archive.add(report, pipeline.read(report))
        monkeypatch.setenv("STRIKEMAP_STORE", str(file))
        app = opened(view="table")
        shared, _ = data.base()
        row = shared.archive.details([0])[0]
        made = decisions.made("accept", row, who="A", why="Seen", now=dt.datetime.now(dt.UTC))
        archive.remove("two" if row["report_id"] == "one" else "one", why="Twice")
        app.session_state["my_decisions"], app.session_state["my_decided"] = [made], 1
        app.run()
    assert not app.exception
    assert (len(app.session_state["my_corrected"][2]), app.session_state["my_corrected"][1] is shared) == (1, False)


def test_a_folder_of_reports_is_shown(opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.setenv("STRIKEMAP_REPORTS", str(folder))
    assert not opened(view="table").exception
    shown, _ = data.base()
    assert (shown.origin, len(shown.read)) == ("reports", 1)


def test_the_demonstration_is_what_extraction_gives_now() -> None:
    assert demonstration.FILE.read_text(encoding="utf-8") == demonstration.build(), (
        "build it anew with: python -m dashboard.demonstration"
    )


def test_a_mark_that_stands_for_its_districts_is_named_and_counted_as_the_map_does(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[str, Any] = {}
    monkeypatch.setattr(components, "show", lambda name, key, sent, **_: told.update({key: sent}))
    shared, _ = data.base()
    kyiv = next(n for n in range(shared.places.places) if shared.places.name[n] == "Kyiv")
    numbers = [kyiv, *(n for n in range(shared.places.places) if shared.places.town[n] == kyiv)]
    keys = [shared.places.key(n) for n in numbers]
    rows = shared.places.rows_of(keys, shared.passing(Filters()).all)
    app = opened(place=keys)
    assert not app.exception
    assert app.query_params["place"] == keys  # so that a link lists the same
    place = told["reader"]["place"]
    assert (place["name"], place["local"]) == ("Kyiv and its districts", "Київ")
    assert shared.events is not None
    struck = rows[shared.columns.kind.codes[rows] == shared.columns.kind.names.index("strike")]
    events = len(set(shared.events[struck].tolist()))
    assert place["count"].startswith(f"{events} reported strikes here, in {len(struck)} mentions")
    assert [card["place"] for group in told["reader"]["groups"] for card in group["cards"]] != ["Kyiv"] * len(rows)


def test_the_table_of_what_the_map_shows_holds_exactly_that(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[str, Any] = {}
    monkeypatch.setattr(components, "show", lambda name, key, sent, **_: told.update({key: sent}))
    app = opened(view="table", inside="map", at="46.480,30.730,9", show="strike")
    assert not app.exception
    places = {row["cells"][1] for row in told["table"]["rows"]}
    assert "Odesa" in places
    assert "Kyiv" not in places
    assert app.query_params["inside"] == "map"
    app.toggle("w_inside").set_value(False).run()
    assert len(told["table"]["rows"]) > len(places)
    assert "inside" not in app.query_params
    assert not opened(view="table", inside="map", at="0.000,-30.000,9").exception  # the open sea
