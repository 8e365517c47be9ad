"""What the reader shows, as plain data: the strikes at a place, event by event, and one report with its sentences.

Everything here may be words of a report. It leaves by `reader.js`, which shows it as text only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from dashboard import figures, place_names
from dashboard.archive import Detail
from dashboard.reader.pieces import Marked, pieces, window
from dashboard.words import Words
from geodata.model import Report

if TYPE_CHECKING:
    from geodata.events.ledger import Kind

MOST_CARDS: Final = 40
KINDS: Final[tuple[Kind, ...]] = ("killed", "injured")
LEGEND: Final = ("place", "date", "weapon", "killed", "injured", "source")
LABELS: Final = (
    "reader", "reader_close", "reader_marks", "reader_other_sentence", "reader_cut", "why_here", "why_candidates",
    "why_share", "why_alone", "ledger", "ledger_note",
)  # fmt: skip


def labels(words: Words) -> dict[str, str]:
    """The reader's own words."""
    return {key: words(key) for key in LABELS}


def card(row: Detail, words: Words, *, chosen: bool) -> dict[str, Any]:
    """A strike as one report tells it, in short."""
    said = row.get("attributed_to")
    notes = [words(f"tag_{name}") for name in ("background", "aggregate", "intercepted") if row.get(name)]
    notes += [words(f"review_{row['review']}")] if row["review"] != "machine" else []
    notes += [words(f"claim_{row['claim_status']}")] if row["claim_status"] in ("disputed", "denied") else []
    return {
        "id": row["strike_id"],
        "chosen": chosen,
        "when": figures.when(row, words),
        "weapon": words(f"weapon_{row['weapon']}"),
        "place": place_names.of(row, words.language),
        "quote": row["quote"],
        "source": row.get("source") or words("source_not_known"),
        "published": published(row, words),
        "killed": {"label": words("killed"), "value": figures.figure(row, "killed", words)},
        "injured": {"label": words("injured"), "value": figures.figure(row, "injured", words)},
        "says": words("reader_says", who=said) if said else words("reader_nobody"),
        "notes": notes,
    }


def groups(
    rows: Sequence[Detail], words: Words, *, chosen: str | None, voices: Callable[[Sequence[str]], int] = len
) -> list[dict[str, Any]]:
    """The strikes event by event, in the order given; an event that several reports tell has its ledger.

    `voices` tells how many of some reports (by id) have words of their own: copies of one text are one voice.
    """
    events: dict[str, list[Detail]] = {}
    for row in rows[:MOST_CARDS]:
        events.setdefault(row.get("event_id") or row["strike_id"], []).append(row)
    return [
        {
            "title": _told_by([row["report_id"] for row in told], words, voices) if len(told) > 1 else None,
            "ledger": ledger(told, words) if len(told) > 1 else [],
            "cards": [card(row, words, chosen=row["strike_id"] == chosen) for row in told],
        }
        for told in events.values()
    ]


def _told_by(reports: Sequence[str], words: Words, voices: Callable[[Sequence[str]], int]) -> str:
    """How many reports tell of an event, and how many of them independently where some are copies."""
    told = words("reader_told", n=len(reports))
    own = voices(reports)
    return words("reader_independent", told=told, n=own) if own < len(reports) else told


def ledger(rows: Sequence[Detail], words: Words) -> list[dict[str, Any]]:
    """The lowest and highest figure that reports of one event give, and whether they contradict each other or a toll
    rose; each figure itself stands on its card."""
    from geodata import events

    figures_of = events.ledger(rows)
    said = {"rising toll": words("reports_rise"), "reports differ": words("reports_differ")}
    found = []
    for what in KINDS:
        lowest, highest = figures_of.range(what)
        if lowest is None or highest is None:
            continue
        low, high = words.number(lowest), words.number(highest)
        found.append(
            {
                "label": words(what),
                "range": words("range_reported", low=low, high=high) if low != high else low,
                "differ": said.get(figures_of.verdict(what)),
            }
        )
    return found


def opened(
    row: Detail, report: Report | None, others: Sequence[Detail], words: Words, *, hit: str = ""
) -> dict[str, Any]:
    """One report around one of its strikes: `others` are all strikes it tells, this one among them."""
    facts_from = report.facts_from if report else None
    found: dict[str, Any] = {
        "id": row["strike_id"],
        "title": row.get("title"),
        "source": row.get("source") or words("source_not_known"),
        "published": published(row, words),
        "links": [
            {"url": url, "label": words(key, host=host(url))}
            for key, address in (
                ("reader_original", row.get("url")),
                ("reader_facts_from", facts_from),
            )
            if (url := safe_url(address))
        ],
        "language": (report.language if report else None) or row.get("language"),
        "actor": words("reader_actor", who=row["alleged_actor"]) if row.get("alleged_actor") else None,
        "claim": words(f"claim_{row['claim_status']}"),
        "confidence": words("reader_confidence", share=words.percent(row["confidence"])),
        "why": why(row, words),
        "legend": [{"kind": kind, "label": words(f"mark_{kind}")} for kind in LEGEND if row["spans"].get(kind)],
    }
    if report is None:
        return {**found, "pieces": [{"text": row["quote"], "strikes": [row["strike_id"]], "kinds": []}], "cut": False}
    shown = window(len(report.text), row["quote_start"], row["quote_end"])
    sentences = [marked(other) for other in others]
    return {
        **found,
        "pieces": pieces(report.text, sentences, chosen=row["strike_id"], hit=hit, shown=shown),
        "cut": shown != (0, len(report.text)),
    }


def marked(row: Detail) -> Marked:
    """Where a strike stands in its report."""
    parts = tuple((kind, start, end) for kind, spans in row["spans"].items() for start, end in spans)
    return Marked(row["strike_id"], row["quote_start"], row["quote_end"], parts)


def why(row: Detail, words: Words) -> dict[str, Any]:
    """Why the strike stands where it stands, and which places were weighed."""
    placed = row.get("latitude") is not None
    by_hand = row["review"] == "corrected" and row.get("place_confidence") is None
    told = row.get("place_reason")
    reason = words.reason(told) if told else words("why_by_hand" if by_hand else "why_no_reason")
    lines = [words("why_chosen", place=parents(row, words), reason=reason) if placed else words("why_not_placed")]
    if placed and row.get("radius_km") is not None:
        lines.append(words("reader_radius", n=round(row["radius_km"], 1)))
    if placed and row.get("place_confidence") is not None:
        lines.append(words("why_sure", share=words.percent(row["place_confidence"])))
    return {
        "as_written": words("reader_as_written", text=row["place_text"]),
        "lines": lines,
        "candidates": [
            {
                "name": place_names.place(candidate["name"], candidate["gazetteer_id"], words.language),
                "where": ", ".join(place_names.areas(candidate["admin1"], candidate["country"], words)),
                "kind": words(f"place_{candidate['kind']}"),
                "share": words.percent(candidate["score"]),
            }
            for candidate in row.get("candidates") or ()
        ],
    }


def parents(row: Detail, words: Words) -> str:
    """The place with what holds it: "Saltivskyi district, Kharkiv, Kharkiv Oblast, Ukraine"."""
    return ", ".join([place_names.of(row, words.language), *place_names.parents(row, words)])


def outlet(row: Detail, words: Words) -> str:
    """Who published the report, and when."""
    return ", ".join([row.get("source") or words("source_not_known"), published(row, words)])


def published(row: Detail, words: Words) -> str:
    when = figures.moment(row.get("published"), words)
    return words("reader_published", when=when) if when else words("reader_unpublished")


def safe_url(url: str | None) -> str | None:
    """An address that a link may lead to: http or https with a host; anything else is no link."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def host(url: str) -> str:
    """Where an address leads, as people say it: "bbc.com" of "https://www.bbc.com/news/1"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
