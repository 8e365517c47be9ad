"""The reader shows a report as written, and marks exactly the words it was told to mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import collection, words
from dashboard.reader import content
from dashboard.reader.pieces import AROUND, LONGEST, Marked, pieces, window
from tests.dashboard import examples

ENGLISH = words.of("en")
TEXT = "Drones hit Kharkiv overnight, killing five. Talks go on."
SENTENCE = Marked("a", 0, 43, (("weapon", 0, 6), ("place", 11, 18), ("date", 19, 28), ("killed", 38, 42)))


def test_each_kind_is_marked_where_it_stands() -> None:
    found = {tuple(piece["kinds"]): piece["text"] for piece in pieces(TEXT, [SENTENCE]) if piece["kinds"]}
    assert found == {("weapon",): "Drones", ("place",): "Kharkiv", ("date",): "overnight", ("killed",): "five"}


def test_the_sentence_is_the_quote_to_the_character() -> None:
    own = [piece["text"] for piece in pieces(TEXT, [SENTENCE]) if piece["strikes"] == ["a"]]
    assert "".join(own) == TEXT[0:43]


def test_another_strike_of_the_report_keeps_its_sentence_without_its_parts() -> None:
    other = Marked("b", 44, 56, (("place", 44, 49),))
    last = pieces(TEXT, [SENTENCE, other], chosen="a")[-1]
    assert (last["text"], last["strikes"], last["kinds"]) == ("Talks go on.", ["b"], [])


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("A School, a school.", "school", ["School", "school"]),
        ("Обстріл ХАРКОВА", "харкова", ["ХАРКОВА"]),
        ("two\n words", "two words", ["two\n words"]),
        ("a+b (c)", "+b (", ["+b ("]),
        ("nothing", "", []),
    ],
)
def test_searched_words_are_marked_whatever_their_case(text: str, wanted: str, found: list[str]) -> None:
    assert [piece["text"] for piece in pieces(text, [], hit=wanted) if "hit" in piece["kinds"]] == found


spans = st.tuples(st.integers(-5, 80), st.integers(-5, 80))


@given(text=st.text(max_size=60), given_spans=st.lists(spans, max_size=6), hit=st.text(max_size=4))
def test_the_pieces_are_the_text_whatever_the_spans(text: str, given_spans: list[tuple[int, int]], hit: str) -> None:
    marked = [Marked(str(i), s, e, (("place", s, e), ("unheard of", s, e))) for i, (s, e) in enumerate(given_spans)]
    assert "".join(piece["text"] for piece in pieces(text, marked, hit=hit)) == text


def test_a_long_report_is_shown_around_its_sentence() -> None:
    assert window(LONGEST, 5, 9) == (0, LONGEST)
    assert window(1_000_000, 500_000, 500_100) == (500_000 - AROUND, 500_100 + AROUND)
    assert window(1_000_000, 10, 20) == (0, 20 + AROUND)


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//example.org", False),
        ("https://", False),
        ("https://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, safe: bool) -> None:
    assert content.safe_url(url) == (url if safe else None)


DETAILS = [collection.detail(strike) for strike in examples.MADE]


def test_an_opened_report_marks_all_its_strikes_and_the_parts_of_the_chosen_one() -> None:
    own = [row for row in DETAILS if row["report_id"] == "r01"]
    found = content.opened(own[0], examples.HARKIV_NIGHT, own, ENGLISH)
    assert "".join(piece["text"] for piece in found["pieces"]) == examples.HARKIV_NIGHT.text
    assert {one for piece in found["pieces"] for one in piece["strikes"]} == {"r01-0", "r01-1"}
    marked = {kind: piece["text"] for piece in found["pieces"] for kind in piece["kinds"]}
    assert marked["killed"] == "at least three people"
    assert marked["place"] == "Saltivskyi district"
    assert [one["kind"] for one in found["legend"]] == ["place", "date", "weapon", "killed", "injured", "source"]


def test_a_report_without_its_text_shows_the_quote() -> None:
    found = content.opened(DETAILS[0], None, DETAILS[:1], ENGLISH)
    assert [piece["text"] for piece in found["pieces"]] == [DETAILS[0]["quote"]]


def test_why_here_names_the_places_that_were_weighed() -> None:
    row = next(row for row in DETAILS if row["place"] == "Pokrovsk")
    about = content.why(row, ENGLISH)
    assert [one["where"] for one in about["candidates"]] == ["Donetsk Oblast, Ukraine", "Saratov Oblast, Russia"]
    assert "the report names Donetsk Oblast" in about["lines"][0]


def test_why_here_of_what_could_not_be_placed_says_so() -> None:
    row = next(row for row in DETAILS if row["latitude"] is None)
    assert content.why(row, ENGLISH)["lines"] == [ENGLISH("why_not_placed")]


def test_an_event_has_a_range_and_never_a_sum() -> None:
    told = [{**row, "event_id": "e"} for row in DETAILS if row["place"] == "Saltivskyi district"]
    group = content.groups(told, ENGLISH, chosen=None)[0]
    assert group["title"] == "One strike, told by 2 reports"
    copied = content.groups(told, ENGLISH, chosen=None, voices=lambda _: 1)[0]
    assert copied["title"] == "One strike, told by 2 reports, 1 of them independent"
    assert group["ledger"][0] == {"label": "Killed", "range": "3–5 reported", "differ": "rising toll"}
    at_once = [{**row, "published": "2025-03-05"} for row in told]
    assert content.groups(at_once, ENGLISH, chosen=None)[0]["ledger"][0]["differ"] == "reports differ"
    assert group["ledger"][1] == {"label": "Injured", "range": "14", "differ": None}


def test_two_strikes_at_one_place_have_no_range_in_common() -> None:
    apart = [{**row, "event_id": None} for row in DETAILS if row["place"] == "Saltivskyi district"]
    assert [(group["title"], group["ledger"]) for group in content.groups(apart, ENGLISH, chosen=None)] == [
        (None, []),
        (None, []),
    ]
