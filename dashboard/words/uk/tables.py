"""Ukrainian: the table, its downloads, and what could not be placed."""

from __future__ import annotations

from typing import Final

from dashboard.words.plurals import four

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "table_caption": "Те, що показує мапа, рядок за рядком. Виберіть місце, щоб прочитати повідомлення.",
    "table_of": "Рядки {first}–{last} з {n}",
    "table_back": "Назад",
    "table_on": "Далі",
    "column_date": "Дата",
    "column_place": "Місце",
    "column_admin1": "Область",
    "column_weapon": "Зброя",
    "column_killed": "Загинуло",
    "column_injured": "Поранено",
    "column_source": "Видання",
    "column_quote": "Слова повідомлення",
    "column_words": "Місце, як написано",
    "column_reason": "Чому не вдалося розмістити",
    "column_reports": "Матеріали",
    "column_strikes": "Повідомлення про удари",
    "column_first": "Перший",
    "column_last": "Останній",
    "table_none": "Нічого не знайдено. Це не означає, що нічого не сталося.",
    "download_csv": "Завантажити CSV",
    "download_geojson": "Завантажити GeoJSON",
    "download_note": four(
        "{n} рядок, як відфільтровано. Клітинки, які табличний редактор узяв би за формулу, починаються з '.",
        "{n} рядки, як відфільтровано. Клітинки, які табличний редактор узяв би за формулу, починаються з '.",
        "{n} рядків, як відфільтровано. Клітинки, які табличний редактор узяв би за формулу, починаються з '.",
    ),
    "unplaced_intro": "Удари, про які повідомлено, але яких немає на мапі, бо місце не вдалося визначити."
    " Їх лічать, а не вгадують.",
    "unplaced_none": "Усі показані удари вдалося розмістити.",
    "table_inside": "Лише місця, які видно на мапі",
    "table_inside_none": "Ніщо з відфільтрованого не лежить у видимій частині мапи.",
}
