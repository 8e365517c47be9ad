"""How many were killed and injured, in the words that English reports have for it."""

from __future__ import annotations

import datetime as dt

import pytest

from geodata import pipeline
from geodata.model import Report

PUBLISHED = dt.date(2025, 7, 17)
# fmt: off
FIGURES: tuple[tuple[str, int | None, int | None], ...] = (
    ('A drone hit a car in Nikopol and killed the driver, a woman of 38.', 1, None),
    ('A drone hit a bus in Nikopol, killing its driver.', 1, None),
    ('A drone hit a bus in Nikopol, killing the driver and wounding four passengers.', 1, 4),
    ('A drone hit a bus in Nikopol on Monday; the driver was killed and four passengers were wounded.', 1, 4),
    ('A missile struck a school in Kharkiv. A caretaker lost his life.', 1, None),
    ('A missile struck a school in Kharkiv. A teacher and two pupils lost their lives.', 3, None),
    ('At least 2 civilians reported dead including one child and 7 injured as a result of a strike on Kharkiv.', 2, 7),
    ('Aircraft bombed Orikhiv overnight. There was no information about victims.', None, None),
    ('Aircraft bombed Orikhiv overnight. Nobody was hurt.', 0, 0),
    ('Aircraft bombed Orikhiv overnight. There were no casualties.', 0, 0),
    ('A missile strike on Kharkiv left five people dead and 17 hurt.', 5, 17),
    ('A missile strike on Kharkiv left 17 people injured, three of them seriously.', None, 17),
    ('The missile strike on Kharkiv claimed four lives.', 4, None),
    ('The missile strike on Kharkiv claimed the lives of four people, among them two children.', 4, None),
    ('The death toll from the missile strike on Kharkiv has risen to 12.', 12, None),
    ('The death toll from the missile strike on Kharkiv rose from 10 to 12, with 45 wounded.', 12, 45),
    ('Twelve bodies have been recovered after the missile strike on Kharkiv, and 45 people are in hospital.', 12, 45),
    ('A missile hit Kharkiv. Rescuers pulled six bodies from the rubble.', 6, None),
    ('A missile hit Kharkiv, killing a couple and their daughter.', 3, None),
    ('A missile hit Kharkiv, killing a woman and her two sons.', 3, None),
    ('A missile hit Kharkiv, killing a mother and her baby.', 2, None),
    ('A missile hit Kharkiv, wounding eleven, including two children.', None, 11),
    ('A missile hit Kharkiv. Eleven people, two of them children, were wounded.', None, 11),
    ('Shelling of Kherson killed two and wounded nine more.', 2, 9),
    ('Shelling of Kherson killed up to ten people.', None, None),
    ('Shelling of Kherson killed dozens.', None, None),
    ('Shelling of Kherson on Monday: 2 dead, 9 wounded.', 2, 9),
    ('Kherson was shelled on Monday. The number of wounded has grown to nine.', None, 9),
    ('Kherson was shelled on Monday. Nine residents needed medical help.', None, 9),
    ('Kherson was shelled on Monday. Nine residents sought medical attention.', None, 9),
    ('Kherson was shelled on Monday. A 60-year-old woman and a 12-year-old boy were injured.', None, 2),
    ('Kherson was shelled on Monday. Three men, aged 34, 45 and 61, were killed.', 3, None),
    ('Kherson was shelled on Monday. A man, 61, died at the scene.', 1, None),
    ('A Russian strike on Kherson killed 3 and injured 12, among them 4 police officers.', 3, 12),
    ('In an Israeli strike on Tyre, three paramedics died and a fourth was critically hurt.', 3, 1),
    ('An Israeli strike on a house in Rafah killed nine members of one family.', 9, None),
    ('An Israeli strike on a house in Rafah killed a journalist along with his wife and three children.', 5, None),
    ('An Israeli strike on Rafah killed 22 Palestinians, most of them women and children, medics said.', 22, None),
    ('An Israeli strike on Rafah killed more than two dozen people.', 24, None),
    ('Israeli strikes on Rafah killed at least 30 people and wounded scores.', 30, None),
    ('Two people were injured when a drone crashed into a flat in Odesa, but no one was killed.', 0, 2),
    ('A drone crashed into a flat in Odesa. No deaths were reported, but seven people were injured.', 0, 7),
    ('A drone crashed into a flat in Odesa. Seven people had to be treated for smoke inhalation.', None, 7),
    ('A drone crashed into a flat in Odesa. A pensioner suffered burns.', None, 1),
    ('A drone crashed into a flat in Odesa. Two women suffered shrapnel wounds.', None, 2),
    ('A drone crashed into a flat in Odesa, injuring a couple in their seventies.', None, 2),
    ('Hundreds were killed in an air strike on El Fasher.', None, None),
    ("Some 40 people were killed in an air strike on El Fasher, the doctors' network said; 60 more were hurt.", 40, 60),
    ('An air strike on El Fasher killed 15, half of them children.', 15, None),
)
# fmt: on


MORE = "A missile struck Kharkiv on Monday. "
BEHIND = (
    # a year is another deed's only where it dates what is told
    ("Five people were killed, the deadliest toll there since 2022.", 5, None),
    ("Four people were killed at the hospital, which opened in 1998.", 4, None),
    ("Five people were killed, among them a woman born in 1950.", 5, None),
    ("The strike killed 50 people in a town at the centre of fighting that began in 2014.", 50, None),
    ("It has been hit seven times since 2019, once killing a traveller.", None, None),
    ("In 2023, a strike killed 12 people.", None, None),
    ("Twelve people were killed in August 2023.", None, None),
    ("More than 300 people have been killed since 2022.", None, None),
    # a land is what the figures are told of only where it stands with them
    ("Five people were wounded and taken to several hospitals in the region.", None, 5),
    ("12 people were wounded, with different injuries, a state doctor said.", None, 12),
    ("Three people were killed, and power was cut across the region.", 3, None),
    ("Three people were killed and power was cut across the region.", 3, None),
    ("Strikes across the country killed 29 people.", None, None),
    ("At least 29 people were killed and 40 wounded across the country.", None, None),
)


@pytest.mark.parametrize(("text", "killed", "injured"), BEHIND)
def test_figures_told_right_behind_a_strike(text: str, killed: int | None, injured: int | None) -> None:
    test_figures(MORE + text, killed, injured)


@pytest.mark.parametrize(("text", "killed", "injured"), FIGURES)
def test_figures(text: str, killed: int | None, injured: int | None) -> None:
    (found,) = pipeline.read(Report(report_id="r", text=text, published=PUBLISHED))
    stated = [count.minimum if count is not None else None for count in (found.killed, found.injured)]
    assert stated == [killed, injured]
