"""What the steps of the schema make on a server and not in a file (`migrations`).

Texts are compared by their code points, as SQLite does, whatever language the server was made for:
else lists would be in another order there. What changes is told to all who listen, by the tables
themselves, so that no statement can forget it.
"""

from __future__ import annotations

import sqlalchemy as sa

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
KEY = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
"""A search key takes 62 bits, which in SQLite any integer has."""

CHANNEL = "tripdesk"

DOCUMENTS = (
    'CREATE TABLE documents (sha256 text COLLATE "C" PRIMARY KEY,'
    ' suffix text COLLATE "C" NOT NULL, content bytea NOT NULL)',
    # PDFs are packed already: trying again takes time for each and gains nothing.
    "ALTER TABLE documents ALTER COLUMN content SET STORAGE EXTERNAL",
)
EDITING = (
    'CREATE TABLE editing (report_id text COLLATE "C" PRIMARY KEY,'
    ' session text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL,'
    ' computer text COLLATE "C" NOT NULL,'
    " since timestamp NOT NULL, refreshed timestamp NOT NULL)",
)
TELLING = (
    "CREATE FUNCTION tripdesk_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    f" PERFORM pg_notify('{CHANNEL}', to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0]);"
    " RETURN NULL; END $$",
)


def told(table: str, column: str = "report_id", events: str = "INSERT OR UPDATE OR DELETE") -> str:
    """Return the statement that has changes of rows told by the id in a column."""
    return (
        f"CREATE TRIGGER {table}_changed AFTER {events} ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION tripdesk_changed('{column}')"
    )


TAKEN_OVER = (
    "CREATE TRIGGER editing_taken_over AFTER UPDATE ON editing FOR EACH ROW"
    " WHEN (OLD.session <> NEW.session) EXECUTE FUNCTION tripdesk_changed('report_id')"
)
"""A lease that is only refreshed is nothing new."""
