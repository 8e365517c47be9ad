"""Our own exports -> the rows they were written from: CSV, GeoJSON and JSONL, told apart by name and first bytes.

What comes back equals what went out, column for column. Rows that a person changed in between are checked: a bad
cell is null with a warning, a row without `strike_id`, `report_id` or `quote` is named and left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from geodata.errors import BadInput
from geodata.exports.csv import unguarded
from geodata.exports.rows import FLAGS, NUMBERS, OBJECTS, WHOLE
from geodata.frame import CATEGORIES, MOST_PEOPLE, NAMES
from geodata.model import Report
from geodata.readers import days, jsonl, table
from geodata.readers import encoding as encodings
from geodata.readers.records import Source, shown

_COLLECTION = re.compile(rb'"type"\s*:\s*"FeatureCollection"')
_NEEDED = ("strike_id", "report_id", "quote")
_DEFAULTS = {"date_precision": "unknown", "weapon": "unknown", "claim_status": "asserted", "review": "machine"}

Row = dict[str, Any]


def rows(data: bytes, source: Source) -> Iterator[Row]:
    """Rows as `frame.row` makes them, in the order of the file."""
    for where, cells in _records(data, source):
        row = {name: _value(name, cells.get(name), where, source) for name in NAMES}
        missing = [name for name in _NEEDED if row[name] is None]
        if missing:
            source.on_error(BadInput(f"{where} has no '{missing[0]}', so it is no strike of ours"))
            continue
        if (row["latitude"], row["longitude"]) == (0.0, 0.0):
            source.warn(f"{where} has the position 0, 0, which stands for none: left unknown")
            row["latitude"] = row["longitude"] = None
        yield row


def report(row: Row) -> Report:
    """The report that a row is from, without its text, which rows do not carry."""
    return Report(
        report_id=row["report_id"],
        text="",
        title=row["title"],
        published=days.published(row["published"]),
        source=row["source"],
        url=row["url"],
        language=row["language"],
    )


def _records(data: bytes, source: Source) -> Iterator[tuple[str, Mapping[str, Any]]]:
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"{"):
        yield from _cells(data, source)
        return
    text = encodings.decode(data, where=source.where, encoding=source.encoding).removeprefix("\ufeff")
    if _COLLECTION.search(start[:200]):  # the member itself: a title may say "FeatureCollection"
        found = jsonl.loads(text, where=source.where).get("features")
        for number, feature in enumerate(found if isinstance(found, list) else [], 1):
            properties = feature.get("properties") if isinstance(feature, dict) else None
            yield f"feature {number} of {source.where}", properties if isinstance(properties, dict) else {}
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            where = f"line {number} of {source.where}"
            try:
                yield where, jsonl.loads(line, where=where)
            except BadInput as error:
                source.on_error(error)


def _cells(data: bytes, source: Source) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for number, cells in table.rows(data, source):
        if number == 1 and cells.get("place", "").startswith("#"):
            continue  # the row of HXL tags
        row: dict[str, Any] = {}
        for name, cell in cells.items():
            if cell == "":
                row[name] = None
            elif name in NUMBERS or name in FLAGS:
                row[name] = cell
            else:
                row[name] = unguarded(cell)
        yield f"row {number} of {source.where}", row


def _value(name: str, value: Any, where: str, source: Source) -> Any:
    if name in FLAGS:
        return value is True or str(value).strip().lower() in ("true", "1", "yes")
    if value is None:
        return {} if name in OBJECTS else _DEFAULTS.get(name)
    try:
        if name in WHOLE:
            return _whole(value if isinstance(value, float) else int(value))
        if name in NUMBERS:
            return _finite(float(value))
        if name in OBJECTS:
            return value if isinstance(value, dict) else dict(json.loads(value))
    except (ValueError, TypeError):
        source.warn(f"{where} has the {name} {shown(value)}, which is no value of that column: left unknown")
        return {} if name in OBJECTS else None
    if name in CATEGORIES and value not in CATEGORIES[name]:
        source.warn(f"{where} has the {name} {shown(value)}; there are {', '.join(CATEGORIES[name])}: left unknown")
        return _DEFAULTS.get(name)
    return str(value)


def _whole(value: float) -> int:
    if value != int(value) or not 0 <= value <= MOST_PEOPLE:
        raise ValueError(value)
    return int(value)


def _finite(value: float) -> float:
    if value in (float("inf"), float("-inf")) or value != value:  # noqa: PLR0124 - NaN
        raise ValueError(value)
    return value
