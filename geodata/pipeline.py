"""The whole story: report -> sentences -> toponyms -> locations -> strikes -> frame.

`read` is one pure function over one report; everything larger (pools, partitions, the page) maps it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from geodata.model import Report, Strike

if TYPE_CHECKING:
    import pandas as pd


def read(report: Report) -> list[Strike]:
    """The strikes that one report tells, in the order of its text; none where it tells of none."""
    raise NotImplementedError


def stream(reports: Iterable[Report]) -> Iterator[Strike]:
    """The strikes of many reports, one report at a time."""
    for report in reports:
        yield from read(report)


def extract(
    reports: str | Report | Mapping[str, Any] | Iterable[str | Report | Mapping[str, Any]],
    *,
    published: dt.date | str | None = None,
) -> pd.DataFrame:
    """One row a reported strike, the columns of `frame.COLUMNS`; `published` fills only where a report has none."""
    raise NotImplementedError


def geocode(names: str | Iterable[str], *, near: str | None = None, country: str | None = None) -> pd.DataFrame:
    """Ranked candidates for place names."""
    raise NotImplementedError
