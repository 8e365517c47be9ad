"""How a report becomes a mark, and what a mark does not say, in plain words."""

from __future__ import annotations

import streamlit as st

from dashboard.views import Page

PARTS = ("read", "place", "sure", "figures", "events", "not", "data")


def show(page: Page) -> None:
    """Draws the view."""
    words = page.words
    with st.container(key="method", width=760):
        st.header(words("method_title"), anchor=False)
        for part in PARTS:
            with st.container(gap="xxsmall"):
                st.subheader(words(f"method_{part}_title"), anchor=False)
                st.markdown(words(f"method_{part}"))
