"""Kinds of sentences in reports of other wars than Ukraine's, and the near misses beside them.

Each row is a report and the fields of its strikes, by the words for their places in the order of the text.
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
    # a village told with its township is no village that says where the township lies
    (
        "Army jets bombed a school in Hin Kone village of Lewe township on Tuesday, killing nine pupils.",
        {"Hin Kone": {"killed_min": 9}},
    ),
    # whoever holds a town, it was struck
    (
        "A US air strike on the al-Shabaab-occupied town of Kunso Barre killed two men.",
        {"Kunso Barre": {"alleged_actor": "United States"}},
    ),
    # sectors of a front, in a list of names that no gazetteer has; what shells were used for was done
    (
        "Indian troops used 82mm mortar shells to pound posts in Tattapal, Banvot and Sonehra sectors on Sunday.",
        {"Tattapal": {}, "Banvot": {}, "Sonehra": {"date": "2025-07-13"}},
    ),
    (
        "Cambodian forces fired rockets across several border areas, notably Chong Ana Ma and Chong Bo in Ubon "
        "Ratchathani, Thiang Ta Mo in Si Sa Ket.",
        {"Chong Ana Ma": {}, "Chong Bo": {}, "Thiang Ta Mo": {}},
    ),
    # splinters are no place to come from
    ("Two boys were hit by splinters from mortar shells in Mendhar on Monday.", {"Mendhar": {"date": "2025-07-14"}}),
    # a side that keeps silent denies nothing; one that denies does
    (
        "Jets bombed Togoga on Tuesday, killing 60, doctors in Mekele said. The army did not confirm or deny it.",
        {"Togoga": {"claim_status": "attributed"}},
    ),
    (
        "Jets bombed Togoga on Tuesday, killing 60, doctors in Mekele said. The army denied the air strike.",
        {"Togoga": {"claim_status": "denied"}},
    ),
    # what a strike is compared with has figures and days of its own
    (
        "Rockets hit Mitiga airport in Tripoli on Saturday. The attack came days after at least five civilians died in "
        "shelling blamed on Haftar.",
        {"Mitiga airport": {"killed_min": None, "date": "2025-07-12"}},
    ),
    (
        "An air strike on Dahiyeh killed four on Tuesday. The strike follows attacks last week that killed 37.",
        {"Dahiyeh": {"killed_min": 4}},
    ),
    (
        "Rockets hit Mitiga airport in Tripoli on Saturday. The army said 19 of its soldiers had died in recent days.",
        {"Mitiga airport": {"killed_min": None}},
    ),
    # another clock, and the day of what is avenged
    (
        "Pakistani jets bombed homes in Khost province on Monday. They came at about 3am (2230 GMT Sunday), he said.",
        {"Khost": {"date": "2025-07-14"}},
    ),
    (
        "India fired missiles at Muridke on Wednesday to avenge the July 2 terror attack in Pahalgam, where 26 died.",
        {"Muridke": {"date": "2025-07-16"}},
    ),
    # a day before one told with its year
    (
        "AFRICOM said on February 24th 2019 that a day earlier it had carried out two airstrikes near Janaale.",
        {"Janaale": {"date": "2019-02-23"}},
    ),
    # lines on a map, the capital of a region, coalitions of groups
    (
        "Air strikes near the Durand line in Khost province killed 41 people on Saturday.",
        {"Khost": {"killed_min": 41}},
    ),
    (
        "Drones hit a pharmacy in Tinzawaten on Sunday, killing 11 children, a spokesman for a coalition of Tuareg "
        "groups said.",
        {"Tinzawaten": {"alleged_actor": None}},
    ),
    # what strikes by no hand
    (
        "Rockets hit Kafr Nabl on Monday. The shelling came days after a 6.1-magnitude earthquake struck Hama. In "
        "Jableh, storms have destroyed 20 houses.",
        {"Kafr Nabl": {}},
    ),
    # a ceremony that bombs were dropped on is no talk; a ceasefire broken is no ceasefire
    (
        "Planes dropped bombs on a donation ceremony in Moe Tarra village of Katha township late on Wednesday, killing "
        "seven.",
        {"Moe Tarra": {"date": "2025-07-16"}},
    ),
    (
        "Pakistan's army began the ceasefire violation by shelling with mortars in Mendhar on Monday.",
        {"Mendhar": {"weapon": "artillery"}},
    ),
    # whose dead they are, and whose day
    (
        "Indian missiles hit Muridke on Wednesday to avenge a terror attack in Pahalgam which left 26 people dead.",
        {"Muridke": {"killed_min": None}},
    ),
    (
        "The army claimed that Cambodian forces on Tuesday fired rockets at Surin. It said jets had bombed Samraong "
        "on Monday.",
        {"Surin": {"date": "2025-07-15"}, "Samraong": {"date": "2025-07-14"}},
    ),
    (
        "Rockets hit the hospital in Phanom Dong Rak on Wednesday; the town had been hit in May.",
        {"Phanom Dong Rak": {"date": "2025-07-16"}},
    ),
    # the regions of strikes that were told, named once more; what lies in an area; where a camp lies
    (
        "Mortars killed one person in Garbahaarrey on Monday, police said. The ministry is yet to comment on "
        "the attacks in the Gedo and Bay regions.",
        {"Garbahaarrey": {"killed_min": 1}},
    ),
    (
        "Rockets fell on Werimeh, Tajourah and Sherfat areas in Souq Juma on Wednesday, a reporter said.",
        {"Werimeh": {}, "Tajourah": {}, "Sherfat": {}},
    ),
    (
        "Shells fell in the Lushagal camp on Friday, killing nine. Two had fallen near tents of the camp, located 13 "
        "km from Goma.",
        {"Lushagal camp": {"killed_min": 9}},
    ),
    # a town by its name alone, a name cut in front, a town called so, villages that shelling affected
    (
        "The militia shelled a market in Omdurman City on Monday. The shelling also affected the villages of Al-Amiri "
        "and Al-Hawawi.",
        {"Omdurman City": {"weapon": "artillery"}, "Al-Amiri": {}, "Al-Hawawi": {}},
    ),
    ("A drone struck a clinic in Fnota Selam on Monday, killing two.", {"Fnota Selam": {"killed_min": 2}}),
    (
        "An army drone killed dozens on Monday. The attack took place near a small town called Sasitte.",
        {"Sasitte": {"weapon": "drone"}},
    ),
    (
        "The air force carried out an airstrike in Maradun Local Government Area of Zamfara State on Friday.",
        {"Maradun Local Government Area": {}},
    ),
    # further down, where in the region it was
    (
        "A US missile strike in North Waziristan killed four people on Saturday. A second missile landed in a field. "
        "The strike took place near Mir Alli, the second town of North Waziristan.",
        {"Mir Alli": {"killed_min": 4}},
    ),
    # harm by other hands, and people who speak or leave
    (
        "Drones hit Mir Ali on Monday. Such attacks have gone on since a suicide bomber killed seven agents in Khost.",
        {"Mir Ali": {"killed_min": None}},
    ),
    (
        "Shells hit a house in Omdurman on Monday, killing three. A pharmacist was killed by the RSF in Bahri.",
        {"Omdurman": {"killed_min": 3}},
    ),
    (
        "A missile hit a truck in Dattakhel on Monday. “The target was the truck,” Yar Gul, a resident of Tank, told "
        "us after the strike.",
        {"Dattakhel": {}},
    ),
    # figures that count nobody hurt
    (
        "A drone strike in Sasitte on Monday killed 30 civilians. Among them were the members of a single family, "
        "killed on their way home.",
        {"Sasitte": {"killed_min": 30}},
    ),
    (
        "Jets bombed a market in Kutum on Sunday. The committee revised an earlier toll of 30 killed. It now speaks of "
        "46 dead.",
        {"Kutum": {"killed_min": 46}},
    ),
    # fired towards towns; a denial of the dead alone
    (
        "Shortly after midnight, Azerbaijani forces began firing towards the towns of Goris, Jermuk and Sotk. "
        "Artillery shells landed near Goris on Tuesday.",
        {"Goris": {}, "Jermuk": {}, "Sotk": {}},
    ),
    (
        "Helicopters bombed a school in Dasht-e-Archi on Monday. The army denied civilians were among the dead.",
        {"Dasht-e-Archi": {"claim_status": "asserted"}},
    ),
    # several words of a name cut in front, a building and its town, two towns before a building
    ("Troops fired shells into Na Gatha Yar village on Sunday, killing a boy.", {"Na Gatha Yar": {"killed_min": 1}}),
    (
        "In Muzaffarabad, Bilal Mosque was struck by seven missiles on Wednesday.",
        {"Bilal Mosque": {"settlement": "Muzaffarābād"}},
    ),
    (
        "In Ahmadpur East, Bahawalpur, four missiles destroyed Subhan Mosque on Wednesday.",
        {"Subhan Mosque": {"settlement": "Ahmadpur East"}},
    ),
    (
        "A drone strike in Kawota district targeted Gula Primary School in the Tere kebele on Sunday.",
        {"Gula Primary School": {}},
    ),
    # abbreviations, directions, people, those who speak, and those who fight a country's army
    (
        "Drones hit a market in Tokar on Monday, the NGO said. A tent in Biddi (North) was hit on Tuesday, killing 24.",
        {"Tokar": {}, "Biddi": {"killed_min": 24}},
    ),
    (
        "Drones hit Mikenga on Friday. Bombs also destroyed houses of the Babembe community at a place called Zero.",
        {"Mikenga": {}},
    ),
    (
        "A drone hit a car near Sinjar on Sunday, Iraqi Kurdistan's counter-terrorism service and other sources said.",
        {"Sinjar": {}},
    ),
    (
        "Sudan paramilitaries launched drones at Atbara on Thursday, killing three.",
        {"Atbara": {"alleged_actor": None}},
    ),
    # troops attack a base, too
    (
        "Junta troops shelled Maung Pale village on Tuesday, killing three. The rebels have resumed their attack on "
        "Danyawaddy Naval Base.",
        {"Maung Pale": {"killed_min": 3}},
    ),
    # the capital of a region, and a town that has
    (
        "An air strike hit Mekelle, the capital of the northern region of Tigray, on Tuesday. The strike on the "
        "capital of Tigray killed three.",
        {"Mekelle": {"killed_min": 3}},
    ),
    ("Thousands fled in Bagh after floods hit the town, though rockets had struck it on Monday.", {"Bagh": {}}),
    # names of two words with a hyphen, whole; who told of it was there
    (
        "Kenyan jets bombed Birta-dheer village on Monday, according to a resident in Garbaharey. They also bombed "
        "Hussein-Gabooy.",
        {"Birta-dheer": {"alleged_actor": "Kenya"}, "Hussein-Gabooy": {}},
    ),
    ("Two people were killed in an airstrike on Monday in Ceel-Cade area of Gedo region.", {"Ceel-Cade": {}}),
    ("Shells hit the Houthi-held town of Hays on Monday.", {"Hays": {}}),
    # a gerund for a verb; an age is no figure of the dead; a strike to hit a town was one
    ("The RSF began shelling the Zamzam camp on Sunday, killing more than 10.", {"Zamzam camp": {"killed_min": 10}}),
    ("The rocket strike on Shatvan killed Gevorg Vardanyan (53), a driver.", {"Shatvan": {"killed_min": None}}),
    ("Ten were killed in the second strike to hit the town of Mekelle on Wednesday.", {"Mekelle": {"killed_min": 10}}),
    (
        "Kibrom, the CEO of Ayder Referral Hospital, said ten were killed in a drone strike on Mekelle on Monday.",
        {"Mekelle": {"killed_min": 10}},
    ),
    # militants' deeds beside a strike; a raid that a strike answers
    (
        "Kenyan jets hit the town of Dhamas. Last week an Al Shabaab attack killed 14 workers in the border town of "
        "Mandera.",
        {"Dhamas": {"killed_min": None}},
    ),
    (
        "A Chadian airstrike hit Tilma island on Wednesday. This action followed a Boko Haram raid that claimed the "
        "lives of at least 40 soldiers.",
        {"Tilma": {"alleged_actor": "Chad", "killed_min": None}},
    ),
    (
        "An airstrike hit the village of Chaungma on Monday. It was unclear why, but the attack came about a week "
        "after a column of 100 troops stationed in Monywa entered the township.",
        {"Chaungma": {}},
    ),
)
NONE: tuple[str, ...] = (
    "North Korea fired two ballistic missiles on Sunday. They are believed to have landed outside Japan's exclusive "
    "economic zone, the minister told reporters in Tokyo.",
    "The North's Seohae Satellite Station is where it has conducted long-range rocket launches for years, Seoul said.",
    "Officials said three of the missiles landed in the offshore area where Tokyo has sovereign rights. The North "
    "fired them into the Sea of Japan on Sunday.",
    "The army said it could use drones to strike posts in Kidal.",
    "An earthquake struck Herat on Sunday, killing 40 people, as the army shelled nobody.",
    "The house offered prayers for policemen killed in a gun attack on a check post in Lakki Marwat.",
)


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_a_kind_of_sentence_tells_its_strikes(text: str, expected: dict[str, dict[str, Any]]) -> None:
    rows = [row(strike) for strike in pipeline.read(Report("r", text, published=PUBLISHED))]
    told = [{"place": r["place_text"]} | {key: r[key] for key in expected.get(r["place_text"], ())} for r in rows]
    for fields in told:
        fields |= {key: str(value) for key, value in fields.items() if isinstance(value, dt.date)}
    assert told == [{"place": place} | fields for place, fields in expected.items()]


@pytest.mark.parametrize("text", NONE, ids=[text[:40] for text in NONE])
def test_what_is_no_strike_gives_none(text: str) -> None:
    assert pipeline.read(Report("r", text, published=PUBLISHED)) == []
