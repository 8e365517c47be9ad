"""Days, nights and spans of time, told or reckoned."""

from __future__ import annotations

from geodata.lexicon.language import Holiday, terms

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
    "mondays": 0,
}
TODAY = terms(
    "today, this morning, this evening, this afternoon, earlier today, later today, today's",
    "the morning of today",
)
YESTERDAY = terms("yesterday")
SAME_DAY = terms(
    "the same day, same day, that day, later that day, earlier that day, earlier in the day, later in the day",
    "hours earlier, hours before, hours later, minutes later, minutes earlier, minutes before, moments later",
    "that morning, that afternoon, that evening, that night, the same night, the same evening, that same day",
    "the same morning, later that evening, later that night, earlier that morning, hours after, the same afternoon",
    "that same night, that same evening, a few hours later, a few hours earlier",
)
DAY_BEFORE = terms(
    "the previous day, a day earlier, the day before, one day earlier, a day before, the night before",
    "the previous night, the evening before, the previous evening",
)
DAY_AFTER = terms("the day after, a day after, one day after")
NEXT_DAY = terms(
    "the next day, next day, the following day, a day later, the next morning, one day later",
    "the following morning, the following night, the next night",
)
DAY_BEFORE_YESTERDAY = terms("the day before yesterday, two days ago, two days earlier")
TONIGHT = terms(
    "during the past night, over the past night, past night",
    "overnight, tonight, during the night, in the night, at night, in the early hours, in the small hours",
    "early this morning, early hours of this morning, before dawn, at dawn, this night, the night",
    "in the early morning, early in the morning, early morning",
)
LAST_EVENING = terms("last night, yesterday evening, yesterday night, late yesterday, late last night")
NIGHT_WORDS = terms(
    "night, overnight, early, early hours, early hours of, small hours, before dawn, pre-dawn, predawn, dawn",
    "midnight, nighttime, night-time, late evening, early morning, nightly",
)
NIGHT_ONTO = terms(
    "night to, night into, night going into, night leading into, overnight into, overnight to",
)
PAST_DAY = terms(
    "past 24 hours, last 24 hours, previous 24 hours, past day, previous day, over the past day",
    "over the last day, preceding 24 hours, over the past 24 hours",
)
THIS_WEEK = terms(
    "this week, earlier this week, earlier in the week, in recent days, past week, past few days",
)
LAST_WEEK = terms("last week, the previous week, a week earlier")
THIS_MONTH = terms("this month, earlier this month")
LAST_MONTH = terms("last month")
LAST_YEAR = terms("last year")
AGO = terms("ago, earlier, before")
UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
SINCE_WORDS = terms("since")
LAST_WORDS = terms("last, past, previous")
HOLIDAYS = {
    "new": (
        Holiday(("year", "'s", "eve"), 12, 31),
        Holiday(("year", "'s", "day"), 1, 1),
        Holiday(("year", "'s", "night"), 1, 1, night=True),
        *(
            Holiday(("year", what), 1, 1, night=True)
            for what in ("celebrations", "celebration", "festivities", "party")
        ),
    ),
    "christmas": (Holiday(("day",), 12, 25), Holiday(("eve",), 12, 24)),
}
NOT_MONTHS = terms("may, march, mar, sun, sat, wed, mon, dec, jan")
