"""A report's language is told by its own letters and commonest words, or not at all."""

from __future__ import annotations

import pytest

from geodata import languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Вночі росіяни вдарили по Харкову.", "uk"),
        ("Ночью ракета попала в жилой дом в Харькове.", "ru"),
        ("По рынку в Донецке ударили из артиллерии.", "ru"),
        ("Звіт за добу: 3 КАБ по Вовчанську.", "uk"),
        ("Взрыв в Купянске", "ru"),
        ("У Кам'янці вибухи", "uk"),
        ("Missiles hit the port of Odesa on Sunday.", "en"),
        ("Bei dem Angriff auf die Stadt sind nach Angaben der Polizei Menschen verletzt worden.", "de"),
        ("قصف على مدينة غزة", "ar"),
        ("צה״ל תקף בעזה", "he"),
    ],
)
def test_the_language_of_a_report(text: str, language: str) -> None:
    assert languages.tell(text) == language


@pytest.mark.parametrize("text", ["", "   ", "12:45 — 18", "🇺🇦❗️", "Kyiv"])
def test_what_shows_no_language_has_none(text: str) -> None:
    assert languages.tell(text) is None
