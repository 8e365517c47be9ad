"""A PDF with a text layer -> Report, by the optional library pypdf. Scanned pages hold no text and are refused."""

from __future__ import annotations

import io
import logging
import re

from geodata.errors import BadReport
from geodata.model import Report
from geodata.readers.records import MAX_BYTES, Source, report


def read(data: bytes, source: Source) -> Report:
    """The report in a PDF. Words that a line end cuts are joined again; lines within a paragraph become one.

    The date in a PDF's own data is when the file was made, not when the report was published: it is not taken.
    """
    try:
        import pypdf
        import pypdf.errors
    except ImportError:
        raise BadReport(f"{source.where} is a PDF, which needs pypdf: pip install 'strikemap[pdf]'") from None
    # pypdf tells its log of every oddity it gets over; what matters to the reader is the text, or its absence.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        book = pypdf.PdfReader(io.BytesIO(data))
        if book.is_encrypted and not book.decrypt(""):
            raise BadReport(f"{source.where} is locked with a password")
        pages = []
        for page in book.pages:
            pages.append(page.extract_text())
            if sum(map(len, pages)) > MAX_BYTES:
                raise BadReport(f"{source.where} holds more than 10 million characters; a report is at most 10 million")
        title = book.metadata.title if book.metadata else None
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        if isinstance(error, BadReport):
            raise
        # pypdf lets errors of the broken objects themselves through: each of these stands for a torn file.
        raise BadReport(f"{source.where} is a torn PDF") from None
    text = flow("\n\n".join(pages))
    if not text:
        raise BadReport(f"{source.where} is a PDF without text, perhaps a scan; run text recognition on it first")
    return report({"text": text, "title": title}, source)


def flow(text: str) -> str:
    """Lines as a page sets them -> paragraphs."""
    text = re.sub(r"(?<=\w)[-\u00ad]\n(?=[^\W\d_])", "", text.replace("\r\n", "\n"))
    paragraphs = (" ".join(block.split()) for block in re.split(r"\n\s*\n", text))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
