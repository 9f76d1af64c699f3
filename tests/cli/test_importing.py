"""`import` of folders, and a stop half-way."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, report_file
from tripdesk.__main__ import main
from tripdesk.incoming import read_incoming


def report(path: Path, number: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return report_file(path, id=f"{REPORT_ID[:-2]}{number:02}")


def test_a_folder_is_read_with_its_folders_and_what_is_no_report_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    first = report(folder / "a.json", 1)
    second = report(folder / "deeper" / "still" / "B.JSON", 2)
    (folder / "notes.docx").write_bytes(b"x")
    (folder / ".hidden.json").write_bytes(b"x")
    (folder / "loop").symlink_to(folder)
    assert main(["import", str(folder), str(first), "--json"]) == 0
    out = capsys.readouterr()
    assert [each["path"] for each in json.loads(out.out)["files"]] == [str(first), str(second)]
    assert "1 file(s) are no reports" in out.err
    assert "notes.docx" in out.err


def test_a_stop_leaves_whole_files_and_running_again_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [report(tmp_path / "in" / f"{number}.json", number) for number in range(4)]

    def pressed(path: Path) -> bytes:
        if path == files[1]:
            signal.raise_signal(signal.SIGINT)
        return read_incoming(path)

    before = signal.getsignal(signal.SIGINT)
    with monkeypatch.context() as patched:
        patched.setattr("tripdesk.services.importing.read_incoming", pressed)
        assert main(["import", str(tmp_path / "in"), "--json"]) == 1
    out = capsys.readouterr()
    assert [each["result"] for each in json.loads(out.out)["files"]] == ["taken_in"] * 2
    assert "Stopped after 2 of 4" in out.err
    assert signal.getsignal(signal.SIGINT) is before
    assert main(["import", str(tmp_path / "in"), "--json"]) == 0
    results = [each["result"] for each in json.loads(capsys.readouterr().out)["files"]]
    assert results == ["already_there"] * 2 + ["taken_in"] * 2
