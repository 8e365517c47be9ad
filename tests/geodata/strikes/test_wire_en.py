"""Kinds of sentences of ordinary agency reports: each row a report, and what its strikes must say, place by place."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geodata import pipeline
from geodata.frame import row
from geodata.model import Report

PUBLISHED = dt.date(2025, 5, 16)  # a Friday

TOLD: tuple[tuple[str, dict[str, dict[str, Any]]], ...] = (
    (
        "A missile struck a theatre in Chernihiv on Thursday. Fifteen children were among 144 people wounded.",
        {"Chernihiv": {"injured_min": 144}},
    ),
    # what was struck most, by an adjective that no list has, and who makes drones
    (
        "Drones hit a depot in Sumy on Thursday. The governor said the town of Chornomorsk was the hardest hit.",
        {"Sumy": {}, "Chornomorsk": {"weapon": "unknown"}},
    ),
    ("A strike Monday on the crucial Kerch bridge killed two.", {"Crimean Bridge": {"date": "2025-05-12"}}),
    (
        "A missile hit a theatre hosting drone designers in Chernihiv on Thursday.",
        {"Chernihiv": {"weapon": "missile"}},
    ),
    # who lives there and was hurt by it; where the deaths were
    (
        "A missile hit Sumy on Thursday. A resident of the village of Zernovo was wounded during shelling.",
        {"Sumy": {}, "Zernovo": {"injured_min": 1}},
    ),
    (
        "An attack on Kyiv left three people dead. The fatalities occurred in the Shevchenkivskyi district.",
        {"Shevchenkivskyi district": {"killed_min": 3}},
    ),
    (
        "In Kyiv officials told how the air force shot down 30 drones fired at the Ukrainian capital "
        "overnight by Russia.",
        {"Kyiv": {"place_text": "Ukrainian capital", "alleged_actor": "Russia"}},
    ),
    # a month that is a town too, and who launched
    ("A depot in Feodosia was hit by a Ukrainian drone in March.", {"Feodosiia": {"date_precision": "month"}}),
    (
        "A missile hit Sumy on Thursday. The army shot down 12 drones over Poltava out of 21 launched by Moscow.",
        {"Sumy": {}, "Poltava": {}},
    ),
    # the toll some sentences behind
    (
        "Crews comb two houses struck by missiles in Sumy, with the death toll now at 28. The search goes on. "
        "Dogs help. Cranes do too. In all, 94 others were injured.",
        {"Sumy": {"killed_min": 28, "injured_min": 94}},
    ),
    # who speaks for the place, and who speaks from the capital
    (
        "The regional governor in the southern port city of Odesa reports a missile attack Thursday killed 14 people.",
        {"Odesa": {"killed_min": 14}},
    ),
    # troops that fight, and a plant by its short name
    ("Analysts told of Russian attacks on Kupiansk and near Petropavlivka. Russian forces did not advance.", {}),
    (
        "A drone hit the Rivne nuclear facility on Thursday.",
        {"Rivne nuclear facility": {"latitude": 51.32778}},
    ),
    # lists behind a dash, with the word for them before it
    (
        "Russia targeted a total of three regions on Thursday – Sumy, Mykolaiv, and Poltava – with no one hurt.",
        {"Sumy Oblast": {}, "Mykolaiv Oblast": {}, "Poltava Oblast": {}},
    ),
    # whose attack it is, and who shot down, is not where
    (
        "A missile hit Odesa on Friday, killing 20 people – including medics – in Moscow's deadliest attack yet.",
        {"Odesa": {"killed_min": 20, "alleged_actor": "Russia"}},
    ),
    ("Ukraine hit a depot in Ryazan on Thursday. Moscow intercepts 300 drones.", {"Ryazan": {}}),
    # the day of the attack, though somebody says so
    (
        "The mayor said Russian missile attacks Thursday killed five people in Sumy.",
        {"Sumy": {"date": "2025-05-15"}},
    ),
    # communities, and the one in the region told
    (
        "A drone hit a car in Sumy on Thursday. Russia also struck a farm in the Lypnivska community.",
        {"Sumy": {}, "Lypnivska": {}},
    ),
    (
        "On Thursday, in the Bilenke community of the Zaporizhzhia region, two were killed when a Russian "
        "drone hit a car.",
        {"Bilenke": {"admin1": "Zaporizhzhia Oblast", "killed_min": 2}},
    ),
    (
        "On a highway in the Nikopol district, Russians dropped explosives from a drone on a car on Thursday.",
        {"Nikopol Raion": {}},
    ),
    # said by the way
    (
        "An airfield in Primorsko-Akhtarsk, used for Russian drone strikes, was hit by Ukrainian missiles.",
        {"Primorsko-Akhtarsk": {"alleged_actor": "Ukraine"}},
    ),
    (
        "Shells hit a flat in Donetsk province on Thursday. An artillery strike on Luhansk province killed two people "
        "in the regional capital.",
        {"Donetsk Oblast": {}, "Luhansk": {"killed_min": 2}},
    ),
    (
        "Roman Star, governor of Kursk in Russia, has also claimed that a drone hit a house in Sudzha on Thursday.",
        {"Sudzha": {"claim_status": "attributed", "attributed_to": "Roman Star, governor of Kursk in Russia"}},
    ),
    # whose the attack is that somebody was hurt in, and where a land behind a town is no one who fires
    (
        "Four people were killed in Russian attacks on Nikopol on Thursday, the governor said.",
        {"Nikopol": {"alleged_actor": "Russia"}},
    ),
    (
        "Russian forces bombed Sumy. A bomb fell on a house in Izium, eastern Ukraine, in an attack by which "
        "four died.",
        {"Sumy": {}, "Izium": {"alleged_actor": "Russia"}},
    ),
    # two sides of one war: each place has the one whose land it is not
    (
        "Drones hit a market in Nikopol on Thursday. Ukrainian drones hit a depot in Engels. Russian shells hit Sumy.",
        {
            "Nikopol": {"alleged_actor": "Russia"},
            "Engels": {"alleged_actor": "Ukraine"},
            "Sumy": {"alleged_actor": "Russia"},
        },
    ),
    # what a headline tells of one side's strikes is not told of its own land
    (
        "Four die in Russian strikes. A drone attack set a depot on fire at an airfield in Kursk, the governor said.",
        {"Kursk": {"killed_min": None, "alleged_actor": None}},
    ),
    # who claims it, and to whom it is put down
    (
        "The Houthis claimed responsibility for a missile attack on Eilat on Thursday.",
        {"Eilat": {"alleged_actor": "Houthis"}},
    ),
    (
        "A rocket attack on Majdal Shams on Thursday was attributed to Hezbollah.",
        {"Majdal Shams": {"alleged_actor": "Hezbollah", "attributed_to": None}},
    ),
    # the noun of a base or a camp is part of what the report calls it
    (
        "Rockets hit the Ain al-Asad base on Thursday, and aircraft bombed Nuseirat camp in Gaza.",
        {
            "Ain al-Asad Air Base": {"place_text": "Ain al-Asad base"},
            "Nuseirat": {"place_text": "Nuseirat camp"},
        },
    ),
    (
        "An air strike on Thursday on a school in Nuseirat killed 30. At Al-Aqsa Martyrs Hospital 30 bodies were seen.",
        {"Nuseirat": {"killed_min": 30}},
    ),
    # the dateline is no place told of, whatever noun stands before the one struck
    (
        "BEIRUT (AP) - An Israeli drone strike on a van in the southern port city of Tyre killed a Hamas official on "
        "Thursday, the army said.",
        {"Tyre": {"killed_min": 1}},
    ),
    ("BAGHDAD, May 16 - A drone attack damaged a depot in Erbil on Thursday, officials said.", {"Erbil": {}}),
    # a facility that no gazetteer has does not lie where the report was sent from
    (
        "SANAA, Yemen - American jets destroyed the Ras Qadim fuel port on Thursday night, the ministry said.",
        {"Ras Qadim fuel port": {"latitude": None}},
    ),
    # seas of a coast
    (
        "American air strikes on a depot on Yemen's Red Sea coast killed 12 people, the ministry said. The army said "
        "it had destroyed the Hodeidah fuel port on Thursday night.",
        {"Hodeidah fuel port": {"killed_min": 12}},
    ),
    # what the facility has: a vague figure of its town before is outdone
    (
        "An Iranian missile struck a hospital in Beersheba on Thursday, wounding dozens of people. The ministry said "
        "71 people were hurt at the Soroka Medical Center.",
        {"Soroka Medical Center": {"injured_min": 71}},
    ),
    # the country's total is none of its towns'
    (
        "India fired missiles into Pakistan early on Wednesday, killing 26 people, the army said. The worst of the "
        "strikes was in Bahawalpur, where 13 people died. Missiles also hit Muridke and Sialkot.",
        {
            "Pakistan": {"killed_min": 26},
            "Bahawalpur": {"killed_min": 13},
            "Muridke": {"killed_min": None},
            "Sialkot": {"killed_min": None},
        },
    ),
    # who speaks goes on speaking behind "and that", and in a list without a verb
    (
        "The National News Agency said artillery shelled Khiam on Thursday, and that a drone bombed Houla.",
        {"Khiam": {"claim_status": "attributed"}, "Houla": {"claim_status": "attributed"}},
    ),
    (
        "The ministry said 12 drones had been intercepted over the Kursk region overnight, and two missiles over "
        "Crimea.",
        {"Kursk Oblast": {"intercepted": True}, "Crimea": {"attributed_to": "The ministry"}},
    ),
    # the region whose drones were shot down, and an airfield in it that was hit
    (
        "The ministry said 56 drones had been intercepted over the Krasnodar region overnight. A source said the "
        "Korinskaya airfield had been hit as well.",
        {"Krasnodar Krai": {"intercepted": True}, "Korinskaya airfield": {}},
    ),
    # a town that holds a spot of no gazetteer
    (
        "Five people were killed in Sevastopol on Thursday when debris from Ukrainian missiles fell onto a beach "
        "at Velmivka, Russian officials said.",
        {"Velmivka": {"killed_min": 5, "alleged_actor": "Ukraine"}},
    ),
    (
        "In the border region of Belgorod, a man was wounded when shells fell on the village of Torvinka.",
        {"Torvinka": {}},
    ),
    # a target of its own near another place
    (
        "Jets struck the village of Chebaa on Thursday, and launch sites near Marjayoun.",
        {"Chebaa": {}, "Marjayoun": {}},
    ),
    (
        "A missile killed a driver near the disputed area of Sinjar on Thursday.",
        {"Sinjar": {"claim_status": "asserted"}},
    ),
    # two sides, two strikes
    (
        "A drone strike killed three people in Nyala on Thursday. Two people died in an air raid on an RSF-held "
        "area in El Obeid, medics said.",
        {"Nyala": {"killed_min": 3}, "El Obeid": {"killed_min": 2}},
    ),
    # the mosque in the district
    (
        "El Fasher was hit by a drone on Thursday. A man said he had been praying in the Al-Nur mosque in the "
        "Daraja district when the drone hit.",
        {"Al-Nur mosque": {}},
    ),
    # one person, told by his office behind a verb of speech
    (
        "The Shayrat air base was hit by missiles on Thursday. It said a military adviser had been killed.",
        {"Shayrat Air Base": {"killed_min": 1}},
    ),
    # whose the ground is, or whence it was fired, is not who the report blames for others
    (
        "The Rapid Support Forces shelled a market in Omdurman on Thursday. Two people were killed in an air "
        "raid on an RSF-held area in Nyala.",
        {"Omdurman": {"alleged_actor": "Rapid Support Forces"}, "Nyala": {"alleged_actor": None}},
    ),
    (
        "A missile fired from Lebanon killed a driver in Metula on Thursday. Israeli jets bombed Khiam. They also "
        "bombed Houla.",
        {"Metula": {"alleged_actor": None}, "Khiam": {"alleged_actor": "Israel"}, "Houla": {}},
    ),
    # what was told of a place that is not found is not told of the next, of another day
    (
        "Bombs were dropped on a feast in a northern town on Monday. Nobody was hurt. Last month an air strike on "
        "Kyauktaw killed 19 students, rebels said.",
        {"Kyauktaw": {"killed_min": 19, "injured_min": None}},
    ),
    (
        "MOSCOW, May 16 - A Ukrainian drone attack on Saratov injured dozens of people on Thursday. Officials said 24 "
        "were hurt in Saratov.",
        {"Saratov": {"injured_min": 24}},
    ),
    # who denies what befell its own land did not do it
    (
        "Missiles hit Ramat Gan on Thursday. Tehran said they were aimed at a base. An Israeli official dismissed the "
        "claim.",
        {"Ramat Gan": {"alleged_actor": None}},
    ),
    # a name on a river
    (
        "A Ukrainian drone attack forced a refinery in the town of Slavyansk-on-Kuban to stop work on Thursday.",
        {"Slavyansk-na-Kubani": {"country": "RU"}},
    ),
    # who is named in a dateline did nothing
    ("KYIV, Ukraine - Missiles hit a house in Odesa on Thursday, killing two.", {"Odesa": {"alleged_actor": None}}),
    # what was shot down is no shooting
    ("A drone was shot down over the Belgorod region on Thursday.", {"Belgorod Oblast": {"intercepted": True}}),
    # figures of each place in its own clause
    (
        "Missiles struck Bahawalpur, where 13 people died, and Muridke, where three people were killed.",
        {"Bahawalpur": {"killed_min": 13}, "Muridke": {"killed_min": 3}},
    ),
    # where those speak who say so
    (
        "Eighty people died in air strikes on Taiz on Thursday, the health ministry of the Houthis in Sanaa said.",
        {"Taiz": {"attributed_to": "the health ministry of the Houthis in Sanaa"}},
    ),
    # a region's figure and the same one of its town are of one strike
    (
        "Israeli strikes in the Gaza Strip killed five people on Tuesday, medics said. A house in the town of Beit "
        "Lahiya was hit, killing five members of one family.",
        {"Beit Lahia": {"killed_min": 5}},
    ),
    (
        "At least six people were killed in a drone strike in Sudan's North Darfur state on Sunday. A drone struck a "
        "well in Kutum, killing six people at noon (1000 GMT).",
        {"Kutum": {"killed_min": 6, "date": "2025-05-11"}},
    ),
    # "elsewhere" and "last month" are another strike
    (
        "Shelling in Donetsk region wounded four people on Thursday. Elsewhere in the region, a drone hit a bus in "
        "Kramatorsk.",
        {"Donetsk Oblast": {"injured_min": 4}, "Kramatorsk": {"injured_min": None}},
    ),
    (
        "Ukrainian drones attacked Russia's Bryansk region on Monday, its governor said. Last month a missile hit a "
        "plant in Klintsy.",
        {"Bryansk Oblast": {"weapon": "drone"}, "Klintsy": {"date": None, "weapon": "missile"}},
    ),
    # far from a town, in miles as in kilometres; a month behind which something moves, and a movement called by its day
    ("Drones hit a fuel depot about 30 miles west of Kyiv, officials said.", {}),
    ("Drones hit a fuel depot about 5 miles west of Kyiv, officials said.", {"Kyiv": {"weapon": "drone"}}),
    (
        "A missile hit a house in Odesa on March 28 movement on the bridge was halted.",
        {"Odesa": {"date": "2025-03-28"}},
    ),
    (
        "The leader of the March 23 Movement spoke in Goma. Shells hit a market in Sake, killing two.",
        {"Sake": {"date": None, "killed_min": 2}},
    ),
    # from what people fled was, where its place is told; where they fled to was not struck
    ("Residents were fleeing after a missile strike on Sumy killed 34 on Sunday.", {"Sumy": {"killed_min": 34}}),
    ("People escaped a missile strike in Kharkiv that killed 3.", {"Kharkiv": {"killed_min": 3}}),
    ("Families fled airstrikes on Rafah on Monday that killed 12.", {"Rafah": {"killed_min": 12}}),
    ("A woman died while fleeing the shelling of Kherson.", {"Kherson": {"killed_min": 1}}),
    ("Families crammed into Rafah to escape Israeli bombardment.", {}),
    ("Crews stayed below to avoid a missile strike on Sumy.", {}),
    # what is not said of a strike leaves it a strike
    (
        "Officials did not name the victims of the missile strike on Sumy that killed two.",
        {"Sumy": {"killed_min": 2}},
    ),
    ("Police did not specify how many drones hit Sumy on Monday.", {"Sumy": {"date": "2025-05-12"}}),
    ("The ministry did not mention casualties from the strike on Belgorod on Friday.", {"Belgorod": {}}),
    ("The ministry did not mention any drones downed over Belgorod.", {}),
    # a suburb with a name of its own, and one told by the town and its kind; a name at the head of its sentence
    ("A drone hit the Ramensky suburb of Moscow on Monday.", {"Ramensky": {}}),
    ("A drone hit the Ramensky quarter of Moscow on Monday.", {"Ramensky quarter": {}}),
    ("A missile hit the Haifa bayside suburb of Kiryat Bialik on Monday.", {"Qiryat Bialik": {}}),
    ("Durand line posts were hit by a drone strike on Monday, as were the", {"Durand": {"weapon": "drone"}}),
    # who lies in a hospital was hurt before, and lives at stake are not lost
    (
        "A missile hit a hospital in Odesa on Monday. It treated 12 wounded outpatients, and 100 lives were in danger.",
        {"Odesa": {"killed_min": None, "injured_min": None}},
    ),
    # the capital of a province by the province alone; by its name where that is told
    ("A drone strike in the capital of Ethiopia's Tigray region killed seven people.", {"Mek'ele": {}}),
    ("An air strike on Idlib, in the capital of Syria's Idlib province, killed seven.", {"Idlib": {"killed_min": 7}}),
    ("Talks were held in the capital of Tigray. An air strike hit Adigrat on Friday.", {"Ādīgrat": {}}),
    # a part of a facility, behind the verb
    ("Two missiles wrecked the emergency ward of the Panteleimon hospital in Sumy.", {"Panteleimon hospital": {}}),
    ("A missile fragment came through the roof of the Resurrection Cathedral in Sumy.", {"Resurrection Cathedral": {}}),
    # words with a capital that are no places
    ("Drones killed 24 people at a New Year party.", {}),
    ("Shelling of a Residential building and of the Palace of Culture.", {}),
    ("Toll of Donetsk market shelling disputed and rising.", {"Donetsk": {}}),
    # of no strike at all
    ("India struck Muridke on Wednesday after a massacre of tourists at Pahalgam.", {"Muridke": {}}),
    (
        "A missile was fired at Haifa on Thursday. Sirens sounded in Tiberias, and no injuries were reported.",
        {"Haifa": {}},
    ),
    (
        "An explosion at an ammunition factory in Turkey killed 12 people on Thursday. Windows were shattered in "
        "Karesi. This plant makes shells, bombs and flares. In 2020 a fireworks factory blew up in Sakarya.",
        {},
    ),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_a_wire_report_tells(text: str, wanted: dict[str, dict[str, Any]]) -> None:
    rows = {r["place"]: r for r in map(row, pipeline.read(Report("r", text, published=PUBLISHED, language="en")))}
    assert set(rows) == set(wanted)
    assert {place: {name: rows[place][name] for name in fields} for place, fields in wanted.items()} == wanted
