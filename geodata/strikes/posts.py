"""How posts of Ukrainian and Russian channels are laid out: headings with a list behind, a day at the top."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from geodata import dates
from geodata.lexicon import Lexicon, slavic
from geodata.model import Sentence
from geodata.tokens import Words

_HEAD = re.compile(r":\s*$")
_ITEM = re.compile(rf"\s*[\"«“]?[{slavic.CAPITAL_LETTERS}]")
_LINE = re.compile(r"\s*(?:[-–—•*▪]\s|\d+\s*[-–—]\s)")
_LONGEST = 900  # of a heading and its list together
_HEADLINES = 2  # sentences at the top in which a day is the day of the whole post


def joined(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences with those joined that end in a colon and go on in the next line: "Under fire were:" and its list.

    Offsets stay true: the joined text is cut from the report, line break and all.
    """
    made: list[Sentence] = []
    for sentence in sentences:
        if not any(c.isalnum() for c in sentence.text):
            continue  # a line of emoji is no sentence between two others
        before = made[-1] if made else None
        if (
            before is not None
            and _HEAD.search(before.text)
            and _ITEM.match(sentence.text)
            and _may_join(text, before, sentence)
        ):
            made[-1] = _join(text, before, sentence)
        else:
            made.append(sentence)
    return made


def is_item(words: Words) -> bool:
    """ "у Путивльській громаді — будинок культури": a place and what was damaged there, no word of damage."""
    if words.language == "en" or not words.lower or words.lower[0] not in slavic.INTO:
        return False
    return any(text in "—–" for text in words.text[2:8])


def itemised(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences with those joined that go on in items: "were shot down:" and lines such as "7 - over Smolensk"."""
    made: list[Sentence] = []
    within = False
    for sentence in sentences:
        before = made[-1] if made else None
        item = _LINE.match(sentence.text) is not None
        if before is not None and item and (within or _HEAD.search(before.text)) and _may_join(text, before, sentence):
            made[-1] = _join(text, before, sentence)
            within = True
        else:
            made.append(sentence)
            within = False
    return made


def _may_join(text: str, before: Sentence, sentence: Sentence) -> bool:
    return sentence.end - before.start <= _LONGEST and "\n\n" not in text[before.end : sentence.start]


def _join(text: str, before: Sentence, sentence: Sentence) -> Sentence:
    return Sentence(before.start, sentence.end, text[before.start : sentence.end], before.paragraph)


def day_of(sentences: Sequence[Words], lexicon: Lexicon) -> dt.date | None:
    """The day that a post without a date of publication gives at its top, year and all; None where there is none.

    "Yesterday" and "11 May" further down are reckoned from it.
    """
    seen = 0
    for words in sentences:
        if len(words) < 3:
            continue
        if seen >= _HEADLINES + 1:
            return None
        seen += 1
        for told in dates.find(words, lexicon, None):
            if told.when.date is not None and told.when.precision in ("day", "night"):
                return told.when.date
    return None
