"""Reports in versions, and the strikes that each tells."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")

# fmt: off
TEXTS = (
    "strike_id", "date", "date_end", "date_precision", "place", "place_text", "place_kind", "settlement", "district",
    "admin2", "admin1", "country", "gazetteer_id", "place_reason", "weapon", "weapon_text", "killed_text",
    "injured_text", "attributed_to", "alleged_actor", "claim_status", "quote", "spans", "review", "candidates",
)
NUMBERS = ("latitude", "longitude", "radius_km", "place_confidence", "confidence")
COUNTS = (
    "killed_min", "killed_max", "injured_min", "injured_max", "quote_start", "quote_end", "place_start", "place_end",
)
# fmt: on
FLAGS = ("intercepted", "background", "aggregate")
OF_REPORT = ("title", "published", "source", "url", "language", "facts_from", "text")


def upgrade() -> None:
    """The first schema."""
    op.create_table(
        "reports",
        sa.Column("id", Key, primary_key=True),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("report_id", sa.Text, nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        *(
            sa.Column(name, sa.Text)
            for name in ["title", "published", "source", "url", "language", "facts_from", "text"]
        ),
        sa.Column("added", sa.Text, nullable=False),
        sa.Column("extractor", sa.Text, nullable=False),
        sa.UniqueConstraint("document", "version", name="reports_version"),
        sa.UniqueConstraint("document", "content_hash", name="reports_content"),
    )
    op.create_index("reports_report_id", "reports", ["report_id"])
    op.create_index("reports_url", "reports", ["url"])
    op.create_table(
        "strikes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("report", Key, sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text) for name in TEXTS),
        *(sa.Column(name, sa.Double) for name in NUMBERS),
        *(sa.Column(name, sa.Integer) for name in COUNTS),
        *(sa.Column(name, sa.Boolean) for name in FLAGS),
        sa.UniqueConstraint("report", "strike_id", name="strikes_of_report"),
    )
    op.create_index("strikes_strike_id", "strikes", ["strike_id"])
    op.create_index("strikes_date", "strikes", ["date"])
    op.create_index("strikes_place", "strikes", ["country", "admin1", "place"])
    meta = op.create_table(
        "meta",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.BigInteger, nullable=False),
    )
    op.bulk_insert(meta, [{"name": "changes", "value": 0}])
