"""Kinds of sentences in news of one war from both sides: drones shot down, governors' tolls, claims and denials.

Each row is a report, and what its strikes must say, place by place.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geodata import pipeline
from geodata.frame import row
from geodata.model import Report

PUBLISHED = dt.date(2025, 7, 17)  # a Thursday
DOWNED = {"intercepted": True, "weapon": "drone", "alleged_actor": "Ukraine"}

TOLD: tuple[tuple[str, dict[str, dict[str, Any]]], ...] = (
    # what is destroyed of munitions was shot down, over seas too, and whose they were is who fired
    (
        "Air defences had destroyed twelve Ukrainian drones overnight - over Bryansk, Oryol and Tula regions and the "
        "Black Sea, the defence ministry said.",
        {"Bryansk Oblast": DOWNED, "Oryol Oblast": DOWNED, "Tula Oblast": DOWNED, "Black Sea": DOWNED},
    ),
    (
        "Nine Ukrainian drones were shot down over Russia overnight, the ministry said. Six were destroyed over the "
        "Voronezh region, one each over the Oryol and Kaluga regions and one in the Ryazan region.",
        {"Voronezh Oblast": DOWNED, "Oryol Oblast": DOWNED, "Kaluga Oblast": DOWNED, "Ryazan Oblast": DOWNED},
    ),
    # what is fired is no place, though a village has the name of its make
    (
        "Rockets fell on the centre of Kupiansk on Monday, he said.\n\nThe ministry accused Russia of firing Vilkha "
        "rockets at the city.",
        {"Kupiansk": {"weapon": "artillery", "alleged_actor": "Russia"}},
    ),
    ("Drones destroyed an oil depot in Engels.", {"Engels": {"intercepted": False}}),
    (
        "Ukrainian forces destroyed a drone control center in Rylsk with missiles.",
        {"Rylsk": {"intercepted": False, "alleged_actor": "Ukraine"}},
    ),
    (
        "Forty missiles fired at Odesa and its suburbs were destroyed by the air defenses of Ukraine.",
        {"Odesa": {"alleged_actor": None, "intercepted": True}},
    ),
    # ages, vehicles and what "including" names are no counts; nor is a total of the region that of its town
    (
        "A man in his 60s was killed and a woman in her 40s wounded in the shelling of Nikopol.",
        {"Nikopol": {"killed_min": 1, "injured_min": 1}},
    ),
    (
        "Russian strikes on a passenger train killed eight in Kramatorsk.",
        {"Kramatorsk": {"killed_min": 8}},
    ),
    (
        "Rescuers saved six people, including one child, while some 20 people were injured in the missile strike on "
        "Kharkiv.",
        {"Kharkiv": {"injured_min": 20}},
    ),
    (
        "There were no injuries or fatalities so far after the drone attack on Izmail.",
        {"Izmail": {"killed_min": 0, "injured_min": 0}},
    ),
    (
        "In Donetsk Oblast, two people were killed in Lyman and six more injured across the region in Russian attacks.",
        {"Lyman": {"killed_min": 2, "injured_min": None}},
    ),
    (
        "Kherson Oblast recorded 12 injuries from Russian attacks, including three children in the city of Kherson, "
        "the governor said.",
        {"Kherson": {"injured_min": 3, "attributed_to": "the governor"}},
    ),
    (
        "According to Ukrainian officials, Russia's relentless shelling in Kherson and Odesa has killed seven people "
        "in Kherson and at least one person in Odesa.",
        {
            "Kherson": {"killed_min": 7, "alleged_actor": "Russia", "attributed_to": "Ukrainian officials"},
            "Odesa": {"killed_min": 1},
        },
    ),
    # the day on which somebody called for something is not that of the strike; a night ends on the day it is told
    (
        "The UN mission called on Sunday for an inquiry into the missile attack on Sumy which killed four people. The "
        "attack, which occurred on Friday evening, hit a playground.",
        {"Sumy": {"date": "2025-07-11"}},
    ),
    (
        "A Russian drone strike on Sumy killed two people overnight, the governor reported Tuesday.",
        {"Sumy": {"date": "2025-07-15"}},
    ),
    # the weapon is told of the villages together
    (
        "Russian artillery shelling wounded nine people in two villages of the Kherson region, officials said. Seven "
        "were wounded in the village of Bilozerka, the governor said.",
        {"Kherson Oblast": {}, "Bilozerka": {"weapon": "artillery", "attributed_to": "the governor"}},
    ),
    # one of the towns hit; where a bridge leads; who speaks; a fleet is no place
    (
        "Russian missiles struck several cities in the west of Ukraine. Lutsk was among the cities targeted, the mayor "
        "said.",
        {"Lutsk": {"weapon": "missile"}},
    ),
    ("Missiles damaged the Chonhar bridge to Crimea, the agency said.", {"Chonhar Bridge": {}}),
    ("Drones hit the refinery twice, Baza reported, while Mash spoke of a fire.", {}),
    (
        "A missile strike has hit the headquarters of Russia's Black Sea Fleet.",
        {"headquarters of Russia's Black Sea Fleet": {"latitude": None}},
    ),
    (
        "This week Kyiv claimed to have struck the Zarya refinery, one of Russia's largest, in the Samara region, with "
        "drones.",
        {"Zarya refinery": {"alleged_actor": "Ukraine", "attributed_to": "Kyiv"}},
    ),
    # what was not downed, what a depot held, and what a directorate is called
    ("The ministry said it had downed 54 drones, but did not mention drones downed above Tver Oblast.", {}),
    (
        "A drone attack destroyed a warehouse of the Main Missile and Artillery Directorate storing guided bombs in "
        "the town of Toropets, a source said.",
        {"Toropets": {"weapon": "drone", "attributed_to": "a source"}},
    ),
    (
        "The arsenal in Toropets, targeted on the night of July 15, was built in 2015. Drones were used.",
        {"Toropets": {}},
    ),
    # another strike, and another thirty people; what is only compared
    (
        "Russia fired missiles at Dnipro, killing two people. Another 30 people were injured in the bombing of Dnipro.",
        {"Dnipro": {"killed_min": 2, "injured_min": 30}},
    ),
    ("Russians killed a man in Pokrovsk with a drone and injured another.", {"Pokrovsk": {"injured_min": 1}}),
    (
        "A Russian missile hit shops in Kremenchuk on Tuesday, exactly a year after an attack on a mall there "
        "that killed at least 20.",
        {"Kremenchuk": {"killed_min": None, "date": "2025-07-15"}},
    ),
    (
        "A missile hit Starokostiantyniv on Monday. The strike came a day after the Dutch minister said that jets "
        "would be sent.",
        {"Starokostiantyniv": {"attributed_to": None}},
    ),
    # debris, more of the same, whence it was fired
    (
        "Missiles were fired at Kyiv. Debris damaged a shop roof in the Solomianskyi district, Popko said.",
        {"Solomianskyi district": {"weapon": "missile"}},
    ),
    (
        "The air force said it shot down one missile over Kyiv region, while another two hit Uman.",
        {"Kyiv Oblast": {"intercepted": True}, "Uman": {"intercepted": False, "weapon": "missile"}},
    ),
    ("Russian forces used three Kinzhals launched from three jets in Russia's Tula region to hit Uman.", {"Uman": {}}),
    # whose word it is; who saw it; who only reported it
    (
        "The Russian army shelled the centre of Lyman. This was reported by the head of the region Vadym Filashkin.",
        {"Lyman": {"attributed_to": "the head of the region Vadym Filashkin"}},
    ),
    (
        "A missile hit a clinic in Dnipro. Kharkiv also saw several air strikes, according to the mayor. He added that "
        "there were no victims.",
        {"Dnipro": {}, "Kharkiv": {"weapon": "airstrike", "killed_min": 0, "attributed_to": "the mayor"}},
    ),
    (
        "The Ukrainian air force reported shelling in the Sumy region from 10 p.m. Wednesday to 5 a.m. Friday.",
        {"Sumy Oblast": {"alleged_actor": None}},
    ),
    ("Russia denies targeting civilians. A missile hit a market in Sumy.", {"Sumy": {"claim_status": "asserted"}}),
    # a capital told by its country; a town within its community
    ("Russian drones hit the Ukrainian capital, killing two.", {"Kyiv": {"killed_min": 2}}),
    ("Talks were held in the Russian capital after drones struck Engels.", {"Engels": {}}),
    (
        "Russia struck Kyiv with drones overnight. The mayor appealed for calm. Two people died in the capital.",
        {"Kyiv": {"killed_min": 2}},
    ),
    # towns subject to an attack, what another strike followed, names in quotation marks
    (
        "The governor said the cities of Engels and Saratov, on opposite sides of the river, had been subject to a "
        '"mass drone attack".',
        {"Saratov": {"attributed_to": "The governor"}, "Engels": {"weapon": "drone"}},
    ),
    (
        "The attack on Sumy followed a deadly missile attack on Zelenskyy's hometown of Kryvyi Rih on July 4 that "
        "killed some 20 people.",
        {"Sumy": {"date": None}, "Kryvyi Rih": {"date": "2025-07-04"}},
    ),
    (
        'A fire broke out at the "Kristal" oil depot in Engels after Ukrainian drones hit it.',
        {"Kristal oil depot": {"place_text": '"Kristal" oil depot'}},
    ),
    (
        "Its statement detailed interceptions of 71 UAVs over Bryansk region, 20 over the Black Sea and 14 over Kursk "
        "region.",
        {"Bryansk Oblast": {"intercepted": True}, "Black Sea": {}, "Kursk Oblast": {"weapon": "drone"}},
    ),
    # whose it was, and when: behind "it had", "due to", "said that"; not the day of a post
    (
        "Ukraine's general staff said it had carried out a missile strike on a command post in Donetsk region.",
        {"Donetsk Oblast": {"alleged_actor": "Ukraine"}},
    ),
    (
        "In the region of Kherson, two people died due to Russian shelling.",
        {"Kherson Oblast": {"alleged_actor": "Russia"}},
    ),
    ("The governor said that on July 15 drones attacked the port of Reni.", {"port of Reni": {"date": "2025-07-15"}}),
    (
        "Shells killed one person in Lyman, the governor said in a post on Telegram on Wednesday.",
        {"Lyman": {"date": None, "attributed_to": "the governor"}},
    ),
    ("A man was fatally wounded by a drone in Kherson.", {"Kherson": {"killed_min": 1, "injured_min": None}}),
    # who says so: a line of its own, "according to him", who gives the figures
    (
        "Russian troops shelled Nikopol, injuring two.\n\nSource: Telegram channel of Valentyn Reznichenko, head of "
        "the region",
        {"Nikopol": {"attributed_to": "Valentyn Reznichenko"}},
    ),
    (
        "Andrei Petrov said that a drone had hit Reni. According to him, another drone hit a house in Izmail.",
        {"Reni": {}, "Izmail": {"attributed_to": "Andrei Petrov"}},
    ),
    # a district called after a town some way off
    (
        "Moscow was attacked by drones on Monday. Debris fell in the Ramenskoye district.",
        {"Moscow": {}, "Ramenskoye district": {"date": "2025-07-14"}},
    ),
    ("In the Kurakhove community, one was wounded by shelling in the town of Hirnyk.", {"Hirnyk": {"injured_min": 1}}),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_a_report_of_the_war_tells(text: str, wanted: dict[str, dict[str, Any]]) -> None:
    rows = {r["place"]: r for r in map(row, pipeline.read(Report("r", text, published=PUBLISHED, language="en")))}
    assert set(rows) == set(wanted)
    assert {place: {name: rows[place][name] for name in fields} for place, fields in wanted.items()} == wanted
