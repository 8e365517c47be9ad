"""Which of the places that a sentence names was struck, by the words that govern it.

Each mention gets a `Role`: how it stands to the strike words of its sentence, with the strength of the sign, or the
reason why it was only mentioned. The rules look left for what governs the name and, for a name that opens a clause,
right for what is said of it (`governing`); then the mentions of the sentence are compared (`compared`).
"""

from __future__ import annotations

from geodata.gazetteer.distance import KM_OF_MILE
from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    BEHIND_SHARE,
    CALLED,
    CONTESTED,
    CROSSINGS,
    LEADING,
    LOCATED,
    LONG_MEASURES,
    OF_REGIONS,
    RANKS,
    STRICKEN,
    TERRAIN,
)
from geodata.lexicon.en.places import WATER_NOUNS
from geodata.strikes import owning, series
from geodata.strikes.compared import counted, finest, listed, on_coast, one_subject, orphaned, standing_for, waters
from geodata.strikes.dateline import is_dateline
from geodata.strikes.governing import (
    after_of,
    anchor,
    covering,
    opens_clause,
    relative,
    rightward,
)
from geodata.strikes.hit_in_part import part_struck, rescued
from geodata.strikes.itemised import BEFORE_LISTS, enumerated, itemised
from geodata.strikes.parents import apposed, is_parent, road_between
from geodata.strikes.role import Role, no, yes
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_SETTLEMENT = bits("settlement_nouns", "region_nouns", "district_nouns")
_DETERMINERS = bits("determiners")
_OF = bits("of_words")
_AT = bits("at_words")
_NEAR = bits("near_words")
_ONTO = bits("onto_words")
_FROM = bits("from_words")
_TOWARD = bits("toward_words")
_AND = bits("and_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_RESIDENCE = bits("residence")
_CLAUSE = bits("clause_words")
_MEASURE = bits("measure_nouns")
_FOOTAGE = bits("footage_words")
_FAR_KM = 40
"""From here on a distance from a town says only where another place lies."""
_AIM_REACH = 9
"""Tokens between a verb and the group that was its target: "a stronghold of the M23 rebel"."""
_VAGUE = bits("vague")
_PARTICLES = bits("name_particles")
_WAR = bits("war_words")
_BLAME = bits("blame_verbs")
_WATER = bits("water_nouns")
_MODIFIER = bits("facility_modifiers")


def of(scene: Scene, words: Words, mentions: list[Mention], triggers: list[Trigger], *, context: bool) -> list[Role]:
    """The roles of the mentions of one sentence, in their order. `context`: a strike was told shortly before, so harm
    and damage alone may go on telling of it."""
    if scene.lexicon.language.word_order == "free":
        from geodata.strikes.cases import of as by_case

        return by_case(scene, words, mentions, triggers, context=context)
    live = [t for t in triggers if t.told]
    dead = [t for t in triggers if not t.told]
    given: list[Role] = []
    for at in range(len(mentions)):
        given.append(_role(scene, words, mentions, given, at, live, dead, context=context))
    series.spread(words, mentions, given)
    waters(words, mentions, given)
    one_subject(words, mentions, given)
    standing_for(words, mentions, given, live)
    lone = orphaned(words, mentions, given, triggers)
    if lone is not None and mentions[lone].location is not None:
        lone = finest(words, mentions, lone)
        given[lone] = yes("near", live[0], "the only town of a sentence that tells of a strike")
    return given


def _role(
    scene: Scene,
    words: Words,
    mentions: list[Mention],
    given: list[Role],
    at: int,
    live: list[Trigger],
    dead: list[Trigger],
    *,
    context: bool,
) -> Role:
    mention = mentions[at]
    if mention.inside:
        return no("part of a longer name")
    if mention.start > words.start[mention.first] or mention.end < words.end[mention.last - 1]:
        return no("part of a compound")
    if words.language == "en" and owning.is_no_name(words, mention):
        return no("no name of a place")
    if words.language == "en" and owning.is_where_it_was_told(words, mention):
        return no("who speaks")
    if owning.is_a_saint(words, mention):
        return no("part of a longer name")
    if is_dateline(scene, words, mention):
        return no("dateline")
    if words.lower[mention.first - 1 : mention.first] == ["of"] and words.has(mention.first - 2, _WATER):
        return no("part of a longer name")
    if mention.kind in ("country", "admin1", "region") and owning.is_its_capital(words, mention):
        return no("owner of a place that is not named", coarse=True)
    if on_coast(words, mention):
        return no("the sea of a coast", coarse=True)
    behind = owning.behind(words, mentions, at)
    if behind is not None:
        return behind
    parent = is_parent(words, mentions, at)
    if parent is not None:
        return parent
    behind = relative(words, mention, live) if mention.rank <= 2 else None
    if behind is not None:
        return behind
    i = _leftward(words, mentions, mention)
    return _governed(scene, words, mentions, given, at, i, live, dead, context=context)


def _is_far(words: Words, i: int) -> bool:
    """ "about 100 miles (160 kilometres) west of the capital": too far to be struck with it."""
    for j in range(i - 1, max(i - 8, 0), -1):
        number = words.text[j - 1].replace(",", "")
        if words.lower[j] in LONG_MEASURES and number.isdecimal():
            return int(number) * (KM_OF_MILE if words.lower[j] == "miles" else 1.0) >= _FAR_KM
        if words.text[j] in ".;" or words.bits[j] & _CLAUSE:
            return False
    return False


def _is_whole(words: Words, fired: Trigger, i: int) -> bool:
    """Whether nothing but who fired stands between: "launched by the Houthi militia towards"."""
    return not any(words.text[j] in ",.;:" or words.bits[j] & _CLAUSE for j in range(fired.last, i))


def _owns(words: Words, i: int) -> bool:
    """ "Saudi Arabia's Abha airport": a token of a side whose possessive stands before the name."""
    for a, (_, b) in words.actor.items():  # noqa: SIM110 - half the cost
        if a <= i < b and words.lower[b : b + 1] == ["'s"]:
            return True
    return False


def _reported_from(words: Words, i: int, live: list[Trigger]) -> Role | None:
    """ "Shelling was reported from X, Y and Z": where it was."""
    if words.lower[i - 1 : i + 1] != ["reported", "from"]:
        return None
    told = next((t for t in live if t.form in ("noun", "blast") and 0 < i - t.last <= 6), None)
    return yes("at", told, "where the strike was reported from") if told is not None else None


def _aimed_at_group(words: Words, i: int, live: list[Trigger]) -> Role | None:
    """ "targeted a post of the rebel group in X": the group is what the strike was aimed at, nobody's home."""
    if "group" not in words.lower[i : words.phrase_end[i]]:
        return None
    hit = next((t for t in reversed(live) if t.form == "verb" and 0 <= i - t.last <= _AIM_REACH), None)
    if hit is None or any(words.text[j] in ",;:" or words.bits[j] & _CLAUSE for j in range(hit.last, i)):
        return None
    return yes("at", hit, "where the strike was")


def _leftward(words: Words, mentions: list[Mention], mention: Mention) -> int:
    """The index of what governs the name, past its articles, adjectives and kind ("the southern city of")."""
    i = mention.first - 1
    passed = False
    steps = 0
    while i >= 0 and steps < 12:
        mask = words.bits[i]
        if mask & INSIDE:
            # walk to where the phrase begins
            start = i
            while start > 0 and words.bits[start] & INSIDE:
                start -= 1
            if words.phrase_end[start] > i:
                i = start
                mask = words.bits[i]
        if (
            words.bits[i] & _AND
            and i > 0
            and passed
            and words.cover[i - 1] & _SETTLEMENT
            and words.has(i + 1, _SETTLEMENT)
        ):
            i -= 2  # "in the city and region of X"
        elif (
            mask & _OF
            and (k := i - 1 - (words.text[i - 1] in '"”')) > 0
            and words.cover[k] & (_SETTLEMENT | _TARGETS)
            and not words.cover[k] & _FROM
        ):
            i = words.begin(k) - 1
            passed = True
        elif (
            (
                ((passed or mention.kind == "facility") and mask & _MODIFIER)
                or (passed and words.is_side(i, i + 1))
                or (passed and any(m.first <= i < m.last and m is not mention for m in mentions))
                or (
                    (passed or mention.kind == "facility" or words.lower[i] in OF_REGIONS)
                    and not words.cover[i]
                    and words.text[i].islower()
                    and words.has(i - 1, _DETERMINERS)
                )  # "the crucial Kerch bridge", "the provincial capital Sumy"
                or (passed and not words.cover[i] and words.text[i].islower() and words.lower[i - 1].endswith("ly"))
                or words.lower[i].endswith(STRICKEN)
                or (passed and words.bits[i] & _PARTICLES and words.lower[i + 1].endswith(STRICKEN))
                or (passed and (words.lower[i] in CONTESTED | RANKS or words.bits[i] & _VAGUE))
                or (i + 1 < len(words) and words.lower[i + 1] == "'s" and words.bits[i] & _SETTLEMENT)
                or (
                    words.text[i].islower()
                    and not words.cover[i]
                    and words.lower[i + 2 : i + 3] == ["'s"]
                    and words.bits[i + 1] & _SETTLEMENT
                )
                or (mask & _SKIP and not mask & (_AT | _ONTO | _FROM))
                or words.text[i] in "\"“”'‘"
                or words.lower[i] == "'s"
                or (passed and i > 0 and words.lower[i - 1] == "'s")
            )
            or words.lower[i] == "capital"
            or (words.lower[i] in CALLED and i > 0 and words.cover[i - 1] & _SETTLEMENT)
            or _owns(words, i)
            or any(m.first <= i < m.last and words.lower[m.last - 1] in WATER_NOUNS for m in mentions)
            or (
                words.text[i] == ","
                and i > 0
                and (
                    (words.bits[i - 1] & _SETTLEMENT and mention.kind in ("settlement", "district"))
                    or (mention.kind == "facility" and not any(m.last == i for m in mentions))
                )
            )
        ):
            i -= 1
        elif (
            any(m.first <= i < m.last and m is not mention for m in mentions)
            and i + 1 < len(words)
            and words.lower[i + 1] == "'s"
        ):
            owner = next(m for m in mentions if m.first <= i < m.last)
            i = owner.first - 1
        else:
            break
        steps += 1
    return i


def _governed(
    scene: Scene,
    words: Words,
    mentions: list[Mention],
    given: list[Role],
    at: int,
    i: int,
    live: list[Trigger],
    dead: list[Trigger],
    *,
    context: bool,
) -> Role:
    mention = mentions[at]
    free = scene.lexicon.language.word_order == "free"
    if not free and (part := part_struck(words, mention, live)) is not None:
        return part
    if i >= 0:
        mask = words.bits[i]
        if (
            mask & (_FROM | _AT)
            and context
            and words.any(_FOOTAGE, max(i - 4, 0), i)
            and words.any(_DAMAGE | _HARM, mention.last, mention.last + 14)
        ):
            return yes("damage", None, "what is filmed there was struck there")
        if mask & _FROM and not mask & _AT:
            if (told := _reported_from(words, i, live)) is not None:
                return told
            if not (words.has(i - 1, _MEASURE) or words.lower[i - 1].endswith("km")):
                return no("origin")
            if any(word in LOCATED for word in words.lower[max(i - 6, 0) : i]):
                return no("only says where another place lies", coarse=True)  # "the camp, located 13 km from X"
            # "6 km from X" is where, not whence
            found = anchor(words, mentions, i, live, dead, context=context)
            if found is not None:
                found.near = True
                return found
            return no("only near")
        if mask & _TOWARD:
            fired = next(
                (t for t in live if t.form == "launch" and 0 <= i - t.last <= 9 and _is_whole(words, t, i)), None
            )
            if fired is not None and mention.rank <= 2:
                return yes("at", fired, "what was fired at")
            return no("direction")
        named = words.lower[i] in LEADING and any(m.kind == "facility" and m.last == i for m in mentions[:at])
        if named and words.lower[i - 1] in CROSSINGS:
            return no("where the way that was struck leads", coarse=True)  # "the Chonhar bridge to Crimea"
        if mask & _RESIDENCE:
            aimed = _aimed_at_group(words, i, live)
            if aimed is not None:
                return aimed
            return no("where a war is" if mask & _WAR else "where somebody is, lives or fights")
        trigger = covering(live, i)
        if trigger is not None:
            if trigger.form in ("verb", "arrive", "launch", "intercept", "under_fire") or free:
                return yes("object", trigger, "object of the strike")
            owned = words.lower[trigger.last : trigger.last + 1] == ["of"]  # "shelling of the town of X"
            if trigger.form in ("noun", "blast") and (owned or scene.lexicon.language.genitive_objects):
                return yes("of", trigger, "what the strike is on")
        if covering(dead, i) is not None:
            return no("of a strike that was none")
        if mask & _OF and words.lower[i - 1] in TERRAIN and "from" not in words.lower[max(i - 4, 0) : i]:
            found = anchor(words, mentions, i, live, dead, context=context)  # "hiding in the mountains of X"
            if found is not None:
                return found
        if mask & _OF:
            return after_of(words, i, live, dead)
        if mask & _ONTO and words.has(i - 1, _BLAME):
            return no("who is blamed")  # "which they attribute to X"
        if (mask & _ONTO and not mask & _AT) or (mask & _ONTO and covering(live, i - 1) is not None):
            found = anchor(words, mentions, i, live, dead, context=context)
            if found is not None:
                return (
                    found
                    if not found.struck
                    else yes("onto" if found.trigger and found.sign != "harm" else found.sign, found.trigger, found.why)
                )
        if mask & _AT and words.has(i - 1, _FROM):
            return no("origin")
        # "six over X", "6 - over X", "one each over X and Y"
        number = i - 1 if i - 1 in words.figures else i - 2 if words.lower[i - 1] in BEHIND_SHARE else -1
        if mask & _AT and number in words.figures:
            role = counted(words, mentions, given, at, number) or itemised(words, live, number)
            if role is not None:
                return role
        if mask & _NEAR and _is_far(words, i):
            return no("far from what was struck", coarse=True)
        if mask & _AT:
            if mask & _NEAR and mention.kind in ("country",):
                return no("only near")
            found = anchor(words, mentions, i, live, dead, context=context)
            if found is not None:
                found.near = bool(mask & _NEAR)
                return found
            if (cause := rescued(words, mentions, mention, live)) is not None:
                return cause
            opens = opens_clause(words, i)
            if (
                mask & _NEAR
                and opens
                and at
                and words.text[i - 1] == ","
                and given[at - 1].struck
                and mentions[at - 1].rank > mention.rank
            ):
                # "In the X district, near the village of Y, a car was attacked"
                given[at - 1] = no("area of the place behind", coarse=True)
                return rightward(words, mentions, at, live, dead, context=context, fronted=opens)
            if mask & _NEAR and not (opens and i <= 3) and not words.any(_TARGETS, max(i - 3, 0), i):
                return no("only near")
            return rightward(words, mentions, at, live, dead, context=context, fronted=opens)
        if words.text[i] in BEFORE_LISTS and (role := enumerated(words, live, i)) is not None:
            return role
        if mask & _AND and (gap := road_between(words, mentions, at, i)) is not None:
            return gap
        if words.text[i] == "," or mention.kind == "facility":
            found = apposed(words, mention, live)
            if found is not None:
                return found
        if words.text[i] in ",&" or mask & _AND or words.text[i] == "/":
            inherited = listed(words, mentions, given, at)
            if inherited is not None:
                return inherited
    return rightward(words, mentions, at, live, dead, context=context, fronted=False)
