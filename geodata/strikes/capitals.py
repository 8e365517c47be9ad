"""Words that begin with a capital."""

from __future__ import annotations

from functools import lru_cache

from geodata.tokens import Words


def is_capital(words: Words, i: int) -> bool:
    return _has_capital(words.text[i])


@lru_cache(maxsize=1 << 14)
def _has_capital(text: str) -> bool:
    return any(c.isupper() for c in text) and not text.isdigit()
