"""Lists of places in Ukrainian and Russian: a weak name between found ones is one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata.toponyms import cyrillic_text as kinds
from geodata.toponyms.cyrillic_found import Found

LIST_GAP = re.compile(
    r"\s*(?:,|;|/)\s*(?:(?:та|і|й|и|а також|а также)\s+)?|\s+(?:та|і|й|и|или|або|чи|да)\s+(?:у\s+|в\s+|на\s+|по\s+)?"
)
# What stands between two names of a list: in the gap, or as a word of its own.
_LIST_MARKS = re.compile(r"[,;/]")
_LIST_JOINTS = frozenset(("та", "і", "й", "и", "или", "або", "чи", "да"))
_LIST_WORDS = _LIST_JOINTS | {"у", "в", "на", "по", "також", "также"}
_PLURAL = tuple("и ы а ах ам ами ям ях ів ов іл ёл".split())
"""How the nouns for several settlements end."""
_BEFORE_NAMES = re.compile(r"\s?[—–:-]\s")
_LONGEST = 40  # names of one list that are looked at
UNKNOWN = 0.01  # confidence of a name the gazetteer lacks: only amid a list of names that it has


def headed(names: Found, at: int) -> bool:
    """Whether the word stands in a list of names behind "села", "населённые пункты": whatever it is, a place."""
    text, first, crossed = names.text, at, False
    for _ in range(_LONGEST):
        while first and text.capital[first - 1] and text.gaps[first] == " ":
            first -= 1
        before = first - 1
        if before < 0:
            return False
        if text.kinds[before] & kinds.SETTLEMENT and _BEFORE_NAMES.fullmatch(text.gaps[first]):
            return True  # "два села — Мокрая Орловка и Теребрено"
        if crossed and names.settlement_before(first):
            return text.low[before].endswith(_PLURAL)
        if text.low[before] in _LIST_JOINTS:
            before -= 1
        if not text.capital[before] or not LIST_GAP.fullmatch(text.text, text.ends[before], text.starts[first]):
            return False
        first, crossed = before, True
    return False


def listed(names: Found, weak: list[tuple[int, Sequence[str], float]]) -> None:
    """A weak name in a list with found ones is one of them: "Раденск, Мирное, Крынки"."""
    ends, starts = {t.end for t in names.found}, {t.start for t in names.found}
    waiting = [(item, _after(names, item[0]), _before(names, item[0])) for item in weak]
    waiting = [
        (item, before, behind)
        for item, before, behind in waiting
        if (before and behind if item[2] == UNKNOWN else before or behind)
    ]
    changed = True
    while changed:
        changed = False
        # what is found in one pass speaks for its neighbours in the next
        spans = set(ends), set(starts)
        for entry in list(waiting):
            (at, keys, confidence), befores, behinds = entry
            before, behind = not spans[0].isdisjoint(befores), not spans[1].isdisjoint(behinds)
            enough = (before and behind) if confidence == UNKNOWN else (before or behind)
            if enough and not names.named(at):
                waiting.remove(entry)
                names.add(at, at, keys, 0.7)
                ends.add(names.text.ends[at])
                starts.add(names.text.starts[at])
                changed = True


def _after(names: Found, at: int) -> list[int]:
    """Where names end that the word would follow in a list."""
    text = names.text
    if not at or not (_LIST_MARKS.search(text.gaps[at]) or text.low[at - 1] in _LIST_WORDS):
        return []
    start = text.starts[at]
    ends = text.ends[max(0, at - 3) : at]
    return [end for end in ends if LIST_GAP.fullmatch(text.text, end, start)]


def _before(names: Found, at: int) -> list[int]:
    """Where names start that would follow the word in a list."""
    text, after = names.text, at + 1
    if after == len(text) or not (_LIST_MARKS.search(text.gaps[after]) or text.low[after] in _LIST_JOINTS):
        return []
    end = text.ends[at]
    starts = text.starts[after : after + 3]
    return [start for start in starts if LIST_GAP.fullmatch(text.text, end, start)]
