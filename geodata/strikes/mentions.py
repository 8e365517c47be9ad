"""Named facilities and districts that no gazetteer lists, and what in a sentence stands for a place named before.

"Okhmatdyt children's hospital in Kyiv" is a facility at Kyiv's position: finer than its town, as precise as the town.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from geodata.gazetteer import Gazetteer, default
from geodata.lexicon import bits
from geodata.model import Location, PlaceKind, Toponym
from geodata.strikes.scene import RANK, UNKNOWN, Mention, Scene
from geodata.strikes.triggers import Trigger
from geodata.tokens import INSIDE, Words
from geodata.toponyms import cyrillic_forms

_FACILITY = bits("facility_nouns")
_DISTRICT = bits("district_nouns")
_MODIFIER = bits("facility_modifiers", "compass_words")
_DETERMINERS = bits("determiners")
_SETTLEMENT = bits("settlement_nouns")
_REGION = bits("region_nouns")
_OF = bits("of_words")
_AND = bits("and_words")
_AT = bits("at_words")
_NEAR = bits("near_words")
_STRUCK = bits("strike_verbs", "sure_verbs")
_ONTO = bits("onto_words")
_KILLED = bits("killed_words", "injured_words", "killing_words", "injuring_words")
_NO_PLACE = bits("no_places")
_AUX = bits("passive_auxiliaries")
_COME = bits("come_under")
_THERE = bits("there_words")
_COMPASS = bits("compass_words")
_ARTICLES = frozenset(("the", "this", "that", "its"))
_SOURCE = bits("source_nouns")
_PERSON = bits("one_person")
_OFFICE = bits("residence", "of_words")
_SPEECH = bits("speech_verbs")
_PARTICLES = frozenset(
    ["al", "el", "ar", "as", "ash", "ad", "an", "al-", "de", "la", "le", "of", "de'", "bin", "abu", "umm"]
)
_COMMON_HEADS = frozenset(
    [
        "school",
        "schools",
        "building",
        "house",
        "market",
        "hospital",
        "hospitals",
        "shop",
        "street",
        "road",
        "square",
        "park",
        "hotel",
        "restaurant",
        "cafe",
        "base",
        "barracks",
        "centre",
        "center",
        "hall",
        "mine",
        "shelter",
        "quarter",
        "complex",
        "compound",
        "headquarters",
        "office",
        "crossing",
        "facility",
        "checkpoint",
        "church",
        "station",
        "factory",
        "warehouse",
        "depot",
        "mill",
        "works",
        "university",
        "college",
        "museum",
        "library",
        "camp",
        "clinic",
        "residence",
        "road",
    ]
)
_LONGEST_NAME = 6
_CUT = (" al", " el", " ar", " az", " as", " ad", " an", " ash", " at", "-al", "-el")
_REST = re.compile(r"-[A-Z]\w+(?:-\w+)*")
_HEAD = re.compile(r"(?:[A-Z]\w+ )?(?:[Aa]l|[Ee]l|[Aa]r|[Aa]z|[Aa]s|[Aa]d|[Aa]n|[Aa]sh|[Aa]t)-$")
_NEXT = re.compile(r" [A-Z]\w+")
_PARTICLE = re.compile(r" (?:al|el|ar|az|as|ad|an|ash|at)-[A-Z]\w+")


def more_names(
    scene: Scene, triggers: list[list[Trigger]], known: Sequence[Toponym], gazetteer: Gazetteer | None = None
) -> list[Toponym]:
    """Names that a strike word governs and the recogniser left out: "hit in Tiraspol", "the village of Alma al-Chaab".

    A name in the gazetteer behind a preposition of place, or any name behind a kind of place, in a sentence that tells
    of a strike: there, a capital word that is no person, side, month or body is a place far more often than elsewhere.
    """
    places = gazetteer or default()
    numerals = scene.lexicon.language.numerals  # "Ten were injured"
    taken = [(t.start, t.end) for t in known]
    found: list[Toponym] = []
    for words, row in zip(scene.sentences, triggers, strict=True):
        if not any(t.live and not t.ground for t in row) and not words.all_bits & _KILLED:
            continue
        i = 0
        while i < len(words):
            word = words.text[i]
            end = _name_at(words, i) if word[0].isupper() or "-" in word or "‑" in word or "–" in word else None
            end = None if words.lower[i] in numerals else end
            if end is None or any(a < words.end[end - 1] and b > words.start[i] for a, b in taken):
                i += 1
                continue
            text = scene.report.text[words.start[i] : words.end[end - 1]]
            near = i > 0 and bool(words.bits[i - 1] & _NEAR) and any(not t.generic for t in row)
            sure = (
                any(t.live and t.sure and t.form != "intercept" for t in row)
                and i > 0
                and words.lower[i - 1] == "in"
                and words.text[end : end + 1] in ([","], ["."])
                and not words.bits[i] & _NO_PLACE
            )
            sure = sure or (
                i > 1 and bool(words.bits[i - 1] & _ONTO) and any(t.live and t.sure and t.last == i - 1 for t in row)
            )
            listed = (
                i > 1
                and (words.text[i - 1] == "," or bool(words.bits[i - 1] & _AND))
                and any(
                    b in (words.end[i - 2], words.end[max(i - 3, 0)])
                    for _, b in [*taken, *((t.start, t.end) for t in found)]
                )
            )
            sure = sure or (i == 0 and words.any(_COME, end, end + 2))
            office = i >= 2 and bool(words.cover[i - 1] & _OFFICE) and words.lower[i - 1] == "of"  # "the mayor of"
            if (
                ((listed or office) and places.has(text))
                or near
                or sure
                or _kind_before(words, i)
                or (_place_before(words, i, end) and places.has(text))
            ):
                found.append(
                    Toponym(
                        words.start[i],
                        words.end[end - 1],
                        text,
                        (text,),
                        confidence=0.5 if places.has(text) else UNKNOWN,
                    )
                )
            i = end
    return found


def _name_at(words: Words, i: int) -> int | None:
    """The index behind a capital name that begins at token i, where it may be a place."""
    if i == 0 and words.cover[0]:
        return None  # "Near", "On", "The" begin with a capital too
    if not words.text[i][:1].isupper() and not words.lower[i].startswith(
        ("al-", "el-", "ar-", "as-", "ash-", "at-", "ad-")
    ):
        return None
    if i and _is_capital(words, i - 1) and not words.bits[i - 1] & (_AT | _DETERMINERS):
        return None
    end = i
    while (
        end < len(words)
        and end - i < 4
        and (
            _is_capital(words, end)
            or (words.lower[end] in _PARTICLES and end > i and end + 1 < len(words) and _is_capital(words, end + 1))
        )
    ):
        if (
            words.bits[end] & (_SOURCE | _PERSON)
            or words.lower[end] in _MONTHLIKE
            or any(a <= end < b for a, (_, b) in words.actor.items())
            or end in words.weapon
        ):
            return None
        end += 1
    if end == i or not words.text[i][0].isalpha() or len(words.text[i]) < 3 or words.text[i].isupper():
        return None
    return None if end < len(words) and words.has(end, _FACILITY | _SPEECH) else end


def _kind_before(words: Words, i: int) -> bool:
    """ "the village of", "the town of"."""
    return i >= 2 and bool(words.bits[i - 1] & _OF) and bool(words.cover[i - 2] & _SETTLEMENT)


def _place_before(words: Words, i: int, end: int) -> bool:
    if i == 0:
        return words.has(end, _AUX | _COME) or words.has(end + 1, _COME)
    j = i - 1
    while (
        j > 0
        and not words.bits[j] & _SETTLEMENT
        and (words.bits[j] & (_COMPASS | _DETERMINERS) or (words.text[j] == "," and words.bits[j - 1] & _SETTLEMENT))
    ):
        j -= 1
    return (
        bool(words.cover[j] & (_AT | _SETTLEMENT)) or bool(words.cover[j] & _STRUCK) or words.lower[j] in ("on", "of")
    )


def whole(scene: Scene, known: Sequence[Toponym]) -> list[Toponym]:
    """Names cut inside a word made whole: "Deir al" in "Deir al-Balah", "Deir-al" in "Deir-al Balah"."""
    text = scene.report.text
    made: list[Toponym] = []
    for toponym in known:
        match = None
        head = _HEAD.search(text, max(toponym.start - 40, 0), toponym.start)
        if head is not None and not any(t.start < head.start() < t.end for t in known):
            made = [t for t in made if t.start < head.start()]
            name = text[head.start() : toponym.end]
            made.append(
                Toponym(
                    head.start(),
                    toponym.end,
                    name,
                    (name, name.replace("-", " "), toponym.text),
                    confidence=toponym.confidence,
                )
            )
            continue
        if scene.report.text[toponym.end : toponym.end + 1] == "-" and toponym.text.lower().endswith(_CUT):
            match = _REST.match(text, toponym.end)
        elif toponym.text.lower().endswith(("-al", "-el")):
            match = _NEXT.match(text, toponym.end)
        elif (found := _PARTICLE.match(text, toponym.end)) is not None:
            match = found
        if match is None or any(t.start < match.end() and t.end > toponym.end and t is not toponym for t in known):
            made.append(toponym)
            continue
        name = text[toponym.start : match.end()]
        made.append(
            Toponym(toponym.start, match.end(), name, (name, name.replace("-", " ")), confidence=toponym.confidence)
        )
    return made


def complete(scene: Scene) -> None:
    """Add facilities and districts named in each sentence, and give them their place and position."""
    _regions(scene)
    for number, words in enumerate(scene.sentences):
        if words.language in ("uk", "ru"):
            _heads(scene, words, number)
        if words.all_bits & (_FACILITY | _DISTRICT):
            _named(scene, words, number)
        scene.mentions[number].sort(key=lambda m: (m.first, -m.last))
    _settle(scene)


def _regions(scene: Scene) -> None:
    """ "Kursk region", "Kyivska and Vinnytska oblasts": the region, where the name alone was taken for its town."""
    places = default()
    for words, row in zip(scene.sentences, scene.mentions, strict=True):
        if not words.all_bits & _REGION:
            continue
        for mention in row:
            at = mention.last
            while (
                at < len(words)
                and at - mention.last < 9
                and (words.text[at] == "," or words.bits[at] & _AND or any(m.first <= at < m.last for m in row))
            ):
                at += 1
            plural = at > mention.last
            if mention.kind != "settlement" or not words.has(at, _REGION) or words.bits[at] & (_SETTLEMENT | INSIDE):
                continue
            if plural and not words.lower[at].endswith("s"):
                continue
            country = mention.location.country if mention.location is not None else None
            found = [e for e in places.find(mention.text) if e.kind == "admin1" and country in (None, e.country)]
            if found:
                mention.location = replace(
                    places.location(found[0]),
                    confidence=0.8,
                    reason=f"“{mention.text}” stands before a word for a region",
                )
                mention.kind, mention.name = "admin1", mention.location.name


def _heads(scene: Scene, words: Words, number: int) -> None:
    """ "порт Рени", "Запорожская АЭС": found as one name, and placed by its town where the gazetteer lacks it."""
    for mention in scene.mentions[number]:
        ends = (mention.first, mention.last - 1)
        if mention.last - mention.first < 2 or mention.kind in ("facility", "district"):
            continue
        heads = [
            j
            for j in ends
            if words.has(j, _FACILITY) and (j == 0 or words.text[j].islower() or words.text[j].isupper())
        ]
        if heads and mention.rank <= RANK["admin1"]:
            mention.kind, mention.name = "facility", cyrillic_forms.nominative(mention.text, words.language)
            if any(quote in mention.text for quote in '«»"“”„'):
                # The gazetteer has no such works or hospital, and the town it gave bears a part of the name only.
                mention.location = None
            if mention.location is not None:
                mention.location = within(mention.location, mention)


def _named(scene: Scene, words: Words, number: int) -> None:
    mentions = scene.mentions[number]
    for i in words.where(_FACILITY | _DISTRICT):
        if words.bits[i] & INSIDE:
            continue
        last = words.phrase_end[i]
        if any(m.first <= i < m.last and m.kind in ("facility", "district") for m in mentions):
            continue
        kind: PlaceKind = "facility" if words.bits[i] & _FACILITY else "district"
        span = _name_before(words, mentions, i, last) if scene.lexicon.language.word_order == "fixed" else None
        span = span or (_name_behind(words, i, last) if kind == "facility" else None)
        if span is None:
            continue
        first, end = span
        holder = [m for m in mentions if m.first < end and m.last > first]
        if kind == "facility" and not _is_facility(words, holder, first, i, end):
            continue
        if kind == "district" and not _is_district(words, holder, i):
            continue
        if any(m.first <= first and m.last >= end for m in holder):
            continue
        if kind == "district" and len(holder) == 1 and holder[0].kind == "district":
            # The gazetteer knows the district by its name alone.
            holder[0].last, holder[0].end = end, words.end[end - 1]
            holder[0].text = scene.report.text[holder[0].start : holder[0].end]
            continue
        for m in holder:
            m.inside = True
        if kind == "district" and words.lower[i] == "area":
            end = i
        start, stop = words.start[first], words.end[end - 1]
        text = scene.report.text[start:stop]
        # The town in a district's name ("Shevchenkivskyi") is another place of that name, not where it lies.
        parent = (
            None
            if kind == "district"
            else next((m for m in holder if m.location is not None and m.kind != "facility"), None)
        )
        mentions.append(Mention(first, end, start, stop, text, kind, " ".join(text.split()), None, parent, number))


def _is_capital(words: Words, i: int) -> bool:
    return _has_capital(words.text[i])


@lru_cache(maxsize=1 << 14)
def _has_capital(text: str) -> bool:
    return any(c.isupper() for c in text) and not text.isdigit()


def _name_before(words: Words, mentions: list[Mention], i: int, last: int) -> tuple[int, int] | None:
    """The proper name before a head noun: "Okhmatdyt children's", "Odesa sea trade", "al-Khani"."""
    first = i
    proper = False
    j = i - 1
    while j >= 0 and i - j <= _LONGEST_NAME:
        word = words.text[j]
        if j in words.actor and not any(m.first <= j < m.last for m in mentions):
            break
        if word in ("’s", "'s"):
            # "children's hospital": part of the name where the owner is a kind of people
            if j and words.lower[j - 1] in (
                "children",
                "women",
                "men",
                "people",
                "girls",
                "boys",
                "veterans",
                "workers",
            ):
                j -= 2
                continue
            break
        if _is_capital(words, j) and (
            j > 0 or any(m.first <= j < m.last for m in mentions) or _is_capital(words, j + 1) or True
        ):
            if j == 0 and words.bits[j] & (_DETERMINERS | _AT):
                break
            if words.bits[j] & _DETERMINERS:
                break
            first = j
            proper = True
        elif (
            (words.bits[j] & _MODIFIER and not words.bits[j] & _DETERMINERS and not words.bits[j] & _SETTLEMENT)
            or (words.lower[j] in _PARTICLES and j > 0 and _is_capital(words, j - 1))
            or (words.text[j].isdigit() and first == i)
        ):
            pass
        else:
            break
        j -= 1
    if not proper:
        return None
    return first, last


def _name_behind(words: Words, i: int, last: int) -> tuple[int, int] | None:
    """ "Camp Hurriya", "Port of Reni", "Hospital No. 5": a capital head with its name behind."""
    if not _is_capital(words, i):
        return None
    end = last
    if end < len(words) and words.lower[end] == "of" and end + 1 < len(words) and _is_capital(words, end + 1):
        end += 1
    elif end + 1 < len(words) and words.lower[end] in ("no", "no.", "number", "№"):
        end += 1
        while end < len(words) and not words.text[end][0].isdigit() and end < last + 3:
            end += 1
        return (i, end + 1) if end < len(words) else None
    start = end
    while end < len(words) and end - start < 4 and _is_capital(words, end) and words.text[end][0].isalpha():
        end += 1
    return (i, end) if end > start else None


def _is_facility(words: Words, holder: list[Mention], first: int, head: int, end: int) -> bool:
    """A proper name, not only a side, a rank or a town before a common noun ("a Kharkiv hospital")."""
    own = [j for j in range(first, end) if _is_capital(words, j) and not any(m.first <= j < m.last for m in holder)]
    own = [j for j in own if not (words.bits[j] & _SOURCE and j != head) and j not in words.actor]
    own = [j for j in own if words.lower[j] not in _MONTHLIKE]
    own = [j for j in own if not _is_made_of(words.text[j])]
    named_head = head in own
    proper = [j for j in own if j != head]
    if proper:
        return not (first == 0 and proper == [0] and not named_head and not holder)
    if not holder:
        return False
    if holder[0].rank >= 3:
        return False
    if (
        words.lower[head] in _COMMON_HEADS
        and words.phrase_end[head] == head + 1
        and head - holder[-1].last < 1
        and not named_head
    ):
        return False
    before = words.lower[first - 1] if first else ""
    return before not in ("a", "an", "another", "one", "two", "three", "several", "some", "every", "each")


def _is_made_of(text: str) -> bool:
    """ "ISIL-held", "UN-run", "US-made": no proper name."""
    head, hyphen, tail = text.partition("-")
    return bool(hyphen) and head[:1].isupper() and tail.islower()


_MONTHLIKE = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)


def _is_district(words: Words, holder: list[Mention], head: int) -> bool:
    """ "area" and "suburb" need a place name before them and then add nothing; "district" makes a name of any word."""
    word = words.lower[head]
    if word in ("area", "suburb", "suburbs", "quarter", "districts", "neighbourhoods", "neighborhoods"):
        return word == "area" and not holder
    return not (holder and holder[0].rank >= 3 and word != "raion")


def _settle(scene: Scene) -> None:
    """Give facilities and districts without a position that of the town they lie in."""
    last_town: Mention | None = None
    for number in range(len(scene.sentences)):
        words = scene.sentences[number]
        row = scene.mentions[number]
        for at, mention in enumerate(row):
            if mention.location is not None or mention.kind not in ("facility", "district"):
                continue
            parent = mention.parent or _parent_in(words, row, at) or _town_near(words, row, mention)
            if parent is None and last_town is not None and number - last_town.sentence <= 2:
                parent = last_town
            if parent is not None and parent.location is not None:
                mention.parent = parent
                mention.location = within(parent.location, mention)
        towns = [m for m in row if not m.inside and m.kind in ("settlement", "district") and m.location is not None]
        if towns:
            last_town = towns[0]


def _parent_in(words: Words, row: list[Mention], at: int) -> Mention | None:
    """The place right behind: "hospital in Kyiv", "Saltivskyi district of Kharkiv", "plant, Zaporizhzhia"."""
    mention = row[at]
    for other in row[at + 1 :]:
        if other.first < mention.last:
            continue
        if other.first - mention.last > 7:
            return None
        between = range(mention.last, other.first)
        if any(words.bits[j] & (_AT | _OF) or words.text[j] in ",(" for j in between):
            return other if other.location is not None else None
    for other in reversed(row[:at]):
        if other.last < len(words) and words.lower[other.last] == "'s" and mention.first - other.last <= 3:
            return other
    return None


def _town_near(words: Words, row: list[Mention], mention: Mention) -> Mention | None:
    towns = [m for m in row if m is not mention and not m.inside and m.kind == "settlement" and m.location is not None]
    towns = [m for m in towns if m.last >= len(words) or words.lower[m.last] != "'s"]
    return min(towns, key=lambda m: abs(m.first - mention.first)) if towns else None


def within(parent: Location, mention: Mention) -> Location:
    """A place named in the report inside one that is known: the position of the known one, and its radius."""
    finer = parent.kind in ("settlement", "district", "facility")
    return replace(
        parent,
        name=mention.name,
        kind=mention.kind,
        gazetteer_id=None,
        local_name=None,
        settlement=parent.settlement or (parent.name if parent.kind == "settlement" else None),
        admin1=parent.admin1 or (parent.name if parent.kind == "admin1" else None),
        admin2=parent.admin2 or (parent.name if parent.kind == "admin2" else None),
        district=(mention.name if mention.kind == "district" else parent.district),
        reason=f"“{mention.text}” is not in the gazetteer: the position is that of {parent.name}, where it lies"
        if finer
        else f"“{mention.text}” is not in the gazetteer: known to lie in {parent.name} only",
        confidence=parent.confidence * 0.9,
        candidates=(),
    )


def region_of(mention: Mention) -> Mention | None:
    """The region that a town lies in, in the town's words: "in Lviv ... a missile fired at the region"."""
    location = mention.location
    if location is None or location.admin1 is None:
        return None
    places = default()
    found = [e for e in places.find(location.admin1) if e.kind == "admin1" and e.country == location.country]
    if not found:
        return None
    area = replace(
        places.location(found[0]), confidence=location.confidence * 0.8, reason=f"“the region” behind {mention.text}"
    )
    return replace(mention, kind="admin1", name=area.name, location=area)


def definite(words: Words, i: int) -> bool:
    """ "the city", "the town", "this region": a noun of place that stands for one named before."""
    if not words.bits[i] & (_SETTLEMENT | _REGION) or words.bits[i] & INSIDE:
        return False
    j = i - 1
    while j > 0 and i - j <= 2 and (words.bits[j] & _COMPASS or j in words.actor) and words.lower[j] not in _ARTICLES:
        j -= 1
    if j < 0 or words.lower[j] not in _ARTICLES:
        return False
    behind = words.lower[i + 1] if i + 1 < len(words) else ""
    return behind not in ("of", "'s") and not (
        i + 1 < len(words)
        and words.text[i + 1][:1].isupper()
        and re.match(r"[A-Z]", words.text[i + 1]) is not None
        and words.text[i + 1] not in ("On", "In")
    )
