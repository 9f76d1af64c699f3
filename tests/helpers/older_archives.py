"""Archives as each released schema had them, with data in them, on either database."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, text

from tests.helpers.archive import FORM, REPORT_ID
from tests.services.test_reports import READ
from tripdesk.domain.report import Origin, State
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.indexing import Indexer
from tripdesk.storage.codec import dump_answers, dump_draft
from tripdesk.storage.connections import SqliteLine
from tripdesk.storage.files import DATABASE, prepare_database, prepare_folder
from tripdesk.storage.form_codec import dump_form
from tripdesk.storage.lines import Line
from tripdesk.storage.postgres.connecting import Connect
from tripdesk.storage.postgres.connections import ServerLine
from tripdesk.storage.postgres.full_text import TextSearch
from tripdesk.storage.schema import run_steps
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.search_keys import LAST_SEQUENCE, Marks, day_key, with_sequence
from tripdesk.storage.turns import WritersTurn

RELEASED = ("0001", "0002", "0003", "0004", "0005")
"""Each schema that somebody may have; a new one is added here when it is released."""

BINNED_ID = REPORT_ID[:-1] + "2"
MOMENT = "2020-03-01 12:00:00.000000"
BACK = date(2020, 2, 13)
WORDS = "\u00a7 \u00b6 kennismaking met de haven \u00b6 2020 februari concept \u00b6 abu dhabi"


def older_in_file(folder: Path, step: str) -> None:
    """Make the archive of a folder as this step had it."""
    prepare_folder(folder)
    prepare_database(folder / DATABASE)
    line = SqliteLine(folder / DATABASE, turn=WritersTurn().first)
    _make(line, SearchIndex(Indexer(BabelCountryNames())), step)


def older_on_server(address: DatabaseAddress, step: str) -> None:
    """Make the archive of an empty database as this step had it."""
    line = ServerLine(Connect(address), turn=WritersTurn().first)
    _make(line, SearchIndex(Indexer(BabelCountryNames()), TextSearch()), step)


def _make(line: Line, index: SearchIndex, step: str) -> None:
    with closing(line), line.connected() as connection:
        run_steps(connection, index, to="0001")
        _put_reports(connection)
        if step > "0001":
            run_steps(connection, index, to="0002")
            _put_found(connection)
        run_steps(connection, index, to=step)


def _put_reports(connection: Connection) -> None:
    _put(connection, "forms", id=FORM.id, version=FORM.version, definition=dump_form(FORM))
    for report_id, state, in_bin, version in (
        (REPORT_ID, "concept", False, 0),
        (BINNED_ID, "definitief", True, 1),
    ):
        _put(
            connection,
            "reports",
            id=report_id,
            form_id=FORM.id,
            form_version=FORM.version,
            origin="eigen",
            state=state,
            in_bin=in_bin,
            version=version,
            title="Abu Dhabi, februari 2020",
            start_on="2020-02-08",
            end_on=BACK.isoformat(),
            travellers=4,
            places='["Abu Dhabi, United Arab Emirates"]',
            due_on="2020-03-13",
            sort_on=BACK.isoformat(),
            changed_at=MOMENT,
        )
    _put(
        connection,
        "drafts",
        report_id=REPORT_ID,
        answers=dump_draft(READ.draft),
        step="purpose",
        revision=3,
        changed_at=MOMENT,
    )
    _put(
        connection,
        "versions",
        report_id=BINNED_ID,
        number=1,
        answers=dump_answers({}),
        finalised_on="2020-03-01",
        pdf_sha256="0" * 64,
        content_sha256="",
    )
    _put(
        connection,
        "history",
        report_id=BINNED_ID,
        at=MOMENT,
        action="finalise",
        detail="1",
    )


def _put_found(connection: Connection) -> None:
    """Put in what search of that time found the reports by."""
    for report_id, state, in_bin in (
        (REPORT_ID, State.CONCEPT, False),
        (BINNED_ID, State.DEFINITIVE, True),
    ):
        marks = Marks(state, Origin.OWN)
        key = with_sequence(day_key(BACK, in_bin=in_bin), LAST_SEQUENCE, marks)
        _put(
            connection,
            "search_keys",
            key=key,
            report_id=report_id,
            draft_revision=0 if in_bin else 3,
            trip="abu dhabi februari 2020",
            start_on="2020-02-08",
            travellers=4,
        )
        number = "rowid" if connection.dialect.name == "sqlite" else "key"
        _put(connection, "search_words", **{number: key, "words": WORDS})


def _put(connection: Connection, table: str, **values: object) -> None:
    names = ", ".join(f'"{name}"' if name == "at" else name for name in values)
    asked = ", ".join(f":{name}" for name in values)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({asked})"), values)
