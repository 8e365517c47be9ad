"""Figures of linking, worked out by hand."""

from __future__ import annotations

from geodata.events.quality import quality


def test_right_links_are_counted_in_pairs_and_in_strikes() -> None:
    gold = {"a": "1", "b": "1", "c": "1", "d": "2"}
    found = {"a": "x", "b": "x", "c": "y", "d": "y"}
    figures = quality(gold, found)
    assert (figures.n, figures.pairs) == (4, 3)
    assert figures.pair_precision == 1 / 2  # ab right, cd wrong
    assert figures.pair_recall == 1 / 3  # ab of ab, ac, bc
    assert figures.b3_precision == (1 + 1 + 0.5 + 0.5) / 4
    assert figures.b3_recall is not None
    assert abs(figures.b3_recall - (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4) < 1e-12


def test_nothing_linked_has_no_precision_rather_than_a_perfect_one() -> None:
    assert quality({"a": "1", "b": "2"}, {"a": "x", "b": "y"}).pair_precision is None


def test_strikes_that_only_one_side_has_are_left_out() -> None:
    assert quality({"a": "1", "b": "1"}, {"a": "x", "z": "x"}).n == 1
