"""`import` by the rules of identity: there already, a new version, a conflict, or failed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.archive import REPORT, REPORT_ID, report_file
from tripdesk.__main__ import main


def take(capsys: pytest.CaptureFixture[str], path: Path, status: int = 0) -> dict[str, Any]:
    assert main(["import", str(path), "--json"]) == status
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert set(file) == {"path", "result", "id", "version", "message"}
    return dict(file)


def shown(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["show", REPORT_ID, "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def test_a_pdf_of_tripdesk_brings_its_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = report_file(tmp_path / "a.json", id=REPORT_ID)
    pdf = tmp_path / "a.pdf"
    assert main(["export", str(source), "-o", str(pdf)]) == 0
    capsys.readouterr()
    assert (take(capsys, pdf)["result"], take(capsys, source)["result"]) == (
        "taken_in",
        "already_there",
    )
    assert shown(capsys)["answers"] == json.loads(REPORT.read_bytes())["answers"]


def test_what_follows_ours_is_a_new_version_and_the_rest_a_conflict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tripdesk.exchange.form_files import FormFiles
    from tripdesk.exchange.report_files import read_report
    from tripdesk.resources import resource
    from tripdesk.services.identity import content_sha256

    first = report_file(tmp_path / "1.json", id=REPORT_ID.upper())
    assert take(capsys, first)["id"] == REPORT_ID
    read = read_report(first.read_bytes(), "1.json", FormFiles(resource("forms")))
    from datetime import date

    from tripdesk.domain.parsing import read_answers

    parent = content_sha256(read.form, read_answers(read.form, read.draft, date(2020, 3, 1)))
    three = {"travellers": {"count": 3}}
    path = tmp_path / "2.json"
    report_file(path, id=REPORT_ID, answers=three, parent_sha256="0" * 64)
    before = shown(capsys)
    assert take(capsys, path, 1)["result"] == "conflict"
    assert shown(capsys) == before
    report_file(path, id=REPORT_ID, answers=three, parent_sha256=parent)
    assert take(capsys, path)["result"] == "new_version"
    assert shown(capsys)["answers"]["travellers"] == {"count": 3}
    assert take(capsys, first, 1)["result"] == "conflict"


def test_errors_come_in_as_a_concept_and_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report_file(tmp_path / "a.json", answers={"travellers": {"count": 0}})
    taken = take(capsys, path)
    assert taken["result"] == "taken_in"
    assert "errors" in taken["message"]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and no more", b"{}"])
def test_what_cannot_be_read_failed(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    assert take(capsys, path, 1)["result"] == "failed"
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "No reports.\n"


def test_an_id_that_is_none_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = report_file(tmp_path / "a.json", id="../../etc")
    assert "UUID" in take(capsys, path, 1)["message"]
