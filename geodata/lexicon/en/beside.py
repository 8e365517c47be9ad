"""Words that one rule of the engine asks for by itself, where a role would say too much: what may stand beside what.

A rule compares a token's lower-cased form with them; phrases and roles play no part.
"""

from __future__ import annotations

from geodata.lexicon.en.sides import RAIDERS
from geodata.lexicon.language import words

# --- Grammar
ARTICLES = words("the this that its")
"""Before a kind of place they make it one that was named."""
DEMONSTRATIVES = words("the this that these those")
INDEFINITE = words("a an another one two three several some every each any no")
"""Before a town and a kind of facility: one of many, no name."""
FORMS_OF_BE = frozenset(("was", "were", "been", "being", "be", "is", "are"))
PASSIVE_BE = FORMS_OF_BE | {"got"}
BEHIND_THERE = words("was were is are have has had 's")
""" "there were": no place."""
BEFORE_VERB = words("to will would could had has have they it we which that who not also then and")
"""Before a word that may be noun or verb they make it the verb."""
PRONOUNS = words("he she it they who which we i you this that")
THEY = words("it they")
OF_PERSONS = (["who"], ["whose"], ["whom"])
"""Behind a name and a comma they make it a person."""
ITS = (["its"], ["their"], ["ground"])
OWN = words("it they its their")
HELPERS = words("has have had")
THEM = words("him her them")
""" "according to him": whoever spoke before."""
OWN_ARTICLES = words("the its his her")
OPENING_SPEAKER = words("the a local")
"""May begin a speaker behind the verb: "..., said local officials"."""

# --- Places
SHORES = words("coast coastline shore shores port ports resort city town province island harbour harbor")
"""Behind the name of a sea: "the Black Sea port of"."""
DIRECTIONS = words("north south east west northeast northwest southeast southwest")
SHIPS = words(
    "ship ships vessel vessels tanker tankers boat boats warship warships destroyer destroyers frigate carrier ferry crew "
    "trawler freighter corvette submarine platform rig rigs shipping fleet cruiser craft bridge crossings island"
)
"""What may be struck at sea."""
CONTESTED = words("disputed contested besieged annexed divided ruined")
NUMBER_SIGNS = frozenset(("no", "no.", "number", "№", "#", "nr", "nº"))
""" "School No. 5"."""
SIGNS_OF_NUMBER = frozenset(("no", "no.", ".", "#", "№", "number"))
"""Before a figure in a headline."""
MAKES = (["vehicle"], ["pickup"], ["suv"], ["sedan"], ["hilux"], ["jeep"], ["pick-up"])
"""Behind "a" and a name they make it that of a maker."""
FAITHS = words(
    "buddhist catholic christian evangelical hindu islamic jewish muslim orthodox protestant shia shiite sikh sunni"
)
""" "a Buddhist monastery": no name."""
PARTS_OF_TOWN = words("area suburb suburbs quarter districts neighbourhoods neighborhoods")
"""Behind a name of their own they make no district of it."""
CALLED = words("called named")
LIES = words("of in near on outside about around roughly some located situated nearly less close")
"""Behind a kind of place they begin to say where it lies: "X, a village about 30 km from Y"."""
LISTING = words("including notably namely")
"""Before the first of several names."""
COMMUNITIES = (["community"], ["hromada"], ["district"], ["municipality"])
"""Behind the name of a land that holds the village named next."""
LONE_ARTICLES = (["al"], ["el"])
"""Arabic articles that a report writes apart from the name: "al Hawl"."""
BEFORE_NAMES = ("in", "into", "at", "near", "of", "on", "hit", "struck", "shelled", "bombed", "targeted")
"""Right before words with a capital they make a place of them."""
TOWN_ENDINGS = frozenset(("City", "Town", "Village"))
TERRAIN = words("hills mountains foothills forests jungle jungles valleys territory territories")
"""Before "of" they say only where near a name."""
SECTORS = (["sector"], ["sectors"])
"""Of a front or a border, behind their names."""
MISSIONS = words("embassy consulate")
"""Behind a country's name they are a facility of it."""
VAGUE_AREAS = words("region regions strip enclave territory peninsula")
"""Behind a name that no gazetteer has they make no province of it."""
ROADS = words("road highway motorway line railway")
STREETS = words("street avenue boulevard square embankment lane alley road")
LEADING = words("to across over connecting linking into")
"""Between a bridge or a road and where it leads."""
CROSSINGS = words("bridge bridges crossing crossings pipeline link links railway ferry")
NO_NAMES = words("residential central culture brigade battalion division regiment corps squad company")
MONTHS = words("january february march april may june july august september october november december")
DAYS_AND_MONTHS = MONTHS | words(
    "monday tuesday wednesday thursday friday saturday sunday year christmas easter ramadan eid nowruz"
)
"""Words with a capital that name no place."""

STRICKEN = (
    *("-hit", "-held", "-torn", "-stricken", "-controlled", "-ravaged", "-scarred", "-administered", "-occupied"),
    *("-besieged", "-run", "-ruled", "-dominated", "-affected", "-populated", "-majority", "-damaged", "-battered"),
)
"""Endings of adjectives that may stand before a name: "the worst-hit Poonch district"."""
STANDING = words("stands stood stand lies is was")
"""Between a building and where it is."""
LOCATED_WORDS = (["located"], ["situated"], ["housed"])
"""Behind a form of be."""
LOCATED = words("located situated housed sited nestled lies lie lying sits")
DISTRICTS = words(
    "district districts township county subdistrict sub-district tehsil taluka municipality raion rayon canton "
    "governorate commune woreda locality caza countryside"
)
"""Behind a name: what villages and towns lie in."""
VILLAGES = words("village villages town towns hamlet settlement settlements township city cities")
DISTANCES = words("km kilometers kilometres kilometre kilometer miles mile metres meters yards blocks")
WIDE = words("across throughout various several different multiple")
OCCASIONS = words("incidents attacks strikes airstrikes raids bombardments")
"""Behind "separate"."""
INCIDENTS = words("incident attack strike")
TRUCES = words("ceasefire cease-fire truce end")
WEEKS = words("week month year")
PAST = words("past last previous")
SPANS = words("days weeks months hours")
"""Behind "the past": what figures are summed over."""
PLACES = words("places locations sites areas cities towns villages")
LANDS = words("country nation enclave territory strip province region governorate land state")
"""Behind "across the": what the figures of a day are told of."""
TOWN_KINDS = VILLAGES | words("suburb district neighbourhood neighborhood quarter community borough microdistrict")
LONG_MEASURES = words("km kilometers kilometres miles")
TOLLS_OF = words("toll number figure count deaths")
CRAFT = words("aircraft plane planes jet jets")
SLAVIC_ADJECTIVES = ("sky", "skyi", "skiy", "skyy", "skii", "skoye", "ske", "ska", "skaya", "rayon", "raion")
"""Endings of districts that many towns have by one name."""
RANKS = words("second second-largest third third-largest largest biggest main fourth-largest next")

# --- Strikes
BOMBS = words("bomb bombs bombing bombings bombed")
"""What may have been laid by hand as well as dropped."""
BOMBERS = words("bomber bombers")
ATTACKING = words("attack attacked attacks attacking raid raided raids assault assaults assaulted offensive")
ATTACKERS = RAIDERS | {"Rapid Support Forces", "M23", "Arakan Army"}
"""Sides whose attacks on a place are by men on the ground unless a weapon is told; these shell towns as well."""
RAIDING_MEN = words(
    "rebels militants insurgents fighters gunmen jihadists bandits militiamen guerrillas terrorists extremists militias"
)
"""Men who attack on the ground unless a weapon is told."""
SUFFERED = words("saw suffered endured experienced sustained witnessed faced weathered")
"""Behind a town and before strikes: it was struck."""
STRIKES = words("strike strikes")
DISASTERS = words(
    "earthquake earthquakes quake quakes tremor tremors cyclone cyclones hurricane hurricanes typhoon typhoons storm "
    "storms tornado tornadoes flood floods flooding landslide landslides mudslide mudslides avalanche wildfire "
    "wildfires drought famine epidemic outbreak pandemic cholera malaria measles crisis inflation recession tsunami "
    "eruption heatwave rain rains hail lightning"
)
"""What strikes as well, and by no hand."""
FALLEN = words("fell falls came landed damaged hit struck crashed rained dropped")
"""Right behind "debris"."""
FALLING = words("fell fall falling hit landed struck rained dropped drop dropping")
PLAIN_NOUNS = words("strike strikes direct salvo salvos volley barrage hit hits")
"""Tell of a strike where nothing is named that flew, given a target or harm."""
HOSTILE = words("enemy hostile return of friendly occupant occupants occupier occupiers invader invaders opposing")
"""Right before "fire"."""
AMONG = words("places cities towns villages areas targets sites settlements locations regions districts")
"""Between "among the" and "hit": places struck, as "Lutsk was among the cities targeted" has it."""
DESTROYING = words("destroyed destroying destroy destroys eliminated eliminating")
"""Of a drone or a missile they say that it was shot down."""
HARD = words("hard hardest badly directly again worst twice")
"""Between "hit" and "by"."""
MUNITIONS = words("shells bombs")
"""Things, not deeds, behind a number or a maker."""
MAKING = words("makes make made making produces produce producing assembles stores")
ONE_MORE = words("another second third separate further")
"""Right before a strike they make it one more."""
FIRST_OF = words("another second third")
COUNTS = words("one two three four five six seven eight nine ten another second third dozens several")
DONE_TO = words("used managed continued went began launched fired")
"""Before "to strike" they say that it was done."""
OFFICES = words("ceo director chief manager chairman president dean rector commander")
""" "the CEO of Ayder Hospital": who speaks, no part of the name."""
TELLERS = words(
    "resident residents witness witnesses eyewitness official officials source sources doctor doctors medic"
)
""" "according to a resident in X": no word of a strike on X."""
ORDINALS = words("first second third fourth fifth latest last deadliest worst heaviest only biggest largest recent")
MADE_OF = words(
    "led held run born bound made era wide style area like old speaking only type class day free friendly first style "
    "imposed general elect side facing front line linked built owned based backed aligned occupied controlled and "
    "town city village camp region district province border road street language dominated majority level"
)
"""Behind a hyphen: what the name before does or has ("Houthi-held"), no part of a name."""
PARTS = words("area village town district township locality neighbourhood camp settlement")
""" "Ceel-Cade area": one name before it."""
ROUTES = words("road highway railway border war axis line route motorway front talks pipeline corridor conflict deal")
"""Behind two names with a hyphen: what lies between the two."""
ANSWERS = words("action move operation retaliation response measure offensive")
""" "This action followed a raid that claimed 40 lives": what these follow is another deed."""
BEGAN = words("began started launched begun")
FIGHTING = words("fighting clashes battles combat offensive battle clash")
"""Beside figures without a strike they are what people died in."""
IRREGULARS = ("paramilitar", "rebel", "insurg", "opposition", "guerrilla", "jihadi")
"""Beginnings of words behind a country's name for those who fight its army."""
MOVEMENTS = words("movement group militia militias army navy command")
POSSESSED = words("controlled held run ruled governed occupied backed led owned used manned")
"""Before "by" they say whose a place is."""
RAIDS = words("raid raids incursion incursions")
FIRED_AT = words("fired firing fires fire")
FIRED = words("fired launched fire launch")
FLIGHT = words("flee flees fleeing fled escape escapes escaped escaping")
"""Before a strike they tell of no strike at the place to which people fled."""
AVOIDING = words("avoid avoids avoided avoiding")
"""Before a strike: it may never have come, wherever it was to fall."""
WHEREABOUTS = words("on of in at near against")
"""Between a strike and the name of the place struck."""
MENTIONING = words("mention name specify")
"""Behind "not" and right before a strike that is not said to have been."""
SETTLED = words("the this these those its their how whether why")
"""Before a strike that was, whatever is not said of it: "did not specify how many drones hit"."""
HELD = ("-held", "-controlled", "-run")
STORES = words(
    "depot depots store factory plant base system systems launcher launchers maker production workshop unit units "
    "warehouse"
)
"""Behind a weapon: what was struck, and not what with."""
THINGS_HIT = words("hit hits struck strikes striking targeted targeting engaged attacked bombed")
"""Verbs whose object is what was struck, though it be a weapon: "destroyed two drones" may have been in the air."""
PARTING = words("after before following follows followed retaliation response revenge reprisal")
"""Between two deeds of one sentence."""
HOLDING = words("storing stored housing housed containing contained")
"""Before weapons that a depot held."""
CARRIERS = words("fleet fleets base bases plane planes squadron squadrons airfield airfields hangar hangars")
"""Right behind a weapon: what it belongs to or lies in, "the bomber fleet"."""
PLAIN_ARMS = words("missile missiles artillery rocket rockets drone drones mortar tank tanks air")
CAUSES = words("in after from result")
BETWEEN_SIDE_AND_STRIKE = words(
    "and new latest massive large-scale deadly fresh major suspected alleged reported apparent night-time hour hour-long a 's"
)
ALARMS = words("sirens siren alarms alerts alarm")
HAND_DEEDS = words("massacre massacres stabbing stabbings kidnapping kidnappings riot riots")
"""Deeds that no munition does."""

OUTLETS = words("telegram channel of page facebook post by")
"""Behind "Source:" and before the name of whose channel it is."""
BEHIND_OUTLET = frozenset((",", ";", ".", "(", "on", "citing"))
"""Behind "Source:" and the name."""

# --- Figures
BEHIND_FIGURE = words("more others of them these those had have")
"""Between a figure without a noun and its verb: "six of them were destroyed over"."""
COUNTING_ON = words("another further other")
"""Before a number of people: more of the same."""
CAME = words("came come comes coming happened occurred")
FOLLOWED = words("follows followed following")
"""Behind "the strike" they compare it with another: "came days after", "follows"."""
BEHIND_SHARE = frozenset(("-", "–", "—", "each", "more", "others", "another"))
"""Between a number of things shot down and where that was."""
THROUGHOUT = words("across throughout")
"""Before a land: the figures are told of all of it."""
OPENING_LAND = words("the this that its all much most parts")
"""Right behind "across", before the land."""
DATING = words("in during since from until between throughout on by of")
"""Before a year, or its month: it says when something was."""
PARTS_OF_YEAR = words("early mid late spring summer autumn winter fall")
BEGUN = words("born built begun began founded opened formed set made erected known")
"""Before a year: when somebody or something came to be, or what was done to it."""
MOST = words("deadliest worst biggest largest heaviest bloodiest most fiercest highest")
"""Of one strike among those of a war."""
TREATED = words("patient patients inpatients outpatients amputees")
"""Behind "wounded": who lies in a hospital, whatever hurt them."""
AT_STAKE = words("risk danger stake peril jeopardy")
"""Behind "lives": nobody has died."""
REMAIN = words("remain remained remains")
TOLLS = words("dead toll")
ONE_OF_ALL = words("single one same")
HOUSEHOLDS = words("family household clan")
""" "members of a single family": nobody is counted."""
FORMER = words("earlier previous initial preliminary first provisional")
"""Before a toll that another has replaced."""
ACTIVE_DEATH = words("died lost")
MANY = ("s", "ren", "men")
"""Endings of nouns for more than one person."""

# --- Who says so
BEFORE_SPEAKER = words(
    "additionally moreover previously furthermore and but meanwhile also however while that though elsewhere separately"
)
RANKS_SHORT = words("maj gen lt col brig capt sgt mr mrs dr adm gov")
""" "Maj. Gen. Oleg Egorov": the stop ends no sentence."""
BEHIND_SPEAKER = words(
    "also has have had later earlier then and on in s' first only still reportedly meanwhile both all since now"
)
REPORTING_NOUNS = words("reports claims posts estimates report claim")
"""Verbs of speech that are nouns unless a speaker stands before them."""
BUILDING_PARTS = words(
    "ward wing roof floor floors building buildings courtyard yard grounds gate gates entrance section part side wall "
    "walls corner facade hall halls room rooms unit department block blocks dome tower car-park premises lobby canteen "
    "basement runway"
)
"""Before "of" and the facility whose part was struck."""
RESCUERS = words("rescuers crews firefighters responders workers teams medics services")
"""Before "in" and the place where they are at work."""
POSTS = words("posts")
"""Of troops, behind an adjective: "military posts in X"."""
REPORTED = words("reported confirmed believed heard seen claimed")
"""May be participles: "two people reported dead"."""
BEHIND_REPORTED = words("as to hit missing")
BEFORE_REPORTS = words("initial early earlier preliminary unconfirmed several some conflicting first other new media")
BEFORE_REPORTED = words("after of second third fourth first latest another other separate previous earlier")
CIVILIANS = words("civilian civilians casualties noncombatants")
REFUSED = words("access entry permission permits permit visa visas aid passage asylum bail parole leave treatment")
"""Behind "denied", or before "was denied": what is refused, and no strike."""
BEHIND_REFUSED = words("to into for from at in on and or by as while")
"""Right behind these: "aid to the town", not "aid convoys"."""
INTENT = words("deliberately intentionally knowingly purposely purposefully indiscriminately")
"""Between a denial and a deed: how it was meant is denied, and not the deed."""
CONFIRM = "confirm"
"""Beside "or deny" it makes of the denial a silence."""
SEEN = words("saw heard witnessed")
"""Verbs of speech only behind a person."""
TOLD = words("told tell tells telling")
"""Whom stands behind them: "told Reuters"."""
GOING_ON = words("with as")
"""Clause words that do not end a speaker's name."""

# --- Days
BEFORE_MONTH = words("in last since early late")
SPAN_WORDS = frozenset(("-", "–", "—", "/", "to", "and"))
TIMES = words("days day weeks week months month")
"""Right before "after" they part two occasions: "two days after"."""
EVENINGS = words("night evening")
WITHIN_A_DAY = words(", the of on to into from hours in .")
""" "Monday, Dec. 26", "overnight into Tuesday": one day told twice."""
ZONES = words("gmt utc")
REVENGE = ("aveng", "retaliat", "reveng", "repris")
"""Beginnings of words before a deed that is answered."""
SIDES_IN_LOWER_CASE = words("coalition junta separatists")
CAMPS = words("camp")
"""Of people: towns that the gazetteer has by their bare name."""
BODIES = words("bodies corpses")
MIDDLES = tuple([part, middle] for part in ("city", "town", "village") for middle in ("centre", "center"))
"""The middle of a town: no centre that was built."""
ASIDES = words("used believed home thought known considered")
"""Participles that open what is said by the way: "the airfield, used for launching drones, was hit"."""
OF_REGIONS = words("regional provincial")
"""Before "capital": that of the region told before."""
NEWLY = words("recently newly")
URBAN = words("urban municipal")
"""Before "district": a unit with towns and villages of its own, in Russia."""
WITHIN = words("in at")
BEFORE_MONTHS = words("in since last this early late until from mid")
"""Before a month that no day stands beside: "in March", which is a town too."""
LOCAL_OFFICES = words("governor mayor")
"""Those who speak for the place they are named with."""
NUCLEAR = words("nuclear npp")
OCCURRED = words("occurred happened")
CAUSED_BY = words("by in during from after under")
"""Before the strike that hurt somebody: "wounded during shelling"."""
LATER = (["later", "in", "the"], ["later", "that", "day"], ["later", "the", "same"])
"""Another strike of the day, at the head of a sentence: "Later in the day, drones hit"."""
FEASTS = words("year years christmas easter")
"""Behind a capital they are a feast, no place: "New Year"."""
WORST = words("hardest worst")
"""Before "hit": what was struck most."""
SUFFERED_MOST = (["suffered", "the", "most"], ["suffered", "the", "worst"], ["suffered", "most", "of"])
HEADQUARTERS = "headquarters"
RESPONSIBILITY = "responsibility"
"""Claimed by who fired."""
DEMONYM_ENDINGS = ("ian", "ish", "ese", "li")
"""Of adjectives of a land: "Russian", "Israeli"."""
LOOSE_SIDES = words("coalition")
LOOSE_SIDES_OF = (["'s"], ["its"], ["their"], ["ruling"], ["governing"], ["opposition"])
"""Sides only where the report speaks of one it need not name."""
SIDES_IN_CAPITALS = words("us is")

# --- Numbers and letters
RISEN = ("rose", "risen", "climbed")
"""Before "to" and a figure: "has risen to 12" is 12, not at most 12."""
ABBREVIATIONS = words(
    "mr mrs ms dr prof gen col lt capt maj sgt brig adm cmdr gov sen rep rev st jan feb mar apr jun jul aug sep sept oct "
    "nov dec mon tue tues wed thu thurs fri sat sun no vs inc ltd co corp dept est approx ca etc u.s u.k u.n u.a.e a.m "
    "p.m e.g i.e cf al jr sr ft mt fig eds vol pp"
)
"""Whose stop ends no sentence."""
CLOSING_ABBREVIATIONS = words("a.m p.m etc")
"""Of these, those that may end one, before a capital."""
