"""Sentences of our own, of the kinds that reports of wars and world news are made of, filled with gazetteer names.

The corpora are mostly local news of America: without these the tagger hesitates at names of other shapes. `{S}` is a
settlement, `{W}` a big city anywhere, `{R}` an admin unit, `{C}` a country, `{A}` a place that goes with an article,
`{H}` a name of several words linked by small ones, `{D}` a demonym, `{F}` a family name, `{G}` a given name,
`{N}` a person who is called like a place, `{U}` a place that the gazetteer lacks, `{O}` an outlet
or a maker.
"""

from __future__ import annotations

import random
import re
from typing import Any

from geodata.gazetteer import Gazetteer, default
from geodata.toponyms.vocabulary import MORE_FIRST_NAMES

TEMPLATES = """
A school in {S} was damaged.|Explosion near the market in {S}.|Three people were hurt in {S}, {G} {F} said.
Shelling hit the village of {S} in the {R} region, killing a woman.|The mayor of {S}, {G} {F}, reported explosions.
{S} hospital was struck.|{S} Regional Hospital lost its windows.|A drone fell on a house in {S}, according to {F}.
{D} forces shelled {S} and {S} overnight.|Air defence shot down four drones over {S} and the {R} region.
In {S}, a warehouse burned.|In the {R} region, shells hit {S}, {S} and {S}.|Governor {G} {F} said two people died in {S}.
{S}, {S} and {S} came under fire.|Rockets were fired at {S} from {C}.|{F} thanked {C} for its help.
The {S} district of {S} was hit.|{G} {F}, a resident of {S}, heard the blast.|President {F} spoke on Monday.
Footage shows damage to a bridge in {S}.|Aftermath of a strike on {S}.|Strike on {S}.|{S}: two houses destroyed.
The town of {S} in {C} was bombed.|Troops entered {S} from the direction of {S}.|{F} told reporters in {S} that talks go on.
{D} jets struck {S}, {C}'s second city.|An air raid killed 12 people in {S} in southern {C}.|{F} denied the report.
The strike on {S} came after {F} met {G} {F}.|The {D} army said it hit {S}.|Local {S} residents fled to {S}.
A missile landed 3 km from {S}.|South of {S}, fighting went on.|{S} was without power on Tuesday.|Krym and {S} were dark.
Private houses burned in {S} after a rocket attack.|A kindergarten was hit in central {S}.|{S}'s market was destroyed.
{S}'s mayor said nobody was hurt.|People left {S} for {S}.|The {S} thermal power plant was attacked.|{S} NPP was shelled.
Bombs fell on {S} refugee camp, {G} {F} of the ministry said.|{F}'s office said the attack on {S} failed.
{S} was shelled with Grad rockets.|Iskander missiles hit {S}.|A Shahed drone struck {S}.|Kalibr missiles flew over {S}.
Damage to the church in {S}.|Destroyed car on a road to {S}.|Fire at the depot in {S} after shelling by {D} troops.
{F} and {F} visited {S}.|Colonel {G} {F} commands the brigade at {S}.|Ms {F} was born in {S}.|Foreign Minister {F} flew to {S}.
The blast in {S} killed {G} {F}, 34.|{F} was a poet.|{F} spoke to Metro on Sunday.|Follow Metro on Twitter.|{F} wrote on Telegram.|Since then {F} has gone.
In March {G} {F} met {F}.|{F} and his wife left.|A statue of {F} fell.|Truss resigned.|{G} {F} told Reuters.|{F} is a writer.
A drone strike hit {S} in {C}.|Aircraft bombed {S}.|Explosions shook {S} at dawn.|Bombs fell on {S} in {C}.
Artillery struck {S} in the war.|Shells hit {S} in {R}, officials said.|Men were killed in {S} in the {R}.|Jets hit {S}.
Missiles struck {S} in {C} on Sunday.|A missile reached {S}.|Rockets hit {S} and {S}.|Soldiers took {S}.|Fire in {S}.
{S} houses were flooded.|The {S} bridge fell.|Streets of {S} lay in ruins.|The {F} family lost its home.|Vladimir {F} agreed.
The head of the {R} military administration, {G} {F}, named {S}.
""".replace("\n", "|")  # noqa: E501

# The news of agencies: who speaks stands before "in X said", and capitals, borders and journeys name places.
TEMPLATES += """
Health officials in {W} said the man had recovered.|Officials in {W} said so on Friday.|Police in {W} said two were held.
Doctors in {W} told {F} that beds were full.|Authorities in {C} confirmed three cases.|An official in {W} told Reuters.
The ministry in {W} said the talks had failed.|A court in {W} ruled on Monday.|Protesters in {W} demanded an answer.
Residents in {S} said the water was bad.|Witnesses in {S} said planes circled.|Aid workers in {W} say food is short.
The capital, {W}, was quiet.|They moved toward the capital, {W}.|In the capital {W} shops closed.|The port city of {W} flooded.
He flew from {W} via {W} to {W}.|Flights from {W} to {W} were stopped.|She had returned from {C} a week before.
Cases rose in {C}, {C} and the {A}.|The {A} closed its border.|Aid went to the {A}.|Ships left the {A} for {C}.
{C} and the {A} signed the treaty.|In the {A}, schools stayed shut.|Tourists should not visit {C} or the {A}.
{C} reported five deaths.|{C} said it would send troops.|{C} has banned imports from {C}.|The sickness has reached {C}.
The disease was first seen in {C} in 1998.|Near the border with {C} and {C} camps are full.|{C}'s health ministry denied it.
{D} officials blamed {C}.|A {D} tourist died in {W}, {C}.|In {W}, {C}, a bus overturned.|{W} and {W} saw rain.
The {R} province of {C} has no power.|Farmers in {R} province lost cattle.|Cattle died in {R} and {R}.
The outbreak began in {W}.|He was treated in {W} and buried in {S}.|{G} {F} was born in {W}.|{F} spoke in {W}.
The eastern city of {S} was cut off.|The southern town of {S} has one clinic.|The suburb of {S} is poor.
West Nile virus was found.|Marburg fever is rare.|Rift Valley fever kills goats.|Lyme disease spread.|Lassa fever returned.
The World Health Organization sent a team to {W}.|Doctors Without Borders works in {S}.|The Red Cross in {W} said so.
The outbreak in {H} went on.|{H} was quiet on Monday.|They flew to {H}, where rain fell.|Officials in {H} said no.
{N} wrote about {W}.|{N} arrived in {W}.|Actor {N} met {G} {F} and {N}.|{N} said no.|A song by {N}.|{N} was born in {S}.
Barrel bombs fell on {S} in {C}.|Shelling hit {S} in {R} Oblast, officials said.|A drone strike hit {S} in {R}, {C}.
Mortar bombs fell on {S}.|Cluster bombs fell near {S} in {C}.
{F} lives in {H}.|{H} and {C} play tonight.|The capital, {H}, has no water.|{F} of the University hospital said it was flu.|{G} {F} said the vaccine works.|{F} and {F} agreed.
""".replace("\n", "|")  # noqa: E501

# Villages that no gazetteer has are told by the words around them.
TEMPLATES += """
Planes bombed the village of {U} in {R}.|{U} village was burned down.|Shells fell on the village of {U}, killing five.
The town of {U} was hit twice.|A drone hit {U} town in {R} state.|People fled from {U} to {S}.|The {U} area was bombed at night.
The {U} district of {R} was hit.|A car was struck in the {U} sub-district of {S}.|{U} township has no doctor.
The villages of {U} and {U} were shelled.|The towns of {U}, {U} and {S} came under fire.|Strikes hit {U} and {U} villages.
The raid on {U} in the {R} region killed nine.|{U}, a village near {S}, was empty.|He hails from {U}, in {R}.
The {U} neighbourhood of {S} was hit.|Fighters hide in the {U} forest.|The {U} mountains were bombed.|Jets struck the {U} hills.
{U} camp took in hundreds.|Rockets hit the {U} camp near {S}.|The {U} market was full when the bomb fell.
The {U} and {U} districts were cut off.|{U}, in southern {C}, was bombed.|The road from {U} to {S} was closed.
Troops left {U}.|A wedding in {U} was hit.|A funeral in {U} in northern {C} was struck, killing 12.|Men from {U} buried them.
The army said it struck {U}.|Helicopters bombed {U}, {U} and {U}.|A strike on {U} killed a family.|A school in {U} was hit.
The outskirts of {U} were shelled.|A bridge at {U} fell.|Clashes went on near {U}, {U} and {S}.|{U} lies 20 km from {S}.
{U} Local Government Area of {R} State was raided.|In {U} ({U}), a clinic burned.|Aircraft hit the {U} plain near {S}.
They were taken to hospitals in {S} and {U}.|A tribal chief in {U} district said so.|The {U} valley was quiet.
Defence Minister {N} said so.|Foreign Minister {N} flew to {W}.|Minister {N} and {G} {F} agreed.|General {N} denied it.
{O} reported the strike.|He told {O} that nine had died.|State agency {O} said so, citing officials.|A {O} was hit on the road.
They were in a {O} near {S} when the drone struck.|{O} said, quoting a source in {W}.|Photo: {O}|{G} {F} told {O}.
""".replace("\n", "|")  # noqa: E501
OUTLETS = (
    "Xinhua,Geo News,Rudaw,Tolo News,Ariana News,Anadolu,Tasnim,Dawn,Fars,Interfax,Al Jazeera,Al Arabiya,Haaretz,Ynet,"
    "Myanmar Now,Sudan Tribune,Addis Standard,Premium Times,Toyota,Kia,Hyundai,Land Cruiser,Mercedes,Boeing,Hilux,Lada"
).split(",")
PERSONS = (  # who are called like places
    "Jack London,Paris Hilton,Denzel Washington,Irving Berlin,Chelsea Clinton,Orlando Bloom,Brooklyn Beckham,"
    "Austin Butler,Jordan Peterson,Florence Pugh,Sydney Sweeney,Lincoln Riley,Virginia Woolf,Dakota Johnson,"
    "Israel Katz,Israel Adesanya,Chad Smith,Kenya Barris,Jordan Bardella,Victoria Nuland,Milan Kundera,Georgia Toffolo,"
    "Savannah Guthrie,India Arie,Israel Keyes,Charlotte Church,Madison Keys,Dallas Howard,Tennessee Williams"
).split(",")
LINKED = (
    "Port-au-Prince,Pointe-a-Pitre,Aix-en-Provence,Rostov-on-Don,Dar es Salaam,Cote d'Ivoire,Guinea-Bissau,"
    "Port of Spain,Trinidad and Tobago,Bosnia and Herzegovina,Stratford-upon-Avon,Saint-Denis,Antigua and Barbuda,"
    "Deir ez-Zor,Rio de Janeiro,Papua New Guinea,Burkina Faso,Sri Lanka,El Salvador,Sierra Leone,Ain al-Hilweh"
).split(",")
ARTICLED = (
    "Philippines,Netherlands,Gambia,Bahamas,Maldives,Czech Republic,United States,United Kingdom,Caribbean,"
    "United Arab Emirates,Dominican Republic,Solomon Islands,Marshall Islands,Central African Republic,Congo,"
    "Democratic Republic of the Congo,Balkans,Middle East,West Bank,Gaza Strip,Sahel,Horn of Africa,Falkland Islands"
).split(",")

# Shares of the names: most from the countries at war, the rest from anywhere.
COUNTRIES = "UA UA UA UA RU SY SY IQ YE PS LB IL IR SD ET MM AF AZ AM LY SO CD ML NG PK".split()
FAMILY_NAMES = (
    "Terekhov Synehubov Lukashuk Kim Starukh Prokudin Filashkin Lysak Shmyhal Klitschko Yermak Budanov Peskov Lavrov "
    "Zakharova Konashenkov Shevchenko Bondarenko Kravchenko Hassan Mansour Haddad Khalil Barakat Nasrallah Saleh "
    "Al-Houthi Qasim Cohen Levi Hagari Gallant Mizrahi Burhan Dagalo Abiy Tadesse Hlaing Aung Truss "
    "Stoltenberg Guterres Blinken"
).split()
CITY = 400_000  # people
NUMBER = 600  # short reports to learn from
_SLOT = re.compile(r"\{([A-Z])\}")


_ARABIC = frozenset("SY IQ YE PS LB SD LY SO".split())
_ARTICLES = ("al-", "Al-", "al-", "el-", "El-", "as-", "ash-")


def unknown(chance: random.Random, names: list[str], code: str, gazetteer: Gazetteer) -> str:
    """A name that no place bears, made of the heads and tails of names of a country; in Arabic now and then with the
    article."""
    while True:
        head, tail = chance.choice(names).split(), chance.choice(names).split()
        words = [_spliced(a, b) for a, b in zip(head, tail, strict=False)][:3]
        made = " ".join(words)
        if code in _ARABIC and len(words) == 1 and chance.random() < 0.4:
            made = chance.choice(_ARTICLES) + made
        if made[-1:].isalpha() and all(len(word) > 1 for word in words) and not gazetteer.has(made):
            return made


def _spliced(head: str, tail: str) -> str:
    """The first half of one word and the second of another."""
    return (head[: (len(head) + 1) // 2] + tail[len(tail) // 2 :].lower()).replace("-", "")


def documents(number: int = NUMBER, *, seed: int = 11) -> list[dict[str, Any]]:
    """So many short reports as the corpora have them: a text and its toponyms."""
    chance = random.Random(seed)
    gazetteer = default()
    towns: dict[str, list[str]] = {}
    regions: dict[str, list[str]] = {}
    countries: list[str] = []
    cities: list[str] = []
    for row in range(len(gazetteer)):
        kind, code = int(gazetteer.kind[row]), gazetteer.country_code(row) or ""
        name = gazetteer.name(row)
        if not name.isascii() or len(name) < 4:
            continue
        if kind == 3 and (gazetteer.population[row] > 900 or chance.random() < 0.05):
            towns.setdefault(code, []).append(name)
            if gazetteer.population[row] > CITY:
                cities.append(name)
        elif kind == 1:
            regions.setdefault(code, []).append(name.removesuffix(" Oblast").removesuffix(" Governorate"))
        elif kind == 0:
            countries.append(name)
    templates = [t.strip() for t in TEMPLATES.split("|") if t.strip()]
    given = sorted(MORE_FIRST_NAMES)
    people = ["Russian", "Ukrainian", "Israeli", "Syrian", "Turkish", "Iranian", "Sudanese", "American", "Saudi"]
    found = []
    for at in range(number):
        code = chance.choice(COUNTRIES) if chance.random() < 0.85 else chance.choice(sorted(towns))
        text, toponyms = "", []
        for template in chance.sample(templates, chance.randint(1, 5)):
            for part in re.split(r"(\{[A-Z]\})", template):
                slot = _SLOT.fullmatch(part)
                if slot is None:
                    text += part
                    continue
                name = {
                    "O": lambda: chance.choice(OUTLETS),
                    "U": lambda of=code: unknown(chance, towns[of], of, gazetteer),
                    "S": lambda of=code: chance.choice(towns[of]),
                    "R": lambda of=code: chance.choice(regions.get(of) or ["Sumy"]),
                    "W": lambda: chance.choice(cities), "A": lambda: chance.choice(ARTICLED),
                    "H": lambda: chance.choice(LINKED), "N": lambda: chance.choice(PERSONS),
                    "C": lambda: chance.choice(countries), "D": lambda: chance.choice(people),
                    "F": lambda: chance.choice(FAMILY_NAMES), "G": lambda: chance.choice(given).title(),
                }[slot[1]]()  # fmt: skip
                if slot[1] in "SWRCAHDU":
                    toponyms.append({"start": len(text), "end": len(text) + len(name), "text": name})
                text += name
            text += " "
        found.append({"corpus": "own", "doc_id": f"own-{at}", "text": text.strip(), "toponyms": toponyms})
    return found
