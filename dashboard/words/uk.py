"""Ukrainian."""

from __future__ import annotations

from dashboard.words.en import WORDS

__all__ = ["WORDS"]
