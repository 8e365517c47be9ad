"""The nouns, frozen. Whatever was found in a text knows where: `report.text[x.start:x.end] == x.text`, always.

Unknown is None. A position is latitude first, WGS 84 degrees; a distance has its unit in its name.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

PlaceKind = Literal["facility", "district", "settlement", "admin2", "admin1", "country", "region"]
Weapon = Literal["missile", "drone", "missile+drone", "glide_bomb", "airstrike", "artillery", "mixed", "unknown"]
DatePrecision = Literal["day", "night", "week", "month", "year", "unknown"]
ClaimStatus = Literal["asserted", "attributed", "disputed", "denied"]
Review = Literal["machine", "needed", "accepted", "corrected", "rejected"]


class Span(NamedTuple):
    """Offsets into a report's text, end exclusive, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """A text as it reached us. `published` without a clock time is a `date` and stays that day."""

    report_id: str
    text: str
    title: str | None = None
    published: dt.date | dt.datetime | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None  # ISO 639-1; None = to be told from the text
    facts_from: str | None = None  # where a demonstration report has its facts from; of an import, its record as JSON


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place in the report; `paragraph` counts from 0."""

    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place, before anyone knows which one.

    `names` are the forms to look up, at least one, likeliest first: the text itself, then its lemmas ("Харкова" ->
    "Харків"). `kind` is "place", or "demonym" ("Russian"). `confidence` is that these words are a place name here at
    all.
    """

    start: int
    end: int
    text: str
    names: tuple[str, ...]
    kind: Literal["place", "demonym"] = "place"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the places a toponym may mean, as it was weighed: `score` is a probability among the candidates."""

    gazetteer_id: str
    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    score: float


@dataclass(frozen=True, slots=True)
class Location:
    """The place a toponym was resolved to, its parents, how precisely it is known, and why this one.

    `radius_km` is the radius of the circle that holds the place. Parents are None where the place is coarser itself.
    `confidence` is that it is this place and not a namesake. `candidates` are those considered, best first.
    """

    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    radius_km: float
    gazetteer_id: str | None = None
    local_name: str | None = None  # in the local script: "Харків"
    district: str | None = None
    settlement: str | None = None
    admin2: str | None = None
    admin1: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-2
    reason: str = ""
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """When something happened, on the clock of the place, known to a precision. `date` None = the text gives no day."""

    date: dt.date | None
    precision: DatePrecision
    date_end: dt.date | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """People, as stated: "5" = (5, 5); "at least 5" = (5, None); "up to 5" = (None, 5); "dozens" = (None, None)."""

    minimum: int | None
    maximum: int | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Strike:
    """One strike as one report tells it: the row of the frame (`frame.COLUMNS` has the meaning of each field)."""

    strike_id: str
    report: Report
    place: str
    place_text: str
    place_start: int
    place_end: int
    quote: str
    quote_start: int
    quote_end: int
    location: Location | None
    place_kind: PlaceKind | None = None  # told by the words where no location is known
    when: When = field(default_factory=lambda: When(None, "unknown"))
    weapon: Weapon = "unknown"
    weapon_text: str | None = None
    killed: Count | None = None
    injured: Count | None = None
    attributed_to: str | None = None
    alleged_actor: str | None = None
    claim_status: ClaimStatus = "asserted"
    intercepted: bool = False
    background: bool = False
    aggregate: bool = False
    spans: dict[str, list[list[int]]] = field(default_factory=dict)
    confidence: float = 0.0
    review: Review = "machine"
    event_id: str | None = None
