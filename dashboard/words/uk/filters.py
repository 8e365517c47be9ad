"""Ukrainian: the filters and the chips."""

from __future__ import annotations

from typing import Final

from dashboard.words.plurals import four

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "filters": "Фільтри",
    "filter_text": "Пошук у цитатах і заголовках",
    "filter_text_hint": "слово, наприклад лікарня",
    "filter_dates": "Коли сталося",
    "filter_from": "Від",
    "filter_to": "До",
    "preset_7": "Останні 7 днів",
    "preset_30": "Останні 30 днів",
    "preset_90": "Останні 90 днів",
    "preset_year": "{year}",
    "preset_all": "Усе",
    "preset_hint": "Лічимо назад від останнього дня в даних: {day}.",
    "filter_undated": four("Додати {n} без дати", "Додати {n} без дати", "Додати {n} без дати"),
    "filter_weapons": "Зброя",
    "filter_countries": "Країна",
    "filter_admin1s": "Область, мухафаза, штат",
    "filter_sources": "Видання",
    "filter_casualties": "Чи повідомлено про постраждалих",
    "filter_precisions": "Точність місця",
    "filter_claims": "Твердження",
    "filter_reviews": "Перевірка",
    "filter_confidence": "Певність не менше",
    "filter_kinds": "Показано",
    "facets_note": "Числа рахують згадки; кілька з них можуть оповідати про один удар.",
    "facet_find": "Знайти в переліку",
    "facet_fewer": "Показати менше",
    "facet_more": four("Показати всі: {n}", "Показати всі: {n}", "Показати всі: {n}"),
    "filter_more": "Більше фільтрів",
    "not_known": "Невідомо",
    "reset": "Скинути всі фільтри",
    "remove": "Прибрати",
    "chips": "Чинні фільтри",
    "chip_since": "від {day}",
    "chip_until": "до {day}",
    "chip_undated_with": "разом із недатованими",
    "chip_undated_without": "без недатованих",
    "chip_undated_only": "лише недатовані",
    "chip_text": "«{text}»",
    "language": "Мова",
}
