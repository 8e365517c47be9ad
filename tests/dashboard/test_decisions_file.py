"""A decisions file: what is written comes back, line for line."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard import decisions

ROW = {"strike_id": "s1", "review": "machine", "place_text": "Odesa", "source": None}
NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize("why", ["line\nbreak", "a\u2028b", "a\x85b", "a\x0bb", "</script>", '"', "é́🚀"])
def test_any_reason_is_written_and_read_again(why: str) -> None:
    made = [
        decisions.made("accept", ROW, who=why, why=why, now=NOW),
        decisions.made("reject", ROW, who="B", why="no", now=NOW),
    ]
    read, faults = decisions.read(decisions.written(made))
    assert (read, faults) == (made, [])
