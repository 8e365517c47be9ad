"""Who is said to have fired: countries and groups, by the canonical name of each."""

from __future__ import annotations

from geodata.lexicon.language import terms

COUNTRIES = {
    "russia": "Russia", "russian": "Russia", "russians": "Russia", "moscow": "Russia",
    "kremlin": "Russia", "putin": "Russia", "moscow's forces": "Russia", "russian federation": "Russia",
    "vladimir putin": "Russia", "ukraine": "Ukraine", "ukrainian": "Ukraine", "ukrainians": "Ukraine",
    "kyiv": "Ukraine", "kiev": "Ukraine", "israel": "Israel", "israeli": "Israel", "israelis": "Israel",
    "idf": "Israel", "israel defense forces": "Israel", "israel defence forces": "Israel",
    "israeli defense forces": "Israel", "israeli air force": "Israel", "tel aviv": "Israel",
    "iran": "Iran", "iranian": "Iran", "tehran": "Iran", "irgc": "Iran", "revolutionary guards": "Iran",
    "revolutionary guard": "Iran", "islamic revolutionary guard corps": "Iran", "syria": "Syria",
    "syrian": "Syria", "syrian regime": "Syria", "assad regime": "Syria", "asad regime": "Syria",
    "syrian army": "Syria", "syrian government": "Syria", "turkey": "Turkey", "turkish": "Turkey",
    "türkiye": "Turkey", "ankara": "Turkey", "iraq": "Iraq", "iraqi": "Iraq", "lebanon": "Lebanon",
    "lebanese": "Lebanon", "united states": "United States", "us": "United States",
    "u.s.": "United States", "u.s": "United States", "american": "United States",
    "americans": "United States", "pentagon": "United States", "centcom": "United States",
    "washington": "United States", "britain": "United Kingdom", "british": "United Kingdom",
    "uk": "United Kingdom", "u.k.": "United Kingdom", "france": "France", "french": "France",
    "saudi arabia": "Saudi Arabia", "saudi": "Saudi Arabia", "saudis": "Saudi Arabia",
    "riyadh": "Saudi Arabia", "saudi-led coalition": "Saudi-led coalition",
    "saudi-led": "Saudi-led coalition", "saudi led coalition": "Saudi-led coalition",
    "emirati": "United Arab Emirates", "uae": "United Arab Emirates", "egypt": "Egypt",
    "egyptian": "Egypt", "jordan": "Jordan", "jordanian": "Jordan", "yemeni": "Yemen", "yemen": "Yemen",
    "azerbaijan": "Azerbaijan", "azerbaijani": "Azerbaijan", "azeri": "Azerbaijan", "baku": "Azerbaijan",
    "armenia": "Armenia", "armenian": "Armenia", "yerevan": "Armenia", "india": "India",
    "indian": "India", "new delhi": "India", "pakistan": "Pakistan", "pakistani": "Pakistan",
    "islamabad": "Pakistan", "afghan": "Afghanistan", "afghanistan": "Afghanistan",
    "ethiopia": "Ethiopia", "ethiopian": "Ethiopia", "eritrean": "Eritrea", "myanmar": "Myanmar",
    "burmese": "Myanmar", "burma army": "Myanmar", "burma military": "Myanmar", "burma": "Myanmar", "junta": "Myanmar", "myanmar military": "Myanmar", "tatmadaw": "Myanmar",
    "myanmar junta": "Myanmar", "sudan": "Sudan", "sudanese": "Sudan", "sudanese army": "Sudan",
    "sudanese armed forces": "Sudan", "sudanese military": "Sudan", "sudanese air force": "Sudan",
    "saf": "Sudan", "thai": "Thailand", "thailand": "Thailand", "cambodian": "Cambodia",
    "cambodia": "Cambodia", "north korea": "North Korea", "north korean": "North Korea",
    "south korean": "South Korea", "chinese": "China", "china": "China", "taiwanese": "Taiwan",
    "serbian": "Serbia", "serb": "Serbia", "kenyan": "Kenya", "nigerian": "Nigeria",
    "nigerian air force": "Nigeria", "malian": "Mali", "rwandan": "Rwanda",
    "congolese": "Democratic Republic of the Congo", "somali": "Somalia", "libyan": "Libya",
    "algerian": "Algeria", "georgian": "Georgia", "polish": "Poland", "belarusian": "Belarus",
    "colombian": "Colombia", "chad": "Chad", "chadian": "Chad", "kdf": "Kenya", "kenya": "Kenya",
    "burkinabe": "Burkina Faso", "ugandan": "Uganda", "military council forces": "Myanmar", "venezuelan": "Venezuela",
}  # fmt: skip

ARMED_GROUPS = {
    "hamas": "Hamas", "al-qassam brigades": "Hamas", "qassam brigades": "Hamas",
    "al qassam brigades": "Hamas", "hezbollah": "Hezbollah", "hizbollah": "Hezbollah",
    "hizbullah": "Hezbollah", "houthi": "Houthis", "houthis": "Houthis", "huthi": "Houthis",
    "huthis": "Houthis", "ansar allah": "Houthis", "islamic jihad": "Islamic Jihad",
    "palestinian islamic jihad": "Islamic Jihad", "is": "IS", "isis": "IS", "isil": "IS",
    "islamic state": "IS", "da'esh": "IS", "daesh": "IS", "so-called islamic state": "IS",
    "taliban": "Taliban", "al-shabab": "Al-Shabaab", "al shabab": "Al-Shabaab", "shabab": "Al-Shabaab", "al-shabaab": "Al-Shabaab", "al shabaab": "Al-Shabaab",
    "boko haram": "Boko Haram", "palestinian militants": "Palestinian militants",
    "gaza militants": "Palestinian militants", "militants in gaza": "Palestinian militants",
    "rapid support forces": "Rapid Support Forces", "rsf": "Rapid Support Forces",
    "coalition led by saudi arabia": "Saudi-led coalition", "coalition": "Coalition",
    "us-led coalition": "US-led coalition", "u.s.-led coalition": "US-led coalition",
    "us-led": "US-led coalition", "coalition military forces": "Coalition military forces",
    "international coalition": "Coalition", "nato": "NATO", "pkk": "PKK", "ypg": "YPG",
    "syrian democratic forces": "Syrian Democratic Forces", "sdf": "Syrian Democratic Forces",
    "hts": "HTS", "hayat tahrir al-sham": "HTS", "m23": "M23", "arakan army": "Arakan Army",
    "tplf": "TPLF", "tigrayan": "Tigray forces", "wagner": "Russia", "separatists": "Separatists",
    "pro-russian separatists": "Separatists", "russian-backed separatists": "Separatists",
    "libyan national army": "Libyan National Army", "haftar": "Libyan National Army",
    "iran-backed militias": "Iran-backed militias", "iran-backed militia": "Iran-backed militias",
    "iran-backed": "Iran-backed militias",
}  # fmt: skip
ACTORS = {**COUNTRIES, **ARMED_GROUPS}
GROUP_NAMES = frozenset(ARMED_GROUPS.values()) - frozenset(COUNTRIES.values())
"""Sides that are no country: their names are no places."""
FORCE_NOUNS = terms(
    "armed forces",
    "forces, force, troops, army, military, soldiers, warplanes, warplane, jets, jet, aircraft, drones, drone",
    "missiles, missile, rockets, rocket, planes, artillery, tank, tanks, gunners, navy, air force, strike",
    "strikes, attack, attacks, airstrike, airstrikes, shelling, bombardment, fire, helicopter, helicopters",
    "raid, raids, bombs, bomb, bombing, fighters, militants, rebels, militia, militias, invaders, occupiers",
    "commanders, operators, units, unit, special forces, security service, intelligence, fleet, regime",
    "government, coalition, salvo, barrage, air, ballistic, cruise, guided, glide, shahed, shaheds, kamikaze",
    "overnight, aerial, mortar, mortars, naval, fighter, launcher, shells, crew, battery, batteries",
)
RAIDERS = frozenset(("IS", "Taliban", "Al-Shabaab", "Boko Haram", "PKK", "HTS", "Wagner"))
