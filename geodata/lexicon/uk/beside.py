"""Ukrainian words that one rule of the engine asks for by itself; what each is for says `geodata.lexicon.slavic`.

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
INTO = _words("на у в")
AGAINST = _words("на у в об о")
IN = _words("у в")
OVER = _words("над")
NEARBY = _words("над під біля поблизу неподалік")
UNDER = _words("під")
OUT_OF = _words("з із зі")
FROM = _words("з із зі")
WITH = _words("з із зі від")
FOR = _words("для до")
MEANT_FOR = _words("для")
CAUSES = _words("від через внаслідок унаслідок")
BECAUSE_OF = _words("від після")
TOWARD_THE_STRUCK = _words("по на у в проти до над про для від")
SOFT = _words("після внаслідок унаслідок через перед в у а під")
AND = _words("та і й")
AND_LIKE = _words("та і й")
NOT = _words("не")
THERE_IS_NO = _words("немає нема відсутні")
THERE_IS_NONE = _words("нема немає")
WAS = _words("було зафіксовано сталося відбулося підтвердилися підтвердилася підтвердилось")
WAS_NOT = _words("було зафіксовано виявлено")
IMPERSONAL_ENDINGS = _stems("но то")
PAST_PLURAL_ENDINGS = _stems("ли ні")
GENITIVE_PLURAL_ENDINGS = _stems("х ів")
MANAGED = _words("вдалося удалося змогли зуміли зміг почали продовжують продовжує встигли")

# --- What strikes and is struck
AIRCRAFT = _stems("літак винищ вертол гелік бомбардув штурмовик")
SLANG = _words("приліт прильот влучання бавовна поцілити обстріляти")
LIGHT = _words("завдати завдавати нанести наносити здійснити здійснювати завдано")
WIDE = _words(
    "бахнути бити валити влучати відпрацювати гупати гупнути довбати довбонути лупити накривати накрити насипати "
    "палити прилетіти прилітати прорватися садити спрямувати цілити"
)
ANSWER = _words("відповісти")
FLEW_IN = _words("прилетіло прилітало")
FIRE = _words("вогонь")
SHOTS = _words("пуск")
RUIN = _words("ліквідація перехоплення збиття знищення")
DOWNING = _words("знищення ліквідація перехоплення збиття")
UNDER_NOUNS = _words("удар обстріл вогонь атака")
UNDERGO = _words("зазнати зазнавати потерпіти зазнав")
FEW = _words("два дві три чотири п'ять кілька декілька")
SEVERAL_BLASTS = _stems("вибухи вибухів")
FALLING = _stems("падіння падінням")
SHOT_DOWN = _words("збити збивати збито збитий перехопити перехоплювати")
DESTROY = _words("знищити знищувати подавити нейтралізувати ліквідувати приземлити знешкодити відбити відбивати")
LOST = _words(
    "знищити знищувати подавити нейтралізувати ліквідувати приземлити знешкодити відбити відбивати втратити "
    "втрачений втрата мінус знищений"
)
MUNITIONS = _words("боєприпас снаряд міна бомба авіабомба")
MAKING = _stems("управлін виробницт збиранн зберіганн")
STORE = _stems("склад арсенал обслуг вироб складанн")
SHELLED = _stems("обстр")
CLUSTER = _stems("касетн")
PLAIN_STRIKES = _stems("обстр бомб авіа")
BOTH_KINDS = _stems("ракетно-дрон дроново-ракет ракетно-шахед ракетно-безп")
ROCKET = _stems("ракет")
SHELL = _stems("снаряд")
EXPORTS = _stems("shahed шахед хаймарс хімарс himars м777 m777 atacms storm")
ATTACKED = _stems("атак")
DROPPED = _stems("скин застос")
LAID = _stems("підрив")
BLOWN_UP = _stems("підірв підрив вибух")
PLANTED = _stems("закладен підкладен")
BEATEN_OFF = _stems("відби")
DESTROYED = _stems("знищ ліквід")
SMALL_ARMS = _words("стрілецький автомат снайпер")
DEMINING = _stems("розмін знешкодж утиліз контрольован сапер планов")
TALKED_OF = _stems("обговорити припинити зупинити мораторі")
DECISION = _stems("рішен")

# --- The hurt
WARDS = _stems("лікарн госпітал")
SUPERLATIVE = _stems("наймас найбіль найпотуж найкрив найсмертон вперше")
KILLED_STEMS = _stems("загиб загин вбит")
INJURED_STEMS = _stems("поранен травм")
SPARED_STEMS = _stems("постражд потерп жертв цілі жив уціл")
NUMBER_OF = _words("кількість число")
FATAL = _stems("несумісн")
AGED = _stems("річн літн")
RISEN = _stems("зросл збільшил підвищил сягн досяг дійшл")

# --- Places
CONTROLLED = _stems("підконтрольн непідконтрольн")
WHOSE_LAND = _stems("окупован підконтрольн непідконтрольн захоплен")
TRAINS = _stems("потяг поїзд рейс маршрут електричк сполученн")
AROUND = _stems("околиц передміст")
BESIDE = _words("поряд")
VALLEYS = _stems("долин")
DIRECTION = _stems("напрям")
RAION = _stems("район р-н")
OKRUG = _stems("округ")
LIST_MARKS = _words("смт м с п а також")
INDECLINABLE = _stems("ово ево єво ино іно")
INHABITED = _stems("населен")
PLURAL_PLACES = _words("міста села міст сіл населених містах селах")
THE_TOWN = _words("місті місту місто міста селі селу села")
NOT_ITS = _words("інший інше іншого іншому кожен обидва сусідній сусідньому")
OFFICES = _words("голова голови губернатор")

# --- Who says so
SPEAKERS = _stems("губернатор очільни керівни начальни мер голов рад влад")
ABOUT_THIS = _words("це цьому чому")
WHERE_SAID = _words("у в із з")
ABOUT = _words("про що щодо як за на по")
MEDIA = _stems("телеграм telegram соцмереж фейсбук facebook твіттер канал сторінц мереж ефір twitter коментар інтерв")
BY_DATA = _words("за")
DATA = _words("даними інформацією словами оцінками")
SAYING_PRONOUNS = _words("він вона вони я ми це що який")
BEFORE_SPEAKER = _words("про цьому це також ж")
BEHIND_SPEAKER = _words("вже також у в на й і раніше сьогодні вранці")
COMMENTED = _stems("комент прокомент")
HEARD = _stems("чули чула чув почули")

# --- Days and words
FIRST_OR_LAST = _words("перший останній минулий")
TIME = _words("раз")
NIGHT = _stems("ніч ноч вечор вечір")
NO_WEEKDAYS = _words("серед")
DAY_ENDINGS = _words("го те")
ABBREVIATIONS = _words(
    "м с смт обл р н рр вул просп пр ст ім тис млн млрд грн о об т п д сел кв див см зам нач полк підполк лейт "
    "кап проф акад д.о буд корп пер пл р.н"
)
CLOSING_ABBREVIATIONS = _words("рр р грн тис млн")
