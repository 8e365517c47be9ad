"""Struck or mentioned, in Ukrainian and Russian, where case and preposition tell it and word order is free.

"По Харкову вдарили", "вдарили по Харкову", "обстріл Харкова", "під вогнем був Харків": what governs a name is the
preposition or noun before it, and the strike word may stand on either side. The clause decides whether "у Сумах" is
where a strike was or where somebody spoke.
"""

from __future__ import annotations

from geodata.lexicon import bits, slavic
from geodata.strikes import grammar
from geodata.strikes.governing import covering
from geodata.strikes.holding import contains
from geodata.strikes.openings import is_area
from geodata.strikes.prepositions import Prepositions
from geodata.strikes.role import Role, no, yes
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.trigger import Trigger
from geodata.tokens import Words

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_AT = bits("at_words")
_ONTO = bits("onto_words")
_FROM = bits("from_words")
_TOWARD = bits("toward_words")
_AND = bits("and_words")
_UNDER = bits("under_fire")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_TARGETS = bits("target_nouns", "facility_nouns")
_SPEECH = bits("speech_verbs")
_SOURCE = bits("source_nouns")
_FORCE = bits("force_nouns")
_RESIDENCE = bits("residence")
_CLAUSE = bits("clause_words")
_COMPASS = bits("compass_words")
_OF_THEM = bits("of_them_words")
_PERSONS = bits("person_nouns", "one_person")
_BLAME = bits("blame_verbs", "denial_verbs", "dispute_words")
_NOUNS = bits("sure_nouns", "strike_nouns", "blast_nouns")
_AREA = 3  # scene.RANK from which a place is an area
_SETTLEMENTS = bits("settlement_nouns")


def of(scene: Scene, words: Words, mentions: list[Mention], triggers: list[Trigger], *, context: bool) -> list[Role]:
    """The roles of the mentions of one sentence, in their order, as `roles.of` gives them for fixed word order."""
    if not mentions:
        return []
    reader = _Reader(words, mentions, triggers, context=context)
    reader.before = scene.triggers[max(words.number - 3, 0) : words.number]
    for at in range(len(mentions)):
        reader.given.append(reader.role(at))
    _head(words, mentions, reader)
    return _areas_yield(words, mentions, reader.given)


class _Reader(Prepositions):
    def __init__(self, words: Words, mentions: list[Mention], triggers: list[Trigger], *, context: bool) -> None:
        super().__init__(words, mentions, triggers, context=context)
        # Names of those who hold what stands behind them.
        self._holders = [m for m in mentions if m.first and words.lower[m.first - 1].startswith(slavic.CONTROLLED)]

    def role(self, at: int) -> Role:
        mention = self.mentions[at]
        if mention.inside:
            return no("part of a longer name")
        if self._directs(mention):
            return no("direction")
        if (
            mention.first > 1
            and self.words.lower[mention.first - 1] in slavic.NEARBY
            and self._unknown_name(mention.first - 2)
        ):
            return no("only says where the place before lies", coarse=True)
        if mention.first and self.words.lower[mention.first - 1].startswith(slavic.CONTROLLED):
            return no("whose land it is", coarse=True)
        if self._of_route(mention):
            return no("where a train goes")
        if is_area(mention) and self._bracketed(mention) and mention.first > 1:
            return no("area of the place before", coarse=True)
        if (struck := self._of_capital(at)) is not None:
            return struck
        told = self._told_in_brackets(at) or self._listed(at)
        if told is not None:
            return told
        parent = self._parent(at)
        if parent is not None:
            return parent
        i = self._governor(mention)
        return self._governed(at, i)

    def _governor(self, mention: Mention) -> int:
        """The index of what governs the name, past adjectives and the name's kind; -1 at the start of the sentence."""
        words = self.words
        i = mention.first - 1
        steps = 0
        while i >= 0 and steps < 8:
            i = self._phrase_start(i)
            holder = next((m for m in self._holders if m.first <= i < m.last and m is not mention), None)
            if holder is not None:
                i = holder.first - 2  # "в подконтрольном Киеву Славянске"
                continue
            mask = words.bits[i]
            if i + 1 < mention.first and words.text[i + 1] == "." and words.cover[i] & _SETTLEMENTS:
                i -= 1  # "с.Широкое": a kind of place in short, though "с" alone is a preposition
                steps += 1
                continue
            if (
                (words.text[i] in "\"“”«»'„." and (words.text[i] != "." or self._abbreviates(i)))
                or (mask & _SKIP and not mask & (_AT | _ONTO | _FROM | _UNDER) and covering(self.live, i) is None)
                or (words.text[i][:1].islower() and self._is_adjective(i) and not mask & (_HARM | _SPEECH | _NOUNS))
                or (mention.kind == "facility" and self._may_describe(i) and not mask & (_HARM | _SPEECH | _NOUNS))
            ):
                i -= 1
            else:
                break
            steps += 1
        return i

    def _governed(self, at: int, i: int) -> Role:
        words, mention = self.words, self.mentions[at]
        if i < 0:
            return self._opening(at)
        mask, word = words.bits[i], words.lower[i]
        trigger = covering(self.live, i)
        if (
            trigger is not None
            and words.any(_BLAME, max(trigger.first - 4, 0), trigger.first)
            and i == trigger.last - 1
            and self._may_be_blamed(mention, i)
        ):
            return no("who is blamed")
        if trigger is not None and not mask & _FROM:
            if trigger.form in ("noun", "blast") and mention.kind == "country" and self._nominative(mention):
                return no("who struck")
            if trigger.form == "noun" and self._strikes_elsewhere(mention):
                return no("who struck")
            return yes("of" if trigger.form in ("noun", "blast") else "object", trigger, "what the strike is on")
        if covering(self.dead, i) is not None and not mask & (_AT | _ONTO):
            return no("of a strike that was none")
        if mask & _TOWARD:
            fired = [t for t in self.live if t.form == "launch" and abs(mention.first - t.first) <= 14]
            shot = fired and words.lower[fired[-1].first].startswith(slavic.SHOOT)
            aimed = fired[-1] if fired and (mask & _ONTO or shot) else None
            # "випустив ракети в бік Тель-Авіва" is fire at it, "летить у напрямку Полтави" is not.
            return yes("onto", aimed, "fired at") if aimed is not None else no("direction")
        if word in slavic.ON or (mask & _ONTO and word in slavic.AGAINST):
            return self._onto(at, i)
        if mask & _FROM and not mask & _AT:
            if i > 1 and words.lower[i - 1] in slavic.ONE_OF:
                return self._governed(at, i - 2)  # "в одному із сіл Семенівської громади"
            if i and words.bits[i - 1] & _PERSONS and words.any(_HARM, max(i - 6, 0), i):
                return self._resident(at, i - 1)  # "ранен мужчина из посёлка Доля"
            return no("origin")
        if mask & _AT:
            if i and words.bits[i - 1] & _FROM and not words.bits[i - 1] & _AT:
                return no("origin")  # "із районів Курськ, Орел"
            return self._where(at, i)
        if i in self._weapon_ends:
            return self._past_actor(at, i)
        road = mention.kind == "facility" and word.startswith(slavic.ROADS)
        if road or (mask & _TARGETS and not mask & _RESIDENCE):
            return self._of_target(at, i)
        if mask & _RESIDENCE or mask & _PERSONS:
            return self._resident(at, i)
        if mask & _SOURCE:
            return no("who speaks")
        if mask & _FORCE:
            return self._of_target(at, i)
        if i in self._actor_ends:
            return self._past_actor(at, i)
        if mask & _OF_THEM or words.text[i] == ":":
            # "обстріляно 24 населені пункти, зокрема Херсон", "під обстрілом: Мирне, Раденськ"
            before = [
                t for t in self.live if t.first < i and i - t.last <= 14 and t.form not in ("intercept", "debris")
            ]
            if before and mention.kind not in ("country", "region"):
                return yes("list", before[-1], "named among those struck")
        if mask & _AND and (joined := self._joined_target(at, i)) is not None:
            return joined
        if words.text[i] in ",;:—–-(" or mask & (_AND | _CLAUSE) or self._bullet(i):
            return self._opening(at)
        if mask & _SPEECH:
            return no("who speaks")
        return self._opening(at, loose=True)

    def _of_capital(self, at: int) -> Role | None:
        """ "по столиці Ємену Сані": the city plays the part that its country was given."""
        words, mention, country = self.words, self.mentions[at], self.mentions[at - 1] if at else None
        if country is None or country.kind != "country" or not contains(country, mention):
            return None
        named = words.text[country.last : mention.first] in ([], ["–"], ["—"], ["-"])
        if not named or not country.first or not words.lower[country.first - 1].startswith(slavic.CAPITAL):
            return None
        role, self.given[at - 1] = self.given[at - 1], no("holds the place behind", coarse=True)
        return role

    def _strikes_elsewhere(self, mention: Mention) -> bool:
        """ "ударам Киева по территории России": a capital for its country, and what was struck behind it."""
        words = self.words
        behind = mention.last
        if behind >= len(words) or words.lower[behind] not in slavic.ONTO:
            return False
        if mention.kind == "country" and (words.has(behind + 1, _COMPASS) or self._named(behind + 1)):
            return True  # "при атаках Израиля на Ливан", "удари Ізраїлю на півдні країни"
        if words.lower[behind] not in slavic.ON:
            return False
        return any(form in slavic.CAPITALS for form in grammar.of(words, mention.first).forms)

    def _of_route(self, mention: Mention) -> bool:
        """ "потяг Одеса – Запоріжжя", "поїзд №102 Краматорськ – Херсон"."""
        words = self.words
        before = range(max(mention.first - 4, 0), mention.first)
        train = next((j for j in reversed(before) if words.lower[j].startswith(slavic.TRAINS)), None)
        if train is None or any(words.text[j] in ",.;:" for j in range(train, mention.first)):
            return False
        return any(words.text[j] in "–—-" for j in (mention.last, mention.first - 1) if j < len(words))

    def _may_be_blamed(self, mention: Mention, i: int) -> bool:
        """ "звинуватив в ударі Київ", but not "в обстрілі міста Тертер" or "в обстрілі Донецька"."""
        if i + 1 < mention.first and self.words.bits[mention.first - 1] & _SETTLEMENTS:
            return False
        cases = self._cases(mention)
        return mention.kind == "country" or "gent" not in cases or "accs" in cases

    def _bullet(self, i: int) -> bool:
        return not self.words.text[i][0].isalnum()

    def _unknown_name(self, j: int) -> bool:
        """ "в Каменке-Бузкой под Львовом": a name inside the sentence that no gazetteer has."""
        words = self.words
        if j < 1 or not words.text[j][:1].isupper() or words.text[j].isupper() or self._named(j):
            return False
        return bool(words.bits[j - 1] & _AT) and not words.bits[j] & (_TARGETS | _SOURCE) and j not in words.actor


def _head(words: Words, mentions: list[Mention], reader: _Reader) -> None:
    """ "Ніч минула важко для Харкова: «шахеди» влучили в готель": the one town before a colon, where all that is behind
    it tells of a strike without a place."""
    if not reader.live or any(role.struck for role in reader.given):
        return
    colon = next((j for j, text in enumerate(words.text) if text == ":"), None)
    if colon is None or any(t.first < colon for t in reader.live):
        return
    towns = [k for k, m in enumerate(mentions) if not m.inside and m.rank < _AREA]
    if len(towns) != 1 or mentions[towns[0]].first > colon or words.any(_SOURCE | _SPEECH, 0, colon):
        return
    if reader.given[towns[0]].why in ("only mentioned", "subject of the clause"):
        reader.given[towns[0]] = yes("fronted", reader.live[0], "heads what is told of the strike")


def _areas_yield(words: Words, mentions: list[Mention], given: list[Role]) -> list[Role]:
    """An area named beside a place in it only says where that lies: "На Сумщині росіяни вдарили по Шостці"."""
    for k, (mention, role) in enumerate(zip(mentions, given, strict=True)):
        if not role.struck or not is_area(mention) or mention.inside:
            continue
        if role.sign == "beside":
            continue
        if mention.kind == "region" and role.trigger is not None and role.trigger.form == "intercept":
            continue  # drones over the sea are other ones than those over the peninsula in it
        finer = [
            m
            for m, r in zip(mentions, given, strict=True)
            if r.struck
            and m.rank < mention.rank
            and (contains(mention, m) or _beside(words, mention, m))
            and not _share_noun(words, mention, m)
        ]
        if finer:
            given[k] = no("holds a place that was struck", coarse=True)
    return given


def _share_noun(words: Words, one: Mention, other: Mention) -> bool:
    """ "у Чертковському, Каменському та Куйбишевському районах": units of one kind, whatever either was found as."""
    first, last = sorted((one, other), key=lambda m: m.first)
    for j in range(first.last, len(words)):
        if words.lower[j].startswith(slavic.UNIT_NOUNS):
            return j >= last.last
        if not (words.text[j] == "," or words.bits[j] & _AND or words.text[j][:1].isupper()):
            return False
    return False


def _beside(words: Words, outer: Mention, inner: Mention) -> bool:
    """Without coordinates to tell by: an oblast that opens the sentence in which a place was struck."""
    unknown = inner.location is None or outer.location is None
    gap = range(min(outer.last, inner.last), max(outer.first, inner.first))
    if len(gap) == 1 and words.bits[gap[0]] & _AND:
        return False  # "в провинциях Илам и Хузестан"
    return unknown and not any(words.text[j] in ".;" for j in gap)
