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


@pytest.mark.parametrize("written", ["{}", "sqlite:///{}"])
def test_an_archive_into_another_folder(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str
) -> None:
    other = tmp_path / "met spatie" if written == "{}" else tmp_path / "other"
    counts = answer(capsys, "transfer", "--to", written.format(other), "--data-dir", data)
    assert counts == {"reports": 3, "versions": 2, "documents": 2}
    assert answer(capsys, "list", "--data-dir", other) == answer(capsys, "list", "--data-dir", data)
    assert main(["doctor", "--data-dir", str(other)]) == 0


def test_what_was_moved_is_told(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["transfer", "--to", str(tmp_path / "other"), "--data-dir", str(data)]) == 0
    told = capsys.readouterr().out
    for line in ("3  reports", "2  versions", "2  documents", "1  dossiers", "0  destroyed"):
        assert line in told
    assert "reads back the same" in told


def test_another_archive_than_the_one_in_use_is_moved(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target, nothing = tmp_path / "target", tmp_path / "nothing"
    said = ("transfer", "--from", data, "--to", target, "--data-dir", nothing)
    assert answer(capsys, *said)["reports"] == 3
    assert not nothing.exists()


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("{data}", "the archive itself"),
        ("{data}/../data", "the archive itself"),
        ("postgresql://anna:s3cret@db/archief", "holds a password"),
        ("postgresql://db", "names no database"),
        ("mysql://db/archief", "must begin with postgresql"),
        ("sqlite:///", "cannot be understood"),
    ],
)
def test_a_target_that_cannot_be_is_refused_in_words(
    data: Path, capsys: pytest.CaptureFixture[str], target: str, sentence: str
) -> None:
    assert main(["transfer", "--to", target.format(data=data), "--data-dir", str(data)]) == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert "s3cret" not in told


def test_a_target_that_holds_reports_is_left_alone(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "target"
    answer(capsys, "transfer", "--to", target, "--data-dir", data)
    before = answer(capsys, "list", "--data-dir", target)
    assert main(["transfer", "--to", str(target), "--data-dir", str(data)]) == 1
    assert "not empty (3 report(s))" in capsys.readouterr().err
    assert answer(capsys, "list", "--data-dir", target) == before


def test_no_archive_is_nothing_to_move(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ["transfer", "--to", str(tmp_path / "b"), "--data-dir", str(tmp_path / "a")]
    assert main(said) == 1
    assert "There is no archive in" in capsys.readouterr().err
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize(
    "said", [["transfer"], ["transfer", "a", "--to", "b"], ["transfer", "a", "--from", "b"]]
)
def test_one_goal_is_named(said: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(said)
    assert refused.value.code == 2
