"""Any text comes back cleanly and in time that grows with its length only; the first look loses nothing."""

from __future__ import annotations

import datetime as dt
import json
import random
import time
from pathlib import Path

import pytest

from geodata import lexicon, pipeline, strikes, tokens
from geodata.model import Report, Sentence
from geodata.strikes import alike
from geodata.strikes.facts import Facts
from geodata.strikes.role import Role
from geodata.strikes.scene import Mention
from geodata.strikes.tellings import Telling

EVALUATION = Path(__file__).parents[2] / "evaluation"
GOLD = [
    json.loads(line)
    for name in ("gold-en", "gold-uk", "gold-ru", "seeds", "events")
    for line in (EVALUATION / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
]

ODD = {
    "empty": "",
    "blank": " \n\t \n",
    "one word": "missile",
    "no spaces": "missilestrike" * 4000,
    "binary": "".join(chr(i % 256) for i in range(20000)) + " missile hit Odesa",
    "markup": "<script>alert('missile hit Kyiv')</script><p onload=x>drones hit <b>Odesa</b></p>" * 50,
    "emoji": "🚀💥 Odesa 💥🚀 missile hit " * 200,
    "stops": ". ! ? … ; : " * 2000 + "missile",
    "quotes": "“" * 3000 + " missile hit Odesa " + "”" * 3000,
    "capitals": "MISSILE HIT ODESA AND KHERSON " * 300,
    "numbers": "missile 1 2 3 4 5 6 7 8 9 killed " * 500,
    "surrogates": "missile \ud800 hit Odesa",
    "grown by lower case": "İİİ missile hit Odesa İ.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_comes_back_and_every_quote_is_in_it(text: str) -> None:
    for strike in pipeline.read(Report("r", text, language="en")):
        assert text[strike.quote_start : strike.quote_end] == strike.quote
        assert text[strike.place_start : strike.place_end] == strike.place_text


@pytest.mark.parametrize(
    "text",
    [
        "Росіяни вдарили по аеродромах " + ", ".join(['"Саки"'] * 1500) + " у понеділок.",
        "It марта strike - March a) суботи were і http://x.com Gaza Сум , Bohdanivka defences [ торік удар … Обстріл",
    ],
    ids=["names in quotation marks without end", "a weapon behind nothing but names and marks"],
)
def test_odd_text_comes_back_in_the_language_it_is_in(text: str) -> None:
    assert isinstance(pipeline.read(Report("r", text)), list)


NOISE = ("\0", "\u200f", "\u2028", "—", "–", "-", '"', "«", "»", "(", "]", "\n\n", "\r", "…", "..", "?", ";", "’", "•",
         "٣", "１", "1,000", "50%", "🚀", "<b>", "</script>", "&amp;", "а\u0301", "al-", "of", "in", "у", "по", "غزة",
         "", "\xa0", "№", "@a", "https://x.y/z?q=1")  # fmt: skip


def torn(text: str, lot: random.Random) -> str:
    """The text cut, or with pieces lost, moved and strange signs put in."""
    if lot.random() < 0.3:
        return text[: lot.randrange(len(text) + 1)]
    for _ in range(lot.randrange(1, 12)):
        start = lot.randrange(len(text) + 1)
        end = start + lot.randrange(30)
        piece = lot.choice((lot.choice(NOISE) + text[start:end], "", text[end : end + 9] + text[start:end]))
        text = text[:start] + piece + text[end:]
    return text


@pytest.mark.parametrize("seed", range(6))
def test_a_torn_report_is_read_and_every_quote_is_in_it(seed: int) -> None:
    lot = random.Random(seed)
    for gold in lot.sample(GOLD, 50):
        text = torn(gold["text"], lot)
        for strike in pipeline.read(Report("r", text, published=dt.date(2024, 2, 29))):
            assert text[strike.quote_start : strike.quote_end] == strike.quote, text


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max, dt.datetime.min, dt.datetime.max])
def test_a_day_at_an_end_of_the_calendar_dates_no_strike(published: dt.date) -> None:
    text = "Drones hit Odesa a week ago, Kherson on Friday, Sumy last night and Dnipro on 1 January."
    found = pipeline.read(Report("r", text, published=published))
    assert found and all(strike.when.date is None for strike in found)


@pytest.mark.parametrize(
    "text",
    [
        "A Russian missile hit Kyiv ² days ago.",
        "A missile hit Kyiv on 9999-12-31. The next day a drone struck Odesa.",
        "Rockets hit Kyiv on 0001-01-01. The day before, a drone struck Odesa.",
    ],
)
@pytest.mark.parametrize("published", [None, dt.date(2025, 1, 2)])
def test_no_strike_is_on_a_day_that_no_report_is_from(text: str, published: dt.date | None) -> None:
    days = [strike.when.date for strike in pipeline.read(Report("r", text, published=published))]
    assert days
    yesterday = published - dt.timedelta(1) if published else None  # the only day that the words may be read as
    assert set(days) <= {None, yesterday}


def test_twice_the_text_takes_about_twice_the_time() -> None:
    line = "A missile hit a school in Odesa on Thursday, killing two people and injuring five, the governor said. "

    def seconds(times: int) -> float:
        text = line * times
        begin = time.process_time()
        pipeline.read(Report("r", text, language="en"))
        return time.process_time() - begin

    seconds(20)
    assert seconds(400) < 20 * max(seconds(100), 0.05)


@pytest.mark.parametrize("doc", [d for d in GOLD if d["events"]], ids=lambda d: d["doc_id"])
def test_the_first_look_loses_no_annotated_strike(doc: dict[str, str]) -> None:
    assert strikes.may_tell(doc["text"])


def test_a_text_that_ends_in_a_dash_is_read() -> None:
    (strike,) = pipeline.read(Report("r", "Дрони ударили по складу на Сумщині -", language="uk"))
    assert strike.place == "Sumy Oblast"


def test_a_place_told_in_another_sentence_is_not_looked_for_in_this_one() -> None:
    words = tokens.words(Sentence(40, 50, "It burned.", 0), 1, lexicon.of("en"))
    plant = Mention(12, 13, 30, 35, "Plant", "facility", "Plant", None, sentence=0)
    telling = Telling(plant, Role(True, "near", None, ""), Facts(words))
    assert not alike.is_unnamed_town(telling)
