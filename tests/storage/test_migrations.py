"""From every released schema to this one, with data in it and on both databases: all or nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.conftest import archives_of
from tests.helpers.archive import REPORT_ID, Archives, begin, finalise
from tests.helpers.falling import Interrupted, falling_at
from tests.helpers.older_archives import BINNED_ID, RELEASED, older_in_file, older_on_server
from tests.helpers.server import Server
from tests.services.test_reports import READ
from tripdesk.domain.report import State
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.listing import Query
from tripdesk.services.ports.archive import ReportStore
from tripdesk.storage.files import DATABASE
from tripdesk.storage.schema_version import CURRENT

OLDER = [each for each in RELEASED if each < CURRENT]
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
_COLUMNS = (
    "SELECT table_name, column_name, data_type FROM information_schema.columns"
    " WHERE table_schema = 'public' ORDER BY table_name, column_name"
)


def see_that_all_is_there(store: ReportStore) -> None:
    """Look at an archive that was an older one: all of it, and it goes on."""
    (row,) = store.rows()
    assert (row.id, row.state, row.facts.title) == (
        REPORT_ID,
        State.CONCEPT,
        "Abu Dhabi, februari 2020",
    )
    draft = store.get(REPORT_ID).draft
    assert draft is not None
    assert (draft.draft, draft.revision, draft.step) == (READ.draft, 3, "purpose")
    (binned,) = store.rows(in_bin=True)
    record = store.get(BINNED_ID)
    assert (binned.id, len(record.versions), len(record.history)) == (BINNED_ID, 1, 1)
    for words in ("abu dhabi 2020 concept", '"abu dhabi" februari'):
        assert store.listing.count(Query(words)) == 1, words
    assert store.listing.count(Query("februari", in_bin=True)) == 1
    assert store.listing.facets(Query()).states == {State.CONCEPT: 1}
    assert store.listing.overview(Query(in_bin=True)).in_time == 1
    begin(store, REPORT_ID[:-1] + "9", READ.draft)
    finalise(store)
    assert store.listing.count(Query("definitief")) == 1


@pytest.mark.parametrize("step", RELEASED)
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_an_archive_of_each_release_is_brought_here_whole(
    database: str, step: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    archives = archives_of(database, request)
    if archives.server is None:
        older_in_file(tmp_path, step)
    else:
        address = archives.server.database()
        archives.use(tmp_path, address)
        older_on_server(address, step)
    with archives.open(tmp_path, BabelCountryNames()) as store:
        see_that_all_is_there(store)
    assert archives.ask(tmp_path, "SELECT version_num FROM alembic_version") == [(CURRENT,)]
    archives.drop()


def contents(server: Server, address: DatabaseAddress) -> list[object]:
    """Return all that a database has: its tables, their columns and their rows."""
    found: list[object] = [server.ask(address.database, _COLUMNS)]
    for (name,) in server.ask(address.database, _TABLES):
        rows = f"SELECT to_jsonb(each)::text FROM {name} AS each ORDER BY 1"
        found.append((name, server.ask(address.database, rows)))
    return found


def interrupted_everywhere(server: Server, tmp_path: Path, step: str, every: int) -> int:
    """Interrupt the migration at each statement (or every so many); return at how many."""
    office = Archives(server)
    older = server.database()
    older_on_server(older, step)
    before = contents(server, older)
    office.use(tmp_path, server.database(like=older.database))
    with falling_at(0) as count, office.open(tmp_path, BabelCountryNames()):
        pass
    after = contents(server, office.address(tmp_path))
    office.drop()
    assert before != after
    falls = 0
    for number in range(1, count[0] + 1, every):
        office.use(tmp_path, older)
        try:
            with falling_at(number), office.open(tmp_path, BabelCountryNames()):
                pass
        except Interrupted:
            falls += 1
        found = contents(server, older)
        assert found in (before, after), f"half a migration at statement {number}"
        if found == after:  # it fell when all was done: the next one begins anew
            older = server.database()
            older_on_server(older, step)
    assert falls > 3
    office.use(tmp_path, older)
    with office.open(tmp_path, BabelCountryNames()) as store:
        see_that_all_is_there(store)
    return count[0]


def test_on_a_server_a_migration_interrupted_is_not_there_or_done(
    server: Server, tmp_path: Path
) -> None:
    assert interrupted_everywhere(server, tmp_path, "0001", every=17) > 40


@pytest.mark.long
@pytest.mark.parametrize("step", OLDER)
def test_on_a_server_a_migration_interrupted_at_any_statement(
    server: Server, tmp_path: Path, step: str
) -> None:
    assert interrupted_everywhere(server, tmp_path, step, every=1) > 5


def dumped(path: Path) -> list[str]:
    """Return all that a file has, which is whole."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [*connection.iterdump()]


def interrupted_in_a_file(tmp_path: Path, step: str, every: int) -> None:
    """Interrupt the migration of a file at each statement (or every so many)."""
    archives, old = Archives(None), tmp_path / "old"
    older_in_file(old, step)
    shutil.copytree(old, tmp_path / "new")
    with falling_at(0) as count, archives.open(tmp_path / "new", BabelCountryNames()):
        pass
    states = (dumped(old / DATABASE), dumped(tmp_path / "new" / DATABASE))
    for number in range(1, count[0] + 1, every):
        folder = tmp_path / f"{number}"
        shutil.copytree(old, folder)
        with (
            suppress(Interrupted),
            falling_at(number),
            archives.open(folder, BabelCountryNames()),
        ):
            pass
        assert dumped(folder / DATABASE) in states, f"half a migration at statement {number}"
        with archives.open(folder, BabelCountryNames()) as store:
            see_that_all_is_there(store)
        shutil.rmtree(folder)


def test_in_a_file_a_migration_interrupted_is_not_there_or_done(tmp_path: Path) -> None:
    interrupted_in_a_file(tmp_path, "0004", every=11)


@pytest.mark.long
@pytest.mark.parametrize("step", OLDER)
def test_in_a_file_a_migration_interrupted_at_any_statement(tmp_path: Path, step: str) -> None:
    interrupted_in_a_file(tmp_path, step, every=1)
