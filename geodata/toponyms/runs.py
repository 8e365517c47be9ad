"""Runs of capitalised words, the only places where names are looked for in Latin script, and the features of each
word."""

from __future__ import annotations

from typing import NamedTuple

from geodata.gazetteer import Gazetteer, normalise
from geodata.toponyms import vocabulary as v
from geodata.toponyms.features import Key, Row, Traits, Vocabulary, kind_of_word, traits
from geodata.toponyms.words import HYPHEN, LINE, OWNER, PARAGRAPH, SPACE, STOP, Words

_INSIDE = frozenset((SPACE, LINE, HYPHEN, OWNER))  # gaps that a name may span
_LONGEST_RUN = 24


class Run(NamedTuple):
    """Words `start` to `end` (exclusive) of a text."""

    start: int
    end: int


def runs(words: Words) -> list[Run]:
    """Maximal runs of capitalised words, with small words ("of", "and the") and numbers inside them."""
    found: list[Run] = []
    texts, gaps, total = words.texts, words.gaps, len(words)
    at = 0
    while at < total:
        if not texts[at][0].isupper():
            at += 1
            continue
        start, end = at, at + 1
        while end < total and end - start < _LONGEST_RUN and gaps[end] in _INSIDE:
            if texts[end][0].isupper() or (texts[end].isdigit() and gaps[end] == SPACE):
                end += 1
                continue
            ahead = end
            while ahead < total and ahead < end + 3 and texts[ahead] in v.LINKS and gaps[ahead] in _INSIDE:
                ahead += 1
            if ahead > end and ahead < total and gaps[ahead] in _INSIDE and texts[ahead][0].isupper():
                end = ahead + 1
            else:
                break
        found.append(Run(start, end))
        at = end
    return found


class Match(NamedTuple):
    """A gazetteer name over words `start` to `end` of a run, counted from the run's first."""

    start: int
    end: int
    key: str
    traits: Traits


class Finder:
    """Finds gazetteer names in runs and remembers what kind of name each is."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._traits: dict[str, Traits] = {}
        self._matches: dict[str, list[Match]] = {}

    def traits(self, key: str) -> Traits:
        found = self._traits.get(key)
        if found is None:
            if len(self._traits) > 100_000:
                self._traits.clear()
            found = self._traits[key] = traits(self.gazetteer, key)
        return found

    def matches(self, words: Words, run: Run) -> list[Match]:
        """The longest names in a run, left to right, none inside another. A possessive inside counts ("Prince
        George's County") where that makes a longer name."""
        text = words.text[words.starts[run.start] : words.ends[run.end - 1]]
        known = self._matches.get(text)
        if known is None:
            if len(self._matches) > 50_000:
                self._matches.clear()
            known = self._matches[text] = self._look(words, run)
        return known

    def _look(self, words: Words, run: Run) -> list[Match]:
        texts = words.texts[run.start : run.end]
        keys = [normalise(text) for text in texts]
        for number in range(len(keys) - 1):
            if words.gaps[run.start + number + 1] == OWNER:
                keys[number] += "s"
        found: list[Match] = []
        at = 0
        while at < len(keys):
            best = None
            if keys[at] and texts[at][0].isupper():
                best = self._longest(texts, keys, at)
            if best is None:
                at += 1
            else:
                found.append(best)
                at = best.end
        return found

    def _longest(self, texts: list[str], keys: list[str], at: int) -> Match | None:
        for span in reversed(self.gazetteer.spans(keys, at)):
            if not texts[span.end - 1][0].islower():
                return Match(at, span.end, span.name, self.traits(span.name))
        single = normalise(texts[at])
        if self.gazetteer.has_key(single) or self.traits(single)[0] == "D":
            return Match(at, at + 1, single, self.traits(single))
        return None


_NEVER = frozenset(
    "the a an he she it they we i you his her its their our my your this that these those but and or in on at of for to from with "  # noqa: E501
    "by as if when while after before since there here what who how why where not no yes so then is was are were will "
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred dozens hundreds thousands "
    "all some many most more one two three four five both each every another other about mr mrs ms dr monday tuesday "
    "wednesday thursday friday saturday sunday metro telegram twitter facebook instagram youtube reuters bloomberg".split()  # noqa: E501
)


def may_hold_name(words: Words, run: Run, matches: list[Match]) -> bool:
    """False for most single words that only begin a sentence: nothing more is asked of them."""
    if run.end - run.start > 1:
        return True
    text = words.texts[run.start]
    if text.lower().rstrip(".") in _NEVER:
        return text.isupper() and len(text) in (2, 4) and bool(matches)  # IT, US: not in the list by chance
    return bool(matches) or "o" not in kind_of_word(text)


def document_flags(words: Words, spans: list[Run]) -> dict[str, str]:
    """For each capitalised word of a text, what its occurrences say: P after a place preposition, p followed by a
    comma and a capital there, N within a person's name, T after a title, V before "said", L also written in lower
    case, M with a capital inside a sentence."""
    texts, gaps = words.texts, words.gaps
    lower = {text for text in texts if text[0].islower()}
    told: dict[str, set[str]] = {}
    for run in spans:
        first = texts[run.start]
        personal = run.end - run.start in (2, 3) and "f" in kind_of_word(first)
        before = texts[run.start - 1] if run.start and gaps[run.start] in _INSIDE else ""
        after = texts[run.end] if run.end < len(texts) else ""
        for number in range(run.start, run.end):
            text = texts[number]
            if not text[0].isupper():
                continue
            flags = told.setdefault(text, set())
            if number == run.start:
                if before in v.PLACE_PREPOSITIONS and number == run.end - 1:
                    flags.add("P")
                if gaps[number] not in (STOP, PARAGRAPH):
                    flags.add("M")
            else:
                flags.add("M")
                previous = kind_of_word(texts[number - 1])
                if personal and number == run.end - 1:
                    flags.add("N")
                if "t" in previous:
                    flags.add("T")
            if number == run.end - 1 and run.end - run.start <= 2 and after in v.PERSON_VERBS:
                flags.add("V")
            if text.lower() in lower:
                flags.add("L")
    return {text: "".join(sorted(flags)) for text, flags in told.items()}


_OUTSIDE = ("", "", "")


def groups(words: Words, run: Run, matches: list[Match], flags: dict[str, str], vocabulary: Vocabulary) -> list[Row]:
    """The keys of the feature groups of each word of a run, in the order of GROUPS."""
    gaps, total = words.gaps, len(words)
    size = run.end - run.start
    # the words that are looked at: those of the run and two on either side, two more where the text ends
    low = run.start - 2
    seen = [vocabulary(text) for text in words.texts[max(0, low) : run.end + 2]]
    if low < 0:
        seen[:0] = [_OUTSIDE] * -low
    if run.end + 2 > total:
        seen += [_OUTSIDE] * (run.end + 2 - total)
    opening, closing = seen[2], seen[1 + size]
    lying: dict[int, tuple[str, Match]] = {}
    for match in matches:
        if match.end - match.start == 1:
            lying[run.start + match.start] = ("S", match)
            continue
        for number in range(match.start, match.end):
            position = "B" if number == match.start else "E" if number == match.end - 1 else "I"
            lying[run.start + number] = (position, match)
    out: list[Row] = []
    before_run, after_run = seen[1], seen[2 + size]
    first_gap, last_gap = gaps[run.start], gaps[run.end]
    for number in range(run.start, run.end):
        here = number - low
        text = words.texts[number]
        pp, p, (_, kinds, _), n, nn = seen[here - 2 : here + 3]
        gap, gap_after = gaps[number], gaps[number + 1]
        at, left = min(number - run.start, 3), min(run.end - 1 - number, 3)
        told = flags.get(text, "")
        lies = lying.get(number)
        match_left: Key | None = None
        match_right: Key | None = None
        match_sides: Key | None = None
        if lies is None:
            match_key: Key = ("-", None, kinds, "")
            document: Key = (told, kinds, "-")
        else:
            position, match = lies
            known = match.traits
            kind, fame = known[0], known[1]
            opens, closes = match.start == 0, match.end == size
            whole = ("w" if opens and closes else "") + ("<" if opens else "") + (">" if closes else "")
            head, tail = run.start + match.start, run.start + match.end
            match_key = (position, known, kinds, whole)
            left_word, right_word = seen[head - 1 - low], seen[tail - low]
            match_left = (position, kind, fame, left_word[0], left_word[1], gaps[head])
            match_right = (position, kind, fame, gaps[tail], right_word[1], right_word[2])
            match_sides = (position, kind, left_word[2], gaps[head], gaps[tail], right_word[2])
            document = (told, kinds, position + kind + fame)
        out.append(
            (
                (text,),
                (*p, gap),
                (*n, gap_after),
                (*pp, gaps[number - 1] + gap if number else gap),
                (*nn, gap_after + gaps[number + 2] if number + 2 <= total else gap_after),
                (p[1], p[2], gap, kinds, gap_after, n[1], n[2]),
                (opening[0], opening[1], at),
                (closing[0], closing[1], left),
                (opening[1], closing[1], at, left),
                (before_run[0], before_run[1], first_gap, at),
                (after_run[0], after_run[1], last_gap, left),
                match_key,
                document,
                match_left,
                match_right,
                match_sides,
            )
        )
    return out


__all__ = ["Finder", "Match", "Run", "document_flags", "groups", "may_hold_name", "runs"]
