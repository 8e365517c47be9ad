"""A line of CSV beside each strike, of what the lean columns take from it, and indexes of the words for places.

The lines of strikes that were there are written by `lines.fill`, once the schema is whole.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """A column and two indexes more; what was there stays as it is."""
    op.add_column("strikes", sa.Column("lean", sa.Text, nullable=False, server_default=""))
    if op.get_bind().dialect.name == "postgresql":
        return  # the next step makes them, as hashes: words that are there already may be too long for these
    op.create_index("strikes_place_text", "strikes", ["place_text"])
    op.create_index("strikes_unnumbered", "strikes", ["place"], sqlite_where=sa.text("gazetteer_id IS NULL"))
