"""Numbers in words and what makes them more, less, ages or measures."""

from __future__ import annotations

from geodata.lexicon.language import terms

NUMERALS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "both": 2,
    "couple": 2,
    "twenty-one": 21,
    "twenty-two": 22,
    "twenty-three": 23,
    "twenty-four": 24,
    "twenty-five": 25,
    "twenty-six": 26,
    "twenty-seven": 27,
    "twenty-eight": 28,
    "twenty-nine": 29,
    "thirty-one": 31,
    "thirty-two": 32,
    "thirty-three": 33,
    "thirty-four": 34,
    "thirty-five": 35,
    "thirty-six": 36,
    "thirty-seven": 37,
    "thirty-eight": 38,
    "thirty-nine": 39,
    "forty-one": 41,
    "forty-two": 42,
    "forty-three": 43,
    "forty-four": 44,
    "forty-five": 45,
    "forty-six": 46,
    "forty-seven": 47,
    "forty-eight": 48,
    "forty-nine": 49,
    "fifty-one": 51,
    "fifty-two": 52,
    "single": 1,
    "lone": 1,
}
SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12, "million": 1_000_000}
VAGUE = terms(
    "several, many, dozens, scores, hundreds, thousands, multiple, numerous, few, a few, some, a number of",
    "an unspecified number of, an unknown number of, a handful of, handful, countless, a lot of, various",
)
AT_LEAST = terms(
    "at least, more than, over, about, around, some, nearly, almost, approximately, no fewer than",
    "no less than, not less than, as few as, upwards of, roughly, an estimated, close to, a minimum of",
    "well over",
)
UP_TO = terms(
    "up to, no more than, as many as, not more than, at most, a maximum of, fewer than, less than",
)
WORD_OF = terms(
    "mention", "information, word, details, data, news, figures, clarity, confirmation, official, comment, way"
)
NONE_WORDS = terms("no, none, nobody, no one, zero")
ANOTHER = terms(
    "another, other, others, more, further, additional, civilians', local, young, small, elderly, innocent",
    "ukrainian, russian, palestinian, israeli, lebanese, syrian, yemeni, sudanese, iraqi, iranian, civilian",
    "displaced, adult, emergency, medical, male, female, unarmed, its, of its, of the, of our, teenage",
    "year-old, different, foreign, senior, wounded, injured, aid, municipal, police, security, school",
)
AGE_WORDS = terms(
    "year-old, years old, aged, years of age, year old, month-old, months old, years-old, age",
)
MEASURE_NOUNS = terms(
    "donkeys, cows, cattle, sheep, goats, animals, dogs, horses, livestock, camels, calves, pigs, chickens",
    "km, kilometers, kilometres, kilometre, kilometer, miles, mile, metres, meters, percent, per cent, %",
    "hours, hour, minutes, minute, days, day, weeks, week, months, month, years, year, drones, drone",
    "missiles, missile, rockets, rocket, shells, shell, bombs, bomb, shaheds, strikes, strike, attacks",
    "attack, airstrikes, explosions, explosion, blasts, times, buildings, building, houses, house, homes",
    "home, apartments, apartment, districts, regions, settlements, towns, villages, cities, cars, vehicles",
    "schools, hospitals, storey, story, floors, floor, storeys, stories, dollars, euros, million, billion",
    "tonnes, tons, square, am, pm, a.m., p.m., o'clock, uavs, targets, facilities, locations, households",
    "families, families', customers, subscribers, depots, substations, positions, ships, planes, tanks",
    "trucks, enterprises, businesses, regions', waves, rounds, munitions, projectiles, sites, blocks, points",
    "degrees, mm, kg, barrels, hectares, vessels, occasions, clashes, engagements, countries, sorties",
    "launches, hits, interceptions, stations, metro, garages, shops, windows, flats, directions, provinces",
    "separate, two-storey, interviews",
)
