"""Strikes -> rows -> a pandas frame. `COLUMNS` is the contract of the frame, of JSONL and of CSV.

`row` needs no pandas, so that writing JSONL starts fast; `frame` imports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from geodata.model import ClaimStatus, DatePrecision, PlaceKind, Review, Strike, Weapon

if TYPE_CHECKING:
    import pandas as pd


class Column(NamedTuple):
    """A column of the frame: its pandas dtype, what it holds, and what null says."""

    name: str
    dtype: str
    meaning: str
    null: str = "never null"


MOST_PEOPLE = 2**31 - 1  # of a count: what a database's integer holds; nobody has counted more

CATEGORIES: dict[str, tuple[str, ...]] = {
    "date_precision": get_args(DatePrecision),
    "place_kind": get_args(PlaceKind),
    "weapon": get_args(Weapon),
    "claim_status": get_args(ClaimStatus),
    "review": get_args(Review),
}

COLUMNS: tuple[Column, ...] = (
    Column("strike_id", "string", "same on every run and machine: made of report, quote, place words, a serial"),
    Column("event_id", "string", "shared by strikes that reports tell of the same event", "not linked"),
    Column("report_id", "string", "the report that tells it"),
    Column("title", "string", "title of the report", "the report has none"),
    Column("source", "string", "outlet that published the report", "not known"),
    Column("url", "string", "address of the report", "not known"),
    Column("language", "string", "language of the report, ISO 639-1", "not told"),
    Column(
        "published",
        "datetime64[s, UTC]",
        "when the report was published; a day without a clock time is its midnight",
        "not known",
    ),
    Column(
        "date",
        "datetime64[s]",
        "day of the strike on the clock of the place, midnight, no zone",
        "the report gives no day",
    ),
    Column("date_end", "datetime64[s]", "last day, where the report gives a span", "no span"),
    Column("date_precision", "category", "how precisely the date is known"),
    Column("place", "string", "canonical name of the place"),
    Column("place_text", "string", "the words of the report for it"),
    Column("place_kind", "category", "what kind of place it is", "could not be told"),
    Column("settlement", "string", "town or village that holds the place, or is it", "the place is coarser"),
    Column(
        "district", "string", "urban district that holds the place, or is it", "none named, or the place is coarser"
    ),
    Column("admin2", "string", "second administrative level (raion, county)", "not known, or the place is coarser"),
    Column(
        "admin1",
        "string",
        "first administrative level (oblast, governorate, state)",
        "not known, or the place is coarser",
    ),
    Column("country", "string", "ISO 3166-1 alpha-2", "not known, or the place lies in none"),
    Column("gazetteer_id", "string", "for example geonames:703448", "could not be placed"),
    Column("latitude", "float64", "degrees WGS 84", "could not be placed; never 0 for unknown"),
    Column("longitude", "float64", "degrees WGS 84", "could not be placed; never 0 for unknown"),
    Column("radius_km", "float64", "radius of the circle that holds the place", "could not be placed"),
    Column("place_reason", "string", "why this place and not its namesakes", "no reason to give"),
    Column("place_confidence", "float64", "that it is this place, 0 to 1", "could not be placed"),
    Column("weapon", "category", "kind of weapon; unknown where the report names none"),
    Column("weapon_text", "string", "the weapon as written", "the report names none"),
    Column(
        "killed_min", "Int64", "people killed, lower bound; 0 = the report says there were none", "no number stated"
    ),
    Column("killed_max", "Int64", "people killed, upper bound", "no upper bound stated"),
    Column(
        "injured_min", "Int64", "people injured, lower bound; 0 = the report says there were none", "no number stated"
    ),
    Column("injured_max", "Int64", "people injured, upper bound", "no upper bound stated"),
    Column("killed_text", "string", "the words of the report on the killed", "nothing said"),
    Column("injured_text", "string", "the words of the report on the injured", "nothing said"),
    Column("attributed_to", "string", "who says so, in the words of the report", "nobody named"),
    Column(
        "alleged_actor",
        "string",
        "country or group said to have fired; never inferred",
        "nobody named, or sides blame each other",
    ),
    Column("claim_status", "category", "whether the report asserts it, attributes it, or it is disputed or denied"),
    Column("intercepted", "bool", "only shot down, nothing hit"),
    Column("background", "bool", "history told in passing, older than 30 days"),
    Column("aggregate", "bool", "a regional or national total"),
    Column("quote", "string", "the report's own words: text[quote_start:quote_end]"),
    Column("quote_start", "Int64", "offset into the report's text, characters"),
    Column("quote_end", "Int64", "offset into the report's text, characters, exclusive"),
    Column("place_start", "Int64", "offset of place_text"),
    Column("place_end", "Int64", "offset of the end of place_text, exclusive"),
    Column("spans", "object", "name (place, date, weapon, killed, injured, source) -> list of [start, end]"),
    Column(
        "confidence",
        "float64",
        "that this strike, at this place, is what the words report, 0 to 1",
        "imported, not read by us",
    ),
    Column("review", "category", "machine; needed under the threshold; accepted, corrected, rejected by hand"),
)

NAMES: tuple[str, ...] = tuple(column.name for column in COLUMNS)


def row(strike: Strike) -> dict[str, Any]:
    """A strike as plain values in the order of COLUMNS: None for null, ISO text for days. Imports no pandas."""
    report, location, when = strike.report, strike.location, strike.when
    killed, injured = strike.killed, strike.injured
    return {
        "strike_id": strike.strike_id,
        "event_id": strike.event_id,
        "report_id": report.report_id,
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "language": report.language,
        "published": _timestamp(report.published),
        "date": when.date.isoformat() if when.date else None,
        "date_end": when.date_end.isoformat() if when.date_end else None,
        "date_precision": when.precision,
        "place": strike.place,
        "place_text": strike.place_text,
        "place_kind": location.kind if location else strike.place_kind,
        "settlement": location.settlement if location else None,
        "district": location.district if location else None,
        "admin2": location.admin2 if location else None,
        "admin1": location.admin1 if location else None,
        "country": location.country if location else None,
        "gazetteer_id": location.gazetteer_id if location else None,
        "latitude": location.latitude if location else None,
        "longitude": location.longitude if location else None,
        "radius_km": location.radius_km if location else None,
        "place_reason": (location.reason or None) if location else None,
        "place_confidence": location.confidence if location else None,
        "weapon": strike.weapon,
        "weapon_text": strike.weapon_text,
        "killed_min": killed.minimum if killed else None,
        "killed_max": killed.maximum if killed else None,
        "injured_min": injured.minimum if injured else None,
        "injured_max": injured.maximum if injured else None,
        "killed_text": killed.text if killed else None,
        "injured_text": injured.text if injured else None,
        "attributed_to": strike.attributed_to,
        "alleged_actor": strike.alleged_actor,
        "claim_status": strike.claim_status,
        "intercepted": strike.intercepted,
        "background": strike.background,
        "aggregate": strike.aggregate,
        "quote": strike.quote,
        "quote_start": strike.quote_start,
        "quote_end": strike.quote_end,
        "place_start": strike.place_start,
        "place_end": strike.place_end,
        "spans": strike.spans,
        "confidence": strike.confidence,
        "review": strike.review,
    }


def frame(strikes: Iterable[Strike]) -> pd.DataFrame:
    """A frame with every column of COLUMNS and its dtype, one row a strike in the order given; maybe none."""
    return from_rows([row(strike) for strike in strikes])


def from_rows(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The frame of rows as `row` makes them (or as JSONL carries them); a missing key is null."""
    import pandas as pd

    records = list(rows)
    columns: dict[str, pd.Series[Any]] = {}
    for column in COLUMNS:
        values = [record.get(column.name) for record in records]
        columns[column.name] = _series(column, values)
    return pd.DataFrame(columns)


def _series(column: Column, values: list[Any]) -> pd.Series[Any]:
    import pandas as pd

    if column.dtype == "category":
        return pd.Series(pd.Categorical(values, categories=list(CATEGORIES[column.name])))
    if column.dtype == "datetime64[s, UTC]":
        # Strings are parsed one format at a time: days and times may be mixed, and both are ISO 8601.
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object"), utc=True, format="ISO8601")).astype(
            "datetime64[s, UTC]"
        )
    if column.dtype == "datetime64[s]":
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object"), format="ISO8601")).astype("datetime64[s]")
    if column.dtype == "bool":
        return pd.Series([bool(value) for value in values], dtype="bool")
    return pd.Series(values, dtype=column.dtype)


def _timestamp(published: date | datetime | None) -> str | None:
    if published is None:
        return None
    if isinstance(published, datetime):
        zoned = published if published.tzinfo else published.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return published.isoformat()
