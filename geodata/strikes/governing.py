"""What a preposition before a name hangs on, and what is said behind a name that opens its clause."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    ALARMS,
    ASIDES,
    BODIES,
    CAUSES,
    HAND_DEEDS,
    OCCURRED,
    POSTS,
    SUFFERED,
    SUFFERED_MOST,
)
from geodata.strikes import hurt
from geodata.strikes.role import Role, Sign, no, yes
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_AT = bits("at_words")
_FROM = bits("from_words")
_ONTO = bits("onto_words")
_OF = bits("of_words")
_AND = bits("and_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_TALK = bits("talk_nouns")
_SPEECH = bits("speech_verbs")
_DENIAL = bits("denial_verbs")
_SOURCE = bits("source_nouns")
_RESIDENCE = bits("residence")
_SUPPLY = bits("supply_words")
_PASSING = bits("passing")
_GROUND = bits("ground_words")
_CLAUSE = bits("clause_words")
_RELATIVE = bits("relative_words")
_HEARD = bits("heard_verbs")
_WHERE = bits("where_words")
_COME = bits("come_under")
_AUX = bits("passive_auxiliaries")
_NOUNS = bits(
    "source_nouns",
    "target_nouns",
    "person_nouns",
    "speech_verbs",
    "killed_words",
    "injured_words",
    "talk_nouns",
    "strike_nouns",
    "strike_verbs",
    "passive_auxiliaries",
    "launch_verbs",
    "damage_words",
    "facility_nouns",
    "settlement_nouns",
    "residence",
)
_HARMED = bits("damage_words", "passive_participles")
_CAUSE = bits("by_words", "clause_words")
_REACH = 16


_LONGEST_ASIDE = 16
"""Tokens of what is said by the way between two commas."""


def opens_clause(words: Words, i: int) -> bool:
    """Whether a preposition opens its clause, at most a day or an adverb before it ("On 8 April in X, ...")."""
    for j in range(i - 1, max(i - 6, -1), -1):
        if not words.text[j][0].isalnum() or words.has(j, _CLAUSE | _AND) or words.lower[j] == "during":
            return True
        if words.bits[j] & _TALK and "during" in words.lower[max(j - 4, 0) : j]:
            continue  # "during a wedding ceremony in X"
        if words.bits[j] & _TARGETS and not words.bits[j] & _TALK and _heads_clause(words, j):
            return True
        if words.bits[j] & _NOUNS or (j == i - 1 and words.text[j].islower() and not words.cover[j]):
            return False  # "concerns in X"
    return i <= 5


def _heads_clause(words: Words, noun: int) -> bool:
    """ "On a highway in X, ...", "at a market in X": a noun that a preposition at the head of its clause governs."""
    for k in range(noun - 1, max(noun - 4, -1), -1):
        if words.bits[k] & (_AT | _ONTO):
            return k == 0 or words.text[k - 1] == ","
        if not words.bits[k] & _SKIP and words.cover[k]:
            return False
    return False


def covering(triggers: Sequence[Trigger], i: int) -> Trigger | None:
    for trigger in triggers:
        if trigger.first <= i < trigger.last:
            return trigger
    return None


def after_of(words: Words, i: int, live: list[Trigger], dead: list[Trigger]) -> Role:
    """ "shelling of X", "part of X was hit" against "governor of X"."""
    for j in range(i - 1, max(i - 4, -1), -1):
        trigger = covering(live, j)
        if trigger is not None:
            return yes("of", trigger, "what the strike is of")
        if covering(dead, j) is not None:
            return no("of a strike that was none")
        if not words.bits[j] & _SKIP:
            break
    return no("belongs to something else")


def anchor(
    words: Words,
    mentions: list[Mention],
    i: int,
    live: list[Trigger],
    dead: list[Trigger],
    *,
    context: bool,
) -> Role | None:
    """What a preposition of place hangs on: the nearest word before it that tells of a strike, harm, talk, speech."""
    target = False
    crossed = False
    whence = False
    mentions_rank = next((m.rank for m in mentions if m.first > i), 9)
    for j in range(i - 1, max(i - 1 - _REACH * 2, -1), -1):
        mask = words.bits[j]
        if mask & INSIDE:
            continue
        text = words.text[j]
        if text in ";:" or (text in "—–" and target is False and j < i - 8):
            break
        trigger = covering(live, j)
        if trigger is not None and trigger.form == "launch" and whence:
            return no("origin")  # "launched from three jets in the Tula region"
        if trigger is not None:
            sign: Sign = "heard" if trigger.form == "blast" else "at"
            return yes(sign, trigger, "where the strike was")
        if covering(dead, j) is not None:
            return no("where a strike that was none was")
        whence = whence or bool(mask & _FROM and not mask & _AT and not crossed and not target)
        if (
            mask & _FROM
            and not mask & _AT
            and not crossed
            and i - j <= 6
            and not (target and words.any(_HARM, max(j - 8, 0), j))
            and not _is_of_munition(words, j)
        ):
            return no("origin")
        if mask & _RESIDENCE and not crossed:
            return no("where somebody is, lives or fights")
        if (
            mask & (_TALK | _SUPPLY | _PASSING)
            and "during" not in words.lower[max(j - 4, 0) : j]
            and not mask & (_TARGETS | _DAMAGE | _HARM)
            and not target
            and i - j <= 4
            and not _is_hit(words, j, live)
        ):
            return no("where something else took place")
        if mask & _GROUND and i - j <= 6:
            return no("where something else took place")
        if mask & _SOURCE and not mask & _TARGETS and i - j <= 3 and not crossed and _speech_behind(words, i):
            return no("where the speaker is")
        post = words.lower[j] in POSTS and words.text[j - 1].islower()
        if mask & _SPEECH and i - j <= 2 and not mask & _HEARD and not (j and words.cover[j - 1] & _AUX) and not post:
            return no("where it was said")
        if words.lower[j] in ALARMS and (not live or i - j <= 8):
            behind = any(t.first > i and t.form != "noun" for t in live)
            if not behind:
                return no("where an alarm was raised")
        if words.lower[j] in HAND_DEEDS and i - j <= 4 and not crossed:
            return no("where something else took place")
        if mask & _HARM and hurt.by_hand(words, j, live):
            return no("where something else took place")
        if mask & _HARM:
            carried = next((t for t in live if abs(t.first - j) <= 14), None)
            if carried is not None or (context and mentions_rank <= 4):
                nearest = min(live, key=lambda t: abs(t.first - j), default=None)
                came = not OCCURRED.isdisjoint(words.lower[j + 1 : i])  # "the deaths occurred in X"
                return yes("at" if came else "harm", carried or nearest, "where people were hurt")
        if mask & _DAMAGE and not target:
            carried = next((t for t in live if abs(t.first - j) <= 14), None)
            if carried is not None:
                return yes("at", carried, "where the damage was")
            if context and mentions_rank <= 4:
                return yes("damage", None, "where damage was done")
        if mask & _TARGETS:
            target = True
        if mask & _CLAUSE and not mask & (_AT | _RELATIVE):
            # "came after Russia left X": what stands before the clause says nothing of X
            break
        if mask & _CLAUSE or text == ",":
            crossed = True
            if i - j > 12:
                break
    return None


def _is_of_munition(words: Words, j: int) -> bool:
    """ "hit by splinters from mortar shells in X": what they are from is no place."""
    found = next((words.weapon[k] for k in range(j + 1, j + 4) if k in words.weapon), None)
    return found is not None and found[0] is not None and not words.has(found[1], _TARGETS)


def _is_hit(words: Words, j: int, live: list[Trigger]) -> bool:
    """ "dropped bombs on a donation ceremony in X", "struck a funeral rally in X": what was hit took place there."""
    for k in range(j - 1, max(j - 5, -1), -1):
        if words.bits[k] & _ONTO:
            return any(0 <= k - t.last <= 3 for t in live)
        if covering(live, k) is not None:
            return True
        if words.text[k] in ",;:" or words.bits[k] & (_CLAUSE | _AT):
            return False
    return False


def _cause_behind(words: Words, j: int, live: list[Trigger]) -> Trigger | None:
    """The strike by which something was damaged: "damaged by shelling", "on fire after a strike"."""
    for i in range(words.phrase_end[j], min(words.phrase_end[j] + 4, len(words))):
        if words.bits[i] & _CAUSE or words.lower[i] in CAUSES:
            return next((t for t in live if 0 < t.first - i <= 6 and t.form in ("noun", "blast", "debris")), None)
        if words.text[i] in ",;.":
            return None
    return None


def _speech_behind(words: Words, i: int) -> bool:
    """Whether a verb of speech follows the name soon: "officials in X said"."""
    for j in range(i + 1, min(i + 9, len(words))):
        if words.bits[j] & _SPEECH:
            return True
        if words.text[j] in ",–—-":
            return False  # "wounded two workers in X, the council said"
    return False


def relative(words: Words, mention: Mention, live: list[Trigger]) -> Role | None:
    """ "School No. 3 in Merefa, which a missile destroyed": what the weapon behind hit."""
    ahead = words.lower[mention.last : mention.last + 10]
    if "which" not in ahead and "that" not in ahead:
        return None
    for j in range(mention.last, min(mention.last + 10, len(words))):
        if words.lower[j] in ("which", "that"):
            hit = next((t for t in live if 0 < t.first - j <= 7 and t.form == "verb" and t.sure), None)
            told = hit is not None and any(j < k < hit.first for k in words.weapon)
            return yes("passive", hit, "what the weapon behind hit") if told else None
        if words.bits[j] & (_SPEECH | _HARM) or words.text[j] in ".;:" or covering(live, j):
            return None
    return None


def _next_member(words: Words, mentions: list[Mention], j: int) -> int | None:
    """The index behind the next name of a list of three or more, where token j is the comma or "and" before it."""
    if j + 1 >= len(words) or not (words.text[j] == "," or words.bits[j] & _AND):
        return None
    first = j + 1 + (words.text[j] == "," and words.has(j + 1, _AND))
    member = next((m for m in mentions if m.first == first and not m.inside), None)
    if member is None or member.last >= len(words):
        return None
    listed = words.text[j] != "," or words.text[member.last] == "," or words.has(member.last, _AND)
    return member.last if listed else None


def _is_subject(words: Words, mention: Mention) -> bool:
    """ "The Ilsky refinery also caught fire": a facility that no preposition governs."""
    return mention.kind == "facility" and not words.has(mention.first - 1, _AT | _ONTO | _FROM | _OF)


def rightward(
    words: Words,
    mentions: list[Mention],
    at: int,
    live: list[Trigger],
    dead: list[Trigger],
    *,
    context: bool,
    fronted: bool,
) -> Role:
    """What is said of a name that opens its clause: "X was hit", "In X, two people were killed", "the X attack"."""
    mention = mentions[at]
    j = mention.last
    commas = 0
    named = False
    i_is_at = mention.rank <= 2
    total = len(words)
    while (member := _next_member(words, mentions, j)) is not None:
        j = member  # "X, Y and Z came under fire": what is said of all of them
    while j < total and j < mention.last + (44 if fronted else 28):
        mask = words.bits[j]
        text = words.text[j]
        if mask & INSIDE:
            j += 1
            continue
        if mask & _COME and not fronted:
            under = next((t for t in live if 0 < t.first - j <= 8), None)
            if under is not None:
                return yes("passive", under, "came under it")
        trigger = covering(live, j)
        if trigger is not None:
            if hurt.is_there(words, mentions, mention, trigger):
                return no("who was hurt")
            if trigger.form == "intercept" and j == mention.last and words.is_side(mention.first, mention.last):
                return no("a side")  # "Moscow intercepts 300 drones"
            if trigger.form in ("passive", "under_fire"):
                return yes("passive", trigger, "struck, as the verb behind says")
            if j == mention.last and trigger.form in ("noun", "blast") and mention.kind != "country":
                return yes("compound", trigger, "names the strike")
            if fronted:
                return yes("fronted", trigger, "opens the clause that tells of the strike")
            if trigger.form in ("verb", "launch") and not named:
                return no("who struck")
            if trigger.form == "blast" and not commas and words.any(_TARGETS, max(mention.first - 4, 0), mention.first):
                return yes("heard", trigger, "where what blew up stood")
            if hurt.by(words, mention, trigger):
                return yes("harm", trigger, "where those hurt live")
            return no("subject of the clause")
        if covering(dead, j) is not None:
            return no("subject of what was no strike")
        if mask & _HARMED and not fronted and commas <= 2 and (cause := _cause_behind(words, j, live)) is not None:
            return yes("passive", cause, "damaged by it")
        if words.lower[j : j + 3] in SUFFERED_MOST and context and not fronted and mention.rank <= 2:
            return yes("damage", None, "what was damaged most")
        if words.lower[j] in SUFFERED and not fronted and commas == 0 and mention.kind != "facility":
            suffered = next((t for t in live if t.form in ("noun", "blast") and 0 < t.first - j <= 6), None)
            if suffered is not None:
                return yes("passive", suffered, "saw or suffered it")
        if mask & _SPEECH and not fronted and not mask & _TARGETS and not commas:
            side = words.is_side(mention.first, mention.last)
            return no("who speaks" if side or mention.rank > 2 else "subject of the clause")
        if mask & _DENIAL and not fronted and not commas and words.is_side(mention.first, mention.last):
            return no("who denies")  # "Russia denied houses were hit"
        if mask & _DAMAGE and not fronted and context and not commas and _is_subject(words, mention):
            return yes("damage", None, "what was damaged")
        if fronted and mention.kind == "facility" and words.lower[j] in BODIES:
            return no("where the dead were brought")
        if mask & (_HARM | _DAMAGE) and fronted and not mask & _SPEECH:
            carried = next((t for t in live if abs(t.first - j) <= 20), None)
            if carried is not None:
                return yes("fronted", carried, "opens the clause that tells of harm")
            if context and mention.rank <= 4:
                return yes("harm" if mask & _HARM else "damage", None, "where people or things were hurt")
            return no("harm of something else")
        if text in ".;:":
            break
        if text == "," and not fronted and words.lower[j + 1 : j + 2] and words.lower[j + 1] in ASIDES:
            closing = next((k for k in range(j + 2, min(j + _LONGEST_ASIDE, len(words))) if words.text[k] == ","), None)
            if closing is not None:
                j = closing + 1
                continue
        if text == ",":
            commas += 1
            if commas > (4 if fronted else 2):
                break
        if not (fronted or named):
            named = any(m.first == j for m in mentions)
        if mask & _WHERE and j - mention.last <= 1:
            # "X, where two houses were hit"
            fronted = True
            j += 1
            continue
        if not fronted and mask & _CLAUSE and commas == 0:
            # "the school in X when it was struck"
            hit = next((t for t in live if t.form == "passive" and 0 < t.first - j <= 4), None)
            if hit is not None and i_is_at:
                return yes("passive", hit, "struck, as the clause behind says")
            break
        if mask & _TALK and fronted and j - mention.last <= 8:
            return no("where something else took place")
        j += 1
    return no("only mentioned")
