"""Who fired, in Ukrainian and Russian: a side tied to a strike by adjective, as its subject anywhere, or "з боку".

"Російський удар", "ЗСУ вдарили", "обстріл з боку ворога". Never who was hit, whose land it is, or who speaks.
"""

from __future__ import annotations

from geodata import morphology
from geodata.lexicon import bits, slavic
from geodata.lexicon.lands import MAKERS
from geodata.strikes import arms, grammar
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_SPEECH = bits("speech_verbs")
_SOURCE = bits("source_nouns")
_CLAUSE = bits("clause_words")
_BY = bits("by_words")
_BLAME = bits("blame_verbs")
_DEFENCE = bits("defence_nouns")
_FORCE = bits("force_nouns")
_STORES = bits("arms_stores")
_SUPPLY = bits("supply_words")
_HABITS = bits("habits")
_TARGETS = bits("target_nouns", "facility_nouns")
_STRIKES = bits("sure_nouns", "strike_nouns", "strike_verbs", "sure_verbs", "launch_verbs", "under_fire")
_FAR = 22


def side(words: Words, trigger: Trigger) -> str | None:
    """The canonical name of the side that the words tie to this trigger, or None."""
    if trigger.form in ("intercept", "debris"):
        return _owner(words, trigger)
    if not words.actor:
        return None
    best: tuple[int, str] | None = None
    for first, (name, last) in sorted(words.actor.items()):
        distance = trigger.first - last if last <= trigger.first else first - trigger.last
        if distance > _FAR or not _may_act(words, first, last, trigger):
            continue
        low, high = (last, trigger.first) if last <= trigger.first else (trigger.last, first)
        if any(words.text[j] in ";.!?" for j in range(low, high)):
            continue
        cost = max(distance, 0) + 8 * sum(
            1 for j in range(low, high) if words.text[j] in ",:—–" or words.bits[j] & _CLAUSE
        )
        if best is None or cost < best[0]:
            best = (cost, name)
    return best[1] if best is not None and best[0] <= _FAR + 8 else None


def _owner(words: Words, trigger: Trigger) -> str | None:
    """ "34 украинских беспилотника": whose the weapon was that was shot down."""
    if trigger.weapon is None:
        return None
    return next((name for name, end in words.actor.values() if end == trigger.weapon), None)


def _may_act(words: Words, first: int, last: int, trigger: Trigger) -> bool:
    """Whether a side named there can be the one who fired: not where it was, not what was hit, not who speaks."""
    if first < trigger.last and last > trigger.first:
        return trigger.form in ("noun", "blast", "under_fire")
    if words.any(_SUPPLY, max(first - 3, 0), first):
        return False  # "переданих Україні країнами НАТО"
    if first and words.lower[first - 1].startswith(slavic.WHOSE_LAND):
        return False  # "в окупованому Росією Криму"
    if first and words.text[first - 1] in '«“"' and words.any(_SPEECH, max(first - 4, 0), first):
        return False  # "сообщает «Украина 24»"
    by = any(words.bits[j] & _BY for j in range(max(first - 3, 0), first))
    if last <= trigger.first and words.any(_BLAME, last, trigger.first):
        return False  # "Єреван звинуватив Баку в обстрілі": who accuses
    if words.has(first - 1, _DEFENCE):
        return False  # "ППО ЗСУ": those who shoot down
    before = words.lower[first - 1] if first else ""
    if before in slavic.TOWARD_THE_STRUCK and not by:
        return False
    if before in slavic.FROM and not by:
        return False
    behind = last
    while (
        behind < len(words) and behind < last + 3 and behind not in words.weapon and grammar.of(words, behind).describes
    ):
        behind += 1
    if grammar.of(words, first).describes and behind < len(words):
        if behind in words.weapon and _made_abroad(words, first):
            return False
        if behind in words.weapon or any(behind <= t < behind + 2 for t in (trigger.first,)):
            return (
                not words.any(_TARGETS, behind, behind + 2)
                or behind == trigger.first
                or (behind in words.weapon and not words.has(behind + 1, _TARGETS))
            )
        if words.bits[behind] & _TARGETS and not words.bits[behind] & _FORCE:
            return False
        if words.has(behind, _SOURCE) and not words.has(behind, _FORCE):
            return False
        if behind in words.weapon and arms.is_loss(words, behind):
            return False
        if words.bits[behind] & _FORCE and first < behind and _is_owner(words, behind, first):
            return False
        if not by and trigger.form in ("noun", "blast") and last <= trigger.first and _does_else(words, behind + 1):
            return False  # "российская сторона лжёт, к обстрелу непричастны"
        return by or bool(words.bits[behind] & _FORCE) or not words.text[behind][0].isalpha()
    if words.has(behind, _SPEECH) and not words.has(behind, _STRIKES):
        return False
    if words.has(first - 1, _SPEECH) and not words.has(first - 1, _STRIKES):
        return False  # "сообщил ЦАХАЛ"
    if not by and trigger.form in ("noun", "blast") and _does_else(words, last):
        return False
    return by or _acts_by_case(words, first, last, trigger)


def _made_abroad(words: Words, first: int) -> bool:
    """ "іранський дрон", "американські HIMARS": the maker, where another side is named or the kind is an export."""
    name, _ = words.actor[first]
    if name not in MAKERS:
        return False
    others = any(other not in (name, *MAKERS) for other, _ in words.actor.values())
    return others or any(word.startswith(slavic.EXPORTS) for word in words.lower)


def _is_owner(words: Words, noun: int, first: int) -> bool:
    """ "склад російських військ", "пункт окупантів": in the genitive behind a thing on the ground."""
    cases = grammar.of(words, noun).cases
    return bool(first) and not cases & {"nomn", "ablt"} and bool(words.cover[first - 1] & (_TARGETS | _STORES))


def _does_else(words: Words, last: int) -> bool:
    """ "після вибухів окупанти посилили охорону": the side does something that is no strike."""
    for j in range(last, min(last + 3, len(words))):
        if words.text[j] in ",.;:—–" or words.bits[j] & (_STRIKES | _HABITS):
            return False
        if grammar.of(words, j).verb:
            return True
    return False


def _acts_by_case(words: Words, first: int, last: int, trigger: Trigger) -> bool:
    """Nouns act in the nominative or instrumental; in the genitive only right behind a noun ("дрони СБУ",
    "обстріл ворога").
    """
    readings = [r for r in morphology.readings(words.lower[first], words.language) if r.cases and r.known]
    if last - first > 1 or not readings or words.text[first].isupper() or any(r.pos == "ADJF" for r in readings):
        owner = words.cover[first - 1] if first else 0
        return not owner & (_TARGETS | _STORES | _SOURCE) or bool(owner & _FORCE)
    if any(not r.plural for r in readings):
        readings = [r for r in readings if not r.plural]  # "Украины" is no plural of a country
    cases = frozenset().union(*(r.cases for r in readings))
    if cases & {"nomn", "ablt"}:
        return not (trigger.form == "verb" and "nomn" not in cases and first > trigger.last and "accs" in cases)
    owner = first - 1
    return (
        owner >= 0
        and (bool(words.bits[owner] & _FORCE) or owner in words.weapon or words.bits[owner] & _STRIKES > 0)
        and "gent" in cases
    )


def blamed(words: Words) -> list[str]:
    """Sides that somebody blames in this sentence: "обвинил в обстреле ВСУ", "Баку звинуватив Вірменію"."""
    found: list[str] = []
    for i in words.where(_BLAME):
        if words.bits[i] & INSIDE:
            continue
        for j in range(words.phrase_end[i], min(words.phrase_end[i] + 7, len(words))):
            if words.text[j] in ".;:":
                break
            name = words.actor[j][0] if j in words.actor else _capital(words, j)
            if name is not None and _of_something_else(words, j):
                break
            if name is not None:
                found.append(name)
                break
    return found


def _of_something_else(words: Words, i: int) -> bool:
    """ "обвинила Вашингтон в подстрекательстве": of what is no strike, and none is told beside it."""
    for j in range(i + 1, min(i + 4, len(words) - 1)):
        if words.lower[j] in slavic.IN:
            return "loct" in grammar.of(words, j + 1).noun and not words.any(_STRIKES, j + 1, j + 5)
    return False


def _capital(words: Words, i: int) -> str | None:
    """A capital that stands for its country, which it does only where it is blamed: else it may be what was struck."""
    lemmas = morphology.lemmas(words.lower[i], words.language)
    return next((slavic.CAPITALS[lemma] for lemma in lemmas if lemma in slavic.CAPITALS), None)
