"""Every sentence the page says, one table a language, and the page's dates, numbers and plurals by locale (Babel).

A table maps a key to a sentence with `{names}`, or to its plural forms by CLDR category, chosen by `n`.
Values may be words of a report: whoever shows the result must show it as text, never as Markdown or HTML.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

from dashboard.words import en, uk
from dashboard.words.uk import faults, reasons

LANGUAGES: Final[dict[str, str]] = {"en": "English", "uk": "Українська"}
_TABLES: Final[dict[str, Mapping[str, str | Mapping[str, str]]]] = {"en": en.WORDS, "uk": uk.WORDS}
# British English: the day before the month, "1–7 March 2025".
_LOCALES: Final = {"en": "en_GB", "uk": "uk_UA"}
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """One language's table and its locale."""

    language: str
    table: Mapping[str, str | Mapping[str, str]]
    locale: Locale

    def __call__(self, key: str, *, n: float | None = None, **values: object) -> str:
        """The sentence of a key, its slots filled; `n` chooses the plural form and is written by the locale."""
        if n is not None:
            values["n"] = self.number(n)
        return _SLOT.sub(lambda slot: str(values[slot[1]]), self.form(key, n))

    def form(self, key: str, n: float | None = None) -> str:
        """The sentence of a key with its slots still open."""
        entry = self.table[key]
        if isinstance(entry, str):
            return entry
        return entry.get(_plural(0 if n is None else n, self.language), entry["other"])

    def fault(self, said: str) -> str:
        """What a reader of `geodata` says of a file, in this language; as it is said where that is not known."""
        if self.language != "uk":
            return said
        for where, of in faults.WHERE:
            for end, words in faults.FAULTS:
                found = re.fullmatch(f"({where}) {end}", said, re.DOTALL)
                if found:
                    places = re.compile(where).groups
                    parts = found.groups()[1:]
                    return f"{of.format(*parts[:places])}: {words.format(*parts[places:])}"
        return said

    def reason(self, said: str) -> str:
        """Why a place stands where it does, as `place_reason` says it, in this language; as it is said where a clause
        of it is not known."""
        if self.language != "uk":
            return said
        _, _, behind = said.partition(": ")  # "Pokrovsk in Donetsk Oblast: ...", which the page says beside it
        clauses = _clauses(said, self.language) or _clauses(behind, self.language)
        return "; ".join(clauses) if clauses else said

    def forms(self, key: str) -> dict[str, str]:
        """All plural forms of a key, by CLDR category."""
        entry = self.table[key]
        return {"other": entry} if isinstance(entry, str) else dict(entry)

    def parts(self, key: str, n: float | None = None) -> list[tuple[str, bool]]:
        """The sentence cut at its slots: (words, False) and (name of a slot, True), in order."""
        cut = _SLOT.split(self.form(key, n))
        return [(piece, i % 2 == 1) for i, piece in enumerate(cut) if piece]

    def has(self, key: str) -> bool:
        return key in self.table

    def number(self, n: float) -> str:
        return _number(n, self.language)

    def share(self, share: float) -> str:
        """ "0.92": always two places, so that a column of shares can be read down."""
        return str(format_decimal(share, format="0.00", locale=self.locale))

    def percent(self, share: float) -> str:
        return str(format_percent(share, locale=self.locale))

    def day(self, day: dt.date) -> str:
        """ "7 March 2025"."""
        return str(format_date(day, "long", locale=self.locale))

    def short_day(self, day: dt.date) -> str:
        """ "7 Mar 2025"."""
        return str(format_date(day, "medium", locale=self.locale))

    def span(self, first: dt.date, last: dt.date) -> str:
        """ "1–7 March 2025"; one day where both are the same."""
        return _span(first, last, self.language)

    def month(self, day: dt.date) -> str:
        return str(format_date(day, "LLLL y", locale=self.locale))

    def short_month(self, day: dt.date) -> str:
        """ "Mar 2025"."""
        return str(format_date(day, "LLL y", locale=self.locale))

    def range(self, first: dt.date | None, last: dt.date | None) -> str | None:
        """A range of days that may be open: "1–7 March 2025", "from 1 March 2025"; None where it is all days."""
        if first and last:
            return self.span(first, last)
        if first:
            return self("chip_since", day=self.day(first))
        return self("chip_until", day=self.day(last)) if last else None

    def moment(self, when: dt.datetime) -> str:
        """ "7 Mar 2025, 14:05"; a midnight is a day without a clock time."""
        if (when.hour, when.minute, when.second) == (0, 0, 0):
            return self.short_day(when.date())
        return str(format_datetime(when, "d MMM y, HH:mm", locale=self.locale)) + " UTC"

    def country(self, code: str) -> str:
        """The name of an ISO 3166-1 alpha-2 code; the code itself where CLDR has none."""
        return str(self.locale.territories.get(code, code))

    def language_name(self, code: str) -> str:
        return str(self.locale.languages.get(code, code))


@cache
def of(language: str) -> Words:
    """The words of a language; English where there are none."""
    known = language if language in _TABLES else "en"
    return Words(known, _TABLES[known], Locale.parse(_LOCALES[known]))


@cache
def _clause(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?:, |; |$)")


@lru_cache(maxsize=8192)
def _clauses(said: str, language: str) -> tuple[str, ...]:
    """The clauses of a reason in Ukrainian; none where one of them is not known."""
    found: list[str] = []
    at = 0
    while at < len(said):
        known = ((_clause(pattern).match(said, at), words) for pattern, words in (*reasons.CLAUSES, *faults.FAULTS))
        clause, words = next(((clause, words) for clause, words in known if clause is not None), (None, ""))
        if clause is None:
            return ()
        form = words if isinstance(words, str) else words.get(_plural(float(clause[1]), language), words["other"])
        found.append(form.format(*clause.groups()))
        at = clause.end()
    return tuple(found)


# A timeline says the same two hundred days and numbers at every change: Babel takes 0.1 ms for each.
@lru_cache(maxsize=8192)
def _span(first: dt.date, last: dt.date, language: str) -> str:
    words = of(language)
    if first == last:
        return words.day(first)
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    # CLDR has patterns of intervals for short months only; those of long months differ in nothing else.
    patterns = [part.replace("MMM", "MMMM") for part in words.locale.interval_formats["yMMMd"][differs]]
    days = zip((first, last), patterns, strict=True)
    text = "".join(str(format_date(day, pattern, locale=words.locale)) for day, pattern in days)
    return re.sub(r"[\s\u2009]*–[\s\u2009]*", "–" if differs == "d" else " – ", text)


@lru_cache(maxsize=8192)
def _number(n: float, language: str) -> str:
    return str(format_decimal(n, locale=of(language).locale))


@lru_cache(maxsize=8192)
def _plural(n: float, language: str) -> str:
    return str(of(language).locale.plural_form(n))


def preferred(locale: str | None) -> str:
    """The language of the page for a browser's locale ("uk-UA" -> "uk"), English for all others."""
    language = (locale or "").replace("_", "-").split("-")[0].lower()
    return language if language in _TABLES else "en"
