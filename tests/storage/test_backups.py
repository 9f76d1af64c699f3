"""Backups: checked, described, kept by the rule, put back whole; and what a damaged one does."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.helpers.archive import (
    NOW,
    REPORT_ID,
    archive,
    begin,
    documents,
    event,
    finalise,
    pdf_of,
    step,
    typed,
)
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Action
from tripdesk.services.records import Facts
from tripdesk.services.safekeeping import Finding
from tripdesk.storage.backups import BackupFolder
from tripdesk.storage.examining import quick_check
from tripdesk.storage.files import DATABASE
from tripdesk.storage.opening import NO_NAMES
from tripdesk.storage.pragmas import open_database
from tripdesk.storage.safekeeping import LocalSafekeeper

OTHER_ID = "5f0f2a3c-0000-4000-8000-000000000002"
THIRD_ID = "5f0f2a3c-0000-4000-8000-000000000003"


class MovingClock:
    """A clock that is moved on by hand."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.astimezone().date()

    def fixed_day(self) -> date | None:
        return None


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with archive(folder) as store:
        begin(store)
        finalise(store)
        begin(store, OTHER_ID, typed("een concept"))
    return folder


@pytest.fixture
def keeper(data: Path, clock: MovingClock) -> LocalSafekeeper:
    return LocalSafekeeper(data, data / "backups", clock, "0.1.0", NO_NAMES)


def ids(data: Path) -> set[str]:
    with archive(data) as store:
        return {each.id for each in store.rows()} | {each.id for each in store.rows(in_bin=True)}


def test_a_backup_says_what_is_in_it_and_is_its_owners_alone(keeper: LocalSafekeeper) -> None:
    made = keeper.back_up()
    assert (made.reports, made.versions, made.documents, made.damaged) == (2, 1, 1, ())
    assert keeper.backups() == [made]
    files = [each for each in keeper.folder.rglob("*") if each.is_file()]
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    assert {each.suffix for each in files} == {".sqlite3", ".json", ".pdf"}


def test_it_holds_what_is_still_in_the_log_of_an_open_archive(
    data: Path, keeper: LocalSafekeeper
) -> None:
    with archive(data) as store:
        begin(store, THIRD_ID, typed("nog in het logboek"))
        assert keeper.back_up().reports == 3


def test_one_a_day_is_due_where_there_is_an_archive(
    keeper: LocalSafekeeper, clock: MovingClock, tmp_path: Path
) -> None:
    assert keeper.is_due()
    keeper.back_up()
    assert not keeper.is_due()
    clock.moment += timedelta(days=1)
    assert keeper.is_due()
    assert not LocalSafekeeper(tmp_path / "none", tmp_path / "b", clock, "", NO_NAMES).is_due()


def test_documents_are_kept_once_and_go_with_the_last_backup_that_names_them(
    data: Path, keeper: LocalSafekeeper, clock: MovingClock
) -> None:
    keeper.back_up()
    with archive(data) as store:
        step(store, Action.BIN)
        store.destroy([REPORT_ID], event(Action.DESTROY))
        finalise(store, OTHER_ID)
    for _ in range(40):
        clock.moment += timedelta(days=11)
        keeper.back_up()
    assert 12 <= len(keeper.backups()) <= 23
    assert documents(keeper.folder) == documents(data)


def test_a_backup_is_put_back_with_its_documents_and_the_present_is_kept(
    data: Path, keeper: LocalSafekeeper, clock: MovingClock
) -> None:
    made = keeper.back_up()
    with archive(data) as store:
        begin(store, THIRD_ID)
        store.save_draft(OTHER_ID, typed("veranderd"), "purpose", Facts())
    shutil.rmtree(data / "documents")
    seen = keeper.preview(made.path)
    assert (seen.present, seen.lost, seen.returned, seen.readable) == (3, 1, 0, True)
    clock.moment += timedelta(hours=1)
    before = keeper.restore(made.path)
    assert before is not None
    assert before.reports == 3
    assert before.damaged == ()  # an earlier backup here has the document already
    assert ids(data) == {REPORT_ID, OTHER_ID}
    with archive(data) as store:
        latest = store.get(REPORT_ID).latest
        assert latest is not None
        assert store.document(latest.pdf_sha256) == pdf_of(REPORT_ID, 1)
    assert keeper.restore(before.path) is not None
    assert ids(data) == {REPORT_ID, OTHER_ID, THIRD_ID}


def test_a_damaged_present_is_set_aside_as_it_is(data: Path, keeper: LocalSafekeeper) -> None:
    made = keeper.back_up()
    (data / DATABASE).write_bytes(b"no database at all, and not empty either" * 100)
    assert keeper.preview(made.path).readable is False
    assert keeper.restore(made.path) is None
    assert ids(data) == {REPORT_ID, OTHER_ID}
    (aside,) = data.glob("damaged-*")
    assert (aside / DATABASE).read_bytes().startswith(b"no database")


def test_an_archive_that_is_being_written_is_not_replaced(
    data: Path, keeper: LocalSafekeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tripdesk.storage.pragmas.BUSY_SECONDS", 0.05)
    made = keeper.back_up()
    with closing(open_database(data / DATABASE, writes=True)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE reports SET title = 'bezig'")
        with pytest.raises(KnownError, match=r"store\.locked"):
            keeper.restore(made.path)
    assert ids(data) == {REPORT_ID, OTHER_ID}


@pytest.mark.parametrize("at", [100, 5000, -1])
def test_a_backup_with_one_changed_byte_is_refused(keeper: LocalSafekeeper, at: int) -> None:
    made = keeper.back_up()
    content = bytearray(made.path.read_bytes())
    content[at] ^= 1
    made.path.write_bytes(content)
    for use in (keeper.preview, keeper.restore):
        with pytest.raises(KnownError, match=r"backup\.damaged"):
            use(made.path)


def test_what_is_no_backup_is_refused_and_not_listed(
    keeper: LocalSafekeeper, tmp_path: Path
) -> None:
    other = tmp_path / "holiday.sqlite3"
    other.write_bytes(b"x")
    with pytest.raises(KnownError, match=r"backup\.none"):
        keeper.preview(other)
    made = keeper.back_up()
    made.path.with_suffix(".json").write_text(json.dumps({"format": "other"}))
    assert keeper.backups() == []


def test_a_damaged_archive_gives_no_backup_and_leaves_nothing(
    data: Path, keeper: LocalSafekeeper
) -> None:
    with closing(open_database(data / DATABASE, writes=True)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("UPDATE drafts SET report_id = 'nobody'")
    with pytest.raises(KnownError, match=r"backup\.damaged"):
        keeper.back_up()
    assert keeper.backups() == []
    assert list(keeper.folder.glob("tripdesk-*")) == []


def test_all_is_well(data: Path, keeper: LocalSafekeeper) -> None:
    assert keeper.examine() == []
    assert quick_check(data / DATABASE, seconds=10)


def test_what_is_wrong_is_found(data: Path, keeper: LocalSafekeeper) -> None:
    (sha256,) = documents(data)
    document = data / "documents" / sha256[:2] / f"{sha256[2:]}.pdf"
    document.write_bytes(b"changed")
    BackupFolder(data).documents.keep(*_stray())
    with closing(open_database(data / DATABASE, writes=True)) as connection:
        connection.execute("UPDATE drafts SET answers = '{'")
    assert {each.code for each in keeper.examine()} == {
        "doctor.document_damaged",
        "doctor.unnamed_document",
        "doctor.unreadable",
    }
    document.unlink()
    assert Finding("doctor.document_missing", {"id": REPORT_ID, "version": 1}) in keeper.examine()
    (data / DATABASE).write_bytes(b"nothing of a database" * 500)
    assert {each.code for each in keeper.examine()} == {"doctor.database_damaged"}
    assert not quick_check(data / DATABASE, seconds=10)


def _stray() -> tuple[str, bytes]:
    return hashlib.sha256(b"stray").hexdigest(), b"stray"


def test_a_clock_set_back_shuts_out_no_backup(keeper: LocalSafekeeper, clock: MovingClock) -> None:
    clock.moment += timedelta(days=400)
    ahead = keeper.back_up()
    clock.moment = NOW
    assert keeper.is_due()  # the one of a day to come is not of today
    made = [keeper.back_up() for _ in range(2)]
    assert not keeper.is_due()
    assert {each.path for each in keeper.backups()} >= {ahead.path, made[-1].path}
    assert keeper.backups()[0] == ahead  # by their own dates, whatever the clock says now
    for day in range(1, 30):
        clock.moment = NOW + timedelta(days=day)
        made.append(keeper.back_up())
        assert made[-1].path.exists()
    assert ahead.path.exists()
    assert keeper.preview(made[-1].path).lost == 0
