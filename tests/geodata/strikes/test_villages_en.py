"""Villages that no gazetteer has, men who attack on the ground, and days and names that are another's, in English.

Each row is a report and the fields of its strikes, by the words for their places.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geodata import pipeline
from geodata.frame import row
from geodata.model import Report

PUBLISHED = dt.date(2025, 7, 17)  # a Thursday

TOLD: tuple[tuple[str, dict[str, dict[str, Any]]], ...] = (
    # men who attack on the ground, beside strikes from the air
    (
        "Kenyan jets carried out airstrikes on Xuddur after al-Shabaab attacked a base in Bulo Hawo.",
        {"Xuddur": {"weapon": "airstrike"}},
    ),
    (
        "An air raid on Dabaga killed four people on Monday. Apart from that, the RSF attacked the town of "
        "Umm Samra, killing nine villagers.",
        {"Dabaga": {"killed_min": 4}},
    ),
    (
        "The rebels attacked Sake and Bweremana over the weekend, and a bomb fell on a camp in Mugunga, killing five.",
        {"Mugunga": {"killed_min": 5}},
    ),
    (
        "The M23 rebels attacked Sake with rockets on Monday, wounding two soldiers.",
        {"Sake": {"weapon": "artillery", "injured_min": 2}},
    ),
    # names that no gazetteer has: short ones in a list, cut ones, ones that their own words explain
    (
        "Fighter jets struck areas including Pho Mon Tri, An Lok, Phnom Rung and the port of Sihanoukville on Monday.",
        {"Pho Mon Tri": {}, "An Lok": {}, "Phnom Rung": {}, "port of Sihanoukville": {}},
    ),
    ("Army mortars hit Wari Paw Ku village on Monday, wounding four.", {"Wari Paw Ku": {"injured_min": 4}}),
    (
        "Min Taw, a village about 30 km south of Monywa, was hit by an airstrike on Tuesday.",
        {"Min Taw": {"latitude": None}},
    ),
    (
        "A drone targeted a post of the rebel group in Mulimbi on Monday, killing two.",
        {"Mulimbi": {"killed_min": 2}},
    ),
    (
        "Shells fell on the printing press, Wadi Street and Arda Street in Omdurman.",
        {"Wadi Street": {}, "Arda Street": {}},
    ),
    # part of a name is no place of that name
    ("Jets bombed fighters of the armed group in Bula Hagar.", {"Bula Hagar": {"latitude": None}}),
    # people and makers of cars
    (
        "Rahim and Ghulam Nabi were hit in Maira village when shells fell on it.",
        {"Maira": {}},
    ),
    (
        "A drone struck a Toyota pickup in the Zalan area of Chwarta on Monday, killing three people.",
        {"Zalan": {"killed_min": 3}},
    ),
    # the day of another deed
    (
        "Hezbollah has traded fire with Israel since the Palestinian group attacked it on October 7. An Israeli strike "
        "hit the village of Kfarjouz, the ministry said.",
        {"Kfarjouz": {"date": None}},
    ),
    # a verb in the progressive behind an aside, and a river beside a town
    (
        'The army of Armenia, "which broke the ceasefire, is shelling the territories of Terter and Barda districts '
        'this morning", the ministry said.',
        {"Terter": {}, "Barda": {}},
    ),
    (
        "Four planes attacked the Varvarin bridge over the Velika Morava river with missiles, killing 11.",
        {"Varvarin": {"killed_min": 11}},
    ),
    # whose a place is, where something else took place, and who speaks first
    (
        "Jets dropped bombs on Khadijo and Fahfah, all controlled by al-Shabaab.",
        {"Khadijo": {"alleged_actor": None}, "Fahfah": {"alleged_actor": None}},
    ),
    (
        "The air force bombed two camps on Sunday after an attack on a university. Jets pounded the camps in "
        "Gondodo and Ismail, a source said, in reference to the massacre at Garissa University College.",
        {"Gondodo": {}, "Ismail": {}},
    ),
    ("Jets bombed targets near the town of Elwak Tuesday night, sources said.", {"Elwak": {}}),
    (
        "At 4 am jets bombed the Rakhine villages of Shaw Bawa and Thara Kon on Monday, killing a woman.",
        {"Shaw Bawa": {}, "Thara Kon": {}},
    ),
    (
        "The first planes dropped 12 bombs on Kaudo and nearby Gidel on Monday.",
        {"Kaudo": {}, "Gidel": {}},
    ),
    ("A suicide car bomber crashed into a hotel in Mogadishu on Monday, killing 15 people.", {}),
    # names that no gazetteer has, by the rules for places: a capital, one of several, harm behind a strike
    (
        "Army helicopters shelled the region's capital, Tolmek, before dawn on Tuesday.",
        {"Tolmek": {"date": "2025-07-15"}},
    ),
    (
        "Warplanes bombed the villages of Gal-Tolmek and Runekh in the Galgudud region on Friday.",
        {"Gal-Tolmek": {"weapon": "airstrike"}, "Runekh": {}},
    ),
    (
        "Other air strikes hit areas including Doribat, Zhalmek and Kosulla, the ministry said.",
        {"Doribat": {}, "Zhalmek": {}, "Kosulla": {}},
    ),
    ("A drone strike on Monday killed nine people in southern Paldun, residents said.", {"Paldun": {"killed_min": 9}}),
    ("The air force bombed Lumolk Village on Tuesday, killing a monk.", {"Lumolk": {"killed_min": 1}}),
    (
        "The army shelled a market in Khartoum on Monday. In Khirava, two people were killed and a school was damaged.",
        {"Khartoum": {"killed_min": None}, "Khirava": {"killed_min": 2}},
    ),
    # persons, operations, newspapers and things beside a strike
    (
        "The army shelled a market in Khartoum on Monday. It was called Operation Tolmek, said Colonel Runekh.",
        {"Khartoum": {}},
    ),
    ("A drone strike on Khartoum on Monday killed Tolmek Runekh, a baker.", {"Khartoum": {}}),
    ("Two died in shelling of the town of Sennar, Osman Runekh, an official of the province, said.", {"Sennar": {}}),
    (
        "Missiles hit Khartoum on Monday. Jets targeted the high-rises on Osman Tolmek and 15 Runekh streets.",
        {"Khartoum": {}},
    ),
    ("The army shelled Khartoum on Monday, wrote Tolmek of the Runekh newspaper.", {"Khartoum": {}}),
    ("Iranian-made drones struck Khartoum in mid-November, said the LoC command.", {"Khartoum": {"weapon": "drone"}}),
    # the same thing told again in a sentence shorter than that of its name
    (
        "Officials said that on Sunday an Israeli missile hit the Al-Noor school in Nuseirat. It was hit again.",
        {"Al-Noor school": {}},
    ),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_a_village_of_no_gazetteer_is_told(text: str, wanted: dict[str, dict[str, Any]]) -> None:
    found = [row(one) for one in pipeline.read(Report(report_id="r", text=text, published=PUBLISHED))]
    found = [one for one in found if one["review"] != "needed"]
    assert {one["place_text"] for one in found} == set(wanted)
    for one in found:
        for field, value in wanted[one["place_text"]].items():
            assert one[field] == value, field
