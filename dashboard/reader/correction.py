"""What the reader shows of corrections: the form with the values as they are, the places to choose from, the history.

All of it may be words of a report or of a file: it leaves by `decide.js`, which shows it as text only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from dashboard import decisions, figures, known_places
from dashboard.archive import Detail
from dashboard.decisions import FIGURES, GROUPS, Decision
from dashboard.words import Words
from geodata.frame import CATEGORIES
from geodata.model import Location

LABELS: Final = (
    "decide", "decide_intro", "decide_who", "decide_why", "decide_why_hint", "decide_accept", "decide_reject",
    "decide_save", "decide_undo", "decide_place", "decide_keep", "decide_nowhere", "decide_lookup",
    "decide_lookup_label", "decide_lookup_hint", "decide_date", "decide_date_hint", "decide_precision",
    "decide_weapon", "decide_killed", "decide_injured", "decide_low", "decide_high", "decide_figures_hint",
    "decide_history", "decide_needed",
)  # fmt: skip
PRECISIONS: Final = ("day", "night", "week", "month", "year")
ANY: Final = "keep"
NOWHERE: Final = "nowhere"


def form(
    row: Detail,
    made: Sequence[Decision],
    words: Words,
    *,
    who: str,
    looked_up: tuple[str, Sequence[Location]] | None = None,
    fault: str | None = None,
) -> dict[str, Any]:
    """The form for one strike; `made` are the decisions about it, `looked_up` a name and the places found for it."""
    concern = decisions.about(made, row)
    source = row.get("source")
    rule = words("decide_rule", text=row["place_text"], source=source or words("decide_any_outlet"))
    return {
        "words": {key: words(key) for key in LABELS},
        "who": who,
        "fault": fault,
        "places": _places(row, looked_up[1] if looked_up else (), words),
        "lookup": looked_up[0] if looked_up else "",
        "found_none": words("decide_found_none") if looked_up and not looked_up[1] else None,
        "rule": rule,
        "values": values(row),
        "precisions": [{"id": name, "label": words(f"decide_precision_{name}")} for name in PRECISIONS],
        "weapons": [{"id": name, "label": words(f"weapon_{name}")} for name in CATEGORIES["weapon"]],
        "history": [line(one, row, words) for one in concern],
        "decided": bool(concern),
    }


def values(row: Detail) -> dict[str, str]:
    """The row's own values as the fields of the form hold them; "" is null."""
    found = {name: _text(row.get(name)) for name in ("weapon", "date_precision")}
    for name in ("date", "date_end"):
        day = figures.day(row.get(name))
        found[name] = day.isoformat() if day else ""
    for low, high, _ in FIGURES.values():
        found |= {low: _text(row.get(low)), high: _text(row.get(high))}
    return found


def line(one: Decision, row: Detail | None, words: Words) -> str:
    """A decision as a sentence: when, who, what was changed from what to what, and why."""
    at, who, said = parts(one, row, words)
    return words("decide_line_said", at=at, who=who, what=said, why=one.why)


def parts(one: Decision, row: Detail | None, words: Words) -> tuple[str, str, str]:
    """When, who, and what was changed from what to what."""
    at = words.moment(dt.datetime.fromisoformat(one.at.replace("Z", "+00:00")))
    return at, one.who, what(one, row, words)


def what(one: Decision, row: Detail | None, words: Words) -> str:
    """What was decided, with the value before."""
    if one.action in ("accept", "reject", "restore"):
        return words(f"decide_did_{one.action}")
    after: Mapping[str, Any] = one.after or {}
    fields = after.get("fields", after)
    before = {**(row or {}), **(one.before or {})}
    said = []
    for name, group in GROUPS.items():
        if any(column in fields for column in group):
            old, new = _told(name, before, words), _told(name, {**before, **fields}, words)
            label = words("killed" if name == "killed" else "injured" if name == "injured" else f"decide_{name}")
            said.append(words("decide_change", field=label, old=old, new=new))
    text = "; ".join(said)
    if one.action == "rule":
        source = after.get("source") or words("decide_any_outlet")
        return words("decide_did_rule", text=after["place_text"], source=source, what=text)
    return text


def _told(name: str, row: Mapping[str, Any], words: Words) -> str:
    if name == "place":
        if row.get("latitude") is None:
            return words("reader_unplaced")
        where = [row.get("place"), row.get("admin1")]
        named = ", ".join(dict.fromkeys(str(part) for part in where if part))
        return f"{named} ({float(row['latitude']):.4f}, {float(row['longitude']):.4f})"
    if name == "date":
        return figures.when(row, words)
    if name == "weapon":
        return words(f"weapon_{row['weapon']}") if row.get("weapon") in CATEGORIES["weapon"] else words("not_stated")
    return figures.figure(row, name, words)


def _places(row: Detail, found: Sequence[Location], words: Words) -> list[dict[str, Any]]:
    """What may be chosen: the place as it is, what was looked up, what was weighed, and none at all."""
    offered = [_choice(place.gazetteer_id, place.name, place, words) for place in found]
    weighed = [one for one in row.get("candidates") or () if one["gazetteer_id"] != row.get("gazetteer_id")]
    offered += [_choice(one["gazetteer_id"], one["name"], one, words) for one in weighed]
    distinct = {choice["id"]: choice for choice in reversed(offered)}
    own = ", ".join(dict.fromkeys(part for part in (row["place"], row.get("admin1")) if part))
    keep = {"id": ANY, "label": own, "about": words("decide_keep")}
    nowhere = {"id": NOWHERE, "label": words("decide_nowhere"), "about": ""}
    return [keep, *reversed(distinct.values()), *([nowhere] if row.get("latitude") is not None else [])]


def _choice(place_id: str | None, name: str, place: Any, words: Words) -> dict[str, Any]:
    """A place to choose: what tells it from its namesakes, and what finds it again in the gazetteer."""

    def told(key: str) -> Any:
        return place[key] if isinstance(place, Mapping) else getattr(place, key)

    country = words.country(told("country")) if told("country") else None
    kind = words(f"place_{told('kind')}")
    position = f"{told('latitude'):.3f}, {told('longitude'):.3f}"
    about = ", ".join(part for part in (told("admin1"), country, kind) if part and part != name)
    key = f"{place_id}|{told('latitude')}|{told('longitude')}|{name}"
    return {"id": key, "label": name, "about": f"{about} · {position}"}


def asked(row: Detail, told: Mapping[str, Any]) -> dict[str, Any]:
    """What the form's fields ask for, as columns; BadInput (a key of the page's words) where they cannot be read."""
    from geodata.errors import BadInput

    fields: dict[str, Any] = {}
    own = values(row)

    def given(name: str) -> str:
        value = told.get(name, own[name])
        return value.strip() if isinstance(value, str) else ""

    if any(given(name) != own[name] for name in ("date", "date_end", "date_precision")):
        fields |= {name: given(name) or None for name in ("date", "date_end")}
        precision = given("date_precision")
        fields["date_precision"] = "day" if precision in ("", "unknown") else precision
    if given("weapon") != own["weapon"]:
        fields["weapon"] = given("weapon")
    for low, high, _ in FIGURES.values():
        if any(given(name) != own[name] for name in (low, high)):
            for name in (low, high):
                number = given(name)
                if number and not (number.isascii() and number.isdigit() and len(number) <= 7):
                    raise BadInput("decide_bad_figures")
                fields[name] = int(number) if number else None
    return fields | _place_asked(str(told.get("place") or ANY))


def _place_asked(choice: str) -> dict[str, Any]:
    from geodata.errors import BadInput

    if choice == ANY:
        return {}
    if choice == NOWHERE:
        return known_places.nowhere()
    parts = choice.split("|", 3)
    try:
        place_id, latitude, longitude, name = parts[0], float(parts[1]), float(parts[2]), parts[3]
    except (IndexError, ValueError):
        raise BadInput("decide_bad_place") from None
    told = {"gazetteer_id": place_id, "place": name, "latitude": latitude, "longitude": longitude}
    return known_places.checked(told)


def _text(value: Any) -> str:
    return "" if value is None or str(value) in ("<NA>", "nan") else str(value)
