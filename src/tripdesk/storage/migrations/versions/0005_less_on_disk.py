"""The full-text index without a copy of its texts, and an order of states with an index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tripdesk.storage.full_text import FULL_TEXT, packed
from tripdesk.storage.search_keys import STATE_AT

revision = "0005"
down_revision = "0004"

_AT_ONCE = 1_000
_OLD = sa.text(
    "SELECT rowid AS key, words FROM search_words_before WHERE rowid > :after"
    " ORDER BY rowid LIMIT :most"
)
_PUT = sa.text("INSERT INTO search_words (rowid, words) VALUES (:key, :words)")
_KEEP = sa.text("INSERT INTO search_words_kept (key, words) VALUES (:key, :words)")


def upgrade() -> None:
    """Write SQLite's index anew; add the column of states, and fill it."""
    if op.get_context().dialect.name == "sqlite":
        _full_text()
    op.add_column("search_keys", sa.Column("stage", sa.Integer, nullable=False, server_default="0"))
    op.execute(f"UPDATE search_keys SET stage = key >> {STATE_AT} & 3")
    op.create_index("ix_search_keys_stage", "search_keys", ["stage", "key"])


def _full_text() -> None:
    connection = op.get_bind()
    op.execute("ALTER TABLE search_words RENAME TO search_words_before")
    for statement in FULL_TEXT:
        op.execute(statement)
    after = -1
    while rows := connection.execute(_OLD, {"after": after, "most": _AT_ONCE}).all():
        after = rows[-1].key
        connection.execute(_PUT, [{"key": key, "words": words} for key, words in rows])
        kept = [{"key": key, "words": packed(words)} for key, words in rows]
        connection.execute(_KEEP, kept)
    op.execute("DROP TABLE search_words_before")
