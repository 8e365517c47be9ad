"""How well events were told apart and together, against annotated ones: pairwise and B-cubed figures.

B-cubed: Bagga and Baldwin 1998. Both count strikes, so a large event does not outweigh many small ones in B-cubed,
while pairwise figures show how many links were right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkQuality:
    """Shares from 0 to 1; None where nothing was there to be judged. `n` strikes, `pairs` linked in the gold."""

    n: int
    pairs: int
    pair_precision: float | None
    pair_recall: float | None
    b3_precision: float | None
    b3_recall: float | None


def quality(gold: Mapping[str, str], found: Mapping[str, str]) -> LinkQuality:
    """Compare two labellings of the same strikes (strike -> event); strikes that only one of them has are left out."""
    strikes = sorted(gold.keys() & found.keys())
    gold_sizes = Counter(gold[s] for s in strikes)
    found_sizes = Counter(found[s] for s in strikes)
    both_sizes = Counter((gold[s], found[s]) for s in strikes)
    gold_pairs, found_pairs, right = (_pairs(sizes) for sizes in (gold_sizes, found_sizes, both_sizes))
    n = len(strikes)
    precise = sum(size * size / found_sizes[event] for (_, event), size in both_sizes.items())
    complete = sum(size * size / gold_sizes[event] for (event, _), size in both_sizes.items())
    return LinkQuality(
        n=n,
        pairs=gold_pairs,
        pair_precision=right / found_pairs if found_pairs else None,
        pair_recall=right / gold_pairs if gold_pairs else None,
        b3_precision=precise / n if n else None,
        b3_recall=complete / n if n else None,
    )


def _pairs(sizes: Counter[str] | Counter[tuple[str, str]]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())
