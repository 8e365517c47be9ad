"""Place names in Latin script: runs of capitalised words, tagged by a small table of weights.

No language model: the tagger sees the shape of a word, its neighbours, the gazetteer names over it with their fame,
what
kind of ordinary word it is, and what the rest of the report does with it. Trained on LGL, TR-News and GeoWebNews, which
mark names inside institutions too ("Paris police", "University of Kyiv").
"""

from __future__ import annotations

import re

from geodata.gazetteer import Gazetteer, default, demonym_code, normalise
from geodata.gazetteer.entry import FACILITY
from geodata.model import Toponym
from geodata.toponyms import calibration, hyphens, tagger
from geodata.toponyms.features import kind_of_word
from geodata.toponyms.runs import Match, Run, document_flags, finder, may_hold_name, runs
from geodata.toponyms.vocabulary import MOVEMENTS
from geodata.toponyms.words import HYPHEN, LINE, SPACE, Words

# Words in lower case that may belong to the name of a site: "Zaporizhzhia nuclear power plant", "Crimean bridge".
_SITE_WORDS = frozenset(
    "nuclear power thermal hydroelectric airport airfield airbase air bridge dam plant station port refinery depot "
    "refugee camp steel iron military naval base crossing reservoir chemical cement".split()
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

# Countries that news writes in capitals: a name never goes on behind them, but for what the gazetteer has ("US Virgin
# Islands").
_CODES = {"US": "US", "U.S.": "US", "USA": "US", "UK": "GB", "U.K.": "GB", "UAE": "AE", "U.A.E.": "AE"}
_SITE_CONFIDENCE = 0.95
_STANDING_OUT = 1.5  # on the scale of the tagger's scores


def _stands_out(words: Words, run: Run, match: Match) -> bool:
    """Whether a match is all of a run, or of what "and" parts it into ("Artemivsk and Soledar"), the name of a town of
    30,000 or more, and no word of it is anything else. The corpora have few such names: most places of America are
    somebody's surname too."""
    first, end = run.start + match.start, run.start + match.end
    if (first > run.start and words.texts[first - 1] != "and") or (end < run.end and words.texts[end] != "and"):
        return False
    kind, fame, _, role, _, _ = match.traits
    if kind not in "sad" or fame < "5" or role > "2":
        return False
    return not any(kind_of_word(text).strip("w") for text in words.texts[first:end])


def _site(words: Words, run: Run, gazetteer: Gazetteer) -> Run | None:
    """The known site whose name begins in the run and ends in lower-case words after it, of which the first is one of
    _SITE_WORDS; None where there is none."""
    if words.gaps[run.end] not in (SPACE, LINE):
        return None
    last = run.end
    while (
        last < len(words) and last < run.end + 4 and words.gaps[last] in (SPACE, LINE) and words.texts[last].islower()
    ):
        last += 1
    keys = [normalise(text) for text in words.texts[run.start : last]]
    for first in range(run.end - run.start):
        for span in reversed(gazetteer.spans(keys, first)):
            if run.start + span.end <= run.end:
                break
            if (gazetteer.kind[gazetteer.ids(span.name)] == FACILITY).any():
                return Run(run.start + first, run.start + span.end)
    return None


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


def find(text: str, *, gazetteer: Gazetteer | None = None, demonyms: bool = False) -> list[Toponym]:
    """The place names of `text` that are written in Latin script, in order, none overlapping another."""
    known_names = finder(gazetteer or default())
    model = tagger.default()
    words = Words(text)
    spans = runs(words)
    if not text.isascii():
        spans = [r for r in spans if words.texts[r.start].isascii() or _LATIN.search(words.texts[r.start])]
    if not spans:
        return []
    flags = document_flags(words, spans)
    found: list[Toponym] = []
    asked: list[tuple[Run, list[Match]]] = []
    numbers: list[int] = []
    texts, total = words.texts, len(words)
    with model.turn:
        encoder = model.encoder()
        for run in spans:
            sited = run.end < total and texts[run.end] in _SITE_WORDS
            site = _site(words, run, known_names.gazetteer) if sited else None
            if site is not None:
                start, end = words.starts[site.start], words.ends[site.end - 1]
                found.append(Toponym(start, end, text[start:end], (text[start:end],), "place", _SITE_CONFIDENCE))
                continue
            matches = known_names.matches(words, run)
            if may_hold_name(words, run, matches):
                asked.append((run, matches))
                encoder.encode(words, run, matches, flags, numbers)
        every = model.scores(numbers) if asked else []
    at = 0
    for run, matches in asked:
        size = run.end - run.start
        scores = every[at : at + size]
        at += size
        if size == 1:
            outside, begin, _, demonym_score = scores[0]
            if outside > begin + _STANDING_OUT and outside > demonym_score:
                continue  # most words that only begin a sentence
        for match in matches:
            if _stands_out(words, run, match):
                scores[match.start][1] += _STANDING_OUT
        parted = size > 1 and HYPHEN in words.gaps[run.start + 1 : run.end]
        if parted:
            hyphens.bind(words, run, scores)
        labels = model.best(scores)
        if not any(labels):
            continue
        spans_found = tagger.spans(labels)
        if parted:
            spans_found = hyphens.join(words, run, spans_found, known_names.gazetteer)
        for first, to, label in spans_found:
            last = _without_office(words, run.start + first, run.start + to, known_names.gazetteer) - run.start
            start, end = words.starts[run.start + first], words.ends[run.start + last]
            name = text[start:end]
            demonym = label == 3 or (label == 1 and demonym_code(name) is not None)
            if (demonym and not demonyms) or name.lower().rpartition("-")[2] in MOVEMENTS:
                continue
            names: tuple[str, ...] = (name,)
            if not demonym and (article := hyphens.article(words, run.start + first)) is not None:
                start, bare = article, name
                name = text[start:end]
                names = (name, bare)
            known = demonym or known_names.gazetteer.has_key(normalise(name))
            confidence = calibration.name(model.margin(scores, labels, first, last), known=known)
            found.append(Toponym(start, end, name, names, "demonym" if demonym else "place", round(confidence, 3)))
    found.sort(key=lambda toponym: toponym.start)
    return found


__all__ = ["find"]
