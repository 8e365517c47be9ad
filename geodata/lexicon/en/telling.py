"""How occasions, clauses and history are told apart."""

from __future__ import annotations

from geodata.lexicon.language import terms

ANOTHER_WORDS = terms(
    "similar",
    "another, second, third, separate, separately, again, later, subsequent, subsequently, earlier, elsewhere",
    "meanwhile, also, in addition, additionally, on the same day, hours later, days later, next day, previous",
    "new, fresh, renewed, further, twice, follow-up, in turn, other, a few hours later, later that day",
    "later that evening, later that night, minutes later, the next morning, the following day, the next night",
    "the following morning, a day later, the following night, later in the day, later the same day",
)
TOTAL_WORDS = terms(
    "in total, total, across, throughout, altogether, in all, overall, nationwide, countrywide, all over",
    "across the country, across the region, across the enclave, around the country, different regions",
    "regions, settlements, communities, in various, various parts, several parts, parts of, wide area, entire",
)
HISTORY_WORDS = terms(
    "last year, previously, years ago, months ago, earlier this year, back in, in the past, at the time",
    "formerly, anniversary, in the early days, at the start of the war, in the first days, a year after",
    "a year since, years after, commemorated, commemorate, memorial, remembered, was hit before",
    "had been hit before, earlier in the war, history",
)
CLAUSE_WORDS = terms(
    "unclear if, clear if, say if, known if, unknown if, determine if, confirm if, unclear whether, clear whether",
    "what, while, after, as, which, who, whom, whose, where, when, because, but, although, though, since",
    "before, until, despite, amid, whereas, so, with, following, that, if, whether, for which, through which",
    "even, just, hours after, days after, minutes after, shortly after, hours before, days before",
    "shortly before, a day after, the day after",
)
RELATIVE_WORDS = terms("which, that, who, whom, whose, with, following, for which, through which")
WHERE_WORDS = terms("where, in which")
