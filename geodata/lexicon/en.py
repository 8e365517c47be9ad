"""English words that tell of strikes. A lemma is the lower-cased form, so inflections are listed."""

from __future__ import annotations

from geodata.lexicon import Language, terms

_COUNTRIES = {
    "russia": "Russia", "russian": "Russia", "russians": "Russia", "moscow": "Russia", "kremlin": "Russia", "putin": "Russia",
    "moscow's forces": "Russia", "russian federation": "Russia", "vladimir putin": "Russia",
    "ukraine": "Ukraine", "ukrainian": "Ukraine", "ukrainians": "Ukraine", "kyiv": "Ukraine", "kiev": "Ukraine",
    "israel": "Israel", "israeli": "Israel", "israelis": "Israel", "idf": "Israel", "israel defense forces": "Israel", "israel defence forces": "Israel",
    "israeli defense forces": "Israel", "israeli air force": "Israel", "tel aviv": "Israel",
    "iran": "Iran", "iranian": "Iran", "tehran": "Iran", "irgc": "Iran", "revolutionary guards": "Iran", "revolutionary guard": "Iran",
    "islamic revolutionary guard corps": "Iran",
    "syria": "Syria", "syrian": "Syria", "syrian regime": "Syria", "assad regime": "Syria", "asad regime": "Syria", "syrian army": "Syria",
    "syrian government": "Syria",
    "turkey": "Turkey", "turkish": "Turkey", "türkiye": "Turkey", "ankara": "Turkey",
    "iraq": "Iraq", "iraqi": "Iraq",
    "lebanon": "Lebanon", "lebanese": "Lebanon",
    "united states": "United States", "us": "United States", "u.s.": "United States", "u.s": "United States", "american": "United States",
    "americans": "United States", "pentagon": "United States", "centcom": "United States", "washington": "United States",
    "britain": "United Kingdom", "british": "United Kingdom", "uk": "United Kingdom", "u.k.": "United Kingdom",
    "france": "France", "french": "France",
    "saudi arabia": "Saudi Arabia", "saudi": "Saudi Arabia", "saudis": "Saudi Arabia", "riyadh": "Saudi Arabia",
    "saudi-led coalition": "Saudi-led coalition", "saudi-led": "Saudi-led coalition", "saudi led coalition": "Saudi-led coalition",
    "emirati": "United Arab Emirates", "uae": "United Arab Emirates",
    "egypt": "Egypt", "egyptian": "Egypt", "jordan": "Jordan", "jordanian": "Jordan",
    "yemeni": "Yemen", "yemen": "Yemen",
    "azerbaijan": "Azerbaijan", "azerbaijani": "Azerbaijan", "azeri": "Azerbaijan", "baku": "Azerbaijan",
    "armenia": "Armenia", "armenian": "Armenia", "yerevan": "Armenia",
    "india": "India", "indian": "India", "new delhi": "India", "pakistan": "Pakistan", "pakistani": "Pakistan", "islamabad": "Pakistan",
    "afghan": "Afghanistan", "afghanistan": "Afghanistan", "ethiopia": "Ethiopia", "ethiopian": "Ethiopia", "eritrean": "Eritrea",
    "myanmar": "Myanmar", "burmese": "Myanmar", "junta": "Myanmar", "myanmar military": "Myanmar", "tatmadaw": "Myanmar",
    "myanmar junta": "Myanmar",
    "sudan": "Sudan", "sudanese army": "Sudan", "sudanese armed forces": "Sudan", "sudanese military": "Sudan", "sudanese air force": "Sudan", "saf": "Sudan",
    "thai": "Thailand", "thailand": "Thailand", "cambodian": "Cambodia", "cambodia": "Cambodia",
    "north korea": "North Korea", "north korean": "North Korea", "south korean": "South Korea",
    "chinese": "China", "china": "China", "taiwanese": "Taiwan",
    "serbian": "Serbia", "serb": "Serbia", "kenyan": "Kenya", "nigerian": "Nigeria", "nigerian air force": "Nigeria", "malian": "Mali",
    "rwandan": "Rwanda", "congolese": "Democratic Republic of the Congo", "somali": "Somalia", "libyan": "Libya", "algerian": "Algeria",
    "georgian": "Georgia", "polish": "Poland", "belarusian": "Belarus", "colombian": "Colombia", "venezuelan": "Venezuela",
}  # fmt: skip

_GROUPS = {
    "hamas": "Hamas", "al-qassam brigades": "Hamas", "qassam brigades": "Hamas", "al qassam brigades": "Hamas",
    "hezbollah": "Hezbollah", "hizbollah": "Hezbollah", "hizbullah": "Hezbollah",
    "houthi": "Houthis", "houthis": "Houthis", "huthi": "Houthis", "huthis": "Houthis", "ansar allah": "Houthis",
    "islamic jihad": "Islamic Jihad", "palestinian islamic jihad": "Islamic Jihad",
    "is": "IS", "isis": "IS", "isil": "IS", "islamic state": "IS", "da'esh": "IS", "daesh": "IS", "so-called islamic state": "IS",
    "taliban": "Taliban", "al-shabaab": "Al-Shabaab", "al shabaab": "Al-Shabaab", "boko haram": "Boko Haram",
    "palestinian militants": "Palestinian militants", "gaza militants": "Palestinian militants", "militants in gaza": "Palestinian militants",
    "rapid support forces": "Rapid Support Forces", "rsf": "Rapid Support Forces", "coalition led by saudi arabia": "Saudi-led coalition",
    "coalition": "Coalition", "us-led coalition": "US-led coalition", "u.s.-led coalition": "US-led coalition", "us-led": "US-led coalition",
    "coalition military forces": "Coalition military forces", "international coalition": "Coalition",
    "nato": "NATO", "pkk": "PKK", "ypg": "YPG", "syrian democratic forces": "Syrian Democratic Forces", "sdf": "Syrian Democratic Forces",
    "hts": "HTS", "hayat tahrir al-sham": "HTS", "m23": "M23", "arakan army": "Arakan Army", "tplf": "TPLF", "tigrayan": "Tigray forces",
    "wagner": "Russia", "separatists": "Separatists", "pro-russian separatists": "Separatists", "russian-backed separatists": "Separatists",
    "libyan national army": "Libyan National Army", "haftar": "Libyan National Army", "iran-backed militias": "Iran-backed militias",
    "iran-backed militia": "Iran-backed militias", "iran-backed": "Iran-backed militias",
}  # fmt: skip

LANGUAGE = Language(
    code="en",
    # --- What tells of a strike
    sure_nouns=terms(
        "airstrike, airstrikes, air strike, air strikes, air-strike, air-strikes, shelling, shellings, bombardment",
        "bombardments, air raid, air raids, aerial bombardment, bombing raid, bombing raids, bombing run, bombing runs",
        "artillery fire, mortar fire, rocket fire, shellfire, tank fire, aerial bombing, air attack, air attacks",
        "aerial attack, aerial attacks, double-tap strike, cannonade, missile fire, carpet bombing, drone swarm",
    ),
    strike_nouns=terms(
        "strike, strikes, attack, attacks, hit, hits, direct hit, direct hits, salvo, salvos, volley, volleys, barrage, barrages, raid",
        "raids, bombing, bombings, onslaught, impact, impacts, fire, wave, assault, targeting, blitz, counterstrike, counterstrikes",
    ),
    attack_nouns=terms(
        "attack, attacks, raid, raids, assault, assaults, onslaught, bombing, bombings, fire, offensive, wave, targeting, impact, impacts"
    ),
    blast_nouns=terms("exploded, explode, explodes, exploding, detonated, went off, explosion, explosions, blast, blasts, detonation, detonations"),
    sure_verbs=terms(
        "shelled, shell, shells, shelling, bombarded, bombard, bombards, bombarding, air-struck, strafed, strafing"
    ),
    strike_verbs=terms(
        "hit, hits, hitting, struck, strike, strikes, striking, attacked, attack, attacks, attacking, targeted, target, targets",
        "targeting, pounded, pounding, pound, pounds, pummelled, pummeled, pummelling, pummeling, blasted, bombed, bomb, bombs",
        "bombing, blew up, blown up, levelled, leveled, hammered, hammering, battered, battering, ripped through, rip through, ripping through, slammed into",
        "slam into, slams into, slamming into, tore through, smashed into, smashing into, crashed into, crashing into, ploughed into, plowed into, tore into, ripped into",
        "set ablaze, set on fire, raked, rained down on, rained on, devastated, demolished, destroyed, destroying, destroy, engaged, impacted, rocked, rocking, tore apart, wrecked, punched through, punched into, punched a hole in",
    ),
    passive_participles=terms(
        "hit, struck, attacked, targeted, shelled, bombarded, pounded, pummelled, pummeled, bombed, blown up, levelled, leveled, hammered, battered, rocked, set ablaze, set on fire, strafed, destroyed, damaged, blasted, devastated, wrecked, demolished, gutted, raked, jolted, shaken, impacted",
    ),
    passive_auxiliaries=terms(
        "was, were, been, being, be, is, are, got, had been, has been, have been, after being, when it was, reportedly, also, again, directly, repeatedly, badly, heavily, partially, partly, severely, apparently, deliberately, once, twice, then, later, first, allegedly, completely, not, allegedly, simultaneously, overnight, just"
    ),
    under_fire=terms(
        "came under fire, come under fire, comes under fire, coming under fire, came under attack, come under attack, comes under attack, came under shelling, came under artillery fire, came under rocket fire, came under mortar fire, came under missile attack, came under drone attack",
        "came under heavy fire, came under heavy shelling, come under shelling, came under bombardment, came under renewed attack, came under a drone attack, came under a missile attack, came under massive attack, came under a massive attack, came under missile fire, came under air attack, came under enemy fire, came under russian fire, came under russian shelling, came under russian attack",
        "was under fire, were under fire, was under attack, were under attack, is under attack, under shelling, under artillery fire, under rocket fire, under fire, woke to explosions, awoke to explosions, woken by explosions, suffered a strike, suffered strikes, suffered a direct hit, took a direct hit, took direct hits, sustained a direct hit, under bombardment, bore the brunt, suffered a missile strike, suffered a drone attack, was shaken by explosions, were shaken by explosions, was rocked by explosions, were rocked by explosions, heard explosions",
    ),
    weapon_verbs=terms("damaged, destroyed, flattened, set, gutted, wrecked, smashed, ripped, tore, demolished, collapsed, ignited, sparked, left, caused, claimed, reached, penetrated, burst, came, razed, shattered, blew, took, knocked, cut, disabled, crippled, sank, burned, burnt, obliterated, levelled, leveled, killed, wounded, injured, damage, destroy"),
    single_auxiliaries=terms("was, has been, is"),
    come_under=terms("came under, come under, comes under, coming under, been under, was under, were under"),
    launch_verbs=terms(
        "launched, launch, launches, launching, fired, fire, fires, firing, dropped, drop, drops, dropping, rained, lobbed, unleashed, unleash, unleashing, released, sent, hurled, carried out, carrying out, carry out, conducted, conducting, mounted, executed, staged, delivered, delivering, directed, used, using, deployed, perpetrated, inflicted, released, shot, made, discharged"
    ),
    arrive_verbs=terms(
        "fell, fall, falls, falling, landed, landing, lands, land, crashed, crashing, crash, exploded, explode, explodes, exploding, detonated, detonating, slammed, smashed, smashing, ploughed, plowed, dropped, came down, hit, struck, impacted, hits, strikes, flew into, plunged, plunging, burst, lodged, hitting, striking, rained down, rained"
    ),
    intercept_verbs=terms(
        "shot down, shoot down, shooting down, shoots down, downed, downing, intercepted, intercepting, intercepts, intercept, repelled, repel, repelling, repulsed, brought down, bring down, neutralised, neutralized, destroyed in the air, were destroyed, thwarted, foiled, suppressed, jammed, destroyed a drone, destroyed drones, destroyed another missile, taken down, knocked out of the sky, knocked down, were intercepted"
    ),
    defence_nouns=terms(
        "air defence, air defences, air defense, air defenses, air-defence, air-defense, anti-aircraft, anti-aircraft systems, anti-aircraft fire, air force, iron dome, patriot, defence systems, defense systems, air defence systems, air defense systems, arrow system, david's sling, air defence forces, air defense forces, interceptors"
    ),
    debris_nouns=terms(
        "debris, wreckage, fragments, falling debris, shrapnel from an interceptor, remains of a drone, drone fragments, missile fragments, remnants"
    ),
    heard_verbs=terms(
        "heard, reported, rang out, rocked, shook, rattled, echoed, thundered, boomed, reverberated, were heard, sounded, resounded, erupted, ripped, jolted, occurred, recorded, confirmed, rumbled, lit up, tore, rip, took place, killed, injured, wounded, damaged, destroyed, went off, roared, triggered, woke, caused"
    ),
    damage_words=terms(
        "damaged, damage, damages, damaging, destroyed, destroying, destruction, destroyed, wrecked, ablaze, burned, burning, fire, fires, blaze, blazes, without power, without electricity, power cuts, power cut, power outage, power outages, blackout, blackouts, blacked out, left without electricity, left without power, collapsed, collapse, ruined, shattered, blown out, gutted, rubble, crater, craters, disrupted power, disrupted, knocked out, lost power, burnt, debris, cut off"
    ),
    target_nouns=terms(
        "building, buildings, house, houses, home, homes, apartment, apartments, block, blocks, flat, flats, depot, depots, warehouse, warehouses, substation, substations, infrastructure, facility, facilities, school, schools, hospital, hospitals, clinic, kindergarten, kindergartens, market, markets, mall, shop, shops, supermarket, station, stations, petrol station, gas station, refinery, refineries, plant, plants, factory, factories, port, ports, bridge, bridges, airfield, airfields, airbase, airbases, air base, air bases, base, bases, barracks, headquarters, compound, compounds, church, mosque, cathedral, theatre, theater, museum, university, hotel, hotels, restaurant, cafe, bus, buses, minibus, car, cars, vehicle, vehicles, truck, convoy, train, trains, railway, railways, ship, ships, vessel, vessels, tanker, warship, camp, camps, tent, tents, shelter, shelters, position, positions, target, targets, site, sites, area, areas, neighbourhood, neighborhood, district, districts, street, streets, square, playground, park, farm, villages, village, towns, town, city, cities, suburb, suburbs, outskirts, centre, center, infrastructure, power plant, power plants, power grid, energy facilities, grid, pipeline, terminal, oil depot, fuel depot, fuel depots, ammunition depot, ammunition depots, ammunition dump, ammunition store, arms depot, weapons depot, silo, silos, elevator, warehouse, complex, residence, consulate, embassy, prison, detention centre, detention center, dam, reservoir, highway, road, crossing, crossings, border post, checkpoint, command post, control center, command center, radar, launcher, launchers, tower, towers, high-rise, dormitory, hostel, bakery, crowd, gathering, funeral, wedding, queue, people, civilians, journalists, ambulance, rescuers, property, properties, enterprise, industrial zone, industrial facility, workshop, oil facility, oil facilities, gas facilities, storage, container, runway, hangar, hangars, courtyard, roof, office, offices, post office, police station, fire station, militants, militant, fighters, terrorists, infrastructure sites, cell, commander, leader, civilian infrastructure, critical infrastructure, military infrastructure, energy infrastructure, port infrastructure"
    ),
    # --- Places
    facility_nouns=terms(
        "hospital, hospitals, clinic, maternity hospital, maternity ward, medical centre, medical center, medical complex, medical city, school, schools, kindergarten, university, college, academy, institute, lyceum, mosque, church, cathedral, monastery, lavra, synagogue, temple, theatre, theater, museum, library, stadium, arena, hotel, restaurant, cafe, mall, shopping centre, shopping center, shopping mall, supermarket, hypermarket, market, plant, power plant, power station, nuclear plant, nuclear power plant, nuclear power station, thermal power plant, hydroelectric plant, hydroelectric power plant, hydroelectric power station, steelworks, steel plant, steel works, ironworks, metallurgical plant, chemical plant, oil plant, gas plant, factory, works, mill, refinery, oil refinery, oil depot, fuel depot, oil terminal, terminal, grain terminal, port, sea port, seaport, sea trade port, river port, trade port, harbour, harbor, naval base, shipyard, airport, international airport, airfield, airbase, air base, aerodrome, military base, base, barracks, training ground, training centre, training center, dam, reservoir, hydropower plant, substation, power substation, station, railway station, train station, metro station, bus station, bridge, crossing, border crossing, border checkpoint, checkpoint, highway, road, avenue, street, boulevard, square, park, camp, refugee camp, displacement camp, idp camp, prison, penal colony, detention centre, detention center, jail, arsenal, ammunition depot, embassy, consulate, palace, tower, residence, building, tv tower, television tower, cemetery, bazaar, souk, complex, compound, depot, warehouse, cosmodrome, oilfield, oil field, gas field, gas plant, pipeline, pumping station, quarter, center, centre, headquarters, shelter, hall, mine, facility"
    ),
    facility_modifiers=terms(
        "children's, nuclear, power, thermal, hydroelectric, oil, gas, sea, trade, commercial, river, international, regional, central, city, maternity, refugee, displacement, railway, train, metro, bus, military, naval, air, steel, iron, chemical, metallurgical, fuel, ammunition, grain, military, shopping, drama, art, state, national, medical, training, tank, aircraft, television, tv, machine-building, coal, industrial, district, clinical, teaching, specialized, field, secondary, primary, elementary, water, pumping, border, cargo, container, ferry, university, general, public, grand, old, new, petrochemical, nitrogen, cement, coke, tractor, repair, cancer, psychiatric, cardiac, surgical, girls, girls', boys', high, mixed, jewish, orthodox, catholic"
    ),
    district_nouns=terms(
        "district, districts, neighbourhood, neighbourhoods, neighborhood, neighborhoods, raion, rayon, borough, microdistrict, micro-district, suburb, suburbs, quarter, area, settlement council"
    ),
    settlement_nouns=terms(
        "city, town, village, capital, settlement, hamlet, port city, suburb, township, community, camp, municipality, metropolis, coastal city, border town, villages, towns, cities, settlements, resort, hub, stronghold, suburbs, townships, communities"
    ),
    region_nouns=terms(
        "region, oblast, province, governorate, state, county, peninsula, enclave, regions, oblasts, provinces, strip, republic, territory, krai, prefecture, raion"
    ),
    water_nouns=terms("sea, ocean, river, lake, gulf, strait, bay, canal, coast, reservoir"),
    there_words=terms("there"),
    determiners=terms(
        "the, this, that, its, a, an, his, their, these, those, our, her, several, some, many, both, all, two, three, four, five, nearby, neighbouring, neighboring, entire, whole, same"
    ),
    compass_words=terms(
        "same, north, south, east, west, northern, southern, eastern, western, central, northeastern, north-eastern, north-east, northeast, northwestern, north-western, north-west, northwest, southeastern, south-eastern, south-east, southeast, southwestern, south-western, south-west, southwest, downtown, upper, lower, inner, mid, greater, occupied, russian-occupied, russia-occupied, ukrainian-held, rebel-held, government-held, opposition-held, isil-held, hezbollah-controlled, annexed, besieged, contested, frontline, front-line, border, coastal, port, industrial, capital, strategic, second-largest, third-largest, largest, second, main, historic, embattled, war-torn, nearby, neighbouring, neighboring, black, sea, key, small, densely, populated, populous, mountainous, residential, the, city, town, village, region, regional, russian, ukrainian, syrian, israeli, lebanese, palestinian, yemeni, sudanese, iraqi, iranian, then, rural, eastern-central"
    ),
    at_words=terms(
        "in, at, near, around, outside, inside, across, over, throughout, within, close to, next to, along, above, beside, off, beyond, south of, north of, east of, west of, southeast of, south-east of, southwest of, south-west of, northeast of, north-east of, northwest of, north-west of, outskirts of, the outskirts of, on the outskirts of, in the vicinity of, in and around, elsewhere in, just outside, not far from, in parts of, parts of, centre of, center of, heart of, in the centre of, in the center of, in the heart of, the area of, in the area of, areas of, suburbs of, suburb of, part of, side of, edge of, including, such as, and around, namely, notably, particularly, around the, like, among them, downtown"
    ),
    near_words=terms(
        "near, close to, outside, next to, not far from, just outside, north of, south of, east of, west of, southeast of, south-east of, southwest of, south-west of, northeast of, north-east of, northwest of, north-west of, beyond, beside"
    ),
    onto_words=terms("on, against, at, upon, into, onto, to"),
    from_words=terms("from, out of, away from, based in"),
    toward_words=terms(
        "toward, towards, heading for, headed for, bound for, in the direction of, en route to, on the way to, on course for, on course to, heading to, headed to, flying to, on their way to, along the border with"
    ),
    of_words=terms("of"),
    and_words=terms("and, or, as well as, and also, also, plus, then, nor, &"),
    # --- People
    killed_words=terms(
        "killed, dead, died, deaths, death toll, fatalities, fatality, death, bodies, slain, lost their lives, lost his life, lost her life, perished, martyred, die, dying, body, lives, toll"
    ),
    killing_words=terms(
        "killing, kills, kill, claimed the lives of, took the lives of, claimed the life of, claiming the lives of, death of, deaths of, took the life of, claiming"
    ),
    injured_words=terms(
        "injured, wounded, hurt, injuries, hospitalised, hospitalized, maimed, injury, were treated, sustained injuries, sustained wounds, suffered injuries, suffered wounds, received injuries, suffered shrapnel wounds, sought medical attention, were taken to hospital, treated for injuries"
    ),
    injuring_words=terms("injuring, injures, injure, wounding, wounds, wound, hurting, maiming"),
    casualty_words=terms("casualties, victims, casualty, victim"),
    unhurt_phrases=terms(
        "without hurting anyone, without injuring anyone, hurting no one, injuring no one, harming no one, nobody was harmed, no one was harmed, no one was wounded, nobody was wounded, nobody had been injured, nobody had been hurt, nobody had been killed, no one was hurt, no one was injured, nobody was hurt, nobody was injured, no casualties, no injuries, no deaths, no one was killed, nobody was killed, without casualties, no reported casualties, no victims, there were no casualties, no fatalities, no civilian casualties, no people were hurt, no people were injured, without injuries, caused no casualties, caused no injuries, without causing casualties, no one hurt, no one injured, nobody hurt, nor injuries, was unhurt, were unhurt, escaped unhurt, casualties were not reported, no deaths or injuries, no injuries or deaths, no deaths were reported, no injuries were reported, was hurt, no one died, nobody died, no human casualties, no loss of life, no one had been killed, no one had been injured, no one had been hurt, without injury, no further casualties",
    ),
    person_nouns=terms(
        "passers-by, passer-by, passerby, passersby, people, person, persons, civilians, civilian, residents, resident, man, men, woman, women, child, children, girl, girls, boy, boys, soldiers, soldier, servicemen, serviceman, troops, guards, guard, workers, worker, employees, employee, rescuers, rescuer, medics, medic, paramedics, paramedic, doctors, doctor, nurses, nurse, patients, patient, journalists, journalist, reporters, reporter, photographers, photographer, militants, militant, fighters, fighter, terrorists, terrorist, commanders, commander, officers, officer, policemen, policeman, firefighters, firefighter, emergency, pensioners, pensioner, teenagers, teenager, teenage, adults, adult, victims, passengers, passenger, drivers, driver, students, student, pupils, teachers, teacher, family, members, member, palestinians, palestinian, ukrainians, ukrainian, russians, israelis, israeli, syrians, syrian, lebanese, yemenis, iranians, iraqis, sudanese, others, other, elderly, locals, villagers, villager, shoppers, worshippers, worshipper, correspondents, correspondent, crew, sailors, sailor, volunteers, volunteer, migrants, refugees, refugee, bystanders, infants, infant, baby, babies, toddler, toddlers, mother, father, son, daughter, wife, husband, brothers, sisters, brother, sister, siblings, twins, couple, grandmother, grandfather, grandson, granddaughter, parents, local, shepherd, farmers, farmer, fisherman, fishermen, personnel, rebels, prisoners, inmates, detainees, schoolchildren, schoolgirl, schoolboy, police, municipal, utility, railway, energy, staff, army, civil, defence, hezbollah, hamas, relatives, tourists, foreigners, citizens, citizen, individuals, souls, women and children, minors, minor, staffers, engineers, engineer, electricians, mourners, spectators, year-old, displaced, security, state, border, humanitarian, aid, businessman, figures, operatives, operative, troop"
    ),
    one_person=terms(
        "a person, one person, a man, a woman, a child, a girl, a boy, a civilian, a soldier, a teenager, an elderly woman, an elderly man, a resident, a worker, a guard, a driver, a pensioner, a serviceman, a journalist, a policeman, a paramedic, a medic, a rescuer, a firefighter, a baby, an infant, a toddler, a local resident, a mother, a farmer, a shepherd, a reporter, a doctor, a nurse, a security guard, a teenage girl, a teenage boy, a young woman, a young man, a priest, a volunteer, a police officer, a fisherman, a passer-by, a schoolgirl, a schoolboy, a pregnant woman, an employee, a student, a teacher, an old man, an old woman, a prominent, a commander, a senior commander, his wife, her husband, a young girl, a young boy, a grandmother, a passenger, a cyclist, a motorist, a businessman, a cameraman, a photographer, a correspondent"
    ),
    of_them_words=terms(
        "including, among them, of whom, of them, among whom, among the dead, among the injured, among the wounded, among the victims, one of whom, two of whom, three of whom, all of them, both of them, included, some of whom, most of them, counting, were among, was among"
    ),
    later_death=terms(
        "died in hospital, later died, succumbed, died of his wounds, died of her wounds, died of their wounds, died from his injuries, died from her injuries, died from injuries, died of injuries, died of his injuries, died of her injuries, died of wounds, died later, died on the way to hospital, subsequently died, died from wounds"
    ),
    rise_words=terms("risen, rose, rises, rising, rise, reached, reaches, climbed, climbs, climbing, grown, grew, increased, bringing, brings, brought, taking, takes, took, put, puts, putting, stood, stands, now stands, corrected, revised, raised, raising, raises, passed, hit"),
    cumulative=terms(
        "since the start of the war, since the war began, since october 7, since 7 october, since oct. 7, since the beginning of the war, since the invasion, since the full-scale invasion, since russia's full-scale invasion, since february 2022, since the start of the invasion, since the start of the full-scale invasion, since the conflict began, since the outbreak of the war, since the beginning of the invasion, since the beginning of the year, since the start of the year, this year alone, so far this year, over the course of the war, since 2014, since 2015, since 2022, since 2023, during the war, throughout the war, since then, since the ceasefire, since the start of the offensive, since the war, in the past year, in the past month, over the past year, over the past month, over the past week, in recent weeks, in recent months, over the past few weeks, in the past 24 hours due, death toll in gaza, since the truce, since the fighting began, since fighting erupted, since april 2023, since the start of this year, since the beginning of this year, since last year, total number of deaths, since the start of the month, since monday alone, so far in the war, in the war so far, since the offensive began, since mid-september"
    ),
    # --- Who says so
    speech_verbs=terms(
        "issued, heard, saw, witnessed, said, says, say, saying, told, tells, telling, wrote, writes, writing, reported, reports, report, announced, announces, confirmed, confirms, confirming, claimed, claims, claiming, added, adds, adding, stated, states, posted, posts, tweeted, noted, noting, declared, explained, acknowledged, alleged, alleges, believe, believes, believed, estimated, recorded, described, warned, shared, revealed, informed, specified, insisted, wrote on, clarified, relayed, quoted, cited, counted, documented, verified, put the toll, maintained, conceded, admitted, concluded, specified, published, released a statement"
    ),
    footage_words=terms("footage, video, videos, images, photos, photographs, pictures, scenes, clips"),
    stands_words=terms("stands, stand, stood, lies, lay, is located, was located, is situated, is in, was in, are in, located"),
    according_to=terms(
        "according to, as reported by, citing, quoting, as per, in the words of, per, attributed to, reported by, said by, confirmed by"
    ),
    source_nouns=terms(
        "governor, governors, mayor, mayors, official, officials, authorities, authority, police, ministry, minister, ministers, spokesman, spokesperson, spokeswoman, spokespeople, spokespersons, president, prime minister, chief, head, chairman, administration, office, prosecutor, prosecutors, service, services, emergency services, military, army, air force, navy, command, commander, general staff, defence ministry, defense ministry, forces, media, agency, agencies, newspaper, outlet, outlets, channel, channels, broadcaster, network, television, residents, resident, witnesses, witness, eyewitnesses, eyewitness, doctors, medics, medic, doctor, hospital, hospitals, rescuers, rescue workers, civil defense, civil defence, health ministry, red crescent, red cross, monitor, monitors, monitoring group, observatory, human rights, watchdog, group, groups, organization, organisation, un, united nations, reporter, reporters, journalists, journalist, correspondent, correspondents, stringer, analyst, analysts, expert, experts, researchers, investigators, operator, company, council, statement, government, department, directorate, intelligence, ambassador, secretary, deputy, leader, source, sources, locals, staff, company, union, foundation, archive, centre, center, institute, news, briefing, ombudsman, adviser, aide, diplomats, diplomat, militia, movement, crews, workers, committee, coordinator, representative"
    ),
    hedges=terms(
        "reportedly, allegedly, alleged, purported, purportedly, suspected, apparently, unconfirmed, appeared to, appears to, is believed to, are believed to, believed to have, said to have, thought to have, is thought to, was said to, were said to, it was reported, preliminary, according to preliminary"
    ),
    denial_verbs=terms(
        "denied, denies, deny, denying, denial, rejected, rejects, dismissed, refuted, disavowed, was not responsible, were not responsible, is not responsible, not responsible, had nothing to do with, no involvement, not carried out by, not involved"
    ),
    dispute_words=terms(
        "disputed, disputes, dispute, disputing, contradicted, contradicts, contradicting, conflicting, competing claims, competing accounts, blamed each other, accused each other, traded blame, traded accusations, blame each other, rival claims, contested, conflicting accounts, blaming each other, accusing each other, exchanged accusations, exchanged blame, each blamed, each side blamed, cast doubt, casting doubt, differing accounts, mutual accusations, gave a different account, no indication that, countered that, contrary to, rejected the claim, instead hit, instead struck, each accused"
    ),
    blame_verbs=terms(
        "accuse, blamed, blames, blaming, accused, accuses, accusing, blame, attributed, held responsible, pointed the finger, claimed responsibility, claims responsibility, claim responsibility, claiming responsibility, took responsibility"
    ),
    by_words=terms("by"),
    # --- Actors
    actors={**_COUNTRIES, **_GROUPS},
    force_nouns=terms(
        "forces, force, troops, army, military, soldiers, warplanes, warplane, jets, jet, aircraft, drones, drone, missiles, missile, rockets, rocket, planes, artillery, tank, tanks, gunners, navy, air force, strike, strikes, attack, attacks, airstrike, airstrikes, shelling, bombardment, fire, helicopter, helicopters, raid, raids, bombs, bomb, bombing, fighters, militants, rebels, militia, militias, invaders, occupiers, commanders, operators, units, unit, special forces, security service, intelligence, fleet, regime, government, coalition, salvo, barrage, air, ballistic, cruise, guided, glide, shahed, shaheds, kamikaze, overnight, aerial, mortar, mortars, naval, fighter, launcher, shells, crew, battery, batteries"
    ),
    # --- What is no strike
    unreal=terms(
        "could, would, may, might, if, unless, should, will, shall, can, threatened, threatens, threaten, threatening, threat, threats, warned, warns, warning, warnings, plan, plans, planned, planning, prepare, prepares, preparing, prepared to, capable of, able to, ability to, capability to, fear, fears, feared, fearing, risk, risks, risk of, prevent, prevents, preventing, deter, deters, deterring, avoid, avoiding, possible, potential, potentially, vowed, vow, vows, pledged, promised, promises, considering, considers, consider, mulling, weighing, intends, intend, intended to, wants to, want to, ready to, in case of, in the event of, protect, protection, stop, halt, halting, ceasefire, cease, allow, allows, allowing, permission, permit, authorise, authorize, eventual, future, imminent, bracing, braces, braced, expect, expects, expected, anticipate, hypothetical, refrain, proposal, how to, whether to, readiness, ought, pause, moratorium, truce, ban, refrain from, against possible, exploring, simulated, discussing, discussed"
    ),
    negations=terms(
        "not, no, never, neither, nor, n't, didn't, wasn't, weren't, hasn't, haven't, don't, doesn't, nothing"
    ),
    tests=terms(
        "test, tests, tested, testing, test-fired, test-firing, test-launch, test launch, test launches, drill, drills, exercise, exercises, manoeuvres, maneuvers, rehearsal, war games, training exercise, live-fire, parade, showcased, unveiled, exhibition, patrol"
    ),
    ground_words=terms(
        "clash, clashes, clashed, assault, assaults, stormed, storming, storm, gunmen, gunman, gunfire, shooting, shootings, shot dead, opened fire, car bomb, car bombs, car bombing, car bombings, truck bomb, suicide bomber, suicide bombers, suicide bombing, suicide bombings, suicide attack, suicide attacks, suicide blast, bomber blew, blew himself up, blew herself up, roadside bomb, roadside bombs, mine, mines, landmine, landmines, land mine, land mines, ied, ieds, vbied, improvised explosive device, improvised explosive devices, sniper, snipers, small arms, small-arms, small arms fire, machine gun, machine-gun, rifle, rifles, ambush, ambushed, ambushes, infantry, ground attack, ground attacks, ground assault, ground assaults, ground operation, ground operations, ground offensive, offensive, foothold, advance, advanced, advances, advancing, breakthrough, encircle, encirclement, capture, recaptured, captured, seized, knife, stabbing, stabbed, machete, militants attacked, raided, kidnapped, abducted, hostage, arson, grenade attack, hand grenade, sabotage, saboteurs, explosive device, planted, booby-trapped, booby trap, combat engagements, engagements, infantry attacks, assault groups, assault operations, assaults on, pagers, parcel bomb, letter bomb, execution, executed civilians, positions of the defenders, combat clashes, attempts to break through, repelled attacks, attacks in the direction, assassinated, assassination, bombings that targeted"
    ),
    figurative=terms(
        "attack planner, attack planners, attack plot, attack plots, attack plotters, tank car, tank cars, hold fire, holding fire, holding their fire, held fire, held their fire, heart attack, heart attacks, panic attack, panic attacks, asthma attack, cyber attack, cyber attacks, cyberattack, cyberattacks, cyber-attack, cyber-attacks, hacker attack, ddos attack, ddos attacks, terror attack alert, shark attack, dog attack, bear attack, verbal attack, personal attack, attack ad, attack ads, under attack from critics, strike a deal, strike deal, struck a deal, striking a deal, strike an agreement, struck an agreement, strike a balance, strikes a balance, strike a chord, struck a chord, struck by lightning, lightning strike, lightning strikes, hunger strike, hunger strikes, on strike, general strike, rail strike, rail strikes, train strike, strike action, strike ballot, strike vote, nurses' strike, teachers' strike, strike pay, called a strike, bird strike, bird strikes, strike partner, first strike in, three strikes, strike rate, strike zone, hit a record, hit record, hit an all-time, hits record, hit the headlines, hit the market, hit the shelves, hit back, hits back, hit out, hits out, hit hard by, hit the road, hit single, hit show, hit song, smash hit, hit by inflation, hit by sanctions, hit by drought, hit by flooding, hit by floods, hit by a car, hit by a bus, hit by a train, hit a tree, hit-and-run, hit list, hit an iceberg, hit a wall, strikes a blow, strikingly, striking image, striking similarity, striking contrast, striking resemblance, striking workers, struck by how, struck by the, strikes me, struck me, strike me, baby boom, population explosion, explosion of violence, explosion in demand, blast of cold, arctic blast, blast from the past, full blast, blast furnace, blast furnaces, attack helicopter deal, attack on democracy, attack on freedom, attack on civilians anywhere, strike against civilians anywhere, nuclear strike, nuclear attack, nuclear strikes, air raid alert, air raid alerts, air raid warning, air raid warnings, air raid siren, air raid sirens, air-raid sirens, air-raid siren, air-raid alert, air-raid warning, air raid shelters, air raid shelter, fire chief, fire brigade, fire department, fire service, fire services, fire crews, fire engine, fire engines, fire trucks, fire station, cease fire, cease-fire, open fire, caught fire, catch fire, on fire, set fire, drone maker, drone makers, drone production, drone programme, drone program, missile programme, missile program, missile defence, missile defense, missile maker, strike group, carrier strike group, strike force, strike team, target market, target audience, target date, hit target, targets of, target of criticism, emission targets, climate targets, growth target, inflation target, price target, bombshell, shell company, shell companies, shell-shocked, egg shell, photo bomb, box office bomb, tank top, think tank, think tanks, water tank, fuel tank, gas tank, fish tank, rocket science, rocket launch into orbit, space rocket, space rockets, rocket scientist, sky-rocketed, mortar board, brick and mortar, bricks and mortar, strike fear, strikes fear, struck fear, strike price, gold strike, oil strike, counter-attack, counterattack, counterattacks, counter-attacks, counter-offensive, counteroffensive, terror attack plot, attack on the euro, the october 7 attacks, october 7 attacks, october 7 attack, the october 7 attack, september 11 attacks, september 11 attack, 9/11 attacks, october 7 massacre, post-strike, volley of questions, barrage of criticism, barrage of questions, salvo of criticism, come to a head, ground strike, direct hit on the economy, attack dog, attack submarine, attack aircraft carrier, strike capability, strike capabilities, long-range strike capabilities, fire-fighting, fire damage restoration, wildfire, wildfires, forest fire, forest fires, under fire from critics, under fire for, came under fire for, come under fire for, come under fire from critics, wave of strikes by workers, heat wave, heat waves, new wave of covid, wave of migration, wave of arrests, wave of protests, wave of criticism, next wave of, assault rifle, assault rifles, sexual assault, sexual assaults, legal assault, assault charges, impact statement, impact on, impact of, economic impact, humanitarian impact, environmental impact, had an impact, the impact, salvos of words, gunshot, market crash, stock market, bus crash, plane crash, car crash, mass shooting, drone show, drone footage, drone video, drone images, drone light show, drone delivery, drone images show, struck off, strike off, strike out, struck down the law, struck down, strike down, hit television, fired from his job, was fired from, fired as, fired by his employer, hits theaters, made landfall"
    ),
    foreign_fields=terms(
        "firework, pyrotechnics, union, unions, walkout, walkouts, picket, picketing, pay rise, pay dispute, wage, wages, salary, salaries, cabin crew, work stoppage, work stoppages, labor, labour, striker, strikers, goal, goals, league, midfield, midfielder, coach, penalty, championship, cup final, tournament, innings, batter, pitcher, quarterback, footballer, football, cricket, baseball, basketball, heatwave, heat wave, storm, hurricane, typhoon, cyclone, earthquake, quake, magnitude, tornado, landslide, flood, floods, flooding, drought, volcano, gas leak, gas explosion, boiler, distillery, tank car, fireworks, firecracker, firecrackers, mining accident, coal mine, chemical leak, derailed, derailment, train crash, plane crash, collision, vaccine, virus, stroke, tariff, tariffs, inflation, shares, stock, stocks, investors, box office, album, singer, actors, concert, movie, film, premiere, bird flu, accident, accidental, fireworks factory, short circuit, malfunction, faulty"
    ),
    similes=terms("like, as if, akin to"),
    supply_words=terms(
        "delivery, deliveries, deliver, delivers, delivering, sale, sales, sell, selling, sold, package, packages, supply, supplies, supplied, supplying, provide, provides, provided, providing, purchase, purchases, buy, buying, bought, procure, procurement, shipment, shipments, contract, contracts, export, exports, aid package, military aid, arms, funding, produce, production, manufacture, manufacturing, made by, donated, donate, transfer, transfers, send, sending, receive, received, tranche, request, requested, approve, approved, signed off, stockpile, stockpiles"
    ),
    habits=terms(
        "regularly, routinely, daily, nightly, almost daily, near-daily, every day, every night, every week, constantly, constant, repeatedly, repeated, frequent, frequently, often, numerous, systematically, systematic, persistent, persistently, continual, continually, continuous, continuously, relentless, relentlessly, ongoing, continuing, in recent weeks, in recent months, in recent days, for months, for weeks, for years, months of, weeks of, years of, countless, a string of, a series of, frequently come under, incessant, intensifying, intensified, stepped up, has stepped up, escalated, escalating, ramped up, has been targeting, campaign of, campaign, habitually, time and again, usually, typically, sporadic, many times, multiple times, dozens of times, since the start, since the beginning, since the full-scale, since russia's full-scale, since february 2022, since 2022, regular, mostly, almost every, nearly every, hundreds of times, thousands of, targeting campaign"
    ),
    war_words=terms("war, wars, invasion, invaded, front, frontline, front line, troops, military, army, air defence, air defences, air defense, air defenses, occupied, occupation, militants, militant, rebels, insurgents, ceasefire, armed forces, offensive, warplanes, enemy, air raid alert, air raid sirens, invaders, militia, weapons, munitions, ammunition, missile, missiles, drone, drones, shelling"),
    no_places=terms("telegram, facebook, twitter, x, instagram, youtube, whatsapp, tiktok, ramadan, eid, christmas, easter, operation, parliament, internet, god, english, arabic, hebrew, kremlin, pentagon, congress, mr, mrs, ms, dr, reuters, afp, cnn, bbc, ap, islam, gmt, utc, bst, photo, video"),
    talk_nouns=terms(
        "talks, talk, meeting, meetings, summit, summits, negotiations, negotiation, deal, deals, agreement, agreements, conference, visit, visits, visited, visiting, trip, tour, session, speech, address, ceremony, forum, treaty, accord, accords, signed, signing, met, meet, meets, round, rally, protest, protests, protesters, demonstration, demonstrations, court, tribunal, election, elections, vote, parliament, sanctions, embassy, ambassador, envoy, consul, delegation, delegations, sanction, grain, exports"
    ),
    residence=terms(
        "resident of, residents of, resident in, residents in, native of, born in, raised in, grew up in, lives in, live in, lived in, living in, who lives in, based in, hospitalised in, hospitalized in, taken to, transferred to, evacuated to, evacuated from, evacuate from, brought to, arriving to, arrived at, arriving at, arrived in, fled to, fled from, flee to, fled, flee, displaced from, displaced in, came from, originally from, from the village of, mayor of, governor of, head of, leader of, leader in, commander in, commander of, chief in, bureau in, office in, offices in, correspondent in, reporter in, reporters in, journalists in, reporting in, reporting from, officials in, authorities in, official in, doctor at, official at, officials at, spokesman for, spokesperson for, director of, ministry of, republic of, government of, university of, bank of, battle of, battle for, siege of, fall of, capture of, control of, liberation of, occupation of, annexation of, invasion of, invaded, war in, war on, war against, war with, conflict in, fighting in, fighting for, operation in, operations in, offensive in, offensive on, offensive against, troops in, forces in, deployed in, deployed to, deployed near, stationed in, office of, embassy in, ambassador to, ambassador in, support for, support to, aid to, weapons to, weapons for, delivered to, deliveries to, sent to, supplied to, sell to, sold to, sale to, trip to, visit to, visited, visiting, travelled to, traveled to, travels to, arrive in, returned to, return to, went to, going to, route to, access to, corridor to, corridor from, bodies to, statement from, captured, seized, recaptured, retake, retook, entered, enter, occupied, liberated, advancing on, advanced on, advance on, advance towards, pushed towards, military administration in, hold in, held in, hiding in, sheltering in the, met in, spoke in, speaking in, told reporters in, attend, history of, map of, economy of, border with, borders with, border between, citizens of, imports from, exports from, exports to, ally, allies, sanctions on, sanctions against, known as, named after, called on, interests in"
    ),
    passing=terms(
        "flew over, flying over, fly over, flew past, flying past, flew through, crossed, crossing the border, entered the airspace, enter the airspace, violated the airspace, airspace of, airspace, breached, breach, passed over, passing over, flew towards, flying towards, heading towards, overflew, in transit, via"
    ),
    # --- Telling occasions apart
    another_words=terms(
        "another, second, third, separate, separately, again, later, subsequent, subsequently, earlier, elsewhere, meanwhile, also, in addition, additionally, on the same day, hours later, days later, next day, previous, new, fresh, renewed, further, twice, follow-up, in turn, other"
    ),
    total_words=terms(
        "in total, total, across, throughout, altogether, in all, overall, nationwide, countrywide, all over, across the country, across the region, across the enclave, around the country, different regions, regions, settlements, communities, in various, various parts, several parts, parts of, wide area, entire"
    ),
    history_words=terms(
        "last year, previously, years ago, months ago, earlier this year, back in, in the past, at the time, formerly, anniversary, in the early days, at the start of the war, in the first days, a year after, a year since, years after, commemorated, commemorate, memorial, remembered, was hit before, had been hit before, earlier in the war, history"
    ),
    clause_words=terms(
        "what, while, after, as, which, who, whom, whose, where, when, because, but, although, though, since, before, until, despite, amid, whereas, so, with, following, that, if, whether, for which, through which, even, just, hours after, days after, minutes after, shortly after, hours before, days before, shortly before, a day after, the day after"
    ),
    relative_words=terms("which, that, who, whom, whose, with, following, for which, through which"),
    where_words=terms("where, in which"),
    # --- Numbers
    numerals={
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
        "both": 2, "couple": 2,
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
    },
    scales={"hundred": 100, "thousand": 1000, "dozen": 12, "million": 1_000_000},
    vague=terms(
        "several, many, dozens, scores, hundreds, thousands, multiple, numerous, few, a few, some, a number of, an unspecified number of, an unknown number of, a handful of, handful, countless, a lot of, various"
    ),
    at_least=terms(
        "at least, more than, over, about, around, some, nearly, almost, approximately, no fewer than, no less than, not less than, as few as, upwards of, roughly, an estimated, close to, a minimum of, well over"
    ),
    up_to=terms("up to, no more than, as many as, not more than, at most, a maximum of, fewer than, less than"),
    none_words=terms("no, none, nobody, no one, zero"),
    another=terms(
        "another, other, others, more, further, additional, civilians', local, young, small, elderly, innocent, ukrainian, russian, palestinian, israeli, lebanese, syrian, yemeni, sudanese, iraqi, iranian, civilian, displaced, adult, emergency, medical, male, female, unarmed, its, of its, of the, of our, teenage, year-old, different, foreign, senior, female, wounded, injured, aid, municipal, police, security, school"
    ),
    age_words=terms("year-old, years old, aged, years of age, year old, month-old, months old, years-old, age"),
    measure_nouns=terms(
        "km, kilometers, kilometres, kilometre, kilometer, miles, mile, metres, meters, percent, per cent, %, hours, hour, minutes, minute, days, day, weeks, week, months, month, years, year, drones, drone, missiles, missile, rockets, rocket, shells, shell, bombs, bomb, shaheds, strikes, strike, attacks, attack, airstrikes, explosions, explosion, blasts, times, buildings, building, houses, house, homes, home, apartments, apartment, districts, regions, settlements, towns, villages, cities, cars, vehicles, schools, hospitals, storey, story, floors, floor, storeys, stories, dollars, euros, million, billion, tonnes, tons, square, am, pm, a.m., p.m., o'clock, uavs, targets, facilities, locations, households, families, families', families', customers, subscribers, depots, substations, positions, ships, planes, tanks, trucks, enterprises, businesses, regions', waves, rounds, munitions, projectiles, sites, blocks, points, degrees, mm, kg, barrels, hectares, vessels, occasions, clashes, engagements, countries, districts, occasions, sorties, launches, hits, interceptions, stations, metro, garages, shops, windows, flats, directions, provinces, separate, two-storey, interviews"
    ),
    # --- Days
    months={
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
    },
    weekdays={
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
    },
    today=terms(
        "today, this morning, this evening, this afternoon, earlier today, later today, today's, the morning of today"
    ),
    yesterday=terms("yesterday, the previous day, a day earlier, the day before"),
    day_before_yesterday=terms("the day before yesterday, two days ago, two days earlier"),
    tonight=terms(
        "overnight, tonight, during the night, in the night, at night, in the early hours, in the small hours, early this morning, early hours of this morning, before dawn, at dawn, this night, the night, in the early morning, early in the morning, early morning"
    ),
    last_evening=terms("last night, yesterday evening, yesterday night, late yesterday, late last night"),
    night_words=terms(
        "night, overnight, early, early hours, early hours of, small hours, before dawn, pre-dawn, predawn, dawn, midnight, nighttime, night-time, late evening, early morning, nightly"
    ),
    night_onto=terms(
        "night to, night into, night going into, night leading into, overnight into, overnight to, night before"
    ),
    past_day=terms(
        "past 24 hours, last 24 hours, previous 24 hours, past day, previous day, over the past day, over the last day, preceding 24 hours, over the past 24 hours"
    ),
    this_week=terms("this week, earlier this week, earlier in the week, in recent days, past week, past few days"),
    last_week=terms("last week, the previous week, a week earlier"),
    this_month=terms("this month, earlier this month"),
    last_month=terms("last month"),
    last_year=terms("last year"),
    ago=terms("ago, earlier, before"),
    units={"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365},
    since_words=terms("since"),
    last_words=terms("last, past, previous"),
    not_months=terms("may, march, mar, sun, sat, wed, mon, dec, jan"),
)
