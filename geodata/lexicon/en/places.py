"""Kinds of places and what stands before a name: facilities, districts, prepositions of place, target and origin."""

from __future__ import annotations

from geodata.lexicon.language import terms

FACILITY_NOUNS = terms(
    "hospital, hospitals, clinic, maternity hospital, maternity ward, medical centre, medical center",
    "medical complex, medical city, school, schools, kindergarten, university, college, academy, institute",
    "lyceum, mosque, church, cathedral, monastery, lavra, synagogue, temple, theatre, theater, museum",
    "library, stadium, arena, hotel, restaurant, cafe, mall, shopping centre, shopping center, shopping mall",
    "supermarket, hypermarket, market, plant, power plant, power station, nuclear plant, nuclear power plant",
    "nuclear power station, npp, nuclear facility, nuclear station, thermal power plant, hydroelectric plant, hydroelectric power plant",
    "hydroelectric power station, steelworks, steel plant, steel works, ironworks, metallurgical plant",
    "chemical plant, oil plant, gas plant, factory, works, mill, refinery, oil refinery, oil depot",
    "fuel depot, oil terminal, terminal, grain terminal, port, sea port, seaport, sea trade port, river port",
    "trade port, harbour, harbor, naval base, shipyard, airport, international airport, airfield, airbase",
    "air base, aerodrome, military base, base, barracks, training ground, training centre, training center",
    "reactor, nuclear reactor, water reactor, dam, reservoir, hydropower plant, substation, power substation, station, railway station, train station",
    "metro station, bus station, bridge, crossing, border crossing, border checkpoint, checkpoint, highway",
    "road, avenue, street, boulevard, square, park, camp, refugee camp, displacement camp, idp camp, prison",
    "penal colony, detention centre, detention center, jail, arsenal, ammunition depot, embassy, consulate",
    "palace, tower, residence, building, tv tower, television tower, cemetery, bazaar, souk, complex",
    "compound, depot, warehouse, cosmodrome, oilfield, oil field, gas field, pipeline, pumping station",
    "quarter, center, centre, headquarters, shelter, hall, mine, facility, zoo, bazar, archive, polyclinic",
    "sanatorium, dormitory, hostel, house of culture, palace of culture, concert hall, city council, city hall",
    "town hall, opera house, administration building, archives, fire station, police station, nursery",
    "dispensary, orphanage, shrine, seminary, convent, cultural centre, cultural center, distribution centre",
    "distribution center, aid centre, aid center, distribution point, aid point, sports hall, sports complex",
    "ferry terminal, water tower, waterworks, water plant, heating plant, data center, data centre, silo",
    "oil storage facility, storage facility, test site, launch site, radar station, racecourse, racetrack",
    "store, department store, pizzeria, cinema, nightclub, pharmacy, post office, embankment, lane, alley",
    "workshop, distillery, brewery, grain elevator, military academy, military institute",
)
COMMON_HEADS = terms(
    "school, schools, building, market, hospital, hospitals, street, road, square, park, hotel",
    "restaurant, cafe, base, barracks, centre, center, hall, mine, shelter, quarter, complex, compound",
    "headquarters, crossing, facility, checkpoint, church, station, factory, warehouse, depot, mill",
    "works, university, college, museum, library, camp, clinic, residence, dormitory, hostel, kindergarten",
    "supermarket, polyclinic, mosque, nursery, silo, orphanage, tower, plant, bridge, cemetery",
)
SOLE_HEADS = terms(
    "port, sea port, seaport, river port, airport, international airport, airfield, airbase, air base, zoo",
    "refinery, oil refinery, dam, city council, city hall, town hall, railway station",
    "train station, power plant, thermal power plant, camp, refugee camp, fire station, aerodrome, shipyard",
    "oil depot, oil terminal, ferry terminal, harbour, harbor, naval base, reservoir, opera house",
    "bus station, water tower, border crossing, crossing, house of culture",
    "grain terminal, prison, penal colony, bazaar, bazar, maternity hospital",
    "television tower, tv tower, cathedral, waterworks, heating plant, market",
    "souk, university, stadium, hospital",
)
HEAD_KIN = (
    terms("plant, works, factory, steelworks, ironworks, mill, facility, enterprise, shipyard"),
    terms("school, college, lyceum, gymnasium, academy, kindergarten"),
    terms("hospital, clinic, centre, center, ward, polyclinic, complex"),
    terms(
        "mall, market, supermarket, hypermarket, store, shop, bazaar, shopping centre, shopping center, shopping mall, department store"
    ),
    terms("restaurant, cafe, pizzeria, bar"),
    terms("camp, shelter, centre, center, site"),
    terms("mosque, church, cathedral, shrine, synagogue"),
    terms("base, airbase, airfield, airport, barracks"),
    terms("refinery, depot, terminal"),
)
CALLED_WORDS = terms("called, named, known as, known locally as, called the, named the, named after")
NAME_PARTICLES = terms("al, el, ar, as, ash, ad, an, al-, de, la, le, of, de', bin, abu, umm, ibn, ul, ez, es")
OWNERS = terms("children, women, men, people, girls, boys, veterans, workers, officers, invalids, mothers")
FACILITY_MODIFIERS = terms(
    "migrant, displaced, detention, sorting, logistics, compressor, oil pumping",
    "children's, nuclear, power, thermal, hydroelectric, oil, gas, sea, trade, commercial, river",
    "international, regional, central, city, maternity, refugee, displacement, railway, train, metro, bus",
    "military, naval, air, steel, iron, chemical, metallurgical, fuel, ammunition, grain, shopping, drama",
    "art, state, national, medical, training, tank, aircraft, television, tv, machine-building, coal",
    "industrial, district, clinical, teaching, specialized, field, secondary, primary, elementary, water",
    "pumping, border, cargo, container, ferry, university, general, public, grand, old, new, petrochemical",
    "nitrogen, cement, coke, tractor, repair, cancer, psychiatric, cardiac, surgical, girls, girls', boys'",
    "high, mixed, jewish, orthodox, catholic, heavy, research, enrichment, cooling, desalination",
)
DISTRICT_NOUNS = terms(
    "local government area, local government areas, local council area, lga",
    "sub-district, subdistrict, sub-districts, subdistricts, tehsil, woreda, kebele",
    "district, districts, neighbourhood, neighbourhoods, neighborhood, neighborhoods, raion, rayon, borough",
    "urban district, municipal district, urban okrug, microdistrict, micro-district, suburb, suburbs, quarter, area, settlement council",
)
SETTLEMENT_NOUNS = terms(
    "city, town, village, capital, settlement, hamlet, port city, suburb, township, community, camp",
    "municipality, metropolis, coastal city, border town, villages, towns, cities, settlements, resort, hub",
    "hometown, home town, birthplace, stronghold, suburbs, townships, communities, moshav, kibbutz, kibbutzim, moshavim, locality, commune, outpost",
)
REGION_NOUNS = terms(
    "region, oblast, province, governorate, state, county, peninsula, enclave, regions, oblasts, provinces",
    "strip, republic, territory, krai, prefecture, raion",
)
TERRITORIES = {"gaza": "Gaza Strip"}
WATER_NOUNS = terms("sea, ocean, river, lake, gulf, strait, bay, canal, coast, reservoir")
THERE_WORDS = terms("there")
DETERMINERS = terms(
    "the, this, that, its, a, an, his, their, these, those, our, her, several, some, many, both, all, two",
    "three, four, five, nearby, neighbouring, neighboring, entire, whole, same",
)
COMPASS_WORDS = terms(
    "same, north, south, east, west, northern, southern, eastern, western, central, northeastern",
    "north-eastern, north-east, northeast, northwestern, north-western, north-west, northwest, southeastern",
    "south-eastern, south-east, southeast, southwestern, south-western, south-west, southwest, downtown",
    "upper, lower, inner, mid, greater, occupied, russian-occupied, russia-occupied, ukrainian-held",
    "rebel-held, government-held, opposition-held, isil-held, hezbollah-controlled, annexed, besieged",
    "contested, frontline, front-line, border, coastal, port, industrial, capital, strategic, second-largest",
    "third-largest, largest, second, main, historic, embattled, war-torn, nearby, neighbouring, neighboring",
    "mining, farming, fishing, black, sea, key, small, densely, populated, populous, mountainous, residential, the, city, town, village",
    "region, regional, russian, ukrainian, syrian, israeli, lebanese, palestinian, yemeni, sudanese, iraqi",
    "iranian, then, rural, eastern-central",
)
AT_WORDS = terms(
    "the vicinity of, vicinity of, the surroundings of, surroundings of, the perimeter of, perimeter of",
    "in, at, near, around, outside, inside, across, over, throughout, within, close to, next to, along, above",
    "beside, off, beyond, south of, north of, east of, west of, southeast of, south-east of, southwest of",
    "south-west of, northeast of, north-east of, northwest of, north-west of, outskirts of, the outskirts of",
    "outskirt of, the outskirt of, in the outskirt of, in the outskirts of, in the mountains of",
    "in the hills of, in the foothills of",
    "on the outskirts of, in the vicinity of, in and around, elsewhere in, just outside, not far from",
    "in parts of, parts of, centre of, center of, heart of, in the centre of, in the center of",
    "in the heart of, the area of, in the area of, areas of, suburbs of, suburb of, part of, side of, edge of",
    "between, including, such as, and around, namely, notably, particularly, around the, like, among them, downtown",
)
NEAR_WORDS = terms(
    "near, close to, outside, next to, not far from, just outside, north of, south of, east of, west of",
    "southeast of, south-east of, southwest of, south-west of, northeast of, north-east of, northwest of",
    "north-west of, beyond, beside",
)
ONTO_WORDS = terms("on, against, at, upon, into, onto, to")
FROM_WORDS = terms("from, out of, away from, based in, manufactured in, made in, produced in")
TOWARD_WORDS = terms(
    "toward, towards, heading for, headed for, bound for, in the direction of, en route to, on the way to",
    "on course for, on course to, heading to, headed to, flying to, on their way to, along the border with",
)
OF_WORDS = terms("of")
AND_WORDS = terms("and, or, as well as, and also, also, plus, then, nor, &, along with, together with")
