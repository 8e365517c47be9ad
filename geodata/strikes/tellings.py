"""Sentence -> tellings: what one sentence says of a strike at one place, every fact with its own words.

A sentence without a place of its own may go on about the strikes told just before ("The blast injured three"); it then
gives `Facts` for them.
"""

from __future__ import annotations

from dataclasses import dataclass

from geodata.dates import Told
from geodata.lexicon import bits
from geodata.lexicon.en.beside import ANSWERS, CAME, DISASTERS, FIGHTING, FOLLOWED
from geodata.lexicon.en.days import UNITS
from geodata.lexicon.weapons import Kind
from geodata.model import Weapon
from geodata.strikes import casualties, ordinary, roles, sharing, sources
from geodata.strikes.facts import Facts, is_counted, of_place, of_sentence
from geodata.strikes.role import Role
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.sources import Source
from geodata.strikes.tolls import Toll
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_TARGETS = bits("target_nouns")
_ANY_HARM = bits(
    "killed_words",
    "killing_words",
    "injured_words",
    "injuring_words",
    "casualty_words",
    "unhurt_phrases",
    "later_death",
)
_WHICH = bits("relative_words", "where_words")
_GROUND = bits("ground_words")
_NEAR = 12
"""Tokens between a deed and the figures of its dead."""
_BY = bits("by_words")
_LOOSE = frozenset(("near", "harm", "damage"))
"""Signs of a strike that no word of a strike governs."""
_DAMAGE = bits("damage_words")
_ARTICLES = bits("one_articles")
_DISPUTE = bits("dispute_words")
_TOWNS = frozenset(("settlement", "district"))
_OTHER_HARM = FIGHTING | DISASTERS
"""What people died in, or houses fell by."""


@dataclass(slots=True)
class Telling:
    """A strike at a place as one sentence tells it. `alike` numbers the places of one list."""

    mention: Mention
    role: Role
    facts: Facts
    alike: int = 0


@dataclass(slots=True)
class Read:
    """A sentence read: its tellings, and its facts for strikes told before."""

    words: Words
    tellings: list[Telling]
    facts: Facts
    tolls: list[Toll]
    triggers: list[Trigger]
    days: list[Told]
    said: list[Source]


def read(scene: Scene, number: int, triggers: list[Trigger], days: list[Told], *, context: bool) -> Read:
    """What sentence `number` tells. `context`: a strike was told shortly before."""
    words = scene.sentences[number]
    mentions = scene.mentions[number]
    live = [t for t in triggers if t.told]
    said = sources.find(words, scene.report.text)
    tolls = casualties.find(words, scene.lexicon, days) if words.all_bits & _ANY_HARM else []
    whole = tolls
    if words.language == "en" and tolls and live:
        tolls = [toll for toll in tolls if not _is_of_other_deed(toll, live, words)]
    after = _compared_from(words, live) if words.language == "en" else None
    own, own_days = tolls, days
    if after is not None:
        own, own_days = [t for t in tolls if t.first < after], [d for d in days if d.first < after]
    facts = of_sentence(words, live, own_days, said, own)
    if after is not None:
        facts.disputed = facts.disputed and words.any(_DISPUTE, 0, after)
    made = Read(words, [], facts, own, triggers, own_days, said)
    if not mentions or not (live or context):
        return made
    given = roles.of(scene, words, mentions, triggers, context=context)
    # Harm without a strike word needs a figure, or damage beside it, to go on telling of a strike.
    goes_on = bool(tolls) or (words.language != "en" and words.any(_DAMAGE))
    struck = [
        (m, r)
        for m, r in zip(mentions, given, strict=True)
        if r.struck and (r.sign != "harm" or r.trigger is not None or goes_on)
    ]
    if words.language == "en":
        struck = [(m, r) for m, r in struck if not (r.sign in _LOOSE and ordinary.is_of_nature(words, m.first))]
        struck = [(m, r) for m, r in struck if r.trigger is not None or not _is_by_side(words)]
    if after is not None:
        struck = [(m, r) for m, r in struck if r.sign != "near" or m.last <= after]
    fought = words.language == "en" and not live and not _OTHER_HARM.isdisjoint(words.lower)
    fought = fought or (words.language == "en" and not live and any(t.ground for t in triggers))
    if fought or (words.language == "en" and facts.when is not None and facts.when.when.date_end is not None):
        struck = [(m, r) for m, r in struck if r.trigger is not None]  # "53 were killed in X between 5 and 8 May"
    elif not struck and tolls and not live:
        struck = _harmed_town(words, mentions, given)
    if not struck and live:
        struck = _bombed_country(words, mentions, given, live)
    if not struck:
        return made
    if words.language == "en" and len(struck) > 1:
        # "air strikes on Ras Isa, the health ministry of the Houthis in Sanaa said": the second is where they speak
        struck = [(m, r) for m, r in struck if not (r.sign == "at" and _is_of(m, r, said, words))] or struck
    if after is not None and all(m.last <= after for m, _ in struck):
        tolls, days = own, own_days  # the rest is of what it is compared with
    shares = sharing.shared_out(tolls, [m for m, _ in struck], words)
    if after is not None and struck[-1][0].first > after and len(struck) - 1 not in shares:
        shares[len(struck) - 1] = [toll for toll in whole if toll.first > after]  # those of the strike compared with
    for at, (mention, role) in enumerate(struck):
        told = of_place(words, role, struck, at, live, days, said, shares.get(at, []), facts)
        made.tellings.append(Telling(mention, role, told, alike=len(struck)))
    return made


def _is_by_side(words: Words) -> bool:
    """ "a pharmacist was killed by the militia": shot as likely as struck."""
    return any(any(j < at <= j + 3 for at in words.actor) and words.any(_ANY_HARM, 0, j) for j in words.where(_BY))


def _is_of_other_deed(toll: Toll, live: list[Trigger], words: Words) -> bool:
    """ "missiles hit X to avenge the terror attack in Y that killed 26": the dead of what was no strike."""
    deed = max((j for j in words.where(_GROUND) if j < toll.first), default=None)
    if deed is None or toll.first - deed > _NEAR or any(deed < t.first <= toll.first for t in live):
        return False
    return any(t.first < deed for t in live) and any(words.has(j, _WHICH) for j in range(deed, toll.first))


def _compared_from(words: Words, live: list[Trigger]) -> int | None:
    """Where "The strike came days after", "The attack follows", "a year after an attack" begins to tell of something
    else; None where nothing is compared."""
    for trigger in live[1:]:
        for k in range(max(trigger.first - 5, 1), trigger.first) if trigger.form == "noun" else ():
            if (
                _ends_in_after(words, k)
                and not UNITS.keys().isdisjoint(words.lower[max(k - 2, 0) : words.phrase_end[k]])
                and words.has(words.phrase_end[k], _ARTICLES)
            ):
                return k
    first = next((t for t in live if t.form == "noun" and (t.first <= 4 or _opens(words, t.first))), None)
    if first is None:
        told = words.lower[1:3] if len(words) > 3 else []
        return 2 if len(told) == 2 and told[0] in ANSWERS and told[1] in FOLLOWED else None
    for j in range(first.last, min(first.last + 6, len(words))):
        if words.lower[j] in FOLLOWED:
            return j
        if words.lower[j] in CAME:
            return next((k for k in range(j + 1, min(j + 6, len(words))) if _ends_in_after(words, k)), None)
        if words.text[j] in ",;:":
            return None
    return None


def _opens(words: Words, i: int) -> bool:
    """ "It was unclear why, but the attack came a week after"."""
    return words.lower[i - 1] == "the" and words.lower[i - 2] in ("but", "and", ",", ";")


def _ends_in_after(words: Words, k: int) -> bool:
    return words.lower[words.phrase_end[k] - 1] == "after"


def _is_of(mention: Mention, role: Role, said: list[Source], words: Words) -> bool:
    """Whether a place stands in the words for who says so, and the strike before these."""
    told = role.trigger is not None and words.end[role.trigger.last - 1]
    return any(told <= s.start < mention.start and mention.end <= s.end for s in said) if told else False


def _bombed_country(
    words: Words, mentions: list[Mention], given: list[Role], live: list[Trigger]
) -> list[tuple[Mention, Role]]:
    """ "71 guided bombs were dropped on Ukrainian positions": a total of the country, where it is named at all."""
    counted = next((t for t in live if is_counted(words, t)), None)
    if counted is None:
        return []
    sides = {
        name for at, (name, end) in words.actor.items() if words.any(_TARGETS, end, end + 3) and at > counted.first
    }
    for mention, role in zip(mentions, given, strict=True):
        own = {name for at, (name, end) in words.actor.items() if at < mention.last and end > mention.first}
        if mention.kind == "country" and own & sides and role.why in ("who speaks", "a side", "only mentioned"):
            return [(mention, Role(True, "near", counted, "the country of what was bombed"))]
    return []


def _harmed_town(words: Words, mentions: list[Mention], given: list[Role]) -> list[tuple[Mention, Role]]:
    """ "Rescue teams in X have recovered 35 bodies": the only town of a sentence that gives figures of the strike."""
    towns = [
        (m, r)
        for m, r in zip(mentions, given, strict=True)
        if not m.inside and m.kind in _TOWNS and not words.is_side(m.first, m.last)
    ]
    if len(towns) != 1 or towns[0][1].why not in (
        "only mentioned",
        "belongs to something else",
        "where the speaker is",
    ):
        return []
    return [(towns[0][0], Role(True, "near", None, "the only town beside the figures"))]


def weapon_of(kinds: set[Kind]) -> Weapon:
    """The category of the kinds told together."""
    if not kinds:
        return "unknown"
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds == {"missile", "drone"}:
        return "missile+drone"
    if kinds == {"missile", "airstrike"}:
        return "missile"
    if kinds == {"glide_bomb", "airstrike"}:
        return "glide_bomb"
    return "mixed"
