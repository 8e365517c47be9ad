"""Rows -> JSONL, one strike a line, verbatim: null, ISO dates, the words of the reports as they are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from geodata.exports.rows import Row


def write(rows: Iterable[Row], out: TextIO) -> int:
    """Writes each row as it comes; the number of rows."""
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        out.write(json.dumps(row, ensure_ascii=False, allow_nan=False))
        out.write("\n")
    return count
