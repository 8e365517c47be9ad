"""What tells of a strike: verbs and nouns of striking, firing, falling and shooting down, what they do and to what."""

from __future__ import annotations

from geodata.lexicon.language import terms

SURE_NOUNS = terms(
    "airstrike, airstrikes, air strike, air strikes, air-strike, air-strikes, shelling, shellings",
    "bombardment, bombardments, air raid, air raids, aerial bombardment, bombing raid, bombing raids",
    "bombing run, bombing runs, artillery fire, mortar fire, rocket fire, shellfire, tank fire",
    "aerial bombing, air attack, air attacks, aerial attack, aerial attacks, double-tap strike, cannonade",
    "missile fire, carpet bombing, drone swarm",
)
STRIKE_NOUNS = terms(
    "strike, strikes, attack, attacks, hit, hits, direct hit, direct hits, salvo, salvos, volley, volleys",
    "barrage, barrages, raid, raids, bombing, bombings, onslaught, impact, impacts, fire, wave, assault",
    "targeting, blitz, counterstrike, counterstrikes",
)
ATTACK_NOUNS = terms(
    "attack, attacks, raid, raids, assault, assaults, onslaught, bombing, bombings, fire, offensive, wave",
    "targeting, impact, impacts",
)
NEEDY_NOUNS = terms("fire, wave")
BLAST_NOUNS = terms(
    "exploded, explode, explodes, exploding, detonated, went off, explosion, explosions, blast, blasts",
    "detonation, detonations",
)
SURE_VERBS = terms(
    "shelled, shell, shells, shelling, bombarded, bombard, bombards, bombarding, air-struck, strafed",
    "strafing",
)
STRIKE_VERBS = terms(
    "wiped out, wiping out, wipe out",
    "hit, hits, hitting, struck, strike, strikes, striking, attacked, attack, attacks, attacking, targeted",
    "target, targets, targeting, pounded, pounding, pound, pounds, pummelled, pummeled, pummelling, pummeling",
    "blasted, bombed, bomb, bombs, bombing, blew up, blown up, levelled, leveled, hammered, hammering",
    "battered, battering, ripped through, rip through, ripping through, slammed into, slam into, slams into",
    "slamming into, tore through, smashed into, smashing into, crashed into, crashing into, ploughed into",
    "plowed into, tore into, ripped into, set ablaze, set on fire, raked, rained down on, rained on",
    "devastated, demolished, destroyed, destroying, destroy, engaged, impacted, rocked, rocking, tore apart",
    "wrecked, punched through, punched into, punched a hole in, flattened, razed, reduced to rubble, obliterated",
)
PASSIVE_PARTICIPLES = terms(
    "hit, struck, attacked, targeted, shelled, bombarded, pounded, pummelled, pummeled, bombed, blown up",
    "levelled, leveled, hammered, battered, rocked, set ablaze, set on fire, strafed, destroyed, damaged",
    "blasted, devastated, wrecked, demolished, gutted, raked, jolted, shaken, impacted, flattened, razed",
    "reduced to rubble, obliterated",
)
PASSIVE_AUXILIARIES = terms(
    "was, were, been, being, be, is, are, got, had been, has been, have been, after being, when it was",
    "reportedly, also, again, directly, repeatedly, badly, heavily, partially, partly, severely, apparently",
    "deliberately, once, twice, then, later, first, allegedly, completely, not, simultaneously, overnight",
    "just",
)
UNDER_FIRE = terms(
    "came under fire, come under fire, comes under fire, coming under fire, came under attack",
    "come under attack, comes under attack, came under shelling, came under artillery fire",
    "came under rocket fire, came under mortar fire, came under missile attack, came under drone attack",
    "came under heavy fire, came under heavy shelling, come under shelling, came under bombardment",
    "came under renewed attack, came under a drone attack, came under a missile attack",
    "came under massive attack, came under a massive attack, came under missile fire, came under air attack",
    "came under enemy fire, came under russian fire, came under russian shelling, came under russian attack",
    "was under fire, were under fire, was under attack, were under attack, is under attack, under shelling",
    "under artillery fire, under rocket fire, under fire, woke to explosions, awoke to explosions",
    "woken by explosions, suffered a strike, suffered strikes, suffered a direct hit, took a direct hit",
    "took direct hits, sustained a direct hit, under bombardment, bore the brunt, suffered a missile strike",
    "suffered a drone attack, was shaken by explosions, were shaken by explosions, was rocked by explosions",
    "were rocked by explosions, heard explosions",
)
WEAPON_VERBS = terms(
    "de-energized, de-energised, shut",
    "damaged, destroyed, flattened, set, gutted, wrecked, smashed, ripped, tore, demolished, collapsed",
    "ignited, sparked, left, caused, claimed, reached, affected, penetrated, burst, came, razed, shattered, blew, took",
    "knocked, cut, disabled, crippled, sank, burned, burnt, obliterated, levelled, leveled, killed, wounded",
    "injured, damage, destroy",
)
SINGLE_AUXILIARIES = terms("was, has been, is")
COME_UNDER = terms(
    "came under, come under, comes under, coming under, been under, was under, were under, subject to, subjected to",
)
LAUNCH_VERBS = terms(
    "launched, launch, launches, launching, fired, fire, fires, firing, dropped, drop, drops, dropping",
    "rained, lobbed, unleashed, unleash, unleashing, released, sent, hurled, carried out, carrying out",
    "carry out, conducted, conducting, mounted, executed, staged, directed, used, aimed",
    "using, deployed, initiated, initiating, perpetrated, inflicted, shot, made, discharged",
)
ARRIVE_VERBS = terms(
    "fell, fall, falls, falling, fallen, came through, went through, smashed through, tore through, crashed through, landed, landing, lands, land, crashed, crashing, crash, exploded, explode",
    "explodes, exploding, detonated, detonating, slammed, smashed, smashing, ploughed, plowed, dropped",
    "came down, hit, struck, impacted, hits, strikes, flew into, plunged, plunging, burst, lodged, hitting",
    "striking, rained down, rained",
)
INTERCEPT_VERBS = terms(
    "shot down, shoot down, shooting down, shoots down, downed, downing, intercepted, intercepting",
    "intercepts, intercept, repelled, repel, repelling, repulsed, brought down, bring down, neutralised",
    "neutralized, destroyed in the air, thwarted, foiled, suppressed, jammed",
    "taken down, knocked out of the sky",
    "knocked down, were intercepted, interception of, interceptions of, the downing of",
)
DEFENCE_NOUNS = terms(
    "air defence, air defences, air defense, air defenses, air-defence, air-defense, anti-aircraft",
    "anti-aircraft systems, anti-aircraft fire, air force, iron dome, patriot, defence systems",
    "defences, defenses, defense systems, air defence systems, air defense systems, arrow system, david's sling",
    "air defence forces, air defense forces, interceptors",
)
DEBRIS_NOUNS = terms(
    "debris, wreckage, fragments, falling debris, shrapnel from an interceptor, remains of a drone",
    "drone fragments, missile fragments, remnants",
)
HEARD_VERBS = terms(
    "heard, reported, rang out, rocked, shook, rattled, echoed, thundered, boomed, reverberated, were heard",
    "sounded, resounded, erupted, ripped, jolted, occurred, recorded, confirmed, rumbled, lit up, tore, rip",
    "took place, killed, injured, wounded, damaged, destroyed, went off, roared, triggered, woke, caused",
)
DAMAGE_WORDS = terms(
    "caught fire, catches fire, catching fire, on fire",
    "damaged, damage, damages, damaging, destroyed, destroying, destruction, wrecked, ablaze, burned, burning",
    "fire, fires, blaze, blazes, without power, without electricity, power cuts, power cut, power outage",
    "power outages, blackout, blackouts, blacked out, left without electricity, left without power, collapsed",
    "collapse, ruined, shattered, blown out, gutted, rubble, crater, craters, disrupted power, disrupted",
    "knocked out, lost power, burnt, debris, cut off, alight, flattened, razed, torched",
)
TARGET_NOUNS = terms(
    "roof, roofs, facade, wall, walls, courtyard, grounds, wing, premises, entrance, gate, gates, car park, yard",
    "building, buildings, house, houses, home, homes, apartment, apartments, block, blocks, flat, flats",
    "depot, depots, warehouse, warehouses, substation, substations, infrastructure, facility, facilities",
    "school, schools, hospital, hospitals, clinic, kindergarten, kindergartens, market, markets, mall, shop",
    "shops, supermarket, station, stations, petrol station, gas station, refinery, refineries, plant, plants",
    "factory, factories, port, ports, bridge, bridges, airfield, airfields, airbase, airbases, air base",
    "air bases, base, bases, barracks, headquarters, compound, compounds, church, mosque, cathedral, theatre",
    "theater, museum, university, hotel, hotels, restaurant, cafe, bus, buses, minibus, car, cars, vehicle",
    "vehicles, truck, convoy, train, trains, railway, railways, ship, ships, vessel, vessels, tanker, warship",
    "camp, camps, tent, tents, shelter, shelters, position, positions, target, targets, site, sites, area",
    "areas, neighbourhood, neighborhood, district, districts, street, streets, square, playground, park, farm",
    "villages, village, towns, town, city, cities, suburb, suburbs, outskirts, centre, center, power plant",
    "power plants, power grid, energy facilities, grid, pipeline, terminal, oil depot, fuel depot",
    "fuel depots, ammunition depot, ammunition depots, ammunition dump, ammunition store, arms depot",
    "weapons depot, silo, silos, elevator, complex, residence, consulate, embassy, prison, detention centre",
    "detention center, dam, reservoir, highway, road, crossing, crossings, border post, checkpoint",
    "command post, control center, command center, radar, launcher, launchers, tower, towers, high-rise",
    "dormitory, hostel, bakery, crowd, gathering, funeral, wedding, queue, people, civilians, journalists",
    "ambulance, rescuers, property, properties, enterprise, industrial zone, industrial facility, workshop",
    "army post, army posts, military post, military posts, forward post, forward posts, border posts, police post",
    "police posts, pharmacy, pharmacies, madrasa, seminary, observation post, observation posts, pickets, bunker, bunkers, hamlet, hamlets, huts, farms",
    "oil facility, oil facilities, gas facilities, storage, container, runway, hangar, hangars, courtyard",
    "roof, office, offices, post office, police station, fire station, militants, militant, fighters",
    "terrorists, infrastructure sites, cell, commander, leader, civilian infrastructure",
    "critical infrastructure, military infrastructure, energy infrastructure, port infrastructure",
)
