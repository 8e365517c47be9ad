"""How a report becomes a mark, and what a mark does not say, in plain words."""

from __future__ import annotations

import streamlit as st

from dashboard.views import Page

PARTS = ("read", "place", "sure", "figures", "events", "not", "data")


def show(page: Page) -> None:
    """Draws the view."""
    words = page.words
    with st.container(key="method", width=760):
        st.subheader(words("method_title"), anchor=False)
        for part in PARTS:
            st.markdown(f"**{words(f'method_{part}_title')}**  \n{words(f'method_{part}')}")
