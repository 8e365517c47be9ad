"""Web pages, PDF, tables and feeds -> reports."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from geodata import readers
from geodata.errors import BadReport

PAGE = """<!doctype html><html lang="uk"><head><title>Site | Strike</title>
<meta property="og:title" content="Strike on Kharkiv"><meta property="og:site_name" content="Outlet">
<link rel="canonical" href="https://example.org/1">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-07-21T04:10:00+03:00"}</script>
<style>p {color: red}</style></head><body><nav>Home</nav><article><h1>Strike on Kharkiv</h1>
<p>A missile <b>hit</b> Kharkiv &amp; its
suburbs.</p><aside>Read more</aside><p>Two<br>lines.</p><script>alert("{{x}}")</script></article>
<footer>Imprint</footer></body></html>"""


def test_a_web_page_gives_its_readable_text_and_what_its_head_says() -> None:
    (report,) = readers.from_bytes(PAGE.encode(), "a.html")
    assert report.text == "Strike on Kharkiv\n\nA missile hit Kharkiv & its suburbs.\n\nTwo\n\nlines."
    assert (report.title, report.source, report.url) == ("Strike on Kharkiv", "Outlet", "https://example.org/1")
    assert report.published == dt.datetime(2025, 7, 21, 1, 10, tzinfo=dt.UTC)
    assert report.language == "uk"


def test_a_web_page_in_its_declared_encoding() -> None:
    page = '<meta charset="windows-1251"><p>Удар по Києву'.encode("cp1251")
    (report,) = readers.from_bytes(page, "a.html")
    assert report.text == "Удар по Києву"


@pytest.mark.parametrize("soup", ["<p>a<p>b</div></p></body>c", "<<<>>><p>a b c", "<p>a<!-- -- >b", "</html>a"])
def test_tag_soup_is_read_somehow(soup: str) -> None:
    (report,) = readers.from_bytes(soup.encode(), "a.html")
    assert report.text.startswith("a") or "a b c" in report.text


def pdf(*lines: str) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(400, 400)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    stream = DecodedStreamObject()
    shown = "".join(f"({line}) Tj 0 -16 Td " for line in lines)
    stream.set_data(f"BT /F1 12 Tf 20 360 Td {shown}ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_gives_its_text_with_cut_words_joined() -> None:
    (report,) = readers.from_bytes(pdf("A missile hit Khar-", "kiv. Two were", "hurt."), "a.pdf")
    assert report.text == "A missile hit Kharkiv. Two were hurt."
    assert report.published is None


def test_a_pdf_without_text_says_what_to_do() -> None:
    with pytest.raises(BadReport, match=r"'a\.pdf' is a PDF without text, perhaps a scan"):
        readers.from_bytes(pdf(), "a.pdf")


@pytest.mark.parametrize("cut", [0, 1, 2, 3, 5, 8])
def test_a_torn_pdf_is_an_error_or_its_text_never_a_crash(cut: int) -> None:
    whole = pdf("Kyiv")
    errors: list[Exception] = []
    readers.from_bytes(whole[: len(whole) * cut // 9], "a.pdf", on_error=errors.append)
    assert len(errors) <= 1


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_a_table_of_reports_has_one_a_row(divider: str) -> None:
    rows = [["id", "text", "published"], ["1", '"Kyiv, ""then""\nKharkiv"', "2025-07-21"], ["2", "Odesa", ""]]
    data = "\r\n".join(divider.join(row) for row in rows).encode("utf-8-sig")
    first, second = readers.from_bytes(data, "a.csv")
    assert first.text == 'Kyiv, "then"\nKharkiv'
    assert first.published == dt.date(2025, 7, 21)
    assert second.text == "Odesa"


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Outlet</title><language>en-gb</language>
<item><title>One</title><link>https://example.org/1</link><pubDate>Mon, 21 Jul 2025 04:10:00 GMT</pubDate>
<description>short</description><content:encoded><![CDATA[<p>Long <b>text</b></p>]]></content:encoded></item>
<item><title>Two</title><description></description></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>Outlet</title><entry><title>One</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
<updated>2025-07-21T04:10:00Z</updated><summary type="html">&lt;p&gt;Long text&lt;/p&gt;</summary></entry></feed>"""


@pytest.mark.parametrize(("feed", "language", "errors"), [(RSS, "en", 1), (ATOM, "uk", 0)])
def test_a_feed_gives_a_report_an_item(feed: str, language: str, errors: int) -> None:
    bad: list[Exception] = []
    (report,) = readers.from_bytes(feed.encode(), "a.xml", on_error=bad.append)
    assert report.text == "Long text"
    assert (report.title, report.source, report.url) == ("One", "Outlet", "https://example.org/1")
    assert report.published == dt.datetime(2025, 7, 21, 4, 10, tzinfo=dt.UTC)
    assert report.language == language
    assert len(bad) == errors


def test_a_file_without_a_known_name_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    file = tmp_path / "saved"
    for data in (pdf("Kyiv"), b"<html><p>Kyiv</p></html>", b'{"text": "Kyiv"}', b"Kyiv"):
        file.write_bytes(data)
        (report,) = readers.reports([file])
        assert report.text == "Kyiv"
