"""`import`, `list` and `show` on a real archive."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.forms import ROOT
from tripdesk.__main__ import main

REPORT = ROOT / "tests" / "data" / "abu-dhabi.json"


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main([*arguments, "--json"]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_a_report_taken_in_is_listed_shown_and_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (taken,) = answer(capsys, "import", str(REPORT))["files"]
    assert taken["result"] == "taken_in"
    (row,) = answer(capsys, "list")["reports"]
    assert (row["id"], row["title"]) == (taken["id"], "Abu Dhabi, februari 2020")
    assert (row["state"], row["origin"], row["due"]) == ("concept", "ontvangen", "2020-03-13")
    shown = answer(capsys, "show", row["id"][:4])
    assert shown["answers"] == json.loads(REPORT.read_bytes())["answers"]
    assert main(["export", row["id"][:4], "-o", str(tmp_path / "a.pdf")]) == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_the_history_is_told_in_words_at_the_computers_own_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    taken = answer(capsys, "import", str(REPORT))["files"][0]["id"]
    (event,) = answer(capsys, "show", taken)["history"]
    assert main(["show", taken]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    at = datetime.fromisoformat(event["at"]).astimezone()
    assert last == f"{at:%Y-%m-%d %H:%M}  taken in"


def found(capsys: pytest.CaptureFixture[str], *words: str) -> int:
    assert main(["search", *words]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return len(data["reports"])


def test_search_takes_all_that_follows_as_words(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    answer(capsys, "import", str(REPORT))
    assert found(capsys, "--json", "abu", "dha", "2020") == 1
    assert found(capsys, "emirat", "--json") == 1
    assert found(capsys, "emirat", "-abu", "--json") == 0
    assert found(capsys, "-brussel", "--json") == 1
    assert found(capsys, "-h", "--json") == 0
    assert found(capsys, '"Abu Dhabi"', "--json") == 1
    assert found(capsys, '"Dhabi Abu"', "--json") == 0
    assert found(capsys, "--json", "--", "--json", "abu") == 1
    assert found(capsys, "--json") == 1
    assert found(capsys, "--data-dir", str(home / "empty"), "abu", "--json") == 0
    assert main(["search", "abu"]) == 0
    assert "Abu Dhabi, februari 2020" in capsys.readouterr().out


def test_list_filters(capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "import", str(REPORT))
    assert len(answer(capsys, "list", "--year", "2020", "--state", "concept")["reports"]) == 1
    assert answer(capsys, "list", "--year", "2021")["reports"] == []
    assert answer(capsys, "list", "--state", "verwacht")["reports"] == []
    with pytest.raises(SystemExit) as ended:
        main(["list", "--year", "vorig"])
    assert ended.value.code == 2
    assert "“vorig” is not a year such as 2020" in capsys.readouterr().err


def test_the_same_report_again_is_left_alone_and_another_is_a_conflict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(REPORT.read_bytes()) | {"id": "5f0f2a3c-0000-4000-8000-000000000001"}
    path = tmp_path / "with-id.json"
    path.write_text(json.dumps(data), "utf-8")
    assert answer(capsys, "import", str(path))["files"][0]["result"] == "taken_in"
    assert answer(capsys, "import", str(path))["files"][0]["result"] == "already_there"
    data["answers"]["travellers"]["count"] = 2
    path.write_text(json.dumps(data), "utf-8")
    assert main(["import", str(path)]) == 1
    assert "left alone" in capsys.readouterr().out
    assert answer(capsys, "list")["reports"][0]["travellers"] == 1


def test_a_bad_file_does_not_stop_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "nergens.json", str(REPORT), "--json"]) == 1
    results = [each["result"] for each in json.loads(capsys.readouterr().out)["files"]]
    assert results == ["failed", "taken_in"]


@pytest.mark.parametrize("command", ["show", "export", "check"])
def test_an_unknown_report(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "abcdef"]) == 1
    assert "The archive has no report abcdef" in capsys.readouterr().err


@pytest.mark.usefixtures("unprivileged")
def test_a_read_only_archive_is_told_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    assert main(["import", str(REPORT), "--data-dir", str(folder)]) == 0
    before = (folder / "archive.sqlite3").read_bytes()
    (folder / "archive.sqlite3").chmod(0o400)
    folder.chmod(0o500)
    try:
        assert main(["import", str(REPORT), "--data-dir", str(folder)]) == 1
        assert "You may not write" in capsys.readouterr().err
    finally:
        folder.chmod(0o700)
    assert (folder / "archive.sqlite3").read_bytes() == before
