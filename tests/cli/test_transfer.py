"""`transfer`, and `import` of what it wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tripdesk.__main__ import main


def answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    assert main([*map(str, arguments), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_an_archive_in_one_file_and_back(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other = tmp_path / "alles.zip", tmp_path / "other"
    counts = answer(capsys, "transfer", file, "--data-dir", data)
    assert counts == {"reports": 3, "versions": 2, "documents": 2}
    (taken,) = answer(capsys, "import", file, "--data-dir", other)["files"]
    assert (taken["result"], taken["id"]) == ("taken_in", None)
    assert taken["message"].startswith("3 report(s) taken in")
    assert answer(capsys, "list", "--data-dir", other) == answer(capsys, "list", "--data-dir", data)
    again = answer(capsys, "import", file, "--data-dir", other)["files"][0]
    assert again["result"] == "already_there"


def test_a_file_that_is_there_is_left_alone(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "alles.tripdesk"
    answer(capsys, "transfer", file, "--data-dir", data)
    before = file.read_bytes()
    assert main(["transfer", str(file), "--data-dir", str(tmp_path / "new")]) == 1
    assert "tripdesk import" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_another_zip_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04 and no more")
    assert main(["import", str(path)]) == 1
    assert "no transfer file" in capsys.readouterr().err
