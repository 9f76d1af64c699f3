"""A made archive is what the store would have written; else its figures would say nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.benchmarks.made_archive import fill
from tests.helpers.archive import FixedClock
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.storage.files import DATABASE
from tripdesk.storage.full_text import unpacked
from tripdesk.storage.opening import open_store

_TABLES = {
    "search_keys": "SELECT * FROM search_keys ORDER BY key",
    "search_terms": "SELECT * FROM search_terms ORDER BY term",
    "country_sets": "SELECT * FROM country_sets ORDER BY id",
    "countries_in_sets": "SELECT * FROM countries_in_sets ORDER BY code, set_id",
}


def contents(folder: Path) -> dict[str, object]:
    """Return what search has of an archive; the order of a row's words does not matter."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        found: dict[str, object] = {
            name: connection.execute(statement).fetchall() for name, statement in _TABLES.items()
        }
        words = connection.execute("SELECT key, words FROM search_words_kept ORDER BY key")
        found["words"] = [(key, unpacked(kept)) for key, kept in words]
        return found


def test_the_store_would_have_indexed_it_alike(tmp_path: Path) -> None:
    fill(tmp_path, 40)
    made = contents(tmp_path)
    with closing(open_store(tmp_path, FixedClock(), BabelCountryNames())) as store:
        rows = store.rows()
        assert len(rows) == 40
        for row in rows:
            store.index(row.id)
            assert store.get(row.id).facts == row.facts
    assert contents(tmp_path) == made


def test_the_same_seed_makes_the_same_archive(tmp_path: Path) -> None:
    for name in ("a", "b"):
        fill(tmp_path / name, 5, seed=7)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
