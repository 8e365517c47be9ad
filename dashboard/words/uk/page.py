"""Ukrainian: the headline, the views, notices and the footer."""

from __future__ import annotations

from typing import Final

from dashboard.words.plurals import four

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "title": "Strikemap",
    "tagline": "Повідомлення про удари на мапі, яку можна звірити з їхніми словами",
    "headline": "{strikes} у {places}, з {reports} від {outlets}, {range}",
    "headline_undated": "{strikes} у {places}, з {reports} від {outlets}.",
    "headline_unsourced": "{strikes} у {places}, з {reports}, {range}",
    "headline_undated_unsourced": "{strikes} у {places}, з {reports}.",
    "count_strike": four("{n} повідомлення про удар", "{n} повідомлення про удари", "{n} повідомлень про удари"),
    "count_event": four("{n} повідомлений удар", "{n} повідомлені удари", "{n} повідомлених ударів"),
    "count_mention": four("{n} згадка", "{n} згадки", "{n} згадок"),
    "count_places": four("{n} місці", "{n} місцях", "{n} місцях"),
    "count_reports": four("{n} матеріалу", "{n} матеріалів", "{n} матеріалів"),
    "count_outlets": four("{n} видання", "{n} видань", "{n} видань"),
    "headline_unplaced": four(
        "{n} згадку не вдалося розмістити.", "{n} згадки не вдалося розмістити.", "{n} згадок не вдалося розмістити."
    ),
    "headline_no_date": four("{n} без дати.", "{n} без дати.", "{n} без дати."),
    "headline_none": "Нічого не знайдено. Це не означає, що нічого не сталося.",
    "headline_empty": "У прочитаному немає повідомлень про удари. Це не означає, що нічого не сталося.",
    "left_out": "Полічено окремо: {list}.",
    "count_background": four("{n} згадка про минуле", "{n} згадки про минуле", "{n} згадок про минуле"),
    "count_aggregate": four(
        "{n} підсумок по області чи країні", "{n} підсумки по області чи країні", "{n} підсумків по області чи країні"
    ),
    "count_needed": four("{n} потребує перевірки", "{n} потребують перевірки", "{n} потребують перевірки"),
    "count_rejected": four("{n} відхилено вручну", "{n} відхилено вручну", "{n} відхилено вручну"),
    "count_intercepted": four("{n} перехоплення", "{n} перехоплення", "{n} перехоплень"),
    "undated_hidden": four("{n} без дати, не показано.", "{n} без дати, не показано.", "{n} без дати, не показано."),
    "demonstration": "Це демонстраційні повідомлення, написані за задокументованими фактами; статистики на них не"
    " будують.",
    "scope": "Показані повідомлення",
    "scope_all": "Усі",
    "scope_base": "Без ваших",
    "scope_mine": "Лише ваші",
    "first_visit": "Тут ідеться про загибель і поранення людей. Знаки показують, де за повідомленнями стався удар,"
    " і не є доказом цього.",
    "first_visit_close": "Зрозуміло",
    "views": "Розділи",
    "view_map": "Мапа",
    "view_table": "Таблиця",
    "view_unplaced": "Без місця ({n})",
    "view_sources": "Джерела і якість",
    "view_add": "Додати повідомлення",
    "view_method": "Метод",
    "store_failed": "Сховище не читається; показано демонстрацію.",
    "reports_failed": "Тека з повідомленнями не читається; показано демонстрацію.",
    "footer_sources": "Місця: GeoNames (CC BY 4.0), КАТОТТГ, Natural Earth та власні таблиці. Межі: Natural Earth."
    " Мапа: Leaflet.",
    "footer_built": "Версія {version}, дані станом на {day}",
    "footer_names": "Показані межі та назви не означають їх схвалення.",
    "footer_not_live": "Документує шкоду згодом. Не є системою попередження.",
    "demonstration_beside": "Поруч із вашими показано демонстраційні повідомлення, написані за задокументованими"
    " фактами; статистики на них не будують.",
    "store_changing": "До сховища саме записують: за мить ваші рішення знову накладуться на показане.",
}
