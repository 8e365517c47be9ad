"""The tables of the store as this version has them. How older stores come to them: `migrations/versions`.

Nothing is ever overwritten. A row of `reports` is one version of one report; versions share a `document`, and the
newest is `current`. A row of `strikes` belongs to one version. What people decide is a row of `decisions`, laid over
the machine's rows when they are read. Where a later extractor read otherwise, the rows before stand in `readings`.
`meta.changes` grows with every write: whoever keeps rows in memory asks it whether they are still the store's. It grows
by a random number, so that a copy of a store and the store itself do not count alike when each goes its own way.
`meta.store` is a random number of this store's own; a backup has another.

Days and moments are ISO 8601 text, which sorts as time does and is the same in every database.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeEngine

from geodata import frame

metadata = MetaData()

# SQLite numbers rows by itself only in a column of exactly this type.
Key = BigInteger().with_variant(Integer, "sqlite")

reports = Table(
    "reports",
    metadata,
    Column("id", Key, primary_key=True),
    Column("document", Text, nullable=False),  # the report_id of the first version: what all versions share
    Column("version", Integer, nullable=False),  # from 1, in the order of arrival
    Column("current", Boolean, nullable=False),
    Column("report_id", Text, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("title", Text),
    Column("published", Text),  # a day, or a moment with its zone
    Column("source", Text),
    Column("url", Text),
    Column("language", Text),
    Column("facts_from", Text),
    Column("text", Text),  # null where only its strikes were imported
    Column("added", Text, nullable=False),
    Column("extractor", Text, nullable=False),  # the version of Strikemap that read it
    UniqueConstraint("document", "version", name="reports_version"),
    UniqueConstraint("document", "content_hash", name="reports_content"),
    Index("reports_report_id", "report_id"),
    Index("reports_url", "url", postgresql_using="hash"),
)

# Columns of the frame that are the report's, not the strike's; `event_id` is in `links`.
OF_REPORT = frozenset({"report_id", "title", "source", "url", "language", "published"})
OF_STRIKE: tuple[frame.Column, ...] = tuple(
    column for column in frame.COLUMNS if column.name not in OF_REPORT | {"event_id"}
)


def _type(column: frame.Column) -> TypeEngine[Any]:
    types: dict[str, TypeEngine[Any]] = {"float64": Double(), "Int64": Integer(), "bool": Boolean()}
    return types.get(column.dtype, Text())


_UNNUMBERED = "gazetteer_id IS NULL"  # places that no gazetteer knows have but their name

strikes = Table(
    "strikes",
    metadata,
    Column("id", Key, primary_key=True),
    Column("report", Key, ForeignKey("reports.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),  # the order of the report's words
    *(Column(column.name, _type(column)) for column in OF_STRIKE),
    Column("candidates", Text),  # the places that were weighed, JSON, best first
    Column("fingerprint", Integer, nullable=False, server_default="0"),  # of the quote: `lexicon.targets`
    Column("lean", Text, nullable=False, server_default=""),  # what the lean columns take from this row: `lines`
    UniqueConstraint("report", "strike_id", name="strikes_of_report"),
    Index("strikes_strike_id", "strike_id"),
    Index("strikes_date", "date"),
    Index("strikes_place", "country", "admin1", "place"),
    Index("strikes_town", "settlement", "country", "admin1"),
    Index("strikes_gazetteer_id", "gazetteer_id"),
    # Hashes in PostgreSQL, whose B-trees hold no words of more than 2,704 bytes.
    Index("strikes_place_text", "place_text", postgresql_using="hash"),
    Index(
        "strikes_unnumbered",
        "place",
        sqlite_where=text(_UNNUMBERED),
        postgresql_where=text(_UNNUMBERED),
        postgresql_using="hash",
    ),
    Index("strikes_unlined", "id", sqlite_where=text("lean = ''"), postgresql_where=text("lean = ''")),
)

# A report that was read again: by which version of Strikemap, and the rows that it replaced.
readings = Table(
    "readings",
    metadata,
    Column("id", Key, primary_key=True),
    Column("report", Key, ForeignKey("reports.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("replaced", Text),  # JSON: the machine's rows as they stood before; null where none changed
    Index("readings_report", "report"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Key, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("strike_id", Text),
    Column("document", Text),
    Column("before", Text),  # JSON: what stood there when it was decided
    Column("after", Text),  # JSON: what is to stand there
    Index("decisions_strike_id", "strike_id"),
)

links = Table(
    "links",
    metadata,
    Column("strike_id", Text, primary_key=True),
    Column("event_id", Text, nullable=False),
    Index("links_event_id", "event_id"),
)

# Strikes that came, changed or went since events were last linked.
unlinked = Table("unlinked", metadata, Column("strike_id", Text, primary_key=True))

# Ids that were given out once and mean something else now, so that links to them live.
aliases = Table("aliases", metadata, Column("former", Text, primary_key=True), Column("event_id", Text, nullable=False))

meta = Table("meta", metadata, Column("name", Text, primary_key=True), Column("value", BigInteger, nullable=False))
