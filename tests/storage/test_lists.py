"""Rows are the same by either way, newest first; what is destroyed leaves a record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.helpers.archive import REPORT_ID, Archives, archive, begin, event, finalise, step
from tripdesk.domain.drafts import Draft
from tripdesk.domain.report import Action
from tripdesk.services.records import Facts
from tripdesk.storage.quick_rows import first_rows


def test_the_first_rows_are_the_stores_rows(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        for day in range(1, 9):
            report_id = begin(store, f"0000000{day}-0000-4000-8000-000000000000")
            end = date(2020, 2, day) if day % 4 else None
            facts = Facts(f"Trip {day}", end, end, day, ("Bern, Zwitserland", "Genève"), end)
            store.save_draft(report_id, Draft(), "", facts)
        step(store, Action.BIN, report_id)
        rows = store.rows()
        assert [each.facts.travellers for each in rows] == [4, 7, 6, 5, 3, 2, 1]
        assert first_rows(tmp_path, 100) == rows
        assert first_rows(tmp_path, 3) == rows[:3] == store.rows(limit=3)
        assert [each.id for each in store.rows(in_bin=True)] == [report_id]


def test_what_is_destroyed_leaves_a_record_and_no_content(
    archives: Archives, tmp_path: Path
) -> None:
    with archives.open(tmp_path) as store:
        begin(store)
        version = finalise(store, facts=Facts("Bern, maart 2020"))
        step(store, Action.BIN)
        store.destroy([REPORT_ID], event(Action.DESTROY))
    said = "SELECT report_id, title, versions FROM destroyed"
    ((report_id, title, versions),) = archives.ask(tmp_path, said)
    assert (report_id, title) == (REPORT_ID, "Bern, maart 2020")
    assert version.pdf_sha256 in versions
    if archives.on_server:
        assert archives.ask(tmp_path, "SELECT * FROM documents") == []
    assert not list((tmp_path / "documents").rglob("*.pdf"))
