"""The cheap first look, which spares most news the full reading, loses no strike."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import evaluation, strikes
from geodata.evaluation.matching import costs_nothing

HERE = Path(__file__).parent
FILES = sorted(path.name for path in HERE.glob("*.jsonl"))


@pytest.mark.parametrize("name", FILES)
def test_no_report_with_a_strike_is_passed_over(name: str) -> None:
    lost = [
        report["doc_id"]
        for report in evaluation.read_gold(HERE / name)
        if not all(map(costs_nothing, report["events"])) and not strikes.may_tell(report["text"])
    ]
    assert lost == []
