"""A report of another office's form is taken in with its definition."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from tests.helpers.archive import REPORT
from tests.helpers.forms import FORM_FILE, office_form
from tests.helpers.pdf import DATA, faults, report
from tests.helpers.reading import importing
from tripdesk.exchange.form_files import FormFiles
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.form_json import form_json, form_of_json
from tripdesk.services.importing import find_files

ID = "kosten-van-de-reis"


def theirs(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Return a PDF, a JSON and the definition that an office with its own form sends."""
    folder = tmp_path / "theirs"
    definition = office_form(folder / "forms")
    source = json.loads(REPORT.read_bytes()) | {"form": ID}
    as_json = folder / "kosten.json"
    as_json.write_text(json.dumps(source), "utf-8")
    with importing(folder / "data", FormFiles(FORM_FILE.parent, folder / "forms")) as there:
        outcome = there.one(as_json, as_json.name)
        assert outcome.placed is not None
        there.reports.finalise(outcome.placed.id)
        as_pdf = folder / "kosten.pdf"
        as_pdf.write_bytes(there.reports.pdf(outcome.placed.id))
    return as_pdf, as_json, definition


def test_its_pdf_brings_the_definition_and_ours_does_not(tmp_path: Path) -> None:
    as_pdf, as_json, definition = theirs(tmp_path)
    with pikepdf.open(as_pdf) as pdf:
        assert sorted(pdf.attachments) == ["tripdesk-form.json", "tripdesk-report.json"]
    with importing(tmp_path / "here") as here:
        outcome = here.one(as_pdf, as_pdf.name)
        assert outcome.result == "taken_in"
        assert outcome.placed is not None
        record = here.reports.store.get(outcome.placed.id)
        form = here.reports.form_of(record)
        assert form.id == ID
        assert form == form_of_json(form_json(form), "")
        assert form.questions[2].heading == "Wat heeft het gekost?"
        assert here.reports.pdf(record.id) == as_pdf.read_bytes()
        # From now on the archive has the form, and a report without it can be read.
        assert here.one(as_json, as_json.name).result == "taken_in"
    assert definition.is_file()


def test_a_json_brings_it_as_a_file_of_its_own_whatever_the_order(tmp_path: Path) -> None:
    _, as_json, definition = theirs(tmp_path)
    folder = tmp_path / "mail"
    folder.mkdir()
    shutil.copy(as_json, folder / "a.json")
    with importing(tmp_path / "here") as here:
        failed = here.one(as_json, as_json.name)
        assert failed.error is not None
        assert failed.error.code == "form.unknown"
        shutil.copy(definition, folder / "z.toml")
        outcomes = list(here.run(find_files([folder]).files, lambda _: True))
        assert [each.result for each in outcomes] == ["taken_in"] * 2
        again = here.one(folder / "z.toml", "z.toml")
        assert again.result == "already_there"
        assert again.placed is not None
        assert again.placed.id == ""


def test_a_form_of_the_same_name_that_asks_something_else_is_refused(tmp_path: Path) -> None:
    as_pdf, _, _ = theirs(tmp_path)
    ours = office_form(tmp_path / "ours", heading="Wie heeft het betaald?")
    with importing(tmp_path / "a", FormFiles(FORM_FILE.parent, ours.parent)) as here:
        refused = here.one(as_pdf, as_pdf.name)
        assert refused.error is not None
        assert refused.error.code == "form.differs"
        assert here.reports.rows() == []
    with importing(tmp_path / "b") as here:
        assert here.one(as_pdf, as_pdf.name).result == "taken_in"
        refused = here.one(ours, ours.name)
        assert refused.error is not None
        assert refused.error.code == "form.differs"


def test_other_hints_are_no_other_form(tmp_path: Path) -> None:
    as_pdf, _, definition = theirs(tmp_path)
    ours = tmp_path / "ours" / "kosten.toml"
    ours.parent.mkdir()
    ours.write_text(definition.read_text("utf-8").replace('hint = "', 'hint = "Kort: '), "utf-8")
    assert ours.read_text("utf-8") != definition.read_text("utf-8")
    with importing(tmp_path / "here", FormFiles(FORM_FILE.parent, ours.parent)) as here:
        assert here.one(as_pdf, as_pdf.name).result == "taken_in"


@pytest.mark.parametrize("content", [b"", b"x = ", b"\xff\xfe", b"id = 1", b"[" * 50_000])
def test_a_definition_that_is_not_right_is_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_bytes(content)
    with importing(tmp_path / "here") as here:
        outcome = here.one(path, path.name)
    assert outcome.error is not None
    assert outcome.error.code == "form.invalid"


def test_the_validators_find_nothing_in_a_pdf_with_both(tmp_path: Path) -> None:
    form = form_json(FormFiles(FORM_FILE.parent).default())
    pdf = ReportLabRenderer().render(report(), day=date(2020, 2, 13), attachment=DATA, form=form)
    assert not faults(pdf, tmp_path)
