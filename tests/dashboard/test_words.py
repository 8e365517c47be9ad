"""Every sentence of the page in every language: the same keys, the same slots, all plural forms."""

from __future__ import annotations

import ast
import datetime as dt
import json
import re
from pathlib import Path

import pytest

from dashboard import words
from dashboard.map_words import KEYS
from dashboard.words import en, uk

FOLDER = Path(words.__file__).parents[1]
SLOT = re.compile(r"\{(\w+)\}")
FORMS = {"en": {"one", "other"}, "uk": {"one", "few", "many", "other"}}
TABLES = {"en": en.WORDS, "uk": uk.WORDS}


def slots(entry: str | dict[str, str]) -> set[str]:
    texts = [entry] if isinstance(entry, str) else list(entry.values())
    return {slot for text in texts for slot in SLOT.findall(text)}


def test_both_languages_say_the_same_things() -> None:
    assert set(en.WORDS) == set(uk.WORDS)


@pytest.mark.parametrize("key", sorted(en.WORDS))
def test_a_sentence_has_the_same_slots_in_both(key: str) -> None:
    assert slots(en.WORDS[key]) == slots(uk.WORDS[key])


@pytest.mark.parametrize("language", ["en", "uk"])
def test_whatever_is_counted_has_every_plural_form(language: str) -> None:
    counted = {key: entry for key, entry in TABLES[language].items() if isinstance(entry, dict)}
    assert {key: set(entry) for key, entry in counted.items()} == dict.fromkeys(counted, FORMS[language])


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_map_finds_all_its_words(language: str) -> None:
    assert set(TABLES[language]) >= KEYS


def test_every_key_that_the_code_names_is_in_the_table() -> None:
    named = set()
    for path in FOLDER.rglob("*.py"):
        if path.parent.name == "words":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_words = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words"
            if is_words and node.args and isinstance(node.args[0], ast.Constant):  # type: ignore[attr-defined]
                named.add(node.args[0].value)  # type: ignore[attr-defined]
    assert named - set(en.WORDS) == set()
    assert len(named) > 80


@pytest.mark.parametrize("language", ["en", "uk"])
def test_no_word_that_claims_more_than_reports_do(language: str) -> None:
    text = " ".join(
        part for entry in TABLES[language].values() for part in ([entry] if isinstance(entry, str) else entry.values())
    )
    assert not re.search(r"\bconfirmed\b|підтверджен", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("en", 0, "0 reports of strikes"),
        ("en", 1, "1 report of a strike"),
        ("en", 1234, "1,234 reports of strikes"),
        ("uk", 1, "1 повідомлення про удар"),
        ("uk", 3, "3 повідомлення про удари"),
        ("uk", 5, "5 повідомлень про удари"),
        ("uk", 21, "21 повідомлення про удар"),
    ],
)
def test_numbers_choose_the_plural_of_their_language(language: str, n: int, said: str) -> None:
    assert words.of(language)("count_strike", n=n) == said


@pytest.mark.parametrize(
    ("language", "first", "last", "said"),
    [
        ("en", (2025, 3, 1), (2025, 3, 7), "1–7 March 2025"),
        ("en", (2025, 3, 1), (2025, 4, 7), "1 March – 7 April 2025"),
        ("en", (2022, 1, 21), (2025, 3, 7), "21 January 2022 – 7 March 2025"),
        ("en", (2025, 3, 7), (2025, 3, 7), "7 March 2025"),
        ("uk", (2025, 3, 1), (2025, 3, 7), "1–7 березня 2025\u202fр."),
    ],
)
def test_ranges_of_days_as_people_write_them(
    language: str, first: tuple[int, int, int], last: tuple[int, int, int], said: str
) -> None:
    assert words.of(language).span(dt.date(*first), dt.date(*last)) == said


@pytest.mark.parametrize(
    ("locale", "language"), [("uk-UA", "uk"), ("uk", "uk"), ("en-US", "en"), ("fr-FR", "en"), (None, "en"), ("", "en")]
)
def test_a_browser_gets_its_language_where_there_is_one(locale: str | None, language: str) -> None:
    assert words.preferred(locale) == language


def test_a_moment_at_midnight_is_a_day_without_a_clock_time() -> None:
    english = words.of("en")
    assert english.moment(dt.datetime(2025, 3, 7)) == "7 Mar 2025"
    assert english.moment(dt.datetime(2025, 3, 7, 14, 5)) == "7 Mar 2025, 14:05 UTC"


REASONS = {
    "Pokrovsk in Donetsk Oblast: the report names Kyiv and Sumy, the words around it ask for a town or village, 3 "
    "places of the report within 60 km": "повідомлення називає: Kyiv, Sumy; слова поруч кажуть про місто чи село; "
    "3 місця з повідомлення не далі ніж за 60 км",
    'Sumy in Sumy Oblast: the best known of 5 places of this name; the report says "near Sumy, at noon"': "найвідоміше "
    "з 5 місць із такою назвою; повідомлення каже: «near Sumy, at noon»",
    "“School; No. 4” is not in the gazetteer: the position is that of Sumy, where it lies": "«School; No. 4» немає в "
    "покажчику: показано там, де лежить, тобто тут: Sumy",
    "Nominatim on 2026-11-01: Sumy, Ukraine": "Nominatim on 2026-11-01: Sumy, Ukraine",
    "{0} in {x}: the report names {0}": "повідомлення називає: {0}",
    "": "",
}


@pytest.mark.parametrize(("said", "told"), REASONS.items())
def test_why_a_place_stands_where_it_does_is_ukrainian_too(said: str, told: str) -> None:
    assert words.of("uk").reason(said) == told
    assert words.of("en").reason(said) == said


def test_every_reason_of_the_demonstration_is_ukrainian_too() -> None:
    lines = (FOLDER / "demo" / "demonstration.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [found["strike"] for found in map(json.loads, lines) if "strike" in found]
    said = {row["place_reason"] for row in rows if row["place_reason"]}
    assert len(said) > 40
    assert {reason for reason in said if words.of("uk").reason(reason) == reason} == set()
