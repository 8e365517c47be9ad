"""What English reports tell in the words of strikes and is none, and kinds of sentences that do tell of one."""

from __future__ import annotations

import datetime as dt

import pytest

from geodata import pipeline
from geodata.model import Report

PUBLISHED = dt.date(2025, 7, 17)
# fmt: off
NO_STRIKE = (
    'Dockers in Aden began a strike on Sunday over unpaid wages.',
    'Rail workers struck in Lviv for a day after talks over pay failed.',
    "A wave of strikes hit hospitals in Basra this week, the doctors' union said.",
    "The visitors' striker hit the post twice in Kharkiv before the break.",
    "Shakhtar's rocket from thirty metres settled the match in Donetsk.",
    'The Houston Rockets hit back in Portland with a late barrage of threes.',
    'A bird strike forced a flight to Odesa back to Warsaw on Monday.',
    'A heatwave struck Baghdad on Friday and killed two pensioners.',
    'A strong earthquake struck near Van on Monday, flattening forty houses.',
    'Lightning struck a barn near Idlib and killed three cows.',
    'New sanctions hit the port of Bandar Abbas on Tuesday.',
    'The talks in Doha were hit by a row over the agenda.',
    'Prague has delivered 500,000 artillery shells to Ukraine this year.',
    'Kyiv asked London for more Storm Shadow missiles to strike airfields in Russia.',
    'Rheinmetall will build a plant for artillery shells near Lviv.',
    'The army fired missiles off Haifa on Monday in an exercise with the American navy.',
    'In a drill in Dnipro, rescuers practised for the day a missile hits a school.',
    'Iran tested a ballistic missile near Semnan on Thursday.',
    "A documentary shot in Mariupol's theatre won the audience prize at the festival in Berlin.",
    'The price of bread has exploded in Khartoum.',
    'Traders in Port Sudan were hit hardest by the closure of the road.',
    'The minister came under fire in Beirut over the budget.',
    'The singer was bombarded with questions in Haifa.',
    'Clashes broke out in Goma on Monday and gunmen killed four people.',
    'Troops stormed a village near Bakhmut on Friday after heavy fighting.',
    'Armed men on motorbikes attacked a village near Jos and burnt houses, officials said.',
    'A farmer was killed near Izium on Monday when his tractor ran over a mine.',
    'A car bomb exploded outside a mosque in Kabul on Friday, killing nine people.',
    'A suicide bomber blew himself up in Peshawar on Monday. The blast killed 84 people and destroyed the mosque.',
    'A bomb went off under a car in Melitopol on Monday and wounded an official.',
    'A roadside bomb killed two soldiers near Mosul on Tuesday.',
    'A gas cylinder blew up in a minibus in Ternopil on Monday, killing the driver.',
    'A fire in Basement Street in Newark killed a man of 84, the Newark Fire department said.',
    'Two trains collided near Kutaisi on Friday; eleven people were hurt.',
    'A man was hit by a car in Lviv on Monday and died in hospital.',
    'Israel threatened on Monday to strike Beirut if the rockets do not stop.',
    'Officials in Kherson warned that Russia might shell the dam at Nova Kakhovka.',
    'Moscow said it would strike decision-making centres in Kyiv.',
    'Turkey plans to attack Manbij within days, its president said.',
    'The cabinet in Jerusalem discussed a possible strike on Natanz.',
    'At least 2,088 civilians were killed in Ukraine last year by missiles and drones, the UN said in Geneva.',
    'Since October 7 air strikes have killed more than 40,000 people in Gaza, the ministry says.',
    'A policeman fatally shot the ambassador in Ankara on Monday; the attack was condemned in Moscow.',
    'Forty-four people were killed in a PKK attack in Istanbul last week.',
    'A hit squad killed the banker in Dubai, police said.',
)
STRIKES = (
    ('School No. 12 was shelled in Kherson on Monday.', 'School No. 12', 'artillery'),
    ('Homes were hit near Odesa on Monday, wounding two people.', 'Odesa', 'unknown'),
    ('Strike on a market in Kharkiv. Three people were killed.', 'Kharkiv', 'unknown'),
    ('A library was damaged by a missile strike in Sumy on Monday.', 'Sumy', 'missile'),
    ('Russian missiles struck the port of Odesa overnight.', 'port of Odesa', 'missile'),
    ('A drone hit the Mykolaiv zoo on Monday.', 'Mykolaiv zoo', 'drone'),
    ('Israeli jets bombed the Khan Younis camp on Monday.', 'Khan Younis camp', 'airstrike'),
    ('A missile hit a steelworks in Mariupol on Monday. The Azovstal plant is vast.', 'Azovstal', 'missile'),
    ('A missile hit a restaurant in Kramatorsk. The restaurant, called Ria Lounge, was full.', 'Ria Lounge', 'missile'),
    ('An FPV drone hit a bus on the road between Pokrovsk and Dobropillia on Monday.', 'Pokrovsk', 'drone'),
    ('Rockets had fallen on Afrin at dawn on Monday, the governor said.', 'Afrin', 'artillery'),
    ('Shells from across the border killed four people in Uri on Monday.', 'Uri', 'artillery'),
    ('We saw School No. 3 in Merefa, which an S-300 missile destroyed on Monday.', 'School No. 3', 'missile'),
    ("Russia struck the main plant, the Kremenchuk oil refinery, on Monday.", 'Kremenchuk oil refinery', 'unknown'),
    ('An ammunition dump in Dzhankoi blew up on Monday after a drone attack.', 'Dzhankoi', 'drone'),
    ('An air strike hit a house in central Gaza on Monday, killing six in Nuseirat.', 'Nuseirat', 'airstrike'),
)
# fmt: on


def read(text: str) -> list[tuple[str, str]]:
    found = pipeline.read(Report(report_id="r", text=text, published=PUBLISHED))
    return [(one.place, str(one.weapon)) for one in found]


@pytest.mark.parametrize("text", NO_STRIKE)
def test_it_tells_of_no_strike(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "place", "weapon"), STRIKES)
def test_it_tells_of_a_strike_there(text: str, place: str, weapon: str) -> None:
    assert read(text) == [(place, weapon)]
