"""A whole archive into an empty one: all of it, the same, or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.archive import (
    FORM,
    REPORT_ID,
    Archives,
    archive,
    begin,
    documents,
    event,
    finalise,
    step,
    typed,
)
from tests.helpers.lives import DECISIONS, DOSSIERS, STEPS, contents, live
from tests.helpers.server import Server
from tests.helpers.typed_reports import answers as answer_sets
from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.report import Action
from tripdesk.services.listing import Query
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Announcement, Erasure, Facts
from tripdesk.services.transfers import quiet
from tripdesk.storage.files import DATABASE
from tripdesk.storage.moving import MOVED, move
from tripdesk.storage.sqlite_store import SqliteStore
from tripdesk.storage.store_moving import StoreMoving
from tripdesk.storage.tables import Base

MADE_ANEW = {"search_keys", "country_sets", "countries_in_sets", "search_terms"}
OF_ITS_OWN = {"leaving_documents"}
"""What is still to be removed at one side is nothing to carry to the other."""


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[SqliteStore, SqliteStore]]:
    with ExitStack() as stack:
        here, there = (stack.enter_context(archive(tmp_path / each)) for each in ("here", "there"))
        yield here, there


def filled(store: SqliteStore) -> None:
    """Put in an archive one of each sort, and a record of destruction."""
    ids = [f"{REPORT_ID[:-1]}{number}" for number in range(1, 7)]
    for number, report_id in enumerate(ids):
        begin(store, report_id, typed(f"Doel {number}"))
    for report_id in ids[:4]:
        facts = Facts(f"Reis {report_id[-1]}", date(2020, 1, 1), date(2020, 1, 3))
        finalise(store, report_id, facts=facts, follow_ups=[("item", "Bellen")])
    step(store, Action.CORRECT, ids[0])
    store.erase(ids[1], 1, Erasure(date(2020, 3, 1), "verzoek"), event(Action.ERASE))
    step(store, Action.BIN, ids[2])
    step(store, Action.BIN, ids[3])
    store.destroy([ids[3]], event(Action.DESTROY, "termijn"))
    known = Announcement("Wethouder", typed("Beurs"))
    store.announce(ids[3], FORM, known, Facts("Parijs"), event(Action.ANNOUNCE, "W"))


def listed(store: ReportStore, words: str = "") -> list[str]:
    page = store.listing.page(Query(words=words), 0, 100)
    return [row.id for row in page]


def destroyed(folder: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        columns = "report_id, title, versions, at, detail, by"
        return database.execute(f"SELECT {columns} FROM destroyed ORDER BY id").fetchall()


def test_every_table_is_moved_or_known_not_to_be() -> None:
    tables = {each.name for each in Base.metadata.sorted_tables}
    moved = {each.__tablename__ for each in MOVED}
    assert moved | MADE_ANEW | OF_ITS_OWN == tables
    assert not moved & (MADE_ANEW | OF_ITS_OWN)


def test_one_of_each_sort_is_the_same_elsewhere_and_back(
    archives: Archives, tmp_path: Path
) -> None:
    with archive(tmp_path / "here") as here, archives.open(tmp_path / "there") as there:
        assert isinstance(there, StoreMoving)
        filled(here)
        moved = move(here, there, quiet)
        assert (moved.reports, moved.versions, moved.documents) == (6, 3, 2)
        assert moved.others == {
            "forms": 1,
            "announcements": 1,
            "drafts": 3,
            "history": 12,
            "dossiers": 0,
            "follow_ups": 2,
            "decisions": 0,
            "destroyed": 1,
        }
        assert contents(there) == contents(here)
        assert listed(there) == listed(here)
        assert listed(there, "doel") == listed(here, "doel") != []
        with archive(tmp_path / "back") as back:
            assert move(there, back, quiet) == moved
            assert contents(back) == contents(here)
    assert destroyed(tmp_path / "back") == destroyed(tmp_path / "here") != []
    assert documents(tmp_path / "back") == documents(tmp_path / "here")


def test_whatever_was_done_with_reports_they_are_the_same_elsewhere(tmp_path: Path) -> None:
    number = iter(range(10**6))

    @settings(max_examples=10)
    @given(
        drafts=st.lists(answer_sets(most_points=3), min_size=1, max_size=3),
        steps=STEPS,
        dossier=DOSSIERS,
        decisions=st.lists(DECISIONS, max_size=3),
    )
    def is_the_same(drafts, steps, dossier, decisions) -> None:  # type: ignore[no-untyped-def] # hypothesis gives them
        folder = tmp_path / str(next(number))
        with archive(folder / "here") as here, archive(folder / "there") as there:
            for answers in drafts:
                draft = Draft({key: raw_answer(each) for key, each in answers.items()})
                report_id = begin(here, f"{REPORT_ID[:-6]}{next(number):06}", draft)
                live(here, report_id, steps)
                here.dossiers.keep(report_id, dossier)
                for each in decisions:
                    here.decide(report_id, each)
            move(here, there, quiet)
            assert contents(there) == contents(here)
            assert listed(there) == listed(here)

    is_the_same()


def test_whatever_was_done_with_reports_comes_back_from_a_server(
    server: Server, tmp_path: Path
) -> None:
    number = iter(range(10**6))
    office = Archives(server)

    @settings(max_examples=4)
    @given(drafts=st.lists(answer_sets(most_points=3), max_size=2), steps=STEPS, dossier=DOSSIERS)
    def is_the_same(drafts, steps, dossier) -> None:  # type: ignore[no-untyped-def] # hypothesis gives them
        folder = tmp_path / str(next(number))
        with (
            archive(folder / "here") as here,
            office.open(folder / "there") as there,
            archive(folder / "back") as back,
        ):
            assert isinstance(there, StoreMoving)
            for answers in drafts:
                draft = Draft({key: raw_answer(each) for key, each in answers.items()})
                report_id = begin(here, f"{REPORT_ID[:-6]}{next(number):06}", draft)
                live(here, report_id, steps)
                here.dossiers.keep(report_id, dossier)
            move(here, there, quiet)
            move(there, back, quiet)
            assert contents(there) == contents(back) == contents(here)
            assert listed(there) == listed(back) == listed(here)

    is_the_same()
    office.drop()


def test_an_archive_that_holds_anything_is_refused(
    stores: tuple[SqliteStore, SqliteStore],
) -> None:
    here, there = stores
    begin(here)
    begin(there, draft=typed("Eigen"))
    before = contents(there)
    with pytest.raises(KnownError) as refused:
        move(here, there, quiet)
    assert refused.value.code == "transfer.not_empty"
    assert contents(there) == before


def test_a_record_of_destruction_is_something_too(
    stores: tuple[SqliteStore, SqliteStore],
) -> None:
    here, there = stores
    begin(there)
    step(there, Action.BIN)
    there.destroy([REPORT_ID], event(Action.DESTROY))
    with pytest.raises(KnownError, match=r"transfer\.not_empty"):
        move(here, there, quiet)


@pytest.mark.parametrize("at", [0.1, 0.5, 0.99])
def test_what_is_stopped_leaves_nothing(archives: Archives, tmp_path: Path, at: float) -> None:
    def stop(done: int, total: int) -> None:
        if done >= at * total:
            raise KeyboardInterrupt

    with archive(tmp_path / "here") as here, archives.open(tmp_path / "there") as there:
        assert isinstance(there, StoreMoving)
        filled(here)
        with pytest.raises(KeyboardInterrupt):
            move(here, there, stop)
        assert listed(there) == []
        assert documents(tmp_path / "there") == set()
        if archives.on_server:
            assert archives.ask(tmp_path / "there", "SELECT 1 FROM documents") == []
        move(here, there, quiet)
        assert contents(there) == contents(here)


def test_a_document_that_is_damaged_stops_it_all(tmp_path: Path) -> None:
    with archive(tmp_path / "here") as here, archive(tmp_path / "there") as there:
        filled(here)
        damaged = next(iter((tmp_path / "here" / "documents").rglob("*.pdf")))
        damaged.write_bytes(b"something else")
        with pytest.raises(KnownError, match=r"document\.damaged"):
            move(here, there, quiet)
        assert listed(there) == []
        assert documents(tmp_path / "there") == set()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("reports", "UPDATE reports SET title = 'x' WHERE id = new.id"),
        ("drafts", "DELETE FROM drafts WHERE report_id = new.report_id"),
        ("versions", "UPDATE versions SET content_sha256 = '0' WHERE report_id = new.report_id"),
        ("history", "UPDATE history SET detail = 'x' WHERE id = new.id"),
        ("follow_ups", "UPDATE follow_ups SET owner = 'x'"),
        ("destroyed", "DELETE FROM destroyed"),
    ],
)
def test_what_does_not_read_back_the_same_is_told_and_undone(
    tmp_path: Path, table: str, change: str
) -> None:
    with archive(tmp_path / "here") as here, archive(tmp_path / "there") as there:
        filled(here)
        with closing(sqlite3.connect(tmp_path / "there" / DATABASE)) as database:
            database.execute(f"CREATE TRIGGER t AFTER INSERT ON {table} BEGIN {change}; END")
            database.commit()
        with pytest.raises(KnownError) as told:
            move(here, there, quiet)
        assert told.value.params["what"] == table
        assert listed(there) == []
        assert documents(tmp_path / "there") == set()


def test_it_tells_how_far_it_is(stores: tuple[SqliteStore, SqliteStore]) -> None:
    here, there = stores
    filled(here)
    told: list[tuple[int, int]] = []
    move(here, there, lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert {total for _, total in told} == {len(told)}


def test_a_program_that_falls_half_way_leaves_no_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a kill: nothing tidies up, and the transaction never ended."""

    @contextmanager
    def untidied(_store: object, _kept: list[str]) -> Iterator[None]:
        yield

    def fall(done: int, total: int) -> None:
        if done == total - 1:
            raise KeyboardInterrupt

    with archive(tmp_path / "here") as here:
        filled(here)
        with monkeypatch.context() as patched, archive(tmp_path / "there") as there:
            patched.setattr(SqliteStore, "_undone", untidied)
            with pytest.raises(KeyboardInterrupt):
                move(here, there, fall)
            assert documents(tmp_path / "there") != set()
        with archive(tmp_path / "there") as there:
            assert documents(tmp_path / "there") == set()
            move(here, there, quiet)
            assert contents(there) == contents(here)
        with archive(tmp_path / "there") as there:
            assert contents(there) == contents(here)
