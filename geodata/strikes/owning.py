"""Names that stand for something else: owners, speakers, sides, what says where another place lies, and no names."""

from __future__ import annotations

from geodata.gazetteer import default
from geodata.lexicon import bits
from geodata.lexicon.en.beside import (
    DAYS_AND_MONTHS,
    DIRECTIONS,
    MAKES,
    NO_NAMES,
    RANKS,
    TELLERS,
    TOWN_KINDS,
    VILLAGES,
    WITHIN,
)
from geodata.strikes.role import Role, no
from geodata.strikes.scene import RANK, Mention
from geodata.tokens import Words

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_SETTLEMENT = bits("settlement_nouns", "region_nouns", "district_nouns")
_DETERMINERS = bits("determiners")
_COMPASS = bits("compass_words")
_OF = bits("of_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_TALK = bits("talk_nouns")
_SPEECH = bits("speech_verbs")
_SOURCE = bits("source_nouns")
_FORCE = bits("force_nouns")
_SUPPLY = bits("supply_words")
_FACILITY = bits("facility_nouns")
_BY = bits("by_words")
_BLAME = bits("blame_verbs")
_FIRED = bits("launch_verbs")
_STRIKES = bits("sure_nouns", "strike_nouns", "attack_nouns")
_BESIDE = 3
"""Tokens between whose an attack is and the attack: "Moscow's deadliest missile attack"."""
_OPENING, _ASIDE = 4, 14
"""Tokens from the head of a sentence to the place of its speaker, and from there over an aside to the verb."""


def behind(words: Words, mentions: list[Mention], at: int) -> Role | None:
    """What stands right behind the name: an owner, a speaker, a side."""
    mention = mentions[at]
    j = mention.last
    if j >= len(words):
        return None
    ends = j + 2 >= len(words) or words.text[j + 1] == ","
    opens = mention.first - 2 if words.lower[mention.first - 1 : mention.first] == ["'s"] else mention.first
    if words.bits[j] & _SPEECH and opens > 0 and words.text[opens - 1] in (",", "”", '"') and ends:
        return no("who speaks")  # "..., Ankara reported.", "...,” Artsakh's Information Center said."
    if mention.location is None and mention.kind == "settlement" and words.cover[j - 1] & _FORCE:
        return no("a side")  # "the Black Sea Fleet"
    if words.bits[j] & _SETTLEMENT and words.lower[j + 1 : j + 2] == ["'s"] and words.text[j].islower():
        j += 1  # "the Rafah governorate's Tal al-Sultan area"
    if words.text[j].islower() and not words.cover[j] and words.lower[j + 2 : j + 3] == ["'s"]:
        j += 2 if words.bits[j + 1] & _SETTLEMENT else 0  # "the North Waziristan tribal region's Dattakhel area"
    if words.has(mention.first - 1, _BLAME) and words.is_side(mention.first, mention.last):
        return no("a side")  # "accused Kyiv of bombing"
    by = words.has(mention.first - 1, _BY) and mention.first > 1 and words.is_side(mention.first, mention.last)
    if by and words.cover[mention.first - 2] & _FIRED:
        return no("a side")  # "21 drones launched by Kyiv"
    possessive = words.lower[j] in ("'s", "'") and j + 1 < len(words)
    if possessive:
        j += 1
        for other in mentions[at + 1 :]:
            if other.first - j <= 5 and not any(words.text[k] in ",.;:" for k in range(j, other.first)):
                if any(words.bits[k] & (_SPEECH | _SOURCE) for k in range(j, other.first)):
                    break
                return no("owner of the place behind", coarse=True)
            break
    if possessive and _is_a_town_of(words, j):
        return no("owner of a place that is not named", coarse=True)
    if not possessive and any(m.first > j for m in mentions[at + 1 :]) and _says_where(words, mentions, at):
        return no("says where the place behind lies", coarse=True)
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
    if mask & _SOURCE and not (mask & _TARGETS and not speaks(words, k)) and noun_follows:
        return no("who speaks")
    if possessive and any(words.bits[n] & _SOURCE and speaks(words, n) for n in range(j, min(j + 4, len(words)))):
        return no("who speaks")
    if possessive and mask & (_FORCE | _TALK | _SUPPLY):
        return no("a side")
    if possessive and mention.kind == "country":
        return no("a side")
    if possessive and words.is_side(mention.first, mention.last) and at and words.any(_STRIKES, j, j + _BESIDE):
        return no("a side")  # "hit Odesa in Moscow's deadliest attack"
    if mention.kind == "country" and mask & _FORCE and k == j:
        return no("a side")
    return None


def _says_where(words: Words, mentions: list[Mention], at: int) -> bool:
    """ "the Haifa bayside suburb of Kiryat Bialik": a town, a kind of place in it, and its name."""
    j = mentions[at].last
    coarser = mentions[at].rank >= RANK["country"]
    k = next(
        (
            k
            for k in range(j, min(j + 3, len(words)))
            if words.lower[k] in TOWN_KINDS or (coarser and words.bits[k] & _SETTLEMENT)
        ),
        None,
    )
    if k is None or words.lower[k + 1 : k + 2] != ["of"] or any(not words.text[n].islower() for n in range(j, k)):
        return False
    if k == j and mentions[at].location is None and words.lower[k] not in VILLAGES:
        return False  # "the Ramensky suburb of Moscow": a name no gazetteer has is that of the part of the town
    before = mentions[at].first - 1
    definite = words.has(before, _DETERMINERS) or (words.has(before, _COMPASS) and words.has(before - 1, _DETERMINERS))
    of_many = words.lower[k] in ("villages", "towns") and mentions[at].kind == "admin1"  # "on Rakhine villages of X"
    if k == j and not coarser and not definite and not of_many:
        return False  # "in Moe Tar village of Katha township": its own kind, and what it lies in
    return any(m.first == k + 2 and m.rank <= mentions[at].rank for m in mentions[at + 1 :])


def _is_a_town_of(words: Words, j: int) -> bool:
    """ "Gaza's southernmost city": a town told by its rank among others."""
    if not (words.lower[j].endswith("most") or words.lower[j] in RANKS):
        return False
    k = next((k for k in range(j + 1, min(j + 4, len(words))) if words.bits[k] & _SETTLEMENT), None)
    return k is not None and not words.has(k + 1, _TARGETS | _OF) and words.text[k + 1 : k + 2] != [","]


def is_no_name(words: Words, mention: Mention) -> bool:
    """ "the NGO", "(North)", "New Year", "houses of the Babembe community": an abbreviation, a direction, people."""
    text = mention.text
    if mention.kind not in ("settlement", "district"):
        return False
    if words.lower[mention.last - 1] in DAYS_AND_MONTHS or text.lower() in NO_NAMES:
        return True
    if len(text) <= 3 and text.isupper() and text.isalpha():
        return True
    if text.lower() in DIRECTIONS or (mention.location is None and text.lower() in ("the", "a", "an")):
        return True
    compass, _, land = text.partition(" ")
    if mention.location is None and compass.lower() in DIRECTIONS and land:
        return any(entry.kind == "country" for entry in default().find(land))  # "South Somalia"
    if words.lower[mention.last : mention.last + 1] in MAKES and words.has(mention.first - 1, _DETERMINERS):
        return True  # "a Toyota pickup"
    people = words.lower[mention.last : mention.last + 1] == ["community"] and mention.location is None
    return (
        people
        and words.lower[mention.first - 1 : mention.first] == ["the"]
        and words.lower[mention.first - 2] not in WITHIN
    )


def is_where_it_was_told(words: Words, mention: Mention) -> bool:
    """ "according to a resident in Garbaharey"."""
    i = mention.first
    opens = (
        2 <= i <= _OPENING
        and words.lower[i - 1] == "in"
        and words.bits[i - 2] & _SOURCE
        and not words.bits[i - 2] & _TARGETS
    )
    if opens and words.text[mention.last : mention.last + 1] == [","]:
        said = next(words.where(_SPEECH, mention.last, mention.last + _ASIDE), None)
        if said is not None and words.text[said - 1] == ",":
            return True  # "Officials in X, the seat of the agency, told"
    told = words.lower[i - 1 : i] in (["in"], ["of"], ["from"]) and i > 3 and words.lower[i - 2] in TELLERS
    return told and "according" in words.lower[max(i - 6, 0) : i - 2]


def is_a_saint(words: Words, mention: Mention) -> bool:
    """ "near Michael's Church": a facility called after somebody."""
    j = mention.last
    named = words.lower[j : j + 1] == ["'s"] and words.has(j + 1, _FACILITY) and words.text[j + 1][:1].isupper()
    return named and mention.kind in ("settlement", "district", "admin1", "admin2")


def is_its_capital(words: Words, mention: Mention) -> bool:
    """ "hit the capital of the northern region of X": not the region."""
    for j in range(mention.first - 1, max(mention.first - 8, 0), -1):
        if words.lower[j] == "of":
            if words.lower[j - 1] == "capital":
                return True
        elif not words.cover[j] & _SKIP:
            return False
    return False


def speaks(words: Words, k: int) -> bool:
    return words.any(_SPEECH, k + 1, k + 6)
