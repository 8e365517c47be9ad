"""Days as English reports tell them, against the day of publication, of speaking, of the dateline, or told last."""

from __future__ import annotations

import datetime as dt

import pytest

from geodata import pipeline
from geodata.model import Report

PUBLISHED = dt.date(2025, 7, 17)  # a Thursday
# fmt: off
TOLD: tuple[tuple[str, str | None], ...] = (
    ("A missile hit a depot in Kharkiv on the night of 14-15 July.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv on the night of July 14 to 15.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv overnight on 14-15 July.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv in the night of 14 to 15 July.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv overnight from Monday to Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv overnight Monday into Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv on Tuesday night.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv late on Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv late Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv early on Tuesday morning.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv at 3.40 a.m. on July 15.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv on July 15 and 17 people were wounded.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv on Tuesday, July 15.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv on the evening of 15 July.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv the day before yesterday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv two days ago.", "2025-07-15"),
    ("Two days earlier, a missile hit a depot in Kharkiv.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv last Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv on New Year's Eve.", "2024-12-31"),
    ("A missile hit a depot in Kharkiv during New Year celebrations.", "2025-01-01"),
    ("A missile hit a depot in Kharkiv on Christmas Day 2023.", "2023-12-25"),
    ("A missile hit a depot in Kharkiv during Lunar New Year celebrations.", None),
    ("A missile hit a depot in Kharkiv last week.", None),
    ("A missile hit a depot in Kharkiv this week.", None),
    ("A missile hit a depot in Kharkiv over the weekend.", None),
    ("A missile hit a depot in Kharkiv at the weekend.", None),
    ("A missile hit a depot in Kharkiv in the last 24 hours.", "2025-07-16"),
    ("Kharkiv's mayor spoke on Tuesday. A missile had hit a depot in Kharkiv the day before, he said.", "2025-07-14"),
    ("Kharkiv's mayor spoke on Tuesday. A missile had hit a depot in Kharkiv a day earlier.", "2025-07-14"),
    ("Funerals were held on Tuesday. The next day a missile hit a depot in Kharkiv.", "2025-07-16"),
    ("Talks were held in Geneva on Tuesday. Hours earlier a missile hit a depot in Kharkiv.", "2025-07-15"),
    ("Talks were held in Geneva on Tuesday. Hours before the meeting, a missile hit a depot in Kharkiv.", "2025-07-15"),
    ("Talks were held in Geneva on Tuesday. Earlier in the day a missile hit a depot in Kharkiv.", "2025-07-15"),
    ("Talks were held in Geneva on Tuesday. That night a missile hit a depot in Kharkiv.", "2025-07-15"),
    ("Talks were held in Geneva on Tuesday. Later that day, a missile hit a depot in Kharkiv.", "2025-07-15"),
    ("On Tuesday the mayor briefed us. “Last night a missile hit a depot in Kharkiv,” he said.", "2025-07-14"),
    ("“A missile hit a depot in Kharkiv last night,” the governor said on Tuesday.", "2025-07-14"),
    ("“A missile hit a depot in Kharkiv this morning,” the governor told reporters on Tuesday.", "2025-07-15"),
    ("The governor said on Tuesday that a missile had hit a depot in Kharkiv on Monday.", "2025-07-14"),
    ("On Tuesday, the governor said a missile had hit a depot in Kharkiv.", "2025-07-15"),
    ("KHARKIV, July 15 (Reuters) - A missile hit a depot in Kharkiv overnight.", "2025-07-15"),
    ("KHARKIV, July 15 (Reuters) - A missile hit a depot in Kharkiv on Monday.", "2025-07-14"),
    ("A missile hit a depot in Kharkiv yesterday evening.", "2025-07-16"),
    ("A missile hit a depot in Kharkiv on Wednesday evening.", "2025-07-16"),
    ("A missile hit a depot in Kharkiv in the early hours of Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv shortly before midnight on Tuesday.", "2025-07-15"),
    ("Since Monday, missiles have hit Kharkiv twice.", None),
    ("Tuesday's missile strike on Kharkiv killed two.", "2025-07-15"),
    ("Kharkiv, Tuesday: a missile struck a depot.", "2025-07-15"),
    ("14:05 – Missile strike reported in Kharkiv.", None),
    ("A missile hit a depot in Kharkiv on July 3.", "2025-07-03"),
    ("A missile hit a depot in Kharkiv on the 15th of July.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv on Tuesday last week.", "2025-07-08"),
    ("A missile hit a depot in Kharkiv on Wednesday of last week.", "2025-07-09"),
    ("Three days after a missile hit a depot in Kharkiv, rescuers on Thursday ended their search.", "2025-07-14"),
    ("Rescuers ended their search on Wednesday, two days after a missile hit a depot in Kharkiv.", "2025-07-14"),
    ("A missile that hit a depot in Kharkiv on Monday killed two; a third victim died on Wednesday.", "2025-07-14"),
    ("A day after a missile hit a depot in Kharkiv, smoke still rose on Tuesday.", "2025-07-14"),
    ("A missile hit a depot in Kharkiv in June.", None),
    ("A missile hit a depot in Kharkiv earlier on Thursday.", "2025-07-17"),
    ("A missile hit a depot in Kharkiv at dawn.", "2025-07-17"),
    ("A missile hit a depot in Kharkiv at dawn on Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv in the night to Tuesday.", "2025-07-15"),
    ("A missile hit a depot in Kharkiv in the afternoon.", None),
    ("A missile hit a depot in Kharkiv in the morning.", None),
)
# fmt: on


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_the_day_that_the_words_give(text: str, day: str | None) -> None:
    found = pipeline.read(Report(report_id="r", text=text, published=PUBLISHED))
    days = [one.when.date.isoformat() if one.when.date else None for one in found]
    assert days == [day]


def test_two_days_without_a_night_bound_the_time() -> None:
    (found,) = pipeline.read(
        Report(report_id="r", text="Drones hit depots in Kharkiv on 14-15 July.", published=PUBLISHED)
    )
    assert (found.when.date, found.when.date_end) == (dt.date(2025, 7, 14), dt.date(2025, 7, 15))
