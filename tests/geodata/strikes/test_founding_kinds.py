"""The two kinds of report the project began with, in our own words: what each must give, and what it must not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geodata import pipeline
from geodata.frame import row
from geodata.model import Report

VISIT = """\
Russia fired two missiles at Kyiv this evening while the head of the United Nations was in town.

The raid came weeks after its troops gave up their attempt to take the capital.

One of the explosions tore open the lower floor of a block of flats in the central Shevchenko district, wounding at \
least three people, Mayor Vitali Klitschko said.

Ukraine blamed Moscow for the strikes. Britain's foreign secretary spoke of a long war, and a Portuguese broadcaster \
asked the guest how he felt. A new missile tested days ago could lay waste an area twice the size of Britain.
"""
NIGHT = """\
Russia has sent a fresh wave of missiles and drones against Ukraine, leaving at least one dead in the capital, Kyiv, \
according to city officials. The overnight assault also started fires and did heavy damage in several districts.
Mayor Vitali Klitschko said rescuers were at work in four districts. In addition to the single fatality, two residents \
were hurt, and a metro entrance, shops and a nursery were damaged.
In the east, Oleh Synehubov, the governor of the Kharkiv region, confirmed several explosions in Kharkiv but gave no \
details of the damage. The army counted more than 120 clashes in a day.
The General Staff noted that aircraft had dropped 71 guided glide bombs on Ukrainian positions. Fighting is heaviest \
around the contested city of Pokrovsk; Russian units launched 36 attacks on the city from several sides. The hub in \
the Donetsk region has suffered severe destruction.
The two sides are to meet in Istanbul this week. Kyiv's allies in Europe promised help.
"""


def told(text: str, published: str) -> dict[str, dict[str, Any]]:
    found = pipeline.read(Report("r", text, published=dt.date.fromisoformat(published), language="en"))
    rows = [row(strike) for strike in found]
    assert len({r["place"] for r in rows}) == len(rows)
    return {r["place"]: r for r in rows}


@pytest.fixture(scope="module")
def visit() -> dict[str, dict[str, Any]]:
    return told(VISIT, "2022-04-28")


@pytest.fixture(scope="module")
def night() -> dict[str, dict[str, Any]]:
    return told(NIGHT, "2025-07-21")


def test_the_district_is_the_place_and_the_city_its_parent(visit: dict[str, dict[str, Any]]) -> None:
    district = visit["Shevchenkivskyi district"]
    assert (district["place_text"], district["place_kind"], district["settlement"]) == (
        "Shevchenko district",
        "district",
        "Kyiv",
    )
    assert district["radius_km"] < 8
    assert (district["weapon"], district["injured_min"], district["injured_max"]) == ("missile", 3, None)
    assert "Klitschko" in district["attributed_to"]
    assert (district["date"], district["date_precision"]) == ("2022-04-28", "day")


def test_nothing_is_struck_where_somebody_only_speaks(visit: dict[str, dict[str, Any]]) -> None:
    assert set(visit) <= {"Shevchenkivskyi district", "Kyiv"}


def test_the_capital_has_the_wave_and_the_figures_told_of_it(night: dict[str, dict[str, Any]]) -> None:
    kyiv = night["Kyiv"]
    assert (kyiv["weapon"], kyiv["killed_min"], kyiv["injured_min"]) == ("missile+drone", 1, 2)
    assert (kyiv["date"], kyiv["date_precision"]) == ("2025-07-21", "night")
    assert kyiv["claim_status"] != "disputed"


def test_explosions_alone_are_of_unknown_weapon(night: dict[str, dict[str, Any]]) -> None:
    kharkiv = night["Kharkiv"]
    assert kharkiv["weapon"] == "unknown"
    assert kharkiv["claim_status"] != "disputed"
    assert "Synehubov" in kharkiv["attributed_to"]


def test_bombs_on_positions_are_a_total_of_the_country_and_ground_combat_is_no_strike(
    night: dict[str, dict[str, Any]],
) -> None:
    assert set(night) <= {"Kyiv", "Kharkiv", "Ukraine"}
    assert all(r["aggregate"] for place, r in night.items() if place == "Ukraine")
