"""An archive as the first version of the schema had it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.helpers.archive import FORM, REPORT_ID
from tests.services.test_reports import READ
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.indexing import Indexer
from tripdesk.storage.codec import dump_answers, dump_draft
from tripdesk.storage.files import prepare_database
from tripdesk.storage.form_codec import dump_form
from tripdesk.storage.schema import upgrade
from tripdesk.storage.search_index import SearchIndex

INDEX = SearchIndex(Indexer(BabelCountryNames()))


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
