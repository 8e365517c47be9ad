"""What a visitor decided about strikes, each with who, when, why and the value before. Nothing is overwritten.

A decisions file is JSONL, a decision a line, with the keys of `strikemap store log`: at, who, why, action, strike_id,
before, after. It comes from anywhere and is checked line by line; places are taken from the gazetteer by their id,
never from the file, so that no word of a file reaches the map. Nothing here knows Streamlit.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal, NamedTuple, cast, get_args

from dashboard import known_places
from geodata import rules
from geodata.errors import BadInput
from geodata.frame import CATEGORIES, MOST_PEOPLE

Action = Literal["accept", "reject", "correct", "rule", "restore"]
Row = Mapping[str, Any]

ACTIONS: Final[tuple[str, ...]] = get_args(Action)
PLACE: Final = known_places.COLUMNS
DATE: Final = ("date", "date_end", "date_precision")
FIGURES: Final = {what: (f"{what}_min", f"{what}_max", f"{what}_text") for what in ("killed", "injured")}
# What belongs together is decided together: a date with its precision, a number with its words.
GROUPS: Final[dict[str, tuple[str, ...]]] = {"place": PLACE, "date": DATE, "weapon": ("weapon",), **FIGURES}
REVIEWS: Final = {"accept": "accepted", "reject": "rejected", "correct": "corrected", "rule": "corrected"}

MOST: Final = 5_000
MOST_BYTES: Final = 20_000_000  # 5,000 with a long reason each
LONGEST_WHO: Final = 100
LONGEST_WHY: Final = 1_000


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `at` is UTC, ISO 8601. A rule has no strike: `after` is {"place_text", "source", "fields"},
    and means what `geodata.rules` says.

    `before` holds the values of the columns that `after` changes, and the review before.
    """

    at: str
    who: str
    why: str
    action: Action
    strike_id: str | None
    before: Row | None
    after: Row | None


class Fault(NamedTuple):
    """A line of a file that cannot be used: its number, 0 for the whole file, and a key of the page's words."""

    line: int
    key: str


def made(
    action: Action, row: Row, *, who: str, why: str, now: dt.datetime, fields: Mapping[str, Any] | None = None
) -> Decision:
    """A decision about a row as it stands now. BadInput, with a key of the page's words, where it says too little.

    `fields` are the columns to change (for "correct" and "rule"); what equals the row's own value is left out.
    """
    who, why = " ".join(who.split())[:LONGEST_WHO], why.strip()[:LONGEST_WHY]
    if not who or not why:
        raise BadInput("decide_who_why")
    after: dict[str, Any] | None = None
    if action in ("correct", "rule"):
        after = _changed(row, checked(fields or {}))
        if not after:
            raise BadInput("decide_nothing")
    before = {name: row.get(name) for name in ("review", *(after or {}))}
    at = now.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if action == "rule":
        place = {name: value for name, value in (after or {}).items() if name in PLACE}
        if not place:
            raise BadInput("decide_rule_place")
        about = {"place_text": row["place_text"], "source": row.get("source"), "fields": place}
        return Decision(at, who, why, action, None, before, about)
    return Decision(at, who, why, action, str(row["strike_id"]), before, after)


def checked(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields, each of a kind and size that its column takes; BadInput with a key of the page's words where not."""
    unknown = set(fields) - {name for group in GROUPS.values() for name in group}
    if unknown:
        raise BadInput("decide_bad_field")
    found: dict[str, Any] = {}
    if any(name in fields for name in PLACE):
        found |= known_places.checked(fields)
    if any(name in fields for name in DATE):
        if not all(name in fields for name in DATE):  # a day without its precision says something else
            raise BadInput("decide_bad_date")
        found |= _date(fields)
    if "weapon" in fields:
        if fields["weapon"] not in CATEGORIES["weapon"]:
            raise BadInput("decide_bad_field")
        found["weapon"] = fields["weapon"]
    for low, high, text in FIGURES.values():
        if low in fields or high in fields:
            if not (low in fields and high in fields):
                raise BadInput("decide_bad_figures")
            found |= _figures(fields, low, high, text)
    return found


class Overlay:
    """Decisions laid over rows: the last on a strike counts, and one on a strike counts before a rule."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.strikes: dict[str, dict[str, Any]] = {}
        self.rules: dict[tuple[str, str | None], dict[str, Any]] = {}
        for one in decisions:
            self._take(one)

    def _take(self, one: Decision) -> None:
        after = dict(one.after or {})
        if one.action == "rule":
            self.rules[after["place_text"], after.get("source")] = dict(after["fields"])
        elif one.action == "restore":
            if one.strike_id is not None:
                self.strikes.pop(one.strike_id, None)
            else:
                self.rules.pop((str(after.get("place_text")), after.get("source")), None)
        elif one.strike_id is not None:
            fields = self.strikes.setdefault(one.strike_id, {})
            fields.update(after)
            fields["review"] = REVIEWS[one.action]

    def __bool__(self) -> bool:
        return bool(self.strikes or self.rules)

    def of(self, row: Row) -> dict[str, Any]:
        """What is decided of a row: columns and their values; empty where nothing is."""
        rule = rules.fields(self.rules, row)
        fields = {**rule, "review": "corrected"} if rule is not None else {}
        return fields | self.strikes.get(row["strike_id"], {})

    def laid_over(self, row: Row) -> Row:
        """The row as it was decided; the row itself where nothing was."""
        fields = self.of(row)
        return {**row, **fields} if fields else row


def about(decisions: Iterable[Decision], row: Row) -> list[Decision]:
    """The decisions that concern a row, oldest first."""
    return [
        one
        for one in decisions
        if one.strike_id == row["strike_id"] or (one.strike_id is None and one.after and rules.concerns(one.after, row))
    ]


def written(decisions: Iterable[Decision]) -> bytes:
    """The decisions as the content of a file."""
    lines = (json.dumps(asdict(one), ensure_ascii=False, separators=(",", ":"), default=str) for one in decisions)
    return "".join(f"{line}\n" for line in lines).encode()


def read(content: bytes) -> tuple[list[Decision], list[Fault]]:
    """The decisions of a file, and the lines that cannot be used; the others are kept."""
    if len(content) > MOST_BYTES:
        return [], [Fault(0, "decide_file_large")]
    found: list[Decision] = []
    faults: list[Fault] = []
    for number, line in enumerate(content.decode("utf-8-sig", errors="replace").split("\n"), start=1):
        if not line.strip():
            continue
        if len(found) >= MOST:
            faults.append(Fault(number, "decide_file_most"))
            break
        try:
            found.append(_read(json.loads(line)))
        except (BadInput, ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            key = str(error) if isinstance(error, BadInput) else "decide_bad_line"
            faults.append(Fault(number, key))
    return found, faults


def _read(told: Any) -> Decision:
    when = dt.datetime.fromisoformat(str(told["at"]))
    when = when.replace(tzinfo=dt.UTC) if when.tzinfo is None else when.astimezone(dt.UTC)
    at = when.isoformat(timespec="seconds").replace("+00:00", "Z")
    who, why, action = told["who"], told["why"], told["action"]
    if not (isinstance(who, str) and isinstance(why, str) and who.strip() and why.strip()):
        raise BadInput("decide_who_why")
    if action not in ACTIONS:
        raise BadInput("decide_bad_action")
    strike, after = told.get("strike_id"), told.get("after")
    if not (strike is None or (isinstance(strike, str) and 0 < len(strike) <= 200)):
        raise BadInput("decide_bad_line")
    if strike is None and action not in ("rule", "restore"):
        raise BadInput("decide_bad_line")
    if action == "correct":
        after = checked({**after})
        if not after:
            raise BadInput("decide_nothing")
    elif strike is None:
        after = _rule(after, bare=action == "restore")
    else:
        after = None
    before = told.get("before")
    return Decision(
        at, " ".join(who.split())[:LONGEST_WHO], why.strip()[:LONGEST_WHY], cast("Action", action), strike,
        _plain(before) if isinstance(before, Mapping) else None, after,
    )  # fmt: skip


def _rule(after: Any, *, bare: bool) -> dict[str, Any]:
    text, source = after["place_text"], after.get("source")
    if not isinstance(text, str) or not text or not (source is None or isinstance(source, str)):
        raise BadInput("decide_bad_line")
    found: dict[str, Any] = {"place_text": text, "source": source}
    if not bare:
        found["fields"] = checked({name: after["fields"][name] for name in PLACE if name in after["fields"]})
        if not found["fields"]:
            raise BadInput("decide_rule_place")
    return found


def _plain(before: Mapping[str, Any]) -> dict[str, Any]:
    """What a file says stood there before: kept to be shown, so only short plain values under our own names."""
    names = {"review", *(name for group in GROUPS.values() for name in group)}
    kept = {name: value for name, value in before.items() if name in names}
    return {name: v[:300] if isinstance(v, str) else v for name, v in kept.items() if _is_plain(v)}


def _is_plain(value: Any) -> bool:
    return value is None or isinstance(value, str | int) or (isinstance(value, float) and math.isfinite(value))


def _changed(row: Row, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The groups of columns in which a row is told otherwise, whole."""
    found: dict[str, Any] = {}
    for name, group in GROUPS.items():
        told = {column: fields[column] for column in group if column in fields}
        own = ("gazetteer_id", "latitude", "longitude") if name == "place" else group
        if told and any(column in told and told[column] != _day(row.get(column)) for column in own):
            found |= told
    return found


def _day(value: Any) -> Any:
    """Days of a frame come as timestamps, those of a row as text."""
    return value.date().isoformat() if isinstance(value, dt.datetime) else value


def _date(fields: Mapping[str, Any]) -> dict[str, Any]:
    precision = fields.get("date_precision", "day")
    if precision not in CATEGORIES["date_precision"]:
        raise BadInput("decide_bad_date")
    days: list[dt.date | None] = []
    for name in ("date", "date_end"):
        value = fields.get(name)
        try:
            day = dt.date.fromisoformat(value) if value else None
        except (TypeError, ValueError):
            raise BadInput("decide_bad_date") from None
        if day is not None and not 1900 <= day.year <= 2100:
            raise BadInput("decide_bad_date")
        days.append(day)
    first, last = days
    if first is None:
        return {"date": None, "date_end": None, "date_precision": "unknown"}
    if precision == "unknown" or (last is not None and last < first):
        raise BadInput("decide_bad_date")
    return {
        "date": first.isoformat(), "date_end": last.isoformat() if last else None, "date_precision": precision,
    }  # fmt: skip


def _figures(fields: Mapping[str, Any], low: str, high: str, text: str) -> dict[str, Any]:
    """Bounds of a number; both None: the report states none, and no words of it are left to stand for one."""
    bounds = [fields.get(low), fields.get(high)]
    for value in bounds:
        if value is not None and (
            isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_PEOPLE
        ):
            raise BadInput("decide_bad_figures")
    if bounds[0] is not None and bounds[1] is not None and bounds[0] > bounds[1]:
        raise BadInput("decide_bad_figures")
    found: dict[str, Any] = {low: bounds[0], high: bounds[1]}
    if bounds == [None, None]:
        found[text] = None
    return found
