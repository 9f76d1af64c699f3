"""`export` of many: files, archived reports, all of them; one that fails does not stop the rest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.forms import ROOT
from tripdesk.__main__ import main
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.cli import exporting
from tripdesk.domain.drafts import Draft
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store

REPORT = ROOT / "tests" / "data" / "abu-dhabi.json"
FORMS = FormFiles(ROOT / "resources" / "forms")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def reports(archive: Path) -> Iterator[Reports]:
    store = open_store(archive, SystemClock())
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), SystemClock())
    yield Reports(store, FORMS, documents, SystemClock())
    store.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def draft() -> Draft:
    return read_report(REPORT.read_bytes(), REPORT.name, FORMS).draft


def export(archive: Path, *arguments: str) -> int:
    return main(["--data-dir", str(archive), "export", "--json", *arguments])


def files(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["files"]
    return found


def test_all_are_exported_each_under_a_name_of_its_own(
    reports: Reports, archive: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    concept, definitive, corrected = (reports.begin(draft()) for _ in range(3))
    kept = reports.finalise(definitive).pdf_sha256
    first = reports.finalise(corrected).pdf_sha256
    reports.correct(corrected, draft=Draft({}))
    reports.announce("Wethouder", Draft({}))
    reports.to_bin(reports.begin(draft()))
    assert export(archive, "--all", "--out-dir", str(out)) == 0
    exported = {each["source"]: each for each in files(capsys)}
    assert exported.keys() == {concept, definitive, corrected}
    assert exported[definitive]["sha256"] == kept
    assert exported[corrected]["sha256"] == first
    assert sorted(each.name for each in out.iterdir()) == [
        "Abu Dhabi, februari 2020 (2).pdf",
        "Abu Dhabi, februari 2020 (3).pdf",
        "Abu Dhabi, februari 2020.pdf",
    ]
    for each in exported.values():
        content = Path(each["path"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == each["sha256"]


def test_a_report_with_errors_is_told_and_the_rest_exported(
    reports: Reports, archive: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, whole = reports.begin(), reports.begin(draft())
    assert export(archive, "--all", "--out-dir", str(out)) == 1
    captured = capsys.readouterr()
    assert [each["source"] for each in json.loads(captured.out)["files"]] == [whole]
    assert f"{empty}:" in captured.err
    assert "This question has no answer yet." in captured.err
    assert export(archive, "--all", "--concept", "--out-dir", str(out)) == 0
    assert len(files(capsys)) == 2


def test_a_file_that_is_no_report_does_not_stop_the_rest(
    archive: Path, tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("[]")
    assert export(archive, str(bad), str(REPORT), "none", "--out-dir", str(out)) == 1
    captured = capsys.readouterr()
    assert [each["source"] for each in json.loads(captured.out)["files"]] == [str(REPORT)]
    assert captured.err.count("tripdesk: ") == 2


@pytest.mark.parametrize("many", [2, 1_000], ids=["two processes", "one"])
def test_many_files_keep_their_order_and_are_the_same_bytes(
    many: int,
    archive: Path,
    tmp_path: Path,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(exporting, "MANY", many)
    sources = []
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        sources.append(folder / "report.json")
        sources[-1].write_bytes(REPORT.read_bytes())
    sources[1].write_text("{}")
    assert export(archive, *map(str, sources), "--out-dir", str(out)) == 1
    captured = capsys.readouterr()
    exported = json.loads(captured.out)["files"]
    assert [each["source"] for each in exported] == [str(sources[0]), str(sources[2])]
    names = [Path(each["path"]).name for each in exported]
    assert names == ["report.pdf", "report (3).pdf"]
    assert len({each["sha256"] for each in exported}) == 1
    assert "not a TripDesk report" in captured.err


@pytest.mark.parametrize("arguments", [[], ["--all", "-o", "x.pdf"], ["a", "b", "-o", "x.pdf"]])
def test_what_cannot_be_meant_is_a_usage_error(archive: Path, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        export(archive, *arguments)
    assert refused.value.code == 2
