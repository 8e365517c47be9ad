"""A sentence as tokens that know the roles their words may play (`geodata.lexicon`).

A phrase gives its roles to its first token and marks the others as its own, so that "heart attack" holds no attack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import accumulate, chain, compress
from operator import add, contains, not_, or_

from geodata.lexicon import BIT, Lexicon, Piece, Seen
from geodata.model import Sentence
from geodata.tokens.named import tag_actors, tag_weapons, weapon_tables
from geodata.tokens.sentence import INSIDE, Words

__all__ = ["INSIDE", "Words", "words"]

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,2}(?:st|nd|rd|th)\b"
    r"|\d+(?:[.,:]\d+)*(?:[-'’][^\W_]+)*"
    r"|[^\W_]+(?:(?!['’ʼ]s\b)[-'’ʼ‑/][^\W_]+)*|['’]s\b|[^\w\s]"
)
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‑": "-", "–": "-"})
_RESIDENCE = BIT["residence"]
_WEAPON, _ACTOR, _FIGURE, _DAY = 1, 2, 4, 8
_NO_SECONDS: frozenset[str] = frozenset()
_MOST_SEEN = 100_000
_MOST_CHUNKS = 50_000
_LONGEST_KEPT = 40


def words(sentence: Sentence, number: int, lexicon: Lexicon) -> Words:
    """The tokens of a sentence with their roles.

    What stands between two spaces is cut into tokens once and kept, because most words of a report were met before.
    """
    known = lexicon.chunks
    chunks = sentence.text.split(" ")
    cut = list(map(known.get, chunks))
    if not all(cut):
        cut = [found or _chunk(chunk, lexicon) for chunk, found in zip(chunks, cut, strict=True)]
        if not all(cut):
            return _whole(sentence, number, lexicon)
    made = _tagged(sentence, number, sentence.start, list(chain.from_iterable(filter(None, cut))), lexicon)
    text = made.text
    if made.figures and any(text[i][:3].isdigit() and text[i - 1].isdigit() for i in made.figures if i):
        return _whole(sentence, number, lexicon)  # "12 000" is one number
    return made


def _chunk(chunk: str, lexicon: Lexicon) -> tuple[Piece, ...] | None:
    """The tokens of what stands between two spaces; None where no token begins with it."""
    if _TOKEN.match(chunk) is None:
        return None
    pieces = _pieces(chunk, lexicon)
    if len(chunk) <= _LONGEST_KEPT:
        if len(lexicon.chunks) >= _MOST_CHUNKS:
            lexicon.chunks.clear()
        lexicon.chunks[chunk] = pieces
    return pieces


def _whole(sentence: Sentence, number: int, lexicon: Lexicon) -> Words:
    """The tokens of a sentence that has some across a space, or signs that are no part of any."""
    first = _TOKEN.search(sentence.text)
    at = sentence.start + (first.start() if first is not None else 0)
    return _tagged(sentence, number, at, list(_pieces(sentence.text, lexicon)), lexicon)


def _pieces(text: str, lexicon: Lexicon) -> tuple[Piece, ...]:
    """The tokens of a part of a sentence that ends before a space."""
    known = lexicon.seen
    found: list[tuple[str, str, Seen, int]] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        plain = word.lower().translate(_PLAIN)
        found.append((word, plain, known.get(plain) or _learn(plain, lexicon), match.start()))
    behind = [*(start for *_, start in found[1:]), len(text) + 1]
    return tuple(
        (word, plain, *seen, len(word), following - start)
        for (word, plain, seen, start), following in zip(found, behind, strict=False)
    )


def _tagged(sentence: Sentence, number: int, at: int, pieces: list[Piece], lexicon: Lexicon) -> Words:
    """The tokens with the roles that they and their phrases play; the first begins at character `at`."""
    if not pieces:
        return Words(sentence, number, language=lexicon.language.code)
    # By columns: several times as fast as token by token.
    text, lower, forms, bits, flagged, seconds, lengths, steps = map(list, zip(*pieces, strict=True))
    start = list(accumulate(steps[:-1], initial=at))
    end = list(map(add, start, lengths))
    count = len(lower)
    phrase_end = list(range(1, count + 1))
    many_forms = lexicon.language.word_order == "free"
    begun = (
        map(not_, map(frozenset.isdisjoint, seconds, forms[1:])) if many_forms else map(contains, seconds, lower[1:])
    )
    inside: list[tuple[int, int, int]] = []
    behind = 0
    for i in compress(range(count), begun):
        if i < behind:
            continue
        best = _longest(forms, i, lexicon.phrases) if many_forms else _longest_as_written(lower, i, lexicon.phrases)
        if best is not None:
            length, mask = best
            if mask == _RESIDENCE:
                # "offensive in": the word keeps what it tells by itself
                mask |= bits[i]
            bits[i] = mask
            behind = i + length
            phrase_end[i] = behind
            for j in range(i + 1, behind):
                bits[j] = INSIDE
            inside.append((i + 1, behind, mask))
    weapon_at: list[int] = []
    actor_at: list[int] = []
    figures: list[int] = []
    days: list[int] = []
    for i in compress(range(count), flagged):
        flags = flagged[i]
        if flags & _WEAPON:
            weapon_at.append(i)
        if flags & _ACTOR:
            actor_at.append(i)
        if flags & _FIGURE:
            figures.append(i)
        if flags & _DAY:
            days.append(i)
    cover = bits
    if inside:
        cover = bits.copy()
        for first, behind, mask in inside:
            for j in range(first, behind):
                cover[j] = mask
    all_bits = reduce(or_, bits)
    code = lexicon.language.code
    made = Words(
        sentence, number, text, lower, start, end, bits, phrase_end, {}, {}, cover, all_bits, code, figures, days
    )
    if weapon_at:
        tag_weapons(made, forms, weapon_at, lexicon)
    if actor_at:
        tag_actors(made, forms, actor_at, lexicon)
    return made


def _learn(word: str, lexicon: Lexicon) -> Seen:
    """The forms of a word, its roles, and what may begin at it; kept, because most words of a report are common."""
    language = lexicon.language
    code = language.code
    forms = (word,) if code == "en" else _forms(word, code)
    mask = 0
    for form in forms:
        mask |= lexicon.words.get(form, 0)
    single, phrases, prefixes = weapon_tables()
    seconds = [second for form in forms if form in lexicon.phrases for second in lexicon.phrases[form]]
    flags = 0
    if any(form in single or form in phrases for form in forms) or (
        code != "en" and any(word[:length] in prefixes for length in range(3, 13))
    ):
        flags |= _WEAPON
    if any(form in lexicon.actors or form in lexicon.actor_phrases for form in forms):
        flags |= _ACTOR
    if word[0].isdigit() or any(_is_numeral(form, lexicon) for form in forms):
        flags |= _FIGURE
    if (
        word[0].isdigit()
        or word in language.numerals
        or word in language.holidays
        or any(form in language.months or form in language.weekdays for form in forms)
    ):
        flags |= _DAY
    if len(lexicon.seen) >= _MOST_SEEN:
        lexicon.seen.clear()
    made = lexicon.seen[word] = (forms, mask, flags, frozenset(seconds) if seconds else _NO_SECONDS)
    return made


def _is_numeral(form: str, lexicon: Lexicon) -> bool:
    """Whether a numeral or word of scale, or one of the compounds "twenty-five"."""
    numerals = lexicon.language.numerals
    return form in numerals or form in lexicon.language.scales or form.partition("-")[0] in numerals


def _longest(
    forms: list[tuple[str, ...]], i: int, phrases: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]]
) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    count = len(forms)
    following = forms[i + 1]
    for first in forms[i]:
        seconds = phrases.get(first)
        if seconds is None:
            continue
        if len(following) == 1:
            ordered: Iterable[tuple[tuple[str, ...], int]] = seconds.get(following[0], ())
        else:
            pairs = [pair for second in dict.fromkeys(following) for pair in seconds.get(second, ())]
            ordered = sorted(pairs, key=_by_length)
        for term, mask in ordered:
            length = len(term)
            if best is not None and length < best[0]:
                break
            if i + length <= count and (length == 2 or all(term[k] in forms[i + k] for k in range(2, length))):
                best = (length, mask | (best[1] if best is not None and best[0] == length else 0))
                break
    return best


def _longest_as_written(
    lower: list[str], i: int, phrases: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]]
) -> tuple[int, int] | None:
    """The same for a language whose words have one form: the phrases with two words in common stand longest first."""
    for term, mask in phrases[lower[i]].get(lower[i + 1], ()):
        if len(term) == 2 or tuple(lower[i : i + len(term)]) == term:
            return len(term), mask
    return None


def _by_length(pair: tuple[tuple[str, ...], int]) -> int:
    return -len(pair[0])


def _forms(word: str, language: str) -> tuple[str, ...]:
    from geodata.morphology import lemmas

    return (word, *lemmas(word, language)) if word[:1].isalpha() else (word,)
