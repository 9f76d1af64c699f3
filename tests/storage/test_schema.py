"""The tables on disk are those of the mappings, and an older archive is brought there whole."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from tests.helpers.archive import REPORT_ID, archive
from tests.helpers.falling import Interrupted, falling_at
from tests.helpers.first_archive import first_archive
from tests.services.test_reports import READ
from tripdesk.domain.errors import KnownError
from tripdesk.services.listing import Query
from tripdesk.storage.backups import BackupFolder
from tripdesk.storage.files import BACKUPS, DATABASE
from tripdesk.storage.schema_version import CURRENT
from tripdesk.storage.tables import Base

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


def test_a_first_archive_is_searched_and_listed_after_its_step(tmp_path: Path) -> None:
    first_archive(tmp_path / DATABASE)
    with archive(tmp_path) as store:
        assert [each.id for each in store.rows()] == [REPORT_ID]
        assert store.listing.count(Query("abu dhabi 2020 concept")) == 1
        assert store.listing.count(Query("februari", in_bin=True)) == 1
        record = store.get(REPORT_ID)
        assert record.draft is not None
        assert record.draft.draft == READ.draft
    (made,) = BackupFolder(tmp_path / BACKUPS).backups()
    assert (made.schema, made.reports, made.damaged) == ("0001", 2, ("0" * 64,))


def test_where_no_backup_can_be_made_before_a_step_a_copy_is(tmp_path: Path) -> None:
    first_archive(tmp_path / DATABASE)
    (tmp_path / BACKUPS).write_text("in the way")
    with archive(tmp_path):
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


def contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [*connection.iterdump()]


def interrupted_everywhere(tmp_path: Path, every: int) -> int:
    """Interrupt the migration at each statement (or every so many); return at how many."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    first_archive(old / DATABASE)
    shutil.copytree(old, new)
    with falling_at(0) as count, archive(new):
        pass
    before, after = contents(old / DATABASE), contents(new / DATABASE)
    states = set()
    for number in range(1, count[0] + 1, every):
        folder = tmp_path / f"{number}"
        shutil.copytree(old, folder)
        try:
            with falling_at(number), archive(folder):
                pass
        except Interrupted:
            pass
        found = contents(folder / DATABASE)
        assert found in (before, after), f"half a migration at statement {number}"
        states.add(found == after)
        with archive(folder) as store:  # and the next start is as if nothing had happened
            assert [each.id for each in store.rows()] == [REPORT_ID]
        shutil.rmtree(folder)
    assert False in states
    return count[0]


def test_a_migration_interrupted_is_not_there_or_done(tmp_path: Path) -> None:
    assert interrupted_everywhere(tmp_path, every=13) > 40


@pytest.mark.long
def test_a_migration_interrupted_at_any_statement_is_not_there_or_done(tmp_path: Path) -> None:
    assert interrupted_everywhere(tmp_path, every=1) > 40
