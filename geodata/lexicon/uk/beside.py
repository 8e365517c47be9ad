"""Ukrainian words that one rule of the engine asks for by itself; what each is for says `geodata.lexicon.slavic`.

Words are compared with a token's lower-cased form or its lemmas, stems with its beginning or end.
"""

from __future__ import annotations

from geodata.lexicon.language import stems, words

# --- Prepositions and particles
ON = words("по")
ONTO = words("по на")
INTO = words("на у в")
AGAINST = words("на у в об о")
IN = words("у в")
OVER = words("над")
NEARBY = words("над під біля поблизу неподалік")
UNDER = words("під")
OUT_OF = words("з із зі")
FROM = words("з із зі")
WITH = words("з із зі від")
FOR = words("для до")
MEANT_FOR = words("для")
CAUSES = words("від через внаслідок унаслідок")
BECAUSE_OF = words("від після")
TOWARD_THE_STRUCK = words("по на у в проти до над про для від")
SOFT = words("після внаслідок унаслідок через перед в у а під")
AND = words("та і й")
AND_LIKE = words("та і й")
NOT = words("не")
THERE_IS_NO = words("немає нема відсутні")
THERE_IS_NONE = words("нема немає")
WAS = words("було зафіксовано сталося відбулося підтвердилися підтвердилася підтвердилось")
WAS_NOT = words("було зафіксовано виявлено")
IMPERSONAL_ENDINGS = stems("но то")
PAST_PLURAL_ENDINGS = stems("ли ні")
GENITIVE_PLURAL_ENDINGS = stems("х ів")
MANAGED = words("вдалося удалося змогли зуміли зміг почали продовжують продовжує встигли")

# --- What strikes and is struck
SHOOT = stems("стріля обстріл випус")
AIRCRAFT = stems("літак винищ вертол гелік бомбардув штурмовик")
SLANG = words("приліт прильот влучання бавовна поцілити обстріляти")
LIGHT = words("завдати завдавати нанести наносити здійснити здійснювати завдано")
WIDE = words(
    "бахнути бити валити влучати відпрацювати гупати гупнути довбати довбонути лупити накривати накрити насипати "
    "палити прилетіти прилітати прорватися садити спрямувати цілити"
)
ANSWER = words("відповісти")
FLEW_IN = words("прилетіло прилітало")
FIRE = words("вогонь")
SHOTS = words("пуск")
RUIN = words("ліквідація перехоплення збиття знищення")
DOWNING = words("знищення ліквідація перехоплення збиття")
UNDER_NOUNS = words("удар обстріл вогонь атака")
UNDERGO = words("зазнати зазнавати потерпіти зазнав")
FEW = words("два дві три чотири п'ять кілька декілька")
SEVERAL_BLASTS = stems("вибухи вибухів")
FALLING = stems("падіння падінням")
SHOT_DOWN = words("збити збивати збито збитий перехопити перехоплювати")
DESTROY = words("знищити знищувати подавити нейтралізувати ліквідувати приземлити знешкодити відбити відбивати")
LOST = words(
    "знищити знищувати подавити нейтралізувати ліквідувати приземлити знешкодити відбити відбивати втратити "
    "втрачений втрата мінус знищений"
)
MUNITIONS = words("боєприпас снаряд міна бомба авіабомба")
MAKING = stems("управлін виробницт збиранн зберіганн")
STORE = stems("склад арсенал обслуг вироб складанн")
SHELLED = stems("обстр")
CLUSTER = stems("касетн")
PLAIN_STRIKES = stems("обстр бомб авіа")
BOTH_KINDS = stems("ракетно-дрон дроново-ракет ракетно-шахед ракетно-безп")
ROCKET = stems("ракет")
SHELL = stems("снаряд")
EXPORTS = stems("shahed шахед хаймарс хімарс himars м777 m777 atacms storm")
ATTACKED = stems("атак")
DROPPED = stems("скин застос")
LAID = stems("підрив")
BLOWN_UP = stems("підірв підрив вибух")
PLANTED = stems("закладен підкладен")
BEATEN_OFF = stems("відби")
DESTROYED = stems("знищ ліквід")
SMALL_ARMS = words("стрілецький автомат снайпер")
DEMINING = stems("розмін знешкодж утиліз контрольован сапер планов")
TALKED_OF = stems("обговорити припинити зупинити мораторі")
DECISION = stems("рішен")

# --- The hurt
SUFFERED = stems("потерпал потерпіл постражда")
WARDS = stems("лікарн госпітал")
SUPERLATIVE = stems("наймас найбіль найпотуж найкрив найсмертон вперше")
KILLED_STEMS = stems("загиб загин вбит")
INJURED_STEMS = stems("поранен травм")
SPARED_STEMS = stems("постражд потерп жертв цілі жив уціл")
NUMBER_OF = words("кількість число")
FATAL = stems("несумісн")
YEARS = words("років роки рік")
BORN = words("р.н р.н.")
AGED = stems("річн літн")
RISEN = stems("зросл збільшил підвищил сягн досяг дійшл")

# --- Places
CONTROLLED = stems("підконтрольн непідконтрольн")
WHOSE_LAND = stems("окупован підконтрольн непідконтрольн захоплен")
TRAINS = stems("потяг поїзд рейс маршрут електричк сполученн")
ROADS = stems("дорог дороз автодор трас автотрас магістрал автомагістрал шлях автошлях")
CAPITAL = stems("столиц")
ONE_OF = words("один одне одного одної одній одному одну")
OF_OBLAST = stems("ською цькою ській цькій")
AROUND = stems("околиц передміст")
BESIDE = words("поряд")
VALLEYS = stems("долин")
DIRECTION = stems("напрям")
RAION = stems("район р-н")
HROMADA = stems("громад")
OKRUG = stems("округ")
LIST_MARKS = words("смт м с п а також")
INDECLINABLE = stems("ово ево єво ино іно")
INHABITED = stems("населен")
PLURAL_PLACES = words("міста села міст сіл населених містах селах")
THE_TOWN = words("місті місту місто міста селі селу села")
NOT_ITS = words("інший інше іншого іншому кожен обидва сусідній сусідньому")
OFFICES = words("голова голови губернатор")

# --- Who says so
SPEAKERS = stems("губернатор очільни керівни начальни мер голов рад влад")
ABOUT_THIS = words("це цьому чому")
WHERE_SAID = words("у в із з")
ABOUT = words("про що щодо як за на по")
MEDIA = stems("телеграм telegram соцмереж фейсбук facebook твіттер канал сторінц мереж ефір twitter коментар інтерв")
BY_DATA = words("за")
DATA = words("даними інформацією словами оцінками")
SAYING_PRONOUNS = words("він вона вони я ми це що який")
BEFORE_SPEAKER = words("про цьому це також ж")
BEHIND_SPEAKER = words("вже також у в на й і раніше сьогодні вранці")
COMMENTED = stems("комент прокомент")
HEARD = stems("чули чула чув почули")

# --- Days and words
FIRST_OR_LAST = words("перший останній минулий")
TIME = words("раз")
BEGUN = stems("розпочат")
NIGHT = stems("ніч ноч вечор вечір")
NO_WEEKDAYS = words("серед")
DAY_ENDINGS = words("го те")
ABBREVIATIONS = words(
    "м с смт обл р н рр вул просп пр ст ім тис млн млрд грн о об т п д сел кв див см зам нач полк підполк лейт "
    "кап проф акад д.о буд корп пер пл р.н"
)
CLOSING_ABBREVIATIONS = words("рр р грн тис млн")

# --- Letters and names
CAPITAL_LETTERS = "А-ЩЬЮЯІЇЄҐ"
BOMB = ".*бомб(?!ард).*"
OBLAST = "область"
CAPITALS = {
    "київ": "Ukraine", "москва": "Russia", "єреван": "Armenia", "баку": "Azerbaijan", "тегеран": "Iran",
    "тель-авів": "Israel", "дамаск": "Syria", "анкара": "Turkey", "вашингтон": "United States",
}  # fmt: skip
