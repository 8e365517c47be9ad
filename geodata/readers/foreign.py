"""A record of another project -> a report and its strike, checked: what is doubtful is flagged, never swallowed.

Each format's file turns a record into `Fields`; everything that can be wrong with one is looked at here. A strike
with a flag has `review` "needed" and says in `place_reason` what is wrong. Nobody of ours read the words, so
`confidence` and `place_confidence` are null.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import math
import re
from collections.abc import Mapping
from typing import Any, NamedTuple, TypedDict

from geodata.errors import BadInput
from geodata.frame import CATEGORIES, MOST_PEOPLE, NAMES
from geodata.gazetteer import Gazetteer, default
from geodata.gazetteer.distance import distance_km
from geodata.model import Report
from geodata.readers import days
from geodata.readers.records import Source, optional, shown, writable

NAMESAKE_KM = 100.0  # a name this far from every place that bears it is another place, or a slip


class Fields(TypedDict, total=False):
    """What a record states, as strings where it has strings; a missing key or "" is null."""

    id: str
    text: str
    title: str
    source: str
    url: str
    published: str
    date: str  # ISO, or as `date_format` has it
    date_end: str
    date_precision: str
    date_format: str
    place: str
    place_kind: str
    settlement: str
    admin2: str
    admin1: str
    country: str  # a name, or ISO 3166-1
    latitude: str
    longitude: str
    radius_km: float
    weapon: str
    weapon_text: str
    killed_min: str
    killed_max: str
    killed_text: str
    injured_min: str
    injured_max: str
    attributed_to: str
    alleged_actor: str
    claim_status: str


class Imported(NamedTuple):
    """A report as the other project has it, and the rows of the frame that it tells."""

    report: Report
    rows: list[dict[str, Any]]


def imported(
    fields: Fields,
    source: Source,
    *,
    origin: str,
    where: str,
    record: Mapping[str, Any] | None = None,
    gazetteer: Gazetteer | None = None,
) -> Imported:
    """The report and strike of a record; `origin` names the project. BadInput where it has no words and no id.

    The frame has no place for everything that others know: `record` is kept whole with the report, as JSON.
    """
    given: Mapping[str, Any] = fields

    def text(key: str) -> str | None:
        return optional(given, key, where, source.warn)

    words, number = writable(text("text") or text("title") or ""), text("id")
    if not words:
        raise BadInput(f"{where} has neither words nor a title, so nothing could be checked against it")
    flags: list[str] = []
    report = Report(
        report_id=f"{origin.lower().split()[0]}:{number or _hash(origin, words, repr(sorted(fields.items())))}",
        text=words,
        title=text("title"),
        published=days.published(text("published")),
        source=text("source") or origin,
        url=text("url"),
        facts_from=json.dumps(record, ensure_ascii=False) if record is not None else None,
    )
    row: dict[str, Any] = dict.fromkeys(NAMES)
    row |= {key: text(key) for key in ("settlement", "admin2", "admin1", "weapon_text", "attributed_to")}
    row |= {key: text(key) for key in ("alleged_actor", "killed_text")}
    date, end = (_day(text(key), text("date_format"), key, flags) for key in ("date", "date_end"))
    if date and end and end < date:
        flags.append(f"ends on {end}, before its first day {date}: the end left unknown")
        end = None
    latitude, longitude = _position(text("latitude"), text("longitude"), flags)
    place = text("place") or text("settlement") or text("admin1") or text("country") or "place not named"
    at = words.find(place)
    places = gazetteer or default()
    country = _country(text("country"), places, flags)
    weapon, weapon_text = text("weapon"), row["weapon_text"]
    if weapon is not None and weapon not in CATEGORIES["weapon"]:
        weapon, weapon_text = None, weapon_text or weapon  # their own word for it
    counts = {key: _count(text(key), key, flags) for key in ("killed_min", "killed_max", "injured_min", "injured_max")}
    for what in ("killed", "injured"):
        low, high = counts[f"{what}_min"], counts[f"{what}_max"]
        if low is not None and high is not None and low > high:
            flags.append(f"has at least {low} and at most {high} {what}: both left unknown")
            counts[f"{what}_min"] = counts[f"{what}_max"] = None
    if latitude is not None and longitude is not None:
        _compare(place, latitude, longitude, places, flags)
    row |= {
        "strike_id": _hash(report.report_id, words, place),  # `imports.gathered` gives the final one
        "report_id": report.report_id,
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "published": report.published.isoformat() if report.published else None,
        "date": date,
        "date_end": end if end != date else None,
        "date_precision": (_word(text("date_precision"), "date_precision", flags) or "day") if date else "unknown",
        "place": place,
        "place_text": place,
        "place_start": at if at >= 0 else None,
        "place_end": at + len(place) if at >= 0 else None,
        "place_kind": _word(text("place_kind"), "place_kind", flags),
        "country": country,
        "latitude": latitude,
        "longitude": longitude,
        "radius_km": given.get("radius_km") if latitude is not None else None,
        "weapon": weapon or "unknown",
        "weapon_text": weapon_text,
        **counts,
        "claim_status": _word(text("claim_status"), "claim_status", flags) or "attributed",
        "intercepted": False,
        "background": False,
        "aggregate": False,
        "quote": words,
        "quote_start": 0,
        "quote_end": len(words),
        "spans": {"place": [[at, at + len(place)]]} if at >= 0 else {},
    }
    for flag in flags:
        source.warn(f"{where} {flag}")
    row["place_reason"] = "; ".join([f"as {origin} has it", *flags])
    row["review"] = "needed" if flags else "machine"
    return Imported(report, [row])


def _word(value: str | None, key: str, flags: list[str]) -> str | None:
    """One of the frame's words for `key`."""
    if value is None or value in CATEGORIES[key]:
        return value
    flags.append(f"has the {key} {shown(value)}; there are {', '.join(CATEGORIES[key])}: left unknown")
    return None


def _day(value: str | None, form: str | None, key: str, flags: list[str]) -> str | None:
    if value is None:
        return None
    try:
        day = dt.datetime.strptime(value, form).date() if form else dt.date.fromisoformat(value[:10])  # noqa: DTZ007
    except ValueError:
        flags.append(f"has the {key} {shown(value)}, which is no day: left unknown")
        return None
    if days.published(day) is None:
        flags.append(f"has the {key} {shown(value)}, which cannot be: left unknown")
        return None
    return day.isoformat()


def _position(latitude: str | None, longitude: str | None, flags: list[str]) -> tuple[float | None, float | None]:
    if latitude is None and longitude is None:
        return None, None
    try:
        north, east = float(latitude or "nan"), float(longitude or "nan")
    except ValueError:
        north = east = math.nan
    if not (abs(north) <= 90 and abs(east) <= 180):
        flags.append(f"has the position {shown(latitude)}, {shown(longitude)}, which is none: left unknown")
        return None, None
    if north == 0 and east == 0:
        flags.append("has the position 0, 0, which stands for none: left unknown")
        return None, None
    return north, east


def _compare(place: str, latitude: float, longitude: float, places: Gazetteer, flags: list[str]) -> None:
    """Flags a position that is far from every place of its name; a name that is not known proves nothing."""
    named = places.find(place)
    if not named:
        return
    nearest = min(
        # A country is no circle: its far corners are as far from its middle again as its radius.
        distance_km(latitude, longitude, entry.latitude, entry.longitude)
        - entry.radius_km * (2 if entry.kind == "country" else 1)
        for entry in named
    )
    if nearest > NAMESAKE_KM:
        flags.append(
            f"has '{place}' at {latitude:.2f}, {longitude:.2f}, {nearest:.0f} km from the nearest place of that name"
        )


def _country(value: str | None, places: Gazetteer, flags: list[str]) -> str | None:
    """ISO 3166-1 of a code or name; of "Yemen (North Yemen)" and "Macedonia, FYR" the first name, else the second."""
    if value is None:
        return None
    if len(value) == 2 and places.country_row(value.upper()) is not None:
        return value.upper()
    names = [name.strip() for name in (value, *re.split(r"[(),]", value)) if name.strip()]
    for name in names:
        for form in (name, re.sub(r"^(?:the )?(?:kingdom|republic|state) of ", "", name, flags=re.I)):
            found = next((entry.country for entry in places.find(form) if entry.kind == "country"), None)
            if found is not None:
                return found
    flags.append(f"has the country {shown(value)}, which is not known")
    return None


def _count(value: str | None, key: str, flags: list[str]) -> int | None:
    if value is None:
        return None
    try:
        number = float(value)
        if not 0 <= number <= MOST_PEOPLE or number != int(number):
            raise ValueError(value)
    except (ValueError, OverflowError):
        flags.append(f"has the {key} {shown(value)}, which is no number of people: left unknown")
        return None
    return int(number)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]
