"""Which places were struck and which only mentioned: one row a kind of sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from geodata import pipeline
from geodata.model import Report, Strike

PUBLISHED = dt.date(2025, 3, 14)  # a Friday


def read(text: str, *, title: str | None = None, published: dt.date | None = PUBLISHED) -> list[Strike]:
    return pipeline.read(Report("r", text, title=title, published=published, language="en"))


STRUCK: tuple[tuple[str, tuple[str, ...]], ...] = (
    # the object of a verb, active and passive
    ("Russia struck Kharkiv with missiles overnight.", ("Kharkiv",)),
    ("Kharkiv was hit by two missiles on Thursday.", ("Kharkiv",)),
    ("Nikopol came under artillery fire again, the council said.", ("Nikopol",)),
    ("Shelling of Kherson killed two people.", ("Kherson",)),
    ("A drone attack on Odesa injured three.", ("Odesa",)),
    ("Israeli warplanes bombed Nabatieh.", ("Nabatieh",)),
    ("Missiles rained down on Kryvyi Rih before dawn.", ("Kryvyi Rih",)),
    ("Russian forces fired Grad rockets at Nikopol from across the river.", ("Nikopol",)),
    ("A Shahed drone crashed into a block of flats in Sumy.", ("Sumy",)),
    ("Two glide bombs fell on Zaporizhzhia.", ("Zaporizhzhia",)),
    ("Explosions rocked Kyiv as Russian drones attacked the capital.", ("Kyiv",)),
    ("In Izium, a missile hit the town hall.", ("Izium",)),
    ("A house in Kramatorsk was destroyed by a guided bomb.", ("Kramatorsk",)),
    ("Three people died in Pokrovsk when a shell hit a bus stop.", ("Pokrovsk",)),
    ("The mayor of Sumy said that a missile had struck the city.", ("Sumy",)),
    # lists
    ("Drones attacked Odesa, Mykolaiv and Kherson during the night.", ("Odesa", "Mykolaiv", "Kherson")),
    ("Artillery killed two people in Nikopol and three in Kherson.", ("Nikopol", "Kherson")),
    ("Explosions were heard in Sumy, in Poltava and in Dnipro as missiles flew in.", ("Sumy", "Poltava", "Dnipro")),
    # the finer place and its parents
    ("A missile hit a school in Chasiv Yar, Donetsk region.", ("Chasiv Yar",)),
    ("Rockets struck the town of Orikhiv, near Zaporizhzhia.", ("Orikhiv",)),
    ("Drones struck a depot in the Saltivskyi district of Kharkiv.", ("Saltivskyi district",)),
    ("A missile hit the Okhmatdyt children's hospital in Kyiv.", ("Okhmatdyt children's hospital",)),
    ("Drones set the Novoshakhtinsk oil refinery on fire.", ("Novoshakhtinsk oil refinery",)),
    ("An air strike hit the al-Nour mosque in Khan Younis.", ("al-Nour mosque",)),
    # where it came from, who said it, what it is near
    ("Missiles launched from Belgorod hit Kharkiv.", ("Kharkiv",)),
    ("A rocket from Lebanon struck Kiryat Shmona.", ("Kiryat Shmona",)),
    ("Drones fired from the Black Sea coast reached Odesa, where they hit a warehouse.", ("Odesa",)),
    ("KYIV, Ukraine (AP) - A Russian missile killed four people in Dnipro on Monday.", ("Dnipro",)),
    ("Officials in Moscow said that Ukrainian drones had attacked Bryansk.", ("Bryansk",)),
    ("Speaking in Brussels, the minister said missiles had hit Lviv.", ("Lviv",)),
    ("Hours after talks in Istanbul, Russian drones hit Kharkiv.", ("Kharkiv",)),
    ("A doctor from Vinnytsia was killed when a shell hit an ambulance in Kherson.", ("Kherson",)),
    # other wars
    ("Pakistani mortars shelled Poonch on Thursday.", ("Poonch",)),
    ("Sudanese army jets bombed a market in Nyala, killing dozens.", ("Nyala",)),
    ("An RSF drone struck a hospital in El Fasher.", ("El Fasher",)),
    ("Myanmar's military dropped bombs on a village near Sagaing.", ("Sagaing",)),
    ("Houthi missiles were fired at Eilat; all were intercepted.", ("Eilat",)),
    ("Turkish drones struck a car in Kobani, local media reported.", ("Kobani",)),
    ("US strikes hit targets in Sanaa and Hodeidah on Saturday.", ("Sanaa", "Hodeidah")),
    ("Iranian ballistic missiles hit Haifa and Tel Aviv.", ("Haifa", "Tel Aviv")),
    # told over two sentences
    ("Rescuers in Ternopil are still searching the rubble. A missile hit the building on Thursday.", ("Ternopil",)),
    ("It was a quiet night in Poltava until two o'clock. Then drones struck the city.", ("Poltava",)),
    ("Russia attacked Odesa with drones. The port was badly damaged and two people were hurt.", ("Odesa",)),
)  # fmt: skip

MENTIONED: tuple[str, ...] = (
    # talks, visits, politics
    "Negotiators from Russia and Ukraine met in Istanbul to discuss a truce after months of missile strikes.",
    "The president flew to Warsaw to ask for missiles and air defence systems.",
    "Protesters in Berlin demanded an end to the air strikes.",
    "The UN Security Council in New York debated the bombing of hospitals.",
    # arms, tests, drills, parades
    "Germany will deliver Taurus missiles to Kyiv next month.",
    "North Korea test-fired two ballistic missiles from Sunan on Tuesday.",
    "The navy held an exercise off Gotland in which ships fired missiles at targets.",
    "Drones and rockets were shown at the parade in Tehran.",
    "A factory in Izhevsk makes drones for the army.",
    # threats and what might be
    "Moscow threatened to strike Kyiv with Oreshnik missiles.",
    "Israel warned that it would bomb Tehran if the talks failed.",
    "Residents of Kharkiv fear that missiles could hit the city this winter.",
    "Poland is considering whether to shoot down missiles over Lviv.",
    "If Russia attacks Odesa again, the deal is dead.",
    # labour, sport, weather, figures of speech
    "Nurses in London went on strike on Tuesday over pay.",
    "Train drivers in Paris will strike on Friday, the union said.",
    "The striker hit the post twice before Kyiv scored.",
    "A heat wave struck Athens at the weekend.",
    "An earthquake struck Izmir, killing eleven people.",
    "A typhoon hit Manila on Sunday.",
    "Lightning struck a church in Cologne.",
    "The news hit Madrid like a bomb.",
    "The company in Seattle was hit by a cyber attack.",
    "A bird strike forced the plane to return to Denver.",
    # accidents and crimes
    "A gas explosion in a block of flats in Lyon killed three people.",
    "An explosion at a fireworks factory in Hunan killed eight.",
    "A gunman opened fire in Oslo, killing two.",
    "A car bomb exploded in Mogadishu, killing twenty people.",
    "A suicide bomber attacked a mosque in Peshawar.",
    "A mine exploded under a tractor near Kherson, killing the driver.",
    # fighting on the ground
    "Russian troops stormed Toretsk and took the mine.",
    "Ukrainian forces repelled 36 assaults near Pokrovsk.",
    "Clashes went on in the streets of Khartoum.",
    # habits, history without a day, totals
    "Kherson is shelled almost every day.",
    "Odesa has been attacked repeatedly since the start of the full-scale invasion.",
)  # fmt: skip


@pytest.mark.parametrize(("text", "places"), STRUCK)
def test_the_places_struck_are_those_that_the_strike_words_govern(text: str, places: tuple[str, ...]) -> None:
    found = [s for s in read(text) if not s.aggregate]
    names = sorted({s.place_text if s.place not in places else s.place for s in found})
    assert names == sorted(places)


@pytest.mark.parametrize("text", MENTIONED)
def test_a_place_only_mentioned_is_no_strike(text: str) -> None:
    assert [(s.place, s.quote) for s in read(text)] == []
