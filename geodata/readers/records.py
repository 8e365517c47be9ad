"""A mapping of a report's fields (a JSONL line, front matter, a CSV row, a dict of the caller) -> Report."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, NoReturn

from geodata.errors import BadReport, StrikemapError
from geodata.model import Report
from geodata.readers import days

MAX_BYTES = 10_000_000  # a report; the longest real ones (tribunal judgements) stay under 3 MB

Warn = Callable[[str], None]
OnError = Callable[[StrikemapError], None]

# NUL cannot be stored by PostgreSQL, and a lone surrogate cannot be written as UTF-8 at all. Each becomes one
# U+FFFD, so that offsets into the text stay what they were.
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


class Document(NamedTuple):
    """A report and what else its record carried for `places --spans`."""

    report: Report
    toponyms: list[Mapping[str, Any]] | None = None


def silent(_message: str) -> None:
    """A `warn` that drops the warning."""


def fail(error: StrikemapError) -> NoReturn:
    """An `on_error` that stops at the first bad report."""
    raise error


def writable(text: str) -> str:
    """The same text, character for character, with what no file or database can hold replaced by U+FFFD."""
    return _UNWRITABLE.sub("�", text)


@dataclass(frozen=True, slots=True)
class Source:
    """Where reports are read from, and what to do about what is wrong with them.

    `where` names it in messages ("'a.jsonl'"), `name` stands for a missing url in the hash that makes a missing
    report_id, `published` fills only where a report has none, `encoding` is tried where bytes are not UTF-8.
    """

    where: str
    name: str = ""
    published: object = None
    encoding: str | None = None
    warn: Warn = silent
    on_error: OnError = fail


def report(fields: Mapping[str, Any], source: Source, *, where: str | None = None) -> Report:
    """A Report from its fields; unknown keys are ignored, "" is None. BadReport where there is no text.

    `where` names the record within its source: "line 3 of 'a.jsonl'".
    """
    where, warn = where or source.where, source.warn
    text = fields.get("text")
    if not isinstance(text, str):
        said = "has no 'text'" if text is None else f"has a 'text' that is no string but {type(text).__name__}"
        raise BadReport(f"{where} {said}; a report needs its text")
    if len(text) > MAX_BYTES:
        raise BadReport(f"{where} holds {len(text) / 1e6:.0f} million characters; a report is at most 10 million")
    text = writable(text)
    if not text.strip():
        raise BadReport(f"{where} is empty")
    url = optional(fields, "url", where, warn)
    given = optional(fields, "report_id", where, warn) or optional(fields, "doc_id", where, warn)
    return Report(
        report_id=given or identity(url or source.name, text),
        text=text,
        title=optional(fields, "title", where, warn),
        published=when(fields.get("published"), where, warn) or when(source.published, where, warn),
        source=optional(fields, "source", where, warn),
        url=url,
        language=language(optional(fields, "language", where, warn), where, warn),
        facts_from=optional(fields, "facts_from", where, warn),
    )


def identity(name: str, text: str) -> str:
    """The id of a report that was given none: a hash of its url (or file name) and its text."""
    import hashlib  # brings OpenSSL, 4 MB: only where reports come without an id

    return hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()[:16]


def when(value: object, where: str, warn: Warn) -> dt.date | dt.datetime | None:
    """`days.published`, with a warning where something was written that states no day."""
    if value is None or value == "" or _is_nan(value):
        return None
    found = days.published(value)
    if found is None:
        warn(f"{where} has the publication date {shown(value)}, which is no day like 2025-07-21: left unknown")
    return found


def language(value: str | None, where: str, warn: Warn) -> str | None:
    """ISO 639-1 in lower case ("EN-gb" is "en"); None, with a warning, for anything else: the text will tell."""
    if value is None:
        return None
    code = re.split(r"[-_]", value.strip().lower())[0]
    if re.fullmatch(r"[a-z]{2}", code):
        return code
    warn(f"{where} has the language {shown(value)}, which is no ISO 639-1 code: told from the text instead")
    return None


def optional(fields: Mapping[str, Any], key: str, where: str, warn: Warn) -> str | None:
    """A field as text, blanks around it taken off; None where it is missing, blank, or neither text nor number."""
    value = fields.get(key)
    if value is None or isinstance(value, str):
        return (writable(value).strip() or None) if value else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return None if _is_nan(value) else str(value)
    warn(f"{where} has a '{key}' that is no text: ignored")
    return None


def shown(value: object) -> str:
    """A value of a stranger's file for a message: in quotes, one line, at most 60 characters."""
    text = "".join(letter if letter.isprintable() else " " for letter in str(value))
    return f"'{text[:60]}{'...' if len(text) > 60 else ''}'"


def _is_nan(value: object) -> bool:
    """Whether it is NaN or NaT, as a frame says null: the only values that do not equal themselves."""
    return value != value  # noqa: PLR0124
