"""Rows -> CSV, safe to open in a spreadsheet; `readers.ours` reads it back to the same rows.

A text cell that begins with = + - @ tab CR or ' gets a leading ', so that no report can run a formula in the reader's
spreadsheet. Numbers are not guarded: -0.12 is a longitude. Null is an empty cell, `spans` is JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TextIO

from geodata.exports import hxl
from geodata.exports.rows import FLAGS, NUMBERS, Row
from geodata.frame import NAMES

GUARDED = ("=", "+", "-", "@", "\t", "\r", "'")
BOM = "\ufeff"
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def write(rows: Iterable[Row], out: TextIO, *, bom: bool = False, hxl_row: bool = False) -> int:
    """Writes a header and each row as it comes; the number of rows.

    `bom` for spreadsheets that take UTF-8 for their own code page without it. `hxl_row` puts the tags of the
    Humanitarian Exchange Language under the header.
    """
    if bom:
        out.write(BOM)
    out.write(line(NAMES))
    if hxl_row:
        out.write(line([hxl.TAGS.get(name, "") for name in NAMES]))
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        out.write(line([cell(name, row.get(name)) for name in NAMES]))
    return count


def line(cells: Iterable[str]) -> str:
    """Cells as a line, quoted where they must be.

    Python's csv writer leaves a lone CR unquoted where lines end with LF, and then cannot read it back.
    """
    return ",".join('"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text for text in cells) + "\n"


def cell(name: str, value: Any) -> str:
    """A value of the column `name` as a cell."""
    if value is None:
        return ""
    if name in NUMBERS:
        return repr(value)
    if name in FLAGS:
        return "true" if value else "false"
    return guarded(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def guarded(text: str) -> str:
    """The text with a leading ' where a spreadsheet would take it for a formula, or for text so marked."""
    return f"'{text}" if text.startswith(GUARDED) else text


def unguarded(text: str) -> str:
    """What `guarded` was given: exactly one leading ' taken off."""
    return text[1:] if text.startswith("'") else text
