"""The whole story: report -> sentences -> toponyms -> locations -> strikes -> frame.

`read` is one pure function over one report; everything larger (pools, partitions, the page) maps it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from geodata import languages, locations, sentences, strikes, toponyms
from geodata.errors import BadOption, BadReport
from geodata.model import Report, Strike

if TYPE_CHECKING:
    import pandas as pd

Read: TypeAlias = Callable[[Report], list[Strike]]
OneReport: TypeAlias = str | Report | Mapping[str, Any]
Reports: TypeAlias = OneReport | Iterable[OneReport]

# fmt: off
RANKED = ("name", "rank", "place", "kind", "latitude", "longitude", "radius_km", "country", "admin1", "gazetteer_id",
          "score", "reason")
# fmt: on
_RANKED_TYPES = ("string", "int64", *("string",) * 2, *("float64",) * 3, *("string",) * 3, "float64", "string")


def read(report: Report) -> list[Strike]:
    """The strikes that one report tells, in the order of its text; none where it tells of none."""
    looked = strikes.Look(report.text)
    if not looked.hits:
        return []
    found = sentences.split(report.text)
    language = report.language or languages.tell(report.text)
    prepared = strikes.prepare(report, found, language=language, looked=looked)
    if prepared is None:
        return []
    names = strikes.names(prepared, toponyms.find(report.text, language=language))
    settled = locations.settle(names, report.text, outlet=report.url or report.source)
    return strikes.find(report, found, names, settled.places, prepared=prepared, explain=settled.explained)


def stream(reports: Iterable[Report], *, read: Read = read) -> Iterator[Strike]:
    """The strikes of many reports, one report at a time."""
    for report in reports:
        yield from read(report)


def extract(reports: Reports, *, published: dt.date | str | None = None, read: Read = read) -> pd.DataFrame:
    """One row a reported strike, the columns of `frame.COLUMNS`, in the order of the reports and of their words.

    `reports` is a text, a Report, a mapping with the fields of one ("text", and where known "report_id", "title",
    "published", "source", "url", "language"), a frame with such columns, or any number of these in a list or stream.
    `published` fills only where a report has none; without either, words like "overnight" give no date. All rows
    come back: `review` is "needed" where the confidence is under the threshold, else "machine".
    BadReport where a report has no text, BadOption where `published` is no day.
    """
    from geodata.frame import frame

    return frame(stream(as_reports(reports, published=published), read=read))


def as_reports(reports: Reports, *, published: dt.date | str | None = None) -> Iterator[Report]:
    """What `extract` takes, as Reports."""
    from geodata.readers import days, records

    day = days.published(published)
    if published is not None and day is None:
        raise BadOption(f"the publication date {records.shown(published)} is no day like 2025-07-21")
    for number, item in enumerate(_items(reports), 1):
        where = f"report {number}"
        if isinstance(item, Report):
            yield dataclasses.replace(item, published=days.published(item.published) or day)
        elif isinstance(item, str | Mapping):
            fields = {"text": item} if isinstance(item, str) else item
            yield records.report(fields, records.Source(where, published=day))
        else:
            raise BadReport(f"{where} is of type '{type(item).__name__}', not a text, a Report or a mapping")


def _items(reports: Any) -> Iterable[Any]:
    if isinstance(reports, str | Report | Mapping):
        return [reports]
    if hasattr(reports, "to_dict") and hasattr(reports, "columns"):
        return cast("list[dict[str, Any]]", reports.to_dict("records"))
    if not isinstance(reports, Iterable):
        raise BadReport(f"a value of type '{type(reports).__name__}' is neither a report nor many")
    return reports


def geocode(names: str | Iterable[str], *, near: str | None = None, country: str | None = None) -> pd.DataFrame:
    """The places that names may mean: one row a candidate, the likeliest of each name first, columns `RANKED`.

    `name` as asked, `rank` from 1, `place`, `kind`, `latitude` and `longitude` in degrees WGS 84, `radius_km`,
    `country` (ISO 3166-1 alpha-2; null for places in none), `admin1` (null where coarser), `gazetteer_id`, `score`
    (its chance among the candidates, 0 to 1) and `reason`. A name that the gazetteer lacks has no row.

    A name may carry its parent ("Alexandria, Egypt"). `near` is another place that the right one is close to or lies
    in; `country` keeps the candidates of that country only. BadOption where either is unknown. Nothing goes online.
    """
    import pandas as pd

    found = pd.DataFrame(candidates(names, near=near, country=country), columns=list(RANKED))
    return found.astype(dict(zip(RANKED, _RANKED_TYPES, strict=True)))


def candidates(
    names: str | Iterable[str], *, near: str | None = None, country: str | None = None
) -> list[dict[str, Any]]:
    """The same as rows of plain values, without pandas."""
    return ranked_rows(locations.geocode(names, near=near, country=country))


def ranked_rows(ranked: Iterable[locations.Ranked]) -> list[dict[str, Any]]:
    """Ranked candidates as rows of `RANKED`."""
    return [
        {
            "name": one.query,
            "rank": one.rank,
            "place": one.location.name,
            "kind": one.location.kind,
            "latitude": one.location.latitude,
            "longitude": one.location.longitude,
            "radius_km": one.location.radius_km,
            "country": one.location.country,
            "admin1": one.location.admin1,
            "gazetteer_id": one.location.gazetteer_id,
            "score": one.location.confidence,
            "reason": one.location.reason,
        }
        for one in ranked
    ]
