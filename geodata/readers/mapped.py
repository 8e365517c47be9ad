"""Any CSV whose columns the user names, and CSV with a row of HXL tags -> fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from geodata.errors import BadOption
from geodata.readers.foreign import Fields

NAMES = tuple(name for name in Fields.__annotations__ if name != "radius_km")

# By what a tag begins with, the likeliest first.
_TAGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("id", ("#event+id", "#meta+id", "#meta+strike+id")),
    ("text", ("#description", "#event+description")),
    ("title", ("#meta+title", "#event+name")),
    ("source", ("#meta+source",)),
    ("url", ("#meta+url",)),
    ("published", ("#date+reported",)),
    ("date", ("#date+start", "#date+occurred", "#date")),
    ("date_end", ("#date+end",)),
    ("place", ("#loc+name", "#loc")),
    ("settlement", ("#loc+settlement",)),
    ("admin1", ("#adm1+name", "#adm1")),
    ("admin2", ("#adm2+name", "#adm2")),
    ("country", ("#country+name", "#country+code", "#country")),
    ("latitude", ("#geo+lat",)),
    ("longitude", ("#geo+lon",)),
    ("weapon", ("#event+type",)),
    ("killed_min", ("#affected+killed+min", "#affected+killed")),
    ("killed_max", ("#affected+killed+max", "#affected+killed")),
    ("injured_min", ("#affected+injured+min", "#affected+injured")),
    ("injured_max", ("#affected+injured+max", "#affected+injured")),
)


def columns(given: Mapping[str, str], header: Mapping[str, str], where: str) -> dict[str, str]:
    """A mapping field -> column, checked against the file's header. BadOption names what does not fit."""
    unknown = [name for name in given if name not in NAMES]
    if unknown:
        raise BadOption(f"no field '{unknown[0]}' to map a column to; there are {', '.join(NAMES)}")
    absent = [column for name, column in given.items() if name != "date_format" and column not in header]
    if absent:
        raise BadOption(f"{where} has no column '{absent[0]}'; its columns are {', '.join(map(repr, header))}")
    if "text" not in given and "title" not in given:
        raise BadOption("--map needs text=COLUMN (or title=COLUMN): without words nothing can be checked")
    return dict(given)


def tagged(row: Mapping[str, str]) -> dict[str, str]:
    """A mapping field -> column from a row of HXL tags; empty where the row is none."""
    tags = {tag.strip().lower().replace(" ", ""): column for column, tag in row.items() if tag.strip().startswith("#")}
    filled = [cell for cell in row.values() if cell.strip()]
    if len(tags) < 2 or len(tags) < len(filled):
        return {}
    found: dict[str, str] = {}
    for field, beginnings in _TAGS:
        for beginning in beginnings:
            exact = tags.get(beginning) or next(
                (column for tag, column in tags.items() if tag.startswith(f"{beginning}+")), None
            )
            if exact is not None:
                found[field] = exact
                break
    return found


def fields(record: Mapping[str, str], mapping: Mapping[str, str]) -> Fields:
    """What a row states under a mapping."""
    made = {field: record.get(column, "") for field, column in mapping.items() if field != "date_format"}
    if "date_format" in mapping:
        made["date_format"] = mapping["date_format"]
    return cast("Fields", made)
