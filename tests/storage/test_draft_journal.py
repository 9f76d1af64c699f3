"""What could not be saved is kept elsewhere, and comes back; nothing is put over what is newer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.helpers.archive import (
    FORM,
    NOW,
    REPORT_ID,
    Archives,
    FixedClock,
    begin,
    finalise,
    typed,
)
from tests.helpers.forms import ROOT
from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.exchange.form_files import FormFiles
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.journal import take_back
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.ports.journal import Unsaved
from tripdesk.services.records import Facts
from tripdesk.services.reports import Reports
from tripdesk.storage.draft_journal import FileJournal

FORMS = FormFiles(ROOT / "resources" / "forms")


@pytest.fixture
def store(archives: Archives, tmp_path: Path) -> Iterator[ReportStore]:
    with archives.open(tmp_path / "data") as opened:
        begin(opened)
        yield opened


def reports_of(store: ReportStore, journal: FileJournal) -> Reports:
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), FixedClock())
    return Reports(store, FORMS, documents, FixedClock(), journal=journal)


def refuse(*_: object, **__: object) -> int:
    raise KnownError("store.full", path="/archive")


def draft_in(store: ReportStore, report_id: str = REPORT_ID) -> Draft | None:
    state = store.get(report_id).draft
    return state.draft if state else None


def typed_while_full(
    store: ReportStore, folders: list[Path], monkeypatch: pytest.MonkeyPatch, *, saved: bool = True
) -> FileJournal:
    """Type something that is saved and something that is not; return the journal of that time."""
    journal = FileJournal(folders)
    reports = reports_of(store, journal)
    if saved:
        reports.save(REPORT_ID, FORM, typed("saved"), "purpose")
    with monkeypatch.context() as patched:
        patched.setattr(store, "save_draft", refuse)
        for text in ("not", "not saved"):
            with pytest.raises(KnownError, match=r"store\.full"):
                reports.save(REPORT_ID, FORM, typed(text), "purpose")
    return journal


def test_what_was_typed_in_the_form_of_another_office_comes_back_too(
    store: ReportStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, theirs = FileJournal([tmp_path / "beside"]), replace(FORM, id="buurgemeente")
    reports = reports_of(store, journal)
    report_id = reports.begin(typed("theirs"), form=theirs)
    with monkeypatch.context() as patched:
        patched.setattr(store, "save_draft", refuse)
        with pytest.raises(KnownError, match=r"store\.full"):
            reports.save(report_id, theirs, typed("not saved"), "purpose")
    later = FileJournal([tmp_path / "beside"])
    assert take_back(reports_of(store, later), later) == 1
    assert draft_in(store, report_id) == typed("not saved")


@pytest.mark.parametrize("saved", [True, False])
def test_what_was_typed_comes_back_at_the_next_start(
    store: ReportStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: bool
) -> None:
    folder = tmp_path / "beside"
    assert typed_while_full(store, [folder], monkeypatch, saved=saved).holds
    (path,) = folder.iterdir()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
        assert folder.stat().st_mode & 0o777 == 0o700
    later = FileJournal([folder])
    assert take_back(reports_of(store, later), later) == 1
    assert draft_in(store) == typed("not saved")
    assert len(store.rows()) == 1
    assert [*folder.iterdir()] == []
    assert take_back(reports_of(store, later), later) == 0


def test_it_goes_once_it_is_saved(
    store: ReportStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = typed_while_full(store, [tmp_path / "beside"], monkeypatch)
    reports_of(store, journal).save(REPORT_ID, FORM, typed("not saved"), "purpose")
    assert [*(tmp_path / "beside").iterdir()] == []
    assert not journal.holds


def test_the_next_place_is_taken_where_the_first_cannot_be_written(
    store: ReportStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked, other = tmp_path / "blocked", tmp_path / "other"
    blocked.write_text("in the way")
    typed_while_full(store, [blocked / "a", other], monkeypatch)
    assert len([*other.iterdir()]) == 1
    assert [each.draft for each in FileJournal([blocked / "a", other]).unsaved()] == [
        typed("not saved")
    ]


@pytest.mark.parametrize("elsewhere", ["typed", "definitive"])
def test_what_was_done_elsewhere_since_is_not_overwritten(
    store: ReportStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, elsewhere: str
) -> None:
    typed_while_full(store, [tmp_path / "beside"], monkeypatch)
    if elsewhere == "typed":
        store.save_draft(REPORT_ID, typed("newer"), "purpose", Facts())
    else:
        finalise(store)
    later = FileJournal([tmp_path / "beside"])
    assert take_back(reports_of(store, later), later) == 1
    assert draft_in(store) == (typed("newer") if elsewhere == "typed" else None)
    (new,) = {each.id for each in store.rows()} - {REPORT_ID}
    assert draft_in(store, new) == typed("not saved")


def test_an_older_one_of_an_unknown_revision_is_a_report_of_its_own(
    store: ReportStore, tmp_path: Path
) -> None:
    journal = FileJournal([tmp_path])
    store.save_draft(REPORT_ID, typed("newer"), "purpose", Facts())
    before = NOW - timedelta(hours=1)
    journal.keep(Unsaved(REPORT_ID, FORM.id, FORM.version, typed("older"), "purpose", before))
    assert take_back(reports_of(store, journal), journal) == 1
    assert draft_in(store) == typed("newer")
    assert len(store.rows()) == 2


def test_it_stays_where_it_still_cannot_be_saved(
    store: ReportStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed_while_full(store, [tmp_path / "beside"], monkeypatch)
    later = FileJournal([tmp_path / "beside"])
    monkeypatch.setattr(store, "save_draft", refuse)
    assert take_back(reports_of(store, later), later) == 0
    assert len(later.unsaved()) == 1


def test_a_file_of_another_is_left_alone(tmp_path: Path) -> None:
    for name, content in (("a", "{"), ("b", "{}"), ("c", '{"format": "other"}')):
        (tmp_path / f"{name}.json").write_text(content)
    assert FileJournal([tmp_path]).unsaved() == []
