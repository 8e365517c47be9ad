"""Pairs with scores -> groups, best pairs first; what must stay apart stays apart.

Greedy joining in a fixed order gives the same groups whatever order the strikes arrived in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from geodata.events.blocks import IntArray


def groups(n: int, report: IntArray, joins: tuple[IntArray, IntArray], apart: tuple[IntArray, IntArray]) -> IntArray:
    """A group number for each of `n` strikes (the smallest position in its group).

    `joins` are pairs to be joined, best first. Two strikes of one report, and the pairs `apart`, never share a group.
    """
    parent = list(range(n))
    members: dict[int, list[int]] = {}
    reports: dict[int, set[int]] = {}
    forbidden: dict[int, set[int]] = defaultdict(set)
    for one, two in zip(apart[0].tolist(), apart[1].tolist(), strict=True):
        forbidden[one].add(two)
        forbidden[two].add(one)
    report_of = report.tolist()

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def clash(small: Iterable[int], large: set[int] | list[int]) -> bool:
        others = set(large)
        return any(not forbidden[i].isdisjoint(others) for i in small if i in forbidden)

    for one, two in zip(joins[0].tolist(), joins[1].tolist(), strict=True):
        a, b = root(one), root(two)
        if a == b:
            continue
        reports_a = reports.get(a) or {report_of[a]}
        reports_b = reports.get(b) or {report_of[b]}
        if not reports_a.isdisjoint(reports_b):
            continue
        members_a, members_b = members.get(a) or [a], members.get(b) or [b]
        if clash(members_a, members_b):
            continue
        keep, gone = (a, b) if a < b else (b, a)
        parent[gone] = keep
        members[keep] = members_a + members_b
        reports[keep] = reports_a | reports_b
    return np.array([root(i) for i in range(n)], dtype=np.int64)


def best_first(scores: npt.NDArray[np.float64], left: IntArray, right: IntArray) -> IntArray:
    """Positions of the pairs, highest score first; ties by the strikes' own order."""
    return np.lexsort((right, left, -np.round(scores, 6))).astype(np.int64)
