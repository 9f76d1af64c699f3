"""The full-text index of SQLite stays what it is while its pieces are put together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.helpers.archive import archive, begin
from tripdesk.domain.drafts import Draft, RawText
from tripdesk.services.listing import Query
from tripdesk.services.records import Facts
from tripdesk.storage.files import DATABASE

# A piece of a few words has no line here: it costs a search nothing.
PIECES = "SELECT count(DISTINCT segid) FROM search_words_idx"


@contextmanager
def beside(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as connection:
        yield connection


def test_many_pieces_become_few_and_all_is_found_as_before(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        with beside(tmp_path) as connection:  # else it joins some by itself
            for name, number in (("automerge", 0), ("crisismerge", 99)):
                connection.execute(
                    "INSERT INTO search_words (search_words, rank) VALUES (?, ?)", (name, number)
                )
        for number in range(12):
            report_id = begin(store, f"{number:08}-0000-4000-8000-000000000000")
            many = " ".join(f"woord{each}van{number}" for each in range(900))
            draft = Draft({"purpose": RawText(f"overleg over haven nummer{number} {many}")})
            store.save_draft(report_id, draft, "", Facts())
            store.index(report_id)
        queries = [Query("overleg"), Query("nummer1"), Query('"over haven"'), Query("-nummer11")]
        before = [[row.id for row in store.listing.page(query, 0, 100)] for query in queries]
        with beside(tmp_path) as connection:
            assert connection.execute(PIECES).fetchone()[0] > 8
        store.tidy()
        assert [
            [row.id for row in store.listing.page(query, 0, 100)] for query in queries
        ] == before
        assert [len(each) for each in before] == [12, 3, 12, 11]
    with beside(tmp_path) as connection:
        assert connection.execute(PIECES).fetchone()[0] <= 8
        connection.execute("INSERT INTO search_words (search_words) VALUES ('integrity-check')")
