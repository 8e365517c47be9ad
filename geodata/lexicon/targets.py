"""What was hit and at what time of day, as stems in three languages: by it two reports are told to speak of one.

A fingerprint is a bit mask over these kinds, so that a Ukrainian and an English sentence can be compared at all.
Stems match from the start of a word: Ukrainian and Russian endings are left open on purpose.
"""

from __future__ import annotations

import re

TARGETS: dict[str, str] = {
    "home": (
        "apartment|residential|house|home|dwelling|high-rise|block of flats|житлов|будин|квартир|"
        "багатоповерх|жил(?:ой|ого|ом|ые|ых)|дом(?:а|ов|у)?\\b|многоэтаж"
    ),
    "hospital": (
        "hospital|clinic|maternity|ambulance|medical cent|лікарн|поліклінік|госпітал|пологов|больниц|"
        "поликлиник|госпитал|роддом"
    ),
    "school": (
        "school|kindergarten|universit|college|lyceum|dormitor|школ|дитсад|дитяч(?:ий|ого|ому) сад|садоч|"
        "університет|гуртожит|ліце|детсад|детск(?:ий|ого|ом) сад|университет|общежит|лице"
    ),
    "market": (
        "market|shopping|mall|supermarket|shop|store|cafe|café|restaurant|hotel|hypermarket|ринк|ринок|"
        "магазин|кафе|ресторан|готел|торгов|супермаркет|рынок|рынк|отел|гостиниц"
    ),
    "transport": (
        "station|railway|train|bus|airport|airfield|airbase|bridge|ferry|вокзал|залізни|поїзд|потяг|"
        "автобус|аеропорт|аеродром|міст\\b|мост|поезд|железнодорож|аэропорт|аэродром"
    ),
    "port": "port|harbo|grain|warehouse|ship|vessel|порт|зерн|склад|корабл|судн",
    "energy": (
        "power plant|power station|substation|energy|electric|dam|hydro|oil depot|refinery|fuel|gas|"
        "підстанці|енерг|теплов|тец|тес|гес|нафтобаз|нпз|подстанц|нефтебаз|электр|електр|плотин|дамб"
    ),
    "worship": "church|mosque|cathedral|monastery|synagogue|церкв|собор|мечет|монастир|храм",
    "camp": "camp|tent|displaced|refugee|shelter|табір|табор|намет|переселен|лагер|палат|беженц|укрит|убежищ",
    "military": "barracks|base|headquarters|training ground|depot|command|казарм|полігон|штаб|полигон|військов|военн",
    "prison": "prison|detention|jail|colony|тюрм|колоні|слідч|сизо|колони",
    "theatre": (
        "theat|museum|cinema|stadium|concert|park|playground|театр|музе|кінотеатр|стадіон|парк|майданчик|"
        "кинотеатр|стадион|площадк"
    ),
    "vehicle": "car\\b|cars\\b|vehicle|minibus|convoy|авто(?:мобіл|мобил|мобільн)|машин|маршрутк|конво|колон[ауи]\\b",
    "office": (
        "administration|government|office|ministry|consulate|embass|адміністрац|офіс|міністерств|посольств|"
        "администрац|министерств"
    ),
    "factory": "factory|plant\\b|industrial|workshop|enterprise|завод|підприємств|цех|промислов|предприят|промышлен",
    "queue": "queue|line for bread|funeral|wake|gathering|черг[аи]|очеред|похорон|помин",
}
TIMES_OF_DAY: dict[str, str] = {
    "night": "overnight|midnight|at night|during the night|(?:early|small) hours|before dawn|predawn|перед світанком|перед рассветом|уночі|вночі|у ніч|в ніч|ночью|в ночь",
    "morning": "morning|dawn|sunrise|breakfast|вранці|зранку|ранк|світан|утром|утра|рассвет",
    "midday": "noon|midday|lunch|опівдні|обід|удень|вдень|полдень|днём|днем",
    "afternoon": "afternoon|пополудні|після обіду|после обеда",
    "evening": "evening|dusk|sunset|увечері|ввечері|вечор|вечер",
}

KINDS: tuple[str, ...] = (*TARGETS, *TIMES_OF_DAY)
TARGET_BITS = (1 << len(TARGETS)) - 1
TIME_BITS = ((1 << len(TIMES_OF_DAY)) - 1) << len(TARGETS)

_PATTERN = re.compile(
    "|".join(f"(?P<{name}>\\b(?:{stems}))" for name, stems in (TARGETS | TIMES_OF_DAY).items()), re.IGNORECASE
)
_BIT = {name: 1 << i for i, name in enumerate(KINDS)}


def fingerprint(text: str) -> int:
    """A bit mask of the kinds of targets and times of day that a text names; 0 where it names none."""
    mask = 0
    for match in _PATTERN.finditer(text):
        mask |= _BIT[match.lastgroup or ""]
    return mask
