"""Older reports as PDFs of other programs: LibreOffice in two layouts, ReportLab, a browser."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.domain.older.measured import FOLDER, older_reports
from tests.helpers.forms import ROOT, official_form
from tripdesk.domain.answers import Answer
from tripdesk.domain.errors import KnownError
from tripdesk.domain.older.lines import plain_lines
from tripdesk.domain.older.reading import read_older_report
from tripdesk.domain.parsing import read_answers
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.pdf.source_lines import created_on, source_lines

FORM = official_form()
TODAY = date(2020, 3, 1)
PDFS = sorted((FOLDER / "pdf").glob("[0-9]*.pdf"))
REFERENCE = ROOT / "tests" / "data" / "abu-dhabi.json"


def answers_in(pdf: Path) -> dict[str, Answer]:
    reading = read_older_report(FORM, source_lines(pdf.read_bytes()), TODAY)
    assert reading is not None
    return read_answers(FORM, reading.draft, TODAY)


def reference_answers() -> dict[str, Answer]:
    report = read_report(REFERENCE.read_bytes(), "", FormFiles(ROOT / "resources" / "forms"))
    return read_answers(FORM, report.draft, TODAY)


def test_at_least_95_of_100_questions_in_pdfs_are_read_exactly_right() -> None:
    meant = {each.number: each.answers for each in older_reports()}
    misses = []
    for pdf in PDFS:
        found = answers_in(pdf)
        for key, answer in meant[int(pdf.name[:2])].items():
            if found.get(key) != answer:
                misses.append((pdf.name, key, answer, found.get(key)))
    print(*misses, sep="\n")
    assert len(PDFS) >= 10
    assert len(misses) <= 0.05 * 7 * len(PDFS)


@pytest.mark.parametrize("look", ["plain", "dressed"])
def test_the_published_report_by_another_program_has_the_same_answers(look: str) -> None:
    assert answers_in(FOLDER / "pdf" / f"abu-dhabi-{look}.pdf") == reference_answers()


def test_the_published_report_as_text_has_the_same_answers() -> None:
    text = (ROOT / "tests" / "data" / "abu-dhabi.txt").read_text("utf-8")
    reading = read_older_report(FORM, plain_lines(text), TODAY)
    assert reading is not None
    assert read_answers(FORM, reading.draft, TODAY) == reference_answers()
    assert reading.year_assumed
    assert reading.unplaced == ()
    assert json.loads(REFERENCE.read_bytes())["answers"].keys() == reading.draft.answers.keys()


def test_the_day_a_pdf_was_made() -> None:
    assert created_on((FOLDER / "pdf" / "04-reportlab.pdf").read_bytes()) == date(2000, 1, 1)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(KnownError, match=r"pdf\.unreadable"):
        source_lines(b"%PDF-1.7 and then nothing")
