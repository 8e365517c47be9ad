"""The days told in each sentence of a report, and what they are reckoned from.

"Last night" in a quotation is that of the speaker, "the day before" that of the day told last, and what a report with a
dateline calls "overnight" ended on the day of its dateline.
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import pairwise

from geodata import dates, tokens
from geodata.dates import Since, Told
from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import REVENGE, ZONES
from geodata.strikes.scene import Scene
from geodata.tokens import INSIDE, Words

_SINCE = bits("since_words", "cumulative")
_SPEECH = bits("speech_verbs", "address_verbs")
_CLAUSE = bits("clause_words")
_DEEDS = bits("strike_nouns", "sure_nouns", "blast_nouns", "ground_words")
_BACK = 4
_FAR_BACK = 10
"""Sentences back in which the day of speaking, and the day told last, is looked for."""
_QUOTES = frozenset('"“”„«»')
_HEAD = 1
"""The last sentence that may have a dateline: a headline may stand before it."""
_COUNT_REACH = 15
"""Tokens between "since" and the day: "since the X group and the Y army started trading strikes on"."""
_LATE = 7
"""Days by which a report may be published after its dateline."""


def of(scene: Scene, number: int) -> list[Told]:
    """The days told in a sentence, but for those where a count begins ("since October 7")."""
    known = scene.days.get(number)
    if known is None:
        words = scene.sentences[number]
        if not dates.may_tell(words):
            return scene.days.setdefault(number, [])
        found = dates.find(words, scene.lexicon, _since(scene, number, words))
        known = [told for told in found if not (told.first and words.cover[told.first - 1] & _SINCE)]
        if words.language == "en" and words.all_bits & _SINCE:
            known = [told for told in known if not _is_since(words, told)]
        if words.language == "en" and known:
            known = [told for told in known if not (_is_of_zone(words, told) or _is_of_cause(words, told))]
        if words.language != "en":
            known = [told for told in known if not (_is_of_the_first(words, told) or _is_of_the_beginning(words, told))]
        if number <= _HEAD and known and (end := _dateline(words)) is not None:
            known = [told for told in known if told.first >= end]
        scene.days[number] = known
    return known


def _is_since(words: Words, told: Told) -> bool:
    """ "since the beginning of the offensive on the strip on October 7": where a count begins."""
    first = told.first
    if words.text[first - 1 : first] == [","] and words.lower[first : told.last][-1:] == ["after"]:
        first -= 1  # "since fighting began on October 8, a day after"
    for j in range(first - 1, max(first - _COUNT_REACH, -1), -1):
        if words.lower[words.begin(j)] == "since":
            return True
        if words.text[j] in ",;:" or words.bits[j] & _CLAUSE:
            return False
    return False


def _is_of_zone(words: Words, told: Told) -> bool:
    """ "at 3 am (2230 GMT Sunday)": the same hour on another clock."""
    return (
        told.first >= 2
        and "(" in words.text[max(told.first - 5, 0) : told.first]
        and any(words.lower[j] in ZONES for j in range(max(told.first - 3, 0), min(told.last + 3, len(words))))
    )


def _is_of_cause(words: Words, told: Told) -> bool:
    """ "to avenge the April 22 attack", "in retaliation for Monday's strike": the day of another deed."""
    for j in range(told.first - 1, max(told.first - 7, -1), -1):
        if words.text[j] in ",;:":
            return False
        if words.lower[j].startswith(REVENGE):
            return words.any(_DEEDS, told.last, told.last + 5)
    return False


def _is_of_the_first(words: Words, told: Told) -> bool:
    """ "вновь горит нефтебаза (первый раз – 8 января)": the day of another strike."""
    before = words.lower[max(told.first - 4, 0) : told.first]
    return any(a in slavic.FIRST_OR_LAST and b in slavic.TIME for a, b in pairwise(before))


def _is_of_the_beginning(words: Words, told: Told) -> bool:
    """ "удары, начавшиеся 2 марта": the first of many days."""
    return told.first > 0 and words.lower[told.first - 1].startswith(slavic.BEGUN)


def _since(scene: Scene, number: int, words: Words) -> Since | dt.date | None:
    published = scene.published
    if scene.lexicon.language.word_order == "free":
        return published
    if scene.dateline is None:
        scene.dateline = (_day_of_line(scene),)
    published = scene.dateline[0] or published
    told = partial(_last_told, scene, number) if words.all_bits & dates.ANAPHORIC else None
    spoken = None
    if words.all_bits & dates.SPOKEN:
        # "killed two overnight, the governor said on Saturday", printed on Sunday: the night that ended on Saturday
        quoted = not _QUOTES.isdisjoint(words.text)
        spoken = _day_of_speech(scene, number, published, back=_BACK if quoted else 0)
    return Since(published, told, spoken)


def told_in(scene: Scene, number: int) -> tuple[Words, list[Told]]:
    """A sentence and its days, though it was left unread for telling of no strike: of talks on a day, maybe."""
    words = scene.sentences[number]
    if words.text:
        return words, of(scene, number)
    words = tokens.words(words.sentence, number, scene.lexicon)
    return words, dates.find(words, scene.lexicon, scene.published)


def _last_told(scene: Scene, number: int) -> dt.date | None:
    """The day that the sentences just before name last."""
    for back in range(number - 1, max(number - 1 - _FAR_BACK, -1), -1):
        laid, found = told_in(scene, back)
        found = [told for told in found if not of_speech(laid, told)] or found
        day = next((t.when.date for t in reversed(found) if t.when.date is not None), None)
        if dates.is_recent(day, scene.published):
            return day
    return None


def _day_of_speech(scene: Scene, number: int, published: dt.date | None, *, back: int) -> dt.date | None:
    """The day beside a verb of speech, in the sentence itself or, for a quotation, in one of the `back` before it."""
    for at in range(number, max(number - 1 - back, -1), -1):
        words = scene.sentences[at]
        if not words.all_bits & _SPEECH:
            continue
        named = dates.find(words, scene.lexicon, published) if at == number else of(scene, at)
        for told in named:
            outside = sum(1 for j in range(told.first) if words.text[j] in _QUOTES) % 2 == 0
            if told.when.date is not None and outside and of_speech(words, told):
                return told.when.date
    return None


def of_speech(words: Words, told: Told) -> bool:
    """Whether a verb of speech stands close to a day, its clause ending nowhere between."""
    if words.bits[told.first] & dates.SPOKEN:
        return False
    for low, high in ((max(told.first - 5, 0), told.first), (told.last, min(told.last + 7, len(words)))):
        for j in range(low, high):
            if words.bits[j] & _SPEECH and not words.bits[j] & INSIDE:
                between = range(j + 1, told.first) if j < told.first else range(told.last, j)
                if not any(words.text[k] in ';:.“”"' for k in between):
                    return True
    return False


def _dateline(words: Words) -> int | None:
    """Where a dateline ends: "KYIV, July 15 (Reuters) - ..."; None where the sentence begins otherwise."""
    if not words.text or not words.text[0].isupper():
        return None
    for j in range(1, min(18, len(words))):
        if words.text[j] in "—–-":
            return j + 1
        if words.text[j][0].islower() and words.text[j - 1] != "(" and words.lower[j] not in ("and", "the"):
            return None
    return None


def _day_of_line(scene: Scene) -> dt.date | None:
    """The day of the dateline, where it is at most a week before publication."""
    for words in scene.sentences[: _HEAD + 1]:
        end = _dateline(words)
        for told in dates.find(words, scene.lexicon, scene.published) if end is not None else ():
            if told.last <= (end or 0) and told.when.date is not None:
                late = (scene.published - told.when.date).days if scene.published is not None else 0
                return told.when.date if 0 <= late <= _LATE else None
    return None
