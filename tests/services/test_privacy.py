"""Decisions about findings: kept with the report, seen by the secretary, in no official file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.archive import FORM, REPORT_ID, FixedClock, archive, begin, event
from tests.helpers.forms import ROOT, DutchWords
from tests.helpers.privacy_measure import official_lists
from tripdesk.domain.drafts import (
    Draft,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision, Kind, NameLists, Verdict
from tripdesk.domain.problems import Severity
from tripdesk.domain.report import Action
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.pdf.reading import attached_report
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.identity import report_data
from tripdesk.services.privacy import PrivacyCheck
from tripdesk.services.reports import Reports

FORMS = FormFiles(ROOT / "resources" / "forms")
REPORT = (ROOT / "tests" / "data" / "abu-dhabi.json").read_bytes()
NAME = "dhr. J. Jansen"
DRAFT = (
    read_report(REPORT, "abu-dhabi.json", FORMS)
    .draft.with_answer(FORM, "purpose", RawText(f"  Kennismaken met {NAME}.\nBel 06-12345678."))
    .with_answer(
        FORM, "meetings", RawItems((RawItem("Een arts."), RawItem(""), RawItem(f"é. {NAME}")))
    )
)
KEPT = Decision("purpose", Kind.NAME, NAME, Verdict.KEEP)
HOLDER = Decision("meetings", Kind.NAME, NAME, Verdict.OFFICE_HOLDER)


def documents() -> Documents:
    privacy = PrivacyCheck(official_lists)
    return Documents(ReportLabRenderer(), DutchWords(), FixedClock(), privacy=privacy)


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[Reports]:
    with archive(tmp_path) as store:
        begin(store, draft=DRAFT)
        yield Reports(store, FORMS, documents(), FixedClock())


def told(draft: Draft, *decisions: Decision) -> list[tuple[str, int | None, str, str]]:
    problems = documents().problems(FORM, draft, decisions)
    assert all(
        each.severity is Severity.WARNING for each in problems if each.code.startswith("privacy.")
    )
    return [
        (each.question, each.item, each.code, each.text)
        for each in problems
        if each.code.startswith("privacy.")
    ]


def test_findings_are_warnings_with_their_place_in_the_text_as_kept() -> None:
    first, _, last = (
        each for each in documents().problems(FORM, DRAFT) if each.code.startswith("privacy.")
    )
    assert (first.question, first.item, first.start, first.end) == ("purpose", None, 16, 30)
    assert (last.question, last.item, last.start, last.end) == ("meetings", 2, 3, 17)
    assert told(DRAFT) == [
        ("purpose", None, "privacy.name", NAME),
        ("purpose", None, "privacy.phone", "06-12345678"),
        ("meetings", 2, "privacy.name", NAME),
    ]


def test_what_is_not_printed_and_names_of_places_are_not_read() -> None:
    points = (RawItem(NAME),)
    rows = RawPlaces((RawPlace("Arab Emirates", "dhr. J. Jansen"),))
    unprinted = DRAFT.with_answer(
        FORM, "follow_ups", RawOptionalItems(decision=False, items=points)
    )
    assert told(unprinted.with_answer(FORM, "locations", rows)) == told(DRAFT)
    printed = DRAFT.with_answer(FORM, "follow_ups", RawOptionalItems(decision=True, items=points))
    assert told(printed)[-1] == ("follow_ups", 0, "privacy.name", NAME)


def test_a_decision_is_about_these_words_of_this_kind_under_this_question() -> None:
    assert told(DRAFT, KEPT) == told(DRAFT)[1:]
    assert told(DRAFT, KEPT, HOLDER) == [("purpose", None, "privacy.phone", "06-12345678")]
    other_words = Decision("purpose", Kind.NAME, "J. Jansen", Verdict.KEEP)
    other_kind = Decision("purpose", Kind.PHONE, NAME, Verdict.KEEP)
    assert told(DRAFT, other_words, other_kind) == told(DRAFT)


def test_decisions_are_kept_replaced_and_taken_back(reports: Reports, tmp_path: Path) -> None:
    for each in (KEPT, HOLDER, Decision("purpose", Kind.NAME, NAME, Verdict.OFFICE_HOLDER)):
        reports.decide(REPORT_ID, each)
    changed = Decision("purpose", Kind.NAME, NAME, Verdict.OFFICE_HOLDER)
    assert reports.decisions(REPORT_ID) == (HOLDER, changed)
    reports.undecide(REPORT_ID, changed)
    reports.undecide(REPORT_ID, changed)
    reports.store.close()
    with archive(tmp_path) as again:
        assert again.decisions(REPORT_ID) == (HOLDER,)


def test_the_secretary_sees_all_findings_with_what_was_decided(reports: Reports) -> None:
    reports.decide(REPORT_ID, HOLDER)
    seen = [
        (each.question, each.finding.text, each.verdict) for each in reports.findings(REPORT_ID)
    ]
    assert seen == [
        ("purpose", NAME, None),
        ("purpose", "06-12345678", None),
        ("meetings", NAME, Verdict.OFFICE_HOLDER),
    ]


def test_no_report_no_decision(reports: Reports) -> None:
    with pytest.raises(KnownError, match=r"report\.unknown"):
        reports.decide(REPORT_ID.replace("1", "2"), KEPT)


def test_decisions_go_with_a_report_that_is_destroyed(reports: Reports) -> None:
    reports.decide(REPORT_ID, KEPT)
    reports.to_bin(REPORT_ID)
    reports.store.destroy([REPORT_ID], event(Action.DESTROY))
    assert reports.decisions(REPORT_ID) == ()


def test_decisions_never_travel_in_the_official_files(reports: Reports) -> None:
    reports.decide(REPORT_ID, KEPT)
    reports.decide(REPORT_ID, HOLDER)
    reports.finalise(REPORT_ID)
    record = reports.store.get(REPORT_ID)
    data = report_data(FORM, reports.documents.answers(FORM, DRAFT), reports.identity(record))
    inside = attached_report(reports.pdf(REPORT_ID))
    assert inside is not None
    assert json.loads(inside).keys() == data.keys()
    pdf = reports.pdf(REPORT_ID)
    for official in (json.dumps(data), inside.decode(), pdf.decode("latin-1")):
        for internal in ("decision", "verdict", "office_holder", "privacy", "keep"):
            assert internal not in official.lower()


def test_only_a_text_that_changed_is_read_again() -> None:
    asked = 0

    def lists() -> NameLists:
        nonlocal asked
        asked += 1
        return NameLists()

    check = PrivacyCheck(lists)
    check.findings(FORM, DRAFT)
    texts = asked
    assert texts > 10
    check.findings(FORM, DRAFT, (KEPT,))
    assert asked == texts
    check.findings(FORM, DRAFT.with_answer(FORM, "purpose", RawText("Anders.")))
    assert asked == texts + 1
