"""The filters in the side bar (a sheet on phones), and the chips that show which are in force."""

from __future__ import annotations

import datetime as dt
from functools import partial

import streamlit as st

from dashboard import components, facets, state
from dashboard import words as languages
from dashboard.collection import Collection
from dashboard.filters import FIRST_DAY, LAST_DAY, LONGEST_SEARCH, Filters, active, without
from dashboard.headline import Counts
from dashboard.words import Words

PRESETS = {"7": 7, "30": 30, "90": 90}
# What a chip is about, where it is no list of values.
ABOUT = {
    "since": "filter_dates", "until": "filter_dates", "undated": "filter_dates", "confidence": "filter_confidence",
    "text": "filter_text", **{field: f"filter_{field}" for field in facets.FIELDS},
}  # fmt: skip


def heading(words: Words) -> None:
    """The first line of the side bar."""
    st.subheader(words("filters"), anchor=False)


def side_bar(collection: Collection, counts: Counts, filters: Filters, words: Words) -> None:
    """Draws the filters; their values are in the session already (`state.asked`)."""
    st.text_input(words("filter_text"), key="f_text", placeholder=words("filter_text_hint"), max_chars=LONGEST_SEARCH)
    _dates(collection, counts, words)
    st.caption(words("facets_note"))
    _lists("facets", facets.FIRST, collection, filters, words)
    with st.expander(words("filter_more")):
        _lists("facets_more", facets.FURTHER, collection, filters, words)
        st.slider(words("filter_confidence"), 0, 100, step=5, format="%d%%", key="f_confidence")
    st.button(words("reset"), key="reset", on_click=state.put, args=(Filters(),), width="stretch")
    st.segmented_control(
        words("language"),
        list(languages.LANGUAGES),
        format_func=lambda code: languages.LANGUAGES[code],
        key="lang",
        required=True,
    )


def _lists(key: str, fields: tuple[str, ...], collection: Collection, filters: Filters, words: Words) -> None:
    passing = collection.passing(filters)
    components.show(
        "facets",
        key,
        {
            "language": words.language,
            "words": {name: words(name) for name in ("facet_find", "facet_fewer")},
            "sections": [facets.section(field, passing, filters, words) for field in fields],
        },
        toggle=partial(_toggle, key),
    )


def _toggle(key: str) -> None:
    """Takes a value into its filter, or out of it."""
    told = components.fired(key, "toggle") or {}
    field, value = told.get("field"), told.get("value")
    if field not in facets.FIELDS or not isinstance(value, str) or len(value) > LONGEST_SEARCH:
        return
    filters = state.asked()
    if told.get("on"):
        kept = (*(one for one in getattr(filters, field) if one != value), value)
        state.put(filters.but(**{field: kept}))
    else:
        state.put(without(filters, field, value))
    if field == "countries":  # an oblast of another country would leave nothing
        state.put(state.asked().but(admin1s=()))


def chips(collection: Collection, filters: Filters, words: Words) -> None:
    """The filters in force, each with an x, and a way to reset them all."""
    shown = [chip for field in active(filters) for chip in _chips(collection, filters, field, words)]

    def remove() -> None:
        field, _, value = str(components.fired("chips", "remove") or "").partition("|")
        if field in ABOUT:
            state.put(without(state.asked(), field, value or None))

    components.show(
        "chips",
        "chips",
        {
            "chips": shown,
            "label": words("chips"),
            "remove": words("remove"),
            "reset": words("reset"),
        },
        remove=remove,
        reset=partial(state.put, Filters()),
    )


def preset_range(name: str, last: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """The days of a preset, counted back from the last day of the data; "all" is no limit."""
    if name in PRESETS:
        return dt.date.fromordinal(max(last.toordinal() - PRESETS[name] + 1, dt.date.min.toordinal())), last
    if name == "year":
        return dt.date(last.year, 1, 1), dt.date(last.year, 12, 31)
    return None, None


def last_day(collection: Collection) -> dt.date | None:
    """The last day that a strike is reported for."""
    found = collection.columns.range
    return None if found is None else found[1].astype(dt.date)


def _dates(collection: Collection, counts: Counts, words: Words) -> None:
    last = last_day(collection)
    have = st.session_state
    if last is not None:
        now = (have["f_since"], have["f_until"])
        names = ["all", *PRESETS, "year"]
        have["f_preset"] = next((name for name in names if preset_range(name, last) == now), None)

        def pick() -> None:
            state.set_days(*preset_range(st.session_state["f_preset"] or "all", last))

        st.pills(
            words("filter_dates"),
            ["7", "30", "90", "year", "all"],
            format_func=lambda name: words(f"preset_{name}", year=last.year),
            key="f_preset",
            on_change=pick,
            help=words("preset_hint", day=words.day(last)),
        )
    # Two fields, not one range: a range field reports a single day while its second is being picked.
    for key, label in (("f_since", "filter_from"), ("f_until", "filter_to")):
        st.date_input(
            words(label), key=key, min_value=FIRST_DAY, max_value=LAST_DAY, format="YYYY-MM-DD", value=None,
            on_change=_forget_undated,
        )  # fmt: skip
    if have["f_since"] is None and have["f_until"] is None and have["undated"] is None:
        return
    hidden = counts.undated_hidden or counts.undated
    if hidden or have["undated"]:
        have["f_undated"] = have["undated"] in ("with", "only")
        st.checkbox(words("filter_undated", n=hidden), key="f_undated", on_change=_set_undated)


def _forget_undated() -> None:
    st.session_state["undated"] = None


def _set_undated() -> None:
    st.session_state["undated"] = "with" if st.session_state["f_undated"] else None


def _chips(collection: Collection, filters: Filters, field: str, words: Words) -> list[dict[str, str]]:
    about, value = words(ABOUT[field]), getattr(filters, field)
    if field in ("since", "until"):
        label = words(f"chip_{field}", day=words.short_day(value))
    elif field == "undated":
        label = words(f"chip_undated_{value}")
    elif field == "confidence":
        label = words.percent(value)
    elif field == "text":
        label = words("chip_text", text=value)
    else:
        named = facets.label(field, words, collection.columns.country.names)
        return [{"id": f"{field}|{word}", "about": about, "label": named(word)} for word in value]
    return [{"id": f"{field}|", "about": about, "label": label}]
