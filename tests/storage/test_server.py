"""An archive on a server: connections lost and back, who edits, what others change, refusals."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection

from tests.helpers.archive import (
    REPORT_ID,
    Archives,
    FixedClock,
    begin,
    event,
    finalise,
    step,
    typed,
)
from tests.helpers.server import PASSWORD, Server
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Action
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.listing import Query
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Dossier, Facts
from tripdesk.storage.postgres.faults import at_connecting
from tripdesk.storage.postgres.opening import open_server_store
from tripdesk.storage.postgres.store import PostgresStore

WAIT = 20.0


@pytest.fixture(name="office")
def office_fixture(server: Server) -> Iterator[Archives]:
    archives = Archives(server)
    yield archives
    archives.drop()


@pytest.fixture(name="store")
def store_fixture(office: Archives, tmp_path: Path) -> Iterator[ReportStore]:
    with closing(office.opened(tmp_path, name="Anna")) as store:
        begin(store, draft=typed("as it was"))
        yield store


@pytest.fixture(name="other")
def other_fixture(store: ReportStore, office: Archives, tmp_path: Path) -> Iterator[ReportStore]:
    """Give the same archive as another computer has it open."""
    del store
    with closing(office.opened(tmp_path, name="Bert")) as other:
        yield other


def refused(address: DatabaseAddress, password: str | None = None) -> KnownError:
    with pytest.raises(KnownError) as caught:
        open_server_store(address, lambda: password, FixedClock())
    assert PASSWORD not in str(caught.value)
    return caught.value


def save(store: ReportStore, text: str, revision: int | None = None) -> int:
    return store.save_draft(REPORT_ID, typed(text), "purpose", Facts(), revision=revision)


# --- The connection -------------------------------------------------------------------------------


def test_a_server_that_was_away_between_two_statements_is_not_missed(
    server: Server, store: ReportStore
) -> None:
    for how in ("fast", "immediate"):
        server.stop(how)
        server.start()
        assert [each.id for each in store.rows()] == [REPORT_ID]
        save(store, f"after {how}")
        finalise(store)
        step(store, Action.CORRECT)


def test_while_it_is_away_it_is_told_and_what_was_there_is_there_afterwards(
    server: Server, store: ReportStore
) -> None:
    save(store, "kept")
    server.stop()
    try:
        for doing in (store.rows, lambda: save(store, "not kept"), lambda: store.get(REPORT_ID)):
            with pytest.raises(KnownError, match=r"server\.unreachable") as caught:
                doing()
            assert caught.value.params["address"] == str(_address(store))
    finally:
        server.start()
    draft = store.get(REPORT_ID).draft
    assert draft is not None
    assert draft.draft == typed("kept")
    save(store, "kept again", draft.revision)


def test_a_connection_cut_in_the_middle_undoes_the_whole(
    server: Server, store: ReportStore
) -> None:
    assert isinstance(store, PostgresStore)

    def fall(connection: Connection) -> None:
        server.ask(
            "postgres",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state LIKE 'idle in%'",
        )
        connection.exec_driver_sql("SELECT 1")

    with pytest.raises(KnownError, match=r"server\.lost"), store._jobs.connected() as connection:
        fall(_written(store, connection))
    with pytest.raises(KnownError, match=r"document\.missing"):
        store.document(_document(b"x")[0])
    save(store, "and on")


def test_who_holds_up_all_others_is_told_of(store: ReportStore, other: ReportStore) -> None:
    assert isinstance(store, PostgresStore)
    assert isinstance(other, PostgresStore)
    with other._autosave.connected() as connection:
        connection.exec_driver_sql("SET lock_timeout = '50ms'")
        connection.commit()
        connection.begin()
    with store._jobs.connected():
        with pytest.raises(KnownError, match=r"store\.locked"):
            save(other, "waits in vain")
        assert [each.id for each in other.rows()] == [REPORT_ID]  # who reads waits for nobody
    save(other, "goes")


def test_a_report_longer_than_any_is_kept_and_found_by_its_beginning(store: ReportStore) -> None:
    long = " ".join(f"woord{number:07}é" for number in range(70_000))
    save(store, long)
    store.index(REPORT_ID)
    assert store.listing.count(Query("woord0000001e")) == 1
    assert store.listing.count(Query('"woord0000001e woord0000002e"')) == 1
    assert store.listing.count(Query("woord0069999e")) == 0
    save(store, " ".join(["de"] * 400 + ["minister van"] * 20_000 + ["zaken"]))
    store.index(REPORT_ID)
    # Beyond what a place in a `tsvector` can say.
    assert store.listing.count(Query('"van zaken"')) == 1
    assert store.listing.count(Query('"de zaken"')) == 0
    assert store.listing.count(Query('-"van zaken"')) == 0


# --- Who may --------------------------------------------------------------------------------------


def test_what_is_wrong_with_an_address_is_told(server: Server) -> None:
    here = server.database()
    assert refused(replace(here, database="nowhere")).code == "server.no_database"
    assert refused(replace(here, port=1)).code == "server.unreachable"
    by_network = replace(here, host="127.0.0.1", options={"passfile": "/dev/null"})
    assert refused(by_network).code == "server.password_needed"
    assert refused(by_network, "wrong").code == "server.refused"
    assert refused(by_network, "wrong").params["address"] == str(by_network)
    must_be_proven = replace(by_network, options={"sslmode": "verify-full"})
    assert refused(must_be_proven, PASSWORD).code == "server.tls"
    open_server_store(by_network, lambda: PASSWORD, FixedClock()).close()


def test_a_certificate_that_is_not_there_is_no_database_that_is_not_there() -> None:
    said = 'root certificate file "/home/anna/.postgresql/root.crt" does not exist'
    advice = (
        "Either provide the file, or change sslmode to disable server certificate verification."
    )
    told = at_connecting(psycopg.OperationalError(f"{said}\n{advice}"), "anna@server/archive")
    assert (told.code, told.params["cause"]) == ("server.tls", said)


def test_who_may_only_read_or_nothing_is_told(server: Server) -> None:
    address = server.archive()
    server.ask("postgres", "CREATE ROLE reader LOGIN")
    try:
        assert refused(replace(address, user="reader")).code == "server.no_right"
        server.ask(address.database, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
        with closing(open_server_store(replace(address, user="reader"), _none, FixedClock())) as it:
            assert it.rows() == []
            with pytest.raises(KnownError, match=r"server\.no_right"):
                begin(it)
    finally:
        server.ask(address.database, "DROP OWNED BY reader; DROP ROLE reader")
        server.take_back(address)


def test_each_secretary_may_have_a_name_of_her_own(server: Server) -> None:
    """Follow docs/it.md: what the one makes is the group's, so the other may use it."""
    address = server.database()
    made = (
        "CREATE ROLE office NOLOGIN",
        f'ALTER DATABASE "{address.database}" OWNER TO office',
        *(f"CREATE ROLE {name} LOGIN IN ROLE office" for name in ("anna", "bert")),
        *(
            f'ALTER ROLE {name} IN DATABASE "{address.database}" SET role = office'
            for name in ("anna", "bert")
        ),
    )
    for statement in made:
        server.ask("postgres", statement)
    anna, bert = (replace(address, user=name) for name in ("anna", "bert"))
    with closing(open_server_store(anna, _none, FixedClock())) as hers:
        begin(hers)
        with closing(open_server_store(bert, _none, FixedClock())) as his:
            save(his, "by Bert")
            assert his.editing.begin(REPORT_ID) is None
        assert [each.id for each in hers.rows()] == [REPORT_ID]
    server.drop(address)
    server.ask("postgres", "DROP ROLE anna, bert, office")


def test_a_newer_archive_and_another_programs_are_refused(server: Server) -> None:
    address = server.database()
    open_server_store(address, _none, FixedClock()).close()
    server.ask(address.database, "UPDATE alembic_version SET version_num = '9999'")
    assert refused(address).code == "store.newer"
    server.ask(address.database, "UPDATE alembic_version SET version_num = 'ab12'")
    assert refused(address).code == "store.damaged"


# --- Several people -------------------------------------------------------------------------------


def test_a_report_that_is_edited_says_by_whom(
    server: Server, store: ReportStore, other: ReportStore, office: Archives, tmp_path: Path
) -> None:
    assert store.editing.begin(REPORT_ID) is None
    assert store.editing.begin(REPORT_ID) is None
    found = other.editing.begin(REPORT_ID)
    assert found is not None
    assert (found.name, found.computer) == ("Anna", "here")
    assert other.editing.who([REPORT_ID, "another"]) == {REPORT_ID: found}
    assert store.editing.who([REPORT_ID]) == {}
    other.editing.take_over(REPORT_ID)
    taken = store.editing.begin(REPORT_ID)
    assert taken is not None
    assert taken.name == "Bert"
    store.editing.end(REPORT_ID)  # it is not ours to give back
    assert store.editing.begin(REPORT_ID) == taken
    # Whoever has not said a word for two minutes does not edit it any more.
    late = "UPDATE editing SET refreshed = refreshed - interval '121 seconds'"
    server.ask(office.address(tmp_path).database, late)
    assert store.editing.who([REPORT_ID]) == {}
    assert store.editing.begin(REPORT_ID) is None
    store.editing.end(REPORT_ID)
    assert other.editing.who([REPORT_ID]) == {}


class Heard:
    """What a listener was told, waited for."""

    def __init__(self) -> None:
        self._told = threading.Condition()
        self.changed: list[frozenset[str]] = []
        self.reached: list[bool] = []

    def on_changed(self, ids: frozenset[str]) -> None:
        with self._told:
            self.changed.append(ids)
            self._told.notify_all()

    def on_reached(self, reached: bool) -> None:
        with self._told:
            self.reached.append(reached)
            self._told.notify_all()

    def wait_for(self, come: Callable[[], bool]) -> None:
        with self._told:
            assert self._told.wait_for(come, WAIT), (self.changed, self.reached)


def test_what_others_change_is_told_and_what_is_changed_here_is_not(
    store: ReportStore, other: ReportStore
) -> None:
    heard = Heard()
    store.notices.listen(heard.on_changed, heard.on_reached)
    heard.wait_for(lambda: heard.reached == [True])
    save(store, "ours")
    changes: tuple[Callable[[], object], ...] = (
        lambda: save(other, "theirs"),
        lambda: other.dossiers.keep(REPORT_ID, Dossier(notes="theirs")),
        lambda: other.editing.begin(REPORT_ID),
        lambda: step(other, Action.BIN),
        lambda: other.destroy([REPORT_ID], event(Action.DESTROY)),
    )
    for number, change in enumerate(changes, 1):
        change()
        heard.wait_for(lambda number=number: len(heard.changed) == number)  # type: ignore[misc]
    assert set(heard.changed) == {frozenset({REPORT_ID})}
    assert store.listing.count(Query()) == 0


def test_after_the_connection_was_lost_anything_may_have_changed(
    server: Server, store: ReportStore
) -> None:
    heard = Heard()
    store.notices.listen(heard.on_changed, heard.on_reached)
    heard.wait_for(lambda: heard.reached == [True])
    server.stop()
    heard.wait_for(lambda: heard.reached == [True, False])
    server.start()
    heard.wait_for(lambda: heard.changed == [frozenset()])
    assert heard.reached == [True, False, True]


def test_answers_are_not_remembered_past_a_change_of_others(
    store: ReportStore, other: ReportStore
) -> None:
    assert store.listing.count(Query()) == 1
    begin(other, "00000000-0000-4000-8000-000000000002")
    assert store.listing.count(Query()) == 2
    assert len(store.listing.page(Query(), 0, 10)) == 2


def _none() -> None:
    return None


def _address(store: ReportStore) -> DatabaseAddress:
    assert isinstance(store, PostgresStore)
    assert isinstance(store._connect.address, DatabaseAddress)
    return store._connect.address


def _written(store: PostgresStore, connection: Connection) -> Connection:
    store._index.put(connection, REPORT_ID)
    store._keep_document(connection, *_document(b"x"), "pdf")
    return connection


def _document(content: bytes) -> tuple[str, bytes]:
    return hashlib.sha256(content).hexdigest(), content
