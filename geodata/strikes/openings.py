"""Names without a preposition, in free word order: subjects and objects, headings, members of lists, parents."""

from __future__ import annotations

from geodata.gazetteer.distance import distance_km
from geodata.lexicon import bits, slavic
from geodata.strikes import grammar
from geodata.strikes.clauses import Clauses
from geodata.strikes.governing import covering
from geodata.strikes.holding import contains
from geodata.strikes.positions import within
from geodata.strikes.role import Role, no, yes
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_AT = bits("at_words")
_ONTO = bits("onto_words")
_FROM = bits("from_words")
_AND = bits("and_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_PASSIVE = bits("passive_participles")
_DAMAGE = _PASSIVE | bits("damage_words")
_REGIONS = bits("region_nouns")
_SPEECH = bits("speech_verbs")
_TARGETS = bits("target_nouns")
_SUFFER = bits("suffer_verbs")
_THERE = bits("there_words")
_STOPS = frozenset(".;:!?…")
_TOWN_KM = 60.0  # farther from its town no facility lies
_FINE = 3  # scene.RANK from which a place is an area


def is_area(mention: Mention) -> bool:
    """Oblast, raion, country. A hromada is listed beside towns, as small as they are."""
    return mention.rank >= _FINE and not mention.name.endswith("Hromada")


class Openings(Clauses):
    """What the place of a name in its clause says of it."""

    def _opening(self, at: int, *, loose: bool = False) -> Role:
        """A name without a preposition: subject or object of its clause, a heading, a member of a loose list."""
        words, mention = self.words, self.mentions[at]
        low, high = self._clause(mention)
        under = next((t for t in self.live if t.form == "under_fire" and low <= t.first < high), None)
        under = under or next(
            (t for t in self.live if t.form == "under_fire" and abs(t.first - mention.first) <= 12), None
        )
        if under is not None and mention.kind != "country":
            return yes("passive", under, "under fire, as its clause says")
        there = next((j for j in words.where(_THERE, mention.last, mention.last + 8)), None)
        if there is not None and (struck := next((t for t in self.live if t.first > there - 4), None)) is not None:
            return yes("passive", struck, "what the strike fell on, as “there” says")
        if self._heads(mention):
            return self._heading(mention)
        trigger = self._in(self.live, low, high, mention)
        suffered = next(words.where(_SUFFER, mention.last, mention.last + 12), None)
        if suffered is not None and mention.kind != "country" and self._nominative(mention):
            struck = self._nearest(mention, reach=14)
            if struck is not None and struck.form not in ("intercept", "debris"):
                return yes("passive", struck, "left without, or waking to, what the strike did")
        if (
            self.context
            and any(word.startswith(slavic.SUFFERED) for word in words.lower[:2])
            and self._nominative(mention)
        ):
            return yes("damage", None, "what suffered")  # "Потерпали Нікополь, Марганецька громада"
        if trigger is None and words.any(_DAMAGE, low, high) and mention.rank <= 4 and self._nominative(mention):
            carried = self._nearest(mention, reach=10)
            if carried is not None and carried.form in ("verb", "noun") and mention.last <= carried.first:
                return yes("damage", carried, "what befell it, and the strike behind")
        before = mention.first - 1
        damaged = before >= 0 and bool(words.bits[before] & _DAMAGE) and grammar.of(words, before).finite
        if trigger is None and self.context and damaged and mention.kind == "facility" and self._accusative(mention):
            return yes("damage", None, "what was damaged")  # "Повредили Ильский НПЗ"
        if trigger is None or trigger.form in ("intercept", "debris"):
            return no("subject of the clause")
        if mention.kind == "country" and mention.last == trigger.first and trigger.form == "verb":
            return no("who struck")  # "після того, як Індія завдала ударів"
        if mention.kind in ("country", "region") or not self._accusative(mention):
            if trigger.form in ("arrive", "blast"):
                return no("subject of the clause")
            passive = words.any(_PASSIVE, trigger.first, trigger.last + 1) or self._passive(trigger)
            return (
                yes("passive", trigger, "struck, as the verb says")
                if passive and self._nominative(mention)
                else no("who struck")
            )
        if (
            trigger.form == "verb"
            and (not loose or trigger.first > mention.first or mention.first - trigger.last <= 6)
            and self._plain_object(trigger, mention)
        ):
            return yes("object", trigger, "object of the strike")
        numbered = range(mention.last, trigger.first)
        if trigger.form == "noun" and 1 <= len(numbered) <= 2 and words.text[numbered[0]].isdigit():
            return yes("passive", trigger, "how many strikes it took")  # "Харьков 15 прилётов"
        if trigger.form == "noun" and self._passive(trigger):
            return yes("passive", trigger, "struck, as the verb says")
        return no("only mentioned")

    def _plain_object(self, trigger: Trigger, mention: Mention) -> bool:
        """Whether nothing else is the object: "атаковали Севастополь", not "завдали удару", whose target has "по"."""
        words = self.words
        low, high = (
            sorted((trigger.last, mention.first)) if trigger.last <= mention.first else (mention.last, trigger.first)
        )
        return high - low <= 8 and not any(words.text[j] in _STOPS for j in range(low, high))

    def _heads(self, mention: Mention) -> bool:
        """ "Харківська область: ...", "Куп'янськ. ...", "Сумы — ...": the name alone before a colon, stop or dash."""
        words = self.words
        start = next((j + 1 for j in range(mention.first - 1, -1, -1) if words.text[j] in ".;!•"), 0)
        if start and words.text[mention.last : mention.last + 1] != [":"]:
            start = 0
        if words.text[mention.last : mention.last + 1] in (["–"], ["—"]) and words.text[mention.first - 1] == ",":
            start = mention.first  # "Суми – влучання у школу, Ромни – поранено двох"
        if any(
            words.text[j][0].isalnum() and not words.bits[j] & _SKIP and not self._named(j)
            for j in range(start, mention.first)
        ):
            return False
        end = mention.last
        while end < len(words) and (words.text[end] in ',()»"' or self._named(end) or words.bits[end] & _SKIP):
            end += 1
        return end >= len(words) or (words.text[end] in ":.—–-!" and (words.text[end] != "-"))

    def _heading(self, mention: Mention) -> Role:
        trigger = next((t for t in self.live if t.first >= mention.last), None)
        if trigger is not None:
            return yes("fronted", trigger, "heads the sentence that tells of the strike")
        if self.context and self.words.any(_HARM | _DAMAGE):
            lemmas = grammar.of(self.words, mention.first).forms
            if mention.last - mention.first == 1 and any(form in slavic.CAPITALS for form in lemmas):
                return no("who speaks")  # "Киев: пострадали 28 человек"
            return yes("harm", None, "heads the sentence that tells of harm")
        return no("heading")

    def _listed(self, at: int) -> Role | None:
        """A member of a list plays the part of the one before it."""
        words, mention = self.words, self.mentions[at]
        for k in range(at - 1, -1, -1):
            other, role = self.mentions[k], self.given[k]
            if other.inside:
                continue
            gap = range(other.last, mention.first)
            outside = len(gap) - sum(m.last - m.first + 2 for m in self.mentions[k + 1 : at] if self._bracketed(m))
            if outside > 9 or not any(words.text[j] in ",/" or words.bits[j] & _AND for j in gap):
                return None
            if not all(self._joins(j) for j in gap):
                return None
            joined = len(gap) == 1 and bool(words.bits[gap[0]] & _AND) and other.kind == "settlement"
            if joined and role.struck and is_area(mention) and contains(mention, other):
                # "над Белгородом и Белгородским районом": the town, and the land around it
                return Role(True, "beside", role.trigger, "the land around a place struck")
            if role.coarse or (is_area(mention) != is_area(other) and contains(mention, other)):
                continue
            if is_area(mention) and contains(mention, other):
                return None
            own = next(
                (j for j in gap if words.bits[j] & (_AT | _ONTO | _FROM) and words.lower[j] not in slavic.AND_LIKE),
                None,
            )
            if own is not None and words.bits[own] & _FROM and not words.bits[own] & _AT:
                return None
            if role.struck:
                return Role(
                    True, "list" if role.sign != "passive" else "passive", role.trigger, "in a list of places struck"
                )
            return no(role.why) if own is None else None
        return None

    def _joins(self, j: int) -> bool:
        words = self.words
        mask = words.bits[j]
        if words.text[j].isdigit() and words.text[j - 1] == "(" and words.text[j + 1 : j + 2] == [")"]:
            return True  # "над Крымом (40), Брянской (22) и Курской областями"
        if words.text[j - 1] == "(" and words.text[j + 1 : j + 2] == [")"]:
            return True  # "сіл Гремяч (тричі), Бучки"
        if words.text[j] in ',/&()"«»“”' or mask & (_AND | _SKIP | INSIDE | _AT | _ONTO) or self._is_kind(j):
            return True
        return self._named(j) or words.text[j][:1].isupper()  # of a name that no gazetteer has

    def _bracketed(self, mention: Mention) -> bool:
        """ "(Київська область)" behind the name of a place in it."""
        words = self.words
        return (
            bool(mention.first)
            and words.text[mention.first - 1] == "("
            and words.text[mention.last : mention.last + 1] == [")"]
        )

    def _told_in_brackets(self, at: int) -> Role | None:
        """ "У Чугуївському районі пошкоджено будинок (с. Рубіжне)": the spot within the area that was struck."""
        words, mention = self.words, self.mentions[at]
        j = mention.first - 1
        while j > 0 and (words.bits[j] & _SKIP or (words.text[j] == "." and self._abbreviates(j))):
            j -= 1
        if j < 1 or words.text[j] != "(" or is_area(mention) or words.text[mention.last : mention.last + 1] != [")"]:
            return None
        before = zip(self.mentions[:at], self.given, strict=False)
        areas = [role for other, role in before if role.struck and is_area(other) and contains(other, mention)]
        return yes(areas[-1].sign, areas[-1].trigger, "told in brackets within an area struck") if areas else None

    def _is_kind(self, j: int) -> bool:
        if self.words.lower[j].startswith(slavic.VALLEYS):
            return True
        return (self.words.text[j] == "." and self._abbreviates(j)) or self.words.lower[j] in slavic.LIST_MARKS

    def _parent(self, at: int) -> Role | None:
        """ "у селі Гроза Куп'янського району", "по Харкову, Харківській області": it says where the place before
        lies.
        """
        words, mention = self.words, self.mentions[at]
        previous = next((m for m in reversed(self.mentions[:at]) if not m.inside and m.last <= mention.first), None)
        if previous is None:
            return None
        gap = range(previous.last, mention.first)
        if len(gap) > 7 or any(words.text[j] in ";:.—–" and not self._is_kind(j) for j in gap):
            return None
        if any(words.bits[j] & (_HARM | _DAMAGE | _SPEECH | _AND) and not words.bits[j] & (_AT | _SKIP) for j in gap):
            return None
        if any(covering(self.live, j) for j in gap) or any(words.lower[j] in slavic.ON for j in gap):
            return None
        if contains(mention, previous) and (is_area(mention) or mention.rank < _FINE):
            return no("holds the place before", coarse=True)
        unit, held = words.lower[mention.last - 1].startswith(slavic.UNIT_NOUNS), mention.location
        if not gap and unit and previous.kind == "settlement" and (held is None or held.gazetteer_id is None):
            return no("holds the place before", coarse=True)  # "селе Графовка Краснояружского района"
        if not gap and mention.rank > previous.rank and "gent" in self._cases(mention):
            self._lies_in(previous, mention)
            return no("holds the place before", coarse=True)
        unplaced = previous.location is None or previous.kind in ("facility", "district")
        if len(gap) == 1 and words.lower[gap[0]] in slavic.INTO and unplaced and mention.kind == "settlement":
            # "завод «Купол» в Ижевске", "в районе Текстильщик в Донецке"
            previous.parent = previous.parent or mention
            if previous.location is not None and mention.location is not None and previous.kind == "facility":
                spot, town = previous.location, mention.location
                if distance_km(spot.latitude, spot.longitude, town.latitude, town.longitude) > _TOWN_KM:
                    # A namesake elsewhere: what lies "у Тегерані" lies there.
                    previous.location = within(town, previous)
            return no("holds the place before", coarse=True)
        if gap and words.bits[mention.first - 1] & _REGIONS and len(gap) <= 5:
            return no("area of the place before", coarse=True)
        if mention.rank > previous.rank and is_area(mention) and len(gap) <= 3:
            return no("area of the place before", coarse=True)
        referring = any(
            (words.lower[j] in slavic.NEARBY and words.lower[j] not in slavic.OVER) or words.lower[j] in slavic.BESIDE
            for j in gap
        )
        if referring and len(gap) <= 6 and mention.rank <= 2 and not any(words.bits[j] & _TARGETS for j in gap):
            if previous.location is None and mention.location is not None:
                previous.parent, previous.location = mention, within(mention.location, previous)
            return no("only says where the place before lies", coarse=True)
        return None

    def _lies_in(self, spot: Mention, area: Mention) -> None:
        """ "с. Олександрівка Великописарівської громади": a namesake in another region is not meant."""
        held, place = area.location, spot.location
        if held is None or place is None or held.admin1 is None or held.admin1 == place.admin1:
            return
        spot.parent, spot.location = area, within(held, spot)

    def _directs(self, mention: Mention) -> bool:
        nxt = self.words.lower[mention.last] if mention.last < len(self.words) else ""
        last = self.words.lower[mention.last - 1]
        return nxt.startswith(slavic.DIRECTION) or last.startswith(slavic.DIRECTION)
