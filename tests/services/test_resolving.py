"""A conflict settled: one goes on, both are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.archive import FORM, REPORT, FixedClock, typed
from tests.helpers.forms import ROOT
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import ReadReport, read_report
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.identity import Identity
from tripdesk.services.reports import Reports
from tripdesk.services.resolving import Side, resolve
from tripdesk.storage.opening import open_store


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[Reports]:
    clock, forms = FixedClock(), FormFiles(ROOT / "resources" / "forms")
    store = open_store(tmp_path / "data", clock)
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
    yield Reports(store, forms, documents, clock)
    store.close()


def definitive(reports: Reports) -> str:
    read = read_report(REPORT.read_bytes(), REPORT.name, FormFiles(ROOT / "resources" / "forms"))
    report_id = reports.begin(read.draft)
    reports.finalise(report_id)
    return report_id


WRONG = ReadReport(FORM, typed("Alleen dit"), Identity())


def test_answers_with_errors_become_the_open_correction_or_a_concept(reports: Reports) -> None:
    report_id = definitive(reports)
    resolve(reports, report_id, WRONG, Side.OURS)
    assert len(reports.rows()) == 2
    assert reports.store.get(report_id).draft is None
    resolve(reports, report_id, WRONG, Side.THEIRS)
    record = reports.store.get(report_id)
    assert (record.standing.version, record.standing.has_draft) == (1, True)
    with pytest.raises(KnownError, match=r"conflict\.draft_open"):
        resolve(reports, report_id, WRONG, Side.THEIRS)


@pytest.mark.parametrize("side", Side)
def test_of_a_concept_the_other_answers_become_one_of_their_own(
    side: Side, reports: Reports
) -> None:
    report_id = reports.begin(typed("Hier"))
    resolve(reports, report_id, WRONG, side)
    rows = reports.rows()
    assert {row.state for row in rows} == {State.CONCEPT}
    purposes = {
        row.id: str(reports.draft_of(reports.store.get(row.id)).answers["purpose"]) for row in rows
    }
    assert len(purposes) == 2
    kept = purposes.pop(report_id)
    assert ("Hier" in kept) is (side is Side.OURS)
    assert ("Hier" in purposes.popitem()[1]) is (side is Side.THEIRS)
