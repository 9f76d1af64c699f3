"""A real archive in a folder of the test, and what goes into one."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.helpers.forms import ROOT, official_form
from tests.helpers.server import Server
from tripdesk.domain.answers import Answer, Count
from tripdesk.domain.drafts import Draft, RawCount, RawText
from tripdesk.domain.parsing import read_answers
from tripdesk.domain.report import Action, Origin, Standing, after
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.ports.world import CountryNames
from tripdesk.services.records import Event, Facts, Version
from tripdesk.storage.files import DATABASE
from tripdesk.storage.opening import open_store
from tripdesk.storage.sqlite_store import SqliteStore

NOW = datetime(2020, 3, 1, 12, 0, tzinfo=UTC)
REPORT = ROOT / "tests" / "data" / "abu-dhabi.json"
REPORT_ID = "5f0f2a3c-0000-4000-8000-000000000001"
FORM = official_form()


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands still on 1 March 2020, noon UTC."""

    def now(self) -> datetime:
        """Return the moment."""
        return NOW

    def today(self) -> date:
        """Return the day."""
        return NOW.date()

    def fixed_day(self) -> date | None:
        """Return none: nothing is fixed from outside."""
        return None


@contextmanager
def archive(folder: Path) -> Iterator[SqliteStore]:
    """Give the archive of a folder, and close it."""
    store = open_store(folder, FixedClock())
    try:
        yield store
    finally:
        store.close()


@dataclass
class Archives:
    """Archives of one kind of database, each the one of a folder: opened again it is the same."""

    server: Server | None
    _addresses: dict[Path, DatabaseAddress] = field(default_factory=dict)

    @property
    def on_server(self) -> bool:
        """Whether they are on a PostgreSQL server."""
        return self.server is not None

    @contextmanager
    def open(self, folder: Path, countries: CountryNames | None = None) -> Iterator[ReportStore]:
        """Give the archive of a folder, made where there was none, and close it."""
        with closing(self.opened(folder, countries)) as store:
            yield store

    def opened(
        self, folder: Path, countries: CountryNames | None = None, *, name: str = ""
    ) -> ReportStore:
        """Return the archive of a folder, to be closed by whoever asked for it."""
        if self.server is None:
            return open_store(folder, FixedClock(), countries)
        from tripdesk.storage.postgres.opening import open_server_store

        address = self.address(folder)
        return open_server_store(
            address, lambda: None, FixedClock(), countries, name=name, computer="here"
        )

    def address(self, folder: Path) -> DatabaseAddress:
        """Return where the archive of a folder lies on the server."""
        assert self.server is not None
        if folder not in self._addresses:
            self._addresses[folder] = self.server.archive()
        return self._addresses[folder]

    def use(self, folder: Path, address: DatabaseAddress) -> None:
        """Let the archive of a folder be this one of the server."""
        self._addresses[folder] = address

    def ask(self, folder: Path, statement: str) -> list[Any]:
        """Ask something past the program; return the rows."""
        if self.server is not None:
            return self.server.ask(self.address(folder).database, statement)
        with closing(sqlite3.connect(folder / DATABASE)) as connection:
            return connection.execute(statement).fetchall()

    def drop(self) -> None:
        """Give back what was used of the server; nobody may have it open any more."""
        for each in self._addresses.values():
            assert self.server is not None
            self.server.take_back(each)
        self._addresses.clear()


def event(action: Action, detail: str = "") -> Event:
    """Return a line of history of this moment."""
    return Event(NOW, action, detail)


def typed(text: str) -> Draft:
    """Return a draft with one text in it."""
    return Draft({"travellers": RawCount("2"), "purpose": RawText(text)})


def begin(store: ReportStore, report_id: str = REPORT_ID, draft: Draft | None = None) -> str:
    """Put a concept in the archive; return its id."""
    created = event(Action.CREATE)
    store.create(report_id, FORM, Origin.OWN, draft or Draft(), Facts(), "travellers", created)
    return report_id


def pdf_of(report_id: str, number: int, text: str = "") -> bytes:
    """Return bytes that stand for a PDF: the store does not look inside."""
    return f"%PDF of {report_id}, version {number} {text}".encode()


def finalise(
    store: ReportStore,
    report_id: str = REPORT_ID,
    *,
    pdf: bytes | None = None,
    facts: Facts | None = None,
    follow_ups: Sequence[tuple[str, str]] = (),
) -> Version:
    """Make the draft of a report definitive, of as many persons as it has versions then."""
    record = store.get(report_id)
    standing = after(record.standing, Action.FINALISE)
    content = pdf_of(report_id, standing.version) if pdf is None else pdf
    draft = record.draft.draft if record.draft else Draft()
    answers: dict[str, Answer] = {
        **read_answers(FORM, draft, NOW.date()),
        "travellers": Count(standing.version),
    }
    version = Version(
        number=standing.version,
        answers=answers,
        finalised_on=NOW.date(),
        pdf_sha256=hashlib.sha256(content).hexdigest(),
        content_sha256=hashlib.sha256(repr(answers).encode()).hexdigest(),
    )
    done = event(Action.FINALISE, str(version.number))
    store.finalise(
        report_id, version, content, standing, facts or Facts(), done, follow_ups=follow_ups
    )
    return version


def step(store: ReportStore, action: Action, report_id: str = REPORT_ID) -> Standing:
    """Take a step that is open to a report; return its new standing."""
    record = store.get(report_id)
    standing = after(record.standing, action)
    opened = record.draft.draft if record.draft else Draft()
    store.change(report_id, standing, event(action), draft=opened)
    return standing


def documents(folder: Path) -> set[str]:
    """Return the hashes of the documents that lie in an archive's folder."""
    found = (folder / "documents").rglob("*")
    return {each.parent.name + each.stem for each in found if each.is_file()}


def report_file(path: Path, **keys: object) -> Path:
    """Write the reference report with other keys; those of `answers` replace one by one."""
    data = json.loads(REPORT.read_bytes())
    answers = keys.pop("answers", {})
    assert isinstance(answers, dict)
    data["answers"] |= answers
    path.write_text(json.dumps(data | keys), "utf-8")
    return path
