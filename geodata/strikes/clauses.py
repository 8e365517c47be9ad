"""A sentence of free word order as its clauses: what stands in the clause of a name, and the cases of the name."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.lexicon import bits, slavic
from geodata.strikes import grammar
from geodata.strikes.role import Role
from geodata.strikes.scene import Mention
from geodata.strikes.trigger import Trigger
from geodata.tokens import INSIDE, Words

_AT = bits("at_words")
_JOINTS = bits("at_words", "onto_words", "from_words", "and_words")
_SPEECH = bits("speech_verbs")
_CLAUSE = bits("clause_words")
_SETTLEMENTS = bits("settlement_nouns")
_STOPS = frozenset(".;:!?…")
_DASHES = frozenset("—–-")


class Clauses:
    """The mentions and strike words of one sentence. `context`: a strike was told shortly before."""

    def __init__(self, words: Words, mentions: list[Mention], triggers: list[Trigger], *, context: bool) -> None:
        self.words, self.mentions, self.context = words, mentions, context
        self.live = [t for t in triggers if t.told]
        self.dead = [t for t in triggers if not t.told]
        self.given: list[Role] = []
        self._bounds: dict[tuple[int, int], tuple[int, int]] = {}
        self._actor_ends = {j for first, (_, last) in words.actor.items() for j in range(first, last)}
        self._weapon_ends = {last - 1 for _, last in words.weapon.values()}

    def _phrase_start(self, i: int) -> int:
        start = i
        while start > 0 and self.words.bits[start] & INSIDE:
            start -= 1
        return start if self.words.phrase_end[start] > i else i

    def _abbreviates(self, i: int) -> bool:
        return i > 0 and len(self.words.text[i - 1]) <= 3 and self.words.text[i - 1].islower()

    def _is_adjective(self, i: int) -> bool:
        return grammar.of(self.words, i).describes

    def _may_describe(self, i: int) -> bool:
        """ "військовому аеродромі", "Николаевского завода": an adjective that may be a noun or a name elsewhere."""
        if len(self.words.text[i]) <= 3 or self.words.bits[i] & _JOINTS:
            return False
        return grammar.of(self.words, i).may_describe

    def _named(self, j: int) -> bool:
        return any(m.first <= j < m.last for m in self.mentions)

    def _cases(self, mention: Mention) -> frozenset[str]:
        """The cases that the name may be in by its first word (an adjective or the noun itself)."""
        kind = mention.first - 1
        if kind > 0 and self.words.text[kind] == "." and self.words.cover[kind - 1] & _SETTLEMENTS:
            return frozenset()  # "у м. Чугуїв": the name stands in the nominative, the kind in no form at all
        if kind >= 0 and self.words.cover[kind] & _SETTLEMENTS and len(self.words.text[kind]) > 2:
            # "в посёлке Дубовое": the name stands in apposition, its kind has the case.
            cases = grammar.of(self.words, kind).cases
            if cases:
                return cases
        for j in range(mention.first, mention.last):
            cases = grammar.of(self.words, j).name_cases
            if cases:
                return cases
        return frozenset()

    def _accusative(self, mention: Mention) -> bool:
        cases = self._cases(mention)
        return not cases or "accs" in cases

    def _locative(self, mention: Mention) -> bool:
        cases = self._cases(mention)
        return not cases or "loct" in cases or self.words.lower[mention.last - 1].endswith(slavic.INDECLINABLE)

    def _nominative(self, mention: Mention) -> bool:
        cases = self._cases(mention)
        return not cases or "nomn" in cases

    def _clause(self, mention: Mention) -> tuple[int, int]:
        """The tokens around the name between the stops, dashes and clause words beside it; commas of lists do not
        part.
        """
        known = self._bounds.get((mention.first, mention.last))
        if known is not None:
            return known
        words = self.words
        low = mention.first
        while low > 0 and not self._parts(low - 1):
            low -= 1
        high = mention.last
        while high < len(words) and not self._parts(high):
            high += 1
        self._bounds[mention.first, mention.last] = low, high
        return low, high

    def _before(self, j: int) -> int:
        """Where the clause before token j begins."""
        while j > 0 and not self._parts(j - 1):
            j -= 1
        return j

    def _parts(self, j: int) -> bool:
        words = self.words
        if words.text[j] in _STOPS:
            return words.text[j] != "." or not self._abbreviates(j)
        if words.text[j] in _DASHES:
            return True
        if words.bits[j] & _CLAUSE and not words.bits[j] & (_AT | INSIDE) and words.lower[j] not in slavic.SOFT:
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
            if trigger.first <= j < trigger.last or (words.bits[j] & _CLAUSE and not words.bits[j] & _AT):
                return False  # "повідомив, що у місті сталося влучання"
            if words.bits[j] & _SPEECH:
                return True
        if trigger.first > i:
            return words.any(_SPEECH, i, min(trigger.first, i + 5))
        return False

    def _opens(self, mention: Mention) -> bool:
        return mention.first <= 6

    def _trails(self, mention: Mention, trigger: Trigger) -> bool:
        return 0 <= mention.first - trigger.last <= 12

    def _passive(self, trigger: Trigger) -> bool:
        """ "атакован", "обстріляно", "був уражений"."""
        for j in range(trigger.first, trigger.last):
            word = grammar.of(self.words, j)
            if word.passive or (word.read and self.words.lower[j].endswith(slavic.IMPERSONAL_ENDINGS)):
                return True
        return False
