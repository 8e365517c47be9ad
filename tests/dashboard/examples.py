"""Hand-made reports and the strikes they tell, for tests of the page: every kind of row, in our own words.

`MADE` needs no extractor and no gazetteer; the facts are invented, the places are real.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from geodata.frame import row
from geodata.model import Candidate, Count, Location, Report, Strike, When

CANDIDATES = (
    Candidate("geonames:697593", "Pokrovsk", "settlement", "UA", "Donetsk Oblast", 48.28, 37.18, 0.91),
    Candidate("geonames:484907", "Pokrovsk", "settlement", "RU", "Saratov Oblast", 51.48, 46.12, 0.07),
)


def place(name: str, kind: Any, latitude: float, longitude: float, radius_km: float, **more: Any) -> Location:
    more = {"country": "UA", "reason": "the only place of this name near the others in the report"} | more
    return Location(name, kind, latitude, longitude, radius_km, confidence=0.9, **more)


KHARKIV = place("Kharkiv", "settlement", 49.9808, 36.2527, 12.0, gazetteer_id="geonames:706483",
                settlement="Kharkiv", admin1="Kharkiv Oblast", local_name="Харків")  # fmt: skip
SALTIVKA = place("Saltivskyi district", "district", 50.0269, 36.3360, 4.0, gazetteer_id="strikemap:saltivskyi",
                 settlement="Kharkiv", district="Saltivskyi district", admin1="Kharkiv Oblast")  # fmt: skip
POKROVSK = place("Pokrovsk", "settlement", 48.2820, 37.1818, 5.0, gazetteer_id="geonames:697593", settlement="Pokrovsk",
                 admin1="Donetsk Oblast", candidates=CANDIDATES,
                 reason="Pokrovsk in Donetsk Oblast: the report names Donetsk Oblast")  # fmt: skip
ODESA = place("Odesa", "settlement", 46.4775, 30.7326, 11.0, gazetteer_id="geonames:698740", settlement="Odesa",
              admin1="Odesa Oblast")  # fmt: skip
SUMY_OBLAST = place("Sumy Oblast", "admin1", 51.0, 34.0, 95.0, gazetteer_id="geonames:692196",
                    admin1="Sumy Oblast")  # fmt: skip
RAFAH = place("Rafah", "settlement", 31.2870, 34.2595, 5.0, gazetteer_id="geonames:281102", settlement="Rafah",
              country="PS", admin1="Gaza Strip")  # fmt: skip
KYIV = place("Kyiv", "settlement", 50.4501, 30.5234, 20.0, gazetteer_id="geonames:703448", settlement="Kyiv",
             admin1="Kyiv City", local_name="Київ")  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A strike by the words that tell it; every word is found in the report's text, so that offsets hold."""

    quote: str
    place: str
    location: Location | None
    weapon: Any = "unknown"
    weapon_text: str | None = None
    day: dt.date | None = None
    precision: Any = "day"
    date_text: str | None = None
    killed: tuple[int | None, int | None, str] | None = None
    injured: tuple[int | None, int | None, str] | None = None
    source: str | None = None
    claim: Any = "asserted"
    confidence: float = 0.9
    more: tuple[tuple[str, Any], ...] = ()


def strikes(report: Report, *told: Told) -> list[Strike]:
    return [_strike(report, one, i) for i, one in enumerate(told)]


def _strike(report: Report, told: Told, serial: int) -> Strike:
    start = report.text.index(told.quote)
    spans: dict[str, list[list[int]]] = {}

    def span(name: str, words: str | None) -> tuple[int, int]:
        if words is None:
            return 0, 0
        at = start + told.quote.index(words)
        spans[name] = [[at, at + len(words)]]
        return at, at + len(words)

    def count(name: str, figure: tuple[int | None, int | None, str] | None) -> Count | None:
        return None if figure is None else Count(figure[0], figure[1], figure[2], *span(name, figure[2]))

    place_start, place_end = span("place", told.place)
    span("weapon", told.weapon_text)
    span("date", told.date_text)
    span("source", told.source)
    return Strike(
        strike_id=f"{report.report_id}-{serial}",
        report=report,
        place=told.location.name if told.location else told.place,
        place_text=told.place,
        place_start=place_start,
        place_end=place_end,
        quote=told.quote,
        quote_start=start,
        quote_end=start + len(told.quote),
        location=told.location,
        when=When(told.day, told.precision if told.day else "unknown"),
        weapon=told.weapon,
        weapon_text=told.weapon_text,
        killed=count("killed", told.killed),
        injured=count("injured", told.injured),
        attributed_to=told.source,
        claim_status=told.claim,
        spans=spans,
        confidence=told.confidence,
        **dict(told.more),
    )


def _report(name: str, source: str, day: int | None, title: str, text: str, *, language: str = "en") -> Report:
    published = dt.date(2025, 3, day) if day else None
    return Report(name, text, title=title, published=published, source=source, language=language)


MARCH = [dt.date(2025, 3, day) for day in range(1, 32)]
HARKIV_NIGHT = _report(
    "r01", "Outlet A", 3, "Drones hit Kharkiv overnight",
    "Drones struck two apartment blocks in the Saltivskyi district of Kharkiv overnight, killing at least three people"
    " and injuring 14, the mayor said.\n\nRescuers worked until dawn. Talks in Istanbul go on.\n\nOn Sunday a missile"
    " hit a warehouse in Odesa; there were no casualties.",
)  # fmt: skip
LATER_TOLL = _report(
    "r02", "Outlet B", 4, "Toll in Kharkiv rises",
    "The number of people killed in the drone attack on Kharkiv’s Saltivskyi district has risen to five.",
)  # fmt: skip
GLIDE = _report(
    "r03", "Outlet A", 5, "Guided bombs on Pokrovsk",
    "Three guided bombs hit Pokrovsk in Donetsk Oblast on Tuesday, according to the regional governor. Dozens were"
    " wounded.",
)  # fmt: skip
OBLAST = _report(
    "r04", "Outlet C", 6, "Shelling in Sumy Oblast",
    "Shelling of villages in Sumy Oblast injured two people on 5 March. Over the week the oblast was shelled 120"
    " times.",
)  # fmt: skip
NOWHERE = _report(
    "r05", "Outlet C", 6, "Explosions at Zelenyi Hai",
    "Explosions were heard in Zelenyi Hai. Nothing more is known.",
)  # fmt: skip
UNDATED = _report(
    "r06", "Outlet B", None, "Air strike in Rafah",
    "An air strike hit a house in Rafah and killed between four and six people, medics said; the army denied it.",
)  # fmt: skip
PAST = _report(
    "r07", "Outlet A", 7, "A year on",
    "In April 2022 a missile hit the port of Odesa. Air defence shot down nine drones over Kyiv on Thursday.",
)  # fmt: skip
UKRAINIAN = _report(
    "r08", "Видання Г", 7, "Удар по Харкову",
    "У ніч на 7 березня російський дрон влучив у підприємство в Харкові, поранено двох людей, повідомив мер.",
    language="uk",
)  # fmt: skip
QUIET = _report("r09", "Outlet C", 2, "Talks resume", "Delegations met in Geneva. No strike is told of here.")

REPORTS = [HARKIV_NIGHT, LATER_TOLL, GLIDE, OBLAST, NOWHERE, UNDATED, PAST, UKRAINIAN, QUIET]


def _quote(report: Report, start: str, end: str) -> str:
    at = report.text.index(start)
    return report.text[at : report.text.index(end, at) + len(end)]


MADE: list[Strike] = [
    *strikes(
        HARKIV_NIGHT,
        Told(_quote(HARKIV_NIGHT, "Drones struck", "mayor said."), "Saltivskyi district", SALTIVKA, "drone", "Drones",
             MARCH[2], "night", "overnight", (3, None, "at least three people"), (14, 14, "14"), "the mayor",
             "attributed"),
        Told(_quote(HARKIV_NIGHT, "On Sunday", "casualties."), "Odesa", ODESA, "missile", "missile", MARCH[1], "day",
             "On Sunday", (0, 0, "no casualties"), (0, 0, "no casualties")),
    ),
    *strikes(
        LATER_TOLL,
        Told(LATER_TOLL.text, "Saltivskyi district", SALTIVKA, "drone", "drone", MARCH[2], "night", None,
             (5, 5, "five")),
    ),
    *strikes(
        GLIDE,
        Told(_quote(GLIDE, "Three guided", "governor."), "Pokrovsk", POKROVSK, "glide_bomb", "guided bombs", MARCH[3],
             "day", "on Tuesday", None, None, "the regional governor", "attributed"),
    ),
    *strikes(
        OBLAST,
        Told(_quote(OBLAST, "Shelling", "5 March."), "Sumy Oblast", SUMY_OBLAST, "artillery", "Shelling", MARCH[4],
             "day", "on 5 March", None, (2, 2, "two people")),
        Told(_quote(OBLAST, "Over the week", "times."), "the oblast", SUMY_OBLAST, "artillery", "shelled", MARCH[2],
             "week", "Over the week", more=(("aggregate", True),)),
    ),
    *strikes(
        NOWHERE,
        Told(_quote(NOWHERE, "Explosions", "Hai."), "Zelenyi Hai", None, day=MARCH[5], confidence=0.6,
             more=(("place_kind", "settlement"),)),
    ),
    *strikes(
        UNDATED,
        Told(UNDATED.text, "Rafah", RAFAH, "airstrike", "air strike", None, "unknown", None,
             (4, 6, "between four and six people"), None, "medics", "disputed"),
    ),
    *strikes(
        PAST,
        Told(_quote(PAST, "In April", "Odesa."), "Odesa", ODESA, "missile", "missile", dt.date(2022, 4, 1), "month",
             "In April 2022", more=(("background", True),)),
        Told(_quote(PAST, "Air defence", "Thursday."), "Kyiv", KYIV, "drone", "drones", MARCH[5], "day",
             "on Thursday", more=(("intercepted", True),)),
    ),
    *strikes(
        UKRAINIAN,
        Told(UKRAINIAN.text, "Харкові", KHARKIV, "drone", "дрон", MARCH[6], "night", "У ніч на 7 березня", None,
             (2, 2, "двох людей"), "мер", "attributed"),
        Told(UKRAINIAN.text, "Харкові", KHARKIV, "unknown", None, MARCH[6], confidence=0.3,
             more=(("review", "needed"),)),
    ),
]  # fmt: skip

ROWS: list[dict[str, Any]] = [row(strike) for strike in MADE]
