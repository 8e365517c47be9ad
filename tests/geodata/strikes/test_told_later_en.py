"""What a report tells sentences after its strike: the name of what was hit, the day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geodata import pipeline
from geodata.frame import row
from geodata.model import Report

PUBLISHED = dt.date(2025, 5, 18)  # a Sunday

TOLD: tuple[tuple[str, dict[str, dict[str, Any]]], ...] = (
    # the name of what was hit
    (
        "A missile hit a shopping centre in Sumy on Friday, killing two. Moscow said it had aimed at the mall, called "
        "Manufaktura.",
        {"Manufaktura": {"killed_min": 2}},
    ),
    (
        "A bomb was dropped on a furniture store in Sumy on Friday. Shoppers were inside the Zodiak hypermarket.",
        {"Zodiak hypermarket": {"settlement": "Sumy"}},
    ),
    (
        "Three people died in an air strike on a hospital in Sumy on Friday. The hospital, known as No. 4, was full.",
        {"hospital No. 4": {"killed_min": 3, "settlement": "Sumy"}},
    ),
    (
        "A missile strike on a military institute in Sumy on Friday killed six. Two missiles hit the Institute of "
        "Signals just after nine.",
        {"Institute of Signals": {"killed_min": 6}},
    ),
    # the part of the town in which it stands; the town, where the city is spoken of behind
    (
        "A drone strike on a mosque in El Fasher killed nine on Friday. The mosque stands in the Qamra quarter.",
        {"Qamra quarter": {"place_kind": "district", "settlement": "El Fasher"}},
    ),
    (
        "A missile hit a block of flats in Kyiv on Friday, killing one. The block stands near the Artem plant, in the "
        "Shevchenkivskyi district. The attack came after talks in the Ukrainian capital.",
        {"Shevchenkivskyi district": {"killed_min": 1}},
    ),
    (
        "A missile wrecked a section of a building in Sumy on Friday, killing four. The building on Poets embankment "
        "was hit at noon.",
        {"Poets embankment": {"killed_min": 4, "settlement": "Sumy"}},
    ),
    (
        "The attack on a camp in Rafah on Friday killed 45 people. A jet had bombed the camp in the Tel al-Sultan "
        "quarter late in the evening.",
        {"Tal al-Sultan": {"killed_min": 45}},
    ),
    (
        "Fifteen people were killed in Friday's attack on Sloviansk. Missiles hit a house in Parkovyi lane.",
        {"Parkovyi lane": {"settlement": "Sloviansk", "killed_min": 15}},
    ),
    # not of another kind, and not what is in another town
    (
        "A missile hit a shopping centre in Sumy on Friday. The injured lie in the Saint Panteleimon hospital.",
        {"Sumy": {}},
    ),
    # the day
    (
        "An air strike on a prison in Sumy killed seven, a spokesman said. The army had confirmed that it attacked the "
        "prison on Monday of last week, 12 May.",
        {"Sumy": {"date": "2025-05-12", "date_precision": "day"}},
    ),
    (
        "Nearly two weeks after missiles wrecked a block of flats in Sumy, one more body was found. That raises the "
        "number of people killed on 6 May to nine.",
        {"Sumy": {"date": "2025-05-06", "killed_min": 9}},
    ),
    (
        "The toll of a missile attack on cars in Sumy has risen to nine. The drivers had gathered on Friday morning. "
        "They were waiting when missiles struck at about seven.",
        {"Sumy": {"date": "2025-05-16", "killed_min": 9}},
    ),
    (
        "The toll of a missile attack on cars in Sumy has risen to nine. Talks are held on Monday.",
        {"Sumy": {"date": None}},
    ),
    (
        "A missile hit a depot in Sumy. The roads around it were closed. The minister travels to Iceland on Tuesday.",
        {"Sumy": {"date": None}},  # in a sentence that is not read for strikes
    ),
    (
        "Two days after the attack on a camp in Sumy, medics put the number of killed at four.",
        {"Sumy": {"date": "2025-05-16"}},
    ),
    # figures: of the town, not of the first of its districts; those in hospital; a toll that did not rise
    (
        "Three people were killed in a drone attack on Sumy on Friday. Houses in the Zarichnyi and Kovpakivskyi "
        "districts were hit. Twenty-five people were injured, the mayor said.",
        {
            "Sumy": {"killed_min": 3, "injured_min": 25},
            "Zarichnyi district": {"injured_min": None},
            "Kovpakivskyi district": {"injured_min": None},
        },
    ),
    (
        "A drone hit a plant in Sumy on Friday. Three people were killed and 35 taken to hospital.",
        {"Sumy": {"killed_min": 3, "injured_min": 35}},
    ),
    (
        "A missile hit Sumy on Friday. He now speaks of 127 injured; the number of deaths is unchanged at 13.",
        {"Sumy": {"killed_min": 13, "injured_min": 127}},
    ),
    # who is blamed for it on occupied land
    (
        "Drones struck a hotel in Khorly, in the occupied part of Ukraine's Kherson region, on Friday, the "
        "Moscow-appointed governor said. He blamed Ukraine.",
        {"Khorly": {"alleged_actor": "Ukraine"}},
    ),
    # where rescuers are at work, and what raises a toll is not who says so
    (
        "Emergency crews in Sumy ended their search on Saturday, three days after a missile brought down a block of "
        "flats.",
        {"Sumy": {"date": "2025-05-14"}},
    ),
    ("Emergency crews in Sumy ended their search on Saturday.", {}),
    (
        "A body was found in Sumy in a house that a Russian missile hit on Friday, raising the toll to two dead.",
        {"Sumy": {"attributed_to": None}},
    ),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[-60:] for text, _ in TOLD])
def test_a_report_tells_it_later(text: str, wanted: dict[str, dict[str, Any]]) -> None:
    rows = {r["place"]: r for r in map(row, pipeline.read(Report("r", text, published=PUBLISHED, language="en")))}
    assert set(rows) == set(wanted)
    assert {place: {name: rows[place][name] for name in fields} for place, fields in wanted.items()} == wanted
