"""Ukrainian: why a place stands where it does. The gazetteer says so in English, clause by clause."""

from __future__ import annotations

from typing import Final

from dashboard.words.plurals import four

# (pattern of a clause, the same in Ukrainian). Clauses are parted by commas or semicolons: names of places are taken to
# hold none. A plural form is chosen by the first number of the clause.
CLAUSES: Final[tuple[tuple[str, str | dict[str, str]], ...]] = (
    (r"the report gives ([^,;]+) as where it lies", "повідомлення каже, що воно лежить тут: {0}"),
    (r"the report names ([^,;]+) before it", "перед ним у повідомленні названо: {0}"),
    (r"the report names ([^,;]+) and ([^,;]+)", "повідомлення називає: {0}, {1}"),
    (r"the report names ([^,;]+)", "повідомлення називає: {0}"),
    (r"the words around it ask for a town or village", "слова поруч кажуть про місто чи село"),
    (r"the words around it ask for a region", "слова поруч кажуть про область"),
    (r"the words around it ask for a district or county", "слова поруч кажуть про район чи округ"),
    (r"the words around it ask for a district", "слова поруч кажуть про міський район"),
    (r"the words around it ask for a facility", "слова поруч кажуть про об’єкт"),
    (r"the words around it ask for a country", "слова поруч кажуть про країну"),
    (
        r"(\d+) places? of the report within (\d+) km",
        four(
            "{0} місце з повідомлення не далі ніж за {1} км",
            "{0} місця з повідомлення не далі ніж за {1} км",
            "{0} місць із повідомлення не далі ніж за {1} км",
        ),
    ),
    (r"only a part of the name is in the gazetteer", "у покажчику є лише частина назви"),
    (r"the only place of this name in the gazetteer", "єдине місце з такою назвою в покажчику"),
    (r"the report is in Ukrainian", "повідомлення українською"),
    (
        r"the best known of (\d+) places of this name",
        four(
            "найвідоміше з {0} місця з такою назвою",
            "найвідоміше з {0} місць із такою назвою",
            "найвідоміше з {0} місць із такою назвою",
        ),
    ),
    (
        r"the likeliest of (\d+) places of this name by its kind and fame",
        four(
            "найімовірніше з {0} місця з такою назвою за видом і відомістю",
            "найімовірніше з {0} місць із такою назвою за видом і відомістю",
            "найімовірніше з {0} місць із такою назвою за видом і відомістю",
        ),
    ),
    (r'the report says "(.+?)"', "повідомлення каже: «{0}»"),
    (r'halfway: the report says "(.+?)"', "посередині: повідомлення каже «{0}»"),
    (r"“(.+?)” is the land, not the town", "«{0}» — це край, а не місто"),
    (r"“(.+?)” stands before a word for a region", "«{0}» стоїть перед словом на позначення області"),
    (
        r"“(.+?)” is not in the gazetteer: the position is that of ([^;]+), where it lies",
        "«{0}» немає в покажчику: показано там, де лежить, тобто тут: {1}",
    ),
    (
        r"“(.+?)” is not in the gazetteer: known to lie in ([^;]+) only",
        "«{0}» немає в покажчику: відомо лише, що лежить тут: {1}",
    ),
    (
        r"“(.+?)” is not in the gazetteer: shown around ([^;]+), which it is called after",
        "«{0}» немає в покажчику: показано навколо місця, за яким названо: {1}",
    ),
    (r"the report says that “(.+?)” lies in ([^;]+)", "повідомлення каже, що «{0}» лежить тут: {1}"),
    (r"“the region” behind ([^;]+)", "«область» після назви {0}"),
    (r"the airport of ([^;]+)", "аеропорт: {0}"),
    (
        r"“(.+?)” is a road: shown at ([^;]+), from which it leads",
        "«{0}» — дорога: показано там, звідки вона веде: {1}",
    ),
    (r"[^,;]+ in ([^,;]+), as the report says", "так каже повідомлення: {0}"),
    (r"the largest town of ([^,;]+), taken for its capital", "найбільше місто, яке вважаємо головним: {0}"),
    (r"the capital of ([^,;]+), told before", "головне місто, про яке йшлося раніше: {0}"),
    (r"“(.+?)” is ([^;]+)", "«{0}» — це {1}"),
    (r"as ([^;]+) has it", "так у джерелі: {0}"),
)
