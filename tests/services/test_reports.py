"""The use cases of one report, on a real archive with a stand-in for the PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.archive import FORM, REPORT, Archives, FixedClock, archive
from tests.helpers.forms import ROOT, DutchWords
from tripdesk.domain.document import Document
from tripdesk.domain.drafts import Draft, RawCount, RawPeriod
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Action, State, allowed
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.services.documents import Documents
from tripdesk.services.identity import report_data
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.reports import Reports
from tripdesk.services.taking_in import Taken, take_in

FORMS = FormFiles(ROOT / "resources" / "forms")
READ = read_report(REPORT.read_bytes(), "abu-dhabi.json", FORMS)


class Renderer:
    """Draws nothing; gives the data inside as the PDF."""

    def render(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
        form: bytes | None = None,
    ) -> bytes:
        del document, form
        return f"%PDF {day} {identity}".encode() + (attachment or b"")

    def missing_characters(self, text: str) -> tuple[tuple[int, str], ...]:
        del text
        return ()


def use_cases(store: ReportStore) -> Reports:
    clock = FixedClock()
    return Reports(store, FORMS, Documents(Renderer(), DutchWords(), clock), clock)


@pytest.fixture
def reports(archives: Archives, tmp_path: Path) -> Iterator[Reports]:
    with archives.open(tmp_path) as store:
        yield use_cases(store)


def changed(count: str) -> Draft:
    return READ.draft.with_answer(FORM, "travellers", RawCount(count))


def test_a_correction_becomes_version_2_and_version_1_stays(reports: Reports) -> None:
    report_id = reports.begin(READ.draft)
    one = reports.finalise(report_id)
    kept = reports.pdf(report_id)
    reports.correct(report_id)
    reports.save(report_id, FORM, changed("7"), "travellers")
    assert reports.pdf(report_id) == kept
    assert reports.rows()[0].facts.travellers == 1
    two = reports.finalise(report_id)
    assert (two.number, two.parent_sha256) == (2, one.content_sha256)
    assert reports.rows()[0].facts.travellers == 7
    assert reports.store.get(report_id).versions == (one, two)
    assert reports.store.document(one.pdf_sha256) == kept


def test_a_trip_at_the_calendars_end_is_kept_as_typed(reports: Reports) -> None:
    draft = READ.draft.with_answer(FORM, "period", RawPeriod("1-12-9999", "31-12-9999"))
    report_id = reports.begin()
    reports.save(report_id, FORM, draft, "period")
    assert reports.draft_of(reports.store.get(report_id)) == draft
    assert reports.rows()[0].facts.due is None


def test_a_report_with_errors_stays_a_concept(reports: Reports) -> None:
    report_id = reports.begin(changed("0"))
    with pytest.raises(KnownError, match=r"report\.has_errors"):
        reports.finalise(report_id)
    assert reports.store.get(report_id).standing.state is State.CONCEPT


def test_only_what_lies_in_the_bin_is_destroyed(reports: Reports) -> None:
    report_id = reports.begin(READ.draft)
    version = reports.finalise(report_id)
    copy = reports.duplicate(report_id)
    with pytest.raises(KnownError, match=r"step\.forbidden"):
        reports.destroy([report_id])
    reports.to_bin(report_id)
    reports.put_back(report_id)
    reports.to_bin(report_id)
    reports.destroy([report_id])
    assert [each.id for each in reports.rows()] == [copy]
    assert reports.rows(in_bin=True) == []
    with pytest.raises(KnownError, match=r"document\.missing"):
        reports.store.document(version.pdf_sha256)


def test_the_identity_holds_the_official_keys_and_no_other(reports: Reports) -> None:
    report_id = reports.begin(READ.draft)
    reports.finalise(report_id)
    record = reports.store.get(report_id)
    answers = reports.documents.answers(FORM, reports.draft_of(record))
    keys = "format format_version form form_version id version finalised_on content_sha256 answers"
    assert list(report_data(FORM, answers, reports.identity(record))) == keys.split()


def test_a_next_version_from_elsewhere_opens_a_correction(reports: Reports) -> None:
    report_id = reports.begin(READ.draft)
    one = reports.finalise(report_id)
    data = reports.pdf(report_id).partition(b"{")
    theirs = data[2].replace(b'"count": 1', b'"count": 9')
    child = f'{{"parent_sha256": "{one.content_sha256}",'.encode() + theirs
    placed = take_in(reports, read_report(child, "2.json", FORMS))
    assert (placed.result, placed.version) == (Taken.NEW_VERSION, 1)
    record = reports.store.get(report_id)
    assert (record.standing.state, record.versions) == (State.DEFINITIVE, (one,))
    assert reports.draft_of(record).answers["travellers"] == RawCount("9")


@pytest.mark.parametrize(("typed", "refused"), [("4", False), ("9", True)])
def test_what_is_typed_while_a_pdf_is_drawn_is_not_lost(
    reports: Reports, monkeypatch: pytest.MonkeyPatch, typed: str, refused: bool
) -> None:
    report_id = reports.begin(changed("4"))
    draw = Renderer.render

    def typing(*args: Any, **kwargs: Any) -> bytes:
        # Another window's autosave, of the same text or of another.
        reports.save(report_id, FORM, changed(typed), "travellers")
        return draw(*args, **kwargs)

    monkeypatch.setattr(Renderer, "render", typing)
    if not refused:
        reports.finalise(report_id)
        assert reports.store.get(report_id).draft is None
        return
    with pytest.raises(KnownError, match=r"report\.changed"):
        reports.finalise(report_id)
    draft = reports.store.get(report_id).draft
    assert draft is not None
    assert draft.draft == changed("9")


STEPS = (Action.FINALISE, Action.CORRECT, Action.BIN, Action.PUT_BACK, Action.DESTROY)


@settings(max_examples=40)
@given(steps=st.lists(st.sampled_from(STEPS), max_size=8))
def test_on_any_walk_only_the_tables_steps_are_taken(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Action]
) -> None:
    with archive(tmp_path_factory.mktemp("walk")) as store:
        reports = use_cases(store)
        report_id = reports.begin(READ.draft)
        ways: dict[Action, Callable[[str], object]] = {
            Action.FINALISE: reports.finalise,
            Action.CORRECT: reports.correct,
            Action.BIN: reports.to_bin,
            Action.PUT_BACK: reports.put_back,
            Action.DESTROY: lambda each: reports.destroy([each]),
        }
        for action in steps:
            before = store.get(report_id)
            if action not in allowed(before.standing):
                with pytest.raises(KnownError, match=r"step\.forbidden"):
                    ways[action](report_id)
                assert store.get(report_id) == before
                continue
            ways[action](report_id)
            if action is Action.DESTROY:
                return
            after = store.get(report_id)
            assert after.versions[: len(before.versions)] == before.versions
            assert after.standing.has_draft == (after.draft is not None)
            assert after.standing.version == len(after.versions)
