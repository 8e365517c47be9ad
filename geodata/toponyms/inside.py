"""Names of places inside other names, in Latin script: "Paris Police", "University of Kyiv", "Jack London".

Annotated corpora count a place inside an organisation's name, and none inside a person's. Who draws a map may want
neither, who searches an archive both: the option `inside` of `toponyms.find` says which.
"""

from __future__ import annotations

from geodata.gazetteer import Gazetteer
from geodata.model import Toponym
from geodata.toponyms import tagger
from geodata.toponyms import vocabulary as v
from geodata.toponyms.finder import finder
from geodata.toponyms.looks import kind_of_word
from geodata.toponyms.runs import Run, runs
from geodata.toponyms.words import LINE, OWNER, SPACE, Words

_NEAR = (SPACE, LINE)
_CONFIDENCE = 0.2  # that a name inside a person's name is meant as a place: our own estimate
_LONGEST_PERSON = 4  # words


# Institutions that are houses too, so that their whole name is a place: "Al-Shifa Hospital".
_HOUSES = frozenset(
    "university college school schools academy institute hospital clinic church cathedral mosque temple synagogue "
    "museum library theatre theater hotel airport station stadium arena center centre embassy consulate".split()
)


def alone(text: str, found: list[Toponym]) -> list[Toponym]:
    """Those of the toponyms that stand by themselves, in no organisation's and no person's name."""
    words = Words(text)
    run_of = {at: run for run in _runs(words) for at in range(run.start, run.end)}
    starts = {start: at for at, start in enumerate(words.starts)}
    ends = {end: at for at, end in enumerate(words.ends)}

    def part(toponym: Toponym) -> bool:
        first, last = starts.get(toponym.start), ends.get(toponym.end)
        if first is None or last is None or first not in run_of:
            return False
        if _organised(words, run_of[first], first, last):
            return True
        return toponym.kind != "demonym" and _named_so(words, run_of[first], first, last)

    return [toponym for toponym in found if not part(toponym)]


def _runs(words: Words) -> list[Run]:
    return runs(tagger.default().encoder.note([words])).each()


def _organised(words: Words, run: Run, first: int, last: int) -> bool:
    """Whether words `first` to `last` stand in an institution's name, or are one."""
    if last > first and words.texts[last].lower() in v.INSTITUTIONS - _HOUSES:
        return True
    for at in range(last + 1, run.end):  # "Paris Police", "Kharkiv Prosecutor's Office"; not "Ukraine's Ministry"
        if words.gaps[at] not in _NEAR and (words.gaps[at] != OWNER or at == last + 1):
            break
        if not words.texts[at][0].isupper():
            break
        if words.texts[at].lower() in v.INSTITUTIONS:
            return True
    at = first - 1  # "Bank of Canada", "Ministry of Defence of Ukraine", "University of the Philippines"
    linked = False
    while at >= run.start and words.gaps[at + 1] in _NEAR:
        low = words.texts[at].lower()
        if low in v.INSTITUTIONS:
            return linked
        linked = linked or low in ("of", "for")
        at -= 1
    return False


def _named_so(words: Words, run: Run, first: int, last: int) -> bool:
    """Whether words that were taken for a place are a person's name: "President Washington", "Paris Hilton"."""
    if first > run.start:
        return first == run.start + 1 and "t" in kind_of_word(words.texts[run.start])
    before = words.texts[first - 1] if first and words.gaps[first] in _NEAR else ""
    if "t" in kind_of_word(before):
        return True
    if run.end - run.start != 2 or last != first or words.gaps[last + 1] not in _NEAR:
        return False
    behind = kind_of_word(words.texts[last + 1])
    return "f" in kind_of_word(words.texts[first]) and "l" in behind.lower() and behind.strip("flLw") == ""


def persons(text: str, gazetteer: Gazetteer, found: list[Toponym]) -> list[Toponym]:
    """Names of places inside the names of persons, which are not among the toponyms `found`."""
    words = Words(text)
    names = finder(gazetteer)
    taken = [(toponym.start, toponym.end) for toponym in found]
    more = []
    for run in _runs(words):
        if not _personal(words, run):
            continue
        for match in names.matches(words, run):
            start, end = words.starts[run.start + match.start], words.ends[run.start + match.end - 1]
            if all(end <= a or b <= start for a, b in taken):
                more.append(Toponym(start, end, text[start:end], (text[start:end],), "place", _CONFIDENCE))
    return more


def _personal(words: Words, run: Run) -> bool:
    """Whether a run is a person's name: a given name before another word, or a title before it."""
    size = run.end - run.start
    if size > _LONGEST_PERSON:
        return False
    first = kind_of_word(words.texts[run.start])
    if size > 1 and ("f" in first or "t" in first):
        return True
    before = words.texts[run.start - 1] if run.start and words.gaps[run.start] in _NEAR else ""
    return "t" in kind_of_word(before)


__all__ = ["alone", "persons"]
