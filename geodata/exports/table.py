"""Rows -> a table for the terminal. Control characters of a report are shown as spaces: none reaches the terminal."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from geodata.exports.rows import Row

NOT_STATED = "–"


def write(rows: Iterable[Row], out: TextIO, *, width: int | None = None) -> int:
    """Writes one line a strike under a header; the number of rows. Wide columns are cut to the terminal's width."""
    kept = list(rows)
    columns: list[tuple[str, Callable[[Row], str]]] = [
        ("date", _date),
        ("place", _place),
        ("weapon", lambda row: text(row.get("weapon"))),
        ("killed", lambda row: count(row.get("killed_min"), row.get("killed_max"), row.get("killed_text"))),
        ("injured", lambda row: count(row.get("injured_min"), row.get("injured_max"), row.get("injured_text"))),
        ("status", _status),
        ("sure", lambda row: _number(row.get("confidence"))),
        ("according to", lambda row: text(row.get("attributed_to"))),
        ("quote", lambda row: text(row.get("quote"))),
    ]
    if kept:
        table([name for name, _ in columns], [[show(row) for _, show in columns] for row in kept], out, width=width)
    return len(kept)


def table(header: list[str], cells: list[list[str]], out: TextIO, *, width: int | None = None) -> None:
    """Aligned columns, two blanks apart; the last one takes what room a terminal leaves, and all it needs elsewhere."""
    limit = width or (shutil.get_terminal_size().columns if out.isatty() else 1_000_000)
    widths = [min(34, max(len(line[place]) for line in [header, *cells])) for place in range(len(header) - 1)]
    last = max(20, limit - sum(widths) - 2 * len(widths))
    for line in [header, *cells]:
        parts = [_fit(value, room).ljust(room) for value, room in zip(line, widths, strict=False)]
        out.write("  ".join([*parts, _fit(line[-1], last)]).rstrip() + "\n")


def text(value: Any) -> str:
    """One line of printable characters; a dash where nothing is known."""
    if value is None:
        return NOT_STATED
    return " ".join("".join(letter if letter.isprintable() else " " for letter in str(value)).split())


def count(minimum: int | None, maximum: int | None, words: str | None = None) -> str:
    """People as the report states them: "3", "at least 5", "up to 4", "2–5", or its own words ("dozens")."""
    if minimum is None and maximum is None:
        return f"“{text(words)}”" if words else NOT_STATED
    if minimum is None:
        return f"up to {maximum}"
    if maximum is None:
        return f"at least {minimum}"
    return str(minimum) if minimum == maximum else f"{minimum}–{maximum}"


def _date(row: Row) -> str:
    date, precision = row.get("date"), row.get("date_precision")
    if date is None:
        return NOT_STATED
    end = row.get("date_end")
    day = f"{date}–{end}" if end else str(date)
    return day if precision in ("day", None) else f"{day} ({precision})"


def _place(row: Row) -> str:
    parts = [row.get("place"), row.get("settlement"), row.get("admin1"), row.get("country")]
    names = list(dict.fromkeys(text(part) for part in parts if part))
    return ", ".join(names) + ("" if row.get("latitude") is not None else " (not placed)")


def _status(row: Row) -> str:
    flags = [name for name in ("intercepted", "background", "aggregate") if row.get(name)]
    review = row.get("review")
    return ", ".join([text(row.get("claim_status")), *flags, *([str(review)] if review != "machine" else [])])


def _number(value: float | None) -> str:
    return NOT_STATED if value is None else f"{value:.2f}"


def _fit(value: str, room: int) -> str:
    return value if len(value) <= room else value[: room - 1] + "…"
