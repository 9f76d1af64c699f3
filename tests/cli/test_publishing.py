"""`register` and `publish` on a real archive."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.test_mdto import problems_with
from tests.helpers.archive import REPORT_ID, archive, event
from tripdesk.__main__ import main
from tripdesk.domain.report import Action, State
from tripdesk.services.records import Publication

TITLE = "Abu Dhabi, februari 2020"
ADDRESS = "https://example.org/abu.pdf"


def written(
    capsys: pytest.CaptureFixture[str], data: Path, *arguments: object
) -> list[dict[str, Any]]:
    assert main([*map(str, arguments), "--data-dir", str(data), "--json"]) == 0
    files: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["files"]
    for each in files:
        assert hashlib.sha256(Path(each["path"]).read_bytes()).hexdigest() == each["sha256"]
    return files


def test_the_register_as_csv(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "register.csv"
    (file,) = written(capsys, data, "register", "-o", path)
    assert file["path"] == str(path)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    assert len(rows) == 3
    (mine,) = [row for row in rows if row[0].startswith("Wethouder")]
    assert mine[:2] == ["Wethouder, =Adviseur", "Abu Dhabi, United Arab Emirates"]
    assert mine[3:] == ["2020-02-08", "2020-02-13", "3563,00", "'+DH", mine[7]]
    (other,) = [row for row in rows[1:] if row is not mine]
    assert other[0] == "1 persoon"


@pytest.mark.parametrize(("suffix", "found"), [("xlsx", b"PK"), ("html", b"<!DOCTYPE html>")])
def test_the_register_in_other_formats(
    suffix: str, found: bytes, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"register.{suffix}"
    written(capsys, data, "register", "-o", path)
    content = path.read_bytes()
    assert content.startswith(found)
    if suffix == "xlsx":
        assert zipfile.is_zipfile(path)
    else:
        assert "8 – 13 februari 2020" in content.decode()
        assert "€ 3.563,00" in content.decode()


def test_another_ending_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["register", "-o", str(tmp_path / "register.pdf")])
    assert ended.value.code == 2
    assert ".xlsx" in capsys.readouterr().err


def test_the_publication_folder_has_what_is_published_and_its_sums(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with archive(data) as store:
        standing = store.get(REPORT_ID).standing
        now = type(standing)(State.PUBLISHED, has_draft=False, version=standing.version)
        noted = Publication(date(2020, 3, 2), ADDRESS)
        store.change(REPORT_ID, now, event(Action.PUBLISH), publication=noted)
    folder = tmp_path / "site"
    files = written(capsys, data, "publish", folder)
    names = {Path(each["path"]).name for each in files}
    assert names == {each.name for each in folder.iterdir()}
    pdfs = sorted(name for name in names if name.endswith((".pdf", ".txt")))
    assert len(pdfs) == 2
    assert {f"{TITLE}.mdto.xml", f"{pdfs[0]}.bestand.mdto.xml", "register.html"} <= names
    for name in names:
        if name.endswith(".mdto.xml"):
            assert problems_with((folder / name).read_bytes(), tmp_path) == ""
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    assert {line[66:] for line in lines} == names - {"SHA256SUMS"}
    assert all(len(line.split("  ")[0]) == 64 for line in lines)
    page = (folder / "register.html").read_text()
    assert 'href="Abu%20Dhabi%2C%20februari%202020.pdf"' in page
    # Again: the same folder takes the place of the first.
    assert len(written(capsys, data, "publish", folder)) == len(files)


def test_definitive_reports_are_published_when_asked(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    only = written(capsys, data, "publish", tmp_path / "one")
    more = written(capsys, data, "publish", tmp_path / "two", "--definitive")
    assert (len(only), len(more)) == (5, 8)


def test_nothing_to_publish_and_a_folder_with_other_things(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    assert main(["publish", str(tmp_path / "x"), "--data-dir", str(empty)]) == 1
    assert "be definitive with --definitive" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
    assert main(["publish", str(data), "--data-dir", str(data)]) == 1
    assert "no publication folder" in capsys.readouterr().err
    assert (data / "archive.sqlite3").exists()
