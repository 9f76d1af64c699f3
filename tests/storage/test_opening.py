"""How an archive is opened: its modes, its pragmas, its schema, and what can be wrong with it."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, FixedClock, archive, begin, finalise, typed
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.services.records import Facts
from tripdesk.storage import pragmas
from tripdesk.storage.files import DATABASE
from tripdesk.storage.opening import open_store
from tripdesk.storage.pragmas import open_database
from tripdesk.storage.quick_rows import first_rows


def test_files_are_their_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with archive(folder) as store:
        begin(store)
        finalise(store)
        files = [each for each in folder.rglob("*") if each.is_file()]
        assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
        assert {each.name for each in files} > {DATABASE, f"{DATABASE}-wal"}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_pragmas_are_as_promised(tmp_path: Path) -> None:
    with archive(tmp_path), closing(open_database(tmp_path / DATABASE, writes=True)) as connection:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        found = [connection.execute(f"PRAGMA {each}").fetchone()[0] for each in names]
    assert found == ["wal", 2, 1, 1]


def test_alembic_is_not_imported_for_a_current_schema(tmp_path: Path) -> None:
    with archive(tmp_path):
        pass
    code = (
        "import sys; from pathlib import Path; from tripdesk.bootstrap.clock import SystemClock;"
        "from tripdesk.storage.opening import open_store;"
        "open_store(Path(sys.argv[1]), SystemClock()).close(); print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    assert subprocess.check_output(command, text=True).strip() == "False"


def test_an_empty_file_is_filled(tmp_path: Path) -> None:
    (tmp_path / DATABASE).touch()
    assert first_rows(tmp_path, 10) == []
    with archive(tmp_path) as store:
        begin(store)
    assert [each.id for each in first_rows(tmp_path, 10)] == [REPORT_ID]


def refused(folder: Path) -> str:
    with pytest.raises(KnownError) as caught:
        open_store(folder, FixedClock())
    return caught.value.code


def test_a_newer_schema_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    with archive(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / DATABASE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num='9999'")
        connection.commit()
    before = (tmp_path / DATABASE).read_bytes()
    assert refused(tmp_path) == "store.newer"
    assert (tmp_path / DATABASE).read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + b"x" * 99])
def test_a_damaged_file_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DATABASE).write_bytes(content)
    assert refused(tmp_path) == "store.damaged"
    assert (tmp_path / DATABASE).read_bytes() == content


def test_a_writer_elsewhere_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pragmas, "BUSY_SECONDS", 0.05)
    with archive(tmp_path) as store, closing(sqlite3.connect(tmp_path / DATABASE)) as other:
        begin(store)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError, match=r"store\.locked"):
            store.save_draft(REPORT_ID, typed("x"), "purpose", Facts())
        other.rollback()
        assert store.save_draft(REPORT_ID, typed("x"), "purpose", Facts()) == 2


@pytest.mark.usefixtures("unprivileged")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert refused(tmp_path) == "store.read_only"
        assert list(tmp_path.iterdir()) == []
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.usefixtures("unprivileged")
def test_a_version_whose_document_cannot_be_kept_leaves_the_draft(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        begin(store, draft=typed("all of it"))
        (tmp_path / "documents").mkdir(mode=0o500)
        try:
            with pytest.raises(KnownError, match=r"store\.read_only"):
                finalise(store)
        finally:
            (tmp_path / "documents").chmod(0o700)
        record = store.get(REPORT_ID)
        assert record.draft is not None
        assert record.draft.draft == typed("all of it")
        assert (record.standing.state, record.versions) == (State.CONCEPT, ())
        finalise(store)
        assert store.get(REPORT_ID).standing.version == 1
