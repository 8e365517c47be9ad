"""Files of every kind -> reports; what is bad is named, and what follows it is still read."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import pytest

from geodata import readers
from geodata.errors import BadReport, StrikemapError
from geodata.model import Report


def read(*paths: Path | str, **options: object) -> tuple[list[Report], list[str], list[str]]:
    """The reports, the errors and the warnings."""
    errors: list[StrikemapError] = []
    warnings: list[str] = []
    found = list(readers.reports(paths, on_error=errors.append, warn=warnings.append, **options))  # type: ignore[arg-type]
    return found, [str(error) for error in errors], warnings


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_front_matter_gives_the_fields_and_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.txt",
        '---\ntitle: "Strike: one hit"\npublished: 2025-07-21\nsource: Outlet\nurl:\nlanguage: en\n'
        "facts_from: https://example.org/1\nmood: grim\n---\n\nA missile hit Kharkiv.\n\nTwo were hurt.\n",
    )
    (report,), errors, warnings = read(file)
    assert report.text == "A missile hit Kharkiv.\n\nTwo were hurt."
    assert report.title == "Strike: one hit"
    assert report.published == dt.date(2025, 7, 21)
    assert (report.source, report.url, report.language) == ("Outlet", None, "en")
    assert report.facts_from == "https://example.org/1"
    assert errors == warnings == []


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\ufeffКиїв\r\nХарків\r\n", "Київ\nХарків"),
        ("\ufeff---\r\ntitle: T\r\n---\r\nKyiv", "Kyiv"),
        ("--- not front matter\n---\nKyiv", "--- not front matter\n---\nKyiv"),
        ("---\nno field here\n---\nKyiv", "---\nno field here\n---\nKyiv"),
        ("Київ".encode("utf-16"), "Київ"),
    ],
)
def test_text_files_as_they_come(tmp_path: Path, content: str | bytes, text: str) -> None:
    (report,), errors, _ = read(write(tmp_path / "a.txt", content))
    assert (report.text, errors) == (text, [])


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", "Київ".encode("cp1251"), "is not UTF-8 (byte 0xca at 0); name its encoding"),
        ("a.txt", b"\x7fELF\x00\x00\x01", "is binary, not text"),
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.txt", b"x" * 10_000_001, "is larger than 10 MB"),
        ("a.pdf", b"%PDF-1.7 torn", "is a torn PDF"),
        ("a.html", b"<html><script>draw()</script></html>", "has no readable text"),
        ("a.rss", b"<rss><channel><item>", "is not whole XML"),
        ("a.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><rss/>', "declares entities"),
        ("a.csv", b"title,body\na,b\n", "has no column 'text'"),
        ("a.jsonl", b'{"text": "torn\n', "line 1 of '{}' is not whole JSON"),
        ("a.jsonl", b"[" * 100_000, "is nested too deeply"),
        ("a.jsonl", b'{"title": "no text"}', "line 1 of '{}' has no 'text'"),
        ("a.jsonl", b'{"text": 5}', "has a 'text' that is no string but int"),
        ("a.jsonl", b'["text"]', "is JSON but no object"),
        ("a.json", b'[{"text": "ok"}, 7]', "item 2 of '{}' is no object"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_with_its_name(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    file = write(tmp_path / name, content)
    _, errors, _ = read(file)
    assert len(errors) == 1
    assert str(file) in errors[0]
    assert words.replace("{}", str(file)) in errors[0]
    assert "\n" not in errors[0]


def test_a_declared_encoding_is_used_only_where_utf8_fails(tmp_path: Path) -> None:
    old = write(tmp_path / "old.txt", "Київ".encode("cp1251"))
    new = write(tmp_path / "new.txt", "Київ")
    found, errors, _ = read(old, new, encoding="cp1251")
    assert [report.text for report in found] == ["Київ", "Київ"]
    assert errors == []


def test_a_bad_line_does_not_keep_out_the_next_ones(tmp_path: Path) -> None:
    long = '{"text": "' + "x" * 50_000_000 + '"}'
    lines = ['{"text": "first"}', '{"text": "torn', "", "null", long, '{"doc_id": 7, "text": "last", "mood": 1}']
    found, errors, _ = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert [report.text for report in found] == ["first", "last"]
    assert found[1].report_id == "7"
    assert [error.split(" of ")[0] for error in errors] == ["line 2", "line 4", "line 5"]


def test_jsonl_text_stays_as_given_so_that_its_offsets_hold(tmp_path: Path) -> None:
    text = "  Kyiv\r\n\r\nKharkiv \u2028 "
    file = write(tmp_path / "a.jsonl", json.dumps({"text": text, "toponyms": [{"start": 2, "end": 6}]}))
    (document,) = readers.documents([file])
    assert document.report.text == text
    assert document.toponyms == [{"start": 2, "end": 6}]


def test_what_no_database_can_hold_is_replaced_character_for_character(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", '{"text": "a\\u0000b\\ud800c"}')
    (report,), errors, _ = read(file)
    assert (report.text, errors) == ("a\ufffdb\ufffdc", [])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-07-21", dt.date(2025, 7, 21)),
        ("2025-07-21T04:10", dt.date(2025, 7, 21)),
        ("2025-07-21T04:10:00Z", dt.datetime(2025, 7, 21, 4, 10, tzinfo=dt.UTC)),
        ("2025-07-21 04:10+03:00", dt.datetime(2025, 7, 21, 1, 10, tzinfo=dt.UTC)),
        ("Mon, 21 Jul 2025 04:10:00 GMT", dt.datetime(2025, 7, 21, 4, 10, tzinfo=dt.UTC)),
        ("07/21/2025", None),
        ("21.07.2025", None),
        ("2025-02-30", None),
        ("1527-01-01", None),
        ("2999-01-01", None),
        ("yesterday", None),
        (20250721, None),
        (True, None),
    ],
)
def test_a_publication_date_is_what_it_says_or_unknown_with_a_warning(
    tmp_path: Path, written: object, meant: dt.date | None
) -> None:
    (report,), errors, warnings = read(write(tmp_path / "a.jsonl", json.dumps({"text": "Kyiv", "published": written})))
    assert report.published == meant
    assert type(report.published) is type(meant)
    assert errors == []
    assert bool(warnings) == (meant is None)


def test_a_given_day_fills_only_where_a_report_has_none(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", '{"text": "a"}\n{"text": "b", "published": "2024-01-01"}\n')
    found, _, _ = read(file, published="2025-07-21")
    assert [report.published for report in found] == [dt.date(2025, 7, 21), dt.date(2024, 1, 1)]


def test_an_id_is_the_given_one_else_a_hash_of_url_or_file_name_and_text(tmp_path: Path) -> None:
    lines = [
        {"report_id": "r", "doc_id": "d", "text": "x"},
        {"doc_id": "d", "text": "x"},
        {"url": "https://example.org/1", "text": "x"},
        {"url": "https://example.org/2", "text": "x"},
        {"text": "x"},
    ]
    content = "\n".join(json.dumps(line) for line in lines)
    (tmp_path / "deep").mkdir()
    here, _, _ = read(write(tmp_path / "a.jsonl", content))
    there, _, _ = read(write(tmp_path / "deep" / "a.jsonl", content))
    other, _, _ = read(write(tmp_path / "b.jsonl", content))
    ids = [report.report_id for report in here]
    assert ids[:2] == ["r", "d"]
    assert len(set(ids)) == 5
    assert ids == [report.report_id for report in there]
    assert [a == b for a, b in zip(ids, (report.report_id for report in other), strict=True)] == [True] * 4 + [False]


def test_a_folder_gives_its_reports_by_name_without_readme_hidden_and_foreign_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.md", "README.md", ".hidden.txt", "photo.jpg", ".git/d.txt"):
        write(tmp_path / name, name)
    found, errors, warnings = read(tmp_path)
    assert [report.text for report in found] == ["a.txt", "b.txt", "sub/c.md"]
    assert errors == warnings == []


def test_a_folder_without_reports_says_so(tmp_path: Path) -> None:
    assert read(tmp_path)[2] == [
        f"no reports in the folder '{tmp_path}': none of its files is text, JSONL, HTML or PDF"
    ]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert read(tmp_path / "none.txt")[1] == [f"no file or folder at '{tmp_path / 'none.txt'}'"]


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b'{"text": "one"}\n{"text": "two"}\n', ["one", "two"]),
        (b'\xef\xbb\xbf{"text": "one"}\n', ["one"]),
        (b"---\ntitle: T\n---\nKyiv", ["Kyiv"]),
        (b"<!doctype html><title>T</title><p>Kyiv</p>", ["Kyiv"]),
        (b"", []),
    ],
)
def test_standard_input_is_told_by_its_first_words(content: bytes, texts: list[str]) -> None:
    found, errors, _ = read("-", stdin=io.BytesIO(content))
    assert ([report.text for report in found], errors) == (texts, [])


def test_without_on_error_the_first_bad_report_raises(tmp_path: Path) -> None:
    with pytest.raises(BadReport, match="is empty"):
        list(readers.reports([write(tmp_path / "a.txt", "")]))


def test_an_upload_keeps_what_came_before_an_error() -> None:
    errors: list[StrikemapError] = []
    found = readers.from_bytes(b'text\nKyiv\n""\n', "a.csv", on_error=errors.append)
    assert [report.text for report in found] == ["Kyiv"]
