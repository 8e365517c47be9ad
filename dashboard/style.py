"""What Streamlit's theme cannot say: widths, the footer, touch targets. Our own constant CSS, no word of a report."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import streamlit as st

# A map pin of our own: a ring with a dot, in the colour of the marks.
ICON: Final = Path(__file__).parent / "mark.svg"
SHEET: Final = Path(__file__).parent / "page.css"


def apply(filters_label: str = "") -> None:
    """Puts the page's style sheet in force; `filters_label` is written beside the button that opens the side bar."""
    words = "".join(letter for letter in filters_label if letter.isalpha() or letter == " ")
    label = f'\n[data-testid="stExpandSidebarButton"]::after {{ content: "{words}"; }}' if words else ""
    st.html(f"<style>{_sheet()}{label}</style>")


def _sheet() -> str:
    return SHEET.read_text(encoding="utf-8")
