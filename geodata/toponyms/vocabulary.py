"""What kind of word a word is, apart from being a place: ordinary, a first name, a title, a word of institutions.

The big lists are in `words.marisa` (built by `tests/training/build_words.py`, sources there); the small ones below
are our own.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import marisa_trie

ORDINARY_RARE, ORDINARY, ORDINARY_COMMON, FIRST_NAME, SURNAME, SURNAME_COMMON = (1 << bit for bit in range(6))


@lru_cache(maxsize=1)
def _trie() -> marisa_trie.BytesTrie:
    return marisa_trie.BytesTrie().mmap(str(Path(__file__).with_name("words.marisa")))


def flags(word: str) -> int:
    """The flags above for a lower-case word; 0 where it is in no list."""
    found = _trie().get(word)
    return found[0][0] if found else 0


# Given names that reports of wars are full of and American lists lack.
MORE_FIRST_NAMES = frozenset("""
abdallah abdel abdul abdullah abu ahmad ahmed ali alaa alexei aleksandr aleksei alisher amir anatoliy anatoly andrei andrii
andriy antony anwar arseniy artem aslan ayman aziz bashar bassam bilal bogdan bohdan boris borys danylo denys denis dmitri
dmitriy dmitry dmytro ehud emmanuel erdogan evgeny fadi fahad faisal fatima fouad gennady george georgy gotabaya hadi haidar
hamid hanna haris hasan hassan hussein husam ibrahim igor ihor ilya imran iryna ismail ivan jamal javad kamal karim kateryna
khaled khalid khalil kostiantyn kseniya leila leonid lyudmila mahinda mahmoud maksym maksim mariia marwan maxim mohamed
mohammad mohammed moshe mstyslav muhammad mustafa mykhailo mykhaylo mykola nadiya naftali najib natalia nikolai nizar olaf
oleg oleh oleksandr oleksii oleksiy olena olha omar osama pavel pavlo petro pyotr qasem rami ramzan rashid recep roman
ruslan rustam saad saddam saeed salah salman sami samir serhii serhiy sergei sergey shavkat shimon stanislav svetlana svitlana
taras tariq tetiana tymofiy ursula vadym valentyn valeriy valery vasyl viktor vitali vitalii vitaliy vitaly vladimir
vladyslav volodymyr volodymir vyacheslav waleed xi yair yaroslav yasser yevgeny yevhen yoav yulia yuri yuriy yury yusuf
zakir zhanna ziad benjamin itamar bezalel nouri haider hashem hakan huda ismael
""".split())  # fmt: skip

TITLES = frozenset("""
mr mrs ms miss dr sir lord lady dame president vice minister premier chancellor senator sen representative rep governor gov
mayor sheriff chief judge justice general gen colonel col lieutenant lt captain capt major maj sergeant sgt admiral
commander officer deputy detective inspector constable trooper superintendent professor prof reverend rev father pastor bishop
archbishop pope king queen prince princess sheikh sheik imam ayatollah attorney coach councilman councilwoman councillor
commissioner chairman chairwoman director secretary spokesman spokeswoman spokesperson ambassador analyst reporter
correspondent journalist ceo congressman congresswoman businessman actor actress singer author dictator cpl pfc pvt spc
""".split())  # fmt: skip

PERSON_VERBS = frozenset("""
said says told added asked wrote tweeted explained noted stated argued testified pleaded admitted recalled replied insisted
acknowledged claimed thinks thought believes believed hopes knows knew wants wanted plans joked smiled whose who
""".split())  # fmt: skip

# Nouns that close the name of an institution: "Paris Police", "Baghdad University".
INSTITUTIONS = frozenset("""
police university college school schools academy institute hospital clinic court council committee commission board bureau
department dept office agency ministry authority administration association society club union league team fc united
company corp corporation inc ltd llc group bank times post news journal herald tribune gazette star press daily review
magazine radio tv television church cathedral mosque temple synagogue museum library theatre theater hotel airport station
stadium arena center centre foundation fund party army navy force forces guard corps brigade battalion regiment division
agence presse tribunal parliament senate assembly congress cabinet government embassy consulate exchange festival cup championship
championships series olympics conference summit airlines airways railway railways railroad chamber conservancy alliance
federation front movement coalition initiative program programme project service services act bill law treaty accord
agreement report awards award prize show tigers bulldogs panthers eagles lions bears wildcats hawks rangers rovers giants
""".split())  # fmt: skip

# Nouns that make what stands before or after them a place, in the order "Laurel County" or "Port of Odesa".
AREAS = frozenset("""
county parish borough township province state oblast region governorate prefecture district raion municipality territory
republic kingdom emirate canton department community village town city suburb neighbourhood neighborhood quarter area sector
peninsula strip island islands isle isles valley mountain mountains hills coast bay gulf sea ocean lake river creek strait
canal desert plateau plain basin delta forest park square heights airport airfield airbase base port harbour harbor dam plant
camp crossing checkpoint bridge cape point beach falls springs hollow junction ridge bank corridor hromada okrug krai
subdistrict kibbutz moshav refugee reservoir
""".split())  # fmt: skip

ROADS = frozenset("""
street st road rd avenue ave boulevard blvd lane ln drive dr highway hwy route interstate parkway pkwy way court ct place
pl circle trail turnpike freeway expressway square alley terrace pike motorway embankment
""".split())  # fmt: skip

DIRECTIONS = frozenset("""
north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern
southeastern southwestern central upper lower greater downtown mid inner outer
""".split())  # fmt: skip

TIMES = frozenset("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter thanksgiving ramadan
""".split())  # fmt: skip

PLACE_PREPOSITIONS = frozenset(
    "in at near from around outside inside across throughout toward towards within into via between reach".split()
)

# Armed movements whose names have the Arabic article, as places have it: "al-Shabab".
MOVEMENTS = frozenset("shabab shabaab qaeda qaida nusra qassam".split())

# Small words that may stand inside a name.
LINKS = frozenset("of the and ez es de del la las le les los el al an ad as ash az ed el- en da do dos das du des d von van der den upon on under "
                  "sur am bei y e i & bin ibn".split())  # fmt: skip
