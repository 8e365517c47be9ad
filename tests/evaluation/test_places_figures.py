"""The kept figures of names found and placed: whole, dated, and printed by `strikemap evaluate`."""

from __future__ import annotations

from geodata.evaluation import places


def test_every_corpus_is_given_with_and_without_demonyms_and_unseen_names_apart() -> None:
    kept = places.measured()
    assert kept["date"]
    given = {(row["corpus"], row["names"], row["demonyms"]) for row in kept["figures"]}
    assert given == {
        (corpus, names, demonyms)
        for corpus in ("LGL", "TR-News", "GeoWebNews")
        for names in ("all", "unseen")
        for demonyms in ("with", "without")
    }
    assert all(row["low"] <= row["value"] <= row["high"] and row["n"] > 100 for row in kept["figures"])


def test_confidences_hold_within_ten_points_where_there_are_enough_names() -> None:
    """Guesses at the places of unknown names are the least sure of all; there the bins may be further off."""
    bins = [row for row in places.measured()["reliability"] if row["n"] >= 100 and row["predicted"] >= 0.5]
    assert bins
    assert all(abs(row["predicted"] - row["observed"]) <= 0.1 for row in bins)


def test_the_figures_are_printed_with_n_and_interval() -> None:
    text = places.text()
    for word in ("LGL", "TR-News", "GeoWebNews", "unseen", "n 2504", "confidence -> share right"):
        assert word in text
