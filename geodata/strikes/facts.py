"""What a sentence says of a strike besides its place: day, weapon, figures, source, side, doubts."""

from __future__ import annotations

from dataclasses import dataclass, field

from geodata.dates import Told
from geodata.lexicon import bits, slavic
from geodata.lexicon.en.beside import (
    BEHIND_REFUSED,
    CIVILIANS,
    CONFIRM,
    COUNTING_ON,
    DEMONSTRATIVES,
    FORMS_OF_BE,
    INTENT,
    LATER,
    PARTING,
    REFUSED,
    THINGS_HIT,
)
from geodata.lexicon.weapons import Kind
from geodata.model import Span
from geodata.strikes import actors, fired, sharing, sources
from geodata.strikes.role import Role
from geodata.strikes.scene import Mention
from geodata.strikes.sources import Source
from geodata.strikes.tolls import Toll
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_AND_WORDS = slavic.AND | {"and"}
_SPEECH = bits("speech_verbs")
_REPLIES = bits("denial_verbs", "blame_verbs", "address_verbs")
_CASUALTIES = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_STRIKE_NOUNS = bits("sure_nouns", "strike_nouns", "blast_nouns")
_PAST_DAY = bits("past_day")
_AUX = bits("passive_auxiliaries")
_CLAUSE = bits("clause_words")
_ANOTHER = bits("another_words")
_HISTORY = bits("history_words")
_DISPUTE = bits("dispute_words")
_AREAS = bits("settlement_nouns", "region_nouns", "district_nouns")
_DENIAL = bits("denial_verbs")
_BLAME = bits("blame_verbs")
_OF = bits("of_words")
_DEBRIS = bits("debris_nouns")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "damage_words")
_JOIN = bits("and_words", "clause_words")
_AND = bits("and_words")
_DEEDS = bits("strike_verbs", "sure_verbs", "launch_verbs", "arrive_verbs", "under_fire")
_PEOPLE = bits("person_nouns")
_ACCORDING = bits("according_to")


@dataclass(slots=True)
class Facts:
    """What a sentence says besides the place."""

    words: Words
    when: Told | None = None
    kinds: set[Kind] = field(default_factory=set)
    weapon_span: Span | None = None
    killed: Toll | None = None
    injured: Toll | None = None
    source: Source | None = None
    attributed: bool = False
    hedged: bool = False
    actor: str | None = None
    blamed: list[str] = field(default_factory=list)
    disputed: bool = False
    denied: bool = False
    denied_by: str | None = None
    triggered: bool = False
    another: bool = False
    history: bool = False
    intercepted: bool = False
    hit: bool = False
    plural: bool = False
    definite: bool = False
    """It opens with a strike told before: "The strike hit ..."."""
    amount: bool = False
    """A number of munitions or strikes is told: "420 drones", "26 strikes"."""


def of_sentence(words: Words, live: list[Trigger], days: list[Told], said: list[Source], tolls: list[Toll]) -> Facts:
    facts = Facts(words)
    facts.when = _day(words, days, live)
    facts.kinds, facts.weapon_span = fired.of_strike(words, live, 0, len(words))
    facts.killed = _latest(tolls, "killed")
    facts.injured = _latest(tolls, "injured")
    facts.source = next((s for s in said if not s.pronoun), None) or (said[0] if said else None)
    facts.attributed = bool(said)
    facts.hedged = sources.is_hedged(words)
    facts.actor = next((a for t in live if (a := actors.of(words, t)) is not None), None)
    facts.blamed = actors.blamed(words)
    if len(facts.blamed) == 1 and (words.language != "en" or live):
        facts.actor = facts.actor or facts.blamed[0]
    facts.attributed |= bool(facts.blamed) and words.language != "en"  # "обвинил в обстреле": the accuser says so
    if words.all_bits & _DISPUTE:
        facts.disputed = any(not words.has(j + 1, _AREAS) for j in words.where(_DISPUTE))  # not "the disputed border"
    if words.all_bits & _DENIAL:
        denied = [j for j in words.where(_DENIAL) if not _is_silence(words, j)]
        facts.denied = any(not _of_what_is_refused(words, j) for j in denied)
        facts.denied &= not all(_of_harm_alone(words, j) for j in denied)
        facts.denied &= bool(live) or not _of_a_charge(words)
        facts.denied_by = actors.denying(words) if facts.denied else None
    facts.triggered = bool(live)
    if words.all_bits & _ANOTHER:
        facts.another = any(_is_another(words, t) for t in live)
        if words.language == "en" and not facts.another:
            facts.another = bool(live) and words.any(_ANOTHER, 0, min(2, live[0].first))
    if words.language == "en" and live and not facts.another:
        facts.another = any(
            words.lower[t.last : t.last + 1] == ["again"] or words.lower[max(t.first - 1, 0) : t.first] == ["then"]
            for t in live
        )
        facts.another = facts.another or words.lower[:3] in LATER
    facts.history = words.any(_HISTORY)
    facts.definite = words.language == "en" and bool(live) and _is_definite(words, live[0])
    intercepts = [t for t in live if t.form == "intercept"]
    facts.intercepted = bool(intercepts)
    facts.hit = (
        any(t.form not in ("intercept", "launch", "debris") for t in live)
        or bool(tolls and any(t.count.minimum for t in tolls))
        or (any(t.form == "launch" for t in live) and not intercepts)
    )
    if live:
        facts.amount = any(is_counted(words, t) for t in live)
        facts.plural = any(_is_plural(words, t) for t in live)
    return facts


def _of_a_charge(words: Words) -> bool:
    """ "accuses Hamas of hiding in schools, a charge it denies": another denial than that of a strike."""
    denied = next(words.where(_DENIAL), 0)
    return any(words.any(_OF, j, j + 5) for j in words.where(_BLAME, 0, denied))


def of_place(
    words: Words,
    role: Role,
    struck: list[tuple[Mention, Role]],
    at: int,
    live: list[Trigger],
    days: list[Told],
    said: list[Source],
    tolls: list[Toll],
    whole: Facts,
) -> Facts:
    """The facts of one of several places: its own clause first, then what the whole sentence says."""
    facts = Facts(words)
    low, high = _clause(words, struck, at)
    own_days = [d for d in days if low <= d.first < high]
    facts.when = _day(words, own_days, _own(words, role, live)) or whole.when
    if facts.when is not None and role.trigger is not None:
        at_place = struck[at][0].first
        told = facts.when.last if facts.when.first < at_place else facts.when.first
        if sharing.apart(words, told, at_place) and sharing.apart(words, told, role.trigger.first):
            facts.when = None  # "last week, just two days after drones hit X"
    kinds, span = fired.of_strike(words, [role.trigger] if role.trigger else [], low, high)
    parted = words.language != "en" and ";" in words.text
    # A clause without a strike word of its own is told of by the one of the sentence.
    foreign = role.trigger is None or not low <= role.trigger.first < high
    others = role.trigger is not None and _is_counted_on(words, role.trigger.first)
    if not kinds and not parted and (foreign or others or len({r.trigger.first for _, r in struck if r.trigger}) <= 1):
        kinds, span = whole.kinds, whole.weapon_span
    if role.trigger is not None and (other := _other_deed(words, role.trigger, live)) is not None:
        kinds, span = fired.of_strike(words, [role.trigger], max(low, other.start), min(high, other.stop))
    facts.kinds, facts.weapon_span = kinds, span
    facts.killed = _latest(tolls, "killed")
    facts.injured = _latest(tolls, "injured")
    own_said = [s for s in said if low <= s.verb < high and not s.pronoun]
    facts.source = own_said[0] if own_said else whole.source
    facts.attributed = whole.attributed
    if (
        not own_said
        and at
        and not others
        and low > 0
        and words.text[low] == ","
        and words.has(low + 1, _JOIN)
        and words.lower[low + 2 : low + 3] != ["that"]
        and any(low <= t.first < high for t in live)
        and all(s.verb < low for s in said)
    ):
        # "the mayor of X said a drone had struck a house, and explosions were heard in Y": he spoke of X only.
        facts.source, facts.attributed = None, False
    facts.hedged = whole.hedged
    facts.actor = (actors.of(words, role.trigger) if role.trigger else None) or whole.actor
    facts.blamed, facts.disputed, facts.denied, facts.denied_by = (
        whole.blamed,
        whole.disputed,
        whole.denied,
        whole.denied_by,
    )
    facts.triggered = role.trigger is not None
    facts.another = whole.another
    facts.history = whole.history
    facts.definite = whole.definite
    trigger = role.trigger
    facts.intercepted = trigger is not None and (
        trigger.form in ("intercept", "debris") or (whole.intercepted and not whole.hit)
    )
    facts.hit = bool(whole.hit and not (trigger is not None and trigger.form in ("intercept", "debris"))) or any(
        t.count.minimum for t in tolls
    )
    if facts.intercepted and trigger is not None and words.any(_DEBRIS, 0, trigger.last):
        facts.hit = False  # falling debris does damage, and nothing else did
    facts.plural = trigger is None or _is_plural(words, trigger)
    facts.amount = trigger is not None and is_counted(words, trigger)
    return facts


def _of_harm_alone(words: Words, denial: int) -> bool:
    """ "denied reports of civilian casualties", "denied civilians were among the dead": the strike is not denied."""
    if words.lower[denial + 1 : denial + 3] == ["reports", "that"] and words.lower[denial + 3 : denial + 4] in (
        ["a"],
        ["an"],
    ):
        return True  # "denied reports that a temple was damaged"
    if words.language != "en":
        return False
    harmed = next((j for j in range(denial + 1, min(denial + 7, len(words))) if words.lower[j] in CIVILIANS), None)
    return harmed is not None and not _is_of_a_deed(words, denial + 1, harmed)


def _of_what_is_refused(words: Words, denial: int) -> bool:
    """ "denied IS access to", "denied visas to them", "entry was denied"; not "denied that an aid convoy was hit"."""
    if words.language != "en":
        return False
    if words.lower[denial - 1] in FORMS_OF_BE and not REFUSED.isdisjoint(words.lower[max(denial - 6, 0) : denial]):
        return True
    for j in range(denial + 1, min(denial + 5, len(words))):
        if words.lower[j] in REFUSED:
            return j + 1 >= len(words) or not words.text[j + 1].isalpha() or words.lower[j + 1] in BEHIND_REFUSED
        if words.bits[j] & (_CLAUSE | _DEEDS | _HARM | _OF):
            return False
    return False


def _is_of_a_deed(words: Words, first: int, last: int) -> bool:
    """ "denied hitting civilians", "denied that it struck civilians"; not "denied (deliberately) targeting", which is a
    denial of the aim, nor "denied that the attack killed", one of the harm."""
    if words.any(_CASUALTIES, first, last) or not INTENT.isdisjoint(words.lower[first:last]):
        return False
    return any(
        words.lower[j].endswith(("ing", "ed")) or words.lower[j] in THINGS_HIT
        for j in words.where(_DEEDS, first, last)
        if not words.lower[j].startswith("target")
    )


def _is_counted_on(words: Words, i: int) -> bool:
    """ "one missile was shot down, while another two hit X": more of what the sentence has named."""
    return words.language == "en" and (i - 1 in words.figures or words.lower[max(i - 1, 0)] in COUNTING_ON | {"others"})


def _is_another(words: Words, trigger: Trigger) -> bool:
    """ "another strike", "also hit"; not "another 30 people were hurt in the strike", which counts on."""
    return any(
        not (words.lower[j] in COUNTING_ON and (j + 1 in words.figures or words.has(j + 1, _PEOPLE)))
        for j in words.where(_ANOTHER, max(trigger.first - 9, 0), trigger.first)
    )


def _is_silence(words: Words, denial: int) -> bool:
    """ "neither confirmed nor denied", "did not confirm or deny": no denial."""
    return words.has(denial - 1, _AND) and any(
        words.lower[j].startswith(CONFIRM) for j in range(max(denial - 4, 0), denial - 1)
    )


def _other_deed(words: Words, trigger: Trigger, live: list[Trigger]) -> range | None:
    """The tokens that tell of this deed, where the sentence tells of another with a weapon of its own: "bombed X in
    retaliation for a rocket attack on Y"; None where it does not. English only."""
    if words.language != "en" or trigger.weapon is None or PARTING.isdisjoint(words.lower):
        return None
    low, high = 0, len(words)
    for other in live:
        if other is trigger or other.weapon is None or other.weapon == trigger.weapon:
            continue
        first, last = sorted((trigger, other), key=lambda t: t.first)
        at = next((j for j in range(first.last, last.first) if words.lower[j] in PARTING), None)
        if at is None or first.weapon is None or last.weapon is None or not first.weapon < at < last.weapon:
            continue
        low, high = (max(low, at), high) if trigger is last else (low, min(high, at))
    return range(low, high) if (low, high) != (0, len(words)) else None


def _own(words: Words, role: Role, live: list[Trigger]) -> list[Trigger]:
    """The strike words whose day is the place's: of clauses that a semicolon parts its own."""
    trigger = role.trigger
    if words.language != "en" or trigger is None or ";" not in words.text:
        return live
    low = next((j for j in range(trigger.first, -1, -1) if words.text[j] == ";"), 0)
    high = next((j for j in range(trigger.first, len(words)) if words.text[j] == ";"), len(words))
    return [t for t in live if low <= t.first < high]


def _is_definite(words: Words, trigger: Trigger) -> bool:
    """ "The air strike landed on": the one told before, at the head of a sentence."""
    opening = 0
    if words.has(0, _ACCORDING) and "," in words.text[: trigger.first]:
        opening = words.text.index(",") + 1  # "According to the governor, the attack took place ..."
    if trigger.form not in ("noun", "blast") or words.lower[trigger.last - 1].endswith("s"):
        return False
    if trigger.first - opening > 5:
        return False
    return any(words.lower[j] in DEMONSTRATIVES for j in range(max(trigger.first - 3, 0), trigger.first))


def _is_plural(words: Words, trigger: Trigger) -> bool:
    return (trigger.form in ("noun", "blast") and words.lower[trigger.last - 1].endswith("s")) or (
        trigger.form == "launch" and is_counted(words, trigger)
    )


def is_counted(words: Words, trigger: Trigger) -> bool:
    if not words.figures:
        return False
    ats = (trigger.first,) if trigger.weapon is None else (trigger.first, trigger.weapon)
    return any(at - 4 <= j < at and words.text[j][0].isdigit() for j in words.figures for at in ats)


def _latest(tolls: list[Toll], harm: str) -> Toll | None:
    found = [t for t in tolls if t.harm == harm] if tolls else []
    return next((t for t in found if t.total), found[0]) if found else None


def _clause(words: Words, struck: list[tuple[Mention, Role]], at: int) -> tuple[int, int]:
    """The tokens nearer to this place than to the ones beside it, cut at clause words."""
    mention = struck[at][0]
    low = 0 if at == 0 else _between(words, struck[at - 1][0].last, mention.first)
    high = len(words) if at + 1 == len(struck) else _between(words, mention.last, struck[at + 1][0].first)
    if words.language != "en":
        # Items of a summary are parted by semicolons.
        low = next((j + 1 for j in range(mention.first - 1, low - 1, -1) if words.text[j] in ";•"), low)
        high = next((j for j in range(mention.last, high) if words.text[j] in ";•"), high)
    return low, high


def _between(words: Words, first: int, last: int) -> int:
    for j in range(first, last):
        if words.text[j] in ",;" or words.bits[j] & _CLAUSE or words.lower[j] in _AND_WORDS:
            return j
    return (first + last) // 2 if last > first else first


def _day(words: Words, days: list[Told], live: list[Trigger]) -> Told | None:
    """The day of the strike: not the one on which somebody spoke or rescuers worked."""
    best: Told | None = None
    for told in days:
        if told.when.date is None and told.about is None and told.when.precision not in ("day", "night"):
            continue
        if _of_speech(words, told):
            continue
        if best is None:
            best = told
        elif live:
            nearest = min(_gap(words, t, told) for t in live)
            held = min(_gap(words, t, best) for t in live)
            if nearest < held:
                best = told
    return best


def _gap(words: Words, trigger: Trigger, told: Told) -> int:
    """How far a day stands from a strike word: another clause between counts as six words."""
    between = range(trigger.last, told.first) if told.first >= trigger.last else range(told.last, trigger.first)
    return len(between) + 6 * sum(1 for j in between if words.bits[j] & _CLAUSE and not words.bits[j] & INSIDE)


def _of_speech(words: Words, told: Told) -> bool:
    """ "officials said on Friday", "wrote on Telegram on Monday": the day of the saying."""
    if told.last < len(words) and words.lower[told.last] in ("'s", "'"):
        return False  # "condemned today's attack"
    if words.has(told.last, _STRIKE_NOUNS) or told.last in words.weapon:
        return False  # "confirmed the overnight attack"
    if words.language == "en" and words.has(told.first - 1, _STRIKE_NOUNS):
        return False  # "said missile attacks Wednesday killed five"
    if words.language == "en" and words.has(told.last, _DEEDS):
        return False  # "claimed that forces on Tuesday fired rockets"
    if words.has(told.first, _PAST_DAY):
        return False  # "за минулу добу повідомили про ...": a span that is told of, not the day of telling
    reach = 9 if words.language == "en" else 5  # "wrote in a post on Telegram on Sunday"
    for j in range(told.first - 1, max(told.first - 1 - reach, -1), -1):
        mask = words.bits[j]
        if mask & INSIDE:
            continue
        if words.lower[j] == "that":
            return False  # "said that on July 23 drones attacked"
        if mask & (_SPEECH | _REPLIES) and not words.has(j - 1, _AUX):
            return told.first - j <= 5 or bool(mask & _SPEECH and not words.any(_STRIKE_NOUNS | _DEEDS, j, told.first))
        if words.text[j] in ",;:" or mask & _HARM:
            return False
    # "On Friday, the governor said ..." leaves the day open: it is taken for the strike's.
    return words.has(told.last, _SPEECH | _REPLIES) and told.first > 2
