"""The page in a real browser."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def test_the_page_opens(visit) -> None:
    page = visit("/")
    assert page.title() == "Strikemap"
