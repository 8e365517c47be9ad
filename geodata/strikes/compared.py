"""The mentions of one sentence against each other: lists, waters, "the city", the only town of the sentence."""

from __future__ import annotations

from geodata.lexicon import bits
from geodata.lexicon.en.beside import COMMUNITIES, DISTRICTS, HELPERS, LOCAL_OFFICES, SHIPS, SHORES, VILLAGES
from geodata.lexicon.en.places import WATER_NOUNS
from geodata.strikes.holding import contains
from geodata.strikes.mentions import definite
from geodata.strikes.positions import region_of
from geodata.strikes.role import Role, no, yes
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_SETTLEMENT = bits("settlement_nouns", "region_nouns", "district_nouns")
_ONTO = bits("onto_words")
_AT = bits("at_words")
_AND = bits("and_words")
_OF = bits("of_words")
_STRIKES = bits("strike_nouns", "sure_nouns")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_TARGETS = bits("target_nouns", "facility_nouns")
_SPEECH = bits("speech_verbs")
_HEARD = bits("heard_verbs")
_WATER = bits("water_nouns")
_FACILITY = bits("facility_nouns")
_TOWN = bits("settlement_nouns")
_REGION = bits("region_nouns")
_WHERE_ONLY = frozenset(("holds the place that was struck", "where it was told"))
_WEAK = frozenset(
    ("where somebody is, lives or fights", "belongs to something else", "only mentioned", "subject of the clause")
)
_OFFICE = 8
"""Tokens from an office to its place: "governor in the southern port city of"."""
_OPENING = 3
"""The last token at which a name still opens its sentence."""
_DENIAL = bits("denial_verbs")
_CAUSAL = bits("clause_words")
_WHERE = bits("where_words")


def listed(words: Words, mentions: list[Mention], given: list[Role], at: int) -> Role | None:
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
            if any(m.first <= j < m.last and (m.inside or r.coarse) for m, r in zip(mentions, given, strict=False)):
                continue
            if (
                words.text[j] in ",&/()"
                or mask & (_AND | _SKIP)
                or (mask & _OF and words.has(j - 1, _SETTLEMENT))
                or _is_means(words, j)
                or mask & INSIDE
                or words.lower[j] in ("'s", "both", "the", "itself")
            ):
                continue
            if mask & _TARGETS and not mask & _SPEECH:
                continue
            if mask & _AT and any(m.first == j + 1 and r.coarse for m, r in zip(mentions, given, strict=False)):
                continue  # "Bok in Ubon province, Mok in Si Sa Ket": where the member before lies
            return None
        role = given[k]
        if role.coarse:
            continue
        if role.struck:
            return yes(
                "list" if role.sign not in ("passive",) else "passive", role.trigger, "in a list of places struck"
            )
        if role.why in ("who struck", "subject of the clause"):
            return None
        return no(role.why)
    return None


def _is_means(words: Words, j: int) -> bool:
    """ "targeted the X district with three strikes, and the Y district": a token of the aside."""
    first = max(j - 2, 0)
    at = next((k for k in range(j, first - 1, -1) if words.lower[k] == "with"), None)
    return at is not None and (j == at or j in words.figures or bool(words.bits[j] & _STRIKES))


def counted(words: Words, mentions: list[Mention], given: list[Role], at: int, i: int) -> Role | None:
    """ "34 over the Rostov region, six over Voronezh and three over Lipetsk": the part of the place before. The number
    stands at token `i`."""
    k = next((k for k in range(at - 1, -1, -1) if not mentions[k].inside and not given[k].coarse), None)
    if k is None or not given[k].struck:
        return None
    gap = range(mentions[k].last, i)
    if len(gap) > 5 or not all(words.text[j] == "," or words.bits[j] & (_AND | _SKIP) for j in gap):
        return None
    return yes("list", given[k].trigger, "in a list of places struck")


def on_coast(words: Words, mention: Mention) -> bool:
    """ "on Yemen's Red Sea coast", "the Black Sea port of X": the water only says where the land lies."""
    wet = words.has(mention.first, _WATER) or words.lower[mention.last - 1] in WATER_NOUNS
    return wet and words.lower[mention.last : mention.last + 1] != [] and words.lower[mention.last] in SHORES


def waters(words: Words, mentions: list[Mention], given: list[Role]) -> None:
    """A sea or river is struck only where no land is: not in "fired at crossings on the Dnieper"."""
    if not words.all_bits & _WATER:
        return
    wet = [words.has(m.first, _WATER) or words.has(m.last - 1, _WATER) or words.has(m.last, _WATER) for m in mentions]
    for k, role in enumerate(given):
        splashed = role.trigger is not None and role.trigger.form in ("launch", "arrive")
        if wet[k] and role.struck and splashed and words.language == "en" and SHIPS.isdisjoint(words.lower):
            given[k] = no("a sea that munitions fell into")
    if any(role.struck and not w for role, w in zip(given, wet, strict=True)):
        for k, w in enumerate(wet):
            trigger = given[k].trigger
            if w and given[k].struck and not (trigger is not None and trigger.form == "intercept"):
                given[k] = no("water beside the place struck")


def standing_for(words: Words, mentions: list[Mention], given: list[Role], live: list[Trigger]) -> None:
    """ "The mayor of X said a drone had struck a house in the city": X is the city."""
    free = [t for t in live if not any(role.trigger is t for role in given)]
    if not free:
        return
    for k, mention in enumerate(mentions):
        head = words.lower[mention.last - 1]
        if (
            mention.kind == "facility"
            and not mention.inside
            and not given[k].struck
            and head in words.lower[mention.last :]
        ):
            hit = next(
                (t for t in free if t.form == "verb" and words.lower[t.last : t.last + 2] == ["the", head]), None
            )
            if hit is not None:
                given[k] = yes("at", hit, "stands for the facility named in the same sentence")
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
        side = words.is_side(mentions[k].first, mentions[k].last)
        wanted = wanted and not (words.lower[i] in VILLAGES and words.lower[mentions[k].last - 1] in DISTRICTS)
        if wanted and not given[k].struck and not side and given[k].why not in ("origin", "part of a compound"):
            given[k] = yes("at", trigger, "stands for the place named in the same sentence")


def orphaned(words: Words, mentions: list[Mention], given: list[Role], triggers: list[Trigger]) -> int | None:
    """A strike told as done, whose only town in the sentence stands apart from it ("rescuers in X found a body in a
    house that a missile hit"): the index of that town's mention, or None."""
    live = [t for t in triggers if t.told and (t.form != "intercept" or t.sure)]
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
    if len(towns) > 1:
        # "in Gaza City's Sabra district": the finest of places that hold each other, names without a place left out.
        known = [k for k in towns if mentions[k].location is not None]
        towns = [k for k in known if not any(contains(mentions[k], mentions[o]) for o in known if o != k)]
    if len(towns) != 1 or words.any(_DENIAL):
        return None
    mention = mentions[towns[0]]
    spoken = given[towns[0]].why == "where the speaker is" and _is_local(words, mention)
    if given[towns[0]].why not in _WEAK and not spoken:
        return None
    if any(definite(words, i) and words.has(i - 2, _ONTO) for i in words.where(_TOWN, 0, mention.first)):
        return None  # "raids on the town ... the nearby town of X"
    before, behind = words.lower[mention.first - 1 : mention.first], words.text[mention.last : mention.last + 1]
    if before == [","] and behind == [","] and words.has(mention.last + 1, _SPEECH):
        return None  # "One resident, Antonina, told"
    held = mention.last < len(words) and words.lower[mention.last] in HELPERS
    if held and words.has(mention.first - 1, _CAUSAL):
        return None  # "where Tokyo has sovereign rights"
    if before == ["for"] and words.lower[mention.first - 2].endswith("ing"):
        return None  # "bombs fell on the city, so we leave for X"
    if before == ["of"] and behind == [","] and words.any(_SPEECH, mention.last, mention.last + 3):
        return None  # "Yar, a resident of X, told"
    if before == ["from"] and words.any(_SPEECH, mention.last, mention.last + 3):
        return None  # "in a statement from X, said"
    if words.any(_FACILITY, mention.first, mention.last):
        return None  # a hospital that took in the hurt
    if min(abs(t.first - mention.first) for t in live) > 30:
        return None
    return towns[0]


def _is_local(words: Words, mention: Mention) -> bool:
    """ "The regional governor in Odesa reports a missile attack": one who speaks for the place, not from a capital."""
    return not LOCAL_OFFICES.isdisjoint(words.lower[max(mention.first - _OFFICE, 0) : mention.first])


def _of_its_own(words: Words, before: Mention, mention: Mention) -> bool:
    """ "struck the village of X, and launch sites near Y": another target stands between."""
    gap = range(before.last, mention.first)
    return any(words.cover[j] & _TARGETS for j in gap) and any(words.bits[j] & _AND for j in gap)


def finest(words: Words, mentions: list[Mention], k: int) -> int:
    """ "in the Al-Salam mosque in the Y district": the facility right before the district that holds it."""
    before = next((b for b in range(k - 1, -1, -1) if not mentions[b].inside), None)
    if before is None or mentions[k].kind != "district" or mentions[before].kind != "facility":
        return k
    gap = words.lower[mentions[before].last : mentions[k].first]
    return before if gap in (["in", "the"], ["in"], [","], [",", "in", "the"]) else k


def one_subject(words: Words, mentions: list[Mention], given: list[Role]) -> None:
    """A place that opens the clause and holds another that the same strike hit only says where that one lies."""
    for at, role in enumerate(given):
        if role.struck and _holds_the_one_before(words, mentions, given, at):
            given[at] = no("area of the place before", coarse=True)
            continue
        behind = at > 0 and words.text[mentions[at - 1].last : mentions[at].first] == [","]
        if role.sign == "list" and behind and given[at - 1].why in _WHERE_ONLY:
            given[at] = no("where it was told", coarse=True)  # "In Ahmadpur East, Bahawalpur, missiles hit X"
            continue
        opens = role.sign == "passive" and words.has(mentions[at].first - 1, _AT)  # "In X, the mosque was struck"
        if not role.struck or not (opens or role.sign in ("fronted", "at", "harm", "damage", "list", "heard")):
            continue
        for other, other_role in zip(mentions, given, strict=True):
            if other is mentions[at] or not other_role.struck:
                continue
            if (
                role.near
                and not other_role.near
                and other.first < mentions[at].first
                and not _of_its_own(words, other, mentions[at])
            ):
                given[at] = no("only says where the place before lies", coarse=True)
                break
            if (
                contains(mentions[at], other)
                and not _has_own_dead(words, other, mentions[at])
                and (
                    role.sign == "fronted"
                    or mentions[at].first <= _OPENING
                    or mentions[at].kind in ("country", "region", "settlement")
                    or (role.sign == "harm" and other_role.sign in ("of", "onto", "object"))
                )
            ):
                given[at] = no("holds the place that was struck", coarse=True)
                break
            if (
                role.sign == "fronted"
                and words.lower[mentions[at].last : mentions[at].last + 1] in COMMUNITIES
                and other.first > mentions[at].last
                and other_role.sign == "at"
                and words.lower[other.first - 1] == "of"
            ):
                given[at] = no("holds the place that was struck", coarse=True)
                break
            if (
                role.sign == "at"
                and mentions[at].kind in ("district", "admin2", "admin1")
                and other.kind == "facility"
                and other_role.sign == "object"
                and (0 < other.first - mentions[at].last <= 4 or 0 < mentions[at].first - other.last <= 2)
            ):
                # "a strike in X district hit Y school in the Z area"
                given[at] = no("holds the place that was struck", coarse=True)
                other.parent = other.parent or mentions[at]
                break
            if (
                other.location is None
                and other.first > mentions[at].last
                and other.rank <= 2
                and role.sign in ("fronted", "harm")
                and other_role.trigger is not None
                and not other_role.near
                and other_role.sign in ("onto", "object", "at")
                and not any(words.text[j] in ";:" or words.bits[j] & _AND for j in range(other.first - 2, other.first))
                and words.any(_CAUSAL, mentions[at].last, other.first)
            ):
                given[at] = no("holds the place that was struck", coarse=True)
                other.parent = other.parent or mentions[at]
                break
            if (
                role.sign == "fronted"
                and other_role.sign in ("object", "onto", "passive", "of", "at")
                and other_role.trigger is role.trigger
                and (other.first > mentions[at].first or not _is_listed(words, other, mentions[at]))
            ):
                given[at] = no("where it was told", coarse=True)
                break


def _holds_the_one_before(words: Words, mentions: list[Mention], given: list[Role], at: int) -> bool:
    """ "the X neighbourhood in the Y district": where the one before lies."""
    mention = mentions[at]
    k = next((k for k in range(at - 1, -1, -1) if not mentions[k].inside), None)
    if k is None or mention.kind not in ("district", "admin2") or mentions[k].kind not in ("facility", "district"):
        return False
    return given[k].struck and {*words.lower[mentions[k].last : mention.first]} == {"in", "the"}


def _has_own_dead(words: Words, before: Mention, mention: Mention) -> bool:
    """ "two were killed in X, while another two were killed in the Y area": told of by a clause of its own."""
    gap = range(before.last, mention.first)
    clause = next((j for j in gap if words.bits[j] & _CAUSAL), None)
    return clause is not None and words.any(_HARM, clause, mention.first)


def _is_listed(words: Words, before: Mention, mention: Mention) -> bool:
    """ "missiles struck Bahawalpur, where 13 died, and Muridke, where three were killed": another place struck."""
    return (
        words.has(mention.first - 1, _AND)
        and words.text[mention.first - 2] == ","
        and words.any(_WHERE, before.last, before.last + 3)
    )
