"""Who was killed or hurt: words of harm, of people, and of totals."""

from __future__ import annotations

from geodata.lexicon.language import terms

KILLED_WORDS = terms(
    "fatally wounded, fatally injured, mortally wounded, killed, dead, died, deaths, death toll, fatalities, fatality, death, bodies, slain, lost their lives",
    "lost his life, lost her life, perished, martyred, die, dying, body, lives, toll",
)
KILLING_WORDS = terms(
    "martyrdom of, killing of, killing, kills, kill, claimed the lives of, took the lives of, claimed the life of",
    "claiming the lives of, death of, deaths of, took the life of, claiming",
)
INJURED_WORDS = terms(
    "injured, wounded, hurt, injuries, hospitalised, hospitalized, maimed, injury, were treated",
    "sustained injuries, sustained wounds, suffered injuries, suffered wounds, received injuries",
    "suffered shrapnel wounds, sought medical attention, were taken to hospital, treated for injuries",
    "was cut by, were cut by, cut by glass, cut by flying glass, needed medical help, needed medical attention, needed medical care, needed medical treatment, suffered burns",
    "sought medical help, sought medical care, sought treatment, required treatment, had to be treated",
    "are in hospital, is in hospital, were in hospital, taken to hospital, was taken to hospital, is in intensive care, are in intensive care",
    "suffered concussion, suffered concussions, had burns, sustained burns, were hospitalised, were hospitalized",
    "treated for smoke inhalation, treated for shock, received medical help, received medical treatment",
    "received medical attention, suffered cuts, suffered shock, suffered leg wounds, with burns, lost a leg",
)
INJURING_WORDS = terms("wounding of, injuring of, injuring, injures, injure, wounding, wounds, wound, hurting, maiming")
CASUALTY_WORDS = terms("casualties, victims, casualty, victim")
UNHURT_PHRASES = terms(
    "without hurting anyone, without injuring anyone, hurting no one, injuring no one, harming no one",
    "nobody was harmed, no one was harmed, no one was wounded, nobody was wounded, nobody had been injured",
    "nobody had been hurt, nobody had been killed, no one was hurt, no one was injured, nobody was hurt",
    "nobody was injured, no casualties, no injuries, no deaths, no one was killed, nobody was killed",
    "without casualties, no reported casualties, no victims, there were no casualties, no fatalities",
    "no civilian casualties, no people were hurt, no people were injured, without injuries",
    "caused no casualties, caused no injuries, without causing casualties, no one hurt, no one injured",
    "nobody hurt, nor injuries, was unhurt, were unhurt, escaped unhurt, casualties were not reported",
    "no deaths or injuries, no injuries or deaths, no deaths were reported, no injuries were reported",
    "was hurt, no one died, nobody died, no human casualties, no loss of life, no one had been killed",
    "no one had been injured, no one had been hurt, without injury, no further casualties",
)
PERSON_NOUNS = terms(
    "martyrs, martyr",
    "pilgrims, pilgrim, hajis, hajjis",
    "passers-by, passer-by, passerby, passersby, people, person, persons, civilians, civilian, residents",
    "resident, man, men, woman, women, child, children, girl, girls, boy, boys, soldiers, soldier, servicemen",
    "serviceman, troops, guards, guard, workers, worker, employees, employee, rescuers, rescuer, medics",
    "medic, paramedics, paramedic, doctors, doctor, nurses, nurse, patients, patient, journalists, journalist",
    "reporters, reporter, photographers, photographer, militants, militant, fighters, fighter, terrorists",
    "terrorist, commanders, commander, officers, officer, policemen, policeman, firefighters, firefighter",
    "emergency, pensioners, pensioner, teenagers, teenager, teenage, adults, adult, victims, passengers",
    "passenger, drivers, driver, students, student, pupils, teachers, teacher, family, members, member",
    "palestinians, palestinian, ukrainians, ukrainian, russians, israelis, israeli, syrians, syrian, lebanese",
    "yemenis, iranians, iraqis, sudanese, others, other, elderly, locals, villagers, villager, shoppers",
    "worshippers, worshipper, correspondents, correspondent, crew, sailors, sailor, volunteers, volunteer",
    "migrants, refugees, refugee, bystanders, infants, infant, baby, babies, toddler, toddlers, mother",
    "father, son, daughter, wife, husband, brothers, sisters, brother, sister, siblings, twins, couple",
    "grandmother, grandfather, grandson, granddaughter, parents, local, shepherd, farmers, farmer, fisherman",
    "fishermen, personnel, rebels, prisoners, inmates, detainees, schoolchildren, schoolgirl, schoolboy",
    "police, municipal, utility, railway, energy, staff, army, civil, defence, hezbollah, hamas, relatives",
    "tourists, foreigners, citizens, citizen, individuals, souls, women and children, minors, minor, staffers",
    "engineers, engineer, electricians, mourners, spectators, year-old, displaced, security, state, border",
    "humanitarian, aid, businessman, figures, operatives, operative, troop, pilots, pilot, monks, monk, nun, nuns",
    "priest, priests, imam, cyclist, cyclists, motorcyclist, rider, electrician, courier, postman, postwoman",
    "vendor, vendors, trader, traders, baker, bakers, plumber, mechanic, miner, miners, docker, dockers, labourer",
    "labourers, laborer, laborers, conscript, conscripts, recruits, recruit, cadet, cadets, marines, marine",
    "newborns, newborn, evacuees, inhabitants, midwife, orderly, cook, cleaner, porter, watchman, caretaker",
    "herder, herders, beekeeper, tractor, lorry, truck, lifeguard, dentist, surgeon, librarian, teen, teens",
    "sons, daughters, wives, husbands, fathers, mothers, grandmothers, grandparents, grandchildren, youth, youths, motorists, motorist, pedestrian, pedestrians, churchgoers, prisoner, athletes, athlete",
    "official, officials, adviser, advisers, advisor, advisors, aide, aides, politician, politicians, scientist",
    "scientists, lawyer, lawyers, mayor, councillor, contractor, contractors, peacekeeper, peacekeepers",
    "midwives, neighbours, neighbour, neighbors, neighbor, cousin, cousins, nephew, niece, aunt, uncle, bride",
)
ONE_PERSON = terms(
    "a person, one person, a man, a woman, a child, a girl, a boy, a civilian, a soldier, a teenager",
    "an elderly woman, an elderly man, a resident, a worker, a guard, a driver, a pensioner, a serviceman",
    "a journalist, a policeman, a paramedic, a medic, a rescuer, a firefighter, a baby, an infant, a toddler",
    "a local resident, a mother, a farmer, a shepherd, a reporter, a doctor, a nurse, a security guard",
    "a teenage girl, a teenage boy, a young woman, a young man, a priest, a volunteer, a police officer",
    "a fisherman, a passer-by, a schoolgirl, a schoolboy, a pregnant woman, an employee, a student, a teacher",
    "an old man, an old woman, a prominent, a commander, a senior commander, his wife, her husband",
    "a young girl, a young boy, a grandmother, a passenger, a cyclist, a motorist, a businessman, a cameraman",
    "a photographer, a correspondent",
)
ONE_ARTICLES = terms("a, an")
KIN_DETERMINERS = terms("her, his, their")
GROUPS = terms("family, couple, crew, staff, police, personnel, emergency, security, aid, army, railway, state, border")
OF_THEM_WORDS = terms(
    "including, among them, of whom, of them, among whom, among the dead, among the injured",
    "among the wounded, among the victims, one of whom, two of whom, three of whom, all of them, both of them",
    "included, some of whom, most of them, counting, were among, was among",
)
LATER_DEATH = terms(
    "died in hospital, later died, succumbed, died of his wounds, died of her wounds, died of their wounds",
    "died from his injuries, died from her injuries, died from injuries, died of injuries",
    "died of his injuries, died of her injuries, died of wounds, died later, died on the way to hospital",
    "subsequently died, died from wounds",
)
RISE_WORDS = terms(
    "risen, rose, rises, rising, rise, reached, reaches, climbed, climbs, climbing, grown, grew, increased",
    "bringing, brings, brought, taking, takes, took, put, puts, putting, stood, stands, now stands, corrected",
    "revised, raised, raising, raises, passed, hit, unchanged, remains, remained",
)
CUMULATIVE = terms(
    "since the beginning of the israeli, since the start of the israeli, since the beginning of the aggression, since the start of its, since the beginning of its, killed in the war, in the war that began, in the war since, in the war between, in a war that, in the conflict since",
    "a year of attacks, a year of war, months of attacks, years of war, years of conflict, months of war, year of fighting, months of fighting",
    "since the start of the war, since the war began, since october 7, since 7 october, since oct. 7",
    "since the beginning of the war, since the invasion, since the full-scale invasion",
    "since russia's full-scale invasion, since february 2022, since the start of the invasion",
    "since the start of the full-scale invasion, since the conflict began, since the outbreak of the war",
    "since the beginning of the invasion, since the beginning of the year, since the start of the year",
    "this year alone, so far this year, over the course of the war, since 2014, since 2015, since 2022",
    "since 2023, during the war, throughout the war, since then, since the ceasefire",
    "since the start of the offensive, since the war, in the past year, in the past month, over the past year",
    "in recent days, in recent hours, in the past few days, over the past few days, in the past week, in recent years",
    "over the past month, over the past week, in recent weeks, in recent months, over the past few weeks",
    "in the past 24 hours due, death toll in gaza, since the truce, since the fighting began",
    "since fighting erupted, since april 2023, since the start of this year, since the beginning of this year",
    "since last year, total number of deaths, since the start of the month, since monday alone",
    "during the hostilities, since the hostilities began, during the fighting, so far in the war, in the war so far, since the offensive began, since mid-september",
)
