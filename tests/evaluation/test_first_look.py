"""The cheap first look, which spares most news the full reading, loses no strike."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import evaluation, languages, lexicon, sentences, strikes
from geodata.evaluation.matching import costs_nothing
from geodata.model import Report
from geodata.strikes import look, occasions, scene

HERE = Path(__file__).parent
FILES = sorted(path.name for path in HERE.glob("*.jsonl"))


@pytest.mark.parametrize("name", FILES)
def test_no_report_with_a_strike_is_passed_over(name: str) -> None:
    lost = [
        report["doc_id"]
        for report in evaluation.read_gold(HERE / name)
        if not all(map(costs_nothing, report["events"])) and not strikes.may_tell(report["text"])
    ]
    assert lost == []


@pytest.mark.parametrize("name", FILES)
def test_what_the_full_reading_would_take_for_a_report_of_strikes_is_worth_reading(name: str) -> None:
    lost = []
    for doc in evaluation.read_gold(HERE / name):
        language = languages.tell(doc["text"])
        found = sentences.split(doc["text"])
        laid = scene.lay_out(Report(doc["doc_id"], doc["text"]), found, language)
        seen = look.Look(doc["text"])
        if not seen.hits or look.worth_reading(found, lexicon.of(language), seen):
            continue
        if occasions.tells(laid, occasions.triggers_of(laid)):
            lost.append(doc["doc_id"])
    assert lost == []


@pytest.mark.parametrize(
    "text",
    [
        "The striker hit the bar twice as the visitors targeted the left wing.",
        "Prices hit a record, and the strikes of the dockers go on.",
        "The council will fire a manager who was late, and a wave of letters followed.",
        "Кабінет міністрів затвердив нові білети, а градусник показав мороз.",
        "Магазин безпечно працює, фабрика прилаштувала нових людей.",
    ],
)
def test_ordinary_news_is_not_read_in_full(text: str) -> None:
    seen = strikes.Look(text)
    table = lexicon.of(languages.tell(text))
    assert not (seen.hits and look.worth_reading(sentences.split(text), table, seen))


@pytest.mark.parametrize(
    "text",
    [
        "US forces struck Hodeidah on Monday.",
        "S-300 missiles were fired at Kharkiv.",
        "A bomb went off in a field near Idlib after jets flew over.",
        "«Калібри» знищили склад у Сумах.",
        "ВСУ уничтожили склад в Токмаке.",
        "КАБи впали на село під Сумами.",
        "A bakery was hit in Izium.",
        "Aftermath of a strike on a clinic in Lyman.",
    ],
)
def test_a_strike_told_in_few_words_is_seen(text: str) -> None:
    seen = strikes.Look(text)
    assert seen.hits
    assert look.worth_reading(sentences.split(text), lexicon.of(languages.tell(text)), seen)
