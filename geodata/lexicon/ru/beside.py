"""Russian words that one rule of the engine asks for by itself; what each is for says `geodata.lexicon.slavic`.

Words are compared with a token's lower-cased form or its lemmas, stems with its beginning or end.
"""

from __future__ import annotations


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


def _stems(line: str) -> tuple[str, ...]:
    return tuple(line.split())


# --- Prepositions and particles
ON = _words("по")
ONTO = _words("по на")
INTO = _words("на в во")
AGAINST = _words("на в во об о")
IN = _words("в во")
OVER = _words("над")
NEARBY = _words("над под возле близ вблизи около")
UNDER = _words("под")
OUT_OF = _words("из")
FROM = _words("из с со")
WITH = _words("из с со от")
FOR = _words("для до к")
MEANT_FOR = _words("для")
CAUSES = _words("от через из-за вследствие")
BECAUSE_OF = _words("от после")
TOWARD_THE_STRUCK = _words("по на в во против до над к для от")
SOFT = _words("из-за вследствие перед после в а во ходе")
AND = _words("и")
AND_LIKE = _words("и да")
NOT = _words("не")
THERE_IS_NO = _words("нет нету отсутствуют")
THERE_IS_NONE = _words("нет")
WAS = _words("было зафиксировано произошло подтвердились подтвердилась подтвердилось")
WAS_NOT = _words("было зафиксировано обнаружено")
IMPERSONAL_ENDINGS = _stems("но то")
PAST_PLURAL_ENDINGS = _stems("ли ны")
GENITIVE_PLURAL_ENDINGS = _stems("х ей тв")
MANAGED = _words("удалось смогли сумели смог начали продолжают продолжает успели")

# --- What strikes and is struck
AIRCRAFT = _stems("самол истреб вертол бомбардиров штурмовик")
SLANG = _words("прилёт прилет обстрелять")
LIGHT = _words("нанести наносить совершить произвести осуществить")
WIDE = _words(
    "бахнуть бить влепить вломить врезать всадить долбить лупить накрывать накрыть насыпать обрушить отрабатывать "
    "отработать попасти попасть прилетать прилететь прорваться разнести разносить угодить целить"
)
ANSWER = _words("ответить")
FLEW_IN = _words("прилетело прилетало")
FIRE = _words("огонь")
SHOTS = _words("пуск")
RUIN = _words("ликвидация перехват уничтожение")
DOWNING = _words("уничтожение ликвидация перехват сбитие")
UNDER_NOUNS = _words("удар обстрел огонь атака")
UNDERGO = _words("подвергнуться подвергаться претерпеть")
FEW = _words("два четыре пять несколько")
SEVERAL_BLASTS = _stems("взрывы взрывов")
FALLING = _stems("падения падение падением")
SHOT_DOWN = _words("сбить сбивать сбит перехватить перехватывать перехвачен")
DESTROY = _words(
    "уничтожить уничтожать подавить нейтрализовать ликвидировать приземлить обезвредить посадить отбить отразить "
    "отражать"
)
LOST = _words(
    "уничтожить уничтожать подавить нейтрализовать ликвидировать приземлить обезвредить посадить отбить отразить "
    "отражать потерять потеря минус сжечь"
)
MUNITIONS = _words("боеприпас снаряд мина бомба авиабомба")
MAKING = _stems("управлен производст сборк хранен")
STORE = _stems("склад арсенал обслуж ремонт производ сборк")
SHELLED = _stems("обстр")
CLUSTER = _stems("кассетн")
PLAIN_STRIKES = _stems("обстр бомб авиа")
BOTH_KINDS = _stems("ракетно-дрон ракетно-бесп")
ROCKET = _stems("ракет")
SHELL = _stems("снаряд")
EXPORTS = _stems("shahed шахед хаймарс himars м777 m777 atacms storm")
ATTACKED = _stems("атак")
DROPPED = _stems("сбро примен")
LAID = _stems("подрыв")
BLOWN_UP = _stems("взорв подорв подрыв взрыв")
PLANTED = _stems("заложен подложен")
BEATEN_OFF = _stems("отби отраз отраж")
DESTROYED = _stems("уничтож ликвид")
SMALL_ARMS = _words("стрелковый автомат снайпер")
DEMINING = _stems("размін разминир обезвреж утилиз сапер сапёр планов")
TALKED_OF = _stems("обсудить прекратить остановить моратори")
DECISION = _stems("решен")

# --- The hurt
WARDS = _stems("больниц госпитал")
SUPERLATIVE = _stems("крупнейш мощнейш впервые")
KILLED_STEMS = _stems("погиб убит")
INJURED_STEMS = _stems("ранен травм")
SPARED_STEMS = _stems("пострад потерп жертв жив")
NUMBER_OF = _words("число количество")
FATAL = _stems("несовместим")
AGED = _stems("летн")
RISEN = _stems("возросл вырос увеличил повысил достиг")

# --- Places
CONTROLLED = _stems("подконтрольн неподконтрольн")
WHOSE_LAND = _stems("оккупирован подконтрольн неподконтрольн захоплен")
TRAINS = _stems("поезд рейс маршрут электричк сообщени")
AROUND = _stems("окрестност окраин пригород предмест")
BESIDE = _words("рядом недалеко неподалеку неподалёку")
VALLEYS = _stems("долин ущель ущел")
DIRECTION = _stems("направлени")
RAION = _stems("район р-н")
OKRUG = _stems("округ")
LIST_MARKS = _words("пгт г с п а также")
INDECLINABLE = _stems("ово ево ёво ино ыно")
INHABITED = _stems("населен")
PLURAL_PLACES = _words("города села городов сёл сел населенных сёлах селах городах")
THE_TOWN = _words("городе городу город города селе селу села")
NOT_ITS = _words("другой другом соседний соседнем")
OFFICES = _words("глава губернатор")

# --- Who says so
SPEAKERS = _stems("губернатор руководител мэр глав власт")
ABOUT_THIS = _words("этом это чём чем")
WHERE_SAID = _words("в во")
ABOUT = _words("о об обо что как за на по")
MEDIA = _stems("телеграм telegram соцсет фейсбук facebook твиттер канал странице сети эфир twitter комментар интерв")
BY_DATA = _words("по")
DATA = _words("данным информации словам оценкам сообщениям")
SAYING_PRONOUNS = _words("он она они я мы это что который")
BEFORE_SPEAKER = _words("об этом также же")
BEHIND_SPEAKER = _words("уже также в на и ранее сегодня утром")
COMMENTED = _stems("коммент прокоммент")
HEARD = _stems("слыша услыша")

# --- Days and words
FIRST_OR_LAST = _words("первый последний")
TIME = _words("раз")
NIGHT = _stems("ноч вечер")
NO_WEEKDAYS = _words("")
DAY_ENDINGS = _words("го е ого")
ABBREVIATIONS = _words(
    "м с обл р н ул просп пр ст им тыс млн млрд руб о об т п г гг д пос дер пгт кв стр св см ред зам нач ген полк "
    "подполк лейт кап проф акад г.р корп пер пл бл"
)
CLOSING_ABBREVIATIONS = _words("р г гг руб тыс млн")
