"""Names in Ukrainian and Russian that no gazetteer has, told by the strike words that govern them.

"Обстрелу подверглись также Сармин и Тафтаназ", "удари по Хан-Юнісу та Нусейрату": a capital word that no dictionary
knows, where the target of a strike stands. Such a strike is told without a position.
"""

from __future__ import annotations

from collections.abc import Sequence

from geodata import morphology
from geodata.lexicon import bits, slavic
from geodata.model import Toponym
from geodata.strikes import grammar
from geodata.strikes.naming import is_taken
from geodata.strikes.scene import UNKNOWN, Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_NO_NAME = bits("source_nouns", "person_nouns", "one_person", "force_nouns", "target_nouns", "facility_nouns")
_OF_THEM = bits("of_them_words")
_AND = bits("and_words")
_KIND = bits("settlement_nouns", "determiners", "another_words", "another")
_BEFORE_AROUND = slavic.INTO | slavic.ON
_REACH = 6  # words between a strike word and its "по"
_SHORTEST = 4  # letters
_LONG_ENOUGH = 6  # letters, for one of them to be a slip


def more_names(scene: Scene, triggers: Sequence[Sequence[Trigger]], known: Sequence[Toponym]) -> list[Toponym]:
    """Those names, in text order; `known` are the ones found before."""
    found: list[Toponym] = []
    taken = [(t.start, t.end) for t in known]
    for words, row in zip(scene.sentences, triggers, strict=True):
        told = [t for t in row if t.told and t.sure]
        if not told:
            continue
        behind = -1  # the last token of a name just found, which a list may go on from
        for i in range(1, len(words)):
            if not words.text[i][0].isupper() or not _may_name(words, i):
                continue
            if is_taken(taken, words.start[i], words.end[i]):
                continue
            listed = behind >= 0 and i - behind <= 2 and (words.text[i - 1] == "," or bool(words.bits[i - 1] & _AND))
            listed = listed or (
                bool(words.bits[i - 1] & _AND) and any(end == words.end[max(i - 2, 0)] for _, end in taken)
            )
            if listed or _is_target(words, told, i):
                behind = i
                found.append(_toponym(scene.report.text, words, i, known))
    return found


def _toponym(text: str, words: Words, i: int, known: Sequence[Toponym]) -> Toponym:
    """The name as a toponym: a misspelling of one that the report has too, else of a place that no gazetteer has."""
    start, end = words.start[i], words.end[i]
    names = morphology.names(text[start:end], words.language)
    meant = next((t for t in known if any(_is_slip(name, t.names[0]) for name in names)), None)
    if meant is not None:
        return Toponym(start, end, text[start:end], meant.names, confidence=meant.confidence)
    return Toponym(start, end, text[start:end], names[:2], confidence=UNKNOWN)


def _is_slip(name: str, meant: str) -> bool:
    """Whether one name is the other with a letter left out, put in or mistaken: "адіївка" of "авдіївка"."""
    short, long = sorted((name, meant), key=len)
    if len(short) < _LONG_ENOUGH or len(long) - len(short) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same:] == long[same + 1 :] or short[same + 1 :] == long[same + 1 :]


def _may_name(words: Words, i: int) -> bool:
    """Whether a capital word is none that a dictionary has, no side, weapon, body or part of a person's name."""
    text = words.text[i]
    if len(text) < _SHORTEST or text.isupper() or text.isascii() or words.bits[i] & (_NO_NAME | INSIDE):
        return False
    if words.is_side(i, i + 1) or any(a <= i < b for a, (_, b) in words.weapon.items()):
        return False
    if grammar.of(words, i).known:
        return False
    beside = [j for j in (i - 1, i + 1) if 0 < j < len(words) and words.text[j][:1].isupper()]
    return not beside  # "по Ивану Прохорчуку"


def _is_target(words: Words, told: Sequence[Trigger], i: int) -> bool:
    before = words.lower[i - 1]
    if before in slavic.INTO and i > 1 and words.bits[words.begin(i - 2)] & _OF_THEM:
        return any(t.last < i - 1 for t in told)  # "зокрема в Шабріхі"
    if before.startswith(slavic.AROUND) and i > 1 and words.lower[i - 2] in _BEFORE_AROUND:
        return True  # "удары по окрестностям Тель-Рифъата"
    if before in slavic.ON:
        return any(0 <= i - 1 - t.last <= _REACH or 0 <= t.first - i <= _REACH for t in told if t.form != "intercept")
    if before in slavic.INTO:
        return any(t.last == i - 1 and t.form in ("noun", "arrive", "verb") for t in told)
    if any(t.form == "under_fire" and _next_to(words, t, i) for t in told):
        return True
    return any(t.form == "verb" and t.last == i and "accs" in grammar.of(words, i).cases for t in told)


def _next_to(words: Words, trigger: Trigger, i: int) -> bool:
    """ "обстрелу подверглись также Сармин": only words of the kind "also" and "the town" between."""
    between = range(trigger.last, i) if trigger.last <= i else range(i + 1, trigger.first)
    return len(between) <= 3 and all(words.bits[j] & _KIND for j in between)
