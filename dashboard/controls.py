"""The filters in the side bar (a sheet on phones), and the chips that show which are in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import numpy as np
import streamlit as st

from dashboard import components, state
from dashboard import words as languages
from dashboard.collection import Collection
from dashboard.columns import CASUALTIES, KINDS, PRECISIONS
from dashboard.filters import FIRST_DAY, LAST_DAY, LONGEST_SEARCH, NOT_STATED, Filters, active, without
from dashboard.headline import Counts
from dashboard.words import Words
from geodata.frame import CATEGORIES

PRESETS = {"7": 7, "30": 30, "90": 90}
# What a chip is about, by the field of `Filters`.
ABOUT = {
    "since": "filter_dates", "until": "filter_dates", "undated": "filter_dates", "weapons": "filter_weapons",
    "countries": "filter_countries", "admin1s": "filter_admin1s", "sources": "filter_sources",
    "casualties": "filter_casualties", "precisions": "filter_precisions", "claims": "filter_claims",
    "reviews": "filter_reviews", "kinds": "filter_kinds", "confidence": "filter_confidence", "text": "filter_text",
}  # fmt: skip
WORD_OF = {
    "weapons": "weapon", "casualties": "casualties", "precisions": "precision", "claims": "claim",
    "reviews": "review", "kinds": "kind",
}  # fmt: skip


def heading(words: Words) -> None:
    """The first line of the side bar."""
    st.subheader(words("filters"), anchor=False)


def side_bar(collection: Collection, counts: Counts, words: Words) -> None:
    """Draws the filters; their values are in the session already (`state.asked`)."""
    columns = collection.columns
    st.text_input(words("filter_text"), key="f_text", placeholder=words("filter_text_hint"), max_chars=LONGEST_SEARCH)
    _dates(collection, counts, words)
    _choice("weapons", CATEGORIES["weapon"], words)
    # Names of countries, oblasts and outlets may come from reports: options are shown as text, labels would not be.
    countries = sorted(columns.country.names, key=words.country)
    _choice("countries", [*countries, NOT_STATED], words, lambda code: _name(code, words, words.country))
    _choice("admin1s", [*_admin1s(collection), NOT_STATED], words, lambda name: _name(name, words))
    _choice("sources", [*columns.source.names, NOT_STATED], words, lambda name: _name(name, words))
    _choice("casualties", CASUALTIES, words)
    with st.expander(words("filter_more")):
        _choice("precisions", PRECISIONS, words)
        _choice("claims", CATEGORIES["claim_status"], words)
        _choice("kinds", KINDS[::-1], words)
        _choice("reviews", CATEGORIES["review"], words)
        st.slider(words("filter_confidence"), 0, 100, step=5, format="%d %%", key="f_confidence")
    st.button(words("reset"), key="reset", on_click=state.put, args=(Filters(),), width="stretch")
    st.segmented_control(
        words("language"),
        list(languages.LANGUAGES),
        format_func=lambda code: languages.LANGUAGES[code],
        key="lang",
        required=True,
    )


def chips(filters: Filters, words: Words) -> None:
    """The filters in force, each with an x, and a way to reset them all."""
    shown = [chip for field in active(filters) for chip in _chips(filters, field, words)]

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
        return last - dt.timedelta(days=PRESETS[name] - 1), last
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
    left, right = st.columns(2)
    # Two fields, not one range: a range field reports a single day while its second is being picked.
    for column, key, label in ((left, "f_since", "filter_from"), (right, "f_until", "filter_to")):
        column.date_input(
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


def _choice(
    field: str, options: tuple[str, ...] | list[str], words: Words, named: Callable[[str], str] | None = None
) -> None:
    key = f"f_{field}"
    chosen = st.session_state[key]
    offered = [*options, *(value for value in chosen if value not in options)]
    prefix = WORD_OF.get(field)
    st.multiselect(
        words(ABOUT[field]),
        offered,
        format_func=named or (lambda value: words(f"{prefix}_{value}")),
        key=key,
        placeholder=words("any"),
    )


def _admin1s(collection: Collection) -> list[str]:
    """Oblasts of the chosen countries; of all where none is chosen."""
    columns, countries = collection.columns, st.session_state["f_countries"]
    if not countries:
        return list(columns.admin1.names)
    codes = np.unique(columns.admin1.codes[columns.country.mask(countries)])
    return [columns.admin1.names[code] for code in codes if code >= 0]


def _name(value: str, words: Words, named: Callable[[str], str] = str) -> str:
    return words("not_known") if value == NOT_STATED else named(value)


def _chips(filters: Filters, field: str, words: Words) -> list[dict[str, str]]:
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
        return [{"id": f"{field}|{word}", "about": about, "label": _label(field, word, words)} for word in value]
    return [{"id": f"{field}|", "about": about, "label": label}]


def _label(field: str, word: str, words: Words) -> str:
    if field in WORD_OF:
        return words(f"{WORD_OF[field]}_{word}")
    return _name(word, words, words.country if field == "countries" else str)
