"""A language as a table of words by the role they play in telling of strikes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import ModuleType
from typing import Any, Literal, NamedTuple

Terms = frozenset[str]
NO_TERMS: Terms = frozenset()


def terms(*lines: str) -> Terms:
    """The terms of comma-separated lines: `terms("strike, strikes", "air raid")`."""
    return frozenset(" ".join(term.split()) for line in lines for term in line.split(",") if term.strip())


class Holiday(NamedTuple):
    """The words behind the first, the month and day that they name, and whether they tell of its night."""

    rest: tuple[str, ...]
    month: int
    day: int
    night: bool = False


def words(line: str) -> Terms:
    """The single words of a line with blanks between them, of which any may stand: `words("hit hits")`."""
    return frozenset(line.split())


def stems(line: str) -> tuple[str, ...]:
    """The same in their order, to be compared with how a word begins or ends: `word.startswith(stems("обстр"))`."""
    return tuple(line.split())


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Language:
    """The words of one language by the role they play. Every role may be empty."""

    code: str
    """ISO 639-1."""
    word_order: Literal["fixed", "free"] = "fixed"
    """fixed: the place before an active verb is the subject (English). free: case and preposition decide, so a
    settlement beside a strike verb without preposition is its object wherever it stands (Ukrainian, Russian)."""
    genitive_objects: bool = False
    """True where a strike noun takes its place without preposition ("обстріл Нікополя")."""

    # --- What tells of a strike -------------------------------------------------------------------------------------
    sure_nouns: Terms = NO_TERMS
    """Nouns that are a strike from a distance whatever stands around: airstrike, shelling, bombardment."""
    strike_nouns: Terms = NO_TERMS
    """Nouns that are one only with a weapon, a belligerent or such a context: strike, attack, hit, salvo."""
    attack_nouns: Terms = NO_TERMS
    """Of `strike_nouns`, those that ground troops make too: attack, assault. They need a weapon or an earlier strike."""
    needy_nouns: Terms = NO_TERMS
    """Of `strike_nouns`, those that are one only right behind a weapon or a side: fire ("enemy fire", "rocket fire")."""
    blast_nouns: Terms = NO_TERMS
    """explosion, blast: a strike of unknown weapon in a report of war, an accident elsewhere."""
    sure_verbs: Terms = NO_TERMS
    """Verbs that are a strike from a distance: shelled, bombarded."""
    strike_verbs: Terms = NO_TERMS
    """Verbs whose object is what was struck, given a weapon, belligerent or context: hit, struck, attacked."""
    passive_participles: Terms = NO_TERMS
    """Forms of the verbs above that can be passive ("was hit"): needed for languages with fixed word order; in the
    others the impersonal forms: обстріляно, пошкоджено."""
    passive_auxiliaries: Terms = NO_TERMS
    """was, were, been, being, got: before a participle they make the place before it the struck one."""
    under_fire: Terms = NO_TERMS
    """Phrases after (or before) a place that make it the struck one: came under fire, під обстрілом, под удар попал."""
    weapon_verbs: Terms = NO_TERMS
    """Verbs that tell of a strike where a weapon is their subject: "drones damaged a depot", "a missile flattened"."""
    single_auxiliaries: Terms = NO_TERMS
    """was, has been: before a word of harm they tell of one person where no number stands ("the cashier was killed")."""
    come_under: Terms = NO_TERMS
    """came under, was under: with a strike noun behind they make the place before it the struck one."""
    launch_verbs: Terms = NO_TERMS
    """Verbs whose object is the weapon: launched, fired, dropped. A strike only with a weapon and a target place."""
    arrive_verbs: Terms = NO_TERMS
    """Verbs whose subject is the weapon: fell, landed, crashed, exploded, прилетіло."""
    intercept_verbs: Terms = NO_TERMS
    """shot down, downed, intercepted, збито: only shot down unless something else of the report says it hit."""
    defence_nouns: Terms = NO_TERMS
    """Air defence, ППО."""
    debris_nouns: Terms = NO_TERMS
    """debris, wreckage, fragments of what was shot down; with damage it is a strike, still `intercepted`."""
    heard_verbs: Terms = NO_TERMS
    """What happens with explosions: heard, reported, rang out, rocked, пролунали."""
    damage_words: Terms = NO_TERMS
    """Harm to things: damaged, destroyed, fire broke out, without power. Tells of a strike only after one was told."""
    target_nouns: Terms = NO_TERMS
    """Things that are struck: building, house, depot, substation, school. A place behind them is where they stand."""

    # --- Places -----------------------------------------------------------------------------------------------------
    facility_nouns: Terms = NO_TERMS
    """Heads of a named facility: hospital, refinery, port, "power plant", mosque ("Okhmatdyt children's hospital")."""
    common_heads: Terms = NO_TERMS
    """Of `facility_nouns`, those that many of a town share: behind its name alone they name none ("Kharkiv schools")."""
    sole_heads: Terms = NO_TERMS
    """Of `facility_nouns`, those of which a town has one: "the port of Odesa", "the Mykolaiv zoo" name it."""
    head_kin: tuple[frozenset[str], ...] = ()
    """Heads that reports use for one another: plant, works, factory; school, college."""
    called_words: Terms = NO_TERMS
    """Between a kind of facility and its name: called, named, known as."""
    name_particles: Terms = NO_TERMS
    """Lower-case words inside names: al, de, bin."""
    owners: Terms = NO_TERMS
    """Kinds of people whose possessive belongs to a facility's name: children's, veterans'."""
    facility_modifiers: Terms = NO_TERMS
    """Lower-case words between the name and the head: children's, nuclear, oil, sea, trade."""
    district_nouns: Terms = NO_TERMS
    """district, neighbourhood, raion: with a name before (or behind) it, a district."""
    settlement_nouns: Terms = NO_TERMS
    """city, town, village, capital: before a name ("the city of X") or standing for it ("the city", "місто")."""
    region_nouns: Terms = NO_TERMS
    """region, oblast, province, governorate."""
    territories: Mapping[str, str] = field(default_factory=dict)
    """Towns that behind a compass word mean the land around them: "central Gaza" -> "Gaza Strip"."""
    water_nouns: Terms = NO_TERMS
    """river, sea, gulf: end the name of a water, which is struck only where no other place is."""
    there_words: Terms = NO_TERMS
    """Adverbs that stand for the place named before: there, там, тут."""
    determiners: Terms = NO_TERMS
    """the, this, that, its, a: skipped before a name; definite ones make "the city" stand for a place before."""
    compass_words: Terms = NO_TERMS
    """north, southern, central, eastern, downtown: skipped before a name."""
    at_words: Terms = NO_TERMS
    """Prepositions of place: in, at, near, around, outside, across, over, у, в, на, біля."""
    near_words: Terms = NO_TERMS
    """Of these, the ones that only refer: near, close to, outside, біля. "Krasne, near Lviv": Lviv is no target."""
    onto_words: Terms = NO_TERMS
    """Prepositions of a target: on, against, at, upon, по."""
    from_words: Terms = NO_TERMS
    """Prepositions of an origin: from, out of, з, із, від."""
    toward_words: Terms = NO_TERMS
    """Direction of flight or march, nothing hit yet: towards, heading for, у напрямку, курсом на."""
    of_words: Terms = NO_TERMS
    """of: joins a type and its name ("city of X", "X district of Y")."""
    and_words: Terms = NO_TERMS
    """and, as well as, or, та, і, й: joins members of a list (with commas)."""

    # --- People -----------------------------------------------------------------------------------------------------
    killed_words: Terms = NO_TERMS
    """killed, dead, died, deaths, bodies, загинуло: a number on either side (the nearer in the clause) is theirs."""
    killing_words: Terms = NO_TERMS
    """Forms whose number follows: killing, kills, claimed the lives of."""
    injured_words: Terms = NO_TERMS
    """injured, wounded, hurt, поранено."""
    injuring_words: Terms = NO_TERMS
    """Forms whose number follows: injuring, wounds."""
    casualty_words: Terms = NO_TERMS
    """casualties, victims: both kinds together; with "no" they make both 0."""
    unhurt_phrases: Terms = NO_TERMS
    """Whole phrases that say nobody was hurt: "no one was hurt", "without casualties", "обійшлося без постраждалих"."""
    person_nouns: Terms = NO_TERMS
    """people, civilians, soldier, woman, residents, children, людей: what is counted."""
    one_person: Terms = NO_TERMS
    """Of these, the ones that are one person without a numeral ("a woman was killed", "жінка загинула")."""
    kin_determiners: Terms = NO_TERMS
    """her, his, their: before one person they add that one to those counted ("a mother and her baby")."""
    one_articles: Terms = NO_TERMS
    """Articles that make a person one: "a 60-year-old woman"."""
    groups: Terms = NO_TERMS
    """Of `person_nouns`, those that are no single person behind "a": a family, a crew, a security ..."""
    of_them_words: Terms = NO_TERMS
    """Introduce a part of a figure already given: including, among them, of whom, зокрема, серед них, в том числе."""
    later_death: Terms = NO_TERMS
    """Died of wounds later: "died in hospital", "succumbed"."""
    rise_words: Terms = NO_TERMS
    """Before "to" or "at" and a number they make it the total of the harm named before: has risen, reached, put, brings."""
    cumulative: Terms = NO_TERMS
    """Totals of a war or years, never of a strike: "since the start of the war", "since october 7", "over the course
    of the war", "з початку повномасштабного вторгнення"."""

    # --- Who says so ------------------------------------------------------------------------------------------------
    speech_verbs: Terms = NO_TERMS
    """said, told, wrote, reported, announced, confirmed, повідомив."""
    tally_verbs: Terms = NO_TERMS
    """Verbs whose subject gives a figure: put (the number at), raised (the toll), gave. Speech where a count follows."""
    count_nouns: Terms = NO_TERMS
    """What they give: number, toll, figure."""
    footage_words: Terms = NO_TERMS
    """footage, video: what is filmed "from" a place with damage or bodies was struck there."""
    address_verbs: Terms = NO_TERMS
    """Verbs of public speech that quote nothing: condemned, briefed, addressed. A day beside one is that of speaking."""
    according_to: Terms = NO_TERMS
    """Phrases before the source: according to, за словами, по данным, as reported by."""
    source_nouns: Terms = NO_TERMS
    """Who speaks: governor, mayor, officials, police, ministry, media, residents, ОВА, прокуратура."""
    hedges: Terms = NO_TERMS
    """reportedly, allegedly, is believed to: attributed though nobody is named."""
    denial_verbs: Terms = NO_TERMS
    """denied, rejected responsibility, заперечили."""
    dispute_words: Terms = NO_TERMS
    """conflicting accounts, disputes, contradicted, competing claims, blamed each other."""
    blame_verbs: Terms = NO_TERMS
    """Who is behind them is accused: blamed, accused, звинуватили."""
    by_words: Terms = NO_TERMS
    """by: the actor follows a passive verb. Empty where a case says it."""

    # --- Actors -----------------------------------------------------------------------------------------------------
    actors: Mapping[str, str] = field(default_factory=dict)
    """Terms that name a side, to the canonical name: "russian" -> "Russia", "israel defense forces" -> "Israel",
    "ворог" -> "Russia" where the language's press means it. Canonical names as in `lexicon.en`."""
    force_nouns: Terms = NO_TERMS
    """What stands behind an adjective of a side: forces, troops, army, drone operators."""

    # --- What is no strike ------------------------------------------------------------------------------------------
    unreal: Terms = NO_TERMS
    """A strike that did not happen, in the clause before it: could, would, may, threatened to, planned, if, warned of,
    risk of, prevent, deter, capable of, готується."""
    negations: Terms = NO_TERMS
    """not, no, never, without, не: before a strike word they unmake it."""
    tests: Terms = NO_TERMS
    """test, drill, exercise, навчання: with a weapon in the sentence, no strike."""
    device_words: Terms = NO_TERMS
    """Of reports of bombs laid by hand and of gunmen: their attacks, blasts and bombs are no strikes."""
    raiders: frozenset[str] = frozenset()
    """Canonical names of `actors` whose attacks are made by hand unless a weapon is told."""
    drills: Terms = NO_TERMS
    """Of `tests`, those that a report opens with where all of it is make-believe: drill, exercise."""
    ground_words: Terms = NO_TERMS
    """Fighting at close range and bombs laid by hand: assault, clashes, stormed, gunmen, car bomb, suicide bomber,
    mine, IED, sniper. They make `attack_nouns` and attack verbs no strike from a distance."""
    figurative: Terms = NO_TERMS
    """Phrases that hold a strike word and mean no strike at all: heart attack, strike a deal, hunger strike, air raid
    alert, cyber attack, hit a record, under pressure."""
    foreign_fields: Terms = NO_TERMS
    """Words of labour disputes, sport, weather, accidents, medicine: union, walkout, striker, league, heatwave,
    earthquake, distillery. Many of them and no sure weapon: the report is about something else."""
    labour_words: Terms = NO_TERMS
    """Of strikes of workers: on strike, picket line, walkout."""
    similes: Terms = NO_TERMS
    """Before a weapon they make it a figure of speech: like, as if, немов, словно."""
    supply_words: Terms = NO_TERMS
    """Arms that are delivered, sold, asked for: deliveries, sale, package, supplied, provide, sanctions."""
    habits: Terms = NO_TERMS
    """Generic statements: regularly, almost daily, repeated, numerous, routinely, every day, постійно."""
    suffer_verbs: Terms = NO_TERMS
    """Whose subject was struck where the clause tells of a strike: was left without, survived, woke to."""
    sport_words: Terms = NO_TERMS
    """Goal, match, keeper: a sentence with one and no weapon, side or harm tells of a game."""
    abstract_targets: Terms = NO_TERMS
    """What is struck in a figure of speech only: economy, budget, prices, reputation ("удар по економіці")."""
    vehicle_nouns: Terms = NO_TERMS
    """car, bus, train: blown up without a weapon named, a bomb was laid in them."""
    arms_stores: Terms = NO_TERMS
    """ammunition, arsenal, fuel store, command post: blown up or destroyed they tell of a war by themselves."""
    war_words: Terms = NO_TERMS
    """A report that speaks of these is of a war, so that its explosions are strikes."""
    no_places: Terms = NO_TERMS
    """Capital words behind a preposition of place that are none: Telegram, Ramadan, Parliament."""
    talk_nouns: Terms = NO_TERMS
    """talks, meeting, summit, negotiations, deal, visit: a place behind them is theirs."""
    residence: Terms = NO_TERMS
    """A place behind them is where somebody lives, works, came from or was taken: resident of, born in, based in,
    hospital in, taken to, arrived at, mayor of."""
    passing: Terms = NO_TERMS
    """Missiles merely under way: flew over, entered the airspace of, heading, у напрямку, курс на."""

    # --- Telling occasions apart ------------------------------------------------------------------------------------
    another_words: Terms = NO_TERMS
    """Another occasion at a place already told: another, second, separate, later the same day, again, ще один."""
    total_words: Terms = NO_TERMS
    """Totals: in total, across, throughout, altogether, in all, загалом, за добу. No rule asks for them; as phrases they
    keep their words ("in", "regions") from being read one by one."""
    history_words: Terms = NO_TERMS
    """Told as history: last year, previously, earlier this year, back in, had been hit before, раніше."""
    clause_words: Terms = NO_TERMS
    """Begin another clause: while, after, as, which, who, where, when, because, but, although, що, який, коли."""

    relative_words: Terms = NO_TERMS
    """Of `clause_words`, those that go on about the noun before them: which, that, who, with, following, який."""

    where_words: Terms = NO_TERMS
    """Of `relative_words`, those that go on about a place: where, in which, де."""

    # --- Numbers (geodata.numbers) ----------------------------------------------------------------------------------
    numerals: Mapping[str, int] = field(default_factory=dict)
    """two -> 2, twenty -> 20, both -> 2, двоє -> 2; also ordinals are NOT listed."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """hundred -> 100, thousand -> 1000, dozen -> 12: multiply the numeral before; alone they count once ("a dozen")."""
    vague: Terms = NO_TERMS
    """People without a number: several, dozens, many, scores, hundreds, кілька, десятки -> (None, None)."""
    at_least: Terms = NO_TERMS
    """at least, more than, over, about, some, nearly, щонайменше, понад, близько -> (n, None)."""
    up_to: Terms = NO_TERMS
    """up to, no more than, as many as, до -> (None, n)."""
    none_words: Terms = NO_TERMS
    """no, none, nobody, zero -> (0, 0)."""
    word_of: Terms = NO_TERMS
    """Behind "no" they leave open whether anybody was hurt: information, word, details."""
    another: Terms = NO_TERMS
    """another, other, more, further, additional: may stand between numeral and noun."""
    age_words: Terms = NO_TERMS
    """Make a number an age: year-old, years old, aged, річний, лет."""
    measure_nouns: Terms = NO_TERMS
    """Make a number a measure of something else: km, percent, drones, buildings, houses, dollars, storey, o'clock."""

    # --- Days (geodata.dates) ---------------------------------------------------------------------------------------
    months: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Days of a month in words, the last word of two: "першого грудня", "двадцять другого червня"."""
    holidays: Mapping[str, tuple[Holiday, ...]] = field(default_factory=dict)
    """Days of the calendar by a name, under its first word: "Christmas Eve", "у новорічну ніч"."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Monday = 0."""
    today: Terms = NO_TERMS
    """today, this morning, this evening, this afternoon, сьогодні."""
    yesterday: Terms = NO_TERMS
    day_before_yesterday: Terms = NO_TERMS
    tonight: Terms = NO_TERMS
    """The night that ends on the day of publication: overnight, last night (its evening is yesterday), вночі, цієї
    ночі. The day is the day of publication, precision night, as news means it."""
    last_evening: Terms = NO_TERMS
    """Yesterday after dark: last night, yesterday evening, вчора ввечері -> yesterday, precision night."""
    night_words: Terms = NO_TERMS
    """Beside a day they make its precision night: night, overnight, early, early hours, before dawn, вночі, уночі."""
    night_onto: Terms = NO_TERMS
    """The night that ends on the day named behind: "ніч на", "ночь на", "night to"."""
    same_day: Terms = NO_TERMS
    """The day told last: "later that day", "hours earlier", "that night"."""
    day_before: Terms = NO_TERMS
    """The day before the one told last: "the day before", "a day earlier"; before publication where none was told."""
    next_day: Terms = NO_TERMS
    """The day after the one told last: "the next day", "the following morning"."""
    day_after: Terms = NO_TERMS
    """Before a clause that tells of a strike they date it: "the day after a missile hit ..."."""
    past_day: Terms = NO_TERMS
    """The day before publication or the 24 hours before it, told as such: "минулої доби", "за минувшие сутки"."""
    this_week: Terms = NO_TERMS
    last_week: Terms = NO_TERMS
    this_month: Terms = NO_TERMS
    last_month: Terms = NO_TERMS
    last_year: Terms = NO_TERMS
    ago: Terms = NO_TERMS
    """ago, тому, назад: behind a number and a unit."""
    units: Mapping[str, int] = field(default_factory=dict)
    """Days in a unit: day 1, week 7, month 30, year 365."""
    since_words: Terms = NO_TERMS
    """since: the day behind is where a count begins, no day of a strike. English only."""
    last_words: Terms = NO_TERMS
    """last, past, previous, минулий: before a weekday the latest one before publication."""
    not_months: Terms = NO_TERMS
    """Of `months`, the forms that are ordinary words too (may, march): a month only beside a day or year."""


def gathered(*files: ModuleType, **settings: Any) -> Language:
    """A language out of the files of its folder: what is called as a role there, in capitals, are that role's words.

    `settings` are the fields that are no words, `code` among them. TypeError where two files give one role.
    """
    roles = {one.name for one in fields(Language)}
    for file in files:
        own = {name.lower(): value for name, value in vars(file).items() if name.isupper() and name.lower() in roles}
        settings = dict(**settings, **own)
    return Language(**settings)
