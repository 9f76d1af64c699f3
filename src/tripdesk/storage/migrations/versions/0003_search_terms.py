"""The words that reports have, so that a beginning is asked for as the whole words it may mean."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tripdesk.storage.full_text import terms_of
from tripdesk.storage.postgres.first_tables import TEXT

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table, and fill it with the words of what is indexed."""
    terms = op.create_table("search_terms", sa.Column("term", TEXT, primary_key=True))
    connection = op.get_bind()
    found: set[str] = set()
    for words in connection.scalars(sa.text("SELECT words FROM search_words")):
        found |= terms_of(words)
    if found:
        connection.execute(sa.insert(terms), [{"term": term} for term in sorted(found)])
