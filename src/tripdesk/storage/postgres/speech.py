"""The pieces of SQL that PostgreSQL says in other words than SQLite (`storage.speech`)."""

from __future__ import annotations

from tripdesk.storage.speech import Speech

POSTGRES = Speech(
    joined="JOIN",
    ordered=" ORDER BY {by}",
    words_key="search_words.key",
    keys="(SELECT value::bigint AS key, place FROM json_array_elements_text(?::json)"
    " WITH ORDINALITY AS each (value, place)) AS wanted",
    ids="IN (SELECT json_array_elements_text(?::json))",
    by_index="",
    # Which transactions a statement sees: the same as long as nobody has written anything.
    written="SELECT pg_current_snapshot()::text",
    day_numbers="sum({column} - DATE '0001-01-01' + 1)",
    one_text="string_agg({column}::text, ',')",
    lines="string_agg({column}, chr(10))",
)
