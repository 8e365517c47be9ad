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
    ("A drone hit the town of Toul in the Nabatieh district late on Thursday.", {"Toul": {"country": "LB"}}),
    ("A shell hit a bus on the road between Sidon and Qana in Tyre on Thursday.", {"Sidon": {}}),
    ("The rescuers reported shelling of the town of Binnish on Thursday.", {"Binnish": {"weapon": "artillery"}}),
    # flight from strikes elsewhere
    ("Thousands crammed into Rafah on Thursday to escape Israeli bombardment further north.", {}),
    # one who is a civilian, and a civilian vehicle
    (
        "An air strike hit a civilian vehicle near Mocha on Thursday. A total of 21 people died in the attack.",
        {"Mocha": {"killed_min": 21}},
    ),
    # where a report was sent from, with a colon
    (
        "Cairo: Drones that were targeting Jizan airport were intercepted on Thursday, the army said.",
        {"Jizan airport": {}},
    ),
    # a road between two towns is one place
    (
        "On Thursday a drone struck a car on the road between the Lebanese towns of Tibnin and Haris.",
        {"Tibnin": {"date": "2025-05-15"}},
    ),
    # what only says where the place lies, and a deed of another clause
    (
        "In the town of Douma, which lies in the Damascus countryside, three children were killed on Thursday when "
        "suburbs of the city were bombed.",
        {"Douma": {"killed_min": 3}},
    ),
    (
        "Two people were killed on Thursday when a strike hit a house in Nuseirat, while another two were killed in "
        "the Maghazi area.",
        {"Nuseirat": {"killed_min": 2}, "Maghazi": {"killed_min": 2}},
    ),
    # what a weapon was fired toward, by whom
    (
        "Air defences destroyed two drones launched by the Houthi militia towards Abha airport.",
        {"Abha airport": {"alleged_actor": "Houthis", "intercepted": True}},
    ),
    # who is blamed and who is hurt are no places
    (
        "A drone strike, which they attribute to Turkey, killed Ahmad Omari, who led the unit, in Sinjar on Thursday.",
        {"Sinjar": {"alleged_actor": "Turkey"}},
    ),
    # people told with an age, a kin, a party
    (
        "A rocket hit Haifa on Thursday. A man in his 30s and a woman in her 60s died, the police said.",
        {"Haifa": {"killed_min": 2}},
    ),
    (
        "A rocket hit a field near Metula on Thursday. In another incident a mother and son, aged 60 and 30, were "
        " killed in the Arab city of Sakhnin.",
        {"Metula": {"killed_min": None}, "Sakhnin": {"killed_min": 2}},
    ),
    # two deeds of a sentence, each with its weapon
    (
        "Helicopters dropped barrel bombs on Douma on Thursday after mortar fire hit Damascus.",
        {"Douma": {"weapon": "airstrike"}, "Damascus": {"weapon": "artillery"}},
    ),
    # an unnamed town and its name
    (
        "At least 50 people were killed on Thursday when jets bombed a town in a suburb of Damascus. Aircraft had "
        "targeted Douma, a medical source said.",
        {"Douma": {"killed_min": 50}},
    ),
    # an embassy lies where its town is
    (
        "Rockets hit the US embassy in Baghdad on Thursday, wounding three people.",
        {"US embassy": {"country": "IQ", "injured_min": 3}},
    ),
    # the same place weeks before
    (
        "Two drones were shot down over Abha airport, the army said on Thursday. Last week a drone hit Abha airport, "
        "injuring nine people.",
        {"Abha airport": {}},
    ),
    # who claims to have struck
    (
        "Hezbollah claimed to have launched rockets at Israeli troops near Khiam on Thursday.",
        {"Khiam": {"claim_status": "attributed", "attributed_to": "Hezbollah"}},
    ),
    # a hospital spoken of, and struck
    (
        "The Al-Nour Hospital is the last that works in Aleppo. Its doctors are tired. On Thursday an air strike "
        "killed four nurses at the hospital.",
        {"Al-Nour Hospital": {"killed_min": 4}},
    ),
    # since a month
    (
        "Protesters called for an inquiry into the deaths of 500 people in Baghdad since October; rockets hit a camp.",
        {},
    ),
    # a truce in a war counts nobody; the joint figure of a list stands with its first place
    (
        "At least 26 people were killed in an air strike on Rafah on Thursday, as calls grow for a truce in the "
        "war between the two.",
        {"Rafah": {"killed_min": 26}},
    ),
    (
        "Two shells hit camps at Sake and Minova on Thursday. Twelve people were killed and thirty wounded, doctors "
        "said.",
        {"Sake": {"killed_min": 12}, "Minova": {"killed_min": None}},
    ),
    # a facility's town is told behind it; a part of a town stands with its town; one more is one
    (
        "The first bomb hit the Al-Noor hall in Sanaa on Thursday. One person was killed and another wounded.",
        {"Al-Noor hall": {"country": "YE", "killed_min": 1, "injured_min": 1}},
    ),
    (
        "Jets hit the Al-Salam neighbourhood in the Al-Wahda District of Sanaa on Thursday.",
        {"Al-Salam neighbourhood": {}},
    ),
    # whose positions were hit, who speaks of them, and who is blamed
    ("Four air strikes struck Houthi positions in Sirwah on Thursday.", {"Sirwah": {"alleged_actor": None}}),
    (
        "The channel run by the Houthi rebels who hold the capital said an air strike had killed 14 people in Dhamar "
        "on Thursday, blaming the Saudi-led coalition for the strike.",
        {"Dhamar": {"killed_min": 14, "alleged_actor": "Saudi-led coalition"}},
    ),
    # a name explained behind it, and a list of facilities
    (
        "Jets bombed Sanaa on Thursday. In Al-Zuhra, a northern neighbourhood of Sanaa, two people were killed.",
        {"Sanaa": {"killed_min": None}, "Al-Zuhra": {"killed_min": 2}},
    ),
    (
        "On Thursday missiles hit the Tel Nof air base, Ben Gurion airport and the Reading power station.",
        {"Tel Nof air base": {}, "Ben Gurion airport": {}, "Reading power station": {}},
    ),
    # figures of a week, and some of the dead
    (
        "An air strike hit Taiz on Thursday, killing nine people. The UN accused the coalition of killing 41 "
        "civilians in the week to Wednesday.",
        {"Taiz": {"killed_min": 9}},
    ),
    (
        "Air strikes on Idlib on Thursday killed 19 people. Thirteen members of one family were among the dead.",
        {"Idlib": {"killed_min": 19}},
    ),
    (
        "Strikes on the Baalbek area killed 60 people on Thursday. Of the 60 killed, at least 16 deaths were recorded "
        "in Douris.",
        {"Baalbek": {"killed_min": 60}, "Douris": {"killed_min": 16}},
    ),
    (
        "An air strike on a house in Nuseirat killed ten people on Thursday. It had been three months since two "
        "daughters of the owner were killed.",
        {"Nuseirat": {"killed_min": 10}},
    ),
    # where the dead were counted, what stands for a target, and a town that another says the way to
    (
        "An air strike on a school in Deir al-Balah killed 25 people on Thursday, according to a reporter who counted "
        "the bodies at Nasser Hospital.",
        {"Deir al-Balah": {"killed_min": 25}},
    ),
    ("Iran fired a missile from a helicopter targeting a mock-up carrier near Bandar Abbas on Thursday.", {}),
    (
        "Just west of Maqne is the town of Younine, where an Israeli air strike killed four people on Thursday.",
        {"Younine": {"killed_min": 4}},
    ),
    # a neighborhood without its name, and then with it
    (
        "An Israeli airstrike on a Gaza City neighborhood killed 23 people on Thursday. The strike destroyed eight "
        "homes in Shajaiye.",
        {"Shajaiye": {"killed_min": 23}},
    ),
    # places side by side, with their kinds, brackets and prepositions: what hit one hit all, up to a clause of its own
    (
        "Coalition warplanes bombed the northern province of Sadah, the town of Hajjah and the port of Midi on Sunday.",
        {"Sadah": {}, "Hajjah": {}, "Midi": {}},
    ),
    (
        "Rocket fire also reached Kafr Nabl, the market town of Maarat al-Numan, and Kansafra.",
        {"Kafr Nabl": {}, "Maarat al-Numan": {}, "Kansafra": {}},
    ),
    (
        "Russian drones attacked Kharkiv (eight hits), Chuhuiv (three) and Izium (two) overnight.",
        {"Kharkiv": {"weapon": "drone"}, "Chuhuiv": {"weapon": "drone"}, "Izium": {"weapon": "drone"}},
    ),
    ("A missile hit Odesa, while residents of Mykolaiv, Kherson and Kryvyi Rih were without power.", {"Odesa": {}}),
    ("A missile hit Odesa on Friday, and Kyiv and Warsaw said they would meet.", {"Odesa": {}}),
    ("Missiles hit two landing ships, the Azov and the Yamal, and a fuel depot in Sevastopol.", {"Sevastopol": {}}),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_a_release_tells(text: str, wanted: dict[str, dict[str, Any]]) -> None:
    found = [row(one) for one in pipeline.read(Report(report_id="r", text=text, published=PUBLISHED))]
    found = [one for one in found if one["place_kind"] not in ("country", "region")]
    assert {one["place_text"] for one in found} == set(wanted)
    for one in found:
        for field, value in wanted[one["place_text"]].items():
            assert one[field] == value, field
