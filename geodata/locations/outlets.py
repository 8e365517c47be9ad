"""Where an outlet is at home, for the few whose home is known: a local paper's "Springfield" is mostly its own."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _homes() -> dict[str, tuple[float, float]]:
    table = json.loads(Path(__file__).with_name("outlets.json").read_text("utf-8"))
    return {domain: (row[0], row[1]) for domain, row in table["homes"].items()}


def home(outlet: str | None) -> tuple[float, float] | None:
    """Latitude and longitude of an outlet's home by its domain or the address of a report; None where unknown."""
    if not outlet:
        return None
    from urllib.parse import urlsplit

    host = (urlsplit(outlet).hostname or "") if "://" in outlet else outlet.strip().lower()
    host = host.removeprefix("www.")
    homes = _homes()
    while host:
        if host in homes:
            return homes[host]
        _, _, host = host.partition(".")
    return None
