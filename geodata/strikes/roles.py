"""Which of the places that a sentence names was struck, by the words that govern it.

Each mention gets a `Role`: how it stands to the strike words of its sentence, with the strength of the sign, or the
reason why it was only mentioned. The rules look left for what governs the name and, for a name that opens a clause,
right for what is said of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geodata.lexicon import bits
from geodata.strikes.mentions import definite, region_of
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.triggers import Trigger
from geodata.tokens import INSIDE, Words

Sign = Literal[
    "object", "onto", "passive", "compound", "of", "at", "fronted", "harm", "damage", "list", "heard", "near", "none"
]

STRENGTH: dict[str, float] = {
    "object": 1.0,
    "onto": 1.0,
    "passive": 1.0,
    "compound": 0.8,
    "of": 0.95,
    "at": 0.85,
    "heard": 0.8,
    "fronted": 0.7,
    "harm": 0.7,
    "damage": 0.5,
    "list": 0.8,
    "near": 0.35,
    "none": 0.0,
}

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_SETTLEMENT = bits("settlement_nouns", "region_nouns", "district_nouns")
_OF = bits("of_words")
_AT = bits("at_words")
_NEAR = bits("near_words")
_ONTO = bits("onto_words")
_FROM = bits("from_words")
_TOWARD = bits("toward_words")
_AND = bits("and_words")
_AUX = bits("passive_auxiliaries")
_PARTICIPLE = bits("passive_participles")
_UNDER = bits("under_fire")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_TALK = bits("talk_nouns")
_SPEECH = bits("speech_verbs")
_SOURCE = bits("source_nouns")
_FORCE = bits("force_nouns")
_RESIDENCE = bits("residence")
_SUPPLY = bits("supply_words")
_PASSING = bits("passing")
_GROUND = bits("ground_words")
_CLAUSE = bits("clause_words")
_RELATIVE = bits("relative_words")
_HEARD = bits("heard_verbs")
_BLAME = bits("blame_verbs", "denial_verbs")
_PERSONS = bits("person_nouns")
_MEASURE = bits("measure_nouns")
_WHERE = bits("where_words")
_COME = bits("come_under")
_WATER = bits("water_nouns")
_FACILITY = bits("facility_nouns")
_FOOTAGE = bits("footage_words")
_MODIFIER = bits("facility_modifiers")
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
_REACH = 16


@dataclass(slots=True)
class Role:
    """How a mention stands to the strikes of its sentence. `why` is for tests and for reading along."""

    struck: bool
    sign: Sign
    trigger: Trigger | None
    why: str
    coarse: bool = False
    """It only says where a finer place lies."""
    near: bool = False
    """The words put the strike near it, not in it."""

    @property
    def strength(self) -> float:
        return STRENGTH[self.sign]


def of(scene: Scene, words: Words, mentions: list[Mention], triggers: list[Trigger], *, context: bool) -> list[Role]:
    """The roles of the mentions of one sentence, in their order. `context`: a strike was told shortly before, so harm
    and damage alone may go on telling of it."""
    if scene.lexicon.language.word_order == "free":
        from geodata.strikes import cases  # which takes Role from here

        return cases.of(scene, words, mentions, triggers, context=context)
    live = [t for t in triggers if t.live and not t.generic and not t.ground]
    dead = [t for t in triggers if t not in live]
    given: list[Role] = []
    for at in range(len(mentions)):
        given.append(_role(scene, words, mentions, given, at, live, dead, context=context))
    _waters(words, mentions, given)
    _one_subject(mentions, given)
    _standing_for(words, mentions, given, live)
    lone = orphaned(words, mentions, given, triggers)
    if lone is not None:
        given[lone] = _yes("near", live[0], "the only town of a sentence that tells of a strike")
    return given


def _no(why: str, *, coarse: bool = False) -> Role:
    return Role(False, "none", None, why, coarse)


def _yes(sign: Sign, trigger: Trigger | None, why: str) -> Role:
    return Role(True, sign, trigger, why)


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
        return _no("part of a longer name")
    if mention.start > words.start[mention.first] or mention.end < words.end[mention.last - 1]:
        return _no("part of a compound")
    if _is_dateline(scene, words, mention):
        return _no("dateline")
    behind = _behind(words, mentions, at)
    if behind is not None:
        return behind
    parent = _is_parent(words, mentions, at)
    if parent is not None:
        return parent
    i = _leftward(words, mentions, mention)
    return _governed(scene, words, mentions, given, at, i, live, dead, context=context)


def _is_dateline(scene: Scene, words: Words, mention: Mention) -> bool:
    """ "KYIV, Ukraine (Reuters) -" and "BEIRUT/THE HAGUE, March 7 (Reuters) -" at the start of a paragraph."""
    if mention.first > 8:
        return False
    first_of_paragraph = (
        words.number == 0 or scene.sentences[words.number - 1].sentence.paragraph != words.sentence.paragraph
    )
    if not first_of_paragraph:
        return False
    for j in range(mention.last, min(mention.last + 14, len(words))):
        if words.text[j] in "—–-" or words.text[j] == "--":
            head = words.text[: mention.last]
            return (
                words.text[0].isupper()
                or "(" in words.text[mention.last : j]
                or (head[0][:1].isupper() and len(head) <= 3 and j - mention.last <= 4 and words.text[0].isupper())
            )
        if words.bits[j] & (_AUX | _SPEECH | _AT) and words.text[j].islower():
            return False
    # "Credit Reporting by A in Beirut" at the end is dealt with by residence words
    return False


def _behind(words: Words, mentions: list[Mention], at: int) -> Role | None:
    """What stands right behind the name: an owner, a speaker, a side."""
    mention = mentions[at]
    j = mention.last
    if j >= len(words):
        return None
    possessive = words.lower[j] in ("'s", "'") and j + 1 < len(words)
    if possessive:
        j += 1
        for other in mentions[at + 1 :]:
            if other.first - j <= 5 and not any(words.text[k] in ",.;:" for k in range(j, other.first)):
                if any(words.bits[k] & (_SPEECH | _SOURCE) for k in range(j, other.first)):
                    break
                return _no("owner of the place behind", coarse=True)
            break
    k = j
    while (
        k < len(words)
        and k < j + 4
        and words.bits[k] & _SKIP
        and not words.bits[k] & (_SOURCE & ~_SETTLEMENT)
        and not words.bits[k] & _TARGETS
    ):
        k += 1
    if k >= len(words):
        return None
    mask = words.bits[k]
    noun_follows = k == j or possessive or k > j
    if not possessive and words.text[mention.last][0] in ".,;:)—–":
        return None
    if mask & _SOURCE and not (mask & _TARGETS and not _speaks(words, k)) and noun_follows:
        return _no("who speaks")
    if possessive and mask & (_FORCE | _TALK | _SUPPLY):
        return _no("a side")
    if possessive and mention.kind == "country":
        return _no("a side")
    if mention.kind == "country" and mask & _FORCE and k == j:
        return _no("a side")
    return None


def _speaks(words: Words, k: int) -> bool:
    return words.any(_SPEECH, k + 1, k + 6)


def _is_parent(words: Words, mentions: list[Mention], at: int) -> Role | None:
    """A coarser place that only says where the one before lies: "Nikopol, Kherson region", "Krasne, near Lviv"."""
    mention = mentions[at]
    previous = next((m for m in reversed(mentions[:at]) if not m.inside and m.last <= mention.first), None)
    if previous is None:
        return None
    between = range(previous.last, mention.first)
    if len(between) > 9 or any(
        words.bits[j] & (_SPEECH | _CLAUSE | _AND) & ~(_AT | _SKIP) and words.text[j] not in "," for j in between
    ):
        return None
    if any(words.text[j] in ";:.—–" for j in between):
        return None
    if any(words.bits[j] & (_HARM | _DAMAGE) for j in between):
        return None
    near = any(words.bits[j] & _NEAR for j in between)
    at_word = any(words.bits[j] & (_AT | _OF) for j in between)
    comma = any(words.text[j] in ",(" for j in between)
    if near and (comma or len(between) <= 2):
        return _no("only says where the place before lies", coarse=True)
    if not (comma or at_word):
        return None
    if contains(mention, previous) and (comma or at_word):
        return _no("holds the place before", coarse=True)
    area = previous.location.admin1 if previous.location is not None else None
    if mention.kind == "settlement" and area is not None and area.startswith(mention.name) and at_word:
        # "Nova Kakhovka, in Kherson": the region by its short name
        return _no("area of the place before", coarse=True)
    if (
        mention.rank > previous.rank
        and mention.rank >= 3
        and ((comma and len(between) <= 4) or (at_word and len(between) <= 6))
    ):
        if previous.location is not None and mention.location is not None and mention.kind == "country":
            same = previous.location.country == mention.location.country
            return _no("country of the place before", coarse=True) if same else None
        return _no("area of the place before", coarse=True)
    return None


def contains(outer: Mention, inner: Mention) -> bool:
    """Whether one place lies in the other, by their parents."""
    a, b = outer.location, inner.location
    if inner.parent is outer:
        return True
    if a is None or b is None or outer.rank <= inner.rank:
        return False
    if a.country and b.country and a.country != b.country:
        return False
    if outer.kind == "country":
        return a.country is not None and a.country == b.country
    if outer.kind == "admin1":
        return (b.admin1 or "") in (a.name, a.admin1) and b.admin1 is not None
    if outer.kind == "admin2" and a.name.endswith("Hromada"):
        return distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= a.radius_km
    if outer.kind == "admin2":
        return b.admin2 is not None and b.admin2 in (a.name, a.admin2)
    if outer.kind == "settlement":
        return b.settlement is not None and b.settlement == a.name
    if outer.kind == "region":
        return distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= a.radius_km
    return False


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance on a sphere of 6371 km."""
    import math

    p, q = math.radians(lat1), math.radians(lat2)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


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
        if mask & _OF and i > 0 and (words.cover[i - 1] & (_SETTLEMENT | _TARGETS)) and not words.cover[i - 1] & _FROM:
            i = words.begin(i - 1) - 1
            passed = True
        elif (
            (
                (passed and mask & _MODIFIER)
                or (mask & _SKIP and not mask & (_AT | _ONTO | _FROM))
                or words.text[i] in "\"“”'‘"
                or words.lower[i] == "'s"
                or (passed and i > 0 and words.lower[i - 1] == "'s")
            )
            or words.lower[i] == "capital"
            or (
                words.text[i] == ","
                and i > 0
                and (
                    (words.bits[i - 1] & _SETTLEMENT and mention.kind in ("settlement", "district"))
                    or mention.kind == "facility"
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
    if i >= 0:
        mask = words.bits[i]
        if (
            mask & (_FROM | _AT)
            and context
            and words.any(_FOOTAGE, max(i - 4, 0), i)
            and words.any(_DAMAGE | _HARM, mention.last, mention.last + 14)
        ):
            return _yes("damage", None, "what is filmed there was struck there")
        if mask & _FROM and not mask & _AT:
            if not (words.has(i - 1, _MEASURE) or words.lower[i - 1].endswith("km")):
                return _no("origin")
            # "6 km from X" is where, not whence
            found = _anchor(words, mentions, i, live, dead, context=context)
            if found is not None:
                found.near = True
                return found
            return _no("only near")
        if mask & _TOWARD:
            return _no("direction")
        if mask & _RESIDENCE:
            return _no("where somebody is, lives or fights")
        trigger = _covering(live, i)
        if trigger is not None:
            if trigger.form in ("verb", "arrive", "launch", "intercept", "under_fire") or free:
                return _yes("object", trigger, "object of the strike")
            if trigger.form in ("noun", "blast") and scene.lexicon.language.genitive_objects:
                return _yes("of", trigger, "what the strike is on")
        if _covering(dead, i) is not None:
            return _no("of a strike that was none")
        if mask & _OF:
            return _after_of(words, i, live, dead)
        if (mask & _ONTO and not mask & _AT) or (mask & _ONTO and _covering(live, i - 1) is not None):
            found = _anchor(words, mentions, i, live, dead, context=context)
            if found is not None:
                return (
                    found
                    if not found.struck
                    else _yes(
                        "onto" if found.trigger and found.sign != "harm" else found.sign, found.trigger, found.why
                    )
                )
        if mask & _AT and words.has(i - 1, _FROM):
            return _no("origin")
        if mask & _AT:
            if mask & _NEAR and mention.kind in ("country",):
                return _no("only near")
            found = _anchor(words, mentions, i, live, dead, context=context)
            if found is not None:
                found.near = bool(mask & _NEAR)
                return found
            opens = _opens(words, i)
            if mask & _NEAR and not (opens and i <= 3) and not words.any(_TARGETS, max(i - 3, 0), i):
                return _no("only near")
            return _rightward(words, mentions, at, live, dead, context=context, fronted=opens)
        if words.text[i] in ",&" or mask & _AND or words.text[i] == "/":
            inherited = _listed(words, mentions, given, at)
            if inherited is not None:
                return inherited
    return _rightward(words, mentions, at, live, dead, context=context, fronted=False)


def _opens(words: Words, i: int) -> bool:
    """Whether a preposition opens its clause, at most a day or an adverb before it ("On 8 April in X, ...")."""
    for j in range(i - 1, max(i - 6, -1), -1):
        if not words.text[j][0].isalnum() or words.has(j, _CLAUSE | _AND):
            return True
        if words.bits[j] & _NOUNS or (j == i - 1 and words.text[j].islower() and not words.cover[j]):
            return False  # "concerns in X"
    return i <= 5


def _covering(triggers: list[Trigger], i: int) -> Trigger | None:
    return next((t for t in triggers if t.first <= i < t.last), None)


def _after_of(words: Words, i: int, live: list[Trigger], dead: list[Trigger]) -> Role:
    """ "shelling of X", "part of X was hit" against "governor of X"."""
    for j in range(i - 1, max(i - 4, -1), -1):
        trigger = _covering(live, j)
        if trigger is not None:
            return _yes("of", trigger, "what the strike is of")
        if _covering(dead, j) is not None:
            return _no("of a strike that was none")
        if not words.bits[j] & _SKIP:
            break
    return _no("belongs to something else")


def _anchor(
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
    mentions_rank = next((m.rank for m in mentions if m.first > i), 9)
    for j in range(i - 1, max(i - 1 - _REACH * 2, -1), -1):
        mask = words.bits[j]
        if mask & INSIDE:
            continue
        text = words.text[j]
        if text in ";:" or (text in "—–" and target is False and j < i - 8):
            break
        trigger = _covering(live, j)
        if trigger is not None:
            sign: Sign = "heard" if trigger.form == "blast" else "at"
            if trigger.form == "intercept":
                sign = "at"
            return _yes(sign, trigger, "where the strike was")
        if _covering(dead, j) is not None:
            return _no("where a strike that was none was")
        if (
            mask & _FROM
            and not mask & _AT
            and not crossed
            and i - j <= 6
            and not (target and words.any(_HARM, max(j - 8, 0), j))
        ):
            return _no("origin")
        if mask & _RESIDENCE and not crossed:
            return _no("where somebody is, lives or fights")
        if (
            mask & (_TALK | _SUPPLY | _PASSING)
            and not mask & (_TARGETS | _DAMAGE | _HARM)
            and not target
            and i - j <= 4
        ):
            return _no("where something else took place")
        if mask & _GROUND and i - j <= 6:
            return _no("where something else took place")
        if mask & _SOURCE and not mask & _TARGETS and i - j <= 3 and not crossed and _speech_behind(words, i):
            return _no("where the speaker is")
        if mask & _SPEECH and i - j <= 2 and not mask & _HEARD:
            return _no("where it was said")
        if mask & _HARM:
            carried = next((t for t in live if abs(t.first - j) <= 14), None)
            if carried is not None or (context and mentions_rank <= 4):
                return _yes("harm", carried, "where people were hurt")
        if mask & _DAMAGE and not target:
            carried = next((t for t in live if abs(t.first - j) <= 14), None)
            if carried is not None:
                return _yes("at", carried, "where the damage was")
            if context and mentions_rank <= 4:
                return _yes("damage", None, "where damage was done")
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


def _speech_behind(words: Words, i: int) -> bool:
    """Whether a verb of speech follows the name soon: "officials in X said"."""
    for j in range(i + 1, min(i + 9, len(words))):
        if words.bits[j] & _SPEECH:
            return True
        if words.text[j] == ",":
            return False  # "wounded two workers in X, the council said"
    return False


def _rightward(
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
    while j < len(words) and j < mention.last + (44 if fronted else 28):
        mask = words.bits[j]
        text = words.text[j]
        if mask & INSIDE:
            j += 1
            continue
        if mask & _COME and not fronted:
            under = next((t for t in live if 0 < t.first - j <= 8), None)
            if under is not None:
                return _yes("passive", under, "came under it")
        trigger = _covering(live, j)
        if trigger is not None:
            if trigger.form in ("passive", "under_fire"):
                return _yes("passive", trigger, "struck, as the verb behind says")
            if j == mention.last and trigger.form in ("noun", "blast") and mention.kind != "country":
                return _yes("compound", trigger, "names the strike")
            if fronted:
                return _yes("fronted", trigger, "opens the clause that tells of the strike")
            if trigger.form in ("verb", "launch") and not named:
                return _no("who struck")
            return _no("subject of the clause")
        if _covering(dead, j) is not None:
            return _no("subject of what was no strike")
        if mask & _SPEECH and not fronted and not mask & _TARGETS and not commas:
            side = any(a < mention.last and b > mention.first for a, (_, b) in words.actor.items())
            return _no("who speaks" if side or mention.rank > 2 else "subject of the clause")
        if mask & (_HARM | _DAMAGE) and fronted and not mask & _SPEECH:
            carried = next((t for t in live if abs(t.first - j) <= 20), None)
            if carried is not None:
                return _yes("fronted", carried, "opens the clause that tells of harm")
            if context and mention.rank <= 4:
                return _yes("harm" if mask & _HARM else "damage", None, "where people or things were hurt")
            return _no("harm of something else")
        if text in ".;:":
            break
        if text == ",":
            commas += 1
            if commas > (4 if fronted else 2):
                break
        if any(m.first == j for m in mentions) and not fronted:
            named = True
        if mask & _WHERE and j - mention.last <= 1:
            # "X, where two houses were hit"
            fronted = True
            j += 1
            continue
        if not fronted and mask & _CLAUSE and commas == 0:
            # "the school in X when it was struck"
            hit = next((t for t in live if t.form == "passive" and 0 < t.first - j <= 4), None)
            if hit is not None and i_is_at:
                return _yes("passive", hit, "struck, as the clause behind says")
            break
        if mask & _TALK and fronted and j - mention.last <= 8:
            return _no("where something else took place")
        j += 1
    return _no("only mentioned")


def _listed(words: Words, mentions: list[Mention], given: list[Role], at: int) -> Role | None:
    """A member of a list plays the part of the member before it."""
    mention = mentions[at]
    for k in range(at - 1, -1, -1):
        other = mentions[k]
        if other.inside:
            continue
        gap = range(other.last, mention.first)
        if len(gap) > 8:
            return None
        for j in gap:
            mask = words.bits[j]
            if (
                words.text[j] in ",&/()"
                or mask & (_AND | _SKIP)
                or mask & INSIDE
                or words.lower[j] in ("'s", "both", "the")
            ):
                continue
            if mask & _TARGETS and not mask & _SPEECH:
                continue
            return None
        role = given[k]
        if role.coarse:
            continue
        if role.struck:
            return _yes(
                "list" if role.sign not in ("passive",) else "passive", role.trigger, "in a list of places struck"
            )
        if role.why in ("who struck", "subject of the clause"):
            return None
        return _no(role.why)
    return None


def _waters(words: Words, mentions: list[Mention], given: list[Role]) -> None:
    """A sea or river is struck only where no land is: not in "fired at crossings on the Dnieper"."""
    wet = [words.has(m.first, _WATER) or words.has(m.last - 1, _WATER) or words.has(m.last, _WATER) for m in mentions]
    if any(role.struck and not w for role, w in zip(given, wet, strict=True)):
        for k, w in enumerate(wet):
            if w and given[k].struck:
                given[k] = _no("water beside the place struck")


def _standing_for(words: Words, mentions: list[Mention], given: list[Role], live: list[Trigger]) -> None:
    """ "The mayor of X said a drone had struck a house in the city": X is the city."""
    free = [t for t in live if not any(role.trigger is t for role in given)]
    if not free:
        return
    for i in words.where(_SETTLEMENT):
        if not definite(words, i):
            continue
        trigger = next((t for t in free if 0 < i - t.first <= 14 or 0 < t.first - i <= 14), None)
        named = [
            k
            for k, m in enumerate(mentions)
            if m.last <= i and not m.inside and m.kind in ("settlement", "district", "admin1")
        ]
        if trigger is None or not named:
            continue
        k = named[-1]
        if (
            words.bits[i] & _REGION
            and not words.bits[i] & _TOWN
            and mentions[k].kind == "settlement"
            and mentions[k].last <= trigger.first
        ):
            area = region_of(mentions[k])
            if area is not None and not given[k].struck:
                mentions[k] = area
        wanted = (
            mentions[k].kind == "admin1"
            if words.bits[i] & _REGION and not words.bits[i] & _TOWN
            else mentions[k].rank <= 2
        )
        side = any(a < mentions[k].last and b > mentions[k].first for a, (_, b) in words.actor.items())
        if wanted and not given[k].struck and not side and given[k].why != "origin":
            given[k] = _yes("at", trigger, "stands for the place named in the same sentence")


_TOWN = bits("settlement_nouns")
_REGION = bits("region_nouns")
_WEAK = frozenset(
    ("where somebody is, lives or fights", "belongs to something else", "only mentioned", "subject of the clause")
)


def orphaned(words: Words, mentions: list[Mention], given: list[Role], triggers: list[Trigger]) -> int | None:
    """A strike told as done, whose only town in the sentence stands apart from it ("rescuers in X found a body in a
    house that a missile hit"): the index of that town's mention, or None."""
    live = [t for t in triggers if t.live and not t.generic and not t.ground and (t.form != "intercept" or t.sure)]
    live = [
        t
        for t in live
        if t.form != "launch"
        or (words.any(_ONTO, t.last, t.last + 8) and words.any(_TARGETS | _SETTLEMENT, t.last, t.last + 10))
    ]
    live = [
        t
        for t in live
        if t.sure
        or t.form in ("passive", "verb")
        or (t.form == "blast" and words.any(_HEARD))
        or (t.form == "noun" and words.any(_HARM))
    ]
    if not live or any(role.struck for role in given):
        return None
    towns = [
        k
        for k, m in enumerate(mentions)
        if not m.inside
        and (m.kind in ("settlement", "district") or (m.kind == "admin1" and given[k].why != "only mentioned"))
    ]
    towns = [k for k in towns if given[k].why not in ("who struck", "who speaks", "a side")]
    if len(towns) != 1 or given[towns[0]].why not in _WEAK:
        return None
    mention = mentions[towns[0]]
    if words.any(_FACILITY, mention.first, mention.last):
        return None  # a hospital that took in the hurt
    if min(abs(t.first - mention.first) for t in live) > 30:
        return None
    return towns[0]


def _one_subject(mentions: list[Mention], given: list[Role]) -> None:
    """A place that opens the clause and holds another that the same strike hit only says where that one lies."""
    for at, role in enumerate(given):
        if not role.struck or role.sign not in ("fronted", "at", "harm", "damage", "list", "heard"):
            continue
        for other, other_role in zip(mentions, given, strict=True):
            if other is mentions[at] or not other_role.struck:
                continue
            if role.near and not other_role.near and other.first < mentions[at].first:
                given[at] = _no("only says where the place before lies", coarse=True)
                break
            if contains(mentions[at], other) and (
                role.sign == "fronted" or mentions[at].kind in ("country", "region", "settlement")
            ):
                given[at] = _no("holds the place that was struck", coarse=True)
                break
            if (
                role.sign == "fronted"
                and other_role.sign in ("object", "onto", "passive", "of")
                and other_role.trigger is role.trigger
            ):
                given[at] = _no("where it was told", coarse=True)
                break
