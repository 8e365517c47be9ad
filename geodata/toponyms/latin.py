"""Place names in Latin script: runs of capitalised words, tagged by a small table of weights.

No language model: the tagger sees the shape of a word, its neighbours, the gazetteer names over it with their fame,
what
kind of ordinary word it is, and what the rest of the report does with it. Trained on LGL, TR-News and GeoWebNews, which
mark names inside institutions too ("Paris police", "University of Kyiv").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from geodata.gazetteer import Gazetteer, default, demonym_code, normalise
from geodata.model import Toponym
from geodata.toponyms import calibration, hyphens, met, tagger
from geodata.toponyms.asked import Asked, asked_about
from geodata.toponyms.features import DIGITS, KINDS_OF_NAME
from geodata.toponyms.finder import Match, finder
from geodata.toponyms.looks import kind_of_word
from geodata.toponyms.runs import Run, Runs, runs, told
from geodata.toponyms.vocabulary import MOVEMENTS
from geodata.toponyms.words import HYPHEN, Words

# Countries that news writes in capitals: a name never goes on behind them, but for what the gazetteer has ("US Virgin
# Islands").
_CODES = {"US": "US", "U.S.": "US", "USA": "US", "UK": "GB", "U.K.": "GB", "UAE": "AE", "U.A.E.": "AE"}
_SITE_CONFIDENCE = 0.95
_PLACE, _DEMONYM = (tagger.LABELS.index(label) for label in "BD")
_STANDING_OUT = 1.5  # on the scale of the tagger's scores
_TOWN_OR_AREA = frozenset(KINDS_OF_NAME[letter] for letter in "sad")
_30_000, _USUAL_NAME = DIGITS["5"], DIGITS["2"]  # fame, role


def _stands_out(words: Words, run: Run, match: Match) -> bool:
    """Whether a match is all of a run, or of what "and" parts it into ("Artemivsk and Soledar"), the name of a town of
    30,000 or more, and no word of it is anything else. The corpora have few such names: most places of America are
    somebody's surname too."""
    first, end = run.start + match.start, run.start + match.end
    if (first > run.start and words.texts[first - 1] != "and") or (end < run.end and words.texts[end] != "and"):
        return False
    kind, fame, _, role, _, _ = match.traits
    if kind not in _TOWN_OR_AREA or fame < _30_000 or role > _USUAL_NAME:
        return False
    return not any(kind_of_word(text).strip("w") for text in words.texts[first:end])


def _without_office(words: Words, first: int, last: int, gazetteer: Gazetteer) -> int:
    """The last word of a name without what belongs to a country's office: "US" of "US Centers for Disease Control"."""
    head = words.texts[first]
    if last == first or not head.replace(".", "").isupper():
        return last
    start, end = words.starts[first], words.ends[last]
    if gazetteer.has_key(normalise(words.text[start:end])) or gazetteer.country_row(_CODES.get(head, "")) is None:
        return last
    rest = words.texts[first + 1 : last + 1]
    unknown = not gazetteer.has_key(normalise(words.text[words.starts[first + 1] : end]))
    return first if unknown or all(kind_of_word(text).strip("fLl") for text in rest) else last


def _likely(
    noted: met.Noted, asked: Asked, model: tagger.Tagger, every: Runs
) -> Iterator[tuple[int, Run, list[Match], list[list[float]]]]:
    """Those of the runs that may have a name in them: text, run, names known and the scores of the words."""
    if not asked.each:
        return
    batches = model.encoder.batches(noted, asked.runs, asked.matches, told(noted, every))
    sums = np.concatenate([model.sums(columns) for columns in batches])
    sizes = asked.runs.ends - asked.runs.starts
    heads = np.cumsum(sizes) - sizes
    likely = np.flatnonzero(model.may_be_names(sums, heads, _STANDING_OUT))
    scores = (sums / 1000).tolist()
    for number, head, size in zip(likely.tolist(), heads[likely].tolist(), sizes[likely].tolist(), strict=True):
        yield asked.texts[number], asked.each[number], asked.matches[number], scores[head : head + size]


def _spans(
    words: Words, run: Run, matches: list[Match], scores: list[list[float]], model: tagger.Tagger, gazetteer: Gazetteer
) -> tuple[list[hyphens.Span], list[int]]:
    """The names in a run, as its words' numbers, and the words' labels. `scores` are tipped for what stands out."""
    for match in matches:
        if _stands_out(words, run, match):
            scores[match.start][1] += _STANDING_OUT
    parted = len(scores) > 1 and HYPHEN in words.gaps[run.start + 1 : run.end]
    if parted:
        hyphens.bind(words, run, scores)
    labels = model.best(scores)
    if not any(labels):
        return [], labels
    spans = tagger.spans(labels)
    return hyphens.join(words, run, spans, gazetteer) if parted else spans, labels


def _site_named(words: Words, site: Run) -> Toponym:
    start, end = words.starts[site.start], words.ends[site.end - 1]
    name = words.text[start:end]
    return Toponym(start, end, name, (name,), "place", _SITE_CONFIDENCE)


def _toponym(words: Words, first: int, last: int, label: int, odds: float, gazetteer: Gazetteer) -> Toponym | None:
    """Words `first` to `last` as a toponym, with the article before them; None for the name of an armed movement."""
    start, end = words.starts[first], words.ends[last]
    name = words.text[start:end]
    if name.lower().rpartition("-")[2] in MOVEMENTS:
        return None
    if label == _DEMONYM or (label == _PLACE and demonym_code(name) is not None):
        confidence = calibration.name(odds, known=True)
        return Toponym(start, end, name, (name,), "demonym", round(confidence, 3))
    names: tuple[str, ...] = (name,)
    if (article := hyphens.article(words, first)) is not None:
        start, bare = article, name
        name = words.text[start:end]
        names = (name, bare)
    confidence = calibration.name(odds, known=gazetteer.has_key(normalise(name)))
    return Toponym(start, end, name, names, "place", round(confidence, 3))


def find(text: str, *, gazetteer: Gazetteer | None = None, demonyms: bool = False) -> list[Toponym]:
    """The place names of `text` that are written in Latin script, in order, none overlapping another."""
    return find_all([text], gazetteer=gazetteer, demonyms=demonyms)[0]


def find_all(
    texts: Sequence[str], *, gazetteer: Gazetteer | None = None, demonyms: bool = False
) -> list[list[Toponym]]:
    """As `find`, of several texts: what is worked out for many words at once costs hardly more than for a few."""
    known_names = finder(gazetteer or default())
    model = tagger.default()
    noted = model.encoder.note([Words(text) for text in texts])
    spans = runs(noted)
    spans = spans.only(noted.marks[spans.starts] & met.LATIN != 0)
    sites: list[list[Run]] = [[] for _ in texts]
    asked = asked_about(noted, spans, known_names, sites)
    found: list[list[Toponym]] = [[_site_named(noted.texts[n], site) for site in its] for n, its in enumerate(sites)]
    for number, run, matches, scores in _likely(noted, asked, model, spans):
        words = noted.texts[number]
        names, labels = _spans(words, run, matches, scores, model, known_names.gazetteer)
        for first, to, label in names:
            last = _without_office(words, run.start + first, run.start + to, known_names.gazetteer) - run.start
            odds = model.margin(scores, labels, first, last)
            toponym = _toponym(words, run.start + first, run.start + last, label, odds, known_names.gazetteer)
            if toponym is not None and (demonyms or toponym.kind != "demonym"):
                found[number].append(toponym)
    for its in found:
        its.sort(key=lambda toponym: toponym.start)
    return found


__all__ = ["find", "find_all"]
