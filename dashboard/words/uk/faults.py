"""Ukrainian: what the readers of files say of what they cannot read, by the end of their sentence."""

from __future__ import annotations

from typing import Final

# The readers are of the Python module, whose sentences are English: (pattern of their end, the same in Ukrainian).
FAULTS: Final[tuple[tuple[str, str], ...]] = (
    (r"is empty", "порожній"),
    (r"is a torn PDF", "пошкоджений PDF"),
    (r"is a PDF without text, .*", "PDF без тексту, можливо, скан; спершу розпізнайте в ньому текст"),
    (r"is a PDF, which needs pypdf.*", "PDF, а читання PDF на цьому сервері не встановлено"),
    (r"is locked with a password", "захищений паролем"),
    (r"is binary, not text", "двійкові дані, а не текст"),
    (r"is not UTF-8 .*", "не в кодуванні UTF-8; збережіть його в UTF-8"),
    (r"is neither UTF-8 nor (.*)", "ні в UTF-8, ні в {0}"),
    (r"is not whole JSON \(torn near its character (\d+)\)", "пошкоджений JSON (обривається біля знака {0})"),
    (r"is not whole JSON .*", "пошкоджений JSON"),
    (r"is JSON but no object like .*", 'JSON, але не об’єкт на зразок {{"text": ...}}'),
    (r"is no object like .*", 'не об’єкт на зразок {{"text": ...}}'),
    (r"is nested too deeply to be a report", "вкладений надто глибоко як на повідомлення"),
    (r"is longer than (\d+) MB; .*", "довший за {0} МБ; повідомлення має щонайбільше 10 МБ"),
    (
        r"is larger than (\d+) MB; .*",
        "більший за {0} МБ; повідомлення має щонайбільше 10 МБ, а багато повідомлень є в JSONL",
    ),
    (r"holds more than 10 million characters.*", "має понад 10 мільйонів знаків, а це найбільше"),
    (r"holds (\d+) million characters.*", "має {0} мільйонів знаків, а можна 10"),
    (r"has no readable text: .*", "не має тексту: сторінку, мабуть, малюють скрипти; збережіть її текст"),
    (r"has no .*; a report needs its text", "не має тексту, а повідомленню він потрібен"),
    (r".*; a report needs its text", "не має тексту, який можна прочитати"),
    (r"has neither words nor a title, .*", "не має ні слів, ні заголовка, тож не було б із чим звірити"),
    (r"is no whole table near its line (\d+) .*", "таблиця, пошкоджена біля рядка {0}"),
    (
        r"has the publication date (.*), which is no day .*",
        "має дату публікації {0}, а це не день: її лишено невідомою",
    ),
    (r"has the language (.*), which is no ISO .*", "має мову {0}, а це не код ISO 639-1: мову визначено з тексту"),
    (r"has a '(.*)' that is no text: ignored", "має «{0}», що не є текстом: пропущено"),
    (r"has the position 0, 0, .*", "має координати 0, 0, тобто жодних: місце лишено невідомим"),
)
WHERE: Final = (
    (r"(?:line|row) (\d+) of 'the pasted text'", "рядок {0} вставленого тексту"),
    (r"(?:line|row) (\d+) of '(.*)'", "рядок {0} у «{1}»"),
    (r"item (\d+) of '(.*)'", "елемент {0} у «{1}»"),
    (r"'the pasted text'", "вставлений текст"),
    (r"'(.*)'", "«{0}»"),
)
