"""Ukrainian: the reader: places, reports, the ledger, why here."""

from __future__ import annotations

from typing import Final

from dashboard.words.plurals import four

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "range_reported": "{low}–{high} за повідомленнями",
    "reports_differ": "повідомлення різняться",
    "reports_rise": "число зростало",
    "ledger": "Числа за повідомленнями",
    "ledger_note": "Кожне число належить своєму повідомленню. Їх ніколи не додають.",
    "reader": "Повідомлення",
    "reader_empty": "Виберіть знак на мапі або повідомлення нижче, щоб прочитати слова, з яких він узятий.",
    "reader_latest": "Останні з показаних",
    "reader_more": four("і ще {n} в таблиці", "і ще {n} в таблиці", "і ще {n} в таблиці"),
    "reader_independent": "{told}, з них незалежних {n}",
    "reader_told": four(
        "Один удар, про нього {n} повідомлення",
        "Один удар, про нього {n} повідомлення",
        "Один удар, про нього {n} повідомлень",
    ),
    "reader_hidden": "Цього повідомлення немає серед показаних зараз.",
    "reader_close": "Закрити",
    "reader_marks": "Слова повідомлення",
    "mark_place": "місце",
    "mark_date": "дата",
    "mark_weapon": "зброя",
    "mark_killed": "загиблі",
    "mark_injured": "поранені",
    "mark_source": "хто каже",
    "reader_other_sentence": "Інше речення на мапі: показати",
    "reader_published": "опубліковано {when}",
    "reader_unpublished": "день публікації невідомий",
    "reader_says": "за словами: {who}",
    "reader_nobody": "хто це каже, не названо",
    "reader_actor": "кого називають тим, хто стріляв: {who}",
    "reader_as_written": "у повідомленні: «{text}»",
    "reader_radius": "розміщено з точністю до {n} км",
    "reader_unplaced": "не вдалося розмістити",
    "reader_cut": "Повідомлення довге: показано лише частину навколо речення.",
    "reader_confidence": "певність {share}",
    "why_here": "Чому тут?",
    "why_chosen": "Розміщено: {place}. Підстави: {reason}",
    "why_no_reason": "Причину не записано.",
    "why_sure": "Певність щодо місця: {share}",
    "why_candidates": "Розглянуті місця",
    "why_share": "вага",
    "why_not_placed": "Жодне місце в покажчику не пасує до цих слів достатньо добре.",
    "why_alone": "Інших місць із такою назвою не розглядали.",
    "why_by_hand": "вибрано людиною",
    "reader_at": four(
        "{n} повідомлення про удар тут", "{n} повідомлення про удари тут", "{n} повідомлень про удари тут"
    ),
    "reader_here": "{strikes} тут, {mentions}",
    "reader_facts_from": "факти з {host}",
    "reader_original": "оригінал на {host}",
    "reader_none": "Тут нема чого читати. Приберіть якийсь фільтр або скиньте всі.",
}
