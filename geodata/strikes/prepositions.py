"""Names behind a preposition, in free word order: what a strike is on, where one was, and what only stands there."""

from __future__ import annotations

from collections.abc import Sequence

from geodata import lexicon
from geodata.lexicon import bits, slavic
from geodata.strikes.governing import covering
from geodata.strikes.holding import contains
from geodata.strikes.openings import Openings
from geodata.strikes.role import Role, no, yes
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE

_SKIP = bits("determiners", "compass_words", "settlement_nouns", "region_nouns", "another", "district_nouns")
_AT = bits("at_words")
_ONTO = bits("onto_words")
_FROM = bits("from_words")
_TOWARD = bits("toward_words")
_AND = bits("and_words")
_HARM = bits("killed_words", "injured_words", "killing_words", "injuring_words", "casualty_words", "unhurt_phrases")
_DAMAGE = bits("damage_words", "passive_participles")
_KILLED = bits("killed_words")
_TARGETS = bits("target_nouns", "facility_nouns")
_KINDS = bits("settlement_nouns")
_TALK = bits("talk_nouns")
_SPEECH = bits("speech_verbs")
_SOURCE = bits("source_nouns")
_HEARD = bits("heard_verbs", "speech_verbs")
_FORCE = bits("force_nouns")
_RESIDENCE = bits("residence")
_SUPPLY = bits("supply_words")
_PASSING = bits("passing")
_WHERE = bits("where_words")
_CLAUSE = bits("clause_words")
_CUMULATIVE = bits("cumulative")
_PERSONS = bits("person_nouns", "one_person")
_STOPS = frozenset(".;:!?…")
_ELSE = "where something else took place"
_FINE = 3  # scene.RANK from which a place is an area


class Prepositions(Openings):
    """What a preposition makes of the name behind it."""

    before: Sequence[Sequence[Trigger]] = ()
    """The strike words of the sentences just before."""

    def _recent(self) -> bool:
        """Whether a strike was told in the sentences just before."""
        return self.context and any(t.told for row in self.before for t in row)

    def _onto(self, at: int, i: int) -> Role:
        """ "по Харкову", "на Одесу", "у Харків": a target where a strike is told in the clause, by its case."""
        words, mention = self.words, self.mentions[at]
        word = words.lower[i]
        if word in slavic.ON:
            trigger = self._nearest(mention, reach=30)
            if trigger is not None:
                return yes("onto", trigger, "what the strike is on")
            if any(self._near(t, mention) for t in self.dead):
                return no("of a strike that was none")
            if self._recent() and self._listed_with_arms(mention):
                return yes("onto", None, "where a weapon came down")
            if self._weapon_in_clause(mention) and not self._clause_has(mention, _PASSING | _SUPPLY):
                return yes("onto", None, "where a weapon came down")
            return no("only mentioned")
        if self._accusative(mention) and not self._locative(mention):
            trigger = self._nearest(mention, reach=14)
            if trigger is not None and not self._between(trigger, mention, _TALK | _SPEECH | _SUPPLY):
                if word in slavic.INTO and trigger.form in ("blast", "intercept"):
                    return yes("at", trigger, "where the strike was")
                return yes("onto", trigger, "what the strike is on")
            return no("where something goes")
        return self._where(at, i)

    def _where(self, at: int, i: int) -> Role:
        """ "у Сумах", "під Харковом": where a strike, harm or damage was, if its clause tells of that."""
        words, mention = self.words, self.mentions[at]
        noun = self._head_before(i)
        if noun is not None:
            return noun
        low, high = self._clause(mention)
        if i and low == i and words.text[i - 1] == ":":
            # "Загинули двоє людей: у Часовому Яру та Дружківці"
            low = self._before(i - 1)
        if (
            self._opens(mention)
            and i <= 1
            and words.lower[i] in slavic.INTO
            and not words.any(_SPEECH)
            and not self._has_own_place(mention, high)
        ):
            # "У селі X, чоловік, дістав поранення": the place holds for the whole sentence.
            high = len(words)
        near = words.lower[i] in slavic.NEARBY or words.lower[i] in slavic.ON
        if mention.kind == "country" and near and words.lower[i] not in slavic.OVER:
            return no("only near")
        trigger = self._in(self.live, low, high, mention)
        if trigger is None and words.lower[i] in slavic.OVER:
            # "знищено 34 дрони: 17 – над Брянською областю, дев'ять – над Кримом"
            trigger = next((t for t in reversed(self.live) if t.form == "intercept" and t.first < i), None)
        if (
            words.any(_TALK | _SUPPLY, low, high)
            and (trigger is None or self._cause(trigger))
            and not self.words.any(_KILLED)
        ):
            return no(_ELSE)
        if trigger is not None:
            if any(word.startswith(slavic.COMMENTED) for word in words.lower[low:high]):
                return no("where it was said")  # "в Москве удар не комментировали"
            if self._said_between(i, trigger):
                if trigger.form == "blast" and any(word.startswith(slavic.HEARD) for word in words.lower):
                    return yes("heard", trigger, "where it was heard")  # "«Ми чули вибухи», – каже жінка в Сумах"
                return no("where it was said")
            if (
                trigger.form == "launch"
                and not words.any(_TARGETS, low, mention.first)
                and not (self._dropped(trigger) or self._fired_on(low, high))
            ):
                # "ракети випустили з човна в Чорному морі": whence, not whither
                return no("where it was launched")
            return yes("heard" if trigger.form == "blast" else "at", trigger, "where the strike was")
        if self._in(self.dead, low, high, mention) is not None:
            return no("where a strike that was none was")
        spoken = words.any(_SPEECH, low, high) and not words.any(_HARM | _DAMAGE, low, high)
        if spoken:
            return no("where it was said")
        harmed = words.any(_HARM | _DAMAGE, low, high) and not words.any(_CUMULATIVE)
        carried = self._nearest(mention, reach=40)
        if carried is None and mention.rank >= _FINE and not self._recent():
            # People hurt "in Ukraine" or "in Donetsk Oblast", without a strike in the sentence, are totals.
            harmed = False
        if harmed and (carried is not None or self.context):
            if words.any(_RESIDENCE, low, mention.first) and carried is None:
                return no("where somebody is or was taken")
            if words.any(_HARM, low, high):
                return yes("harm", carried, "where people were hurt")
            return yes("at" if carried is not None else "damage", carried, "where damage was done")
        if carried is not None and i and words.text[i - 1] in "–—-" and self._numbered(i - 1):
            return yes("list", carried, "has a number of its own")
        if carried is not None and carried.first > high and self._has_own_place(mention, high):
            return no(_ELSE)
        first = i == 0 or (words.text[i - 1] == "," and words.any(_DAMAGE, 0, i))
        if carried is None and first and self.context and self._heads_item(mention):
            return yes("damage", None, "an item of what was damaged")
        if carried is not None and self._opens(mention) and not words.any(_SPEECH, low, high):
            return yes("fronted", carried, "opens the sentence that tells of the strike")
        if (behind := self._where_behind(at)) is not None:
            return behind
        if carried is not None and (words.any(_TARGETS, low, mention.first) or self._trails(mention, carried)):
            return yes("at", carried, "where what was struck stands")
        return no("only mentioned")

    def _has_own_place(self, mention: Mention, high: int) -> bool:
        """ "На АЕС зникло світло: внаслідок обстрілу у Славутичі ...": behind the colon another place was struck."""
        return self.words.text[high : high + 1] == [":"] and any(
            m.first > high and not m.inside and m.rank <= mention.rank + 2 and not contains(mention, m)
            for m in self.mentions
        )

    def _head_before(self, i: int) -> Role | None:
        """ "лікарні в Одесі", "мер у ...", "мешканці в ...": the noun right before the preposition, if it settles
        it.
        """
        words = self.words
        j = self._phrase_start(i - 1) if i else -1
        if j < 0:
            return None
        if j > 0 and words.bits[self._phrase_start(j - 1)] & _TALK and words.text[j][:1].isupper():
            j = self._phrase_start(j - 1)  # "на саміті G7 у Баварії"
        mask = words.bits[j]
        if covering(self.live, j) is not None:
            return None
        if covering(self.dead, j) is not None:
            return no("where a strike that was none was")
        struck = any(t.sure and t.first < i and t.form in ("verb", "noun") for t in self.live)
        if mask & (_TALK | _SUPPLY) and not mask & (_TARGETS | _HARM | _DAMAGE) and not (struck and mask & _SUPPLY):
            return no(_ELSE)
        if mask & _SOURCE and not mask & (_TARGETS | _PERSONS) and not self.live:
            return no("where the speaker is")
        if mask & _RESIDENCE and not mask & (_TARGETS | _PERSONS | _SOURCE):
            return no("where somebody is or was taken")
        return None

    def _of_target(self, at: int, i: int) -> Role:
        """ "центр Донецка", "порт Одеси": the noun plays the part that the name would."""
        words = self.words
        if self.mentions[at].kind == "country" and words.bits[i] & _FORCE and not words.bits[i] & _TARGETS:
            return no("a side")
        j = i
        steps = 0
        while j > 0 and steps < 8:
            j = self._phrase_start(j - 1)
            mask = words.bits[j]
            trigger = covering(self.live, j)
            if trigger is not None:
                return yes("of" if trigger.form == "noun" else "object", trigger, "what was struck stands there")
            if mask & (_ONTO | _AT) and not mask & _FROM:
                inner = self._onto(at, j) if words.lower[j] in slavic.ON else self._where(at, j)
                if inner.struck or words.lower[j] not in slavic.AGAINST or inner.why == _ELSE:
                    return inner
                near = self._nearest(self.mentions[at], reach=14)
                return yes("onto", near, "what was struck stands there") if near is not None else inner
            if mask & _FROM or mask & _TOWARD:
                return no("origin")
            if mask & _SPEECH or words.text[j] in _STOPS:
                break
            if not (
                mask & (_SKIP | _TARGETS | _FORCE | INSIDE | _AND) or self._is_adjective(j) or words.text[j] in '"«»“”'
            ):
                break
            steps += 1
        if words.bits[i] & _FORCE and not words.bits[i] & _TARGETS:
            return no("a side")
        verb = next((t for t in reversed(self.live) if t.form == "verb" and 0 <= i - t.last <= 5), None)
        if verb is not None and not any(words.text[k] in ",.;:" for k in range(verb.last, i)):
            return yes("object", verb, "what was struck stands there")  # "поразили ракетами цеха завода"
        return self._opening(at, loose=True)

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
                or j in self._actor_ends
                or j in self._weapon_ends
                or self._is_adjective(j)
            )
        ):
            trigger = covering(self.live, j)
            if trigger is not None:
                return yes("of", trigger, "what the strike is on")
            j -= 1
        trigger = covering(self.live, j) if j >= 0 else None
        if trigger is not None:
            return yes("of", trigger, "what the strike is on")
        if j >= 0 and words.bits[j] & _AT and not words.bits[j] & _FROM:
            return self._where(at, j)  # "в окупованому РФ Мелітополі"
        return self._opening(at, loose=True)

    def _joined_target(self, at: int, i: int) -> Role | None:
        """ "по аеропорту та порту Ходейда": the preposition before the first of two targets holds for both."""
        words = self.words
        for j in range(i - 1, max(i - 7, -1), -1):
            if words.lower[j] in slavic.ON:
                return self._onto(at, j)
            if words.text[j] in ",.;:" or words.bits[j] & (_CLAUSE | _SPEECH) or covering(self.live, j):
                return None
        return None

    def _resident(self, at: int, i: int) -> Role:
        """ "житель Алешек получил ранения": struck where the sentence says that he was hurt by a strike, or one
        was told.
        """
        words, mention = self.words, self.mentions[at]
        if words.bits[i] & _RESIDENCE and not words.bits[i] & _PERSONS:
            return no("where somebody is or was taken")
        heard = any(t.form == "blast" and 0 < t.first - mention.last <= 12 for t in self.live)
        if words.any(_SPEECH, mention.last, mention.last + 3) and not (heard or words.any(_HARM, i, mention.last + 3)):
            return no("who speaks")  # "медики лікарні «Мрія» повідомили про загиблих"
        own = i > 1 and bool(words.bits[i - 2] & _AND) and i - 1 in words.figures  # "и двое жителей села Ясенево"
        if not own and any(r.struck and m.rank <= 2 for m, r in zip(self.mentions, self.given, strict=False)):
            return no("where somebody lives", coarse=True)
        low, high = self._clause(mention)
        trigger = self._nearest(mention, reach=25)
        if trigger is not None and trigger.form == "blast" and words.any(_HEARD, mention.last, trigger.first):
            return yes("heard", trigger, "where those live who heard it")
        if words.any(_HARM, low, high) and (trigger is not None or self.context):
            return yes("harm", trigger, "where those hurt live")
        return no("where somebody lives")

    def _heads_item(self, mention: Mention) -> bool:
        """ "у Путивльській громаді — будинок культури, магазин": an item of a list of what was damaged."""
        words = self.words
        dash = next((j for j in range(mention.last, min(mention.last + 5, len(words))) if words.text[j] in "—–-"), None)
        if dash is None or any(words.text[j] in ",;:." for j in range(mention.last, dash)):
            return False
        return words.any(_TARGETS, dash + 1, dash + 5) and not words.any(_SPEECH | _TALK | _SUPPLY)

    def _listed_with_arms(self, mention: Mention) -> bool:
        """ "По Волоконовскому району – пять снарядов и два беспилотника": an item of a list of what was fired."""
        words = self.words
        dash = mention.last
        return words.text[dash : dash + 1] in (["–"], ["—"]) and any(dash < j <= dash + 4 for j in words.weapon)

    def _cause(self, trigger: Trigger) -> bool:
        """ "постраждалим від обстрілів", "після удару": the strike is why something else is done."""
        before = range(max(trigger.first - 3, 0), trigger.first)
        return trigger.form == "noun" and any(self.words.lower[j] in slavic.BECAUSE_OF for j in before)

    def _dropped(self, trigger: Trigger) -> bool:
        """ "скинули", "применили": verbs whose place is the target's."""
        return any(self.words.lower[j].startswith(slavic.DROPPED) for j in range(trigger.first, trigger.last))

    def _fired_on(self, low: int, high: int) -> bool:
        """ "в округе по шести населённым пунктам выпущено 23 снаряда": what was fired at lies there."""
        words = self.words
        return any(words.lower[j] in slavic.ON and words.any(_TARGETS | _KINDS, j + 1, j + 4) for j in range(low, high))

    def _where_behind(self, at: int) -> Role | None:
        """ "случай произошёл в селе Водяное Васильевского округа, где дрон атаковал дом"."""
        words, end = self.words, self.mentions[at].last
        for other in self.mentions[at + 1 :]:
            if other.first - end <= 1:
                end = other.last
        if words.text[end : end + 1] != [","] or words.lower[end + 1 : end + 2] == [] or not words.has(end + 1, _WHERE):
            return None
        struck = next((t for t in self.live if 0 < t.first - end <= 8), None)
        return yes("at", struck, "where the clause behind tells of the strike") if struck is not None else None

    def _numbered(self, dash: int) -> bool:
        """ "..., ще один – у Марганці": a number between the comma and the dash."""
        numerals = lexicon.of(self.words.language).language.numerals
        for j in range(dash - 1, max(dash - 5, -1), -1):
            if self.words.text[j] == ",":
                return False
            if self.words.text[j].isdigit() or self.words.lower[j] in numerals:
                return True
        return False
