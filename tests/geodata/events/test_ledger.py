"""Each figure stands beside its words; a rising toll is told from a contradiction; nothing is summed."""

from __future__ import annotations

from typing import Any

import pytest

from geodata.events import ledger
from geodata.frame import from_rows


def told(*figures: tuple[int | None, int | None, str | None]) -> Any:
    """Rows of one event: killed (minimum, maximum) and the day each report was published."""
    return from_rows(
        {
            "strike_id": f"s{i}",
            "report_id": f"r{i}",
            "source": f"Outlet {i}",
            "quote": f"sentence {i}",
            "published": day,
            "killed_min": low,
            "killed_max": high,
            "killed_text": None if low is None and high is None else "as said",
            "review": "machine",
        }
        for i, (low, high, day) in enumerate(figures)
    )


VERDICTS = [
    ([(None, None, "2024-07-08")], "not stated", (None, None)),
    ([(3, 3, "2024-07-08")], "one figure", (3, 3)),
    ([(3, 3, "2024-07-08"), (3, None, "2024-07-09")], "agree", (3, 3)),
    ([(3, None, "2024-07-08"), (9, 9, "2024-07-09")], "rising toll", (3, 9)),
    ([(9, 9, "2024-07-08"), (3, 3, "2024-07-09")], "reports differ", (3, 9)),
    ([(3, 3, "2024-07-08"), (9, 9, "2024-07-08")], "reports differ", (3, 9)),
    ([(3, 3, None), (9, 9, "2024-07-08")], "reports differ", (3, 9)),
    ([(0, 0, "2024-07-08"), (None, None, "2024-07-09")], "one figure", (0, 0)),
    ([(None, 5, "2024-07-08")], "one figure", (5, 5)),
]


@pytest.mark.parametrize(("figures", "verdict", "span"), VERDICTS)
def test_a_rising_toll_is_told_from_a_contradiction(figures: Any, verdict: str, span: Any) -> None:
    found = ledger(told(*figures))
    assert found.verdict("killed") == verdict
    assert found.range("killed") == span


def test_a_figure_keeps_its_sentence_outlet_and_time() -> None:
    (figure,) = ledger(told((3, None, "2024-07-08"))).killed
    assert (figure.quote, figure.source, figure.minimum, figure.maximum) == ("sentence 0", "Outlet 0", 3, None)
    assert figure.published is not None
    assert figure.published.date().isoformat() == "2024-07-08"


def test_not_stated_is_never_nought() -> None:
    assert ledger(told((None, None, "2024-07-08"))).killed == ()
    assert ledger(told((0, 0, "2024-07-08"))).killed[0].minimum == 0
