"""Ukrainian: strikes over time and reports by outlet."""

from __future__ import annotations

from typing import Final

from dashboard.words.plurals import four

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "timeline_hint": "Протягніть по стовпчиках, щоб вибрати дні, або скористайтеся кнопками й датами у фільтрах."
    " Програвання оминає дні, про які нічого не сказано.",
    "timeline_clear": "Усі дні",
    "timeline_play": "Програти",
    "timeline_pause": "Зупинити",
    "timeline_step_day": "по дню",
    "timeline_step_week": "по тижню",
    "timeline_previous": "Раніше",
    "timeline_next": "Пізніше",
    "timeline_spans": "Відомо лише тиждень, місяць або рік",
    "timeline_none": "Жодне з показаних повідомлень не має дня.",
    "coverage": "Прочитані матеріали за виданнями",
    "coverage_note": "Штриховка: від видання нічого немає. Менше повідомлень може означати менше джерел.",
    "coverage_silent": "немає матеріалів",
    "coverage_others": four("ще {n} видання", "ще {n} видання", "ще {n} видань"),
    "timeline": "Повідомлення про удари за днями",
    "timeline_week": "Повідомлення про удари за тижнями",
    "timeline_month": "Повідомлення про удари за місяцями",
    "timeline_year": "Повідомлення про удари за роками",
    "timeline_step": "Яким кроком програвати",
}
