"""Bytes -> text, or a clear refusal. UTF-8 unless a byte order mark or the caller says otherwise."""

from __future__ import annotations

import codecs
import contextlib

from geodata.errors import BadOption, BadReport

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def known(encoding: str) -> str:
    """`encoding` if Python has such a text encoding; BadOption otherwise."""
    with contextlib.suppress(LookupError):
        if codecs.lookup(encoding)._is_text_encoding:
            return encoding
    raise BadOption(f"no encoding named '{encoding}'; try utf-8, cp1251 or koi8-u")


def decode(data: bytes, *, where: str, encoding: str | None = None) -> str:
    """The text of `data`. A byte order mark wins over `encoding`, which is used only where UTF-8 fails.

    BadReport where it is neither, or is no text at all: a guess among the single-byte encodings would turn one
    Cyrillic place name into another, so it is the caller who names one.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode(data, name, where)
    if b"\0" in data[:8192]:
        raise BadReport(f"{where} is binary, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if encoding is not None:
            return _decode(data, encoding, where)
        raise BadReport(
            f"{where} is not UTF-8 (byte 0x{data[error.start]:02x} at {error.start}); "
            "name its encoding, for example --encoding cp1251"
        ) from None


def lines(text: str) -> str:
    """The text with every line end as one newline, as Python reads text files."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise BadReport(f"{where} is neither UTF-8 nor {encoding}") from None
