"""Struck or mentioned, in Ukrainian and Russian, where case and preposition tell it and word order is free.

"По Харкову вдарили", "вдарили по Харкову", "обстріл Харкова", "під вогнем був Харків": what governs a name is the
preposition or noun before it, and the strike word may stand on either side. The clause decides whether "у Сумах" is
where a strike was or where somebody spoke.
"""

from __future__ import annotations

from collections.abc import Sequence

from geodata import morphology
from geodata.lexicon import bits
from geodata.strikes import deeds
from geodata.strikes.mentions import within
from geodata.strikes.roles import Role, Sign, contains, distance_km
from geodata.strikes.scene import Mention, Scene
from geodata.strikes.triggers import Trigger
from geodata.tokens import INSIDE, Words

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_AT = bits("at_words")
_ONTO = bits("onto_words")
_FROM = bits("from_words")
_TOWARD = bits("toward_words")
_AND = bits("and_words")
_UNDER = bits("under_fire")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words", "passive_participles")
_KILLED = bits("killed_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_TALK = bits("talk_nouns")
_SPEECH = bits("speech_verbs")
_ACCORDING = bits("according_to")
_SOURCE = bits("source_nouns")
_FORCE = bits("force_nouns")
_RESIDENCE = bits("residence")
_SUPPLY = bits("supply_words")
_PASSING = bits("passing")
_CLAUSE = bits("clause_words")
_THERE = bits("there_words")
_OF_THEM = bits("of_them_words")
_CUMULATIVE = bits("cumulative")
_PERSONS = bits("person_nouns", "one_person")
_BLAME = bits("blame_verbs", "denial_verbs", "dispute_words")
_NOUNS = bits("sure_nouns", "strike_nouns", "blast_nouns")
_ON = frozenset(("по",))
_INTO = frozenset(("на", "у", "в", "во", "об", "о"))
_OVER = frozenset(("над", "під", "под", "біля", "поблизу", "возле", "близ", "вблизи", "около", "неподалік"))
_STOPS = frozenset(".;:!?…")
_DASHES = frozenset("—–-")
_TOWN_KM = 60.0  # farther from its town no facility lies
_FINE = 3  # scene.RANK from which a place is an area


def of(scene: Scene, words: Words, mentions: list[Mention], triggers: list[Trigger], *, context: bool) -> list[Role]:
    """The roles of the mentions of one sentence, in their order, as `roles.of` gives them for fixed word order."""
    live = [t for t in triggers if t.live and not t.generic and not t.ground]
    dead = [t for t in triggers if t not in live]
    reader = _Reader(scene.lexicon.language.code, words, mentions, live, dead, context=context)
    reader.recent = context and any(
        t.live and not t.ground and not t.generic
        for before in scene.sentences[max(words.number - 3, 0) : words.number]
        for t in deeds.find(before, dated=False)
    )
    for at in range(len(mentions)):
        reader.given.append(reader.role(at))
    return _areas_yield(words, mentions, reader.given)


def _no(why: str, *, coarse: bool = False) -> Role:
    return Role(False, "none", None, why, coarse)


def _yes(sign: Sign, trigger: Trigger | None, why: str) -> Role:
    return Role(True, sign, trigger, why)


class _Reader:
    def __init__(
        self,
        language: str,
        words: Words,
        mentions: list[Mention],
        live: list[Trigger],
        dead: list[Trigger],
        *,
        context: bool,
    ) -> None:
        self.language, self.words, self.mentions = language, words, mentions
        self.live, self.dead, self.context = live, dead, context
        self.given: list[Role] = []
        self.recent = False  # a strike was told in the sentences just before

    def role(self, at: int) -> Role:
        mention = self.mentions[at]
        if mention.inside:
            return _no("part of a longer name")
        if self._directs(mention):
            return _no("direction")
        listed = self._listed(at)
        if listed is not None:
            return listed
        parent = self._parent(at)
        if parent is not None:
            return parent
        i = self._governor(mention)
        return self._governed(at, i)

    # -- what stands before

    def _governor(self, mention: Mention) -> int:
        """The index of what governs the name, past adjectives and the name's kind; -1 at the start of the sentence."""
        words = self.words
        i = mention.first - 1
        steps = 0
        while i >= 0 and steps < 8:
            i = self._phrase_start(i)
            mask = words.bits[i]
            if (
                (words.text[i] in "\"“”«»'„." and (words.text[i] != "." or self._abbreviates(i)))
                or (mask & _SKIP and not mask & (_AT | _ONTO | _FROM | _UNDER) and self._covering(self.live, i) is None)
                or (words.text[i][:1].islower() and self._is_adjective(i) and not mask & (_HARM | _SPEECH | _NOUNS))
            ):
                i -= 1
            else:
                break
            steps += 1
        return i

    def _abbreviates(self, i: int) -> bool:
        return i > 0 and len(self.words.text[i - 1]) <= 3 and self.words.text[i - 1].islower()

    def _phrase_start(self, i: int) -> int:
        start = i
        while start > 0 and self.words.bits[start] & INSIDE:
            start -= 1
        return start if self.words.phrase_end[start] > i else i

    def _is_adjective(self, i: int) -> bool:
        readings = morphology.readings(self.words.lower[i], self.language)
        return bool(readings) and all(r.pos in ("ADJF", "PRTF") for r in readings)

    def _covering(self, triggers: Sequence[Trigger], i: int) -> Trigger | None:
        return next((t for t in triggers if t.first <= i < t.last), None)

    def _governed(self, at: int, i: int) -> Role:
        words, mention = self.words, self.mentions[at]
        if i < 0:
            return self._opening(at)
        mask, word = words.bits[i], words.lower[i]
        trigger = self._covering(self.live, i)
        if (
            trigger is not None
            and words.any(_BLAME, max(trigger.first - 4, 0), trigger.first)
            and i == trigger.last - 1
        ):
            return _no("who is blamed")
        if trigger is not None and not mask & _FROM:
            if trigger.form in ("noun", "blast") and mention.kind == "country" and self._nominative(mention):
                return _no("who struck")
            return _yes("of" if trigger.form in ("noun", "blast") else "object", trigger, "what the strike is on")
        if self._covering(self.dead, i) is not None and not mask & (_AT | _ONTO):
            return _no("of a strike that was none")
        if mask & _TOWARD:
            aimed = self._nearest(mention, reach=14) if mask & _ONTO else None
            # "випустив ракети в бік Тель-Авіва" is fire at it, "летить у напрямку Полтави" is not.
            return _yes("onto", aimed, "fired at") if aimed is not None and aimed.form == "launch" else _no("direction")
        if word in _ON or (mask & _ONTO and word in _INTO):
            return self._onto(at, i)
        if mask & _FROM and not mask & _AT:
            return _no("origin")
        if mask & _AT:
            return self._where(at, i)
        if mask & _TOWARD:
            return _no("direction")
        if i in self._weapon_ends():
            return self._past_actor(at, i)
        if mask & _TARGETS and not mask & _RESIDENCE:
            return self._of_target(at, i)
        if mask & _RESIDENCE or mask & _PERSONS:
            return self._resident(at, i)
        if mask & _SOURCE:
            return _no("who speaks")
        if mask & _FORCE:
            return self._of_target(at, i)
        if i in self._actor_ends():
            return self._past_actor(at, i)
        if mask & _OF_THEM or words.text[i] == ":":
            # "обстріляно 24 населені пункти, зокрема Херсон", "під обстрілом: Мирне, Раденськ"
            before = [
                t for t in self.live if t.first < i and i - t.last <= 14 and t.form not in ("intercept", "debris")
            ]
            if before and mention.kind not in ("country", "region"):
                return _yes("list", before[-1], "named among those struck")
        if mask & _AND and (joined := self._joined_target(at, i)) is not None:
            return joined
        if words.text[i] in ",;:—–-(" or mask & (_AND | _CLAUSE) or self._bullet(i):
            return self._opening(at)
        if mask & _SPEECH:
            return _no("who speaks")
        return self._opening(at, loose=True)

    def _joined_target(self, at: int, i: int) -> Role | None:
        """ "по аеропорту та порту Ходейда": the preposition before the first of two targets holds for both."""
        words = self.words
        for j in range(i - 1, max(i - 7, -1), -1):
            if words.lower[j] in _ON:
                return self._onto(at, j)
            if words.text[j] in ",.;:" or words.bits[j] & (_CLAUSE | _SPEECH) or self._covering(self.live, j):
                return None
        return None

    def _bullet(self, i: int) -> bool:
        return not self.words.text[i][0].isalnum()

    def _actor_ends(self) -> dict[int, int]:
        return {j: first for first, (_, last) in self.words.actor.items() for j in range(first, last)}

    def _weapon_ends(self) -> frozenset[int]:
        return frozenset(last - 1 for _, last in self.words.weapon.values())

    def _past_actor(self, at: int, i: int) -> Role:
        """ "обстрелу ВСУ города Донецка", "обстріляли російські військові Нікополь": what governs stands before
        the side.
        """
        words = self.words
        j = i
        while (
            j >= 0
            and i - j < 8
            and (
                words.bits[j] & (_FORCE | _SKIP | INSIDE)
                or j in self._actor_ends()
                or j in self._weapon_ends()
                or self._is_adjective(j)
            )
        ):
            trigger = self._covering(self.live, j)
            if trigger is not None:
                return _yes("of", trigger, "what the strike is on")
            j -= 1
        trigger = self._covering(self.live, j) if j >= 0 else None
        if trigger is not None:
            return _yes("of", trigger, "what the strike is on")
        return self._opening(at, loose=True)

    # -- by preposition

    def _onto(self, at: int, i: int) -> Role:
        """ "по Харкову", "на Одесу", "у Харків": a target where a strike is told in the clause, by its case."""
        words, mention = self.words, self.mentions[at]
        word = words.lower[i]
        if word in _ON:
            trigger = self._nearest(mention, reach=30)
            if trigger is not None:
                return _yes("onto", trigger, "what the strike is on")
            if any(self._near(t, mention) for t in self.dead):
                return _no("of a strike that was none")
            if self._weapon_in_clause(mention) and not self._clause_has(mention, _PASSING | _SUPPLY):
                return _yes("onto", None, "where a weapon came down")
            return _no("only mentioned")
        if self._accusative(mention) and not self._locative(mention):
            trigger = self._nearest(mention, reach=14)
            if trigger is not None and not self._between(trigger, mention, _TALK | _SPEECH | _SUPPLY):
                if word in ("на", "у", "в", "во") and trigger.form in ("blast", "intercept"):
                    return _yes("at", trigger, "where the strike was")
                return _yes("onto", trigger, "what the strike is on")
            return _no("where something goes")
        return self._where(at, i)

    def _where(self, at: int, i: int) -> Role:
        """ "у Сумах", "під Харковом": where a strike, harm or damage was, if its clause tells of that."""
        words, mention = self.words, self.mentions[at]
        noun = self._head_before(i)
        if noun is not None:
            return noun
        low, high = self._clause(mention)
        if self._opens(mention) and i <= 1 and words.lower[i] in ("у", "в", "на") and not words.any(_SPEECH):
            # "У селі X, чоловік, дістав поранення": the place holds for the whole sentence.
            high = len(words)
        near = words.lower[i] in _OVER or words.lower[i] in _ON
        if mention.kind == "country" and near and words.lower[i] not in ("над",):
            return _no("only near")
        trigger = self._in(self.live, low, high, mention)
        if (
            words.any(_TALK | _SUPPLY, low, high)
            and (trigger is None or self._cause(trigger))
            and not self.words.any(_KILLED)
        ):
            return _no("where something else took place")
        if trigger is not None:
            if self._said_between(i, trigger):
                return _no("where it was said")
            if trigger.form == "launch" and not words.any(_TARGETS, low, mention.first) and not self._dropped(trigger):
                # "ракети випустили з човна в Чорному морі": whence, not whither
                return _no("where it was launched")
            return _yes("heard" if trigger.form == "blast" else "at", trigger, "where the strike was")
        if self._in(self.dead, low, high, mention) is not None:
            return _no("where a strike that was none was")
        spoken = words.any(_SPEECH, low, high) and not words.any(_HARM | _DAMAGE, low, high)
        if spoken:
            return _no("where it was said")
        harmed = words.any(_HARM | _DAMAGE, low, high) and not words.any(_CUMULATIVE)
        carried = self._nearest(mention, reach=40)
        if carried is None and mention.rank >= _FINE and not self.recent:
            # People hurt "in Ukraine" or "in Donetsk Oblast", without a strike in the sentence, are totals.
            harmed = False
        if harmed and (carried is not None or self.context):
            if words.any(_RESIDENCE, low, mention.first) and carried is None:
                return _no("where somebody is or was taken")
            if words.any(_HARM, low, high):
                return _yes("harm", carried, "where people were hurt")
            return _yes("at" if carried is not None else "damage", carried, "where damage was done")
        if carried is not None and self._opens(mention) and not words.any(_SPEECH, low, high):
            return _yes("fronted", carried, "opens the sentence that tells of the strike")
        if carried is not None and (words.any(_TARGETS, low, mention.first) or self._trails(mention, carried)):
            return _yes("at", carried, "where what was struck stands")
        return _no("only mentioned")

    def _cause(self, trigger: Trigger) -> bool:
        """ "постраждалим від обстрілів", "після удару": the strike is why something else is done."""
        before = range(max(trigger.first - 3, 0), trigger.first)
        return trigger.form == "noun" and any(self.words.lower[j] in ("від", "от", "після", "после") for j in before)

    def _dropped(self, trigger: Trigger) -> bool:
        """ "скинули", "применили": verbs whose place is the target's."""
        stems = ("скин", "сбро", "застос", "примен")
        return any(self.words.lower[j].startswith(stems) for j in range(trigger.first, trigger.last))

    def _head_before(self, i: int) -> Role | None:
        """ "лікарні в Одесі", "мер у ...", "мешканці в ...": the noun right before the preposition, if it settles
        it.
        """
        words = self.words
        j = self._phrase_start(i - 1) if i else -1
        if j < 0:
            return None
        mask = words.bits[j]
        if self._covering(self.live, j) is not None:
            return None
        if self._covering(self.dead, j) is not None:
            return _no("where a strike that was none was")
        if mask & (_TALK | _SUPPLY) and not mask & (_TARGETS | _HARM | _DAMAGE):
            return _no("where something else took place")
        if mask & _SOURCE and not mask & (_TARGETS | _PERSONS) and not self.live:
            return _no("where the speaker is")
        if mask & _RESIDENCE and not mask & (_TARGETS | _PERSONS | _SOURCE):
            return _no("where somebody is or was taken")
        return None

    def _resident(self, at: int, i: int) -> Role:
        """ "житель Алешек получил ранения": struck where the sentence says that he was hurt by a strike, or one
        was told.
        """
        words, mention = self.words, self.mentions[at]
        if words.bits[i] & _RESIDENCE and not words.bits[i] & _PERSONS:
            return _no("where somebody is or was taken")
        low, high = self._clause(mention)
        trigger = self._nearest(mention, reach=25)
        if words.any(_HARM, low, high) and (trigger is not None or self.context):
            return _yes("harm", trigger, "where those hurt live")
        return _no("where somebody lives")

    def _of_target(self, at: int, i: int) -> Role:
        """ "центр Донецка", "порт Одеси": the noun plays the part that the name would."""
        words = self.words
        if self.mentions[at].kind == "country" and words.bits[i] & _FORCE and not words.bits[i] & _TARGETS:
            return _no("a side")
        j = i
        steps = 0
        while j > 0 and steps < 8:
            j = self._phrase_start(j - 1)
            mask = words.bits[j]
            trigger = self._covering(self.live, j)
            if trigger is not None:
                return _yes("of" if trigger.form == "noun" else "object", trigger, "what was struck stands there")
            if mask & (_ONTO | _AT) and not mask & _FROM:
                inner = self._onto(at, j) if words.lower[j] in _ON else self._where(at, j)
                if inner.struck or words.lower[j] not in _INTO:
                    return inner
                near = self._nearest(self.mentions[at], reach=14)
                return _yes("onto", near, "what was struck stands there") if near is not None else inner
            if mask & _FROM or mask & _TOWARD:
                return _no("origin")
            if mask & _SPEECH or words.text[j] in _STOPS:
                break
            if not (
                mask & (_SKIP | _TARGETS | _FORCE | INSIDE | _AND) or self._is_adjective(j) or words.text[j] in '"«»“”'
            ):
                break
            steps += 1
        if words.bits[i] & _FORCE and not words.bits[i] & _TARGETS:
            return _no("a side")
        return self._opening(at, loose=True)

    # -- by its place in the clause

    def _opening(self, at: int, *, loose: bool = False) -> Role:
        """A name without a preposition: subject or object of its clause, a heading, a member of a loose list."""
        words, mention = self.words, self.mentions[at]
        low, high = self._clause(mention)
        under = next((t for t in self.live if t.form == "under_fire" and low <= t.first < high), None)
        under = under or next(
            (t for t in self.live if t.form == "under_fire" and abs(t.first - mention.first) <= 12), None
        )
        if under is not None and mention.kind != "country":
            return _yes("passive", under, "under fire, as its clause says")
        there = next((j for j in words.where(_THERE, mention.last, mention.last + 8)), None)
        if there is not None and (struck := next((t for t in self.live if t.first > there - 4), None)) is not None:
            return _yes("passive", struck, "what the strike fell on, as “there” says")
        if self._heads(mention):
            return self._heading(mention)
        trigger = self._in(self.live, low, high, mention)
        if trigger is None or trigger.form in ("intercept", "debris"):
            return _no("subject of the clause")
        if mention.kind in ("country", "region") or not self._accusative(mention):
            if trigger.form in ("arrive", "blast"):
                return _no("subject of the clause")
            passive = words.any(bits("passive_participles"), trigger.first, trigger.last + 1) or self._passive(trigger)
            return (
                _yes("passive", trigger, "struck, as the verb says")
                if passive and self._nominative(mention)
                else _no("who struck")
            )
        if (
            trigger.form in ("verb", "launch")
            and (not loose or trigger.first > mention.first or mention.first - trigger.last <= 6)
            and trigger.form == "verb"
            and self._plain_object(trigger, mention)
        ):
            return _yes("object", trigger, "object of the strike")
        if trigger.form == "noun" and self._passive(trigger):
            return _yes("passive", trigger, "struck, as the verb says")
        return _no("only mentioned")

    def _plain_object(self, trigger: Trigger, mention: Mention) -> bool:
        """Whether nothing else is the object: "атаковали Севастополь", not "завдали удару", whose target has "по"."""
        words = self.words
        low, high = (
            sorted((trigger.last, mention.first)) if trigger.last <= mention.first else (mention.last, trigger.first)
        )
        return high - low <= 8 and not any(words.text[j] in _STOPS for j in range(low, high))

    def _passive(self, trigger: Trigger) -> bool:
        """ "атакован", "обстріляно", "був уражений"."""
        for j in range(trigger.first, trigger.last):
            if any(
                r.pos in ("PRTS", "PRTF", "ADJF") or self.words.lower[j].endswith(("но", "то"))
                for r in morphology.readings(self.words.lower[j], self.language)
            ):
                return True
        return False

    def _heads(self, mention: Mention) -> bool:
        """ "Харківська область: ...", "Куп'янськ. ...", "Сумы — ...": the name alone before a colon, stop or dash."""
        words = self.words
        if any(
            words.text[j][0].isalnum() and not words.bits[j] & _SKIP and not self._named(j)
            for j in range(mention.first)
        ):
            return False
        end = mention.last
        while end < len(words) and (words.text[end] in ',()»"' or self._named(end) or words.bits[end] & _SKIP):
            end += 1
        return end >= len(words) or (words.text[end] in ":.—–-!" and (words.text[end] != "-"))

    def _named(self, j: int) -> bool:
        return any(m.first <= j < m.last for m in self.mentions)

    def _heading(self, mention: Mention) -> Role:
        trigger = next((t for t in self.live if t.first >= mention.last), None)
        if trigger is not None:
            return _yes("fronted", trigger, "heads the sentence that tells of the strike")
        if self.context and self.words.any(_HARM | _DAMAGE):
            return _yes("harm", None, "heads the sentence that tells of harm")
        return _no("heading")

    # -- lists and parents

    def _listed(self, at: int) -> Role | None:
        """A member of a list plays the part of the one before it."""
        words, mention = self.words, self.mentions[at]
        for k in range(at - 1, -1, -1):
            other, role = self.mentions[k], self.given[k]
            if other.inside:
                continue
            gap = range(other.last, mention.first)
            if len(gap) > 9 or not any(words.text[j] in ",/" or words.bits[j] & _AND for j in gap):
                return None
            if not all(self._joins(j) for j in gap):
                return None
            if role.coarse or (_is_area(mention) != _is_area(other) and contains(mention, other)):
                continue
            if _is_area(mention) and contains(mention, other):
                return None
            own = next(
                (j for j in gap if words.bits[j] & (_AT | _ONTO | _FROM) and words.lower[j] not in _AND_LIKE), None
            )
            if own is not None and words.bits[own] & _FROM and not words.bits[own] & _AT:
                return None
            if role.struck:
                return Role(
                    True, "list" if role.sign != "passive" else "passive", role.trigger, "in a list of places struck"
                )
            return _no(role.why) if own is None else None
        return None

    def _joins(self, j: int) -> bool:
        words = self.words
        mask = words.bits[j]
        if words.text[j] in ',/&()"«»“”' or mask & (_AND | _SKIP | INSIDE | _AT | _ONTO) or self._is_kind(j):
            return True
        return self._named(j)

    def _is_kind(self, j: int) -> bool:
        if self.words.lower[j].startswith(("долин", "ущель", "ущел")):
            return True
        return (self.words.text[j] == "." and self._abbreviates(j)) or self.words.lower[j] in (
            "смт",
            "м",
            "с",
            "пгт",
            "г",
            "п",
            "а",
            "также",
            "також",
        )

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
        if any(self._covering(self.live, j) for j in gap) or any(words.lower[j] in _ON for j in gap):
            return None
        if contains(mention, previous) and (_is_area(mention) or mention.rank < _FINE):
            return _no("holds the place before", coarse=True)
        unplaced = previous.location is None or previous.kind in ("facility", "district")
        if len(gap) == 1 and words.lower[gap[0]] in ("у", "в", "на") and unplaced and mention.kind == "settlement":
            # "завод «Купол» в Ижевске", "в районе Текстильщик в Донецке"
            previous.parent = previous.parent or mention
            if previous.location is not None and mention.location is not None and previous.kind == "facility":
                spot, town = previous.location, mention.location
                if distance_km(spot.latitude, spot.longitude, town.latitude, town.longitude) > _TOWN_KM:
                    # A namesake elsewhere: what lies "у Тегерані" lies there.
                    previous.location = within(town, previous)
            return _no("holds the place before", coarse=True)
        if gap and words.bits[mention.first - 1] & bits("region_nouns") and len(gap) <= 5:
            return _no("area of the place before", coarse=True)
        if mention.rank > previous.rank and _is_area(mention) and len(gap) <= 3:
            return _no("area of the place before", coarse=True)
        referring = any(
            words.lower[j] in _OVER or words.lower[j] in ("рядом", "поряд", "недалеко", "неподалеку", "неподалёку")
            for j in gap
        )
        if referring and len(gap) <= 6 and mention.rank <= 2:
            return _no("only says where the place before lies", coarse=True)
        return None

    def _directs(self, mention: Mention) -> bool:
        nxt = self.words.lower[mention.last] if mention.last < len(self.words) else ""
        last = self.words.lower[mention.last - 1]
        return nxt.startswith(("напрям", "направлени")) or last.startswith(("напрям", "направлени"))

    # -- cases

    def _cases(self, mention: Mention) -> frozenset[str]:
        """The cases that the name may be in by its first word (an adjective or the noun itself)."""
        found: frozenset[str] = frozenset()
        kind = mention.first - 1
        if kind >= 0 and self.words.cover[kind] & bits("settlement_nouns") and len(self.words.text[kind]) > 2:
            # "в посёлке Дубовое": the name stands in apposition, its kind has the case.
            readings = [r for r in morphology.readings(self.words.lower[kind], self.language) if r.cases]
            if readings:
                return found.union(*(r.cases for r in readings))
        for j in range(mention.first, mention.last):
            readings = [r for r in morphology.readings(self.words.lower[j], self.language) if r.cases and r.known]
            own = [r for r in readings if r.proper == "place"] or readings
            cases = frozenset().union(*(r.cases for r in own)) if own else frozenset()
            if cases:
                return cases
        return found

    def _accusative(self, mention: Mention) -> bool:
        cases = self._cases(mention)
        return not cases or "accs" in cases

    def _locative(self, mention: Mention) -> bool:
        cases = self._cases(mention)
        return not cases or "loct" in cases

    def _nominative(self, mention: Mention) -> bool:
        cases = self._cases(mention)
        return not cases or "nomn" in cases

    # -- clauses

    def _clause(self, mention: Mention) -> tuple[int, int]:
        """The tokens around the name between the stops, dashes and clause words beside it; commas of lists do not
        part.
        """
        words = self.words
        low = mention.first
        while low > 0 and not self._parts(low - 1):
            low -= 1
        high = mention.last
        while high < len(words) and not self._parts(high):
            high += 1
        return low, high

    def _parts(self, j: int) -> bool:
        words = self.words
        if words.text[j] in _STOPS:
            return words.text[j] != "." or not self._abbreviates(j)
        if words.text[j] in _DASHES:
            return True
        if words.bits[j] & _CLAUSE and not words.bits[j] & (_AT | INSIDE) and words.lower[j] not in _SOFT:
            return True
        return words.text[j] == "," and not self._list_comma(j)

    def _list_comma(self, j: int) -> bool:
        """A comma between names or between nouns of one kind joins; one before a clause, a verb or a participle
        parts.
        """
        near = any(m.last == j or (j < m.first <= j + 4 and m.first - j <= 4) for m in self.mentions)
        before = any(j - 4 <= m.last <= j for m in self.mentions)
        return near and before

    def _in(self, triggers: Sequence[Trigger], low: int, high: int, mention: Mention) -> Trigger | None:
        inside = [t for t in triggers if low <= t.first < high]
        return min(inside, key=lambda t: abs(t.first - mention.first), default=None)

    def _nearest(self, mention: Mention, *, reach: int) -> Trigger | None:
        """The nearest strike told within reach; a stop or semicolon between ends it."""
        words = self.words
        best: Trigger | None = None
        for trigger in self.live:
            low, high = (
                (trigger.last, mention.first) if trigger.first < mention.first else (mention.last, trigger.first)
            )
            if high - low > reach or any(words.text[j] == ";" for j in range(low, high)):
                continue
            if best is None or abs(trigger.first - mention.first) < abs(best.first - mention.first):
                best = trigger
        return best

    def _near(self, trigger: Trigger, mention: Mention) -> bool:
        return abs(trigger.first - mention.first) <= 10

    def _between(self, trigger: Trigger, mention: Mention, mask: int) -> bool:
        low, high = sorted((trigger.first, mention.first))
        return self.words.any(mask, low + 1, high)

    def _clause_has(self, mention: Mention, mask: int) -> bool:
        return self.words.any(mask, *self._clause(mention))

    def _weapon_in_clause(self, mention: Mention) -> bool:
        low, high = self._clause(mention)
        return any(low <= j < high and w is not None for j, (w, _) in self.words.weapon.items())

    def _said_between(self, i: int, trigger: Trigger) -> bool:
        """ "у Києві заявили про удар по Одесі": the verb of speech beside the name, the strike behind it."""
        words = self.words
        for j in range(i - 1, max(i - 4, -1), -1):
            if trigger.first <= j < trigger.last:
                return False
            if words.bits[j] & _SPEECH:
                return True
        if trigger.first > i:
            return words.any(_SPEECH, i, min(trigger.first, i + 5))
        return False

    def _opens(self, mention: Mention) -> bool:
        return mention.first <= 6

    def _trails(self, mention: Mention, trigger: Trigger) -> bool:
        return 0 <= mention.first - trigger.last <= 12


_AND_LIKE = frozenset(("та", "і", "й", "и", "да"))
_SOFT = frozenset(
    (
        "після",
        "внаслідок",
        "унаслідок",
        "через",
        "перед",
        "після",
        "в",
        "у",
        "из-за",
        "вследствие",
        "перед",
        "после",
        "а",
        "під",
        "во",
        "в результате",
        "у результаті",
        "ходе",
    )
)


def _is_area(mention: Mention) -> bool:
    """Oblast, raion, country. A hromada is listed beside towns, as small as they are."""
    return mention.rank >= _FINE and not mention.name.endswith("Hromada")


def _areas_yield(words: Words, mentions: list[Mention], given: list[Role]) -> list[Role]:
    """An area named beside a place in it only says where that lies: "На Сумщині росіяни вдарили по Шостці"."""
    for k, (mention, role) in enumerate(zip(mentions, given, strict=True)):
        if not role.struck or not _is_area(mention) or mention.inside:
            continue
        finer = [
            m
            for m, r in zip(mentions, given, strict=True)
            if r.struck and m.rank < mention.rank and (contains(mention, m) or _beside(words, mention, m))
        ]
        if finer:
            given[k] = _no("holds a place that was struck", coarse=True)
    return given


def _beside(words: Words, outer: Mention, inner: Mention) -> bool:
    """Without coordinates to tell by: an oblast that opens the sentence in which a place was struck."""
    unknown = inner.location is None or outer.location is None
    return unknown and not any(
        words.text[j] in ".;" for j in range(min(outer.last, inner.last), max(outer.first, inner.first))
    )
