"""The tables on disk are those of the mappings, and an older archive is brought there whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from tests.helpers.archive import FORM, REPORT_ID, archive
from tests.services.test_reports import READ
from tripdesk.domain.errors import KnownError
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.indexing import Indexer
from tripdesk.services.listing import Query
from tripdesk.storage.codec import dump_answers, dump_draft
from tripdesk.storage.files import DATABASE, prepare_database
from tripdesk.storage.form_codec import dump_form
from tripdesk.storage.schema import upgrade
from tripdesk.storage.schema_version import CURRENT
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.tables import Base

INDEX = SearchIndex(Indexer(BabelCountryNames()))
STEPS = Path(__file__).parents[2] / "src" / "tripdesk" / "storage" / "migrations" / "versions"


def test_the_mappings_are_the_tables(tmp_path: Path) -> None:
    with archive(tmp_path):
        pass
    engine = create_engine(f"sqlite:///{tmp_path / DATABASE}")
    with engine.connect() as connection:
        options = {
            "compare_type": True,
            "include_name": lambda name, kind, _: (
                kind != "table" or not str(name).startswith("search_words")
            ),
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_newest_step_is_the_current_schema() -> None:
    assert max(path.stem[:4] for path in STEPS.glob("0*.py")) == CURRENT


def first_archive(path: Path) -> None:
    """Make an archive as version 1 of the schema had it: a concept, and a report in the bin."""
    prepare_database(path)
    upgrade(path, INDEX, to="0001")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "INSERT INTO forms VALUES (?, ?, ?)", (FORM.id, FORM.version, dump_form(FORM))
        )
        for number, (report_id, state) in enumerate(
            [(REPORT_ID, "concept"), (REPORT_ID.replace("1", "2"), "definitief")]
        ):
            connection.execute(
                "INSERT INTO reports VALUES (?, ?, ?, 'eigen', ?, ?, ?, 'Abu Dhabi, februari 2020',"
                " '2020-02-08', '2020-02-13', 4, '[\"Abu Dhabi, United Arab Emirates\"]',"
                " '2020-03-13', '2020-02-13', '2020-03-01 12:00:00')",
                (report_id, FORM.id, FORM.version, state, number, number),
            )
        connection.execute(
            "INSERT INTO drafts VALUES (?, ?, 'purpose', 3, '2020-03-01 12:00:00')",
            (REPORT_ID, dump_draft(READ.draft)),
        )
        connection.execute(
            "INSERT INTO versions VALUES (?, 1, ?, '2020-03-01', ?, '', NULL)",
            (REPORT_ID.replace("1", "2"), dump_answers({}), "0" * 64),
        )
        connection.commit()


def test_a_first_archive_is_searched_and_listed_after_its_step(tmp_path: Path) -> None:
    first_archive(tmp_path / DATABASE)
    with archive(tmp_path) as store:
        assert [each.id for each in store.rows()] == [REPORT_ID]
        assert store.listing.count(Query("abu dhabi 2020 concept")) == 1
        assert store.listing.count(Query("februari", in_bin=True)) == 1
        record = store.get(REPORT_ID)
        assert record.draft is not None
        assert record.draft.draft == READ.draft
    assert (tmp_path / f"archive-before-{CURRENT}.sqlite3").exists()


def test_a_step_that_fails_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    first_archive(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE drafts SET answers = '{'")
        connection.commit()
        before = [*connection.iterdump()]
    for _ in range(2):
        with pytest.raises(KnownError, match=r"store\.damaged"), archive(tmp_path):
            pass
        with closing(sqlite3.connect(path)) as connection:
            assert [*connection.iterdump()] == before
