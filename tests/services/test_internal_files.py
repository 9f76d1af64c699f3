"""What is internal goes beside the PDF, and is taken in beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.archive import REPORT
from tests.helpers.reading import importing, read_json
from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.services.importing import Importing, Outcome, find_files
from tripdesk.services.internal_files import internal_json, read_internal
from tripdesk.services.records import Dossier
from tripdesk.services.reports import Reports
from tripdesk.services.taking_in import Taken

DOSSIER = Dossier(
    ("Wethouder", "Adviseur"), "Bestuur", "Z-12", "€ 3.563", "de gemeente", "trein", "Noot.\nTwee."
)
DECISION = Decision("meetings", Kind.NAME, "dhr. J. Jansen", Verdict.OFFICE_HOLDER)


def sent(reports: Reports, report_id: str) -> bytes:
    """Return the internal file that goes with a report."""
    dossiers = reports.store.dossiers
    return internal_json(
        reports.identity(reports.store.get(report_id)),
        decisions=reports.decisions(report_id),
        dossier=dossiers.get(report_id),
        follow_ups=dossiers.follow_ups(report_id),
    )


@contextmanager
def received(tmp_path: Path) -> Iterator[tuple[Importing, Path, Path, str]]:
    """Give a secretariat's archive, and the PDF and internal file that a traveller sends it."""
    folder = tmp_path / "mail"
    folder.mkdir()
    pdf, internal = folder / "Abu Dhabi.pdf", folder / "Abu Dhabi-intern.json"
    with importing(tmp_path / "laptop") as laptop:
        reports = laptop.reports
        report_id = reports.begin(read_json(REPORT.read_bytes(), REPORT.name).draft)
        reports.finalise(report_id)
        dossiers = reports.store.dossiers
        dossiers.keep(report_id, DOSSIER)
        reports.decide(report_id, DECISION)
        first, second, *_ = dossiers.follow_ups(report_id)
        dossiers.keep_follow_up(replace(first, owner="Adviseur", due=date(2020, 4, 1)))
        dossiers.keep_follow_up(replace(second, owner="Jurist", done=date(2020, 3, 2)))
        pdf.write_bytes(reports.pdf(report_id))
        internal.write_bytes(sent(reports, report_id))
    with importing(tmp_path / "office") as office:
        yield office, pdf, internal, report_id


def all_of(office: Importing, paths: list[Path]) -> list[Outcome]:
    return list(office.run(find_files(paths).files, lambda _: True))


def test_it_is_taken_in_after_its_pdf_and_is_the_same_then(tmp_path: Path) -> None:
    with received(tmp_path) as (office, pdf, internal, report_id):
        before, after = all_of(office, [pdf.parent])
        assert [before.path, after.path] == [pdf, internal]
        assert [before.result, after.result] == [Taken.TAKEN_IN, Taken.TAKEN_IN]
        dossiers = office.reports.store.dossiers
        assert dossiers.get(report_id) == DOSSIER
        assert office.reports.decisions(report_id) == (DECISION,)
        first, second, third, *_ = dossiers.follow_ups(report_id)
        assert (first.owner, first.due, first.done) == ("Adviseur", date(2020, 4, 1), None)
        assert (second.owner, second.done) == ("Jurist", date(2020, 3, 2))
        assert (third.owner, third.due) == ("", None)
        assert sent(office.reports, report_id) == internal.read_bytes()
        assert [each.result for each in all_of(office, [pdf.parent])] == [Taken.ALREADY_THERE] * 2


def test_without_its_report_it_says_what_comes_first(tmp_path: Path) -> None:
    with received(tmp_path) as (office, _, internal, _):
        (only,) = all_of(office, [internal])
        assert only.error is not None
        assert only.error.code == "internal.no_report"


def test_what_is_empty_is_filled_and_nothing_is_overwritten(tmp_path: Path) -> None:
    with received(tmp_path) as (office, pdf, internal, report_id):
        all_of(office, [pdf])
        dossiers = office.reports.store.dossiers
        dossiers.keep(report_id, Dossier(department="Bestuur", case_number="Z-13"))
        (outcome,) = all_of(office, [internal])
        assert (outcome.result, outcome.incoming) == (Taken.CONFLICT, None)
        assert dossiers.get(report_id) == Dossier(department="Bestuur", case_number="Z-13")
        assert office.reports.decisions(report_id) == ()
        kept = Decision(DECISION.question, DECISION.kind, DECISION.words, Verdict.KEEP)
        office.reports.decide(report_id, kept)
        dossiers.keep(report_id, Dossier(department="Bestuur"))
        (outcome,) = all_of(office, [internal])
        assert outcome.result == Taken.TAKEN_IN
        assert dossiers.get(report_id) == DOSSIER
        assert office.reports.decisions(report_id) == (kept,)


def test_a_follow_up_that_another_was_named_for_here_stops_it(tmp_path: Path) -> None:
    with received(tmp_path) as (office, pdf, internal, report_id):
        all_of(office, [pdf])
        dossiers = office.reports.store.dossiers
        first, *_ = dossiers.follow_ups(report_id)
        dossiers.keep_follow_up(replace(first, owner="Secretaris"))
        (outcome,) = all_of(office, [internal])
        assert outcome.result == Taken.CONFLICT
        assert dossiers.get(report_id) == Dossier()


def test_what_belongs_to_a_version_that_is_not_here_waits_for_it(tmp_path: Path) -> None:
    with received(tmp_path) as (office, pdf, internal, _):
        all_of(office, [pdf])
        data = json.loads(internal.read_bytes())
        internal.write_text(json.dumps(data | {"content_sha256": "0" * 64}), "utf-8")
        (outcome,) = all_of(office, [internal])
        assert outcome.error is not None
        assert outcome.error.code == "internal.other_version"


WHOLE: dict[str, Any] = {
    "format": "tripdesk-internal",
    "format_version": 1,
    "id": "5f0f2a3c-0000-4000-8000-000000000001",
    "content_sha256": None,
    "decisions": [{"question": "a", "kind": "name", "words": "b", "verdict": "keep"}],
    "dossier": {"functions": ["a"], "department": "b"},
    "follow_ups": [{"text": "a", "owner": "b", "due": "2020-01-01", "done": None}],
}
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(key=st.sampled_from(sorted(WHOLE)), junk=JUNK)
def test_what_is_not_right_is_a_sentence(key: str, junk: object) -> None:
    content = json.dumps(WHOLE | {key: junk}).encode()
    refused = pytest.raises(KnownError, match=r"not_a_report|newer|internal\.wrong")
    may_be_right = key in {"content_sha256", "decisions", "dossier", "follow_ups"} and (
        junk is None or isinstance(junk, str | list | dict)
    )
    with suppress(KnownError) if may_be_right else refused:
        read_internal(content, "x-intern.json")


@pytest.mark.parametrize("content", [b"{", b"[" * 100_000, b"\xff\xfe", b"null"])
def test_what_is_no_json_is_a_sentence(content: bytes) -> None:
    with pytest.raises(KnownError, match=r"report_file\.not"):
        read_internal(content, "x-intern.json")
