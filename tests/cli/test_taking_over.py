"""Definitive versions come in as they are, and older reports are taken over with their own file."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_files import body_words, official_words
from tests.domain.older.measured import FOLDER as OLDER
from tests.helpers.archive import REPORT, REPORT_ID, archive, report_file
from tests.helpers.finalising import finalised_pdf
from tests.helpers.forms import ROOT
from tripdesk.__main__ import main

TEXT = ROOT / "tests" / "data" / "abu-dhabi.txt"


def answered(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    main([str(each) for each in arguments])
    return dict(json.loads(capsys.readouterr().out))


def taken(capsys: pytest.CaptureFixture[str], path: Path) -> dict[str, Any]:
    (file,) = answered(capsys, "import", path, "--json")["files"]
    return dict(file)


@pytest.fixture
def definitive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A definitive PDF of somebody else's archive."""
    there = tmp_path / "elsewhere"
    source = report_file(tmp_path / "a.json", id=REPORT_ID)
    pdf = tmp_path / "definitief.pdf"
    pdf.write_bytes(finalised_pdf(source, there))
    capsys.readouterr()
    return pdf


def test_a_definitive_pdf_comes_in_as_the_version_it_is(
    definitive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    came = taken(capsys, definitive)
    assert (came["result"], came["id"], came["version"]) == ("taken_in", REPORT_ID, 1)
    shown = answered(capsys, "show", REPORT_ID, "--json")
    assert (shown["state"], shown["origin"], shown["version"]) == ("definitief", "ontvangen", 1)
    verdict = answered(capsys, "verify", definitive, "--json")
    assert verdict["archive"] == {"id": REPORT_ID, "version": 1}
    assert taken(capsys, definitive)["result"] == "already_there"


def test_a_concept_that_is_here_is_made_definitive_by_the_pdf_that_arrives(
    definitive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken(capsys, report_file(tmp_path / "concept.json", id=REPORT_ID))
    came = taken(capsys, definitive)
    assert (came["result"], came["version"]) == ("new_version", 1)
    assert answered(capsys, "show", REPORT_ID, "--json")["state"] == "definitief"


def test_answers_that_are_not_those_of_their_hash_are_no_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report_file(
        tmp_path / "a.json",
        id=REPORT_ID,
        version=1,
        finalised_on="2020-03-01",
        content_sha256="0" * 64,
    )
    assert taken(capsys, path)["version"] is None
    assert answered(capsys, "show", REPORT_ID, "--json")["state"] == "concept"


def test_an_older_report_as_text_is_taken_over_and_gives_the_same_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    came = taken(capsys, TEXT)
    assert (came["result"], came["version"]) == ("taken_in", 1)
    assert "year was assumed" in came["message"]
    shown = answered(capsys, "show", came["id"], "--json")
    assert (shown["state"], shown["origin"]) == ("gepubliceerd", "overgenomen")
    meant = json.loads(REPORT.read_bytes())["answers"]
    del meant["period"], shown["answers"]["period"]
    assert shown["answers"] == meant
    (row,) = answered(capsys, "list", "--json")["reports"]
    assert row["due"] is None
    pdf = tmp_path / "again.pdf"
    assert main(["export", came["id"], "-o", str(pdf)]) == 0
    assert body_words(pdf) == official_words()
    capsys.readouterr()
    again = shutil.copy(TEXT, tmp_path / "other-name.txt")
    assert taken(capsys, Path(again))["result"] == "already_there"


def test_the_original_pdf_is_version_1s_document(capsys: pytest.CaptureFixture[str]) -> None:
    original = OLDER / "pdf" / "05-libreoffice.pdf"
    came = taken(capsys, original)
    verdict = answered(capsys, "verify", original, "--json")
    assert verdict["archive"] == {"id": came["id"], "version": 1}


@pytest.mark.parametrize("content", [b"Zomaar een brief.\n", b"\xff\xfe\0\0", b"a\0b"])
def test_what_is_no_report_is_left_out(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(content)
    assert taken(capsys, path)["result"] == "failed"
    assert answered(capsys, "list", "--json")["reports"] == []


def test_what_is_larger_than_any_report_is_not_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tripdesk.incoming.LARGEST", 1000)
    assert "larger than" in taken(capsys, TEXT)["message"]


def test_a_text_that_is_taken_over_stays_a_text_wherever_it_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report_id = taken(capsys, TEXT)["id"]
    digest = hashlib.sha256(TEXT.read_bytes()).hexdigest()
    data = Path(os.environ["TRIPDESK_DATA_DIR"])
    kept = data / "documents" / digest[:2] / f"{digest[2:]}.txt"
    assert kept.read_bytes() == TEXT.read_bytes()
    carried = tmp_path / "all.tripdesk"
    assert main(["transfer", str(carried)]) == 0
    there = tmp_path / "there"
    assert main(["import", str(carried), "--data-dir", str(there)]) == 0
    assert (there / kept.relative_to(data)).read_bytes() == TEXT.read_bytes()
    folder = tmp_path / "publicatie"
    assert main(["publish", str(folder)]) == 0
    (published,) = folder.glob("*.txt")
    assert published.read_bytes() == TEXT.read_bytes()
    assert list(folder.glob("*.pdf")) == []
    with archive(data) as store:
        assert [each.suffix for each in store.get(report_id).versions] == ["txt"]
