"""The words of a text as numbers, each of which stands for a list of features: what the tagger adds up.

The first time the key of a group of features is met, its features are written out and handed to `learn`; from then on
it is a number, and a word costs a dozen lookups. The trainer reads the same numbers as features again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from geodata.toponyms import features as f
from geodata.toponyms.runs import Match, Run
from geodata.toponyms.words import Words

WIDTH = 16  # numbers a word; 0 = no features
_OUTSIDE = ""  # stands for the words before the first and after the last
_FAR = 3  # this many words into a run, or more
Learn = Callable[[list[str]], int]


class _Group(dict[Any, int]):
    """The numbers of one group by key, learnt as they are met."""

    def __init__(self, learn: Learn, write: Callable[..., list[str]]) -> None:
        super().__init__()
        self._learn, self._write = learn, write

    def __missing__(self, key: Any) -> int:
        made = self[key] = self._learn(self._write(*key))
        return made


class _Single(_Group):
    """The same of a key that is no tuple."""

    def __missing__(self, key: Any) -> int:
        made = self[key] = self._learn(self._write(key))
        return made


class _Met(dict[str, f.Seen]):
    """What neighbours see of each word, told when it is met."""

    def __init__(self, see: Callable[[str], f.Seen]) -> None:
        super().__init__()
        self._see = see

    def __missing__(self, text: str) -> f.Seen:
        made = self[text] = self._see(text)
        return made


class Encoder:
    """Numbers for the words of runs. `learn(features)` gives a list of features its number; 0 is that of no features.

    `vocabulary`: the neighbours that some weight is about; a word that none is about goes by its classes and shape,
    which keeps the keys few. None keeps them all, for training.
    """

    def __init__(self, vocabulary: frozenset[str] | None, learn: Learn) -> None:
        self._vocabulary = vocabulary
        self._words = _Met(self._see)
        self._every: dict[tuple[str, str, str], f.Seen] = {}
        self._looks: dict[tuple[str, str], f.Look] = {}

        def group(write: Callable[..., list[str]]) -> _Group:
            return _Group(learn, write)

        self._own, self._alone = _Single(learn, f.current), _Single(learn, f.alone)
        self._left, self._right, self._sides = group(f.previous), group(f.following), group(f.sides)
        self._second_left, self._second_right = group(f.second_previous), group(f.second_following)
        self._opening, self._closing, self._run = group(f.opening), group(f.closing), group(f.run)
        self._before_run, self._after_run = group(f.before_run), group(f.after_run)
        self._head, self._tail = group(f.head), group(f.tail)
        self._match, self._document, self._no_match = group(f.match), group(f.document), group(f.no_match)
        self._match_left, self._match_right = group(f.match_left), group(f.match_right)
        self._match_sides = group(f.match_sides)

    def encode(self, words: Words, run: Run, matches: Sequence[Match], flags: dict[str, str], out: list[int]) -> None:
        """Adds the numbers of the words of a run to `out`, WIDTH for each."""
        gaps, size, total = words.gaps, run.end - run.start, len(words.texts)
        around = self._around(words, run)  # the run begins at 2
        if size == 1:
            self._encode_one(words, run.start, around, matches, flags, out)
            return
        lying = _lying(matches)
        for at in range(size):
            number, left = run.start + at, size - 1 - at
            text = words.texts[number]
            pp, p, here, n, nn = around[at : at + 5]
            gap, gap_after = gaps[number], gaps[number + 1]
            gap_before = gaps[number - 1] + gap if number else gap
            gap_behind = gap_after + gaps[number + 2] if number + 2 <= total else gap_after
            out += (
                self._own[text],
                self._second_left[pp, gap_before],
                self._second_right[nn, gap_behind],
                self._sides[p.look, gap, here.kinds, gap_after, n.look],
            )
            gone, to_go = min(at, _FAR), min(left, _FAR)
            first, last = around[2], around[1 + size]
            out += (
                self._left[p, gap] if at else self._head[p, gap],
                self._right[n, gap_after] if left else self._tail[n, gap_after],
                self._opening[first, gone],
                self._closing[last, to_go],
                self._run[first.kinds, last.kinds, gone, to_go],
                self._before_run[around[1], gaps[run.start], gone] if at else 0,
                self._after_run[around[2 + size], gaps[run.end], to_go] if left else 0,
            )
            told = flags.get(text, "")
            if at not in lying:
                out += (self._no_match[told, here.kinds], 0, 0, 0, 0)
                continue
            position, match = lying[at]
            known, opens, closes = match.traits, match.start == 0, match.end == size
            kind, fame = known[0], known[1]
            before, after = around[match.start + 1], around[match.end + 2]
            gap, gap_after = gaps[run.start + match.start], gaps[run.start + match.end]
            whole = ("w" if opens and closes else "") + ("<" if opens else "") + (">" if closes else "")
            out += (
                self._match[position, known, here.kinds, whole],
                self._document[told, here.kinds, position + kind + fame],
                self._match_left[position, kind, fame, before, gap],
                self._match_right[position, kind, fame, gap_after, after.look],
                self._match_sides[position, kind, before.shape, gap, gap_after, after.shape],
            )

    def _encode_one(
        self,
        words: Words,
        at: int,
        around: Sequence[f.Seen],
        matches: Sequence[Match],
        flags: dict[str, str],
        out: list[int],
    ) -> None:
        """The same of a run of one word, as most are: number `at` of the text, the third of those `around`."""
        gaps, text = words.gaps, words.texts[at]
        pp, p, here, n, nn = around
        gap, gap_after, kinds, told = gaps[at], gaps[at + 1], here.kinds, flags.get(text, "")
        gap_before = gaps[at - 1] + gap if at else gap
        gap_behind = gap_after + gaps[at + 2] if at + 2 < len(gaps) else gap_after
        out += (
            self._own[text],
            self._second_left[pp, gap_before],
            self._second_right[nn, gap_behind],
            self._sides[p.look, gap, kinds, gap_after, n.look],
            self._head[p, gap],
            self._tail[n, gap_after],
            self._alone[here],
        )
        if not matches:
            out += (0, 0, 0, 0, self._no_match[told, kinds], 0, 0, 0, 0)
            return
        known = matches[0].traits
        kind, fame = known[0], known[1]
        out += (
            0,
            0,
            0,
            0,
            self._match["S", known, kinds, "w<>"],
            self._document[told, kinds, "S" + kind + fame],
            self._match_left["S", kind, fame, p, gap],
            self._match_right["S", kind, fame, gap_after, n.look],
            self._match_sides["S", kind, p.shape, gap, gap_after, n.shape],
        )

    def _around(self, words: Words, run: Run) -> list[f.Seen]:
        """The words of a run and two on either side."""
        low, high = run.start - 2, run.end + 2
        texts = words.texts[max(0, low) : high]
        if low < 0:
            texts[:0] = [_OUTSIDE] * -low
        if high > len(words.texts):
            texts += [_OUTSIDE] * (high - len(words.texts))
        return list(map(self._words.__getitem__, texts))

    def _see(self, text: str) -> f.Seen:
        low = text.lower()
        kept = low if self._vocabulary is None or low in self._vocabulary else ""
        kinds, shape = (f.kind_of_word(text), f.shape(text)) if text else ("", "")
        seen = self._every.get((kept, kinds, shape))
        if seen is None:
            look = self._looks.setdefault((kinds, shape), f.Look(kinds, shape))
            seen = self._every[kept, kinds, shape] = f.Seen(kept, look)
        return seen


def _lying(matches: Sequence[Match]) -> dict[int, tuple[str, Match]]:
    """By word of the run the name it lies in, and whether it begins it (B), ends it (E), stands between or alone."""
    found: dict[int, tuple[str, Match]] = {}
    for match in matches:
        if match.end - match.start == 1:
            found[match.start] = ("S", match)
            continue
        for at in range(match.start, match.end):
            found[at] = ("B" if at == match.start else "E" if at == match.end - 1 else "I", match)
    return found
