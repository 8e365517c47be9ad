"""Russian words that one rule of the engine asks for by itself; what each is for says `geodata.lexicon.slavic`.

Words are compared with a token's lower-cased form or its lemmas, stems with its beginning or end.
"""

from __future__ import annotations

from geodata.lexicon.language import stems, words

# --- Prepositions and particles
ON = words("по")
ONTO = words("по на")
INTO = words("на в во")
AGAINST = words("на в во об о")
IN = words("в во")
OVER = words("над")
NEARBY = words("над под возле близ вблизи около")
UNDER = words("под")
OUT_OF = words("из")
FROM = words("из с со")
WITH = words("из с со от")
FOR = words("для до к")
MEANT_FOR = words("для")
CAUSES = words("от через из-за вследствие")
BECAUSE_OF = words("от после")
TOWARD_THE_STRUCK = words("по на в во против до над к для от")
SOFT = words("из-за вследствие перед после в а во ходе")
AND = words("и")
AND_LIKE = words("и да")
NOT = words("не")
THERE_IS_NO = words("нет нету отсутствуют")
THERE_IS_NONE = words("нет")
WAS = words("было зафиксировано произошло подтвердились подтвердилась подтвердилось")
WAS_NOT = words("было зафиксировано обнаружено")
IMPERSONAL_ENDINGS = stems("но то")
PAST_PLURAL_ENDINGS = stems("ли ны")
GENITIVE_PLURAL_ENDINGS = stems("х ей тв")
MANAGED = words("удалось смогли сумели смог начали продолжают продолжает успели")

# --- What strikes and is struck
SHOOT = stems("стреля обстрел выпус")
AIRCRAFT = stems("самол истреб вертол бомбардиров штурмовик")
SLANG = words("прилёт прилет обстрелять")
LIGHT = words("нанести наносить совершить произвести осуществить")
WIDE = words(
    "бахнуть бить влепить вломить врезать всадить долбить лупить накрывать накрыть насыпать обрушить отрабатывать "
    "отработать попасти попасть прилетать прилететь прорваться разнести разносить угодить целить"
)
ANSWER = words("ответить")
FLEW_IN = words("прилетело прилетало")
FIRE = words("огонь")
SHOTS = words("пуск")
RUIN = words("ликвидация перехват уничтожение")
DOWNING = words("уничтожение ликвидация перехват сбитие")
UNDER_NOUNS = words("удар обстрел огонь атака")
UNDERGO = words("подвергнуться подвергаться претерпеть")
FEW = words("два четыре пять несколько")
SEVERAL_BLASTS = stems("взрывы взрывов")
FALLING = stems("падения падение падением")
SHOT_DOWN = words("сбить сбивать сбит перехватить перехватывать перехвачен")
DESTROY = words(
    "уничтожить уничтожать подавить нейтрализовать ликвидировать приземлить обезвредить посадить отбить отразить "
    "отражать"
)
LOST = words(
    "уничтожить уничтожать подавить нейтрализовать ликвидировать приземлить обезвредить посадить отбить отразить "
    "отражать потерять потеря минус сжечь"
)
MUNITIONS = words("боеприпас снаряд мина бомба авиабомба")
MAKING = stems("управлен производст сборк хранен")
STORE = stems("склад арсенал обслуж ремонт производ сборк")
SHELLED = stems("обстр")
CLUSTER = stems("кассетн")
PLAIN_STRIKES = stems("обстр бомб авиа")
BOTH_KINDS = stems("ракетно-дрон ракетно-бесп")
ROCKET = stems("ракет")
SHELL = stems("снаряд")
EXPORTS = stems("shahed шахед хаймарс himars м777 m777 atacms storm")
ATTACKED = stems("атак")
DROPPED = stems("сбро примен")
LAID = stems("подрыв")
BLOWN_UP = stems("взорв подорв подрыв взрыв")
PLANTED = stems("заложен подложен")
BEATEN_OFF = stems("отби отраз отраж")
DESTROYED = stems("уничтож ликвид")
SMALL_ARMS = words("стрелковый автомат снайпер")
DEMINING = stems("размін разминир обезвреж утилиз сапер сапёр планов")
TALKED_OF = stems("обсудить прекратить остановить моратори")
DECISION = stems("решен")

# --- The hurt
SUFFERED = stems("потерпе")
WARDS = stems("больниц госпитал")
SUPERLATIVE = stems("крупнейш мощнейш впервые")
KILLED_STEMS = stems("погиб убит")
INJURED_STEMS = stems("ранен травм")
SPARED_STEMS = stems("пострад потерп жертв жив")
NUMBER_OF = words("число количество")
FATAL = stems("несовместим")
YEARS = words("лет года год")
BORN = words("г.р г.р. г")
AGED = stems("летн")
RISEN = stems("возросл вырос увеличил повысил достиг")

# --- Places
CONTROLLED = stems("подконтрольн неподконтрольн")
WHOSE_LAND = stems("оккупирован подконтрольн неподконтрольн захоплен")
TRAINS = stems("поезд рейс маршрут электричк сообщени")
ROADS = stems("дорог автодорог трасс автотрасс магистрал автомагистрал")
CAPITAL = stems("столиц")
ONE_OF = words("один одно одного одной одном одну")
OF_OBLAST = stems("ской цкой")
AROUND = stems("окрестност окраин пригород предмест")
BESIDE = words("рядом недалеко неподалеку неподалёку")
VALLEYS = stems("долин ущель ущел")
DIRECTION = stems("направлени")
RAION = stems("район р-н")
OKRUG = stems("округ")
LIST_MARKS = words("пгт г с п а также")
INDECLINABLE = stems("ово ево ёво ино ыно")
INHABITED = stems("населен")
PLURAL_PLACES = words("города села городов сёл сел населенных сёлах селах городах")
THE_TOWN = words("городе городу город города селе селу села")
NOT_ITS = words("другой другом соседний соседнем")
OFFICES = words("глава губернатор")

# --- Who says so
SPEAKERS = stems("губернатор руководител мэр глав власт")
ABOUT_THIS = words("этом это чём чем")
WHERE_SAID = words("в во")
ABOUT = words("о об обо что как за на по")
MEDIA = stems("телеграм telegram соцсет фейсбук facebook твиттер канал странице сети эфир twitter комментар интерв")
BY_DATA = words("по")
DATA = words("данным информации словам оценкам сообщениям")
SAYING_PRONOUNS = words("он она они я мы это что который")
BEFORE_SPEAKER = words("об этом также же")
BEHIND_SPEAKER = words("уже также в на и ранее сегодня утром")
COMMENTED = stems("коммент прокоммент")
HEARD = stems("слыша услыша")

# --- Days and words
FIRST_OR_LAST = words("первый последний")
TIME = words("раз")
BEGUN = stems("начавш")
NIGHT = stems("ноч вечер")
NO_WEEKDAYS = words("")
DAY_ENDINGS = words("го е ого")
ABBREVIATIONS = words(
    "м с обл р н ул просп пр ст им тыс млн млрд руб о об т п г гг д пос дер пгт кв стр св см ред зам нач ген полк "
    "подполк лейт кап проф акад г.р корп пер пл бл"
)
CLOSING_ABBREVIATIONS = words("р г гг руб тыс млн")

# --- Letters and names
CAPITAL_LETTERS = "А-ЯЁ"
BOMB = ".*бомб(?!ард).*"
OBLAST = "область"
CAPITALS = {
    "киев": "Ukraine", "москва": "Russia", "ереван": "Armenia", "баку": "Azerbaijan", "тегеран": "Iran",
    "тель-авив": "Israel", "дамаск": "Syria", "анкара": "Turkey", "вашингтон": "United States",
}  # fmt: skip
