"""Kinds of sentences of army releases, blogs and UN briefings: each row a report, and what its strikes must say.

A place that the row does not name must not be told of.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geodata import pipeline
from geodata.frame import row
from geodata.model import Report

PUBLISHED = dt.date(2025, 5, 16)  # a Friday

TOLD: tuple[tuple[str, dict[str, dict[str, Any]]], ...] = (
    # lists of a release: a town near which strikes came lies in the country told before, and holds no other of it
    (
        "The US-led coalition carried out seven air strikes in Syria and five in Iraq on Thursday. In Iraq, two "
        "strikes near Ramadi hit a tunnel. There was one strike each near al Qaim, Bayji, Hit and Tal Afar, it said.",
        {place: {"date": "2025-05-15"} for place in ("Ramadi", "al Qaim", "Bayji", "Hit", "Tal Afar")},
    ),
    # whose the things are that were hit did not fire, nor did those who accuse
    (
        "Near Raqqa, three strikes engaged two IS units and destroyed a bridge, a release said on Friday.",
        {"Raqqa": {"alleged_actor": None}},
    ),
    (
        "Two rockets hit the port of Latakia on Thursday. The United States accuses militias of launching rockets from "
        "the hills.",
        {"port of Latakia": {"alleged_actor": None}},
    ),
    ("US and British aircraft bombed a depot in Dhamar on Thursday.", {"Dhamar": {"alleged_actor": "United States"}}),
    # a weapon that was hit is no means
    (
        "The navy said it had struck three anti-ship missiles and two boats near Hodeidah on Thursday.",
        {"Hodeidah": {"weapon": "unknown"}},
    ),
    # one strike told by its town and then by the name of the building
    (
        "Shelling killed nine people at a school in Nuseirat on Thursday. “The Al-Bustan school was bombarded without "
        "warning, with nine dead and 30 wounded,” a spokesman said.",
        {"Al-Bustan school": {"killed_min": 9, "injured_min": 30}},
    ),
    # figures of a whole day or land are no single strike's
    (
        "An air strike on a house in Nuseirat killed ten people on Thursday, medics said. Israeli strikes across the "
        "enclave killed 29 people and wounded 100 others in the past 24 hours, the ministry said.",
        {"Nuseirat": {"killed_min": 10, "injured_min": None}},
    ),
    # two occasions with a time between them
    (
        "The army killed four gunmen in a raid last week, just two days after drones attacked a depot in Erbil.",
        {"Erbil": {"killed_min": None, "date": None}},
    ),
    # the facility again, on another day
    (
        "Three rockets hit Balad airbase on Thursday, wounding a guard. The base, which hosts foreign troops, was also "
        "hit by a rocket on May 2.",
        {"Balad airbase": {}},
    ),
    # a town by its kind and area: no namesake abroad; a place in a place is one
    ("A drone hit a car in the town of Toul in the Nabatieh district on Thursday.", {"Toul": {"country": "LB"}}),
    ("A shell hit a bus on the road between Sidon and Qana in Tyre on Thursday.", {"Sidon": {}}),
    ("The rescuers reported shelling of the town of Binnish on Thursday.", {"Binnish": {"weapon": "artillery"}}),
    # flight from strikes elsewhere
    ("Thousands crammed into Rafah on Thursday to escape Israeli bombardment further north.", {}),
    # one who is a civilian, and a civilian vehicle
    (
        "An air strike hit a civilian vehicle near Mocha on Thursday. A total of 21 people died in the attack.",
        {"Mocha": {"killed_min": 21}},
    ),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_a_release_tells(text: str, wanted: dict[str, dict[str, Any]]) -> None:
    found = [row(one) for one in pipeline.read(Report(report_id="r", text=text, published=PUBLISHED))]
    found = [one for one in found if one["place_kind"] not in ("country", "region")]
    assert {one["place_text"] for one in found} == set(wanted)
    for one in found:
        for field, value in wanted[one["place_text"]].items():
            assert one[field] == value, field
