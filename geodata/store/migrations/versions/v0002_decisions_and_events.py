"""What people decide about strikes and reports, and which strikes are one event.

Strikes that were there get the fingerprint 0 (nothing told of targets and hours): they are linked by their other facts.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Three tables more; what was there stays as it is."""
    op.add_column("strikes", sa.Column("fingerprint", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "decisions",
        sa.Column("id", Key, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "who", "why", "action")),
        *(sa.Column(name, sa.Text) for name in ("strike_id", "document", "before", "after")),
    )
    op.create_index("decisions_strike_id", "decisions", ["strike_id"])
    op.create_table(
        "links",
        sa.Column("strike_id", sa.Text, primary_key=True),
        sa.Column("event_id", sa.Text, nullable=False),
    )
    op.create_index("links_event_id", "links", ["event_id"])
    op.create_table(
        "aliases",
        sa.Column("former", sa.Text, primary_key=True),
        sa.Column("event_id", sa.Text, nullable=False),
    )
