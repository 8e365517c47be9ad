"""Datelines: the place a report was sent from, which says nothing of where anything was struck."""

from __future__ import annotations

import re

from geodata.lexicon import bits, slavic
from geodata.strikes.scene import Mention, Scene
from geodata.tokens import Words

_AUX = bits("passive_auxiliaries")
_SPEECH = bits("speech_verbs")
_AT = bits("at_words")


_CAPITAL = f"[{slavic.CAPITAL_LETTERS}A-Z]"
_LINE = re.compile(
    rf"\s*{_CAPITAL}[\w'’-]+(?: {_CAPITAL}[\w'’-]+)*[.,]\s+\d{{1,2}} \w+[.,]?\s*[-–—/]?\s*"
    rf"{_CAPITAL}[\w/. ]{{2,40}}?(?:\s[-–—]\s|\.)"
)
""" "Воронеж. 30 июля. ИНТЕРФАКС -", "ДОНЕЦК, 8 сен — РИА Новости." """


def end_of_dateline(text: str) -> int:
    """Where the dateline of a Ukrainian or Russian report ends that its text opens with; 0 where there is none."""
    match = _LINE.match(text)
    return match.end() if match is not None else 0


def is_dateline(scene: Scene, words: Words, mention: Mention) -> bool:
    """ "KYIV, Ukraine (Reuters) -" and "BEIRUT/THE HAGUE, March 7 (Reuters) -" at the start of a paragraph."""
    if mention.first > 8:
        return False
    first_of_paragraph = (
        words.number == 0 or scene.sentences[words.number - 1].sentence.paragraph != words.sentence.paragraph
    )
    if not first_of_paragraph:
        return False
    for j in range(mention.last, min(mention.last + 14, len(words))):
        if words.text[j] == ":" and mention.first == 0:
            return _is_city_line(words, j)
        if words.text[j] in "—–-":
            head = words.text[:j]
            plain = not any(word[0].islower() for word in head)  # no "A missile hit Odesa, killing 20 –"
            return plain and (words.text[0].isupper() or "(" in head[mention.last :])
        if words.bits[j] & (_AUX | _SPEECH | _AT) and words.text[j].islower():
            return False
    # "Credit Reporting by A in Beirut" at the end is dealt with by residence words
    return False


def _is_city_line(words: Words, colon: int) -> bool:
    """ "Cairo: The coalition said", "ARBIL, Iraq: A drone": a town, maybe its country, and a sentence behind."""
    names = [word for word in words.text[:colon] if word != ","]
    behind = words.text[colon + 1 : colon + 2]
    return len(names) <= 3 and all(word[:1].isupper() for word in names) and bool(behind) and behind[0][:1].isupper()
