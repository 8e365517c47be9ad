"""Names with hyphens that the tagger parts, since it knows their parts and not the whole: "Al-Luweib", "Chaung-U"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from geodata.gazetteer import Gazetteer, normalise
from geodata.toponyms.runs import Run
from geodata.toponyms.words import HYPHEN, Words

Span = tuple[int, int, int]  # first and last word of a run, label of the first
ARABIC_ARTICLES: Final = ("al", "el", "ar", "az", "as", "ad", "an", "ash", "at")  # "Al" is Alabama too, "Az" Arizona
_NAME: Final = 1
_NEVER: Final = -99.0


def bind(words: Words, run: Run, scores: list[list[float]]) -> None:
    """Let one letter behind a hyphen go with the word before it, whatever else the letter is: "Chaung-U"."""
    for at in range(1, run.end - run.start):
        if len(words.texts[run.start + at]) == 1 and _hyphened(words, run, at):
            outside = scores[at][0]
            scores[at] = [outside, _NEVER, outside, _NEVER]


def join(words: Words, run: Run, spans: list[Span], gazetteer: Gazetteer) -> list[Span]:
    """Spans with those made one that a hyphen parts, where no name stands alone: an Arabic article, a word that no
    place is called. "Paris-Lyon" are two places."""
    joined: list[Span] = []
    for first, last, label in _undashed(words, run, spans, gazetteer):
        if joined and joined[-1][1] >= last:
            continue  # within the name that an article begins
        if joined and label == _NAME and joined[-1][1] == first - 1 and _hyphened(words, run, first):
            before, to, kind = joined[-1]
            if kind == _NAME and not (
                _known(words, run, before, to, gazetteer) and _known(words, run, first, last, gazetteer)
            ):
                joined[-1] = (before, last, kind)
                continue
        if first == last and words.texts[run.start + first].lower() in ARABIC_ARTICLES:
            joined.append((first, _end(words, run, first), label))
        else:
            joined.append((first, last, label))
    return joined


def _undashed(words: Words, run: Run, spans: list[Span], gazetteer: Gazetteer) -> Iterator[Span]:
    """Spans parted at a hyphen among blanks, which is a dash: "left Kharkiv - A bridge was shut". What stands behind
    it counts where it is a name by itself: "Oak Grove - Zaporizhzhia"."""
    for first, last, label in spans:
        start = first
        for at in range(first + 1, last + 2):
            if at <= last and not _dashed(words, run.start + at):
                continue
            if start == first or _known(words, run, start, at - 1, gazetteer):
                yield start, at - 1, label
            start = at


def _dashed(words: Words, number: int) -> bool:
    return words.gaps[number] == HYPHEN and words.starts[number] - words.ends[number - 1] > 1


def article(words: Words, at: int) -> int | None:
    """Where the Arabic article begins that a hyphen joins to word `at`, in whatever case: "al-Bab". None without."""
    if not at or words.gaps[at] != HYPHEN or words.starts[at] - words.ends[at - 1] != 1:
        return None
    return words.starts[at - 1] if words.texts[at - 1].lower() in ARABIC_ARTICLES else None


def _end(words: Words, run: Run, at: int) -> int:
    """The last of the words that hyphens join to word `at`."""
    while at + 1 < run.end - run.start and _hyphened(words, run, at + 1):
        at += 1
    return at


def _hyphened(words: Words, run: Run, at: int) -> bool:
    """Whether a hyphen without blanks, no dash, parts word `at` from the one before it."""
    number = run.start + at
    close = words.starts[number] - words.ends[number - 1] == 1
    return close and words.gaps[number] == HYPHEN and words.texts[number][0].isupper()


def _known(words: Words, run: Run, first: int, last: int, gazetteer: Gazetteer) -> bool:
    start, end = words.starts[run.start + first], words.ends[run.start + last]
    return gazetteer.has_key(normalise(words.text[start:end]))


__all__ = ["article", "bind", "join"]
