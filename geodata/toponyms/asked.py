"""Which runs of capitalised words the tagger is asked about: not those that need no asking."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from geodata.gazetteer import Gazetteer, normalise
from geodata.gazetteer.entry import FACILITY
from geodata.toponyms import met
from geodata.toponyms.finder import Finder, Match
from geodata.toponyms.runs import Run, Runs
from geodata.toponyms.words import LINE, SPACE, Words


class Asked(NamedTuple):
    """The runs that the tagger is asked about: the text of each, where it stands in it, the gazetteer's names in it."""

    runs: Runs
    texts: list[int]
    each: list[Run]
    matches: list[list[Match]]


def asked_about(noted: met.Noted, spans: Runs, names: Finder, sites: list[list[Run]] | None = None) -> Asked:
    """All runs but most single words that only begin a sentence. Where `sites` is given (a list for each text), the
    sites that are known by themselves are added to it and not asked about."""
    starts, ends = spans
    own = noted.marks[starts]
    alone = ends - starts == 1
    sited = noted.marks[ends] & (met.SITE if sites is not None else 0) != 0
    never = alone & (own & met.NEVER != 0)
    code = own & met.CODE != 0
    # Of ordinary words only those that the gazetteer has; of the others "IT" and "US", not there by chance.
    named = alone & (never | (own & met.COMMON != 0))
    asked = Asked(spans, [], [], [])
    kept: list[int] = []
    at = np.flatnonzero(~never | code | sited)
    of = noted.text_of(starts[at])
    base = np.array(noted.bases)[of]
    lines = (at, of, starts[at] - base, ends[at] - base, sited[at], named[at], (never & ~code)[at])
    for number, text, start, end, may_be_site, needed, nothing in zip(*(line.tolist() for line in lines), strict=True):
        run, words = Run(start, end), noted.texts[text]
        if may_be_site and sites is not None and (site := _site(words, run, names.gazetteer)) is not None:
            sites[text].append(site)
            continue
        if nothing:
            continue
        matches = names.matches(words, run)
        if matches or not needed:
            kept.append(number)
            asked.texts.append(text)
            asked.each.append(run)
            asked.matches.append(matches)
    return asked._replace(runs=Runs(starts[kept], ends[kept]))


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


__all__ = ["Asked", "asked_about"]
