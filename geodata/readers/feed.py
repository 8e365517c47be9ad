"""A saved RSS or Atom feed -> reports, one an item: the fullest text the item carries, its link, title and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree  # a feed that declares entities is refused below, before it is parsed

from geodata.errors import BadReport
from geodata.model import Report
from geodata.readers import html
from geodata.readers.records import Source, report

_ENTITIES = re.compile(rb"<!\s*(ENTITY|DOCTYPE)", re.I)


def read(data: bytes, source: Source) -> Iterator[Report]:
    """The reports of a feed in its order. Items without text are named and passed over."""
    if b"\0" in data[:4096] or _ENTITIES.search(data):
        raise BadReport(f"{source.where} is no plain feed: it declares entities or is not UTF-8")
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - no entities can be left in it
    except ElementTree.ParseError as error:
        raise BadReport(f"{source.where} is not whole XML ({error})") from None
    channel = next((child for child in root.iter() if _local(child) in ("channel", "feed")), root)
    outlet = html.plain(_child(channel, "title") or "")
    items = [item for item in root.iter() if _local(item) in ("item", "entry")]
    if not items:
        raise BadReport(f"{source.where} is XML but no RSS or Atom feed: it has no item")
    for number, item in enumerate(items, 1):
        fields = {
            "text": html.plain(_child(item, "encoded", "content", "description", "summary") or ""),
            "title": html.plain(_child(item, "title") or ""),
            "published": _child(item, "pubDate", "published", "date", "updated"),
            "url": _link(item),
            "source": outlet,
            "language": _child(channel, "language") or channel.get("{http://www.w3.org/XML/1998/namespace}lang"),
        }
        try:
            yield report(fields, source, where=f"item {number} of {source.where}")
        except BadReport as error:
            source.on_error(error)


def _local(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _child(element: ElementTree.Element, *names: str) -> str | None:
    for name in names:
        for child in element:
            if _local(child) == name and (text := "".join(child.itertext()).strip()):
                return text
    return None


def _link(item: ElementTree.Element) -> str | None:
    for child in item:
        if _local(child) == "link" and child.get("rel", "alternate") == "alternate":
            return child.get("href") or (child.text or "").strip() or None
    return None
