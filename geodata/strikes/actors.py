"""Who is said to have fired: never inferred, only taken from words that tie a side to the strike."""

from __future__ import annotations

from collections import Counter

from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    BETWEEN_SIDE_AND_STRIKE,
    DEMONYM_ENDINGS,
    DESTROYING,
    IRREGULARS,
    MOVEMENTS,
    OWN,
    POSSESSED,
    RESPONSIBILITY,
    THEY,
)
from geodata.lexicon.lands import HOMES
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_FORCE = bits("force_nouns", "compass_words", "another")
_FORCE_NOUN = bits("force_nouns", "source_nouns")
_BY = bits("by_words")
_COMPASS = bits("compass_words", "determiners")
_AND = bits("and_words")
_PLACES = bits("from_words", "at_words", "onto_words")
_FROM = bits("from_words")
_REGION = bits("region_nouns")
_BLAME = bits("blame_verbs")
_DENIAL = bits("denial_verbs")
_AUX = bits("passive_auxiliaries")
_TARGETS = bits("target_nouns")
_CLAUSE = bits("clause_words")
_RELATIVE = bits("relative_words")
_SPEECH = bits("speech_verbs")
_ACCORDING = bits("according_to")
_SOURCE = bits("source_nouns")
_VERBISH = bits("launch_verbs", "strike_verbs", "sure_verbs")
_DEFENCE = bits("defence_nouns", "intercept_verbs")
_HURT = bits("killed_words", "injured_words")
_STRUCK = bits("strike_verbs", "sure_verbs")
_NO_ADJECTIVE = (
    _DEFENCE | _VERBISH | _AUX | _SPEECH | _PLACES | _REGION | _SOURCE | _HURT | bits("clause_words", "and_words")
)
_CLAIMANT = 6
"""Tokens between a side and its claim: "the Houthis, on Friday, claimed responsibility"."""


def of(words: Words, trigger: Trigger) -> str | None:
    """The canonical name of the side that the words tie to this trigger, or None."""
    if words.language in ("uk", "ru"):
        from geodata.strikes.sides import side as side_of

        return side_of(words, trigger)
    if not words.actor:
        return None
    if trigger.form == "intercept":
        return _of_munition(words, trigger)
    if trigger.form in ("debris", "arrive") and (side := _of_munition(words, trigger)) is not None:
        return side
    return (
        _adjective(words, trigger.first) or _subject(words, trigger) or _agent(words, trigger) or _owner(words, trigger)
    )


def _of_munition(words: Words, trigger: Trigger) -> str | None:
    """ "debris from Ukrainian missiles fell", "Russian rockets fell": whose they are, whoever speaks."""
    own = next((name for name, last in words.actor.values() if last == trigger.weapon), None)
    return own or (_adjective(words, trigger.weapon) if trigger.weapon is not None and words.language == "en" else None)


def blamed(words: Words) -> list[str]:
    """Sides that somebody blames in this sentence."""
    if words.language in ("uk", "ru"):
        from geodata.strikes.sides import blamed as blamed_ones

        return blamed_ones(words)
    found: list[str] = []
    for i in words.where(_BLAME):
        if words.bits[i] & INSIDE:
            continue
        end = words.phrase_end[i]
        if words.lower[end - 1] == RESPONSIBILITY:  # "the Houthis claimed responsibility": who claims is who fired
            before = [name for _, (name, last) in sorted(words.actor.items()) if 0 <= i - last <= _CLAIMANT]
            found.extend(before[-1:])
            continue
        found.extend(
            name
            for first, (name, _) in sorted(words.actor.items())
            if end <= first <= end + 4 and not words.has(first - 1, _FROM)  # "operating from Afghan territory"
        )
    return found


def denying(words: Words) -> str | None:
    """The side that denies something in this sentence: the last one named before the verb."""
    for i in words.where(_DENIAL):
        if words.bits[i] & INSIDE:
            continue
        names = [name for _, (name, last) in sorted(words.actor.items()) if 0 <= i - last <= 6]
        if names:
            return names[-1]
    return None


def _adjective(words: Words, i: int) -> str | None:
    """ "Russian missile attack", "Israeli strikes": the side right before, weapons and adjectives between."""
    j = i - 1
    while j >= 0 and i - j <= 7:
        for first, (name, last) in words.actor.items():
            if last == j + 1:
                if words.lower[last : last + 1] and words.lower[last].startswith(IRREGULARS):
                    return None  # "Sudan paramilitary strikes"
                whence = first and words.cover[first - 1] & _PLACES and is_land(words, first)
                if whence and words.lower[first - 2 : first] != ["due", "to"]:
                    return None  # "in Ukraine attacks": where; "killed in Russian attacks": whose
                return _first_of_two(words, first) or name
        if words.lower[j] == "reported" and j and words.cover[j - 1] & _FORCE_NOUN:
            return None  # "the Ukrainian air force reported attacks"
        if not (
            words.bits[j] & _FORCE
            or any(a <= j < b for a, (_, b) in words.weapon.items())
            or words.text[j] in ',“”"'
            or words.lower[j] in BETWEEN_SIDE_AND_STRIKE
            or words.text[j][0].isdigit()
            or words.bits[j] & INSIDE
        ):
            owned = j > 0 and (words.lower[j - 1] == "'s" or words.lower[j - 1].endswith(DEMONYM_ENDINGS))
            listed = any(words.bits[k] & _AND for k in range(j + 1, i))
            if words.cover[j] & _NO_ADJECTIVE or not words.text[j].islower() or not owned or listed:
                return None  # "Russia's relentless shelling": one adjective that no list has
        j -= 1
    return None


def _is_object(words: Words, first: int) -> bool:
    """ "engaged 11 IS units and destroyed a bridge": whose the things are that were hit."""
    j = first - 1
    while j > first - 4 and (words.has(j, _COMPASS) or j in words.figures):
        j -= 1
    last = words.actor[first][1]
    return words.has(j, _STRUCK) and (j < first - 1 or words.any(_TARGETS, last, last + 2))


def is_land(words: Words, first: int) -> bool:
    """Whether a side is named by the noun of its land: "Ukraine", not "Ukrainian", "Houthi" or "Kyiv"."""
    name, last = words.actor[first]
    return name in HOMES and " ".join(words.lower[first:last]) == name.lower()


def _first_of_two(words: Words, first: int) -> str | None:
    """ "US and British aircraft": the side that is named first."""
    if not words.has(first - 1, _AND):
        return None
    return next((name for name, last in words.actor.values() if last == first - 1), None)


def _subject(words: Words, trigger: Trigger) -> str | None:
    """ "Russia launched", "Ukrainian forces ... fired rockets": the nearest side before an active verb."""
    if trigger.form not in ("verb", "launch", "arrive", "noun"):
        return None
    if trigger.form == "noun" and not words.any(_VERBISH, max(trigger.first - 6, 0), trigger.first):
        return None
    best: str | None = None
    for first, (name, last) in sorted(words.actor.items()):
        if last > trigger.first:
            break
        if trigger.first - last > 16:
            continue
        if any(words.text[j] in ";:.—–-" for j in range(last, trigger.first)):
            continue
        nxt = last
        if nxt < len(words) and words.lower[nxt] == "'s":
            nxt += 1
        if nxt > last and not words.any(_FORCE_NOUN, nxt, nxt + 4):
            continue  # "Israel's main hospital, where a missile collapsed a roof"
        if nxt < len(words) and words.lower[nxt].startswith(IRREGULARS):
            continue  # "Sudan paramilitaries launched"
        speaks = words.has(nxt, _SPEECH | _SOURCE) and not words.has(nxt, _FORCE)
        if speaks and words.lower[nxt] in MOVEMENTS and not words.any(_SPEECH, nxt, trigger.first):
            speaks = False  # "Yemen's Houthi movement launched drones"
        before = first - 1
        while words.has(before, _COMPASS):
            before -= 1
        if before < first - 1 and is_land(words, first):
            continue  # "in Izium, eastern Ukraine, in an attack": where
        if _is_object(words, first) or words.text[first - 1 : first] == ["("]:
            continue  # "they hit an IS convoy, destroying a crane"
        if words.any(_BLAME, last, trigger.first):
            continue  # "the US accuses militias of launching rockets"
        spoken = next(words.where(_SPEECH, last, trigger.first), max(trigger.first - 3, 0))
        pronoun = any(words.lower[j] in THEY for j in range(spoken, trigger.first))
        told = next((j for j in range(trigger.first - 1, last - 1, -1) if words.bits[j] & _SPEECH), None)
        pronoun = pronoun or words.lower[trigger.first - 2 : trigger.first] == [
            "to",
            "have",
        ]  # "claimed to have struck"
        own = pronoun or (told is not None and not OWN.isdisjoint(words.lower[told : trigger.first]))
        if told is not None and told > nxt and not own and words.text[told + 1] != ",":
            continue  # "the rebels who hold the town said the strike had killed"
        downs = trigger.form == "launch" and not DESTROYING.isdisjoint(words.lower[last : trigger.first])
        if downs or any(words.bits[j] & _DEFENCE for j in range(last, trigger.first)):
            continue
        if _has_its_own(words, trigger, last):
            continue  # "Iraqi police opened an inquiry after a rocket hit"
        if words.any(_HURT, last, trigger.first) and words.any(_AUX, last, trigger.first):
            continue  # "a Lebanese soldier was killed when a shell struck"
        if (
            (speaks and not pronoun)
            or (before >= 0 and (words.cover[before] & (_PLACES | _ACCORDING) or words.lower[before] == "with"))
            or (last < len(words) and words.has(last, _REGION))
        ):
            continue
        best = _first_of_two(words, first) or name
    return best


def _has_its_own(words: Words, trigger: Trigger, last: int) -> bool:
    """Whether another clause begins behind the side, with the weapon that hit as its subject."""
    clause = next((j for j in range(trigger.first - 1, last - 1, -1) if words.bits[j] & _CLAUSE), None)
    if clause is None or words.bits[clause] & _RELATIVE or trigger.weapon is None:
        return False
    return trigger.form in ("verb", "arrive") and clause < trigger.weapon < trigger.first


def _agent(words: Words, trigger: Trigger) -> str | None:
    """ "was shelled by Russian troops"."""
    if not words.all_bits & _BY:
        return None
    for j in range(trigger.last, min(trigger.last + 12, len(words))):
        if j > trigger.last and words.bits[j] & _VERBISH and not words.bits[j] & _BY:
            return None  # "targeted at sites used by Ukrainian forces"
        if words.bits[j] & _BY:
            if words.lower[j - 1] in POSSESSED:
                return None  # "bombed X and Y, all controlled by the rebels"
            for first, (name, last) in sorted(words.actor.items()):
                if last in words.actor:
                    continue  # "by the Iran-backed Houthi militia"
                if j < first <= j + 5 and "," not in words.text[j:first]:
                    # "missiles fired at X were destroyed by Ukraine's air defences": who shot them down
                    return None if words.any(_DEFENCE, j + 1, first + 4) else name
            return None
        if words.text[j] in ".;":
            return None
    return None


def _owner(words: Words, trigger: Trigger) -> str | None:
    """ "attack by Israel", "strikes carried out by the Saudi-led coalition"."""
    return _agent(words, trigger) if trigger.form in ("noun", "blast") else None


def most_said(names: list[str]) -> str | None:
    """The one side that the report ties to strikes, where no other is tied to them half as often."""
    if not names:
        return None
    counted = Counter(names).most_common(2)
    if len(counted) == 1 or counted[0][1] >= 2 * counted[1][1]:
        return counted[0][0]
    return None
