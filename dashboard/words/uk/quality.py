"""Ukrainian: sources and quality, and the check of twenty."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "sources": "Видання",
    "sources_intro": "Скільки матеріалів прочитано з кожного видання і про скільки ударів вони повідомляють. Видання,"
    " яке тиждень мовчить, нічого про цей тиждень не каже.",
    "quality": "Наскільки добре читаються повідомлення",
    "quality_intro": "Виміряно на повідомленнях, розмічених людьми. Точність: яка частка показаного правильна."
    " Повнота: яка частка сказаного в повідомленнях показана.",
    "quality_none": "Ще не виміряно.",
    "quality_measured": "Виміряно {day}, версія {version}.",
    "quality_field": "Поле",
    "quality_n": "n",
    "quality_precision_of": "{field}: точність",
    "quality_recall_of": "{field}: повнота",
    "quality_interval": "{low}–{high}, n {count}",
    "quality_only_n": "n {count}",
    "reliability_point": "упевненість {range}: середня {predicted}, правильних {observed}, n {count}",
    "reliability_perfect": "упевненість дорівнює правильності",
    "field_strikes": "Удари",
    "field_reports_without_a_strike": "Матеріали без удару лишено чистими",
    "field_no_strike_where_only_mentioned": "Жодного удару там, де місце лише згадано",
    "field_quotes_as_written": "Цитати дослівні",
    "field_date": "День",
    "field_date_where_told": "День, де його названо",
    "field_date_precision": "Наскільки точно відомо день",
    "field_weapon": "Зброя",
    "field_killed": "Загинуло",
    "field_killed_where_told": "Загинуло, де сказано",
    "field_injured": "Поранено",
    "field_injured_where_told": "Поранено, де сказано",
    "field_who_says_so": "Хто це каже",
    "field_who_is_accused": "Кого названо тим, хто стріляв",
    "field_claim_status": "Твердження, з посиланням, оспорене чи заперечене",
    "field_intercepted": "Перехоплено чи влучено",
    "field_district_or_facility": "Район міста чи об’єкт, де названо",
    "quality_all": "усі",
    "reliability": "Наскільки можна вірити певності",
    "reliability_intro": "Знаки з приблизно однаковою певністю і частка тих із них, що виявилися правильними, у наших"
    " власних розмічених повідомленнях. Їхні помилки виправлено, тож правильного більше, ніж обіцяно. Саму певність"
    " підібрано на 426 ударах, знайдених з першого погляду в нечитаних повідомленнях: там вони збігаються з точністю"
    " до чотирьох пунктів.",
    "reliability_range": "Певність",
    "reliability_predicted": "Середня певність",
    "reliability_observed": "Правильні",
    "audit": "Перевірити 20 навмання",
    "audit_intro": "Двадцять знаків, вибраних навмання з того, що показують фільтри. Прочитайте кожне речення й"
    " позначте, чи правильний знак; частку та її інтервал можна цитувати.",
    "audit_start": "Вибрати 20",
    "audit_again": "Вибрати інші 20",
    "audit_right": "Правильно",
    "audit_wrong": "Неправильно",
    "audit_skip": "Не можу сказати",
    "audit_none": "Ще нічого не перевірено.",
    "audit_save": "Завантажити перевірку",
    "audit_empty": "Фільтри не показують жодного розміщеного удару.",
    "audit_result": "Правильних {right} з {n} перевірених: {share} (95% інтервал {low}–{high}).",
    "audit_open": "Читати в повідомленні",
}
