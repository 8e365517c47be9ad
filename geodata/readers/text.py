"""A text file with optional front matter -> Report.

Front matter stands between two lines of three hyphens at the very top, one `key: value` a line: title, published,
source, url, language, report_id, facts_from. Other keys are ignored. A top that only looks like it is text.
"""

from __future__ import annotations

import re
from typing import Any

from geodata.model import Report
from geodata.readers import encoding as encodings
from geodata.readers.records import Source, report

_FENCED = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.S | re.M)
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*?))?[ \t]*")


def read(data: bytes | str, source: Source) -> Report:
    """The report in a text file. Line ends become newlines, blank lines around the text go; the rest stays."""
    text = data if isinstance(data, str) else encodings.decode(data, where=source.where, encoding=source.encoding)
    fields, body = front_matter(encodings.lines(text.removeprefix("\ufeff")))
    fields["text"] = body.strip("\n").rstrip()
    return report(fields, source)


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields of the front matter and the text under it; no fields where there is none."""
    match = _FENCED.match(text)
    if match is None:
        return {}, text
    fields: dict[str, Any] = {}
    for line in match[1].splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        field = _FIELD.fullmatch(line)
        if field is None:
            return {}, text
        fields[field[1].lower()] = _scalar(field[2] or "")
    return fields, text[match.end() :]


def _scalar(value: str) -> str | None:
    if value in ("null", "~"):
        return None
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else inner.replace('\\"', '"').replace("\\\\", "\\")
    return value
