"""What lies on the disk is its owner's alone, and the log quotes nothing of a report."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.helpers.archive import REPORT_ID, archive, typed
from tests.helpers.crashing import keeper_of
from tests.helpers.sessions import Session
from tripdesk.domain.errors import BugError, KnownError
from tripdesk.logs import LOG_FILE, close_log, open_log
from tripdesk.services.records import Facts
from tripdesk.storage.connections import SqliteLine
from tripdesk.storage.files import DATABASE

NAME = "Wilhelmina van der Bogerd"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[logging.Logger]:
    yield open_log(tmp_path / "logs")
    close_log()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_all_that_a_session_leaves_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        folder = tmp_path / "data"
        Session(folder).run()
        with archive(folder) as store:
            store.save_draft(REPORT_ID, typed("with a log beside it"), "purpose", Facts())
            modes = {
                each.relative_to(tmp_path): oct(each.stat().st_mode & 0o777)
                for each in (folder, *folder.rglob("*"))
            }
        keeper_of(folder).rescue()
        for each in (folder, *folder.rglob("*")):
            modes[each.relative_to(tmp_path)] = oct(each.stat().st_mode & 0o777)
    finally:
        os.umask(before)
    assert len(modes) > 10
    wrong = {
        path: mode
        for path, mode in modes.items()
        if mode != ("0o700" if (tmp_path / path).is_dir() else "0o600")
    }
    assert wrong == {}


def fault_with_values(folder: Path) -> Exception:
    """Return what SQLAlchemy raises for a statement of ours that is wrong."""
    with archive(folder):
        pass
    line = SqliteLine(folder / DATABASE)
    try:
        with line.connected() as connection:
            connection.execute(text("INSERT INTO no_such_table VALUES (:name)"), {"name": NAME})
    except Exception as error:
        return error
    finally:
        line.close()
    raise AssertionError("no table of that name")


@pytest.mark.parametrize("kind", ["database", "value", "key", "chained", "noted"])
def test_the_log_says_where_it_failed_and_quotes_nothing(
    tmp_path: Path, log: logging.Logger, kind: str
) -> None:
    try:
        match kind:
            case "database":
                raise fault_with_values(tmp_path / "data")
            case "value":
                int(NAME)
            case "key":
                os.environ[NAME]
            case "chained":
                try:
                    raise sqlite3.IntegrityError(NAME)
                except sqlite3.Error as first:
                    raise RuntimeError(NAME) from first
            case _:
                known = KnownError("store.full", title=NAME)
                known.add_note(NAME)
                raise known
    except Exception as failure:
        log.error("unexpected", exc_info=failure)
    said = (tmp_path / "logs" / LOG_FILE).read_text(encoding="utf-8")
    assert "test_privacy_of_files.py" in said
    assert "Error" in said
    assert NAME not in said


def test_what_a_broken_promise_says_is_ours_and_stays(tmp_path: Path, log: logging.Logger) -> None:
    try:
        raise BugError("the archive is used after it was closed")
    except BugError as error:
        log.error("unexpected", exc_info=error)
    said = (tmp_path / "logs" / LOG_FILE).read_text(encoding="utf-8")
    assert "BugError: the archive is used after it was closed" in said
