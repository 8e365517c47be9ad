"""A saved web page -> Report: its readable text, and what its head says of title, outlet, address and date.

Python's own HTML parser, which takes any tag soup. What counts as text: paragraphs, headings, lists and quotes of
the `<article>` (or `<main>`) where one holds most of it, else of the body, without navigation, forms and scripts.
"""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser
from typing import Any

from geodata.errors import BadReport
from geodata.model import Report
from geodata.readers import encoding as encodings
from geodata.readers.records import Source, report


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_VOID = _tags("area base br col embed hr img input link meta param source track wbr")
_UNREAD = _tags("script style noscript template svg math nav aside footer form button select iframe object figcaption")
_BLOCKS = _tags(
    "address article blockquote body br dd div dl dt figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section "
    "table td th tr ul"
)
_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "published": ("article:published_time", "datepublished", "dc.date", "date", "pubdate", "publishdate"),
    "source": ("og:site_name", "application-name"),
    "url": ("og:url",),
}
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", re.I)


def read(data: bytes | str, source: Source) -> Report:
    """The report on a saved page. BadReport where the page has no readable text (a page drawn by scripts)."""
    page = _Page()
    if isinstance(data, bytes):
        data = encodings.decode(data, where=source.where, encoding=source.encoding or _said(data))
    page.feed(data)
    page.close()
    fields = page.fields()
    if not fields["text"]:
        raise BadReport(f"{source.where} has no readable text: the page may be drawn by scripts; save its text instead")
    return report(fields, source)


def plain(fragment: str) -> str:
    """The readable text of a piece of HTML, as feeds carry it."""
    page = _Page()
    page.feed(fragment)
    page.close()
    return str(page.fields()["text"] or "")


def _said(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    try:
        return encodings.known(match[1].decode("ascii")) if match else None
    except ValueError:
        return None


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.language: str | None = None
        self.title = ""
        self.blocks: list[tuple[bool, str]] = []  # (inside article or main, text)
        self._open: list[str] = []
        self._text: list[str] = []
        self._data: list[str] | None = None  # the JSON-LD script being read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag in _BLOCKS:
            self._flush()
        if tag == "html":
            self.language = given.get("lang") or None
        elif tag == "meta":
            key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
            self.meta.setdefault(key, given.get("content", "").strip())
        elif tag == "link" and given.get("rel") == "canonical":
            self.meta.setdefault("canonical", given.get("href", ""))
        elif tag == "time" and given.get("datetime"):
            self.meta.setdefault("time", given["datetime"])
        elif tag == "script" and given.get("type") == "application/ld+json":
            self._data = []
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "script" and self._data is not None:
            self._linked("".join(self._data))
            self._data = None
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._data is not None:
            self._data.append(data)
        elif "title" in self._open and "body" not in self._open and "svg" not in self._open:
            self.title += data
        elif not _UNREAD.intersection(self._open) and "head" not in self._open:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._flush()

    def fields(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            key: next((self.meta[name] for name in names if self.meta.get(name)), None) for key, names in _META.items()
        }
        found["title"] = found["title"] or " ".join(self.title.split()) or None
        found["published"] = found["published"] or self.meta.get("time")
        found["url"] = self.meta.get("canonical") or found["url"]
        found["language"] = self.language
        found["text"] = self._readable()
        return found

    def _readable(self) -> str:
        whole = [text for _, text in self.blocks]
        inside = [text for article, text in self.blocks if article]
        # An <article> that is only a teaser box must not hide the page around it.
        most = sum(map(len, inside)) * 2 >= sum(map(len, whole))
        return "\n\n".join(inside if most else whole)

    def _flush(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            self.blocks.append((bool({"article", "main"}.intersection(self._open)), text))

    def _linked(self, data: str) -> None:
        """Headline, date and outlet from schema.org's NewsArticle, where a page carries one."""
        try:
            found = json.loads(html.unescape(data))
        except (ValueError, RecursionError):
            return
        graph = found.get("@graph", [found]) if isinstance(found, dict) else found
        for item in graph if isinstance(graph, list) else []:
            if isinstance(item, dict) and isinstance(item.get("datePublished"), str):
                self.meta.setdefault("datepublished", item["datePublished"])
                publisher = item.get("publisher")
                if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                    self.meta.setdefault("og:site_name", publisher["name"])
