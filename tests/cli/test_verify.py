"""`verify`: a report that was tampered with is told in one sentence; a whole one is recognised."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.helpers.archive import archive, begin, finalise
from tests.helpers.forms import ROOT
from tripdesk.__main__ import main
from tripdesk.domain.parsing import read_answers
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.services.identity import content_sha256

REPORT = ROOT / "tests" / "data" / "abu-dhabi.json"


def exported(tmp_path: Path, *options: str, **changes: object) -> bytes:
    """Return a report's PDF; `changes` are keys of its JSON."""
    source = tmp_path / "report.json"
    source.write_text(json.dumps(json.loads(REPORT.read_bytes()) | changes), "utf-8")
    assert main(["export", str(source), "-o", str(tmp_path / "made.pdf"), *options]) == 0
    return (tmp_path / "made.pdf").read_bytes()


def verdict(
    pdf: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[int, dict[str, Any]]:
    file = tmp_path / "looked-at.pdf"
    file.write_bytes(pdf)
    capsys.readouterr()
    status = main(["verify", str(file), "--json"])
    captured = capsys.readouterr()
    assert captured.err == ""
    said = json.loads(captured.out)
    assert list(said) == ["is_report", "words_match", "data_intact", "archive", "message"]
    return status, said


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        change(opened)
        opened.save(out, deterministic_id=True)
    return out.getvalue()


def swap_letters(nth: int) -> Callable[[pikepdf.Pdf], None]:
    """Return a change of one character on the first page: in the nth text of the page."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        steps = pikepdf.parse_content_stream(page)
        texts = [n for n, each in enumerate(steps) if str(each.operator) == "Tj"]
        at = texts[nth]
        old = bytes(steps[at].operands[0])
        # The first code becomes another of the same text, so that the font has it.
        other = next(old[n : n + 2] for n in range(2, len(old), 2) if old[n : n + 2] != old[:2])
        new = pikepdf.Operator("Tj")
        steps[at] = pikepdf.ContentStreamInstruction([pikepdf.String(other + old[2:])], new)
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(steps))

    return change


def without_data(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Names
    del pdf.Root.AF


def with_data(change: Callable[[bytes], bytes]) -> Callable[[pikepdf.Pdf], None]:
    def put(pdf: pikepdf.Pdf) -> None:
        (name,) = pdf.attachments
        data = pdf.attachments[name].get_file().read_bytes()
        kept = pikepdf.AttachedFileSpec(pdf, change(data), filename=name)
        del pdf.attachments[name]
        pdf.attachments[name] = kept

    return put


def other_number(data: bytes) -> bytes:
    found = json.loads(data)
    found["answers"]["travellers"]["count"] += 1
    return json.dumps(found).encode()


@pytest.fixture(name="kept")
def kept_fixture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> bytes:
    """A definitive report's PDF with its identity inside, and no archive that knows it."""
    report = read_report(REPORT.read_bytes(), "x", FormFiles(ROOT / "resources" / "forms"))
    answers = read_answers(report.form, report.draft, date(2020, 3, 1))
    made = exported(
        tmp_path,
        id="5f0f2a3c-0000-4000-8000-000000000001",
        version=1,
        finalised_on="2020-02-20",
        content_sha256=content_sha256(report.form, answers),
    )
    capsys.readouterr()
    return made


def test_a_whole_report_is_one_and_no_archive_is_made(
    kept: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = verdict(kept, tmp_path, capsys)
    assert (status, said["archive"]) == (0, None)
    assert (said["is_report"], said["words_match"], said["data_intact"]) == (True, True, True)
    assert main(["verify", str(tmp_path / "looked-at.pdf")]) == 0
    assert capsys.readouterr().out == "A whole, unchanged TripDesk report.\n"
    assert list(Path(os.environ["TRIPDESK_DATA_DIR"]).iterdir()) == []


def test_a_concept_is_called_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pdf = exported(tmp_path, "--concept")
    status, said = verdict(pdf, tmp_path, capsys)
    assert status == 0
    assert "concept" in said["message"]


def test_a_version_of_the_archive_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = exported(tmp_path)
    with archive(Path(os.environ["TRIPDESK_DATA_DIR"])) as store:
        report_id = begin(store)
        finalise(store, pdf=pdf)
    status, said = verdict(pdf, tmp_path, capsys)
    assert (status, said["archive"]) == (0, {"id": report_id, "version": 1})
    assert report_id in said["message"]


def test_an_older_document_that_the_archive_keeps_is_right_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = changed(exported(tmp_path), without_data)
    with archive(Path(os.environ["TRIPDESK_DATA_DIR"])) as store:
        begin(store)
        finalise(store, pdf=pdf)
    status, said = verdict(pdf, tmp_path, capsys)
    assert status == 0
    assert said["archive"]["version"] == 1


@pytest.mark.parametrize("nth", [0, 5, 12, -1, -2])
def test_one_changed_character_on_a_page_is_told(
    nth: int, kept: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = verdict(changed(kept, swap_letters(nth)), tmp_path, capsys)
    assert (status, said["words_match"], said["data_intact"]) == (1, False, True)
    assert "words on the pages" in said["message"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda pdf: changed(pdf, without_data), "taken out"),
        (lambda pdf: changed(pdf, with_data(other_number)), "were changed"),
        (lambda pdf: changed(pdf, with_data(lambda data: data.replace(b"dienst", b"d"))), "other"),
        (lambda pdf: changed(pdf, with_data(lambda _: b"\xff")), "cannot be read"),
        (lambda pdf: changed(pdf, lambda opened: opened.pages.__delitem__(0)), "words on"),
        (lambda pdf: pdf + b"junk", "was added"),
        (lambda pdf: pdf + b"\nstartxref\n0\n%%EOF\n", "was added"),
        (lambda pdf: pdf[: len(pdf) // 3], "not a PDF that can be read"),
        (lambda _: b"", "not a PDF that can be read"),
        (lambda _: b"PK\3\4 no PDF", "not a PDF that can be read"),
    ],
)
def test_what_was_done_to_a_report_is_told_in_a_sentence(
    change: Callable[[bytes], bytes],
    words: str,
    kept: bytes,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, said = verdict(change(kept), tmp_path, capsys)
    assert status == 1
    assert words in said["message"]
    all_right = said["is_report"] and said["words_match"] and said["data_intact"]
    assert all_right == ("was added" in said["message"])


def test_a_locked_pdf_and_one_of_another_program_are_told(
    kept: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(kept)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert "password" in verdict(out.getvalue(), tmp_path, capsys)[1]["message"]
    other = pikepdf.new()
    other.add_blank_page()
    out = BytesIO()
    other.save(out)
    status, said = verdict(out.getvalue(), tmp_path, capsys)
    assert (status, said["is_report"]) == (1, False)
    assert "Not a TripDesk report" in said["message"]


def test_no_such_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "nergens.pdf"]) == 1
    assert re.fullmatch("tripdesk: There is no file .*\n", capsys.readouterr().err)
