"""Words that one rule of the engine asks for by itself, of Ukrainian and Russian together: reports mix the two.

Names of towns, quotations and slang of the one stand in texts of the other, so a rule takes both. Each language has
its words in its own folder; words are compared with a form or lemma, stems with how a word begins or ends.
"""

from __future__ import annotations

from geodata.lexicon.ru import beginnings as ru_beginnings
from geodata.lexicon.ru import beside as ru
from geodata.lexicon.uk import beginnings as uk_beginnings
from geodata.lexicon.uk import beside as uk

# --- Prepositions and particles
ON = uk.ON | ru.ON
"""The preposition of a target: "по Харкову"."""
ONTO = uk.ONTO | ru.ONTO
"""Of a target: "обстріл по місту", "атака на завод"."""
INTO = uk.INTO | ru.INTO
"""Of a target or a place, told apart by case."""
AGAINST = uk.AGAINST | ru.AGAINST
"""The same and "об"."""
IN = uk.IN | ru.IN
"""Before a place, never of a target."""
OVER = uk.OVER | ru.OVER
"""Of what was shot down: "над"."""
NEARBY = uk.NEARBY | ru.NEARBY
"""Over, under, beside: of a place that is not the target itself."""
UNDER = uk.UNDER | ru.UNDER
"""Before "обстріл" and a place that "попав"."""
OUT_OF = uk.OUT_OF | ru.OUT_OF
"""Whence something is, or is told."""
FROM = uk.FROM | ru.FROM
"""The same and "with"."""
WITH = uk.WITH | ru.WITH
"""Before a weapon that was fired from, or did it."""
FOR = uk.FOR | ru.FOR
"""Before what a thing is made for."""
MEANT_FOR = uk.MEANT_FOR | ru.MEANT_FOR
"""Before a strike that is only what something is for."""
CAUSES = uk.CAUSES | ru.CAUSES
"""Before a strike that something else came of."""
BECAUSE_OF = uk.BECAUSE_OF | ru.BECAUSE_OF
"""Before a strike that is why something else is done."""
TOWARD_THE_STRUCK = uk.TOWARD_THE_STRUCK | ru.TOWARD_THE_STRUCK
"""Before a side they make it no one who fired: who was hit, spoken of, or where it was."""
SOFT = uk.SOFT | ru.SOFT
"""Open a clause that still tells of the same place and strike."""
AND = uk.AND | ru.AND
"""Between two members of a list."""
AND_LIKE = uk.AND_LIKE | ru.AND_LIKE
"""The same and "да"."""
NOT = uk.NOT | ru.NOT
"""Right before a verb."""
THERE_IS_NO = uk.THERE_IS_NO | ru.THERE_IS_NO
"""Behind those of whom there are none."""
THERE_IS_NONE = uk.THERE_IS_NONE | ru.THERE_IS_NONE
"""Where nothing is decided."""
WAS = uk.WAS | ru.WAS
"""Behind "не" they deny the strike itself."""
WAS_NOT = uk.WAS_NOT | ru.WAS_NOT
"""Behind "не" they deny that anybody was hurt."""
IMPERSONAL_ENDINGS = (*uk.IMPERSONAL_ENDINGS, *ru.IMPERSONAL_ENDINGS)
"""Of verbs without a subject: "знищено"."""
PAST_PLURAL_ENDINGS = (*uk.PAST_PLURAL_ENDINGS, *ru.PAST_PLURAL_ENDINGS)
"""Of verbs whose subject is several: "загинули"."""
GENITIVE_PLURAL_ENDINGS = (*uk.GENITIVE_PLURAL_ENDINGS, *ru.GENITIVE_PLURAL_ENDINGS)
"""Of those of whom there are none: "загиблих немає"."""
MANAGED = uk.MANAGED | ru.MANAGED
"""Before an infinitive they make it done."""

# --- What strikes and is struck
SHOOT = (*uk.SHOOT, *ru.SHOOT)
"""Verbs of fire: "стріляв у напрямку" is at what stands there."""
AIRCRAFT = (*uk.AIRCRAFT, *ru.AIRCRAFT)
"""They crash, and are no munitions."""
SLANG = uk.SLANG | ru.SLANG
"""A hit and nothing else, whatever stands around."""
LIGHT = uk.LIGHT | ru.LIGHT
"""Verbs that are a strike only with their noun: alone they mean too much."""
WIDE = uk.WIDE | ru.WIDE
"""Verbs that are a strike only with a weapon or a target."""
ANSWER = uk.ANSWER | ru.ANSWER
"""A strike only where a name is answered: "відповів по Тегерану"."""
FLEW_IN = uk.FLEW_IN | ru.FLEW_IN
"""Nobody flies in so, and no bird."""
FIRE = uk.FIRE | ru.FIRE
"""A strike only with a weapon."""
SHOTS = uk.SHOTS | ru.SHOTS
"""Told of where it was fired from, or shown to recruits: a strike only with a target."""
RUIN = uk.RUIN | ru.RUIN
"""A strike only of a thing on the ground."""
DOWNING = uk.DOWNING | ru.DOWNING
"""Of drones over a place: shot down there."""
UNDER_NOUNS = uk.UNDER_NOUNS | ru.UNDER_NOUNS
"""Behind "під" they are a strike."""
UNDERGO = uk.UNDERGO | ru.UNDERGO
"""Verbs whose subject was struck, beside a strike in the genitive or dative."""
FEW = uk.FEW | ru.FEW
"""Before "вибухи": an air raid, where gas blows up once."""
SEVERAL_BLASTS = (*uk.SEVERAL_BLASTS, *ru.SEVERAL_BLASTS)
"""The same by the plural alone."""
FALLING = (*uk.FALLING, *ru.FALLING)
"""Of what was shot down."""
SHOT_DOWN = uk.SHOT_DOWN | ru.SHOT_DOWN
"""Only ever of what flies."""
DESTROY = uk.DESTROY | ru.DESTROY
"""Of what flies where a weapon is their object."""
LOST = uk.LOST | ru.LOST
"""The same, and what a side has lost."""
MUNITIONS = uk.MUNITIONS | ru.MUNITIONS
"""What is fired, and lies in stores."""
MAKING = (*uk.MAKING, *ru.MAKING)
"""Before a weapon: its making, keeping or steering; none was fired."""
STORE = (*uk.STORE, *ru.STORE)
"""Before a weapon: where it lies or is mended."""
SHELLED = (*uk.SHELLED, *ru.SHELLED)
"""Words of shelling, which name no munition."""
CLUSTER = (*uk.CLUSTER, *ru.CLUSTER)
"""Cluster munitions: how they burst, not what they are."""
PLAIN_STRIKES = (*uk.PLAIN_STRIKES, *ru.PLAIN_STRIKES)
"""Shelling and bombing, which go with any munition."""
BOTH_KINDS = (*uk.BOTH_KINDS, *ru.BOTH_KINDS)
"""Of missiles and drones at once."""
ROCKET = (*uk.ROCKET, *ru.ROCKET)
"""Before a rocket launcher: its rockets, no missile."""
SHELL = (*uk.SHELL, *ru.SHELL)
"""Before the name of a missile: that missile, no shell."""
EXPORTS = (*uk.EXPORTS, *ru.EXPORTS)
"""Kinds of arms that are called after their maker, whoever fires them."""
ATTACKED = (*uk.ATTACKED, *ru.ATTACKED)
"""What troops do too."""
DROPPED = (*uk.DROPPED, *ru.DROPPED)
"""Verbs of firing whose place is that of the target."""
LAID = (*uk.LAID, *ru.LAID)
"""Blown up by hand, or from the air."""
BLOWN_UP = (*uk.BLOWN_UP, *ru.BLOWN_UP)
"""The same and every blast."""
PLANTED = (*uk.PLANTED, *ru.PLANTED)
"""Of bombs laid by hand."""
BEATEN_OFF = (*uk.BEATEN_OFF, *ru.BEATEN_OFF)
"""Attacks that troops beat off are made by troops."""
DESTROYED = (*uk.DESTROYED, *ru.DESTROYED)
"""In fighting at close range as often as from a distance."""
SMALL_ARMS = uk.SMALL_ARMS | ru.SMALL_ARMS
"""Fire at close range."""
DEMINING = (*uk.DEMINING, *ru.DEMINING)
"""Of mines cleared and blasts announced."""
TALKED_OF = (*uk.TALKED_OF, *ru.TALKED_OF)
"""Strikes that are spoken of, or to be stopped."""
DECISION = (*uk.DECISION, *ru.DECISION)
"""With "нема": what is not decided was not done."""

# --- The hurt
SUFFERED = (*uk.SUFFERED, *ru.SUFFERED)
"""Before towns, told right after a strike: what it hit."""
WARDS = (*uk.WARDS, *ru.WARDS)
"""Where the hurt lie."""
SUPERLATIVE = (*uk.SUPERLATIVE, *ru.SUPERLATIVE)
"""Compare with all strikes before."""
KILLED_STEMS = (*uk.KILLED_STEMS, *ru.KILLED_STEMS)
"""In a phrase that says nobody was: of the killed only."""
INJURED_STEMS = (*uk.INJURED_STEMS, *ru.INJURED_STEMS)
"""The same, of the injured only."""
SPARED_STEMS = (*uk.SPARED_STEMS, *ru.SPARED_STEMS)
"""The same, of both."""
NUMBER_OF = uk.NUMBER_OF | ru.NUMBER_OF
"""Before those counted, the figure far behind."""
FATAL = (*uk.FATAL, *ru.FATAL)
"""Of wounds: "поранення, несумісні з життям" killed."""
YEARS = uk.YEARS | ru.YEARS
"""Behind the ages of people: "чоловіки 29 та 41 років"."""
BORN = uk.BORN | ru.BORN
"""Behind their years of birth: "женщины 1972 и 1961 г.р."."""
AGED = (*uk.AGED, *ru.AGED)
"""Behind a figure and a hyphen: "52-річний і 60-річний чоловіки" are two."""
RISEN = (*uk.RISEN, *ru.RISEN)
"""Before "до" and a figure: "кількість загиблих зросла до 12" is 12, not at most 12."""

# --- Places
CONTROLLED = (*uk.CONTROLLED, *ru.CONTROLLED)
"""Before the capital or side that holds a place."""
WHOSE_LAND = (*uk.WHOSE_LAND, *ru.WHOSE_LAND)
"""The same, and who has taken it."""
TRAINS = (*uk.TRAINS, *ru.TRAINS)
"""Before two towns that it runs between."""
ROADS = (*uk.ROADS, *ru.ROADS)
"""Before the two places that they run between: "трасса Рыльск – Крупец"."""
CAPITAL = (*uk.CAPITAL, *ru.CAPITAL)
"""Before a country, and the city behind it: "столиці Ємену Сані"."""
ONE_OF = uk.ONE_OF | ru.ONE_OF
"""Before "із сіл громади": a place in it."""
OF_OBLAST = (*uk.OF_OBLAST, *ru.OF_OBLAST)
"""Endings of an oblast's adjective behind "над" or "в" without its noun."""
AROUND = (*uk.AROUND, *ru.AROUND)
"""Before a town: the land around it."""
BESIDE = uk.BESIDE | ru.BESIDE
"""Behind a place: the name that follows only says where it is."""
VALLEYS = (*uk.VALLEYS, *ru.VALLEYS)
"""Of the land, between a name and the next."""
DIRECTION = (*uk.DIRECTION, *ru.DIRECTION)
"""Of the front: "на Покровському напрямку"."""
RAION = (*uk.RAION, *ru.RAION)
"""Behind the name of a district."""
OKRUG = (*uk.OKRUG, *ru.OKRUG)
"""The same, of a larger one."""
UNIT_NOUNS = (*RAION, *OKRUG, *uk.HROMADA)
"""Behind the names of several units: "Чугуївському та Харківському районах"."""
LIST_MARKS = uk.LIST_MARKS | ru.LIST_MARKS
"""Between the names of a list: kinds of place in short, and "also"."""
INDECLINABLE = (*uk.INDECLINABLE, *ru.INDECLINABLE)
"""Endings of towns that stand in one form: "в Синельниково"."""
INHABITED = (*uk.INHABITED, *ru.INHABITED)
"""In "вісім населених пунктів"."""
PLURAL_PLACES = uk.PLURAL_PLACES | ru.PLURAL_PLACES
"""Forms of town and village that stand for no single one."""
THE_TOWN = uk.THE_TOWN | ru.THE_TOWN
"""Forms that stand for the town of the speaker."""
NOT_ITS = uk.NOT_ITS | ru.NOT_ITS
"""Before "місто" they make it another one."""
OFFICES = uk.OFFICES | ru.OFFICES
"""Before "області": who speaks, no place struck."""

# --- Who says so
SPEAKERS = (*uk.SPEAKERS, *ru.SPEAKERS)
"""Offices right before the town that they are of."""
ABOUT_THIS = uk.ABOUT_THIS | ru.ABOUT_THIS
"""Within "про це повідомив": all that was told before."""
WHERE_SAID = uk.WHERE_SAID | ru.WHERE_SAID
"""Before the medium or office that it was said in."""
ABOUT = uk.ABOUT | ru.ABOUT
"""End the name of a speaker: what he speaks of follows."""
MEDIA = (*uk.MEDIA, *ru.MEDIA)
"""Where it was said, which is not who."""
BY_DATA = uk.BY_DATA | ru.BY_DATA
"""Before "даними" or "данным", an adjective between."""
DATA = uk.DATA | ru.DATA
"""Within "за уточненими даними поліції": whose they are stands behind."""
SAYING_PRONOUNS = uk.SAYING_PRONOUNS | ru.SAYING_PRONOUNS
"""Who stand for a speaker named before."""
BEFORE_SPEAKER = uk.BEFORE_SPEAKER | ru.BEFORE_SPEAKER
"""Are none of the name."""
BEHIND_SPEAKER = uk.BEHIND_SPEAKER | ru.BEHIND_SPEAKER
"""The same, at its end."""
COMMENTED = (*uk.COMMENTED, *ru.COMMENTED)
"""Said in a place, of a strike elsewhere."""
HEARD = (*uk.HEARD, *ru.HEARD)
"""With blasts they are told by those who were there."""

# --- Days and words
FIRST_OR_LAST = uk.FIRST_OR_LAST | ru.FIRST_OR_LAST
"""Before "раз" they tell of another day."""
TIME = uk.TIME | ru.TIME
"""The noun behind those: "первый раз – 8 января" dates another strike."""
BEGUN = (*uk.BEGUN, *ru.BEGUN)
"""Before a day on which what goes on began: "удары, начавшиеся 2 марта"."""
NIGHT = (*uk.NIGHT, *ru.NIGHT)
"""Within "попередньої ночі": a night, no day."""
NO_WEEKDAYS = uk.NO_WEEKDAYS | ru.NO_WEEKDAYS
"""Forms that are a weekday's and mean another thing."""
DAY_ENDINGS = uk.DAY_ENDINGS | ru.DAY_ENDINGS
"""Behind the figure of a day: "21-го"."""
ABBREVIATIONS = uk.ABBREVIATIONS | ru.ABBREVIATIONS
"""Whose stop ends no sentence."""
CLOSING_ABBREVIATIONS = uk.CLOSING_ABBREVIATIONS | ru.CLOSING_ABBREVIATIONS
"""Of these, those that may end one, before a capital."""

# --- First look
BEGINNINGS = uk_beginnings.BEGINNINGS | ru_beginnings.BEGINNINGS
"""How words of strikes and weapons begin."""
ORDINARY = uk_beginnings.ORDINARY | ru_beginnings.ORDINARY
"""How ordinary words begin that begin as those do."""

# --- Letters and names
CAPITAL_LETTERS = uk.CAPITAL_LETTERS + ru.CAPITAL_LETTERS
"""Of both alphabets, for a class of a pattern."""
BOMB = f"{uk.BOMB}|{ru.BOMB}"
"""Pattern of a word that names a bomb; "бомбардировка" names the strike."""
OBLAST = {"uk": uk.OBLAST, "ru": ru.OBLAST}
"""By language, the noun that "Київська" has behind it where it stands alone."""
CAPITALS = uk.CAPITALS | ru.CAPITALS
"""Capitals that stand for their countries where they are blamed; elsewhere they may be what was struck."""
