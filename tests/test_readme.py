"""The README runs, and says what the code says."""

from __future__ import annotations

import doctest
import importlib.util
import re
from pathlib import Path

from geodata.frame import COLUMNS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def test_the_python_example_gives_what_the_readme_shows() -> None:
    result = doctest.testfile(str(README), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 2
    assert result.failed == 0


def test_the_table_of_columns_is_the_contract_of_the_frame() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \| (.*?) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [tuple(column) for column in COLUMNS]


def test_the_accuracy_tables_are_what_was_measured() -> None:
    spec = importlib.util.spec_from_file_location("write_readme", ROOT / "tests" / "evaluation" / "write_readme.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    text = README.read_text(encoding="utf-8")
    assert script.written(text) == text
