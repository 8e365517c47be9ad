"""Ukrainian. The same keys as English; plural forms one, few, many, other. A file a view."""

from __future__ import annotations

from typing import Final

from dashboard.words.uk import add, decisions, filters, map, method, page, quality, reader, tables, time, values

WORDS: Final[dict[str, str | dict[str, str]]] = {
    **page.WORDS,
    **filters.WORDS,
    **values.WORDS,
    **reader.WORDS,
    **map.WORDS,
    **time.WORDS,
    **tables.WORDS,
    **quality.WORDS,
    **add.WORDS,
    **decisions.WORDS,
    **method.WORDS,
}
