"""Who read a report's strikes when it is read again, and which strikes wait to be linked to events.

Strikes that no event was recorded for wait; those that are linked stay as they are.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Two tables more, and an index for the strikes of one town."""
    op.create_table(
        "readings",
        sa.Column("id", Key, primary_key=True),
        sa.Column("report", Key, sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("extractor", sa.Text, nullable=False),
        sa.Column("replaced", sa.Text),
    )
    op.create_index("readings_report", "readings", ["report"])
    op.create_table("unlinked", sa.Column("strike_id", sa.Text, primary_key=True))
    op.create_index("strikes_town", "strikes", ["settlement", "country", "admin1"])
    op.create_index("strikes_gazetteer_id", "strikes", ["gazetteer_id"])
    op.execute(
        "INSERT INTO unlinked SELECT DISTINCT strike_id FROM strikes "
        "WHERE strike_id NOT IN (SELECT strike_id FROM links)"
    )
